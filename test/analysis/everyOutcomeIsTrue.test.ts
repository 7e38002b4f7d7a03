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
];

for (const text of SMALL) {
  test(`outcomes of: ${text}`, () => prove({ text: `${text}\n`, name: "script" }));
}

for (const file of examples(EXAMPLES)) {
  test(`outcomes of ${path.relative(EXAMPLES, file)}`, () => prove(read(file)));
}

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
  // A stride that visits all of them, so that each run sees scripts of many packages.
  for (let i = 0; i < files.length && spent() < BUDGET_MS; i++) {
    const file = files[(i * 7) % files.length];
    if (file) tried += prove(read(file), 10);
  }
  t.diagnostic(`${tried} outcomes`);
  return undefined;
});

function prove(script: Script, most = 60): number {
  const exploration = explore({ ...script, host: openHost() });
  const { untrue, tried } = untrueOutcomes(script, exploration, most);
  assert.deepEqual(
    untrue.map(({ condition, difference }) => `${script.name}: ${condition}\n${difference}`),
    [],
  );
  return tried;
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
