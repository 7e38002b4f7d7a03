/**
 * Replays the recorded tables of the text utilities. RECORD_ORACLE=1 runs the real tools (Debian 12, LC_ALL=C.UTF-8)
 * and writes what they do into the tables first; RECORD_ORACLE=new only for cases without a record (no line `status`).
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { textUtilities } from "../../server/src/core/utilities/text.index";
import { FAKE_NOW, runUtility } from "../support/fakeSys";
import { formatCase, parseCases, type RecordedCase, type TextCase } from "./textCases";

const folder = join(import.meta.dirname, "../tables/text");
const ENVIRONMENT = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC0" };

const bytes = (text: string) => Buffer.from(text, "latin1");

function record(given: TextCase): RecordedCase {
  const root = mkdtempSync(join(tmpdir(), "text-case-"));
  const files = given.files ?? {};
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name.endsWith("/") ? name : dirname(name)), { recursive: true });
    if (name.endsWith("/")) continue;
    writeFileSync(join(root, name), bytes(content));
    utimesSync(join(root, name), FAKE_NOW, FAKE_NOW);
  }
  const quoted = given.argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const script = join(root, ".script");
  writeFileSync(script, bytes(`exec ${quoted}`));
  const ran = spawnSync("/bin/sh", [script], {
    cwd: root,
    env: ENVIRONMENT,
    input: bytes(given.stdin ?? ""),
    timeout: 10_000,
  });
  rmSync(script);
  const written: Record<string, string> = {};
  for (const name of readdirSync(root, { recursive: true }) as string[]) {
    if (!statSync(join(root, name)).isFile()) continue;
    const content = readFileSync(join(root, name)).toString("latin1");
    if (content !== files[name]) written[name] = content;
  }
  rmSync(root, { recursive: true });
  const expected = {
    status: ran.status ?? -1,
    stdout: ran.stdout.toString("latin1"),
    stderr: ran.stderr.toString("latin1"),
    written,
  };
  return { ...given, recorded: true, expected };
}

for (const file of readdirSync(folder).sort()) {
  const path = join(folder, file);
  let cases = parseCases(readFileSync(path, "utf8"));
  const wanted = process.env["RECORD_ORACLE"];
  if (wanted && (wanted !== "new" || cases.some(({ recorded }) => !recorded))) {
    cases = cases.map((given) => (wanted === "new" && given.recorded ? given : record(given)));
    writeFileSync(path, cases.map(formatCase).join("\n"));
  }
  describe(`recorded: ${file}`, () => {
    for (const given of cases) {
      it(given.argv.join(" ").slice(0, 100), () => {
        const [name = ""] = given.argv;
        const utility = textUtilities.find((one) => one.name === name || one.aliases.includes(name));
        assert.ok(utility, `no utility ${name}`);
        const before = given.files ?? {};
        const ran = runUtility(utility, given.argv, { ...given, env: ENVIRONMENT });
        const { status, stdout, stderr, files, unmodelled } = ran;
        const written = Object.fromEntries(Object.entries(files).filter(([file, text]) => before[file] !== text));
        assert.equal(unmodelled, undefined);
        assert.deepEqual({ stdout, status, stderr, written }, given.expected);
      });
    }
  });
}
