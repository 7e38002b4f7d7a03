/** The shell against the real one: tables of scripts recorded from dash and bash (RECORD_ORACLE=1), replayed without. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { modelOutcome, readShellTable, realOutcome, type ShellName, writeShellTable } from "../support/shellTable";

const TABLES = fileURLToPath(new URL("../tables/", import.meta.url));

for (const name of fs.readdirSync(TABLES).sort()) {
  const shell: ShellName | null = /^shell-.*\.txt$/.test(name) ? "dash" : /^bash-.*\.txt$/.test(name) ? "bash" : null;
  if (shell === null) continue;
  const file = `${TABLES}${name}`;
  test(`${shell}: ${name}`, async (t) => {
    if (process.env["RECORD_ORACLE"]) {
      const { head, cases } = readShellTable(file);
      writeShellTable(
        file,
        head,
        cases.map(({ script }) => ({ script, expected: realOutcome(shell, script) })),
      );
    }
    const { cases } = readShellTable(file);
    assert.equal(new Set(cases.map(({ script }) => script)).size, cases.length, "no case twice");
    for (const { script, expected } of cases) {
      await t.test(script.trimEnd(), () => {
        const { line, unmodelled } = modelOutcome(shell, script);
        const [got, wanted] = [line, expected ?? ""].map((each) => (shell === "bash" ? withoutMessages(each) : each));
        if (got !== wanted) assert.equal(`${got} ${unmodelled}`, wanted);
      });
    }
  });
}

/** bash's messages are not compared, only its status and its output. */
function withoutMessages(line: string): string {
  return line.replace(/ "(?:[^"\\]|\\.)*"$/, "");
}
