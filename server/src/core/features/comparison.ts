/** All environments beside each other, as a page of Markdown. */
import type { Change } from "../report";
import type { Script } from "../script/script";
import { differsInChroot } from "./differsInChroot";
import { type EnvironmentRun, endWords, type Runs, stateWords } from "./runs";

export function comparisonMarkdown(script: Script, runs: Runs): string {
  const columns = [runs.chosen, ...runs.others];
  const paths = [...new Set(columns.flatMap(({ report }) => report.changes.map(({ path }) => path)))].sort();
  const different = paths.filter((path) => new Set(columns.map((run) => cell(run, path))).size > 1);
  const same = paths.filter((path) => !different.includes(path));
  const name = script.name.slice(script.name.lastIndexOf("/") + 1);
  return [
    `# ${name} in ${columns.length} environments\n`,
    ...runs.whatIf.map((statement) => `${runs.chosen.environment} is changed: ${statement}\n`),
    table([
      ["", ...columns.map(({ environment }) => environment)],
      ["how it ends", ...columns.map(({ report }) => endWords(report))],
      ...different.map((path) => [`\`${path}\``, ...columns.map((run) => cell(run, path))]),
    ]),
    same.length > 0 ? `\nThe same everywhere: ${same.map((path) => `\`${path}\``).join(", ")}\n` : "",
    ...differsInChroot(script, runs).map(({ message }) => `\n${message}\n`),
  ].join("\n");
}

function cell({ report }: EnvironmentRun, path: string): string {
  const change = report.changes.find((one) => one.path === path);
  return change ? words(change) : "untouched";
}

function words({ op, after, lasts }: Change): string {
  const what = after ? stateWords(after) : "removed";
  return `${op === "add" ? "+" : op === "del" ? "-" : "~"} ${what}${lasts === "volatile" ? " (volatile)" : ""}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((text) => text.replaceAll("|", "\\|")));
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}
