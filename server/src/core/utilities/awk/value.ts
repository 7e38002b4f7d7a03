/** awk's values. POSIX awk, "Expressions in awk": numbers, strings, and strings of the input that look like numbers. */
import type { Bytes } from "../../bytes";
import { parseFloatPrefix, toDouble } from "../extended";
import { formatFloat } from "../numberFormat";

/** A string of the input ($1, getline, ARGV, -v): a number, too, where it looks like one. */
export class InputText {
  private parsed: number | null | undefined;
  constructor(readonly text: Bytes) {}

  /** The number that it is, or null where it is only a string. */
  get number(): number | null {
    if (this.parsed === undefined) this.parsed = NUMERIC.test(this.text) ? Number(this.text) : null;
    return this.parsed;
  }
}

/** Undefined: never assigned, which is both "" and 0. */
export type Value = number | Bytes | InputText | undefined;

const NUMERIC = /^[ \t\n\v\f\r]*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[ \t\n\v\f\r]*$/;
const PLAIN = /^[ \t\n]*-?[0-9]{1,15}(?![0-9.eExXpP])/;

/** The number at the beginning of the value, else 0. */
export function toNumber(value: Value): number {
  if (typeof value === "number") return value;
  if (value === undefined) return 0;
  return textToNumber(typeof value === "string" ? value : value.text);
}

/** As strtod(3) reads it: decimal, hexadecimal, inf and nan. */
export function textToNumber(text: Bytes): number {
  const plain = PLAIN.exec(text);
  if (plain) return Number(plain[0]);
  const { value, length } = parseFloatPrefix(text, 53);
  if (value.kind === "nan") throw new SignedNan();
  return length === 0 ? 0 : toDouble(value);
}

/** Thrown where a NaN arises that mawk prints as "nan"; every other one it prints as "-nan". JavaScript cannot tell. */
export class SignedNan {}

/** -value */
export function negated(value: number): number {
  if (Number.isNaN(value)) throw new SignedNan();
  return -value;
}

/** mawk's largest integer: what is beyond it counts as a floating-point number. */
export const LARGEST_INTEGER = 2147483647;

/** The integer of 32 bits that mawk computes with: cut to its range; NaN is the smallest. */
export function toInteger(value: number): number {
  if (value >= LARGEST_INTEGER) return LARGEST_INTEGER;
  return value > -LARGEST_INTEGER ? Math.trunc(value) : -LARGEST_INTEGER;
}

/** True where a number prints as an integer, whatever CONVFMT says. */
export function isIntegral(value: number): boolean {
  return toInteger(value) === value;
}

/** A number by CONVFMT or OFMT, or null where that format is none for one floating-point number. */
export function formatNumber(value: number, format: Bytes): Bytes | null {
  if (isIntegral(value)) return String(value === 0 ? 0 : value);
  const parts = /^((?:[^%]|%%)*)%([-+ #0]*)(\d*)(?:\.(\d*))?([eEfgG])((?:[^%]|%%)*)$/.exec(format);
  if (!parts) return null;
  const [, before = "", flags = "", width = "", precision, letter = "g", after = ""] = parts;
  const number = formatFloat(value, {
    flags,
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    letter,
  });
  return before.replaceAll("%%", "%") + number + after.replaceAll("%%", "%");
}

export function isTrue(value: Value): boolean {
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") return value !== "";
  if (value === undefined) return false;
  return value.number === null ? value.text !== "" : value.number !== 0;
}

/** The number to compare by, or null where the value compares as a string. */
export function comparableNumber(value: Value): number | null {
  if (typeof value === "number") return value;
  if (value === undefined) return 0;
  return typeof value === "string" ? null : value.number;
}
