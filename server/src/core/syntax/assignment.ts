/** Assignment words (POSIX 2.10.2, rule 7b): `name=value`, and bash's `name+=value`, `name[index]=value`, `name=(…)`. */

import { code, isMeta, isNamePart, isNameStart } from "./chars";
import { readName } from "./parameter";
import type { Source } from "./source";
import type { Assignment } from "./tree";
import { readWord } from "./word";

/** Does the word at the position begin with a name and `=`? */
export function isAssignmentAhead(source: Source): boolean {
  const { text, pos } = source;
  if (!isNameStart(text.charCodeAt(pos))) return false;
  let end = pos + 1;
  while (isNamePart(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next === code.equals) return true;
  if (next !== code.backslash) return false;
  readName(source);
  const found = source.joined() === code.equals;
  source.pos = pos;
  return found;
}

/** Reads an assignment word, which stands at the position. */
export function readAssignment(source: Source): Assignment {
  const start = source.offset(source.pos);
  const name = readName(source);
  source.joined();
  source.pos++;
  const next = source.joined();
  const value = Number.isNaN(next) || isMeta(next) ? null : readWord(source);
  return {
    type: "Assignment",
    start,
    end: source.offset(source.pos),
    name,
    value,
    append: false,
    index: null,
    array: null,
  };
}
