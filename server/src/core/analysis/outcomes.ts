/**
 * All outcomes of a script over open hosts. The script runs once over all hosts at once; where a comparison asked for
 * finer answers it runs again with them, until none is new. Each final world is told apart by what it printed, changed
 * and how it ended; the conditions of all outcomes are disjoint and together cover every possible host.
 */
import { type Bytes, displayText } from "../bytes";
import { type Run, type RunRequest, run } from "../interp/run";
import { Shell } from "../interp/shell";
import type { Change, Ended, ReportedEffect, UnmodelledEntry } from "../report";
import type { ParseResult } from "../syntax/tree";
import { explore } from "../world/attempt";
import { notModelled, refineNumbers, type Scouts } from "../world/derived";
import type { Condition, Cube } from "../world/diagram";
import { byBytes } from "../world/fileTree";
import { byStatus } from "../world/join";
import { LimitReached } from "../world/limits";
import type { Question } from "../world/question";
import type { Candidates, Space } from "../world/space";
import { type LogEvent, STDERR_SINK, STDOUT_SINK, type World } from "../world/world";
import { changeAt, changedPaths, changesOf, mergeLines, placesOf } from "./changes";
import { describeCube } from "./describe";
import { eventsOf } from "./simulate";
import { clausesOf, clauseTexts, wordingOf } from "./wording";

export interface Outcome {
  readonly condition: Condition;
  readonly ended: Ended;
  readonly exit: number | null;
  readonly changes: readonly Change[];
  readonly effects: readonly ReportedEffect[];
  readonly stdout: string;
  readonly stderr: string;
  readonly unmodelled: readonly UnmodelledEntry[];
  /**
   * Where there are more whole outcomes than are told one by one: what happens on some of these hosts only, each with
   * its own condition, in the order in which it happens. The rest of the outcome is what happens on all of them.
   */
  readonly varying?: readonly Varying[];
}

/** Something that happens on some hosts of an outcome. Null: nothing of the kind, which is told by its being left out. */
export interface Varying {
  readonly condition: Condition;
  readonly part: Part;
}

/** One thing that an outcome is made of. */
export type Part =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "effect"; readonly effect: ReportedEffect }
  | { readonly kind: "output"; readonly stream: "stdout" | "stderr"; readonly bytes: Bytes }
  | { readonly kind: "unmodelled"; readonly entry: UnmodelledEntry };

export interface Exploration {
  readonly syntax: ParseResult;
  readonly run: Run;
  readonly outcomes: readonly Outcome[];
  /** Limits that were hit: then outcomes are missing. */
  readonly limits: readonly string[];
  readonly rounds: number;
}

/** Explores a script on an open host (`request.host.open`). */
export function exploreScript(request: RunRequest): Exploration {
  const candidates: Candidates = new Map();
  const scouts: Scouts = new Map();
  let rounds = 0;
  let refinements = 0;
  for (;;) {
    const ran = run({ ...request, candidates });
    rounds++;
    const { space } = ran;
    if (ran.limit) return { syntax: request.syntax, run: ran, outcomes: [], limits: [ran.limit.limit], rounds };
    const refines = !space.grew && refinements < space.limits.refinements && refineNumbers(space, scouts);
    if (refines) refinements++;
    if (!space.grew || (!refines && rounds - refinements >= space.limits.rounds)) {
      const { outcomes, limits } = outcomesOf(ran);
      const missing = space.grew ? ["rounds"] : notModelled(space);
      return { syntax: request.syntax, run: ran, outcomes, limits: [...limits, ...missing], rounds };
    }
  }
}

function outcomesOf(ran: Run): { readonly outcomes: readonly Outcome[]; readonly limits: readonly string[] } {
  const { diagrams } = ran.space;
  const possible = ran.space.possibleHosts;
  const ends: End[] = [];
  allowMore(ran);
  try {
    for (const world of ran.worlds) {
      const within = diagrams.and(world.condition, possible);
      if (within !== diagrams.no) ends.push(...endsOf(ran, { ...world, condition: within }));
    }
    return { outcomes: wholeOrNull(ran, ends) ?? ends.map((end) => varyingOutcome(ran, end)), limits: [] };
  } catch (thrown) {
    if (thrown instanceof LimitReached) return { outcomes: [], limits: [thrown.limit] };
    throw thrown;
  }
}

/** One way to end, and all that happens on some host that ends so. */
interface End {
  readonly condition: Condition;
  readonly ended: Ended;
  readonly exit: number | null;
  readonly parts: readonly Varying[];
}

function endsOf(ran: Run, world: World): readonly End[] {
  const { diagrams } = ran.space;
  const parts = [...changeParts(ran, world), ...eventParts(ran, world)];
  const { flow } = world;
  const ended: Ended = flow?.kind === "stuck" ? flow.why : "exit";
  const within = (condition: Condition) =>
    parts.flatMap((each) => {
      const both = diagrams.and(condition, each.condition);
      return both === diagrams.no ? [] : [{ ...each, condition: both }];
    });
  if (ended !== "exit") return [{ condition: world.condition, ended, exit: null, parts: within(world.condition) }];
  return byStatus(ran.space, world).map(({ status, world: { condition } }) => ({
    condition,
    ended,
    exit: status,
    parts: within(condition),
  }));
}

/** Each path on its own: telling it apart from the others would square the work. */
function changeParts(ran: Run, world: World): readonly Varying[] {
  const { space } = ran;
  const frame = { source: ran.source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  const paths = changedPaths(space, world);
  if (paths === null) {
    const forms = explore(space, world, (attempt) =>
      changesOf(attempt, new Shell(ran.interpreter, attempt, frame).sys),
    );
    return forms.flatMap(({ world: { condition }, result }) =>
      result.map((change) => ({ condition, part: { kind: "change" as const, change } })),
    );
  }
  const places = placesOf(world);
  return [...paths].sort(byBytes).flatMap((path) =>
    mergeEqual(
      space,
      explore(space, world, (attempt) =>
        changeAt(attempt, new Shell(ran.interpreter, attempt, frame).sys, path, places),
      ).flatMap(({ world: { condition }, result: change }) =>
        change ? [{ condition, part: { kind: "change" as const, change } }] : [],
      ),
    ),
  );
}

function mergeEqual(space: Space, parts: readonly Varying[]): readonly Varying[] {
  const byText = new Map<string, Varying>();
  for (const { condition, part } of parts) {
    const key = JSON.stringify(part, (name, value) => (name === "lines" ? undefined : value));
    const same = byText.get(key);
    byText.set(key, {
      part: same ? withLinesOf(part, same.part) : part,
      condition: same ? space.diagrams.or(same.condition, condition) : condition,
    });
  }
  return [...byText.values()];
}

/** The same change, made on other lines on other hosts. */
function withLinesOf(part: Part, other: Part): Part {
  if (part.kind !== "change" || other.kind !== "change") return part;
  return { ...part, change: { ...part.change, lines: mergeLines(part.change.lines, other.change.lines) } };
}

function eventParts(ran: Run, world: World): readonly Varying[] {
  const { diagrams } = ran.space;
  return eventsOf(world).flatMap(({ guard, event }) => {
    const part = partOf(event);
    const condition = part ? diagrams.and(world.condition, guard) : diagrams.no;
    return part && condition !== diagrams.no ? [{ condition, part }] : [];
  });
}

/** What an event is in a report. Changes are read off the world itself: which command made them tells no outcomes apart. */
function partOf(event: LogEvent): Part | null {
  switch (event.kind) {
    case "change":
      return null;
    case "output": {
      if (event.sink !== STDOUT_SINK && event.sink !== STDERR_SINK) return null;
      const stream = event.sink === STDOUT_SINK ? "stdout" : "stderr";
      return { kind: "output", stream, bytes: event.text };
    }
    case "effect": {
      const { name, subject, action, at } = event;
      return { kind: "effect", effect: { name, subject: displayText(subject), action, line: at.line } };
    }
    case "unmodelled": {
      const { command, reason, at } = event;
      return { kind: "unmodelled", entry: { line: at.line, command: displayText(command), reason } };
    }
  }
}

/**
 * Work on what was explored, for a report, with as many nodes and steps more as the exploration had; `otherwise` where
 * these do not suffice.
 */
export function withinLimits<T>({ run: ran }: Exploration, work: () => T, otherwise: (limit: string) => T): T {
  allowMore(ran);
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof LimitReached) return otherwise(thrown.limit);
    throw thrown;
  }
}

function allowMore({ space: { diagrams, limits } }: Run): void {
  diagrams.allowMore(limits["diagram-nodes"], limits["diagram-steps"]);
}

/** Whole outcomes, or null where that takes too much: then they are told part by part. */
function wholeOrNull(ran: Run, ends: readonly End[]): readonly Outcome[] | null {
  try {
    return wholeOutcomes(ran, ends);
  } catch (thrown) {
    if (!(thrown instanceof LimitReached)) throw thrown;
    allowMore(ran);
    return null;
  }
}

/** Every combination that some host has, or null where there are more than are told one by one. */
function wholeOutcomes(ran: Run, ends: readonly End[]): readonly Outcome[] | null {
  const { diagrams, limits } = ran.space;
  const merged = new Map<string, Outcome>();
  for (const end of ends) {
    let forms: { readonly condition: Condition; readonly parts: readonly Part[] }[] = [
      { condition: end.condition, parts: [] },
    ];
    for (const { condition, part } of end.parts) {
      forms = forms.flatMap((form) => {
        const inside = diagrams.and(form.condition, condition);
        if (inside === diagrams.no) return [form];
        const outside = diagrams.and(form.condition, diagrams.not(condition));
        const having = { condition: inside, parts: [...form.parts, part] };
        return outside === diagrams.no ? [having] : [having, { ...form, condition: outside }];
      });
      if (forms.length > 2 * limits.outcomes) return null;
    }
    for (const { condition, parts } of forms) {
      const outcome = { ended: end.ended, exit: end.exit, ...assembled(parts) };
      const key = JSON.stringify(outcome);
      const same = merged.get(key);
      merged.set(key, { ...outcome, condition: same ? diagrams.or(same.condition, condition) : condition });
      if (merged.size > limits.outcomes) return null;
    }
  }
  return [...merged.values()];
}

/** One way to end with what happens on all hosts that end so, and the rest with its conditions. */
function varyingOutcome(ran: Run, { condition, ended, exit, parts }: End): Outcome {
  const always = parts.filter((each) => each.condition === condition);
  const prints = (stream: "stdout" | "stderr") =>
    parts.some((each) => each.condition !== condition && each.part.kind === "output" && each.part.stream === stream);
  // A stream of which some pieces vary is told piece by piece, so that its order is kept.
  const told = (part: Part) => part.kind === "output" && prints(part.stream);
  return {
    condition,
    ended,
    exit,
    ...assembled(always.map(({ part }) => part).filter((part) => !told(part))),
    varying: parts
      .filter((each) => each.condition !== condition || told(each.part))
      .map((each) => ({ ...each, condition: ran.space.diagrams.simplify(each.condition, condition) })),
  };
}

/** Parts put together as an outcome. */
export function assembled(
  parts: readonly Part[],
): Pick<Outcome, "changes" | "effects" | "stdout" | "stderr" | "unmodelled"> {
  const text = (stream: "stdout" | "stderr") =>
    displayText(parts.map((part) => (part.kind === "output" && part.stream === stream ? part.bytes : "")).join(""));
  return {
    changes: parts
      .flatMap((part) => (part.kind === "change" ? [part.change] : []))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    effects: parts.flatMap((part) => (part.kind === "effect" ? [part.effect] : [])),
    stdout: text("stdout"),
    stderr: text("stderr"),
    unmodelled: parts.flatMap((part) => (part.kind === "unmodelled" ? [part.entry] : [])),
  };
}

export interface OutcomesReport {
  readonly version: 1;
  readonly complete: boolean;
  readonly limits: readonly string[];
  /** What is taken for granted of every host: those on which it is otherwise were not explored. */
  readonly assumptions: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind: string;
    readonly life: string;
    readonly answers: readonly string[];
  }[];
  readonly outcomes: readonly (Omit<Outcome, "condition" | "varying"> & {
    readonly when: readonly Readonly<Record<string, readonly string[]>>[];
    readonly text: string;
    readonly clauses: readonly (readonly string[])[];
    /** What happens on some of these hosts only; see Outcome. `when` is told within the outcome's own. */
    readonly varying?: readonly (Part & {
      readonly when: readonly Readonly<Record<string, readonly string[]>>[];
      readonly text: string;
      readonly clauses: readonly (readonly string[])[];
    })[];
  })[];
}

const MAX_CUBES = 500;

/** The exploration in the shape of the command line's contract. */
export function reportOutcomes(exploration: Exploration): OutcomesReport {
  const { run: ran, limits } = exploration;
  const { questions } = ran.space;
  let complete = limits.length === 0;
  const tell = (condition: Condition) => {
    const { complete: whole, ...told } = tellCondition(ran.space, condition);
    if (!whole) complete = false;
    return told;
  };
  const outcomes = exploration.outcomes.map(({ condition, varying, ...rest }) => ({
    ...tell(condition),
    ...rest,
    ...(varying
      ? {
          varying: varying.map(({ condition: some, part }) => ({
            ...tell(some),
            ...(part.kind === "output" ? { ...part, bytes: displayText(part.bytes) } : part),
          })),
        }
      : {}),
  }));
  return {
    version: 1,
    complete,
    limits,
    assumptions: [...ran.space.assumptions].map(displayText).sort(),
    questions: questions.map(tellQuestion),
    outcomes,
  };
}

/** A question as reports have it. */
export function tellQuestion(question: Question): OutcomesReport["questions"][number] {
  return {
    id: idOf(question),
    question: questionText(question),
    kind: question.kind,
    life: question.life,
    answers: question.answers.map((answer) => answerText(answer)),
  };
}

/** A condition as a disjoint cover by ids, and in words, shortest first. */
export function tellCondition(
  space: Space,
  condition: Condition,
): {
  readonly when: readonly Readonly<Record<string, readonly string[]>>[];
  readonly text: string;
  /** The same to be read: all of these hold, of each one alternative. */
  readonly clauses: readonly (readonly string[])[];
  readonly complete: boolean;
} {
  const { diagrams, questions, possibleHosts } = space;
  const disjoint = diagrams.cubes(condition, MAX_CUBES);
  const when = disjoint.cubes.map((cube) => whenOf(questions, cube));
  if (condition === diagrams.no) return { when, text: "never", clauses: [["never"]], complete: disjoint.complete };
  const clauses = clausesOf(space, condition);
  const text = clauses && wordingOf(questions, clauses);
  const plain = () =>
    disjointWording(questions, diagrams.cubes(diagrams.simplify(condition, possibleHosts), MAX_CUBES));
  return {
    when,
    text: text ?? plain(),
    clauses: clauses ? clauseTexts(questions, clauses) : [[plain()]],
    complete: disjoint.complete,
  };
}

function whenOf(questions: readonly Question[], cube: Cube): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...cube].flatMap(([id, answers]) => {
      const question = questions[id];
      return question ? [[idOf(question), question.answers.filter((_, i) => (answers >> i) & 1).map(answerText)]] : [];
    }),
  );
}

function disjointWording(questions: readonly Question[], { cubes }: { readonly cubes: readonly Cube[] }): string {
  const texts = cubes.map((cube) => describeCube(questions, cube)).sort((a, b) => a.length - b.length);
  return texts.length === 0 ? "always" : texts.join(", or ");
}

export function idOf(question: Question): string {
  return `q${question.id + 1}`;
}

function answerText(answer: string | number): string {
  return displayText(String(answer)).replaceAll("\0", " ").trim();
}

function questionText(question: Question): string {
  const subject = displayText(question.subject);
  switch (question.kind) {
    case "path":
      return `what is at ${subject}`;
    case "mount":
      return `what is mounted at ${subject}`;
    case "read-only":
      return `is ${subject} read-only`;
    case "free-space":
      return `how much space is free at ${subject}`;
    case "executable":
      return `is ${subject} executable`;
    case "environment":
      return `variable ${subject}`;
    case "arguments":
      return "how the script is called";
    case "command-status":
      return `how '${subject}' ends`;
    case "command-output":
      return `what '${subject}' prints`;
    case "listing":
      return `what else is in ${subject}`;
    default:
      return subject;
  }
}
