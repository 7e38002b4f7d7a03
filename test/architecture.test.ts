/** The shape of the code, kept by a test: see ARCHITECTURE.md, "Who may import whom". */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const core = path.join(root, "server/src/core");

/** Folder → the folders of core that it may import from; "" stands for the files directly in core that all may use. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  script: ["syntax"],
  regex: [],
  world: [],
  utilities: ["regex", "world"],
  expand: ["syntax", "regex", "world"],
  interp: ["syntax", "script", "regex", "world", "expand", "utilities"],
  analysis: ["syntax", "script", "regex", "world", "expand", "utilities", "interp"],
  lint: ["syntax", "script", "regex", "world", "expand", "utilities", "interp", "analysis"],
  features: ["syntax", "script", "regex", "world", "expand", "utilities", "interp", "analysis", "lint"],
};

/** Files of core that belong to no stage. */
const common = new Set(["bytes", "hash", "report"]);

/** Packages that core may import, and the folders that may. */
const packages: Readonly<Record<string, RegExp>> = {
  "bash-parser/src/modes/posix/built-grammar": /^syntax\/grammar\.ts$/,
  re2js: /^regex\//,
  fflate: /^(world|utilities)\//,
  "fflate/browser": /^(world|utilities)\//,
  "@noble/hashes/sha2.js": /^(hash\.ts|utilities\/)/,
  "@noble/hashes/legacy.js": /^utilities\//,
  "@noble/hashes/blake2.js": /^utilities\//,
};

const files = fs
  .readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .map((file) => file.split(path.sep).join("/"));

/** Everything that a file imports or exports from. */
function importsOf(file: string): readonly string[] {
  const text = fs.readFileSync(path.join(core, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)";|^import "([^"]+)";/gms)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

describe("the stages of core", () => {
  for (const folder of Object.keys(arrows)) {
    test(`${folder} imports only from the stages before it`, () => {
      const wrong: string[] = [];
      for (const file of files.filter((each) => each.startsWith(`${folder}/`))) {
        for (const specifier of importsOf(file)) {
          if (!specifier.startsWith(".")) continue;
          const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
          const [stage = ""] = target.split("/");
          if (stage === folder || arrows[folder]?.includes(stage) || common.has(target)) continue;
          wrong.push(`${file} imports ${target}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  test("every folder of core is a known stage", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0] ?? ""));
    assert.deepEqual([...folders].filter((folder) => !(folder in arrows)).sort(), []);
  });
});

test("core imports no package but the few that NOTES names, each from where it belongs", () => {
  const wrong: string[] = [];
  for (const file of files) {
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith(".")) continue;
      if (!packages[specifier]?.test(file)) wrong.push(`${file} imports ${specifier}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("nothing outside core reaches past the language of the editor: no protocol type in core", () => {
  const wrong = files.filter((file) =>
    /vscode-languageserver|from "vscode"/.test(fs.readFileSync(path.join(core, file), "utf8")),
  );
  assert.deepEqual(wrong, []);
});

test("every utility is registered once", async () => {
  const { registered, utilities } = await import("../server/src/core/utilities/index");
  const names = registered.flatMap(({ name, aliases }) => [name, ...aliases]);
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
  assert.equal(utilities.size, names.length);
});
