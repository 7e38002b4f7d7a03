/**
 * Which volatile facts decide about what lasts: the script runs on a host and on the same host with one fact turned
 * around. Where what lasts differs, the two hosts are a smallest pair, and the first branch that parts them is the way.
 * Facts that a run asks only where another one is turned already, and facts that one condition asks together, are turned
 * on top of that one.
 */
import type { Simulation } from "../report";
import { isGenerated } from "../script/debhelper";
import type { Invocation } from "../script/maintainerScript";
import type { Span } from "../syntax/tree";
import type { LintContext } from "./context";
import { type Lasting, lastingOf } from "./lasting";
import type { LintRun, Runs } from "./runs";
import { isVolatilePath, type VolatileFact, volatileFacts } from "./volatileFacts";

/** Something that lasts and differs; null: it does not happen. */
export interface Difference {
  readonly subject: string;
  readonly usual: Lasting | null;
  readonly other: Lasting | null;
}

export interface Counterfactual {
  readonly fact: VolatileFact;
  readonly usual: LintRun;
  readonly other: LintRun;
  /** What lasts and differs; empty where only the exit status does. */
  readonly differences: readonly Difference[];
  /** The first condition that ends differently, if any does. */
  readonly branch: Span | null;
  /** What looked at the fact. */
  readonly probe: Span | null;
  /** One of the two gives up by `exit`, after it wrote something that lasts. */
  readonly givesUp: boolean;
}

const ENVIRONMENT = "debian-12";
/** The others unwind or repeat one of these. */
const INVOCATIONS = /^(configure|configure \(upgrade\)|install|upgrade|remove|purge|triggered)$/;

/** All pairs in which what lasts differs, or the exit status does. Nothing for init scripts: every boot runs them again. */
export function counterfactuals(context: LintContext): readonly Counterfactual[] {
  const { script, kind, runs } = context;
  if (kind === null || kind === "init") return [];
  const search = new Search(context);
  for (const invocation of script.invocations.filter(({ title }) => INVOCATIONS.test(title))) {
    const shipped = shippedFor(runs, invocation, editedFiles(context));
    const plain = runs.on(ENVIRONMENT, invocation, shipped);
    if (!plain) continue;
    const gates = gatesOf(plain.report);
    for (const given of gates.length > 0 ? [shipped, [...shipped, ...gates]] : [shipped]) {
      const usual = runs.on(ENVIRONMENT, invocation, given);
      if (!usual || !ended(usual.report)) continue;
      if (usual.report.exit !== 0 && given !== shipped) continue;
      search.from(invocation, usual);
    }
  }
  return search.smallest();
}

/** How much may be simulated for one script, in commands; the facts are in order of importance. */
const MOST_WORK = 6_000;
/** What a run costs beside its commands. */
const RUN = 15;
const MOST_NESTED = 8;
/** Pairs that are made smaller, and statements that are tried. */
const MOST_SMALLER = 6;
const MOST_DROPPED = 24;

class Search {
  private readonly found: Counterfactual[] = [];
  private budget = MOST_WORK;
  private readonly seen = new Set<string>();

  constructor(private readonly context: LintContext) {}

  /** Turns each fact that the run asked around, and on top of those with which it goes another way, what it asks then. */
  from(invocation: Invocation, usual: LintRun): void {
    const way = JSON.stringify(usual.report.trace);
    if (this.seen.has(way)) return;
    this.seen.add(way);
    const facts = volatileFacts(this.context, usual.report);
    const nested: LintRun[] = [];
    const done = new Set<string>();
    for (const fact of facts) {
      if (done.has(fact.group)) continue;
      const other = this.run(invocation, usual, fact);
      if (!other) continue;
      const pair = this.pairOf(usual, other, fact) ?? this.pairWithMissing(invocation, usual, other, fact);
      if (pair) {
        this.found.push(pair);
        done.add(fact.group);
      } else if (ended(other.report) && goesAnotherWay(usual.report, other.report)) nested.push(other);
    }
    const known = new Set(facts.map(({ statement }) => statement));
    const together = factsAskedTogether(usual.report, facts);
    for (const over of nested.slice(0, MOST_NESTED)) {
      const turned = over.whatIf.at(-1) ?? "";
      for (const fact of volatileFacts(this.context, over.report)) {
        if (known.has(fact.statement) && !together.get(turned)?.has(fact.statement)) continue;
        const other = this.run(invocation, over, fact);
        const pair = other && this.pairOf(over, other, fact);
        if (pair) this.found.push(pair);
      }
    }
    for (const [statement, others] of together) {
      if (this.found.some(({ fact }) => fact.statement === statement)) continue;
      const fact = facts.find((each) => each.statement === statement);
      const over = fact && this.run(invocation, usual, fact);
      if (!over || nested.includes(over)) continue;
      for (const second of facts.filter((each) => others.has(each.statement))) {
        const other = this.run(invocation, over, second);
        const pair = other && this.pairOf(over, other, second);
        if (pair) this.found.push(pair);
      }
    }
  }

  /** The same where the other run falls over a file that a package ships and that only it asks for. */
  private pairWithMissing(
    invocation: Invocation,
    usual: LintRun,
    other: LintRun,
    fact: VolatileFact,
  ): Counterfactual | null {
    let [a, b]: [LintRun, LintRun | null] = [usual, other];
    for (let round = 0; b && b.report.exit !== 0 && !b.givesUp && round < 3; round++) {
      const statement = missingIn(b.report.stderr ?? "");
      if (statement === null || a.whatIf.includes(statement)) return null;
      const given = this.context.runs.on(ENVIRONMENT, invocation, [...a.whatIf, statement]);
      if (!given) return null;
      a = given;
      b = this.run(invocation, a, fact);
    }
    return b && b !== other ? this.pairOf(a, b, fact) : null;
  }

  private run(invocation: Invocation, usual: LintRun, { statement }: VolatileFact): LintRun | null {
    if (this.budget < 0) return null;
    this.budget -= RUN + (usual.report.trace?.length ?? 0);
    return this.context.runs.on(ENVIRONMENT, invocation, [...usual.whatIf, statement]);
  }

  /** What was found, each with as little given as it takes. */
  smallest(): readonly Counterfactual[] {
    return this.found.map((pair, i) => (i < MOST_SMALLER ? this.smaller(pair) : pair));
  }

  private smaller(pair: Counterfactual): Counterfactual {
    const { invocation } = pair.usual;
    let least = pair;
    for (const statement of [...pair.usual.whatIf].slice(0, MOST_DROPPED)) {
      const given = least.usual.whatIf.filter((each) => each !== statement);
      const usual = this.context.runs.on(ENVIRONMENT, invocation, given);
      const other = usual && this.context.runs.on(ENVIRONMENT, invocation, [...given, pair.fact.statement]);
      const smaller = usual && other && this.pairOf(usual, other, pair.fact);
      if (smaller && sameSubjects(smaller, pair)) least = smaller;
    }
    return least;
  }

  private pairOf(usual: LintRun, other: LintRun, fact: VolatileFact): Counterfactual | null {
    if (!ended(usual.report) || !ended(other.report)) return null;
    const failing = [usual, other].filter(({ report }) => report.exit !== 0);
    if (failing.length === 2 || (fact.madeUp && failing.length > 0 && !failing[0]?.givesUp)) return null;
    const givesUp = failing[0]?.givesUp === true;
    if (failing[0] && givesUp && lastingOf(this.context, failing[0]).size === 0) return null;
    // A call that only one of the runs has a model for ran in both.
    const ranInBoth = ({ subject }: Difference) =>
      !fact.statement.startsWith("command ") &&
      [usual, other].every(({ report }) => report.trace?.some((each) => `${each.line}: ${each.command}` === subject));
    const differences = differencesOf(this.context, usual, other).filter((each) => !ranInBoth(each));
    if (differences.length === 0 && failing.length === 0) return null;
    return {
      ...{ fact, usual, other, differences, givesUp },
      branch: firstParting(this.context, usual.report, other.report),
      probe: probeOf(this.context, fact),
    };
  }
}

function sameSubjects(a: Counterfactual, b: Counterfactual): boolean {
  return a.differences.length > 0
    ? b.differences.some(({ subject }) => subject === a.differences[0]?.subject)
    : b.differences.length === 0;
}

function ended(report: Simulation): boolean {
  return report.ended === "exit";
}

/** Does another branch run, or is something else asked? */
function goesAnotherWay(a: Simulation, b: Simulation): boolean {
  if (a.branches.length !== b.branches.length || a.asked.length !== b.asked.length) return true;
  return a.branches.some(({ line, result }, i) => b.branches[i]?.line !== line || b.branches[i]?.result !== result);
}

/** Facts that one evaluation of a condition asked: each with the others, which may matter only together with it. */
function factsAskedTogether(
  report: Simulation,
  facts: readonly VolatileFact[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const line of new Set(report.branches.map((branch) => branch.line))) {
    const here = facts.filter(({ lines, statement }) => lines?.includes(line) && !/ contains /.test(statement));
    if (here.length < 2 || here.length > 6) continue;
    for (const { statement } of here) {
      const others = out.get(statement) ?? new Set();
      for (const each of here) if (each.statement !== statement) others.add(each.statement);
      out.set(statement, others);
    }
  }
  return out;
}

/**
 * What-ifs that bring the files that the script falls over: its package ships them, or what it depends on does. Read off
 * the message of the command that failed.
 */
function shippedFor(runs: Runs, invocation: Invocation, edited: readonly string[]): readonly string[] {
  const given = [...edited];
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
  const [, what, name] =
    /(user|group)[ :]+[`'‘"]?([a-z_][\w-]*)['’"]?(?: does not exist|$)/m.exec(
      stderr.trimEnd().split("\n").slice(-3).join("\n"),
    ) ?? [];
  if (what !== undefined) return `${what} ${name} exists`;
  const [message = ""] = stderr
    .trimEnd()
    .split("\n")
    .slice(-3)
    .filter((line) => /No such file|nonexistent|not a directory|doesn't exist/.test(line));
  const path = /[ '‘](\/(?:etc|usr|var|lib|srv|opt|boot)\/[^\s'’:]+)/.exec(message)?.[1];
  if (!path || isVolatilePath(path)) return null;
  const parent = path.slice(0, path.lastIndexOf("/"));
  if (/cannot (touch|create)|nonexistent/.test(message)) return `${parent} is a directory`;
  return /find|chdir|cd:|directory/.test(message.replace("No such file or directory", ""))
    ? `${path} is a directory`
    : `${path} contains "${path}"`;
}

/**
 * What the script removes is there, and files that sed edits in place or fills from a template hold what it looks for:
 * else removing and editing tell nothing.
 */
function editedFiles({ commands }: LintContext): readonly string[] {
  const removed = commands
    .filter(({ name }) => name === "rm" || name === "rmdir")
    .flatMap(({ name, args }) => {
      const recursive = name === "rmdir" || args.some((arg) => /^-\w*[rR]|^--recursive$/.test(arg ?? ""));
      return args
        .filter((arg): arg is string => /^\/(etc|usr|var|lib|srv|opt|boot)\/[\w./+-]*\w$/.test(arg ?? ""))
        .filter((path) => !isVolatilePath(path))
        .map((path) => `${path} ${recursive ? "is a directory" : "exists"}`);
    });
  const edited = commands
    .filter(({ name }) => name === "sed")
    .flatMap(({ node, args }) => {
      const files = args.filter((arg): arg is string => arg?.startsWith("/") === true && !/[\s*?'"]/.test(arg));
      const programs = node.words.slice(1).flatMap(({ parts }) => {
        const [part] = parts;
        const literal = part?.type === "DoubleQuoted" ? part.parts[0] : part;
        return literal && "value" in literal ? [literal.value] : [];
      });
      const wanted = programs.flatMap((program) => /^s([|/,#@!])\^?([\w@ =.-]*\w[\w@ =.-]*)/.exec(program)?.[2] ?? []);
      return files
        .filter((file) => !isVolatilePath(file))
        .flatMap((file) => wanted.map((text) => `${file} contains "${text.replace(/\.$/, "")}"`));
    });
  return [...removed.slice(0, 6), ...edited.slice(0, 6)];
}

/** Files and directories that the script found missing and that only packages and administrators bring. */
function gatesOf(report: Simulation): readonly string[] {
  return report.asked
    .flatMap(({ question, answer, life }) => {
      const path =
        /^(\/(?:etc|usr|lib|boot|var\/lib|srv|opt)\/\S+) (?:exists|is a file|is a directory|is executable)$/.exec(
          question,
        )?.[1];
      return life === "package" && answer === "no" && path && !/[*?]/.test(path) && !isVolatilePath(path)
        ? [question]
        : [];
    })
    .slice(0, 12);
}

function differencesOf(context: LintContext, usual: LintRun, other: LintRun): readonly Difference[] {
  const [a, b] = [lastingOf(context, usual), lastingOf(context, other)];
  const subjects = [...new Set([...a.keys(), ...b.keys()])].sort();
  return subjects.flatMap((subject) => {
    const [before, after] = [a.get(subject) ?? null, b.get(subject) ?? null];
    return before?.state === after?.state ? [] : [{ subject, usual: before, other: after }];
  });
}

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

/** The command that looked at the fact: on a line where the run asked it, or the first one that names it. */
function probeOf(context: LintContext, { trigger, lines }: VolatileFact): Span | null {
  const uses = context.commands.filter(({ start }) => !isGenerated(context.script.generated, start));
  const names = (use: Span) => trigger?.test(context.text.slice(use.start, use.end)) === true;
  const asking = uses.filter(({ start }) => lines?.includes(context.lineOf(start)));
  const use = asking.find(names) ?? asking[0] ?? uses.find(names);
  return use ? { start: use.start, end: use.end } : null;
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf("\n", at) + 1;
  return at;
}
