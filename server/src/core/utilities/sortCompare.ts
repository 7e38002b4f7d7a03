/** The orders of sort(1): -n -g -h -M -V, and bytes as -d -f -i let them count. */
import type { Bytes } from "../bytes";
import { compare as compareFloats, parseFloatPrefix } from "./extended";
import type { Ordering } from "./sortKeys";
import { compareVersions } from "./versionSort";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Negative, 0 or positive; `reverse` is not looked at. */
export function compareKeys(a: Bytes, b: Bytes, ordering: Ordering): number {
  if (ordering.numeric || ordering.general || ordering.human || ordering.month || ordering.version) {
    const x = filtered(a, ordering);
    const y = filtered(b, ordering);
    if (ordering.numeric) return compareNumbers(x, y);
    if (ordering.general) return compareGeneral(x, y);
    if (ordering.human) return unitOf(x) - unitOf(y) || compareNumbers(x, y);
    if (ordering.month) return monthOf(x) - monthOf(y);
    return compareVersions(x, y);
  }
  return compareBytes(filtered(a, ordering), filtered(b, ordering));
}

export function compareBytes(a: Bytes, b: Bytes): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filtered(text: Bytes, { dictionary, printing, fold }: Ordering): Bytes {
  let out = text;
  if (dictionary) out = out.replace(/[^A-Za-z0-9 \t\n]/g, "");
  else if (printing) out = out.replace(/[^ -~]/g, "");
  return fold ? out.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : out;
}

interface Decimal {
  readonly negative: boolean;
  readonly integer: Bytes;
  readonly fraction: Bytes;
}

function decimalOf(text: Bytes): Decimal {
  const match = /^[ \t\n]*(-?)(\d*)(?:\.(\d*))?/.exec(text);
  const integer = (match?.[2] ?? "").replace(/^0+/, "");
  const fraction = (match?.[3] ?? "").replace(/0+$/, "");
  return { negative: match?.[1] === "-" && (integer !== "" || fraction !== ""), integer, fraction };
}

/** -n: digits of any length. */
function compareNumbers(a: Bytes, b: Bytes): number {
  const x = decimalOf(a);
  const y = decimalOf(b);
  if (x.negative !== y.negative) return x.negative ? -1 : 1;
  const sign = x.negative ? -1 : 1;
  const magnitude =
    x.integer.length - y.integer.length || compareBytes(x.integer, y.integer) || compareBytes(x.fraction, y.fraction);
  return sign * magnitude;
}

/** -g: no number, then NaN, then numbers. */
function compareGeneral(a: Bytes, b: Bytes): number {
  const x = parseFloatPrefix(a, 64);
  const y = parseFloatPrefix(b, 64);
  if (x.length === 0 || y.length === 0) return (x.length === 0 ? 0 : 1) - (y.length === 0 ? 0 : 1);
  return compareFloats(x.value, y.value);
}

/** -h: the power of the unit, negative for negative numbers. */
function unitOf(text: Bytes): number {
  const match = /^[ \t\n]*(-?)(\d*(?:\.\d*)?)([kKMGTPEZY]?)/.exec(text);
  if (!match || !/[1-9]/.test(match[2] ?? "")) return 0;
  const power = match[3] ? " KMGTPEZY".indexOf(match[3] === "k" ? "K" : match[3]) : 0;
  return match[1] === "-" ? -power : power;
}

function monthOf(text: Bytes): number {
  const name = /^[ \t\n]*([A-Za-z]{3})/.exec(text)?.[1] ?? "";
  return MONTHS.indexOf(name.toUpperCase()) + 1;
}
