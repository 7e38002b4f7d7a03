/** Signals by name and number, and the schedules of start-stop-daemon's --retry. */
import type { Bytes } from "../../bytes";

const NAMES = [
  "",
  "HUP",
  "INT",
  "QUIT",
  "ILL",
  "TRAP",
  "ABRT",
  "BUS",
  "FPE",
  "KILL",
  "USR1",
  "SEGV",
  "USR2",
  "PIPE",
  "ALRM",
  "TERM",
  "STKFLT",
  "CHLD",
  "CONT",
  "STOP",
  "TSTP",
  "TTIN",
  "TTOU",
  "URG",
  "XCPU",
  "XFSZ",
  "VTALRM",
  "PROF",
  "WINCH",
  "IO",
  "PWR",
  "SYS",
];

/** `15`, `TERM`; undefined where it is no signal. */
export function signalNumber(text: Bytes): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const number = NAMES.indexOf(text);
  return number > 0 ? number : undefined;
}

/** Does the signal end a daemon? Those that daemons usually take as a message do not. */
export function isDeadly(signal: number): boolean {
  return ["INT", "QUIT", "ABRT", "KILL", "TERM"].includes(NAMES[signal] ?? "");
}

export interface Schedule {
  readonly signals: readonly number[];
}

/** `TIMEOUT` or `SIGNAL/TIMEOUT/…`; undefined where it is neither. */
export function parseSchedule(text: Bytes): Schedule | undefined {
  const items = text.split("/");
  if (items.length === 1) return /^\d+$/.test(text) ? { signals: [15, 9] } : undefined;
  const signals: number[] = [];
  for (const item of items) {
    if (/^\d+$/.test(item) || item === "forever") continue;
    const signal = signalNumber(item.replace(/^-/, ""));
    if (signal === undefined) return undefined;
    signals.push(signal);
  }
  return { signals };
}
