/** Where the tests run: a suite that is meant for the browser must not pass in node unnoticed. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the extension host", () => {
  it("is the one that this suite was built for", () => {
    const inWorker = "WorkerGlobalScope" in globalThis;
    assert.equal(inWorker, typeof process === "undefined" || process.release?.name !== "node");
    const extension = vscode.extensions.getExtension("maintscript.maintscript");
    assert.equal(extension?.extensionKind === vscode.ExtensionKind.UI, inWorker);
  });
});
