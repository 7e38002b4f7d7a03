// Scripts made to explode: each is explored to its end in few steps, or a named limit says so.
import assert from "node:assert/strict";
import test from "node:test";
import { explore, openHost } from "../../server/src/core/api";

const repeat = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join("\n");

const CASES: Readonly<Record<string, string>> = {
  "200 independent effects": repeat(200, (i) => `[ -e /x${i} ] && touch /y${i}`),
  "200 failing points": `set -e\n${repeat(200, (i) => `mkdir /d${i}`)}`,
  "30 nested conditions": `${repeat(30, (i) => `if [ -e /x${i} ]; then`)}\ntouch /y\n${repeat(30, () => "fi")}`,
  "the same fact 200 times": repeat(200, (i) => `[ -e /x ] && touch /y${i}`),
  "a counter of 200 steps": 'i=0\nwhile [ "$i" -lt 200 ]; do i=$((i + 1)); done\ntouch /y$i',
  "a list appended 30 times": `${repeat(30, (i) => `[ -e /x${i} ] && l="$l ${i}"`)}\nfor i in $l; do touch /y$i; done`,
  "30 effects behind uname": `r=$(uname -r)\n${repeat(30, (i) => `case "$r" in ${i}.*) touch /y${i};; esac`)}`,
};

/** Those that are not explored to their end, and the limit that says so. */
const LIMITS: Readonly<Record<string, string>> = {
  "a list appended 30 times": "forms",
  "200 failing points": "diagram-nodes",
  "30 effects behind uname": "answers",
};

/** What an exploration may cost; `npm run bench` measures the time. */
const MOST = { steps: 4_000, nodes: 150_000 };

for (const [name, text] of Object.entries(CASES)) {
  test(name, (t) => {
    const { limits, run } = explore({ text: `${text}\n`, name: "script", host: openHost() });
    const [steps, nodes] = [run.space.taken, run.space.diagrams.size];
    t.diagnostic(`${steps} steps, ${nodes} nodes`);
    assert.deepEqual(limits, LIMITS[name] === undefined ? [] : [LIMITS[name]]);
    assert.ok(steps <= MOST.steps && nodes <= MOST.nodes, `${steps} steps, ${nodes} nodes`);
  });
}
