import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../server/src/core/syntax/parse";
import type { Dialect, Node } from "../../server/src/core/syntax/tree";
import { children } from "../../server/src/core/syntax/walk";

const many = 5000;

/** Scripts that nest, or repeat, without end: each gives a tree and an answer, never an exception. */
const deep: readonly (readonly [name: string, script: string])[] = [
  ["subshells", "(".repeat(many)],
  ["command substitutions", "$(".repeat(many)],
  ["quoted command substitutions", '"$('.repeat(many)],
  ["parameter expansions", "${x:-".repeat(many)],
  ["quoted parameter expansions", '"${x:-'.repeat(many)],
  ["arithmetic expansions", "$((".repeat(many)],
  ["groups", "{ ".repeat(many)],
  ["ifs", "if ".repeat(many)],
  ["cases", "case x in a) ".repeat(many)],
  ["functions", `${"f() ".repeat(many)}a`],
  ["closed subshells", `${"( ".repeat(many)}a${")".repeat(many)}`],
  ["here-documents in substitutions", "$(cat <<A\n".repeat(many)],
  ["process substitutions", "<(".repeat(many)],
  ["arithmetic commands", "((".repeat(many)],
];

const wide: readonly (readonly [name: string, script: string])[] = [
  ["backquotes", "`".repeat(many)],
  ["double quotes", '"'.repeat(many + 1)],
  ["here-documents", "cat <<A\n".repeat(many)],
  ["closing words", "fi ".repeat(many)],
  ["parentheses that nothing opens", ")".repeat(many)],
  ["case terminators", ";; ".repeat(many)],
  ["patterns without parenthesis", "case x in a b\n".repeat(many)],
  ["elifs", `if a; then b; ${"elif a; then b; ".repeat(many)}fi`],
  ["and-ors", `${"a && ".repeat(many)}a`],
  ["pipes", `${"a | ".repeat(many)}a`],
  ["bangs", "! ".repeat(many)],
  ["line continuations", "\\\n".repeat(many)],
  [
    "all characters",
    Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919 * index) % 256)).join(""),
  ],
];

for (const dialect of ["sh", "bash"] as const satisfies readonly Dialect[]) {
  describe(`nothing is too deep or too long (${dialect})`, () => {
    for (const [name, script] of deep) {
      it(name, () => {
        const { tree, problems } = parse(script, { dialect });
        assert.ok(problems.some(({ code }) => code === "nesting-too-deep"));
        assert.ok(depthOf(tree) < 4000);
      });
    }
    for (const [name, script] of wide) {
      it(name, () => {
        const { tree } = parse(script, { dialect });
        assert.equal(tree.end, script.length);
        assert.ok(depthOf(tree) < 4000);
      });
    }
  });
}

describe("what nobody would call a script", () => {
  it("an empty text", () => assert.deepEqual(parse("").problems, []));
  it("a text that begins like a program", () => assert.ok(parse("\u007fELF\u0002\u0001\0\0\0>\0").problems.length > 0));
  it("every script cut off anywhere gives a tree", () => {
    const script =
      'if a <<E; then\nx $(b "${c:-`d`}")\nE\n  case $e in f|g) h;; esac\nfi; f() { for i in 1 2; do (j &); done; }\n';
    for (let end = 0; end <= script.length; end++) {
      const { tree } = parse(script.slice(0, end));
      assert.equal(tree.end, end);
    }
  });
});

/** The depth of a tree, found without recursion. */
function depthOf(tree: Node): number {
  let deepest = 0;
  const stack: { readonly node: Node; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, depth } = entry;
    deepest = Math.max(deepest, depth);
    for (const child of children(node)) stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}
