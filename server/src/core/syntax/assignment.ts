/** Assignment words (POSIX 2.10.2, rule 7b): `name=value`, and bash's `name+=value`, `name[index]=value`, `name=(…)`. */

import { skipBlankLines } from "./blanks";
import { code, isMeta, isNamePart, isNameStart } from "./chars";
import { reportBash } from "./dialect";
import { readName } from "./parameter";
import type { Source } from "./source";
import type { Assignment, Word, WordPart } from "./tree";
import { readParts, readWord } from "./word";

/** Does the word at the position begin with a name and `=` (in bash also `name+=` or `name[…]=`)? */
export function isAssignmentAhead(source: Source): boolean {
  const { text, pos } = source;
  if (!isNameStart(text.charCodeAt(pos))) return false;
  let end = pos + 1;
  while (isNamePart(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next === code.equals) return true;
  if (next === code.plus || next === code.openBracket) {
    return source.context.dialect === "bash" && bashAssignment.test(text.slice(end, end + 200));
  }
  if (next !== code.backslash) return false;
  readName(source);
  const found = source.joined() === code.equals;
  source.pos = pos;
  return found;
}

const bashAssignment = /^(?:\[(?:[^\]\n]|\][^\]=+]*\])*\])?\+?=/;

/** Reads an assignment word, which stands at the position. */
export function readAssignment(source: Source): Assignment {
  const start = source.offset(source.pos);
  const name = readName(source);
  const index = source.joined() === code.openBracket ? readIndex(source) : null;
  const append = source.joined() === code.plus;
  if (append) source.pos++;
  source.joined();
  const equals = source.pos++;
  const next = source.joined();
  if (next === code.open && source.pos === equals + 1) {
    const array = readArray(source);
    return { type: "Assignment", start, end: source.offset(source.pos), name, value: null, append, index, array };
  }
  const value = Number.isNaN(next) || (isMeta(next) && !isProcessSubstitution(source)) ? null : readWord(source);
  return { type: "Assignment", start, end: source.offset(source.pos), name, value, append, index, array: null };
}

function isProcessSubstitution({ text, pos }: Source): boolean {
  const next = text.charCodeAt(pos);
  return (next === code.less || next === code.greater) && text.charCodeAt(pos + 1) === code.open;
}

/** Reads `[index]`. */
export function readIndex(source: Source): Word {
  source.pos++;
  const start = source.pos;
  const parts: WordPart[] = [];
  readParts(source, parts, "brace", code.closeBracket);
  const end = source.pos;
  if (source.peek() === code.closeBracket) source.pos++;
  return { type: "Word", start: source.offset(start), end: source.offset(end), parts };
}

/** Reads `(…)` after `name=`. dash stops at the parenthesis with a syntax error. */
function readArray(source: Source): (Word | Assignment)[] {
  const open = source.pos++;
  const elements: (Word | Assignment)[] = [];
  for (skipBlankLines(source); ; skipBlankLines(source)) {
    const next = source.peek();
    if (Number.isNaN(next) || (isMeta(next) && !isProcessSubstitution(source))) break;
    elements.push(
      next === code.openBracket && elementAssignment.test(source.text.slice(source.pos, source.pos + 200))
        ? readElement(source)
        : readWord(source),
    );
  }
  if (source.peek() === code.close) source.pos++;
  else source.report("unclosed-array", "error", open, open + 1, "this `(` has no closing `)`");
  reportBash(source, "array", open, source.pos);
  return elements;
}

const elementAssignment = /^\[(?:"[^"]*"|'[^']*'|\\.|\$\{[^}]*\}|[^\]\n"'\\])*\]\+?=/;

/** Reads `[index]=value` in an array. */
function readElement(source: Source): Assignment {
  const start = source.offset(source.pos);
  const index = readIndex(source);
  const append = source.joined() === code.plus;
  if (append) source.pos++;
  source.joined();
  source.pos++;
  const next = source.joined();
  const value = Number.isNaN(next) || isMeta(next) ? null : readWord(source);
  return { type: "Assignment", start, end: source.offset(source.pos), name: "", value, append, index, array: null };
}
