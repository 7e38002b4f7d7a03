import { type Bytes, decodeCodePoint } from "../bytes";
import { linesOf, readOperand } from "./textInput";
import { type Call, flag, quoteaf, quotef, utility, value } from "./utility";
import { columnWidth } from "./widths";

const options = {
  bytes: flag("-c", "--bytes"),
  characters: flag("-m", "--chars"),
  lines: flag("-l", "--lines"),
  longest: flag("-L", "--max-line-length"),
  words: flag("-w", "--words"),
  from: value("--files0-from"),
} as const;

interface Counts {
  lines: number;
  words: number;
  characters: number;
  bytes: number;
  longest: number;
}

const ORDER = ["lines", "words", "characters", "bytes", "longest"] as const;

/** wc - line, word, and byte counts. POSIX XCU wc; -L is GNU's. */
export const wc = utility({
  name: "wc",
  summary: "print newline, word, and byte counts for each file",
  knows: "all",
  options,
  writeFailure: () => ["write error"],

  run(call) {
    const { options: given } = call;
    const operands = given.from === undefined ? call.operands : listedFiles(call, given.from);
    if (operands === null) return undefined;
    const some = ORDER.some((key) => given[key]);
    const shown = ORDER.filter((key) => (some ? given[key] : key === "lines" || key === "words" || key === "bytes"));
    const total: Counts = { lines: 0, words: 0, characters: 0, bytes: 0, longest: 0 };
    const known = operands.length > 0 || given.from === undefined;
    const width = given.from === "-" || !known ? 1 : widthFor(call, operands, shown.length);
    const print = (counts: Counts, name: Bytes | undefined) => {
      const numbers = shown.map((key) => String(counts[key]).padStart(width)).join(" ");
      call.write(name === undefined ? `${numbers}\n` : `${numbers} ${/\n/.test(name) ? quotef(name) : name}\n`);
    };
    for (const [i, path] of (known && operands.length === 0 ? [undefined] : operands).entries()) {
      if (given.from !== undefined && (path === "" || (path === "-" && given.from === "-"))) {
        call.fail(
          path === ""
            ? `${given.from}:${i + 1}: invalid zero-length file name`
            : "when reading file names from stdin, no file name of '-' allowed",
        );
        continue;
      }
      const read = readOperand(call, path ?? "-");
      if (!read.ok) {
        call.fail(path === undefined ? "'standard input'" : quotef(path), read.errno);
        if (read.errno === "EISDIR") print({ lines: 0, words: 0, characters: 0, bytes: 0, longest: 0 }, path);
        continue;
      }
      const counts = count(read.value, call.sys.isUtf8());
      call.sys.observe.count(read.value, ...shown.map((key) => counts[key]));
      print(counts, path);
      for (const key of ORDER)
        total[key] = key === "longest" ? Math.max(total.longest, counts.longest) : total[key] + counts[key];
    }
    if (operands.length > 1) print(total, "total");
    return undefined;
  },
});

/** The names in a list whose ends are NULs; null after a complaint. */
function listedFiles(call: Call<typeof options>, list: Bytes): readonly Bytes[] | null {
  const [extra] = call.operands;
  if (extra !== undefined) {
    call.warn(`extra operand ${quoteaf(extra)}`);
    call.writeError("file operands cannot be combined with --files0-from\n");
    call.writeError(`Try '${call.name} --help' for more information.\n`);
    return call.exit(1);
  }
  const read = readOperand(call, list);
  if (read.ok) return linesOf(read.value, "\0");
  call.fail(`cannot open ${quoteaf(list)} for reading`, read.errno);
  return null;
}

/** As wide as the sum of all sizes; 7 where a size is not known beforehand (a pipe), 1 for a single number. */
function widthFor(call: Call<typeof options>, operands: readonly Bytes[], columns: number): number {
  if (columns === 1 && operands.length <= 1) return 1;
  if (operands.length === 0) return 7;
  return columnWidth(operands, call.sys);
}

function count(text: Bytes, utf8: boolean): Counts {
  const counts: Counts = { lines: 0, words: 0, characters: 0, bytes: text.length, longest: 0 };
  let column = 0;
  let inWord = false;
  for (let at = 0; at < text.length; ) {
    const point = utf8 ? decodeCodePoint(text, at) : { code: text.charCodeAt(at), length: 1 };
    at += point?.length ?? 1;
    if (!point) continue;
    counts.characters += 1;
    const { code } = point;
    if (code === 10 || code === 12 || code === 13) {
      counts.longest = Math.max(counts.longest, column);
      column = 0;
    } else if (code === 9) column += 8 - (column % 8);
    else column += widthOf(code);
    if (code === 10) counts.lines += 1;
    if (isSpace(code)) inWord = false;
    else if (isPrintable(code)) {
      if (!inWord) counts.words += 1;
      inWord = true;
    }
  }
  counts.longest = Math.max(counts.longest, column);
  return counts;
}

const isSpace = (code: number) =>
  (code >= 9 && code <= 13) ||
  code === 32 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  [0x2007, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000].includes(code);

const isPrintable = (code: number) => code >= 32 && !(code >= 0x7f && code < 0xa0);

/** Columns on a terminal: 2 for the wide scripts, 0 for controls. */
function widthOf(code: number): number {
  if (!isPrintable(code)) return 0;
  if (code >= 0x300 && code <= 0x36f) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
