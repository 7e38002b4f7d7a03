/**
 * What maintainer scripts of real packages did when they were installed, removed and purged (packages/*.json, facts
 * only). The scripts and the states before them are the packages' own and not kept here: the simulation is compared
 * where a store of them lies (README.md, "Real packages").
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { type Facts, isShell, recordingsIn, replayRun } from "./replayPackages";

const FACTS = path.join(import.meta.dirname, "packages");
const { MAINTSCRIPT_PACKAGES: store, ORACLE_ROOT: base } = process.env;

const facts = fs.readdirSync(FACTS).map((name) => JSON.parse(fs.readFileSync(path.join(FACTS, name), "utf8")) as Facts);

test("at least 60 runs of real packages are recorded, each with how it ended and what it changed", () => {
  const runs = facts.flatMap((recorded) => recorded.runs);
  assert.ok(runs.length >= 60, `${runs.length} runs`);
  for (const run of runs) {
    assert.match(run.script, /^\/var\/lib\/dpkg\/(info\/.+\.|tmp\.ci\/)(preinst|postinst|prerm|postrm)$/);
    assert.ok(Number.isInteger(run.exit));
    for (const change of run.changes) assert.ok(change.before !== null || change.after !== null, change.path);
  }
});

if (store === undefined || base === undefined)
  test("left out, since MAINTSCRIPT_PACKAGES and ORACLE_ROOT name no recorded states: simulating those runs", {
    skip: true,
  });
else
  for (const recording of recordingsIn(store))
    test(`${recording.package}: the simulation does the same, or says what it does not model`, () => {
      for (const [n, run] of recording.runs.entries()) {
        if (!isShell(run)) continue;
        const { report, differences } = replayRun(base, store, recording, n);
        if (report.unmodelled.length === 0)
          assert.deepEqual(differences, [], `${n} ${path.basename(run.script)} ${run.args.join(" ")}`);
      }
    });
