/**
 * Runs the Mocha suite in the browser's extension host, as on vscode.dev: the workbench is given the extension by its
 * address, loads dist/client-web.js into its web worker, and that starts dist/worker.js.
 */
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { root, startBrowser, startServer } from "./browser";
import { openWithTests, suiteEnd } from "./workbench";

async function main(): Promise<void> {
  const work = process.env["E2E_FOLDER"] ?? path.join(root, "test/e2e/fixture");
  const extension = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-web-"));
  webExtension(extension);
  const files = await serveFiles(extension);
  const server = await startServer();
  const { browser, page } = await startBrowser();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  try {
    const ended = suiteEnd(page, server);
    // Through the server's own proxy: other origins are refused by the workbench.
    const at = new URL(`/proxy/${files.port}`, server.origin);
    await offerExtension(page, at);
    await openWithTests(page, server, work, {
      extensionDevelopmentPath: at.href,
      extensionTestsPath: `${at.href}/test/webSuite.js`,
    });
    const code = await ended;
    console.log("\n  in the browser's extension host");
    const [log, result] = ["web.log", "web.json"].map((name) => path.join(work, "..", name)) as [string, string];
    if (!fs.existsSync(result)) throw new Error(`the suite gave no account (${code})\n${problems.join("\n")}`);
    console.log(fs.readFileSync(log, "utf8"));
    if (process.env["E2E_RESULT"]) fs.copyFileSync(result, process.env["E2E_RESULT"]);
    process.exitCode = code;
  } finally {
    await browser.close();
    await server.close();
    files.close();
    fs.rmSync(extension, { recursive: true, force: true });
  }
}

/** The extension as it is, but without its program for node, and with the tests inside: that is where they are looked for. */
function webExtension(folder: string): void {
  for (const part of ["dist", "media", "syntaxes", "schemas", "examples"])
    fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  fs.rmSync(path.join(folder, "dist/client.js"));
  fs.rmSync(path.join(folder, "dist/server.js"));
  const { main: _, ...manifest } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ ...manifest, extensionKind: ["web"] }));
  fs.copyFileSync(path.join(root, "package.nls.json"), path.join(folder, "package.nls.json"));
  fs.mkdirSync(path.join(folder, "test"));
  fs.copyFileSync(path.join(root, "out/e2e/webSuite.js"), path.join(folder, "test/webSuite.js"));
}

/** A web extension under development is no matter of the address, but of the settings that stand in the page. */
async function offerExtension(page: Page, { protocol, host, pathname }: URL): Promise<void> {
  const extension = { scheme: protocol.slice(0, -1), authority: host, path: pathname };
  await page.addInitScript((offered) => {
    const { getAttribute } = Element.prototype;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (this.id !== "vscode-workbench-web-configuration" || name !== "data-settings" || value === null) return value;
      const settings = JSON.parse(value);
      const developmentOptions = { ...settings.developmentOptions, extensions: [offered] };
      return JSON.stringify({ ...settings, developmentOptions });
    };
  }, extension);
}

async function serveFiles(folder: string): Promise<{ readonly port: number; close(): void }> {
  const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".json": "application/json" };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    fs.readFile(file, (error, content) => {
      response.writeHead(error ? 404 : 200, {
        "content-type": types[path.extname(file)] ?? "application/octet-stream",
        "access-control-allow-origin": "*",
      });
      response.end(error ? "" : content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
