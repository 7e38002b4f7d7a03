/**
 * test/golden/lint/ID.sh: scripts with what the rule ID finds in them, as comments. A case begins with `#### title` and
 * `## key: value` lines (kind, package, and `sibling KIND:` with a one-line script). Every finding of the rule is shown:
 *
 *     mkdir /var/lib/demo
 *     #^^^^ warning[not-idempotent]: message
 *
 * and, at the end, `## fix "title (effect)":` with the lines that it changes and those of files that it makes. `UPDATE_EXPECT=1` rewrites the comments.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { applyEdits, type Finding, lint, rules } from "../../server/src/core/api";
import { type ScriptKind, scriptKinds } from "../../server/src/core/script/maintainerScript";

const folder = path.join(import.meta.dirname, "lint");
const EXPECTATION = /^\s*#\s*\^+ (?:error|warning|info|hint)\[|^## (?:fix ".*":| {2})/;

describe("rules", () => {
  for (const { id } of rules) {
    it(`${id} has cases that fire and cases that stay silent`, () => {
      const cases = casesOf(id);
      assert.ok(
        cases.some(({ text }) => text.includes(`[${id}]`)),
        "no case fires",
      );
      assert.ok(
        cases.some(({ text }) => !text.includes(`[${id}]`)),
        "no case is silent",
      );
    });
  }
});

for (const file of fs.readdirSync(folder).sort()) {
  const id = path.basename(file, ".sh");
  describe(id, () => {
    const cases = casesOf(id);
    const told = cases.map((each) => annotated(id, each));
    if (process.env["UPDATE_EXPECT"]) {
      fs.writeFileSync(path.join(folder, file), told.map((text) => `#### ${text}`).join(""));
      return;
    }
    cases.forEach((each, i) => {
      it(each.title, () => assert.equal(told[i], each.text));
    });
  });
}

interface Case {
  readonly title: string;
  /** From the title on. */
  readonly text: string;
}

function casesOf(id: string): readonly Case[] {
  const file = path.join(folder, `${id}.sh`);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .split(/^#### /m)
    .slice(1)
    .map((text) => ({ title: text.split("\n", 1)[0] ?? "", text }));
}

/** The case with the expectations that hold now. */
function annotated(id: string, { text }: Case): string {
  const lines = text.split("\n").filter((line) => !EXPECTATION.test(line));
  const headers = lines.filter((line) => /^## [\w ]+: /.test(line));
  const value = (key: string) => headers.find((line) => line.startsWith(`## ${key}: `))?.slice(key.length + 5);
  const kind = scriptKinds.find((each) => each === (value("kind") ?? "postinst")) ?? "postinst";
  const siblings: Partial<Record<ScriptKind, string>> = {};
  for (const each of scriptKinds) {
    const sibling = value(`sibling ${each}`);
    if (sibling !== undefined) siblings[each] = `${sibling}\n`;
  }
  const [, ...rest] = lines;
  const head = lines.slice(0, 1 + headers.length);
  const body = rest.slice(headers.length);
  const script = body.join("\n");
  const findings = lint({
    text: script,
    name: `debian/${value("package") ?? "demo"}.${kind}`,
    kind,
    siblings,
    rules: rules.filter((rule) => rule.id === id),
  });
  const out = [...head];
  let start = 0;
  for (const line of body) {
    out.push(line);
    for (const finding of findings)
      if (finding.start >= start && finding.start <= start + line.length) out.push(marker(finding, start, line));
    start += line.length + 1;
  }
  while (out.at(-1) === "") out.pop();
  for (const { fix } of findings) {
    if (!fix) continue;
    out.push(`## fix "${fix.title} (${fix.effect})":`);
    const before = script.split("\n");
    for (const line of applyEdits(script, fix.edits).split("\n")) if (!before.includes(line)) out.push(`##   ${line}`);
    for (const { name, text } of fix.files ?? [])
      for (const line of text.trimEnd().split("\n")) out.push(`##   ${name}: ${line}`.trimEnd());
  }
  return `${out.join("\n")}\n`;
}

function marker({ start, end, severity, rule, message }: Finding, lineStart: number, line: string): string {
  const column = start - lineStart;
  const width = Math.max(1, Math.min(end - lineStart, line.length) - column);
  const carets =
    column === 0 ? `#${"^".repeat(Math.max(1, width - 1))}` : `#${" ".repeat(column - 1)}${"^".repeat(width)}`;
  return `${carets} ${severity}[${rule}]: ${message}`;
}
