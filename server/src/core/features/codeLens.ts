/** Lenses above the script (environment, what if, differences) and above each branch that asked the host. */
import { invocationText } from "../script/maintainerScript";
import type { Script } from "../script/script";
import type { Span } from "../syntax/tree";
import { type Branch, branchesOf, oppositeOf, statementOf } from "./branches";
import { type OpenOutcomes, openLenses } from "./openLenses";
import { endWords, outcomeKey, type Runs } from "./runs";

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  /** What a click does. */
  readonly action:
    | { readonly kind: "chooseEnvironment" }
    | { readonly kind: "whatIf"; readonly statement: string | null }
    | { readonly kind: "clearWhatIfs" }
    | { readonly kind: "compare" }
    | { readonly kind: "decisions" }
    | { readonly kind: "none" };
}

/** `open` is what all hosts say; null as long as that is not known. */
export function codeLenses(script: Script, runs: Runs, open: OpenOutcomes | null): readonly CodeLens[] {
  const closed = branchLenses(script, runs);
  const told = new Set(closed.map(({ span }) => span.start));
  const others = open?.conditions ? openLenses(script, open.conditions, told) : [];
  return [
    ...scriptLenses(script, runs, open),
    ...closed,
    ...others.map(
      ({ start, end, title }): CodeLens => ({ span: { start, end }, title, action: { kind: "decisions" } }),
    ),
  ];
}

function scriptLenses(script: Script, runs: Runs, open: OpenOutcomes | null): readonly CodeLens[] {
  const span = { start: 0, end: 0 };
  const { environment, report } = runs.chosen;
  const [invocation] = script.invocations;
  const called = invocation ? invocationText(invocation) : (script.kind ?? "script");
  const lenses: CodeLens[] = [
    {
      span,
      title: `▶ ${called} on ${environment}: ${endWords(report)}${countWords(report.changes.length)}`,
      action: { kind: "chooseEnvironment" },
    },
    { span, title: "What if…", action: { kind: "whatIf", statement: null } },
    { span, title: comparison(runs, open), action: { kind: "compare" } },
  ];
  if (runs.whatIf.length > 0) {
    const count = runs.whatIf.length;
    lenses.push({
      span,
      title: `take back ${count} what-if${count === 1 ? "" : "s"}`,
      action: { kind: "clearWhatIfs" },
    });
  }
  return lenses;
}

function countWords(count: number): string {
  return count === 0 ? ", changes nothing" : `, ${count} ${count === 1 ? "change" : "changes"}`;
}

/** `3 outcomes, differs in 2 of 7 other environments`; with the number of outcomes on all hosts, or why that is not known. */
function comparison(runs: Runs, open: OpenOutcomes | null): string {
  const own = outcomeKey(runs.before ?? runs.chosen.report);
  const others = runs.others.map(({ report }) => outcomeKey(report));
  const different = others.filter((key) => key !== own).length;
  const outcomes = new Set([own, ...others]).size;
  const elsewhere = `differs in ${different} of ${others.length} other environments`;
  if (open && open.limits.length === 0) {
    return `${open.outcomes} ${open.outcomes === 1 ? "outcome" : "outcomes"} on all hosts, ${elsewhere}`;
  }
  const here =
    different === 0 ? `same outcome in ${others.length + 1} environments` : `${outcomes} outcomes, ${elsewhere}`;
  return open ? `${here} · outcomes on all hosts: incomplete (limit: ${open.limits.join(", ")})` : here;
}

function branchLenses(script: Script, runs: Runs): readonly CodeLens[] {
  const seen = new Set<number>();
  return branchesOf(script.syntax, runs.chosen.report)
    .filter(({ asked }) => asked.length > 0)
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .flatMap(lensesOf);
}

function lensesOf(branch: Branch): readonly CodeLens[] {
  const span = { start: branch.start, end: branch.end };
  const shown = branch.asked.slice(0, 3).map(statementOf);
  const more = branch.asked.length > 3 ? ` · ${branch.asked.length - 3} more` : "";
  const lens: CodeLens = { span, title: `depends on: ${shown.join(" · ")}${more}`, action: { kind: "none" } };
  const statement = branch.asked.map(oppositeOf).find((one) => one !== null);
  return statement ? [lens, { span, title: `what if ${statement}?`, action: { kind: "whatIf", statement } }] : [lens];
}
