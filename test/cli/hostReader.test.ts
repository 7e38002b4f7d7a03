import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { rootReader } from "../../server/src/cli/hostReader";
import { snapshotOf, thisMachine } from "../../server/src/cli/snapshot";
import { resolveHost } from "../../server/src/core/world/hosts";

const top = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-root-"));
after(() => fs.rmSync(top, { recursive: true }));
const put = (file: string, content: string | Buffer, mode = 0o644) => {
  fs.mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
  fs.writeFileSync(path.join(top, file), content, { mode });
};
fs.chmodSync(top, 0o755);
put("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
put("etc/shadow", "root:secret:1::::::\n", 0o640);
put("etc/bytes", Buffer.from([0xff, 0x0a]));
put("usr/bin/tool", "#!/bin/sh\n", 0o755);
put("etc/ssl/private/key", "private\n", 0o600);
fs.symlinkSync("usr/bin", path.join(top, "bin"));
fs.symlinkSync("/etc", path.join(top, "out"));
fs.symlinkSync("/etc/hostname", path.join(top, "etc/outside"));

describe("a real root directory", () => {
  const reader = rootReader(top);

  it("tells what is there as lstat does", () => {
    assert.equal(reader.entry("/etc/passwd")?.type, "file");
    assert.deepEqual([reader.entry("/bin")?.type, reader.entry("/bin")?.target], ["symlink", "usr/bin"]);
    assert.equal(reader.entry("/usr/bin/tool")?.mode, 0o755);
    assert.deepEqual(reader.list("/"), ["bin", "etc", "out", "usr"]);
    assert.equal(reader.content("/etc/bytes"), "\xff\n");
    assert.deepEqual(
      [reader.entry("/nowhere"), reader.list("/nowhere"), reader.content("/nowhere")],
      [null, [], undefined],
    );
  });
  it("is never left", () => {
    assert.equal(reader.entry("/out/hostname"), null);
    assert.equal(reader.content("/etc/outside"), undefined);
    for (const at of ["/../etc/passwd", "/etc/../../etc/passwd", "/./etc", "//etc", "etc/passwd", ""]) {
      assert.equal(reader.entry(at), null, at);
    }
  });
  it("is a host: symlinks lead on within it", () => {
    const resolved = resolveHost(undefined, { root: reader });
    assert.ok(resolved.ok);
    const { files, facts } = resolved.host;
    assert.equal(files.content("/etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
    assert.deepEqual(
      facts.mounts?.map(({ at }) => at),
      ["/", "/proc"],
    );
    assert.deepEqual([facts.init, facts.services], ["none", []]);
    assert.equal(files.entry("/proc/mounts")?.target, "self/mounts");
  });
  it("with a named host takes only what is no file from there", () => {
    const resolved = resolveHost("debian-12", { root: reader });
    assert.ok(resolved.ok);
    assert.deepEqual([resolved.host.facts.init, resolved.host.files.entry("/usr/bin/dpkg")], ["systemd", null]);
    assert.equal(resolved.host.files.entry("/usr/bin/tool")?.mode, 0o755);
    const mounts = resolveHost("debian-12", { root: reader, mounts: "/dev/vda / ext4 ro 0 0\n" });
    assert.ok(mounts.ok);
    assert.deepEqual(
      mounts.host.facts.mounts?.map(({ source, options }) => [source, options]),
      [["/dev/vda", "ro"]],
    );
  });
  it("says what of it cannot be read, once, and goes on", () => {
    const notes: string[] = [];
    const noting = rootReader(top, (note) => notes.push(note));
    const tooLong = `/${"n".repeat(300)}`;
    assert.deepEqual([noting.entry(tooLong), noting.entry(tooLong), noting.list(tooLong)], [null, null, []]);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? "", /^\/n+ of the root cannot be read \(.*\); it is taken to be missing$/);
  });
  it("that is not there, or no directory, is a clear error", () => {
    assert.throws(() => rootReader(path.join(top, "nowhere")), /--root .*nowhere: no such directory/);
    assert.throws(() => rootReader(path.join(top, "etc/passwd")), /not a directory/);
  });
  it("makes a description without secrets that gives the same files", () => {
    const description = snapshotOf(reader, "test");
    assert.doesNotMatch(JSON.stringify(description), /secret|private\\n/);
    const resolved = resolveHost(JSON.parse(JSON.stringify(description)));
    assert.ok(resolved.ok, resolved.ok ? "" : resolved.error);
    assert.equal(resolved.host.files.content("/etc/passwd"), reader.content("/etc/passwd"));
    assert.equal(resolved.host.files.entry("/etc/shadow")?.size, 20);
    assert.equal(resolved.host.files.entry("/usr/bin/tool")?.mode, 0o755);
  });
});

describe("the running machine", () => {
  it("is a host description", () => {
    const resolved = resolveHost(JSON.parse(JSON.stringify(thisMachine())));
    assert.ok(resolved.ok, resolved.ok ? "" : resolved.error);
    assert.equal(resolved.host.name, "this");
    assert.match(resolved.host.files.content("/etc/passwd") ?? "", /^root:x:0:0:/m);
  });
});
