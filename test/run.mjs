// All tests: types, lint, unit tests, and the tests in a real VS Code. The last line is `N passed, N failed, N skipped`.
// `node test/run.mjs unit` runs the unit tests alone, `node test/run.mjs unit PATTERN…` those whose path has a pattern.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const [only, ...patterns] = process.argv.slice(2);

const parts = {
  types: () => check("tsc", ["-b"]),
  lint: () => check("biome", ["check", "--error-on-warnings", "."]),
  unit: () => unitTests(patterns),
  vscode: testsInVsCode,
};

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of Object.entries(parts)) {
  if (only && only !== name) continue;
  console.log(`\n== ${name}`);
  const counts = await run();
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A program that is content or not: it counts only where it fails. */
function check(program, args) {
  const { status } = spawnSync(path.join(root, "node_modules/.bin", program), args, { cwd: root, stdio: "inherit" });
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Every test/**\/*.test.ts outside of test/e2e, by node's own runner. */
function unitTests(patterns) {
  const files = testFiles(path.join(root, "test")).filter((file) =>
    patterns.every((pattern) => file.includes(pattern)),
  );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-test-"));
  const tap = path.join(folder, "tap");
  const { status } = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", "--test"],
      ...[
        "--test-reporter=dot",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
        `--test-reporter-destination=${tap}`,
      ],
      ...files.map((file) => path.relative(root, file)),
    ],
    { cwd: root, stdio: "inherit" },
  );
  const report = fs.existsSync(tap) ? fs.readFileSync(tap, "utf8") : "";
  fs.rmSync(folder, { recursive: true, force: true });
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(report)?.[1] ?? 0);
  const failed = count("fail") + count("cancelled");
  if (failed > 0) console.log(failures(report));
  console.log(`\nunit tests: ${count("pass")} passed, ${failed} failed, ${count("skipped")} skipped`);
  return {
    passed: count("pass"),
    failed: failed > 0 || status === 0 ? failed : 1,
    skipped: count("skipped") + count("todo"),
  };
}

function testFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "e2e" ? [] : testFiles(file);
    return entry.name.endsWith(".test.ts") ? [file] : [];
  });
}

/** What the report says about each test that failed, with the names around it. */
function failures(report) {
  const lines = report.split("\n");
  const told = [];
  lines.forEach((line, i) => {
    const [, indent, name] = /^(\s*)not ok \d+ - (.*)$/.exec(line) ?? [];
    if (name === undefined) return;
    const end = lines.findIndex((later, j) => j > i && later === `${indent}  ...`);
    const details = lines.slice(i + 1, end < 0 ? i + 1 : end);
    if (details.some((detail) => detail.includes("failureType: 'subtestsFailed'"))) return;
    told.push(`\nfailed: ${name}\n${details.slice(0, 60).join("\n")}`);
  });
  return told.join("\n").replaceAll(root, ".");
}

async function testsInVsCode() {
  const { runInVsCode } = await import("./e2e/run.mjs");
  try {
    return await runInVsCode();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    // A person without Chromium still gets an answer about the rest; a build machine has to have it.
    const lacksBrowser = error instanceof Error && error.message.includes("need Chromium") && !process.env.CI;
    return lacksBrowser ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, skipped: 0 };
  }
}
