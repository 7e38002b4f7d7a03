import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "../../server/src/core/syntax/parse";
import type { ParseResult } from "../../server/src/core/syntax/tree";
import { sexpr } from "./sexpr";
import { type Entry, headerOf, readTable, writeTable } from "./table";

const folder = join(process.cwd(), "test/tables/syntax");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
  const path = join(folder, name);
  if (process.env["UPDATE_EXPECT"]) writeTable(path, headerOf(path), actual);
  describe(`table ${name}`, () => {
    for (const entry of readTable(path)) it(entry.title, () => assert.equal(actual(entry), entry.expected));
  });
}

function actual(entry: Entry): string {
  const result = parse(entry.script, { dialect: /\[bash\]/.test(entry.title) ? "bash" : "sh" });
  return [sexpr(result.tree), ...describeProblems(result)].join("\n");
}

/** One line a problem: `line:column-line:column severity[code] message`, counted from 1. */
function describeProblems({ text, problems }: ParseResult): string[] {
  const place = (offset: number): string => {
    const before = text.slice(0, offset).split("\n");
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  };
  return problems.map(
    ({ start, end, severity, code, message }) => `${place(start)}-${place(end)} ${severity}[${code}] ${message}`,
  );
}
