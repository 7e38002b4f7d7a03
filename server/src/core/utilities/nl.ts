import type { Bytes } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { linesOf, readOperands } from "./textInput";
import { type Call, flag, quote, utility, value } from "./utility";

const options = {
  body: value("-b", "--body-numbering"),
  delimiter: value("-d", "--section-delimiter"),
  footer: value("-f", "--footer-numbering"),
  header: value("-h", "--header-numbering"),
  increment: value("-i", "--line-increment"),
  joinBlanks: value("-l", "--join-blank-lines"),
  format: value("-n", "--number-format"),
  keepNumber: flag("-p", "--no-renumber"),
  separator: value("-s", "--number-separator"),
  start: value("-v", "--starting-line-number"),
  width: value("-w", "--number-width"),
} as const;

type NlCall = Call<typeof options>;
type Section = "header" | "body" | "footer";

/** Which lines of a section get a number. */
type Style = { readonly kind: "all" | "text" | "none" } | { readonly kind: "matching"; matches(line: Bytes): boolean };

interface Settings {
  readonly styles: Readonly<Record<Section, Style>>;
  readonly delimiter: Bytes;
  readonly increment: bigint;
  readonly joinBlanks: bigint;
  readonly format: Bytes;
  readonly separator: Bytes;
  readonly start: bigint;
  readonly width: number;
}

const LARGEST = 2n ** 63n - 1n;

/** nl - number lines of files. POSIX XCU nl. */
export const nl = utility({
  name: "nl",
  summary: "number lines of files",
  knows: "all",
  options,

  run(call) {
    const settings = settingsOf(call);
    let section: Section = "body";
    let number: bigint = settings.start;
    let blanks = 0n;
    const head = (): Bytes => {
      if (number > LARGEST) {
        call.warn("line number overflow");
        return call.exit(1);
      }
      const shown = formatted(number, settings);
      number += settings.increment;
      return shown + settings.separator;
    };
    for (const content of readOperands(call)) {
      for (const line of linesOf(content)) {
        const next = sectionBegun(line, settings.delimiter);
        if (next) {
          section = next;
          if (!call.options.keepNumber) number = settings.start;
          call.write("\n");
          continue;
        }
        const style = settings.styles[section];
        let numbered = isNumbered(line, style);
        if (style.kind === "all" && settings.joinBlanks > 1n) {
          blanks = line === "" ? blanks + 1n : 0n;
          numbered = line !== "" || blanks === settings.joinBlanks;
          if (numbered) blanks = 0n;
        }
        call.write(`${numbered ? head() : " ".repeat(settings.width + settings.separator.length)}${line}\n`);
      }
    }
  },
});

function isNumbered(line: Bytes, style: Style): boolean {
  if (style.kind === "matching") return style.matches(line);
  return style.kind === "all" || (style.kind === "text" && line !== "");
}

/** The section that a line of nothing but delimiters begins. */
function sectionBegun(line: Bytes, delimiter: Bytes): Section | null {
  if (delimiter.length < 2) return null;
  if (line === delimiter.repeat(3)) return "header";
  if (line === delimiter.repeat(2)) return "body";
  return line === delimiter ? "footer" : null;
}

function formatted(number: bigint, { format, width }: Settings): Bytes {
  const digits = `${number}`;
  if (format === "ln") return digits.padEnd(width);
  if (format === "rn") return digits.padStart(width);
  return number < 0n ? `-${digits.slice(1).padStart(width - 1, "0")}` : digits.padStart(width, "0");
}

function settingsOf(call: NlCall): Settings {
  const { given } = call;
  const styles: Record<Section, Style> = { header: { kind: "none" }, body: { kind: "text" }, footer: { kind: "none" } };
  const numbers = { increment: 1n, joinBlanks: 1n, start: 1n, width: 6n };
  const settings = { delimiter: "\\:", format: "rn", separator: "\t" };
  let wrong = false;
  for (const [key, text = ""] of given) {
    if (key === "header" || key === "body" || key === "footer") {
      const style = styleOf(call, text);
      if (style) styles[key] = style;
      else {
        call.warn(`invalid ${key} numbering style: ${quote(text)}`);
        wrong = true;
      }
    } else if (key === "format") {
      if (text === "ln" || text === "rn" || text === "rz") settings.format = text;
      else {
        call.warn(`invalid line numbering format: ${quote(text)}`);
        wrong = true;
      }
    } else if (key === "separator") settings.separator = text;
    else if (key === "delimiter") settings.delimiter = text.length === 1 ? `${text}:` : text;
    else if (key !== "keepNumber") numbers[key] = numberOf(call, key, text);
  }
  if (wrong) {
    call.writeError(`Try '${call.name} --help' for more information.\n`);
    return call.exit(1);
  }
  return { ...settings, ...numbers, styles, width: Number(numbers.width) };
}

const NUMBERS = {
  increment: { name: "line number increment", least: -LARGEST - 1n, most: LARGEST },
  joinBlanks: { name: "line number of blank lines", least: 1n, most: LARGEST },
  start: { name: "starting line number", least: -LARGEST - 1n, most: LARGEST },
  width: { name: "line number field width", least: 1n, most: 2n ** 31n - 1n },
} as const;

function numberOf(call: NlCall, key: keyof typeof NUMBERS, text: Bytes): bigint {
  const { name, least, most } = NUMBERS[key];
  const digits = /^\s*([-+]?\d+)$/.exec(text)?.[1];
  const number = digits === undefined ? undefined : BigInt(digits.replace("+", ""));
  if (number !== undefined && number >= least && number <= most) {
    if (key === "width" && number > 100_000n) return call.unmodelled("a line number field of more than 100000 columns");
    return number;
  }
  // Beyond 32 bits coreutils has another reason for the same complaint.
  const large = number !== undefined && (number > 2n ** 30n || number < -(2n ** 30n));
  const reason =
    number === undefined ? "" : large ? ": Value too large for defined data type" : ": Numerical result out of range";
  call.warn(`invalid ${name}: ${quote(text)}${reason}`);
  return call.exit(1);
}

function styleOf(call: NlCall, text: Bytes): Style | null {
  if (text[0] === "a") return { kind: "all" };
  if (text[0] === "t") return { kind: "text" };
  if (text[0] === "n") return { kind: "none" };
  if (text[0] !== "p") return null;
  const compiled = compileRegex(text.slice(1), { syntax: "basic", utf8: call.sys.isUtf8(), onLimit: call.unmodelled });
  if (compiled.ok) return { kind: "matching", matches: (line) => compiled.regex.test(line) };
  call.warn(compiled.message);
  return call.exit(1);
}
