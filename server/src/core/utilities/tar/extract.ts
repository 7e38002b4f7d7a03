import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import { ancestors, joinPath } from "../paths";
import { findGroup, findUser } from "../users";
import type { Call, Options } from "../utility";
import type { Member } from "./archive";
import type { Command } from "./command";

/** Makes the member's file, with owner and mode as root's tar does; what went wrong, or null. */
export function extractMember(call: Call<Options>, command: Command, member: Member): string | null {
  const { sys } = call;
  const name = member.name.replace(/(?<=.)\/+$/, "");
  const inside = (path: Bytes) => (command.directory === null ? path : joinPath(command.directory, path));
  const path = inside(name);
  for (const parent of ancestors(name)) if (!sys.lexists(inside(parent))) sys.mkdir(inside(parent));
  if (member.type === "directory") {
    const errno = sys.mkdir(path, 0o700);
    if (errno && !sys.isDirectory(path)) return `${name}: Cannot mkdir: ${errnoMessage(errno)}`;
  } else {
    const there = sys.lexists(path);
    if (there && command.keepOld) return `${name}: Cannot open: File exists`;
    if (there) {
      const errno = sys.unlink(path);
      if (errno === "EISDIR" && sys.rmdir(path)) return `${name}: Cannot open: Is a directory`;
    }
    const errno = makeFile(call, member, path, inside);
    if (errno) return `${name}: Cannot open: ${errnoMessage(errno)}`;
  }
  if (member.type !== "link") giveAttributes(call, command, member, path);
  return null;
}

function makeFile({ sys }: Call<Options>, member: Member, path: Bytes, inside: (path: Bytes) => Bytes) {
  switch (member.type) {
    case "symlink":
      return sys.symlink(member.linkName, path);
    case "link":
      return sys.link(inside(member.linkName), path);
    case "fifo":
      return sys.mknod(path, "fifo", member.mode & 0o777);
    case "char":
    case "block":
      return sys.mknod(path, member.type, member.mode & 0o777, member.rdev ?? "0:0");
    default:
      return sys.writeFile(path, member.content, { exclusive: true, mode: 0o600 });
  }
}

function giveAttributes({ sys }: Call<Options>, command: Command, member: Member, path: Bytes): void {
  const isRoot = sys.uid() === 0;
  if (command.sameOwner ?? isRoot) {
    const uid = command.numericOwner || member.user === "" ? undefined : findUser(sys, member.user)?.uid;
    const gid = command.numericOwner || member.group === "" ? undefined : findGroup(sys, member.group)?.gid;
    sys.chown(path, uid ?? member.uid, gid ?? member.gid, "no");
  }
  if (!command.noTime) sys.utimes(path, member.mtime, "no");
  if (member.type === "symlink") return;
  const exact = command.samePermissions ?? isRoot;
  sys.chmod(path, exact ? member.mode : member.mode & 0o777 & ~sys.umask());
}
