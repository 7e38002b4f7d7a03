/** What people read in VS Code can be translated: the manifest's texts, and those of the extension's own code. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

test("package.nls.json has each text of the manifest, and no other", () => {
  const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read("package.nls.json"))).sort());
});

test("l10n/bundle.l10n.json has each text that the code shows (UPDATE_EXPECT=1 writes it anew)", () => {
  const sources = fs
    .readdirSync(path.join(root, "client/src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const texts = sources.flatMap((file) =>
    [...read(`client/src/${file}`).matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) =>
      String(JSON.parse(text)),
    ),
  );
  const wanted = `${JSON.stringify(Object.fromEntries([...new Set(texts)].map((text) => [text, text])), null, 2)}\n`;
  const bundle = path.join(root, "l10n/bundle.l10n.json");
  if (process.env["UPDATE_EXPECT"] === "1") fs.writeFileSync(bundle, wanted);
  else assert.equal(fs.readFileSync(bundle, "utf8"), wanted);
});
