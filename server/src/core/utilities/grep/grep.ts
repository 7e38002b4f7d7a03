/** grep - print lines that match patterns. POSIX XCU grep with the additions of GNU grep 3.8. */
import type { Bytes } from "../../bytes";
import { type Errno, errnoMessage } from "../../world/errno";
import { readOperand } from "../textInput";
import { type Call, utility } from "../utility";
import { options, parseArguments } from "./arguments";
import { type Filter, isExcluded } from "./filter";
import { type Matcher, matcherOf, type Pattern } from "./matcher";
import { type Content, type Printer, search } from "./search";
import { type Settings, settingsOf } from "./settings";

const TROUBLE = 2;

export const grep = utility({
  name: "grep",
  aliases: ["egrep", "fgrep"],
  summary: "print lines that match patterns",
  options,
  parsing: "none",
  failure: TROUBLE,
  missing: [
    "-P (Perl's regular expressions)",
    "--color=always",
    "-T",
    "-u",
    "the order in which -r finds files (here: by name)",
    "the check that an input file is not the output",
  ],

  run(call) {
    const { settings, files } = readSettings(call);
    return new Grep(call, settings, files).run();
  },
});

/** What the real grep has beside the options of the table. */
const LACKS = ["-T", "-u", "-V", "-X", "-y", "--initial-tab", "--unix-byte-offsets", "--version", "--help"];

type GrepCall = Call<typeof options>;

/** `grep: message` whatever name it was called by: egrep and fgrep are scripts that call it. */
function complain(call: GrepCall, message: string): void {
  call.writeError(`grep: ${message}\n`);
}

function usage(call: GrepCall): never {
  call.writeError("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n");
  return call.exit(TROUBLE);
}

function readSettings(call: GrepCall): { readonly settings: Settings; readonly files: readonly Bytes[] } {
  const called = call.name.slice(call.name.lastIndexOf("/") + 1);
  const order = call.sys.env("POSIXLY_CORRECT") === undefined ? "any" : "posix";
  const parsed = parseArguments(call.argv, order);
  if (parsed.kind === "unknown") {
    const { option } = parsed;
    if (LACKS.some((name) => name === option || (option.startsWith("--") && name.startsWith(option))))
      return call.unmodelled(`option ${option} of grep`);
    complain(call, option.startsWith("--") ? `unrecognized option '${option}'` : `invalid option -- '${option[1]}'`);
    return usage(call);
  }
  if (parsed.kind === "error") {
    complain(call, parsed.message);
    return usage(call);
  }
  const settings = settingsOf(
    parsed.arguments,
    called === "egrep" ? "grep extended" : called === "fgrep" ? "fixed" : "grep basic",
  );
  if ("message" in settings) {
    complain(call, settings.message);
    return call.exit(TROUBLE);
  }
  const { given, operands } = parsed.arguments;
  const named = given.some(([key]) => key === "regexp" || key === "file");
  if (!named && operands.length === 0) return usage(call);
  return { settings, files: named ? operands : operands.slice(1) };
}

class Grep {
  private selected = 0;
  private troubled = false;
  private readonly utf8: boolean;
  private readonly printer: Printer;
  private readonly filters: Filter[];

  constructor(
    private readonly call: GrepCall,
    private readonly settings: Settings,
    private readonly files: readonly Bytes[],
  ) {
    this.utf8 = call.sys.isUtf8();
    this.filters = [...settings.filters];
    this.printer = {
      write: (bytes) => call.write(bytes),
      complain: (message) => complain(call, message),
      used: false,
    };
  }

  /** The exit status: 0 where a line was selected, 1 where none was, 2 where something failed. */
  run(): number {
    const { call, settings, files } = this;
    if (settings.color === "always") call.unmodelled("grep --color=always");
    if (settings.color === "auto" && call.sys.isTerminal(1)) call.unmodelled("grep --color on a terminal");
    for (const file of settings.excludeFrom) {
      const read = readOperand(call, file);
      if (!read.ok) {
        complain(call, `${file}: ${errnoMessage(read.errno)}`);
        return TROUBLE;
      }
      const patterns = read.value.split("\n").map((line) => line.trimEnd());
      for (const pattern of patterns) if (pattern !== "") this.filters.push({ what: "exclude", of: "file", pattern });
    }
    const matcher = this.matcher();
    if (settings.maxCount === 0) return 1;
    const recursive = settings.directories === "recurse" || settings.directories === "recurse following";
    const operands = files.length > 0 ? files : [recursive ? "." : "-"];
    for (const file of operands) {
      this.operand(file, matcher, operands.length > 1, files.length === 0);
      if (settings.output === "nothing" && this.selected > 0) return 0;
    }
    return this.troubled ? TROUBLE : this.selected > 0 ? 0 : 1;
  }

  private matcher(): Matcher {
    const { call, settings } = this;
    if (settings.syntax === "perl") return call.unmodelled("grep -P (Perl's regular expressions)");
    const compiled = matcherOf(
      this.patterns(),
      {
        syntax: settings.syntax,
        ignoreCase: settings.ignoreCase,
        utf8: this.utf8,
        whole: settings.whole,
        onLimit: call.unmodelled,
      },
      call.sys.observe,
    );
    if (!compiled.ok) {
      for (const message of compiled.messages) complain(call, message);
      return call.exit(TROUBLE);
    }
    for (const warning of compiled.warnings) complain(call, warning);
    return compiled.matcher;
  }

  private patterns(): readonly Pattern[] {
    return this.settings.patterns.flatMap(({ kind, text }) => {
      if (kind === "text") return text.split("\n").map((source) => ({ source, place: "" }));
      const content = text === "-" ? this.call.stdin.read() : this.patternFile(text);
      const lines = content === "" ? [] : content.replace(/\n$/, "").split("\n");
      return lines.map((source, i) => ({ source, place: `${text}:${i + 1}: ` }));
    });
  }

  private patternFile(name: Bytes): Bytes {
    const content = this.call.sys.readFile(name);
    if (content.ok) return content.value;
    complain(this.call, `${name}: ${errnoMessage(content.errno)}`);
    return this.call.exit(TROUBLE);
  }

  private operand(name: Bytes, matcher: Matcher, several: boolean, implicit: boolean): void {
    const { settings, call } = this;
    if (name === "-") {
      const errno = call.stdin.error();
      if (errno) {
        if (settings.output === "count") this.search(settings.label, linesOf("", settings.delimiter), matcher, several);
        this.trouble(settings.label, errno);
        return;
      }
      this.search(settings.label, standardInput(call, settings), matcher, several);
      return;
    }
    const { directories } = settings;
    const type = call.sys.typeOf(name);
    const of = type === "directory" ? "directory" : "file";
    if (this.excluded(name, of, "argument")) return;
    if (type === "directory" && directories === "skip") return;
    if (type === "directory" && directories !== "read") {
      this.directory(name, matcher, implicit ? "" : name.endsWith("/") ? name : `${name}/`);
      return;
    }
    if (settings.devices === "skip" && type !== null && type !== "file" && type !== "directory") return;
    this.file(name, name, matcher, several);
  }

  /** Searches what is in the directory; `prefix` is what the names shown begin with. */
  private directory(path: Bytes, matcher: Matcher, prefix: Bytes): void {
    const { sys } = this.call;
    const names = sys.readDirectory(path);
    if (!names.ok) {
      this.trouble(path, names.errno);
      return;
    }
    for (const name of names.value) {
      const shown = prefix + name;
      const at = prefix === "" ? name : shown;
      const following = this.settings.directories === "recurse following";
      const type = following ? (sys.typeOf(at) ?? sys.ltypeOf(at)) : sys.ltypeOf(at);
      if (type === "directory") {
        if (!this.excluded(name, "directory", "found")) this.directory(at, matcher, `${shown}/`);
      } else if (type === "file" || this.settings.devices === "read" || (following && type === "symlink")) {
        if (type !== "symlink" || following)
          if (!this.excluded(name, "file", "found")) this.file(at, shown, matcher, true);
      }
      if (this.settings.output === "nothing" && this.selected > 0) return;
    }
  }

  private excluded(name: Bytes, of: Filter["of"], given: "argument" | "found"): boolean {
    return isExcluded(this.filters, name, { of, given, utf8: this.utf8 });
  }

  private file(path: Bytes, shown: Bytes, matcher: Matcher, several: boolean): void {
    const content = this.call.sys.readFile(path);
    if (content.ok) this.search(shown, linesOf(content.value, this.settings.delimiter), matcher, several);
    else this.trouble(shown, content.errno);
  }

  private search(name: Bytes, content: Content, matcher: Matcher, several: boolean): void {
    const { filenames } = this.settings;
    const withName = filenames === "always" || (filenames === "auto" && several);
    this.selected += search({ name, content, withName, utf8: this.utf8 }, matcher, this.settings, this.printer);
  }

  private trouble(name: Bytes, errno: Errno): void {
    this.troubled = true;
    if (this.settings.messages === "shown") complain(this.call, `${name}: ${errnoMessage(errno)}`);
  }
}

function linesOf(content: Bytes, delimiter: "\n" | "\0"): Content {
  let at = 0;
  return {
    hasNul: content.includes("\0"),
    next() {
      if (at >= content.length) return null;
      const end = content.indexOf(delimiter, at);
      const line = end < 0 ? content.slice(at) : content.slice(at, end + 1);
      at += line.length;
      return line;
    },
  };
}

/** With -m, what follows the last line that counts is left for others. */
function standardInput({ stdin }: GrepCall, { maxCount, delimiter }: Settings): Content {
  if (maxCount === Number.POSITIVE_INFINITY || delimiter === "\0") return linesOf(stdin.read(), delimiter);
  return { hasNul: false, next: () => stdin.readLine() };
}
