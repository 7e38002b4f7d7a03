/** One script on several hosts side by side: the paths that differ, and the conditions that make the difference. */
import type { Change, Ended, Simulation, UnmodelledEntry } from "../report";
import type { Condition } from "../world/diagram";
import type { Host } from "../world/host";
import { answerOn } from "./answers";
import { describeAnswers } from "./describe";
import type { Exploration } from "./outcomes";

export interface Column {
  readonly name: string;
  readonly host: string;
  readonly whatIf: readonly string[];
}

export interface Comparison {
  readonly version: 1;
  readonly script: string;
  readonly args: readonly string[];
  readonly columns: readonly (Column & {
    readonly ended: Ended;
    readonly exit: number | null;
    /** What the column's answer had to do without. */
    readonly unmodelled: readonly UnmodelledEntry[];
  })[];
  /** Paths that are not the same in every column; a cell is null where the script left the path alone. */
  readonly rows: readonly { readonly path: string; readonly cells: readonly (Change | null)[] }[];
  readonly decidedBy: readonly { readonly condition: string; readonly line: number }[];
}

export interface ComparedRun {
  readonly column: Column;
  readonly host: Host;
  readonly report: Simulation;
}

/** Puts runs of one script side by side. `explore` is asked only where they differ and no what-if says why. */
export function compareRuns(runs: readonly ComparedRun[], explore: () => Exploration): Comparison {
  const [first] = runs;
  const paths = [...new Set(runs.flatMap(({ report }) => report.changes.map((change) => change.path)))].sort();
  const rows = paths
    .map((path) => ({
      path,
      cells: runs.map(({ report }) => report.changes.find((change) => change.path === path) ?? null),
    }))
    .filter(({ cells }) => new Set(cells.map(cellKey)).size > 1);
  const ends = new Set(runs.map(({ report }) => `${report.ended}/${report.exit}/${report.stdout}`));
  const differs = rows.length > 0 || ends.size > 1;
  return {
    version: 1,
    script: first?.report.script ?? "",
    args: first?.report.args ?? [],
    columns: runs.map(({ column, report: { ended, exit, unmodelled } }) => ({ ...column, ended, exit, unmodelled })),
    rows,
    decidedBy: differs ? decidedBy(runs, explore) : [],
  };
}

/** Do the columns differ at all? */
export function differs(comparison: Comparison): boolean {
  const ends = new Set(comparison.columns.map(({ ended, exit }) => `${ended}/${exit}`));
  return comparison.rows.length > 0 || ends.size > 1 || comparison.decidedBy.length > 0;
}

function cellKey(change: Change | null): string {
  return change === null ? "" : JSON.stringify([change.op, change.after, change.lasts]);
}

function decidedBy(runs: readonly ComparedRun[], explore: () => Exploration): Comparison["decidedBy"] {
  const [first, ...others] = runs;
  if (!first) return [];
  const found = new Map<string, number>();
  let exploration: Exploration | null = null;
  for (const other of others) {
    if (sameResult(first.report, other.report)) continue;
    const line = firstDifferentBranch(first.report, other.report);
    const added =
      other.column.host === first.column.host
        ? other.column.whatIf.filter((statement) => !first.column.whatIf.includes(statement))
        : [];
    if (added.length > 0) {
      for (const statement of added) found.set(statement, line);
      continue;
    }
    exploration ??= explore();
    const conditions = decidingQuestions(exploration, first.host, other.host);
    for (const condition of conditions) found.set(condition, line);
    if (conditions.length === 0) for (const fact of differingFacts(first.report, other.report)) found.set(fact, line);
  }
  return [...found].map(([condition, line]) => ({ condition, line }));
}

function sameResult(a: Simulation, b: Simulation): boolean {
  return (
    JSON.stringify([a.ended, a.exit, a.stdout, a.changes.map(cellKey)]) ===
    JSON.stringify([b.ended, b.exit, b.stdout, b.changes.map(cellKey)])
  );
}

function firstDifferentBranch(a: Simulation, b: Simulation): number {
  const at = a.branches.findIndex((branch, i) => {
    const other = b.branches[i];
    return !other || other.line !== branch.line || other.column !== branch.column || other.result !== branch.result;
  });
  return a.branches[at]?.line ?? b.branches[a.branches.length]?.line ?? 1;
}

/** The questions whose different answers, each alone or else together, lead from the one outcome to another. */
function decidingQuestions(exploration: Exploration, a: Host, b: Host): readonly string[] {
  const { questions, diagrams } = exploration.run.space;
  const answersA = questions.map((question) => answerOn(a, question));
  const answersB = questions.map((question) => answerOn(b, question));
  const outcomeOf = (answers: readonly (number | undefined)[]) =>
    exploration.outcomes.findIndex(({ condition }) => holds(diagrams, condition, answers));
  const start = outcomeOf(answersA);
  const different = questions.filter(
    ({ id }) => answersA[id] !== undefined && answersB[id] !== undefined && answersA[id] !== answersB[id],
  );
  const alone = different.filter(
    ({ id }) => outcomeOf(answersA.map((answer, i) => (i === id ? answersB[i] : answer))) !== start,
  );
  const chosen = alone.length > 0 ? alone : different;
  return chosen.map((question) => describeAnswers(question, 1 << (answersA[question.id] ?? 0)));
}

function holds(
  diagrams: Exploration["run"]["space"]["diagrams"],
  condition: Condition,
  answers: readonly (number | undefined)[],
): boolean {
  return diagrams.evaluate(condition, (question) => answers[question] ?? 0);
}

function differingFacts(a: Simulation, b: Simulation): readonly string[] {
  return a.asked
    .filter((fact) => b.asked.some((other) => other.question === fact.question && other.answer !== fact.answer))
    .map((fact) => (fact.answer === "yes" ? fact.question : `${fact.question}: ${fact.answer}`));
}
