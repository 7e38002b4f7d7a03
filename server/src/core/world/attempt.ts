/**
 * One attempt at running straight-line code in a world. The code reads and writes as if everything were known; where
 * it meets an unknown, or a value that differs between the worlds joined here, the attempt is given up and begun again
 * once for each class of answers (`explore`). The decisions taken so far are replayed, so the code must be
 * deterministic.
 */
import { Branching, type Condition } from "./diagram";
import { joinWorlds } from "./join";
import { LimitReached, Stopped } from "./limits";
import { type Answer, answerSet, type Question, type QuestionSpec } from "./question";
import type { Space } from "./space";
import { get, remove, set, type Trie } from "./trie";
import { constrainPackage } from "./unknownHost";
import type { Guarded, Log, LogEvent, World } from "./world";

export interface Alternative {
  readonly value: unknown;
  /** The world goes on from here: just another condition, or (after a command substitution) another world. */
  readonly condition: Condition;
  readonly world?: World;
}

/** Thrown where nothing is possible here. */
class Impossible {}

/** How a part of the code ended: with a result, or by throwing. */
type Ended<T> = { readonly result: T } | { readonly thrown: unknown };

export interface Explored<T> {
  readonly world: World;
  readonly result: T;
}

/** Runs `code` in the world, once per class of answers that it has to tell apart. */
export function explore<T>(space: Space, world: World, code: (attempt: Attempt) => T): readonly Explored<T>[] {
  const attempt = new Attempt(space, world);
  return attempt.runs(world, () => code(attempt));
}

export class Attempt {
  condition: Condition;
  machine: Trie<unknown>;
  shell: Trie<unknown>;
  /** The status as it is, without deciding among its values. */
  guardedStatus: Guarded<number>;
  private log: Log | null;
  /** Null where nothing is decided yet, as in nearly all attempts. */
  private decisions: Alternative[] | null = null;
  private taken = 0;
  /** The decisions of the runs that are still to be begun. */
  private pending: Alternative[][] | null = null;

  constructor(
    readonly space: Space,
    world: World,
  ) {
    this.condition = world.condition;
    this.machine = world.machine;
    this.shell = world.shell;
    this.guardedStatus = world.status;
    this.log = world.log;
  }

  /** The world as it is now. */
  world(): World {
    return {
      condition: this.condition,
      machine: this.machine,
      shell: this.shell,
      status: this.guardedStatus,
      log: this.log,
      flow: null,
    };
  }

  /** How many events there were so far. */
  get events(): number {
    return this.log?.depth ?? 0;
  }

  /** What background commands wrote meanwhile. */
  showUntil(moment: number): void {
    this.log = this.space.timeline?.shown(this.log, { until: moment }) ?? this.log;
  }

  private enter(world: World): void {
    this.condition = world.condition;
    this.machine = world.machine;
    this.shell = world.shell;
    this.guardedStatus = world.status;
    this.log = world.log;
  }

  // --- deciding

  /**
   * Runs `code` from the world `begin`, in which the attempt is, once per class of answers that it has to tell apart:
   * each run goes on with the first class that it meets, and leaves the others to later runs.
   */
  runs<T>(begin: World, code: () => T): readonly Explored<T>[] {
    const { decisions: outer, taken, pending: outerPending } = this;
    const out: Explored<T>[] = [];
    this.pending = null;
    let decisions: Alternative[] | null = null;
    do {
      this.decisions = decisions;
      this.taken = 0;
      try {
        const result = code();
        out.push({ world: this.world(), result });
      } catch (thrown) {
        if (!(thrown instanceof Impossible)) throw thrown;
      }
      // The compiler takes it for what it was before the code ran.
      const pending = this.pending as Alternative[][] | null;
      if (pending === null) break;
      const { limits } = this.space;
      if (pending.length + out.length > limits.worlds * 4) throw new LimitReached("worlds", limits.worlds);
      decisions = pending.pop() ?? null;
      if (decisions) this.enter(begin);
    } while (decisions);
    this.decisions = outer;
    this.taken = taken;
    this.pending = outerPending;
    return out;
  }

  /**
   * Runs a part of the code of which only its result and what it does to the world matter to the rest: what it told
   * apart is joined again at its end, so that what one part asks does not multiply with what the next one asks. When
   * the code is begun again the part is not: it must keep nothing in variables outside of it.
   */
  part<T>(code: () => T): T {
    if (!this.space.host.open) return code();
    const ended = this.fork<Ended<T>>(() => this.endsOf(code));
    if ("thrown" in ended) throw ended.thrown;
    return ended.result;
  }

  /** The ways in which a part can end, one for each result. */
  private endsOf<T>(code: () => T): readonly Alternative[] {
    const { space } = this;
    const begin = this.world();
    const ended = this.runs<Ended<T>>(begin, () => {
      try {
        return { result: code() };
      } catch (thrown) {
        if (ENDS_THE_RUN.some((kind) => thrown instanceof kind)) throw thrown;
        return { thrown };
      }
    });
    this.enter(begin);
    return joinEqual(space, ended, endedKey).map(alternativeOf);
  }

  /** Chooses among alternatives; `make` is asked only the first time. */
  fork<T>(make: () => readonly Alternative[]): T {
    let alternative = this.decisions?.[this.taken];
    if (alternative) this.taken++;
    else {
      const alternatives = make();
      const [first] = alternatives;
      if (!first) throw new Impossible();
      for (let i = alternatives.length - 1; i >= 1; i--) {
        this.space.step();
        this.pending ??= [];
        this.pending.push([...(this.decisions ?? []), alternatives[i] as Alternative]);
      }
      this.decisions ??= [];
      this.decisions.push(first);
      this.taken++;
      alternative = first;
    }
    if (alternative.world) this.enter(alternative.world);
    this.condition = alternative.condition;
    return alternative.value as T;
  }

  /** Asks the host; forks once for each value that `classify` gives to the answers still possible. */
  ask<T>(spec: QuestionSpec, classify: (answer: Answer) => T): T {
    const { space } = this;
    const question = space.question(spec);
    space.noteQuestion(question);
    if (spec.kind === "path") this.constrainPath(question);
    else if (spec.kind === "listing") this.constrainListing(question);
    if (spec.kind === "path" || spec.kind === "content") constrainPackage(space, question);
    const { within, possible } = space.answersLeft(question, this.condition);
    const classes = new Map<T, number>();
    question.answers.forEach((answer, i) => {
      if (!((possible >> i) & 1)) return;
      const value = classify(answer);
      classes.set(value, (classes.get(value) ?? 0) | (1 << i));
    });
    if (classes.size === 1) {
      this.condition = within;
      return classes.keys().next().value as T;
    }
    const { diagrams } = space;
    return this.fork<T>(() =>
      [...classes].map(([value, answers]) => ({
        value,
        condition: diagrams.and(within, diagrams.literal(question.id, answers)),
      })),
    );
  }

  /** A guarded value's form in this attempt. */
  decide<T>(value: Guarded<T>): T {
    if (!(value instanceof Branching)) return value;
    const { diagrams } = this.space;
    return this.fork<T>(() => {
      const forms = diagrams.split(value, this.condition);
      this.space.check("forms", forms.length);
      return forms;
    });
  }

  /** The class of a guarded value, told apart from other classes only. */
  classOf<T, C>(value: Guarded<T>, classify: (value: T) => C): C {
    if (!(value instanceof Branching)) return classify(value);
    const { diagrams } = this.space;
    return this.fork<C>(() => {
      const byClass = new Map<C, Condition>();
      for (const form of diagrams.split(value, this.condition)) {
        const of = classify(form.value);
        byClass.set(of, diagrams.or(byClass.get(of) ?? diagrams.no, form.condition));
      }
      return [...byClass].map(([of, condition]) => ({ value: of, condition }));
    });
  }

  /** Decides whether a condition holds here. */
  holds(condition: Condition): boolean {
    const { diagrams } = this.space;
    if (condition === diagrams.yes || condition === diagrams.no) return condition === diagrams.yes;
    const [inside, outside] = [
      diagrams.and(this.condition, condition),
      diagrams.and(this.condition, diagrams.not(condition)),
    ];
    if (outside === diagrams.no) return true;
    if (inside === diagrams.no) return false;
    return this.fork(() => [
      { value: true, condition: inside },
      { value: false, condition: outside },
    ]);
  }

  // --- the machine and the shell

  readMachine(key: number): unknown {
    return this.decide(get(this.machine, key));
  }

  writeMachine(key: number, value: unknown): void {
    this.machine = value === undefined ? remove(this.machine, key) : set(this.machine, key, value);
  }

  /** Writes and notes that the running command did. */
  changeMachine(key: number, value: unknown): void {
    this.machine = set(this.machine, key, value);
    this.event(this.space.changeEvent(key));
  }

  readShell(key: number): unknown {
    return this.decide(get(this.shell, key));
  }

  writeShell(key: number, value: unknown): void {
    this.shell = value === undefined ? remove(this.shell, key) : set(this.shell, key, value);
  }

  get status(): number {
    return this.decide(this.guardedStatus);
  }

  /** Was the status 0? */
  get succeeded(): boolean {
    return this.classOf(this.guardedStatus, (status) => status === 0);
  }

  set status(status: number) {
    this.guardedStatus = status;
  }

  event(event: LogEvent): void {
    if (event.kind === "output") {
      if (event.text === "") return;
      this.space.countOutput(event.sink, event.text.length);
    }
    this.log = { previous: this.log, depth: (this.log?.depth ?? 0) + 1, guard: this.space.diagrams.yes, event };
  }

  // --- constraints

  /** What holds something is a directory. */
  private constrainListing(listing: Question): void {
    const { space } = this;
    const path = space.questionByKey(`path:${listing.subject}`);
    if (!path || !space.declare(`${listing.key} ${path.key}`)) return;
    const { diagrams } = space;
    space.constrain(
      [listing, path],
      diagrams.or(
        diagrams.literal(listing.id, answerSet(listing, ["nothing else"])),
        diagrams.literal(path.id, answerSet(path, ["directory", "symlink to a directory"])),
      ),
    );
  }

  /** A path that exists has ancestors that are directories. */
  private constrainPath(question: Question): void {
    const { space } = this;
    const { questions } = space;
    const begun = space.constrainedUpTo.get(question.id) ?? 0;
    if (begun === questions.length) return;
    space.constrainedUpTo.set(question.id, questions.length);
    const path = question.subject;
    const done = `constrained:${question.key}`;
    for (let i = begun; i < questions.length; i++) {
      const other = questions[i] as Question;
      if (other.kind !== "path" || other === question) continue;
      const [child, parent] = isBelow(path, other.subject)
        ? [question, other]
        : isBelow(other.subject, path)
          ? [other, question]
          : [];
      if (!child || !parent) continue;
      const pair = `${done}:${other.id}`;
      if (space.questionPairs.has(pair)) continue;
      space.questionPairs.add(pair);
      space.questionPairs.add(`constrained:${other.key}:${question.id}`);
      const { diagrams } = space;
      const missing = diagrams.literal(child.id, answerSet(child, ["absent"]));
      const directory = diagrams.literal(parent.id, answerSet(parent, ["directory", "symlink to a directory"]));
      space.constrain([child, parent], diagrams.or(missing, directory));
    }
  }
}

function isBelow(path: string, ancestor: string): boolean {
  return ancestor === "/" ? path !== "/" : path.startsWith(`${ancestor}/`);
}

/** Joins the worlds of equal results. */
export function joinEqual<T>(
  space: Space,
  explored: readonly Explored<T>[],
  keyOf: (space: Space, result: T) => unknown = resultKey,
): readonly Explored<T>[] {
  if (explored.length < 2) return explored;
  const byResult = new Map<unknown, Explored<T>[]>();
  for (const each of explored) {
    const key = keyOf(space, each.result);
    const same = byResult.get(key);
    if (same) same.push(each);
    else byResult.set(key, [each]);
  }
  return [...byResult.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const { result } = first;
    return joinWorlds(
      space,
      group.map(({ world }) => world),
    ).map((world) => ({ world, result }));
  });
}

function alternativeOf<T>({ world, result }: Explored<T>): Alternative {
  return { value: result, condition: world.condition, world };
}

const ENDS_THE_RUN = [Impossible, LimitReached, Stopped, RangeError] as const;

/** Equal for equal results. */
function endedKey(space: Space, ended: Ended<unknown>): unknown {
  if (!("thrown" in ended)) return resultKey(space, ended.result);
  const { thrown } = ended;
  const message = thrown instanceof Error ? thrown.message : "";
  return `\0thrown ${(thrown as object).constructor.name} ${message} ${space.identity(thrown)}`;
}

function resultKey(space: Space, result: unknown): unknown {
  return typeof result === "object" && result !== null ? space.identity(result) : result;
}
