/** The conditions of a script as a run met them: where each stands, how it ended, what it asked of the host. */
import type { AskedFact, BranchEvaluation, Simulation } from "../report";
import type { ParseResult, Program, Span } from "../syntax/tree";
import { walk } from "../syntax/walk";

export interface Branch extends Span {
  readonly text: string;
  /** One per evaluation, in order. */
  readonly results: readonly boolean[];
  /** What any of its evaluations asked, in order, each fact once. */
  readonly asked: readonly AskedFact[];
}

/** Conditions of the script itself (not of files that it reads in), in the order of the text; an outer one before its parts. */
export function branchesOf({ text, tree }: ParseResult, report: Simulation): readonly Branch[] {
  const offsetOf = lineStarts(text);
  const operands = rightOperands(tree);
  const facts = new Map(report.asked.map((fact) => [fact.id, fact]));
  const found = new Map<string, { span: Span; evaluations: BranchEvaluation[] }>();
  for (const evaluation of report.branches) {
    if (evaluation.file !== undefined) continue;
    const start = (offsetOf[evaluation.line - 1] ?? 0) + evaluation.column - 1;
    const end = start + evaluation.text.length;
    const key = `${start}-${end}`;
    if (operands.has(key)) continue;
    const known = found.get(key);
    if (known) known.evaluations.push(evaluation);
    else found.set(key, { span: { start, end }, evaluations: [evaluation] });
  }
  const branches = [...found.values()].map(({ span, evaluations }): Branch => {
    const ids = new Set(evaluations.flatMap(({ asked }) => asked));
    return {
      ...span,
      text: text.slice(span.start, span.end),
      results: evaluations.map(({ result }) => result),
      asked: [...ids].flatMap((id) => facts.get(id) ?? []),
    };
  });
  return branches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands behind && and ||: an evaluation there tells whether it ran, which is no condition of its own. */
function rightOperands(tree: Program): ReadonlySet<string> {
  const spans = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== "AndOr") return;
    for (const { start, end } of node.pipelines.slice(1)) spans.add(`${start}-${end}`);
  });
  return spans;
}

/** Offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A fact as a statement that holds: `/dev/shm is not a directory`, `/boot has free space: none`. */
export function statementOf({ question, answer }: Pick<AskedFact, "question" | "answer">): string {
  if (answer === "yes") return question;
  if (isNo(answer)) return negated(question);
  return `${question} ${answer}`;
}

/** The statement that would turn the fact around, or null where the answer has no opposite. */
export function oppositeOf({ question, answer }: Pick<AskedFact, "question" | "answer">): string | null {
  if (answer === "yes") return negated(question);
  return isNo(answer) ? question : null;
}

/** `no`, or `no, it is tmpfs named shm`. */
function isNo(answer: string): boolean {
  return answer === "no" || answer.startsWith("no, ");
}

/** The words of what-if statements: `is` → `is not`, `exists` → `is missing`, `in a chroot` → `not in a chroot`. */
function negated(statement: string): string {
  if (/ exists$/.test(statement)) return statement.replace(/ exists$/, " is missing");
  const [, subject, rest] = /^(.+?) is (.+)$/.exec(statement) ?? [];
  return subject === undefined ? `not ${statement}` : `${subject} is not ${rest}`;
}
