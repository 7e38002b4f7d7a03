/**
 * Stands in for the VS Code executable: takes the arguments that @vscode/test-electron gives it, runs the suite in
 * code-server's extension host with a Chromium in front, and ends with the same exit statuses.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { startBrowser, startServer, type VsCodeServer } from "./browser";

const LIMIT_MS = 300_000;

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
    await open(page, server, folder, [
      ["extensionDevelopmentPath", option("extensionDevelopmentPath")],
      ["extensionTestsPath", option("extensionTestsPath")],
    ]);
    return await account(ended, log);
  } finally {
    shown.stop();
    await browser.close();
    await server.close();
    fs.rmSync(path.dirname(log), { recursive: true, force: true });
  }
}

async function open(
  page: Page,
  server: VsCodeServer,
  folder: string,
  paths: readonly (readonly [string, string])[],
): Promise<void> {
  const payload = [
    ...paths.map(([key, value]) => [key, `vscode-remote://${server.authority}${value}`]),
    ["skipWelcome", "true"],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  const answer = await page.goto(`${server.origin}/?${query}`);
  if (!answer?.ok())
    throw new Error(`code-server answered ${answer?.status()}: ${(await answer?.text())?.slice(0, 500)}`);
}

/** Resolves with what the workbench says the suite ended with. */
function suiteEnd(page: Page, server: VsCodeServer): Promise<number> {
  const ended = new Promise<number>((resolve, reject) => {
    void page.exposeFunction("codeAutomationExit", resolve);
    void page.exposeFunction("codeAutomationLog", () => undefined);
    page.on("crash", () => reject(new Error("the page crashed")));
    void server.exited.then((code) => reject(new Error(`code-server ended with ${code}`)));
    setTimeout(() => reject(new Error("the suite did not end in time")), LIMIT_MS).unref();
  });
  ended.catch(() => undefined);
  return ended;
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
