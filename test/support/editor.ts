/** Other editors for tests: installs what is missing where that is possible, and says otherwise what is missing. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

const built = path.join(root, "dist/cli.js");
const fromSources = [
  "--import",
  path.join(root, "node_modules/tsx/dist/loader.mjs"),
  path.join(root, "server/src/cli/main.node.ts"),
];

/** How an editor starts the server: as it is built (`npm test` builds first), otherwise from its sources. */
export const serverCommand: readonly string[] = [
  process.execPath,
  ...(fs.existsSync(built) ? [built] : fromSources),
  "lsp",
  "--stdio",
];

/** A reason why tests with these programs are left out, for the test's name; null where they are there, or are now. */
export function whyWithout(files: readonly string[], packages: readonly string[]): string | null {
  const isMissing = () => files.some((file) => !fs.existsSync(file));
  if (!isMissing()) return null;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { timeout: 300_000 });
  }
  return isMissing() ? `apt-get install ${packages.join(" ")}` : null;
}

/** The script that the editors open: a finding, a condition that asks the host, a backquote that may be rewritten. */
export const script = `#!/bin/sh
set -e
greet() {
  true
}
now=\`true\`
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
fi
mkdir /var/lib/demo
`;

/** Runs an editor in a folder with \`demo.postinst\`; the one JSON object that its script printed on a line of its own. */
export function runEditor(
  program: string,
  args: (folder: string) => readonly string[],
  input: (folder: string) => Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-editor-"));
  fs.writeFileSync(path.join(folder, "demo.postinst"), script);
  for (const [name, text] of Object.entries(input(folder))) fs.writeFileSync(path.join(folder, name), text);
  const { stdout, stderr } = spawnSync(program, args(folder), {
    encoding: "utf8",
    cwd: folder,
    timeout: 180_000,
    env: { ...process.env, HOME: folder, TERM: "dumb" },
  });
  const file = path.join(folder, "answer.json");
  const text = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  fs.rmSync(folder, { recursive: true, force: true });
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === "object" && answer !== null) return { ...answer };
  } catch {}
  throw new Error(`${program} gave no answer:\n${stdout}\n${stderr}\n${text}`);
}
