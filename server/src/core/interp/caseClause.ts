/** Choosing the item of a `case` (POSIX 2.9.4.3). */
import type { Bytes } from "../bytes";
import type { CaseClause } from "../syntax/tree";
import type { Shell } from "./shell";

/** The index of the first item whose pattern matches, or -1. Throws where an expansion fails. */
export function matchCase(shell: Shell, node: CaseClause): number {
  const word = shell.text(node.word);
  return node.items.findIndex((item) =>
    item.patterns.some((each) => {
      const pattern = shell.pattern(each);
      const matches = (text: Bytes) => shell.matches(pattern, text, "any case");
      shell.observe.pattern(word, pattern, matches);
      return matches(word);
    }),
  );
}
