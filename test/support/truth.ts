/** Proves outcomes: builds a closed host for an outcome's condition, simulates there, and compares. */
import { type Answers, answersFor, closedHostFor, hostFor } from "../../server/src/core/analysis/hostFor";
import { assembled, type Exploration, type Outcome, reportOutcomes } from "../../server/src/core/analysis/outcomes";
import { simulate } from "../../server/src/core/api";
import { displayText } from "../../server/src/core/bytes";
import type { Change, FileState } from "../../server/src/core/report";
import type { ScriptKind } from "../../server/src/core/script/maintainerScript";
import { makeScript } from "../../server/src/core/script/script";
import { parse } from "../../server/src/core/syntax/parse";
import type { Space } from "../../server/src/core/world/space";

export interface Script {
  readonly text: string;
  readonly name: string;
  readonly kind?: ScriptKind;
  readonly args?: readonly string[];
}

/** As `explore` has it on a host that does not say. */
const PACKAGE_ARCHITECTURE = "amd64";

export interface Untrue {
  readonly outcome: Outcome;
  readonly condition: string;
  readonly difference: string;
  readonly description: unknown;
}

/** Hosts that are tried of each outcome: the first of its condition, and others taken by chance (always the same chance). */
const HOSTS_EACH = 3;

/** Outcomes that a host built for them does not have; `most` hosts are tried. */
export function untrueOutcomes(
  script: Script,
  exploration: Exploration,
  most: number,
): { readonly tried: number; readonly untrue: readonly Untrue[] } {
  const untrue: Untrue[] = [];
  let tried = 0;
  const { space } = exploration.run;
  const chance = dice();
  // The package stays the one that was explored, whatever machine it is unpacked on.
  const byDpkg = /^p/.test(
    makeScript(script.name, parse(script.text), script.kind ? { kind: script.kind } : {}).kind ?? "",
  );
  const set: Record<string, string> = byDpkg ? { DPKG_MAINTSCRIPT_ARCH: PACKAGE_ARCHITECTURE } : {};
  for (const outcome of exploration.outcomes) {
    for (let host = 0; host < HOSTS_EACH && tried < most; host++) {
      const answers = answersFor(space, outcome.condition, host === 0 ? undefined : chance);
      if (!answers) break;
      tried++;
      const made = hostFor(space, answers);
      const args = made.args?.map(displayText) ?? script.args;
      const { report, stdout, stderr } = simulate({
        text: script.text,
        name: script.name,
        ...(script.kind ? { kind: script.kind } : {}),
        host: closedHostFor(made),
        set,
        ...(args ? { args } : {}),
      });
      const said = onHost(space, outcome, answers);
      const got = {
        ended: report.ended,
        exit: report.exit,
        changes: report.changes.map((change, i) => plain(change, said.changes[i])),
        effects: report.effects.map(effectText).sort(),
        stdout: displayText(stdout),
        stderr: displayText(stderr),
      };
      const wanted = {
        ended: outcome.ended,
        exit: outcome.exit,
        changes: said.changes.map((change) => plain(change, change)),
        effects: said.effects.map(effectText).sort(),
        stdout: said.stdout,
        stderr: said.stderr,
      };
      const differing = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
        (key) => JSON.stringify(got[key]) !== JSON.stringify(wanted[key]),
      );
      if (differing.length === 0) continue;
      const when = reportOutcomes({ ...exploration, outcomes: [outcome] }).outcomes[0]?.text ?? "";
      untrue.push({
        outcome,
        condition: `${args?.join(" ") ?? ""}: ${when.slice(0, 300)}`,
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

/** What an outcome is on one of its hosts: where parts of it vary, those that happen there. */
function onHost(space: Space, outcome: Outcome, answers: Answers) {
  const { varying } = outcome;
  if (!varying) return outcome;
  const index = (id: number) => space.questions[id]?.answers.indexOf(answers.get(id) ?? "") ?? -1;
  const parts = varying.flatMap(({ condition, part }) => (space.diagrams.evaluate(condition, index) ? [part] : []));
  const some = assembled(parts);
  return {
    changes: [...outcome.changes, ...some.changes].sort((a, b) => (a.path < b.path ? -1 : 1)),
    effects: [...outcome.effects, ...some.effects],
    stdout: outcome.stdout + some.stdout,
    stderr: outcome.stderr + some.stderr,
  };
}

/** Numbers below `count`, the same ones in every run (Knuth's MMIX generator, its upper bits). */
function dice(): (count: number) => number {
  let state = 1;
  return (count) => {
    state = (Math.imul(state, 0x4c957f2d) + 0x7b14f767) >>> 0;
    return (state >>> 8) % count;
  };
}

function effectText({ name, subject, action }: Outcome["effects"][number]): string {
  return `${name} ${subject} ${action}`;
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
