/** A parsed expression with the engine that matches it. */
import { RE2JS } from "re2js";
import type { Bytes } from "../bytes";
import { type Search, type Spans, searchBacktracking } from "./backreference";
import { type Node, type Place, someNode } from "./node";
import { LOOKBEHIND_PLACES, type Reading, toRe2 } from "./toRe2";
import { bytesOfCode, unitsOf } from "./units";

/** Finds matches; offsets are bytes. */
export interface Program {
  test(text: Bytes): boolean | "limit";
  /** `[start, end]` of the match and its groups. */
  search(text: Bytes, from: number): Search;
}

/** The fastest engine that is exact for this expression. */
export function programOf(node: Node, groups: number, reading: Reading): Program {
  return literalProgram(node, reading) ?? generalProgram(node, groups, reading);
}

const NONE: Search = { kind: "none" };
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const WORD_PLACES: readonly Place[] = [...LOOKBEHIND_PLACES, "word boundary", "no word boundary"];

/** Plain characters, perhaps anchored: no engine is needed. */
function literalProgram(node: Node, reading: Reading): Program | null {
  if (reading.ignoreCase || reading.multiline) return null;
  const items = node.kind === "sequence" ? [...node.items] : [node];
  const isStart = (item: Node | undefined) =>
    item?.kind === "place" && (item.place === "line start" || item.place === "buffer start");
  const isEnd = (item: Node | undefined) =>
    item?.kind === "place" && (item.place === "line end" || item.place === "buffer end");
  const atStart = isStart(items[0]);
  if (atStart) items.shift();
  const atEnd = isEnd(items.at(-1));
  if (atEnd) items.pop();
  let literal = "";
  for (const item of items) {
    if (item.kind !== "character" || (reading.utf8 && item.code >= 0xd800 && item.code <= 0xdfff)) return null;
    literal += bytesOfCode(item.code, reading.utf8);
  }
  const find = (text: Bytes, from: number): number => {
    const last = text.length - literal.length;
    if (atStart && (from > 0 || (atEnd && last !== 0))) return -1;
    if (atStart) return text.startsWith(literal) ? 0 : -1;
    if (atEnd) return last >= from && text.endsWith(literal) ? last : -1;
    return text.indexOf(literal, from);
  };
  return {
    test: (text) => find(text, 0) >= 0,
    search(text, from) {
      const at = find(text, from);
      return at < 0 ? NONE : { kind: "match", spans: [[at, at + literal.length]] };
    },
  };
}

function generalProgram(node: Node, groups: number, reading: Reading): Program {
  const re2 = compileRe2(node, reading);
  // re2js knows ASCII words only.
  const words = someNode(node, (n) => n.kind === "place" && WORD_PLACES.includes(n.place));
  const own = (text: Bytes) => re2 === null || (words && reading.utf8 && !ASCII_ONLY.test(text));
  const search = (text: Bytes, from: number): Search => {
    if (re2 === null || own(text)) return searchOwn(node, groups, text, from, reading);
    const spans = searchRe2(re2, text, from, reading);
    return spans ? { kind: "match", spans } : NONE;
  };
  return {
    search,
    test(text) {
      if (re2 !== null && !own(text)) return re2.test(unitsOf(text, reading.utf8).text);
      const found = search(text, 0);
      return found.kind === "limit" ? "limit" : found.kind === "match";
    },
  };
}

/** Null where re2js cannot hold the expression: back-references, or too many repetitions. */
function compileRe2(node: Node, reading: Reading): RE2JS | null {
  const pattern = toRe2(node, reading);
  if (pattern === null) return null;
  const looksBehind = someNode(node, (n) => n.kind === "place" && LOOKBEHIND_PLACES.includes(n.place));
  const flags = RE2JS.LONGEST_MATCH | RE2JS.DOTALL | (looksBehind ? RE2JS.LOOKBEHINDS : 0);
  try {
    return RE2JS.compile(pattern, flags);
  } catch {
    return null;
  }
}

function searchRe2(re2: RE2JS, text: Bytes, from: number, reading: Reading): Spans | null {
  const units = unitsOf(text, reading.utf8);
  const matcher = re2.matcher(units.text);
  if (!matcher.find(units.fromByte(from))) return null;
  const spans: (readonly [number, number] | undefined)[] = [];
  for (let i = 0; i <= matcher.groupCount(); i++) {
    const start = matcher.start(i);
    spans.push(start < 0 ? undefined : [units.toByte(start), units.toByte(matcher.end(i))]);
  }
  return spans;
}

function searchOwn(node: Node, groups: number, text: Bytes, from: number, reading: Reading): Search {
  const units = unitsOf(text, reading.utf8);
  const codes: number[] = [];
  const byteOf: number[] = [];
  let start = 0;
  let offset = 0;
  for (const unit of units.text) {
    if (units.toByte(offset) === from) start = codes.length;
    byteOf.push(units.toByte(offset));
    codes.push(unit.codePointAt(0) ?? 0);
    offset += unit.length;
  }
  if (from >= text.length) start = codes.length;
  byteOf.push(text.length);
  const found = searchBacktracking(node, groups, codes, start, reading);
  if (found.kind !== "match") return found;
  const toByte = (unit: number) => byteOf[unit] ?? text.length;
  return { kind: "match", spans: found.spans.map((span) => span && ([toByte(span[0]), toByte(span[1])] as const)) };
}
