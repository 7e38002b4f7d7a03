/** A comparison as a table: one column a host, one row a path that differs. */
import type { Comparison } from "../../core/api";
import type { Change } from "../../core/report";
import { type Style, table } from "../style";
import { changeSymbol, describeChange } from "./change";
import { endText } from "./simulation";

export function comparisonText(comparison: Comparison, style: Style): string {
  const { columns, rows, decidedBy } = comparison;
  const heading = style.bold([comparison.script, ...comparison.args].join(" ").trim());
  const names = columns.map((column) => style.cyan(column.name));
  const ends = columns.map((column) => endText({ ended: column.ended, exit: column.exit }));
  const body = rows.map(({ path, cells }) => [style.bold(path), ...cells.map((cell) => cellText(cell, style))]);
  const same = rows.length === 0 ? "\nthe same changes in every column\n" : "";
  const decided =
    decidedBy.length === 0
      ? ""
      : `\n${style.bold("what makes the difference")}\n${table(
          decidedBy.map(({ condition, line }) => [
            `  ${style.yellow(condition)}`,
            style.dim(`decides at line ${line}`),
          ]),
        )}`;
  const missing = columns.flatMap(({ name, unmodelled }) =>
    unmodelled.map(({ line, command, reason }) => [`  ${name}`, `line ${line}`, command, reason]),
  );
  const unmodelled = missing.length === 0 ? "" : `\n${style.bold(style.yellow("not modelled"))}\n${table(missing)}`;
  return `${heading}\n\n${table([["", ...names], ["ends", ...ends], ...body], "  ")}${same}${decided}${unmodelled}`;
}

function cellText(change: Change | null, style: Style): string {
  if (!change) return style.dim("untouched");
  const lasts = change.lasts === "persistent" ? style.bold("persistent") : style.dim("volatile");
  return `${changeSymbol(change, style)} ${describeChange(change)}, ${lasts}`;
}
