/** `$((…))` (POSIX 2.6.4): its text is found here; what it computes is found when it is expanded. */

import { code } from "./chars";
import { maximumUnclosedArithmetics, type Source } from "./source";
import { readCommandSubstitution } from "./substitution";
import type { ArithmeticExpansion, CommandSubstitution, WordPart } from "./tree";
import { appendLiteral, readParts } from "./word";

/**
 * Reads `$((…))` from the dollar at `start`; the position is at the first parenthesis. Without a `))` bash reads a
 * command substitution with a subshell; for dash that is an error, and the reading that makes more of the script.
 */
export function readArithmeticExpansion(source: Source, start: number): ArithmeticExpansion | CommandSubstitution {
  const { context } = source;
  const first = source.pos++;
  const problems = context.problems.length;
  source.joined();
  source.pos++;
  const parts: WordPart[] = [];
  const closed = source.nested(
    start,
    () => readExpression(source, parts),
    () => false,
  );
  if (!closed && !context.aborted) {
    const again = context.unclosedArithmetics++ < maximumUnclosedArithmetics;
    if (again) context.problems.length = problems;
    source.pos = again ? first : source.pos;
    const substitution = again ? readCommandSubstitution(source, start) : null;
    if (context.dialect === "sh" || !again) reportUnclosed(source, start, first + 2);
    if (substitution !== null) return substitution;
  }
  return { type: "ArithmeticExpansion", start: source.offset(start), end: source.offset(source.pos), parts };
}

/** Reports it once, in place of what the other reading reports at the same place. */
function reportUnclosed(source: Source, start: number, end: number): void {
  const { problems } = source.context;
  const last = problems.at(-1);
  if (last?.code === "unclosed-substitution" && last.start === source.offset(start)) problems.pop();
  source.report(
    "unclosed-arithmetic",
    "error",
    start,
    end,
    "this `$((` has no closing `))`; to mean a subshell, write `$( (`",
  );
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
