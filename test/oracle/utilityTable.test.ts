import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { DOCUMENT, README, renderDocument, renderReadme } from "./utilityTable";

test("docs/utilities.md is what `npm run docs` makes", () => {
  assert.equal(fs.readFileSync(DOCUMENT, "utf8"), renderDocument());
});

test("README's table of utilities is what `npm run docs` makes", () => {
  const readme = fs.readFileSync(README, "utf8");
  assert.match(readme, /<!-- utilities -->/);
  assert.equal(readme, renderReadme(readme));
});
