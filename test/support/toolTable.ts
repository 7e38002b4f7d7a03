/**
 * Tables of calls of one tool, recorded from the real one (`RECORD_ORACLE=1`) and replayed against its model. Texts in
 * a table are UTF-8; a byte that is none is written as the lone surrogate U+DC00 + byte.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { type Bytes, encodeUtf8 } from "../../server/src/core/bytes";
import { unitsOf } from "../../server/src/core/regex/units";
import type { Utility } from "../../server/src/core/utilities/utility";
import { runUtility } from "./fakeSys";

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that differ afterwards; null: gone. */
  readonly changed?: Readonly<Record<string, string | null>>;
}

interface Case extends Result {
  readonly argv: readonly string[];
  readonly stdin?: string;
  /** LC_ALL; C.UTF-8 where not given. */
  readonly locale?: "C";
}

interface Table {
  readonly tool: string;
  readonly version: string;
  /** `-> ` begins a symlink; the path of a directory ends in a slash. */
  readonly files: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

/** Registers one test for each case of the table, or records the table anew. */
export function testTable(path: string, utility: Utility): void {
  const table = JSON.parse(readFileSync(path, "utf8")) as Table;
  if (process.env["RECORD_ORACLE"] === "1") {
    const cases = table.cases.map((each) => record(table, each));
    const lines = cases.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
    const head = JSON.stringify({ tool: table.tool, version: table.version, files: table.files }, null, 2).replace(
      /\n\}$/,
      "",
    );
    writeFileSync(path, `${head},\n  "cases": [\n${lines}\n  ]\n}\n`);
    return;
  }
  for (const each of table.cases) {
    test(`${table.tool} ${each.argv.map((arg) => JSON.stringify(arg)).join(" ")}`, () => {
      const { argv, stdin = "", locale, ...expected } = each;
      assert.deepEqual(modelled(table, utility, argv, stdin, locale), expected);
    });
  }
}

function modelled(table: Table, utility: Utility, argv: readonly string[], stdin: string, locale?: "C"): Result {
  const files = Object.fromEntries(Object.entries(table.files).map(([name, text]) => [name, toBytes(text)]));
  const ran = runUtility(utility, [table.tool, ...argv.map(toBytes)], {
    files,
    stdin: toBytes(stdin),
    utf8: locale !== "C",
  });
  assert.equal(ran.unmodelled, undefined);
  const { status, stdout, stderr } = ran;
  return { status, stdout: toText(stdout), stderr: toText(stderr), ...changes(table.files, ran.files) };
}

function record(table: Table, { argv, stdin, locale }: Case): Case {
  const directory = mkdtempSync(join(tmpdir(), "table-"));
  const input = `${directory}.in`;
  try {
    for (const [name, text] of Object.entries(table.files)) place(join(directory, name), text);
    writeFileSync(input, Buffer.from(toBytes(stdin ?? ""), "latin1"));
    const descriptor = openSync(input, "r");
    const ran = spawnSync(table.tool, argv, {
      cwd: directory,
      stdio: [descriptor, "pipe", "pipe"],
      timeout: 5000,
      env: { PATH: "/usr/bin:/bin", LC_ALL: locale ?? "C.UTF-8" },
    });
    closeSync(descriptor);
    return {
      argv,
      ...(stdin === undefined ? {} : { stdin }),
      ...(locale === undefined ? {} : { locale }),
      status: ran.status,
      stdout: toText(ran.stdout.toString("latin1")),
      stderr: toText(ran.stderr.toString("latin1")),
      ...changes(table.files, filesBelow(directory, "")),
    };
  } finally {
    rmSync(directory, { recursive: true });
    rmSync(input, { force: true });
  }
}

function place(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (path.endsWith("/")) mkdirSync(path, { recursive: true });
  else if (text.startsWith("-> ")) symlinkSync(text.slice(3), path);
  else writeFileSync(path, Buffer.from(toBytes(text), "latin1"));
}

function filesBelow(directory: string, prefix: string): Record<string, Bytes> {
  const found: Record<string, Bytes> = {};
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) Object.assign(found, filesBelow(path, `${prefix}${entry.name}/`));
    else if (entry.isSymbolicLink()) found[prefix + entry.name] = `-> ${readlinkSync(path)}`;
    else found[prefix + entry.name] = readFileSync(path).toString("latin1");
  }
  return found;
}

function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, Bytes>>,
): Pick<Result, "changed"> {
  const changed: Record<string, string | null> = {};
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const now = after[name];
    if (name.endsWith("/")) continue;
    const text = now === undefined ? null : toText(now);
    if (text !== (before[name] ?? null)) changed[name] = text;
  }
  return Object.keys(changed).length === 0 ? {} : { changed };
}

function toText(bytes: Bytes): string {
  return unitsOf(bytes, true).text;
}

function toBytes(text: string): Bytes {
  let bytes = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code >= 0xdc80 && code <= 0xdcff ? String.fromCharCode(code - 0xdc00) : encodeUtf8(character);
  }
  return bytes;
}
