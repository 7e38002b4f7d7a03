import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CodeAction, CodeLens, Hover, InlayHint } from "vscode-languageserver/node";
import { type Client, startClient } from "../support/lspClient";

const script = [
  "#!/bin/sh",
  "set -e",
  'if [ "$1" = configure ]; then',
  "  if [ -d /run/systemd/system ]; then",
  "    echo yes > /etc/demo.conf",
  "  else",
  "    echo no > /run/demo",
  "  fi",
  "fi",
  "",
].join("\n");

describe("what the script does, in the editor", () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await startClient();
    uri = client.open("/debian/demo.postinst", script);
  });
  after(() => client.close());

  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const lenses = () => client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  const hints = async () => {
    const found = await client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", {
      textDocument: { uri },
      range: everything,
    });
    return found.map(({ position, label }) => `${position.line + 1} ${label}`);
  };
  const execute = (command: string, ...args: unknown[]) =>
    client.connection.sendRequest<{ problem?: string } | null>("workspace/executeCommand", {
      command,
      arguments: args,
    });

  it("a lens tells the outcome, another one that other environments differ", async () => {
    const titles = (await lenses()).map(({ command }) => command?.title);
    assert.equal(titles[0], "▶ configure '' on debian-12: exit 0, 1 change");
    assert.equal(titles[1], "What if…");
    assert.match(titles[2] ?? "", /^2 outcomes, differs in \d+ of \d+ other environments$/);
    assert.ok(titles.includes("depends on: /run/systemd/system is a directory"), titles.join("\n"));
    assert.ok(titles.includes("what if /run/systemd/system is not a directory?"), titles.join("\n"));
  });

  it("inlay hints tell what a line did, and what was passed by", async () => {
    assert.deepEqual(await hints(), ["5 → writes /etc/demo.conf", "7 not reached: [ -d /run/systemd/system ] is true"]);
  });

  it("a hover tells the answer here, how long it holds, and where it is another one", async () => {
    const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 3, character: 10 },
    });
    const text = JSON.stringify(hover.contents);
    assert.match(text, /`\/run\/systemd\/system is a directory`: \*\*yes\*\*/);
    assert.match(text, /`debootstrap`: \*\*false\*\*, since `\/run\/systemd\/system is a directory`: no/);
    assert.doesNotMatch(text, /command:/, "links to commands only where the client can follow them");
  });

  it("another environment gives other hints", async () => {
    assert.deepEqual(await execute("maintscript.setEnvironment", "debootstrap"), {});
    assert.deepEqual(await hints(), [
      "5 not reached: [ -d /run/systemd/system ] is false",
      "7 → writes /run/demo (volatile)",
    ]);
    assert.deepEqual(await execute("maintscript.setEnvironment", "debian-12"), {});
  });

  it("an environment that there is not is refused with the ones that there are", async () => {
    const answer = await execute("maintscript.setEnvironment", "debian-1");
    assert.match(answer?.problem ?? "", /there is no host named "debian-1"/);
    assert.equal((await hints()).length, 2);
  });

  it("compares environments on a page", async () => {
    const page = String(await execute("maintscript.comparison", uri));
    assert.match(page, /^\| +\| debian-12 \|.* debootstrap \|/m);
    assert.match(page, /`\/etc\/demo\.conf` \| \+ file \|.* untouched/);
    assert.match(page, /What lasts differs between debian-12 and debootstrap/);
  });

  const actionsAt = async (text: string, at: string) => {
    const file = client.open(`/debian/${text.length}.postinst`, text);
    const before = text.slice(0, text.indexOf(at)).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const found = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: file },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ["refactor"] },
    });
    return found.map(({ title }) => title);
  };

  it("offers to split -a, checked in all environments", async () => {
    const titles = await actionsAt("#!/bin/sh\nif [ -d /run -a -d /etc ]; then\n  : > /etc/x\nfi\n", "-d /run");
    assert.equal(titles.length, 1);
    assert.match(titles[0] ?? "", /^Split at -a into several \[ \] \(same outcome in [0-9]+ environments\)$/);
  });

  it("does not split where an and-list is another thing", async () => {
    assert.deepEqual(await actionsAt("#!/bin/sh\nset -e\n[ -d /run -a -d /etcx ]\n", "-d /run"), []);
    assert.deepEqual(await actionsAt("#!/bin/sh\nif ! [ -d /run -a -d /etc ]; then :; fi\n", "-d /run"), []);
  });

  it("offers $( ) for backquotes", async () => {
    const titles = await actionsAt("#!/bin/sh\nx=`basename /a/b`\necho $x\n", "basename");
    assert.match(titles[0] ?? "", /^Write backquotes as \$\( \)/);
  });
});
