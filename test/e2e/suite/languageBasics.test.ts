import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openScript, positionOf, shown, until } from "./support";

describe("language basics", () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openScript("debian/sample.postinst");
  });

  it("keeps the language shellscript", () => assert.equal(document.languageId, "shellscript"));

  it("outlines functions, invocations, variables and generated sections", async () => {
    const symbols = await until(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri),
      (found) => found?.length > 0,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["STATE", "make_state", "configure", "abort-upgrade | abort-remove", "dh_installsystemd"],
    );
  });

  it("goes to the definition of a function", async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      positionOf(document, "make_state", 1, 2),
    );
    assert.deepEqual(
      found.map(({ range }) => shown(document, range)),
      ["8:make_state"],
    );
  });

  it("finds references of a variable, in quotes, too", async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      positionOf(document, "STATE"),
    );
    assert.deepEqual(
      found.map(({ range }) => shown(document, range)),
      ["4:STATE", "9:STATE", "10:STATE"],
    );
  });

  it("renames", async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      positionOf(document, "make_state"),
      "make_directory",
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ range, newText }) => [shown(document, range), newText]),
      [
        ["8:make_state", "make_directory"],
        ["15:make_state", "make_directory"],
      ],
    );
  });

  it("folds functions, branches, comments and generated sections", async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    const lines = ranges.map(({ start, end }) => `${start + 1}-${end + 1}`);
    for (const expected of ["6-7", "8-11", "13-20", "22-26"])
      assert.ok(lines.includes(expected), `${expected} in ${lines}`);
  });

  it("completes the words that dpkg calls a postinst with", async () => {
    const editor = await vscode.window.showTextDocument(document);
    const at = positionOf(document, "abort-upgrade");
    await editor.edit((edit) => edit.insert(at, "t | "));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at.translate(0, 1),
    );
    await vscode.commands.executeCommand("undo");
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("abort-deconfigure") && labels.includes("triggered"), labels.join(" "));
    assert.ok(!labels.includes("configure"), "what is there already is not offered");
  });

  it("says what is wrong with a script that the shell rejects", async () => {
    const broken = await openScript("debian/broken.postinst");
    const found = await until(
      () => vscode.languages.getDiagnostics(broken.uri),
      (diagnostics) => diagnostics.length > 0,
    );
    const [first] = found;
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(first?.source, "maintscript");
    assert.match(first?.message ?? "", /fi/);
  });
});
