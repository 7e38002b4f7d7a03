/** A real root directory as files of a host: read lazily, never written, never left through a symlink. */
import fs from "node:fs";
import path from "node:path";
import { type Bytes, displayText } from "../core/bytes";
import type { Entry, HostReader } from "../core/world/host";
import { UsageError } from "./command";
import { errorCode } from "./io";

/** Files larger than this are not read: no database or configuration comes near it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a script may ask for but nobody is shown: told by size only. */
const PRIVATE = /^\/etc\/(ssl\/private\/.|g?shadow-?$)/;

/**
 * The reader of a root directory. Every path is taken component by component below the root, and a component that is a
 * symlink is not followed, so nothing outside the root is ever read.
 *
 * What of it may not be read is told to `unread`, once each: a file's content is then not held, a directory empty.
 *
 * @throws UsageError where the directory itself cannot be read
 */
export function rootReader(directory: string, unread: (note: string) => void = () => {}): HostReader {
  const root = realDirectory(directory);
  const entries = new Map<Bytes, Entry | null>();
  const lists = new Map<Bytes, readonly Bytes[]>();
  const contents = new Map<Bytes, Bytes | undefined>();
  const reader: HostReader = {
    entry: (at) => remembered(entries, at, () => (isInside(reader, at) ? readEntry(root, at, unread) : null)),
    list: (at) =>
      remembered(lists, at, () => (reader.entry(at)?.type === "directory" ? readNames(root, at, unread) : [])),
    content: (at) =>
      remembered(contents, at, () => {
        const entry = reader.entry(at);
        return entry?.type === "file" && (entry.size ?? 0) <= MOST_BYTES ? readContent(root, at, unread) : undefined;
      }),
  };
  return reader;
}

/** Is the content of this file nobody's business (cli.md: shadow files and private keys by size only)? */
export function isPrivate(at: Bytes): boolean {
  return PRIVATE.test(at);
}

function realDirectory(directory: string): string {
  try {
    const real = fs.realpathSync(directory);
    if (!fs.statSync(real).isDirectory()) throw new UsageError(`--root ${directory}: not a directory`);
    return real;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--root ${directory}: ${message(error)}`);
  }
}

/** All directories above the path are directories of the root, none of them a symlink. */
function isInside(reader: HostReader, at: Bytes): boolean {
  if (at === "/") return true;
  if (!at.startsWith("/") || at.split("/").some((part, i) => part === "." || part === ".." || (i > 0 && part === "")))
    return false;
  return reader.entry(at.slice(0, at.lastIndexOf("/")) || "/")?.type === "directory";
}

function readEntry(root: string, at: Bytes, unread: Unread): Entry | null {
  const stat = tried(at, unread, "missing", () => fs.lstatSync(place(root, at)));
  if (!stat) return null;
  const base = {
    mode: stat.mode & 0o7777,
    uid: stat.uid,
    gid: stat.gid,
    mtime: Math.floor(stat.mtimeMs / 1000),
  };
  if (stat.isDirectory()) return { type: "directory", ...base };
  if (stat.isSymbolicLink()) return { type: "symlink", ...base, target: fs.readlinkSync(place(root, at), "latin1") };
  if (stat.isFile()) return { type: "file", ...base, size: stat.size };
  if (stat.isFIFO()) return { type: "fifo", ...base };
  if (stat.isSocket()) return { type: "socket", ...base };
  return { type: stat.isCharacterDevice() ? "char" : "block", ...base, rdev: deviceNumber(stat.rdev) };
}

function readNames(root: string, at: Bytes, unread: Unread): readonly Bytes[] {
  return tried(at, unread, "empty", () => fs.readdirSync(place(root, at), "latin1").sort()) ?? [];
}

/** Without following a last symlink that came to be since (O_NOFOLLOW), and without waiting for a fifo's writer. */
function readContent(root: string, at: Bytes, unread: Unread): Bytes | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  return tried(at, unread, "a file of unknown content", () => {
    const descriptor = fs.openSync(place(root, at), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      return fs.readFileSync(descriptor).toString("latin1");
    } finally {
      fs.closeSync(descriptor);
    }
  });
}

/** Paths are bytes; node takes bytes as a Buffer. */
function place(root: string, at: Bytes): Buffer {
  return Buffer.concat([Buffer.from(root === path.sep ? "" : root), Buffer.from(at, "latin1")]);
}

/** makedev(3) of Linux. */
function deviceNumber(rdev: number): string {
  const major = (Math.floor(rdev / 0x100) & 0xfff) | (Math.floor(rdev / 0x1_0000_0000) & 0xfffff000);
  const minor = (rdev & 0xff) | (Math.floor(rdev / 0x1000) & 0xfff00);
  return `${major}:${minor}`;
}

type Unread = (note: string) => void;

function tried<T>(at: Bytes, unread: Unread, taken: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(errorCode(error) ?? "")) return undefined;
    unread(`${displayText(at)} of the root cannot be read (${message(error)}); it is taken to be ${taken}`);
    return undefined;
  }
}

function message(error: unknown): string {
  switch (errorCode(error)) {
    case "ENOENT":
      return "no such directory";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function remembered<T>(known: Map<Bytes, T>, at: Bytes, read: () => T): T {
  const old = known.get(at);
  if (old !== undefined || known.has(at)) return old as T;
  const value = read();
  known.set(at, value);
  return value;
}
