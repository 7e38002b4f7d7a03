import type { Bytes } from "../bytes";
import { add, compare, type Extended, finite, multiply, parseFloatPrefix } from "./extended";
import { formatFloat } from "./numberFormat";
import { type Call, flag, quote, utility, value } from "./utility";

const options = {
  format: value("-f", "--format"),
  separator: value("-s", "--separator"),
  equalWidth: flag("-w", "--equal-width"),
} as const;

const MOST_NUMBERS = 1_000_000;

interface Operand {
  readonly value: Extended;
  /** Digits behind the point, undefined where the notation tells none (exponents, hexadecimal). */
  readonly precision: number | undefined;
  readonly width: number;
}

/** seq - print a sequence of numbers, in the arithmetic of long double as coreutils has it. */
export const seq = utility({
  name: "seq",
  knows: "all",
  summary: "print a sequence of numbers",
  options,
  parsing: "none",

  run(call) {
    const parsed = parse(call);
    if (typeof parsed === "number") return parsed;
    const { operands, format, separator, equalWidth } = parsed;
    if (operands.length < 1) return call.usage("missing operand");
    if (operands.length > 3) return call.usage(`extra operand ${quote(operands[3] ?? "")}`);
    if (format !== undefined && equalWidth)
      return call.usage("format string may not be specified when printing equal width strings");
    if (equalWidth && operands.some((text) => /x/i.test(text)))
      return call.unmodelled("hexadecimal numbers with -w of seq");
    const style = format === undefined ? undefined : formatOf(format, call);
    const numbers = operands.map((text) => operandOf(text, call));
    const one: Operand = { value: finite(false, 1n, 0), precision: 0, width: 1 };
    const last = numbers.at(-1) ?? one;
    const first = numbers.length > 1 ? (numbers[0] ?? one) : one;
    const step = numbers.length > 2 ? (numbers[1] ?? one) : one;
    if (step.value.kind === "finite" && step.value.mantissa === 0n)
      return call.usage(`invalid Zero increment value: ${quote(operands[1] ?? "")}`);
    const show = style ?? plain(first, step, last, operands, equalWidth);
    const out: Bytes[] = [];
    for (let i = 0n; ; i++) {
      const number = i === 0n ? first.value : add(first.value, multiply(finite(false, i, 0), step.value, 64), 64);
      const beyond = compare(number, last.value);
      if (step.value.negative ? beyond < 0 : beyond > 0) {
        // Rounding may carry the last number a hair too far: it counts where it prints as the last one.
        if (i > 0n && printsAsLast(show(number), last, out.at(-1))) out.push(show(number));
        break;
      }
      if (out.length >= MOST_NUMBERS) return call.unmodelled(`limit: seq with more than ${MOST_NUMBERS} numbers`);
      out.push(show(number));
    }
    if (out.length > 0) call.write(`${out.join(separator)}\n`);
    return 0;
  },
});

/** Options end at the first operand; `-1` is one. */
function parse(call: Call<typeof options>) {
  const operands: Bytes[] = [];
  let format: Bytes | undefined;
  let separator: Bytes = "\n";
  let equalWidth = false;
  const queue = [...call.argv];
  for (let argument = queue.shift(); argument !== undefined; argument = queue.shift()) {
    if (argument === "--") {
      operands.push(...queue);
      break;
    }
    const match = /^(?:-([fs])([\s\S]*)|--(format|separator)(?:=([\s\S]*))?)$/.exec(argument);
    if (match) {
      const inline = match[2] || match[4];
      const text = inline ?? queue.shift();
      const name = match[1] ?? match[3]?.[0] ?? "";
      if (text === undefined)
        return call.usage(
          match[1] ? `option requires an argument -- '${name}'` : `option '${argument}' requires an argument`,
        );
      if (name === "f") format = text;
      else separator = text;
    } else if (argument === "-w" || argument === "--equal-width") equalWidth = true;
    else if (/^-[^0-9.]/.test(argument) && !/^-(?:inf|nan)/i.test(argument))
      return call.unmodelled(`option ${argument} of seq`);
    else {
      operands.push(argument, ...queue.splice(0));
    }
  }
  return { operands, format, separator, equalWidth };
}

function operandOf(text: Bytes, call: Call<typeof options>): Operand {
  const { value, length } = parseFloatPrefix(text, 64);
  if (length === 0 || length < text.length) return call.usage(`invalid floating point argument: ${quote(text)}`);
  if (value.kind === "nan") return call.usage(`invalid ${quote("not-a-number")} argument: ${quote(text)}`);
  const trimmed = text.trim().replace(/^\+/, "");
  if (value.kind === "infinity" || /x/i.test(trimmed))
    return { value, precision: /x/i.test(trimmed) && /[.p]/i.test(trimmed) ? undefined : 0, width: trimmed.length };
  const [mantissa = "", exponent = ""] = trimmed.toLowerCase().split("e");
  const dot = mantissa.indexOf(".");
  const digits = dot < 0 ? 0 : mantissa.length - dot - 1;
  let width = mantissa.length;
  if (dot >= 0 && digits === 0) width -= 1;
  else if (dot >= 0 && !/\d/.test(mantissa[dot - 1] ?? "")) width += 1;
  const power = Number(exponent || "0");
  const precision = Math.max(0, digits - power);
  if (exponent !== "") {
    if (power < 0) width += digits === 0 && dot < 0 ? 1 - power : digits === 0 ? 1 - power : -power;
    else width += dot < 0 || digits === 0 ? power : power > digits ? power - digits - 1 : precision === 0 ? -1 : 0;
  }
  return { value, precision, width };
}

function die(call: Call<typeof options>, message: string): never {
  call.warn(message);
  return call.exit(1);
}

type Show = (value: Extended) => Bytes;

function plain(first: Operand, step: Operand, last: Operand, texts: readonly Bytes[], equalWidth: boolean): Show {
  if (
    first.precision === undefined ||
    step.precision === undefined ||
    (last.precision === undefined && texts.length > 0)
  )
    return (value) => formatFloat(value, { flags: "", width: 0, precision: undefined, letter: "g" }, 64);
  const precision = Math.max(first.precision, step.precision);
  let width = 0;
  if (equalWidth) {
    const dots = (operand: Operand) => {
      const own = operand.precision ?? 0;
      return operand.width + (precision > 0 && own === 0 ? precision + 1 : precision - own);
    };
    const end =
      last.precision && precision === 0
        ? last.width - last.precision - 1
        : last.width + (precision > 0 && !last.precision ? precision + 1 : precision - (last.precision ?? 0));
    width = Math.max(dots(first), end);
  }
  return (value) => formatFloat(value, { flags: equalWidth ? "0" : "", width, precision, letter: "f" }, 64);
}

function formatOf(format: Bytes, call: Call<typeof options>): Show {
  const match = /^((?:[^%]|%%)*)%([-+#0 ']*)(\d*)(?:\.(\d*))?(L?)([A-Za-z]?)((?:[^%]|%%)*)([\s\S]*)$/.exec(format);
  if (!match || !/%/.test(format.replaceAll("%%", ""))) return die(call, `format ${quote(format)} has no % directive`);
  const [, before = "", flags = "", width = "", precision, , letter = "", after = "", rest = ""] = match;
  if (letter === "") return die(call, `format ${quote(format)} ends in %`);
  if (!"efgaEFGA".includes(letter)) return die(call, `format ${quote(format)} has unknown %${letter} directive`);
  if (rest !== "") return die(call, `format ${quote(format)} has too many % directives`);
  const conversion = {
    flags: flags.replaceAll("'", ""),
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    letter,
  };
  const plainText = (text: Bytes) => text.replaceAll("%%", "%");
  return (value) => plainText(before) + formatFloat(value, conversion, 64) + plainText(after);
}

function printsAsLast(text: Bytes, last: Operand, previous: Bytes | undefined): boolean {
  const { value, length } = parseFloatPrefix(text.replace(/^[^-+.\d]*/, ""), 64);
  return length > 0 && text !== previous && compare(value, last.value) === 0;
}
