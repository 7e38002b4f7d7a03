import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Diagnostic } from "vscode-languageserver/node";
import { type Client, startClient } from "../support/lspClient";

const script = ["#!/bin/sh", "set -e", "greet() {", '  echo "hello $NAME"', "}", "NAME=x", "greet", ""].join("\n");

describe("the language server", () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.close());

  it("says who it is", () => assert.equal(client.initialized.serverInfo?.name, "maintscript"));

  it("pushes diagnostics to clients that cannot pull, and takes them back", async () => {
    const uri = client.open("/debian/broken.postinst", "#!/bin/sh\nif true; then\n");
    const [problem] = await client.nextDiagnostics(uri);
    assert.equal(problem?.severity, 1);
    void client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: "  true\nfi\n" },
      ],
    });
    assert.deepEqual(await client.nextDiagnostics(uri), []);
  });

  it("answers about names", async () => {
    const uri = client.open("/debian/a.postinst", script);
    const at = { textDocument: { uri }, position: { line: 6, character: 2 } };
    const [definition] = await client.connection.sendRequest<{ range: { start: { line: number } } }[]>(
      "textDocument/definition",
      at,
    );
    assert.equal(definition?.range.start.line, 2);
    await assert.rejects(
      client.connection.sendRequest("textDocument/rename", { ...at, newName: "no good" }),
      /"no good" is not a name/,
    );
  });

  it("gives an empty answer for a document that is not open", async () => {
    const at = { textDocument: { uri: "file:///nowhere" }, position: { line: 0, character: 0 } };
    assert.deepEqual(await client.connection.sendRequest("textDocument/documentHighlight", at), []);
  });

  it("lives on after positions outside of the text", async () => {
    const uri = client.open("/debian/b.postinst", "");
    const at = { textDocument: { uri }, position: { line: 900, character: 900 } };
    for (const method of ["definition", "documentHighlight", "completion", "prepareRename"]) {
      await client.connection.sendRequest(`textDocument/${method}`, at);
    }
  });
});

describe("a client that pulls diagnostics", () => {
  it("is pushed none", async () => {
    const client = await startClient({ textDocument: { diagnostic: {} } });
    let pushed = 0;
    client.connection.onNotification("textDocument/publishDiagnostics", () => {
      pushed++;
    });
    const uri = client.open("/debian/broken.postinst", "#!/bin/sh\nif true; then\n");
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    assert.equal(report.items.length > 0, true);
    assert.equal(pushed, 0);
    client.close();
  });
});
