/** Pathname expansion (POSIX 2.6.6, 2.13.3), and what bash's settings add to it. */
import type { Bytes } from "../bytes";
import { matchPattern } from "../regex/fnmatch";
import type { Sys } from "../world/sys";

/** How names are matched; dash's way unless said otherwise. */
export interface PathnameRules {
  readonly matches: (pattern: Bytes, name: Bytes) => boolean;
  readonly isPattern: (component: Bytes) => boolean;
  /** A pattern that does not begin with a period matches names that do (bash's dotglob). */
  readonly hidden: boolean;
  /** `.*` matches `.` and `..`. */
  readonly dots: boolean;
  /** `**` matches any number of directories (bash's globstar). */
  readonly globstar: boolean;
}

export const DASH_PATHNAMES: PathnameRules = {
  matches: matchPattern,
  isPattern: (component) => /(^|[^\\])(\\\\)*[*?[]/.test(component),
  hidden: false,
  dots: true,
  globstar: false,
};

/** The paths that match a pattern (quoted characters escaped by a backslash), in byte order; empty where none does. */
export function expandPathnames(pattern: Bytes, sys: Sys, rules: PathnameRules = DASH_PATHNAMES): readonly Bytes[] {
  const pieces = pattern.split(/(\/+)/).filter((piece) => piece !== "");
  let found: Bytes[] = [""];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Bytes;
    const last = i === pieces.length - 1;
    if (piece === "**" && rules.globstar) {
      found = found.flatMap((base) => [base, ...below(base, last ? "all" : "directories", sys, rules)]);
      if (!last) i++;
    } else if (!piece.startsWith("/")) found = found.flatMap((base) => extend(base, piece, last, sys, rules));
    else if (i === 0) found = [piece];
    else found = found.filter((path) => sys.isDirectory(path)).map((path) => path + piece);
  }
  return found.filter((path) => path !== "").sort();
}

/** What lies below a directory at any depth, the directories with a slash behind them unless all is wanted. */
function below(base: Bytes, what: "all" | "directories", sys: Sys, rules: PathnameRules): readonly Bytes[] {
  return extend(base, "*", true, sys, rules).flatMap((path) => {
    const directory = sys.isDirectory(path) && !sys.isSymlink(path);
    if (!directory) return what === "all" ? [path] : [];
    return [what === "all" ? path : `${path}/`, ...below(`${path}/`, what, sys, rules)];
  });
}

function extend(base: Bytes, component: Bytes, last: boolean, sys: Sys, rules: PathnameRules): readonly Bytes[] {
  const join = (name: Bytes) => base + name;
  if (!rules.isPattern(component)) {
    const path = join(component.replace(/\\(.)/gs, "$1"));
    return (last ? sys.lexists(path) : sys.exists(path)) ? [path] : [];
  }
  const names = sys.readDirectory(base === "" ? "." : base);
  if (!names.ok) return [];
  const hidden = /^(?:\\?\.|[?*+@]\((?:[^()]*\|)?\\?\.)/.test(component);
  const candidates = hidden && rules.dots ? [".", "..", ...names.value] : names.value;
  return candidates
    .filter((name) => (hidden || rules.hidden || !name.startsWith(".")) && rules.matches(component, name))
    .map(join)
    .filter((path) => last || sys.isDirectory(path));
}
