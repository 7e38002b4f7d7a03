/** Every branching construct of a script with the hosts on which it is reached, what it asks, and what hangs on it. */

import type { BranchKind, Visit } from "../interp/visits";
import type { Change } from "../report";
import type { AndOr, IfClause, Node } from "../syntax/tree";
import { walk } from "../syntax/walk";
import { type Exploration, idOf, type OutcomesReport, tellCondition, tellQuestion, withinLimits } from "./outcomes";

export interface Branch {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: BranchKind;
  readonly text: string;
  readonly reachedWhen: readonly Readonly<Record<string, readonly string[]>>[];
  readonly reachedText: string;
  /** Ids of the questions that decide it. */
  readonly asks: readonly string[];
  /** Why it asks nothing; null where it asks. */
  readonly constant: string | null;
  /** What the commands behind it change on some host. */
  readonly effects: readonly string[];
}

export interface ConditionsReport {
  readonly version: 1;
  readonly complete: boolean;
  readonly limits: readonly string[];
  readonly questions: OutcomesReport["questions"];
  readonly branches: readonly Branch[];
}

/** A branching construct: the node whose visit decides it, and what runs if it is taken. */
interface Construct {
  readonly kind: BranchKind;
  readonly at: Node;
  readonly body: Node;
}

/** All branches of the script itself, in the order of the text. */
export function reportConditions(exploration: Exploration): ConditionsReport {
  const { source, space } = exploration.run;
  const { syntax } = exploration;
  const constructs: Construct[] = [];
  walk(syntax.tree, (node) => {
    constructs.push(...constructsOf(node));
  });
  const changes = writtenChanges(exploration);
  const limits = exploration.limits;
  return {
    version: 1,
    complete: limits.length === 0,
    limits,
    questions: space.questions.map(tellQuestion),
    branches: constructs
      .sort((a, b) => a.at.start - b.at.start)
      .map((construct) =>
        withinLimits(
          exploration,
          () => branchOf(exploration, source.text, construct, changes),
          (limit) => untold(exploration, source.text, construct, limit),
        ),
      ),
  };
}

function constructsOf(node: Node): readonly Construct[] {
  switch (node.type) {
    case "IfClause":
      return ifConstructs(node);
    case "CaseClause":
      return node.items.map((item) => ({ kind: "case", at: item, body: item.body }));
    case "WhileClause":
      return [{ kind: node.until ? "until" : "while", at: decider(node.condition), body: node.body }];
    case "ForClause":
      return [{ kind: "for", at: node, body: node.body }];
    case "AndOr":
      return andOrConstructs(node);
    default:
      return [];
  }
}

function ifConstructs(node: IfClause): readonly Construct[] {
  return [
    { kind: "if", at: decider(node.condition), body: node.then },
    ...node.elifs.map((part) => ({ kind: "elif" as const, at: decider(part.condition), body: part.then })),
    ...(node.else ? [{ kind: "else" as const, at: node.else, body: node.else }] : []),
  ];
}

function andOrConstructs(node: AndOr): readonly Construct[] {
  return node.operators.flatMap(({ operator }, i) => {
    const right = node.pipelines[i + 1];
    return right ? [{ kind: operator === "&&" ? ("and" as const) : ("or" as const), at: right, body: right }] : [];
  });
}

/** The node that the interpreter keeps a condition's visits under. */
function decider(condition: { readonly items: readonly { readonly command: Node }[] } & Node): Node {
  return condition.items.length === 1 ? (condition.items[0]?.command ?? condition) : condition;
}

function branchOf(
  exploration: Exploration,
  text: string,
  { kind, at, body }: Construct,
  changes: readonly Change[],
): Branch {
  const { space, interpreter, source } = exploration.run;
  const { diagrams } = space;
  const visit = interpreter.visits.get(at);
  const reached = visit?.reached ?? diagrams.no;
  const told = tellCondition(space, reached);
  const asks = kind === "for" ? [] : asksOf(exploration, visit);
  const [first, last] = [source.lineOf(body.start), source.lineOf(Math.max(body.start, body.end - 1))];
  return {
    ...placeOf(exploration, text, { kind, at, body }),
    reachedWhen: told.when,
    reachedText: told.text,
    asks,
    constant: asks.length > 0 ? null : whyConstant(exploration, kind, visit),
    effects: [
      ...new Set(
        changes
          .filter(({ lines }) => lines.some((line) => line >= first && line <= last))
          .map((change) => `${verb(change)} ${change.path} (${change.lasts})`),
      ),
    ],
  };
}

type Place = Pick<Branch, "line" | "column" | "endLine" | "endColumn" | "kind" | "text">;

function placeOf({ run: { source } }: Exploration, text: string, { kind, at, body }: Construct): Place {
  const position = (offset: number) => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    return { line: source.lineOf(offset), column: offset - start + 1 };
  };
  const to = position(at.end);
  return {
    ...position(at.start),
    endLine: to.line,
    endColumn: to.column,
    kind,
    text: text.slice(at.start, kind === "case" || kind === "for" ? Math.max(at.start, body.start) : at.end).trim(),
  };
}

/** A branch of which telling more would take too much. */
function untold(exploration: Exploration, text: string, construct: Construct, limit: string): Branch {
  return {
    ...placeOf(exploration, text, construct),
    reachedWhen: [],
    reachedText: `not told: the limit ${limit} was hit`,
    asks: [],
    constant: `not told: the limit ${limit} was hit`,
    effects: [],
  };
}

function asksOf({ run: { space } }: Exploration, visit: Visit | undefined): readonly string[] {
  const { diagrams } = space;
  if (!visit || visit.reached === diagrams.no) return [];
  const decided = diagrams.simplify(visit.succeeded, visit.reached);
  return diagrams.support(decided).flatMap((id) => {
    const question = space.questions[id];
    return question ? [idOf(question)] : [];
  });
}

function whyConstant({ run, limits }: Exploration, kind: BranchKind, visit: Visit | undefined): string {
  const { diagrams } = run.space;
  if (!visit || visit.reached === diagrams.no)
    return limits.length > 0 ? "not explored: a limit was hit before" : "never reached on any host";
  if (kind === "for") return "a loop over words: it takes each in turn";
  if (diagrams.and(visit.reached, visit.succeeded) === visit.reached) return "always taken: the same on every host";
  if (visit.succeeded === diagrams.no) return "never taken: the same on every host";
  return "decided by what the script did before";
}

/** Every change that happens on some host. */
function writtenChanges({ outcomes }: Exploration): readonly Change[] {
  return outcomes.flatMap(({ changes, varying }) => [
    ...changes,
    ...(varying ?? []).flatMap(({ part }) => (part.kind === "change" ? [part.change] : [])),
  ]);
}

function verb({ op, after }: Change): string {
  if (op === "del") return "removes";
  const what = { dir: "directory", file: "file", symlink: "symlink" }[after?.type as "dir"] ?? "node";
  return op === "add" ? `makes the ${what}` : `changes the ${what}`;
}
