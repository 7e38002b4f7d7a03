/** What became of each line with a command in the chosen environment, for the gutter. */
import type { Simulation } from "../report";
import type { Script } from "../script/script";
import { walk } from "../syntax/walk";
import { lineStarts } from "./branches";

/** Lines from 1, in order; a line is in one list. */
export interface LineStates {
  readonly ran: readonly number[];
  readonly notRun: readonly number[];
  /** Something in the line is not modelled, so what follows may be otherwise. */
  readonly unmodelled: readonly number[];
}

/** Null where the run kept no trace. */
export function lineStates(script: Script, report: Simulation): LineStates | null {
  if (!report.trace) return null;
  const starts = lineStarts(script.syntax.text);
  const ran = new Set(report.trace.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
  const unmodelled = new Set(report.unmodelled.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
  const lines = new Set<number>();
  walk(script.syntax.tree, (node) => {
    if (node.type === "SimpleCommand" && node.end > node.start) lines.add(lineAt(starts, node.start));
    return true;
  });
  const ordered = [...lines].sort((a, b) => a - b);
  return {
    ran: ordered.filter((line) => ran.has(line) && !unmodelled.has(line)),
    notRun: ordered.filter((line) => !ran.has(line) && !unmodelled.has(line)),
    unmodelled: [...unmodelled].sort((a, b) => a - b),
  };
}

/** The line (from 1) of an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
