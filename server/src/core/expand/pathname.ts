/** Pathname expansion (POSIX 2.6.6, 2.13.3). */
import type { Bytes } from "../bytes";
import { matchPattern } from "../regex/fnmatch";
import type { Sys } from "../world/sys";

/** The paths that match a pattern (quoted characters escaped by a backslash), in byte order; empty where none does. */
export function expandPathnames(
  pattern: Bytes,
  sys: Sys,
  names: "with hidden" | "without hidden" = "without hidden",
): readonly Bytes[] {
  const pieces = pattern.split(/(\/+)/).filter((piece) => piece !== "");
  let found: Bytes[] = [""];
  pieces.forEach((piece, i) => {
    if (!piece.startsWith("/"))
      found = found.flatMap((base) => extend(base, piece, i === pieces.length - 1, sys, names));
    else if (i === 0) found = [piece];
    else found = found.filter((path) => sys.isDirectory(path)).map((path) => path + piece);
  });
  return found.sort();
}

function extend(base: Bytes, component: Bytes, last: boolean, sys: Sys, which: string): readonly Bytes[] {
  const join = (name: Bytes) => base + name;
  if (!/(^|[^\\])(\\\\)*[*?[]/.test(component)) {
    const path = join(component.replace(/\\(.)/gs, "$1"));
    return (last ? sys.lexists(path) : sys.exists(path)) ? [path] : [];
  }
  const names = sys.readDirectory(base === "" ? "." : base);
  if (!names.ok) return [];
  const hidden = component.startsWith(".") || component.startsWith("\\.");
  const candidates = hidden ? [".", "..", ...names.value] : names.value;
  return candidates
    .filter((name) => (hidden || which === "with hidden" || !name.startsWith(".")) && matchPattern(component, name))
    .map(join)
    .filter((path) => last || sys.isDirectory(path));
}
