/**
 * All outcomes of a script over open hosts. The script runs once over all hosts at once; where a comparison asked for
 * finer answers it runs again with them, until none is new. Each final world is told apart by what it printed, changed
 * and how it ended; the conditions of all outcomes are disjoint and together cover every possible host.
 */
import { displayText } from "../bytes";
import { type Run, type RunRequest, run } from "../interp/run";
import { Shell } from "../interp/shell";
import type { Change, Ended, ReportedEffect, UnmodelledEntry } from "../report";
import { explore } from "../world/attempt";
import type { Condition, Cube } from "../world/diagram";
import { LimitReached } from "../world/limits";
import type { Question } from "../world/question";
import type { Candidates } from "../world/space";
import { STDERR_SINK, STDOUT_SINK, type World } from "../world/world";
import { changesOf } from "./changes";
import { describeCube } from "./describe";
import { eventsOf } from "./simulate";

export interface Outcome {
  readonly condition: Condition;
  readonly ended: Ended;
  readonly exit: number | null;
  readonly changes: readonly Change[];
  readonly effects: readonly ReportedEffect[];
  readonly stdout: string;
  readonly stderr: string;
  readonly unmodelled: readonly UnmodelledEntry[];
}

export interface Exploration {
  readonly run: Run;
  readonly outcomes: readonly Outcome[];
  /** Limits that were hit: then outcomes are missing. */
  readonly limits: readonly string[];
  readonly rounds: number;
}

/** Explores a script on an open host (`request.host.open`). */
export function exploreScript(request: RunRequest): Exploration {
  const candidates: Candidates = new Map();
  let rounds = 0;
  for (;;) {
    const ran = run({ ...request, candidates });
    rounds++;
    const limit = ran.space.limits.rounds;
    if (ran.limit) return { run: ran, outcomes: [], limits: [ran.limit.limit], rounds };
    if (!ran.space.grew || rounds >= limit) {
      const { outcomes, limits } = outcomesOf(ran);
      return { run: ran, outcomes, limits: ran.space.grew ? [...limits, "rounds"] : limits, rounds };
    }
  }
}

function outcomesOf(ran: Run): { readonly outcomes: readonly Outcome[]; readonly limits: readonly string[] } {
  const { diagrams } = ran.space;
  const possible = ran.space.possibleHosts;
  const merged = new Map<string, Outcome>();
  try {
    for (const world of ran.worlds) {
      const within = diagrams.and(world.condition, possible);
      if (within === diagrams.no) continue;
      for (const outcome of formsOf(ran, { ...world, condition: within })) {
        const { condition, ...rest } = outcome;
        const key = JSON.stringify(rest);
        const same = merged.get(key);
        merged.set(key, same ? { ...same, condition: diagrams.or(same.condition, condition) } : outcome);
        ran.space.check("worlds", merged.size / 4);
      }
    }
  } catch (thrown) {
    if (thrown instanceof LimitReached) return { outcomes: [...merged.values()], limits: [thrown.limit] };
    throw thrown;
  }
  return { outcomes: [...merged.values()], limits: [] };
}

/** A world once for each of its whole outcomes. */
function formsOf(ran: Run, world: World): readonly Outcome[] {
  const frame = { source: ran.source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  // Changes are read off the world itself: which command made them does not tell outcomes apart.
  const events = eventsOf(world).filter(({ event }) => event.kind !== "change");
  const { flow } = world;
  return explore(ran.space, world, (attempt) => {
    const happened = events.filter(({ guard }) => attempt.holds(guard)).map(({ event }) => event);
    const text = (sink: number) =>
      displayText(happened.map((event) => (event.kind === "output" && event.sink === sink ? event.text : "")).join(""));
    const ended: Ended = flow?.kind === "stuck" ? flow.why : "exit";
    return {
      ended,
      exit: ended === "exit" ? attempt.status : null,
      changes: changesOf(attempt, new Shell(ran.interpreter, attempt, frame).sys),
      effects: happened.flatMap((event) =>
        event.kind === "effect"
          ? [{ name: event.name, subject: displayText(event.subject), action: event.action, line: event.at.line }]
          : [],
      ),
      stdout: text(STDOUT_SINK),
      stderr: text(STDERR_SINK),
      unmodelled: happened.flatMap((event) =>
        event.kind === "unmodelled"
          ? [{ line: event.at.line, command: displayText(event.command), reason: event.reason }]
          : [],
      ),
    };
  }).map(({ world: { condition }, result }) => ({ ...result, condition }));
}

export interface OutcomesReport {
  readonly version: 1;
  readonly complete: boolean;
  readonly limits: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind: string;
    readonly life: string;
    readonly answers: readonly string[];
  }[];
  readonly outcomes: readonly (Omit<Outcome, "condition"> & {
    readonly when: readonly Readonly<Record<string, readonly string[]>>[];
    readonly text: string;
  })[];
}

const MAX_CUBES = 500;

/** The exploration in the shape of the command line's contract. */
export function reportOutcomes(exploration: Exploration): OutcomesReport {
  const { run: ran, limits } = exploration;
  const { questions, diagrams } = ran.space;
  let complete = limits.length === 0;
  const outcomes = exploration.outcomes.map(({ condition, ...rest }) => {
    const disjoint = diagrams.cubes(condition, MAX_CUBES);
    if (!disjoint.complete) complete = false;
    const short = diagrams.cubes(diagrams.simplify(condition, ran.space.possibleHosts), MAX_CUBES);
    return {
      when: disjoint.cubes.map((cube) => whenOf(questions, cube)),
      text: wording(questions, short.cubes),
      ...rest,
    };
  });
  return {
    version: 1,
    complete,
    limits,
    questions: questions.map((question) => ({
      id: idOf(question),
      question: questionText(question),
      kind: question.kind,
      life: question.life,
      answers: question.answers.map((answer) => answerText(answer)),
    })),
    outcomes,
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

function wording(questions: readonly Question[], cubes: readonly Cube[]): string {
  const texts = cubes.map((cube) => describeCube(questions, cube)).sort((a, b) => a.length - b.length);
  return texts.length === 0 ? "always" : texts.join(", or ");
}

function idOf(question: Question): string {
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
