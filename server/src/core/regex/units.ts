/**
 * Text as the units that an expression is matched by: bytes, or characters where the locale is UTF-8. A byte that is
 * no part of a UTF-8 character becomes a lone surrogate (U+DC00 + byte), which no text can hold: only the same byte in
 * an expression matches it, never `.` or a bracket expression, as in glibc.
 */
import { type Bytes, decodeCodePoint, encodeCodePoint } from "../bytes";

const HIGH = /[\x80-\xff]/;

export const INVALID_FIRST = 0xdc80;
export const INVALID_LAST = 0xdcff;

export interface Units {
  /** UTF-16 text whose characters are the units. */
  readonly text: string;
  /** Byte offset of a UTF-16 offset. */
  toByte(offset: number): number;
  /** UTF-16 offset of a byte offset. */
  fromByte(offset: number): number;
}

const same = (offset: number) => offset;

/** The text of the bytes, with both mappings of offsets. */
export function unitsOf(bytes: Bytes, utf8: boolean): Units {
  if (!utf8 || !HIGH.test(bytes)) return { text: bytes, toByte: same, fromByte: same };
  const byteOf: number[] = [];
  const unitOf: number[] = [];
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const point = decodeCodePoint(bytes, at) ?? { code: 0xdc00 + bytes.charCodeAt(at), length: 1 };
    for (let i = 0; i < point.length; i++) unitOf.push(text.length);
    const unit = String.fromCodePoint(point.code);
    for (let i = 0; i < unit.length; i++) byteOf.push(at);
    text += unit;
    at += point.length;
  }
  byteOf.push(bytes.length);
  unitOf.push(text.length);
  return { text, toByte: (o) => byteOf[o] ?? bytes.length, fromByte: (o) => unitOf[o] ?? text.length };
}

/** The codes of a source: code points or bytes. */
export function codesOf(bytes: Bytes, utf8: boolean): readonly number[] {
  const codes: number[] = [];
  for (const unit of unitsOf(bytes, utf8).text) codes.push(unit.codePointAt(0) ?? 0);
  return codes;
}

/** The bytes of one code of `codesOf`. */
export function bytesOfCode(code: number, utf8: boolean): Bytes {
  if (!utf8) return String.fromCharCode(code);
  return code >= INVALID_FIRST && code <= INVALID_LAST ? String.fromCharCode(code - 0xdc00) : encodeCodePoint(code);
}
