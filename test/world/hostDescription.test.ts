import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Host } from "../../server/src/core/world/host";
import { hostSchema, readHostDescription } from "../../server/src/core/world/hostDescription";
import { resolveHost } from "../../server/src/core/world/hosts";
import { isGiven } from "../../server/src/core/world/mountedFiles";
import { schemaProblems } from "../support/schema";

function hostOf(description: unknown): Host {
  const resolved = resolveHost(description);
  assert.ok(resolved.ok, resolved.ok ? "" : resolved.error);
  return resolved.host;
}

function messageFor(description: unknown): string {
  const resolved = resolveHost(description);
  assert.ok(!resolved.ok, "accepted");
  return resolved.error;
}

const EVERYTHING = {
  name: "all",
  extends: "debootstrap",
  files: [
    { path: "/srv/a/b", content: "text é\n", mode: "0600", owner: "1:2" },
    { path: "/srv/raw", contentBase64: "AAH/" },
    { path: "/srv/link", target: "a" },
    { path: "/srv/null", type: "char", device: "1:3", mode: "0666" },
    { path: "/srv/big", size: 4096 },
    { path: "/bin/tool", mode: "0755", content: "" },
  ],
  absent: ["/etc/fstab", "/usr/share/perl5"],
  mounts: [
    { source: "overlay", at: "/", type: "overlay", options: "rw,relatime", availableKb: 1e7 },
    { source: "proc", at: "/proc", type: "proc" },
    { source: "tmpfs", at: "/run", type: "tmpfs", options: "rw,mode=755,size=1m" },
  ],
  proc: "mounted",
  users: { alice: { uid: 1005, groups: ["staff"] }, games: null },
  groups: { crew: { gid: 1100, members: ["alice"] } },
  packages: {
    foo: { version: "1.2-3", files: ["/usr/bin/foo", "/usr/share/foo/"] },
    bar: { status: "unpacked", version: "2" },
    gone: { status: "config-files", version: "3" },
    tzdata: null,
  },
  debconf: { "foo/bar": "true" },
  diversions: { "/usr/bin/foo": { by: "bar" } },
  alternatives: { editor: { link: "/usr/bin/editor", choices: { "/usr/bin/vi": 30, "/usr/bin/ed": -5 } } },
  statoverrides: { "/usr/bin/foo": { user: "root", group: "crew", mode: "4750" } },
  init: "sysvinit",
  services: { net: { running: true, listens: "127.0.0.1:4789", answers: "consistent" } },
  processes: [{ name: "daemon", executable: "/usr/sbin/daemon" }],
  policyRcD: 101,
  kernel: { release: "5.10.0-1-amd64", modules: ["loop"] },
  hostname: "build01",
  interfaces: { lo: "up", eth0: { state: "down", addresses: ["192.0.2.1/24"] } },
  chroot: false,
  container: null,
  capabilities: ["mknod"],
  commands: { udevadm: true, mkdir: false },
  env: { FOO: "é" },
  user: "alice",
  umask: "0027",
  terminal: true,
  locale: "C",
  clock: "2026-01-31T12:00:00Z",
  outputs: [{ argv: ["lspci", "-n"], stdout: "00:00.0\n" }],
};

describe("a host description", () => {
  const { files, facts } = hostOf(EVERYTHING);

  it("gives files with their mode, owner, content, target and device", () => {
    assert.deepEqual(files.entry("/srv/a/b"), {
      type: "file",
      mode: 0o600,
      uid: 1,
      gid: 2,
      size: 8,
      content: "text Ã©\n",
    });
    assert.equal(files.content("/srv/raw"), "\x00\x01\xff");
    assert.equal(files.entry("/srv/link")?.target, "a");
    assert.deepEqual(files.entry("/srv/null"), { type: "char", mode: 0o666, uid: 0, gid: 0, rdev: "1:3" });
    assert.deepEqual([files.entry("/srv/big")?.size, files.content("/srv/big")], [4096, undefined]);
  });
  it("makes the directories above a file, and puts it where symlinks lead", () => {
    assert.deepEqual(files.entry("/srv/a"), { type: "directory", mode: 0o755, uid: 0, gid: 0 });
    assert.equal(files.entry("/bin")?.type, "symlink");
    assert.equal(files.entry("/usr/bin/tool")?.mode, 0o755);
  });
  it("takes away what is absent, with all below it", () => {
    assert.equal(files.entry("/etc/fstab"), null);
    assert.equal(files.entry("/usr/share/perl5/Debconf"), null);
    assert.ok(!files.list("/usr/share")?.includes("perl5"));
    assert.ok(files.list("/etc")?.includes("passwd"));
  });
  it("replaces the mounts", () => {
    assert.deepEqual(
      facts.mounts?.map(({ at, sizeKb }) => [at, sizeKb]),
      [
        ["/", 20_466_256],
        ["/proc", null],
        ["/run", 1024],
      ],
    );
    assert.equal(files.entry("/run/lock"), null, "a new tmpfs hides what was there");
    assert.equal(files.entry("/run")?.mode, 0o755);
  });
  it("writes the databases", () => {
    assert.match(files.content("/etc/passwd") ?? "", /^alice:x:1005:1005::\/nonexistent:\/usr\/sbin\/nologin$/m);
    assert.match(files.content("/etc/group") ?? "", /^staff:x:50:alice$/m);
    assert.match(files.content("/etc/group") ?? "", /^crew:x:1100:alice$/m);
    assert.doesNotMatch(files.content("/etc/passwd") ?? "", /^games:/m);
    assert.match(
      files.content("/var/lib/dpkg/status") ?? "",
      /^Package: foo\nStatus: install ok installed\n[\s\S]*?^Version: 1\.2-3$/m,
    );
    assert.match(files.content("/var/lib/dpkg/status") ?? "", /^Package: gone\nStatus: deinstall ok config-files$/m);
    assert.doesNotMatch(files.content("/var/lib/dpkg/status") ?? "", /^Package: tzdata$/m);
    assert.equal(
      files.content("/var/lib/dpkg/info/foo.list"),
      "/.\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share\n/usr/share/foo\n",
    );
    assert.match(
      files.content("/var/cache/debconf/config.dat") ?? "",
      /^Name: foo\/bar\nTemplate: foo\/bar\nValue: true$/m,
    );
    assert.match(files.content("/var/lib/dpkg/diversions") ?? "", /^\/usr\/bin\/foo\n\/usr\/bin\/foo\.distrib\nbar$/m);
    assert.match(files.content("/var/lib/dpkg/statoverride") ?? "", /^root crew 4750 \/usr\/bin\/foo$/m);
    assert.equal(files.entry("/etc/alternatives/editor")?.target, "/usr/bin/vi");
  });
  it("makes the files of an unpacked package exist and takes those of a purged one away", () => {
    assert.deepEqual([files.entry("/usr/bin/foo")?.mode, files.entry("/usr/share/foo")?.type], [0o755, "directory"]);
    assert.equal(files.entry("/usr/share/zoneinfo/tzdata.zi"), null);
    assert.equal(files.entry("/var/lib/dpkg/info/tzdata.list"), null);
  });
  it("takes away no other package whose name begins alike", () => {
    const base = hostOf({
      extends: "debootstrap",
      packages: { "foo1.2": { files: ["/usr/share/foo1.2"] }, foo1: { files: [] } },
    });
    assert.equal(base.files.entry("/var/lib/dpkg/info/foo1.2.list")?.type, "file");
    const packages = { "foo1.2": { files: ["/usr/share/foo1.2"] }, foo1: { files: [] }, libc6: null, dpkg: null };
    const { files: left } = hostOf({ extends: "debootstrap", packages });
    assert.equal(left.entry("/var/lib/dpkg/info/libc6:amd64.list"), null);
    assert.equal(left.entry("/usr/bin/dpkg"), null);
    assert.equal(left.entry("/var/lib/dpkg/info/libc-bin.list")?.type, "file");
  });
  it("tells what is no file", () => {
    assert.deepEqual(facts.user, { uid: 1005, gid: 1005, groups: [1005, 50, 1100] });
    assert.deepEqual([facts.umask, facts.clock, facts.policyRcD, facts.init], [0o27, 1_769_860_800, 101, "sysvinit"]);
    assert.deepEqual([facts.env?.["FOO"], facts.env?.["HOME"]], ["Ã©", "/root"]);
    assert.deepEqual(facts.services, [
      { name: "net", enabled: false, running: true, listens: "127.0.0.1:4789", answers: "consistent" },
    ]);
    assert.equal(facts.kernel?.machine, "x86_64");
    assert.equal(files.content("/proc/sys/kernel/osrelease"), "5.10.0-1-amd64\n");
  });
  it("makes a command exist or not", () => {
    assert.equal(files.entry("/usr/bin/udevadm")?.mode, 0o755);
    assert.equal(files.entry("/usr/bin/mkdir"), null);
  });
  it("accepts what cli.md calls /proc", () => {
    const texts = hostOf({ extends: "debootstrap", proc: { "/proc/mounts": "none /dev devfs rw 0 0\n" } });
    assert.equal(texts.files.content("/proc/mounts"), "none /dev devfs rw 0 0\n");
    assert.ok(isGiven(texts.files, "/proc/mounts"));
    assert.deepEqual(
      texts.facts.mounts?.map(({ at }) => at),
      ["/"],
    );
    assert.deepEqual(hostOf({ extends: "debootstrap", proc: "absent" }).files.list("/proc"), []);
    assert.equal(hostOf({ extends: "debootstrap", proc: "absent", absent: ["/proc"] }).files.entry("/proc"), null);
    assert.ok(hostOf({ proc: "mounted" }).files.entry("/proc/self/mounts") === null, "/proc/self is a symlink");
    assert.equal(hostOf({ proc: "mounted" }).files.entry("/proc/mounts")?.target, "self/mounts");
  });
  it("puts a path under a mount point on that mount", () => {
    const host = hostOf({
      extends: "debootstrap",
      mounts: [{ source: "tmpfs", at: "/dev/shm", type: "tmpfs", availableKb: 0 }],
      files: [{ path: "/dev/shm/network", type: "dir" }],
    });
    assert.deepEqual(
      host.facts.mounts?.map(({ at, availableKb }) => [at, availableKb]),
      [
        ["/", 17_500_000],
        ["/dev/shm", 0],
      ],
    );
    assert.deepEqual(host.files.list("/dev/shm"), ["network"]);
    assert.equal(host.files.entry("/dev/shm")?.mode, 0o1777);
  });
  it("without extends is empty, and closed", () => {
    const host = hostOf({});
    assert.deepEqual([host.open, host.files.entry("/bin/sh"), host.files.list("/")], [false, null, []]);
  });
});

describe("the messages of a description", () => {
  const messages: readonly (readonly [description: unknown, message: string])[] = [
    [[], "expected an object, found a list"],
    [{ fles: [] }, 'fles: there is no key "fles" here; did you mean "files"?'],
    [
      {
        mounts: [
          { source: "a", at: "/", type: "ext4" },
          { source: "x", at: "/y", type: "z", sizeKb: "64M" },
        ],
      },
      'mounts[1].sizeKb: expected an integer from 0 or null, found "64M"',
    ],
    [{ mounts: [{ source: "a", type: "ext4" }] }, 'mounts[0]: the key "at" is missing'],
    [{ files: [{ path: "etc/x" }] }, 'files[0].path: expected an absolute path such as "/etc/network", found "etc/x"'],
    [{ files: [{ path: "/x", mode: "rwx" }] }, 'files[0].mode: expected an octal mode such as "0755", found "rwx"'],
    [{ files: [{ path: "/x", type: "directry" }] }, 'did you mean "directory"?'],
    [
      { files: [{ path: "/x", content: "a", target: "b" }] },
      "files[0]: a symlink has no content; leave content out or make it a file",
    ],
    [{ files: [{ path: "/x", type: "char" }] }, 'files[0]: a char device needs its number: "device": "1:3"'],
    [{ init: "upstart" }, 'init: expected "systemd", "sysvinit" or "none", found "upstart"'],
    [
      { proc: "absent", mounts: [{ source: "proc", at: "/proc", type: "proc" }] },
      'mounts[0]: a mount at /proc contradicts "proc": "absent"',
    ],
    [{ packages: { Foo: {} } }, 'packages.Foo: expected a package name as the key, found "Foo"'],
    [{ packages: { foo: { status: "instaled" } } }, "packages.foo.status: expected a package status"],
    [{ interfaces: { lo: { state: "sideways" } } }, 'interfaces.lo.state: expected "up" or "down", found "sideways"'],
    [{ extends: "debian-11" }, 'extends: there is no host named "debian-11"; did you mean "debian-12"?'],
    ["debin-12", 'there is no host named "debin-12"; did you mean "debian-12"?'],
    ["nothing-like-it", "to make one, write a host description"],
    [{ clock: "2026-13-01T00:00:00Z" }, "clock: there is no such time: 2026-13-01T00:00:00Z"],
    [42, "expected an object, found 42"],
  ];
  for (const [description, message] of messages) {
    it(`${JSON.stringify(description).slice(0, 60)}`, () => {
      assert.ok(messageFor(description).includes(message), messageFor(description));
    });
  }
});

describe("schemas/host.schema.json", () => {
  const file = path.join(import.meta.dirname, "../../schemas/host.schema.json");
  const schema: unknown = JSON.parse(fs.readFileSync(file, "utf8"));

  it("is the validator's own shape", () => {
    assert.deepEqual(schema, hostSchema());
  });
  it("accepts and rejects what the validator does", () => {
    assert.deepEqual(schemaProblems("host", EVERYTHING), []);
    for (const bad of [
      { fles: [] },
      { files: [{ path: "x" }] },
      { init: "upstart" },
      { mounts: [{}] },
      { clock: "soon" },
      [],
    ]) {
      assert.ok(!readHostDescription(bad).ok);
      assert.notDeepEqual(schemaProblems("host", bad), [], JSON.stringify(bad));
    }
  });
  it("explains every key", () => {
    const unexplained: string[] = [];
    const walk = (node: unknown, at: string): void => {
      if (typeof node !== "object" || node === null) return;
      if ("properties" in node && typeof node.properties === "object" && node.properties !== null) {
        for (const [key, value] of Object.entries(node.properties)) {
          if (!(typeof value === "object" && value !== null && "description" in value))
            unexplained.push(`${at}.${key}`);
        }
      }
      for (const [key, value] of Object.entries(node)) walk(value, `${at}.${key}`);
    };
    walk(schema, "");
    assert.deepEqual(unexplained, []);
  });
});
