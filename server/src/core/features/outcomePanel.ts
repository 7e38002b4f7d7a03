/** What the outcome panel's table shows: environments across, paths down, as plain data. */
import type { Change, Simulation } from "../report";
import { invocationText } from "../script/maintainerScript";
import type { Script } from "../script/script";
import { endWords, outcomeKey, type Runs, stateWords } from "./runs";

export interface OutcomeTable {
  /** The file name of the script. */
  readonly script: string;
  /** How it was called, in words. */
  readonly called: string;
  readonly columns: readonly OutcomeColumn[];
  readonly rows: readonly OutcomeRow[];
  /** Paths beyond those in `rows`: a script that changes thousands is not shown whole. */
  readonly rowsLeftOut: number;
}

export interface OutcomeColumn {
  readonly environment: string;
  /** Statements that change it. */
  readonly whatIf: readonly string[];
  /** Is it what the editor shows results for? It is the first one. */
  readonly isChosen: boolean;
  readonly end: OutcomeCell;
  /** Does anything differ from the first column? */
  readonly differs: boolean;
}

export interface OutcomeRow {
  readonly path: string;
  readonly differs: boolean;
  /** One a column. */
  readonly cells: readonly OutcomeCell[];
}

export interface OutcomeCell {
  readonly text: string;
  readonly kind: "end" | "failure" | "untouched" | Change["op"];
  readonly volatile: boolean;
  /** Is it another result than in the first column? */
  readonly differs: boolean;
  /** The line (from 1) of the script that made it so; null where no line of the script itself did. */
  readonly line: number | null;
}

const MAX_ROWS = 500;

/** The table of all runs; the chosen one is first, then the same environment without what-ifs, then those that differ. */
export function outcomeTable(script: Script, runs: Runs): OutcomeTable {
  const columns = inOrder(columnsOf(runs));
  const [first] = columns;
  const paths = [...new Set(columns.flatMap(({ report }) => report.changes.map(({ path }) => path)))].sort();
  const rows = paths.map((path) => rowOf(path, columns)).sort((a, b) => Number(b.differs) - Number(a.differs));
  const [invocation] = script.invocations;
  return {
    script: script.name.slice(script.name.lastIndexOf("/") + 1),
    called: invocation ? invocationText(invocation) : "",
    columns: columns.map(({ environment, whatIf, report }, at) => {
      const end = endCell(report, first?.report ?? report);
      return {
        environment,
        whatIf,
        isChosen: at === 0,
        end,
        differs: end.differs || rows.some(({ cells }) => cells[at]?.differs === true),
      };
    }),
    rows: rows.slice(0, MAX_ROWS),
    rowsLeftOut: Math.max(0, rows.length - MAX_ROWS),
  };
}

interface Column {
  readonly environment: string;
  readonly whatIf: readonly string[];
  readonly report: Simulation;
}

function columnsOf({ chosen, whatIf, before, others }: Runs): readonly Column[] {
  return [
    { ...chosen, whatIf },
    ...(before ? [{ environment: chosen.environment, whatIf: [], report: before }] : []),
    ...others.map((other) => ({ ...other, whatIf: [] })),
  ];
}

/** What is shown, the same without what-ifs, then environments that differ before those that do not. */
function inOrder(columns: readonly Column[]): readonly Column[] {
  const [first] = columns;
  if (!first) return columns;
  const rank = ({ environment, report }: Column) =>
    environment === first.environment ? 0 : outcomeKey(report) === outcomeKey(first.report) ? 2 : 1;
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function rowOf(path: string, columns: readonly Column[]): OutcomeRow {
  const changes = columns.map(({ report }) => report.changes.find((change) => change.path === path) ?? null);
  const own = keyOf(changes[0] ?? null);
  const cells = changes.map((change) => cellOf(change, keyOf(change) !== own));
  return { path, differs: cells.some(({ differs }) => differs), cells };
}

function keyOf(change: Change | null): string {
  return change === null ? "" : JSON.stringify([change.op, change.after, change.lasts]);
}

function cellOf(change: Change | null, differs: boolean): OutcomeCell {
  if (!change) return { text: "untouched", kind: "untouched", volatile: false, differs, line: null };
  const { op, after, lasts, lines, file } = change;
  return {
    text: after ? changedWords(change) : "removed",
    kind: op,
    volatile: lasts === "volatile",
    differs,
    // A change has many makers where a path was made and changed again: the last one left it as it is.
    line: file === undefined ? (lines[lines.length - 1] ?? null) : null,
  };
}

/** Where only the mode or the owner is another one, that is what was changed. */
function changedWords({ before, after }: Change): string {
  if (!after) return "removed";
  const words = stateWords(after);
  if (!before || stateWords(before) !== words) return words;
  if (before.mode !== after.mode) return `${words}, mode ${after.mode}`;
  return before.owner === after.owner ? `${words}, written` : `${words}, owner ${after.owner}`;
}

function endCell(report: Simulation, first: Simulation): OutcomeCell {
  const failed = report.ended !== "exit" || report.exit !== 0;
  return {
    text: endWords(report),
    kind: failed ? "failure" : "end",
    volatile: false,
    differs: endWords(report) !== endWords(first),
    line: report.waitsAt?.line ?? report.unmodelled[0]?.line ?? null,
  };
}
