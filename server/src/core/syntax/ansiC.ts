/** bash's `$'…'`: escapes as in C (bash manual, 3.1.2.4). */

import type { Source } from "./source";
import type { AnsiCQuoted } from "./tree";

const simple: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "?": "?",
};

/** Reads `$'…'` from the dollar at `start`; the position is at the quote. */
export function readAnsiCQuoted(source: Source, start: number): AnsiCQuoted {
  const { text } = source;
  let pos = source.pos + 1;
  const open = pos;
  while (pos < source.length && text[pos] !== "'") pos += text[pos] === "\\" ? 2 : 1;
  if (pos >= source.length) source.report("unclosed-quote", "error", start, start + 2, "this `$'` has no closing `'`");
  const close = Math.min(pos, source.length);
  source.pos = Math.min(close + 1, source.length);
  return {
    type: "AnsiCQuoted",
    start: source.offset(start),
    end: source.offset(source.pos),
    value: carryOut(text.slice(open, close)),
  };
}

/** Carries out the escapes; a value ends at an escaped NUL. */
export function carryOut(raw: string): string {
  const value = raw.replace(
    /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|c([\s\S])|([\s\S]))/g,
    (whole, hex?: string, short?: string, long?: string, octal?: string, control?: string, letter?: string) => {
      if (hex !== undefined) return fromByte(Number.parseInt(hex, 16));
      const digits = short ?? long;
      if (digits !== undefined) return fromCode(Number.parseInt(digits, 16));
      if (octal !== undefined) return fromByte(Number.parseInt(octal, 8) & 255);
      if (control !== undefined) return fromCode(control.toUpperCase().charCodeAt(0) ^ 64);
      return (letter === undefined ? undefined : simple[letter]) ?? whole;
    },
  );
  const end = value.indexOf("\0");
  return end < 0 ? value : value.slice(0, end);
}

/** A byte that is no character of its own is told as in a script that is not UTF-8. */
function fromByte(code: number): string {
  return String.fromCharCode(code < 0x80 ? code : 0xdc00 + code);
}

function fromCode(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
}
