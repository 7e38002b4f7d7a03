/**
 * The conversions of printf(3): one number by one conversion specification, exactly and to any precision. Shared by
 * printf, awk, seq, sort and stat.
 */
import { bitLength, divideRounded, type Extended, type Finite, fromDouble } from "./extended";

export interface Conversion {
  /** Any of `-`, `+`, space, `#`, `0`, `'`. */
  readonly flags: string;
  readonly width: number;
  /** Undefined where the specification has none. */
  readonly precision: number | undefined;
  /** The letter: d i o u x X, or e E f F g G a A. */
  readonly letter: string;
}

/** d i o u x X of an integer of 64 bits. `u o x X` show a negative number as its two's complement. */
export function formatInteger(value: bigint, conversion: Conversion): string {
  const { letter, precision, flags } = conversion;
  const isSigned = letter === "d" || letter === "i";
  const magnitude = isSigned ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  let digits = magnitude.toString(letter === "o" ? 8 : letter === "x" || letter === "X" ? 16 : 10);
  if (precision === 0 && magnitude === 0n) digits = "";
  digits = digits.padStart(precision ?? 0, "0");
  if (flags.includes("#") && letter === "o" && !digits.startsWith("0")) digits = `0${digits}`;
  let prefix = "";
  if (isSigned) prefix = signOf(value < 0n, flags);
  else if (flags.includes("#") && magnitude !== 0n && (letter === "x" || letter === "X")) prefix = "0x";
  const padded = pad(prefix, digits, conversion, precision === undefined);
  return letter === "X" ? padded.toUpperCase() : padded;
}

/** e f g a (and in capitals). `bits` is the width of the mantissa that %a shows: 53 for double, 64 for long double. */
export function formatFloat(value: number | Extended, conversion: Conversion, bits: 53 | 64 = 53): string {
  const exact = typeof value === "number" ? fromDouble(value) : value;
  const letter = conversion.letter.toLowerCase();
  const prefix = signOf(exact.negative, conversion.flags);
  let text: string;
  if (exact.kind !== "finite") text = pad(prefix, exact.kind === "nan" ? "nan" : "inf", conversion, false);
  else if (letter === "a") text = pad(`${prefix}0x`, hexadecimal(exact, conversion, bits), conversion, true);
  else text = pad(prefix, decimal(exact, letter, conversion), conversion, true);
  return conversion.letter === letter ? text : text.toUpperCase();
}

/** A string by %s: cut to the precision, padded to the width. */
export function formatString(text: string, conversion: Conversion): string {
  const cut = conversion.precision === undefined ? text : text.slice(0, conversion.precision);
  return conversion.flags.includes("-") ? cut.padEnd(conversion.width) : cut.padStart(conversion.width);
}

function signOf(negative: boolean, flags: string): string {
  return negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
}

/** `zeros`: whether the flag 0 counts for this conversion. */
function pad(prefix: string, digits: string, { flags, width }: Conversion, zeros: boolean): string {
  const text = prefix + digits;
  if (flags.includes("-")) return text.padEnd(width);
  if (zeros && flags.includes("0")) return prefix + digits.padStart(width - prefix.length, "0");
  return text.padStart(width);
}

function decimal(value: Finite, letter: string, { precision = 6, flags }: Conversion): string {
  const alternate = flags.includes("#");
  if (letter === "f") return fixed(value, precision, alternate);
  if (letter === "e") return exponential(value, precision, alternate).text;
  const significant = precision === 0 ? 1 : precision;
  const scientific = exponential(value, significant - 1, alternate);
  const useExponent = scientific.exponent < -4 || scientific.exponent >= significant;
  const text = useExponent ? scientific.text : fixed(value, significant - 1 - scientific.exponent, alternate);
  return alternate ? text : withoutTrailingZeros(text);
}

function withoutTrailingZeros(text: string): string {
  const [digits = "", exponent] = text.split("e");
  const short = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return exponent === undefined ? short : `${short}e${exponent}`;
}

/** The value × 10^places as an integer, halves to even. */
function scaled(value: Finite, places: number): bigint {
  let dividend = value.mantissa;
  let divisor = 1n;
  if (places >= 0) dividend *= 10n ** BigInt(places);
  else divisor *= 10n ** BigInt(-places);
  if (value.exponent >= 0) dividend <<= BigInt(value.exponent);
  else divisor <<= BigInt(-value.exponent);
  return divideRounded(dividend, divisor);
}

function fixed(value: Finite, places: number, alternate: boolean): string {
  const digits = scaled(value, places)
    .toString()
    .padStart(places + 1, "0");
  return withPoint(digits, digits.length - places, alternate);
}

function withPoint(digits: string, at: number, alternate: boolean): string {
  const fraction = digits.slice(at);
  return fraction === "" && !alternate ? digits : `${digits.slice(0, at)}.${fraction}`;
}

function exponential(value: Finite, places: number, alternate: boolean): { text: string; exponent: number } {
  let exponent = value.mantissa === 0n ? 0 : decimalExponent(value);
  let digits = scaled(value, places - exponent).toString();
  if (digits.length > places + 1) {
    exponent += 1;
    digits = scaled(value, places - exponent).toString();
  }
  const mantissa = withPoint(digits.padEnd(places + 1, "0"), 1, alternate);
  const power = Math.abs(exponent).toString().padStart(2, "0");
  return { text: `${mantissa}e${exponent < 0 ? "-" : "+"}${power}`, exponent };
}

/** The power of ten of the first digit: floor(log10(value)). */
function decimalExponent(value: Finite): number {
  const bits = bitLength(value.mantissa) + value.exponent;
  let guess = Math.floor((bits - 1) * Math.LOG10E * Math.LN2) - 1;
  while (reaches(value, guess + 1)) guess += 1;
  return guess;
}

/** value >= 10^power */
function reaches(value: Finite, power: number): boolean {
  let left = value.mantissa;
  let right = 1n;
  if (value.exponent >= 0) left <<= BigInt(value.exponent);
  else right <<= BigInt(-value.exponent);
  if (power >= 0) right *= 10n ** BigInt(power);
  else left *= 10n ** BigInt(-power);
  return left >= right;
}

function hexadecimal(value: Finite, { precision, flags }: Conversion, bits: 53 | 64): string {
  const leadingBits = bits === 64 ? 4 : 1;
  let mantissa = value.mantissa;
  let exponent = value.exponent;
  if (mantissa !== 0n) {
    const shift = bitLength(mantissa) - leadingBits;
    // `mantissa` becomes an integer of hexadecimal digits behind the leading one.
    const digits = Math.ceil(Math.max(shift, 0) / 4);
    mantissa <<= BigInt(digits * 4 - shift);
    exponent += shift;
    return hexadecimalDigits(mantissa, digits, exponent, precision, flags);
  }
  return hexadecimalDigits(0n, 0, 0, precision, flags);
}

function hexadecimalDigits(
  mantissa: bigint,
  digits: number,
  exponent: number,
  precision: number | undefined,
  flags: string,
): string {
  let places = digits;
  if (precision !== undefined) {
    mantissa =
      precision >= digits
        ? mantissa << BigInt(4 * (precision - digits))
        : divideRounded(mantissa, 1n << BigInt(4 * (digits - precision)));
    places = precision;
  }
  let text = mantissa.toString(16).padStart(places + 1, "0");
  if (precision === undefined) {
    const lead = text.length - places;
    const fraction = text.slice(lead).replace(/0+$/, "");
    text = text.slice(0, lead) + fraction;
    places = fraction.length;
  }
  const point = withPoint(text, text.length - places, flags.includes("#"));
  return `${point}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}
