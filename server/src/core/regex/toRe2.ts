/** The tree as a pattern in the syntax of re2js. */
import { casesOf, inRanges, type Range, rangesOfSet } from "./characterSet";
import type { Node, Place } from "./node";
import { INVALID_FIRST, INVALID_LAST } from "./units";

export interface Reading {
  readonly utf8: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

/** Places that need to look behind; re2js does that without backtracking, but slower. */
export const LOOKBEHIND_PLACES: readonly Place[] = [
  "word start",
  "word end",
  "not after a word character",
  "not before a word character",
];

/** The pattern, for the flags DOTALL and LONGEST_MATCH, or null where re2js cannot express it (back-references). */
export function toRe2(node: Node, reading: Reading): string | null {
  switch (node.kind) {
    case "empty":
      return "(?:)";
    case "character":
      return character(node.code, reading);
    case "any":
      return reading.utf8 ? `[^${escaped(INVALID_FIRST)}-${escaped(INVALID_LAST)}]` : "[\\x{0}-\\x{ff}]";
    case "set":
      return characterClass(node.set.negated, rangesOfSet(node.set, reading.utf8), reading);
    case "sequence":
      return joined(node.items, "", reading);
    case "alternatives": {
      const inner = joined(node.items, "|", reading);
      return inner === null ? null : `(?:${inner})`;
    }
    case "repeat": {
      const inner = toRe2(node.item, reading);
      return inner === null ? null : repeated(inner, node.min, node.max);
    }
    case "group": {
      const inner = toRe2(node.item, reading);
      return inner === null ? null : `(${inner})`;
    }
    case "back-reference":
      return null;
    case "place":
      return place(node.place, reading);
  }
}

function joined(items: readonly Node[], by: string, reading: Reading): string | null {
  const parts: string[] = [];
  for (const item of items) {
    const part = toRe2(item, reading);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.join(by);
}

function repeated(inner: string, min: number, max: number | null): string {
  const item = `(?:${inner})`;
  if (min === 0 && max === null) return `${item}*`;
  if (min === 1 && max === null) return `${item}+`;
  if (min === 0 && max === 1) return `${item}?`;
  return max === null ? `${item}{${min},}` : `${item}{${min},${max}}`;
}

function place(at: Place, reading: Reading): string {
  switch (at) {
    case "line start":
      return reading.multiline ? "(?m:^)" : "\\A";
    case "line end":
      return reading.multiline ? "(?m:$)" : "\\z";
    case "buffer start":
      return "\\A";
    case "buffer end":
      return "\\z";
    case "word start":
      return "(?:\\b(?<!\\w))";
    case "word end":
      return "(?:\\b(?<=\\w))";
    case "word boundary":
      return "\\b";
    case "no word boundary":
      return "\\B";
    case "not after a word character":
      return "(?<!\\w)";
    case "not before a word character":
      return "(?:\\b(?<=\\w)|\\B(?<!\\w))";
  }
}

function character(code: number, reading: Reading): string {
  const codes = reading.ignoreCase ? [...new Set(casesOf(code, reading.utf8))] : [code];
  return codes.length === 1 ? escaped(code) : `[${codes.map(escaped).join("")}]`;
}

function characterClass(negated: boolean, ranges: readonly Range[], reading: Reading): string {
  const shown = reading.ignoreCase ? withCases(ranges, reading.utf8) : ranges;
  const all = negated && reading.utf8 ? [...shown, [INVALID_FIRST, INVALID_LAST] as const] : shown;
  const text = all.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join("");
  return `[${negated ? "^" : ""}${text}]`;
}

/** The ranges and the other cases of what they hold. */
function withCases(ranges: readonly Range[], utf8: boolean): readonly Range[] {
  const extra: Range[] = [];
  for (const [from, to] of ranges) {
    for (let code = from; code <= Math.min(to, LAST_WITH_CASE); code++) {
      for (const other of casesOf(code, utf8)) if (!inRanges(ranges, other)) extra.push([other, other]);
    }
  }
  return [...ranges, ...extra];
}

/** No character beyond has another case (Adlam, U+1E943, is the last script that has). */
const LAST_WITH_CASE = 0x1e943;

function escaped(code: number): string {
  const plain = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return plain ? String.fromCharCode(code) : `\\x{${code.toString(16)}}`;
}
