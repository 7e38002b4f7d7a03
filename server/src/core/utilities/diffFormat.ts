/** The output of diff: normal, unified (-u) and context (-c). POSIX XCU diff, STDOUT. */
import type { Bytes } from "../bytes";
import type { Changes } from "./lineDiff";

export interface FileText {
  readonly path: Bytes;
  readonly text: Bytes;
  readonly mtime: number;
}

/** Lines a0 to a1 (half-open, from 0) became b0 to b1. */
export interface Hunk {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly ignored: boolean;
}

/** The changes in order; none where all may be ignored. */
export function hunksOf(
  a: readonly Bytes[],
  b: readonly Bytes[],
  { deleted, inserted }: Changes,
  ignore: (lines: readonly Bytes[]) => boolean,
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (!deleted[i] && !inserted[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [a0, b0] = [i, j];
    while (deleted[i]) i += 1;
    while (inserted[j]) j += 1;
    const ignored = ignore([...a.slice(a0, i), ...b.slice(b0, j)]);
    hunks.push({ a0, a1: i, b0, b1: j, ignored });
  }
  return hunks.every(({ ignored }) => ignored) ? [] : hunks;
}

const NO_NEWLINE = "\n\\ No newline at end of file\n";

function marked(mark: string, lines: readonly Bytes[]): Bytes {
  return lines.map((line) => mark + (line.endsWith("\n") ? line : line + NO_NEWLINE)).join("");
}

const span = (from: number, to: number) => (to - from > 1 ? `${from + 1},${to}` : String(to));

export function normalDiff(hunks: readonly Hunk[], a: readonly Bytes[], b: readonly Bytes[]): Bytes {
  let out = "";
  for (const { a0, a1, b0, b1, ignored } of hunks) {
    if (ignored) continue;
    const letter = a0 === a1 ? "a" : b0 === b1 ? "d" : "c";
    out += `${span(a0, a1)}${letter}${span(b0, b1)}\n${marked("< ", a.slice(a0, a1))}`;
    if (letter === "c") out += "---\n";
    out += marked("> ", b.slice(b0, b1));
  }
  return out;
}

/** Changes that share their context. */
function groupsOf(hunks: readonly Hunk[], context: number): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    const room = hunk.ignored ? context : 2 * context + 1;
    if (last && hunk.a0 - last.a1 < room) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  return groups.filter((group) => group.some(({ ignored }) => !ignored));
}

interface Window {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function windowOf(group: readonly Hunk[], context: number, length: number, otherLength: number): Window {
  const [first, last] = [group[0], group.at(-1)];
  const [a0, b0] = [first?.a0 ?? 0, first?.b0 ?? 0];
  const [a1, b1] = [last?.a1 ?? 0, last?.b1 ?? 0];
  return {
    a0: Math.max(0, a0 - context),
    b0: Math.max(0, b0 - context),
    a1: Math.min(length, a1 + context),
    b1: Math.min(otherLength, b1 + context),
  };
}

type Labels = readonly [from: Bytes, to: Bytes];

export function unifiedDiff(
  hunks: readonly Hunk[],
  a: readonly Bytes[],
  b: readonly Bytes[],
  context: number,
  labels: Labels,
): Bytes {
  if (hunks.length === 0) return "";
  let out = `--- ${labels[0]}\n+++ ${labels[1]}\n`;
  const range = (from: number, to: number) =>
    to - from === 1 ? String(to) : `${to === from ? from : from + 1},${to - from}`;
  for (const group of groupsOf(hunks, context)) {
    const window = windowOf(group, context, a.length, b.length);
    out += `@@ -${range(window.a0, window.a1)} +${range(window.b0, window.b1)} @@\n`;
    let at = window.a0;
    for (const { a0, a1, b0, b1 } of group) {
      out += marked(" ", a.slice(at, a0)) + marked("-", a.slice(a0, a1)) + marked("+", b.slice(b0, b1));
      at = a1;
    }
    out += marked(" ", a.slice(at, window.a1));
  }
  return out;
}

export function contextDiff(
  hunks: readonly Hunk[],
  a: readonly Bytes[],
  b: readonly Bytes[],
  context: number,
  labels: Labels,
): Bytes {
  if (hunks.length === 0) return "";
  let out = `*** ${labels[0]}\n--- ${labels[1]}\n`;
  const range = (from: number, to: number) => (to - from > 1 ? `${from + 1},${to}` : String(to));
  for (const group of groupsOf(hunks, context)) {
    const window = windowOf(group, context, a.length, b.length);
    out += `***************\n*** ${range(window.a0, window.a1)} ****\n`;
    if (group.some(({ a0, a1, ignored }) => a1 > a0 && !ignored)) out += side(group, a, window.a0, window.a1, "a");
    out += `--- ${range(window.b0, window.b1)} ----\n`;
    if (group.some(({ b0, b1, ignored }) => b1 > b0 && !ignored)) out += side(group, b, window.b0, window.b1, "b");
  }
  return out;
}

function side(group: readonly Hunk[], lines: readonly Bytes[], from: number, to: number, which: "a" | "b"): Bytes {
  let out = "";
  let at = from;
  for (const { a0, a1, b0, b1 } of group) {
    const [start, end] = which === "a" ? [a0, a1] : [b0, b1];
    const both = a1 > a0 && b1 > b0;
    out +=
      marked("  ", lines.slice(at, start)) + marked(both ? "! " : which === "a" ? "- " : "+ ", lines.slice(start, end));
    at = end;
  }
  return out + marked("  ", lines.slice(at, to));
}
