/**
 * Floating-point numbers as C's `long double` has them on x86-64 (64 bits of mantissa), and `double` (53 bits): what
 * printf(1), seq(1) and sort -g compute with. Values are exact; `round` brings them to a width, halves to even.
 */
import type { Bytes } from "../bytes";

export type Extended =
  | { readonly kind: "finite"; readonly negative: boolean; readonly mantissa: bigint; readonly exponent: number }
  | { readonly kind: "infinity"; readonly negative: boolean }
  | { readonly kind: "nan"; readonly negative: boolean };

/** Bits of the mantissa. */
export type Width = 53 | 64;

/** A JavaScript number as it is. NaN gets the sign that x86 gives to an invalid operation: negative. */
export function fromDouble(value: number): Extended {
  if (Number.isNaN(value)) return { kind: "nan", negative: true };
  const negative = value < 0 || Object.is(value, -0);
  let magnitude = Math.abs(value);
  if (magnitude === Number.POSITIVE_INFINITY) return { kind: "infinity", negative };
  let exponent = 0;
  while (!Number.isInteger(magnitude)) {
    magnitude *= 2 ** 32;
    exponent -= 32;
    if (magnitude > 2 ** 900) break;
  }
  return finite(negative, BigInt(magnitude), exponent);
}

/** The nearest JavaScript number. */
export function toDouble(value: Extended): number {
  if (value.kind === "nan") return Number.NaN;
  const sign = value.negative ? -1 : 1;
  if (value.kind === "infinity") return sign * Number.POSITIVE_INFINITY;
  const { mantissa, exponent } = round(value, 53) as Finite;
  return sign * scale(Number(mantissa), exponent);
}

export type Finite = Extended & { readonly kind: "finite" };

export function finite(negative: boolean, mantissa: bigint, exponent: number): Finite {
  return { kind: "finite", negative, mantissa, exponent };
}

/** Rounded to so many bits of mantissa, halves to even. */
export function round(value: Extended, width: Width): Extended {
  if (value.kind !== "finite") return value;
  const surplus = bitLength(value.mantissa) - width;
  if (surplus <= 0) return value;
  return finite(value.negative, shiftRounded(value.mantissa, surplus), value.exponent + surplus);
}

/** mantissa / 2^bits, halves to even. */
function shiftRounded(mantissa: bigint, bits: number): bigint {
  return divideRounded(mantissa, 1n << BigInt(bits));
}

/** dividend / divisor as an integer, halves to even. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = (dividend % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

export function add(a: Extended, b: Extended, width: Width): Extended {
  if (a.kind !== "finite") return a;
  if (b.kind !== "finite") return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = signed(a, exponent) + signed(b, exponent);
  return round(finite(sum < 0n || (sum === 0n && a.negative && b.negative), magnitude(sum), exponent), width);
}

export function multiply(a: Extended, b: Extended, width: Width): Extended {
  if (a.kind !== "finite") return a;
  if (b.kind !== "finite") return b;
  return round(finite(a.negative !== b.negative, a.mantissa * b.mantissa, a.exponent + b.exponent), width);
}

export function negate(value: Extended): Extended {
  return { ...value, negative: !value.negative };
}

/** Less than, equal to or greater than zero as a is to b; NaN sorts before all others, as sort -g has it. */
export function compare(a: Extended, b: Extended): number {
  if (a.kind === "nan" || b.kind === "nan") return (a.kind === "nan" ? 0 : 1) - (b.kind === "nan" ? 0 : 1);
  if (a.kind === "infinity" || b.kind === "infinity") return rank(a) - rank(b);
  const exponent = Math.min(a.exponent, b.exponent);
  const x = signed(a, exponent);
  const y = signed(b, exponent);
  return x < y ? -1 : x > y ? 1 : 0;
}

const rank = (value: Extended) => (value.kind === "infinity" ? (value.negative ? -1 : 1) : 0);
const magnitude = (value: bigint) => (value < 0n ? -value : value);

function signed(value: Finite, exponent: number): bigint {
  const shifted = value.mantissa << BigInt(value.exponent - exponent);
  return value.negative ? -shifted : shifted;
}

/** How many binary digits; 0 for zero. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

function scale(mantissa: number, exponent: number): number {
  let result = mantissa;
  for (let rest = exponent; rest !== 0; ) {
    const step = Math.max(-1000, Math.min(1000, rest));
    result *= 2 ** step;
    rest -= step;
  }
  return result;
}

const DECIMAL = /^[ \t\n\v\f\r]*([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?/;
const HEXADECIMAL =
  /^[ \t\n\v\f\r]*([+-]?)0[xX](?:([\da-fA-F]+)(?:\.([\da-fA-F]*))?|\.([\da-fA-F]+))(?:[pP]([+-]?\d+))?/;
const NAMED = /^[ \t\n\v\f\r]*([+-]?)(?:(inf(?:inity)?)|(nan(?:\([A-Za-z0-9_]*\))?))/i;

/** Beyond these a value is infinite or zero, whatever its digits (the range of long double is 4932 decimal digits). */
const LARGEST_EXPONENT = 5200;

/** The number at the beginning of the text as strtold(3) (or strtod for 53 bits) reads it, and how many bytes it is; length 0 where there is none. */
export function parseFloatPrefix(text: Bytes, width: Width): { value: Extended; length: number } {
  const hexadecimal = HEXADECIMAL.exec(text);
  if (hexadecimal) {
    const [whole, sign, integer = "", fraction = hexadecimal[4] ?? "", , power = "0"] = hexadecimal;
    const exponent = Math.max(-40000, Math.min(40000, Number(power))) - 4 * fraction.length;
    const value = round(finite(sign === "-", BigInt(`0x${integer}${fraction}`), exponent), width);
    return { value: bounded(value, width), length: whole.length };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [whole, sign, integer = "", fraction = decimal[4] ?? "", , power = "0"] = decimal;
    return {
      value: fromDecimal(sign === "-", integer + fraction, Number(power) - fraction.length, width),
      length: whole.length,
    };
  }
  const named = NAMED.exec(text);
  if (!named) return { value: finite(false, 0n, 0), length: 0 };
  return { value: { kind: named[2] ? "infinity" : "nan", negative: named[1] === "-" }, length: named[0].length };
}

/** digits × 10^power, rounded. */
function fromDecimal(negative: boolean, digits: string, power: number, width: Width): Extended {
  const mantissa = BigInt(digits);
  if (mantissa === 0n) return finite(negative, 0n, 0);
  const leading = digits.replace(/^0+/, "").length + power;
  if (leading > LARGEST_EXPONENT) return { kind: "infinity", negative };
  if (leading < -LARGEST_EXPONENT) return finite(negative, 0n, 0);
  if (power >= 0) return bounded(round(finite(negative, mantissa * 10n ** BigInt(power), 0), width), width);
  const divisor = 10n ** BigInt(-power);
  const shift = Math.max(0, width + 2 + bitLength(divisor) - bitLength(mantissa));
  const dividend = mantissa << BigInt(shift);
  // A bit below the last one keeps "not quite half" apart from half.
  const sticky = dividend % divisor === 0n ? 0n : 1n;
  return bounded(round(finite(negative, ((dividend / divisor) << 1n) | sticky, -shift - 1), width), width);
}

function bounded(value: Extended, width: Width): Extended {
  const limit = width === 53 ? 1024 : 16384;
  if (value.kind === "finite" && bitLength(value.mantissa) + value.exponent > limit)
    return { kind: "infinity", negative: value.negative };
  return value;
}
