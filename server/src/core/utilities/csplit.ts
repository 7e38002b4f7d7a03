import type { Bytes } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { formatInteger } from "./numberFormat";
import { linesWithEnds, readOperand } from "./textInput";
import { type Call, flag, quote, quoteaf, quotef, utility, value } from "./utility";

const options = {
  suffix: value("-b", "--suffix-format"),
  prefix: value("-f", "--prefix"),
  keep: flag("-k", "--keep-files"),
  suppressMatched: flag("--suppress-matched"),
  digits: value("-n", "--digits"),
  quiet: flag("-s", "-q", "--quiet", "--silent"),
  elide: flag("-z", "--elide-empty-files"),
} as const;

type CsplitCall = Call<typeof options>;

/** Up to a line number, or to a line that matches; `times` more often. */
type Pattern = {
  readonly argument: Bytes;
  times: number;
} & (
  | { readonly kind: "line"; readonly number: number }
  | {
      readonly kind: "regex";
      /** `%…%`: what is before the line is not written. */
      readonly skips: boolean;
      readonly offset: number;
      matches(line: Bytes): boolean;
    }
);

/** csplit - split a file where lines match. POSIX XCU csplit; {*}, -z, -b and --suppress-matched are GNU's. */
export const csplit = utility({
  name: "csplit",
  summary: "split a file into parts where lines match",
  knows: "all",
  options,

  run(call) {
    const [path, ...words] = call.operands;
    if (path === undefined) return call.usage("missing operand");
    if (words.length === 0) return call.usage(`missing operand after ${quote(path)}`);
    const nameOf = namer(call);
    const patterns = patternsOf(call, words);
    const read = readOperand(call, path);
    if (!read.ok) {
      call.fail(path === "-" ? "read error" : `cannot open ${quoteaf(path)} for reading`, read.errno);
      return 1;
    }
    new Splitter(call, linesWithEnds(read.value), nameOf).run(patterns);
    return undefined;
  },
});

function die(call: CsplitCall, message: string): never {
  call.warn(message);
  return call.exit(1);
}

class Splitter {
  /** The first line that no part holds yet. */
  private at = 0;
  /** The line that was looked at last: the next search begins behind it. */
  private looked = -1;
  private part: Bytes | null = null;
  private readonly made: Bytes[] = [];

  constructor(
    private readonly call: CsplitCall,
    private readonly lines: readonly Bytes[],
    private readonly nameOf: (n: number) => Bytes,
  ) {}

  run(patterns: readonly Pattern[]): void {
    for (const pattern of patterns)
      for (let n = 0; n <= pattern.times; n++)
        if (pattern.kind === "line") this.toLine(pattern.number, n);
        else if (!this.toMatch(pattern, n)) return;
    this.open();
    this.put(this.lines.length);
    this.close();
  }

  private toLine(number: number, repetition: number): void {
    const { suppressMatched } = this.call.options;
    this.open();
    if (suppressMatched && this.at >= this.lines.length) this.lineError(number, repetition);
    const stop = number * (repetition + 1) - 1;
    if (stop > this.lines.length) {
      this.put(this.lines.length);
      this.lineError(number, repetition);
    }
    this.put(stop);
    this.close();
    if (suppressMatched) this.at++;
    else if (this.at >= this.lines.length) this.lineError(number, repetition);
  }

  private lineError(number: number, repetition: number): never {
    const on = repetition > 0 ? ` on repetition ${repetition}` : "";
    return this.abort(`${quote(String(number))}: line number out of range${on}`);
  }

  /** False where the input ends and that is no error. */
  private toMatch(pattern: Pattern & { readonly kind: "regex" }, repetition: number): boolean {
    const { lines } = this;
    if (!pattern.skips) this.open();
    do this.looked++;
    while (this.looked < lines.length && !pattern.matches((lines[this.looked] ?? "").replace(/\n$/, "")));
    const found = this.looked < lines.length;
    if (!found) {
      if (pattern.offset >= 0 && pattern.skips) this.at = lines.length;
      if (!pattern.skips) {
        this.put(lines.length);
        this.close();
      }
      if (pattern.times === Number.POSITIVE_INFINITY) return false;
      const on = repetition > 0 ? ` on repetition ${repetition}` : "";
      return this.abort(`${quote(pattern.argument)}: match not found${on}`);
    }
    const stop = this.looked + pattern.offset;
    if (pattern.offset >= 0) {
      if (pattern.skips) this.at = Math.max(this.at, this.looked);
      else this.put(this.looked);
    }
    if (this.at > stop || stop > lines.length) {
      if (stop > lines.length && !pattern.skips) this.put(lines.length);
      this.abort(`${quote(pattern.argument)}: line number out of range`);
    }
    if (pattern.skips) this.at = stop;
    else {
      this.put(stop);
      this.close();
    }
    if (pattern.offset > 0) this.looked = stop;
    if (this.call.options.suppressMatched) this.at++;
    return true;
  }

  private open(): void {
    this.part = "";
    const name = this.nameOf(this.made.length);
    const errno = this.call.sys.writeFile(name, "");
    if (errno) this.abort(`${quotef(name)}`, errno);
    this.made.push(name);
  }

  /** The lines up to this one go into the part. */
  private put(stop: number): void {
    if (stop <= this.at) return;
    this.part = (this.part ?? "") + this.lines.slice(this.at, stop).join("");
    this.at = stop;
  }

  private close(): void {
    const { options: given, sys } = this.call;
    const name = this.made.at(-1) ?? "";
    const text = this.part ?? "";
    if (text === "" && given.elide) {
      this.made.pop();
      sys.unlink(name);
    } else {
      const errno = text === "" ? null : sys.writeFile(name, text, { append: true });
      if (errno) this.abort(`write error for ${quoteaf(name)}`, errno);
      if (!given.quiet) this.call.print(String(text.length));
    }
    this.part = null;
  }

  private abort(message: string, errno?: Parameters<CsplitCall["fail"]>[1]): never {
    if (this.part !== null && errno === undefined) this.close();
    this.call.fail(message, errno);
    if (!this.call.options.keep) for (const name of this.made) this.call.sys.unlink(name);
    return this.call.exit(1);
  }
}

function patternsOf(call: CsplitCall, words: readonly Bytes[]): readonly Pattern[] {
  const patterns: Pattern[] = [];
  let before = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (/^[/%]/.test(word)) patterns.push(regexPattern(call, word));
    else {
      if (!/^\s*\+?\d+$/.test(word)) return die(call, `${quote(word)}: invalid pattern`);
      const number = Number(word);
      if (number === 0) return die(call, `${word}: line number must be greater than zero`);
      if (number < before)
        return die(call, `line number ${quote(word)} is smaller than preceding line number, ${before}`);
      if (number === before) call.warn(`warning: line number ${quote(word)} is the same as preceding line number`);
      before = number;
      patterns.push({ kind: "line", argument: word, number, times: 0 });
    }
    const repeat = words[i + 1] ?? "";
    if (!repeat.startsWith("{")) continue;
    i++;
    if (!repeat.endsWith("}")) return die(call, `${quote(repeat)}: '}' is required in repeat count`);
    const count = repeat.slice(1, -1);
    if (count !== "*" && !/^\s*\+?\d+$/.test(count))
      return die(call, `${quote(repeat.slice(0, -1))}}: integer required between '{' and '}'`);
    const last = patterns.at(-1);
    if (last) last.times = count === "*" ? Number.POSITIVE_INFINITY : Number(count);
  }
  return patterns;
}

function regexPattern(call: CsplitCall, word: Bytes): Pattern {
  const delimiter = word[0] ?? "/";
  const end = word.lastIndexOf(delimiter);
  if (end === 0) return die(call, `${word}: closing delimiter '${delimiter}' missing`);
  const compiled = compileRegex(word.slice(1, end), {
    syntax: "basic",
    utf8: call.sys.isUtf8(),
    onLimit: call.unmodelled,
  });
  if (!compiled.ok) return die(call, `${quote(word)}: invalid regular expression: ${compiled.message}`);
  const offset = word.slice(end + 1);
  if (offset !== "" && !/^\s*[-+]?\d+$/.test(offset))
    return die(call, `${quote(word)}: integer expected after delimiter`);
  return {
    kind: "regex",
    argument: word,
    skips: delimiter === "%",
    offset: Number(offset || "0"),
    times: 0,
    matches: (line) => compiled.regex.test(line),
  };
}

/** The names of the parts: `xx00`, or as -f, -n and -b say. */
function namer(call: CsplitCall): (n: number) => Bytes {
  const { prefix = "xx", digits = "2", suffix } = call.options;
  if (!/^\s*\+?\d+$/.test(digits)) return die(call, `invalid number: ${quote(digits)}`);
  if (suffix === undefined) return (n) => prefix + String(n).padStart(Number(digits), "0");
  const directives = suffix.replaceAll("%%", "").match(/%/g) ?? [];
  if (directives.length === 0) return die(call, "missing % conversion specification in suffix");
  if (directives.length > 1) return die(call, "too many % conversion specifications in suffix");
  const match = /^((?:[^%]|%%)*)%([-#0']*)(\d*)(?:\.(\d*))?(.?)([\s\S]*)$/.exec(suffix);
  const [, before = "", flags = "", width = "", precision, letter = "", after = ""] = match ?? [];
  if (letter === "") return die(call, "missing conversion specifier in suffix");
  if (!"diuoxX".includes(letter)) return die(call, `invalid conversion specifier in suffix: ${letter}`);
  const unfit =
    flags.includes("'") && !"diu".includes(letter) ? "'" : flags.includes("#") && "diu".includes(letter) ? "#" : "";
  if (unfit !== "") return die(call, `invalid flags in conversion specification: %${unfit}${letter}`);
  const conversion = {
    ...{ flags, letter, width: Number(width) },
    precision: precision === undefined ? undefined : Number(precision),
  };
  const text = (part: Bytes) => part.replaceAll("%%", "%");
  return (n) => prefix + text(before) + formatInteger(BigInt(n), conversion) + text(after);
}
