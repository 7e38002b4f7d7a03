/** Blanks, line continuations and comments between tokens. */

import { code } from "./chars";
import type { Source } from "./source";

/** Steps over blanks, line continuations and a comment. */
export function skipBlanks(source: Source): void {
  for (;;) {
    const next = source.joined();
    if (next === code.space || next === code.tab) source.pos++;
    else if (next === code.hash) readComment(source);
    else return;
  }
}

/** Steps over newlines, too. */
export function skipBlankLines(source: Source): void {
  for (skipBlanks(source); source.peek() === code.newline; skipBlanks(source)) source.pos++;
}

function readComment(source: Source): void {
  const start = source.pos;
  const newline = source.text.indexOf("\n", start);
  source.pos = newline < 0 ? source.length : newline;
  const text = source.text.slice(start, source.pos);
  source.context.comments.push({ type: "Comment", start: source.offset(start), end: source.offset(source.pos), text });
}
