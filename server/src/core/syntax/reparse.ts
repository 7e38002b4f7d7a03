/**
 * Reads a script that was edited. The commands of the top level that stand before the edit are taken from the tree before
 * it, and reading begins at the command that the edit touches: what stands before a command does not depend on what
 * comes after it. Where what is read is whole when it comes to a line on which an unchanged command begins, the rest is
 * taken from the tree, too, at its new place. The result is the same as `parse` gives.
 */
import { type Kept, OF_THE_WHOLE, parse, readFrom } from "./parse";
import { shiftedItem, shiftedSpan } from "./shifted";
import type { ListItem, ParseResult } from "./tree";

export function reparse(before: ParseResult, text: string): ParseResult {
  if (text === before.text) return before;
  const kept = keptItems(before, text);
  if (kept === 0) return parse(text);
  return readBetween({ before, kept }, text) ?? readFrom({ before, kept }, text);
}

/** Reads up to the first command that stays behind the edit; null where there is none, or what is read is not whole. */
function readBetween(kept: Kept, text: string): ParseResult | null {
  const { before } = kept;
  const { items } = before.tree.body;
  const by = text.length - before.text.length;
  if (before.dialect !== "sh" || before.problems.some(({ severity }) => severity === "error")) return null;
  const unchanged = Math.max(kept.kept + 1, lowerBound(items, before.text.length - commonEnd(before.text, text)));
  const isOnItsOwn = ({ start }: ListItem) => beginsLine(before.text, start) && beginsLine(text, start + by);
  const next = items.findIndex((item, at) => at >= unchanged && isOnItsOwn(item));
  const first = items[next];
  if (!first) return null;
  const read = readFrom(kept, text.slice(0, first.start + by));
  if (read.problems.some(({ code, severity }) => severity === "error" || code === "unclosed-here-document"))
    return null;
  const stays = ({ start }: { readonly start: number }) => start >= first.start;
  // What is told once of a whole text is told of its first place.
  const isTold = (code: string) => OF_THE_WHOLE.has(code) && read.problems.some((problem) => problem.code === code);
  const problems = before.problems.filter((problem) => stays(problem) && !isTold(problem.code));
  const { body, comments } = read.tree;
  return {
    text,
    dialect: before.dialect,
    tree: {
      ...read.tree,
      end: text.length,
      body: {
        ...body,
        end: before.tree.body.end + by,
        items: [...body.items, ...items.slice(next).map((item) => shiftedItem(item, by))],
      },
      comments: [...comments, ...before.tree.comments.filter(stays).map((comment) => shiftedSpan(comment, by))],
    },
    problems: [...read.problems, ...problems.map((problem) => shiftedSpan(problem, by))].sort(
      (a, b) => a.start - b.start,
    ),
  };
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

/** How much is the same at the ends, without what is at the beginnings. */
function commonEnd(a: string, b: string): number {
  const longest = Math.min(a.length, b.length) - commonLength(a, b);
  let same = 0;
  while (same < longest && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}
