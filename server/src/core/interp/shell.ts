/** The shell in one attempt: its state, the system calls in its name, and word expansion bound to both. */
import { type Bytes, displayText, encodeMessage, encodeUtf8 } from "../bytes";
import { expandBraces } from "../expand/braces";
import { type ExpansionShell, expandFields, expandPattern, expandText, type TildePlaces } from "../expand/expand";
import { expandPathnames } from "../expand/pathname";
import { ShellError } from "../expand/shellError";
import type { CommandSubstitution, Dialect, ProcessSubstitution, Word } from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import type { Attempt } from "../world/attempt";
import type { Errno } from "../world/errno";
import { systemCalls } from "../world/openCalls";
import type { Observer } from "../world/sys";
import type { SystemCalls } from "../world/syscalls";
import { closedObserver } from "../world/unknownHost";
import type { Flow, Guarded as GuardedValue } from "../world/world";
import { assignElement } from "./array";
import type { Interpreter } from "./interpret";
import { writeDescriptor } from "./openFile";
import { processSubstitution } from "./processSubstitution";
import { ShellState } from "./shellState";
import type { Frame } from "./stack";
import { runSubstitution } from "./substitution";

/** Thrown where a command inside (a substitution, a command that a utility runs) cannot go on. */
export class StuckInside {
  constructor(readonly flow: Flow) {}
}

export type Guarded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly stuck?: Flow };

export class Shell implements ExpansionShell {
  readonly state: ShellState;
  private systemCalls: SystemCalls | null = null;
  readonly dialect: Dialect;
  /** Exit status of the last command substitution of this command; 0 where there was none. */
  substitutionStatus: GuardedValue<number> = 0;
  /** Are the words of a command expanded, rather than the targets of redirections? */
  expandsArguments = false;

  constructor(
    readonly interpreter: Interpreter,
    readonly attempt: Attempt,
    readonly frame: Frame,
  ) {
    this.state = new ShellState(attempt);
    this.dialect = frame.source.dialect;
  }

  /** The system calls in the shell's name. */
  get sys(): SystemCalls {
    this.systemCalls ??= systemCalls(this.attempt, this.state);
    return this.systemCalls;
  }

  get line(): number {
    return this.attempt.space.place.line + this.frame.source.shift;
  }

  encode(text: string): Bytes {
    return encodeUtf8(text);
  }

  fields(word: Word): readonly Bytes[] {
    if (this.dialect === "sh") return expandFields(word, this);
    const words = expandBraces(word);
    return words.length === 1 ? expandFields(word, this) : words.flatMap((each) => expandFields(each, this));
  }

  text(word: Word, tilde: TildePlaces = "word"): Bytes {
    return expandText(word, this, tilde);
  }

  pattern(word: Word): Bytes {
    return expandPattern(word, this);
  }

  /** bash: a word as a regular expression, its quoted parts literal. */
  regexSource(word: Word): Bytes {
    return word.parts
      .map((part) => {
        const text = expandText({ ...word, parts: [part] }, this, "none");
        const quoted =
          part.type !== "Literal" &&
          part.type !== "ParameterExpansion" &&
          part.type !== "CommandSubstitution" &&
          part.type !== "ArithmeticExpansion";
        return quoted ? text.replace(/[.[\\\]*^$+?(){}|]/g, "\\$&") : text;
      })
      .join("");
  }

  /** Runs code that may fail as the shell fails; the message is printed and the status told. */
  guarded<T>(code: () => T): Guarded<T> {
    try {
      return { ok: true, value: code() };
    } catch (thrown) {
      return { ok: false, ...this.failure(thrown) };
    }
  }

  /** Tells an error of the shell; its status, or what a command inside is stuck at. Throws all else again. */
  failure(thrown: unknown): { readonly status: number; readonly stuck?: Flow } {
    if (thrown instanceof StuckInside) return { status: 0, stuck: thrown.flow };
    if (!(thrown instanceof ShellError)) throw thrown;
    this.complain(thrown.message, thrown.line === "parser" ? this.parserLine() : this.line, thrown.named);
    return { status: thrown.status };
  }

  /** dash's parser has read the whole line of the command when that runs. */
  private parserLine(): number {
    return this.line + (this.frame.source.text.indexOf("\n", this.attempt.space.place.end) < 0 ? 0 : 1);
  }

  /** `SCRIPT: LINE: message` on standard error. */
  complain(message: string, line = this.line, named = false): void {
    const where = this.dialect === "bash" ? `line ${line}` : `${line}`;
    const within = this.dialect === "sh" && !named && this.frame.within ? `${this.frame.within}: ` : "";
    this.write(2, encodeMessage(`${this.state.name}: ${where}: ${within}${message}\n`));
  }

  write(descriptor: number, bytes: Bytes, ends: "ends" | "never" = "ends"): Errno | null {
    return writeDescriptor(this.sys, this.state.descriptor(descriptor), bytes, ends);
  }

  isSet(name: Bytes): boolean {
    return this.state.isSet(name);
  }

  isTerminal(descriptor: number): boolean {
    return this.state.isTerminal(descriptor);
  }

  // --- ExpansionShell

  parameter(name: string): Bytes | undefined {
    const { state } = this;
    const first = name.charCodeAt(0);
    if (name.endsWith("]"))
      return this.arrayElement(name.slice(0, name.indexOf("[")), name.slice(name.indexOf("[") + 1, -1));
    if (first > 64 || first === 95)
      return name === "LINENO" && this.dialect === "bash"
        ? String(this.line)
        : (state.getVariable(name) ?? this.dynamicVariable(name));
    switch (name) {
      case "?":
        return String(this.attempt.status);
      case "#":
        return String(state.positional().length);
      case "$":
        return String(state.pid);
      case "!": {
        const pid = state.lastBackground;
        return pid === undefined ? undefined : String(pid);
      }
      case "-":
        return optionLetters(state.options);
      case "0":
        return state.name;
      case "@":
      case "*":
        return state.positional().join(" ");
      default:
        return /^[0-9]+$/.test(name) ? state.positional()[Number(name) - 1] : undefined;
    }
  }

  /** Variables that the shell computes. */
  private dynamicVariable(name: string): Bytes | undefined {
    if (this.dialect !== "bash") return undefined;
    switch (name) {
      case "BASH_VERSION":
        return "5.2.15(1)-release";
      case "BASHPID":
        return String(this.state.pid);
      case "UID":
      case "EUID":
        return String(this.sys.uid());
      case "SHLVL":
        return "1";
      case "OSTYPE":
        return "linux-gnu";
      case "HOSTTYPE":
        return "x86_64";
      case "MACHTYPE":
        return "x86_64-pc-linux-gnu";
      case "HOSTNAME":
        return this.sys.hostname();
      case "FUNCNAME":
        return this.state.privateState<readonly Bytes[]>("functions")?.[0];
      case "BASH_SOURCE":
        return this.frame.source.file ?? this.state.name;
      case "RANDOM":
      case "SRANDOM":
      case "EPOCHSECONDS":
      case "EPOCHREALTIME":
        this.attempt.event({
          kind: "unmodelled",
          command: `$${name}`,
          reason: "a value that differs in each run",
          at: this.attempt.space.place,
        });
        return "4";
      case "BASH_LINENO":
        return this.callLines()[0];
      case "PIPESTATUS":
        return this.pipeStatus()[0];
      case "BASH_VERSINFO":
        return VERSION[0];
      case "SECONDS":
        return "0";
      default:
        return undefined;
    }
  }

  positional(): readonly Bytes[] {
    return this.state.positional();
  }

  assign(name: string, value: Bytes): void {
    if (name.endsWith("]"))
      assignElement(this, name.slice(0, name.indexOf("[")), name.slice(name.indexOf("[") + 1, -1), value);
    else this.state.setVariable(name, value);
  }

  ifs(): Bytes {
    return this.state.getVariable("IFS") ?? " \t\n";
  }

  setting(name: string): boolean {
    return this.dialect === "bash" && this.state.longOption(name);
  }

  option(letter: string): boolean {
    return this.state.option(letter);
  }

  substitute(node: CommandSubstitution): Bytes {
    const { text, status } = runSubstitution(this, node);
    this.substitutionStatus = status;
    return text;
  }

  processSubstitution(node: ProcessSubstitution): Bytes {
    if (this.expandsArguments) throw new Unmodelled("process substitution as an argument");
    return processSubstitution(this, node);
  }

  homeOf(user: Bytes): Bytes | undefined {
    this.sys.mayContain(
      "/etc/passwd",
      `user ${displayText(user)} exists`,
      `${user}:x:1000:1000::/home/${user}:/bin/sh\n`,
    );
    const passwd = this.sys.readFile("/etc/passwd");
    const line = passwd.ok ? passwd.value.split("\n").find((l) => l.startsWith(`${user}:`)) : undefined;
    return line?.split(":")[5];
  }

  pathnames(pattern: Bytes): readonly Bytes[] {
    return expandPathnames(pattern, this.sys, this.state.longOption("dotglob") ? "with hidden" : "without hidden");
  }

  /** Statuses of the last pipeline's commands; of a single command its own. */
  private pipeStatus(): readonly Bytes[] {
    return this.state.pipeStatus ?? [String(this.attempt.status)];
  }

  /** bash: the lines that the functions were called from, the innermost first. */
  private callLines(): readonly Bytes[] {
    return [...(this.state.privateState<readonly Bytes[]>("call-lines") ?? []), "0"];
  }

  arrayElements(name: string): readonly Bytes[] | undefined {
    if (name === "PIPESTATUS") return this.pipeStatus();
    if (name === "FUNCNAME") {
      const functions = this.state.privateState<readonly Bytes[]>("functions") ?? [];
      return functions.length > 0 ? [...functions, "main"] : [];
    }
    if (name === "BASH_VERSINFO") return VERSION;
    if (name === "BASH_LINENO") return this.callLines();
    if (name === "BASH_SOURCE") return [this.frame.source.file ?? this.state.name];
    const variable = this.state.variable(name);
    if (variable?.array) return variable.array.map(([, value]) => value);
    return variable?.value === undefined || variable.value === null ? undefined : [variable.value];
  }

  arrayElement(name: string, index: Bytes): Bytes | undefined {
    if (/^(PIPESTATUS|FUNCNAME|BASH_SOURCE|BASH_LINENO|BASH_VERSINFO)$/.test(name))
      return this.arrayElements(name)?.[Number(index)];
    const variable = this.state.variable(name);
    if (!variable?.array) return index === "0" ? (variable?.value ?? undefined) : undefined;
    const key = variable.associative ? index : this.arrayIndex(index, variable.array.length);
    return variable.array.find(([k]) => k === key)?.[1];
  }

  /** The key of a numeric subscript, which is an arithmetic expression; negative ones count from the end. */
  arrayIndex(index: Bytes, length: number): Bytes {
    const number = Number(this.arithmetic(index));
    return String(number < 0 ? length + number : number);
  }

  arithmetic(text: Bytes): bigint {
    const part = {
      type: "ArithmeticExpansion",
      start: 0,
      end: 0,
      parts: [{ type: "Literal", start: 0, end: 0, value: text }],
    } as const;
    return BigInt(expandText({ type: "Word", start: 0, end: 0, parts: [part] }, this, "none"));
  }

  arrayKeys(name: string): readonly Bytes[] {
    const variable = this.state.variable(name);
    return variable?.array
      ? variable.array.map(([key]) => key)
      : variable?.value === undefined || variable.value === null
        ? []
        : ["0"];
  }

  variableNames(prefix: string): readonly string[] {
    return this.state.variables().flatMap(([name]) => (name.startsWith(prefix) ? [name] : []));
  }

  get observe(): Observer {
    return this.attempt.space.host.open ? this.sys.observe : closedObserver;
  }

  checkSize(bytes: number): void {
    this.attempt.space.check("value-bytes", bytes);
  }
}

const VERSION: readonly Bytes[] = ["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"];

/** `$-`: dash lists its options from the end of its table. */
function optionLetters(options: string): string {
  return [..."ubaCEVvxsnmiIfe"].filter((letter) => options.includes(letter)).join("");
}
