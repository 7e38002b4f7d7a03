/** Reads a sed script as GNU sed 4.9 does, with its messages. */
import { type Bytes, decodeCodePoint } from "../../bytes";
import { MISPLACED_CLASS } from "../../regex/bracket";
import { compileRegex } from "../../regex/compileRegex";
import { unescapeRegex, unescapeText } from "./escapes";
import { ScriptReader } from "./reader";
import { highestGroup, parseReplacement } from "./replacement";
import {
  type Action,
  type Address,
  type Command,
  type Pattern,
  type RangeEnd,
  type Script,
  ScriptProblem,
  type Selection,
  type Source,
  type Substitution,
} from "./script";

export interface ScriptOptions {
  readonly extended: boolean;
  readonly utf8: boolean;
  /** Lines end with NUL (-z): newlines are no anchors. */
  readonly nullData: boolean;
  readonly sandbox: boolean;
  readonly onLimit: (reason: string) => never;
  /** Opens the file of `w`, `W` or `s///w` as soon as it is read, as sed does. */
  readonly onOutputFile: (name: Bytes) => void;
}

/** The script of all its pieces. Throws ScriptProblem where sed refuses it. */
export function parseScript(sources: readonly Source[], options: ScriptOptions): Script {
  return new Parser(sources, options).script();
}

/** Panic: the exit status of a label that is not there, and of `[:space:]`. */
const PANIC = 4;

interface Jump {
  readonly index: number;
  readonly label: Bytes;
}

class Parser {
  private readonly reader: ScriptReader;
  private readonly commands: Command[] = [];
  private readonly blocks: number[] = [];
  private readonly labels = new Map<Bytes, number>();
  private readonly jumps: Jump[] = [];
  private quiet = false;

  constructor(
    sources: readonly Source[],
    private readonly options: ScriptOptions,
  ) {
    this.reader = new ScriptReader(sources);
  }

  script(): Script {
    const { reader } = this;
    // GNU sed looks at no more than these two characters.
    if (reader.peek() === "#" && reader.peek(1) === "n") this.quiet = true;
    do {
      for (let character = this.nextCommand(); character !== ""; character = this.nextCommand()) {
        reader.back(character);
        this.command();
      }
    } while (reader.nextSource());
    if (this.blocks.length > 0) reader.failAtEnd("unmatched `{'");
    this.resolveJumps();
    return { commands: this.commands, quiet: this.quiet };
  }

  private nextCommand(): string {
    let character = this.reader.next();
    while (character !== "" && /[\s;]/.test(character)) character = this.reader.next();
    return character;
  }

  private command(): void {
    const { reader } = this;
    const selection = this.selection();
    let letter = reader.nextNonBlank();
    this.checkZero(selection, letter);
    const negated = letter === "!";
    if (negated) {
      letter = reader.nextNonBlank();
      if (letter === "!") reader.fail("multiple `!'s");
    }
    if (letter === "") reader.fail("missing command");
    const index = this.commands.length;
    const action = this.action(letter, selection);
    if (action === null) return;
    // The place of a block is taken before what is in it; its end is filled in at `}`.
    this.commands[index] = { selection, negated, action };
  }

  private checkZero(selection: Selection, letter: string): void {
    const first = selection.kind === "range" ? selection.from : selection.kind === "one" ? selection.address : null;
    if (first?.kind !== "line" || first.line !== 0) return;
    if (selection.kind === "one" && letter === "r") return;
    if (selection.kind !== "range" || selection.to.kind !== "regex")
      this.reader.fail("invalid usage of line address 0");
  }

  private selection(): Selection {
    const { reader } = this;
    const from = this.address("first");
    if (from === null) return { kind: "always" };
    const comma = reader.nextNonBlank();
    if (comma !== ",") {
      reader.back(comma);
      return { kind: "one", address: from };
    }
    const to = this.rangeEnd();
    if (to === null) {
      reader.next();
      return reader.fail("unexpected `,'");
    }
    return { kind: "range", from, to };
  }

  private rangeEnd(): RangeEnd | null {
    const { reader } = this;
    const sign = reader.nextNonBlank();
    if (sign === "+" || sign === "~") {
      const count = this.optionalNumber();
      return sign === "+" ? { kind: "plus", count } : { kind: "multiple", of: count };
    }
    reader.back(sign);
    return this.address("second");
  }

  private address(which: "first" | "second"): Address | null {
    const { reader } = this;
    const character = reader.nextNonBlank();
    if (character === "/" || character === "\\") {
      const delimiter = character === "/" ? "/" : reader.next();
      const source = this.delimited(delimiter, "regex");
      if (source === null) return reader.fail("unterminated address regex");
      return { kind: "regex", pattern: this.addressPattern(source) };
    }
    if (/[0-9]/.test(character)) {
      const line = reader.number(character);
      const tilde = reader.nextNonBlank();
      if (tilde === "~") {
        const step = this.optionalNumber();
        return step > 0 ? { kind: "step", first: line, step } : { kind: "line", line };
      }
      reader.back(tilde);
      return { kind: "line", line };
    }
    if (which === "first" && (character === "+" || character === "~")) {
      this.optionalNumber();
      reader.fail("invalid usage of +N or ~N as first address");
    }
    if (character === "$") return { kind: "last" };
    reader.back(character);
    return null;
  }

  private optionalNumber(): number {
    const digit = this.reader.nextNonBlank();
    if (/[0-9]/.test(digit)) return this.reader.number(digit);
    this.reader.back(digit);
    return 0;
  }

  private addressPattern(source: Bytes): Pattern {
    let ignoreCase = false;
    let multiline = false;
    for (;;) {
      const flag = this.reader.nextNonBlank();
      if (flag === "I") ignoreCase = true;
      else if (flag === "M") multiline = true;
      else {
        this.reader.back(flag);
        return this.pattern(source, ignoreCase ? "ignore case" : "exact", multiline ? "lines" : "buffer");
      }
    }
  }

  private pattern(source: Bytes, letters: "exact" | "ignore case", anchors: "buffer" | "lines"): Pattern {
    const { reader, options } = this;
    if (source === "") {
      if (letters !== "exact" || anchors !== "buffer") reader.fail("cannot specify modifiers on empty regexp");
      return null;
    }
    const compiled = compileRegex(unescapeRegex(source), {
      syntax: options.extended ? "extended" : "basic",
      ignoreCase: letters === "ignore case",
      multiline: anchors === "lines" && !options.nullData,
      utf8: options.utf8,
      onLimit: options.onLimit,
    });
    if (compiled.ok) return compiled.regex;
    if (compiled.message === MISPLACED_CLASS) throw new ScriptProblem(compiled.message, PANIC);
    return reader.fail(compiled.message);
  }

  /** Up to the delimiter; null where it does not come. A delimiter that stands for itself loses its backslash. */
  private delimited(delimiter: string, what: "regex" | "text"): Bytes | null {
    const { reader } = this;
    let out = "";
    for (;;) {
      const character = reader.next();
      if (character === "") return null;
      if (character === "\n") {
        reader.back(character);
        return null;
      }
      if (character === delimiter) return out;
      if (character === "[" && what === "regex") {
        const rest = this.bracketRest();
        if (rest === null) return null;
        out += character + rest;
      } else if (character !== "\\") out += character;
      else {
        const next = reader.next();
        if (next === "") return null;
        if (next === delimiter && !(what === "text" && next === "&")) out += next;
        else if (next === "n" && what === "regex") out += "\n";
        else if (next === "\n") out += "\n";
        else out += `\\${next}`;
      }
    }
  }

  /** A bracket expression after its `[`: a delimiter in it is a character. */
  private bracketRest(): Bytes | null {
    const { reader } = this;
    let out = "";
    const take = () => {
      const character = reader.next();
      out += character;
      return character;
    };
    if (reader.peek() === "^") take();
    if (reader.peek() === "]") take();
    for (;;) {
      const character = take();
      if (character === "" || character === "\n") return null;
      if (character === "]") return out;
      const kind = reader.peek();
      if (character !== "[" || ![":", ".", "="].includes(kind)) continue;
      take();
      while (!(reader.peek() === kind && reader.peek(1) === "]")) {
        const inner = take();
        if (inner === "" || inner === "\n") return null;
      }
      take();
      take();
    }
  }

  private action(letter: string, selection: Selection): Action | null {
    const { reader } = this;
    switch (letter) {
      case "#":
        if (selection.kind !== "always") reader.fail("comments don't accept any addresses");
        reader.restOfLine();
        return null;
      case "{":
        this.blocks.push(this.commands.length);
        return { kind: "block", end: -1 };
      case "}":
        return this.closeBlock(selection);
      case ":":
        return this.label(selection);
      case "a":
      case "i":
      case "c":
        return { kind: "text", command: letter, text: this.text() };
      case "b":
      case "t":
      case "T":
        this.jumps.push({ index: this.commands.length, label: this.labelName() });
        return {
          kind: "branch",
          when: letter === "b" ? "always" : letter === "t" ? "replaced" : "not replaced",
          to: -1,
        };
      case "r":
      case "R":
      case "w":
      case "W":
        return {
          kind: "file",
          command: letter,
          file: this.fileName(letter === "w" || letter === "W" ? "output" : "input"),
        };
      case "e":
        return { kind: "execute", command: this.shellCommand() };
      case "q":
      case "Q":
        if (selection.kind === "range") reader.fail("command only uses one address");
        return { kind: "quit", print: letter === "q" ? "yes" : "no", status: this.numberThenEnd() ?? 0 };
      case "l":
        return { kind: "list", width: this.numberThenEnd() };
      case "s":
        return { kind: "substitute", substitution: this.substitution() };
      case "y":
        return this.translation();
      case "v":
        return this.version();
      case "=":
      case "d":
      case "D":
      case "F":
      case "g":
      case "G":
      case "h":
      case "H":
      case "n":
      case "N":
      case "p":
      case "P":
      case "x":
      case "z":
        this.endOfCommand();
        return { kind: "simple", letter };
      default:
        return reader.fail(`unknown command: \`${letter}'`);
    }
  }

  private closeBlock(selection: Selection): null {
    const open = this.blocks.pop();
    if (open === undefined) return this.reader.fail("unexpected `}'");
    if (selection.kind !== "always") this.reader.fail("`}' doesn't want any addresses");
    const block = this.commands[open];
    if (block) this.commands[open] = { ...block, action: { kind: "block", end: this.commands.length } };
    this.endOfCommand();
    return null;
  }

  private label(selection: Selection): null {
    if (selection.kind !== "always") this.reader.fail(": doesn't want any addresses");
    const name = this.labelName();
    if (name === "") this.reader.fail('":" lacks a label');
    this.labels.set(name, this.commands.length);
    return null;
  }

  private labelName(): Bytes {
    const { reader } = this;
    let name = "";
    let character = reader.nextNonBlank();
    for (; character !== "" && !/[\s;}]/.test(character); character = reader.next()) name += character;
    reader.back(character);
    return name;
  }

  private resolveJumps(): void {
    for (const { index, label } of this.jumps) {
      const command = this.commands[index];
      if (command?.action.kind !== "branch") continue;
      const to = label === "" ? this.commands.length : this.labels.get(label);
      if (to === undefined) throw new ScriptProblem(`can't find label for jump to \`${label}'`, PANIC);
      this.commands[index] = { ...command, action: { ...command.action, to } };
    }
  }

  private endOfCommand(): void {
    const { reader } = this;
    const character = reader.nextNonBlank();
    if (character === "}" || character === "#") reader.back(character);
    else if (character !== "" && character !== "\n" && character !== ";") reader.fail("extra characters after command");
  }

  private numberThenEnd(): number | null {
    const digit = this.reader.nextNonBlank();
    const number = /[0-9]/.test(digit) ? this.reader.number(digit) : null;
    if (number === null) this.reader.back(digit);
    this.endOfCommand();
    return number;
  }

  private fileName(use: "input" | "output"): Bytes {
    const { reader } = this;
    if (this.options.sandbox) reader.fail("e/r/w commands disabled in sandbox mode");
    reader.back(reader.nextNonBlank());
    const name = reader.restOfLine();
    if (name === "") reader.fail("missing filename in r/R/w/W commands");
    if (use === "output") this.options.onOutputFile(name);
    return name;
  }

  private shellCommand(): Bytes {
    if (this.options.sandbox) this.reader.fail("e/r/w commands disabled in sandbox mode");
    this.reader.back(this.reader.nextNonBlank());
    return this.reader.restOfLine();
  }

  /** The text of `a`, `i`, `c`: on the same line, or after `a\` and a newline. */
  private text(): Bytes {
    const { reader } = this;
    const first = reader.nextNonBlank();
    if (first === "") reader.fail("expected \\ after `a', `c' or `i'");
    if (first !== "\\") reader.back(first);
    else if (reader.peek() === "\n") reader.next();
    else if (reader.atEnd() && !reader.nextSource()) return "";
    let raw = "";
    for (;;) {
      const character = reader.next();
      if (character === "" || character === "\n") break;
      raw += character;
      if (character !== "\\") continue;
      if (!reader.atEnd()) raw += reader.next();
      else if (reader.nextSource()) raw += "\n";
      else raw = raw.slice(0, -1);
    }
    return `${unescapeText(raw)}\n`;
  }

  private substitution(): Substitution {
    const { reader } = this;
    const delimiter = this.delimiter("unterminated `s' command");
    const source = this.delimited(delimiter, "regex");
    const replacement = source === null ? null : this.delimited(delimiter, "text");
    if (source === null || replacement === null) return reader.fail("unterminated `s' command");
    const flags = this.substitutionFlags();
    const pattern = this.pattern(
      source,
      flags.ignoreCase ? "ignore case" : "exact",
      flags.multiline ? "lines" : "buffer",
    );
    const pieces = parseReplacement(replacement);
    const highest = highestGroup(pieces);
    if (pattern !== null && highest > pattern.groupCount)
      reader.fail(`invalid reference \\${highest} on \`s' command's RHS`);
    const { global, number, print, evaluate, file } = flags;
    return { pattern, replacement: pieces, global, number: number ?? 1, print, evaluate, file };
  }

  private substitutionFlags() {
    const { reader } = this;
    const flags = {
      global: false,
      print: false,
      evaluate: false,
      ignoreCase: false,
      multiline: false,
      number: null as number | null,
      file: null as Bytes | null,
    };
    for (;;) {
      const flag = reader.next();
      switch (flag) {
        case "i":
        case "I":
          flags.ignoreCase = true;
          break;
        case "m":
        case "M":
          flags.multiline = true;
          break;
        case "e":
          flags.evaluate = true;
          break;
        case "p":
          if (flags.print) reader.fail("multiple `p' options to `s' command");
          flags.print = true;
          break;
        case "g":
          if (flags.global) reader.fail("multiple `g' options to `s' command");
          flags.global = true;
          break;
        case "w":
          flags.file = this.fileName("output");
          return flags;
        case " ":
        case "\t":
          break;
        case "}":
        case "#":
          reader.back(flag);
          return flags;
        case "":
        case "\n":
        case ";":
          return flags;
        default:
          if (!/[0-9]/.test(flag)) reader.fail("unknown option to `s'");
          if (flags.number !== null) reader.fail("multiple number options to `s' command");
          flags.number = reader.number(flag);
          if (flags.number === 0) reader.fail("number option to `s' command may not be zero");
      }
    }
  }

  private delimiter(missing: string): string {
    const { reader } = this;
    const delimiter = reader.next();
    if (delimiter === "") return reader.fail(missing);
    if (delimiter > "\x7f" && this.options.utf8) reader.fail("delimiter character is not a single-byte character");
    return delimiter;
  }

  private translation(): Action {
    const { reader } = this;
    const delimiter = this.delimiter("unterminated `y' command");
    const from = this.delimited(delimiter, "text");
    const to = from === null ? null : this.delimited(delimiter, "text");
    if (from === null || to === null) return reader.fail("unterminated `y' command");
    this.endOfCommand();
    const source = charactersOf(unescapeText(from), this.options.utf8);
    const target = charactersOf(unescapeText(to), this.options.utf8);
    if (source.length !== target.length) reader.fail("strings for `y' command are different lengths");
    const map = new Map<string, Bytes>();
    source.forEach((character, i) => {
      if (!map.has(character)) map.set(character, target[i] ?? "");
    });
    return { kind: "translate", map };
  }

  private version(): null {
    const { reader } = this;
    const wanted = this.labelName();
    const parts = /^([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?$/.exec(wanted);
    if (wanted !== "") {
      const [major, minor, patch] = [parts?.[1], parts?.[2], parts?.[3]].map((part) => Number(part ?? 0));
      const number = (major ?? 0) * 10_000 + (minor ?? 0) * 100 + (patch ?? 0);
      if (parts === null || number > MODELLED_VERSION) reader.fail("expected newer version of sed");
    }
    this.endOfCommand();
    return null;
  }
}

/** 4.9 */
const MODELLED_VERSION = 40_900;

/** The characters of a text: bytes, or UTF-8 sequences (bytes that are none stand alone). */
export function charactersOf(text: Bytes, utf8: boolean): readonly Bytes[] {
  if (!utf8) return [...text];
  const characters: Bytes[] = [];
  for (let at = 0; at < text.length; ) {
    const length = decodeCodePoint(text, at)?.length ?? 1;
    characters.push(text.slice(at, at + length));
    at += length;
  }
  return characters;
}
