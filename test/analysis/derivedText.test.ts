// Text that was made from an answer and is compared: refined, or said to be not modelled; never passed in silence.
import assert from "node:assert/strict";
import test from "node:test";
import { explore, openHost } from "../../server/src/core/api";
import { untrueOutcomes } from "../support/truth";

const FREE = "S=$(df -k /boot | tail -1 | awk '{print $4}')";

/** Scripts, the paths that one of their outcomes is to make, and whether every outcome is found. */
const CASES: readonly (readonly [text: string, makes: readonly string[], complete: boolean])[] = [
  [`${FREE}; [ $((S/1024)) -gt 100 ] && touch /big || touch /small`, ["/big", "/small"], true],
  [`${FREE}; [ $((S/1024)) -eq 100 ] && touch /hundred`, ["/hundred"], true],
  ["[ $(df -k /boot | awk 'NR==2{print int($4/1024)}') -lt 20000 ] && touch /a || touch /b", ["/a", "/b"], true],
  [`${FREE}; case $((S/1024)) in 0) touch /none;; 1?) touch /teens;; esac`, ["/none"], false],
  [`${FREE}; n=0; [ $S -gt 100 ] && n=1; [ $n -eq 1 ] && touch /x`, ["/x"], true],
  ["r=$(uname -r); [ ${r%%.*} -lt 4 ] && touch /old || touch /new", ["/old", "/new"], true],
  ["r=$(uname -r); r=${r#*.}; [ ${r%%.*} = 17 ] && touch /minor", ["/minor"], true],
  ["[ $(uname -r | cut -d. -f1) = 4 ] && touch /four", ["/four"], true],
  ["case $(uname -r | sed 's/-.*//') in 3.*) touch /old;; 5.10.7) touch /just;; esac", ["/old", "/just"], true],
  ["[ -f /etc/foo ] || exit 0; n=$(wc -l < /etc/foo) && [ $n -gt 0 ] && touch /some", ["/some"], true],
  ["[ -f /etc/foo ] || exit 0; n=$(wc -l < /etc/foo) && [ $n -gt 5 ] && touch /many", [], false],
  [
    "[ -f /etc/foo ] || exit 0; while read -r a b c; do [ $a = foo ] && [ $b = bar ] && touch /both; done < /etc/foo",
    ["/both"],
    true,
  ],
  ["[ \"$(awk '{print $1}' /etc/foo)\" = root ] && touch /root", [], false],
  ["while read -r d m t o; do [ $m = /dev/shm ] && [ $t = tmpfs ] && touch /shm; done < /proc/mounts", ["/shm"], true],
  ['[ "${FOO%%:*}" = abc ] && touch /foo', ["/foo"], true],
];

for (const [text, makes, complete] of CASES) {
  test(`compared after it was changed: ${text}`, () => {
    const script = { text: `${text}\n`, name: "script" };
    const exploration = explore({ ...script, host: openHost() });
    const made = new Set(exploration.outcomes.flatMap(({ changes }) => changes.map(({ path }) => path)));
    for (const path of makes) assert.ok(made.has(path), `no outcome makes ${path}`);
    assert.deepEqual(
      exploration.limits.filter((limit) => !/^comparison of what is derived from .* is not modelled$/.test(limit)),
      [],
    );
    assert.equal(exploration.limits.length === 0, complete, exploration.limits.join());
    assert.deepEqual(
      untrueOutcomes(script, exploration, 20).untrue.map(({ condition, difference }) => `${condition}\n${difference}`),
      [],
    );
  });
}
