/**
 * Bracket expressions (POSIX XBD 9.3.5) as glibc 2.36 reads them in the locales C and C.UTF-8, where ranges go by code
 * and a collating element is one character.
 */
import { type CharacterSet, type ClassName, type SetItem, SyntaxProblem } from "./node";

const CLASSES: readonly string[] = [
  "alnum",
  "alpha",
  "blank",
  "cntrl",
  "digit",
  "graph",
  "lower",
  "print",
  "punct",
  "space",
  "upper",
  "xdigit",
];

const UNMATCHED = "Unmatched [, [^, [:, [., or [=";
/** What sed and grep say instead of glibc about `[:space:]`; not a message of regcomp. */
export const MISPLACED_CLASS = "character class syntax is [[:space:]], not [:space:]";

const code = (character: string) => character.charCodeAt(0);
const OPEN = code("[");
const CLOSE = code("]");
const HYPHEN = code("-");
const CARET = code("^");
const COLON = code(":");

/** Is this the name of a character class? */
export function isClassName(name: string): name is ClassName {
  return CLASSES.includes(name);
}

export interface Bracket {
  readonly set: CharacterSet;
  /** Where the source goes on, after the `]`. */
  readonly end: number;
  /** `[:space:]`: what looks like a class outside of brackets. */
  readonly misplacedClass: boolean;
}

type Element =
  | { readonly kind: "character"; readonly code: number; readonly plain: boolean }
  | { readonly kind: "class"; readonly name: ClassName }
  | { readonly kind: "equivalence"; readonly code: number };

/** The bracket expression whose `[` is just before `start`. Throws SyntaxProblem with regcomp's message. */
export function parseBracket(codes: readonly number[], start: number, utf8: boolean): Bracket {
  let at = start;
  if (at >= codes.length) throw new SyntaxProblem("Invalid regular expression");
  const negated = codes[at] === CARET;
  if (negated) at++;
  if (at >= codes.length) throw new SyntaxProblem("Invalid regular expression");
  const items: SetItem[] = [];
  const plain: (number | null)[] = [];

  for (let first = true; first || codes[at] !== CLOSE; first = false) {
    const low = element(first);
    if (at >= codes.length) throw new SyntaxProblem(UNMATCHED);
    const range = low.kind === "character" && codes[at] === HYPHEN && codes[at + 1] !== CLOSE;
    if (!range) {
      plain.push(low.kind === "character" && low.plain ? low.code : null);
      items.push(low.kind === "class" ? low : { kind: "range", from: low.code, to: low.code });
    } else {
      at++;
      if (at >= codes.length) throw new SyntaxProblem(UNMATCHED);
      const high = element(true);
      if (high.kind !== "character") throw new SyntaxProblem("Invalid range end");
      // glibc compares single bytes only: in UTF-8, no end of a range may be a multibyte character.
      if (utf8 && (low.code > 0x7f || high.code > 0x7f)) throw new SyntaxProblem("Invalid collation character");
      if (low.code > high.code) throw new SyntaxProblem("Invalid range end");
      plain.push(null);
      items.push({ kind: "range", from: low.code, to: high.code });
    }
    if (at >= codes.length) throw new SyntaxProblem(UNMATCHED);
  }
  return { set: { negated, items }, end: at + 1, misplacedClass: looksLikeClass(plain) };

  function element(acceptHyphen: boolean): Element {
    const here = codes[at] ?? 0;
    const next = codes[at + 1];
    if (here === OPEN && (next === code(".") || next === code("=") || next === COLON)) return symbol(next);
    at++;
    if (here === HYPHEN && !acceptHyphen && codes[at] !== CLOSE)
      throw new SyntaxProblem(at >= codes.length ? UNMATCHED : "Invalid range end");
    return { kind: "character", code: here, plain: true };
  }

  function symbol(delimiter: number): Element {
    at += 2;
    const from = at;
    while (at < codes.length && !(codes[at] === delimiter && codes[at + 1] === CLOSE)) at++;
    if (at >= codes.length || at - from > 31) throw new SyntaxProblem(UNMATCHED);
    const name = codes.slice(from, at);
    at += 2;
    if (delimiter === COLON) {
      const className = String.fromCodePoint(...name);
      if (!isClassName(className)) throw new SyntaxProblem("Invalid character class name");
      return { kind: "class", name: className };
    }
    const [only] = name;
    if (only === undefined || name.length > 1 || only > 0x7f) throw new SyntaxProblem("Invalid collation character");
    return delimiter === code(".")
      ? { kind: "character", code: only, plain: false }
      : { kind: "equivalence", code: only };
  }
}

/** Begins and ends with a colon, plain characters between, at least one of them no colon. */
function looksLikeClass(plain: readonly (number | null)[]): boolean {
  return (
    plain.length > 2 &&
    plain[0] === COLON &&
    plain.at(-1) === COLON &&
    plain.every((c) => c !== null) &&
    plain.some((c) => c !== COLON)
  );
}
