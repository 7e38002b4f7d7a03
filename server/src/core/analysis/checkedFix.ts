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
  /** Does each run that ended with 0 still do so, with all that it changed, and perhaps more? */
  readonly keepsEffects: boolean;
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
  let keepsEffects = true;
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
      if (before.exit !== 0) continue;
      keepsSuccess = false;
      keepsEffects &&= after.exit === 0 && doesAllOf(before, after);
    }
  }
  const changed = [...outcomes.values()].filter((each) => each).length;
  if (changed === 0)
    return { verdict: "same", title: "same outcome everywhere", keepsSuccess, keepsEffects, changes: [] };
  return {
    verdict: "changes",
    title: `changes ${changed} of ${outcomes.size} ${outcomes.size === 1 ? "outcome" : "outcomes"}`,
    keepsSuccess,
    keepsEffects,
    changes: [...changes.values()],
  };
}

/** Has the second run every change and effect of the first? */
function doesAllOf(before: Simulation, after: Simulation): boolean {
  const done = new Set([...after.changes.map(changeKey), ...after.effects.map(effectKey)]);
  return [...before.changes.map(changeKey), ...before.effects.map(effectKey)].every((key) => done.has(key));
}

function changeKey({ path, op, after }: Simulation["changes"][number]): string {
  return JSON.stringify([path, op, after]);
}

function effectKey({ name, subject, action }: Simulation["effects"][number]): string {
  return JSON.stringify([name, subject, action]);
}

function outcomeOf({ ended, exit, changes, effects }: Simulation): string {
  return JSON.stringify([ended, exit, changes.map(changeKey), effects.map(effectKey)]);
}
