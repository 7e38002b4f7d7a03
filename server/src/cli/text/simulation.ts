/** A simulation as text for a person at a terminal. */
import type { Change, Simulation } from "../../core/report";
import { type Style, table } from "../style";
import { changeSymbol, describeChange, describeLines } from "./change";

export interface SimulationTextOptions {
  readonly hostName: string;
  readonly whatIf: readonly string[];
  readonly style: Style;
}

export function simulationText(report: Simulation, options: SimulationTextOptions): string {
  const { style } = options;
  return [
    heading(report, options),
    `${style.bold(endText(report))}\n`,
    section("changes that last", changeRows(report, "persistent", style), style),
    section("changes that the next boot takes away", changeRows(report, "volatile", style), style),
    section(
      "effects",
      report.effects.map(({ name, subject, action, line, file }) => [
        `${name} ${style.bold(subject)}`,
        action,
        style.dim(describeLines([line], file)),
      ]),
      style,
    ),
    output("standard output", report.stdout, report.stdoutBase64, style),
    output("standard error", report.stderr, report.stderrBase64, style),
    section(
      "asked of the host",
      report.asked.map(({ question, answer, lines }) => [question, answer, style.dim(describeLines(lines))]),
      style,
    ),
    section(
      "taken for granted",
      report.assumptions.map((assumption) => [assumption]),
      style,
    ),
    section(
      style.yellow("not modelled"),
      report.unmodelled.map(({ line, file, command, reason }) => [describeLines([line], file), command, reason]),
      style,
    ),
    traceText(report, style),
  ].join("");
}

/** `exit 0`, or why it did not end. */
export function endText(report: Pick<Simulation, "ended" | "exit" | "signal" | "limits" | "waitsAt">): string {
  switch (report.ended) {
    case "exit":
      return report.signal ? `ended by ${report.signal} (exit ${report.exit})` : `exit ${report.exit}`;
    case "waits":
      return report.waitsAt
        ? `waits for ever at line ${report.waitsAt.line}: ${report.waitsAt.reason}`
        : "waits for ever";
    case "limit":
      return `stopped at the limit ${report.limits?.join(", ") ?? ""} (see --limit)`;
    case "unmodelled":
      return "cannot go on: see what is not modelled";
  }
}

function heading({ script, args }: Simulation, { hostName, whatIf, style }: SimulationTextOptions): string {
  const words = args.map((arg) =>
    arg === "" || /[^\w./:+=,@%-]/.test(arg) ? `'${arg.replaceAll("'", "'\\''")}'` : arg,
  );
  const changed = whatIf.map((statement) => `\n  what if ${statement}`).join("");
  return `${style.bold([script, ...words].join(" "))} on ${style.cyan(hostName)}${changed}\n`;
}

function changeRows(report: Simulation, lasts: Change["lasts"], style: Style): readonly (readonly string[])[] {
  return report.changes
    .filter((change) => change.lasts === lasts)
    .map((change) => [
      `${changeSymbol(change, style)} ${change.path}`,
      describeChange(change),
      style.dim(describeLines(change.lines, change.file)),
    ]);
}

function section(title: string, rows: readonly (readonly string[])[], style: Style): string {
  return rows.length === 0 ? "" : `\n${style.bold(title)}\n${table(rows, "  ")}`;
}

function output(title: string, text: string | undefined, base64: string | undefined, style: Style): string {
  if (base64 !== undefined) return `\n${style.bold(title)} (not UTF-8, in Base64)\n  ${base64}\n`;
  if (!text) return "";
  const lines = text.replace(/\n$/, "").split("\n");
  return `\n${style.bold(title)}\n${lines.map((line) => `  ${style.dim("│")} ${visible(line)}\n`).join("")}`;
}

/** Control characters would speak to the terminal. */
function visible(line: string): string {
  return line.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function traceText({ trace }: Simulation, style: Style): string {
  const rows = (trace ?? []).map(({ line, command, status }) => [
    style.dim(String(line).padStart(4)),
    status === 0 ? "" : style.red(`→ ${status}`),
    visible(command.replaceAll("\n", "⏎")),
  ]);
  return section("trace", rows, style);
}
