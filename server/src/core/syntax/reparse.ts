/**
 * Reads a script that was edited. The commands of the top level that stand before the edit are taken from the tree before
 * it, and reading begins at the command that the edit touches: what stands before a command does not depend on what
 * comes after it. The result is the same as `parse` gives.
 */
import { parse, readFrom } from "./parse";
import type { ListItem, ParseResult } from "./tree";

export function reparse(before: ParseResult, text: string): ParseResult {
  if (text === before.text) return before;
  const kept = keptItems(before, text);
  return kept === 0 ? parse(text) : readFrom(before, kept, text);
}

/** How many items of the top level are the same in the changed text. */
function keptItems({ text: before, dialect, tree, problems }: ParseResult, text: string): number {
  // Both are told of the whole text, not of a place in it.
  if (before.includes("\0") || text.includes("\0")) return 0;
  if (dialect === "bash" && before.includes("extglob") !== text.includes("extglob")) return 0;
  const { items } = tree.body;
  const changed = commonLength(before, text);
  let kept = lowerBound(items, changed) - 1;
  const error = problems.find(({ severity }) => severity === "error");
  // Recovery looks ahead, so what stands after an error may have been read otherwise because of it.
  if (error) kept = Math.min(kept, lowerBound(items, error.start) - 1);
  while (kept > 0 && !beginsLine(before, items[kept]?.start ?? 0)) kept--;
  // A first line that names another shell changes everything.
  return kept > 0 && (items[kept]?.start ?? 0) > text.indexOf("\n") ? kept : 0;
}

/** Is it the first thing on its line? Then no here-document of a command before it is still to come (POSIX 2.7.4). */
function beginsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === " " || text[at] === "\t") at--;
  return text[at] === "\n" && text[at - 1] !== "\\";
}

/** The first item that begins at the offset or behind it. */
function lowerBound(items: readonly ListItem[], offset: number): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonLength(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let same = 0;
  while (same < shortest && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}
