// The tests in VS Code: the Mocha suite in its extension host, and the story in its page. Prints `N passed, N failed, N skipped`.
// Offline and without a desktop it runs in code-server; DESKTOP=1 downloads a VS Code instead.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { findChromium, installHost } from "./install.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const desktop = process.env.DESKTOP === "1" || process.platform !== "linux" || process.arch !== "x64";

/**
 * All parts, or the one that is named: `suite` in node's extension host, `web` the same in the browser's, `story` in the
 * page.
 */
export async function runInVsCode(only) {
  const env = { ...process.env };
  if (!desktop) {
    installHost();
    env.CHROMIUM = findChromium();
    env.VSCODE_EXECUTABLE = path.join(import.meta.dirname, "host/code");
  }
  await bundle();
  const wants = (part) => only === undefined || only === part;
  const suite = wants("suite") ? launch("runSuite.js", env) : none;
  const web = wants("web") && !desktop ? launch("runWebSuite.js", env) : none;
  if (!wants("story") || desktop) return sum(suite, web);
  const packed = spawnSync("npm", ["run", "--silent", "package"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (packed.status !== 0) throw new Error(`npm run package failed: ${packed.stdout}${packed.stderr}`);
  const story = launch("story.js", env);
  return sum(suite, web, story);
}

const none = { passed: 0, failed: 0, skipped: 0 };

function sum(...all) {
  return Object.fromEntries(Object.keys(none).map((key) => [key, all.reduce((total, one) => total + one[key], 0)]));
}

/** Runs a launcher on a copy of the fixture. Without its own account it has not run, whatever its status says. */
function launch(file, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-e2e-"));
  fs.cpSync(path.join(import.meta.dirname, "fixture"), path.join(folder, "work"), { recursive: true });
  const result = path.join(folder, "result.json");
  try {
    const { status } = spawnSync(process.execPath, [path.join(root, "out/e2e", file)], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...env, E2E_FOLDER: path.join(folder, "work"), E2E_RESULT: result },
    });
    const counts = fs.existsSync(result) ? JSON.parse(fs.readFileSync(result, "utf8")) : { ...none, failed: 1 };
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The suite runs inside VS Code, the launchers outside. */
async function bundle() {
  const common = {
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "warning",
    outdir: path.join(root, "out/e2e"),
  };
  const at = (file) => path.join(import.meta.dirname, file);
  await build({ ...common, entryPoints: { suite: at("suite/index.ts") }, external: ["vscode", "mocha"] });
  await build({
    ...common,
    entryPoints: {
      runSuite: at("runSuite.ts"),
      runWebSuite: at("runWebSuite.ts"),
      standIn: at("standIn.ts"),
      story: at("story.ts"),
    },
    packages: "external",
  });
  await build({
    ...common,
    platform: "browser",
    entryPoints: { webSuite: at("suite/index.web.ts") },
    external: ["vscode"],
    alias: { "node:assert/strict": at("suite/assert.web.ts") },
  });
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed, skipped } = await runInVsCode(process.argv[2]);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
