/** od's output types: how a group of bytes is shown. */
import type { Bytes } from "../bytes";
import { formatFloat } from "./numberFormat";

export interface OdType {
  /** Bytes of one item. */
  readonly size: number;
  /** Characters of one item without the blank before it. */
  readonly width: number;
  readonly show: (bytes: readonly number[]) => string;
  /** The trailing `z`: the line as text at its end. */
  readonly trailer: "text" | "none";
}

const NAMED = [
  "nul",
  "soh",
  "stx",
  "etx",
  "eot",
  "enq",
  "ack",
  "bel",
  "bs",
  "ht",
  "nl",
  "vt",
  "ff",
  "cr",
  "so",
  "si",
  "dle",
  "dc1",
  "dc2",
  "dc3",
  "dc4",
  "nak",
  "syn",
  "etb",
  "can",
  "em",
  "sub",
  "esc",
  "fs",
  "gs",
  "rs",
  "us",
  "sp",
];

/** Control characters as C writes them. */
export const ESCAPES: Readonly<Record<number, string>> = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
};

const SIZES: Readonly<Record<string, number>> = { C: 1, S: 2, I: 4, L: 8 };
const FLOATS: Readonly<Record<string, number>> = { F: 4, D: 8, L: 16 };

export type ReadTypes =
  | { readonly ok: true; readonly types: readonly OdType[] }
  | { readonly ok: false; readonly message: string };

/** Reads `x1`, `o2z`, `a`, `dL` … one after the other. */
export function readTypes(text: Bytes, quote: (text: Bytes) => string): ReadTypes {
  const types: OdType[] = [];
  let rest = text;
  if (rest === "") return { ok: false, message: `invalid type string ${quote(text)}` };
  while (rest !== "") {
    const match = /^(?:([ac])|([doux])([CSIL]|\d+)?|f([FDL]|\d+)?)(z?)/.exec(rest);
    if (!match) return { ok: false, message: `invalid character '${rest[0]}' in type string ${quote(text)}` };
    const trailer = match[5] === "z" ? "text" : "none";
    if (match[1]) types.push({ ...characterType(match[1]), trailer });
    else if (match[2]) {
      const size = sizeOf(match[3], SIZES, 4);
      if (![1, 2, 4, 8].includes(size))
        return {
          ok: false,
          message: `invalid type string ${quote(text)};\nthis system doesn't provide a ${size}-byte integral type`,
        };
      types.push({ ...integerType(match[2], size), trailer });
    } else {
      const size = sizeOf(match[4], FLOATS, 8);
      if (![4, 8, 16].includes(size))
        return {
          ok: false,
          message: `invalid type string ${quote(text)};\nthis system doesn't provide a ${size}-byte floating point type`,
        };
      types.push({ ...floatType(size), trailer });
    }
    rest = rest.slice(match[0].length);
  }
  return { ok: true, types };
}

function sizeOf(text: string | undefined, names: Readonly<Record<string, number>>, otherwise: number): number {
  return text === undefined ? otherwise : (names[text] ?? Number(text));
}

function characterType(letter: string): Omit<OdType, "trailer"> {
  const show = letter === "a" ? named : escaped;
  return { size: 1, width: 3, show: ([byte = 0]) => show(byte) };
}

function named(byte: number): string {
  const code = byte & 0x7f;
  return NAMED[code] ?? (code === 127 ? "del" : String.fromCharCode(code));
}

function escaped(byte: number): string {
  const known = ESCAPES[byte];
  if (known !== undefined) return known;
  return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, "0");
}

const OCTAL_WIDTH: Readonly<Record<number, number>> = { 1: 3, 2: 6, 4: 11, 8: 22 };
const SIGNED_WIDTH: Readonly<Record<number, number>> = { 1: 4, 2: 6, 4: 11, 8: 20 };
const UNSIGNED_WIDTH: Readonly<Record<number, number>> = { 1: 3, 2: 5, 4: 10, 8: 20 };

const littleEndian = (bytes: readonly number[]) => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);

function integerType(letter: string, size: number): Omit<OdType, "trailer"> {
  const bits = size * 8;
  if (letter === "o") {
    const width = OCTAL_WIDTH[size] ?? 0;
    return { size, width, show: (bytes) => littleEndian(bytes).toString(8).padStart(width, "0") };
  }
  if (letter === "x")
    return {
      size,
      width: 2 * size,
      show: (bytes) =>
        littleEndian(bytes)
          .toString(16)
          .padStart(2 * size, "0"),
    };
  if (letter === "u") return { size, width: UNSIGNED_WIDTH[size] ?? 0, show: (bytes) => String(littleEndian(bytes)) };
  return { size, width: SIGNED_WIDTH[size] ?? 0, show: (bytes) => String(BigInt.asIntN(bits, littleEndian(bytes))) };
}

function floatType(size: number): Omit<OdType, "trailer"> {
  const width = size === 4 ? 15 : size === 8 ? 24 : 28;
  return { size, width, show: (bytes) => floatText(bytes, size) };
}

/** The shortest decimal that reads back as the same number. */
function floatText(bytes: readonly number[], size: number): string {
  const conversion = (precision: number) => ({ flags: "", width: 0, precision, letter: "g" });
  if (size === 16) return "";
  const view = new DataView(new ArrayBuffer(8));
  bytes.forEach((byte, i) => {
    view.setUint8(i, byte);
  });
  const value = size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  if (!Number.isFinite(value)) return formatFloat(value, conversion(6));
  const normal = Math.abs(value) >= (size === 4 ? 2 ** -126 : 2 ** -1022) || value === 0;
  for (let precision = !normal ? 1 : size === 4 ? 6 : 15; ; precision++) {
    const text = formatFloat(value, conversion(precision));
    const back = size === 4 ? Math.fround(Number(text)) : Number(text);
    if (back === value || precision > 17) return text;
  }
}
