/** The one door to core: the command line, the language server, tests and other programs enter here. */

import { type Column, type Comparison, compareRuns, differs } from "./analysis/compare";
import { commandsReadFrom, environmentVariablesOf } from "./analysis/fromOutside";
import { hostAfter } from "./analysis/hostAfter";
import { type Exploration, exploreScript, reportOutcomes } from "./analysis/outcomes";
import { reportSimulation, type Simulated } from "./analysis/simulate";
import { runTimeline, type TimelineReport, type TimelineStep } from "./analysis/timeline";
import { whatIfTools, withWhatIfs } from "./analysis/whatIfHost";
import type { Bytes } from "./bytes";
import { encodeUtf8 } from "./bytes";
import { builtins } from "./interp/builtins/index";
import { scriptText } from "./interp/evaluate";
import { lineCounter } from "./interp/lineCounter";
import type { Registry } from "./interp/registry";
import { type Run, run } from "./interp/run";
import { rules } from "./lint/index";
import { type LintResult, lintScript } from "./lint/lintScript";
import type { Finding, Rule } from "./lint/rule";
import { defaultArguments, dpkgEnvironment, type ScriptKind } from "./script/maintainerScript";
import { makeScript, type Script } from "./script/script";
import { parse } from "./syntax/parse";
import type { ParseResult } from "./syntax/tree";
import { sourcedModels, utilities } from "./utilities/index";
import type { Host } from "./world/host";
import type { Limits } from "./world/limits";
import { openHost } from "./world/openHost";
import type { PackagingFiles } from "./world/packageContext";
import { parseWhatIf } from "./world/parseWhatIf";
import { holds } from "./world/whatIfHolds";

export { type ConditionsReport, reportConditions } from "./analysis/conditions";
export { type Dependency, dependencies } from "./analysis/dependence";
export { describeChanges, lostInDescription } from "./analysis/describeChanges";
export { diffOutcomes, type OutcomeDifference } from "./analysis/diffOutcomes";
export { answersFor, closedHostFor, hostFor } from "./analysis/hostFor";
export { probeScript } from "./analysis/probe";
export type { TimelineReport, TimelineStep } from "./analysis/timeline";
export { unasked } from "./analysis/unasked";
export { withWhatIfs } from "./analysis/whatIfHost";
export { type WhyReport, type WhyResult, why } from "./analysis/why";
export { rules } from "./lint/index";
export { applyEdits, type LintResult } from "./lint/lintScript";
export type { Finding, Fix, Rule } from "./lint/rule";
export { namedHosts, resolveHost } from "./world/hosts";
export { openHost } from "./world/openHost";
export type { Column, Comparison, Exploration };
export { differs, parse, reportOutcomes, scriptText };

export const registry: Registry = { builtins, utilities, sourcedModels };

export interface SimulateRequest {
  /** The script's text; see `scriptText` for one that is not UTF-8. */
  readonly text: string;
  /** The text's tree, where it is there already. */
  readonly syntax?: ParseResult;
  /** Its path or name: tells the kind and the package; `$0` is what dpkg makes of it. */
  readonly name: string;
  /** Without: the usual first invocation of that kind of script. */
  readonly args?: readonly string[];
  readonly kind?: ScriptKind;
  readonly package?: string;
  readonly host: Host;
  /** Variables beyond those of the host and dpkg. */
  readonly set?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: Bytes;
  readonly trace?: boolean;
  readonly limits?: Partial<Limits>;
  /** Polled; true ends the run with `Stopped`. */
  readonly stop?: () => boolean;
}

export interface SimulateResult extends Simulated {
  /** The host afterwards; null where the run did not end. */
  readonly world: Host | null;
  readonly run: Run;
  readonly script: Script;
}

/** Runs a script on a closed host. Throws only Stopped, where `stop` says so. */
export function simulate(request: SimulateRequest): SimulateResult {
  const { script, args, variables } = prepare(request);
  const ran = run({
    syntax: script.syntax,
    host: request.host,
    registry,
    name: installedName(script, request.host, variables),
    args,
    variables,
    ...(request.cwd === undefined ? {} : { cwd: encodeUtf8(request.cwd) }),
    ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
    ...(request.trace === undefined ? {} : { trace: request.trace }),
    ...(request.limits === undefined ? {} : { limits: request.limits }),
    ...(request.stop === undefined ? {} : { stop: request.stop }),
  });
  const lineOf = lineCounter(request.text);
  const simulated = reportSimulation(ran, {
    name: request.name,
    args: args.map(String),
    debhelperLines: script.debhelperTokens.map((token) => lineOf(token.start)),
  });
  const world = ran.worlds[0];
  return { ...simulated, world: world ? hostAfter(ran, world) : null, run: ran, script };
}

/** `$0` as dpkg has it: wherever the script is read from, it runs from dpkg's database, a preinst from the unpacked archive. */
function installedName(script: Script, host: Host, variables: Readonly<Record<string, Bytes>>): Bytes {
  const { kind, package: owner, name } = script;
  const own = encodeUtf8(name);
  if (kind === null || kind === "init" || kind === "config" || owner === null) return own;
  const directory = variables["DPKG_ADMINDIR"] ?? "/var/lib/dpkg";
  if (own.startsWith(`${directory}/`)) return own;
  if (kind === "preinst") return `${directory}/tmp.ci/preinst`;
  const qualified = `${directory}/info/${owner}:${variables["DPKG_MAINTSCRIPT_ARCH"] ?? ""}`;
  return `${host.files.entry(`${qualified}.list`) ? qualified : `${directory}/info/${owner}`}.${kind}`;
}

/** What dpkg (or init) sets for the script, under what the host's environment and the caller say. */
export function environmentOf(
  script: Script,
  host: Host,
  set: Readonly<Record<string, string>>,
): Readonly<Record<string, Bytes>> {
  const dpkg = script.kind
    ? dpkgEnvironment({
        kind: script.kind,
        package: script.package ?? "package",
        architecture: architectureOf(host),
        root: host.facts.env?.["DPKG_ROOT"] ?? "",
      })
    : {};
  return {
    ...dpkg,
    ...host.facts.env,
    ...Object.fromEntries(Object.entries(set).map(([name, value]) => [name, encodeUtf8(value)])),
  };
}

function architectureOf(host: Host): string {
  const machine = host.facts.kernel?.machine ?? "x86_64";
  return { x86_64: "amd64", aarch64: "arm64", i686: "i386", armv7l: "armhf" }[machine] ?? machine;
}

export interface OutcomesRequest extends Omit<SimulateRequest, "trace"> {}

/** Explores a script on an open host: all its outcomes. Without `args`, all invocations of its kind are tried. */
export function explore(request: OutcomesRequest): Exploration {
  const { script, args, variables } = prepare(request);
  return exploreScript({
    ...(request.args === undefined ? { invocations: script.invocations } : {}),
    environmentQuestions: environmentVariablesOf(script.syntax.tree, new Set(Object.keys(variables))),
    wantsOutputOf: commandsReadFrom(script.syntax.tree),
    syntax: script.syntax,
    host: request.host,
    registry,
    name: installedName(script, request.host, variables),
    args,
    variables,
    ...(request.cwd === undefined ? {} : { cwd: encodeUtf8(request.cwd) }),
    ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
    ...(request.limits === undefined ? {} : { limits: request.limits }),
    ...(request.stop === undefined ? {} : { stop: request.stop }),
  });
}

export interface CompareColumn {
  readonly column: Column;
  readonly host: Host;
  /** What the column's what-ifs say of arguments and variables. */
  readonly args?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
}

/** Runs a script on several hosts and puts the results side by side. */
export function compare(request: Omit<SimulateRequest, "host">, columns: readonly CompareColumn[]): Comparison {
  const runs = columns.map(({ column, host, args, set }) => ({
    column,
    host,
    report: simulate({ ...request, host, ...(args ? { args } : {}), set: { ...request.set, ...set } }).report,
  }));
  return compareRuns(runs, () => explore({ ...request, args: runs[0]?.report.args ?? [], host: openHost() }));
}

function prepare(request: Omit<SimulateRequest, "trace">): {
  readonly script: Script;
  readonly args: readonly Bytes[];
  readonly variables: Readonly<Record<string, Bytes>>;
} {
  const script = makeScript(request.name, request.syntax ?? parse(request.text), {
    ...(request.kind ? { kind: request.kind } : {}),
    ...(request.package ? { package: request.package } : {}),
  });
  return {
    script,
    args: request.args?.map(encodeUtf8) ?? (script.kind ? defaultArguments(script.kind) : []),
    variables: environmentOf(script, request.host, request.set ?? {}),
  };
}

/** Runs a timeline; scripts, hosts and conditions are read in already (see TimelineStep). */
export function timeline(
  name: string,
  start: Host,
  steps: readonly TimelineStep[],
  how: { readonly limits?: Partial<Limits>; readonly stop?: () => boolean } = {},
): TimelineReport {
  const whatIf = (host: Host, condition: string) => {
    const applied = withWhatIfs({ host, args: [], set: {}, text: "" }, [condition]);
    return applied.ok
      ? { host: applied.host, notes: [...applied.notes, ...applied.unmodelled] }
      : { host, notes: [applied.error] };
  };
  return runTimeline(name, start, steps, {
    simulate: (step, host) =>
      simulate({
        text: step.text,
        name: step.name,
        host: step.host ?? host,
        ...(step.args ? { args: step.args } : {}),
        ...how,
      }),
    whatIf,
    unmetFacts: (host, statements) => statements.filter((statement) => statementHolds(host, statement) !== true),
  });
}

/** Does a what-if statement hold on a closed host? Undefined where the host does not say, or the statement is not understood. */
export function statementHolds(host: Host, text: string): boolean | undefined {
  const parsed = parseWhatIf(text);
  if (!parsed.ok) return undefined;
  const answers = parsed.condition.anyOf.map((all) => all.map((statement) => holds(host, statement, whatIfTools(""))));
  if (answers.some((all) => all.every((answer) => answer === true))) return true;
  return answers.every((all) => all.some((answer) => answer === false)) ? false : undefined;
}

export interface LintRequest {
  readonly text: string;
  readonly name: string;
  readonly kind?: ScriptKind;
  readonly package?: string;
  /** Texts of the package's files in debian/ by name. */
  readonly packaging?: PackagingFiles;
  /** The package's other scripts, for rules on a whole package. */
  readonly siblings?: Readonly<Partial<Record<ScriptKind, string>>>;
  /** Only these rules; default all. */
  readonly rules?: readonly Rule[];
  /** Fixes are tried out in every environment, which costs runs. */
  readonly fixes?: "checked" | "none";
  readonly limits?: Partial<Limits>;
  readonly stop?: () => boolean;
}

/** What the rules find in a script, in the order of the text. Throws only Stopped, where `stop` says so. */
export function lint(request: LintRequest): readonly Finding[] {
  return check(request).findings;
}

/** The same with what the rules could not see. */
export function check(request: LintRequest): LintResult {
  const script = makeScript(request.name, parse(request.text), {
    ...(request.kind ? { kind: request.kind } : {}),
    ...(request.package ? { package: request.package } : {}),
  });
  const options = {
    name: request.name,
    ...(script.kind ? { kind: script.kind } : {}),
    ...(script.package ? { package: script.package } : {}),
    trace: true,
    limits: { steps: 20_000, "output-bytes": 1_000_000, "file-bytes": 4_000_000, ...request.limits },
    ...(request.stop ? { stop: request.stop } : {}),
  };
  return lintScript({
    script,
    packaging: request.packaging ?? {},
    siblings: request.siblings ?? {},
    rules: request.rules ?? rules,
    fixes: request.fixes ?? "checked",
    simulate: (text, args, host, set, kind) =>
      simulate({
        ...{ ...options, text, args, host, set },
        ...(kind ? { kind, name: kind } : text === request.text ? { syntax: script.syntax } : {}),
      }),
  });
}
