/** Comments that speak to this program: `# maintscript disable=ID[,ID…] reason`. */
import type { Comment, Span } from "../syntax/tree";

export interface DisableDirective extends Span {
  /** Rule ids; at least one. */
  readonly ids: readonly string[];
  /** Why, in the author's words; may be empty. */
  readonly reason: string;
  /** The text that it governs: its own line, or the next one with code where the comment stands alone. */
  readonly governs: Span;
}

const DIRECTIVE = /^#\s*maintscript\s+disable=([a-z0-9-]+(?:,[a-z0-9-]+)*)(?:\s+(.*))?$/;

/** The directives among a script's comments, in order. */
export function directives(text: string, comments: readonly Comment[]): readonly DisableDirective[] {
  return comments.flatMap((comment) => {
    const [, ids, reason] = DIRECTIVE.exec(comment.text.trimEnd()) ?? [];
    if (ids === undefined) return [];
    const { start, end } = comment;
    return [{ start, end, ids: ids.split(","), reason: reason?.trim() ?? "", governs: governed(text, comment) }];
  });
}

/** Is the rule turned off at this offset? */
export function isDisabled(all: readonly DisableDirective[], id: string, offset: number): boolean {
  return all.some(({ ids, governs }) => ids.includes(id) && governs.start <= offset && offset <= governs.end);
}

function governed(text: string, comment: Span): Span {
  const lineStart = text.lastIndexOf("\n", comment.start - 1) + 1;
  if (text.slice(lineStart, comment.start).trim() !== "") return { start: lineStart, end: lineEnd(text, comment.end) };
  let start = lineEnd(text, comment.end) + 1;
  for (let end = lineEnd(text, start); start < text.length; start = end + 1, end = lineEnd(text, start)) {
    const line = text.slice(start, end).trim();
    if (line !== "" && !line.startsWith("#")) return { start, end };
  }
  return { start: comment.end, end: comment.end };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
