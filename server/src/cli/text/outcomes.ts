/** The outcomes of a script over open hosts: each with its condition and what it leaves behind. */
import type { OutcomesReport } from "../../core/analysis/outcomes";
import { type Style, table } from "../style";
import { changeSymbol, describeChange } from "./change";
import { endText } from "./simulation";

export function outcomesText(report: OutcomesReport, style: Style): string {
  const { outcomes, questions, limits } = report;
  const head = report.complete
    ? `${outcomes.length} ${outcomes.length === 1 ? "outcome" : "outcomes"}, on all hosts`
    : `${outcomes.length} outcomes; there are more: the answer is incomplete${limits.length > 0 ? `, the limit ${limits.join(", ")} was hit` : ""}`;
  const texts = outcomes.map((outcome, i) => {
    const changes = table(
      outcome.changes.map((change) => [
        `${changeSymbol(change, style)} ${change.path}`,
        describeChange(change),
        change.lasts,
      ]),
      "     ",
    );
    const effects = table(
      outcome.effects.map(({ name, subject, action }) => [`${style.green("*")} ${name} ${subject}`, action]),
      "     ",
    );
    const unmodelled = table(
      outcome.unmodelled.map(({ line, command, reason }) => [
        style.yellow("? not modelled"),
        command,
        `${reason} (line ${line})`,
      ]),
      "     ",
    );
    return `\n${style.dim(`${i + 1}.`)} ${style.bold(endText(outcome))} ${style.dim("when")} ${style.yellow(outcome.text)}\n${changes}${effects}${unmodelled}`;
  });
  const asked = table(
    questions.map(({ id, question, life, answers }) => [id, question, life, style.dim(answers.join(" | "))]),
    "  ",
  );
  return `${style.bold(head)}\n${texts.join("")}\n${style.bold("asked of the host")}\n${asked}`;
}
