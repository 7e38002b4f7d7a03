/** Reads what a script's own folder says that its package ships: `foo.dirs`, `foo.install` and the like. Only reads. */
import fs from "node:fs";
import path from "node:path";
import type { PackagingFiles } from "../core/world/packageContext";

const KINDS =
  /^(?:.+\.)?(?:dirs|install|links|init|service|socket|timer|default|tmpfiles|conffiles|cron\.d|logrotate|control|templates)$|^(?:control|templates)$/;
const MOST_BYTES = 100_000;
const MOST_FILES = 300;

/** Texts by file name, of the folder that the script lies in. Empty where it cannot be read. */
export function packagingBeside(script: string): PackagingFiles {
  const folder = path.dirname(script);
  // A dpkg database is no source package: it says itself what is unpacked.
  if (path.basename(folder) === "info") return {};
  try {
    const names = fs
      .readdirSync(folder)
      .filter((name) => KINDS.test(name))
      .slice(0, MOST_FILES);
    return Object.fromEntries(names.flatMap((name) => entry(path.join(folder, name), name)));
  } catch {
    return {};
  }
}

function entry(file: string, name: string): readonly [name: string, text: string][] {
  try {
    const stat = fs.statSync(file);
    return stat.isFile() && stat.size <= MOST_BYTES ? [[name, fs.readFileSync(file, "utf8")]] : [];
  } catch {
    return [];
  }
}
