/** Builtins about processes: wait, jobs, kill, trap, times, ulimit, hash, alias, unalias, fg, bg. POSIX XCU. */
import type { Bytes } from "../../bytes";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
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

const NAMES = new Map(Object.entries(SIGNALS).map(([name, number]) => [number, name]));

/** `TERM` for `TERM`, `SIGTERM`, `term` (bash) or `15`; `EXIT` for 0; null for what is no signal. */
export function signalName(word: Bytes): string | null {
  if (word === "0" || word === "EXIT") return "EXIT";
  if (/^[0-9]+$/.test(word)) return NAMES.get(Number(word)) ?? null;
  const name = word.replace(/^SIG/i, "").toUpperCase();
  return name === "EXIT" || name in SIGNALS ? name : null;
}

export const trap: Builtin = {
  name: "trap",
  special: true,
  summary: "run a command on a signal or at the end",
  run(call) {
    const { shell } = call;
    const args = call.args[0] === "--" || call.args[0] === "-p" ? call.args.slice(1) : call.args;
    const first = args[0];
    if (first === undefined) {
      const names = [...shell.trapNames()].sort(
        (a, b) => (a === "EXIT" ? 0 : (SIGNALS[a] ?? 0)) - (b === "EXIT" ? 0 : (SIGNALS[b] ?? 0)),
      );
      for (const name of names) {
        const action = shell.trap(name);
        const shown = call.source.dialect === "bash" && name !== "EXIT" ? `SIG${name}` : name;
        if (action !== undefined) call.write(`trap -- ${singleQuoted(action)} ${shown}\n`);
      }
      return 0;
    }
    const resets = args.length === 1 || /^[0-9]+$/.test(first);
    const action = resets || first === "-" ? undefined : first;
    let status = 0;
    for (const word of resets ? args : args.slice(1)) {
      const name = signalName(word);
      if (name === null) {
        if (call.source.dialect === "bash") {
          call.warn(`${word}: invalid signal specification`);
          status = 1;
          continue;
        }
        call.warn(`${word}: bad trap`);
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
  run({ args, shell }) {
    let status = 0;
    for (const word of args) {
      const pid = word.startsWith("%") ? String(shell.lastBackground ?? "") : word;
      status = shell.privateState<number>(`job:${pid}`) ?? 127;
    }
    return status;
  },
};

export const jobs: Builtin = { name: "jobs", special: false, summary: "list background commands", run: () => 0 };

export const kill: Builtin = {
  name: "kill",
  special: false,
  summary: "send a signal",
  run(call) {
    const { sys, shell } = call;
    const args = [...call.args];
    let signal = "TERM";
    const first = args[0];
    if (first === "-l" || first === "-L") {
      const [, number] = args;
      if (number === undefined) call.write(`${[...NAMES.values()].join("\n")}\n`);
      else
        call.write(
          `${signalName(/^[0-9]+$/.test(number) && Number(number) > 128 ? String(Number(number) - 128) : number) ?? number}\n`,
        );
      return 0;
    }
    if (first === "-s" || first === "-n") {
      args.shift();
      const name = signalName(args.shift() ?? "");
      if (name === null) return call.error("invalid signal number or name", 1);
      signal = name;
    } else if (first !== undefined && /^-[A-Za-z0-9]/.test(first)) {
      args.shift();
      const name = signalName(first.slice(1));
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
      if (pid === shell.pid) {
        const stopped = signalSelf(call, signal);
        if (stopped) return stopped;
        continue;
      }
      if (shell.privateState<number>(`job:${pid}`) !== undefined) {
        call.warn("No such process\n".trimEnd());
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
        call.warn(call.source.dialect === "bash" ? `(${pid}) - No such process` : "No such process");
        status = 1;
      } else if (signal !== "EXIT") sys.effect({ name: "process", subject: String(pid), action: `SIG${signal}` });
    }
    return status;
  },
};

/** A signal to the shell itself: its trap runs, it is ignored, or it ends the shell. */
function signalSelf(call: BuiltinCall, signal: string): BuiltinResult | null {
  const action = call.shell.trap(signal);
  if (action === "") return null;
  if (action !== undefined) return { kind: "evaluate", text: action };
  if (["CHLD", "URG", "WINCH", "CONT"].includes(signal)) return null;
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
    for (const name of call.args.filter((arg) => arg !== "-r")) {
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
          call.warn(`${arg} not found`);
          status = 1;
        } else call.write(`${arg}=${singleQuoted(value)}\n`);
      }
    }
    return status;
  },
};

export const unalias: Builtin = {
  name: "unalias",
  special: false,
  summary: "forget aliases",
  run(call) {
    let status = 0;
    for (const name of call.args) {
      if (name === "-a") continue;
      if (call.shell.privateState(`alias:${name}`) === undefined) {
        call.warn(`${name} not found`);
        status = 1;
      }
      call.shell.setPrivateState(`alias:${name}`, undefined);
    }
    return status;
  },
};
