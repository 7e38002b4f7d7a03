/** What became of each line with a command in the chosen environment, for the gutter. */
import type { Simulation } from "../report";
import type { Script } from "../script/script";
import { walk } from "../syntax/walk";
import { lineStarts } from "./branches";
import type { Runs } from "./runs";

/** Lines from 1, in order; a line is in one list. */
export interface LineStates {
  readonly ran: readonly number[];
  readonly notRun: readonly number[];
  /** Not run here, but before the what-ifs or, where there are none, in another environment. */
  readonly elsewhere: readonly number[];
  /** Something in the line is not modelled, so what follows may be otherwise. */
  readonly unmodelled: readonly number[];
}

/** Null where the run kept no trace. */
export function lineStates(script: Script, { chosen: { report }, before, others }: Runs): LineStates | null {
  if (!report.trace) return null;
  const starts = lineStarts(script.syntax.text);
  const ran = linesRun(report);
  const compared = before ? [before] : others.map((other) => other.report);
  const elsewhere = new Set(compared.flatMap((other) => [...linesRun(other)]));
  const unmodelled = new Set(report.unmodelled.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
  const lines = new Set<number>();
  walk(script.syntax.tree, (node) => {
    if (node.type === "SimpleCommand" && node.end > node.start) lines.add(lineAt(starts, node.start));
    return true;
  });
  const ordered = [...lines].sort((a, b) => a - b);
  return {
    ran: ordered.filter((line) => ran.has(line) && !unmodelled.has(line)),
    notRun: ordered.filter((line) => !ran.has(line) && !unmodelled.has(line) && !elsewhere.has(line)),
    elsewhere: ordered.filter((line) => !ran.has(line) && !unmodelled.has(line) && elsewhere.has(line)),
    unmodelled: [...unmodelled].sort((a, b) => a - b),
  };
}

function linesRun({ trace = [] }: Simulation): ReadonlySet<number> {
  return new Set(trace.flatMap(({ line, file }) => (file === undefined ? [line] : [])));
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
