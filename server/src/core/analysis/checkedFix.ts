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
  /** Each outcome that changes: where, and how. */
  readonly changes: readonly ChangedOutcome[];
}

/** Runs that end alike before and alike after the edit. */
export interface ChangedOutcome {
  /** `docker-build, configure ''`. */
  readonly where: readonly string[];
  readonly before: Simulation;
  readonly after: Simulation;
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
  const changes = new Map<string, ChangedOutcome>();
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
      const pair = `${key}\0${outcomeOf(after)}`;
      const where = [...(changes.get(pair)?.where ?? []), `${environment}, ${invocation.title}`];
      changes.set(pair, { before, after, ...changes.get(pair), where });
      if (before.exit === 0) keepsSuccess = false;
    }
  }
  const changed = [...outcomes.values()].filter((each) => each).length;
  if (changed === 0) return { verdict: "same", title: "same outcome everywhere", keepsSuccess, changes: [] };
  return {
    verdict: "changes",
    title: `changes ${changed} of ${outcomes.size} ${outcomes.size === 1 ? "outcome" : "outcomes"}`,
    keepsSuccess,
    changes: [...changes.values()],
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
