/**
 * Runs the recorded cases on the simulator and says where it differs from the real system. As a program:
 * `node --import tsx test/oracle/replay.ts [--verbose] [FILE…]`.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { resolveHost, scriptText, simulate } from "../../server/src/core/api";
import type { Change, FileState, Simulation } from "../../server/src/core/report";
import { asciiJson, type Case, type GivenFile, parseCaseFile, type Recorded, renderRecorded } from "./caseFile";
import { HOST_NAME, SCRIPT_PATH, VARIABLES, WORKING_DIRECTORY } from "./variables";

export interface Replayed {
  readonly verdict: "same" | "differs" | "unmodelled";
  /** What differs, or what is not modelled, for people. */
  readonly detail: string;
  /** The commands that ran, expanded. */
  readonly commands: readonly string[];
}

export const CASES = path.join(path.dirname(fileURLToPath(import.meta.url)), "cases");

export function caseFiles(): readonly string[] {
  return fs
    .readdirSync(CASES)
    .filter((name) => name.endsWith(".sh"))
    .sort()
    .map((name) => path.join(CASES, name));
}

export function readCases(file: string): readonly Case[] {
  return parseCaseFile(fs.readFileSync(file, "latin1")).cases;
}

/** Runs one case on the simulator. */
export function replayCase(test: Case): Replayed {
  if (!test.recorded) return { verdict: "differs", detail: "not recorded yet", commands: [] };
  const { setting } = test;
  const resolved = resolveHost(hostOf(test));
  if (!resolved.ok) return { verdict: "differs", detail: resolved.error, commands: [] };
  const { report, stdout, stderr } = simulate({
    text: scriptText(test.script),
    name: SCRIPT_PATH,
    args: (setting.args ?? []).map(utf8),
    host: resolved.host,
    set: Object.fromEntries(Object.entries({ ...VARIABLES, ...setting.env }).map(([name, text]) => [name, utf8(text)])),
    cwd: utf8(setting.cwd ?? WORKING_DIRECTORY),
    stdin: setting.stdin ?? "",
    trace: true,
  });
  const commands = (report.trace ?? []).map(({ command }) => command);
  const expected = renderRecorded(normal(test.recorded));
  const actual = renderRecorded(normal(toRecorded(report, stdout, stderr, test)));
  if (expected.join("\n") === actual.join("\n")) return { verdict: "same", detail: "", commands };
  const missing = report.unmodelled.map(({ command, reason }) => `unmodelled: ${command}: ${reason}`);
  if (missing.length > 0) return { verdict: "unmodelled", detail: missing.join("\n"), commands };
  return { verdict: "differs", detail: difference(expected, actual), commands };
}

const utf8 = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");

function hostOf({ setting }: Case): unknown {
  const [uid = 0, gid = 0] = (setting.user ?? "0:0").split(":").map(Number);
  return {
    extends: "debootstrap",
    hostname: HOST_NAME,
    chroot: false,
    user: { uid, gid, groups: [gid] },
    files: Object.entries(setting.files ?? {}).map(([name, file]) => describedFile(utf8(name), file)),
    absent: setting.absent ?? [],
    ...(setting.tmpfs
      ? {
          mounts: [
            { source: "overlay", at: "/", type: "overlay", options: "rw,relatime" },
            ...setting.tmpfs.map(({ at, options }) => ({
              source: "tmpfs",
              at,
              type: "tmpfs",
              options: kernelOptions(options ?? "rw,nosuid,nodev"),
              sizeKb: sizeOf(options),
              availableKb: sizeOf(options),
            })),
            { source: "proc", at: "/proc", type: "proc", options: "rw,relatime" },
          ],
        }
      : {}),
  };
}

/** As /proc/mounts tells the options that the mount was given. */
function kernelOptions(given: string): string {
  const words = given.split(",").filter((word) => word !== "rw" && word !== "mode=1777");
  const flags = words.filter((word) => !word.includes("="));
  const own = words
    .filter((word) => word.includes("="))
    .map((word) => word.replace(/^size=.*/, `size=${sizeOf(given)}k`));
  return ["rw", ...flags, "relatime", ...own].join(",");
}

function sizeOf(options: string | undefined): number {
  const [, digits = "65536", letter = "k"] = /size=(\d+)([km])/.exec(options ?? "") ?? [];
  return Number(digits) * (letter === "m" ? 1024 : 1);
}

function describedFile(name: string, file: GivenFile) {
  const {
    content = "",
    link,
    type,
    mode,
    owner,
  } = typeof file === "string" ? { content: file } : file === null ? { type: "dir" as const } : file;
  const common = { path: name, ...(mode ? { mode } : {}), ...(owner ? { owner } : {}) };
  if (link !== undefined) return { ...common, type: "symlink", target: utf8(link) };
  if (type === "dir" || type === "fifo") return { ...common, type };
  return { ...common, type: "file", contentBase64: Buffer.from(content, "latin1").toString("base64") };
}

function toRecorded(report: Simulation, stdout: string, stderr: string, test: Case): Recorded {
  // What is written on a mount does not reach the layer that the recorder reads.
  const ignored = [...(test.setting.ignore ?? []), ...(test.setting.tmpfs ?? []).map(({ at }) => at)];
  const contents = new Map((test.recorded?.changes ?? []).map(({ path: name, state }) => [name, state]));
  const changes = report.changes
    .map((change) => ({ ...change, path: Buffer.from(change.path, "utf8").toString("latin1") }))
    .filter(({ path: name }) => !ignored.some((below) => name === below || name.startsWith(`${below}/`)))
    .map((change: Change) => ({
      op: change.op,
      path: change.path,
      state: change.after ? shown(change.after, contents.get(change.path)) : "",
    }));
  return { stdout, stderr, exit: report.signal ?? String(report.exit ?? report.ended), changes };
}

/** The report knows a file's hash alone; where it is that of the recorded content, the content is shown. */
function shown(state: FileState, recorded: string | undefined): string {
  const common = `${state.type} ${state.mode} ${state.owner}`;
  if (state.type === "symlink") return `${common} -> ${Buffer.from(state.target, "utf8").toString("latin1")}`;
  if (state.type === "char" || state.type === "block") return `${common} ${state.device}`;
  if (state.type !== "file") return common;
  const content = /^file \d+ \d+:\d+ (".*")$/s.exec(recorded ?? "")?.[1];
  const bytes = content === undefined ? undefined : String(JSON.parse(content));
  const same =
    bytes !== undefined && createHash("sha256").update(Buffer.from(bytes, "latin1")).digest("hex") === state.sha256;
  return same ? `${common} ${asciiJson(bytes)}` : `${common} size=${state.size} sha256=${state.sha256}`;
}

/** In the same order whoever sorted them. */
function normal(recorded: Recorded): Recorded {
  return { ...recorded, changes: [...recorded.changes].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function difference(expected: readonly string[], actual: readonly string[]): string {
  const lines = [
    ...expected.filter((line) => !actual.includes(line)).map((line) => `  real:      ${line}`),
    ...actual.filter((line) => !expected.includes(line)).map((line) => `  simulated: ${line}`),
  ];
  return lines.length > 0 ? lines.join("\n") : `  order:     ${actual.join("\n             ")}`;
}

function main(argv: readonly string[]): void {
  const files = argv.filter((arg) => !arg.startsWith("--"));
  const count = { same: 0, differs: 0, unmodelled: 0 };
  for (const file of files.length > 0 ? files : caseFiles()) {
    const begun = performance.now();
    const own = { same: 0, differs: 0, unmodelled: 0 };
    for (const test of readCases(file)) {
      const { verdict, detail } = guarded(test);
      own[verdict]++;
      count[verdict]++;
      if (verdict === "differs" || (verdict === "unmodelled" && argv.includes("--verbose")))
        say(`${path.basename(file)}:${test.line}: ${verdict}: ${test.title}\n${detail}\n`);
    }
    const ms = (performance.now() - begun).toFixed(0);
    process.stdout.write(
      `${path.basename(file)}: ${own.same} same, ${own.differs} differ, ${own.unmodelled} unmodelled, ${ms} ms\n`,
    );
  }
  process.stdout.write(`all: ${count.same} same, ${count.differs} differ, ${count.unmodelled} unmodelled\n`);
  process.exitCode = count.differs > 0 ? 1 : 0;
}

/** Details are bytes. */
function say(text: string): void {
  process.stdout.write(Buffer.from(text, "latin1"));
}

function guarded(test: Case): Replayed {
  try {
    return replayCase(test);
  } catch (thrown) {
    return {
      verdict: "differs",
      commands: [],
      detail: `  thrown:    ${thrown instanceof Error ? thrown.stack : String(thrown)}`,
    };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
