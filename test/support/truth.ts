/** Proves outcomes: builds a closed host for an outcome's condition, simulates there, and compares. */
import { answersFor, closedHostFor, hostFor } from "../../server/src/core/analysis/hostFor";
import type { Exploration, Outcome } from "../../server/src/core/analysis/outcomes";
import { reportOutcomes } from "../../server/src/core/analysis/outcomes";
import { simulate } from "../../server/src/core/api";
import { displayText } from "../../server/src/core/bytes";
import type { Change, FileState } from "../../server/src/core/report";
import type { ScriptKind } from "../../server/src/core/script/maintainerScript";

export interface Script {
  readonly text: string;
  readonly name: string;
  readonly kind?: ScriptKind;
  readonly args?: readonly string[];
}

export interface Untrue {
  readonly outcome: Outcome;
  readonly condition: string;
  readonly difference: string;
  readonly description: unknown;
}

/** Outcomes that a host built for them does not have. `hosts` of each outcome are tried: its first and its last. */
export function untrueOutcomes(
  script: Script,
  exploration: Exploration,
  most: number,
): { readonly tried: number; readonly untrue: readonly Untrue[] } {
  const untrue: Untrue[] = [];
  let tried = 0;
  const { space } = exploration.run;
  for (const outcome of exploration.outcomes) {
    for (const which of ["first", "last"] as const) {
      if (tried >= most) break;
      const answers = answersFor(space, outcome.condition, which);
      if (!answers) continue;
      tried++;
      const made = hostFor(space, answers);
      const args = made.args?.map(displayText) ?? script.args;
      const { report, stdout, stderr } = simulate({
        text: script.text,
        name: script.name,
        ...(script.kind ? { kind: script.kind } : {}),
        host: closedHostFor(made),
        ...(args ? { args } : {}),
      });
      const got = {
        ended: report.ended,
        exit: report.exit,
        changes: report.changes.map((change, i) => plain(change, outcome.changes[i])),
        effects: report.effects.map(({ name, subject, action }) => `${name} ${subject} ${action}`),
        stdout: displayText(stdout),
        stderr: displayText(stderr),
      };
      const wanted = {
        ended: outcome.ended,
        exit: outcome.exit,
        changes: outcome.changes.map((change) => plain(change, change)),
        effects: outcome.effects.map(({ name, subject, action }) => `${name} ${subject} ${action}`),
        stdout: outcome.stdout,
        stderr: outcome.stderr,
      };
      const differing = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
        (key) => JSON.stringify(got[key]) !== JSON.stringify(wanted[key]),
      );
      if (differing.length === 0) continue;
      const said = reportOutcomes({ ...exploration, outcomes: [outcome] }).outcomes[0]?.text ?? "";
      untrue.push({
        outcome,
        condition: `${args?.join(" ") ?? ""}: ${said.slice(0, 300)}`,
        difference: differing
          .map((key) => `${key}: said ${JSON.stringify(wanted[key])}, got ${JSON.stringify(got[key])}`)
          .join("\n"),
        description: made.description,
      });
      break;
    }
  }
  return { tried, untrue };
}

/** What of a change both sides can know: `said` may not hold the content of a file that the host had. */
function plain({ path, op, before, after, lasts }: Change, said: Change | undefined): unknown {
  return [path, op, state(before, said?.before), state(after, said?.after), lasts];
}

function state(given: FileState | null, said: FileState | null | undefined): unknown {
  if (given?.type !== "file" || (said?.type === "file" && said.sha256 !== undefined)) return given;
  const { type, mode, owner } = given;
  return { type, mode, owner };
}
