/** What an edit does to outcomes, in lines for the preview of a fix. */
import type { ChangedOutcome } from "../analysis/checkedFix";
import type { Change, Simulation } from "../report";
import { changeWords, endWords } from "./runs";

const MOST_PLACES = 3;
const MOST_DIFFERENCES = 4;

/** `debootstrap, configure and 2 more: exit 0 → exit 1; no longer: makes the directory /etc/network/run`. */
export function changedOutcomeLines(changes: readonly ChangedOutcome[]): readonly string[] {
  return changes.map(({ where, before, after }) => {
    const differences = differencesOf(before, after);
    const shown = differences.slice(0, MOST_DIFFERENCES);
    const more = differences.length - shown.length;
    return `${placesOf(where)}: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  });
}

function placesOf(where: readonly string[]): string {
  const more = where.length - MOST_PLACES;
  return `${where.slice(0, MOST_PLACES).join(" · ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function differencesOf(before: Simulation, after: Simulation): readonly string[] {
  const ends = [endWords(before), endWords(after)];
  const effects = (report: Simulation) =>
    report.effects.map(({ name, subject, action }) => `${action} ${name} ${subject}`);
  return [
    ...(ends[0] === ends[1] ? [] : [`${ends[0]} → ${ends[1]}`]),
    ...missingFrom(before.changes, after.changes).map((change) => `no longer: ${changeWords(change)}`),
    ...missingFrom(after.changes, before.changes).map((change) => `now: ${changeWords(change)}`),
    ...effects(before)
      .filter((effect) => !effects(after).includes(effect))
      .map((effect) => `no longer: ${effect}`),
    ...effects(after)
      .filter((effect) => !effects(before).includes(effect))
      .map((effect) => `now: ${effect}`),
  ];
}

function missingFrom(some: readonly Change[], others: readonly Change[]): readonly Change[] {
  const key = ({ path, op, after }: Change) => JSON.stringify([path, op, after]);
  const known = new Set(others.map(key));
  return some.filter((change) => !known.has(key(change)));
}
