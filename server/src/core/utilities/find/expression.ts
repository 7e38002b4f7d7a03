/** The expressions of find(1): what they consist of, and how they are evaluated. */
import type { Bytes } from "../../bytes";

export type Expression =
  | { readonly kind: "and" | "or" | "comma"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "test"; readonly test: Test };

/** True or false for a file; an action does something besides. */
export type Test = (file: Visited) => boolean;

/** A file that find has come to. */
export interface Visited {
  readonly path: Bytes;
  /** The operand below which it was found. */
  readonly start: Bytes;
  readonly depth: number;
  /** Of the file itself, or of what it points to where links are followed; null where it is gone. */
  readonly type: () => import("../../world/inode").FileType | null;
  readonly stat: () => import("../../world/inode").Stat | null;
  readonly follows: boolean;
  /** Set by -prune. */
  pruned: boolean;
}

/** Thrown by -quit, caught where the search began. */
export class Quit {}

export function evaluate(expression: Expression, file: Visited): boolean {
  switch (expression.kind) {
    case "and":
      return evaluate(expression.left, file) && evaluate(expression.right, file);
    case "or":
      return evaluate(expression.left, file) || evaluate(expression.right, file);
    case "comma":
      evaluate(expression.left, file);
      return evaluate(expression.right, file);
    case "not":
      return !evaluate(expression.operand, file);
    case "test":
      return expression.test(file);
  }
}
