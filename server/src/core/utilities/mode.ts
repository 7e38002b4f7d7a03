/** File modes as chmod(1) writes them: POSIX XCU chmod, "symbolic mode", and GNU's additions (X, `=`, `u=g`, `+755`). */
import type { FileType } from "../world/inode";

/** One clause of a mode: for `who` (a mask of bits, null: all but those of the umask), apply `op` with bits or a copy. */
interface Clause {
  readonly op: "+" | "-" | "=";
  readonly who: number | null;
  readonly value: number;
  readonly copyFrom: "u" | "g" | "o" | null;
  /** X: execute only for directories and where some execute bit is set. */
  readonly conditionalExecute: boolean;
  /** Written in digits: bits named explicitly also clear a directory's setuid and setgid. */
  readonly numeric: boolean;
  /** Special bits that the clause names (an `=` without naming them keeps a directory's setuid and setgid). */
  readonly mentioned: number;
}

export type ModeChange = readonly Clause[];

const SHARES = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 } as const;

/** A mode operand: octal digits, or symbolic clauses; null where it is neither. */
export function parseMode(text: string): ModeChange | null {
  if (/^[0-7]+$/.test(text)) {
    const bits = Number.parseInt(text, 8);
    if (bits > 0o7777) return null;
    // More than four digits, or leading zeros to five, name the special bits explicitly.
    const mentioned = text.length < 5 ? (bits & 0o7000) | 0o777 : 0o7777;
    return [{ op: "=", who: 0o7777, value: bits, copyFrom: null, conditionalExecute: false, numeric: true, mentioned }];
  }
  const clauses: Clause[] = [];
  for (const part of text.split(",")) {
    const [, letters = "", actions = ""] = /^([ugoa]*)((?:[-+=](?:[0-7]+|[ugo]|[rwxXst]*))+)$/.exec(part) ?? [];
    if (actions === "") return null;
    const who = letters === "" ? null : [...letters].reduce((mask, l) => mask | SHARES[l as keyof typeof SHARES], 0);
    for (const [, op = "", what = ""] of actions.matchAll(/([-+=])([0-7]+|[ugo]|[rwxXst]*)/g)) {
      const clause = parseClause(op as Clause["op"], who, letters, what);
      if (!clause) return null;
      clauses.push(clause);
    }
  }
  return clauses;
}

function parseClause(op: Clause["op"], who: number | null, letters: string, what: string): Clause | null {
  const common = { op, who, copyFrom: null, conditionalExecute: false, numeric: false };
  if (/^[0-7]/.test(what)) {
    const value = Number.parseInt(what, 8);
    return letters !== "" || value > 0o7777
      ? null
      : { ...common, who: 0o7777, value, numeric: true, mentioned: 0o7777 };
  }
  if (what === "u" || what === "g" || what === "o")
    return { ...common, value: 0, copyFrom: what, mentioned: (who ?? 0o7777) & 0o777 };
  let value = 0;
  for (const letter of what) {
    if (letter === "r") value |= 0o444;
    else if (letter === "w") value |= 0o222;
    else if (letter === "x") value |= 0o111;
    else if (letter === "s") value |= 0o6000;
    else if (letter === "t") value |= 0o1000;
  }
  const mentioned = (who ?? 0o7777) & (value | 0o777);
  return {
    ...common,
    value,
    conditionalExecute: what.includes("X"),
    mentioned: who === null ? value | 0o777 : mentioned,
  };
}

/** The mode after the changes. `umask` counts where a clause names nobody. */
export function changeMode(old: number, isDirectory: boolean, umask: number, changes: ModeChange): number {
  return adjustMode(old, isDirectory, umask, changes).mode;
}

/** The mode after the changes, and which bits they speak of: the others keep what the kernel gave a new file. */
export function adjustMode(
  old: number,
  isDirectory: boolean,
  umask: number,
  changes: ModeChange,
): { readonly mode: number; readonly bits: number } {
  let mode = old;
  let bits = 0;
  for (const clause of changes) {
    // Setuid and setgid of a directory stay unless the clause names them.
    const kept = isDirectory ? 0o6000 & ~clause.mentioned : 0;
    let value = clause.value;
    if (clause.copyFrom) {
      const shift = { u: 6, g: 3, o: 0 }[clause.copyFrom];
      const three = (mode >> shift) & 7;
      value = three * 0o111;
    }
    if (clause.conditionalExecute && (isDirectory || (mode & 0o111) !== 0)) value |= 0o111;
    value &= (clause.who ?? ~umask) & ~kept;
    bits |= value;
    if (clause.op === "+") mode |= value;
    else if (clause.op === "-") mode &= ~value;
    else {
      const preserved = (clause.who === null ? 0 : ~clause.who) | kept;
      bits |= 0o7777 & ~preserved;
      mode = (mode & preserved) | value;
    }
  }
  return { mode: mode & 0o7777, bits: bits & 0o7777 };
}

/** Four octal digits. */
export function octalMode(mode: number): string {
  return mode.toString(8).padStart(4, "0");
}

const TYPE_LETTERS: Readonly<Record<FileType, string>> = {
  file: "-",
  directory: "d",
  symlink: "l",
  fifo: "p",
  char: "c",
  block: "b",
  socket: "s",
};

/** `rwxr-xr-x`, with s, S, t and T for the special bits. */
export function symbolicMode(mode: number): string {
  const triple = (shift: number, special: number, letter: string) => {
    const bits = (mode >> shift) & 7;
    const execute = bits & 1 ? "x" : "-";
    const marked = bits & 1 ? letter : letter.toUpperCase();
    return `${bits & 4 ? "r" : "-"}${bits & 2 ? "w" : "-"}${mode & special ? marked : execute}`;
  };
  return triple(6, 0o4000, "s") + triple(3, 0o2000, "s") + triple(0, 0o1000, "t");
}

/** `drwxr-xr-x`, as ls -l. */
export function longMode(type: FileType, mode: number): string {
  return TYPE_LETTERS[type] + symbolicMode(mode);
}
