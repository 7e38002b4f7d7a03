/** What one line of tmpfiles.d(5) does. */
import type { Bytes } from "../../bytes";
import { type Errno, errnoMessage } from "../../world/errno";
import type { Sys } from "../../world/sys";
import type { Call } from "../utility";
import { matchPaths } from "./globPaths";

export interface TmpfilesItem {
  readonly type: string;
  /** The modifier `+`. */
  readonly force: boolean;
  readonly path: Bytes;
  readonly isGlob: boolean;
  /** Null: not given. */
  readonly mode: number | null;
  /** `~`: bits that the file has not are not given. */
  readonly maskMode: boolean;
  /** `:`: only for what is created. */
  readonly onlyNewMode: boolean;
  readonly uid: number | null;
  readonly gid: number | null;
  readonly age: Bytes;
  readonly argument: Bytes | null;
}

type ItemCall = Pick<Call, "sys" | "writeError" | "unmodelled">;

/** --create. False where it could not be done. */
export function applyItem(call: ItemCall, root: Bytes, item: TmpfilesItem): boolean {
  const { sys } = call;
  switch (item.type) {
    case "f":
    case "F":
      return createFile(call, item);
    case "d":
    case "D":
    case "v":
    case "q":
    case "Q":
      return createDirectory(call, item);
    case "p":
      return createNode(call, item, "fifo");
    case "c":
    case "b":
      return sys.hasCapability("mknod") ? createNode(call, item, item.type === "c" ? "char" : "block") : true;
    case "L":
      return createLink(call, root, item);
    case "C":
      return copyTree(call, root, item);
    default:
      return matchPaths(sys, item.path).every((path) => applyToMatch(call, item, path));
  }
}

/** --remove. False where it could not be done. */
export function removeItem(call: ItemCall, item: TmpfilesItem): boolean {
  const { sys } = call;
  switch (item.type) {
    case "r":
      for (const path of matchPaths(sys, item.path)) {
        const errno = sys.ltypeOf(path) === "directory" ? sys.rmdir(path) : sys.unlink(path);
        if (errno && errno !== "ENOENT") return fail(call, `Failed to remove ${path}`, errno);
      }
      return true;
    case "R":
      for (const path of matchPaths(sys, item.path)) removeTree(sys, path);
      return true;
    case "D": {
      const names = sys.readDirectory(item.path);
      for (const name of names.ok ? names.value : []) removeTree(sys, `${item.path}/${name}`);
      return true;
    }
    default:
      return true;
  }
}

function applyToMatch(call: ItemCall, item: TmpfilesItem, path: Bytes): boolean {
  const { sys } = call;
  switch (item.type) {
    case "w": {
      const errno = sys.writeFile(path, decodeEscapes(item.argument ?? ""), { append: item.force });
      return errno ? fail(call, `Failed to open file "${path}"`, errno) : true;
    }
    case "e":
      return sys.isDirectory(path)
        ? setPermissions(call, item, path, false)
        : complain(call, `"${path}" already exists and is not a directory.`);
    case "z":
    case "m":
      return setPermissions(call, item, path, false);
    case "Z":
      return setTree(call, item, path);
    case "t":
    case "T":
    case "a":
    case "A":
    case "h":
    case "H":
      sys.effect({ name: "file attributes", subject: path, action: `set ${item.argument ?? ""}` });
      return true;
    default:
      return true;
  }
}

function fail(call: ItemCall, message: string, errno: Errno): false {
  call.writeError(`${message}: ${errnoMessage(errno)}\n`);
  return false;
}

function complain(call: ItemCall, message: string): false {
  call.writeError(`${message}\n`);
  return false;
}

function makeParents({ sys }: ItemCall, path: Bytes): Errno | null {
  let at = "";
  for (const part of path.split("/").slice(1, -1)) {
    at += `/${part}`;
    if (sys.isDirectory(at)) continue;
    const errno = sys.mkdir(at) ?? sys.chmod(at, 0o755);
    if (errno) return errno;
  }
  return null;
}

function createFile(call: ItemCall, item: TmpfilesItem): boolean {
  const { sys } = call;
  const { path } = item;
  makeParents(call, path);
  const truncates = item.type === "F" || item.force;
  const existed = sys.lexists(path);
  if (existed && sys.ltypeOf(path) !== "file") {
    if (sys.isSymlink(path)) return complain(call, `Failed to create file ${path}: Too many levels of symbolic links`);
    return complain(call, `${path} exists and is not a regular file.`);
  }
  if (!existed || truncates) {
    const errno = sys.writeFile(path, decodeEscapes(item.argument ?? ""));
    if (errno) return fail(call, `Failed to create file ${path}`, errno);
    if (!existed) sys.chmod(path, item.mode ?? 0o644);
  }
  return setPermissions(call, item, path, !existed);
}

function createDirectory(call: ItemCall, item: TmpfilesItem): boolean {
  const { sys } = call;
  const { path } = item;
  makeParents(call, path);
  const existed = sys.lexists(path);
  if (existed && !(sys.ltypeOf(path) === "directory")) {
    if (sys.isDirectory(path)) return setPermissions(call, item, path, false);
    return complain(call, `"${path}" already exists and is not a directory.`);
  }
  if (!existed) {
    const errno = sys.mkdir(path) ?? sys.chmod(path, item.mode ?? 0o755);
    if (errno) return fail(call, `Failed to create directory or subvolume "${path}"`, errno);
  }
  return setPermissions(call, item, path, !existed);
}

function createNode(call: ItemCall, item: TmpfilesItem, type: "fifo" | "char" | "block"): boolean {
  const { sys } = call;
  const { path } = item;
  makeParents(call, path);
  const existing = sys.ltypeOf(path);
  if (existing !== null && existing !== type) {
    if (!item.force)
      return complain(call, `"${path}" already exists and is not a ${type === "fifo" ? "fifo" : "device node"}.`);
    sys.unlink(path);
  }
  if (existing !== type) {
    const errno =
      sys.mknod(path, type, item.mode ?? 0o644, ...(type === "fifo" ? [] : [item.argument ?? "0:0"])) ??
      sys.chmod(path, item.mode ?? 0o644);
    if (errno) return fail(call, `Failed to create ${type === "fifo" ? "fifo" : "device node"} ${path}`, errno);
  }
  return setPermissions(call, item, path, existing !== type);
}

function createLink(call: ItemCall, root: Bytes, item: TmpfilesItem): boolean {
  const { sys } = call;
  const { path } = item;
  const target = item.argument ?? `/usr/share/factory${path.slice(root.length)}`;
  makeParents(call, path);
  if (sys.lexists(path)) {
    const link = sys.isSymlink(path) ? sys.readlink(path) : undefined;
    if (link?.ok && link.value === target) return true;
    if (!item.force) {
      // An existing node is left alone; systemd says so only at debug level.
      return true;
    }
    if (sys.ltypeOf(path) === "directory") removeTree(sys, path);
    else sys.unlink(path);
  }
  const errno = sys.symlink(target, path);
  if (errno) return fail(call, `Failed to create symlink ${path}`, errno);
  if (item.uid !== null || item.gid !== null) sys.chown(path, item.uid, item.gid, "no");
  return true;
}

function copyTree(call: ItemCall, root: Bytes, item: TmpfilesItem): boolean {
  const { sys } = call;
  const { path } = item;
  const from =
    item.argument === null ? `${root}/usr/share/factory${path.slice(root.length)}` : `${root}${item.argument}`;
  if (!sys.lexists(from)) return true;
  makeParents(call, path);
  if (sys.lexists(path)) {
    const names = sys.readDirectory(path);
    if (!(sys.ltypeOf(path) === "directory" && names.ok && names.value.length === 0))
      return setPermissions(call, item, path, false);
  }
  const errno = copyNode(sys, from, path);
  if (errno) return fail(call, `Failed to copy files to ${path}`, errno);
  return setPermissions(call, item, path, true);
}

function copyNode(sys: Sys, from: Bytes, to: Bytes): Errno | null {
  const stat = sys.lstat(from);
  if (!stat.ok) return stat.errno;
  const { type, mode, uid, gid } = stat.value;
  if (type === "symlink") {
    const target = sys.readlink(from);
    return target.ok ? (sys.symlink(target.value, to) ?? sys.chown(to, uid, gid, "no")) : target.errno;
  }
  if (type === "directory") {
    const errno = sys.isDirectory(to) ? null : sys.mkdir(to);
    if (errno) return errno;
    const names = sys.readDirectory(from);
    for (const name of names.ok ? names.value : []) {
      const failed = copyNode(sys, `${from}/${name}`, `${to}/${name}`);
      if (failed) return failed;
    }
  } else {
    const content = sys.readFile(from);
    if (!content.ok) return content.errno;
    const errno = sys.writeFile(to, content.value);
    if (errno) return errno;
  }
  return sys.chown(to, uid, gid) ?? sys.chmod(to, mode);
}

function setPermissions(call: ItemCall, item: TmpfilesItem, path: Bytes, created: boolean): boolean {
  const { sys } = call;
  const stat = sys.lstat(path);
  if (!stat.ok || (item.mode === null && item.uid === null && item.gid === null)) return true;
  const owner = item.uid !== null && item.uid !== stat.value.uid;
  const group = item.gid !== null && item.gid !== stat.value.gid;
  if (owner || group) {
    const errno = sys.chown(path, item.uid, item.gid, "no");
    if (errno) return fail(call, `Failed to chown "${path}"`, errno);
  }
  if (item.mode === null || (item.onlyNewMode && !created) || stat.value.type === "symlink") return true;
  const mode = item.maskMode ? masked(item.mode, stat.value.mode, stat.value.type === "directory") : item.mode;
  if (mode !== stat.value.mode || owner || group) {
    const errno = sys.chmod(path, mode);
    if (errno) return fail(call, `Failed to chmod "${path}"`, errno);
  }
  return true;
}

/** process_mask_perms(): no class of bits that the file has for nobody. */
function masked(mode: number, current: number, isDirectory: boolean): number {
  let result = mode;
  for (const bits of [0o111, 0o222, 0o444]) if (!(current & bits)) result &= ~bits;
  return isDirectory ? result : result & ~0o7000;
}

function setTree(call: ItemCall, item: TmpfilesItem, path: Bytes): boolean {
  const { sys } = call;
  if (!setPermissions(call, item, path, false)) return false;
  if (sys.ltypeOf(path) !== "directory") return true;
  const names = sys.readDirectory(path);
  return (names.ok ? names.value : []).every((name) => setTree(call, item, `${path}/${name}`));
}

function removeTree(sys: Sys, path: Bytes): void {
  if (sys.ltypeOf(path) === "directory") {
    const names = sys.readDirectory(path);
    for (const name of names.ok ? names.value : []) removeTree(sys, `${path}/${name}`);
    sys.rmdir(path);
  } else sys.unlink(path);
}

/** C escapes in an argument. */
function decodeEscapes(text: Bytes): Bytes {
  const named: Record<string, string> = {
    n: "\n",
    t: "\t",
    r: "\r",
    a: "\x07",
    b: "\b",
    f: "\f",
    v: "\v",
    s: " ",
    "\\": "\\",
    '"': '"',
    "'": "'",
  };
  return text.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{3}|.)/g, (whole, code: string) => {
    if (code.length === 3 && code.startsWith("x")) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (code.length === 3) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    return named[code] ?? whole;
  });
}
