/**
 * The long work on a script, as plain data in and plain data out, so that it can be done in a thread of its own
 * (NOTES[Analysis in the server]). Here stands what is done; background.ts says when and where.
 */
import { reportConditions } from "../core/analysis/conditions";
import { unpackedHost } from "../core/analysis/unpackedHost";
import { check, type Exploration, explore, type Finding, openHost, type Rule, rules, simulate } from "../core/api";
import { type DecisionDiagram, type DiagramScope, decisionDiagram } from "../core/features/decisionDiagram";
import type { OpenOutcomes } from "../core/features/openLenses";
import { outcomeKey } from "../core/features/runs";
import { type Explained, type PathStates, pathStates, whyIs } from "../core/features/whyIs";
import type { Simulation } from "../core/report";
import { argumentsOf, defaultArguments, type ScriptKind } from "../core/script/maintainerScript";
import { makeScript, type Script } from "../core/script/script";
import { parse } from "../core/syntax/parse";
import type { Host } from "../core/world/host";
import { Stopped } from "../core/world/limits";
import type { PackagingFiles } from "../core/world/packageContext";
import { type Choice, chosenHost } from "./hosts";
import { EDITOR_LIMITS } from "./limits";
import { environments, type HostFile, setUserHosts } from "./userHosts";

/** A script with what lies beside it. */
export interface ScriptFiles {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  readonly packaging: PackagingFiles;
  readonly siblings: Readonly<Partial<Record<ScriptKind, string>>>;
}

export interface Checked {
  /** In the order of the text, without fixes. */
  readonly findings: readonly Finding[];
  /** Ids of rules that took too long, or failed. */
  readonly givenUp: readonly string[];
}

interface OfScript {
  readonly script: ScriptFiles;
}

interface OfHost extends OfScript {
  readonly choice: Choice;
}

export type Task =
  | { readonly kind: "userHosts"; readonly files: readonly HostFile[] }
  | (OfScript & { readonly kind: "findings" })
  | (OfScript & { readonly kind: "fixes"; readonly rule: string })
  | (OfScript & { readonly kind: "sameOutcomes"; readonly changed: string })
  | (OfHost & { readonly kind: "openOutcomes" })
  | (OfHost & { readonly kind: "pathStates" })
  | (OfHost & { readonly kind: "whyIs"; readonly path: string; readonly state: string })
  | (OfHost & {
      readonly kind: "decision";
      /** Null for everything that lasts. */
      readonly path: string | null;
      readonly scope: DiagramScope;
      readonly simulated: Simulation | null;
    });

export interface Results {
  readonly userHosts: null;
  readonly findings: Checked;
  readonly fixes: readonly Finding[];
  /** In how many environments the outcome is the same; null where one differs, or something is not modelled. */
  readonly sameOutcomes: number | null;
  readonly openOutcomes: OpenOutcomes | null;
  readonly pathStates: readonly PathStates[];
  readonly whyIs: Explained | null;
  readonly decision: DecisionDiagram | null;
}

/** How the work is kept from being in the way. */
export interface Pace {
  /** Polled: true ends the work with Stopped; it is begun again later, or not at all. */
  readonly stop: () => boolean;
  /** Between two pieces of work: lets others have their turn. */
  readonly pause: () => Promise<void>;
  readonly failed: (what: string, error: unknown) => void;
}

export async function perform<T extends Task>(task: T, pace: Pace): Promise<Results[T["kind"]]>;
export async function perform(task: Task, pace: Pace): Promise<Results[Task["kind"]]> {
  switch (task.kind) {
    case "userHosts":
      setUserHosts(task.files);
      return null;
    case "findings":
      return allFindings(task.script, pace);
    case "fixes": {
      const group = rules.filter((rule) => rule.id === task.rule);
      return checked(task.script, group, "checked", pace) ?? [];
    }
    case "sameOutcomes":
      return sameOutcomes(task.script, task.changed, pace);
    case "openOutcomes":
      return openOutcomes(task.script, task.choice, pace);
    case "pathStates": {
      const explored = wholly(task, pace);
      return explored ? pathStates(explored.exploration) : [];
    }
    case "whyIs": {
      const explored = wholly(task, pace);
      return explored && whyIs(explored.exploration, task.path, task.state, explored.host);
    }
    case "decision": {
      const explored = wholly(task, pace);
      const { path, scope, simulated } = task;
      return explored && decisionDiagram({ ...explored, ...(simulated ? { simulated } : {}), path, scope });
    }
  }
}

/** Ends after so long by itself: undefined then, or where the work fails. What `pace` stops is thrown on. */
function bounded<T>(what: string, longest: number, { stop, failed }: Pace, work: (stop: () => boolean) => T) {
  const end = performance.now() + longest;
  let isStopped = false;
  try {
    return work(() => {
      isStopped ||= stop();
      return isStopped || performance.now() > end;
    });
  } catch (thrown) {
    if (isStopped) throw thrown;
    if (!(thrown instanceof Stopped)) failed(what, thrown);
    return undefined;
  }
}

/** The longest that one group of rules may take, and trying the fixes of one that somebody waits for. */
const LONGEST_CHECK_MS = 1_500;
const LONGEST_FIX_MS = 10_000;
const CHECK_LIMITS = { steps: 10_000 };

/** The two rules that read the same pairs of hosts go last: they run the script most often. */
const PAIRED = new Set(["baked-probe", "skipped-when-offline"]);
const groups: readonly (readonly Rule[])[] = [
  rules.filter(({ id }) => !PAIRED.has(id)),
  rules.filter(({ id }) => PAIRED.has(id)),
];

/** Rules that look at the same runs go together; only where that takes too long each for itself, to know which it is. */
async function allFindings(script: ScriptFiles, pace: Pace): Promise<Checked> {
  const findings: Finding[] = [];
  const givenUp: string[] = [];
  const take = (group: readonly Rule[]) => {
    const found = checked(script, group, "none", pace);
    if (found) findings.push(...found);
    return found !== undefined;
  };
  for (const group of groups) {
    await pace.pause();
    if (take(group)) continue;
    for (const rule of group) {
      await pace.pause();
      if (group.length === 1 || !take([rule])) givenUp.push(rule.id);
    }
  }
  return { findings: findings.sort((a, b) => a.start - b.start), givenUp };
}

function checked(
  { text, name, packaging, siblings }: ScriptFiles,
  group: readonly Rule[],
  fixes: "checked" | "none",
  pace: Pace,
) {
  return bounded(
    group.map(({ id }) => id).join(", "),
    fixes === "checked" ? LONGEST_FIX_MS : LONGEST_CHECK_MS,
    pace,
    (stop) => check({ text, name, packaging, siblings, rules: group, fixes, limits: CHECK_LIMITS, stop }).findings,
  );
}

/** Runs both texts everywhere and in every way that the script is called; what they print counts, too. */
async function sameOutcomes(files: ScriptFiles, changed: string, pace: Pace): Promise<number | null> {
  const script = scriptOf(files);
  const hosts = environments();
  for (const { name } of hosts) {
    for (const invocation of script.invocations) {
      await pace.pause();
      if (pace.stop()) throw new Stopped();
      const [before, after] = [files.text, changed].map((text) =>
        outcomeIn(files, script, text, name, invocation, pace),
      );
      if (before === null || before !== after) return null;
    }
  }
  return script.invocations.length > 0 ? hosts.length : null;
}

/** All that a run did and printed; null where it is not known for sure. */
function outcomeIn(
  { packaging }: ScriptFiles,
  script: Script,
  text: string,
  environment: string,
  invocation: Script["invocations"][number],
  { stop }: Pace,
): string | null {
  const unpacked = (host: Host) => unpackedHost(host, script, packaging);
  const chosen = chosenHost({ environment, whatIf: [] }, { text, args: argumentsOf(invocation), unpacked });
  if (!chosen.ok) return null;
  const { host, args, set } = chosen;
  const { report } = simulate({ text, name: script.name, host, args, set, limits: EDITOR_LIMITS, stop });
  if (report.unmodelled.length > 0 || report.ended === "limit") return null;
  return JSON.stringify([outcomeKey(report), report.stdout, report.stdoutBase64, report.stderr, report.stderrBase64]);
}

const LONGEST_OPEN_MS = 500;
const OPEN_LIMITS = { "explored-steps": 6_000, "diagram-steps": 150_000, worlds: 64 };

/** All hosts, with small limits: what hits one is told as incomplete. Null where there is no such host. */
function openOutcomes(files: ScriptFiles, choice: Choice, pace: Pace): OpenOutcomes | null {
  const script = scriptOf(files);
  const { text, name } = files;
  const args = script.kind ? defaultArguments(script.kind) : [];
  const chosen = chosenHost(choice, { text, args, unpacked: (host) => host });
  if (!chosen.ok) return null;
  const { args: given, set } = chosen;
  const { syntax } = script;
  const found = bounded("exploration", LONGEST_OPEN_MS, pace, (stop): OpenOutcomes => {
    const exploration = explore({ text, syntax, name, host: openHost(), args: given, set, limits: OPEN_LIMITS, stop });
    const { outcomes, limits } = exploration;
    return {
      outcomes: outcomes.length,
      limits,
      conditions: limits.length === 0 ? reportConditions(exploration) : null,
    };
  });
  return found ?? { outcomes: 0, limits: ["time"], conditions: null };
}

interface Explored {
  readonly exploration: Exploration;
  readonly host: Host;
}

const LONGEST_WHOLE_MS = 3_000;

/** Of the script that was explored last only: an exploration holds all its worlds. */
let lastExplored: { readonly key: string; readonly explored: Explored | null } | null = null;

/** With the command line's limits. Null where the script does not parse, is called by nobody, or takes too long. */
function wholly({ script: files, choice }: OfHost, pace: Pace): Explored | null {
  const key = JSON.stringify([files.uri, files.text, files.packaging, choice]);
  if (lastExplored?.key === key) return lastExplored.explored;
  lastExplored = null;
  const explored = exploreWholly(files, choice, pace);
  lastExplored = { key, explored };
  return explored;
}

function exploreWholly(files: ScriptFiles, choice: Choice, pace: Pace): Explored | null {
  const script = scriptOf(files);
  const { text, name } = files;
  const { syntax, kind } = script;
  if (!kind || syntax.problems.some(({ severity }) => severity === "error")) return null;
  const unpacked = (host: Host) => unpackedHost(host, script, files.packaging);
  const chosen = chosenHost(choice, { text, args: defaultArguments(kind), unpacked });
  if (!chosen.ok) return null;
  const { args, set, host } = chosen;
  const exploration = bounded("exploration", LONGEST_WHOLE_MS, pace, (stop) =>
    explore({ text, syntax, name, host: openHost(), args, set, stop }),
  );
  return exploration ? { exploration, host } : null;
}

function scriptOf({ name, text }: ScriptFiles): Script {
  return makeScript(name, parse(text));
}
