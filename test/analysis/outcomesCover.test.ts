// `when` of `outcomes --json` covers every host exactly once: what is printed is read back as conditions.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { reportOutcomes } from "../../server/src/core/analysis/outcomes";
import { explore, openHost, scriptText } from "../../server/src/core/api";

const EXAMPLES = path.resolve(import.meta.dirname, "../../examples/butterfly");

const SMALL = [
  "[ -e /a ] && touch /b",
  "[ -d /etc/foo ] || mkdir /etc/foo; echo x > /etc/foo/bar",
  "if [ -L /a ]; then rm /a; fi; ln -s b /a",
  "set -e; mkdir /a; mkdir /a/b; rmdir /c",
  'case "$(uname -r)" in 5.*) touch /old;; 6.*) touch /new;; *) exit 1;; esac',
  '[ -z "$FOO" ] || touch "/foo.$FOO"',
  "grep -qs bar /etc/foo.conf && touch /bar; grep -qs baz /etc/foo.conf && touch /baz",
  "for i in a b c; do [ -e /$i ] && touch /made.$i; done",
  "[ $(df -k /srv | tail -1 | awk '{print $4}') -gt 1000 ] && touch /space",
  'frobnicate --now && touch /done; out=$(frobnicate); [ "$out" = yes ] && touch /said',
  "[ -w /srv/a ] && echo x > /srv/a/f; grep -q '^tmpfs /srv/a tmpfs' /proc/mounts && touch /etc/tmpfs",
  "getent passwd foo >/dev/null || useradd foo; [ -x /usr/bin/foo ] && /usr/bin/foo",
  'dpkg --compare-versions "$FOO" lt 2.0 && rm -rf /var/lib/foo',
  "rmdir /var/lib/foo 2>/dev/null || true; exit 3",
];

for (const text of SMALL) test(`hosts of: ${text}`, () => coversOnce(`${text}\n`, "script"));

for (const name of fs.readdirSync(EXAMPLES).filter((file) => /\.(postinst|init)$/.test(file)))
  test(`hosts of ${name}`, () => coversOnce(scriptText(fs.readFileSync(path.join(EXAMPLES, name), "latin1")), name));

function coversOnce(text: string, name: string): void {
  const exploration = explore({ text, name, host: openHost() });
  const { complete, questions, outcomes } = reportOutcomes(exploration);
  assert.ok(complete);
  const { diagrams, possibleHosts, questions: asked } = exploration.run.space;
  const byId = new Map(
    questions.map(({ id, answers }) => {
      assert.equal(new Set(answers).size, answers.length, `the answers of ${id} are distinct`);
      return [id, answers];
    }),
  );
  let covered = diagrams.no;
  for (const alternative of outcomes.flatMap(({ when }) => when)) {
    const condition = Object.entries(alternative).reduce((before, [id, wanted]) => {
      const set = wanted.reduce((bits, answer) => {
        const at = byId.get(id)?.indexOf(answer) ?? -1;
        assert.ok(at >= 0, `${answer} is an answer of ${id}`);
        return bits | (1 << at);
      }, 0);
      return diagrams.and(before, diagrams.literal(numberOf(id), set));
    }, diagrams.yes);
    assert.equal(diagrams.and(covered, condition), diagrams.no, `${JSON.stringify(alternative)} is told twice`);
    covered = diagrams.or(covered, condition);
  }
  assert.equal(diagrams.and(possibleHosts, diagrams.not(covered)), diagrams.no, "a host is left out");
  assert.ok(asked.length >= questions.length);

  function numberOf(id: string): number {
    return Number(id.slice(1)) - 1;
  }
}
