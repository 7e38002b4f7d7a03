// Scripts made to explode: each is explored within half a second, or a named limit says so within two.
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

for (const [name, text] of Object.entries(CASES)) {
  test(name, (t) => {
    explore({ text: "[ -e /warm ] && touch /up", name: "script", host: openHost() });
    const begun = process.cpuUsage();
    const { limits } = explore({ text: `${text}\n`, name: "script", host: openHost() });
    const { user, system } = process.cpuUsage(begun);
    const ms = (user + system) / 1000;
    t.diagnostic(`${ms.toFixed(0)} ms${limits.length > 0 ? `, the limit ${limits.join(", ")}` : ""}`);
    // Twice what is promised: the machine that tests is shared.
    assert.ok(ms < (limits.length > 0 ? 4000 : 1000), `${ms} ms`);
  });
}
