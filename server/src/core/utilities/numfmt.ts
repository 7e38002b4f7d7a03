import type { Bytes } from "../bytes";
import { choice } from "./choice";
import { parseRanges, type Range } from "./ranges";
import { linesWithEnds, readOperand } from "./textInput";
import { type Call, flag, list, optional, quote, utility, value } from "./utility";

const options = {
  debug: flag("--debug"),
  delimiter: value("-d", "--delimiter"),
  field: list("--field"),
  format: value("--format"),
  from: value("--from"),
  fromUnit: value("--from-unit"),
  grouping: flag("--grouping"),
  header: optional("1", "--header"),
  invalid: value("--invalid"),
  padding: value("--padding"),
  round: value("--round"),
  suffix: value("--suffix"),
  to: value("--to"),
  toUnit: value("--to-unit"),
  zero: flag("-z", "--zero-terminated"),
} as const;

type NumfmtCall = Call<typeof options>;
type Scale = "none" | "auto" | "si" | "iec" | "iec-i";

const LETTERS = "KMGTPEZY";
/** More digits than a long double holds, and more than numfmt prints at all. */
const UNSCALED_DIGITS = 18;
const ACCEPTABLE_DIGITS = 27;
const CONVERSION_FAILED = 2;

/** An exact number: numfmt counts in long doubles, whose rounding its own limits keep out of sight. */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

interface Settings {
  readonly from: Scale;
  readonly to: Scale;
  readonly fromUnit: bigint;
  readonly toUnit: bigint;
  readonly round: string;
  readonly invalid: string;
  readonly delimiter: Bytes | undefined;
  readonly ranges: readonly Range[];
  readonly suffix: Bytes;
  readonly format: Format;
  readonly autoPadding: boolean;
}

interface Format {
  readonly before: Bytes;
  readonly after: Bytes;
  /** Negative: to the left. */
  readonly padding: number;
  readonly zeros: number;
  readonly precision: number | undefined;
}

/** numfmt - convert numbers from and to human-readable forms (coreutils). */
export const numfmt = utility({
  name: "numfmt",
  summary: "convert numbers from and to human-readable forms",
  lacks: "---debug",
  options,
  missing: ["---debug"],

  run(call) {
    const settings = settingsOf(call);
    let headers = headerCount(call);
    const end = call.options.zero ? "\0" : "\n";
    let valid = true;
    const line = (text: Bytes, ended: boolean) => {
      if (!processLine(call, settings, text)) valid = false;
      if (ended) call.write(end);
    };
    const { debug } = call.options;
    if (debug && call.operands.length > 0 && headers > 0) call.warn("--header ignored with command-line input");
    if (call.operands.length > 0) for (const operand of call.operands) line(operand, true);
    else {
      const read = readOperand(call, "-");
      if (!read.ok) call.fail("error reading input", read.errno, 0);
      for (const each of read.ok ? linesWithEnds(read.value, end) : []) {
        if (headers-- > 0) call.write(each);
        else line(each.endsWith(end) ? each.slice(0, -1) : each, each.endsWith(end));
      }
    }
    if (debug && !valid) call.warn("failed to convert some of the input numbers");
    const forgiven = settings.invalid === "warn" || settings.invalid === "ignore";
    return valid || forgiven ? 0 : CONVERSION_FAILED;
  },
});

function fail(call: NumfmtCall, message: string): never {
  call.warn(message);
  return call.exit(1);
}

function headerCount(call: NumfmtCall): number {
  const { header } = call.options;
  if (header === undefined) return 0;
  if (!/^\+?\d+$/.test(header) || Number(header) === 0) return fail(call, `invalid header value ${quote(header)}`);
  return Number(header);
}

function settingsOf(call: NumfmtCall): Settings {
  const { options: given } = call;
  const from = choice(call, given.from, "--from", ["none", "auto", "si", "iec", "iec-i"]) ?? "none";
  const fromUnit = unitOf(call, given.fromUnit);
  const to = choice(call, given.to, "--to", ["none", "si", "iec", "iec-i"]) ?? "none";
  const toUnit = unitOf(call, given.toUnit);
  const round =
    choice(call, given.round, "--round", ["up", "down", "from-zero", "towards-zero", "nearest"]) ?? "from-zero";
  const padding = paddingOf(call);
  if (given.field.length > 1) return fail(call, "multiple field specifications");
  const fields = (given.field[0] ?? "1").replace(/(?<![^, \t])-(?![^, \t])/g, "1-");
  const read = parseRanges(fields, "field", quote);
  if (!read.ok) return call.usage(read.message);
  if (given.delimiter !== undefined && given.delimiter.length > 1)
    return fail(call, "the delimiter must be a single character");
  const invalid = choice(call, given.invalid, "--invalid", ["abort", "fail", "warn", "ignore"]) ?? "abort";
  if (given.format !== undefined && given.grouping) return fail(call, "--grouping cannot be combined with --format");
  const idle = from === "none" && to === "none" && !given.grouping && padding === 0 && given.format === undefined;
  if (given.debug && idle) call.warn("no conversion option specified");
  const plain: Format = { before: "", after: "", padding, zeros: 0, precision: undefined };
  const { grouped, format } =
    given.format === undefined ? { grouped: given.grouping, format: plain } : formatOf(call, given.format, plain);
  if (grouped && to !== "none") return fail(call, "grouping cannot be combined with --to");
  if (grouped && given.debug) call.warn("grouping has no effect in this locale");
  return {
    ...{ from, to, fromUnit, toUnit, round, invalid, format },
    delimiter: given.delimiter === undefined ? undefined : given.delimiter || "\0",
    ranges: read.ranges,
    suffix: given.suffix ?? "",
    autoPadding: format.padding === 0 && given.delimiter === undefined,
  };
}

function unitOf(call: NumfmtCall, text: Bytes | undefined): bigint {
  if (text === undefined) return 1n;
  const match = /^(\d*)(?:([KMGTPEZY])(i?))?$/.exec(text);
  const [, digits = "", letter, binary] = match ?? [];
  const base = binary === "i" ? 1024n : 1000n;
  const size = BigInt(digits || "1") * base ** BigInt(letter ? LETTERS.indexOf(letter) + 1 : 0);
  if (!match || text === "" || size === 0n || size >= 1n << 64n) return fail(call, `invalid unit size: ${quote(text)}`);
  return size;
}

function paddingOf(call: NumfmtCall): number {
  const { padding } = call.options;
  if (padding === undefined) return 0;
  const width = /^\s*[-+]?\d+$/.test(padding) ? Number(padding) : 0;
  if (width === 0 || Math.abs(width) >= 2 ** 63) return fail(call, `invalid padding value ${quote(padding)}`);
  return width;
}

function formatOf(
  call: NumfmtCall,
  text: Bytes,
  plain: Format,
): { readonly grouped: boolean; readonly format: Format } {
  const named = quote(text);
  const match = /^((?:[^%]|%%)*)%([ '0]*)(-?\d*)/.exec(text);
  if (!match) return fail(call, `format ${named} has no % directive`);
  const [whole, before = "", flags = "", digits = ""] = match;
  let rest = text.slice(whole.length);
  const pad = Number(digits === "-" ? 0 : digits);
  if (digits === "-") rest = `-${rest}`;
  if (Math.abs(pad) > 2 ** 53) return fail(call, `invalid format ${named} (width overflow)`);
  if (rest === "") return fail(call, `format ${named} ends in %`);
  let precision: number | undefined;
  const point = /^\.(-?\d*)/.exec(rest);
  if (point) {
    const after = rest[1] ?? "";
    if (after === "+" || after === " " || after === "\t" || (point[1] ?? "").startsWith("-"))
      return fail(call, `invalid precision in format ${named}`);
    precision = Number(point[1]);
    rest = rest.slice(point[0].length);
  }
  if (!rest.startsWith("f")) return fail(call, `invalid format ${named}, directive must be %[0]['][-][N][.][N]f`);
  const after = rest.slice(1);
  if (/%/.test(after.replaceAll("%%", ""))) return fail(call, `format ${named} has too many % directives`);
  if (call.options.debug && pad !== 0 && plain.padding !== 0 && !(flags.includes("0") && pad > 0))
    call.warn("--format padding overriding --padding");
  const zeros = flags.includes("0") && pad > 0 ? pad : 0;
  // A %% before the number is as long as a character in what is copied of the format, but stays two.
  const prefix = before.slice(0, before.replaceAll("%%", "%").length);
  const format = { before: prefix, after, precision, zeros, padding: pad === 0 || zeros > 0 ? plain.padding : pad };
  return { grouped: flags.includes("'"), format };
}

function processLine(call: NumfmtCall, settings: Settings, line: Bytes): boolean {
  const { delimiter } = settings;
  const parts = delimiter === undefined ? whitespaceFields(line) : line.split(delimiter);
  let valid = true;
  parts.forEach((text, i) => {
    if (i > 0) call.write(delimiter ?? " ");
    const field = i + 1;
    const wanted = settings.ranges.some((range) => range.from <= field && field <= range.to);
    const shown = wanted ? converted(call, settings, text, field) : text;
    if (shown === null) valid = false;
    call.write(shown ?? withoutSuffix(text, settings.suffix));
  });
  return valid;
}

/** Blanks before a field belong to it; the one behind it goes. */
function whitespaceFields(line: Bytes): Bytes[] {
  const parts: Bytes[] = [];
  let at = 0;
  for (;;) {
    const match = /[ \t\n]*[^ \t\n]*/y;
    match.lastIndex = at;
    const [text = ""] = match.exec(line) ?? [];
    parts.push(text);
    at += text.length;
    if (at >= line.length) return parts;
    at += 1;
  }
}

function withoutSuffix(text: Bytes, suffix: Bytes): Bytes {
  return suffix !== "" && text.length > suffix.length && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** The number of a field as it is shown; null after a complaint. */
function converted(call: NumfmtCall, settings: Settings, field: Bytes, index: number): Bytes | null {
  const text = withoutSuffix(field, settings.suffix);
  const bare = text.replace(/^[ \t]+/, "");
  const padding = !settings.autoPadding ? settings.format.padding : bare !== text || index > 1 ? text.length : 0;
  const complain = (message: string): null => {
    if (settings.invalid === "ignore") return null;
    call.warn(message);
    return settings.invalid === "abort" ? call.exit(CONVERSION_FAILED) : null;
  };
  const number = parsed(bare, settings.from);
  if ("problem" in number) return complain(number.problem);
  if (call.options.debug && significant(bare) > UNSCALED_DIGITS)
    call.warn(`large input value ${quote(bare)}: possible precision loss`);
  const value = { n: number.value.n * settings.fromUnit, d: number.value.d * settings.toUnit };
  const { format, to } = settings;
  const precision = format.precision ?? number.precision;
  const digits = digitsBefore(value);
  const shown = `${general(value)}`;
  if (to === "none" && digits + precision > UNSCALED_DIGITS)
    return complain(
      precision > 0
        ? `value/precision too large to be printed: '${shown}/${precision}' (consider using --to)`
        : `value too large to be printed: '${shown}' (consider using --to)`,
    );
  if (digits > ACCEPTABLE_DIGITS - 1)
    return complain(`value too large to be printed: '${shown}' (cannot handle values > 999Y)`);
  const human = (to === "none" ? unscaled(value, precision, settings) : scaled(value, settings)) + settings.suffix;
  const padded = padding < 0 ? human.padEnd(-padding) : human.padStart(padding);
  return format.before + padded + format.after;
}

function parsed(
  text: Bytes,
  scale: Scale,
): { readonly value: Ratio; readonly precision: number } | { readonly problem: string } {
  const named = quote(text);
  const match = /^(-?)(\d*)(?:(\.)(-?)(\d*))?/.exec(text);
  const [whole = "", minus = "", digits = "", point = "", fractionMinus = "", fraction = ""] = match ?? [];
  let rest = text.slice(whole.length);
  if (
    (digits === "" && point === "") ||
    (point !== "" && fraction === "" && !rest.startsWith(".")) ||
    fractionMinus !== ""
  )
    return { problem: `invalid number: ${named}` };
  if ([digits, fraction].some((each) => each.replace(/^0+/, "").length > ACCEPTABLE_DIGITS))
    return { problem: `value too large to be converted: ${named}` };
  const n = BigInt(`${minus}${digits || "0"}${fraction}` || "0");
  let value: Ratio = { n, d: 10n ** BigInt(fraction.length) };
  let precision = fraction.length;
  let base = scale === "iec" || scale === "iec-i" ? 1024n : 1000n;
  if (rest !== "") {
    rest = rest.replace(/^[ \t]+/, "");
    const power = rest === "" ? -1 : LETTERS.indexOf(rest[0] ?? "");
    if (power < 0) return { problem: `invalid suffix in input: ${named}` };
    if (scale === "none") return { problem: `rejecting suffix in input: ${named} (consider using --from)` };
    rest = rest.slice(1);
    if (scale === "auto" && rest.startsWith("i")) {
      base = 1024n;
      rest = rest.slice(1);
    }
    precision = 0;
    value = { n: value.n * base ** BigInt(power + 1), d: value.d };
  }
  if (scale === "iec-i") {
    if (!rest.startsWith("i")) return { problem: `missing 'i' suffix in input: ${named} (e.g Ki/Mi/Gi)` };
    rest = rest.slice(1);
  }
  return rest === "" ? { value, precision } : { problem: `invalid suffix in input ${named}: ${quote(rest)}` };
}

/** The digits of a number but zeros in front. */
const significant = (text: Bytes) => (/\d[\d.]*/.exec(text)?.[0] ?? "").replace(".", "").replace(/^0+/, "").length;

const magnitude = (n: bigint) => (n < 0n ? -n : n);

/** How often the value can be divided by ten before it is less than ten. */
function digitsBefore({ n, d }: Ratio): number {
  return (magnitude(n) / d).toString().length - 1;
}

/** %Lg */
function general({ n, d }: Ratio): string {
  const number = Number(n) / Number(d);
  const [mantissa = "", exponent = "0"] = number.toExponential(5).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(number.toPrecision(6)));
  const sign = power < 0 ? "-" : "+";
  return `${mantissa.replace(/\.?0+$/, "")}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Rounded to an integer as --round says. */
function rounded({ n, d }: Ratio, how: string): bigint {
  const whole = n / d;
  const exact = whole * d === n;
  const away = n < 0n ? whole - 1n : whole + 1n;
  if (exact || how === "towards-zero") return whole;
  if (how === "up") return n < 0n ? whole : away;
  if (how === "down") return n < 0n ? away : whole;
  if (how === "from-zero") return away;
  return magnitude(n - whole * d) * 2n >= d ? away : whole;
}

const powerOfTen = (exponent: number) => 10n ** BigInt(exponent);

/** Digits with so many of them behind the point, rounded half to even as printf does. */
function fixed({ n, d }: Ratio, precision: number, zeros: number): string {
  const all = magnitude(n) * powerOfTen(precision);
  let digits = all / d;
  const twice = (all - digits * d) * 2n;
  if (twice > d || (twice === d && digits % 2n === 1n)) digits += 1n;
  const text = digits.toString().padStart(precision + 1, "0");
  const shown = precision === 0 ? text : `${text.slice(0, -precision)}.${text.slice(-precision)}`;
  const sign = n < 0n ? "-" : "";
  return sign + shown.padStart(zeros - sign.length, "0");
}

function unscaled({ n, d }: Ratio, precision: number, { round, format }: Settings): string {
  const scale = powerOfTen(precision);
  return fixed({ n: rounded({ n: n * scale, d }, round), d: scale }, precision, format.zeros);
}

function scaled(value: Ratio, { to, round, format }: Settings): string {
  const base = to === "si" ? 1000n : 1024n;
  let { n, d } = value;
  let power = 0;
  const reaches = (limit: bigint) => magnitude(n) >= limit * d;
  for (; reaches(base); power++) d *= base;
  const adjust = format.precision !== undefined ? Math.min(power * 3, format.precision) : reaches(10n) ? 0 : 1;
  n = rounded({ n: n * powerOfTen(adjust), d }, round);
  d = powerOfTen(adjust);
  if (reaches(base)) {
    d *= base;
    power++;
  }
  const point = n !== 0n && !reaches(10n) && power > 0 ? 1 : 0;
  const text = fixed({ n, d }, format.precision ?? point, format.zeros);
  return `${text}${power > 0 ? LETTERS[power - 1] : ""}${to === "iec-i" && power > 0 ? "i" : ""}`;
}
