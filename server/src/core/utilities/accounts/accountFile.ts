/**
 * The account databases as files (passwd(5), group(5), shadow(5), gshadow(5), subuid(5)): read as getpwnam(3) does,
 * written as shadow-utils does, with the backup copy `FILE-` and the lock file /etc/.pwd.lock.
 */
import type { Bytes } from "../../bytes";
import type { Errno } from "../../world/errno";
import type { Result, Sys } from "../../world/sys";
import { groupEntry, userEntry } from "../users";

export type Fields = readonly Bytes[];

/** How many fields a line of the file must have to be an entry; other lines are kept as they are and never found. */
const FIELD_COUNTS: Readonly<Record<string, number>> = {
  passwd: 7,
  group: 4,
  shadow: 9,
  gshadow: 4,
  subuid: 3,
  subgid: 3,
};

/** An account database held in memory while a program works on it; `commit` writes it where it was changed. */
export class AccountFile {
  private readonly before: Bytes;
  private lines: Bytes[];
  private changed = false;
  readonly present: boolean;

  constructor(
    private readonly sys: Sys,
    readonly path: Bytes,
    /** Of a file that was not there. */
    private readonly newMode = 0o644,
  ) {
    const read = sys.readFile(path);
    this.present = read.ok;
    this.before = read.ok ? read.value : "";
    this.lines = this.before === "" ? [] : this.before.replace(/\n$/, "").split("\n");
  }

  /** The entries in the order of the file. */
  entries(): readonly Fields[] {
    return this.lines.map((line) => this.parse(line)).filter((entry) => entry !== null);
  }

  find(name: Bytes): Fields | undefined {
    return this.entries().find((entry) => entry[0] === name);
  }

  /** Replaces the entry called `name`, or adds the new one at the end. Counts as a change even where both are equal. */
  put(fields: Fields, name: Bytes | undefined = fields[0]): void {
    const line = fields.join(":");
    const at = this.lines.findIndex((old) => this.parse(old)?.[0] === name);
    if (at >= 0) this.lines[at] = line;
    else this.lines.push(line);
    this.changed = true;
  }

  /** Puts the entries in order, before what is no entry. Alone it is no change. */
  sort(compare: (a: Fields, b: Fields) => number): void {
    const isEntry = (line: Bytes) => this.parse(line) !== null;
    const sorted = this.lines.filter(isEntry).sort((a, b) => compare(a.split(":"), b.split(":")));
    this.lines = [...sorted, ...this.lines.filter((line) => !isEntry(line))];
  }

  /** Removes all entries of that name; says whether there was one. */
  remove(name: Bytes): boolean {
    const kept = this.lines.filter((line) => this.parse(line)?.[0] !== name);
    if (kept.length === this.lines.length) return false;
    this.lines = kept;
    this.changed = true;
    return true;
  }

  /** Writes the backup copy and the file, where anything was changed. */
  commit(): Errno | null {
    if (!this.changed) return null;
    const { sys, path } = this;
    const old = sys.stat(path);
    const { mode, uid, gid } = old.ok ? old.value : { mode: this.newMode, uid: 0, gid: 0 };
    const perfect = (to: Bytes, content: Bytes): Errno | null =>
      sys.writeFile(to, content) ?? sys.chown(to, uid, gid) ?? sys.chmod(to, mode);
    if (this.present) {
      const errno = perfect(`${path}-`, this.before);
      if (errno) return errno;
    }
    return perfect(`${path}+`, this.lines.map((line) => `${line}\n`).join("")) ?? sys.rename(`${path}+`, path);
  }

  private parse(line: Bytes): Fields | null {
    if (line === "" || line.startsWith("#")) return null;
    const fields = line.split(":");
    return fields.length === FIELD_COUNTS[this.path.slice(this.path.lastIndexOf("/") + 1)] ? fields : null;
  }
}

export interface User {
  readonly name: Bytes;
  readonly uid: number;
  readonly gid: number;
  readonly comment: Bytes;
  readonly home: Bytes;
  readonly shell: Bytes;
}

export interface Group {
  readonly name: Bytes;
  readonly gid: number;
  readonly members: readonly Bytes[];
}

export function users(sys: Sys): readonly User[] {
  return usersIn(sys.readFile("/etc/passwd"));
}

function usersIn(file: Result<Bytes>): readonly User[] {
  return entriesOf(file, 7).flatMap(([name = "", , uid = "", gid = "", comment = "", home = "", shell = ""]) =>
    /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid), comment, home, shell }] : [],
  );
}

export function groups(sys: Sys): readonly Group[] {
  return groupsIn(sys.readFile("/etc/group"));
}

function groupsIn(file: Result<Bytes>): readonly Group[] {
  return entriesOf(file, 4).flatMap(([name = "", , gid = "", members = ""]) =>
    /^\d+$/.test(gid) ? [{ name, gid: Number(gid), members: membersOf(members) }] : [],
  );
}

/** getpwnam(3). */
export function userByName(sys: Sys, name: Bytes): User | undefined {
  return usersIn(sys.readFor("/etc/passwd", [userEntry(name)])).find((user) => user.name === name);
}

/** getgrnam(3). */
export function groupByName(sys: Sys, name: Bytes): Group | undefined {
  return groupsIn(sys.readFor("/etc/group", [groupEntry(name)])).find((group) => group.name === name);
}

export function userById(sys: Sys, uid: number): User | undefined {
  return users(sys).find((user) => user.uid === uid);
}

export function groupById(sys: Sys, gid: number): Group | undefined {
  return groups(sys).find((group) => group.gid === gid);
}

/** The names of a members field. */
export function membersOf(field: Bytes): readonly Bytes[] {
  return field.split(",").filter((name) => name !== "");
}

/** lckpwdf(3) leaves its lock file behind. */
export function leaveLockFile(sys: Sys, root: Bytes = ""): void {
  const path = `${root}/etc/.pwd.lock`;
  if (sys.lexists(path)) return;
  sys.writeFile(path, "");
  sys.chmod(path, 0o600);
}

function entriesOf(read: Result<Bytes>, count: number): readonly Fields[] {
  if (!read.ok) return [];
  return read.value
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length === count && fields[0] !== "" && !fields[0]?.startsWith("#"));
}
