/** The page of a workbench: a folder with an extension under development and its tests, and how these ended. */
import type { Page } from "playwright-core";
import type { VsCodeServer } from "./browser";

const LIMIT_MS = 300_000;

/** Resolves with what the workbench says the suite ended with. Call it before the page is opened. */
export function suiteEnd(page: Page, server: VsCodeServer): Promise<number> {
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

/** Opens a folder with an extension and its tests, by their URIs. */
export async function openWithTests(
  page: Page,
  server: VsCodeServer,
  folder: string,
  uris: { readonly extensionDevelopmentPath: string; readonly extensionTestsPath: string },
): Promise<void> {
  const payload = [...Object.entries(uris), ["skipWelcome", "true"]];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  const answer = await page.goto(`${server.origin}/?${query}`);
  if (!answer?.ok())
    throw new Error(`code-server answered ${answer?.status()}: ${(await answer?.text())?.slice(0, 500)}`);
}
