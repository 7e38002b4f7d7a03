/**
 * A regular expression as a tree: what the parsers of the POSIX syntaxes give, and what matching, samples and
 * explanations read. It refuses to know how any of them spells it.
 */

/** Names of POSIX character classes (XBD 7.3.1), and `word`: what `\w` and the word anchors mean. */
export type ClassName =
  | "alnum"
  | "alpha"
  | "blank"
  | "cntrl"
  | "digit"
  | "graph"
  | "lower"
  | "print"
  | "punct"
  | "space"
  | "upper"
  | "xdigit"
  | "word";

/** One entry of a bracket expression: code points `from` to `to` (both included), or a class. */
export type SetItem =
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "class"; readonly name: ClassName };

export interface CharacterSet {
  readonly negated: boolean;
  readonly items: readonly SetItem[];
}

/** Places that match the empty string. */
export type Place =
  | "line start"
  | "line end"
  | "buffer start"
  | "buffer end"
  | "word start"
  | "word end"
  | "word boundary"
  | "no word boundary"
  | "not after a word character"
  | "not before a word character";

export type Node =
  | { readonly kind: "empty" }
  /** A character: a code point where the expression is UTF-8, else a byte. */
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "any" }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly items: readonly Node[] }
  | { readonly kind: "alternatives"; readonly items: readonly Node[] }
  /** `max` null: without limit. */
  | { readonly kind: "repeat"; readonly item: Node; readonly min: number; readonly max: number | null }
  | { readonly kind: "group"; readonly index: number; readonly item: Node }
  | { readonly kind: "back-reference"; readonly index: number }
  | { readonly kind: "place"; readonly place: Place };

/** The items as one node. */
export function sequence(items: readonly Node[]): Node {
  const [first] = items;
  if (first === undefined) return { kind: "empty" };
  return items.length === 1 ? first : { kind: "sequence", items };
}

/** Does any node of the tree satisfy the test? */
export function someNode(node: Node, test: (node: Node) => boolean): boolean {
  if (test(node)) return true;
  switch (node.kind) {
    case "sequence":
    case "alternatives":
      return node.items.some((item) => someNode(item, test));
    case "repeat":
    case "group":
      return someNode(node.item, test);
    default:
      return false;
  }
}

/** What a parser makes of a source. Messages are GNU's (glibc's regerror texts, or mawk's reason). */
export type Parsed =
  | {
      readonly ok: true;
      readonly node: Node;
      readonly groups: number;
      /** What the tool says on standard error about an accepted expression (`warning: * at start of expression`). */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Thrown inside the parsers only. */
export class SyntaxProblem {
  constructor(readonly message: string) {}
}
