/**
 * docs/utilities.md and README's table: which utilities are modelled, with which options, and how many recorded cases
 * show that a model is right. Made from the models, from the titles of the cases in test/oracle/cases and what their
 * scripts run, and from the tables of calls: `npm run docs`. An option without a case counts as not modelled.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { registry } from "../../server/src/core/api";
import type { Utility } from "../../server/src/core/utilities/utility";
import type { Case } from "./caseFile";
import { caseFiles, readCases, replayCase } from "./replay";
import { countTables, recordedCalls } from "./tables";

const ROOT = path.join(import.meta.dirname, "../..");
export const DOCUMENT = path.join(ROOT, "docs/utilities.md");
export const README = path.join(ROOT, "README.md");

/** What README has between its markers: groups of utilities, and how many cases. */
const MARKERS = /(<!-- utilities -->\n)[\s\S]*?(<!-- \/utilities -->)/;

interface Count {
  cases: number;
  readonly options: Map<string, number>;
}

type Counts = ReadonlyMap<string, Count>;

/** The text of docs/utilities.md. */
export function renderDocument(): string {
  const counts = countCases();
  const rows = modelled().map((utility) => rowOf(utility, counts));
  const functions = [...registry.sourcedModels.values()].map(
    ({ path: file, summary, functions: all }) => `| ${file} | ${summary} | ${Object.keys(all).join(", ")} |`,
  );
  const shell = [...counts.keys()].filter((name) => name.startsWith("shell ")).sort();
  return [
    "# What is modelled",
    "",
    "<!-- Made by `npm run docs`; a test keeps it current. -->",
    "",
    totals(),
    "",
    "A number behind an option is how many recorded cases of the real tool use it. An option that is not in the table is reported as not modelled where a script uses it.",
    "",
    "## Utilities",
    "",
    "| utility | what it does | cases | options | options without a case | missing |",
    "| --- | --- | --: | --- | --- | --- |",
    ...rows,
    "",
    "## Libraries that scripts source",
    "",
    "| file | what it is | functions |",
    "| --- | --- | --- |",
    ...functions,
    "",
    "## The shell",
    "",
    `Builtins: ${[...registry.builtins.keys()].sort().join(", ")}.`,
    "",
    "| construct | cases |",
    "| --- | --: |",
    ...shell.map((name) => `| ${name.slice(6)} | ${counts.get(name)?.cases ?? 0} |`),
    "",
  ].join("\n");
}

/** README with its table as it should be. */
export function renderReadme(readme: string): string {
  const names = modelled().map(({ name }) => name);
  const builtins = [...registry.builtins.keys()].sort();
  const table = [
    "| | modelled |",
    "| --- | --- |",
    `| utilities (${names.length}) | ${names.map((name) => `\`${name}\``).join(" ")} |`,
    `| builtins (${builtins.length}) | ${builtins.map((name) => `\`${name}\``).join(" ")} |`,
    `| sourced libraries | ${[...registry.sourcedModels.keys()].map((file) => `\`${file}\``).join(" ")} |`,
    "",
    `Each option with its recorded cases, and what is missing: [docs/utilities.md](docs/utilities.md). ${totals()}`,
    "",
  ].join("\n");
  return readme.replace(MARKERS, `$1\n${table}\n$2`);
}

/** The options of a utility that no case uses, by its name; for lists of what to record. */
export function optionsWithoutCase(): ReadonlyMap<string, readonly string[]> {
  const counts = countCases();
  return new Map(modelled().map((utility) => [utility.name, without(utility, counts)]));
}

function modelled(): readonly Utility[] {
  return [...new Set(registry.utilities.values())].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function totals(): string {
  const scripts = caseFiles().flatMap(readCases).length;
  const tables = countTables();
  const all = scripts + tables.calls + tables.others;
  return `${all} cases: ${scripts} scripts recorded with the changes they make, ${tables.calls} calls of tools, ${tables.others} of the shell, its grammar and its patterns.`;
}

let counted: Counts | undefined;

/** What the cases are about by their titles, and what their scripts run with which options. */
function countCases(): Counts {
  if (counted) return counted;
  const counts = new Map<string, Count>();
  const note = (name: string, options: Iterable<string>) => {
    const count = counts.get(name) ?? { cases: 0, options: new Map<string, number>() };
    count.cases++;
    for (const option of options) count.options.set(option, (count.options.get(option) ?? 0) + 1);
    counts.set(name, count);
  };
  for (const file of caseFiles())
    for (const test of readCases(file)) for (const [name, options] of used(test)) note(name, options);
  for (const [name = "", ...words] of recordedCalls()) {
    const utility = registry.utilities.get(name);
    if (utility) note(utility.name, new Set(optionsOf(utility, words)));
  }
  counted = counts;
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
      out.push(...table.flatMap((option) => option.names.find((name) => name === long) ?? []));
    } else if (word.startsWith("-") && word.length > 1)
      for (const letter of word.slice(1)) {
        const option = table.find(({ names }) => names.includes(`-${letter}`));
        if (option) out.push(`-${letter}`);
        if (option?.kind !== "flag") break;
      }
  }
  return out;
}

function without(utility: Utility, counts: Counts): readonly string[] {
  const count = counts.get(utility.name);
  return Object.values(utility.options)
    .filter(({ names }) => !names.some((name) => count?.options.has(name)))
    .map(({ names }) => names[0] ?? "");
}

function rowOf(utility: Utility, counts: Counts): string {
  const count = counts.get(utility.name);
  const tabled = Object.values(utility.options).map(({ names }) => names);
  const own = [...(count?.options ?? [])].filter(
    ([name]) => name !== "-" && !tabled.some((names) => names.includes(name)),
  );
  const shown = [
    ...tabled.map(
      (names) => [names[0], names.reduce((sum, name) => sum + (count?.options.get(name) ?? 0), 0)] as const,
    ),
    ...(tabled.length > 0 ? [] : own),
  ].flatMap(([name, cases]) => (cases > 0 ? [`\`${name}\`\u00a0${cases}`] : []));
  const cells = [
    [utility.name, ...utility.aliases].map((name) => `\`${name}\``).join(", "),
    utility.summary,
    `${count?.cases ?? 0}`,
    shown.join(", "),
    without(utility, counts)
      .map((name) => `\`${name}\``)
      .join(", "),
    utility.missing.join("; "),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "--without") {
    for (const [name, options] of optionsWithoutCase()) if (options.length > 0) console.log(name, ...options);
  } else {
    fs.writeFileSync(DOCUMENT, renderDocument());
    fs.writeFileSync(README, renderReadme(fs.readFileSync(README, "utf8")));
  }
}
