import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Bytes } from "../../server/src/core/bytes";
import { CONTENTS } from "../../server/src/core/world/environments/data/contents";
import { TREE } from "../../server/src/core/world/environments/data/tree";
import type { RootName } from "../../server/src/core/world/environments/recording";
import { recordedRoot } from "../../server/src/core/world/environments/recording";
import type { FileSource, Host } from "../../server/src/core/world/host";
import { environmentHost, namedHosts } from "../../server/src/core/world/hosts";
import { renderMounts } from "../../server/src/core/world/procfs";

function named(name: string): Host {
  const host = environmentHost(name);
  assert.ok(host, name);
  return host;
}

function mountLine(host: Host, at: Bytes): string | undefined {
  return renderMounts((host.facts.mounts ?? []).filter((mount) => mount.at === at)).trim() || undefined;
}

/** All paths below `/` that are listed, each with `find -printf '%p %y %m %U:%G %l'`. */
function findAll(files: FileSource, enter: (path: Bytes) => boolean = () => true): readonly Bytes[] {
  const letters = { file: "f", directory: "d", symlink: "l", char: "c", block: "b", fifo: "p", socket: "s" };
  const lines: Bytes[] = [];
  const walk = (at: Bytes): void => {
    const entry = files.entry(at);
    assert.ok(entry, `${at} is listed but not there`);
    lines.push(
      `${at} ${letters[entry.type]} ${entry.mode.toString(8)} ${entry.uid}:${entry.gid} ${entry.target ?? ""}`,
    );
    if (entry.type !== "directory" || !enter(at)) return;
    for (const name of files.list(at) ?? []) walk(at === "/" ? `/${name}` : `${at}/${name}`);
  };
  walk("/");
  return lines.sort();
}

describe("every named environment", () => {
  it("is one that the contract names", () => {
    const contract = [
      "debian-12",
      "debian-12-sysvinit",
      "debian-13",
      "debootstrap",
      "chroot",
      "docker-build",
      "container",
      "dpkg-root",
    ];
    assert.deepEqual(
      namedHosts().map(({ name }) => name),
      contract,
    );
    for (const { name, summary, explanation } of namedHosts()) {
      assert.ok(summary.length > 20 && !summary.includes("\n"), name);
      assert.ok(explanation.length > summary.length, name);
    }
  });
  for (const { name } of namedHosts()) {
    it(`${name}: lists just what is there, below directories that are`, () => {
      assert.ok(findAll(named(name).files).length > 6000);
    });
    it(`${name}: is closed, and every fact is given`, () => {
      const { open, facts } = named(name);
      assert.equal(open, false);
      for (const key of [
        "mounts",
        "init",
        "services",
        "processes",
        "kernel",
        "hostname",
        "interfaces",
        "env",
        "user",
        "umask",
        "clock",
      ] as const) {
        assert.notEqual(facts[key], undefined, key);
      }
      assert.equal(facts.mounts?.filter(({ at }) => at === "/").length, 1);
    });
    it(`${name}: has the files that commands and databases need`, () => {
      const { files } = named(name);
      for (const at of [
        "/etc/passwd",
        "/etc/group",
        "/var/lib/dpkg/status",
        "/etc/debian_version",
        "/usr/lib/os-release",
      ]) {
        assert.ok((files.content(at)?.length ?? 0) > 4, at);
        assert.equal(files.entry(at)?.size, files.content(at)?.length, at);
      }
      assert.equal(files.content("/usr/bin/dpkg"), undefined, "program text is not held");
      assert.equal(files.entry("/bin")?.target, "usr/bin");
      assert.match(files.content("/var/lib/dpkg/info/dpkg.list") ?? "", /^\/\.\n[\s\S]*^\/usr\/bin\/dpkg$/m);
    });
  }
});

describe("what environments differ in", () => {
  it("/dev/shm", () => {
    assert.equal(mountLine(named("debian-12"), "/dev/shm"), "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 0 0");
    assert.equal(mountLine(named("debootstrap"), "/dev/shm"), undefined);
    assert.equal(named("debootstrap").files.entry("/dev/shm")?.type, "directory");
    assert.match(mountLine(named("docker-build"), "/dev/shm") ?? "", /^shm \/dev\/shm tmpfs rw,/);
    assert.match(mountLine(named("chroot"), "/dev/shm") ?? "", /^tmpfs /);
  });
  it("/tmp is a tmpfs on Debian 13 only", () => {
    assert.deepEqual(
      namedHosts()
        .map(({ name }) => name)
        .filter((name) => mountLine(named(name), "/tmp")),
      ["debian-13"],
    );
  });
  it("init", () => {
    const booted = (name: string) => [named(name).facts.init, named(name).files.entry("/run/systemd/system") !== null];
    assert.deepEqual(booted("debian-12"), ["systemd", true]);
    assert.deepEqual(booted("debian-12-sysvinit"), ["sysvinit", false]);
    assert.deepEqual(booted("debootstrap"), ["none", false]);
    assert.equal(named("docker-build").files.content("/proc/1/comm"), "sh\n");
    assert.equal(named("debian-12").files.entry("/proc/1/exe")?.target, "/usr/lib/systemd/systemd");
  });
  it("who may do what", () => {
    assert.deepEqual([named("docker-build").facts.policyRcD, named("debian-12").facts.policyRcD], [101, null]);
    assert.equal(named("docker-build").files.entry("/usr/sbin/policy-rc.d")?.mode, 0o755);
    const can = (name: string) => named(name).facts.capabilities ?? [];
    assert.deepEqual(
      [can("container").includes("mknod"), can("container").includes("setfcap"), can("debian-12").includes("mknod")],
      [false, false, true],
    );
    assert.match(mountLine(named("container"), "/sys") ?? "", / ro,/);
    assert.match(mountLine(named("docker-build"), "/etc/resolv.conf") ?? "", /ext4/);
    assert.deepEqual(
      namedHosts()
        .map(({ name }) => name)
        .filter((name) => named(name).facts.chroot),
      ["debootstrap", "chroot"],
    );
  });
  it("where dpkg-root's script is to work", () => {
    const { facts, files } = named("dpkg-root");
    assert.deepEqual([facts.env?.["DPKG_ROOT"], facts.env?.["DPKG_ADMINDIR"]], ["/srv/root", "/srv/root/var/lib/dpkg"]);
    assert.equal(files.content("/srv/root/etc/passwd"), named("debootstrap").files.content("/etc/passwd"));
    assert.notEqual(files.content("/srv/root/var/lib/dpkg/status"), files.content("/var/lib/dpkg/status"));
  });
  it("the kernel, in uname and in /proc", () => {
    for (const { name } of namedHosts()) {
      const { kernel } = named(name).facts;
      assert.equal(named(name).files.content("/proc/sys/kernel/osrelease"), `${kernel?.release}\n`);
      assert.ok(named(name).files.content("/proc/version")?.includes(` ${kernel?.release} (`), name);
    }
    assert.match(named("debian-13").facts.kernel?.release ?? "", /^6\.12\./);
  });
});

describe("the recorded data", () => {
  it("stays small: it is in every bundle", () => {
    assert.ok((TREE.base64.length + CONTENTS.base64.length) * 0.75 < 200_000);
  });
  it("holds no program text", () => {
    for (const name of [
      "minbase-12",
      "docker",
      "debian-12",
      "debian-12-sysvinit",
      "debian-13",
    ] as const satisfies readonly RootName[]) {
      const root = recordedRoot(name);
      for (const line of findAll(root)) {
        const at = line.slice(0, line.lastIndexOf(" ", line.lastIndexOf(":")));
        const file = at.replace(/ [a-z] \d+$/, "");
        const content = root.entry(file)?.type === "file" ? root.content(file) : undefined;
        if (!content) continue;
        assert.doesNotMatch(content.slice(0, 200), /^#!|^\x7fELF/, file);
        assert.doesNotMatch(file, /^\/usr\/(s?bin|share\/(doc|man|perl5))\/|\.(postinst|preinst|prerm|postrm|config)$/);
      }
    }
  });
  it("does not change while it is read", () => {
    const root = recordedRoot("debian-12");
    assert.deepEqual([root.entry("/nowhere"), root.list("/nowhere"), root.content("/nowhere")], [null, [], undefined]);
    assert.deepEqual([root.list("/etc/passwd"), root.content("/etc")], [[], undefined]);
  });
});

/** A directory that makeRoots.sh has filled: MAINTSCRIPT_ROOTS=DIRECTORY compares all of it. */
const roots = process.env["MAINTSCRIPT_ROOTS"];

describe("the recorded roots are the real ones", {
  skip: roots === undefined && "MAINTSCRIPT_ROOTS names no directory of roots",
}, () => {
  for (const name of ["minbase-12", "docker", "debian-12", "debian-12-sysvinit", "debian-13"] as const) {
    const top = path.join(roots ?? "", name);
    it(`${name}: find prints the same`, () => {
      const real = execFileSync("find", [".", "-xdev", "-printf", "%p %y %m %U:%G %l\\n"], {
        cwd: top,
        maxBuffer: 1 << 26,
      }).toString("latin1");
      const lines = real
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(1).replace(/^(?= )/, "/"));
      assert.deepEqual(findAll(recordedRoot(name)), lines.sort());
    });
    it(`${name}: databases are the same`, () => {
      const info = path.join(top, "var/lib/dpkg/info");
      const files = fs
        .readdirSync(info)
        .filter((file) => /\.(list|conffiles|triggers)$/.test(file))
        .map((file) => `/var/lib/dpkg/info/${file}`);
      for (const file of [
        ...files,
        "/var/lib/dpkg/status",
        "/etc/passwd",
        "/etc/group",
        "/var/cache/debconf/config.dat",
      ]) {
        assert.equal(recordedRoot(name).content(file), fs.readFileSync(top + file, "latin1"), file);
      }
    });
  }
});
