/** What printf(1) makes of a format and its arguments. coreutils and dash differ in details: see {@link Dialect}. */
import { type Bytes, decodeCodePoint, encodeCodePoint } from "../bytes";
import { ESCAPES } from "./escapes";
import { fromDouble, parseFloatPrefix } from "./extended";
import { type Conversion, formatFloat, formatInteger, formatString } from "./numberFormat";
import { quote, quoteIfNeeded } from "./quoting";

/** Whose printf: the program of coreutils 9.1, or the builtin of dash or bash 5.2. */
export type Dialect = "coreutils" | "dash" | "bash";

export interface PrintfHost {
  write(bytes: Bytes): void;
  /** A complaint without the command's name; the status becomes 1, or what is given. */
  fail(message: string, status?: number): void;
  /** A remark of coreutils that leaves the status as it is. */
  warn(message: string): void;
  unmodelled(reason: string): never;
  /** bash: an argument so that it reads back (%q), and a moment by strftime's format (%(…)T). */
  quoted?(value: Bytes): Bytes;
  time?(format: Bytes, value: Bytes | undefined): Bytes;
}

/** Thrown at \c, and at an error that ends the output. */
class Stop {
  constructor(readonly why: "stopped" | "failed") {}
}

/** Wider output than this is not modelled. */
const WIDEST = 1_000_000;
/** The format may be used so many times. */
const MOST_ROUNDS = 200_000;

/** Writes the format, again and again while arguments are left. "stopped" where \c ended it: coreutils' status is 0 then. */
export function formatPrintf(
  format: Bytes,
  values: readonly Bytes[],
  dialect: Dialect,
  host: PrintfHost,
): "done" | "stopped" | "failed" {
  const formatter = new Formatter(format, values, dialect, host);
  try {
    formatter.run();
    return "done";
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.why;
    throw thrown;
  }
}

class Formatter {
  private used = 0;
  private out: Bytes = "";

  constructor(
    private readonly format: Bytes,
    private readonly values: readonly Bytes[],
    private readonly dialect: Dialect,
    private readonly host: PrintfHost,
  ) {}

  run(): void {
    try {
      for (let round = 0; ; round++) {
        const before = this.used;
        this.once();
        if (this.used >= this.values.length) return;
        if (this.used === before) {
          if (this.dialect === "coreutils") this.excess();
          return;
        }
        if (round > MOST_ROUNDS) this.host.unmodelled(`limit: printf with more than ${MOST_ROUNDS} rounds`);
      }
    } finally {
      this.host.write(this.out);
    }
  }

  private excess(): void {
    const first = this.values[this.used] ?? "";
    this.host.warn(`warning: ignoring excess arguments, starting with ${quote(first)}`);
  }

  private next(): Bytes | undefined {
    return this.values[this.used++];
  }

  private once(): void {
    const { format } = this;
    for (let at = 0; at < format.length; ) {
      const character = format[at] ?? "";
      if (character === "\\") at = this.escape(at);
      else if (character === "%") at = this.conversion(at);
      else {
        const rest = /[^\\%]+/.exec(format.slice(at))?.[0] ?? character;
        this.out += rest;
        at += rest.length;
      }
    }
  }

  private escape(at: number): number {
    const found = readEscape(this.format, at, "format", this.dialect);
    if (found.kind === "stop") throw new Stop("stopped");
    if (found.kind === "error") {
      this.host.fail(found.message);
      throw new Stop("failed");
    }
    this.out += found.text;
    return at + found.length;
  }

  private conversion(at: number): number {
    const { format } = this;
    if (format[at + 1] === "%") {
      this.out += "%";
      return at + 2;
    }
    const flagLetters = this.dialect === "dash" ? "[#+ 0-]" : "[#+ 0'I-]";
    const spec = new RegExp(
      `^%(${flagLetters}*)(\\*|\\d*)(?:(\\.)(\\*|-?\\d*))?${this.dialect === "dash" ? "()" : "([hlLjzt]*)"}`,
    ).exec(format.slice(at));
    const time = this.dialect === "bash" ? /^\(([^)]*)\)T/.exec(format.slice(at + (spec?.[0].length ?? 1))) : null;
    const [whole = "%", flags = "", widthText = "", point, precisionText = ""] = spec ?? [];
    const letterAt = at + whole.length;
    const letter = format[letterAt] ?? "";
    const width = widthText === "*" ? this.asterisk("field width") : Number(widthText);
    const precision =
      point === undefined ? undefined : precisionText === "*" ? this.asterisk("precision") : Number(precisionText);
    if (Math.abs(width) > WIDEST || (precision ?? 0) > WIDEST) this.host.unmodelled("limit: a width of printf");
    if (time === null) this.check(at, letterAt, letter, flags, point !== undefined || whole.length > 1);
    const conversion: Conversion = {
      flags: (width < 0 ? `${flags}-` : flags).replaceAll("'", "").replaceAll("I", ""),
      width: Math.abs(width),
      precision: precision !== undefined && precision < 0 ? undefined : precision,
      letter,
    };
    if (time !== null) {
      this.out += formatString(this.host.time?.(time[1] || "%X", this.next()) ?? "", conversion);
      return letterAt + time[0].length;
    }
    this.convert(conversion);
    return letterAt + 1;
  }

  private check(at: number, end: number, letter: string, flags: string, dressed: boolean): void {
    if (this.dialect === "dash") {
      if (letter === "" || !"bcdiouxXsaAeEfFgG".includes(letter)) {
        const problem =
          letter === "" ? "missing format character" : `${this.format.slice(at, end + 1)}: invalid directive`;
        this.host.fail(problem, 2);
        throw new Stop("failed");
      }
      return;
    }
    if (this.dialect === "bash") {
      if (letter !== "" && "bqQcdiouxXsaAeEfFgGn".includes(letter)) return;
      this.host.fail(letter === "" ? "`%': missing format character" : `\`${letter}': invalid format character`);
      throw new Stop("failed");
    }
    const known = letter !== "" && "bqcdiouxXsaAeEfFgG".includes(letter);
    const bareOnly = letter === "b" || letter === "q";
    if (!known || (bareOnly && dressed) || !flagsFit(flags, letter)) {
      this.host.fail(`${this.format.slice(at, end + 1)}: invalid conversion specification`);
      throw new Stop("failed");
    }
  }

  private asterisk(what: string): number {
    const value = this.next();
    if (value === undefined) return 0;
    const number = this.integer(value, "signed");
    if (this.dialect === "dash") return Number(BigInt.asIntN(32, number));
    if (what === "precision" && number < 0n) return -1;
    if (number < -2147483648n || number > 2147483647n) {
      this.host.fail(`invalid ${what}: ${quote(value)}`);
      throw new Stop("failed");
    }
    return Number(number);
  }

  private convert(conversion: Conversion): void {
    const { letter } = conversion;
    switch (letter) {
      case "s":
        this.out += formatString(this.next() ?? "", conversion);
        return;
      case "c":
        this.out += formatString((this.next() ?? "").slice(0, 1) || this.emptyCharacter(), {
          ...conversion,
          precision: undefined,
        });
        return;
      case "b":
        this.escapedArgument(this.next() ?? "", conversion);
        return;
      case "q":
      case "Q":
        this.quotedArgument(this.next() ?? "", conversion);
        return;
      case "d":
      case "i":
        this.out += formatInteger(this.integer(this.next() ?? "", "signed"), conversion);
        return;
      case "o":
      case "u":
      case "x":
      case "X":
        this.out += formatInteger(this.integer(this.next() ?? "", "unsigned"), conversion);
        return;
      default:
        this.out += this.float(this.next() ?? "", conversion);
    }
  }

  /** %q; the precision is that of the text in bash's %Q, and of what is written in %q. */
  private quotedArgument(value: Bytes, conversion: Conversion): void {
    if (!this.host.quoted) {
      this.out += quoteIfNeeded(value);
      return;
    }
    if (conversion.letter === "q") this.out += formatString(this.host.quoted(value), conversion);
    else {
      const cut = conversion.precision === undefined ? value : value.slice(0, conversion.precision);
      this.out += formatString(this.host.quoted(cut), { ...conversion, precision: undefined });
    }
  }

  /** %c of an empty argument is a NUL byte in both. */
  private emptyCharacter(): Bytes {
    return "\0";
  }

  /** %b: the argument with its escapes; \c ends everything. */
  private escapedArgument(value: Bytes, conversion: Conversion): void {
    let text = "";
    for (let at = 0; at < value.length; ) {
      const found = value[at] === "\\" ? readEscape(value, at, "argument", this.dialect) : undefined;
      if (found?.kind === "stop") {
        this.out += formatString(text, conversion);
        throw new Stop("stopped");
      }
      if (found?.kind === "error") {
        this.out += text;
        this.host.fail(found.message);
        throw new Stop("failed");
      }
      text += found ? found.text : value[at];
      at += found ? found.length : 1;
    }
    this.out += formatString(text, conversion);
  }

  private integer(value: Bytes, kind: "signed" | "unsigned"): bigint {
    if (value === "") return 0n;
    const quoted = this.quotedCharacter(value);
    if (quoted !== undefined) return BigInt(quoted);
    const match = /^[ \t\n\v\f\r]*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)/.exec(value);
    const digits = match?.[2] ?? "";
    const magnitude = match ? BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits) : 0n;
    const result = match?.[1] === "-" ? -magnitude : magnitude;
    const limited = limit(result, kind);
    if (limited !== result) this.complain(value, "range");
    else this.verify(value, match?.[0].length ?? 0);
    return limited;
  }

  /** 'c: the code of the character behind the quote. */
  private quotedCharacter(value: Bytes): number | undefined {
    if (!/^['"]/.test(value) || (value.length === 1 && this.dialect === "coreutils")) return undefined;
    if (this.dialect === "dash") return value.length === 1 ? 0 : signedByte(value.charCodeAt(1));
    const point = decodeCodePoint(value, 1) ?? { code: value.charCodeAt(1), length: 1 };
    if (value.length > 1 + point.length && this.dialect === "coreutils") {
      this.host.warn(
        `warning: ${value.slice(1 + point.length)}: character(s) following character constant have been ignored`,
      );
    }
    return point.code;
  }

  private float(value: Bytes, conversion: Conversion): Bytes {
    const quoted = value === "" ? undefined : this.quotedCharacter(value);
    const width = this.dialect === "dash" ? 53 : 64;
    if (quoted !== undefined) return formatFloat(fromDouble(quoted), conversion, width);
    const { value: number, length } = parseFloatPrefix(value, width);
    if (value !== "") {
      if (number.kind === "infinity" && !/inf/i.test(value)) this.complain(value, "range");
      else this.verify(value, length);
    }
    return formatFloat(number, conversion, width);
  }

  private verify(value: Bytes, read: number): void {
    if (read === 0) this.complain(value, "none");
    else if (read < value.length) this.complain(value, "rest");
  }

  private complain(value: Bytes, what: "none" | "rest" | "range"): void {
    if (this.dialect === "bash") {
      if (what === "range") this.host.warn(`warning: ${value}: Numerical result out of range`);
      else this.host.fail(`${value}: invalid number`);
      return;
    }
    if (this.dialect === "dash") {
      const messages = {
        none: `${value}: expected numeric value`,
        rest: `${value}: not completely converted`,
        range: `${value}: Numerical result out of range`,
      };
      this.host.fail(messages[what]);
      return;
    }
    const messages = {
      none: `${quote(value)}: expected a numeric value`,
      rest: `${quote(value)}: value not completely converted`,
      range: `${quote(value)}: Numerical result out of range`,
    };
    this.host.fail(messages[what]);
  }
}

const signedByte = (byte: number) => (byte > 127 ? byte - 256 : byte);

/** Which flags coreutils takes with which conversion. */
function flagsFit(flags: string, letter: string): boolean {
  if (flags.includes("'") && !"diufFgG".includes(letter)) return false;
  if (flags.includes("I") && !"diufFgG".includes(letter)) return false;
  if (flags.includes("#") && !"oxXaAeEfFgG".includes(letter)) return false;
  return !(flags.includes("0") && !"diouxXaAeEfFgG".includes(letter));
}

function limit(value: bigint, kind: "signed" | "unsigned"): bigint {
  const highest = kind === "signed" ? 2n ** 63n - 1n : 2n ** 64n - 1n;
  const lowest = kind === "signed" ? -(2n ** 63n) : -(2n ** 64n - 1n);
  if (value > highest) return highest;
  return value < lowest ? (kind === "signed" ? lowest : highest) : value;
}

type Escape =
  | { readonly kind: "text"; readonly text: Bytes; readonly length: number }
  | { readonly kind: "stop" }
  | { readonly kind: "error"; readonly message: string };

/** The escape at `at`, in the format or in an argument of %b (where octal numbers may begin with a zero of their own). */
function readEscape(text: Bytes, at: number, where: "format" | "argument", dialect: Dialect): Escape {
  const rest = text.slice(at + 1, at + 12);
  const octal = (where === "argument" ? /^(?:0[0-7]{0,3}|[1-7][0-7]{0,2})/ : /^[0-7]{1,3}/).exec(rest);
  if (octal)
    return {
      kind: "text",
      text: String.fromCharCode(Number.parseInt(octal[0], 8) & 255),
      length: 1 + octal[0].length,
    };
  const letter = rest[0] ?? "";
  if (letter === "c" && (where === "argument" || dialect !== "dash")) return { kind: "stop" };
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { kind: "text", text: simple, length: 2 };
  if (letter === "e") return { kind: "text", text: "\x1b", length: 2 };
  if (dialect === "coreutils") return coreutilsEscape(rest);
  if (dialect === "bash") {
    if (letter === "E") return { kind: "text", text: "\x1b", length: 2 };
    if (/['"?]/.test(letter))
      return { kind: "text", text: where === "format" || letter === "?" ? letter : `\\${letter}`, length: 2 };
    const [digits, hex] = /^x([0-9a-fA-F]{1,2})/.exec(rest) ?? [];
    if (digits && hex)
      return { kind: "text", text: String.fromCharCode(Number.parseInt(hex, 16)), length: 1 + digits.length };
    const [point, code] = /^(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/.exec(rest)?.filter(Boolean) ?? [];
    if (point && code)
      return { kind: "text", text: encodeCodePoint(Number.parseInt(code, 16)), length: 1 + point.length };
  }
  return letter === "" || letter === "%"
    ? { kind: "text", text: "\\", length: 1 }
    : { kind: "text", text: `\\${letter}`, length: 2 };
}

function coreutilsEscape(rest: Bytes): Escape {
  const letter = rest[0] ?? "";
  if (letter === '"') return { kind: "text", text: '"', length: 2 };
  if (letter === "x") {
    const digits = /^x([0-9a-fA-F]{1,2})/.exec(rest)?.[1];
    if (!digits) return { kind: "error", message: "missing hexadecimal number in escape" };
    return { kind: "text", text: String.fromCharCode(Number.parseInt(digits, 16)), length: 2 + digits.length };
  }
  if (letter === "u" || letter === "U") {
    const digits = (letter === "u" ? /^u([0-9a-fA-F]{4})/ : /^U([0-9a-fA-F]{8})/).exec(rest)?.[1];
    if (!digits) return { kind: "error", message: "missing hexadecimal number in escape" };
    const code = Number.parseInt(digits, 16);
    if ((code < 0xa0 && ![0x24, 0x40, 0x60].includes(code)) || (code >= 0xd800 && code <= 0xdfff))
      return { kind: "error", message: `invalid universal character name \\${letter}${digits}` };
    return { kind: "text", text: encodeCodePoint(code), length: 2 + digits.length };
  }
  if (letter === "") return { kind: "text", text: "\\", length: 1 };
  return { kind: "text", text: `\\${letter}`, length: 2 };
}
