/** Runs a sed script: the cycle of POSIX XCU sed, with GNU sed 4.9's additions. */
import type { Bytes } from "../../bytes";
import type { Match } from "../../regex/regex";
import type { Observer, Sys } from "../../world/sys";
import type { Input as StandardInput } from "../utility";
import { type Input, type Line, type Lines, linesOf, linesOfInput } from "./input";
import type { Output, Outputs } from "./output";
import { charactersOf } from "./parse";
import { applyReplacement, highestGroup } from "./replacement";
import type { Action, Address, Command, Pattern, RangeEnd, Script, Selection, Substitution } from "./script";

export interface Setting {
  readonly script: Script;
  readonly input: Input;
  /** Standard output, or the file that is edited in place. */
  readonly output: () => Output;
  readonly outputs: Outputs;
  readonly sys: Sys;
  readonly stdin: StandardInput;
  readonly quiet: boolean;
  readonly utf8: boolean;
  readonly delimiter: "\n" | "\0";
  /** Each file counts for itself (-s, -i). */
  readonly separate: boolean;
  /** Column at which `l` wraps. */
  readonly lineLength: number;
  /** `N` on the last line drops the pattern space instead of printing it (POSIXLY_CORRECT). */
  readonly dropAtEnd: boolean;
  readonly observe: Observer;
  /** Ends sed with this message. */
  readonly fail: (message: string) => never;
  readonly unmodelled: (reason: string) => never;
  /** What `sh -c COMMAND` writes to its standard output. */
  readonly shellOutput: (command: Bytes) => Bytes;
}

/** Runs the script over the input; the exit status that `q` or `Q` gave, else 0. */
export function execute(setting: Setting): number {
  return new Machine(setting).run();
}

/** What a command says about how the cycle goes on. */
type Flow =
  | { readonly kind: "next" }
  | { readonly kind: "jump"; readonly to: number }
  /** End of the cycle: `print` the pattern space unless -n. */
  | { readonly kind: "end"; readonly print: "yes" | "no" }
  /** A new cycle with what is in the pattern space (`D`). */
  | { readonly kind: "restart" }
  | { readonly kind: "quit"; readonly print: "yes" | "no"; readonly status: number };

const NEXT: Flow = { kind: "next" };

type Appended =
  | { readonly kind: "text"; readonly text: Bytes }
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "file"; readonly name: Bytes };

/** Where a range stands: before or between its lines, in them up to a line or to a match, or done for good. */
type RangeState =
  | { readonly kind: "closed" }
  | { readonly kind: "finished" }
  | { readonly kind: "until"; readonly line: number }
  | { readonly kind: "open" };

/** A script that loops without reading is ended here. */
const STEPS_MAX = 5_000_000;
/** A pattern space that grows without end, too (bytes). */
const SPACE_MAX = 64 * 1024 * 1024;

class Machine {
  private space: Bytes = "";
  private ended = true;
  private hold: Line = { text: "", ended: true };
  private replaced = false;
  private appended: Appended[] = [];
  private lastPattern: Pattern = null;
  private readonly ranges = new Map<Command, RangeState>();
  private readonly lineReaders = new Map<Bytes, Lines | null>();
  private steps = 0;

  constructor(private readonly setting: Setting) {}

  run(): number {
    for (let keep = false; keep || this.read(); ) {
      const flow = this.cycle();
      keep = flow.kind === "restart";
      if (flow.kind !== "next" && flow.kind !== "jump" && flow.kind !== "restart" && flow.print === "yes")
        this.autoprint();
      if (flow.kind !== "quit" || flow.print === "yes") this.flush();
      if (flow.kind === "quit") {
        // `q`, unlike the end of input, completes a last line without newline.
        if (flow.print === "yes") this.setting.output().bytes("");
        this.setting.input.stop();
        return flow.status;
      }
    }
    return 0;
  }

  private cycle(): Flow {
    const { commands } = this.setting.script;
    for (let at = 0; at < commands.length; ) {
      const command = commands[at];
      if (command === undefined) break;
      if (++this.steps > STEPS_MAX || this.space.length > SPACE_MAX)
        this.setting.unmodelled("this sed script does not come to an end within the limit of steps");
      if (this.selects(command) === command.negated) {
        at = command.action.kind === "block" ? command.action.end : at + 1;
        continue;
      }
      const flow = this.perform(command.action, command);
      if (flow.kind === "jump") at = flow.to;
      else if (flow.kind === "next") at++;
      else return flow;
    }
    return { kind: "end", print: "yes" };
  }

  private read(): boolean {
    const line = this.nextInput();
    if (line === null) return false;
    this.space = line.text;
    this.ended = line.ended;
    this.replaced = false;
    return true;
  }

  /** The next line. Where files count for themselves, ranges, the hold space and the files of `R` begin anew with each. */
  private nextInput(): Line | null {
    const line = this.setting.input.next();
    if (this.setting.separate && this.setting.input.lineNumber === 1) {
      this.ranges.clear();
      this.lineReaders.clear();
      this.hold = { text: "", ended: true };
    }
    return line;
  }

  private autoprint(): void {
    if (!this.setting.quiet) this.print(this.space);
  }

  private print(text: Bytes): void {
    this.setting.output().line(text, this.ended);
  }

  /** Writes what `a`, `r` and `R` put off. */
  private flush(): void {
    const waiting = this.appended;
    this.appended = [];
    const output = this.setting.output();
    for (const item of waiting) {
      if (item.kind === "text") output.bytes(item.text);
      else if (item.kind === "line")
        output.bytes(item.line.ended ? item.line.text + this.setting.delimiter : item.line.text);
      else {
        // Even a file that is not there completes a line without newline.
        output.bytes(this.content(item.name) ?? "");
      }
    }
  }

  private content(name: Bytes): Bytes | null {
    if (name === "/dev/stdin") return this.setting.stdin.read();
    const content = this.setting.sys.readFile(name);
    return content.ok ? content.value : null;
  }

  // --- addresses

  private selects(command: Command): boolean {
    const { selection } = command;
    switch (selection.kind) {
      case "always":
        return true;
      case "one":
        return this.matchesAddress(selection.address);
      case "range":
        return this.inRange(command, selection);
    }
  }

  private matchesAddress(address: Address): boolean {
    const line = this.setting.input.lineNumber;
    switch (address.kind) {
      case "line":
        // Only `r` takes the address 0: before the first line.
        return line === address.line || (address.line === 0 && line === 1);
      case "step":
        return line >= address.first && (line - address.first) % address.step === 0;
      case "last":
        return this.setting.input.isLast();
      case "regex":
        return this.matches(address.pattern);
    }
  }

  private inRange(command: Command, { from, to }: Selection & { kind: "range" }): boolean {
    const line = this.setting.input.lineNumber;
    const state = this.ranges.get(command) ?? initialState(from);
    switch (state.kind) {
      case "finished":
        return false;
      case "closed":
        return this.beginRange(command, from, to);
      case "until":
        if (line >= state.line) this.ranges.set(command, closed(from));
        // Where lines were read in between, the last line may be past: a line number excludes this one, `+N` does not.
        return line <= state.line || to.kind !== "line";
      case "open":
        if (this.matchesEnd(to)) this.ranges.set(command, closed(from));
        return true;
    }
  }

  /** Does the range begin with this line? A line number that was passed unseen counts, unless the range is over, too. */
  private beginRange(command: Command, from: Address, to: RangeEnd): boolean {
    const line = this.setting.input.lineNumber;
    if (from.kind === "line" ? line < from.line : !this.matchesAddress(from)) return false;
    const last = lastLine(to, line);
    const over = last !== null && last <= line;
    this.ranges.set(command, over ? closed(from) : last === null ? { kind: "open" } : { kind: "until", line: last });
    return !(over && from.kind === "line" && to.kind === "line" && from.line !== line && to.line < line);
  }

  private matchesEnd(to: RangeEnd): boolean {
    return to.kind !== "plus" && to.kind !== "multiple" && this.matchesAddress(to);
  }

  private matches(pattern: Pattern): boolean {
    const regex = this.regex(pattern);
    this.setting.observe.regex(this.space, () => regex.witness());
    return regex.test(this.space);
  }

  /** The expression, or the last one used for the empty one. */
  private regex(pattern: Pattern) {
    const regex = pattern ?? this.lastPattern;
    if (regex === null) return this.setting.fail("-e expression #1, char 0: no previous regular expression");
    this.lastPattern = regex;
    return regex;
  }

  // --- commands

  private perform(action: Action, command: Command): Flow {
    switch (action.kind) {
      case "block":
      case "nothing":
        return NEXT;
      case "text":
        return this.text(action.command, action.text, command);
      case "branch":
        return this.branch(action.when, action.to);
      case "file":
        return this.file(action.command, action.file, command);
      case "quit":
        return { kind: "quit", print: action.print, status: action.status };
      case "list":
        this.setting.output().line(`${listed(this.space, action.width ?? this.setting.lineLength)}$`, true);
        return NEXT;
      case "substitute":
        return this.substitute(action.substitution);
      case "translate":
        this.space = charactersOf(this.space, this.setting.utf8)
          .map((character) => action.map.get(character) ?? character)
          .join("");
        return NEXT;
      case "execute":
        if (action.command === "") this.executeSpace();
        else this.setting.output().bytes(this.setting.shellOutput(action.command));
        return NEXT;
      case "simple":
        return this.simple(action.letter);
    }
  }

  private text(letter: "a" | "i" | "c", lines: Bytes, command: Command): Flow {
    // Its last newline is the end of a line, which -z makes a NUL, but not where it is put off.
    const text = lines.replace(/\n$/, this.setting.delimiter);
    if (letter === "i") this.setting.output().bytes(text);
    else if (letter === "a") this.appended.push({ kind: "text", text: lines });
    else {
      const inside = command.selection.kind === "range" && this.isWithin(command) && !command.negated;
      if (!inside) this.setting.output().bytes(text);
      return { kind: "end", print: "no" };
    }
    return NEXT;
  }

  /** Do more lines of the command's range follow? */
  private isWithin(command: Command): boolean {
    const state = this.ranges.get(command)?.kind;
    return state === "open" || state === "until";
  }

  private branch(when: "always" | "replaced" | "not replaced", to: number): Flow {
    const jump: Flow = { kind: "jump", to };
    if (when === "always") return jump;
    const replaced = this.replaced;
    this.replaced = false;
    return replaced === (when === "replaced") ? jump : NEXT;
  }

  private file(letter: "r" | "R" | "w" | "W", name: Bytes, command: Command): Flow {
    const { outputs } = this.setting;
    if (letter === "r" && command.selection.kind === "one" && isLineZero(command.selection.address))
      this.setting.output().bytes(this.content(name) ?? "");
    else if (letter === "r") this.appended.push({ kind: "file", name });
    else if (letter === "w") outputs.file(name).line(this.space, this.ended);
    else if (letter === "W") this.printFirstLine(outputs.file(name));
    else {
      const line = this.lineReader(name)?.next() ?? null;
      if (line !== null) this.appended.push({ kind: "line", line });
    }
    return NEXT;
  }

  private lineReader(name: Bytes): Lines | null {
    const known = this.lineReaders.get(name);
    if (known !== undefined) return known;
    const { stdin, delimiter } = this.setting;
    const content = name === "/dev/stdin" ? null : this.content(name);
    const lines =
      name === "/dev/stdin" ? linesOfInput(stdin, delimiter) : content === null ? null : linesOf(content, delimiter);
    this.lineReaders.set(name, lines);
    return lines;
  }

  private printFirstLine(output: Output): void {
    const end = this.space.indexOf(this.setting.delimiter);
    if (end < 0) output.line(this.space, this.ended);
    else output.line(this.space.slice(0, end), true);
  }

  private simple(letter: (Action & { kind: "simple" })["letter"]): Flow {
    const { delimiter, input } = this.setting;
    switch (letter) {
      case "=":
        this.setting.output().line(String(input.lineNumber), true);
        return NEXT;
      case "F":
        this.setting.output().line(input.name(), true);
        return NEXT;
      case "d":
        return { kind: "end", print: "no" };
      case "D":
        return this.deleteFirstLine();
      case "g":
        this.space = this.hold.text;
        this.ended = this.hold.ended;
        return NEXT;
      case "G":
        this.space += delimiter + this.hold.text;
        this.ended = this.hold.ended;
        return NEXT;
      case "h":
        this.hold = { text: this.space, ended: this.ended };
        return NEXT;
      case "H":
        this.hold = { text: this.hold.text + delimiter + this.space, ended: this.ended };
        return NEXT;
      case "n":
        return this.nextLine();
      case "N":
        return this.appendLine();
      case "p":
        this.print(this.space);
        return NEXT;
      case "P":
        this.printFirstLine(this.setting.output());
        return NEXT;
      case "x":
        return this.exchange();
      case "z":
        this.space = "";
        return NEXT;
    }
  }

  private exchange(): Flow {
    const { text, ended } = this.hold;
    this.hold = { text: this.space, ended: this.ended };
    this.space = text;
    this.ended = ended;
    return NEXT;
  }

  private deleteFirstLine(): Flow {
    const end = this.space.indexOf(this.setting.delimiter);
    if (end < 0) return { kind: "end", print: "no" };
    this.space = this.space.slice(end + 1);
    return { kind: "restart" };
  }

  private nextLine(): Flow {
    if (this.setting.input.isLast()) return this.endOfInput();
    this.autoprint();
    this.flush();
    const replaced = this.replaced;
    if (!this.read()) return this.endOfInput();
    this.replaced = replaced;
    return NEXT;
  }

  /** There is no next line for `n` or `N` in this file: the cycle ends. */
  private endOfInput(): Flow {
    return { kind: "end", print: this.setting.dropAtEnd ? "no" : "yes" };
  }

  private appendLine(): Flow {
    if (this.setting.input.isLast()) return this.endOfInput();
    this.flush();
    const line = this.nextInput();
    if (line === null) return this.endOfInput();
    this.space += this.setting.delimiter + line.text;
    this.ended = line.ended;
    return NEXT;
  }

  // --- s

  private substitute(substitution: Substitution): Flow {
    const regex = this.regex(substitution.pattern);
    this.setting.observe.regex(this.space, () => regex.witness());
    const highest = highestGroup(substitution.replacement);
    if (highest > regex.groupCount)
      this.setting.fail(`-e expression #1, char 0: invalid reference \\${highest} on \`s' command's RHS`);
    const result = this.replaceMatches(substitution, (from) => regex.match(this.space, from));
    if (result === null) return NEXT;
    this.space = result;
    this.replaced = true;
    if (substitution.evaluate) this.executeSpace();
    if (substitution.print) this.print(this.space);
    if (substitution.file !== null) this.setting.outputs.file(substitution.file).line(this.space, this.ended);
    return NEXT;
  }

  /** The pattern space as a command: what it writes, without its last newline, comes in its place. */
  private executeSpace(): void {
    this.space = this.setting.shellOutput(this.space).replace(/\n$/, "");
  }

  /** The pattern space with its matches replaced; null where none was. */
  private replaceMatches(substitution: Substitution, find: (from: number) => Match | null): Bytes | null {
    const { space } = this;
    let out = "";
    let start = 0;
    let lastEnd = -1;
    let count = 0;
    let replaced = false;
    while (start <= space.length) {
      const match = find(start);
      if (match === null) break;
      // An empty match just after the last one does not count.
      const counts = match.end > match.index || match.index !== lastEnd;
      out += space.slice(start, match.index);
      if (counts && ++count >= substitution.number) {
        out += applyReplacement(substitution.replacement, match, this.setting.utf8);
        replaced = true;
      } else out += space.slice(match.index, match.end);
      lastEnd = match.end;
      start = match.end;
      if (replaced && !substitution.global) break;
      if (match.end === match.index) {
        const character = charactersOf(space.slice(start, start + 4), this.setting.utf8)[0] ?? "";
        out += character;
        start += Math.max(character.length, 1);
      }
    }
    return replaced ? out + space.slice(start) : null;
  }
}

/** A range from a line number happens once. */
function closed(from: Address): RangeState {
  return { kind: from.kind === "line" ? "finished" : "closed" };
}

/** The number of the last line of a range that begins at `line`; null where it is not counted. */
function lastLine(to: RangeEnd, line: number): number | null {
  switch (to.kind) {
    case "line":
      return to.line;
    case "plus":
      return line + to.count;
    case "multiple":
      return to.of > 0 ? line + to.of - (line % to.of) : line;
    case "step":
      return to.first + Math.max(0, Math.ceil((line - to.first) / to.step)) * to.step;
    case "last":
    case "regex":
      return null;
  }
}

/** `0,/re/` is under way before the first line. */
function initialState(from: Address): RangeState {
  return isLineZero(from) ? { kind: "open" } : { kind: "closed" };
}

function isLineZero(address: Address): boolean {
  return address.kind === "line" && address.line === 0;
}

const LISTED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

/** What `l` prints before its `$`: unambiguous, and folded at `width` columns (0: not at all). */
function listed(text: Bytes, width: number): Bytes {
  let out = "";
  let column = 0;
  for (const character of text) {
    const plain = character >= " " && character <= "~" ? character : undefined;
    const shown = LISTED[character] ?? plain ?? `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
    if (width > 0 && column + shown.length > width - 1) {
      out += "\\\n";
      column = 0;
    }
    out += shown;
    column += shown.length;
  }
  return out;
}
