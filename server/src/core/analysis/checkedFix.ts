/**
 * Checks an edit before it is offered: the original and the edited script run in every named environment with every
 * invocation of their kind, and the title says what changes.
 */
import type { Simulation } from "../report";
import { argumentsOf, type Invocation } from "../script/maintainerScript";

/** One run of a text; null where the environment is not known. */
export type RunText = (text: string, environment: string, args: readonly string[]) => Simulation | null;

export interface CheckedEdit {
  readonly verdict: "same" | "changes";
  /** `same outcome everywhere`, `changes 1 of 5 outcomes`. */
  readonly title: string;
  /** Is it the same wherever the original ended with 0? */
  readonly keepsSuccess: boolean;
  /** Environment and invocation of the first run that ends differently. */
  readonly first: string | null;
}

/** Compares the two texts' outcomes: exit status, changes and effects. Output does not count. */
export function checkEdit(
  request: {
    readonly text: string;
    readonly newText: string;
    readonly environments: readonly string[];
    readonly invocations: readonly Invocation[];
  },
  run: RunText,
): CheckedEdit {
  const outcomes = new Map<string, boolean>();
  let keepsSuccess = true;
  let first: string | null = null;
  for (const environment of request.environments) {
    for (const invocation of request.invocations) {
      const args = argumentsOf(invocation).map(String);
      const before = run(request.text, environment, args);
      const after = run(request.newText, environment, args);
      if (!before || !after) continue;
      const key = outcomeOf(before);
      const changed = key !== outcomeOf(after);
      outcomes.set(key, outcomes.get(key) === true || changed);
      if (!changed) continue;
      first ??= `${environment}, ${invocation.title}`;
      if (before.exit === 0) keepsSuccess = false;
    }
  }
  const changed = [...outcomes.values()].filter((each) => each).length;
  if (changed === 0) return { verdict: "same", title: "same outcome everywhere", keepsSuccess, first };
  return {
    verdict: "changes",
    title: `changes ${changed} of ${outcomes.size} ${outcomes.size === 1 ? "outcome" : "outcomes"}`,
    keepsSuccess,
    first,
  };
}

function outcomeOf({ ended, exit, changes, effects }: Simulation): string {
  return JSON.stringify([
    ended,
    exit,
    changes.map(({ path, op, after }) => [path, op, after]),
    effects.map(({ name, subject, action }) => [name, subject, action]),
  ]);
}
