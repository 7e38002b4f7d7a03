/**
 * Which volatile facts decide about what lasts: the script runs on a host and on the same host with one fact turned
 * around. Where what lasts differs, the two hosts are a smallest pair, and the first branch that parts them is the way.
 */
import type { Change, Simulation } from "../report";
import { isGenerated } from "../script/debhelper";
import type { Invocation } from "../script/maintainerScript";
import type { Span } from "../syntax/tree";
import type { LintContext } from "./context";
import type { LintRun, Runs } from "./runs";
import { isVolatilePath, type Variation, variationsOf } from "./variations";

export interface Difference {
  readonly path: string;
  /** Null: untouched. */
  readonly usual: Change | null;
  readonly other: Change | null;
}

export interface Counterfactual {
  readonly variation: Variation;
  readonly usual: LintRun;
  readonly other: LintRun;
  /** What lasts and differs; empty where only the exit status does. */
  readonly differences: readonly Difference[];
  /** The first condition that ends differently, if any does. */
  readonly branch: Span | null;
  /** What looked at the fact. */
  readonly probe: Span | null;
}

const ENVIRONMENT = "debian-12";
/** The others unwind or repeat one of these. */
const INVOCATIONS = /^(configure|configure \(upgrade\)|install|upgrade|remove|purge|triggered)$/;

/** All pairs in which what lasts differs, or the exit status does. Nothing for init scripts: every boot runs them again. */
export function counterfactuals(context: LintContext): readonly Counterfactual[] {
  const { script, text, kind, commands, runs } = context;
  if (kind === null || kind === "init") return [];
  const found: Counterfactual[] = [];
  let budget = MOST_WORK;
  for (const invocation of script.invocations.filter(({ title }) => INVOCATIONS.test(title))) {
    const shipped = shippedFor(runs, invocation);
    const plain = runs.on(ENVIRONMENT, invocation, shipped);
    if (!plain) continue;
    const gates = gatesOf(plain.report);
    for (const given of gates.length > 0 ? [shipped, [...shipped, ...gates]] : [shipped]) {
      const usual = runs.on(ENVIRONMENT, invocation, given);
      if (!usual || !ended(usual.report)) continue;
      if (usual.report.exit !== 0 && given !== shipped) continue;
      for (const variation of variationsOf(text, commands, usual.report)) {
        budget -= workOf(usual.report);
        if (budget < 0) return found;
        const pair = pairOf(context, invocation, usual, given, variation);
        if (pair) found.push(pair);
      }
    }
  }
  return found;
}

/**
 * What-ifs that bring the files that the script falls over: its package ships them, or what it depends on does. Read off
 * the message of the command that failed.
 */
function shippedFor(runs: Runs, invocation: Invocation): readonly string[] {
  const given: string[] = [];
  for (let round = 0; round < MOST_SHIPPED; round++) {
    const report = runs.on(ENVIRONMENT, invocation, given)?.report;
    if (!report || report.exit === 0) break;
    const statement = missingIn(report.stderr ?? "");
    if (statement === null || given.includes(statement)) break;
    given.push(statement);
  }
  return given;
}

const MOST_SHIPPED = 6;

function missingIn(stderr: string): string | null {
  const [message = ""] = stderr
    .trimEnd()
    .split("\n")
    .slice(-3)
    .filter((line) => /No such file|nonexistent|not a directory/.test(line));
  const path = /[ '‘](\/(?:etc|usr|var|lib|srv|opt|boot)\/[^\s'’:]+)/.exec(message)?.[1];
  if (!path || isVolatilePath(path)) return null;
  const parent = path.slice(0, path.lastIndexOf("/"));
  if (/cannot (touch|create)|nonexistent/.test(message)) return `${parent} is a directory`;
  return /find|chdir|cd:|directory/.test(message.replace("No such file or directory", ""))
    ? `${path} is a directory`
    : `${path} exists`;
}

/** How much may be simulated for one script, in what its reports tell; the variations are in order of importance. */
const MOST_WORK = 4000;

function workOf({ branches, asked, changes, effects }: Simulation): number {
  return 60 + branches.length + asked.length + 4 * changes.length + effects.length;
}

/** Files and directories that the script found missing and that only packages and administrators bring. */
function gatesOf(report: Simulation): readonly string[] {
  return report.asked
    .flatMap(({ question, answer, life }) => {
      const path = /^(\/(?:etc|usr|var\/lib|srv|opt)\/\S+) (?:exists|is a file|is a directory|is executable)$/.exec(
        question,
      )?.[1];
      return life === "package" && answer === "no" && path && !/[*?]/.test(path) ? [question] : [];
    })
    .slice(0, 12);
}

function pairOf(
  context: LintContext,
  invocation: Invocation,
  usual: LintRun,
  given: readonly string[],
  variation: Variation,
): Counterfactual | null {
  const other = context.runs.on(ENVIRONMENT, invocation, [...given, variation.statement]);
  if (!other || !ended(other.report)) return null;
  if (variation.asked && (other.report.exit !== 0 || usual.report.exit !== 0)) return null;
  if (other.report.exit !== 0 && usual.report.exit !== 0) return null;
  const differences = differencesOf(context, usual.report, other.report);
  if (differences.length === 0 && usual.report.exit === other.report.exit) return null;
  return {
    variation,
    usual,
    other,
    differences,
    branch: firstParting(context, usual.report, other.report),
    probe: variation.trigger ? probeOf(context, variation.trigger) : null,
  };
}

function ended(report: Simulation): boolean {
  return report.ended === "exit";
}

/** What lasts and differs, but for what a started service or debhelper's generated code does. */
function differencesOf(context: LintContext, usual: Simulation, other: Simulation): readonly Difference[] {
  const [a, b] = [lasting(context, usual), lasting(context, other)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].sort();
  return paths.flatMap((path) => {
    const [before, after] = [a.get(path) ?? null, b.get(path) ?? null];
    const same = JSON.stringify([before?.op, before?.after]) === JSON.stringify([after?.op, after?.after]);
    return same ? [] : [{ path, usual: before, other: after }];
  });
}

function lasting(context: LintContext, report: Simulation): ReadonlyMap<string, Change> {
  return new Map(
    report.changes
      .filter(({ lasts, path }) => lasts === "persistent" && !TEMPORARY.test(path))
      .filter(({ lines, file }) => file !== undefined || lines.some((line) => isNeeded(context, line)))
      .map((change) => [change.path, change]),
  );
}

/** Temporary files, logs, backups and locks of the account databases. */
const TEMPORARY =
  /^\/(tmp|var\/tmp|var\/log|var\/run|var\/lock|var\/cache\/debconf)(\/|$)|^\/etc\/(passwd|shadow|group|gshadow)-$|^\/etc\/\.pwd\.lock$/;

/** Not debhelper's, and more than starting, stopping or reloading a process. */
function isNeeded(context: LintContext, line: number): boolean {
  const span = context.commandOnLine(line);
  if (isGenerated(context.script.generated, span.start)) return false;
  return !ONLY_RUNS.test(context.text.slice(span.start, span.end));
}

const ONLY_RUNS =
  /^(\S*\/)?(invoke-rc\.d|service|deb-systemd-invoke|start-stop-daemon|systemd-tmpfiles|udevadm|systemctl\s+(-\S+\s+)*(daemon-reload|start|stop|restart|reload|try-\S+|reload-or-\S+|kill|reset-failed)\b)|^\/etc\/init\.d\//;

/** The first condition, in the order of the runs, that ends differently. */
function firstParting(context: LintContext, usual: Simulation, other: Simulation): Span | null {
  for (const [i, evaluation] of usual.branches.entries()) {
    const same = other.branches[i];
    if (!same || same.line !== evaluation.line || same.column !== evaluation.column) return null;
    if (same.result === evaluation.result || evaluation.file !== undefined) continue;
    const start = lineStart(context.text, evaluation.line) + evaluation.column - 1;
    return { start, end: start + evaluation.text.length };
  }
  return null;
}

function probeOf(context: LintContext, trigger: RegExp): Span | null {
  const use = context.commands.find(
    ({ start, end }) => trigger.test(context.text.slice(start, end)) && !isGenerated(context.script.generated, start),
  );
  return use ? { start: use.start, end: use.end } : null;
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf("\n", at) + 1;
  return at;
}
