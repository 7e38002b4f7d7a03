import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { rules } from "../../server/src/core/api";
import { carried } from "../../server/src/lsp/findings";
import { type Client, startClient } from "../support/lspClient";

const script = [
  "#!/bin/sh",
  "set -e",
  'if [ "$1" = configure ]; then',
  "  mkdir /var/lib/demo",
  "  systemctl restart demo",
  "fi",
  "",
].join("\n");

describe("what the rules find, in the editor", () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.close());

  const pull = async (uri: string) => {
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  };

  it("is in the list of problems, with a link to the page about the rule", async () => {
    const items = await pull(client.open("/debian/demo.postinst", script));
    const found = items.find(({ code }) => code === "not-idempotent");
    assert.ok(found, JSON.stringify(items, null, 1));
    assert.equal(found.range.start.line, 3);
    assert.match(found.codeDescription?.href ?? "", /\/docs\/rules\/not-idempotent\.md$/);
  });

  it("leaves out what a comment turns off", async () => {
    const text = script.replace("  mkdir", "  # maintscript disable=not-idempotent known\n  mkdir");
    const items = await pull(client.open("/debian/quiet.postinst", text));
    assert.equal(
      items.some(({ code }) => code === "not-idempotent"),
      false,
    );
  });

  it("points at the probe and the branch where a volatile fact is baked in", async () => {
    const rule = rules.find(({ id }) => id === "baked-probe");
    const items = await pull(client.open("/debian/baked.postinst", rule?.bad ?? ""));
    const found = items.find(({ code }) => code === "baked-probe");
    assert.ok(found && (found.relatedInformation?.length ?? 0) > 0, JSON.stringify(items, null, 1));
  });

  it("offers the checked fix, whose title says what it does to outcomes", async () => {
    const uri = client.open("/debian/fix.postinst", script);
    const place = { line: 3, character: 4 };
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    assert.match(actions[0]?.title ?? "", /\((?:same outcome everywhere|changes \d+ of \d+ outcomes?)\)$/);
    assert.equal(actions[0]?.diagnostics?.[0]?.code, "not-idempotent");
    assert.match(actions[0]?.edit?.changes?.[uri]?.[0]?.newText ?? "", /-p/);
  });

  it("pushes the cheap problems first, then the findings", async () => {
    const uri = client.open("/debian/pushed.postinst", script);
    const pushes: (readonly Diagnostic[])[] = [await client.nextDiagnostics(uri), await client.nextDiagnostics(uri)];
    const codes = pushes.map((items) => items.some(({ code }) => code === "not-idempotent"));
    assert.deepEqual(codes, [false, true]);
  });
});

describe("findings while the text changes", () => {
  const finding = { rule: "r", severity: "info", message: "", related: [], fix: null, start: 10, end: 15 } as const;
  const text = "0123456789abcdefghij";
  const places = (after: string) => carried([finding], text, after).map(({ start, end }) => [start, end]);

  it("move with the text around them", () => {
    assert.deepEqual(places(`0123XX456789abcdefghij`), [[12, 17]]);
    assert.deepEqual(places(`0123456789abcdefgXhij`), [[10, 15]]);
  });

  it("go where their own text changes", () => assert.deepEqual(places("0123456789abXcdefghij"), []));
});

describe("a fix that makes a file of the package", () => {
  const baked = rules.find(({ id }) => id === "baked-probe")?.bad ?? "";
  const fixesOf = async (resourceOperations: ("create" | "rename")[]) => {
    const client = await startClient({ workspace: { workspaceEdit: { documentChanges: true, resourceOperations } } });
    const uri = client.open("/debian/shm.postinst", baked);
    const place = { line: baked.split("\n").findIndex((line) => line.includes("ln -s")), character: 4 };
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    client.close();
    return actions;
  };

  it("creates it beside the script", async () => {
    const actions = await fixesOf(["create"]);
    const fix = actions.find(({ title }) => title.startsWith("Let shm.tmpfiles decide at every boot"));
    assert.ok(fix, JSON.stringify(actions, null, 1));
    const [created, edited] = (fix.edit?.documentChanges ?? []).slice(-2);
    assert.ok(
      created && "kind" in created && created.kind === "create" && created.uri === "file:///debian/shm.tmpfiles",
    );
    assert.ok(edited && "edits" in edited);
    const [edit] = edited.edits;
    assert.equal(edit && "newText" in edit && edit.newText, "L+ /etc/demo.d - - - - /dev/shm/demo\n");
  });

  it("is not offered where the client cannot create files", async () => {
    assert.deepEqual(
      (await fixesOf(["rename"])).filter(({ title }) => title.includes("tmpfiles")),
      [],
    );
  });
});

describe("the preview of a fix", () => {
  let client: Client;
  before(async () => {
    client = await startClient({
      workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    });
  });
  after(() => client.close());

  it("says which outcomes it changes, and asks before it does", async () => {
    const uri = client.open("/debian/preview.postinst", script);
    const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } };
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ["quickfix"] },
    });
    const [fix] = actions;
    const annotation = fix?.edit?.changeAnnotations?.["outcomes"];
    assert.ok(annotation, JSON.stringify(actions, null, 1));
    assert.equal(annotation.label, fix?.title.replace(/ \((.*)\)$/, ": $1"));
    assert.equal(annotation.needsConfirmation, /changes \d/.test(annotation.label));
    if (annotation.needsConfirmation) assert.match(annotation.description ?? "", /debian-12, .*: /);
  });
});

describe("fixes that are only looked for", () => {
  it("are answered soon, and are there at the next look", async () => {
    const client = await startClient();
    const uri = client.open("/debian/look.postinst", script);
    const place = { line: 3, character: 4 };
    const look = (triggerKind: 1 | 2) =>
      client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: place, end: place },
        context: { diagnostics: [], only: ["quickfix"], triggerKind },
      });
    await look(2);
    const asked = await look(1);
    assert.ok(asked.length > 0);
    assert.deepEqual(await look(2), asked);
    client.close();
  });
});
