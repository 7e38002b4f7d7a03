/**
 * Pattern matching notation (POSIX XCU 2.14): as dash matches `case` patterns, `${x#pattern}` and pathnames (bytes,
 * `!` alone negates), and as fnmatch(3) of glibc does for find(1) and its like.
 */
import type { Bytes } from "../bytes";
import { isClassName } from "./bracket";
import { casesOf, inRanges, type Range, rangesOfClass } from "./characterSet";
import { codesOf } from "./units";

export interface FnmatchOptions {
  /** Characters are UTF-8 sequences. */
  readonly utf8?: boolean;
  /** FNM_PATHNAME: only `/` itself matches a slash. */
  readonly pathname?: boolean;
  /** FNM_PERIOD: only `.` itself matches a leading period (with `pathname`, of each component). */
  readonly period?: boolean;
  /** FNM_CASEFOLD. */
  readonly ignoreCase?: boolean;
}

/** Does dash match the whole text? Quoted characters of the pattern are escaped by a backslash. Bytes, not characters. */
export function matchPattern(pattern: Bytes, text: Bytes): boolean {
  if (!SPECIAL.test(pattern)) return pattern === text;
  return matches(elementsOf(pattern, "dash", false), codesOf(text, false), {});
}

/** fnmatch(3) of glibc: does the pattern match the whole text? */
export function fnmatch(pattern: Bytes, text: Bytes, options: FnmatchOptions = {}): boolean {
  const utf8 = options.utf8 ?? false;
  const elements = elementsOf(pattern, "glibc", utf8);
  return matches(elements, codesOf(text, utf8), options);
}

/** What bash's options and locale make of a pattern. */
export interface BashPatternOptions {
  /** shopt's extglob: `?(…)`, `*(…)`, `+(…)`, `@(…)` and `!(…)` are lists of patterns. */
  readonly extended: boolean;
  readonly ignoreCase: boolean;
  readonly utf8: boolean;
}

/** Does bash match the whole text? `^` negates a bracket expression, too. */
export function matchBashPattern(pattern: Bytes, text: Bytes, options: BashPatternOptions): boolean {
  const { extended, ignoreCase, utf8 } = options;
  if (!SPECIAL.test(pattern) && !(extended && EXTENDED.test(pattern)) && !ignoreCase) return pattern === text;
  const elements = elementsOf(pattern, extended ? "bash extended" : "bash", utf8);
  const codes = codesOf(text, utf8);
  if (!elements.some(({ kind }) => kind === "list")) return matches(elements, codes, options);
  return endsOf(elements, codes, new Set([0]), options).has(codes.length);
}

const EXTENDED = /[+@!]\(/;

/** Is a word perhaps a pattern with shopt's extglob? */
export function isExtendedPattern(pattern: Bytes): boolean {
  return SPECIAL.test(pattern) || EXTENDED.test(pattern);
}

/** Has the pattern a character that is special: `*`, `?`, `[` or a backslash? */
export function isPattern(pattern: Bytes): boolean {
  return SPECIAL.test(pattern);
}

const SPECIAL = /[*?[\\]/;

type Element =
  | { readonly kind: "star" | "any" }
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "set"; readonly negated: boolean; readonly ranges: readonly Range[] }
  | { readonly kind: "list"; readonly operator: string; readonly patterns: readonly (readonly Element[])[] };

const SLASH = 0x2f;
const PERIOD = 0x2e;

const compiled = new Map<string, readonly Element[]>();
const CACHE_MAX = 400;

function elementsOf(pattern: Bytes, flavor: Flavor, utf8: boolean): readonly Element[] {
  const key = `${flavor}|${utf8}|${pattern}`;
  const known = compiled.get(key);
  if (known) return known;
  const elements = parse(codesOf(pattern, utf8), flavor, utf8);
  if (compiled.size >= CACHE_MAX) compiled.clear();
  compiled.set(key, elements);
  return elements;
}

type Flavor = "dash" | "glibc" | "bash" | "bash extended";

function parse(codes: readonly number[], flavor: Flavor, utf8: boolean): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0;
    const character = String.fromCodePoint(code);
    at++;
    const list = flavor === "bash extended" ? parseList(codes, at - 1, utf8) : null;
    if (list) {
      elements.push(list.element);
      at = list.end;
    } else if (character === "*") {
      if (elements.at(-1)?.kind !== "star") elements.push({ kind: "star" });
    } else if (character === "?") elements.push({ kind: "any" });
    else if (character === "\\" && at < codes.length) elements.push({ kind: "character", code: codes[at++] ?? 0 });
    else if (character === "\\" && flavor === "glibc") return [NOTHING];
    else {
      const bracket = character === "[" ? parseBracket(codes, at, flavor, utf8) : null;
      elements.push(bracket ? bracket.element : { kind: "character", code });
      if (bracket) at = bracket.end;
    }
  }
  return elements;
}

/** bash: the list of patterns that an operator at the place begins; null where none does. */
function parseList(
  codes: readonly number[],
  start: number,
  utf8: boolean,
): { readonly element: Element; readonly end: number } | null {
  const at = (offset: number) => String.fromCodePoint(codes[offset] ?? 0);
  if (!"?*+@!".includes(at(start)) || at(start + 1) !== "(") return null;
  const patterns: (readonly Element[])[] = [];
  let depth = 0;
  let from = start + 2;
  for (let offset = from; offset < codes.length; offset++) {
    const character = at(offset);
    if (character === "\\") offset++;
    else if (character === "[") offset = (parseBracket(codes, offset + 1, "bash", utf8)?.end ?? offset + 1) - 1;
    else if (character === "(" && "?*+@!".includes(at(offset - 1))) depth++;
    else if ((character === ")" || character === "|") && depth === 0) {
      patterns.push(parse(codes.slice(from, offset), "bash extended", utf8));
      from = offset + 1;
      if (character === ")") return { element: { kind: "list", operator: at(start), patterns }, end: from };
    } else if (character === ")") depth--;
  }
  return null;
}

/** Matches no character. */
const NOTHING: Element = { kind: "set", negated: false, ranges: [] };

/** The bracket expression whose `[` is before `start`; null where it has no end, so that `[` is a character. */
function parseBracket(
  codes: readonly number[],
  start: number,
  flavor: Flavor,
  utf8: boolean,
): { readonly element: Element; readonly end: number } | null {
  const at = (offset: number) => String.fromCodePoint(codes[offset] ?? 0);
  let offset = start;
  const negated = at(offset) === "!" || (flavor !== "dash" && at(offset) === "^");
  if (negated) offset++;
  const ranges: Range[] = [];
  for (let first = true; first || at(offset) !== "]"; first = false) {
    if (offset >= codes.length) return null;
    const named = at(offset) === "[" ? parseNamed(codes, offset, flavor, utf8) : null;
    if (named === "invalid") return { element: NOTHING, end: codes.length };
    if (named !== null) {
      ranges.push(...named.ranges);
      offset = named.end;
      continue;
    }
    const low = member();
    if (low === null) return null;
    if (at(offset) !== "-" || at(offset + 1) === "]" || offset + 1 >= codes.length) {
      ranges.push([low, low]);
      continue;
    }
    offset++;
    const high = member();
    if (high === null) return null;
    if (low <= high) ranges.push([low, high]);
  }
  return { element: { kind: "set", negated, ranges }, end: offset + 1 };

  function member(): number | null {
    const named = at(offset) === "[" && flavor === "glibc" ? /^\[\.(.)\.\]/s.exec(tail(codes, offset)) : null;
    if (named?.[1] !== undefined) {
      offset += 5;
      return named[1].codePointAt(0) ?? 0;
    }
    if (at(offset) === "\\") offset++;
    return offset < codes.length ? (codes[offset++] ?? 0) : null;
  }
}

function tail(codes: readonly number[], offset: number): string {
  return String.fromCodePoint(...codes.slice(offset, offset + 24));
}

type Named = { readonly ranges: readonly Range[]; readonly end: number } | "invalid" | null;

/** `[:alpha:]`, and for glibc `[=a=]`, at the offset. */
function parseNamed(codes: readonly number[], offset: number, flavor: Flavor, utf8: boolean): Named {
  const text = tail(codes, offset);
  const name = /^\[:([a-z]*):\]/.exec(text)?.[1];
  if (name !== undefined) {
    if (isClassName(name)) return { ranges: rangesOfClass(name, utf8), end: offset + name.length + 4 };
    return flavor === "glibc" ? "invalid" : null;
  }
  const equal = flavor === "glibc" ? /^\[=(.)=\]/su.exec(text)?.[1]?.codePointAt(0) : undefined;
  return equal === undefined ? null : { ranges: [[equal, equal]], end: offset + 5 };
}

/** Where a match may end that begins at one of the places: for patterns with lists, element by element. */
function endsOf(
  elements: readonly Element[],
  codes: readonly number[],
  starts: ReadonlySet<number>,
  options: FnmatchOptions,
): ReadonlySet<number> {
  let places = starts;
  for (const element of elements) {
    if (places.size === 0) break;
    const next = new Set<number>();
    if (element.kind === "star") {
      for (let at = Math.min(...places); at <= codes.length; at++) next.add(at);
    } else if (element.kind === "list") addListEnds(element, codes, places, options, next);
    else for (const at of places) if (at < codes.length && matchesOne(element, codes, at, options)) next.add(at + 1);
    places = next;
  }
  return places;
}

function addListEnds(
  { operator, patterns }: Element & { readonly kind: "list" },
  codes: readonly number[],
  places: ReadonlySet<number>,
  options: FnmatchOptions,
  ends: Set<number>,
): void {
  const once = (from: ReadonlySet<number>) => patterns.flatMap((each) => [...endsOf(each, codes, from, options)]);
  if (operator === "!") {
    for (const at of places) {
      const matched = new Set(once(new Set([at])));
      for (let end = at; end <= codes.length; end++) if (!matched.has(end)) ends.add(end);
    }
    return;
  }
  if (operator === "?" || operator === "*") for (const at of places) ends.add(at);
  for (let from = places; from.size > 0; ) {
    const fresh = new Set(once(from).filter((end) => !ends.has(end)));
    for (const end of fresh) ends.add(end);
    from = operator === "*" || operator === "+" ? fresh : new Set();
  }
}

/** The last `*` seen takes one character more whenever the rest fails: linear in the product of the lengths. */
function matches(elements: readonly Element[], codes: readonly number[], options: FnmatchOptions): boolean {
  let element = 0;
  let at = 0;
  let star: { readonly element: number; at: number } | null = null;
  for (;;) {
    const current = elements[element];
    if (current?.kind === "star") {
      if (!isHidden(codes, at, options)) {
        star = { element: ++element, at };
        continue;
      }
    } else if (
      current === undefined ? at >= codes.length : at < codes.length && matchesOne(current, codes, at, options)
    ) {
      if (current === undefined) return true;
      element++;
      at++;
      continue;
    }
    if (star === null || star.at >= codes.length) return false;
    if (options.pathname && codes[star.at] === SLASH) return false;
    star.at++;
    at = star.at;
    element = star.element;
  }
}

function matchesOne(element: Element, codes: readonly number[], at: number, options: FnmatchOptions): boolean {
  const code = codes[at] ?? 0;
  const candidates = options.ignoreCase ? casesOf(code, options.utf8 ?? false) : [code];
  if (element.kind === "character")
    return (
      candidates.includes(element.code) ||
      (options.ignoreCase === true && casesOf(element.code, options.utf8 ?? false).includes(code))
    );
  if (isHidden(codes, at, options) || (options.pathname && code === SLASH)) return false;
  return (
    element.kind === "any" ||
    (element.kind === "set" && candidates.some((c) => inRanges(element.ranges, c)) !== element.negated)
  );
}

/** Is here a period that only a period matches? */
function isHidden(codes: readonly number[], at: number, { period, pathname }: FnmatchOptions): boolean {
  return period === true && codes[at] === PERIOD && (at === 0 || (pathname === true && codes[at - 1] === SLASH));
}
