/** Bracket expressions as ranges of codes. */
import type { CharacterSet, ClassName } from "./node";
import { UNICODE_CLASSES } from "./unicodeClasses";

/** Codes `from` to `to`, both included. */
export type Range = readonly [from: number, to: number];

const ASCII: Readonly<Record<ClassName, readonly Range[]>> = {
  alnum: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  alpha: [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0x00, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: [[0x30, 0x39]],
  graph: [[0x21, 0x7e]],
  lower: [[0x61, 0x7a]],
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: [[0x41, 0x5a]],
  xdigit: [
    [0x30, 0x39],
    [0x41, 0x46],
    [0x61, 0x66],
  ],
  word: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
};

const unicode = new Map<ClassName, readonly Range[]>();

/** The codes of a class: bytes of the locale C, or code points of C.UTF-8. */
export function rangesOfClass(name: ClassName, utf8: boolean): readonly Range[] {
  if (!utf8) return ASCII[name];
  const known = unicode.get(name);
  if (known) return known;
  const ranges = [...ASCII[name], ...beyondAscii(name)];
  unicode.set(name, ranges);
  return ranges;
}

/** The codes that a set names, before negation. */
export function rangesOfSet(set: CharacterSet, utf8: boolean): readonly Range[] {
  return set.items.flatMap((item): readonly Range[] =>
    item.kind === "range" ? [[item.from, item.to]] : rangesOfClass(item.name, utf8),
  );
}

/** Is the code in the set? With `ignoreCase`, either case of it counts. */
export function setHas(
  set: CharacterSet,
  code: number,
  how: { readonly utf8: boolean; readonly ignoreCase: boolean },
): boolean {
  const ranges = rangesOfSet(set, how.utf8);
  const candidates = how.ignoreCase ? casesOf(code, how.utf8) : [code];
  return candidates.some((c) => inRanges(ranges, c)) !== set.negated;
}

/** Does the code belong to a word (`\w`)? */
export function isWordCode(code: number | undefined, utf8: boolean): boolean {
  return code !== undefined && inRanges(rangesOfClass("word", utf8), code);
}

/** The code and its other case (towlower, towupper: one character each). */
export function casesOf(code: number, utf8: boolean): readonly number[] {
  if (!utf8 && code > 0x7f) return [code];
  const text = String.fromCodePoint(code);
  const cases = [text.toLowerCase(), text.toUpperCase()]
    .filter((other) => [...other].length === 1)
    .map((other) => other.codePointAt(0) ?? code);
  return [code, ...cases];
}

export function inRanges(ranges: readonly Range[], code: number): boolean {
  for (const [from, to] of ranges) if (code >= from && code <= to) return true;
  return false;
}

function beyondAscii(name: ClassName): readonly Range[] {
  switch (name) {
    case "digit":
    case "xdigit":
      return [];
    case "alnum":
    case "word":
      return decode(UNICODE_CLASSES.alpha);
    case "graph":
      return without(decode(UNICODE_CLASSES.print), decode(UNICODE_CLASSES.space));
    case "punct":
      return without(
        without(decode(UNICODE_CLASSES.print), decode(UNICODE_CLASSES.space)),
        decode(UNICODE_CLASSES.alpha),
      );
    default:
      return decode(UNICODE_CLASSES[name]);
  }
}

function decode(packed: string): readonly Range[] {
  if (packed === "") return [];
  const ranges: Range[] = [];
  const numbers = packed.split(" ").map((n) => Number.parseInt(n, 36));
  let last = 0x80;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const from = last + (numbers[i] ?? 0);
    last = from + (numbers[i + 1] ?? 0);
    ranges.push([from, last]);
  }
  return ranges;
}

/** The ranges less those of `taken`; both sorted. */
function without(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let index = 0;
  for (const [from, to] of ranges) {
    let at = from;
    while (index < taken.length && (taken[index]?.[1] ?? 0) < at) index++;
    for (let i = index; i < taken.length; i++) {
      const [low, high] = taken[i] ?? [0, 0];
      if (low > to) break;
      if (low > at) left.push([at, low - 1]);
      at = Math.max(at, high + 1);
    }
    if (at <= to) left.push([at, to]);
  }
  return left;
}
