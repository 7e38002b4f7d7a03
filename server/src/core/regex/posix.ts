/**
 * The parser of POSIX regular expressions with GNU's additions, in the order in which glibc 2.36 looks at them; what
 * differs between BRE and ERE, and between the tools, is in `PosixSyntax`. Its errors are regcomp's.
 */
import type { Bytes } from "../bytes";
import { MISPLACED_CLASS, parseBracket } from "./bracket";
import { type CharacterSet, type Node, type Parsed, type Place, SyntaxProblem, sequence } from "./node";
import { codesOf } from "./units";

export interface PosixSyntax {
  /** `( ) { } |` are special without a backslash, anchors are special everywhere. */
  readonly extended: boolean;
  /** A repetition operator with nothing before it: an error, an operator on the empty expression, or itself. */
  readonly leading: "error" | "empty" | "literal";
  /** `\{` with nothing before it, and `**`: an error in the BREs of sed. */
  readonly strictIntervals: boolean;
  /** `a{x}`, `a{1`: literal, as in grep -E. */
  readonly literalIntervals: boolean;
  /** `)` without `(` is a literal. */
  readonly literalClose: boolean;
}

/** RE_DUP_MAX of glibc. */
const REPEAT_MAX = 0x7fff;

const WORD: CharacterSet = { negated: false, items: [{ kind: "class", name: "word" }] };
const SPACE: CharacterSet = { negated: false, items: [{ kind: "class", name: "space" }] };

const ESCAPED_SETS: Readonly<Record<string, CharacterSet>> = {
  w: WORD,
  W: { ...WORD, negated: true },
  s: SPACE,
  S: { ...SPACE, negated: true },
};

const ESCAPED_PLACES: Readonly<Record<string, Place>> = {
  "<": "word start",
  ">": "word end",
  b: "word boundary",
  B: "no word boundary",
  "`": "buffer start",
  "'": "buffer end",
};

type Token =
  | { readonly kind: "end" | "alternation" | "open" | "close" | "interval end" | "bracket" | "any" }
  | { readonly kind: "interval" }
  | { readonly kind: "repetition"; readonly operator: "*" | "+" | "?" }
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "back-reference"; readonly index: number };

/** Reads a POSIX expression; `utf8`: its characters are UTF-8 sequences. */
export function parsePosix(source: Bytes, syntax: PosixSyntax, utf8: boolean): Parsed {
  try {
    return new PosixParser(codesOf(source, utf8), syntax, utf8).parse();
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { ok: false, message: problem.message };
    throw problem;
  }
}

/** Parentheses nest at most this deep: a deeper expression is not read rather than exhausting the stack. */
const DEPTH_MAX = 500;

class PosixParser {
  private at = 0;
  /** Width of the token that `peek` saw last. */
  private width = 0;
  private groups = 0;
  /** Groups that a back-reference may name here. */
  private completed: ReadonlySet<number> = new Set();
  private readonly warnings: string[] = [];

  constructor(
    private readonly codes: readonly number[],
    private readonly syntax: PosixSyntax,
    private readonly utf8: boolean,
  ) {}

  parse(): Parsed {
    const node = this.alternatives(0, "anchors here");
    return { ok: true, node, groups: this.groups, warnings: this.warnings };
  }

  private alternatives(depth: number, context: Context): Node {
    const before = this.completed;
    const items = [this.branch(depth, context)];
    let all = this.completed;
    while (this.peek("inside").kind === "alternation") {
      this.advance();
      // A back-reference cannot name a group of another alternative.
      this.completed = before;
      items.push(this.branch(depth, "anchors here"));
      all = new Set([...all, ...this.completed]);
    }
    this.completed = all;
    return items.length === 1 ? (items[0] ?? { kind: "empty" }) : { kind: "alternatives", items };
  }

  private branch(depth: number, first: Context): Node {
    const items: Node[] = [];
    for (let context = first; ; context = "inside") {
      const token = this.peek(context);
      if (token.kind === "end" || token.kind === "alternation" || (token.kind === "close" && depth > 0)) break;
      items.push(this.expression(token, depth));
    }
    return sequence(items.filter((item) => item.kind !== "empty"));
  }

  private expression(token: Token, depth: number): Node {
    this.advance();
    const atom = this.atom(token, depth);
    // An anchor cannot be repeated, nor an operator that was skipped: what follows stands at a beginning, too.
    return atom.kind === "place" || atom.kind === "empty" ? atom : this.repetitions(atom);
  }

  private atom(token: Token, depth: number): Node {
    switch (token.kind) {
      case "character":
        return token;
      case "any":
        return { kind: "any" };
      case "set":
        return { kind: "set", set: token.set };
      case "place":
        return { kind: "place", place: token.place };
      case "open":
        return this.group(depth);
      case "bracket": {
        const { set, end, misplacedClass } = parseBracket(this.codes, this.at, this.utf8);
        if (misplacedClass) throw new SyntaxProblem(MISPLACED_CLASS);
        this.at = end;
        return { kind: "set", set };
      }
      case "back-reference":
        if (!this.completed.has(token.index)) throw new SyntaxProblem("Invalid back reference");
        return { kind: "back-reference", index: token.index };
      case "close":
        if (!this.syntax.literalClose) throw new SyntaxProblem("Unmatched ) or \\)");
        return { kind: "character", code: ")".charCodeAt(0) };
      case "interval end":
        return { kind: "character", code: "}".charCodeAt(0) };
      case "interval":
      case "repetition":
        return this.leadingRepetition(token);
      case "end":
      case "alternation":
        return { kind: "empty" };
    }
  }

  private group(depth: number): Node {
    if (depth >= DEPTH_MAX) throw new SyntaxProblem("Regular expression too big");
    this.groups++;
    const index = this.groups;
    const item = this.alternatives(depth + 1, "anchors here");
    if (this.peek("inside").kind !== "close") throw new SyntaxProblem("Unmatched ( or \\(");
    this.advance();
    this.completed = new Set([...this.completed, index]);
    return { kind: "group", index, item };
  }

  /** `*a`, `\{1\}`: a repetition operator with nothing to repeat. */
  private leadingRepetition(token: Extract<Token, { kind: "interval" | "repetition" }>): Node {
    const { leading, strictIntervals, literalIntervals } = this.syntax;
    if (leading === "error" || (strictIntervals && token.kind === "interval"))
      throw new SyntaxProblem("Invalid preceding regular expression");
    const operator = token.kind === "interval" ? "{" : token.operator;
    const literal: Node = { kind: "character", code: operator.charCodeAt(0) };
    if (leading === "literal") return literal;
    if (token.kind === "repetition") {
      this.warnings.push(`warning: ${operator} at start of expression`);
      return { kind: "empty" };
    }
    const bounds = this.interval();
    if (bounds === null && literalIntervals) return literal;
    this.warnings.push("warning: {...} at start of expression");
    return { kind: "empty" };
  }

  private repetitions(atom: Node): Node {
    let node = atom;
    for (let count = 0; ; count++) {
      const token = this.peek("inside");
      if (token.kind !== "repetition" && token.kind !== "interval") return node;
      const strict = this.syntax.strictIntervals && (token.kind === "interval" || token.operator === "*");
      if (count > 0 && strict) throw new SyntaxProblem("Invalid preceding regular expression");
      const before = this.at;
      this.advance();
      if (token.kind === "repetition")
        node = repeat(node, token.operator === "+" ? 1 : 0, token.operator === "?" ? 1 : null);
      else {
        const bounds = this.interval();
        if (bounds === null) {
          // Not an interval after all: the brace is a character, which the next expression reads.
          this.at = before;
          this.literalBrace = before;
          return node;
        }
        node = bounds.max === 0 ? { kind: "empty" } : repeat(node, bounds.min, bounds.max);
      }
    }
  }

  /** Offset of a `{` that was found to begin no interval. */
  private literalBrace = -1;

  /** After `{`: the bounds, or null where it is a literal brace. */
  private interval(): { readonly min: number; readonly max: number | null } | null {
    const begun = this.at;
    const low = this.number();
    let min = low === "none" ? 0 : low;
    let max: number | null | "bad" = min === "bad" ? "bad" : min;
    if (low === "none" && this.character() !== ",") min = "bad";
    if (min !== "bad" && this.character() === ",") {
      this.at++;
      const high = this.number();
      max = high === "none" ? null : high;
    }
    const closed = this.peek("inside").kind === "interval end";
    if (min === "bad" || max === "bad" || !closed) {
      const ended = this.at >= this.codes.length;
      if (this.syntax.literalIntervals) {
        this.at = begun;
        return null;
      }
      throw new SyntaxProblem(ended ? "Unmatched \\{" : "Invalid content of \\{\\}");
    }
    if (max !== null && min > max) throw new SyntaxProblem("Invalid content of \\{\\}");
    if ((max ?? min) > REPEAT_MAX) throw new SyntaxProblem("Regular expression too big");
    this.advance();
    return { min, max };
  }

  /** Digits up to `,` or the end of the interval; "bad" where something else is among them. */
  private number(): number | "none" | "bad" {
    let digits = "";
    for (; this.at < this.codes.length; this.advance()) {
      const character = this.character();
      if (this.peek("inside").kind === "interval end" || character === ",") {
        if (digits === "") return "none";
        return /^[0-9]+$/.test(digits) ? Math.min(Number(digits), REPEAT_MAX + 1) : "bad";
      }
      digits += character;
    }
    return "bad";
  }

  private character(offset = 0): string {
    const code = this.codes[this.at + offset];
    return code === undefined ? "" : String.fromCodePoint(code);
  }

  private advance(): void {
    this.at += this.width;
  }

  /** The token at the current offset, not consumed. */
  private peek(context: Context): Token {
    const character = this.character();
    this.width = character === "" ? 0 : 1;
    if (character === "") return { kind: "end" };
    if (character === "\\") return this.escaped();
    const special = this.syntax.extended && this.at !== this.literalBrace ? extendedToken(character) : undefined;
    if (special) return special;
    switch (character) {
      case "*":
        return { kind: "repetition", operator: "*" };
      case "[":
        return { kind: "bracket" };
      case ".":
        return { kind: "any" };
      case "^":
        if (this.syntax.extended || context === "anchors here") return { kind: "place", place: "line start" };
        break;
      case "$":
        if (this.syntax.extended || this.endsBranch()) return { kind: "place", place: "line end" };
        break;
    }
    return { kind: "character", code: this.codes[this.at] ?? 0 };
  }

  /** Is the `$` of a BRE here the last of its branch? */
  private endsBranch(): boolean {
    const next = this.character(1);
    return next === "" || (next === "\\" && [")", "|"].includes(this.character(2)));
  }

  private escaped(): Token {
    const character = this.character(1);
    if (character === "") throw new SyntaxProblem("Trailing backslash");
    this.width = 2;
    const place = ESCAPED_PLACES[character];
    if (place) return { kind: "place", place };
    const set = ESCAPED_SETS[character];
    if (set) return { kind: "set", set };
    if (character >= "1" && character <= "9") return { kind: "back-reference", index: Number(character) };
    const special = this.syntax.extended ? undefined : extendedToken(character);
    return special ?? { kind: "character", code: this.codes[this.at + 1] ?? 0 };
  }
}

/** "anchors here": at the beginning, after `\(` and `\|`, where the `^` of a BRE is an anchor. */
type Context = "anchors here" | "inside";

/** What is special in an ERE, and after a backslash in a BRE. */
function extendedToken(character: string): Token | undefined {
  switch (character) {
    case "(":
      return { kind: "open" };
    case ")":
      return { kind: "close" };
    case "{":
      return { kind: "interval" };
    case "}":
      return { kind: "interval end" };
    case "|":
      return { kind: "alternation" };
    case "+":
    case "?":
      return { kind: "repetition", operator: character };
    default:
      return undefined;
  }
}

function repeat(item: Node, min: number, max: number | null): Node {
  return item.kind === "empty" ? item : { kind: "repeat", item, min, max };
}
