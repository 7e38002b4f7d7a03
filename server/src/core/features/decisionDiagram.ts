/**
 * The decision diagram of the outcome panel: questions to the host, their answers in words, and the outcomes that they
 * lead to, as plain data. Around one host it holds what a single other answer would change; else all hosts.
 */
import { answerOn } from "../analysis/answers";
import { describeAnswers } from "../analysis/describe";
import type { Exploration, Outcome } from "../analysis/outcomes";
import { displayText } from "../bytes";
import type { Change, Life, Simulation } from "../report";
import { type Branching, type Condition, type Diagram, Leaf } from "../world/diagram";
import type { Host } from "../world/host";
import { LimitReached } from "../world/limits";
import type { Question } from "../world/question";
import { stateWords } from "./runs";

export interface DecisionDiagram {
  /** The first is where the diagram begins. */
  readonly nodes: readonly DecisionNode[];
  readonly edges: readonly DecisionEdge[];
  /** Paths that outcomes differ in; the diagram can be drawn for one of them alone. */
  readonly paths: readonly string[];
  readonly path: string | null;
  readonly scope: DiagramScope;
  /** What is missing, for the reader; empty where the diagram is whole. */
  readonly notes: readonly string[];
}

export type DiagramScope = "around" | "everywhere";

export type DecisionNode =
  | {
      readonly id: number;
      readonly kind: "question";
      /** What is asked, in a few words. */
      readonly title: string;
      readonly life: Life;
      /** Lines (from 1) of the script that ask. */
      readonly lines: readonly number[];
      readonly onPath: boolean;
    }
  | {
      readonly id: number;
      readonly kind: "outcome";
      /** How the script ends, and what it leaves. */
      readonly title: string;
      readonly details: readonly string[];
      readonly tone: "success" | "failure" | "unmodelled";
      readonly lines: readonly number[];
      readonly onPath: boolean;
    };

export interface DecisionEdge {
  readonly from: number;
  readonly to: number;
  /** The answers in words, without what the question says already. */
  readonly text: string;
  /** The whole statement; it is a what-if. */
  readonly statement: string;
  readonly onPath: boolean;
}

export interface DiagramRequest {
  readonly exploration: Exploration;
  /** The host whose path is marked. */
  readonly host: Host;
  /** Outcomes are told apart by how the script ends and by what it leaves at this path; null: by everything that lasts. */
  readonly path: string | null;
  readonly scope: DiagramScope;
  /** What the script did on that host: where the marked way ends otherwise, the mark is taken back, and a note says so. */
  readonly simulated?: Pick<Simulation, "ended" | "exit" | "changes">;
}

const MAX_NODES = 400;

/** Draws nothing: positions are for whoever shows it. */
export function decisionDiagram(request: DiagramRequest): DecisionDiagram {
  const { exploration, path, scope } = request;
  const paths = pathsOf(exploration);
  const missing = exploration.limits.map((limit) => `Outcomes are missing: the limit "${limit}" was reached.`);
  const nothing = { nodes: [], edges: [], paths, path, scope };
  try {
    const joined = joinedDiagram(exploration, path);
    if (!joined) return { ...nothing, notes: missing };
    const builder = new DiagramBuilder(request, joined);
    builder.build();
    const { nodes, edges } = builder;
    if (nodes.length > MAX_NODES)
      return {
        ...nothing,
        notes: [...missing, `${nodes.length} conditions and outcomes are too many to draw: choose one path.`],
      };
    const whole = { nodes, edges, paths, path, scope, notes: missing };
    return request.simulated && !agrees(whole, request.simulated) ? unmarked(whole) : whole;
  } catch (thrown) {
    if (!(thrown instanceof LimitReached)) throw thrown;
    return { ...nothing, notes: [...missing, `The diagram is too big to draw (${thrown.limit}).`] };
  }
}

/** Does the marked way, where it ends in an outcome, end in what was simulated? */
function agrees({ nodes, path }: DecisionDiagram, simulated: NonNullable<DiagramRequest["simulated"]>): boolean {
  const reached = nodes.find((node) => node.kind === "outcome" && node.onPath);
  if (reached?.kind !== "outcome") return true;
  const { title, details } = resultOf({ ...simulated, unmodelled: [] }, path);
  return JSON.stringify([reached.title, reached.details]) === JSON.stringify([title, details]);
}

function unmarked(diagram: DecisionDiagram): DecisionDiagram {
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => ({ ...node, onPath: false })),
    edges: diagram.edges.map((edge) => ({ ...edge, onPath: false })),
    notes: [
      ...diagram.notes,
      "No way is marked: the simulation of the chosen environment ended otherwise than its answers say.",
    ],
  };
}

/** Paths that some outcome leaves otherwise than another, those that last first. */
function pathsOf({ outcomes }: Exploration): readonly string[] {
  const lasting = new Map<string, boolean>();
  for (const { changes } of outcomes)
    for (const { path, lasts } of changes) lasting.set(path, lasting.get(path) === true || lasts === "persistent");
  return [...lasting]
    .filter(([path]) => new Set(outcomes.map((outcome) => JSON.stringify(leftAt(outcome, path)))).size > 1)
    .sort(([a, stays], [b, alsoStays]) => Number(alsoStays) - Number(stays) || (a < b ? -1 : 1))
    .map(([path]) => path);
}

/** What tells outcomes apart here. */
interface Result {
  readonly title: string;
  readonly details: readonly string[];
  readonly tone: "success" | "failure" | "unmodelled";
  readonly lines: readonly number[];
}

/** From answers to results; undefined where there are no outcomes. Hosts that cannot be are as whatever is simplest. */
function joinedDiagram(exploration: Exploration, path: string | null): Diagram<Result> | undefined {
  const { diagrams, possibleHosts } = exploration.run.space;
  const byKey = new Map<string, { result: Result; condition: Condition }>();
  for (const outcome of exploration.outcomes) {
    const result = resultOf(outcome, path);
    const key = JSON.stringify([result.title, result.details]);
    const same = byKey.get(key);
    if (same) {
      same.condition = diagrams.or(same.condition, outcome.condition);
      same.result = { ...same.result, lines: [...new Set([...same.result.lines, ...result.lines])] };
    } else byKey.set(key, { result, condition: outcome.condition });
  }
  const [first, ...others] = [...byKey.values()];
  if (!first) return undefined;
  let joined: Diagram<Result> = diagrams.leaf(first.result);
  for (const { result, condition } of others) joined = diagrams.choose(condition, diagrams.leaf(result), joined);
  return diagrams.simplify(joined, possibleHosts);
}

function resultOf(outcome: Pick<Outcome, "ended" | "exit" | "changes" | "unmodelled">, path: string | null): Result {
  const failed = outcome.ended !== "exit" || outcome.exit !== 0;
  const tone = outcome.ended === "unmodelled" ? "unmodelled" : failed ? "failure" : "success";
  const end = outcome.ended === "exit" ? (failed ? `fails: exit ${outcome.exit}` : "") : ENDS[outcome.ended];
  const changes = outcome.changes.filter((change) =>
    path === null ? change.lasts === "persistent" : change.path === path,
  );
  const left =
    path === null ? changes.map((change) => `${change.path}: ${afterWords(change)}`) : changes.map(afterWords);
  const words = left.length > 0 ? left : [path === null ? "nothing that lasts is changed" : "left as it is"];
  const lines = [...new Set(changes.flatMap(({ lines, file }) => (file === undefined ? lines : [])))];
  const at = outcome.unmodelled.map(({ line }) => line);
  // A script that fails is one outcome, wherever it was: what it leaves behind is in the table.
  if (end !== "") return { title: end, details: [], tone, lines: tone === "unmodelled" ? at : lines };
  const [title = "", ...details] = words;
  return { title, details, tone, lines };
}

const ENDS = { waits: "waits for ever", limit: "stopped at a limit", unmodelled: "not modelled" } as const;

function afterWords({ after }: Change): string {
  return after ? stateWords(after) : "removed";
}

function leftAt({ changes, ended, exit }: Outcome, path: string) {
  if (ended !== "exit" || exit !== 0) return null;
  const change = changes.find((each) => each.path === path);
  return change ? [afterWords(change)] : [];
}

/** Turns a diagram into nodes and edges, each node once. */
class DiagramBuilder {
  readonly nodes: DecisionNode[] = [];
  readonly edges: DecisionEdge[] = [];
  private readonly questions: readonly Question[];
  private readonly answers: readonly (number | undefined)[];
  private readonly shapes = new Map<string, Shape>();
  private readonly reduced = new Map<string, Shape>();
  private readonly drawn = new Map<Shape, number>();

  constructor(
    private readonly request: DiagramRequest,
    private readonly root: Diagram<Result>,
  ) {
    this.questions = request.exploration.run.space.questions;
    this.answers = this.questions.map((question) => answerOn(request.host, question));
  }

  build(): void {
    const shape = this.shapeOf(this.root, this.request.scope === "around" ? 1 : Number.POSITIVE_INFINITY);
    this.draw(shape, true);
  }

  /** The diagram where at most so many answers are other ones than the host's. */
  private shapeOf(diagram: Diagram<Result>, others: number): Shape {
    const key = `${diagram.id}/${others}`;
    const known = this.reduced.get(key);
    if (known) return known;
    const made = diagram instanceof Leaf ? this.leafShape(diagram) : this.branchingShape(diagram, others);
    this.reduced.set(key, made);
    return made;
  }

  private leafShape({ id, value }: Leaf<Result>): Shape {
    return this.unique(`leaf ${id}`, () => ({ kind: "outcome", result: value }));
  }

  private branchingShape({ question, branches }: Branching<Result>, others: number): Shape {
    const own = this.answers[question];
    const ownBranch = own === undefined ? undefined : branches[own];
    if (ownBranch && others === 0) return this.shapeOf(ownBranch, 0);
    const children = branches.map((branch) =>
      this.shapeOf(branch, ownBranch && branch !== ownBranch ? others - 1 : others),
    );
    const [first] = children;
    if (first && children.every((child) => child === first)) return first;
    const key = `${question}: ${children.map((child) => this.numberOf(child)).join()}`;
    return this.unique(key, () => ({ kind: "question", question, children }));
  }

  private readonly numbers = new Map<Shape, number>();

  private numberOf(shape: Shape): number {
    const known = this.numbers.get(shape) ?? this.numbers.size;
    this.numbers.set(shape, known);
    return known;
  }

  private unique(key: string, make: () => Shape): Shape {
    const known = this.shapes.get(key);
    if (known) return known;
    const made = make();
    this.shapes.set(key, made);
    return made;
  }

  private draw(shape: Shape, onPath: boolean): number {
    const known = this.drawn.get(shape);
    if (known !== undefined) return known;
    const id = this.nodes.length;
    this.drawn.set(shape, id);
    if (shape.kind === "outcome") {
      this.nodes.push({ id, kind: "outcome", ...shape.result, onPath });
      return id;
    }
    const question = this.questions[shape.question];
    if (!question) return id;
    const lines = [...(this.request.exploration.run.space.askedAt.get(question.id) ?? [])].sort((a, b) => a - b);
    this.nodes.push({ id, kind: "question", title: questionTitle(question), life: question.life, lines, onPath });
    this.drawAnswers(shape, question, id, onPath);
    return id;
  }

  /** The host's own answer first, so that its path is drawn before any other leads to the same nodes. */
  private drawAnswers(shape: QuestionShape, question: Question, from: number, onPath: boolean): void {
    const classes = new Map<Shape, number>();
    for (const [answer, child] of shape.children.entries())
      classes.set(child, (classes.get(child) ?? 0) | (1 << answer));
    const own = this.answers[question.id];
    const isOwn = (answers: number) => own !== undefined && ((answers >> own) & 1) === 1;
    for (const [child, answers] of [...classes].sort(([, a], [, b]) => Number(isOwn(b)) - Number(isOwn(a)))) {
      const statement = describeAnswers(question, answers);
      const taken = onPath && isOwn(answers);
      const to = this.draw(child, taken);
      this.edges.push({ from, to, text: answerWords(question, statement), statement, onPath: taken });
    }
  }
}

interface QuestionShape {
  readonly kind: "question";
  readonly question: number;
  readonly children: readonly Shape[];
}

type Shape = QuestionShape | { readonly kind: "outcome"; readonly result: Result };

/** `/dev/shm` for what is there, `/dev/shm: free space`, `command 'x'`, … */
function questionTitle({ kind, subject }: Question): string {
  const name = displayText(subject);
  switch (kind) {
    case "path":
      return `What is at ${name}?`;
    case "mount":
      return `What is mounted at ${name}?`;
    case "executable":
      return `Is ${name} executable?`;
    case "read-only":
      return `Can ${name} be written?`;
    case "free-space":
      return `How much is free at ${name}?`;
    case "content":
      return `What does ${name} hold?`;
    case "listing":
      return `What is in ${name}?`;
    case "environment":
      return `What is the variable ${name}?`;
    case "arguments":
      return name === "" ? "How is the script called?" : `What is ${name}?`;
    case "command-status":
      return `Does '${name}' succeed?`;
    case "command-output":
      return `What does '${name}' print?`;
    case "permission":
      return `May ${name} be used?`;
    case "fact":
      return `${name}?`;
  }
}

/** A statement without its subject, where the question has named it. */
function answerWords({ subject }: Question, statement: string): string {
  const name = displayText(subject);
  if (name === "" || statement === name) return statement === name ? "yes" : statement;
  if (statement === `not ${name}`) return "no";
  const alternatives = statement.split(" or ");
  const short = alternatives.map((each) => (each.startsWith(`${name} `) ? each.slice(name.length + 1) : each));
  return short.map((each, i) => (i > 0 ? each.replace(/^is /, "") : each)).join(" or ");
}
