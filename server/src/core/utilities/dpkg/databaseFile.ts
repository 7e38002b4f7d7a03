/** How dpkg replaces one of its databases: a new file beside it, the old one kept as `-old`, then renamed. */
import type { Bytes } from "../../bytes";
import { type Errno, errnoMessage } from "../../world/errno";
import type { Sys } from "../../world/sys";
import type { DpkgProgram } from "./options";

/** Replaces `path`; ends the program with dpkg's message where the file cannot be written. */
export function replaceDatabaseFile(sys: Sys, program: DpkgProgram, path: Bytes, content: Bytes): void {
  const check = (errno: Errno | null, message: string) => {
    if (errno) program.error(`${message}: ${errnoMessage(errno)}`);
  };
  const fresh = `${path}-new`;
  const old = `${path}-old`;
  check(sys.writeFile(fresh, content, { mode: 0o644 }), `unable to create new file '${fresh}'`);
  check(sys.chmod(fresh, 0o644), `unable to set permissions of '${fresh}'`);
  const before = sys.readFile(path);
  const stat = sys.stat(path);
  if (before.ok && stat.ok) {
    // dpkg makes a hard link; as the name is replaced right away, a copy is the same.
    if (sys.lexists(old)) sys.unlink(old);
    check(sys.link(path, old), `error creating new backup file '${old}'`);
  }
  check(sys.rename(fresh, path), `error installing new file '${path}'`);
}
