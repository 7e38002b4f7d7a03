/**
 * Words and their parts (POSIX 2.2, 2.6), read as dash 0.5.12 reads them: what quotes mean depends on the nearest
 * surrounding quotes, braces or here-document.
 */

import { readAnsiCQuoted } from "./ansiC";
import { readArithmeticExpansion } from "./arithmetic";
import { readIndex } from "./assignment";
import { code, isDigit, isMeta, isNameStart, isPlain, isQuotedPlain, isSpecialParameter } from "./chars";
import { reportBash } from "./dialect";
import { readBracedParameter, readName } from "./parameter";
import type { Source } from "./source";
import { readBackquotes, readCommandSubstitution, readProcessSubstitution } from "./substitution";
import type { DoubleQuoted, ParameterExpansion, Word, WordPart } from "./tree";

/** Where text stands, which decides what its quotes, blanks and braces mean. */
export type Quoting =
  /** A plain word: ends at a blank or an operator. */
  | "unquoted"
  /** The same as the delimiter of a here-document: nothing is expanded. */
  | "delimiter"
  /** `"…"`. */
  | "double"
  /** A here-document's body: `"` stands for itself. */
  | "document"
  /** After the operator of an unquoted `${x-…}`, or of any `${x#…}`: ends at `}`, blanks stand for themselves. */
  | "brace"
  /** After the operator of `${x-…}` within double quotes: `'` stands for itself. */
  | "quotedBrace"
  /** `"…"` within that: `}` stands for itself. */
  | "innerDouble"
  /** `$((…))`. */
  | "arithmetic";

/** Does a single quote, and `$'`, quote here? */
const singleQuotes = (quoting: Quoting): boolean =>
  quoting === "unquoted" || quoting === "brace" || quoting === "delimiter";

/** Reads the word at the position of `source`; its parts are empty where none stands there. */
export function readWord(source: Source): Word {
  const start = source.pos;
  const parts: WordPart[] = [];
  readParts(source, parts, "unquoted");
  return { type: "Word", start: source.offset(start), end: source.offset(source.pos), parts };
}

/** Reads the delimiter of a here-document: nothing is expanded in it (POSIX 2.7.4). */
export function readDelimiterWord(source: Source): Word {
  const start = source.pos;
  const parts: WordPart[] = [];
  readParts(source, parts, "delimiter");
  return { type: "Word", start: source.offset(start), end: source.offset(source.pos), parts };
}

/** Reads the right side of `==` or `=~` in `[[ ]]`: parentheses belong to it, and in a regular expression `|`, `<` and `>`. */
export function readPatternWord(source: Source, regex: boolean): Word {
  const start = source.pos;
  const parts: WordPart[] = [];
  let depth = 0;
  for (;;) {
    readParts(source, parts, "unquoted");
    const next = source.peek();
    if (next === code.open) depth++;
    else if (next === code.close && depth > 0) depth--;
    else if (Number.isNaN(next) || (depth === 0 && !(regex && isRegexOperator(next)))) break;
    appendLiteral(source, parts, 1);
  }
  return { type: "Word", start: source.offset(start), end: source.offset(source.pos), parts };
}

const isRegexOperator = (next: number): boolean => next === code.pipe || next === code.less || next === code.greater;

/** The text of a word without quotes and expansions, else null: only such words are reserved. */
export function plainText(word: Word): string | null {
  const [first, second] = word.parts as readonly (WordPart | undefined)[];
  return first?.type === "Literal" && second === undefined ? first.value : null;
}

/** Reads parts up to what ends them, or the character `stop` in braces; either is left in the text. */
export function readParts(source: Source, parts: WordPart[], quoting: Quoting, stop = -1): void {
  const unquoted = singleQuotes(quoting);
  const verbatim = quoting === "delimiter";
  for (;;) {
    readLiteral(source, parts, quoting, stop);
    const next = source.peek();
    switch (next) {
      case code.backslash:
        readBackslash(source, parts, quoting);
        continue;
      case code.singleQuote:
        if (!unquoted || next === stop) appendLiteral(source, parts, 1);
        else readSingleQuoted(source, parts);
        continue;
      case code.doubleQuote:
        if (quoting === "double" || quoting === "innerDouble") return;
        if (quoting === "document" || quoting === "arithmetic") appendLiteral(source, parts, 1);
        else parts.push(readDoubleQuoted(source, quoting === "quotedBrace" ? "innerDouble" : "double", false));
        continue;
      case code.dollar:
        if (verbatim) appendLiteral(source, parts, 1);
        else readDollar(source, parts, quoting);
        continue;
      case code.backquote:
        if (verbatim) appendLiteral(source, parts, 1);
        else parts.push(readBackquotes(source, quoting));
        continue;
      case code.closeBrace:
        if (quoting === "brace" || quoting === "quotedBrace") return;
        appendLiteral(source, parts, 1);
        continue;
      case code.less:
      case code.greater:
        if (quoting !== "unquoted" || source.text.charCodeAt(source.pos + 1) !== code.open) return;
        parts.push(readProcessSubstitution(source));
        continue;
      case code.open:
        if (quoting !== "unquoted" || !isExtendedPattern(source)) return;
        readExtendedPattern(source, parts);
        continue;
      default:
        return; // a blank or an operator, or the end of the text
    }
  }
}

/** Adds `length` characters as they are, to the literal before them if there is one. */
export function appendLiteral(source: Source, parts: WordPart[], length: number): void {
  const { pos, text } = source;
  const value = text.slice(pos, pos + length);
  source.pos = pos + length;
  const last = parts.at(-1);
  const end = source.offset(source.pos);
  if (last?.type === "Literal" && (last.end === source.offset(pos) || source.continued === pos)) {
    parts[parts.length - 1] = { type: "Literal", start: last.start, end, value: last.value + value };
  } else parts.push({ type: "Literal", start: source.offset(pos), end, value });
}

/** Reads text that stands for itself. */
function readLiteral(source: Source, parts: WordPart[], quoting: Quoting, stop: number): void {
  const { text, pos } = source;
  let end = pos;
  if (quoting === "unquoted" || quoting === "delimiter") while (isPlain(text.charCodeAt(end))) end++;
  else if (quoting === "brace") {
    for (
      let next = text.charCodeAt(end);
      (isPlain(next) || isMeta(next)) && next !== code.closeBrace && next !== stop;
    )
      next = text.charCodeAt(++end);
  } else if (quoting === "quotedBrace") {
    for (let next = text.charCodeAt(end); isQuotedPlain(next) && next !== stop && next !== code.singleQuote; )
      next = text.charCodeAt(++end);
  } else if (quoting === "arithmetic") {
    for (let next = text.charCodeAt(end); isQuotedPlain(next) && next !== code.open && next !== code.close; )
      next = text.charCodeAt(++end);
  } else while (isQuotedPlain(text.charCodeAt(end))) end++;
  if (end > pos) appendLiteral(source, parts, end - pos);
}

function readBackslash(source: Source, parts: WordPart[], quoting: Quoting): void {
  const { text, pos } = source;
  const next = text.charCodeAt(pos + 1);
  if (next === code.newline) source.continued = source.pos = pos + 2;
  else if (Number.isNaN(next) || !escapes(next, quoting)) appendLiteral(source, parts, 1);
  else {
    const value = String.fromCodePoint(text.codePointAt(pos + 1) ?? 0);
    source.pos = pos + 1 + value.length;
    parts.push({ type: "Escaped", start: source.offset(pos), end: source.offset(source.pos), value });
  }
}

/** Does a backslash quote `next`? Where not, it stands for itself (POSIX 2.2.3). */
function escapes(next: number, quoting: Quoting): boolean {
  if (singleQuotes(quoting)) return true;
  if (next === code.dollar || next === code.backquote || next === code.backslash) return true;
  if (next === code.doubleQuote) return quoting !== "document";
  return next === code.closeBrace && quoting === "quotedBrace";
}

/** bash: is the `(` at the position that of `@(…)`, with shopt's extglob? */
function isExtendedPattern(source: Source): boolean {
  return source.context.extendedPatterns && "?*+@!".includes(source.text.charAt(source.pos - 1)) && source.pos > 0;
}

function readExtendedPattern(source: Source, parts: WordPart[]): void {
  const open = source.pos;
  let depth = 0;
  do {
    const next = source.peek();
    if (Number.isNaN(next)) {
      source.report("unclosed-pattern", "error", open, open + 1, "this `(` has no closing `)`");
      return;
    }
    if (next === code.open) depth++;
    if (next === code.close) depth--;
    appendLiteral(source, parts, 1);
    if (depth > 0) readParts(source, parts, "unquoted");
  } while (depth > 0);
}

function readSingleQuoted(source: Source, parts: WordPart[]): void {
  const { text, pos } = source;
  const found = text.indexOf("'", pos + 1);
  const close = found < 0 ? source.length : found;
  if (found < 0) source.report("unclosed-quote", "error", pos, pos + 1, "this `'` has no closing `'`");
  source.pos = found < 0 ? close : close + 1;
  parts.push({
    type: "SingleQuoted",
    start: source.offset(pos),
    end: source.offset(source.pos),
    value: text.slice(pos + 1, close),
  });
}

/** Reads `"…"`; the position is at the opening quote. */
function readDoubleQuoted(source: Source, quoting: "double" | "innerDouble", localized: boolean): DoubleQuoted {
  const start = source.pos;
  const from = localized ? start - 1 : start;
  source.pos++;
  const parts: WordPart[] = [];
  source.nested(
    start,
    () => readParts(source, parts, quoting),
    () => undefined,
  );
  if (source.peek() === code.doubleQuote) source.pos++;
  else source.report("unclosed-quote", "error", start, start + 1, 'this `"` has no closing `"`');
  return { type: "DoubleQuoted", start: source.offset(from), end: source.offset(source.pos), parts, localized };
}

function readDollar(source: Source, parts: WordPart[], quoting: Quoting): void {
  const { text, pos: start } = source;
  source.pos++;
  const next = source.joined();
  if (next === code.open) {
    const opened = source.pos++;
    const second = source.joined();
    source.pos = opened;
    parts.push(second === code.open ? readArithmeticExpansion(source, start) : readCommandSubstitution(source, start));
  } else if (next === code.openBracket && source.context.dialect === "bash") {
    const { parts: expression } = readIndex(source);
    parts.push({
      type: "ArithmeticExpansion",
      start: source.offset(start),
      end: source.offset(source.pos),
      parts: expression,
    });
  } else if (next === code.openBrace) parts.push(readBracedParameter(source, start, quoting));
  else if (isNameStart(next)) parts.push(parameter(source, start, readName(source)));
  else if (isDigit(next) || isSpecialParameter(next)) {
    source.pos++;
    parts.push(parameter(source, start, text.charAt(source.pos - 1)));
  } else if (
    (singleQuotes(quoting) && (next === code.singleQuote || next === code.doubleQuote)) ||
    (quoting === "quotedBrace" && next === code.singleQuote && source.context.dialect === "bash")
  ) {
    readDollarQuote(source, parts, start, next);
  } else {
    source.pos = start;
    appendLiteral(source, parts, 1);
  }
}

/** bash: `$'…'` and `$"…"`. In a POSIX script the dollar stands for itself. */
function readDollarQuote(source: Source, parts: WordPart[], start: number, quote: number): void {
  const bash = source.context.dialect === "bash";
  if (bash && quote === code.singleQuote) parts.push(readAnsiCQuoted(source, start));
  else if (bash) parts.push(readDoubleQuoted(source, "double", true));
  else {
    source.pos = start;
    appendLiteral(source, parts, 1);
    reportBash(source, quote === code.singleQuote ? "ansi-c-quote" : "localized-quote", start, start + 2);
  }
}

function parameter(source: Source, start: number, name: string): ParameterExpansion {
  return {
    type: "ParameterExpansion",
    start: source.offset(start),
    end: source.offset(source.pos),
    name,
    braced: false,
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
}
