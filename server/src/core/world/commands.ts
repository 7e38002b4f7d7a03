/** Where the command search of POSIX 2.9.1.4 finds a program. */
import type { Bytes } from "../bytes";

/** dpkg's PATH for maintainer scripts. */
export const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** The first program of that name in PATH; a name with a slash is the path itself. Null where there is none. */
export function findCommand(name: Bytes, path: Bytes, isProgram: (path: Bytes) => boolean): Bytes | null {
  if (name === "") return null;
  if (name.includes("/")) return isProgram(name) ? name : null;
  for (const directory of path.split(":")) {
    const candidate = `${directory === "" ? "." : directory}/${name}`;
    if (isProgram(candidate)) return candidate;
  }
  return null;
}
