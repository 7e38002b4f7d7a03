/**
 * A backtracking matcher of our own for what re2js cannot match: back-references, more than a thousand repetitions, and
 * word anchors among non-ASCII characters. It finds the leftmost-longest match and, among the longest, the groups that
 * glibc prefers (earlier alternatives, more repetitions first). The number of steps is limited and hitting it is told.
 */
import { casesOf, isWordCode, setHas } from "./characterSet";
import type { Node, Place } from "./node";
import type { Reading } from "./toRe2";
import { INVALID_FIRST, INVALID_LAST } from "./units";

/** Steps of one search. A second or so. */
export const STEPS_MAX = 2_000_000;
/** Repetitions of groups and alternatives nest calls; a browser's stack holds some thousand. */
const DEPTH_MAX = 2_500;

/** Offsets in units: `[start, end]` of the match and of each group. */
export type Spans = readonly (readonly [start: number, end: number] | undefined)[];

export type Search =
  | { readonly kind: "match"; readonly spans: Spans }
  | { readonly kind: "none" }
  | { readonly kind: "limit" };

/** The leftmost-longest match in the codes that begins at `from` or later. */
export function searchBacktracking(
  node: Node,
  groups: number,
  codes: readonly number[],
  from: number,
  reading: Reading,
): Search {
  const matcher = new Backtracker(codes, reading, groups);
  try {
    for (let start = from; start <= codes.length; start++) {
      const spans = matcher.longestAt(node, start);
      if (spans) return { kind: "match", spans };
    }
    return { kind: "none" };
  } catch (thrown) {
    if (thrown instanceof LimitReached) return { kind: "limit" };
    throw thrown;
  }
}

class LimitReached {}

type Span = readonly [start: number, end: number];
/** What comes after; true ends the search because nothing longer is possible. */
type Next = (at: number) => boolean;

class Backtracker {
  private steps = 0;
  private depth = 0;
  private captures: (Span | undefined)[];

  constructor(
    private readonly codes: readonly number[],
    private readonly reading: Reading,
    groups: number,
  ) {
    this.captures = new Array<Span | undefined>(groups + 1).fill(undefined);
  }

  longestAt(node: Node, start: number): Spans | null {
    let best: Spans | null = null;
    let bestEnd = -1;
    this.captures.fill(undefined);
    this.run(node, start, (end) => {
      if (end > bestEnd) {
        bestEnd = end;
        best = [[start, end], ...this.captures.slice(1)];
      }
      return end === this.codes.length;
    });
    return best;
  }

  private run(node: Node, at: number, next: Next): boolean {
    if (++this.steps > STEPS_MAX || this.depth >= DEPTH_MAX) throw new LimitReached();
    this.depth++;
    const ended = this.visit(node, at, next);
    this.depth--;
    return ended;
  }

  private visit(node: Node, at: number, next: Next): boolean {
    switch (node.kind) {
      case "empty":
        return next(at);
      case "character":
      case "any":
      case "set":
        return this.matchesUnit(node, at) && next(at + 1);
      case "sequence":
        return this.items(node.items, 0, at, next);
      case "alternatives":
        return node.items.some((item) => this.run(item, at, next));
      case "repeat":
        return isUnit(node.item) ? this.repeatUnit(node, at, next) : this.repeatItem(node, 0, at, next);
      case "group":
        return this.group(node.index, node.item, at, next);
      case "back-reference":
        return this.backReference(node.index, at, next);
      case "place":
        return this.isAt(node.place, at) && next(at);
    }
  }

  private items(items: readonly Node[], index: number, at: number, next: Next): boolean {
    const item = items[index];
    return item === undefined ? next(at) : this.run(item, at, (after) => this.items(items, index + 1, after, next));
  }

  private group(index: number, item: Node, at: number, next: Next): boolean {
    const before = this.captures[index];
    const ended = this.run(item, at, (end) => {
      const inner = this.captures[index];
      this.captures[index] = [at, end];
      if (next(end)) return true;
      this.captures[index] = inner;
      return false;
    });
    if (!ended) this.captures[index] = before;
    return ended;
  }

  private backReference(index: number, at: number, next: Next): boolean {
    const span = this.captures[index];
    if (span === undefined) return false;
    const [start, end] = span;
    for (let i = start; i < end; i++) {
      const here = this.codes[at + i - start];
      const wanted = this.codes[i];
      if (here === undefined || wanted === undefined || !this.same(wanted, here)) return false;
    }
    return next(at + end - start);
  }

  /** A repeated unit needs no recursion: as many as there are, then fewer. */
  private repeatUnit(node: Node & { kind: "repeat" }, at: number, next: Next): boolean {
    const limit = node.max ?? Number.POSITIVE_INFINITY;
    let count = 0;
    while (count < limit && this.matchesUnit(node.item, at + count)) count++;
    for (; count >= node.min; count--) {
      if (++this.steps > STEPS_MAX) throw new LimitReached();
      if (next(at + count)) return true;
    }
    return false;
  }

  private repeatItem(node: Node & { kind: "repeat" }, count: number, at: number, next: Next): boolean {
    if (node.max === null || count < node.max) {
      const again: Next = (after) =>
        after === at && count >= node.min ? next(after) : this.repeatItem(node, count + 1, after, next);
      if (this.run(node.item, at, again)) return true;
    }
    return count >= node.min && next(at);
  }

  private matchesUnit(node: Node, at: number): boolean {
    const code = this.codes[at];
    if (code === undefined) return false;
    if (node.kind === "character") return this.same(node.code, code);
    if (this.reading.utf8 && code >= INVALID_FIRST && code <= INVALID_LAST) return false;
    return node.kind === "any" || (node.kind === "set" && setHas(node.set, code, this.reading));
  }

  private same(wanted: number, code: number): boolean {
    return wanted === code || (this.reading.ignoreCase && casesOf(wanted, this.reading.utf8).includes(code));
  }

  private isAt(place: Place, at: number): boolean {
    const { multiline, utf8 } = this.reading;
    const before = () => isWordCode(this.codes[at - 1], utf8);
    const after = () => isWordCode(this.codes[at], utf8);
    switch (place) {
      case "line start":
        return at === 0 || (multiline && this.codes[at - 1] === 0x0a);
      case "line end":
        return at === this.codes.length || (multiline && this.codes[at] === 0x0a);
      case "buffer start":
        return at === 0;
      case "buffer end":
        return at === this.codes.length;
      case "word start":
        return !before() && after();
      case "word end":
        return before() && !after();
      case "word boundary":
        return before() !== after();
      case "no word boundary":
        return before() === after();
      case "not after a word character":
        return !before();
      case "not before a word character":
        return !after();
    }
  }
}

function isUnit(node: Node): boolean {
  return node.kind === "character" || node.kind === "any" || node.kind === "set";
}
