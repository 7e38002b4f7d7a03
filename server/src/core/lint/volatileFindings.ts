/** The findings of baked-probe and skipped-when-offline: both read the same pairs of hosts. */
import type { Change } from "../report";
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
  const skipped = new Set(all.filter(isSkipped).map((pair) => placeOf(context, pair).start));
  for (const pair of all) {
    const place = placeOf(context, pair).start;
    if (isSkipped(pair) !== (which === "skipped")) continue;
    if (which === "baked" && (skipped.has(place) || isExitOnlyOffline(pair))) continue;
    const group = groups.get(place);
    if (group) group.push(pair);
    else groups.set(place, [pair]);
  }
  return [...groups.values()];
}

/** What the image lacks that a running machine gets; nothing is made for the image instead. */
function isSkipped({ variation, differences }: Counterfactual): boolean {
  return (
    variation.about === "offline" &&
    differences.length > 0 &&
    differences.every(({ usual, other }) => usual !== null && other === null)
  );
}

/** An unguarded systemctl that fails in a chroot is maintainer-script-calls-systemctl's matter. */
function isExitOnlyOffline({ variation, differences }: Counterfactual): boolean {
  return variation.about === "offline" && differences.length === 0;
}

/** A tmpfiles.d, init script or unit of the package that names the path decides again at boot. */
function evaluatedAtBoot(context: LintContext, { differences }: Counterfactual): boolean {
  const texts = Object.entries(context.packaging)
    .filter(([name]) => /(^|\.)(tmpfiles|init|service|sysusers)$/.test(name))
    .map(([, text]) => text);
  return differences.length > 0 && differences.every(({ path }) => texts.some((text) => text.includes(path)));
}

/** Where the finding stands: the first write that differs, or the branch. */
export function placeOf(context: LintContext, pair: Counterfactual): Span {
  const lines = pair.differences.flatMap(({ usual, other }) => ownLines(usual) ?? ownLines(other) ?? []);
  if (lines.length > 0) return context.commandOnLine(Math.min(...lines));
  return pair.branch ?? pair.probe ?? context.lineSpan(1);
}

function ownLines(change: Change | null): readonly number[] | null {
  return change && change.file === undefined && change.lines.length > 0 ? change.lines : null;
}

/** The finding of a group: its first fact, the two outcomes, the pair of hosts, and the other facts that also decide. */
export function findingOf(context: LintContext, pairs: readonly Counterfactual[], lead: string): RuleFinding | null {
  const [pair] = pairs;
  if (!pair) return null;
  const place = placeOf(context, pair);
  const others = [...new Set(pairs.slice(1).map(({ variation }) => variation.statement))].filter(
    (statement) => statement !== pair.variation.statement,
  );
  const also = others.length > 0 ? ` (also: ${others.slice(0, 3).join("; ")})` : "";
  const loud = pair.differences.length === 0 || pair.other.report.exit !== pair.usual.report.exit;
  const explicit = loud && failsOnPurpose(context, pair);
  const related: Related[] = [];
  if (pair.probe) related.push({ ...pair.probe, message: `this looks at it: ${pair.variation.statement}` });
  if (pair.branch) related.push({ ...pair.branch, message: "this branch is decided by it" });
  for (const { usual, other, path } of pair.differences.slice(0, 5)) {
    const lines = ownLines(usual) ?? ownLines(other);
    if (lines?.[0] !== undefined) related.push({ ...context.commandOnLine(lines[0]), message: `this writes ${path}` });
  }
  return {
    ...place,
    message: `${lead}: ${outcomesText(pair)}${also}`,
    related,
    ...(explicit ? { severity: "info" } : {}),
  };
}

function outcomesText({ variation, usual, other, differences }: Counterfactual): string {
  const host = `${usual.environment}${usual.whatIf.length > 0 ? ` with ${usual.whatIf.join(" and ")}` : ""}`;
  const [a, b] = [
    endText(differences, "usual", usual.report.exit, other.report.exit),
    endText(differences, "other", other.report.exit, usual.report.exit),
  ];
  return `on ${host} the script (${usual.invocation.title}) ${a}; on the same host with “${variation.statement}” it ${b}`;
}

function endText(
  differences: readonly Difference[],
  which: "usual" | "other",
  exit: number | null,
  otherExit: number | null,
): string {
  const touched = differences.filter((difference) => difference[which] !== null);
  const told = touched.length > 0 ? touched : differences;
  const words = told.slice(0, 3).map((difference) => changeText(difference.path, difference[which]));
  const more = told.length > 3 ? [`${told.length - 3} more`] : [];
  const status = exit === otherExit ? [] : [exit === 0 ? "succeeds" : `fails with status ${exit}`];
  return [...status, ...words, ...more].join(", ");
}

function changeText(path: string, change: Change | null): string {
  if (!change) return `leaves ${path} as it is`;
  if (!change.after) return `removes ${path}`;
  const { after } = change;
  if (after.type === "symlink") return `links ${path} to ${after.target}`;
  if (after.type === "dir") return `makes the directory ${path}`;
  return change.op === "add" ? `makes ${path}` : `changes ${path}`;
}

/** Does the branch that parts the hosts say `exit` with a status of its own? Then it fails loudly. */
function failsOnPurpose(context: LintContext, { branch, other, usual }: Counterfactual): boolean {
  if (!branch || other.report.exit === usual.report.exit) return false;
  const after = context.text.slice(branch.start, branch.start + 600);
  return /\b(exit|return)\s+[1-9]/.test(after.split(/\n\s*fi\b|\besac\b/)[0] ?? "");
}
