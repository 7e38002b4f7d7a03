import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { parse } from "../../server/src/core/syntax/parse";
import { mutant, randomFrom } from "./syntaxMutants";

/** Spoilt scripts of this machine: dash and we must agree on which are scripts. More: `SYNTAX_MUTANTS=20000 SEED=7`. */
const count = Number(process.env["SYNTAX_MUTANTS"] ?? 400);
const seed = Number(process.env["SEED"] ?? 1);
const folders = ["/var/lib/dpkg/info", "/etc/init.d"];
const scripts = folders.flatMap(scriptsIn);
const dash = spawnSync("dash", ["-c", ":"]).status === 0;

it("agrees with dash -n on spoilt scripts", { skip: !dash || scripts.length === 0 }, () => {
  const random = randomFrom(seed);
  const mutants = Array.from({ length: count }, () => mutant(scripts, random));
  const rejected = rejectedByDash(mutants);
  const differing = mutants.filter((text, index) => hasError(text) !== rejected.has(index));
  assert.deepEqual(differing.slice(0, 3), [], `${differing.length} of ${count} (seed ${seed})`);
});

function scriptsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  return texts.filter((text) => /^#! ?\/bin\/(?:da)?sh\b/.test(text) && text.length < 12_000);
}

function hasError(text: string): boolean {
  return parse(text, { dialect: "sh" }).problems.some(({ severity }) => severity === "error");
}

/** The indexes of the scripts that `dash -n` rejects; one shell asks it about all. */
function rejectedByDash(texts: readonly string[]): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), "syntax-"));
  try {
    texts.forEach((text, index) => {
      writeFileSync(join(folder, String(index)), text, "latin1");
    });
    const loop = 'i=0; while [ "$i" -lt "$1" ]; do dash -n "./$i" 2>/dev/null || echo "$i"; i=$((i + 1)); done';
    const { stdout } = spawnSync("dash", ["-c", loop, "dash", String(texts.length)], { cwd: folder, encoding: "utf8" });
    return new Set(
      stdout
        .split("\n")
        .filter((line) => line !== "")
        .map(Number),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
