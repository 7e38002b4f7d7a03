/** How a changed path reads: `+ /etc/network/run → /dev/shm/network`. */
import { targetWords } from "../../core/analysis/describe";
import type { Change, FileState } from "../../core/report";
import type { Style } from "../style";

const SYMBOLS = { add: "+", del: "-", mod: "~" } as const;

/** The symbol of diff tools, coloured. */
export function changeSymbol({ op }: Pick<Change, "op">, style: Style): string {
  const symbol = SYMBOLS[op];
  return op === "add" ? style.green(symbol) : op === "del" ? style.red(symbol) : style.yellow(symbol);
}

/** What is at a path, shortly: `directory 0755`, `symlink → /dev/shm/network`, `file 0644, 12 bytes`. */
export function describeState(state: FileState): string {
  switch (state.type) {
    case "file":
      return `file ${state.mode}${ownerOf(state)}, ${sizeOf(state.size)}`;
    case "symlink":
      return `symlink → ${targetWords(state.target)}${ownerOf(state)}`;
    case "char":
    case "block":
      return `${state.type} device ${state.device} ${state.mode}${ownerOf(state)}`;
    case "dir":
      return `directory ${state.mode}${ownerOf(state)}`;
    case "fifo":
    case "socket":
      return `${state.type} ${state.mode}${ownerOf(state)}`;
  }
}

/** What became of the path: its new state, what it was, or what of it is different. */
export function describeChange({ before, after }: Pick<Change, "before" | "after">): string {
  if (!after) return before ? `was ${describeState(before)}` : "";
  if (!before) return describeState(after);
  if (before.type !== after.type) return `${describeState(before)} → ${describeState(after)}`;
  const differences = [
    before.mode === after.mode ? "" : `mode ${before.mode} → ${after.mode}`,
    before.owner === after.owner ? "" : `owner ${before.owner} → ${after.owner}`,
    before.type === "symlink" && after.type === "symlink" && before.target !== after.target
      ? `target ${targetWords(before.target)} → ${targetWords(after.target)}`
      : "",
    contentDifference(before, after),
  ];
  return differences.filter((text) => text !== "").join(", ");
}

function contentDifference(before: FileState, after: FileState): string {
  if (before.type !== "file" || after.type !== "file" || before.sha256 === after.sha256) return "";
  if (before.size === undefined || after.size === undefined) return "content, by a program that nothing models";
  return before.size === after.size ? "content" : `content, ${before.size} → ${after.size} bytes`;
}

/** `line 4`, `lines 4, 9`, with the file where it is not the script. */
export function describeLines(lines: readonly number[], file?: string): string {
  if (lines.length === 0) return "";
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}${file ? ` of ${file}` : ""}`;
}

/** The usual owner is not worth words. */
function ownerOf({ owner }: FileState): string {
  return owner === "0:0" ? "" : ` ${owner}`;
}

function sizeOf(bytes: number | undefined): string {
  return bytes === undefined ? "content not known" : `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
}
