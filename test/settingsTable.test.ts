/** The README's table of settings says what package.json says. UPDATE_EXPECT=1 writes it anew. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const readme = path.join(root, "README.md");
const [begin, end] = ["<!-- settings: made from package.json -->", "<!-- end of settings -->"];

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

test("the settings in the README are those of package.json", () => {
  const text = fs.readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  assert.ok(from >= 0 && to > from, "the README has the two markers");
  const wanted = `${text.slice(0, from)}${begin}\n\n${settingsTable()}\n\n${text.slice(to)}`;
  if (process.env["UPDATE_EXPECT"] === "1") fs.writeFileSync(readme, wanted);
  else assert.equal(text, wanted, "UPDATE_EXPECT=1 writes the table anew");
});

function settingsTable(): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
    contributes: { configuration: { properties: Readonly<Record<string, Setting>> } };
  };
  const texts: Readonly<Record<string, string>> = JSON.parse(
    fs.readFileSync(path.join(root, "package.nls.json"), "utf8"),
  );
  const textOf = (given: string) => texts[given.slice(1, -1)] ?? given;
  const rows = Object.entries(manifest.contributes.configuration.properties).map(
    ([name, { default: value, description, markdownDescription }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${textOf(markdownDescription ?? description ?? "")
        .replaceAll("|", "\\|")
        .replaceAll("\n", " ")} |`,
  );
  return ["| setting | default | |", "| --- | --- | --- |", ...rows].join("\n");
}
