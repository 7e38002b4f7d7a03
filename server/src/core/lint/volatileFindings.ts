/** The findings of baked-probe and skipped-when-offline: both read the same pairs of hosts. */
import type { Span } from "../syntax/tree";
import type { LintContext } from "./context";
import { type Counterfactual, counterfactuals, type Difference } from "./counterfactual";
import type { Related, RuleFinding } from "./rule";

const known = new WeakMap<LintContext, readonly Counterfactual[]>();

/** Pairs by the write that they are about: which of the two rules they belong to is told by the fact and the difference. */
export function pairsOf(context: LintContext, which: "baked" | "skipped"): readonly (readonly Counterfactual[])[] {
  let all = known.get(context);
  if (!all) {
    all = counterfactuals(context).filter((pair) => !evaluatedAtBoot(context, pair));
    known.set(context, all);
  }
  const groups = new Map<number, Counterfactual[]>();
  const placeOfBranch = new Map<number, number>();
  const skipped = new Set(all.filter(isSkipped).map((pair) => placeOf(context, pair).start));
  for (const pair of all) {
    const own = placeOf(context, pair).start;
    if (isSkipped(pair) !== (which === "skipped")) continue;
    if (which === "baked" && (skipped.has(own) || isExitOnlyOffline(pair))) continue;
    // What one branch decides is one finding, at the first write.
    const place = (pair.branch && placeOfBranch.get(pair.branch.start)) ?? own;
    if (pair.branch) placeOfBranch.set(pair.branch.start, place);
    const group = groups.get(place);
    if (group) group.push(pair);
    else groups.set(place, [pair]);
  }
  return [...groups.values()];
}

/** What the image lacks that a running machine gets; nothing is made for the image instead. */
function isSkipped({ fact, differences }: Counterfactual): boolean {
  return (
    fact.about === "offline" &&
    differences.length > 0 &&
    differences.every(({ usual, other }) => usual !== null && other === null)
  );
}

/** An unguarded systemctl that fails in a chroot is maintainer-script-calls-systemctl's matter. */
function isExitOnlyOffline({ fact, differences }: Counterfactual): boolean {
  return fact.about === "offline" && differences.length === 0;
}

/** The package decides again at boot: a sysusers.d file or a unit names it, or tmpfiles.d or its init script make both hosts alike. */
function evaluatedAtBoot(context: LintContext, pair: Counterfactual): boolean {
  const texts = (names: RegExp) =>
    Object.entries(context.packaging).flatMap(([name, text]) => (names.test(name) ? [text] : []));
  const named = texts(/(^|\.)(service|sysusers)$/);
  const tmpfiles = texts(/(^|\.)tmpfiles$/);
  const initScripts = texts(/(^|\.)init$/);
  return (
    pair.differences.length > 0 &&
    pair.differences.every(
      ({ subject }) =>
        named.some((text) => text.includes(subject)) ||
        (tmpfiles.some((text) => text.includes(subject)) &&
          context.runs.alikeAfterBoot(pair, TMPFILES_AT_BOOT, subject)) ||
        initScripts.some((text) => text.includes(subject) && context.runs.alikeAfterBoot(pair, text, subject)),
    )
  );
}

/** What systemd-tmpfiles-setup.service does. */
const TMPFILES_AT_BOOT = "#!/bin/sh\nsystemd-tmpfiles --create --remove --boot\n";

/** Where the finding stands: the first write that differs, or the branch. */
export function placeOf(context: LintContext, pair: Counterfactual): Span {
  const lines = pair.differences.flatMap(linesOf);
  if (lines.length > 0) return context.commandOnLine(Math.min(...lines));
  return pair.branch ?? pair.probe ?? context.lineSpan(1);
}

function linesOf({ usual, other }: Difference): readonly number[] {
  return usual && usual.lines.length > 0 ? usual.lines : (other?.lines ?? []);
}

/** The finding of a group: its first fact, the two outcomes, the pair of hosts, and the other facts that also decide. */
export function findingOf(context: LintContext, pairs: readonly Counterfactual[], lead: string): RuleFinding | null {
  const [pair] = pairs;
  if (!pair) return null;
  const known = pairs.slice(1).filter(({ fact }) => pair.fact.madeUp || !fact.madeUp);
  const others = [...new Set(known.map(({ fact }) => fact.statement))].filter(
    (statement) => statement !== pair.fact.statement,
  );
  const also = others.length > 0 ? ` (also: ${others.slice(0, 3).join("; ")})` : "";
  const related: Related[] = [];
  if (pair.probe) related.push({ ...pair.probe, message: `this looks at it: ${pair.fact.statement}` });
  if (pair.branch) related.push({ ...pair.branch, message: "this branch is decided by it" });
  for (const difference of pair.differences.slice(0, 5)) {
    const [line] = linesOf(difference);
    if (line !== undefined)
      related.push({ ...context.commandOnLine(line), message: `this decides about ${difference.subject}` });
  }
  return {
    ...placeOf(context, pair),
    message: `${lead}: ${outcomesText(pair)}${also}`,
    related,
    ...(pairs.every(({ givesUp }) => givesUp) ? { severity: "info" } : {}),
  };
}

function outcomesText({ fact, usual, other, differences }: Counterfactual): string {
  const host = `${usual.environment}${usual.whatIf.length > 0 ? ` with ${usual.whatIf.join(" and ")}` : ""}`;
  const [a, b] = [
    endText(differences, "usual", usual.report.exit, other.report.exit),
    endText(differences, "other", other.report.exit, usual.report.exit),
  ];
  return `on ${host} the script (${usual.invocation.title}) ${a}; on the same host with “${fact.statement}” it ${b}`;
}

function endText(
  differences: readonly Difference[],
  which: "usual" | "other",
  exit: number | null,
  otherExit: number | null,
): string {
  const touched = differences.filter((difference) => difference[which] !== null);
  const told = touched.length > 0 ? touched : differences;
  const words = told
    .slice(0, 3)
    .map(({ usual, other, [which]: own }) => own?.words ?? (usual ?? other)?.otherwise ?? "changes nothing");
  const more = told.length > 3 ? [`${told.length - 3} more`] : [];
  const status = exit === otherExit ? [] : [exit === 0 ? "succeeds" : `fails with status ${exit}`];
  return [...status, ...words, ...more].join(", ");
}
