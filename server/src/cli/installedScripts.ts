/** Finding the scripts of a folder: a package's debian/, or dpkg's database in a Debian root. */
import fs from "node:fs";
import path from "node:path";
import { type CommandCall, UsageError } from "./command";

const SCRIPT_NAME = /^(?:(.+)\.)?(preinst|postinst|prerm|postrm|config|init)$/;

/** Scripts by their names, sorted; `failure` is what to say where the folder cannot be read. */
export function scriptsIn(folder: string, call: CommandCall, failure: string): readonly string[] {
  try {
    return fs
      .readdirSync(path.resolve(call.io.cwd, folder))
      .filter((name) => SCRIPT_NAME.test(name))
      .sort()
      .map((name) => path.join(folder, name));
  } catch {
    throw new UsageError(`${failure}: no such directory`);
  }
}

/** All maintainer scripts that are installed in a Debian root. */
export function scriptsOfRoot(root: string, call: CommandCall): readonly string[] {
  return scriptsIn(path.join(root, "var/lib/dpkg/info"), call, `no Debian root at ${root}`);
}

/** Maintainer scripts may be programs of any kind; ours are shell scripts. */
export function isShell(text: string): boolean {
  const [first = ""] = text.split("\n", 1);
  return !first.startsWith("#!") || /\b(ba|da|k)?sh\b/.test(first);
}
