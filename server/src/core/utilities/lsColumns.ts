/** How ls sets names in columns, across or down, or in a list with commas. */

export interface Layout {
  /** The longest line; 0: no limit. */
  readonly width: number;
  /** Where tabs stop between columns; 0: blanks alone. */
  readonly tab: number;
}

export interface Cell {
  readonly text: string;
  readonly width: number;
}

const LEAST_COLUMN = 3;
const GAP = 2;

/** Columns down (`-C`) or across (`-x`): as many as fit. */
export function inColumns(cells: readonly Cell[], direction: "down" | "across", { width, tab }: Layout): string {
  if (cells.length === 0) return "";
  if (width === 0) return `${cells.map(({ text }) => text).join("  ")}\n`;
  const most = Math.min(cells.length, Math.ceil(width / LEAST_COLUMN));
  let columns = 1;
  let widths = [0];
  for (let count = most; count >= 1; count--) {
    widths = widthsOf(cells, count, direction);
    columns = count;
    if (widths.reduce((sum, each) => sum + each, 0) < width || count === 1) break;
  }
  const rows = Math.ceil(cells.length / columns);
  let out = "";
  for (let row = 0; row < rows; row++) {
    let at = 0;
    for (let column = 0; column < columns; column++) {
      const index = direction === "down" ? column * rows + row : row * columns + column;
      const cell = cells[index];
      if (!cell) break;
      out += cell.text;
      const next = direction === "down" ? index + rows : column + 1 < columns ? index + 1 : cells.length;
      const columnWidth = widths[column] ?? 0;
      if (next < cells.length) out += gap(at + cell.width, at + columnWidth, tab);
      at += columnWidth;
    }
    out += "\n";
  }
  return out;
}

function widthsOf(cells: readonly Cell[], count: number, direction: "down" | "across"): number[] {
  const rows = Math.ceil(cells.length / count);
  const widths: number[] = Array.from({ length: count }, () => LEAST_COLUMN);
  cells.forEach(({ width }, i) => {
    const column = direction === "down" ? Math.floor(i / rows) : i % count;
    const needed = width + (column === count - 1 ? 0 : GAP);
    widths[column] = Math.max(widths[column] ?? 0, needed);
  });
  return widths;
}

function gap(from: number, to: number, tab: number): string {
  let out = "";
  for (let at = from; at < to; ) {
    if (tab > 0 && Math.floor(to / tab) > Math.floor((at + 1) / tab)) {
      out += "\t";
      at += tab - (at % tab);
    } else {
      out += " ";
      at += 1;
    }
  }
  return out;
}

/** `a, b, c`, broken where a line would be too long. */
export function withCommas(cells: readonly Cell[], { width }: Layout): string {
  let out = "";
  let at = 0;
  cells.forEach((cell, i) => {
    if (i > 0) {
      const fits = width === 0 || at + cell.width + 2 < width;
      out += fits ? ", " : ",\n";
      at = fits ? at + 2 : 0;
    }
    out += cell.text;
    at += cell.width;
  });
  return `${out}\n`;
}
