/** The bundled example through the public commands: the story follows its inputs. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { cli } from "../support/cli";
import { schemaProblems } from "../support/schema";

const example = path.resolve(import.meta.dirname, "../../examples/butterfly");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "butterfly-story-"));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A copy of the example with one file rewritten; its path. */
function changed(name: string, rewrite: (text: string) => string): string {
  const copy = fs.mkdtempSync(path.join(folder, "copy-"));
  fs.cpSync(example, copy, { recursive: true });
  const file = path.join(copy, name);
  const text = fs.readFileSync(file, "utf8");
  const rewritten = rewrite(text);
  assert.notEqual(rewritten, text, "the change must change something");
  fs.writeFileSync(file, rewritten);
  return copy;
}

interface Timeline {
  readonly ended: string;
  readonly steps: readonly { readonly title: string; readonly simulation: Readonly<Record<string, unknown>> | null }[];
  readonly chain: readonly { readonly script: string; readonly line: number; readonly text: string }[];
}

async function timeline(file: string): Promise<{ readonly status: number; readonly report: Timeline }> {
  const { status, stdout } = await cli(["timeline", file, "--json"]);
  const report: unknown = JSON.parse(stdout);
  assert.deepEqual(schemaProblems("timeline", report), []);
  return { status: status ?? -1, report: report as Timeline };
}

describe("the butterfly", () => {
  it("compare names the condition that differs, with status 1", async () => {
    const script = path.join(example, "ifupdown.postinst");
    const { status, stdout } = await cli([
      "compare",
      script,
      "configure",
      "--host",
      "debian-12",
      "--what-if",
      "/dev/shm is not tmpfs",
      "--json",
    ]);
    const comparison = JSON.parse(stdout) as { rows: { path: string }[]; decidedBy: { condition: string }[] };
    assert.equal(status, 1);
    assert.deepEqual(schemaProblems("compare", comparison), []);
    assert.deepEqual(
      comparison.rows.map((row) => row.path),
      ["/dev/shm/network", "/etc/network/run"],
    );
    assert.deepEqual(
      comparison.decidedBy.map(({ condition }) => condition),
      ["/dev/shm is not tmpfs"],
    );
  });

  it("a tmpfs of another name gives the plain directory too", async () => {
    const { stdout } = await cli([
      "simulate",
      path.join(example, "ifupdown.postinst"),
      "configure",
      "--host",
      "docker-build",
      "--json",
    ]);
    const report = JSON.parse(stdout) as { changes: { path: string; after: { type: string } }[] };
    assert.deepEqual(schemaProblems("simulate", report), []);
    assert.deepEqual(
      report.changes.map((change) => [change.path, change.after.type]),
      [["/etc/network/run", "dir"]],
    );
  });

  it("the image built on a machine comes up twice", async () => {
    const { status, report } = await timeline(path.join(example, "good.timeline.json"));
    assert.deepEqual([status, report.ended, report.chain], [0, "well", []]);
  });

  it("the image built in a chroot waits after the reset, and the chain leads to the postinst's look at the mounts", async () => {
    const { status, report } = await timeline(path.join(example, "bad.timeline.json"));
    assert.deepEqual([status, report.ended], [1, "waits"]);
    assert.match(report.chain[0]?.text ?? "", /waits forever/);
    assert.match(report.chain.at(-1)?.text ?? "", /\/proc\/mounts/);
    assert.equal(report.chain.at(-1)?.script, "ifupdown.postinst");
  });

  it("one changed line of the example changes the story: a state file that is emptied at boot", async () => {
    const copy = changed("networking.init", (text) => text.replace('case "$1" in\n', 'rm -f $STATE\ncase "$1" in\n'));
    assert.equal((await timeline(path.join(copy, "bad.timeline.json"))).report.ended, "well");
  });

  it("one mount of the host changes the story: the build chroot with a tmpfs at /dev/shm", async () => {
    const copy = changed("bad.timeline.json", (text) =>
      text.replace('"steps": [', '"steps": [\n    { "what-if": "/dev/shm is tmpfs" },'),
    );
    assert.equal((await timeline(path.join(copy, "bad.timeline.json"))).report.ended, "well");
  });

  it("a condition that is not understood says what was expected, with status 2", async () => {
    const { status, stderr } = await cli([
      "simulate",
      path.join(example, "ifupdown.postinst"),
      "--what-if",
      "/dev/shm is tmfs",
    ]);
    assert.equal(status, 2);
    assert.match(stderr, /nearest statements/);
  });
});
