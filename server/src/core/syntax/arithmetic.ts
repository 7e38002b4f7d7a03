/** `$((…))` (POSIX 2.6.4): its text is found here; what it computes is found when it is expanded. */

import { code } from "./chars";
import type { Source } from "./source";
import type { ArithmeticExpansion, WordPart } from "./tree";
import { appendLiteral, readParts } from "./word";

/** Reads `$((…))` from the dollar at `start`; the position is at the first parenthesis. */
export function readArithmeticExpansion(source: Source, start: number): ArithmeticExpansion {
  const open = source.pos++;
  source.joined();
  source.pos++;
  const parts: WordPart[] = [];
  const closed = source.nested(
    start,
    () => readExpression(source, parts),
    () => false,
  );
  if (!closed)
    source.report("unclosed-arithmetic", "error", start, source.offset(open) + 2, "this `$((` has no closing `))`");
  return { type: "ArithmeticExpansion", start: source.offset(start), end: source.offset(source.pos), parts };
}

/** Reads up to the `))` that no parenthesis within opens, and over it. False where there is none. */
export function readExpression(source: Source, parts: WordPart[]): boolean {
  let level = 0;
  for (;;) {
    readArithmeticParts(source, parts);
    const next = source.peek();
    if (Number.isNaN(next)) return false;
    if (next === code.open) level++;
    else if (level > 0) level--;
    else {
      const close = source.pos++;
      if (source.joined() === code.close) {
        source.pos++;
        return true;
      }
      source.pos = close;
    }
    appendLiteral(source, parts, 1);
  }
}

/** Reads parts up to a parenthesis. */
function readArithmeticParts(source: Source, parts: WordPart[]): void {
  readParts(source, parts, "arithmetic");
}
