/** grep, egrep, fgrep - print lines that match patterns. POSIX XCU grep; GNU grep 3.8. */
import { type Bytes, decodeUtf8 } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { fnmatch } from "../regex/fnmatch";
import type { Match, Regex } from "../regex/regex";
import { errnoMessage } from "../world/errno";
import { rewriting } from "./textInput";
import { type Call, flag, list, optional, utility, value } from "./utility";

const options = {
  basic: flag("-G", "--basic-regexp"),
  extended: flag("-E", "--extended-regexp"),
  fixed: flag("-F", "--fixed-strings"),
  patterns: list("-e", "--regexp"),
  patternFiles: list("-f", "--file"),
  ignoreCase: flag("-i", "-y", "--ignore-case"),
  respectCase: flag("--no-ignore-case"),
  invert: flag("-v", "--invert-match"),
  words: flag("-w", "--word-regexp"),
  lines: flag("-x", "--line-regexp"),
  count: flag("-c", "--count"),
  listFiles: flag("-l", "--files-with-matches"),
  listOthers: flag("-L", "--files-without-match"),
  quiet: flag("-q", "--quiet", "--silent"),
  noMessages: flag("-s", "--no-messages"),
  lineNumber: flag("-n", "--line-number"),
  noFilename: flag("-h", "--no-filename"),
  withFilename: flag("-H", "--with-filename"),
  onlyMatching: flag("-o", "--only-matching"),
  maximum: value("-m", "--max-count"),
  after: value("-A", "--after-context"),
  before: value("-B", "--before-context"),
  context: value("-C", "--context"),
  byteOffset: flag("-b", "--byte-offset"),
  recursive: flag("-r", "--recursive"),
  dereferenceRecursive: flag("-R", "--dereference-recursive"),
  directories: value("-d", "--directories"),
  text: flag("-a", "--text"),
  noBinary: flag("-I"),
  binaryFiles: value("--binary-files"),
  nullData: flag("-z", "--null-data"),
  nullNames: flag("-Z", "--null"),
  color: optional("auto", "--color", "--colour"),
  include: list("--include"),
  exclude: list("--exclude"),
  excludeDir: list("--exclude-dir"),
  label: value("--label"),
  lineBuffered: flag("--line-buffered"),
  binary: flag("-U", "--binary"),
  initialTab: flag("-T", "--initial-tab"),
} as const;

type GrepCall = Call<typeof options>;

const plainGrep = utility({
  name: "grep",
  aliases: ["egrep", "fgrep"],
  summary: "print lines that match patterns",
  options,
  failure: 2,
  missing: ["-P (Perl expressions)", "--color=always"],

  run(call) {
    const as = call.name.replace(/.*\//, "");
    if (as === "egrep" || as === "fgrep")
      call.writeError(`${as}: warning: ${as} is obsolescent; using grep -${as === "egrep" ? "E" : "F"}\n`);
    return new Grep(call, as === "egrep" ? "grep extended" : as === "fgrep" ? "fixed" : null).run();
  },
});

/** `-3` is `-C 3`. */
export const grep = rewriting(plainGrep, (argv) =>
  argv.flatMap((word) => (/^-[0-9]+$/.test(word) ? ["-C", word.slice(1)] : [word])),
);

interface Hit {
  readonly index: number;
  readonly end: number;
}

class Grep {
  private readonly regexes: readonly Regex[];
  private readonly separator: string;
  private readonly showNames: boolean;
  private readonly files: readonly (Bytes | null)[];
  private readonly recursive: boolean;
  private selected = false;
  private failed = false;
  private printedGroup = false;
  private readonly before: number;
  private readonly after: number;
  private readonly maximum: number;

  constructor(
    private readonly call: GrepCall,
    forced: "grep extended" | "fixed" | null,
  ) {
    const { options: given } = call;
    if (given.color === "always") call.unmodelled("--color=always of grep");
    this.separator = given.nullData ? "\0" : "\n";
    this.recursive = given.recursive || given.dereferenceRecursive || given.directories === "recurse";
    const { patterns, rest } = this.patterns();
    this.files = rest.length > 0 ? rest : this.recursive ? ["."] : [null];
    this.showNames = given.withFilename || (!given.noFilename && (rest.length > 1 || this.recursive));
    this.before = this.number(given.before ?? given.context, "context length");
    this.after = this.number(given.after ?? given.context, "context length");
    this.maximum = given.maximum === undefined ? Number.POSITIVE_INFINITY : this.number(given.maximum, "max count");
    const last = call.given.findLast(([key]) => key === "basic" || key === "extended" || key === "fixed")?.[0];
    const syntax = forced ?? (last === "extended" ? "grep extended" : last === "fixed" ? "fixed" : "grep basic");
    this.regexes = patterns.map((source) => this.compile(source, syntax));
  }

  run(): number {
    const { options: given } = this.call;
    for (const file of this.files) {
      this.search(file, true);
      if (given.quiet && this.selected) return 0;
    }
    if (this.failed && !(given.quiet && this.selected)) return 2;
    return this.selected ? 0 : 1;
  }

  // --- what to look for

  private patterns(): { readonly patterns: readonly Bytes[]; readonly rest: readonly Bytes[] } {
    const { call } = this;
    const { options: given, sys } = call;
    const patterns: Bytes[] = [];
    for (const [key, argument = ""] of call.given) {
      if (key === "patterns") patterns.push(...argument.split("\n"));
      if (key !== "patternFiles") continue;
      const read = argument === "-" ? { ok: true as const, value: call.stdin.read() } : sys.readFile(argument);
      if (!read.ok) {
        call.writeError(`${this.name}: ${argument}: ${errnoMessage(read.errno)}\n`);
        return call.exit(2);
      }
      if (read.value !== "") patterns.push(...read.value.replace(/\n$/, "").split("\n"));
    }
    if (given.patterns.length > 0 || given.patternFiles.length > 0) return { patterns, rest: call.operands };
    const [first, ...rest] = call.operands;
    if (first === undefined) {
      call.writeError(
        `Usage: ${this.name} [OPTION]... PATTERNS [FILE]...\nTry '${this.name} --help' for more information.\n`,
      );
      return call.exit(2);
    }
    return { patterns: first.split("\n"), rest };
  }

  private compile(source: Bytes, syntax: "grep basic" | "grep extended" | "fixed"): Regex {
    const { options: given, sys } = this.call;
    const ignore =
      this.call.given.findLast(([key]) => key === "ignoreCase" || key === "respectCase")?.[0] === "ignoreCase";
    const compiled = compileRegex(source, {
      syntax,
      ignoreCase: ignore,
      utf8: sys.isUtf8(),
      whole: given.lines ? "line" : given.words ? "word" : "part",
      onLimit: this.call.unmodelled,
    });
    if (!compiled.ok) {
      this.call.writeError(`${this.name}: ${compiled.message}\n`);
      return this.call.exit(2);
    }
    for (const warning of compiled.regex.warnings) this.call.writeError(`${this.name}: ${warning}\n`);
    return compiled.regex;
  }

  private number(text: Bytes | undefined, what: string): number {
    if (text === undefined) return 0;
    if (/^[0-9]+$/.test(text)) return Number(text);
    this.call.writeError(
      `${this.name}: ${text}: invalid ${what === "context length" ? "context length argument" : "max count"}\n`,
    );
    return this.call.exit(2);
  }

  /** egrep and fgrep run grep, which names itself. */
  private get name(): string {
    return /(^|\/)[ef]grep$/.test(this.call.name) ? "grep" : this.call.name;
  }

  // --- where to look

  private search(file: Bytes | null, named: boolean): void {
    const { call } = this;
    const { options: given, sys } = call;
    if (file === null || file === "-") {
      this.searchText(call.stdin.read(), given.label ?? "(standard input)");
      return;
    }
    if (sys.isDirectory(file)) {
      this.searchDirectory(file);
      return;
    }
    if (named && this.isExcluded(file)) return;
    const read = sys.readFile(file);
    if (read.ok) this.searchText(read.value, file);
    else this.complain(`${file}: ${errnoMessage(read.errno)}`);
  }

  private searchDirectory(directory: Bytes): void {
    const { options: given, sys } = this.call;
    if (!this.recursive) {
      if (given.directories !== "skip") this.complain(`${directory}: Is a directory`, "stays");
      return;
    }
    const names = sys.readDirectory(directory);
    if (!names.ok) {
      this.complain(`${directory}: ${errnoMessage(names.errno)}`);
      return;
    }
    for (const name of names.value) {
      const path =
        directory === "." && this.call.operands.length <= 1 && !this.call.operands.includes(".")
          ? name
          : `${directory.replace(/\/$/, "")}/${name}`;
      const isDirectory = sys.ltypeOf(path) === "directory" || (given.dereferenceRecursive && sys.isDirectory(path));
      if (isDirectory) {
        if (!given.excludeDir.some((pattern) => fnmatch(pattern, name))) this.search(path, false);
      } else if ((given.dereferenceRecursive || !sys.isSymlink(path)) && sys.isFile(path) && !this.isExcluded(name))
        this.search(path, false);
    }
  }

  private isExcluded(path: Bytes): boolean {
    const name = path.replace(/.*\//s, "");
    const { include, exclude } = this.call.options;
    if (exclude.some((pattern) => fnmatch(pattern, name))) return true;
    return include.length > 0 && !include.some((pattern) => fnmatch(pattern, name));
  }

  private complain(message: string, how: "fails" | "stays" = "fails"): void {
    if (how === "fails") this.failed = true;
    if (!this.call.options.noMessages) this.call.writeError(`${this.name}: ${message}\n`);
  }

  // --- looking

  private searchText(text: Bytes, name: Bytes): void {
    const { options: given } = this.call;
    const binary = this.isBinary(text);
    if (binary && (given.noBinary || given.binaryFiles === "without-match")) {
      this.finishFile(name, 0);
      return;
    }
    const lines = text === "" ? [] : text.split(this.separator);
    if (lines.at(-1) === "") lines.pop();
    const quietly = given.quiet || given.count || given.listFiles || given.listOthers;
    let count = 0;
    let printedUpTo = -1;
    let trailing = 0;
    let offset = 0;
    const offsets: number[] = [];
    for (const [i, line] of lines.entries()) {
      offsets.push(offset);
      offset += line.length + 1;
      if (count >= this.maximum && trailing <= 0) break;
      const isHit = count < this.maximum && this.matches(line) !== given.invert;
      if (isHit) {
        count++;
        this.selected ||= !given.listOthers;
        if (given.quiet || given.listFiles || given.listOthers) break;
        if (!quietly) {
          if (binary && !given.text && given.binaryFiles !== "text") {
            this.call.print(`${this.name}: ${name}: binary file matches`);
            return;
          }
          const from = Math.max(printedUpTo + 1, i - this.before);
          if (!given.onlyMatching) this.separateGroups(from, printedUpTo);
          for (let j = from; j < i; j++)
            if (!given.onlyMatching) this.printLine(lines[j] ?? "", name, j, offsets[j] ?? 0, "-");
          if (given.onlyMatching) this.printMatches(line, name, i, offsets[i] ?? 0);
          else this.printLine(line, name, i, offsets[i] ?? 0, ":");
          printedUpTo = i;
          trailing = this.after;
        }
      } else if (trailing > 0 && !quietly) {
        if (!given.onlyMatching) this.printLine(line, name, i, offsets[i] ?? 0, "-");
        printedUpTo = i;
        trailing--;
      }
    }
    this.finishFile(name, count);
  }

  private finishFile(name: Bytes, count: number): void {
    const { options: given } = this.call;
    if (given.quiet) return;
    if (given.listFiles || given.listOthers) {
      if (count > 0 === given.listFiles) {
        if (given.listOthers) this.selected = true;
        this.call.write(name + (given.nullNames ? "\0" : "\n"));
      }
    } else if (given.count) this.call.write(`${this.prefix(name, ":")}${count}\n`);
  }

  /** NUL bytes, or what is no text in the locale. */
  private isBinary(text: Bytes): boolean {
    if (!this.call.options.nullData && text.includes("\0")) return true;
    return this.call.sys.isUtf8() && decodeUtf8(text) === undefined;
  }

  private matches(line: Bytes): boolean {
    return this.regexes.some((regex) => {
      this.call.sys.observe.regex(line, () => regex.witness());
      return regex.test(line);
    });
  }

  private firstMatch(line: Bytes, from: number): Hit | null {
    let best: Match | null = null;
    for (const regex of this.regexes) {
      const match = regex.match(line, from);
      if (match && (!best || match.index < best.index || (match.index === best.index && match.end > best.end)))
        best = match;
    }
    return best;
  }

  private printMatches(line: Bytes, name: Bytes, index: number, offset: number): void {
    if (this.call.options.invert) return;
    for (let at = 0; at <= line.length; ) {
      const hit = this.firstMatch(line, at);
      if (!hit) return;
      if (hit.end > hit.index) this.printLine(line.slice(hit.index, hit.end), name, index, offset + hit.index, ":");
      at = hit.end > hit.index ? hit.end : hit.end + 1;
    }
  }

  private separateGroups(from: number, printedUpTo: number): void {
    if ((this.before > 0 || this.after > 0) && this.printedGroup && from > printedUpTo + (printedUpTo < 0 ? 0 : 1))
      this.call.print("--");
    this.printedGroup = true;
  }

  private printLine(line: Bytes, name: Bytes, index: number, offset: number, mark: ":" | "-"): void {
    const { options: given } = this.call;
    const number = given.lineNumber ? `${index + 1}${mark}` : "";
    const bytes = given.byteOffset ? `${offset}${mark}` : "";
    this.call.write(
      `${this.prefix(name, mark)}${number}${bytes}${given.initialTab && (this.showNames || number || bytes) ? "\t" : ""}${line}${this.separator}`,
    );
  }

  private prefix(name: Bytes, mark: ":" | "-"): string {
    if (!this.showNames) return "";
    return this.call.options.nullNames ? `${name}\0` : `${name}${mark}`;
  }
}
