/** --include, --exclude and --exclude-dir: which files grep leaves out. */
import type { Bytes } from "../../bytes";
import { fnmatch } from "../../regex/fnmatch";

export interface Filter {
  readonly what: "include" | "exclude";
  readonly of: "file" | "directory";
  readonly pattern: Bytes;
}

/**
 * Is the file or directory left out? The last filter that matches decides; where none does, a list that begins with
 * --include leaves out. A name given as argument matches with any of its last components, one that was found by itself.
 */
export function isExcluded(
  filters: readonly Filter[],
  name: Bytes,
  where: { readonly of: "file" | "directory"; readonly given: "argument" | "found"; readonly utf8: boolean },
): boolean {
  const own = filters.filter((filter) => filter.of === where.of);
  const [first] = own;
  if (first === undefined) return false;
  const names = candidates(name, where.given);
  const matching = own.findLast((filter) =>
    names.some((candidate) => fnmatch(filter.pattern.replace(/(?<=.)\/+$/, ""), candidate, { utf8: where.utf8 })),
  );
  return (matching?.what ?? (first.what === "include" ? "exclude" : "include")) === "exclude";
}

function candidates(name: Bytes, given: "argument" | "found"): readonly Bytes[] {
  const path = name.replace(/(?<=.)\/+$/, "");
  if (given === "found") return [path.slice(path.lastIndexOf("/") + 1)];
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(i).join("/")).filter((part) => part !== "");
}
