/**
 * The text that is being read, with a position. Backquotes and NUL characters make a text of their own, whose characters
 * stand elsewhere in the script: `offset` says where.
 */

import type { Comment, Dialect, List, Problem, Severity } from "./tree";

/** How deep constructs may be nested in each other; the tree's readers recurse. */
export const maximumDepth = 400;

/** How often a `((` without `))` is looked for to the end of the text: it costs time, and no script needs it often. */
export const maximumUnclosedArithmetics = 20;

/** What all texts of one script share. */
export interface Context {
  readonly dialect: Dialect;
  /** Are bash's words in a POSIX script taken for what they are to dash? */
  readonly plain: boolean;
  /** bash with `shopt -s extglob`: `@(…)` is part of a word. */
  readonly extendedPatterns: boolean;
  readonly problems: Problem[];
  readonly comments: Comment[];
  depth: number;
  /** How many errors recovery has dealt with. */
  errors: number;
  /** How many `((` were found to have no `))`. */
  unclosedArithmetics: number;
  /** Set when the script is nested too deeply: the rest is not read. */
  aborted: boolean;
  /** Reads commands up to what closes them, which is left in the text. */
  readonly readList: (source: Source, closer: Closer) => List;
}

/**
 * What ends a list of commands: a `)` that nothing in it opens, or the end of the text. In backquotes ("`") dash leaves
 * unread what follows the first command that something unexpected comes after.
 */
export type Closer = ")" | "`" | "end";

export class Source {
  pos = 0;
  /** Behind the last line continuation within a word: the text before and after it is one. */
  continued = -1;
  readonly maximumDepth = maximumDepth;
  readonly length: number;

  constructor(
    readonly text: string,
    readonly context: Context,
    /** Where each character (and the end) stands in the script; null where that is its index. */
    private readonly map: Int32Array | null = null,
  ) {
    this.length = text.length;
  }

  /** The script's offset of an index into this text. */
  offset(index: number): number {
    return this.map === null ? index : (this.map[index] ?? 0);
  }

  /** The index in this text of a place in the script. */
  indexOf(offset: number): number {
    const { map } = this;
    if (map === null) return offset;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((map[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The text from `start` to `end` as one of its own, without tabs at the start of its lines if `stripTabs`. */
  part(start: number, end: number, stripTabs: boolean): Source {
    const { text } = this;
    if (!stripTabs) {
      const part = new Source(text.slice(0, end), this.context, this.map);
      part.pos = start;
      return part;
    }
    const kept: string[] = [];
    const places: number[] = [];
    let lineStart = true;
    for (let index = start; index < end; index++) {
      const character = text.charAt(index);
      if (lineStart && character === "\t") continue;
      kept.push(character);
      places.push(this.offset(index));
      lineStart = character === "\n" && !isContinued(text, index);
    }
    places.push(this.offset(end));
    return new Source(kept.join(""), this.context, Int32Array.from(places));
  }

  /** The character code at `pos`, NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.pos);
  }

  /** Steps over line continuations at `pos` (POSIX 2.2.1) and returns the character code there, NaN at the end. */
  joined(): number {
    let code = this.text.charCodeAt(this.pos);
    while (code === 92 && this.text.charCodeAt(this.pos + 1) === 10) {
      this.pos += 2;
      code = this.text.charCodeAt(this.pos);
    }
    return code;
  }

  /** Reports a problem between two indexes of this text. */
  report(code: string, severity: Severity, start: number, end: number, message: string): void {
    if (this.context.aborted) return;
    this.context.problems.push({ code, severity, start: this.offset(start), end: this.offset(end), message });
  }

  /** Runs `read` one level deeper; past the limit reports that and gives up the rest of the script. */
  nested<R>(start: number, read: () => R, otherwise: () => R): R {
    const { context } = this;
    if (context.depth >= maximumDepth) {
      this.abort(start);
      return otherwise();
    }
    context.depth++;
    const result = read();
    context.depth--;
    return result;
  }

  /** Reports that the script is nested too deeply at `start`; nothing after it is read. */
  abort(start: number): void {
    this.report(
      "nesting-too-deep",
      "error",
      start,
      start + 1,
      `nested more than ${maximumDepth} levels deep: the rest of the script is not read`,
    );
    this.context.aborted = true;
    this.pos = this.length;
  }
}

/** Is the newline quoted by an odd number of backslashes before it? */
export function isContinued(text: string, newline: number): boolean {
  let count = 0;
  while (text.charCodeAt(newline - 1 - count) === 92) count++;
  return count % 2 === 1;
}
