// `why` over one script and over all that are installed in a root.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test from "node:test";
import { cli } from "../support/cli";

test("why over a root names the script of each explanation", async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-"));
  try {
    const info = path.join(root, "var/lib/dpkg/info");
    fs.mkdirSync(info, { recursive: true });
    fs.writeFileSync(path.join(info, "a.postinst"), "#!/bin/sh\n[ -d /etc/a ] || mkdir /etc/b\n");
    fs.writeFileSync(path.join(info, "b.postinst"), "#!/bin/sh\n[ -d /dev/shm ] || mkdir /etc/b\n");
    fs.writeFileSync(path.join(info, "c.postinst"), "#!/usr/bin/perl\nmkdir '/etc/b';\n");
    const { status, stdout, stderr } = await cli([
      ...["why", "--root", root, "--observed", "/etc/b is a directory", "--json"],
    ]);
    assert.deepEqual([status, stderr], [0, ""]);
    const { explanations, complete } = JSON.parse(stdout) as {
      explanations: { script: string; text: string; unusual: number }[];
      complete: boolean;
    };
    assert.equal(complete, true);
    assert.deepEqual(
      explanations.map(({ script, text, unusual }) => [script, text, unusual]),
      [
        ["a.postinst", "nothing unusual", 0],
        ["b.postinst", "/dev/shm is not a directory", 1],
      ],
    );
  } finally {
    fs.rmSync(root, { recursive: true });
  }
});

test("why without a script and without a root is a misuse", async () => {
  const { status, stderr } = await cli(["why", "--observed", "/a exists"]);
  assert.equal(status, 2);
  assert.match(stderr, /why needs a SCRIPT, or --root DIR/);
});
