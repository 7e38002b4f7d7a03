/** `dpkg -S`: which package a path came from, over the `.list` files and the diversions. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { type Diversion, LOCAL, readDiversions } from "./diversions";
import { inFileOrder } from "./fileOrder";
import { displayName, type Package, type PackageDatabase } from "./packageDatabase";
import { listedFiles } from "./packageFields";
import { matchesWildcard } from "./wildcard";

/** The lines that the real tool prints for a pattern; a path without wildcards means itself. */
export function searchFiles(sys: Sys, database: PackageDatabase, directory: Bytes, pattern: Bytes): readonly Bytes[] {
  const exact = /[*[?\\]/.test(pattern) ? null : pattern.replace(/(?<=.)\/+$/, "");
  const matches = (path: Bytes) => (exact === null ? matchesWildcard(pattern, path) : path === exact);
  const owners = new Map<Bytes, Package[]>();
  for (const found of database.packages)
    for (const listed of listedFiles(sys, directory, found)) {
      const path = listed === "/." ? "/." : listed;
      if (!matches(path)) continue;
      owners.set(path, [found, ...(owners.get(path) ?? [])]);
    }
  const diversions = readDiversions(sys, directory);
  for (const { from, to } of diversions)
    for (const path of [from, to]) if (matches(path) && !owners.has(path)) owners.set(path, []);
  return inFileOrder([...owners], ([path]) => path).flatMap(([path, packages]) => [
    ...diversionLines(diversions.find((d) => d.from === path || d.to === path)),
    ...(packages.length > 0
      ? [`${packages.map((p) => displayName(p, database.nativeArchitecture)).join(", ")}: ${path}\n`]
      : []),
  ]);
}

function diversionLines(diversion: Diversion | undefined): readonly Bytes[] {
  if (!diversion) return [];
  const who = diversion.package === LOCAL ? "local diversion" : `diversion by ${diversion.package}`;
  return [`${who} from: ${diversion.from}\n`, `${who} to: ${diversion.to}\n`];
}
