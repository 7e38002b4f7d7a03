/** Every recorded case, on the simulator: what the real system did, or a known shortcoming that says so. */
import assert from "node:assert/strict";
import path from "node:path";
import { after, describe, it } from "node:test";
import { caseFiles, readCases, replayCase } from "./replay";

let known = 0;

for (const file of caseFiles())
  describe(path.basename(file), () => {
    for (const test of readCases(file))
      it(test.title, () => {
        const { verdict, detail } = replayCase(test);
        if (test.wrong === undefined) return assert.equal(verdict, "same", detail);
        known++;
        return assert.notEqual(verdict, "same", "is right now: take `## wrong` away");
      });
  });

after(() => process.stdout.write(`known shortcomings: ${known}\n`));
