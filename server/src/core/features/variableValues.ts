/**
 * Which values a variable has where it is read. The script is run once more with a `printf` before the command that reads
 * it: the file that it writes is on the virtual host only, and thrown away with it.
 */
import { displayText } from "../bytes";
import type { ListItem, Node, ParseResult } from "../syntax/tree";
import type { Host } from "../world/host";
import type { Edit } from "./navigation";

/** Null where what stands there reads the status of what ran before it, which a command in between would change. */
export function valueProbe({ text }: ParseResult, path: readonly Node[], name: string): readonly Edit[] | null {
  const item = path.find((node): node is ListItem => node.type === "ListItem");
  if (!item || text.slice(item.start, item.end).includes("$?")) return null;
  // Ends are marked by a character that no script writes. A set variable is told with a sign before its value: an empty one is not an unset one.
  const newText = `printf '%s\\036' "\${${name}+=$${name}}" 2>/dev/null >>${FILE} || :; `;
  return [{ start: item.start, end: item.start, newText }];
}

const FILE = "/.maintscript-values";
const MOST_VALUES = 6;
const LONGEST = 60;

/** One phrase a value, in the order in which they came; empty where the command did not run. */
export function valueWords(after: Host): readonly string[] {
  const values = [...new Set((after.files.content(FILE) ?? "").split("\x1e").slice(0, -1))];
  const words = values.slice(0, MOST_VALUES).map((value) => {
    if (!value.startsWith("=")) return "unset";
    const shown = displayText(value.slice(1)).replaceAll("\n", "⏎");
    return shown === "" ? "empty" : `\`${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}\``;
  });
  return values.length > MOST_VALUES ? [...words, `${values.length - MOST_VALUES} more`] : words;
}
