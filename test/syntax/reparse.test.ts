/** A script that is read again after an edit gives the tree that reading it whole gives. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findSymbols } from "../../server/src/core/features/symbols";
import { parse } from "../../server/src/core/syntax/parse";
import { reparse } from "../../server/src/core/syntax/reparse";
import { originOf } from "../../server/src/core/syntax/shifted";

const script = `#!/bin/sh
# first
set -e
name=\`cat /etc/hostname\` # comment
greet() {
  echo "hello $1"
}
cat <<EOF; echo after
body $name
EOF
if [ -e /x ] && greet you; then
  rm -f /x
fi
case "$1" in
  configure) greet me;;
  *) exit 1;;
esac
for i in 1 2 3; do echo $((i + 1)); done &
wait
last
`;

const pieces = [
  "if ",
  "fi\n",
  '"',
  "'",
  "`",
  "$(",
  ")",
  "<<EOF\n",
  "EOF\n",
  "\n",
  ";;",
  "case x in\n",
  "}",
  "&& ",
  "#",
  " ",
  "x",
  "é",
  "\r\n",
  "\\\n",
];

describe("reparse", () => {
  it("is the same as parse, wherever something is typed or deleted", () => {
    const before = parse(script);
    for (let at = 0; at <= script.length; at++) {
      const piece = pieces[at % pieces.length] ?? "";
      for (const text of [script.slice(0, at) + piece + script.slice(at), script.slice(0, at) + script.slice(at + 3)]) {
        assert.deepEqual(reparse(before, text), parse(text), JSON.stringify(text));
      }
    }
  });
  it("is the same after many edits in a row", () => {
    let before = parse(script);
    for (let step = 0; step < 400; step++) {
      const at = (step * 7919) % (before.text.length + 1);
      const piece = step % 3 === 0 ? "" : (pieces[(step * 31) % pieces.length] ?? "");
      const text = before.text.slice(0, at) + piece + before.text.slice(at + (step % 4));
      before = reparse(before, text);
      assert.deepEqual(before, parse(text), JSON.stringify(text));
    }
  });
  it("is the same after many edits in a row that leave the script whole", () => {
    const whole = [
      "x",
      "# c\n",
      "true\n",
      "cat <<E\na $b\nE\n",
      "if a; then b; fi\n",
      "f() { g; }\n",
      "\t",
      "  ",
      "\r\n",
    ];
    let before = parse(script);
    for (let step = 0; step < 400; step++) {
      const line = before.text.split("\n");
      const at = line.slice(0, (step * 7919) % line.length).join("\n").length;
      const text = `${before.text.slice(0, at)}\n${whole[(step * 31) % whole.length]}${before.text.slice(at)}`;
      before = reparse(before, text);
      assert.deepEqual(before, parse(text), JSON.stringify(text));
      assert.deepEqual(findSymbols(before), findSymbols(parse(text)));
    }
  });
  it("reads anew only the command that the edit touches", () => {
    const before = parse(script);
    const after = reparse(before, script.replace("echo after", "echo later on"));
    assert.equal(after.tree.body.items[0], before.tree.body.items[0]);
    const last = after.tree.body.items.at(-1);
    assert.equal(last && originOf(last)?.item, before.tree.body.items.at(-1));
  });
});
