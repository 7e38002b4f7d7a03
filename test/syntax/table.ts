/**
 * Tables of scripts with what is expected of them. An entry is a line `#### title`, the script, a line `----`, and the
 * expectation; `UPDATE_EXPECT=1` writes the expectations anew, and the difference is the review.
 */

import { readFileSync, writeFileSync } from "node:fs";

export interface Entry {
  readonly title: string;
  readonly script: string;
  readonly expected: string;
}

/** Reads the entries of a table; a title may end with options in brackets, such as `[bash]`. */
export function readTable(path: string): readonly Entry[] {
  return readFileSync(path, "utf8")
    .split(/^#### /m)
    .slice(1)
    .map((entry) => {
      const titleEnd = entry.indexOf("\n");
      const rest = entry.slice(titleEnd + 1);
      const divider = rest.search(/^----$/m);
      const script = divider < 0 ? rest : rest.slice(0, divider);
      return {
        title: entry.slice(0, titleEnd),
        script: showSigns(script.replace(/\n$/, "")),
        expected: divider < 0 ? "" : rest.slice(divider + 5).trimEnd(),
      };
    });
}

/** Writes the table back with the expectations that `actual` gives. */
export function writeTable(path: string, header: string, actual: (entry: Entry) => string): void {
  const entries = readTable(path).map(
    (entry) => `#### ${entry.title}\n${hideSigns(entry.script)}\n----\n${actual(entry)}\n`,
  );
  writeFileSync(path, `${header}${entries.join("\n")}`);
}

/** What stands above the first entry. */
export function headerOf(path: string): string {
  return readFileSync(path, "utf8").split(/^#### /m)[0] ?? "";
}

const signs: readonly (readonly [string, string])[] = [
  ["␍", "\r"],
  ["␀", "\0"],
  ["␉", "\t"],
  ["␠⏎", " \n"],
];

function showSigns(text: string): string {
  return signs.reduce((result, [sign, character]) => result.replaceAll(sign, character), text);
}

function hideSigns(text: string): string {
  return signs.reduce((result, [sign, character]) => result.replaceAll(character, sign), text);
}
