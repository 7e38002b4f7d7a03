/** The first branch at which a lasting outcome parts from that of another environment. */
import type { Script } from "../script/script";
import type { ParseResult } from "../syntax/tree";
import { branchesOf, statementOf } from "./branches";
import type { Diagnostic } from "./diagnostics";
import { type EnvironmentRun, outcomeKey, type Runs } from "./runs";

/** Compared with a build server's chroot, or with an installed machine where the chroot is what is shown. */
export function differsInChroot(script: Script, runs: Runs): readonly Diagnostic[] {
  const wanted = runs.chosen.environment === "debootstrap" ? "debian-12" : "debootstrap";
  const other = runs.others.find(({ environment }) => environment === wanted);
  if (!other || outcomeKey(runs.chosen.report, "lasting") === outcomeKey(other.report, "lasting")) return [];
  const parting = firstParting(script.syntax, runs.chosen, other);
  const message = `What lasts differs between ${runs.chosen.environment} and ${wanted}`;
  const span = parting ?? { start: 0, end: script.syntax.text.indexOf("\n") + 1 };
  return [
    {
      code: "differs-in-chroot",
      severity: "info",
      message: parting ? `${message}: here it depends on ${parting.why}.` : `${message}.`,
      start: span.start,
      end: span.end,
      related: [],
    },
  ];
}

/** The first evaluation, in order, that ends differently, and the answers that make the difference. */
function firstParting(syntax: ParseResult, here: EnvironmentRun, there: EnvironmentRun) {
  for (const [i, evaluation] of here.report.branches.entries()) {
    const other = there.report.branches[i];
    if (!other || other.line !== evaluation.line || other.column !== evaluation.column) return null;
    if (other.result === evaluation.result) continue;
    const branch = branchesOf(syntax, { ...here.report, branches: [evaluation] })[0];
    if (!branch) return null;
    const different = branch.asked.filter(
      (fact) =>
        [...there.report.asked, ...there.mounts].find(({ question }) => question === fact.question)?.answer !==
        fact.answer,
    );
    const facts = different.length > 0 ? different : branch.asked;
    return { start: branch.start, end: branch.end, why: facts.map(statementOf).join(", ") || "an earlier result" };
  }
  return null;
}
