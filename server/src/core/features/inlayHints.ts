/** What each line did in the chosen environment, for the end of the line; and what it did before the what-ifs. */
import type { Simulation } from "../report";
import type { Script } from "../script/script";
import type { List, Node, Span } from "../syntax/tree";
import { walk } from "../syntax/walk";
import { lineStarts } from "./branches";
import { changeWords, type Runs } from "./runs";

export interface InlayHint {
  /** The end of the line. */
  readonly offset: number;
  readonly text: string;
  readonly kind: "did" | "was" | "unmodelled" | "notReached";
  /** More of the same in whole sentences. */
  readonly tooltip: string;
}

/** Hints in the order of lines; at most one of each kind a line. */
export function inlayHints(script: Script, runs: Runs): readonly InlayHint[] {
  const { text } = script.syntax;
  const starts = lineStarts(text);
  const endOf = (line: number) => (starts[line] ?? text.length + 1) - 1;
  const { environment, report } = runs.chosen;
  const now = didByLine(report);
  const before = runs.before ? didByLine(runs.before) : now;
  const hints: InlayHint[] = [];
  for (const [line, words] of now) {
    hints.push({
      offset: endOf(line),
      kind: "did",
      text: `→ ${short(words)}`,
      tooltip: `On ${environment}: ${words.join("; ")}`,
    });
  }
  for (const line of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(line)?.join("; "), now.get(line)?.join("; ")];
    if (was === is) continue;
    const told = was ?? "nothing";
    hints.push({
      offset: endOf(line),
      kind: "was",
      text: `~ was: ${shorten(told)}`,
      tooltip: `Without the what-ifs: ${told}`,
    });
  }
  for (const [line, reasons] of unmodelledByLine(report)) {
    hints.push({ offset: endOf(line), kind: "unmodelled", text: `? ${short(reasons)}`, tooltip: reasons.join("; ") });
  }
  for (const { line, why } of notReached(script, report)) {
    hints.push({
      offset: endOf(line),
      kind: "notReached",
      text: `not reached: ${shorten(why)}`,
      tooltip: `On ${environment}: ${why}`,
    });
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

const LONGEST = 72;

function short(words: readonly string[]): string {
  const [first = "", ...more] = words;
  return more.length === 0 ? shorten(first) : `${shorten(first)} (+${more.length})`;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Changes stand at the last line that made them what they are. */
function didByLine(report: Simulation): ReadonlyMap<number, readonly string[]> {
  const did = new Map<number, string[]>();
  const add = (line: number | undefined, words: string) => {
    if (line !== undefined) did.set(line, [...(did.get(line) ?? []), words]);
  };
  for (const change of report.changes) if (change.file === undefined) add(change.lines.at(-1), changeWords(change));
  for (const effect of report.effects) {
    if (effect.file === undefined) add(effect.line, `${effect.name} ${effect.subject}: ${effect.action}`);
  }
  return did;
}

function unmodelledByLine(report: Simulation): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { line, reason, file } of report.unmodelled) {
    if (file === undefined) found.set(line, [...(found.get(line) ?? []), reason]);
  }
  return found;
}

/** The first line of each part that the run passed by, with what it would have needed. Needs the run's trace. */
function notReached(script: Script, report: Simulation): readonly { line: number; why: string }[] {
  const { text, tree } = script.syntax;
  if (!report.trace) return [];
  const ran = new Set(report.trace.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
  const starts = lineStarts(text);
  const lineOf = (offset: number) => upperBound(starts, offset);
  const found: { line: number; why: string }[] = [];
  const passedBy = new Set<Node>();
  walk(tree, (node) => {
    // What lies within a part that was passed by is not told again.
    if (passedBy.has(node)) return false;
    for (const { body, why } of guarded(node, text)) {
      const [first] = body.items;
      if (!first || first.start === first.end) continue;
      const [from, to] = [lineOf(first.start), lineOf(body.end)];
      if (from === lineOf(node.start) || someIn(ran, from, to)) continue;
      found.push({ line: from, why });
      passedBy.add(body);
    }
    return true;
  });
  return found.filter(({ line }, i) => found.findIndex((other) => other.line === line) === i);
}

function someIn(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}

interface Guarded {
  readonly body: List;
  readonly why: string;
}

function guarded(node: Node, text: string): readonly Guarded[] {
  const said = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, " ");
  switch (node.type) {
    case "IfClause": {
      const parts = [{ body: node.then, why: `${said(node.condition)} is false` }];
      for (const { condition, then } of node.elifs) parts.push({ body: then, why: `${said(condition)} is false` });
      return node.else ? [...parts, { body: node.else, why: `${said(node.condition)} is true` }] : parts;
    }
    case "WhileClause":
      return [{ body: node.body, why: `${said(node.condition)} is ${node.until ? "true" : "false"} at once` }];
    case "CaseClause":
      return node.items.map(({ patterns, body }) => ({
        body,
        why: `${said(node.word)} does not match ${patterns.map(said).join(" | ")}`,
      }));
    case "FunctionDefinition":
      return node.body.type === "BraceGroup" ? [{ body: node.body.body, why: `${node.name} is not called` }] : [];
    default:
      return [];
  }
}

/** The line (from 1) of an offset. */
function upperBound(starts: readonly number[], offset: number): number {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
