/** Builtins about processes: wait, jobs, kill, trap, times, ulimit, hash, alias, unalias, fg, bg. POSIX XCU. */
import type { Bytes } from "../../bytes";
import type { Dialect } from "../../syntax/tree";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import type { JobEntry } from "../shellState";
import { dashOptions } from "./dashOptions";
import { singleQuoted } from "./variables";

/** Signal numbers on Linux (signal(7)). */
export const SIGNALS: Readonly<Record<string, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  POLL: 29,
  PWR: 30,
  SYS: 31,
};

/** What signals are called when they have ended a command (strsignal(3)); the shell is silent about INT and PIPE. */
export function signalWords(number: number): string | undefined {
  return WORDS[number];
}

const WORDS: Readonly<Record<number, string>> = {
  1: "Hangup",
  3: "Quit",
  4: "Illegal instruction",
  5: "Trace/breakpoint trap",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  14: "Alarm clock",
  15: "Terminated",
  16: "Stack fault",
  24: "CPU time limit exceeded",
  25: "File size limit exceeded",
  26: "Virtual timer expired",
  27: "Profiling timer expired",
  29: "I/O possible",
  30: "Power failure",
  31: "Bad system call",
};

const NAMES = new Map(Object.entries(SIGNALS).map(([name, number]) => [number, name]));

/** `TERM` for `TERM`, `term`, `SIGTERM` (bash) or `15`; `EXIT` for 0; null for what is no signal. */
export function signalName(word: Bytes, dialect: Dialect): string | null {
  if (word === "0" || word === "EXIT") return "EXIT";
  if (/^[0-9]+$/.test(word)) return NAMES.get(Number(word)) ?? null;
  const name = (dialect === "bash" ? word.replace(/^SIG/i, "") : word).toUpperCase();
  return name === "EXIT" || name in SIGNALS ? name : null;
}

export const trap: Builtin = {
  name: "trap",
  special: true,
  summary: "run a command on a signal or at the end",
  run(call) {
    const { shell } = call;
    const bash = call.source.dialect === "bash";
    const prints = bash && call.args[0] === "-p";
    if (bash && /^-./.test(call.args[0] ?? "") && !prints && call.args[0] !== "--")
      throw new Unmodelled(`option ${call.args[0]} of trap`);
    const options = call.source.dialect === "sh" ? dashOptions(call, "") : null;
    if (options && !options.ok) return options.failed;
    const args = options?.operands ?? (call.args[0] === "--" || call.args[0] === "-p" ? call.args.slice(1) : call.args);
    const first = args[0];
    if (first === undefined || prints) {
      const wanted = args.map((word) => (word === "ERR" ? word : signalName(word, "bash")));
      const names = [...shell.trapNames()].sort(
        (a, b) => (a === "EXIT" ? 0 : (SIGNALS[a] ?? 0)) - (b === "EXIT" ? 0 : (SIGNALS[b] ?? 0)),
      );
      for (const name of names) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const action = shell.trap(name);
        const shown = call.source.dialect === "bash" && name !== "EXIT" && name !== "ERR" ? `SIG${name}` : name;
        if (action !== undefined) call.write(`trap -- ${singleQuoted(action, call.source.dialect)} ${shown}\n`);
      }
      return 0;
    }
    const resets = args.length === 1 || /^[0-9]+$/.test(first);
    const action = resets || first === "-" ? undefined : first;
    let status = 0;
    for (const word of resets ? args : args.slice(1)) {
      if (bash && (word === "DEBUG" || word === "RETURN")) throw new Unmodelled(`trap of ${word}`);
      const name = bash && word === "ERR" ? word : signalName(word, call.source.dialect);
      if (name === null) {
        if (bash) {
          call.warn(`${word}: invalid signal specification`);
          status = 1;
          continue;
        }
        call.writeError(`trap: ${word}: bad trap\n`);
        return 1;
      }
      shell.setTrap(name, action);
    }
    return status;
  },
};

export const wait: Builtin = {
  name: "wait",
  special: false,
  summary: "wait for background commands",
  run(call) {
    const { args, shell, error, source } = call;
    if (source.dialect === "sh") {
      const options = dashOptions(call, "");
      if (!options.ok) return options.failed;
    }
    let status = 0;
    if (source.dialect === "bash" && args[0]?.startsWith("-")) return waitForNext(call);
    if (args.length === 0) {
      const interrupted = waitFor(call, Math.max(...shell.jobs.map(({ end, waited }) => (waited ? 0 : end)), 0));
      if (interrupted !== null) return interrupted;
      shell.forgetJobs();
    }
    for (const word of args) {
      const named = word.startsWith("%") ? jobNamed(call, word) : null;
      const pid = word.startsWith("%") ? String(named?.pid ?? "") : word;
      if (word.startsWith("%") && !named)
        return error(source.dialect === "bash" ? `${word}: no such job` : `No such job: ${word}`);
      if (!/^[0-9]+$/.test(pid))
        return error(source.dialect === "bash" ? `\`${pid}': not a pid or valid job spec` : `Illegal number: ${pid}`);
      const job = shell.jobs.find((each) => each.pid === Number(pid));
      const interrupted = waitFor(call, job?.end ?? 0);
      if (interrupted !== null) return interrupted;
      const words = job && !job.waited && job.status > 128 ? signalWords(job.status - 128) : undefined;
      if (words !== undefined && source.dialect === "sh") call.writeError(`${words}\n`);
      status = shell.jobStatus(Number(pid)) ?? 127;
    }
    return status;
  },
};

/** bash's `wait -n [-p NAME] [PID…]`: for the one that ends first of those nobody waited for. */
function waitForNext(call: BuiltinCall): BuiltinResult {
  const { shell, args } = call;
  let [at, any] = [0, false];
  let name: Bytes | undefined;
  for (; args[at]?.startsWith("-"); at++) {
    if (args[at] === "-n") any = true;
    else if (args[at] === "-p") name = args[++at];
    else throw new Unmodelled(`option ${args[at]} of wait`);
  }
  const pids = args.slice(at);
  if (!any || pids.some((word) => !/^[0-9]+$/.test(word))) throw new Unmodelled("this form of wait");
  const jobs = shell.jobs.filter(({ waited, pid }) => !waited && (pids.length === 0 || pids.includes(String(pid))));
  const [next] = [...jobs].sort((a, b) => a.end - b.end || a.pid - b.pid);
  if (name !== undefined) shell.putVariable(name, undefined);
  if (!next) return 127;
  const interrupted = waitFor(call, next.end);
  if (interrupted !== null) return interrupted;
  if (name !== undefined) shell.setVariable(name, String(next.pid));
  return shell.jobStatus(next.pid) ?? 127;
}

/** Lets the clock go on to a moment; a signal that is trapped interrupts that, and gives the status. */
function waitFor({ shell, sys }: BuiltinCall, end: number): BuiltinResult | null {
  if (!sys.attempt.space.timeline) return null;
  const signal = shell.comingSignals().find(({ at, name }) => at <= end && at >= sys.moment && shell.trap(name) !== "");
  if (signal && (shell.trap(signal.name) !== undefined || !isIgnored(signal.name))) {
    sys.advance(Math.max(signal.at, sys.moment));
    const { current } = sys.attempt.space.timeline;
    if (current) current.passed = signal.at + 1e-6;
    return 128 + (SIGNALS[signal.name] ?? 0);
  }
  if (end === Number.POSITIVE_INFINITY) {
    const at = sys.attempt.space.place.start;
    return {
      kind: "flow",
      status: 0,
      flow: { kind: "stuck", why: "waits", at, reason: "the background command does not end" },
    };
  }
  if (end > sys.moment) sys.sleep(end - sys.moment);
  return null;
}

/** The job that `%1`, `%%`, `%+` or `%-` names. */
function jobNamed({ shell }: BuiltinCall, word: Bytes): JobEntry | undefined {
  const { jobs } = shell;
  if (/^%[0-9]+$/.test(word)) return jobs[Number(word.slice(1)) - 1];
  const unwaited = jobs.filter(({ waited }) => !waited);
  if (word === "%" || word === "%%" || word === "%+") return unwaited.at(-1);
  return word === "%-" ? unwaited.at(-2) : undefined;
}

export const jobs: Builtin = {
  name: "jobs",
  special: false,
  summary: "list background commands",
  run: (call) => {
    const { args, error, source, shell, sys } = call;
    if (source.dialect === "sh") {
      const options = dashOptions(call, "lp");
      if (!options.ok) return options.failed;
    }
    const job = args.find((arg) => !arg.startsWith("-"));
    const listed = shell.jobs.flatMap((each, i) => (each.forgotten ? [] : [{ ...each, number: i + 1 }])).reverse();
    if (job !== undefined && !jobNamed(call, job))
      return source.dialect === "bash" ? error(`${job}: no such job`, 1) : error(`No such job: ${job}`);
    if (source.dialect === "bash" && args[0] === "-p" && args.length === 1) {
      for (const { pid, waited } of [...listed].reverse()) if (!waited) call.write(`${pid}\n`);
      return 0;
    }
    if (source.dialect === "bash" || args.length > 0) {
      if (listed.length > 0) throw new Unmodelled("the list of jobs");
      return 0;
    }
    // dash forgets those that it tells to be done, and the next one is then the current job.
    let before = 0;
    for (const { pid, status, end, number } of listed) {
      const running = end > sys.moment;
      const state = running
        ? "Running"
        : status > 128 && signalWords(status - 128)
          ? (signalWords(status - 128) ?? "")
          : status > 0
            ? `Done(${status})`
            : "Done";
      const mark = before === 0 ? "+" : before === 1 ? "-" : " ";
      call.write(`${`[${number}] ${mark} ${state}`.padEnd(33)}\n`);
      if (running) before++;
      else shell.forgetJob(pid);
    }
    return 0;
  },
};

const noJob = (name: "fg" | "bg"): Builtin => ({
  name,
  special: false,
  summary: "resume a stopped command",
  run: ({ error, source }) => (source.dialect === "bash" ? error("no job control", 1) : error("No current job")),
});
export const fg = noJob("fg");
export const bg = noJob("bg");

export const kill: Builtin = {
  name: "kill",
  special: false,
  summary: "send a signal",
  run(call) {
    const { sys, shell } = call;
    const bash = call.source.dialect === "bash";
    const args = [...call.args];
    let signal = "TERM";
    const first = args[0];
    if (first === "-l" || first === "-L") {
      return listSignals(call, args[1]);
    }
    if (first === "-s" || first === "-n") {
      args.shift();
      if (args.length === 0 && !bash) return call.error("No arg for -s option");
      const word = args.shift() ?? "";
      const name = signalName(word, call.source.dialect);
      if (name === null) return invalidSignal(call, word);
      signal = name;
    } else if (first !== undefined && /^-[A-Za-z0-9]/.test(first)) {
      args.shift();
      const name = signalName(first.slice(1), call.source.dialect);
      if (name === null) return call.error(`Illegal option -${first[1]}`);
      signal = name;
    }
    if (args[0] === "--") args.shift();
    if (args.length === 0)
      return call.error(
        call.source.dialect === "bash"
          ? "usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]"
          : "Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]",
      );
    let status = 0;
    for (const word of args) {
      if (!/^-?[0-9]+$/.test(word) && !word.startsWith("%"))
        return call.error(
          call.source.dialect === "bash" ? `${word}: arguments must be process or job IDs` : `Illegal number: ${word}`,
          call.source.dialect === "bash" ? 1 : 2,
        );
      const pid = Number(word.replace("%", ""));
      if (pid === shell.pid && signal === "EXIT") continue;
      const parent = shell.parent;
      if (signal !== "EXIT" && parent && pid === parent.pid) {
        shell.sendSignal(pid, signal, parent.subshell ? "the nearest" : "the shell");
        continue;
      }
      const { timeline } = sys.attempt.space;
      const job = shell.jobs.find((each) => each.pid === pid);
      const sent = { name: signal, at: sys.moment };
      if (job && timeline && (job.end > sys.moment || timeline.knows(job.ordinal, sent))) {
        if (signal !== "EXIT") timeline.signal(job.ordinal, sent);
        continue;
      }
      if (pid === shell.pid && call.subshell) {
        shell.signalParent(signal);
        continue;
      }
      if (pid === shell.pid) {
        const stopped = signalSelf(call, signal);
        if (stopped) return stopped;
        continue;
      }
      if (shell.jobStatus(pid) !== undefined) {
        call.warn(bash ? `(${pid}) - No such process` : "No such process\n");
        status = 1;
        continue;
      }
      const errno =
        signal === "EXIT"
          ? sys.processes().some((process) => process.pid === pid)
            ? null
            : "ESRCH"
          : sys.killProcess(pid);
      if (errno) {
        call.warn(call.source.dialect === "bash" ? `(${pid}) - No such process` : "No such process\n");
        status = 1;
      } else if (signal !== "EXIT") sys.effect({ name: "process", subject: String(pid), action: `SIG${signal}` });
    }
    return status;
  },
};

function invalidSignal(call: BuiltinCall, word: Bytes): BuiltinResult {
  return call.source.dialect === "bash"
    ? call.error(`${word}: invalid signal specification`, 1)
    : call.error(`invalid signal number or name: ${word}`);
}

/** `kill -l`: all names, or the name of a number or of the exit status that a signal gave. */
function listSignals(call: BuiltinCall, word: Bytes | undefined): BuiltinResult {
  const bash = call.source.dialect === "bash";
  if (word === undefined) {
    const names = [...NAMES.values()];
    if (bash) throw new Unmodelled("the table of kill -l");
    call.write(`${["0", ...names, "32", "33", ...realTimeSignals()].join("\n")}\n`);
    return 0;
  }
  if (!/^[0-9]+$/.test(word)) {
    const name = bash ? signalName(word, "bash") : null;
    if (name === null) return bash ? invalidSignal(call, word) : call.error(`Illegal number: ${word}`);
    call.write(`${SIGNALS[name] ?? 0}\n`);
    return 0;
  }
  const number = Number(word) > 128 ? Number(word) - 128 : Number(word);
  const name = NAMES.get(number);
  if (name === undefined)
    return bash ? invalidSignal(call, word) : call.error(`invalid signal number or exit status: ${word}`);
  call.write(`${name}\n`);
  return 0;
}

function realTimeSignals(): readonly string[] {
  const above = Array.from({ length: 15 }, (_, i) => `RTMIN+${i + 1}`);
  const below = Array.from({ length: 14 }, (_, i) => `RTMAX-${14 - i}`);
  return ["RTMIN", ...above, ...below, "RTMAX"];
}

/** Is nothing what a signal does by default? */
export function isIgnored(signal: string): boolean {
  return signal === "CHLD" || signal === "URG" || signal === "WINCH" || signal === "CONT";
}

/** A signal to the shell itself: its trap runs, it is ignored, or it ends the shell. */
function signalSelf(call: BuiltinCall, signal: string): BuiltinResult | null {
  const action = call.shell.trap(signal);
  if (action === "") return null;
  if (action !== undefined) return { kind: "trap", signal };
  if (isIgnored(signal)) return null;
  return { kind: "flow", status: 128 + (SIGNALS[signal] ?? 0), flow: { kind: "exit", signal: `SIG${signal}` } };
}

export const times: Builtin = {
  name: "times",
  special: true,
  summary: "print the time used",
  run({ write }) {
    write("0m0.000000s 0m0.000000s\n0m0.000000s 0m0.000000s\n");
    return 0;
  },
};

export const ulimit: Builtin = {
  name: "ulimit",
  special: false,
  summary: "set or print limits of the process",
  run(call) {
    const unknown = call.args.map((arg) => /^-[HSa]*([^HSatfdscmlpnvwr-])/.exec(arg)?.[1]).find((letter) => letter);
    if (unknown && call.source.dialect === "sh") return call.error(`Illegal option -${unknown}`);
    const operand = call.args.find((arg) => !arg.startsWith("-"));
    if (operand !== undefined) {
      if (operand !== "unlimited" && !/^[0-9]+$/.test(operand)) return call.error("bad number");
      call.shell.setPrivateState(`ulimit:${letterOf(call.args)}`, operand);
      return 0;
    }
    const letter = letterOf(call.args);
    const known: Readonly<Record<string, Bytes>> = {
      f: "unlimited",
      n: "1024",
      c: "0",
      t: "unlimited",
      s: "8192",
      d: "unlimited",
      v: "unlimited",
      m: "unlimited",
      l: "8192",
      u: "unlimited",
      p: "8",
    };
    call.write(`${call.shell.privateState<Bytes>(`ulimit:${letter}`) ?? known[letter] ?? "unlimited"}\n`);
    return 0;
  },
};

function letterOf(args: readonly Bytes[]): string {
  return args.map((arg) => /^-[HS]*([a-zA-GI-RT-Z])/.exec(arg)?.[1]).find((letter) => letter !== undefined) ?? "f";
}

export const hash: Builtin = {
  name: "hash",
  special: false,
  summary: "remember where commands are",
  run(call) {
    let status = 0;
    const options = call.source.dialect === "sh" ? dashOptions(call, "r") : null;
    if (options && !options.ok) return options.failed;
    if (options?.letters) return 0;
    for (const name of options?.operands ?? call.args.filter((arg) => arg !== "-r")) {
      if (call.shell.function(name) || call.isBuiltin(name) || call.sys.findCommand(name) !== null) continue;
      call.warn(`${name}: not found`);
      status = 1;
    }
    return status;
  },
};

export const alias: Builtin = {
  name: "alias",
  special: false,
  summary: "define or print aliases",
  run(call) {
    let status = 0;
    const names = call.args.length > 0 ? call.args : call.shell.privateNames("alias:").map((name) => name);
    for (const arg of names) {
      const equals = arg.indexOf("=", 1);
      if (equals > 0) call.shell.setPrivateState(`alias:${arg.slice(0, equals)}`, arg.slice(equals + 1));
      else {
        const value = call.shell.privateState<Bytes>(`alias:${arg}`);
        if (value === undefined) {
          notAnAlias(call, arg);
          status = 1;
        } else call.write(`${arg}=${singleQuoted(value, call.source.dialect)}\n`);
      }
    }
    return status;
  },
};

function notAnAlias(call: BuiltinCall, name: Bytes): void {
  if (call.source.dialect === "bash") call.warn(`${name}: not found`);
  else call.writeError(`${call.name}: ${name} not found\n`);
}

export const unalias: Builtin = {
  name: "unalias",
  special: false,
  summary: "forget aliases",
  run(call) {
    let status = 0;
    const options = call.source.dialect === "sh" ? dashOptions(call, "a") : null;
    if (options && !options.ok) return options.failed;
    for (const name of options ? [...(options.letters ? ["-a"] : options.operands)] : call.args) {
      if (name === "-a") {
        for (const each of call.shell.privateNames("alias:")) call.shell.setPrivateState(`alias:${each}`, undefined);
        continue;
      }
      if (call.shell.privateState(`alias:${name}`) === undefined) {
        notAnAlias(call, name);
        status = 1;
      }
      call.shell.setPrivateState(`alias:${name}`, undefined);
    }
    return status;
  },
};
