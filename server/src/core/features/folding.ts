/** What may be folded: compound commands and their parts, here-documents, runs of comments, debhelper's sections. */
import type { Script } from "../script/script";
import { walk } from "../script/walk";
import type { Comment, Node, Span } from "../syntax/tree";

export interface FoldingRange extends Span {
  readonly kind: "region" | "comment" | "imports" | null;
}

/** Ranges in no order; those within one line are for the caller to leave out. */
export function foldingRanges(script: Script): readonly FoldingRange[] {
  const ranges: FoldingRange[] = script.generated.map(({ start, end }) => ({ start, end, kind: "region" }));
  for (const run of commentRuns(script.syntax.text, script.syntax.tree.comments))
    ranges.push({ ...run, kind: "comment" });
  walk(script.syntax.tree, (node) => {
    for (const span of foldable(node)) ranges.push({ ...span, kind: null });
  });
  return ranges;
}

function foldable(node: Node): readonly Span[] {
  switch (node.type) {
    case "IfClause":
      return ifParts(node);
    case "BraceGroup":
    case "Subshell":
    case "ForClause":
    case "WhileClause":
    case "CaseClause":
    case "CaseItem":
    case "ArithmeticFor":
    case "SelectClause":
    case "ConditionalCommand":
    case "ArrayAssignment":
    case "HereDocument":
    case "CommandSubstitution":
      return [{ start: node.start, end: node.end }];
    default:
      return [];
  }
}

/** Each part up to the line before the next one's keyword, the last one up to `fi`. */
function ifParts(node: Extract<Node, { type: "IfClause" }>): readonly Span[] {
  const starts = [node.start, ...node.elifs.map(({ start }) => start)];
  const ends = [...node.elifs.map(({ start }) => start - 1), node.else ? node.else.start : node.end];
  const parts = starts.map((start, i) => ({ start, end: Math.max(start, ends[i] ?? node.end) }));
  return node.else ? [...parts, { start: node.else.start, end: node.end }] : parts;
}

/** Comments on two or more lines that follow each other, each alone on its line. */
function commentRuns(text: string, comments: readonly Comment[]): readonly Span[] {
  const runs: { start: number; end: number; count: number }[] = [];
  for (const comment of comments) {
    const lineStart = text.lastIndexOf("\n", comment.start - 1) + 1;
    if (text.slice(lineStart, comment.start).trim() !== "") continue;
    const last = runs.at(-1);
    if (
      last &&
      text.slice(last.end, lineStart).trim() === "" &&
      !/\n[^\S\n]*\n/.test(text.slice(last.end, lineStart))
    ) {
      last.end = comment.end;
      last.count++;
    } else runs.push({ start: comment.start, end: comment.end, count: 1 });
  }
  return runs.filter(({ count }) => count > 1).map(({ start, end }) => ({ start, end }));
}
