/** Is an exploration whole in spite of commands that nothing models? */
import { writtenBy } from "../utilities/unmodelledCommands";
import type { Exploration, Outcome } from "./outcomes";

/** What nothing models, in what happens on all hosts of the outcome and in what happens on some. */
export function unmodelledOf(outcome: Outcome): Outcome["unmodelled"] {
  const sometimes = (outcome.varying ?? []).flatMap(({ part }) => (part.kind === "unmodelled" ? [part.entry] : []));
  return [...outcome.unmodelled, ...sometimes];
}

/**
 * No limit was hit, no two outcomes differ only in what an unmodelled command answers, and none of those commands is
 * known to write.
 */
export function isWholeDespite(exploration: Exploration): boolean {
  return (
    exploration.limits.length === 0 &&
    !hangsOnCommands(exploration) &&
    !exploration.outcomes.flatMap(unmodelledOf).some(({ command }) => typeof writtenBy(programOf(command)) === "string")
  );
}

/** Does some outcome hang on what a command does that nothing models? */
function hangsOnCommands({ run, outcomes }: Exploration): boolean {
  const { questions, diagrams } = run.space;
  const asks = new Set(questions.filter(({ kind }) => kind.startsWith("command-")).map(({ id }) => id));
  return outcomes
    .flatMap(({ condition, varying = [] }) => [condition, ...varying.map((each) => each.condition)])
    .some((condition) => diagrams.support(condition).some((question) => asks.has(question)));
}

function programOf(command: string): string {
  return (command.split(" ", 1)[0] ?? "").replace(/^.*\//, "");
}
