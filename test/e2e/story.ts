/**
 * The story as a person lives it: the packed .vsix is installed, the butterfly's postinst opened, conditions are looked
 * at and turned around by mouse and by keyboard. Each picture is taken right after what it must show was seen.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
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
    await until(
      async () => {
        await page.mouse.move(640, 500);
        await editor(page).getByText("grep", { exact: true }).first().hover();
      },
      page.locator(".monaco-hover", { hasText: "no, it is tmpfs named shm" }),
    );
    await shoot("2-hover");
    await page.mouse.move(640, 500);
    await page.keyboard.press("Escape");
  },
  async "a click on a lens turns a condition around, and the difference stands at its line"({ page, shoot }) {
    await page.locator(".monaco-hover:visible").first().waitFor({ state: "hidden" });
    await lens(page, "outcomes on all hosts").waitFor();
    await until(
      () => lens(page, "what if /dev/shm is not tmpfs?").click(),
      page.locator(".statusbar-item", { hasText: "1 what-if" }),
    );
    await line(page, "~ was: makes /etc/network/run → /dev/shm/network").first().waitFor();
    await shoot("3-what-if");
  },
  async "the panel shows every environment beside the others, and a result leads to its line"({ page, shoot }) {
    await until(() => lens(page, "outcomes on all hosts").click(), panelTab(page));
    const panel = await panelOf(page);
    await panel.getByRole("columnheader", { name: /debootstrap/ }).waitFor();
    await shoot("4-panel");
    await until(
      () => panel.getByRole("button", { name: "symlink to /dev/shm/network" }).first().click(),
      page.locator(".statusbar-item", { hasText: "Ln 43" }),
    );
  },
  async "what decides is drawn, and can be walked through by keyboard"({ page, shoot }) {
    const panel = await panelOf(page);
    await panel.getByRole("tab", { name: "Environments" }).focus();
    await page.keyboard.press("ArrowRight");
    await panel.locator("svg .node").first().waitFor();
    await panel.locator('svg .node[tabindex="0"]').focus();
    await page.keyboard.press("End");
    await panel.locator("section.details h2").waitFor();
    await shoot("5-diagram");
  },
  async "why it is so on the broken machine"({ page, shoot }) {
    await command(page, "Maintscript: Why Is…?");
    await pick(page, "a path that the script changes", "/etc/network/run");
    await pick(page, "the state that you saw", "a directory");
    const panel = await panelOf(page);
    await panel.getByText("/dev/shm is not tmpfs").first().waitFor();
    await shoot("6-why");
    await closePanel(page);
  },
  async "the palette takes it back, by keyboard"({ page }) {
    await command(page, "Maintscript: Clear What-Ifs");
    await line(page, "→ makes /etc/network/run → /dev/shm/network").waitFor();
  },
  async "a hover is opened, walked through and used by keyboard alone"({ page, shoot }) {
    await goTo(page, "21:12");
    const showOrFocusHover = async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.press("Control+i");
    };
    await until(showOrFocusHover, page.locator(".monaco-hover:visible", { hasText: "Condition" }));
    await showOrFocusHover();
    await tabTo(page, "what if /dev/shm is not tmpfs?");
    await shoot("7-hover-keyboard");
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: "1 what-if" }).waitFor();
    await command(page, "Maintscript: Clear What-Ifs");
    await line(page, "→ makes /etc/network/run → /dev/shm/network").waitFor();
  },
  async "so is the condition at the cursor"({ page }) {
    await goTo(page, "21:12");
    await until(() => page.keyboard.press("Control+Alt+i"), page.locator(".statusbar-item", { hasText: "1 what-if" }));
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
    await until(
      () => page.locator(".statusbar-item", { hasText: "debian-12" }).click(),
      page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row", { hasText: "debootstrap" }),
    );
    await choose(page, "debootstrap");
    await line(page, "→ makes the directory /etc/network/run").waitFor();
    await lens(page, "on debootstrap").waitFor();
    await shoot("8-debootstrap");
  },
  async "a diagnostic stands where the two part"({ page }) {
    await page.locator(".squiggly-info").first().waitFor();
  },
  async "a checked fix is carried out, and undone"({ page, shoot }) {
    await focusEditor(page);
    await until(() => page.keyboard.press("Control+p"), prompt(page, "Search files by name"));
    await choose(page, "tidy.postinst");
    const tidy = page.locator('.monaco-editor[data-uri$="tidy.postinst"]').first();
    await tidy.locator(".squiggly-warning").first().waitFor();
    await goTo(page, "5:5");
    const fix = page.locator(".action-widget .monaco-list-row", { hasText: "Add -p (same outcome everywhere)" });
    await until(() => page.keyboard.press("Control+."), fix);
    await shoot("11-fix");
    await fix.click();
    await tidy.locator(".view-line", { hasText: /mkdir.-p.\/var\/lib\/tidy/ }).waitFor();
    await page.keyboard.press("Control+z");
    await tidy.locator(".view-line", { hasText: /mkdir.\/var\/lib\/tidy/ }).waitFor();
    await focusEditor(page);
  },
  async "the tree tells all scripts of the package"({ page, shoot }) {
    const tree = page.locator(".pane", { has: page.locator(".pane-header", { hasText: "Maintainer Scripts" }) }).last();
    await until(
      () => page.locator(".pane-header", { hasText: "Maintainer Scripts" }).click(),
      tree.locator(".monaco-list-row", { hasText: "ifupdown.postinst" }),
    );
    await tree
      .locator(".monaco-list-row", { hasText: /differs in/ })
      .first()
      .waitFor();
    await shoot("12-tree");
  },
  async "dark and high contrast are readable, too"({ page, shoot }) {
    await colourTheme(page, "Dark Modern");
    await page.locator(".monaco-workbench.vs-dark").waitFor();
    await shoot("9-dark");
    await colourTheme(page, "Dark High Contrast");
    await page.locator(".monaco-workbench.hc-black").waitFor();
    await shoot("10-high-contrast");
    await until(() => lens(page, "outcomes on all hosts").click(), panelTab(page));
    await (await panelOf(page))
      .getByRole("columnheader", { name: /debian-12/ })
      .first()
      .waitFor();
    await shoot("13-panel-high-contrast");
  },
};

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-story-"));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    fs.cpSync(path.join(root, "examples/butterfly"), path.join(folder, "butterfly"), { recursive: true });
    fs.copyFileSync(
      path.join(root, "test/e2e/fixture/debian/tidy.postinst"),
      path.join(folder, "butterfly/tidy.postinst"),
    );
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
async function play(folder: string, counts: { passed: number; failed: number; skipped: number }): Promise<void> {
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

/** The page of the outcome panel: a frame in a frame, of which the workbench keeps those of closed panels, too. */
async function panelOf(page: Page): Promise<Frame> {
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) {
      const isPanel = await frame
        .locator("#panel header")
        .count()
        .catch(() => 0);
      if (isPanel > 0) return frame;
    }
  }
  throw new Error("the panel did not open");
}

function panelTab(page: Page): Locator {
  return page.locator(".tab", { hasText: "Outcomes:" });
}

async function closePanel(page: Page): Promise<void> {
  await command(page, "View: Close Editors in Other Groups");
  await panelTab(page).waitFor({ state: "detached" });
}

/**
 * Does it again until it shows: what is pressed while a busy page draws anew is lost, and a person presses once more.
 * What is done must do no harm when it is done twice.
 */
async function until(act: () => Promise<void>, seen: Locator): Promise<void> {
  for (let attempts = 6; ; attempts--) {
    try {
      await act();
      await seen.first().waitFor({ timeout: 10_000 });
      return;
    } catch (error) {
      if (attempts === 1) throw error;
    }
  }
}

/** The box of the quick pick with this placeholder, or of any, once it is there to be typed into. */
function prompt(page: Page, placeholder?: string): Locator {
  const wanted = placeholder === undefined ? "" : `[placeholder*="${placeholder}"]`;
  return page.locator(`.quick-input-widget:visible input${wanted}:focus`);
}

/** Takes the first entry with this text of the quick pick with this placeholder. */
async function pick(page: Page, placeholder: string, text: string): Promise<void> {
  await prompt(page, placeholder).waitFor();
  await page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row").first().waitFor();
  await choose(page, text);
}

/** Types into the quick pick that is open until the entry that it leads to reads so, and takes that. */
async function choose(page: Page, typed: string, entry = typed): Promise<void> {
  await until(
    () => prompt(page).fill(typed),
    page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row.focused", { hasText: entry }),
  );
  await page.keyboard.press("Enter");
}

/** Puts the cursor at `line:column` by keyboard. */
async function goTo(page: Page, place: string): Promise<void> {
  await until(() => page.keyboard.press("Control+g"), prompt(page));
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Presses Tab until what has the focus reads so. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    if (((await page.evaluate(() => document.activeElement?.textContent)) ?? "").trim() === text) return;
    await page.keyboard.press("Tab");
    await page.waitForTimeout(50);
  }
  throw new Error(`Tab does not lead to "${text}"`);
}

/** Types into the box of "What If…", and takes it as it is typed. */
async function typeStatement(page: Page, statement: string): Promise<void> {
  await prompt(page, "/dev/shm").waitFor();
  await choose(page, statement, "as typed");
}

async function colourTheme(page: Page, name: string): Promise<void> {
  await focusEditor(page);
  await until(
    async () => {
      await page.keyboard.press("Control+k");
      await page.keyboard.press("Control+t");
    },
    page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row", { hasText: /Modern|2026|Light/ }),
  );
  await choose(page, name);
}

/** By its tab: a click into a scrolled editor would scroll it once more. */
async function focusEditor(page: Page): Promise<void> {
  await page
    .locator(".tab", { hasText: /^ifupdown\.postinst/ })
    .first()
    .click();
  await editor(page).locator(".view-lines").waitFor();
}

/** Runs a command by its title, as from the keyboard. */
async function command(page: Page, title: string): Promise<void> {
  await focusEditor(page);
  await until(() => page.keyboard.press("F1"), prompt(page));
  await choose(page, `>${title}`, title);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
