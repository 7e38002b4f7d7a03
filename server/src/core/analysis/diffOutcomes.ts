/** Outcomes that two versions of a script do not share. */
import { type Exploration, type OutcomesReport, reportOutcomes } from "./outcomes";

type Told = OutcomesReport["outcomes"][number];

export interface OutcomeDifference {
  readonly version: 1;
  readonly complete: boolean;
  readonly same: boolean;
  /** Outcomes of one version that the other has on no host, or on other hosts. */
  readonly onlyBefore: readonly Told[];
  readonly onlyAfter: readonly Told[];
}

/** Compares by what happens and when it happens, in the words of the conditions: the numbering of questions differs. */
export function diffOutcomes(before: Exploration, after: Exploration): OutcomeDifference {
  const [old, now] = [reportOutcomes(before), reportOutcomes(after)];
  const [oldKeys, newKeys] = [new Set(old.outcomes.map(keyOf)), new Set(now.outcomes.map(keyOf))];
  const onlyBefore = old.outcomes.filter((outcome) => !newKeys.has(keyOf(outcome)));
  const onlyAfter = now.outcomes.filter((outcome) => !oldKeys.has(keyOf(outcome)));
  return {
    version: 1,
    complete: old.complete && now.complete,
    same: onlyBefore.length === 0 && onlyAfter.length === 0,
    onlyBefore,
    onlyAfter,
  };
}

function keyOf({ when: _when, text, changes, effects, unmodelled, varying, ...rest }: Told): string {
  return JSON.stringify([
    text,
    rest,
    changes.map(({ lines: _lines, ...change }) => change),
    effects.map(({ line: _line, ...effect }) => effect),
    unmodelled.map(({ command }) => command),
    (varying ?? []).map(({ when: _ids, ...part }) =>
      JSON.stringify(part).replace(/"lines?":(\[[^\]]*\]|[0-9]+),?/g, ""),
    ),
  ]);
}
