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
  const texts = [...outcomes].sort(likelyFirst).map((outcome, i) => {
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
    return `\n${style.dim(`${i + 1}.`)} ${style.bold(endText(outcome))} ${style.dim("when")} ${whenText(outcome.clauses, style)}\n${changes}${effects}${unmodelled}${varyingText(outcome.varying ?? [], style)}`;
  });
  const asked = table(
    questions.map(({ id, question, life, answers }) => [id, short(question), life, style.dim(answers.join(" | "))]),
    "  ",
  );
  const assumed = table(
    brief(report.assumptions).map((assumption) => [assumption]),
    "  ",
  );
  const granted = assumed === "" ? "" : `\n${style.bold("taken for granted")}\n${assumed}`;
  return `${style.bold(head)}\n${texts.join("")}\n${style.bold("asked of the host")}\n${asked}${granted}`;
}

/** Paths of which the same is assumed on one line. */
function brief(assumptions: readonly string[]): readonly string[] {
  const links = assumptions.flatMap((each) => /^no component of (.*) is a symlink$/.exec(each)?.[1] ?? []);
  const others = assumptions.filter((each) => !/^no component of .* is a symlink$/.test(each));
  return links.length === 0 ? others : [...others, `no component of ${links.join(", ")} is a symlink`];
}

/** What happens on some hosts of an outcome only, each with its own condition; what is printed is left to --json. */
function varyingText(varying: NonNullable<Told["varying"]>, style: Style): string {
  const parts = varying.flatMap((part) => {
    const what = partText(part, style);
    const when = whenText(part.clauses, style, "          ");
    return what === null ? [] : [`       ${what}\n         ${style.dim("when")} ${when}\n`];
  });
  return parts.length === 0 ? "" : `     ${style.dim("on some of these hosts")}\n${parts.join("")}`;
}

function partText(part: NonNullable<Told["varying"]>[number], style: Style): string | null {
  switch (part.kind) {
    case "change":
      return `${changeSymbol(part.change, style)} ${part.change.path}  ${describeChange(part.change)}  ${part.change.lasts}`;
    case "effect":
      return `${style.green("*")} ${part.effect.name} ${part.effect.subject}  ${part.effect.action}`;
    case "unmodelled":
      return `${style.yellow("? not modelled")}  ${part.entry.command}  ${part.entry.reason} (line ${part.entry.line})`;
    case "output":
      return null;
  }
}

/** What holds in any case on one line, and a line for each choice of alternatives; of many alternatives one line each. */
function whenText(clauses: readonly (readonly string[])[], style: Style, indent = "     "): string {
  const isChoice = (alternatives: readonly string[]) => alternatives.length > 1 || / or /.test(alternatives[0] ?? "");
  const fixed = clauses.filter((alternatives) => !isChoice(alternatives)).flat();
  const choices = clauses.filter(isChoice);
  if (choices.length === 0) return style.yellow(fixed.join(", ") || "always");
  const lines = choices.map(
    (alternatives, i) =>
      `${fixed.length > 0 || i > 0 ? `\n${indent}${style.dim("and")} ` : ""}${choiceText(alternatives, style, indent)}`,
  );
  return `${style.yellow(fixed.join(", "))}${lines.join("")}`;
}

function choiceText(alternatives: readonly string[], style: Style, indent: string): string {
  const line = alternatives.map((one) => style.yellow(one)).join(style.dim(", or "));
  if (alternatives.join(", or ").length <= LONGEST_LINE) return line;
  const shown = alternatives
    .slice(0, MOST_ALTERNATIVES)
    .map((one) => `\n${indent}  ${style.dim("-")} ${style.yellow(one)}`);
  const left = alternatives.length - shown.length;
  const more =
    left > 0 ? `\n${indent}  ${style.dim(`- or in ${left} more ${left === 1 ? "way" : "ways"} (--json has all)`)}` : "";
  return `${style.dim("one of")}${shown.join("")}${more}`;
}

const LONGEST_LINE = 160;
const MOST_ALTERNATIVES = 8;

/** Long questions name a whole command. */
function short(text: string): string {
  return text.length <= LONGEST_QUESTION ? text : `${text.slice(0, LONGEST_QUESTION - 1)}…`;
}

const LONGEST_QUESTION = 90;

/** Success first, and what needs the fewest words. */
function likelyFirst(a: Told, b: Told): number {
  const length = ({ clauses }: Told) => clauses.flat().join().length;
  return Number(a.exit !== 0) - Number(b.exit !== 0) || length(a) - length(b);
}

type Told = OutcomesReport["outcomes"][number];
