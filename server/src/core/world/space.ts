/**
 * What all worlds of one run share: the host, the diagrams, the numbering of keys, the questions, the counters of the
 * limits, and the record of who asked what. It grows while the run goes on; worlds refer to it by number.
 */
import type { Bytes } from "../bytes";
import type { Life } from "../report";
import { DerivedComparisons } from "./derived";
import { type AnswerSet, Branching, type Condition, type Diagram, Diagrams, type Leaf } from "./diagram";
import type { Host } from "./host";
import { type LimitName, LimitReached, type Limits, Stopped } from "./limits";
import type { Answer, Question, QuestionSpec } from "./question";
import { type Schedule, Timeline } from "./timeline";
import { neverAt, USUAL_PLACES } from "./usualPlaces";
import { type Guarded, type LogEvent, type Place, STDERR_SINK, STDOUT_SINK } from "./world";

/** A look at the host: what was asked, and the answer that counted, in what-if words. */
export interface Fact {
  readonly id: number;
  /** `/dev/shm is a directory` */
  readonly statement: string;
  readonly answer: string;
  readonly life: Life;
  /** Lines of the script where it was asked. */
  readonly lines: Set<number>;
}

/** Answers that comparisons asked for, by question key; kept from one round to the next. */
export type Candidates = Map<string, Answer[]>;

/** Questions that an earlier round assumed the answers of before it asked them. */
const TOPICS = "topics";

/** Begins the key of lines that somebody looked for in an unknown file. */
export const CHUNKS = "chunks:";

/** Begins the key of names in a directory that was listed before the script asked about them. */
const CHILDREN = "children:";

export class Space {
  readonly diagrams: Diagrams;
  /** Keys that every command needs. */
  readonly rootKey: number;
  readonly mountsKey: number;
  readonly optionsKey: number;
  readonly questions: Question[] = [];
  readonly facts = new Map<string, Fact>();
  /** Facts in the order asked, one entry per asking: ranges of it belong to branch evaluations. */
  readonly asking: Fact[] = [];
  /** Defaults that the run relied on and no question asks (no component of a path is a symlink …). */
  readonly assumptions = new Set<string>();
  /** Pairs of questions whose constraint is declared already. */
  readonly questionPairs = new Set<string>();
  /** How many questions there were when the constraints of a question were last declared. */
  readonly constrainedUpTo = new Map<number, number>();
  /** Variables that the script reads and never sets: on an open host the environment may hold them. */
  environmentQuestions: ReadonlySet<string> = new Set();
  /** Commands whose output the script looks at: on an open host it is a question where nothing models them. */
  wantsOutputOf: ReadonlySet<string> = new Set();
  /** Names of the services that the script changed in some world, in that order. */
  readonly services: string[] = [];
  /** The words of commands that nothing models, by themselves with NUL between. */
  readonly commands = new Map<string, readonly Bytes[]>();
  /** Files that the shell read as its own, without their lines that nobody knows. */
  readonly sourced = new Set<Bytes>();
  /** Files that were run without a look at their mode: they count as executable. */
  readonly programs = new Set<Bytes>();
  /** An invocation as the question has it → what each of its arguments is called. */
  readonly argumentNames = new Map<string, readonly (string | null)[]>();
  /** Comparisons of what was made from answers. */
  readonly derived = new DerivedComparisons();
  /** Was a candidate added in this round? Then another round is needed. */
  grew = false;
  /** Does the script look for symlinks at some unknown path? */
  hasLinks = false;
  /** Lines of the script itself where each question was asked, by its number. */
  readonly askedAt = new Map<number, Set<number>>();
  /** The command that runs, for facts and events. */
  place: Place = { file: null, start: 0, end: 0, line: 0 };
  /** Did the run look at the clock, or at input, since a loop last reset it? (See waiting.ts.) */
  lookedAtClock = false;
  /** Did a subshell send a signal to its shell? */
  signalled = false;
  /** Was an alias defined, or `set -v` used? */
  aliased = false;
  echoesInput = false;
  /** Are there statuses of a pipeline that PIPESTATUS holds? */
  pipeStatuses = false;
  /** Was `set -n` used? */
  mayNotExecute = false;
  readInput = false;

  private readonly children = new Map<Bytes, Bytes[]>();
  private readonly listed = new Set<Bytes>();
  private readonly assumed = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [""];
  private readonly variableKeys = new Map<string, number>();
  private readonly functionKeys = new Map<string, number>();
  private readonly descriptorKeys: number[] = [];
  private touchedDescriptors: readonly number[] = [];
  private readonly inodeKeys: number[] = [];
  private readonly entryKeys: Map<Bytes, number>[] = [];
  private readonly families = new Map<string, number[]>();
  private readonly byKey = new Map<string, Question>();
  private readonly constraints = new Map<number, Condition>();
  private possible: Condition | null = null;
  private readonly changeEvents = new Map<string, LogEvent>();
  private readonly left = new Map<number, { readonly within: Condition; readonly possible: AnswerSet }>();
  private readonly marks = new Map<string, string>();
  private readonly candidateMarks = new Set<string>();
  private readonly interned = new Map<string, unknown>();
  private readonly identities = new Map<string, number>();
  private steps = 0;
  /** Bytes written to each sink; those of standard error are counted with standard output's. */
  private readonly outputBytes: number[] = [];
  private sinks = 2;

  /** What runs beside the shell; null on an open host, where background commands end at once. */
  readonly timeline: Timeline | null;

  constructor(
    readonly host: Host,
    readonly limits: Limits,
    readonly candidates: Candidates,
    private readonly stop: () => boolean,
    schedule: Schedule = [],
  ) {
    this.timeline = host.open ? null : new Timeline(schedule);
    this.diagrams = new Diagrams(limits["diagram-nodes"], limits["diagram-steps"]);
    this.rootKey = this.key("#/");
    this.mountsKey = this.key("mounts");
    this.optionsKey = this.key("options");
  }

  // --- numbering

  /** The number of a key of the machine or the shell. */
  key(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.numbers.set(name, number);
      if (name.charCodeAt(0) === 100 /* d */) {
        const family = name.slice(0, name.indexOf("/") + 1);
        const members = this.families.get(family);
        if (members) members.push(number);
        else this.families.set(family, [number]);
      }
    }
    return number;
  }

  /** The key of a shell variable. */
  variableKey(name: string): number {
    let number = this.variableKeys.get(name);
    if (number === undefined) {
      number = this.key(`v:${name}`);
      this.variableKeys.set(name, number);
    }
    return number;
  }

  /** The key of an inode's state. */
  inodeKey(inode: number): number {
    this.inodeKeys[inode] ??= this.key(`i${inode}`);
    return this.inodeKeys[inode];
  }

  /** The key of the entry `name` of a directory. */
  entryKey(directory: number, name: Bytes): number {
    this.entryKeys[directory] ??= new Map();
    const keys = this.entryKeys[directory];
    let number = keys.get(name);
    if (number === undefined) {
      number = this.key(`d${directory}/${name}`);
      keys.set(name, number);
    }
    return number;
  }

  /** The key of a descriptor of the shell. */
  descriptorKey(number: number): number {
    const known = this.descriptorKeys[number];
    if (known !== undefined) return known;
    const key = this.key(`fd:${number}`);
    this.descriptorKeys[number] = key;
    this.touchedDescriptors = Object.keys(this.descriptorKeys).map(Number);
    return key;
  }

  /** The descriptors that were ever touched. */
  descriptorNumbers(): readonly number[] {
    return this.touchedDescriptors;
  }

  /** The key of a function of the shell. */
  functionKey(name: string): number {
    let number = this.functionKeys.get(name);
    if (number === undefined) {
      number = this.key(`f:${name}`);
      this.functionKeys.set(name, number);
    }
    return number;
  }

  /** The name of a numbered key. */
  nameOf(key: number): string {
    return this.names[key] ?? "";
  }

  /** The numbers of the directory entries below a prefix (`d12/`) that were ever touched. */
  keysWithPrefix(prefix: string): readonly number[] {
    return this.families.get(prefix) ?? [];
  }

  newSink(): number {
    return ++this.sinks;
  }

  // --- limits

  step(): void {
    this.steps++;
    const limit: LimitName = this.host.open ? "explored-steps" : "steps";
    if (this.steps > this.limits[limit]) throw new LimitReached(limit, this.limits[limit]);
    if ((this.steps & 1023) === 0 && this.stop()) throw new Stopped();
  }

  /** Commands, turns of loops and forks so far. */
  get taken(): number {
    return this.steps;
  }

  countOutput(sink: number, bytes: number): void {
    const counted = sink === STDERR_SINK ? STDOUT_SINK : sink;
    const written = (this.outputBytes[counted] ?? 0) + bytes;
    this.outputBytes[counted] = written;
    this.check("output-bytes", written);
  }

  check(limit: LimitName, value: number): void {
    if (value > this.limits[limit]) throw new LimitReached(limit, this.limits[limit]);
  }

  /** The event that the running command changed something: one object, so that joined worlds have it once. */
  changeEvent(key: number): LogEvent {
    const { place } = this;
    const name = `${key} ${place.start} ${place.end} ${place.line} ${place.file ?? ""}`;
    let event = this.changeEvents.get(name);
    if (!event) {
      event = { kind: "change", key, at: place };
      this.changeEvents.set(name, event);
    }
    return event;
  }

  // --- facts

  /** Notes that the running command looked at the host and what it saw. */
  note(statement: string, answer: string, life: Life): void {
    let fact = this.facts.get(statement);
    if (!fact || fact.answer !== answer) {
      fact = { id: fact ? fact.id : this.facts.size + 1, statement, answer, life, lines: fact?.lines ?? new Set() };
      this.facts.set(statement, fact);
    }
    fact.lines.add(this.place.line);
    this.asking.push(fact);
  }

  // --- questions

  /** Notes that the running command asks. */
  noteQuestion(question: Question): void {
    if (this.place.file !== null) return;
    const lines = this.askedAt.get(question.id);
    if (lines) lines.add(this.place.line);
    else this.askedAt.set(question.id, new Set([this.place.line]));
  }

  question(spec: QuestionSpec): Question {
    const known = this.byKey.get(spec.key);
    if (known) return known;
    this.check("questions", this.questions.length + 1);
    if (this.assumed.has(spec.key)) this.addCandidate(TOPICS, spec.key);
    const never: readonly Answer[] = spec.kind === "path" ? neverAt(spec.subject) : [];
    if (never.length > 0) this.assumptions.add(USUAL_PLACES);
    const added = (this.candidates.get(spec.key) ?? []).filter(
      (answer) => !spec.answers.includes(answer) && !never.includes(answer),
    );
    const answers = [...spec.answers, ...added];
    this.check("answers", answers.length);
    if (answers.every((a) => typeof a === "number")) (answers as number[]).sort((a, b) => a - b);
    const question: Question = { ...spec, answers, id: this.diagrams.declare(answers.length) };
    this.byKey.set(spec.key, question);
    if (spec.kind === "path") {
      this.noteChild(spec.subject);
      this.hasLinks ||= answers.includes("symlink to a directory");
    }
    this.questions.push(question);
    return question;
  }

  /** The names in a directory that the script asks about, now or later. */
  childrenOf(directory: Bytes): ReadonlySet<Bytes> {
    this.listed.add(directory);
    const later = this.candidates.get(CHILDREN + directory) ?? [];
    return new Set([...(this.children.get(directory) ?? []), ...later.map(String)]);
  }

  private noteChild(path: Bytes): void {
    const slash = path.lastIndexOf("/");
    const [directory, name] = [path.slice(0, slash) || "/", path.slice(slash + 1)];
    const known = this.children.get(directory);
    if (known) known.push(name);
    else this.children.set(directory, [name]);
    if (this.listed.has(directory)) this.addCandidate(CHILDREN + directory, name);
  }

  questionByKey(key: string): Question | undefined {
    return this.byKey.get(key);
  }

  /**
   * Does the script ask that anywhere? Where not, the usual answer is assumed. What it asks only after it was assumed is
   * asked from the beginning in the next round.
   */
  isTopic(key: string): boolean {
    if (this.byKey.has(key) || this.candidates.get(TOPICS)?.includes(key)) return true;
    this.assumed.add(key);
    return false;
  }

  /** Adds a constraint that holds on every host; it is conjoined wherever one of the questions is asked. */
  constrain(questions: readonly Question[], condition: Condition): void {
    this.left.clear();
    this.possible = null;
    for (const { id } of questions)
      this.constraints.set(id, this.diagrams.and(this.constraints.get(id) ?? this.diagrams.yes, condition));
  }

  /** Is this the first time that a constraint of this name is to be declared? */
  declare(name: string): boolean {
    if (this.questionPairs.has(name)) return false;
    this.questionPairs.add(name);
    return true;
  }

  constraintOf(question: Question): Condition {
    return this.constraints.get(question.id) ?? this.diagrams.yes;
  }

  /** The answers that a question may still have under a condition, and the condition with the question's constraints. */
  answersLeft(question: Question, condition: Condition): { readonly within: Condition; readonly possible: AnswerSet } {
    const key = condition.id * 0x1000 + question.id;
    let left = this.left.get(key);
    if (!left) {
      const within = this.diagrams.and(condition, this.constraintOf(question));
      left = { within, possible: this.diagrams.possible(within, question.id) };
      this.left.set(key, left);
    }
    return left;
  }

  /** What is true of every host. */
  get possibleHosts(): Condition {
    if (!this.possible) {
      let all = this.diagrams.yes;
      for (const condition of this.constraints.values()) all = this.diagrams.and(all, condition);
      this.possible = all;
    }
    return this.possible;
  }

  /** The same condition of all possible hosts, told shorter: what cannot be need not be told apart. */
  amongPossible(condition: Condition): Condition {
    return condition === this.diagrams.no ? condition : this.diagrams.simplify(condition, this.possibleHosts);
  }

  addCandidate(questionKey: string, answer: Answer): void {
    const known = this.candidates.get(questionKey) ?? [];
    if (known.includes(answer) || this.byKey.get(questionKey)?.answers.includes(answer)) return;
    this.candidates.set(questionKey, [...known, answer]);
    if (!questionKey.startsWith("path:") || this.byKey.has(questionKey)) this.grew = true;
  }

  /** Other candidates in place of those that it has. */
  replaceCandidates(questionKey: string, answers: readonly Answer[]): void {
    this.candidates.set(questionKey, [...answers]);
    this.grew = true;
  }

  /** The lines that stand for all others in unknown files, and those that were looked for. */
  unknownLines(): readonly (readonly [path: Bytes, lines: readonly Bytes[]])[] {
    return [...this.marks].flatMap(([mark, key]) => {
      if (!key.startsWith(CHUNKS)) return [];
      const asked = (this.candidates.get(key) ?? []).map((each) => String(each).split("\0")[1]?.trimEnd() ?? "");
      return [[key.slice(CHUNKS.length), [mark, ...asked]] as const];
    });
  }

  /** Remembers that this text is the answer to a question (a representative value that stands out). */
  mark(text: Bytes, questionKey: string): void {
    this.marks.set(text, questionKey);
  }

  /** The same of an answer that a comparison asked for: the script may hold that text, too. */
  markCandidate(text: Bytes, questionKey: string): void {
    if (!this.marks.has(text)) this.marks.set(text, questionKey);
    this.candidateMarks.add(text);
  }

  /** Is the text only known as an answer that a comparison asked for? */
  isCandidate(text: Bytes): boolean {
    return this.candidateMarks.has(text);
  }

  /** The question whose answer the text is, if any. */
  originOf(text: Bytes): string | undefined {
    return this.marks.size > 0 ? this.marks.get(text) : undefined;
  }

  // --- guarded values

  /** The value as a diagram's leaf or node. Equal values become the same leaf. */
  diagramOf<T>(value: Guarded<T>): Diagram<T> {
    return value instanceof Branching ? (value as Branching<T>) : this.leafOf(value as T);
  }

  /** A diagram as a guarded value: a leaf's value as it is. */
  guardedOf<T>(diagram: Diagram<T>): Guarded<T> {
    return diagram instanceof Branching ? diagram : diagram.value;
  }

  /** A constant. */
  leafOf<T>(value: T): Leaf<T> {
    if (typeof value !== "object" || value === null) return this.diagrams.leaf(value);
    const key = this.identity(value);
    if (!this.interned.has(key)) this.interned.set(key, value);
    return this.diagrams.leaf(this.interned.get(key) as T);
  }

  /** A text that is equal exactly for equal values. Syntax nodes are compared by identity. */
  identity(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner === "object" && inner !== null && "type" in inner && "start" in inner)
        return `@${(inner as { start: number }).start}:${(inner as { end?: number }).end ?? 0}`;
      if (typeof inner === "string" && inner.length > 256) return `#${this.numberOfText(inner)}`;
      if (inner instanceof Branching) return { diagram: inner.id };
      if (inner instanceof Map || inner instanceof Set) return { [inner.constructor.name]: [...inner] };
      return inner;
    });
  }

  private numberOfText(text: string): number {
    let number = this.identities.get(text);
    if (number === undefined) {
      number = this.identities.size;
      this.identities.set(text, number);
    }
    return number;
  }
}
