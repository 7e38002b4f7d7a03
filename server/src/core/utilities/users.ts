/** Users and groups as getpwnam(3) and kin find them: in /etc/passwd and /etc/group. */
import type { Bytes } from "../bytes";
import type { Entry, Result, Sys } from "../world/sys";

export interface User {
  readonly name: Bytes;
  readonly uid: number;
  readonly gid: number;
  readonly gecos: Bytes;
  readonly home: Bytes;
  readonly shell: Bytes;
}

export interface Group {
  readonly name: Bytes;
  readonly gid: number;
  readonly members: readonly Bytes[];
}

/** All users, in the file's order. */
export function readUsers(sys: Sys): readonly User[] {
  return usersIn(sys.readFile("/etc/passwd"));
}

function usersIn(file: Result<Bytes>): readonly User[] {
  return fields(file).flatMap(([name = "", , uid = "", gid = "", gecos = "", home = "", shell = ""]) =>
    /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid), gecos, home, shell }] : [],
  );
}

/** All groups, in the file's order. */
export function readGroups(sys: Sys): readonly Group[] {
  return groupsIn(sys.readFile("/etc/group"));
}

function groupsIn(file: Result<Bytes>): readonly Group[] {
  return fields(file).flatMap(([name = "", , gid = "", members = ""]) =>
    /^\d+$/.test(gid) ? [{ name, gid: Number(gid), members: members.split(",").filter((m) => m !== "") }] : [],
  );
}

export function findUser(sys: Sys, name: Bytes): User | undefined {
  return usersIn(sys.readFor("/etc/passwd", [userEntry(name)])).find((user) => user.name === name);
}

export function findGroup(sys: Sys, name: Bytes): Group | undefined {
  return groupsIn(sys.readFor("/etc/group", [groupEntry(name)])).find((group) => group.name === name);
}

/** What the line of a user, or of a group, in the database looks like. */
export function userEntry(name: Bytes): Entry {
  return { statement: `user ${name} exists`, chunk: `${name}:x:990:990::/nonexistent:/usr/sbin/nologin\n` };
}

export function groupEntry(name: Bytes): Entry {
  return { statement: `group ${name} exists`, chunk: `${name}:x:990:\n` };
}

export function findUserById(sys: Sys, uid: number): User | undefined {
  return readUsers(sys).find((user) => user.uid === uid);
}

export function findGroupById(sys: Sys, gid: number): Group | undefined {
  return readGroups(sys).find((group) => group.gid === gid);
}

/** Ids of the groups that a user is in, the given one first (getgrouplist(3)). */
export function groupsOfUser(sys: Sys, name: Bytes, primary: number): readonly number[] {
  const others = readGroups(sys)
    .filter(({ gid, members }) => gid !== primary && members.includes(name))
    .map(({ gid }) => gid);
  return [primary, ...new Set(others)];
}

/** An id: a name of the file, or digits (a name that consists of digits wins). `+5` is always a number. */
export function userId(sys: Sys, text: Bytes): number | null {
  return idOf(text, (name) => findUser(sys, name)?.uid);
}

export function groupId(sys: Sys, text: Bytes): number | null {
  return idOf(text, (name) => findGroup(sys, name)?.gid);
}

function idOf(text: Bytes, byName: (name: Bytes) => number | undefined): number | null {
  const named = text.startsWith("+") ? undefined : byName(text);
  if (named !== undefined) return named;
  if (!/^\+?\d+$/.test(text)) return null;
  const id = Number(text);
  return id < 0xffffffff ? id : null;
}

function fields(file: Result<Bytes>): Bytes[][] {
  if (!file.ok) return [];
  return file.value
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(":"));
}
