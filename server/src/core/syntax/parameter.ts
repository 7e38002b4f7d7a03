/** `${…}` (POSIX 2.6.2), character by character as dash 0.5.12 takes it apart, and bash's operators in a bash script. */

import { readIndex } from "./assignment";
import { code, isDigit, isNamePart, isNameStart, isSpecialParameter } from "./chars";
import type { Source } from "./source";
import type { ParameterExpansion, ParameterOperator, Word, WordPart } from "./tree";
import { type Quoting, readParts } from "./word";

/** What a parameter expansion is made of, while it is being read. */
type Draft = { -readonly [K in keyof ParameterExpansion]: ParameterExpansion[K] };

/** Reads a name; line continuations in it are stepped over. Empty where none stands at the position. */
export function readName(source: Source): string {
  const { text, pos } = source;
  let end = pos;
  while (isNamePart(text.charCodeAt(end))) end++;
  source.pos = end;
  const name = text.slice(pos, end);
  if (text.charCodeAt(end) !== code.backslash || !isNamePart(source.joined())) return name;
  return name + readName(source);
}

/** Reads `${…}` from the dollar at `start`; the position is at the brace. */
export function readBracedParameter(source: Source, start: number, quoting: Quoting): ParameterExpansion {
  source.pos++;
  const draft: Draft = {
    type: "ParameterExpansion",
    start: source.offset(start),
    end: 0,
    name: "",
    braced: true,
    length: false,
    indirect: false,
    prefix: null,
    index: null,
    operator: null,
    colon: false,
    word: null,
    secondWord: null,
    bad: false,
  };
  const bash = source.context.dialect === "bash";
  source.nested(
    start,
    () => (bash ? readBashParts(source, draft, quoting) : readPosixParts(source, draft, quoting)),
    () => undefined,
  );
  const closed = source.peek() === code.closeBrace;
  if (closed) source.pos++;
  else source.report("unclosed-brace", "error", start, start + 2, "this `${` has no closing `}`");
  draft.end = source.offset(source.pos);
  if (draft.bad && closed && !bash) reportBadSubstitution(source, start);
  return draft;
}

/** Everything between the braces, as dash reads it: what it does not know makes the substitution bad, at run time only. */
function readPosixParts(source: Source, draft: Draft, quoting: Quoting): void {
  const known = readPosixName(source, draft);
  if (!known) draft.bad = true;
  else if (draft.length) return;
  else if (source.joined() === code.closeBrace) return;
  else readPosixOperator(source, draft);
  draft.word = readOperand(source, draft.operator, quoting);
}

/** Reads the name and `#` before it. False where dash gives up on the substitution. */
function readPosixName(source: Source, draft: Draft): boolean {
  let next = source.joined();
  if (next === code.hash) {
    const hash = source.pos++;
    next = source.joined();
    if (isNamePart(next)) {
      draft.length = true;
      draft.name = isDigit(next) ? readDigits(source) : readName(source);
      return source.joined() === code.closeBrace;
    }
    const second = source.pos++;
    if (next !== code.closeBrace && source.joined() === code.closeBrace) {
      draft.name = String.fromCharCode(next);
      draft.length = true;
      if (isSpecialParameter(next)) return true;
      draft.length = false;
      return false;
    }
    source.pos = second;
    draft.name = source.text.charAt(hash);
    return true;
  }
  if (isNameStart(next)) draft.name = readName(source);
  else if (isDigit(next)) draft.name = readDigits(source);
  else if (isSpecialParameter(next)) draft.name = source.text.charAt(source.pos++);
  else {
    if (next !== code.closeBrace && !Number.isNaN(next)) source.pos++;
    return false;
  }
  return true;
}

function readDigits(source: Source): string {
  let digits = "";
  while (isDigit(source.joined())) digits += source.text.charAt(source.pos++);
  return digits;
}

/** Reads the operator. A character that is none is swallowed, whatever it is: `${x'}` ends at the brace in dash. */
function readPosixOperator(source: Source, draft: Draft): void {
  let next = source.joined();
  if (next === code.percent || next === code.hash) {
    source.pos++;
    const twice = source.joined() === next;
    if (twice) source.pos++;
    draft.operator = next === code.percent ? (twice ? "%%" : "%") : twice ? "##" : "#";
    return;
  }
  if (next === code.colon) {
    draft.colon = true;
    source.pos++;
    next = source.joined();
  }
  const operator = String.fromCharCode(next);
  if (operator === "-" || operator === "=" || operator === "?" || operator === "+") draft.operator = operator;
  else draft.bad = true;
  if (!Number.isNaN(next)) source.pos++;
}

/** Reads what stands after an operator up to the brace or `separator`; null where nothing does. */
function readOperand(
  source: Source,
  operator: ParameterOperator | null,
  quoting: Quoting,
  separator = -1,
): Word | null {
  const start = source.pos;
  const parts: WordPart[] = [];
  const trims = operator !== null && "%%##//".includes(operator[0] ?? "-");
  const plain = quoting === "unquoted" || quoting === "brace";
  readParts(source, parts, plain || trims ? "brace" : "quotedBrace", separator);
  if (source.pos === start) return null;
  return { type: "Word", start: source.offset(start), end: source.offset(source.pos), parts };
}

/** bash's reading: indirection, the name, an index, the operator and its operands (bash manual, 3.5.3). */
function readBashParts(source: Source, draft: Draft, quoting: Quoting): void {
  readBashName(source, draft);
  if (source.joined() === code.openBracket && draft.name !== "") draft.index = readIndex(source);
  const next = source.joined();
  if (next === code.closeBrace || Number.isNaN(next)) return;
  if (
    draft.indirect &&
    (next === code.asterisk || next === code.at) &&
    source.text.charCodeAt(source.pos + 1) === code.closeBrace
  ) {
    draft.prefix = next === code.at ? "@" : "*";
    source.pos++;
    return;
  }
  if (draft.name === "" || (draft.length && next !== code.closeBrace)) draft.bad = true;
  else readBashOperator(source, draft);
  const separator = draft.operator === ":" ? code.colon : draft.operator?.startsWith("/") === true ? code.slash : -1;
  draft.word = readOperand(source, draft.operator, quoting, separator);
  if (separator >= 0 && source.peek() === separator) {
    source.pos++;
    draft.secondWord = readOperand(source, draft.operator, quoting) ?? emptyWord(source);
  }
}

function readBashName(source: Source, draft: Draft): void {
  if (source.joined() === code.bang) {
    const after = source.text.charCodeAt(source.pos + 1);
    if (
      isNamePart(after) ||
      (isSpecialParameter(after) && source.text.charCodeAt(source.pos + 2) === code.closeBrace)
    ) {
      source.pos++;
      draft.indirect = true;
    }
  }
  if (draft.indirect && !isNamePart(source.joined())) draft.name = source.text.charAt(source.pos++);
  else if (!readPosixName(source, draft) && source.joined() !== code.openBracket) draft.bad = true;
}

function readBashOperator(source: Source, draft: Draft): void {
  const found = bashOperators.find((operator) => source.text.startsWith(operator, source.pos));
  if (found === undefined) {
    draft.bad = true;
    return;
  }
  source.pos += found.length;
  draft.colon = found.length === 2 && found.startsWith(":");
  draft.operator = (draft.colon ? found.slice(1) : found) as ParameterOperator;
}

/** The longer ones first. */
const bashOperators = [
  ":-",
  ":=",
  ":?",
  ":+",
  ":",
  "-",
  "=",
  "?",
  "+",
  "##",
  "#",
  "%%",
  "%",
  "//",
  "/#",
  "/%",
  "/",
  "^^",
  "^",
  ",,",
  ",",
  "~~",
  "~",
  "@",
] as const;

function emptyWord(source: Source): Word {
  const at = source.offset(source.pos);
  return { type: "Word", start: at, end: at, parts: [] };
}

/** Names the bash construct that dash fails on when it gets there. */
function reportBadSubstitution(source: Source, start: number): void {
  const shown = source.text.slice(start, source.pos);
  const what = bashConstruct(shown);
  if (what === null) {
    source.report(
      "bad-substitution",
      "warning",
      start,
      source.pos,
      `dash fails here when it runs this: \`${brief(shown)}\` is a bad substitution`,
    );
  } else {
    source.report(
      `dialect-${what[0]}`,
      "warning",
      start,
      source.pos,
      `${what[1]} is bash's: dash fails with "Bad substitution" when it runs this`,
    );
  }
}

function bashConstruct(shown: string): readonly [name: string, text: string] | null {
  if (/^\$\{![A-Za-z_]/.test(shown)) return ["indirection", "`${!name}`"];
  const after = /^\$\{#?(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])([\s\S]*)\}$/.exec(shown)?.[1] ?? "";
  if (after.startsWith("[")) return ["array", "an array element in `${name[…]}`"];
  if (after.startsWith("/")) return ["replacement", "the replacement `${name/pattern/text}`"];
  if (after.startsWith(":")) return ["substring", "the substring `${name:offset}`"];
  if (after.startsWith("^") || after.startsWith(",")) return ["case-change", "the change of case `${name^}`"];
  if (after.startsWith("@")) return ["transformation", "the transformation `${name@…}`"];
  return null;
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
