import type { Bytes } from "../bytes";
import { linesWithEnds, readOperands, rewriting } from "./textInput";
import { flag, list, quote, utility } from "./utility";

/** fold - wrap lines to a width. POSIX XCU fold; in coreutils 9.1 characters are bytes. */
export const fold = rewriting(
  utility({
    name: "fold",
    summary: "wrap each input line to fit in specified width",
    knows: "all",
    options: { bytes: flag("-b", "--bytes"), spaces: flag("-s", "--spaces"), width: list("-w", "--width") },

    run(call) {
      const { options: given } = call;
      for (const text of given.width) {
        const isNumber = /^\s*\+?\d+$/.test(text);
        if (isNumber && Number(text) > 0) continue;
        call.fail(`invalid number of columns: ${quote(text)}${isNumber ? ": Numerical result out of range" : ""}`);
        return undefined;
      }
      const width = Number(given.width.at(-1) ?? "80");
      const how = { width, unit: given.bytes ? "bytes" : "columns", at: given.spaces ? "blanks" : "anywhere" } as const;
      for (const content of readOperands(call))
        call.write(
          linesWithEnds(content)
            .map((line) => folded(line, how))
            .join(""),
        );
      return undefined;
    },
  }),
  (argv) => argv.flatMap((argument) => (/^-\d+$/.test(argument) ? ["-w", argument.slice(1)] : [argument])),
);

interface How {
  readonly width: number;
  readonly unit: "bytes" | "columns";
  readonly at: "blanks" | "anywhere";
}

function advance(column: number, character: string, unit: How["unit"]): number {
  if (unit === "bytes") return column + 1;
  if (character === "\b") return Math.max(0, column - 1);
  if (character === "\r") return 0;
  return character === "\t" ? column + 8 - (column % 8) : column + 1;
}

function folded(line: Bytes, { width, unit, at }: How): Bytes {
  let out = "";
  let held = "";
  let column = 0;
  for (const character of line) {
    if (character === "\n") return `${out}${held}\n`;
    let next = advance(column, character, unit);
    while (next > width && held !== "") {
      const blank = at === "blanks" ? held.search(/[ \t][^ \t]*$/) : -1;
      const cut = blank >= 0 ? blank + 1 : held.length;
      out += `${held.slice(0, cut)}\n`;
      held = held.slice(cut);
      column = [...held].reduce((sum, c) => advance(sum, c, unit), 0);
      next = advance(column, character, unit);
      if (blank < 0) break;
    }
    held += character;
    column = next;
  }
  return out + held;
}
