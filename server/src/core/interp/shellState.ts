/**
 * The shell's own state in one attempt: variables, functions, options, descriptors, traps (POSIX 2.12). All of it lives
 * in the world's `shell` map, which a subshell gives back unchanged.
 */
import type { Bytes } from "../bytes";
import { arithmeticText } from "../expand/arithmetic";
import { ShellError } from "../expand/shellError";
import type { Command, Dialect } from "../syntax/tree";
import type { SourcedModel } from "../utilities/sourcedModel";
import type { Attempt } from "../world/attempt";
import type { ProcessView } from "../world/syscalls";
import { entries } from "../world/trie";

export interface Variable {
  /** Null: unset, but exported or local. */
  readonly value: Bytes | null;
  readonly exported: boolean;
  readonly readonly: boolean;
  /** bash: elements by key, and whether keys are numbers. */
  readonly array?: readonly (readonly [key: Bytes, value: Bytes])[];
  readonly associative?: boolean;
  readonly integer?: boolean;
  readonly fold?: "lower" | "upper";
}

/** A text that is run: the script, a sourced file, the argument of eval. Equal texts of one command are equal sources. */
export interface Source {
  readonly type: "Source";
  /** A number of its own. */
  readonly start: number;
  readonly end: 0;
  /** Null for the script itself. */
  readonly file: Bytes | null;
  /** Line (from 1) of an offset, as the shell counts it. */
  readonly lineOf: (offset: number) => number;
  readonly text: string;
  readonly dialect: Dialect;
}

export type ShellFunction =
  | { readonly kind: "shell"; readonly body: Command; readonly source: Source }
  | { readonly kind: "model"; readonly model: SourcedModel["functions"][string] };

/** A background command, which has ended already. */
interface Job {
  readonly pid: number;
  readonly status: number;
  readonly waited: boolean;
}

/** What a function call puts back: the variables that `local` hid. */
export type LocalFrame = readonly (readonly [name: string, before: Variable | undefined])[];

/** `$$` of the script; a fixed number, so that runs are the same every time. */
export const SHELL_PID = 1000;

const UNSET: Variable = { value: null, exported: false, readonly: false };
const NOBODY: readonly never[] = [];

export class ShellState implements ProcessView {
  constructor(readonly attempt: Attempt) {}

  /** `$$`. */
  get pid(): number {
    return this.get<number>("pid") ?? SHELL_PID;
  }

  private get<T>(name: string): T | undefined {
    return this.attempt.readShell(this.attempt.space.key(name)) as T | undefined;
  }

  private byKey<T>(key: number): T | undefined {
    return this.attempt.readShell(key) as T | undefined;
  }

  private put(name: string, value: unknown): void {
    this.attempt.writeShell(this.attempt.space.key(name), value);
  }

  // --- variables

  variable(name: string): Variable | undefined {
    return this.byKey<Variable>(this.attempt.space.variableKey(name));
  }

  getVariable(name: string): Bytes | undefined {
    const variable = this.byKey<Variable>(this.attempt.space.variableKey(name));
    return variable === undefined
      ? this.environmentVariable(name)
      : (variable.value ?? variable.array?.find(([key]) => key === "0")?.[1] ?? undefined);
  }

  /** Assigns; throws ShellError where the variable is read-only. */
  setVariable(name: string, value: Bytes): void {
    const before = this.byKey<Variable>(this.attempt.space.variableKey(name));
    if (before?.readonly) throw this.readOnly(name);
    this.attempt.space.check("value-bytes", value.length);
    if (before?.array) {
      this.putVariable(name, { ...before, array: [["0", value], ...before.array.filter(([key]) => key !== "0")] });
      return;
    }
    const exported = before?.exported || this.option("a");
    const variable: Variable =
      before?.integer || before?.fold
        ? { ...before, value: this.converted(before, value), exported }
        : { value, exported, readonly: false };
    this.attempt.writeShell(this.attempt.space.variableKey(name), variable);
    if (name === "OPTIND") this.put("getopts", undefined);
  }

  /** bash: is the variable or array element set? */
  isSet(name: Bytes): boolean {
    const element = /^(\w+)\[(.*)\]$/s.exec(name);
    if (!element) return this.getVariable(name) !== undefined;
    const keys = this.variable(element[1] ?? "")?.array ?? [];
    return element[2] === "@" || element[2] === "*" ? keys.length > 0 : keys.some(([key]) => key === element[2]);
  }

  /** bash: what an integer variable, or one with a case, makes of a value. */
  private converted(variable: Variable, value: Bytes): Bytes {
    if (variable.fold) return variable.fold === "lower" ? value.toLowerCase() : value.toUpperCase();
    const variables = {
      parameter: (name: string) => this.getVariable(name),
      assign: (name: string, result: Bytes) => this.setVariable(name, result),
    };
    return arithmeticText(value, variables, "bash");
  }

  /** bash: `name+=value`. */
  appendVariable(name: string, value: Bytes): void {
    const before = this.getVariable(name) ?? "";
    this.setVariable(name, this.variable(name)?.integer ? `(${before || "0"})+(${value || "0"})` : before + value);
  }

  putVariable(name: string, variable: Variable | undefined): void {
    this.attempt.writeShell(this.attempt.space.variableKey(name), variable ?? UNSET);
  }

  private readOnly(name: string): ShellError {
    const bash = this.get<string>("dialect") === "bash";
    return bash ? new ShellError(`${name}: readonly variable`, 1) : new ShellError(`${name}: is read only`);
  }

  /** Names of all variables that are set or exported, sorted. */
  variables(): readonly (readonly [name: string, variable: Variable])[] {
    const { space } = this.attempt;
    const out: [string, Variable][] = [];
    for (const [key] of entries(this.attempt.shell)) {
      const name = space.nameOf(key);
      if (!name.startsWith("v:")) continue;
      const variable = this.attempt.readShell(key) as Variable | undefined;
      if (variable && (variable.value !== null || variable.exported || variable.array || variable.readonly))
        out.push([name.slice(2), variable]);
    }
    return out.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** A variable that nothing set: on an open host the environment may hold it. */
  private environmentVariable(name: string): Bytes | undefined {
    const { space } = this.attempt;
    if (!space.host.open || !space.environmentQuestions.has(name)) return undefined;
    const key = `variable:${name}`;
    const marker = `(value of ${name})`;
    space.mark(marker, key);
    const answer = this.attempt.ask(
      { key, kind: "environment", subject: name, life: "process", answers: ["\0unset", "", marker] },
      (a) => String(a),
    );
    return answer === "\0unset" ? undefined : answer;
  }

  // --- functions

  function(name: Bytes): ShellFunction | undefined {
    return this.byKey<ShellFunction>(this.attempt.space.functionKey(name));
  }

  defineFunction(name: Bytes, definition: ShellFunction | undefined): void {
    this.put(`f:${name}`, definition);
  }

  functionNames(): readonly Bytes[] {
    const { space } = this.attempt;
    return [...entries(this.attempt.shell)]
      .map(([key]) => space.nameOf(key))
      .filter((name) => name.startsWith("f:"))
      .map((name) => name.slice(2))
      .sort();
  }

  // --- parameters

  positional(): readonly Bytes[] {
    return this.get<readonly Bytes[]>("@") ?? NOBODY;
  }

  setPositional(values: readonly Bytes[]): void {
    this.put("@", values);
  }

  get name(): Bytes {
    return this.get<Bytes>("$0") ?? "sh";
  }

  /** The arguments of the script (not of a function). */
  scriptArguments(): readonly Bytes[] {
    return this.get<readonly Bytes[]>("script-arguments") ?? NOBODY;
  }

  get lastBackground(): number | undefined {
    return this.get<number>("$!");
  }

  set lastBackground(pid: number) {
    this.put("$!", pid);
  }

  // --- options

  option(letter: string): boolean {
    const options = this.byKey<string>(this.attempt.space.optionsKey);
    return options?.includes(letter) ?? false;
  }

  get options(): string {
    return this.byKey<string>(this.attempt.space.optionsKey) ?? "";
  }

  setOptions(letters: string): void {
    this.put("options", letters);
  }

  setOption(letter: string, state: "on" | "off"): void {
    if (letter === "v" && state === "on") this.attempt.space.echoesInput = true;
    if (letter === "n" && state === "on") this.attempt.space.mayNotExecute = true;
    const others = this.options.replaceAll(letter, "");
    this.put("options", state === "on" ? others + letter : others);
  }

  /** Long options (`pipefail`) and bash's shopt settings. */
  longOption(name: string): boolean {
    return this.get<boolean>(`option:${name}`) ?? false;
  }

  setLongOption(name: string, state: "on" | "off"): void {
    this.put(`option:${name}`, state === "on");
  }

  // --- descriptors

  descriptor(number: number): number | undefined {
    const value = this.byKey<number>(this.attempt.space.descriptorKey(number));
    return value === 0 ? undefined : value;
  }

  setDescriptor(number: number, descriptor: number | undefined): void {
    this.attempt.writeShell(this.attempt.space.descriptorKey(number), descriptor ?? 0);
  }

  descriptorNumbers(): readonly number[] {
    return this.attempt.space.descriptorNumbers().filter((number) => this.descriptor(number) !== undefined);
  }

  // --- traps

  trap(signal: string): Bytes | undefined {
    return this.get<Bytes>(`t:${signal}`);
  }

  /** Undefined: the default action. */
  setTrap(signal: string, action: Bytes | undefined): void {
    this.put(`t:${signal}`, action);
  }

  /** A signal that a subshell sends to the shell above it, which sees it when it goes on. */
  signalParent(signal: string): void {
    const { attempt, pid } = this;
    const key = attempt.space.key(`signals:${pid}`);
    attempt.space.signalled = true;
    attempt.writeMachine(key, [...((attempt.readMachine(key) as readonly string[] | undefined) ?? []), signal]);
  }

  /** Takes the signals that have come from subshells. */
  takeSignals(): readonly string[] {
    const { attempt, pid } = this;
    const key = attempt.space.key(`signals:${pid}`);
    const signals = (attempt.readMachine(key) as readonly string[] | undefined) ?? NOBODY;
    if (signals.length > 0) attempt.writeMachine(key, undefined);
    return signals;
  }

  trapNames(): readonly string[] {
    const { space } = this.attempt;
    return [...entries(this.attempt.shell)]
      .map(([key]) => space.nameOf(key))
      .filter((name) => name.startsWith("t:"))
      .map((name) => name.slice(2));
  }

  // --- local variables

  get frame(): LocalFrame | undefined {
    return this.get<LocalFrame>("frame");
  }

  set frame(frame: LocalFrame | undefined) {
    this.put("frame", frame);
  }

  /** Private state of libraries and builtins (getopts, debconf's confmodule). */
  privateState<T>(name: string): T | undefined {
    return this.get<T>(`p:${name}`);
  }

  setPrivateState(name: string, value: unknown): void {
    if (name.startsWith("alias:")) this.attempt.space.aliased = true;
    this.put(`p:${name}`, value);
  }

  /** Background commands that have ended and nobody waited for, the last ones; see `wait`. */
  private get jobs(): readonly Job[] {
    return this.privateState<readonly Job[]>("jobs") ?? [];
  }

  /** Notes a background command; as in dash it takes the place of the first one that was waited for. */
  addJob(pid: number, status: number): void {
    const job: Job = { pid, status, waited: false };
    const free = this.jobs.findIndex(({ waited }) => waited);
    this.setPrivateState("jobs", free < 0 ? [...this.jobs.slice(1 - MAX_JOBS), job] : this.jobs.with(free, job));
  }

  /** The status of a background command, which counts as waited for from now on. */
  jobStatus(pid: number): number | undefined {
    const job = this.jobs.find((each) => each.pid === pid);
    if (job && !job.waited)
      this.setPrivateState(
        "jobs",
        this.jobs.map((each) => (each === job ? { ...job, waited: true } : each)),
      );
    return job?.status;
  }

  /** `wait` for all of them. */
  forgetJobs(): void {
    this.setPrivateState(
      "jobs",
      this.jobs.map((job) => ({ ...job, waited: true })),
    );
  }

  /** Names of the private state with this prefix, without it, sorted. */
  privateNames(prefix: string): readonly string[] {
    const { space } = this.attempt;
    const full = `p:${prefix}`;
    return [...entries(this.attempt.shell)]
      .map(([key]) => space.nameOf(key))
      .filter((name) => name.startsWith(full))
      .map((name) => name.slice(full.length))
      .sort();
  }

  // --- the process

  cwd(): Bytes {
    return this.get<Bytes>("cwd") ?? "/";
  }

  setCwd(path: Bytes): void {
    this.put("cwd", path);
  }

  umask(): number {
    return this.get<number>("umask") ?? 0o022;
  }

  setUmask(mask: number): void {
    this.put("umask", mask);
  }

  env(name: string): Bytes | undefined {
    const variable = this.byKey<Variable>(this.attempt.space.variableKey(name));
    if (variable === undefined) return this.environmentVariable(name);
    return variable.exported ? (variable.value ?? undefined) : undefined;
  }

  environment(): readonly (readonly [name: string, value: Bytes])[] {
    return this.variables().flatMap(([name, { exported, value }]) =>
      exported && value !== null ? [[name, value] as const] : [],
    );
  }

  credentials(): { readonly uid: number; readonly gid: number; readonly groups: readonly number[] } {
    return this.get<{ uid: number; gid: number; groups: readonly number[] }>("credentials") ?? ROOT;
  }

  setCredentials(credentials: {
    readonly uid: number;
    readonly gid: number;
    readonly groups: readonly number[];
  }): void {
    this.put("credentials", credentials);
  }

  isTerminal(number: number): boolean {
    const { facts } = this.attempt.space.host;
    const descriptor = this.descriptor(number);
    const standard =
      descriptor !== undefined &&
      (descriptor === -1 || descriptor === -2 || number === 0) &&
      this.get<boolean>("standard-input") !== false;
    if (!standard) return false;
    const { space } = this.attempt;
    if (facts.terminal === undefined && space.host.open) {
      return this.attempt.ask(
        { key: "fact:terminal", kind: "fact", subject: "on a terminal", life: "process", answers: ["no", "yes"] },
        (answer) => answer === "yes",
      );
    }
    space.note("on a terminal", facts.terminal ? "yes" : "no", "process");
    return facts.terminal ?? false;
  }
}

/** A shell may forget the status of all but the last jobs (POSIX 2.9.3.1: CHILD_MAX). */
const MAX_JOBS = 64;

const ROOT = { uid: 0, gid: 0, groups: [0] } as const;
