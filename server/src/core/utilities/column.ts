import type { Bytes } from "../bytes";
import { readOperands } from "./textInput";
import { flag, utility, value } from "./utility";

/** column - lines as columns, or a table (util-linux). */
export const column = utility({
  name: "column",
  summary: "show lines in columns, or as a table",
  options: {
    width: value("-c", "--output-width"),
    rows: flag("-x", "--fillrows"),
    table: flag("-t", "--table"),
    separators: value("-s", "--separator"),
    output: value("-o", "--output-separator"),
    keepEmpty: flag("-L", "--keep-empty-lines"),
  },
  missing: [
    "all options about columns by name (-N, -R, -T, -H, -O, -W, -E, -d, -n), -J, -l, -r; text that is not ASCII",
  ],

  run(call) {
    const { options: given } = call;
    const texts = readOperands(call);
    if (texts.length === 0) return 1;
    const lines = texts.flatMap((text) => text.split("\n")).filter((line) => given.keepEmpty || /[^ \t]/.test(line));
    if (given.keepEmpty) return call.unmodelled("option -L of column");
    if (lines.some((line) => /[^\t -~]/.test(line))) return call.unmodelled("column of text that is not ASCII");
    if (given.table) {
      const rows = lines.map((line) => fieldsOf(line, given.separators));
      return void call.write(table(rows, given.output ?? "  "));
    }
    const width = given.width === undefined ? 80 : Number(given.width);
    if (!Number.isInteger(width)) return call.unmodelled("the width of column");
    return void call.write(columns(lines, width, given.rows ? "rows" : "columns"));
  },
});

/** Separated by any number of blanks; where -s names the separators, each one counts. */
function fieldsOf(line: Bytes, separators: Bytes | undefined): readonly Bytes[] {
  if (separators === undefined) return line.split(/[ \t]+/).filter((field) => field !== "");
  const fields = [""];
  for (const c of line) {
    if (separators.includes(c)) fields.push("");
    else fields.push(`${fields.pop()}${c}`);
  }
  return fields;
}

function table(rows: readonly (readonly Bytes[])[], separator: Bytes): Bytes {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? "").length)));
  return rows
    .map((row) => {
      const cells = widths.map((width, i) => (i === count - 1 ? (row[i] ?? "") : (row[i] ?? "").padEnd(width)));
      return `${cells.join(separator)}\n`;
    })
    .join("");
}

/** As many columns of equal width, a multiple of 8, as fit; tabs between them. */
function columns(lines: readonly Bytes[], width: number, fill: "rows" | "columns"): Bytes {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const step = (Math.floor(longest / 8) + 1) * 8;
  const across = Math.max(1, Math.floor(width / step));
  if (longest >= width || across === 1) return lines.map((line) => `${line}\n`).join("");
  const down = Math.ceil(lines.length / across);
  const rows = Array.from({ length: down }, (_, r) =>
    lines.filter((_line, i) => (fill === "columns" ? i % down === r : Math.floor(i / across) === r)),
  );
  const tabs = (line: Bytes) => "\t".repeat(Math.ceil((step - line.length) / 8));
  return rows
    .map((row) => `${row.map((line, i) => (i < row.length - 1 ? line + tabs(line) : line)).join("")}\n`)
    .join("");
}
