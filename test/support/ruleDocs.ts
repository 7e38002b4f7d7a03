/**
 * The pages of the rules, docs/rules/: one a rule and a table of all. `node --import tsx test/support/ruleDocs.ts` writes
 * them; test/golden/ruleDocs.test.ts keeps them current.
 */
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Rule, rules } from "../../server/src/core/api";

export const docsFolder = path.resolve(import.meta.dirname, "../../docs/rules");

/** The pages by file name. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, pageOf(rule)]));
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`);
  pages.set(
    "README.md",
    [
      "# Rules",
      "",
      "What `maintscript check` and the editor report. A rule has lintian's name where the same thing is meant.",
      "",
      "| rule | severity | what it reports |",
      "| --- | --- | --- |",
      ...rows,
      "",
      "A comment turns a rule off for its own line, or for the next command where it stands alone:",
      "`# maintscript disable=ID reason`. Sections that debhelper generated are never reported.",
      "",
    ].join("\n"),
  );
  return pages;
}

function pageOf({ id, severity, summary, why, bad, good, kinds }: Rule): string {
  return [
    `# ${id}`,
    "",
    `**${summary[0]?.toUpperCase()}${summary.slice(1)}.** Severity: ${severity}. Scripts: ${kinds?.join(", ") ?? "all"}.`,
    "",
    why,
    "",
    "Reported:",
    "",
    "```sh",
    bad.trimEnd(),
    "```",
    "",
    "Not reported:",
    "",
    "```sh",
    good.trimEnd(),
    "```",
    "",
    `To turn it off for a line: \`# maintscript disable=${id} reason\`.`,
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  fs.mkdirSync(docsFolder, { recursive: true });
  for (const [name, text] of rulePages()) fs.writeFileSync(path.join(docsFolder, name), text);
}
