/**
 * Simulates the recorded runs of real maintainer scripts on the states before them, and says where the simulation
 * differs. See README.md.
 *
 *   ORACLE_ROOT=DIR node --import tsx test/oracle/replayPackages.ts STORE [--verbose] [PACKAGE…]
 *   … STORE --facts=DIRECTORY      writes what is committed of the recordings
 */
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { resolveHost, scriptText, simulate } from "../../server/src/core/api";
import type { FileState, Simulation } from "../../server/src/core/report";
import { type RecordedRun, type Recording, stateReader } from "./packageStore";

export interface ReplayedRun {
  readonly package: string;
  readonly n: number;
  readonly run: RecordedRun;
  readonly report: Simulation;
  /** Of the processor. */
  readonly ms: number;
  readonly differences: readonly string[];
}

/** What is committed of a run: no text of a package. `n` is its number in the store. */
export interface FactsOfRun extends Pick<RecordedRun, "script" | "args" | "exit" | "changes"> {
  readonly n: number;
}

export interface Facts extends Pick<Recording, "package" | "version"> {
  readonly runs: readonly FactsOfRun[];
}

/** Runs that change more are not committed: a database that fills, say. */
const MOST_TOLD = 200;

/** A line for each change, so that a difference reads well. */
function factsText({ package: name, version }: Recording, runs: readonly FactsOfRun[]): string {
  const lines = runs.map(({ changes, ...run }) => {
    const shown = changes.map((change) => `\n   ${JSON.stringify(change)}`).join(",");
    return `  ${JSON.stringify(run).slice(0, -1)},"changes":[${shown}]}`;
  });
  return `{"package":${JSON.stringify(name)},"version":${JSON.stringify(version)},"runs":[\n${lines.join(",\n")}\n]}\n`;
}

/** The recordings of a store, by package. */
export function recordingsIn(store: string): readonly Recording[] {
  return fs
    .readdirSync(store)
    .map((name) => path.join(store, name, "recording.json"))
    .filter((file) => fs.existsSync(file))
    .map((file) => JSON.parse(fs.readFileSync(file, "utf8")) as Recording);
}

/** Is it a shell script? Others are not simulated. */
export function isShell(run: RecordedRun): boolean {
  return ["sh", "dash", "bash"].includes(run.interpreter);
}

/** Simulates run `n` of a recording on its state and compares. */
export function replayRun(base: string, store: string, recording: Recording, n: number): ReplayedRun {
  const run = recording.runs[n];
  if (!run) throw new Error(`${recording.package} has no run ${n}`);
  const root = stateReader(base, store, recording.package, n);
  const resolved = resolveHost(
    {
      hostname: recording.hostname,
      kernel: { release: recording.kernel },
      clock: run.clock,
      chroot: false,
      interfaces: { lo: "down" },
    },
    { root, mounts: run.mounts },
  );
  if (!resolved.ok) throw new Error(resolved.error);
  const started = process.cpuUsage();
  const { report, world } = simulate({
    text: scriptText(root.content(run.script) ?? ""),
    name: run.script,
    args: run.args,
    set: run.env,
    host: resolved.host,
  });
  const { user, system } = process.cpuUsage(started);
  const ms = Math.round((user + system) / 1000);
  const dated = (at: string, sha256: string) => {
    const kept = path.join(store, "contents", sha256);
    const simulated = world?.files.content(at);
    if (!fs.existsSync(kept) || simulated === undefined) return false;
    return simulated.replace(DATES, "") === fs.readFileSync(kept, "latin1").replace(DATES, "");
  };
  return { package: recording.package, n, run, report, ms, differences: differencesOf(run, report, dated) };
}

/** Dates and times as logs and configuration files hold them. */
const DATES = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \w+ \d{4}|@\d{10}\b/g;

/** What the simulation says otherwise: the exit status, a path, or what a path is now. */
export function differencesOf(
  run: RecordedRun,
  report: Simulation,
  differInDates: (at: string, sha256: string) => boolean,
): readonly string[] {
  const out: string[] = [];
  if (report.ended !== "exit") out.push(`ended: ${report.ended} ${report.limits?.join(" ") ?? ""}`);
  else if (report.exit !== run.exit) out.push(`exit: ${run.exit}, simulated ${report.exit ?? report.signal}`);
  const told = new Map(
    report.changes.filter((change) => isRecorded(change.path)).map((change) => [change.path, change.after]),
  );
  for (const { path: at, after } of run.changes) {
    const shown = Buffer.from(at, "latin1").toString("utf8");
    if (!told.has(shown)) out.push(`missing ${shown}: ${show(after)}`);
    else if (
      !isSame(after, told.get(shown) ?? null) &&
      !(after?.type === "file" && after.sha256 !== undefined && differInDates(at, after.sha256))
    )
      out.push(`${shown}: ${show(after)}, simulated ${show(told.get(shown) ?? null)}`);
    told.delete(shown);
  }
  for (const [at, after] of told) out.push(`invented ${at}: ${show(after)}`);
  return out;
}

/** Not what the recorder does not look at. */
function isRecorded(at: string): boolean {
  return !/^\/(proc|mnt|var\/cache\/apt\/archives)\//.test(at);
}

function isSame(real: FileState | null, simulated: FileState | null): boolean {
  if (real?.type === "file" && simulated?.type === "file" && simulated.sha256 === undefined)
    return (
      real.mode === simulated.mode &&
      real.owner === simulated.owner &&
      (simulated.size === undefined || real.size === simulated.size)
    );
  return JSON.stringify(real) === JSON.stringify(simulated);
}

function show(state: FileState | null): string {
  if (state === null) return "gone";
  const what =
    state.type === "file" ? `${state.size} ${state.sha256?.slice(0, 8)}` : state.type === "symlink" ? state.target : "";
  return `${state.type} ${state.mode} ${state.owner} ${what}`.trim();
}

function main(): void {
  const words = process.argv.slice(2);
  const [store, ...names] = words.filter((word) => !word.startsWith("-"));
  const { ORACLE_ROOT: base } = process.env;
  if (store === undefined || base === undefined)
    throw new Error("usage: ORACLE_ROOT=DIR replayPackages.ts STORE [--verbose] [PACKAGE…]");
  const facts = words.find((word) => word.startsWith("--facts="))?.slice("--facts=".length);
  const count = { runs: 0, equal: 0, explained: 0, byEffects: 0, silent: 0, modelled: 0, otherLanguages: 0 };
  const unmodelled = new Map<string, number>();
  const seen = new Set<string>();
  for (const recording of recordingsIn(store)) {
    if (names.length > 0 && !names.includes(recording.package)) continue;
    const told: FactsOfRun[] = [];
    for (const [n, run] of recording.runs.entries()) {
      if (!isShell(run)) {
        count.otherLanguages++;
        continue;
      }
      const key = `${run.script} ${run.args.join(" ")}`;
      if (!run.script.includes("tmp.ci") && !path.basename(run.script).startsWith(recording.package) && seen.has(key))
        continue;
      seen.add(key);
      const { script, args, exit, changes } = run;
      if (changes.length <= MOST_TOLD) told.push({ n, script, args, exit, changes });
      if (facts !== undefined) continue;
      const replayed = replayRun(base, store, recording, n);
      const { report, differences } = replayed;
      count.runs++;
      if (report.unmodelled.length === 0) count.modelled++;
      for (const command of new Set(
        report.unmodelled.map((entry) => `${entry.command.split(" ")[0]}: ${entry.reason}`),
      ))
        unmodelled.set(command, (unmodelled.get(command) ?? 0) + 1);
      const verdict =
        differences.length === 0
          ? "equal"
          : report.unmodelled.length > 0
            ? "explained"
            : report.effects.length > 0
              ? "byEffects"
              : "silent";
      count[verdict]++;
      if (verdict === "equal" && !words.includes("--verbose") && replayed.ms < 1000) continue;
      const title = `${recording.package} ${n} ${path.basename(run.script)} ${run.args.join(" ")}`;
      console.log(`${verdict.toUpperCase()} ${title} (${replayed.ms} ms)`);
      for (const difference of differences.slice(0, 25)) console.log(`  ${difference}`);
      for (const entry of report.unmodelled.slice(0, 12))
        console.log(`  unmodelled ${entry.file ?? ""}:${entry.line} ${entry.command.slice(0, 150)}: ${entry.reason}`);
      if (verdict === "byEffects")
        console.log(`  effects ${report.effects.map((effect) => `${effect.name} ${effect.subject}`).join(", ")}`);
      const [real, simulated] = [run.stderr.trim(), report.stderr?.trim() ?? ""];
      if (real !== simulated && (verdict !== "equal" || words.includes("--verbose")))
        console.log(
          `  stderr ${JSON.stringify(real.slice(0, 600))}\n  simul. ${JSON.stringify(simulated.slice(0, 600))}`,
        );
    }
    if (facts !== undefined && told.length > 0)
      fs.writeFileSync(path.join(facts, `${recording.package}.json`), factsText(recording, told));
  }
  console.log(JSON.stringify(count));
  for (const [command, times] of [...unmodelled].sort((a, b) => b[1] - a[1])) console.log(`${times} ${command}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
