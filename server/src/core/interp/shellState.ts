/**
 * The shell's own state in one attempt: variables, functions, options, descriptors, traps (POSIX 2.12). All of it lives
 * in the world's `shell` map, which a subshell gives back unchanged.
 */
import type { Bytes } from "../bytes";
import { arithmeticText, isSmallDecimal } from "../expand/arithmetic";
import { ShellError } from "../expand/shellError";
import type { Command, Dialect } from "../syntax/tree";
import type { SourcedModel } from "../utilities/sourcedModel";
import type { Attempt } from "../world/attempt";
import { clockOf, type ProcessView } from "../world/machineCalls";
import type { Signal } from "../world/timeline";
import { entries, get } from "../world/trie";
import type { Guarded } from "../world/world";
import type { GetoptsPlace } from "./builtins/input";
import { isIgnored } from "./builtins/processes";
import { openFileOf } from "./openFile";

export interface Variable {
  /** Null: unset, but exported or local. */
  readonly value: Bytes | null;
  readonly exported: boolean;
  readonly readonly: boolean;
  /** bash: elements by key, and whether keys are numbers. */
  readonly array?: readonly (readonly [key: Bytes, value: Bytes])[];
  readonly associative?: boolean;
  readonly integer?: boolean;
  readonly fold?: "lower" | "upper" | "capital";
  /** bash: the variable or element that this one stands for (declare -n); empty where it has none yet. */
  readonly reference?: Bytes;
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
  /** What dash's messages add to that: in the text of eval and in backquotes it counts from 1 again. */
  readonly shift: number;
  readonly text: string;
  readonly dialect: Dialect;
}

export type ShellFunction =
  | { readonly kind: "shell"; readonly body: Command; readonly source: Source }
  | { readonly kind: "model"; readonly model: SourcedModel["functions"][string] };

/** A background command that was started. */
export interface JobEntry {
  readonly pid: number;
  readonly status: number;
  readonly waited: boolean;
  /** Which of the run's background commands it is, and when it ends. */
  readonly ordinal: number;
  readonly end: number;
  /** `jobs` has told that it is done. */
  readonly forgotten?: true;
}

/** A signal on its way. */
interface Sent extends Signal {
  /** The script's shell, or the subshell that waits for the one that sends it. */
  readonly to: "the shell" | "the nearest";
}

/** What a function call puts back: the variables that `local` hid. */
export type LocalFrame = readonly (readonly [name: string, before: Variable | undefined])[];

/** `$$` of the script; a fixed number, so that runs are the same every time. */
export const SHELL_PID = 1000;

/** References that refer to references; bash warns of a circle. */
const MOST_REFERENCES = 10;

/** The elements of a variable; a plain one is its own element 0. */
export function elementsOf(variable: Variable): readonly (readonly [key: Bytes, value: Bytes])[] {
  return variable.array ?? (variable.value === null ? [] : [["0", variable.value]]);
}

/** Elements as bash lists them: by number, or as they lie in its table of hashes, of equal ones the newest first. */
export function inOrder(
  elements: ReadonlyMap<Bytes, Bytes>,
  old: ReadonlyMap<Bytes, Bytes>,
  associative: boolean,
): readonly (readonly [key: Bytes, value: Bytes])[] {
  const list = [...elements];
  if (!associative) return list.sort(([a], [b]) => Number(a) - Number(b));
  const fresh = list.filter(([key]) => !old.has(key)).reverse();
  return [...fresh, ...list.filter(([key]) => old.has(key))].sort(([a], [b]) => hashed(a) - hashed(b));
}

/** Which of bash's 1,024 buckets holds a key: FNV-1. */
function hashed(key: Bytes): number {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash, 16777619) ^ key.charCodeAt(i);
  return hash & 1023;
}

const UNSET: Variable = { value: null, exported: false, readonly: false };
const NOBODY: readonly never[] = [];

export class ShellState implements ProcessView {
  constructor(readonly attempt: Attempt) {}

  /** `$$`. */
  get pid(): number {
    return this.get<number>("pid") ?? SHELL_PID;
  }

  /** bash: how many subshells are around the command. */
  get subshells(): number {
    return this.get<number>("subshells") ?? 0;
  }

  /** The shell that started this one, where another script did. */
  get parent(): { readonly pid: number; readonly subshell: boolean } | undefined {
    return this.get<{ pid: number; subshell: boolean }>("parent");
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

  /** The variable, or the one that it refers to. */
  variable(name: string): Variable | undefined {
    const own = this.ownVariable(name);
    if (own?.reference === undefined) return own;
    if (!own.reference.endsWith("]")) return this.ownVariable(this.targetOf(name));
    return { value: this.getVariable(name) ?? null, exported: false, readonly: false };
  }

  /** The variable of that name itself, be it a reference. */
  ownVariable(name: string): Variable | undefined {
    return this.byKey<Variable>(this.attempt.space.variableKey(name));
  }

  /** What a name stands for in the end: itself, unless it is a reference. */
  private targetOf(name: string): string {
    let target = name;
    for (let i = 0; i < MOST_REFERENCES; i++) {
      const reference = this.ownVariable(target)?.reference;
      if (!reference || reference.endsWith("]")) return reference || target;
      target = reference;
    }
    return target;
  }

  getVariable(name: string): Bytes | undefined {
    const variable = this.byKey<Variable>(this.attempt.space.variableKey(name));
    if (variable === undefined) return this.environmentVariable(name);
    if (variable.reference !== undefined) return variable.reference === "" ? undefined : this.referred(name);
    return variable.value ?? variable.array?.find(([key]) => key === "0")?.[1] ?? undefined;
  }

  private referred(name: string): Bytes | undefined {
    const [, array, index] = /^(\w+)\[(.*)\]$/s.exec(this.targetOf(name)) ?? [];
    if (array !== undefined && index !== undefined) return this.element(array, index);
    return this.targetOf(name) === name ? undefined : this.getVariable(this.targetOf(name));
  }

  /** bash: the value of an array's element. */
  element(name: string, index: Bytes): Bytes | undefined {
    const variable = this.variable(name);
    if (!variable?.array)
      return variable?.value !== null && this.keyOf(variable, index) === "0" ? variable?.value : undefined;
    const key = this.keyOf(variable, index);
    return variable.array.find(([each]) => each === key)?.[1];
  }

  /** bash: `name[index]=value`. */
  setElement(name: string, index: Bytes, value: Bytes): void {
    const base: Variable = this.variable(name) ?? UNSET;
    if (base.readonly) throw this.readOnly(name);
    const old = new Map(elementsOf(base));
    const key = this.keyOf(base, index);
    if (!base.associative && key.startsWith("-")) throw new ShellError(`${name}[${index}]: bad array subscript`, 1);
    const elements = new Map(old).set(key, this.valueFor(base, value));
    this.putVariable(name, { ...base, value: null, array: inOrder(elements, old, base.associative ?? false) });
  }

  /** The key of a subscript: the text itself, or a number; negative ones count from behind the last element. */
  keyOf(variable: Variable | undefined, index: Bytes): Bytes {
    if (variable?.associative) return index;
    const number = isSmallDecimal(index)
      ? Number(index)
      : Number(arithmeticText(index, this.arithmeticVariables, "bash"));
    if (number >= 0) return String(number);
    return String(Number(variable?.array?.at(-1)?.[0] ?? (variable?.value == null ? -1 : 0)) + 1 + number);
  }

  private get arithmeticVariables() {
    return {
      parameter: (name: string) => this.getVariable(name),
      assign: (name: string, result: Bytes) => this.setVariable(name, result),
    };
  }

  /** Assigns; throws ShellError where the variable is read-only. */
  setVariable(name: string, value: Bytes): void {
    const before = this.byKey<Variable>(this.attempt.space.variableKey(name));
    if (before?.readonly) throw this.readOnly(name);
    this.attempt.space.check("value-bytes", value.length);
    if (before?.reference !== undefined) {
      this.setReferred(name, before, value);
      return;
    }
    if (before?.array) {
      this.setElement(name, "0", value);
      return;
    }
    const exported = before?.exported || this.option("a");
    const variable: Variable =
      before?.integer || before?.fold
        ? { ...before, value: this.converted(before, value), exported }
        : { value, exported, readonly: false };
    this.attempt.writeShell(this.attempt.space.variableKey(name), variable);
    if (name === "OPTIND") this.moveGetopts(value);
  }

  private setReferred(name: string, before: Variable, value: Bytes): void {
    const target = this.targetOf(name);
    const [, array, index] = /^(\w+)\[(.*)\]$/s.exec(target) ?? [];
    if (array !== undefined && index !== undefined) this.setElement(array, index, value);
    else if (target !== name) this.setVariable(target, value);
    else if (/^[A-Za-z_]\w*(\[.*\])?$/s.test(value)) this.putOwn(name, { ...before, reference: value });
    else throw new ShellError(`\`${value}': not a valid identifier`, 1);
  }

  /** Where getopts is; see there. */
  get getoptsPlace(): GetoptsPlace {
    return this.privateState<GetoptsPlace>("getopts") ?? { index: 1, offset: -1 };
  }

  /** An assignment to OPTIND. */
  moveGetopts(value: Bytes): void {
    if (this.get<string>("dialect") === "bash") this.setPrivateState("getopts", undefined);
    else if (/^[0-9]+$/.test(value))
      this.setPrivateState("getopts", { index: Number(value) || 1, offset: -1 } satisfies GetoptsPlace);
    else throw new ShellError(`Illegal number: ${value}`);
  }

  /** The status that `exit` takes in the action of a trap: the one before; undefined elsewhere. */
  get trapStatus(): number | undefined {
    return this.privateState<number>("trap-status");
  }

  set trapStatus(status: number | undefined) {
    this.setPrivateState("trap-status", status);
  }

  /** bash: is the variable or array element set? */
  isSet(name: Bytes): boolean {
    if (/^[0-9]+$/.test(name)) return Number(name) <= this.positional().length;
    const element = /^(\w+)\[(.*)\]$/s.exec(name);
    if (!element) return this.getVariable(name) !== undefined;
    const [, array = "", index = ""] = element;
    const variable = this.variable(array);
    if ((index === "@" || index === "*") && !variable?.associative) return elementsOf(variable ?? UNSET).length > 0;
    return this.element(array, index) !== undefined;
  }

  /** bash: what an integer variable, or one with a case, makes of a value. */
  valueFor(variable: Variable, value: Bytes): Bytes {
    return variable.integer || variable.fold ? this.converted(variable, value) : value;
  }

  private converted(variable: Variable, value: Bytes): Bytes {
    switch (variable.fold) {
      case "lower":
        return value.toLowerCase();
      case "upper":
        return value.toUpperCase();
      case "capital":
        return value.slice(0, 1).toUpperCase() + value.slice(1).toLowerCase();
      default:
        return arithmeticText(value, this.arithmeticVariables, "bash");
    }
  }

  /** bash: `name+=value`. */
  appendVariable(name: string, value: Bytes): void {
    const before = this.getVariable(name) ?? "";
    this.setVariable(name, this.variable(name)?.integer ? `(${before || "0"})+(${value || "0"})` : before + value);
  }

  putVariable(name: string, variable: Variable | undefined): void {
    const reference = this.ownVariable(name)?.reference;
    if (reference && !reference.endsWith("]")) this.putOwn(this.targetOf(name), variable);
    else this.putOwn(name, variable);
  }

  /** bash: has a declaration or an assignment made the variable? */
  isDeclared(name: string): boolean {
    const own = this.ownVariable(name);
    return own !== undefined && own !== UNSET;
  }

  /** Changes the variable of that name itself, be it a reference. */
  putOwn(name: string, variable: Variable | undefined): void {
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
      if (
        variable &&
        (variable.value !== null || variable.exported || variable.array || variable.readonly || variable.reference)
      )
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
    if (values.length > MANY) this.attempt.space.check("value-bytes", values.length * BYTES_OF_A_VALUE);
    this.put("@", values);
    if (this.privateState("getopts") !== undefined) this.setPrivateState("getopts", undefined);
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
    const options = get(this.attempt.shell, this.attempt.space.optionsKey) as Guarded<string | undefined>;
    return this.attempt.classOf(options, (letters) => letters?.includes(letter) ?? false);
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
  longOption(name: string): boolean | undefined {
    return this.get<boolean>(`option:${name}`);
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

  inherited(number: number): Bytes | undefined {
    const descriptor = this.descriptor(number);
    const file = descriptor === undefined ? undefined : openFileOf(this.attempt, descriptor);
    if (descriptor === undefined || file?.kind !== "text" || file.again !== undefined) return undefined;
    this.attempt.writeMachine(descriptor, { ...file, offset: file.text.length });
    return file.text.slice(file.offset);
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
    this.sendSignal(this.pid, signal, "the shell");
  }

  /** A signal to a shell with this process number: the script's own, or the subshell that is waiting for this one. */
  sendSignal(pid: number, name: string, to: Sent["to"]): void {
    const { attempt } = this;
    const key = attempt.space.key(`signals:${pid}`);
    attempt.space.signalled = true;
    const sent: Sent = { name, at: this.moment, to };
    attempt.writeMachine(key, [...((attempt.readMachine(key) as readonly Sent[] | undefined) ?? []), sent]);
  }

  private get moment(): number {
    const { attempt } = this;
    return clockOf(attempt.space, attempt.readMachine(attempt.space.key("clock")));
  }

  private get sent(): readonly Sent[] {
    const { attempt, pid } = this;
    return (attempt.readMachine(attempt.space.key(`signals:${pid}`)) as readonly Sent[] | undefined) ?? NOBODY;
  }

  /** Takes the signals that have come by now. */
  takeSignals(to: readonly Sent["to"][]): readonly string[] {
    const { attempt, pid, sent, moment } = this;
    if (sent.length === 0) return NOBODY;
    const come = sent.filter((signal) => signal.at <= moment && to.includes(signal.to));
    if (come.length > 0) {
      const left = sent.filter((signal) => !come.includes(signal));
      attempt.writeMachine(attempt.space.key(`signals:${pid}`), left.length > 0 ? left : undefined);
    }
    return come.map(({ name }) => name);
  }

  comingSignals(): readonly Signal[] {
    const { current } = this.attempt.space.timeline ?? {};
    return [...(current ? current.signals : this.sent)].sort((a, b) => a.at - b.at);
  }

  ends(signal: string): boolean {
    return this.trap(signal) === undefined && !isIgnored(signal);
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

  /** bash: the statuses of the last pipeline's commands; undefined where that was a single one. */
  get pipeStatus(): readonly Bytes[] | undefined {
    return this.privateState<readonly Bytes[]>("pipe-status");
  }

  set pipeStatus(statuses: readonly Bytes[] | undefined) {
    if (statuses) this.attempt.space.pipeStatuses = true;
    this.setPrivateState("pipe-status", statuses);
  }

  /** Background commands that have ended and nobody waited for, the last ones; see `wait`. */
  get jobs(): readonly JobEntry[] {
    return this.privateState<readonly JobEntry[]>("jobs") ?? [];
  }

  /** Notes a background command; as in dash it takes the place of the first one that was waited for. */
  addJob(given: Omit<JobEntry, "waited">): void {
    const job: JobEntry = { ...given, waited: false };
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

  /** dash knows nothing of a job any more. */
  forgetJob(pid: number): void {
    this.setPrivateState(
      "jobs",
      this.jobs.map((job) => (job.pid === pid ? { ...job, pid: -1, waited: true, forgotten: true as const } : job)),
    );
  }

  /** `wait` for all of them. */
  forgetJobs(): void {
    this.setPrivateState(
      "jobs",
      this.jobs.map((job) => ({ ...job, waited: true, forgotten: true as const })),
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
    const all = this.variables().flatMap(([name, { exported, value }]) =>
      exported && value !== null ? [[name, value] as const] : [],
    );
    // dash hands its variables on in the order of its hash table.
    return this.get<string>("dialect") === "bash" ? all : all.sort(([a], [b]) => bucketOf(a) - bucketOf(b));
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

/** So many positional parameters are counted, each as so many bytes. */
const MANY = 1000;
const BYTES_OF_A_VALUE = 16;

/** Where dash's hash table of 39 lists keeps a name. */
function bucketOf(name: string): number {
  let hash = name.charCodeAt(0) << 4;
  for (let i = 0; i < name.length; i++) hash += name.charCodeAt(i);
  return hash % 39;
}

/** A shell may forget the status of all but the last jobs (POSIX 2.9.3.1: CHILD_MAX). */
const MAX_JOBS = 64;

const ROOT = { uid: 0, gid: 0, groups: [0] } as const;
