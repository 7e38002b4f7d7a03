/** Mechanical ways out of a dependence on a volatile fact. Each is checked before it is offered (checkedFix.ts). */
import { parentList, walk } from "../script/walk";
import type { AndOr, IfClause, Node } from "../syntax/tree";
import type { LintContext } from "./context";
import type { Counterfactual } from "./counterfactual";
import type { ProposedFix } from "./rule";

/** Candidates, the best first: take the guard away, or fail loudly where the fact does not hold. */
export function proposedFixes(context: LintContext, pairs: readonly Counterfactual[]): readonly ProposedFix[] {
  const branch = pairs.find((pair) => pair.branch)?.branch;
  if (!branch) return [];
  const around: Node[] = [];
  walk(context.script.syntax.tree, (node, parents) => {
    if (node.start === branch.start && node.end === branch.end && around.length === 0)
      around.push(node, ...parentList(parents));
  });
  const clause = around.find((node): node is IfClause => node.type === "IfClause" && within(branch, node.condition));
  const andOr = around.find((node): node is AndOr => node.type === "AndOr");
  const skips = pairs.some(({ fact }) => fact.about === "offline");
  return [
    ...(skips && andOr && clause && within(andOr, clause.condition) ? withoutConjunct(context, andOr, branch) : []),
    ...(skips && clause ? withoutGuard(context, clause, branch) : []),
    ...(skips && andOr ? withoutExit(context, andOr) : []),
    ...(clause && clause.else === null && clause.elifs.length === 0 ? failLoudly(context, clause, branch) : []),
  ];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function within(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `if A && GUARD; then` → `if A; then` */
function withoutConjunct({ text }: LintContext, andOr: AndOr, guard: Place): readonly ProposedFix[] {
  const at = andOr.pipelines.findIndex((pipeline) => pipeline.start === guard.start);
  if (at < 0 || andOr.operators.some(({ operator }) => operator !== "&&")) return [];
  const [before, after] = [andOr.pipelines[at - 1], andOr.pipelines[at + 1]];
  const span = before ? { start: before.end, end: guard.end } : { start: guard.start, end: after?.start ?? guard.end };
  const title = `Do it without asking ${quoted(text, guard)}`;
  return [{ title, edits: [{ ...span, text: "" }] }];
}

/** `if GUARD; then BODY; fi` → BODY */
function withoutGuard({ text }: LintContext, clause: IfClause, guard: Place): readonly ProposedFix[] {
  if (
    clause.else ||
    clause.elifs.length > 0 ||
    text.slice(clause.condition.start, clause.condition.end).trim() !== text.slice(guard.start, guard.end)
  )
    return [];
  const body = text.slice(clause.then.start, clause.then.end).trim();
  const indent = /[ \t]*$/.exec(text.slice(0, clause.start))?.[0] ?? "";
  const inner = /\n([ \t]*)\S*$/.exec(text.slice(0, clause.then.start))?.[1] ?? "";
  const lines = body
    .split("\n")
    .map((line, i) => (i === 0 ? line : line.startsWith(inner) ? indent + line.slice(inner.length) : line));
  return [
    {
      title: `Do it without asking ${quoted(text, guard)}`,
      edits: [{ start: clause.start, end: clause.end, text: lines.join("\n") }],
    },
  ];
}

/** `GUARD || exit 0` → nothing */
function withoutExit({ text }: LintContext, andOr: AndOr): readonly ProposedFix[] {
  const [guard] = andOr.pipelines;
  if (!guard || andOr.pipelines.length !== 2 || !/\|\|\s*exit\s+0$/.test(text.slice(andOr.start, andOr.end))) return [];
  const lineEnd = text.indexOf("\n", andOr.end);
  const alone =
    text.slice(text.lastIndexOf("\n", andOr.start - 1) + 1, lineEnd).trim() === text.slice(andOr.start, andOr.end);
  const end = alone && lineEnd >= 0 ? lineEnd + 1 : andOr.end;
  return [
    {
      title: `Go on without asking ${quoted(text, guard)}`,
      edits: [{ start: andOr.start, end, text: alone ? "" : ":" }],
    },
  ];
}

/** Adds an `else` that says what is missing and fails. */
function failLoudly({ text }: LintContext, clause: IfClause, guard: Place): readonly ProposedFix[] {
  const lineStart = text.lastIndexOf("\n", clause.end - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, clause.end))?.[0] ?? "";
  if (text.slice(lineStart, clause.end).trim() !== "fi") return [];
  const words = text.slice(guard.start, guard.end).replace(/["\\`$\n]/g, "");
  return [
    {
      title: "Fail loudly where it does not hold",
      edits: [
        {
          start: lineStart,
          end: lineStart,
          text: `${indent}else\n${indent}  echo "cannot go on: ${words} does not hold" >&2\n${indent}  exit 1\n`,
        },
      ],
    },
  ];
}

function quoted(text: string, { start, end }: Place): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
}
