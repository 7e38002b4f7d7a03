import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "../../server/src/core/syntax/parse";

/**
 * What `dash -n` says of small scripts: the line that it names, or null where it accepts the script. Recorded from dash
 * 0.5.12 by RECORD_ORACLE=1.
 */
interface Case {
  readonly script: string;
  readonly line: number | null;
}

const path = join(process.cwd(), "test/tables/dash-syntax.json");
if (process.env["RECORD_ORACLE"]) record();
const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Case[];

describe("accepts and rejects what dash does", () => {
  for (const { script, line } of cases) {
    it(JSON.stringify(script), () => {
      const errors = parse(`${script}\n`, { dialect: "sh" }).problems.filter(({ severity }) => severity === "error");
      if (line === null) assert.deepEqual(errors, []);
      else assert.ok(errors.length > 0, `dash rejects it on line ${line}`);
    });
  }
});

function record(): void {
  const old = JSON.parse(readFileSync(path, "utf8")) as readonly Case[];
  const lines = old.map(({ script }) => {
    const { stderr } = spawnSync("dash", ["-n"], { input: `${script}\n`, encoding: "utf8" });
    return JSON.stringify({ script, line: stderr === "" ? null : Number(/: (\d+): /.exec(stderr)?.[1]) });
  });
  writeFileSync(path, `[\n${lines.join(",\n")}\n]\n`);
}
