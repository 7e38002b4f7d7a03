/**
 * What the real dash did with the example's postinst, in every combination of the conditions that it looks at.
 * RECORD_ORACLE=1 ORACLE_ROOT=DIR (a minbase root of Debian 12, as root) records anew.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import type { Case, GivenFile, GivenTmpfs, Recorded } from "./caseFile";
import { replayCase } from "./replay";
import { runCase } from "./sandbox";

const root = path.resolve(import.meta.dirname, "../..");
const script = fs.readFileSync(path.join(root, "examples/butterfly/ifupdown.postinst"), "latin1");
const records = path.join(import.meta.dirname, "butterfly.json");

const shm: Readonly<
  Record<string, { tmpfs?: readonly GivenTmpfs[]; absent?: readonly string[]; files?: Record<string, GivenFile> }>
> = {
  "/dev/shm is a tmpfs": { tmpfs: [{ at: "/dev/shm" }] },
  "/dev/shm is a plain directory": { files: { "/dev/shm": { type: "dir", mode: "1777" } } },
  "/dev/shm is missing": { absent: ["/dev/shm"] },
  "/dev/shm is a read-only tmpfs": { tmpfs: [{ at: "/dev/shm", options: "ro,mode=1777" }] },
  "/dev/shm is a file": { files: { "/dev/shm": "no directory\n" } },
};

const state: Readonly<Record<string, Record<string, GivenFile>>> = {
  "nothing is there": {},
  "a file is there": { "/etc/network/run": "not a directory\n" },
  "a dangling link is there": { "/etc/network/run": { link: "/dev/shm/network" } },
  "a directory is there": { "/etc/network/run": null },
  "a link to itself is there": { "/etc/network/run": { link: "." } },
  "a link in a loop is there": { "/etc/network/run": { link: "run" } },
  "a file and an old one are there": { "/etc/network/run": "x\n", "/etc/network/run.dpkg-old": "older\n" },
};

const ifstate: Readonly<Record<string, Record<string, GivenFile>>> = {
  "no ifstate": {},
  "an ifstate from before": { "/etc/network/ifstate": "lo=lo\n" },
};

const calls: readonly (readonly string[])[] = [["configure"], ["configure", "0.6.10"], ["abort-upgrade", "1.0"]];

function* cases(): Generator<Case> {
  for (const [shmText, shmSetting] of Object.entries(shm)) {
    for (const [stateText, stateFiles] of Object.entries(state)) {
      for (const [ifstateText, ifstateFiles] of Object.entries(ifstate)) {
        for (const args of calls) {
          if (args !== calls[0] && (stateText !== "nothing is there" || ifstateText !== "no ifstate")) continue;
          const files = { "/etc/network": null, ...shmSetting.files, ...stateFiles, ...ifstateFiles };
          const title = [args.join(" "), shmText, stateText, ifstateText].join(", ");
          const setting = { ...shmSetting, files, args, cwd: "/" };
          yield { subjects: ["butterfly"], title, line: 0, setting, script, recorded: null };
        }
      }
    }
  }
}

const all = [...cases()];
if (process.env["RECORD_ORACLE"] === "1") record();
const recorded = JSON.parse(fs.readFileSync(records, "utf8")) as Record<string, Recorded>;

describe("the example's postinst, as the real dash ran it", () => {
  for (const each of all) {
    test(each.title, () => {
      const truth = recorded[each.title];
      assert.ok(truth, "not recorded");
      const { verdict, detail } = replayCase({ ...each, recorded: truth });
      assert.equal(verdict, "same", detail);
    });
  }
});

function record(): void {
  const oracleRoot = process.env["ORACLE_ROOT"];
  assert.ok(oracleRoot, "ORACLE_ROOT names a minbase root of Debian 12");
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "butterfly-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", work]);
  assert.equal(mounted.status, 0, String(mounted.stderr));
  try {
    const truth = Object.fromEntries(all.map((each) => [each.title, runCase({ root: oracleRoot, work }, each)]));
    fs.writeFileSync(records, `${JSON.stringify(truth, null, 1)}\n`);
  } finally {
    spawnSync("umount", ["-l", work]);
    fs.rmdirSync(work);
  }
}
