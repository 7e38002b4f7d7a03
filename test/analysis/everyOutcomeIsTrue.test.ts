// Every outcome is true: a host is built for its condition, the script is simulated there, and the result is the outcome.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { explore, openHost, scriptText } from "../../server/src/core/api";
import { type Script, untrueOutcomes } from "../support/truth";

const EXAMPLES = path.resolve(import.meta.dirname, "../../examples");
/** What is spent on the scripts of this machine. */
const BUDGET_MS = 20_000;

/** Small scripts, each with something that an exploration can get wrong. */
const SMALL = [
  "touch /a",
  "[ -e /a ] && touch /b",
  "[ -d /etc/foo ] || mkdir /etc/foo; echo x > /etc/foo/bar",
  "if [ -L /a ]; then rm /a; fi; ln -s b /a",
  "rm -rf /var/lib/foo",
  "rmdir /var/lib/foo 2>/dev/null || true",
  "mv /a /b",
  "set -e; mkdir /a; mkdir /b",
  'case "$(uname -r)" in 5.*) touch /old;; *) touch /new;; esac',
  '[ -z "$FOO" ] || touch /foo',
  'grep -q "^root2:" /etc/passwd && touch /two',
  "grep -qs bar /etc/foo.conf && touch /bar",
  "f() { [ -e /a ] && return 1; touch /f; }; f || touch /g",
  "for i in a b c; do [ -e /$i ] && touch /made.$i; done",
  "x=; for i in a b; do [ -e /$i ] && x=$x$i; done; touch /list$x",
  "if command -v frobnicate >/dev/null; then touch /there; fi",
  "frobnicate --now && touch /done",
  'out=$(frobnicate); [ -n "$out" ] && touch /said',
  "(cd /srv/x && touch here) || touch /no",
  "[ $(df -k /srv | tail -1 | awk '{print $4}') -gt 1000 ] && touch /space",
  "cp /etc/a /etc/b",
  "trap 'rm -f /tmp/x' EXIT; touch /tmp/x; [ -e /stop ] && exit 3; touch /went",
  "[ -S /run/x.sock ] && echo socket",
  "set -e; [ -e /a ] && touch /b; touch /c",
  "[ -L /etc/foo ] && echo link; echo x > /etc/foo/bar",
  '[ -L /etc/foo ] && t=$(readlink -f /etc/foo) && touch "$t/here" && ls /etc/foo',
  "[ -L /etc/foo ] || exit 0; mkdir -p /etc/foo/a/b; rm -rf /etc/foo/a/c",
  "if [ -L /srv/d ]; then rm /srv/d; fi; mkdir -p /srv/d/e; cd /srv/d && pwd -P",
  "ln -sf /x /etc/foo; [ -d /etc/foo/ ] && touch /etc/foo/y",
  "[ -L /etc/foo ] && rm -rf /etc/foo/*; rmdir /etc/foo",
  "[ -w /srv/a ] && echo x > /srv/a/f; [ -w /srv/a/b ] && echo y > /srv/a/b/f; echo z > /srv/a/b/g",
  "[ $(df -kP /srv/a | tail -1 | awk '{print $4}') -gt 100 ] || exit 1; echo z > /srv/a/b",
  "find /usr/lib/foo/ -name '*.pyc' -delete",
  "[ -x /usr/lib/foo/run ] && /usr/lib/foo/run; /usr/lib/bar/run; chmod 755 /usr/lib/bar/run",
  "echo x > /etc/foo/bar; [ -d /etc/foo ] || mkdir /etc/foo",
  "grep -q '^a=1$' /etc/foo || echo a=1 >> /etc/foo; cp /etc/foo /etc/bar; cmp /etc/foo /etc/bar",
  "mv /etc/foo /etc/bar; [ -d /etc/bar ] && rmdir /etc/bar",
];

for (const text of SMALL) {
  test(`outcomes of: ${text}`, () => void prove({ text: `${text}\n`, name: "script" }));
}

for (const file of examples(EXAMPLES))
  test(`outcomes of ${path.relative(EXAMPLES, file)}`, () => void prove(read(file)));

test("outcomes of the scripts that this machine has", (t) => {
  const files = ["/var/lib/dpkg/info", "/etc/init.d"]
    .flatMap((folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : []))
    .filter(
      (file) =>
        /\.(preinst|postinst|prerm|postrm)$|init\.d\//.test(file) &&
        /^#! ?\/bin\/(da)?sh/.test(fs.readFileSync(file, "latin1")),
    );
  if (files.length === 0) return t.skip("no scripts here");
  const begun = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let tried = 0;
  const untrue: string[] = [];
  // A stride that visits all of them, so that each run sees scripts of many packages.
  for (let i = 0; i < files.length && spent() < BUDGET_MS; i++) {
    const file = files[(i * 7) % files.length];
    if (!file) continue;
    const result = untrueOf(read(file), 10);
    tried += result.tried;
    untrue.push(...result.untrue);
  }
  for (const each of untrue) t.diagnostic(each);
  assert.equal(untrue.length, 0, `${untrue.length} of ${tried} outcomes are not true`);
  t.diagnostic(`${tried} outcomes`);
  return undefined;
});

function prove(script: Script): void {
  assert.deepEqual(untrueOf(script).untrue, []);
}

function untrueOf(script: Script, most = 60): { readonly tried: number; readonly untrue: readonly string[] } {
  const exploration = explore({ ...script, host: openHost() });
  const { untrue, tried } = untrueOutcomes(script, exploration, most);
  return { tried, untrue: untrue.map(({ condition, difference }) => `${script.name}: ${condition}\n${difference}`) };
}

function read(file: string): Script {
  return { text: scriptText(fs.readFileSync(file, "latin1")), name: file };
}

function examples(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(preinst|postinst|prerm|postrm|init)$|init\.d\//.test(file) && fs.statSync(file).isFile());
}
