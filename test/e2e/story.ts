/**
 * The story as a person lives it: the packed .vsix is installed, the butterfly's postinst opened, conditions are looked
 * at and turned around by mouse and by keyboard. Each picture is taken right after what it must show was seen.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { installExtension, root, startBrowser, startServer, type VsCodeServer } from "./browser";

const shots = path.join(root, "test/e2e/shots");
const vsix = path.join(root, "maintscript.vsix");

interface Story {
  readonly page: Page;
  /** Takes a picture for people to look at. */
  shoot(name: string): Promise<void>;
}

/** In order; each goes on where the one before ended. */
const steps: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  async "the package holds what runs, in less than 1 MB"() {
    const { size } = fs.statSync(vsix);
    assert.ok(size < 1_000_000, `${size} bytes`);
  },
  async "a lens tells the outcome on an installed machine"({ page }) {
    await lens(page, "▶ configure '' on debian-12: exit 0").waitFor({ timeout: 60_000 });
    await lens(page, "What if…").waitFor();
  },
  async "the line that decides tells what it did"({ page, shoot }) {
    await line(page, "→ makes /etc/network/run → /dev/shm/network").waitFor();
    await lens(page, "depends on: /dev/shm is tmpfs").waitFor();
    await shoot("1-outcome");
  },
  async "a hover on a condition says why, by mouse"({ page, shoot }) {
    await editor(page).getByText("grep", { exact: true }).first().hover();
    await page.locator(".monaco-hover", { hasText: "no, it is tmpfs named shm" }).first().waitFor();
    await shoot("2-hover");
    await page.mouse.move(640, 500);
    await page.keyboard.press("Escape");
  },
  async "a click on a lens turns a condition around, and the difference stands at its line"({ page, shoot }) {
    await page.locator(".monaco-hover:visible").first().waitFor({ state: "hidden" });
    // Lenses move once more when the exploration of all hosts has ended: a person waits until they stand still.
    await lens(page, "outcomes on all hosts").waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1_500);
    await lens(page, "what if /dev/shm is not tmpfs?").click();
    await page.locator(".statusbar-item", { hasText: "1 what-if" }).waitFor();
    await line(page, "~ was: makes /etc/network/run → /dev/shm/network").first().waitFor();
    await shoot("3-what-if");
  },
  async "the palette takes it back, by keyboard"({ page }) {
    await command(page, "Maintscript: Clear What-Ifs");
    await line(page, "→ makes /etc/network/run → /dev/shm/network").waitFor();
  },
  async "a condition can be typed"({ page }) {
    await command(page, "Maintscript: What If…");
    await typeStatement(page, "/dev/shm is full");
    await page.locator(".statusbar-item", { hasText: "1 what-if" }).waitFor();
    await line(page, "→ makes the directory /etc/network/run").waitFor();
    await command(page, "Maintscript: Clear What-Ifs");
    await line(page, "→ makes /etc/network/run → /dev/shm/network").waitFor();
  },
  async "one that nobody understands is answered with the nearest ones"({ page }) {
    await command(page, "Maintscript: What If…");
    await typeStatement(page, "/dev/shm is tmfs");
    await page.getByText("expected a file system").first().waitFor();
    await command(page, "Notifications: Clear All Notifications");
  },
  async "the status bar changes the environment"({ page, shoot }) {
    await page.locator(".statusbar-item", { hasText: "debian-12" }).click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "debootstrap" }).first().waitFor();
    await page.keyboard.type("debootstrap");
    await page.keyboard.press("Enter");
    await line(page, "→ makes the directory /etc/network/run").waitFor();
    await lens(page, "on debootstrap").waitFor();
    await shoot("4-debootstrap");
  },
  async "a diagnostic stands where the two part"({ page }) {
    await page.locator(".squiggly-info").first().waitFor();
  },
  async "dark and high contrast are readable, too"({ page, shoot }) {
    await colourTheme(page, "Dark Modern");
    await page.locator(".monaco-workbench.vs-dark").waitFor();
    await shoot("5-dark");
    await colourTheme(page, "Dark High Contrast");
    await page.locator(".monaco-workbench.hc-black").waitFor();
    await shoot("6-high-contrast");
  },
};

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-story-"));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    fs.cpSync(path.join(root, "examples/butterfly"), path.join(folder, "butterfly"), { recursive: true });
    fs.mkdirSync(shots, { recursive: true });
    installExtension(vsix, path.join(folder, "extensions"));
    await play(folder, counts);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    const result = process.env["E2E_RESULT"];
    if (result) fs.writeFileSync(result, JSON.stringify(counts));
  }
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

/** A step that fails ends the story: those after it are counted as failed, since they have not been seen to work. */
async function play(folder: string, counts: { passed: number; failed: number }): Promise<void> {
  const server = await startServer({ extensions: path.join(folder, "extensions") });
  const { browser, page } = await startBrowser();
  const shoot = async (name: string) => void (await page.screenshot({ path: path.join(shots, `${name}.png`) }));
  try {
    await openScript(page, server, path.join(folder, "butterfly"), "ifupdown.postinst");
    console.log("\n  the story, in the page");
    for (const [name, step] of Object.entries(steps)) {
      if (counts.failed > 0) {
        counts.failed++;
        console.log(`    - ${name}`);
        continue;
      }
      try {
        await step({ page, shoot });
        counts.passed++;
        console.log(`    ✔ ${name}`);
      } catch (error) {
        counts.failed++;
        console.log(`    ✖ ${name}\n${error instanceof Error ? error.message : error}`);
        await shoot("failed");
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openScript(page: Page, server: VsCodeServer, folder: string, name: string): Promise<void> {
  const payload = JSON.stringify([["openFile", `vscode-remote://${server.authority}${path.join(folder, name)}`]]);
  const answer = await page.goto(`${server.origin}/?${new URLSearchParams({ folder, payload })}`);
  if (!answer?.ok()) throw new Error(`code-server answered ${answer?.status()}`);
  await editor(page).waitFor({ timeout: 60_000 });
}

function editor(page: Page) {
  return page.locator('.monaco-editor[data-uri$="ifupdown.postinst"]').first();
}

function lens(page: Page, text: string | RegExp) {
  return editor(page)
    .locator(".codelens-decoration a, .codelens-decoration span", { hasText: pattern(text) })
    .first();
}

/** A line of the editor with a hint in it; its blanks are no-break spaces. */
function line(page: Page, text: string) {
  return editor(page).locator(".view-line", { hasText: pattern(text) });
}

function pattern(text: string | RegExp): RegExp {
  if (text instanceof RegExp) return text;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/[ ']/g, "."));
}

/** Types into the box of "What If…", and takes it as it is typed. */
async function typeStatement(page: Page, statement: string): Promise<void> {
  await page.locator('.quick-input-widget input[placeholder*="/dev/shm"]').waitFor();
  await page.keyboard.type(statement);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "as typed" }).waitFor();
  await page.keyboard.press("Enter");
}

async function colourTheme(page: Page, name: string): Promise<void> {
  await editor(page).locator(".view-line").first().click();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+t");
  await page
    .locator(".quick-input-list .monaco-list-row", { hasText: /Modern|2026|Light/ })
    .first()
    .waitFor();
  await page.keyboard.type(name);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
}

/** Runs a command by its title, as from the keyboard. */
async function command(page: Page, title: string): Promise<void> {
  await editor(page).locator(".view-line").first().click();
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget").waitFor();
  await page.keyboard.type(title);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
