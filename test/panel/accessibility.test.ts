/** The panel's page: axe finds nothing, the policy is kept, the keyboard reaches everything, state is kept. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { decisionDiagram } from "../../server/src/core/features/decisionDiagram";
import { outcomeTable } from "../../server/src/core/features/outcomePanel";
import { whyIs } from "../../server/src/core/features/whyIs";
import { butterflyExploration, butterflyRuns, hostOf, script } from "./butterfly";
import { openPanel, type PanelPage, startBrowser, type Theme } from "./page";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RUN = "/etc/network/run";

describe("the panel's page", async () => {
  const browser = await startBrowser();
  if (!browser) {
    test("needs Chromium", { skip: "there is no Chromium" }, () => undefined);
    return;
  }
  const table = outcomeTable(script, butterflyRuns());
  const exploration = butterflyExploration();
  const host = hostOf("debian-12");
  const diagram = decisionDiagram({ exploration, host, path: RUN, scope: "around" });
  const explained = whyIs(exploration, RUN, "a directory", host);
  after(() => browser.close());

  async function shown(
    theme: Theme,
    tab: "table" | "diagram" | "why",
    own: Browser = browser as Browser,
  ): Promise<PanelPage> {
    const panel = await openPanel(own, theme, { tab });
    await panel.tell({ kind: "table", table });
    await panel.tell({ kind: "diagram", diagram });
    await panel.tell({ kind: "why", explained });
    await panel.page.locator({ table: "td", diagram: "svg .node", why: ".way" }[tab]).first().waitFor();
    return panel;
  }

  for (const theme of ["light", "dark", "high-contrast"] as const) {
    for (const tab of ["table", "diagram", "why"] as const) {
      test(`axe finds nothing: ${tab}, ${theme}`, async () => {
        const { page, errors } = await shown(theme, tab);
        // Through the debugger, which the page's policy does not bind.
        await page.evaluate(axe);
        const found = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
        const { violations, passes } = found as {
          passes: readonly unknown[];
          violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[];
        };
        assert.ok(passes.length > 15, `only ${passes.length} rules had anything to look at`);
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
          [],
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }

  describe("the diagram by keyboard", () => {
    let panel: PanelPage;
    before(async () => {
      panel = await shown("light", "diagram");
    });
    after(() => panel.page.close());

    test("one node is a tab stop; arrows walk the path to its outcome, Enter goes to the line", async () => {
      const { page, sent } = panel;
      assert.equal(await page.locator("svg [tabindex='0']").count(), 1);
      await page.locator("svg [tabindex='0']").focus();
      const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
      assert.match(await label(), /^What is at \/etc\/network/);
      for (let i = 0; i < 30 && !(await label()).startsWith("Outcome"); i++) await page.keyboard.press("ArrowDown");
      assert.match(await label(), /^Outcome: symlink to \/dev\/shm\/network, on the path/);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(50);
      assert.ok(
        sent.some((message) => message.kind === "goTo" && message.line > 40),
        JSON.stringify(sent),
      );
      await page.keyboard.press("Home");
      assert.match(await label(), /^What is at \/etc\/network/);
    });

    test("a condition's other answer is one press away", async () => {
      const { page, sent } = panel;
      await page.locator(".node", { hasText: "What is mounted at /dev/shm?" }).click();
      await page.getByRole("button", { name: "What if /dev/shm is not tmpfs?" }).press("Enter");
      await page.waitForTimeout(50);
      assert.ok(sent.some((message) => message.kind === "whatIf" && message.statement === "/dev/shm is not tmpfs"));
    });

    test("finding dims what does not lead there", async () => {
      const { page } = panel;
      await page.getByRole("searchbox").fill("devfs");
      assert.ok((await page.locator(".node.found").count()) >= 1);
      assert.ok((await page.locator(".node.dimmed").count()) >= 1);
      await page.getByRole("searchbox").fill("");
      assert.equal(await page.locator(".node.dimmed").count(), 0);
    });

    test("zoom changes the size, and is kept", async () => {
      const { page } = panel;
      const width = () => page.locator("svg").evaluate((svg) => Number(svg.getAttribute("width")));
      const first = await width();
      await page.getByRole("button", { name: "Zoom in" }).click();
      assert.ok((await width()) > first);
      assert.ok((await page.evaluate(() => (window as unknown as { kept: { zoom: number } }).kept.zoom)) > 0);
    });

    test("the copied picture is SVG with its colours in it and nothing else", async () => {
      const { page, sent } = panel;
      await page.getByRole("button", { name: "Copy SVG" }).click();
      await page.waitForTimeout(50);
      const copied = sent.findLast((message) => message.kind === "copy");
      assert.ok(copied?.kind === "copy");
      assert.match(copied.text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(copied.text, /fill="rgb\(/);
      assert.doesNotMatch(copied.text, /class=|tabindex|var\(--/);
    });
  });

  test("the table: headers have scopes, a cell leads to its line, the copy is Markdown", async () => {
    const { page, sent } = await shown("light", "table");
    assert.equal(await page.locator("thead th[scope=col]").count(), table.columns.length + 1);
    assert.equal(await page.locator("tbody th[scope=row]").count(), table.rows.length + 1);
    assert.equal(await page.locator("caption").count(), 1);
    await page.locator("td.differs button").first().click();
    await page.getByRole("button", { name: "Copy Markdown" }).click();
    await page.waitForTimeout(50);
    assert.ok(sent.some((message) => message.kind === "goTo" && message.line === 46));
    const copied = sent.findLast((message) => message.kind === "copy");
    assert.ok(copied?.kind === "copy" && /\| `\/etc\/network\/run` \| symlink/.test(copied.text));
    await page.close();
  });

  test("the tabs follow the arrow keys", async () => {
    const { page } = await shown("dark", "table");
    await page.getByRole("tab", { name: "Environments" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.getByRole("tab", { name: "What decides" }).getAttribute("aria-selected"), "true");
    await page.close();
  });
});
