/** The shell in one attempt: its state, the system calls in its name, and word expansion bound to both. */
import { type Bytes, displayText, encodeMessage, encodeUtf8 } from "../bytes";
import { expandBraces } from "../expand/braces";
import { type ExpansionShell, expandFields, expandPattern, expandText, type TildePlaces } from "../expand/expand";
import { DASH_PATHNAMES, expandPathnames } from "../expand/pathname";
import { ShellError } from "../expand/shellError";
import { type BashPatternOptions, isExtendedPattern, matchBashPattern, matchPattern } from "../regex/fnmatch";
import type { CommandSubstitution, Dialect, ProcessSubstitution, Word } from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import type { Attempt } from "../world/attempt";
import type { Errno } from "../world/errno";
import { systemCalls } from "../world/openCalls";
import type { Observer } from "../world/sys";
import type { SystemCalls } from "../world/syscalls";
import { closedObserver } from "../world/unknownHost";
import { DISCARD, type Flow, type Guarded as GuardedValue } from "../world/world";
import { assignmentOf, attributesOf } from "./bashVariable";
import { BASH_OPTIONS, isOptionSet, isSet } from "./builtins/shopt";
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
  /** The descriptors of the process substitutions of this command, which end with it. */
  substituted: readonly number[] = NOTHING_SUBSTITUTED;

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
    const words = this.option("B") ? expandBraces(word) : [word];
    return words.length === 1
      ? expandFields(words[0] as Word, this)
      : words.flatMap((each) => expandFields(each, this));
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
    if (thrown instanceof Unmodelled) {
      const at = this.attempt.space.place.start;
      return { status: 0, stuck: { kind: "stuck", why: "unmodelled", at, reason: thrown.reason } };
    }
    if (!(thrown instanceof ShellError)) throw thrown;
    this.complain(thrown.message, thrown.line === "parser" ? this.parserLine() : this.line, thrown.named);
    const { status } = thrown;
    return this.dialect === "bash" && !thrown.fatal ? { status, stuck: DISCARD } : { status };
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

  isOptionSet(name: Bytes): boolean {
    return isOptionSet(this.state, name);
  }

  isReference(name: Bytes): boolean {
    return this.referenceOf(name) !== null;
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
        return optionLetters(state.options, this.dialect);
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
        if (this.state.subshells > 0)
          this.attempt.event({
            kind: "unmodelled",
            command: "$BASHPID",
            reason: "the process number of a subshell",
            at: this.attempt.space.place,
          });
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
      case "BASH":
        return "/bin/bash";
      case "BASH_SUBSHELL":
        return String(this.state.subshells);
      case "SHELLOPTS":
        return [...BASH_OPTIONS.keys()].filter((each) => isOptionSet(this.state, each)).join(":");
      case "BASH_COMMAND":
      case "BASHOPTS":
      case "DIRSTACK":
      case "GROUPS":
      case "_":
        this.attempt.event({
          kind: "unmodelled",
          command: `$${name}`,
          reason: `bash's variable ${name}`,
          at: this.attempt.space.place,
        });
        return "";
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
      this.state.setElement(name.slice(0, name.indexOf("[")), name.slice(name.indexOf("[") + 1, -1), value);
    else this.state.setVariable(name, value);
  }

  ifs(): Bytes {
    return this.state.getVariable("IFS") ?? " \t\n";
  }

  setting(name: string): boolean {
    return this.dialect === "bash" && isSet(this.state, name);
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
    if (this.dialect === "sh") return expandPathnames(pattern, this.sys, DASH_PATHNAMES);
    const ignored = this.state.getVariable("GLOBIGNORE") ?? "";
    const options = this.patternOptions(this.setting("nocaseglob"));
    const found = expandPathnames(pattern, this.sys, {
      matches: (component, name) => matchBashPattern(component, name, options),
      isPattern: (component) =>
        DASH_PATHNAMES.isPattern(component) || (options.extended && isExtendedPattern(component)),
      hidden: this.setting("dotglob") || ignored !== "",
      dots: !this.setting("globskipdots"),
      globstar: this.setting("globstar"),
    });
    if (ignored === "") return found;
    return found.filter((path) => !ignored.split(":").some((each) => each !== "" && this.matches(each, path)));
  }

  matches(pattern: Bytes, text: Bytes, which?: "any case", lists?: "extended"): boolean {
    if (this.dialect === "sh") return matchPattern(pattern, text);
    const options = this.patternOptions(which === "any case" && this.setting("nocasematch"));
    return matchBashPattern(pattern, text, lists === "extended" ? { ...options, extended: true } : options);
  }

  private patternOptions(ignoreCase: boolean): BashPatternOptions {
    return { extended: this.setting("extglob"), ignoreCase, utf8: this.utf8() };
  }

  utf8(): boolean {
    if (this.dialect === "sh") return false;
    const locale = ["LC_ALL", "LC_CTYPE", "LANG"].map((name) => this.state.getVariable(name)).find(Boolean);
    return locale === undefined ? this.sys.isUtf8() : /utf-?8$/i.test(locale);
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
    if (name === "BASH_SOURCE") {
      const callers = this.state.privateState<readonly Bytes[]>("call-sources") ?? [];
      return [this.frame.source.file ?? "", ...callers].map((file) => file || this.state.name);
    }
    const variable = this.state.variable(name);
    if (variable?.array) return variable.array.map(([, value]) => value);
    return variable?.value === undefined || variable.value === null ? undefined : [variable.value];
  }

  arrayElement(name: string, index: Bytes): Bytes | undefined {
    if (/^(PIPESTATUS|FUNCNAME|BASH_SOURCE|BASH_LINENO|BASH_VERSINFO)$/.test(name))
      return this.arrayElements(name)?.[Number(index)];
    return this.state.element(name, index);
  }

  referenceOf(name: string): Bytes | null {
    return this.state.ownVariable(name)?.reference ?? null;
  }

  isDeclared(name: string): boolean {
    return this.state.isDeclared(name) || this.parameter(name) !== undefined;
  }

  attributesOf(name: string): string {
    const variable = this.state.variable(name);
    return variable ? attributesOf(variable) : "";
  }

  assignmentOf(name: string, whole: boolean): Bytes | null {
    const variable = this.state.variable(name);
    return variable ? assignmentOf(name, variable, whole, this.utf8()) : null;
  }

  unset(name: string): void {
    if (this.dialect === "bash" && this.option("u"))
      throw new ShellError(`${name}: unbound variable`, 1, "command", false, true);
  }

  unmodelled(reason: string): never {
    throw new Unmodelled(reason);
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

const NOTHING_SUBSTITUTED: readonly number[] = [];

const VERSION: readonly Bytes[] = ["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"];

/** `$-`: dash lists its options from the end of its table, bash small letters first. */
function optionLetters(options: string, dialect: Dialect): string {
  const order = dialect === "bash" ? "abefhikmnprtuvxBCEHPT" : "ubaCEVvxsnmiIfe";
  return [...order].filter((letter) => options.includes(letter)).join("");
}
