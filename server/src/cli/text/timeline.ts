/** A timeline as a story: a paragraph a step, and the chain backwards where it ends badly. */
import type { TimelineReport } from "../../core/api";
import type { Simulation } from "../../core/report";
import { type Style, table } from "../style";
import { changeSymbol, describeChange, describeLines } from "./change";
import { endText } from "./simulation";

export function timelineText(report: TimelineReport, style: Style): string {
  const steps = report.steps.map((step, i) => {
    const title = `${style.dim(`${i + 1}.`)} ${style.bold(step.title)}`;
    const result = step.simulation
      ? `  ${resultText(step.simulation, style)}`
      : style.dim(`  ${step.notes.join("; ")}`);
    const unmet = step.unmet.map((text) => `     ${style.red(text)}\n`).join("");
    return `${title}${result}\n${step.simulation ? detailText(step.simulation, style) : ""}${unmet}`;
  });
  return `${style.bold(style.cyan(report.name))}\n${steps.join("")}${chainText(report, style)}`;
}

function resultText(simulation: Simulation, style: Style): string {
  const text = endText(simulation);
  if (simulation.ended !== "exit") return style.red(text);
  return simulation.exit === 0 ? style.green(text) : style.red(text);
}

function detailText(simulation: Simulation, style: Style): string {
  const changes = simulation.changes.map((change) => [
    `${changeSymbol(change, style)} ${change.path}`,
    describeChange(change),
    change.lasts,
    style.dim(describeLines(change.lines, change.file)),
  ]);
  const effects = simulation.effects.map(({ name, subject, action, line, file }) => [
    `${style.green("*")} ${name} ${subject}`,
    action,
    "",
    style.dim(describeLines([line], file)),
  ]);
  const printed = (simulation.stdout ?? "").split("\n").filter((line) => line !== "");
  return table([...changes, ...effects], "     ") + printed.map((line) => `     ${style.dim("│")} ${line}\n`).join("");
}

function chainText({ chain }: TimelineReport, style: Style): string {
  if (chain.length === 0) return "";
  const rows = chain.map(({ step, script, line, text }) => [style.dim(`step ${step + 1}`), `${script}:${line}`, text]);
  return `\n${style.bold("how it came to this, backwards")}\n${table(rows, "  ")}`;
}
