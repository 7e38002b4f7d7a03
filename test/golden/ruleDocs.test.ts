/** docs/rules/ says what the rules say; their examples are reported, or not, as the pages promise. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { lint, rules } from "../../server/src/core/api";
import { docsFolder, rulePages } from "../support/ruleDocs";

describe("pages of rules", () => {
  const pages = rulePages();
  it("are current (node --import tsx test/support/ruleDocs.ts writes them)", () => {
    assert.deepEqual(fs.readdirSync(docsFolder).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) assert.equal(fs.readFileSync(path.join(docsFolder, name), "utf8"), text);
  });
  for (const rule of rules) {
    it(`${rule.id}: the examples are what the page says`, () => {
      const kind = rule.kinds?.includes("postinst") ? "postinst" : (rule.kinds?.[0] ?? "postinst");
      const siblings = {
        ...(kind === "config" ? {} : { config: "true\n" }),
        ...(kind === "postinst" ? {} : { postinst: "mkdir -p /var/lib/demo\necho 1 > /var/lib/demo/state\n" }),
      };
      const found = (text: string) => lint({ text, name: `debian/demo.${kind}`, kind, siblings, rules: [rule] }).length;
      assert.ok(found(rule.bad) > 0, "the bad example is not reported");
      assert.equal(found(rule.good), 0, "the good example is reported");
    });
  }
});
