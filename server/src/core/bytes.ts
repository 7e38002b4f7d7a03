/**
 * What runs in the shell is bytes, as in dash: variables, arguments and file contents are strings in which every
 * character stands for one byte (code 0 to 255). Text of the editor is UTF-16; these functions are the border.
 */

/** A string whose characters are bytes (codes 0 to 255). */
export type Bytes = string;

const WIDE = /[^\x00-\xff]/;
const HIGH = /[\x80-\xff]/;

/** Text (UTF-16) as UTF-8 bytes. U+DC80 to U+DCFF stand for the bytes 0x80 to 0xFF (a script that is not UTF-8); other lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Bytes {
  if (!HIGH.test(text) && !WIDE.test(text)) return text;
  let out = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) out += String.fromCharCode(code - 0xdc00);
    else out += encodeCodePoint(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return out;
}

/** One code point (0 to 0x10FFFF) as UTF-8 bytes. */
export function encodeCodePoint(code: number): Bytes {
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(0));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}

/**
 * A message written in TypeScript around operands that are bytes already: only characters beyond a byte (the quotes
 * ‘ and ’ of GNU's messages) are encoded. Do not write é or × in such a literal.
 */
export function encodeMessage(message: string): Bytes {
  return WIDE.test(message)
    ? message.replace(/[^\x00-\xff]/gu, (c) => encodeCodePoint(c.codePointAt(0) ?? 0))
    : message;
}

/** Length in bytes (1 to 4) and code point of the UTF-8 sequence at `at`, or undefined where the bytes are not UTF-8. */
export function decodeCodePoint(bytes: Bytes, at: number): { code: number; length: number } | undefined {
  const lead = bytes.charCodeAt(at);
  if (lead < 0x80) return { code: lead, length: 1 };
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return undefined;
  let code = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes.charCodeAt(at + i);
    if ((byte & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { code, length };
}

/** Bytes as text, or undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Bytes): string | undefined {
  if (!HIGH.test(bytes)) return bytes;
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    const point = decodeCodePoint(bytes, at);
    if (!point) return undefined;
    out += String.fromCodePoint(point.code);
    at += point.length;
  }
  return out;
}

/** Bytes as text for a person to read: UTF-8, or Latin-1 where the bytes are not UTF-8. */
export function displayText(bytes: Bytes): string {
  return decodeUtf8(bytes) ?? bytes;
}
