/** A sed script, read: a flat list of commands in which blocks and branches are jumps. */
import type { Bytes } from "../../bytes";
import type { Regex } from "../../regex/regex";

/** A regular expression of the script; null is the empty one, which means the last one used. */
export type Pattern = Regex | null;

export type Address =
  | { readonly kind: "line"; readonly line: number }
  /** `first~step` */
  | { readonly kind: "step"; readonly first: number; readonly step: number }
  | { readonly kind: "last" }
  | { readonly kind: "regex"; readonly pattern: Pattern };

export type RangeEnd =
  | Address
  /** `addr,+N` */
  | { readonly kind: "plus"; readonly count: number }
  /** `addr,~N` */
  | { readonly kind: "multiple"; readonly of: number };

export type Selection =
  | { readonly kind: "always" }
  | { readonly kind: "one"; readonly address: Address }
  | { readonly kind: "range"; readonly from: Address; readonly to: RangeEnd };

export type Piece =
  | { readonly kind: "text"; readonly text: Bytes }
  | { readonly kind: "group"; readonly index: number }
  /** `\U \L \E \u \l` */
  | { readonly kind: "case"; readonly letter: "U" | "L" | "E" | "u" | "l" };

export interface Substitution {
  readonly pattern: Pattern;
  readonly replacement: readonly Piece[];
  readonly global: boolean;
  /** Replaces the match of this number and, with `global`, those after it. */
  readonly number: number;
  readonly print: boolean;
  readonly evaluate: boolean;
  readonly file: Bytes | null;
}

export type Action =
  | { readonly kind: "block"; readonly end: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly command: "a" | "i" | "c"; readonly text: Bytes }
  | { readonly kind: "branch"; readonly when: "always" | "replaced" | "not replaced"; readonly to: number }
  | { readonly kind: "file"; readonly command: "r" | "R" | "w" | "W"; readonly file: Bytes }
  | { readonly kind: "quit"; readonly print: "yes" | "no"; readonly status: number }
  | { readonly kind: "list"; readonly width: number | null }
  | { readonly kind: "substitute"; readonly substitution: Substitution }
  | { readonly kind: "translate"; readonly map: ReadonlyMap<string, Bytes> }
  | { readonly kind: "execute"; readonly command: Bytes }
  | {
      readonly kind: "simple";
      readonly letter: "=" | "d" | "D" | "F" | "g" | "G" | "h" | "H" | "n" | "N" | "p" | "P" | "x" | "z";
    };

export interface Command {
  readonly selection: Selection;
  readonly negated: boolean;
  readonly action: Action;
}

export interface Script {
  readonly commands: readonly Command[];
  /** The script begins with `#n`: as option -n. */
  readonly quiet: boolean;
}

/** Where a piece of the script comes from. */
export type Source =
  | { readonly kind: "expression"; readonly number: number; readonly text: Bytes }
  | { readonly kind: "file"; readonly name: Bytes; readonly text: Bytes };

/** A script that sed refuses: the message without `sed: `, and the exit status. */
export class ScriptProblem {
  constructor(
    readonly message: string,
    readonly status: number,
  ) {}
}
