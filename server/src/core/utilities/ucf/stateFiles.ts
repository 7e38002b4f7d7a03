/** What ucf and ucfr do with their state: copies as cp(1) makes them, and seven older generations of each database. */
import type { Bytes } from "../../bytes";
import { type Errno, errnoMessage } from "../../world/errno";
import type { Result, Sys } from "../../world/sys";
import { Exit } from "../utility";

export type Preserve = "content" | "attributes";

/** `cp -f`, or `cp -pf` to preserve attributes. Ends the program with cp's message where it fails. */
export function copyFile(sys: Sys, complain: (text: string) => void, from: Bytes, to: Bytes, preserve: Preserve): void {
  const text = sys.readFile(from);
  const stat = sys.stat(from);
  if (!text.ok || !stat.ok) {
    const errno: Errno = text.ok ? "ENOENT" : text.errno;
    complain(`cp: cannot stat '${from}': ${errnoMessage(errno)}\n`);
    throw new Exit(1);
  }
  const target = sys.isDirectory(to) ? `${to}/${from.slice(from.lastIndexOf("/") + 1)}` : to;
  const errno = sys.writeFile(target, text.value, { mode: stat.value.mode & 0o777 });
  if (errno) {
    complain(`cp: cannot create regular file '${target}': ${errnoMessage(errno)}\n`);
    throw new Exit(1);
  }
  if (preserve === "content") return;
  sys.utimes(target, stat.value.mtime);
  sys.chown(target, stat.value.uid, stat.value.gid);
  sys.chmod(target, stat.value.mode);
}

/** `file.6` to `file.7`, …, `file` to `file.0`. */
export function rotate(sys: Sys, complain: (text: string) => void, file: Bytes, preserve: Preserve): void {
  for (let i = 6; i >= 0; i--)
    if (sys.exists(`${file}.${i}`)) copyFile(sys, complain, `${file}.${i}`, `${file}.${i + 1}`, preserve);
  copyFile(sys, complain, file, `${file}.0`, preserve);
}

/** The lines of a database; an absent one has none. */
export function databaseLines(sys: Sys, file: Bytes): readonly Bytes[] {
  return linesOf(sys.readFile(file));
}

export function linesOf(text: Result<Bytes>): readonly Bytes[] {
  return text.ok ? text.value.split("\n").filter((line, i, all) => i < all.length - 1 || line !== "") : [];
}

/** Replaces a database by way of `file.tmp`. */
export function replaceLines(sys: Sys, file: Bytes, lines: readonly Bytes[]): void {
  sys.writeFile(`${file}.tmp`, lines.map((line) => `${line}\n`).join(""));
  sys.rename(`${file}.tmp`, file);
}

/** First word of a line, as awk's $1. */
export function firstWord(line: Bytes): Bytes {
  return /[^ \t]+/.exec(line)?.[0] ?? "";
}
