/** Lenses above the branches that the chosen environment does not decide: what they ask on some other host. */
import type { ConditionsReport, Branch as OpenBranch } from "../analysis/conditions";
import type { Script } from "../script/script";
import type { Span } from "../syntax/tree";
import { lineStarts } from "./branches";

/** What an exploration of all hosts says of a script. */
export interface OpenOutcomes {
  readonly outcomes: number;
  /** What ended it before its time: limits by name; then there is more than it says. */
  readonly limits: readonly string[];
  /** Null where a limit was hit. */
  readonly conditions: ConditionsReport | null;
}

export interface OpenLens extends Span {
  readonly title: string;
}

const KINDS: ReadonlySet<OpenBranch["kind"]> = new Set(["if", "elif", "while", "until"]);
const MOST_QUESTIONS = 3;

/** One lens a branch that asks something, but for those that begin where `told` says. */
export function openLenses(
  script: Script,
  { questions, branches }: ConditionsReport,
  told: ReadonlySet<number>,
): readonly OpenLens[] {
  const starts = lineStarts(script.syntax.text);
  const textOf = new Map(questions.map(({ id, question }) => [id, question]));
  return branches.flatMap((branch) => {
    const start = (starts[branch.line - 1] ?? 0) + branch.column - 1;
    if (!KINDS.has(branch.kind) || branch.asks.length === 0 || told.has(start)) return [];
    const end = (starts[branch.endLine - 1] ?? 0) + branch.endColumn - 1;
    const asked = [...new Set(branch.asks.map((id) => textOf.get(id) ?? id))];
    const more = asked.length > MOST_QUESTIONS ? ` · ${asked.length - MOST_QUESTIONS} more` : "";
    return [{ start, end, title: `on other hosts asks: ${asked.slice(0, MOST_QUESTIONS).join(" · ")}${more}` }];
  });
}
