/** awk's printf and sprintf: which argument a conversion takes, and what is an error. The numbers are numberFormat's. */
import type { Bytes } from "../../bytes";
import { formatFloat, formatInteger, formatString } from "../numberFormat";
import { AwkRuntimeError } from "./errors";
import { toInteger, toNumber, type Value } from "./value";

const LARGEST_UNSIGNED = 4294967295;

/** Wider output than this is not modelled. */
const WIDEST = 1_000_000;

export interface FormatHost {
  text(value: Value): Bytes;
  unmodelled(reason: string): never;
}

/** The formatted text, piece by piece to `emit`, so that what comes before an error is written (as mawk's printf does). */
export function formatAwk(
  format: Bytes,
  values: readonly Value[],
  name: "printf" | "sprintf",
  host: FormatHost,
  emit: (piece: Bytes) => void,
): void {
  let used = 0;
  let conversions = 0;
  const take = (): Value => {
    if (used >= values.length) throw new AwkRuntimeError(`not enough arguments passed to ${name}("${format}")`);
    return values[used++];
  };
  const number = () => {
    const value = toInteger(toNumber(take()));
    if (Math.abs(value) > WIDEST) host.unmodelled(`limit: a width of ${value} in ${name}`);
    return value;
  };
  for (let at = 0; at < format.length; ) {
    const start = format.indexOf("%", at);
    if (start < 0) {
      emit(format.slice(at));
      return;
    }
    emit(format.slice(at, start));
    conversions += 1;
    if (format[start + 1] === "%") {
      emit("%");
      at = start + 2;
      continue;
    }
    const spec = /^%([-+ #0']*)(\*|\d*)(?:\.(\*|\d*))?([hl]?)/.exec(format.slice(start)) ?? [
      "%",
      "",
      "",
      undefined,
      "",
    ];
    at = start + spec[0].length;
    const letter = format[at] ?? "";
    at += 1;
    const { flags, width } = widthOf((spec[1] ?? "").replaceAll("'", ""), spec[2] === "*" ? number() : Number(spec[2]));
    const given = spec[3] === "*" ? number() : spec[3] === undefined ? undefined : Number(spec[3]);
    const precision = given !== undefined && given < 0 ? undefined : given;
    if (width > WIDEST || (precision ?? 0) > WIDEST) host.unmodelled(`limit: a width beyond ${WIDEST} in ${name}`);
    if (used >= values.length) take();
    if (letter === "" || !"sdiouxXceEfgG".includes(letter) || (spec[4] !== "" && !"dioxXu".includes(letter)))
      throw new AwkRuntimeError(`improper conversion(number ${conversions}) in ${name}("${format}")`);
    emit(convert(take(), { flags, width, precision, letter }, host));
  }
}

/** A negative width of `*` means the flag `-`. */
function widthOf(flags: string, width: number): { flags: string; width: number } {
  return width < 0 ? { flags: `${flags}-`, width: -width } : { flags, width };
}

function convert(
  value: Value,
  conversion: { flags: string; width: number; precision: number | undefined; letter: string },
  host: FormatHost,
): Bytes {
  switch (conversion.letter) {
    case "s":
      return formatString(host.text(value), conversion);
    case "c":
      return character(value, conversion);
    case "d":
    case "i":
      return formatInteger(BigInt(toInteger(toNumber(value))), conversion);
    case "o":
    case "u":
    case "x":
    case "X":
      return formatInteger(BigInt(unsigned(toNumber(value))), conversion);
    default:
      return formatFloat(toNumber(value), conversion);
  }
}

function unsigned(value: number): number {
  if (value >= LARGEST_UNSIGNED) return LARGEST_UNSIGNED;
  return value > 0 ? Math.trunc(value) : 0;
}

/** %c: the byte with a number's code, or the first byte of a string. */
function character(
  value: Value,
  conversion: { flags: string; width: number; precision: number | undefined; letter: string },
): Bytes {
  const isNumber = typeof value === "number" || (typeof value === "object" && value.number !== null);
  const text = typeof value === "object" ? value.text : typeof value === "string" ? value : "";
  const byte = isNumber ? String.fromCharCode(toInteger(toNumber(value)) & 255) : text === "" ? "\0" : text.slice(0, 1);
  return formatString(byte, isNumber ? { ...conversion, precision: undefined } : conversion);
}
