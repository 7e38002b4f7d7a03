import type { Bytes } from "../bytes";
import { ESCAPES } from "./odTypes";
import { parseSize } from "./size";
import { readOperands } from "./textInput";
import { type Call, flag, list, utility, value } from "./utility";

const options = {
  octalBytes: flag("-b", "--one-byte-octal"),
  characters: flag("-c", "--one-byte-char"),
  canonical: flag("-C", "--canonical"),
  decimals: flag("-d", "--two-bytes-decimal"),
  octals: flag("-o", "--two-bytes-octal"),
  hexadecimals: flag("-x", "--two-bytes-hex"),
  format: list("-e", "--format"),
  formatFile: list("-f", "--format-file"),
  color: value("-L", "--color"),
  length: value("-n", "--length"),
  skip: value("-s", "--skip"),
  all: flag("-v", "--no-squeezing"),
} as const;

const ROW = 16;

/** How the cells of a row are shown: so many bytes each, so wide. */
interface Cells {
  readonly size: 1 | 2;
  readonly width: number;
  show(value: number): string;
}

const CELLS: Readonly<Record<string, Cells>> = {
  octalBytes: { size: 1, width: 4, show: (n) => ` ${n.toString(8).padStart(3, "0")}` },
  characters: { size: 1, width: 4, show: (n) => ` ${shownCharacter(n).padStart(3)}` },
  decimals: { size: 2, width: 8, show: (n) => `   ${String(n).padStart(5, "0")}` },
  octals: { size: 2, width: 8, show: (n) => `  ${n.toString(8).padStart(6, "0")}` },
  hexadecimals: { size: 2, width: 8, show: (n) => `    ${n.toString(16).padStart(4, "0")}` },
};
const USUAL: Cells = { size: 2, width: 5, show: (n) => ` ${n.toString(16).padStart(4, "0")}` };

/** hexdump - show files in hexadecimal, decimal, octal or as text (util-linux). */
export const hexdump = utility({
  name: "hexdump",
  aliases: ["hd"],
  summary: "show files in hexadecimal, decimal, octal or as text",
  options,
  missing: ["-e, -f (formats of one's own); -L; several displays at once"],

  run(call) {
    const { options: given } = call;
    const shown = call.given.map(([key]) => key).filter((key) => key in CELLS || key === "canonical");
    if (given.format.length + given.formatFile.length > 0) return call.unmodelled("formats of hexdump");
    if (given.color !== undefined) return call.unmodelled("option -L of hexdump");
    if (shown.length > 1) return call.unmodelled("several displays of hexdump at once");
    const canonical = given.canonical || call.name.endsWith("hd");
    const texts = readOperands(call);
    if (texts.length === 0) return 1;
    const skip = size(call, given.skip, 0);
    if (skip > 0 && call.operands.length === 0) return call.unmodelled("hexdump -s of standard input");
    const text = texts
      .join("")
      .slice(skip)
      .slice(0, size(call, given.length, Number.POSITIVE_INFINITY));
    const cells = CELLS[shown[0] ?? ""] ?? USUAL;
    const digits = canonical ? 8 : 7;
    const address = (at: number) => at.toString(16).padStart(digits, "0");
    let before = "";
    let squeezed = false;
    for (let at = 0; at < text.length; at += ROW) {
      const row = text.slice(at, at + ROW);
      if (row === before && !given.all) {
        if (!squeezed) call.write("*\n");
        squeezed = true;
        continue;
      }
      squeezed = false;
      before = row;
      call.write(address(skip + at) + (canonical ? canonicalRow(row) : cellsOf(row, cells)));
    }
    if (text.length > 0) call.write(`${address(skip + text.length)}\n`);
    return undefined;
  },
});

function size(call: Call<typeof options>, text: Bytes | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return parseSize(text, { b: 512 }) ?? call.unmodelled(`the size ${text} of hexdump`);
}

function canonicalRow(row: Bytes): string {
  const half = (part: Bytes) => Array.from(part, (c) => ` ${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
  const hex = ` ${half(row.slice(0, 8)).padEnd(24)} ${half(row.slice(8)).padEnd(24)}`;
  return `${hex}  |${row.replace(/[^ -~]/g, ".")}|\n`;
}

function cellsOf(row: Bytes, cells: Cells): string {
  let out = "";
  for (let at = 0; at < ROW; at += cells.size) {
    const low = row.charCodeAt(at);
    const high = cells.size === 2 ? row.charCodeAt(at + 1) || 0 : 0;
    out += at < row.length ? cells.show(low + high * 256) : " ".repeat(cells.width);
  }
  return `${out}\n`;
}

function shownCharacter(code: number): string {
  return ESCAPES[code] ?? (code >= 32 && code < 127 ? String.fromCharCode(code) : code.toString(8).padStart(3, "0"));
}
