import assert from "node:assert/strict";
import * as vscode from "vscode";
import { hintsOf, openScript, positionOf, until } from "./support";

describe("what a script does, inline", () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openScript("debian/demo.postinst");
  });
  after(() => vscode.commands.executeCommand("maintscript.chooseEnvironment", "debian-12"));

  const lenses = () =>
    vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 50);
  const hints = () => hintsOf(document);

  it("lenses tell the outcome, and on what a branch depends", async () => {
    const found = await until(lenses, (all) => all?.some(({ command }) => command?.title.startsWith("▶")));
    const titles = found.map(({ command }) => command?.title ?? "");
    assert.match(titles[0] ?? "", /^▶ configure '' on debian-12: exit 0, 1 change$/);
    assert.ok(titles.includes("depends on: /run/systemd/system is a directory"), titles.join("\n"));
  });

  it("hints tell what a line did, and follow the environment", async () => {
    await until(hints, (all) => all.includes("7 → writes /etc/demo.conf"));
    await vscode.commands.executeCommand("maintscript.chooseEnvironment", "debootstrap");
    await until(hints, (all) => all.includes("9 → writes /run/demo (volatile)"));
    await vscode.commands.executeCommand("maintscript.chooseEnvironment", "debian-12");
    await until(hints, (all) => all.includes("7 → writes /etc/demo.conf"));
  });

  it("hints follow an edit, and its undoing", async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(document.lineAt(6).range, "      mkdir /etc/demo.d"));
    await until(hints, (all) => all.includes("7 → makes the directory /etc/demo.d"));
    await vscode.commands.executeCommand("undo");
    await until(hints, (all) => all.includes("7 → writes /etc/demo.conf"));
  });

  it("a hover on a condition gives the answer and why it is another one elsewhere", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      positionOf(document, "/run/systemd", 0, 3),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value)))
      .join("\n");
    assert.match(text, /is a directory`: \*\*yes\*\*/);
    assert.match(text, /`debootstrap`: \*\*false\*\*/);
    assert.match(text, /command:maintscript\.whatIf/);
  });

  it("a diagnostic tells where the lasting outcome parts from a chroot's", async () => {
    const found = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (all) => all.some(({ code }) => code === "differs-in-chroot"),
    );
    const [diagnostic] = found.filter(({ code }) => code === "differs-in-chroot");
    assert.equal(diagnostic?.range.start.line, 5);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
  });

  it("every command of the manifest exists", async () => {
    const known = await vscode.commands.getCommands(true);
    const manifest: { contributes: { commands: { command: string }[] } } =
      vscode.extensions.getExtension("maintscript.maintscript")?.packageJSON;
    for (const { command } of manifest.contributes.commands) assert.ok(known.includes(command), command);
  });
});
