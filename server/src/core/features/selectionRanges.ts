/** Growing selections: from the innermost node at an offset out to the whole script. */
import { nodePathAt } from "../script/walk";
import type { ParseResult, Span } from "../syntax/tree";

/** Innermost first, each one larger than the one before; never empty. */
export function selectionRanges(syntax: ParseResult, offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...nodePathAt(syntax, offset), { start: 0, end: syntax.text.length }]) {
    const last = spans.at(-1);
    if (!last || (start <= last.start && end >= last.end && end - start > last.end - last.start))
      spans.push({ start, end });
  }
  return spans;
}
