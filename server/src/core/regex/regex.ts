/** Regular expressions of the modelled tools: the contract. */
import type { Bytes } from "../bytes";
import type { Node } from "./node";

/**
 * Which tool's reading of which syntax. `basic`/`extended`: POSIX BRE and ERE with GNU's additions, as sed(1) and
 * expr(1) hand them to glibc; `grep basic`/`grep extended`: what grep(1) makes of them (no error where it has none);
 * `fixed`: grep -F; `awk`: mawk 1.3.4, whose EREs have no intervals.
 */
export type RegexSyntax = "basic" | "extended" | "grep basic" | "grep extended" | "fixed" | "awk";

export interface RegexOptions {
  readonly syntax: RegexSyntax;
  readonly ignoreCase?: boolean;
  /** Characters are UTF-8 sequences (the locale's LC_CTYPE); otherwise bytes. Offsets are bytes in either case. */
  readonly utf8?: boolean;
  /** `^` and `$` also match after and before each newline within the text (sed's M). */
  readonly multiline?: boolean;
  /** What must be around a match: nothing, no word characters (grep -w), or the text's ends (grep -x). */
  readonly whole?: "part" | "word" | "line";
  /**
   * Called where a match needs more steps than the limit allows (only expressions with back-references), with a
   * sentence for the user. A utility passes `call.unmodelled`. Nothing is ever answered silently wrong.
   */
  readonly onLimit: (reason: string) => never;
}

export interface Match {
  /** Byte offsets in the text: half-open. */
  readonly index: number;
  readonly end: number;
  /** Text of `\1`, `\2` …; undefined where the group took no part in the match. `groups[0]` is the whole match. */
  readonly groups: readonly (Bytes | undefined)[];
}

export interface Witness {
  /** A short text that the expression matches, or null where none was found. */
  readonly matching: Bytes | null;
  /** A text that it does not match, or null where it matches everything. */
  readonly other: Bytes | null;
}

export interface Regex {
  readonly source: Bytes;
  readonly node: Node;
  /** How many groups it has. */
  readonly groupCount: number;
  /** Warnings of the tool about this source, without the tool's name. */
  readonly warnings: readonly string[];
  /** Is there a match anywhere? Cheaper than `match`. */
  test(text: Bytes): boolean;
  /** The leftmost, then longest match that begins at `from` or later; what is before `from` counts for anchors. */
  match(text: Bytes, from?: number): Match | null;
  witness(): Witness;
}

export type CompiledRegex =
  | { readonly ok: true; readonly regex: Regex }
  /** GNU's message: `Unmatched ( or \(`; mawk's reason for `awk`. */
  | { readonly ok: false; readonly message: string };
