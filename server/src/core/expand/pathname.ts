/** Pathname expansion (POSIX 2.6.6, 2.13.3). */
import type { Bytes } from "../bytes";
import { matchPattern } from "../regex/fnmatch";
import type { Sys } from "../world/sys";

/** The paths that match a pattern (quoted characters escaped by a backslash), in byte order; empty where none does. */
export function expandPathnames(pattern: Bytes, sys: Sys): readonly Bytes[] {
  const absolute = pattern.startsWith("/");
  const components = pattern.split(/\/+/).filter((component, i, all) => component !== "" || i === all.length - 1);
  if (pattern.endsWith("/")) components[components.length - 1] = "";
  let found: Bytes[] = [absolute ? "/" : ""];
  components.forEach((component, i) => {
    if (component === "" && i === components.length - 1 && i > 0) {
      found = found.filter((path) => sys.isDirectory(path)).map((path) => `${path}/`);
      return;
    }
    found = found.flatMap((base) => extend(base, component, i === components.length - 1, sys));
  });
  return found.sort();
}

function extend(base: Bytes, component: Bytes, last: boolean, sys: Sys): readonly Bytes[] {
  const join = (name: Bytes) => (base === "" || base.endsWith("/") ? base + name : `${base}/${name}`);
  if (!/(^|[^\\])(\\\\)*[*?[]/.test(component)) {
    const path = join(component.replace(/\\(.)/gs, "$1"));
    return (last ? sys.lexists(path) : sys.exists(path)) ? [path] : [];
  }
  const names = sys.readDirectory(base === "" ? "." : base);
  if (!names.ok) return [];
  const hidden = component.startsWith(".") || component.startsWith("\\.");
  const candidates = hidden ? [".", "..", ...names.value] : names.value;
  return candidates
    .filter((name) => (hidden || !name.startsWith(".")) && matchPattern(component, name))
    .map(join)
    .filter((path) => last || sys.isDirectory(path));
}
