/** sort's -k: POS1[,POS2] with ordering letters, and the part of a line that a key is. */
import type { Bytes } from "../bytes";

export interface Ordering {
  /** Skip blanks before the key's start and end. */
  startBlanks: boolean;
  endBlanks: boolean;
  dictionary: boolean;
  fold: boolean;
  printing: boolean;
  general: boolean;
  human: boolean;
  month: boolean;
  numeric: boolean;
  random: boolean;
  version: boolean;
  reverse: boolean;
}

export const noOrdering = (): Ordering => ({
  startBlanks: false,
  endBlanks: false,
  dictionary: false,
  fold: false,
  printing: false,
  general: false,
  human: false,
  month: false,
  numeric: false,
  random: false,
  version: false,
  reverse: false,
});

export interface Key {
  /** Counted from 0. */
  readonly startField: number;
  readonly startCharacter: number;
  /** Undefined: to the line's end. The field's number from 1; `endCharacter` 0 is its end. */
  readonly endField: number | undefined;
  readonly endCharacter: number;
  readonly ordering: Ordering;
}

export type ReadKey = { readonly ok: true; readonly key: Key } | { readonly ok: false; readonly message: string };

const LETTERS: Readonly<Record<string, keyof Ordering>> = {
  d: "dictionary",
  f: "fold",
  g: "general",
  h: "human",
  i: "printing",
  M: "month",
  n: "numeric",
  R: "random",
  V: "version",
  r: "reverse",
};

/** Sets what the letters say; the rest that is none. */
export function applyLetters(text: Bytes, ordering: Ordering, blanks: "start" | "end" | "both"): Bytes {
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? "";
    const name = LETTERS[letter];
    if (letter === "b") {
      if (blanks !== "end") ordering.startBlanks = true;
      if (blanks !== "start") ordering.endBlanks = true;
    } else if (name) ordering[name] = true;
    else return text.slice(i);
  }
  return "";
}

export function readKey(text: Bytes, quote: (text: Bytes) => string): ReadKey {
  const bad = (message: string): ReadKey => ({ ok: false, message });
  const ordering = noOrdering();
  let rest = text;
  const number = (what: string): number | string => {
    const digits = /^\s*\+?\d+/.exec(rest)?.[0];
    if (digits === undefined) return `${what}: invalid count at start of ${quote(rest)}`;
    rest = rest.slice(digits.length);
    return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
  };
  const startField = number("invalid number at field start");
  if (typeof startField === "string") return bad(startField);
  if (startField === 0) return bad(`field number is zero: invalid field specification ${quote(text)}`);
  let startCharacter = 1;
  if (rest.startsWith(".")) {
    rest = rest.slice(1);
    const read = number("invalid number after '.'");
    if (typeof read === "string") return bad(read);
    if (read === 0) return bad(`character offset is zero: invalid field specification ${quote(text)}`);
    startCharacter = read;
  }
  rest = applyLetters(rest, ordering, "start");
  let endField: number | undefined;
  let endCharacter = 0;
  if (rest.startsWith(",")) {
    rest = rest.slice(1);
    const read = number("invalid number after ','");
    if (typeof read === "string") return bad(read);
    if (read === 0) return bad(`field number is zero: invalid field specification ${quote(text)}`);
    endField = read;
    if (rest.startsWith(".")) {
      rest = rest.slice(1);
      const character = number("invalid number after '.'");
      if (typeof character === "string") return bad(character);
      endCharacter = character;
    }
    rest = applyLetters(rest, ordering, "end");
  }
  if (rest !== "") return bad(`stray character in field spec: invalid field specification ${quote(text)}`);
  return {
    ok: true,
    key: { startField: startField - 1, startCharacter: startCharacter - 1, endField, endCharacter, ordering },
  };
}

const isBlank = (line: Bytes, at: number) => line[at] === " " || line[at] === "\t" || line[at] === "\n";

/** The key's part of the line. */
export function keyText(line: Bytes, key: Key, separator: Bytes | undefined): Bytes {
  const start = keyStart(line, key, separator);
  return line.slice(start, Math.max(start, keyEnd(line, key, separator)));
}

function keyStart(line: Bytes, { startField, startCharacter, ordering }: Key, separator: Bytes | undefined): number {
  let at = 0;
  for (let field = startField; at < line.length && field > 0; field--) at = nextField(line, at, separator);
  if (ordering.startBlanks) while (at < line.length && isBlank(line, at)) at += 1;
  return Math.min(line.length, at + startCharacter);
}

/** Behind the field and its separator. */
function nextField(line: Bytes, from: number, separator: Bytes | undefined): number {
  let at = from;
  if (separator !== undefined) {
    const end = line.indexOf(separator, at);
    return end < 0 ? line.length : end + 1;
  }
  while (at < line.length && isBlank(line, at)) at += 1;
  while (at < line.length && !isBlank(line, at)) at += 1;
  return at;
}

function keyEnd(line: Bytes, { endField, endCharacter, ordering }: Key, separator: Bytes | undefined): number {
  if (endField === undefined) return line.length;
  let at = 0;
  const whole = endCharacter === 0;
  for (let field = whole ? endField : endField - 1; at < line.length && field > 0; field--) {
    const next = nextField(line, at, separator);
    const isLast = field === 1;
    // The separator behind the last field is no part of it, but that before a character position is passed.
    at =
      separator !== undefined && isLast && whole && line[next - 1] === separator && next > at
        ? lastEnd(line, at, separator)
        : next;
  }
  if (whole) return at;
  if (ordering.endBlanks) while (at < line.length && isBlank(line, at)) at += 1;
  return Math.min(line.length, at + endCharacter);
}

function lastEnd(line: Bytes, from: number, separator: Bytes): number {
  const end = line.indexOf(separator, from);
  return end < 0 ? line.length : end;
}
