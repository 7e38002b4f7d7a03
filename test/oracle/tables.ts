/** The tables of recorded cases beside test/oracle/cases: calls of tools, and the shell's own. */
import fs from "node:fs";
import path from "node:path";
import { parseCases } from "../utilities/textCases";

const FOLDER = path.join(import.meta.dirname, "../tables");

/** The calls of tools in test/tables/text and the tables of grep and sed, as words. */
export function recordedCalls(): readonly (readonly string[])[] {
  const texts = files("text", ".cases").flatMap((file) => parseCases(read(file)).map(({ argv }) => argv));
  const tables = files("", ".cases.json").flatMap((file) => {
    const { tool, cases } = JSON.parse(read(file)) as { tool: string; cases: { argv: string[] }[] };
    return cases.map(({ argv }) => [tool, ...argv]);
  });
  return [...texts, ...tables];
}

/** How many different cases there are: of tools, and of the shell, its grammar and its patterns. */
export function countTables(): { readonly calls: number; readonly others: number } {
  const blocks = files("text", ".cases").flatMap((file) => read(file).split(/^(?=== )/m));
  const tables = files("", ".cases.json").flatMap((file) =>
    (JSON.parse(read(file)) as { cases: unknown[] }).cases.map((each) => `${file} ${JSON.stringify(each)}`),
  );
  const grammar = files("syntax", ".txt").flatMap((file) =>
    read(file)
      .split(/^(?=#### )/m)
      .slice(1),
  );
  const scripts = files("", ".txt")
    .filter((file) => path.basename(file).startsWith("shell-"))
    .flatMap((file) => read(file).split(/\n\n+/).slice(1));
  const refused = JSON.parse(read(path.join(FOLDER, "dash-syntax.json"))) as unknown[];
  const patterns = read(path.join(FOLDER, "fnmatch.cases.txt"))
    .split("\n")
    .filter((line) => /^[^#]/.test(line));
  return {
    calls: new Set([...blocks.map((block) => block.trim()).filter((block) => block.startsWith("== ")), ...tables]).size,
    others: new Set([...grammar, ...scripts, ...refused.map((each) => JSON.stringify(each)), ...patterns]).size,
  };
}

function files(folder: string, end: string): readonly string[] {
  const at = path.join(FOLDER, folder);
  return fs
    .readdirSync(at)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => path.join(at, name));
}

const read = (file: string) => fs.readFileSync(file, "utf8");
