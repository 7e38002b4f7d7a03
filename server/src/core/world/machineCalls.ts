/** The system calls that are about no file: the process, the clock, the kernel, processes, services, interfaces. */
import type { Bytes } from "../bytes";
import type { Attempt } from "./attempt";
import type { Errno } from "./errno";
import type { HostFacts } from "./host";
import { firstProcess } from "./initFiles";
import { isNamed, processCalled, processSubject } from "./processNames";
import { factQuestion } from "./question";
import type { Space } from "./space";
import type { Effect, Interface, Process, Service, Sys } from "./sys";
import type { Signal } from "./timeline";
import { constrainInit, INITS, runningQuestion } from "./unknownHost";

/** What of the process the calls depend on; the shell says it. */
export interface ProcessView {
  cwd(): Bytes;
  umask(): number;
  env(name: string): Bytes | undefined;
  environment(): readonly (readonly [name: string, value: Bytes])[];
  credentials(): { readonly uid: number; readonly gid: number; readonly groups: readonly number[] };
  readonly pid: number;
  /** What is left in the pipe or here-document that is open under a number; undefined where there is none. */
  inherited(descriptor: number): Bytes | undefined;
  isTerminal(descriptor: number): boolean;
  /** Signals that the shell, or the background command that runs, is going to get; and what each does. */
  comingSignals(): readonly Signal[];
  ends(signal: string): boolean;
}

/** 2024-03-01 00:00:00 UTC: the clock of a host that does not say. */
export const DEFAULT_CLOCK = 1_709_251_200;

/** Shorter than any sleep. */
const TICK = 1e-6;

/** The clock as the machine has it, or as the host begins with. */
export function clockOf({ host }: Space, value: unknown): number {
  return (value as number | undefined) ?? host.facts.clock ?? DEFAULT_CLOCK;
}

const yesNo = (value: boolean) => (value ? "yes" : "no");

export abstract class MachineCalls {
  constructor(
    readonly attempt: Attempt,
    protected readonly process: ProcessView,
  ) {}

  // --- the process

  cwd(): Bytes {
    return this.process.cwd();
  }

  umask(): number {
    return this.process.umask();
  }

  uid(): number {
    return this.process.credentials().uid;
  }

  gid(): number {
    return this.process.credentials().gid;
  }

  groups(): readonly number[] {
    return this.process.credentials().groups;
  }

  pid(): number {
    return this.process.pid;
  }

  env(name: string): Bytes | undefined {
    return this.process.env(name);
  }

  environment(): readonly (readonly [name: string, value: Bytes])[] {
    return this.process.environment();
  }

  /** What a tool asks before it prompts. On an open host that says nothing of it there is no terminal, as under dpkg in a build. */
  isTerminal(descriptor: number): boolean {
    const { space } = this.attempt;
    if (!space.host.open || space.host.facts.terminal !== undefined) return this.process.isTerminal(descriptor);
    space.assumptions.add("no tool that prompts finds a terminal");
    return false;
  }

  isUtf8(): boolean {
    const locale =
      this.env("LC_ALL") ||
      this.env("LC_CTYPE") ||
      this.env("LANG") ||
      (this.attempt.space.host.facts.locale ?? "C.UTF-8");
    return /utf-?8$/i.test(locale);
  }

  // --- the machine

  now(): number {
    this.attempt.space.lookedAtClock = true;
    this.suppose(this.fact("clock") !== undefined, "the clock says 1 March 2024");
    return this.clock();
  }

  /** Advances the clock; a signal that ends the process does so in its sleep. */
  sleep(seconds: number): void {
    const { timeline } = this.attempt.space;
    const from = this.clock();
    const until = from + seconds;
    const end = timeline
      ? this.process.comingSignals().find(({ at, name }) => at < until && this.process.ends(name))
      : undefined;
    this.advance(end ? Math.max(from, end.at) : until);
    if (timeline?.current) timeline.current.passed = end ? end.at + TICK : until;
  }

  /** The clock has come to a moment. */
  advance(moment: number): void {
    const { space } = this.attempt;
    this.attempt.writeMachine(space.key("clock"), moment);
    if (!space.timeline) return;
    const { current } = space.timeline;
    if (current) current.marks.push({ depth: this.attempt.events, time: moment });
    else this.attempt.showUntil(moment);
  }

  /** The clock without a look at it. */
  get moment(): number {
    return this.clock();
  }

  /** The clock for time stamps, which is no look at the clock that a loop could wait for. */
  protected clock(): number {
    return clockOf(this.attempt.space, this.attempt.readMachine(this.attempt.space.key("clock")));
  }

  kernel(): ReturnType<Sys["kernel"]> {
    const given = this.fact("kernel");
    const release = () => given?.release ?? this.askText("kernel release", "6.1.0-18-amd64", "boot", "5.10.0-28-amd64");
    const machine = () => given?.machine ?? this.askText("machine", "x86_64", "boot");
    const modules = this.machineValue<readonly string[]>("modules") ?? given?.modules;
    const suppose = (isSaid: boolean, assumption: string) => this.suppose(isSaid, assumption);
    return {
      get name() {
        suppose(given?.name !== undefined, "the kernel is Linux");
        return given?.name ?? "Linux";
      },
      get release() {
        return release();
      },
      version: given?.version ?? "#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01)",
      get machine() {
        return machine();
      },
      commandLine: given?.commandLine ?? "",
      get modules() {
        suppose(modules !== undefined, "no module of the kernel is loaded but those that the script loads");
        return modules ?? [];
      },
    };
  }

  loadModule(name: string, loaded: boolean): void {
    const others = this.kernel().modules.filter((module) => module !== name);
    this.setMachineValue("modules", loaded ? [...others, name] : others);
    this.effect({ name: "module", subject: name, action: loaded ? "load" : "unload" });
  }

  hostname(): string {
    return this.machineValue<string>("hostname") ?? this.fact("hostname") ?? this.askText("hostname", "debian", "boot");
  }

  setHostname(name: string): void {
    this.setMachineValue("hostname", name);
    this.effect({ name: "hostname", subject: name, action: "set" });
  }

  init(): "systemd" | "sysvinit" | "none" {
    const given = this.fact("init");
    if (given === undefined && this.attempt.space.host.open) constrainInit(this.attempt.space);
    const init = given ?? (this.askChoice("init", INITS, "boot") as (typeof INITS)[number]);
    this.attempt.space.note(`init is ${init}`, "yes", "boot");
    return init;
  }

  inChroot(): boolean {
    const given = this.fact("chroot") ?? this.askChoice("in a chroot", ["no", "yes"], "process") === "yes";
    this.attempt.space.note("in a chroot", yesNo(given), "process");
    return given;
  }

  container(): string | null {
    const given = this.fact("container");
    return given === undefined
      ? this.askChoice("in a container", ["no", "yes"], "process") === "yes"
        ? "container"
        : null
      : given;
  }

  hasCapability(name: string): boolean {
    const given = this.fact("capabilities");
    this.suppose(given !== undefined, "root has all capabilities");
    return this.uid() === 0 && (given === undefined || given.includes(name));
  }

  processes(): readonly Process[] {
    this.suppose(this.knowsProcesses(), "no processes run but those that are asked for by name");
    return this.machineValue<readonly Process[]>("processes") ?? this.fact("processes") ?? [];
  }

  knowsProcesses(): boolean {
    const { host } = this.attempt.space;
    return !host.open || host.facts.processes !== undefined;
  }

  processesNamed(name: Bytes): readonly Process[] {
    const key = `process ${name}`;
    if (!this.knowsProcesses() && this.machineValue<boolean>(key) === undefined) {
      const isFirst = /^(.*\/)?(systemd|init)$/.test(name);
      const found = isFirst
        ? [firstProcess(this.init())]
        : this.askChoice(processSubject(name), ["no", "yes"], "process") === "yes"
          ? [processCalled(name)]
          : [];
      this.setMachineValue(key, true);
      const known = this.processes();
      const added = found.filter(({ pid }) => !known.some((process) => process.pid === pid));
      if (added.length > 0) this.setMachineValue("processes", [...known, ...added]);
    }
    const found = this.processes().filter((process) => isNamed(process, name));
    this.attempt.space.note(processSubject(name), yesNo(found.length > 0), "process");
    return found;
  }

  startProcess(process: Omit<Process, "pid" | "ppid">): number {
    const pid = this.nextPid();
    this.setMachineValue("processes", [...this.processes(), { ...process, pid, ppid: 1 }]);
    return pid;
  }

  killProcess(pid: number): Errno | null {
    const all = this.processes();
    if (!all.some((process) => process.pid === pid)) return "ESRCH";
    this.setMachineValue(
      "processes",
      all.filter((process) => process.pid !== pid),
    );
    return null;
  }

  /** The next process id of this machine; deterministic. */
  nextPid(): number {
    const pid = (this.machineValue<number>("last-pid") ?? this.process.pid) + 1;
    this.setMachineValue("last-pid", pid);
    return pid;
  }

  service(name: string): Service | undefined {
    return (
      this.machineValue<Service>(`service ${name}`) ?? this.fact("services")?.find((service) => service.name === name)
    );
  }

  isRunning(name: string): boolean {
    const known = this.service(name);
    const { space } = this.attempt;
    if (known || !space.host.open || this.fact("services")) return known?.running ?? false;
    return this.attempt.ask(runningQuestion(name), (answer) => answer === "yes");
  }

  services(): readonly Service[] {
    this.suppose(this.fact("services") !== undefined, "no services run but those that are asked for by name");
    const given = this.fact("services") ?? [];
    const changed = this.attempt.space.services.filter((name) => !given.some((service) => service.name === name));
    return [...given.map(({ name }) => name), ...changed].flatMap((name) => this.service(name) ?? []);
  }

  setService(service: Service): void {
    const { services } = this.attempt.space;
    if (!services.includes(service.name)) services.push(service.name);
    this.setMachineValue(`service ${service.name}`, service);
  }

  interfaces(): readonly Interface[] {
    this.suppose(this.fact("interfaces") !== undefined, "the only network interface is lo, and it is down");
    return (
      this.machineValue<readonly Interface[]>("interfaces") ??
      this.fact("interfaces") ?? [{ name: "lo", up: false, addresses: ["127.0.0.1"] }]
    );
  }

  setInterface(name: string, state: "up" | "down"): Errno | null {
    const all = this.interfaces();
    if (!all.some((one) => one.name === name)) return "ENODEV";
    if (!this.hasCapability("net_admin")) return "EPERM";
    this.setMachineValue(
      "interfaces",
      all.map((one) => (one.name === name ? { ...one, up: state === "up" } : one)),
    );
    this.effect({ name: "interface", subject: name, action: state });
    return null;
  }

  // --- what runs and what it does

  recordedOutput(argv: readonly Bytes[]): { readonly stdout: Bytes; readonly status: number } | undefined {
    return this.attempt.space.host.facts.outputs?.find(
      (output) => output.argv.length === argv.length && output.argv.every((word, i) => word === argv[i]),
    );
  }

  commandAnswer(argv: readonly Bytes[]): { readonly stdout: Bytes; readonly status: number } | undefined {
    const { space } = this.attempt;
    const words = argv.join(" ");
    const answer = space.host.facts.commandAnswers?.findLast(
      ({ command }) => words === command || words.startsWith(`${command} `),
    );
    if (answer) space.note(`command ${answer.command} ends with status`, String(answer.status), "process");
    return answer;
  }

  effect(effect: Effect): void {
    this.attempt.event({ kind: "effect", ...effect, at: this.attempt.space.place });
  }

  part<T>(step: () => T): T {
    return this.attempt.part(step);
  }

  variable<T>(name: string, value: T): { value: T } {
    const { attempt } = this;
    if (!attempt.space.host.open) return { value };
    const key = attempt.space.key(`variable ${name}`);
    attempt.writeMachine(key, value);
    return {
      get value() {
        return attempt.readMachine(key) as T;
      },
      set value(changed) {
        attempt.writeMachine(key, changed);
      },
    };
  }

  // --- helpers

  /** What is taken for granted of an open host that does not say: told, since other hosts are not explored. */
  private suppose(isSaid: boolean, assumption: string): void {
    const { space } = this.attempt;
    if (!isSaid && space.host.open) space.assumptions.add(assumption);
  }

  protected fact<K extends keyof HostFacts>(name: K): HostFacts[K] {
    return this.attempt.space.host.facts[name];
  }

  protected machineValue<T>(name: string): T | undefined {
    return this.attempt.readMachine(this.attempt.space.key(name)) as T | undefined;
  }

  protected setMachineValue(name: string, value: unknown): void {
    this.attempt.writeMachine(this.attempt.space.key(name), value);
  }

  /** A text of the host that is not given: a representative value, or (closed host) that value. */
  protected askText(what: string, typical: string, life: "boot" | "package", other = `other-${typical}`): string {
    const { space } = this.attempt;
    if (!space.host.open) return typical;
    const key = `text:${what}`;
    space.mark(typical, key);
    return String(
      this.attempt.ask({ key, kind: "fact", subject: what, life, answers: [typical, other] }, (answer) => answer),
    );
  }

  protected askChoice(what: string, answers: readonly string[], life: "boot" | "process"): string {
    if (!this.attempt.space.host.open) return answers[answers.length - 1] === "none" ? "none" : (answers[0] ?? "");
    return String(this.attempt.ask(factQuestion(what, answers, life), (answer) => answer));
  }
}
