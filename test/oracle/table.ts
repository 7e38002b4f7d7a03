/**
 * The table of recorded cases per utility and option, made from the cases' titles and what they run: `node --import tsx
 * test/oracle/table.ts` writes test/oracle/TABLE.md. An option without a case counts as not modelled.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { registry } from "../../server/src/core/api";
import type { Utility } from "../../server/src/core/utilities/utility";
import type { Case } from "./caseFile";
import { CASES, caseFiles, readCases, replayCase } from "./replay";

export const TABLE = path.join(CASES, "..", "TABLE.md");

/** The table's text. */
export function renderTable(): string {
  const counts = countSubjects();
  const utilities = [...new Set(registry.utilities.values())].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = utilities.map((utility) => rowOf(utility, counts));
  const others = [...counts.keys()].filter((name) => !registry.utilities.has(name)).sort();
  const shell = others.map((name) => `| ${name} | ${counts.get(name)?.cases ?? 0} |`);
  return [
    "# Recorded cases",
    "",
    "Made by `node --import tsx test/oracle/table.ts` from the titles of the cases and from what their scripts run. An option without a case counts as not modelled.",
    "",
    "| utility | cases | options with cases | options without |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "| shell and other subjects | cases |",
    "| --- | --- |",
    ...shell,
    "",
  ].join("\n");
}

interface Count {
  cases: number;
  readonly options: Map<string, number>;
}

/** What a case is about by its title, and what its script runs with which options. */
function countSubjects(): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const file of caseFiles())
    for (const test of readCases(file))
      for (const [name, options] of used(test)) {
        const count = counts.get(name) ?? { cases: 0, options: new Map<string, number>() };
        count.cases++;
        for (const option of options) count.options.set(option, (count.options.get(option) ?? 0) + 1);
        counts.set(name, count);
      }
  return counts;
}

function used(test: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  const note = (name: string, words: readonly string[]) => {
    const options = out.get(name) ?? new Set<string>();
    for (const word of words) options.add(word);
    out.set(name, options);
  };
  for (const subject of test.subjects) {
    const [name = "", ...words] = subject.split(" ");
    const known = registry.utilities.get(name)?.name;
    const options = words.filter((word) => /^[-+]/.test(word)).map((word) => word.replace(/=.*/, ""));
    note(known ?? (name === "shell" ? subject : name), options);
  }
  for (const command of replayCase(test).commands) {
    const [name = "", ...words] = command.split(" ");
    const utility = registry.utilities.get(name);
    if (utility) note(utility.name, optionsOf(utility, words));
  }
  return out;
}

/** The options among the words of a command, clusters of letters taken apart as the utility's table says. */
function optionsOf(utility: Utility, words: readonly string[]): string[] {
  const table = Object.values(utility.options);
  const out: string[] = [];
  for (const word of words) {
    if (word === "--") break;
    if (word.startsWith("--")) {
      const long = word.replace(/=.*/, "");
      const names = table.flatMap((option) => option.names.find((name) => name === long) ?? []);
      out.push(...names);
    } else if (word.startsWith("-") && word.length > 1)
      for (const letter of word.slice(1)) {
        const option = table.find(({ names }) => names.includes(`-${letter}`));
        if (option) out.push(`-${letter}`);
        if (option?.kind !== "flag") break;
      }
  }
  return out;
}

function rowOf(utility: Utility, counts: ReadonlyMap<string, Count>): string {
  const count = counts.get(utility.name);
  const tabled = Object.values(utility.options).map(({ names }) => names);
  const own = [...(count?.options ?? [])].filter(([name]) => !tabled.some((names) => names.includes(name)));
  const withCases = tabled.flatMap((names) => {
    const sum = names.reduce((n, name) => n + (count?.options.get(name) ?? 0), 0);
    return sum > 0 ? [`${names[0]}\u00a0${sum}`] : [];
  });
  const without = tabled
    .filter((names) => !names.some((name) => count?.options.has(name)))
    .map((names) => names[0] ?? "");
  const shown = [...withCases, ...own.map(([name, n]) => `${name}\u00a0${n}`)];
  return `| ${utility.name} | ${count?.cases ?? 0} | ${shown.join(", ")} | ${without.join(", ")} |`.replaceAll(
    "  ",
    " ",
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(TABLE, renderTable());
