/** What chown(1) and chgrp(1) share: giving files to others, recursively too. */
import type { Bytes } from "../bytes";
import type { Errno } from "../world/errno";
import type { Stat } from "../world/inode";
import { joinPath } from "./paths";
import { findGroupById, findUserById, groupId, userId } from "./users";
import { type Call, flag, quote, quoteaf, value } from "./utility";

export const ownershipOptions = {
  changes: flag("-c", "--changes"),
  silent: flag("-f", "--silent", "--quiet"),
  verbose: flag("-v", "--verbose"),
  dereference: flag("--dereference"),
  noDereference: flag("-h", "--no-dereference"),
  from: value("--from"),
  reference: value("--reference"),
  recursive: flag("-R", "--recursive"),
  followOperands: flag("-H"),
  followAll: flag("-L"),
  followNone: flag("-P"),
  preserveRoot: flag("--preserve-root"),
  noPreserveRoot: flag("--no-preserve-root"),
} as const;

export type OwnershipCall = Call<typeof ownershipOptions>;

/** Ids to set; null stays. The names are for messages. */
export interface Owner {
  readonly uid: number | null;
  readonly gid: number | null;
  readonly userName: Bytes | null;
  readonly groupName: Bytes | null;
}

/** `user`, `user:`, `user:group`, `:group` (also with a dot for the colon), or what is wrong with it. */
export function parseOwner(call: OwnershipCall, text: Bytes): Owner | string {
  const attempt = splitOwner(call, text, ":");
  if (typeof attempt !== "string" || text.includes(":") || !text.includes(".")) return attempt;
  const dotted = splitOwner(call, text, ".");
  if (typeof dotted === "string") return attempt;
  call.warn(`warning: '.' should be ':': ${quote(text)}`);
  return dotted;
}

function splitOwner(call: OwnershipCall, text: Bytes, separator: ":" | "."): Owner | string {
  const at = text.indexOf(separator);
  const user = at < 0 ? text : text.slice(0, at);
  const group = at < 0 ? null : text.slice(at + 1);
  const { sys } = call;
  let uid: number | null = null;
  let gid: number | null = null;
  let groupName: Bytes | null = group === "" ? null : group;
  if (user !== "") {
    uid = userId(sys, user);
    if (uid === null) return group === "" ? "invalid spec" : "invalid user";
    if (group === "") {
      const login = findUserById(sys, uid);
      if (!login || /^\+?\d+$/.test(user)) return "invalid spec";
      gid = login.gid;
      groupName = findGroupById(sys, gid)?.name ?? String(gid);
    }
  }
  if (group !== null && group !== "") {
    gid = groupId(sys, group);
    if (gid === null) return "invalid group";
  }
  return { uid, gid, userName: user === "" ? null : user, groupName };
}

export function referenceOwner(call: OwnershipCall, path: Bytes): Owner {
  const stat = call.sys.stat(path);
  if (!stat.ok) {
    call.fail(`failed to get attributes of ${quoteaf(path)}`, stat.errno);
    return call.exit(1);
  }
  const { uid, gid } = stat.value;
  return { uid, gid, userName: userLabel(call, uid), groupName: groupLabel(call, gid) };
}

interface Handing {
  readonly call: OwnershipCall;
  readonly owner: Owner;
  readonly from: Owner | null;
  /** Is a symlink itself changed? */
  readonly links: boolean;
  readonly follow: "operands" | "all" | "none";
}

/** Gives the operands to the owner. */
export function giveAll(call: OwnershipCall, owner: Owner, paths: readonly Bytes[]) {
  const { options: given } = call;
  let follow: Handing["follow"] = "none";
  let dereference: boolean | null = null;
  for (const [key] of call.given) {
    if (key === "followOperands") follow = "operands";
    else if (key === "followAll") follow = "all";
    else if (key === "followNone") follow = "none";
    else if (key === "dereference") dereference = true;
    else if (key === "noDereference") dereference = false;
  }
  if (given.recursive && dereference === true && follow === "none") {
    call.fail("-R --dereference requires either -H or -L");
    call.exit(1);
  }
  if (given.recursive && follow === "none") dereference = false;
  const from = given.from === undefined ? null : fromOwner(call, given.from);
  const handing: Handing = {
    call,
    owner,
    from,
    links: dereference === false,
    follow: given.recursive ? follow : "none",
  };
  call.each(paths, (path) => give(handing, path, true));
}

function fromOwner(call: OwnershipCall, text: Bytes): Owner {
  const owner = parseOwner(call, text);
  if (typeof owner !== "string") return owner;
  call.fail(`${owner}: ${quote(text)}`);
  return call.exit(1);
}

function give(handing: Handing, path: Bytes, isOperand: boolean) {
  const { call, links, follow } = handing;
  const { sys, options: given } = call;
  if (given.recursive && given.preserveRoot && isOperand && isRoot(call, path)) {
    call.fail(`it is dangerous to operate recursively on ${quoteaf(path)}`);
    return call.fail("use --no-preserve-root to override this failsafe");
  }
  const follows = follow === "all" || (follow === "operands" && isOperand);
  const seen = links || given.recursive ? (follows ? sys.stat(path) : sys.lstat(path)) : sys.stat(path);
  if (!seen.ok) {
    const dangling = seen.errno === "ENOENT" && sys.ltypeOf(path) === "symlink";
    return complain(call, `cannot ${dangling ? "dereference" : "access"} ${quoteaf(path)}`, seen.errno);
  }
  const isDirectory = seen.value.type === "directory";
  if (given.recursive && isDirectory) {
    const names = sys.readDirectory(path);
    if (names.ok) for (const name of names.value) give(handing, joinPath(path, name), false);
    else return complain(call, `cannot read directory ${quoteaf(path)}`, names.errno);
  }
  change(handing, path, seen.value, follows);
}

function isRoot(call: OwnershipCall, path: Bytes): boolean {
  const real = call.sys.realpath(path);
  return real.ok && real.value === "/";
}

function change(handing: Handing, path: Bytes, seen: Stat, followed: boolean) {
  const { call, owner, from, links } = handing;
  const { sys } = call;
  const linkItself = links && !followed;
  let stat = seen;
  if (!linkItself && seen.type === "symlink") {
    const target = sys.stat(path);
    if (!target.ok) return complain(call, `cannot dereference ${quoteaf(path)}`, target.errno);
    stat = target.value;
  }
  if (from && ((from.uid !== null && from.uid !== stat.uid) || (from.gid !== null && from.gid !== stat.gid)))
    return report(call, owner, path, stat, "unchanged");
  const errno = sys.chown(path, owner.uid, owner.gid, linkItself ? "no" : "yes");
  if (errno) {
    const what = call.name === "chgrp" || owner.uid === null ? "group" : "ownership";
    complain(call, `changing ${what} of ${quoteaf(path)}`, errno);
    return report(call, owner, path, stat, "failed");
  }
  const same = (owner.uid === null || owner.uid === stat.uid) && (owner.gid === null || owner.gid === stat.gid);
  report(call, owner, path, stat, same ? "unchanged" : "changed");
}

function complain(call: OwnershipCall, message: string, errno: Errno) {
  if (!call.options.silent) call.fail(message, errno);
  else call.failQuietly();
}

function report(call: OwnershipCall, owner: Owner, path: Bytes, stat: Stat, what: "changed" | "unchanged" | "failed") {
  if (!call.options.verbose && !(call.options.changes && what === "changed")) return;
  const groupOnly = call.name === "chgrp";
  const label = (user: Bytes | null, group: Bytes | null) =>
    groupOnly ? (group ?? "") : group === null || owner.groupName === null ? (user ?? "") : `${user ?? ""}:${group}`;
  const old = label(userLabel(call, stat.uid), groupLabel(call, stat.gid));
  const now = label(owner.userName, owner.groupName);
  const noun = groupOnly ? "group" : "ownership";
  if (owner.userName === null && owner.groupName === null) call.print(`ownership of ${quoteaf(path)} retained`);
  else if (what === "unchanged") call.print(`${noun} of ${quoteaf(path)} retained as ${old}`);
  else if (what === "failed") call.print(`failed to change ${noun} of ${quoteaf(path)} from ${old} to ${now}`);
  else call.print(`changed ${noun} of ${quoteaf(path)} from ${old} to ${now}`);
}

function userLabel(call: OwnershipCall, uid: number): Bytes {
  return findUserById(call.sys, uid)?.name ?? String(uid);
}

function groupLabel(call: OwnershipCall, gid: number): Bytes {
  return findGroupById(call.sys, gid)?.name ?? String(gid);
}
