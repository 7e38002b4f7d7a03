/**
 * What happened at each syntax node: on which hosts it was reached and where it succeeded (open hosts), how often it ran
 * and what it asked (closed hosts). Hover, lenses, hints and the rules read it.
 */
import type { Node } from "../syntax/tree";
import type { Condition } from "../world/diagram";
import type { Fact, Space } from "../world/space";
import type { World } from "../world/world";
import type { Source } from "./shellState";

export interface Visit {
  readonly node: Node;
  readonly source: Source;
  reached: Condition;
  /** Where it was reached and its status was 0 (of a `case` item: where its body ran). */
  succeeded: Condition;
  runs: number;
  lastStatus: number;
}

export type BranchKind = "if" | "elif" | "else" | "case" | "while" | "until" | "for" | "and" | "or";

/** One evaluation of a condition on a closed host, in order. */
export interface Evaluation {
  readonly kind: BranchKind;
  readonly node: Node;
  readonly source: Source;
  readonly result: boolean;
  readonly asked: readonly Fact[];
}

export class Visits {
  private readonly byNode = new Map<Node, Visit>();
  readonly evaluations: Evaluation[] = [];

  constructor(private readonly space: Space) {}

  get(node: Node): Visit | undefined {
    return this.byNode.get(node);
  }

  all(): Iterable<Visit> {
    return this.byNode.values();
  }

  /** The node ends in this world. */
  record(node: Node, source: Source, world: World): void {
    const { diagrams, host } = this.space;
    const visit = this.visit(node, source);
    visit.runs++;
    if (!host.open) {
      visit.reached = diagrams.yes;
      if (typeof world.status === "number") visit.lastStatus = world.status;
      if (visit.lastStatus === 0) visit.succeeded = diagrams.yes;
      return;
    }
    visit.reached = diagrams.or(visit.reached, world.condition);
    const { status } = world;
    if (typeof status === "number") visit.lastStatus = status;
    const zero =
      typeof status !== "number"
        ? diagrams.equals(status, diagrams.leaf(0))
        : status === 0
          ? diagrams.yes
          : diagrams.no;
    visit.succeeded = diagrams.or(visit.succeeded, diagrams.and(world.condition, zero));
  }

  /** A branch was taken, or a case item matched, under this condition. */
  recordBranch(node: Node, source: Source, reached: Condition, taken: Condition): void {
    const { diagrams } = this.space;
    const visit = this.visit(node, source);
    visit.runs++;
    visit.reached = diagrams.or(visit.reached, reached);
    visit.succeeded = diagrams.or(visit.succeeded, taken);
  }

  evaluated(kind: BranchKind, node: Node, source: Source, result: boolean, askedFrom: number): void {
    if (this.evaluations.length >= MAX_EVALUATIONS) return;
    const { asking } = this.space;
    this.evaluations.push({
      kind,
      node,
      source,
      result,
      asked: askedFrom === asking.length ? NOTHING : asking.slice(askedFrom),
    });
  }

  private visit(node: Node, source: Source): Visit {
    let visit = this.byNode.get(node);
    if (!visit) {
      const { no } = this.space.diagrams;
      visit = { node, source, reached: no, succeeded: no, runs: 0, lastStatus: 0 };
      this.byNode.set(node, visit);
    }
    return visit;
  }
}

const NOTHING: readonly Fact[] = [];

/** A loop of a million turns need not be told turn by turn. */
const MAX_EVALUATIONS = 10_000;
