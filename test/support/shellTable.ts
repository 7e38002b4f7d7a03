/**
 * Tables of shell scripts with what the real shell does. Cases are paragraphs; the last line of each is
 * `=> STATUS STDOUT STDERR` with JSON strings, written by the real shell with RECORD_ORACLE=1. A script runs as
 * `../script first "second  one"` in an empty directory, with two lines on standard input.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { parse, registry, resolveHost, scriptText } from "../../server/src/core/api";
import { encodeUtf8 } from "../../server/src/core/bytes";
import { run } from "../../server/src/core/interp/run";
import type { Host } from "../../server/src/core/world/host";

export interface ShellCase {
  readonly script: string;
  /** Null where it is not recorded yet. */
  readonly expected: string | null;
}

export type ShellName = "dash" | "bash";

const HOME = "/tmp/shell-table";
const CWD = `${HOME}/d`;
const ARGS = ["first", "second  one"];
const INPUT = "line one\nline  two\n";
const VARIABLES = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", HOME: "/root", LC_ALL: "C.UTF-8" };

/** The comment at the head of a table, and its cases. */
export function readShellTable(file: string): { readonly head: string; readonly cases: readonly ShellCase[] } {
  const paragraphs = fs
    .readFileSync(file, "utf8")
    .split(/\n\n+/)
    .filter((text) => text.trim() !== "");
  const head = paragraphs[0]?.startsWith("# ") ? (paragraphs.shift() as string) : "";
  return {
    head,
    cases: paragraphs.map((paragraph) => {
      const lines = paragraph.trimEnd().split("\n");
      const expected = lines.at(-1)?.startsWith("=> ") ? (lines.pop() as string) : null;
      return { script: `${lines.join("\n")}\n`, expected };
    }),
  };
}

export function writeShellTable(file: string, head: string, cases: readonly ShellCase[]): void {
  fs.writeFileSync(
    file,
    `${head}\n\n${cases.map(({ script, expected }) => `${script}${expected ?? ""}\n`).join("\n")}`,
  );
}

/** What the real shell does. */
export function realOutcome(shell: ShellName, script: string): string {
  fs.rmSync(CWD, { recursive: true, force: true });
  fs.mkdirSync(CWD, { recursive: true });
  fs.writeFileSync(`${HOME}/script`, script);
  const { status, signal, stdout, stderr } = spawnSync(shell, ["../script", ...ARGS], {
    cwd: CWD,
    encoding: "latin1",
    env: VARIABLES,
    input: INPUT,
    timeout: 5000,
  });
  return outcomeLine(signal ?? String(status), stdout, stderr);
}

/** What the model does. */
export function modelOutcome(shell: ShellName, script: string): { readonly line: string; readonly unmodelled: string } {
  const { worlds, limit } = run({
    syntax: parse(scriptText(encodeUtf8(script)), { dialect: shell === "bash" ? "bash" : "sh" }),
    host: host(encodeUtf8(script)),
    registry,
    name: "../script",
    args: ARGS,
    cwd: CWD,
    stdin: INPUT,
    variables: VARIABLES,
  });
  const [world] = worlds;
  let [stdout, stderr] = ["", ""];
  const unmodelled: string[] = [];
  for (let log = world?.log ?? null; log; log = log.previous) {
    const { event } = log;
    if (event.kind === "output" && event.sink === 2) stderr = event.text + stderr;
    else if (event.kind === "output") stdout = event.text + stdout;
    else if (event.kind === "unmodelled") unmodelled.push(`${event.command}: ${event.reason}`);
  }
  const flow = world?.flow;
  const status = limit
    ? `limit:${limit.limit}`
    : flow?.kind === "stuck"
      ? `stuck:${flow.why}`
      : flow?.kind === "exit" && flow.signal
        ? flow.signal
        : String(world?.status);
  return { line: outcomeLine(status, stdout, stderr), unmodelled: unmodelled.join("; ") };
}

function outcomeLine(status: string, stdout: string, stderr: string): string {
  return `=> ${status} ${JSON.stringify(stdout)} ${JSON.stringify(stderr)}`;
}

/** A bootstrapped Debian with the case's script and empty directory. */
function host(script: string): Host {
  const resolved = resolveHost("debootstrap");
  if (!resolved.ok) throw new Error("no host");
  const { files, facts } = resolved.host;
  const directory = { type: "directory" as const, mode: 0o755, uid: 0, gid: 0 };
  return {
    ...resolved.host,
    facts: { ...facts, env: {} },
    files: {
      ...files,
      entry: (path) =>
        path === HOME || path === CWD
          ? directory
          : path === `${HOME}/script`
            ? { ...directory, type: "file", mode: 0o644, size: script.length }
            : files.entry(path),
      list: (path) => (path === CWD ? [] : path === HOME ? ["d", "script"] : files.list(path)),
      content: (path) => (path === `${HOME}/script` ? script : files.content(path)),
    },
  };
}
