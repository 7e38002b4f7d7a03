/** What-ifs that a run does not notice. */
import type { Simulation } from "../report";

/**
 * The conditions without which the run would be the same: the same questions with the same answers, the same result.
 * Either nothing that the script asks hangs on them, or they hold anyway.
 *
 * @param simulated the closed run with the conditions given
 */
export function unasked(
  conditions: readonly string[],
  simulated: (conditions: readonly string[]) => Simulation,
): readonly string[] {
  if (conditions.length === 0) return [];
  const withAll = observable(simulated(conditions));
  return conditions.filter((_, at) => observable(simulated(conditions.filter((__, i) => i !== at))) === withAll);
}

function observable({ args: _args, ...report }: Simulation): string {
  return JSON.stringify(report);
}
