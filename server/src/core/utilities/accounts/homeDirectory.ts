/** Making, filling and removing home directories. */
import type { Bytes } from "../../bytes";
import type { Errno } from "../../world/errno";
import type { Sys } from "../../world/sys";

/** The directory and its missing parents, all with this mode. */
export function makeParents(sys: Sys, path: Bytes, mode: number): Errno | null {
  let at = "";
  for (const name of path.split("/").filter((part) => part !== "")) {
    at += `/${name}`;
    if (sys.exists(at)) continue;
    const errno = sys.mkdir(at) ?? sys.chmod(at, mode);
    if (errno) return errno;
  }
  return null;
}

/** Copies what is in the skeleton directory, owned by the user. `skip` leaves names out. */
export function copySkeleton(sys: Sys, from: Bytes, to: Bytes, uid: number, gid: number, skip?: RegExp): Errno | null {
  const names = sys.readDirectory(from);
  if (!names.ok) return null;
  for (const name of names.value) {
    if (skip?.test(name)) continue;
    const errno = copyNode(sys, `${from}/${name}`, `${to}/${name}`, uid, gid, skip);
    if (errno) return errno;
  }
  return null;
}

/** Removes a directory with all that is in it. */
export function removeTree(sys: Sys, path: Bytes): Errno | null {
  if (sys.ltypeOf(path) !== "directory") return sys.unlink(path);
  const names = sys.readDirectory(path);
  if (!names.ok) return names.errno;
  let failed: Errno | null = null;
  for (const name of names.value) failed = removeTree(sys, `${path}/${name}`) ?? failed;
  return failed ?? sys.rmdir(path);
}

function copyNode(sys: Sys, from: Bytes, to: Bytes, uid: number, gid: number, skip?: RegExp): Errno | null {
  const stat = sys.lstat(from);
  if (!stat.ok) return stat.errno;
  const { type, mode } = stat.value;
  if (type === "symlink") {
    const target = sys.readlink(from);
    return target.ok ? (sys.symlink(target.value, to) ?? sys.chown(to, uid, gid, "no")) : target.errno;
  }
  if (type === "directory")
    return (
      sys.mkdir(to) ?? sys.chown(to, uid, gid) ?? sys.chmod(to, mode) ?? copySkeleton(sys, from, to, uid, gid, skip)
    );
  const content = sys.readFile(from);
  if (!content.ok) return content.errno;
  return sys.writeFile(to, content.value) ?? sys.chown(to, uid, gid) ?? sys.chmod(to, mode);
}
