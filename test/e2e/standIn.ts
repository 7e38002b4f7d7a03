/**
 * Stands in for the VS Code executable: takes the arguments that @vscode/test-electron gives it, runs the suite in
 * code-server's extension host with a Chromium in front, and ends with the same exit statuses.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startBrowser, startServer } from "./browser";
import { openWithTests, suiteEnd } from "./workbench";

async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? "";
  const folder = path.resolve(args.find((arg) => !arg.startsWith("--")) ?? ".");
  const log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-log-")), "log");
  fs.writeFileSync(log, "");
  // The extension host inherits the server's environment, so this reaches the suite.
  const server = await startServer({ env: { TEST_LOG: log } });
  const { browser, page } = await startBrowser();
  const shown = followFile(log);
  try {
    const ended = suiteEnd(page, server);
    const onServer = (name: string) => `vscode-remote://${server.authority}${option(name)}`;
    await openWithTests(page, server, folder, {
      extensionDevelopmentPath: onServer("extensionDevelopmentPath"),
      extensionTestsPath: onServer("extensionTestsPath"),
    });
    return await account(ended, log);
  } finally {
    shown.stop();
    await browser.close();
    await server.close();
    fs.rmSync(path.dirname(log), { recursive: true, force: true });
  }
}

/** An extension host that dies "exits with 0", too: only the suite's own account is believed. */
async function account(ended: Promise<number>, log: string): Promise<number> {
  const code = await ended;
  if (!fs.existsSync(`${log}.json`)) throw new Error(`the extension host ended (${code}) before the suite did`);
  const result = process.env["E2E_RESULT"];
  if (result) fs.copyFileSync(`${log}.json`, result);
  return code;
}

/** Copies what is appended to a file to standard output. */
function followFile(file: string): { stop(): void } {
  let at = 0;
  const show = () => {
    const more = fs.readFileSync(file).subarray(at);
    at += more.length;
    process.stdout.write(more);
  };
  const timer = setInterval(show, 200);
  return {
    stop() {
      clearInterval(timer);
      show();
    },
  };
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
