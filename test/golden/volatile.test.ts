/**
 * test/golden/volatile: scripts in which a volatile fact decides about what lasts (faulty-*.sh), and scripts of the same
 * look in which none does (clean.sh). A case begins with `#### title`; `## kind:`, `## packaging FILE:` and `## rule:`
 * (who tells it, where that is neither baked-probe nor skipped-when-offline) follow.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { lint, rules } from "../../server/src/core/api";
import { scriptKinds } from "../../server/src/core/script/maintainerScript";

const folder = path.join(import.meta.dirname, "volatile");

for (const file of fs.readdirSync(folder).sort()) {
  describe(`volatile facts: ${file}`, () => {
    for (const part of fs
      .readFileSync(path.join(folder, file), "utf8")
      .split(/^#### /m)
      .slice(1)) {
      const [title = "", ...lines] = part.split("\n");
      it(title, () => {
        const found = findings(lines);
        if (file === "clean.sh") assert.deepEqual(found, []);
        else assert.notDeepEqual(found, []);
      });
    }
  });
}

function findings(lines: readonly string[]): readonly string[] {
  const headers = lines.flatMap((line) => {
    const [, key = "", value = ""] = /^## ([\w. -]+): (.*)$/.exec(line) ?? [];
    return key === "" ? [] : [[key, value] as const];
  });
  const header = (key: string) => headers.find(([name]) => name === key)?.[1];
  const kind = scriptKinds.find((each) => each === header("kind")) ?? "postinst";
  const wanted = header("rule")?.split(" ") ?? ["baked-probe", "skipped-when-offline"];
  return lint({
    text: lines.filter((line) => !/^## [\w. -]+: /.test(line)).join("\n"),
    name: `debian/demo.${kind}`,
    kind,
    packaging: Object.fromEntries(
      headers.flatMap(([key, value]) => (key.startsWith("packaging ") ? [[key.slice(10), value]] : [])),
    ),
    rules: rules.filter(({ id }) => wanted.includes(id)),
    fixes: "none",
  }).map(({ rule, message }) => `${rule}: ${message}`);
}
