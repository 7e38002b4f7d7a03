/** What a shell runs of a text that holds a syntax error: it reads line by line, so what stands on earlier lines runs. */
import type { List, ParseResult, Problem } from "../syntax/tree";

export interface Readable {
  readonly list: List;
  /** The error that the shell reports when it comes to it; null where the text is sound. */
  readonly error: Problem | null;
}

/** The commands that are complete on the lines before the first error. */
export function readablePart({ text, tree, problems }: Pick<ParseResult, "text" | "tree" | "problems">): Readable {
  const error = problems.find(({ severity }) => severity === "error");
  if (!error) return { list: tree.body, error: null };
  const { items } = tree.body;
  let count = items.findIndex((item) => item.start > error.start || item.end >= error.start);
  if (count < 0) count = items.length;
  // Commands that share a line with the one that holds the error are read together with it.
  const faulty = items[count]?.start ?? error.start;
  const before = items[count - 1];
  if (before && text.slice(before.end, Math.min(faulty, error.start)).includes("\n") === false) {
    while (count > 0) {
      const [previous, item] = [items[count - 2], items[count - 1]];
      count--;
      if (!previous || !item || text.slice(previous.end, item.start).includes("\n")) break;
    }
  }
  return { list: { ...tree.body, items: items.slice(0, count) }, error };
}
