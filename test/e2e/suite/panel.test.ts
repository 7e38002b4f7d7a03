/** The outcome panel and what belongs to it, by command as from the palette. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openScript, until } from "./support";

describe("the outcome panel", () => {
  const panels = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("maintscript.outcomes"),
      );

  after(() => vscode.window.tabGroups.close(panels()));

  it("opens beside the script, once, and is named after it", async () => {
    const document = await openScript("debian/demo.postinst");
    await vscode.commands.executeCommand("maintscript.showOutcomes", document.uri.toString());
    await until(panels, (tabs) => tabs.length === 1);
    await vscode.commands.executeCommand("maintscript.showDecisions", document.uri.toString());
    await until(
      () => panels().map(({ label }) => label),
      (labels) => labels.join() === "Outcomes: demo.postinst",
    );
  });

  it("everything of it has a command with a title", async () => {
    const known = await vscode.commands.getCommands(true);
    for (const name of [
      "showOutcomes",
      "showDecisions",
      "whyIs",
      "compareEnvironments",
      "newHost",
      "refreshPackage",
      "openExample",
    ])
      assert.ok(known.includes(`maintscript.${name}`), name);
  });
});
