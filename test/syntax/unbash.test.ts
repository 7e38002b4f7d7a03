import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "../../server/src/core/syntax/parse";
import { walk } from "../../server/src/core/syntax/walk";

/** The shell scripts of this machine's packages: an independent parser must find the same commands at the same places. */
const folders = ["/var/lib/dpkg/info", "/etc/init.d"];

describe("the same commands as unbash finds", async () => {
  const unbash = await import("unbash");
  for (const path of folders.flatMap(scriptsIn)) {
    it(path, () => {
      const text = readFileSync(path, "utf8");
      const { tree, problems } = parse(text);
      assert.deepEqual(
        problems.filter(({ severity }) => severity === "error"),
        [],
      );
      const theirs = new Set<string>();
      collect(unbash.parse(text), theirs);
      const ours = new Set<string>();
      walk(tree, (node) => {
        if (node.type === "SimpleCommand" && node.words.length > 0)
          ours.add(spans(node.words.map(({ start, end }) => [start, end])));
        return !(node.type === "CommandSubstitution" && node.backquoted);
      });
      assert.deepEqual(describeMissing(text, theirs, ours), []);
      assert.deepEqual(describeMissing(text, ours, theirs), []);
    });
  }
});

function scriptsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => /^#! ?\/bin\/(?:ba|da)?sh\b/.test(readFileSync(path, "latin1").slice(0, 40)));
}

const spans = (words: readonly (readonly [number, number])[]): string =>
  words.map(([start, end]) => `${start}-${end}`).join(" ");

/** What of `wanted` is not in `found`, shown as text. */
function describeMissing(text: string, wanted: ReadonlySet<string>, found: ReadonlySet<string>): string[] {
  return [...wanted]
    .filter((key) => !found.has(key))
    .map((key) => {
      const start = Number(key.split("-")[0]);
      const end = Number(key.split("-").at(-1));
      return `line ${text.slice(0, start).split("\n").length}: ${text.slice(start, end)}`;
    });
}

/** Collects the words of unbash's commands; its nodes compute some fields only when they are asked for. */
function collect(node: unknown, into: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const element of node) collect(element, into);
    return;
  }
  const fields = node as Readonly<Record<string, unknown>>;
  if (fields["type"] === "CommandExpansion" && String(fields["text"]).startsWith("`")) return;
  if (fields["type"] === "Command" && fields["name"] !== undefined) {
    const words = [fields["name"], ...(fields["args"] as readonly unknown[])] as readonly {
      readonly pos: number;
      readonly end: number;
    }[];
    into.add(spans(words.map(({ pos, end }) => [pos, end])));
  }
  for (const name of fieldNames) collect(fields[name], into);
}

const fieldNames = [
  "commands",
  "command",
  "clause",
  "then",
  "elif",
  "else",
  "body",
  "items",
  "wordlist",
  "word",
  "name",
  "prefix",
  "suffix",
  "redirects",
  "patterns",
  "pattern",
  "target",
  "parts",
  "script",
  "value",
  "index",
  "operation",
  "operand",
  "replacement",
  "offset",
  "length",
  "elements",
  "expression",
  "left",
  "right",
  "test",
  "consequent",
  "alternate",
  "initial",
  "update",
];
