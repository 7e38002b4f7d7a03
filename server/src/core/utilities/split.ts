import type { Bytes } from "../bytes";
import { clamped, linesWithEnds, parseSize, readOperand, rewriting } from "./textInput";
import { type Call, flag, list, optional, quote, quoteaf, utility, value } from "./utility";

const options = {
  suffixLength: value("-a", "--suffix-length"),
  additional: value("--additional-suffix"),
  bytes: value("-b", "--bytes"),
  lineBytes: value("-C", "--line-bytes"),
  digits: flag("-d"),
  numeric: optional("", "--numeric-suffixes"),
  hexadecimalDigits: flag("-x"),
  hexadecimal: optional("", "--hex-suffixes"),
  elide: flag("-e", "--elide-empty-files"),
  filter: value("--filter"),
  lines: value("-l", "--lines"),
  chunks: value("-n", "--number"),
  separator: list("-t", "--separator"),
  unbuffered: flag("-u", "--unbuffered"),
  verbose: flag("--verbose"),
} as const;

type SplitCall = Call<typeof options>;

/** How the text is cut; `only` prints one chunk to standard output. */
type Cut =
  | { readonly by: "lines" | "bytes" | "line bytes"; readonly size: number }
  | {
      readonly by: "chunks" | "line chunks" | "round robin";
      readonly count: number;
      readonly only: number | undefined;
    };

const MOST_FILES = 10_000;

/** split - split a file into pieces. POSIX XCU split with the options of coreutils. */
export const split = rewriting(
  utility({
    name: "split",
    summary: "split a file into pieces",
    knows: "all",
    options,
    operands: { max: 2 },
    missing: ["--filter"],

    run(call) {
      if (call.options.filter !== undefined) return call.unmodelled("option --filter of split");
      const cut = cutOf(call);
      const end = separatorOf(call);
      const names = new Names(call, "count" in cut ? cut.count : undefined);
      const [path = "-"] = call.operands;
      const read = readOperand(call, path);
      if (!read.ok) {
        call.fail(
          read.errno === "EISDIR"
            ? `${quoteaf(path).replace(/^'(.*)'$/, "$1")}`
            : `cannot open ${quoteaf(path)} for reading`,
          read.errno,
        );
        return;
      }
      const pieces = piecesOf(read.value, cut, end);
      if ("count" in cut && cut.only !== undefined) {
        call.write(pieces[cut.only - 1] ?? "");
        return;
      }
      if (pieces.length > MOST_FILES) return call.unmodelled(`limit: split into more than ${MOST_FILES} files`);
      for (const piece of pieces) {
        if (piece === "" && "count" in cut && call.options.elide) continue;
        write(call, names.next(), piece);
      }
    },
  }),
  (argv) => argv.map((argument) => (/^-\d+$/.test(argument) ? `-l${argument.slice(1)}` : argument)),
);

function write(call: SplitCall, name: Bytes, piece: Bytes): void {
  if (call.options.verbose) call.print(`creating file ${quoteaf(name)}`);
  const errno = call.sys.writeFile(name, piece);
  if (!errno) return;
  call.fail(name, errno);
  call.exit(1);
}

function cutOf(call: SplitCall): Cut {
  const ways = call.given.filter(
    ([key]) => key === "lines" || key === "bytes" || key === "lineBytes" || key === "chunks",
  );
  if (ways.length > 1) return call.usage("cannot split in more than one way");
  const [[key, text = ""] = ["lines", "1000"] as const] = ways;
  if (key === "chunks") return chunksOf(call, text);
  const size = sizeOf(call, key === "lines" ? "lines" : "bytes", text);
  return { by: key === "lines" ? "lines" : key === "bytes" ? "bytes" : "line bytes", size };
}

function sizeOf(call: SplitCall, what: string, text: Bytes): number {
  const size = parseSize(text);
  if (size !== undefined && size > 0n && size < 2n ** 63n) return clamped(size);
  const reason =
    size === undefined
      ? ""
      : size === 0n
        ? ": Numerical result out of range"
        : ": Value too large for defined data type";
  call.warn(`invalid number of ${what}: ${quote(text)}${reason}`);
  return call.exit(1);
}

/** `N`, `K/N`, `l/N`, `l/K/N`, `r/N`, `r/K/N`. */
function chunksOf(call: SplitCall, text: Bytes): Cut {
  const [, letter, one, of] = /^(?:([lr])\/)?(?:([^/]*)\/)?(.*)$/s.exec(text) ?? [];
  const count = sizeOf(call, "chunks", of ?? "");
  if (count > MOST_FILES) return call.unmodelled(`limit: split into more than ${MOST_FILES} files`);
  const only = one === undefined ? undefined : Number(parseSize(one) ?? 0n);
  if (only !== undefined && (only < 1 || only > count)) {
    call.warn(`invalid chunk number: ${quote(one ?? "")}: Numerical result out of range`);
    return call.exit(1);
  }
  return { by: letter === "l" ? "line chunks" : letter === "r" ? "round robin" : "chunks", count, only };
}

function separatorOf(call: SplitCall): Bytes {
  const separators = call.options.separator.map((text) => (text === "\\0" ? "\0" : text));
  for (const text of separators) {
    const problem =
      text === ""
        ? "empty record separator"
        : text.length > 1
          ? `multi-character separator ${quote(text)}`
          : text !== separators[0]
            ? "multiple separator characters specified"
            : undefined;
    if (problem === undefined) continue;
    call.warn(problem);
    return call.exit(1);
  }
  return separators[0] ?? "\n";
}

function piecesOf(text: Bytes, cut: Cut, end: Bytes): readonly Bytes[] {
  switch (cut.by) {
    case "bytes":
      return sliced(text, cut.size);
    case "lines": {
      const lines = linesWithEnds(text, end);
      return Array.from({ length: Math.ceil(lines.length / cut.size) }, (_, i) =>
        lines.slice(i * cut.size, (i + 1) * cut.size).join(""),
      );
    }
    case "line bytes":
      return packed(linesWithEnds(text, end), cut.size);
    case "chunks": {
      const size = Math.max(1, Math.floor(text.length / cut.count));
      return Array.from({ length: cut.count }, (_, i) =>
        text.slice(i * size, i === cut.count - 1 ? text.length : (i + 1) * size),
      );
    }
    case "round robin": {
      const lines = linesWithEnds(text, end);
      return Array.from({ length: cut.count }, (_, i) => lines.filter((_, at) => at % cut.count === i).join(""));
    }
    case "line chunks":
      return lineChunks(text, cut.count, end);
  }
}

function sliced(text: Bytes, size: number): Bytes[] {
  const pieces: Bytes[] = [];
  for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
  return pieces;
}

/** As many whole lines as fit into the size; a line that is longer is cut. */
function packed(lines: readonly Bytes[], size: number): readonly Bytes[] {
  const pieces: Bytes[] = [];
  let held = "";
  for (const line of lines) {
    if (held !== "" && held.length + line.length > size) {
      pieces.push(held);
      held = "";
    }
    held += line;
    while (held.length > size) {
      pieces.push(held.slice(0, size));
      held = held.slice(size);
    }
  }
  return held === "" ? pieces : [...pieces, held];
}

/** A line belongs to the chunk of bytes in which it begins. */
function lineChunks(text: Bytes, count: number, end: Bytes): readonly Bytes[] {
  const size = Math.max(1, Math.floor(text.length / count));
  const pieces = Array.from({ length: count }, () => "");
  let at = 0;
  for (const line of linesWithEnds(text, end)) {
    const chunk = Math.min(count - 1, Math.floor(at / size));
    pieces[chunk] += line;
    at += line.length;
  }
  return pieces;
}

/** The names of the files: prefix, counted suffix, additional suffix. */
class Names {
  private readonly alphabet: string;
  private readonly additional: Bytes;
  private prefix: Bytes;
  private readonly digits: number[];
  /** Does the suffix get longer where it would run out? */
  private readonly grows: boolean;
  private used = false;

  constructor(
    private readonly call: SplitCall,
    chunks: number | undefined,
  ) {
    const { options: given, operands } = call;
    this.prefix = operands[1] ?? "x";
    this.additional = given.additional ?? "";
    if (this.additional.includes("/")) {
      call.warn(`invalid suffix ${quote(this.additional)}, contains directory separator`);
      tryHelp(call);
    }
    const kinds = call.given.filter(([key]) => ["digits", "numeric", "hexadecimalDigits", "hexadecimal"].includes(key));
    const [kind, from = ""] = kinds.at(-1) ?? ["", ""];
    this.alphabet = kind.startsWith("hexa")
      ? "0123456789abcdef"
      : kind === ""
        ? "abcdefghijklmnopqrstuvwxyz"
        : "0123456789";
    const base = this.alphabet.length;
    const asked = given.suffixLength === undefined ? undefined : this.lengthOf(given.suffixLength);
    let start = kind === "" || from === "" ? 0 : Number.parseInt(from, base);
    if (!/^[0-9a-f]*$/.test(from) || Number.isNaN(start)) start = -1;
    if (start < 0) {
      call.warn(`${quote(from)}: invalid start value for ${base === 16 ? "hexadecimal" : "numerical"} suffix`);
      tryHelp(call);
    }
    const needed =
      chunks === undefined ? 0 : lengthFor(start > 0 && start < chunks ? start + chunks - 1 : chunks - 1, base);
    if (asked !== undefined && asked > 0 && asked < needed) {
      call.warn(`the suffix length needs to be at least ${needed}`);
      call.exit(1);
    }
    this.grows = !asked && chunks === undefined && from === "";
    this.digits = digitsOf(start, base, asked || Math.max(2, needed, from.length));
  }

  next(): Bytes {
    if (this.used) this.count();
    this.used = true;
    return this.prefix + this.digits.map((digit) => this.alphabet[digit] ?? "").join("") + this.additional;
  }

  private count(): void {
    const { digits, alphabet } = this;
    for (let i = digits.length - 1; i >= 0; i--) {
      const digit = (digits[i] ?? 0) + 1;
      if (this.grows && i === 0 && digit === alphabet.length - 1) {
        this.prefix += alphabet[digit] ?? "";
        digits.fill(0);
        digits.push(0);
        return;
      }
      if (digit < alphabet.length) {
        digits[i] = digit;
        return;
      }
      digits[i] = 0;
    }
    this.call.warn("output file suffixes exhausted");
    this.call.exit(1);
  }

  private lengthOf(text: Bytes): number {
    if (/^\s*\+?\d+$/.test(text) && Number(text) < 200) return Number(text);
    this.call.warn(`invalid suffix length: ${quote(text)}`);
    return this.call.exit(1);
  }
}

function tryHelp(call: SplitCall): never {
  call.writeError(`Try '${call.name} --help' for more information.\n`);
  return call.exit(1);
}

function lengthFor(highest: number, base: number): number {
  return highest <= 0 ? 1 : highest.toString(base).length;
}

function digitsOf(value: number, base: number, length: number): number[] {
  return [...value.toString(base).padStart(length, "0")].map((digit) => Number.parseInt(digit, base));
}
