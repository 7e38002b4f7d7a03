/** Editing a file in place: a new file that takes the name of the old one. */
import type { Bytes } from "../../bytes";
import type { Errno } from "../../world/errno";
import type { Sys } from "../../world/sys";

export interface InPlace {
  /** Added to the name of the backup, or with `*` the name's pattern; "" keeps none. */
  readonly suffix: Bytes;
  readonly followSymlinks: boolean;
}

/** Replaces the file by one of this content, with its mode and owner. Null where all went well. */
export function replaceFile(
  sys: Sys,
  name: Bytes,
  content: Bytes,
  how: InPlace,
): { readonly what: string; readonly errno: Errno } | null {
  const target = targetOf(sys, name, how);
  const status = sys.stat(name);
  // The real name ends in six random characters.
  const temporary = `${directoryOf(target)}/sedXXXXXX`;
  const created = sys.writeFile(temporary, content, { mode: 0o600 });
  if (created) return { what: `couldn't open temporary file ${temporary}`, errno: created };
  if (status.ok) {
    sys.chown(temporary, status.value.uid, status.value.gid);
    sys.chmod(temporary, status.value.mode);
  }
  if (how.suffix !== "") {
    const backup = backupName(target, how.suffix);
    const moved = sys.rename(target, backup);
    if (moved) return { what: `cannot rename ${target}`, errno: moved };
  }
  const renamed = sys.rename(temporary, target);
  return renamed ? { what: `cannot rename ${temporary}`, errno: renamed } : null;
}

function targetOf(sys: Sys, name: Bytes, { followSymlinks }: InPlace): Bytes {
  if (!followSymlinks || !sys.isSymlink(name)) return name;
  const real = sys.realpath(name);
  return real.ok ? real.value : name;
}

function directoryOf(path: Bytes): Bytes {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : slash === 0 ? "" : path.slice(0, slash);
}

/** `*` in the suffix stands for the file's name; a suffix with a slash names another directory. */
function backupName(target: Bytes, suffix: Bytes): Bytes {
  const slash = target.lastIndexOf("/");
  const base = target.slice(slash + 1);
  const name = suffix.includes("*") ? suffix.replaceAll("*", base) : base + suffix;
  return name.includes("/") ? name : target.slice(0, slash + 1) + name;
}
