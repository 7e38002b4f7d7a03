/** Code actions: checked fixes and refactorings, conditions turned around, what happens kept as a test. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hintsOf, openScript, positionOf, until } from "./support";

describe("code actions", () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openScript("debian/tidy.postinst");
  });
  after(() => vscode.commands.executeCommand("maintscript.clearWhatIfs"));

  const actionsAt = (text: string) => {
    const at = positionOf(document, text);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(at, at),
    );
  };
  const actionAt = async (text: string, title: RegExp) => {
    const all = await until(
      () => actionsAt(text),
      (actions) => actions.some((action) => title.test(action.title)),
    );
    const found = all.find((action) => title.test(action.title));
    assert.ok(found);
    return found;
  };
  const hints = () => hintsOf(document);

  it("a finding has a fix, whose title says what it does to outcomes; it is carried out and undone", async () => {
    const fix = await actionAt("mkdir /var", /^Add -p \(same outcome everywhere\)$/);
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until(
      () => document.getText(),
      (text) => text.includes("mkdir -p /var/lib/tidy"),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.ok(document.getText().includes("mkdir /var/lib/tidy"));
  });

  it("which becomes command -v where the outcome is the same everywhere", async () => {
    const rewrite = await actionAt("which", /^Write which as command -v \(same outcome in \d+ environments\)$/);
    const [change] = rewrite.edit?.get(document.uri) ?? [];
    assert.equal(change?.newText, "command -v");
  });

  it("a condition can be turned around, which shows the difference inline", async () => {
    await until(hints, (all) => all.includes("10 → makes the directory /etc/tidy"));
    const flip = await actionAt("-d /run", /^What if \/run\/systemd\/system is not a directory\?$/);
    assert.ok(flip.command);
    await vscode.commands.executeCommand(flip.command.command, ...(flip.command.arguments ?? []));
    await until(hints, (all) => all.some((hint) => /^10 .*~ was: makes the directory \/etc\/tidy/.test(hint)));
    await vscode.commands.executeCommand("maintscript.clearWhatIfs");
    await until(hints, (all) => all.includes("10 → makes the directory /etc/tidy"));
  });

  it("the same by the command for the condition at the cursor", async () => {
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, "-d /run");
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("maintscript.flipCondition");
    await until(hints, (all) => all.some((hint) => /^10 .*~ was: makes the directory \/etc\/tidy/.test(hint)));
    await vscode.commands.executeCommand("maintscript.clearWhatIfs");
    await until(hints, (all) => all.includes("10 → makes the directory /etc/tidy"));
  });

  it("what the script does here is a test on the clipboard", async () => {
    await vscode.commands.executeCommand("maintscript.copyAsTest", document.uri.toString());
    const test = JSON.parse(await vscode.env.clipboard.readText());
    assert.deepEqual(test.steps.at(-1).expect.facts, ["/etc/tidy is a directory", "/var/lib/tidy is a directory"]);
  });

  it("and so is the script that asks a real machine", async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("maintscript.copyProbe");
    assert.match(await vscode.env.clipboard.readText(), /^#!\/bin\/sh[\s\S]*\/run\/systemd\/system/);
  });
});
