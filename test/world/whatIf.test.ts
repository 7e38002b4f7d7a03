import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { compareVersionTexts } from "../../server/src/core/utilities/debianVersion";
import { formatCondition } from "../../server/src/core/world/formatStatement";
import type { Host } from "../../server/src/core/world/host";
import { environmentHost, resolveHost } from "../../server/src/core/world/hosts";
import { parseWhatIf, whatIfProblemText } from "../../server/src/core/world/parseWhatIf";
import { applyWhatIfs, type WhatIfChange, type WhatIfTools } from "../../server/src/core/world/whatIf";
import { FORMS } from "../../server/src/core/world/whatIfForms";
import { holds } from "../../server/src/core/world/whatIfHolds";
import type { Condition, Statement } from "../../server/src/core/world/whatIfStatement";

const tools: WhatIfTools = {
  compareVersions: compareVersionTexts,
  matchingLine: (pattern) => pattern.replace(/^\^/, ""),
  matches: (pattern, line) => new RegExp(pattern).test(line),
};

function parsed(text: string): Condition {
  const result = parseWhatIf(text);
  assert.ok(result.ok, result.ok ? "" : whatIfProblemText(result.problem));
  return result.condition;
}

function statements(text: string): readonly Statement[] {
  return parsed(text).anyOf[0] ?? [];
}

function named(name: string): Host {
  const host = environmentHost(name);
  assert.ok(host);
  return host;
}

function changed(host: string, text: string): WhatIfChange {
  return applyWhatIfs(named(host), statements(text), tools);
}

function problem(text: string) {
  const result = parseWhatIf(text);
  assert.ok(!result.ok, "understood");
  return result.problem;
}

/** Every statement of what-if.md, as it is printed; its negation where that has words of its own. */
const STATEMENTS: readonly (readonly [text: string, negation?: string])[] = [
  ["/dev/shm is tmpfs"],
  ["/dev/shm is tmpfs named shm"],
  ["/dev/shm is mounted"],
  ["/boot is ext4 on /dev/sda1"],
  ["/dev is devfs"],
  ["/dev/shm is mounted with noexec"],
  ["/dev/shm is read-only", "/dev/shm is writable"],
  ["/dev/shm is full"],
  ["/dev/shm has 20480 KB free", "/dev/shm does not have 20480 KB free"],
  ["/dev/shm has more than 5 KB free", "/dev/shm does not have more than 5 KB free"],
  ["/dev/shm has less than 5 KB free", "/dev/shm does not have less than 5 KB free"],
  ["/srv/x exists", "/srv/x is missing"],
  ["/srv/x is a file"],
  ["/srv/x is a directory"],
  ["/srv/x is a symlink"],
  ["/srv/x is a symlink to /srv/y"],
  ["/srv/x is a symlink to a directory"],
  ["/srv/x is a symlink to a file"],
  ["/srv/x is a dangling symlink"],
  ["/srv/x is something else"],
  ["/srv/x is executable"],
  ["/srv/x is empty"],
  ["/srv/x contains 'some text'", "/srv/x does not contain 'some text'"],
  ["/etc/group contains a line matching '^root'", "/etc/group does not contain a line matching '^root'"],
  ["command udevadm exists", "command udevadm is missing"],
  ["command udevadm fails", "command udevadm does not fail"],
  ["command udevadm prints x", "command udevadm does not print x"],
  ["package udev is installed"],
  ["package udev is installed at 1.2-3"],
  ["package udev is older than 2"],
  ["package udev is newer than 2"],
  ["package udev is unpacked"],
  ["user www-data exists", "user www-data does not exist"],
  ["group crew exists", "group crew does not exist"],
  ["init is systemd"],
  ["init is sysvinit"],
  ["init is none"],
  ["service ssh is running"],
  ["service ssh is enabled"],
  ["process sshd is running"],
  ["in a chroot", "not in a chroot"],
  ["in a container", "not in a container"],
  ["policy-rc.d says 101", "policy-rc.d does not say 101"],
  ["on a terminal", "not on a terminal"],
  ["kernel is 5.10.0-1-amd64"],
  ["kernel is older than 3.2"],
  ["kernel is newer than 9"],
  ["machine is arm64"],
  ["hostname is build01"],
  ["interface lo is up", "interface lo is down"],
  ["debconf foo/bar is true"],
  ["debconf is noninteractive"],
  ["$1 is upgrade"],
  ["$2 is empty"],
  ["$2 is given"],
  ["variable DPKG_ROOT is /mnt"],
  ["variable DPKG_ROOT is empty"],
  ["variable DPKG_ROOT is set"],
  ["after a reboot", "not after a reboot"],
];

describe("what-if statements", () => {
  for (const [text, negation = text.replace(" is ", " is not ")] of STATEMENTS) {
    it(text, () => {
      assert.equal(formatCondition(parsed(text)), text);
      assert.equal(formatCondition(parsed(negation)), negation);
      assert.deepEqual(statements(`not ${text}`), statements(negation));
      const [positive, negative] = [statements(text)[0], statements(negation)[0]];
      assert.deepEqual({ ...positive, not: true }, { ...negative, not: true });
      assert.equal(positive?.not === negative?.not, false);
    });
  }
  it("are all in the list above", () => {
    const kinds = new Set(
      STATEMENTS.map(([text]) => JSON.stringify(Object.keys(statements(text)[0] ?? {})) + statements(text)[0]?.kind),
    );
    for (const form of FORMS) {
      const claim = form.claim((slot) => (slot === "argument" ? "$1" : "1"));
      assert.ok(
        [...kinds].some((kind) => kind.endsWith(claim.kind)),
        form.template,
      );
    }
  });
  it("may be said in several ways", () => {
    for (const text of [
      "/x isn't a file",
      "/x isnt a file",
      "/x not a file",
      "/x IS NOT A FILE",
      "not /x is a regular file",
      "'/x' is not file",
    ]) {
      assert.equal(formatCondition(parsed(text)), "/x is not a file", text);
    }
    assert.equal(formatCondition(parsed("systemd is not running")), "init is not systemd");
    assert.equal(formatCondition(parsed("/x doesn't exist")), "/x is missing");
    assert.equal(formatCondition(parsed("/x is absent")), "/x is missing");
    assert.equal(formatCondition(parsed("isn't in a chroot")), "not in a chroot");
    assert.equal(formatCondition(parsed("$2 is not given")), "$2 is not given");
  });
  it("are joined by and, or and commas", () => {
    const condition = parsed("/a exists, /b exists and /c exists or '/d, e' is missing, and $1 is 'and'");
    assert.deepEqual(
      condition.anyOf.map((all) => all.length),
      [3, 2],
    );
    assert.equal(
      formatCondition(condition),
      "/a exists and /b exists and /c exists or '/d, e' is missing and $1 is 'and'",
    );
  });
  it("keep quoted values whatever they hold", () => {
    for (const value of ["it's", 'say "x"', `both ' and "`, "", "not", "a, b", " ", "é", "older", "$1", "\\"]) {
      const condition: Condition = { anyOf: [[{ kind: "contains", path: "/x y", text: value, not: false }]] };
      assert.deepEqual(parsed(formatCondition(condition)), condition, value);
      const argument: Condition = { anyOf: [[{ kind: "argument", position: 1, value, not: true }]] };
      assert.deepEqual(parsed(formatCondition(argument)), argument, value);
    }
  });
});

describe("a statement that is not understood", () => {
  it("says what was expected at which word, and what is near", () => {
    const { start, end, message, nearest } = problem("/dev/shm is tmfps");
    assert.deepEqual([start, end], [12, 17]);
    assert.match(message, /^expected a file system such as tmpfs or ext4, "mounted".* or "empty", found "tmfps"$/);
    assert.equal(nearest.length, 3);
    assert.equal(nearest[0], "/dev/shm is tmpfs");
  });
  it("names the place within a longer condition", () => {
    const { start, message, nearest } = problem("/x exists and packge foo is installed");
    assert.equal(start, 14);
    assert.match(message, /"package"/);
    assert.ok(nearest.includes("package foo is installed"), nearest.join("; "));
  });
  it("names the end where words are missing", () => {
    assert.match(problem("package udev is older than").message, /^expected a version, found the end$/);
    assert.match(problem("/x exists or").message, /found the end$/);
    assert.match(problem("").message, /found the end$/);
    assert.match(problem("/x is 'a").message, /the quote ' is not closed/);
    assert.match(problem("/x exists /y exists").message, /^expected "and" or "or", found "\/y"$/);
  });
  it("gets an answer for any text", () => {
    for (const text of [
      "\0",
      "'".repeat(99),
      "not not not",
      ", , ,",
      "/x is is",
      "𝒳 exists",
      "a".repeat(5000),
      "is",
      "$ is x",
    ]) {
      assert.equal(parseWhatIf(text).ok, false, text.slice(0, 10));
    }
  });
});

describe("a host changed by a statement", () => {
  /** What no host tells by itself. */
  const untold = new Set(["command fails", "command prints", "argument", "argument given", "reboot"]);

  for (const host of ["debian-12", "debootstrap"]) {
    for (const [text, negation = text.replace(" is ", " is not ")] of STATEMENTS) {
      const [first] = statements(text);
      if (!first || untold.has(first.kind)) continue;
      it(`${host}: ${text}, and back`, () => {
        const there = changed(host, text);
        assert.equal(there.unmodelled, undefined);
        assert.equal(holds(there.host, first, tools), true);
        const back = applyWhatIfs(there.host, statements(negation), tools);
        assert.equal(back.unmodelled, undefined);
        assert.equal(holds(back.host, first, tools), false);
        assert.equal(holds(there.host, first, tools), true, "the host that was changed stays as it is");
      });
    }
  }
  it("not a tmpfs: a plain directory on the parent", () => {
    const { host } = changed("debian-12", "/dev/shm is not tmpfs");
    assert.deepEqual(host.files.entry("/dev/shm"), { type: "directory", mode: 0o755, uid: 0, gid: 0 });
    assert.doesNotMatch(host.files.content("/proc/1/mounts") ?? "", /\/dev\/shm/);
  });
  it("a tmpfs: rw,nosuid,nodev, 64 MB, mode 1777", () => {
    const { host } = changed("debootstrap", "/dev/shm is tmpfs");
    assert.deepEqual(host.facts.mounts?.at(-1), {
      source: "tmpfs",
      at: "/dev/shm",
      type: "tmpfs",
      options: "rw,nosuid,nodev",
      sizeKb: 65536,
      availableKb: 65536,
    });
    assert.equal(host.files.entry("/dev/shm")?.mode, 0o1777);
    assert.match(host.files.content("/proc/1000/mounts") ?? "", /^tmpfs \/dev\/shm tmpfs rw,nosuid,nodev 0 0$/m);
  });
  it("arguments and variables are told apart from the host", () => {
    const { args, variables } = changed(
      "debian-12",
      "$1 is upgrade, $2 is not given, variable FOO is bar, debconf is noninteractive",
    );
    assert.deepEqual(args, { 1: "upgrade", 2: null });
    assert.deepEqual(variables, { FOO: "bar", DEBIAN_FRONTEND: "noninteractive" });
  });
  it("a later statement wins, and a note says so", () => {
    assert.deepEqual(changed("debootstrap", "/dev/shm is tmpfs and /dev/shm is not mounted").notes, [
      '"/dev/shm is tmpfs" does not hold any more: "/dev/shm is not mounted" came later',
    ]);
    const { args, notes } = changed("debootstrap", "$1 is x and $1 is y");
    assert.deepEqual([args, notes.length], [{ 1: "y" }, 1]);
  });
  it("is never changed in silence by what cannot be done", () => {
    assert.match(changed("debian-12", "/ is not mounted").unmodelled ?? "", /root/);
    assert.match(changed("debian-12", "/usr/bin/dpkg contains 'x'").unmodelled ?? "", /not held/);
    const open = resolveHost({}, { unknown: "open" });
    assert.ok(open.ok);
    assert.match(
      applyWhatIfs(open.host, statements("/dev/shm is tmpfs"), tools).unmodelled ?? "",
      /nothing is known of the mounts/,
    );
    assert.match(applyWhatIfs(open.host, statements("user foo exists"), tools).unmodelled ?? "", /not given/);
  });
  it("on an open host gives just that", () => {
    const open = resolveHost({}, { unknown: "open" });
    assert.ok(open.ok);
    const { host } = applyWhatIfs(open.host, statements("/etc/network is a directory and /etc/x is missing"), tools);
    assert.equal(host.files.entry("/etc/network")?.type, "directory");
    assert.deepEqual(
      [host.files.entry("/etc/x"), host.files.entry("/etc/network/run"), host.facts.mounts],
      [null, undefined, undefined],
    );
  });
});

describe("a reboot", () => {
  it("empties volatile storage, starts /run anew, ends processes and takes interfaces down", () => {
    const before = changed(
      "debian-12",
      "/dev/shm/network is a directory, /run/x exists, /etc/network/run is a symlink to /dev/shm/network, service x is running",
    ).host;
    const { host } = applyWhatIfs(before, statements("after a reboot"), tools);
    assert.deepEqual(host.files.list("/dev/shm"), []);
    assert.equal(host.files.entry("/run/x"), null);
    assert.equal(host.files.entry("/run/systemd/system")?.type, "directory");
    assert.equal(host.files.entry("/etc/network/run")?.target, "/dev/shm/network");
    assert.deepEqual(
      host.facts.processes?.map(({ pid }) => pid),
      [1],
    );
    assert.ok(host.facts.interfaces?.every(({ up }) => !up));
    assert.ok(host.facts.services?.every(({ running, enabled }) => running === enabled));
    assert.equal(host.files.entry("/dev/null")?.rdev, "1:3");
    assert.deepEqual(
      host.facts.mounts?.map(({ at }) => at),
      named("debian-12").facts.mounts?.map(({ at }) => at),
    );
  });
});

describe("the page of what-if statements", () => {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/what-if.md"), "utf8");
  const shown = page
    .split("\n")
    .flatMap((line) => (line.startsWith("| `") ? ((line.split(" | ")[0] ?? "").match(/`[^`]+`/g) ?? []) : []));
  for (const statement of shown.map((text) => text.slice(1, -1)))
    it(`shows what can be typed: ${statement}`, () => assert.equal(statements(statement).length, 1));
  it("shows every kind of statement", () => {
    const kinds = new Set(shown.flatMap((text) => statements(text.slice(1, -1))).map(({ kind }) => kind));
    const all = new Set(FORMS.map(({ claim }) => claim((slot) => (slot === "argument" ? "$1" : "1")).kind));
    assert.deepEqual(
      [...all].filter((kind) => !kinds.has(kind)),
      [],
    );
  });
});
