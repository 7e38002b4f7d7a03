/** Choosing the item of a `case` (POSIX 2.9.4.3). */
import { matchPattern } from "../regex/fnmatch";
import type { CaseClause } from "../syntax/tree";
import type { Shell } from "./shell";

/** The index of the first item whose pattern matches, or -1. A failing expansion ends as no match; the shell says so elsewhere. */
export function matchCase(shell: Shell, node: CaseClause): number {
  const word = shell.guarded(() => shell.text(node.word));
  if (!word.ok) return -1;
  shell.attempt.status = 0;
  return node.items.findIndex((item) =>
    item.patterns.some((each) => {
      const pattern = shell.guarded(() => shell.pattern(each));
      if (!pattern.ok) return false;
      shell.observe.pattern(word.value, pattern.value);
      return matchPattern(pattern.value, word.value);
    }),
  );
}
