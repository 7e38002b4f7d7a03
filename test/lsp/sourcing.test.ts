import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CompletionItem, Hover, Location } from "vscode-languageserver/node";
import { type Client, startClient } from "../support/lspClient";

const library = ["greet() {", '  echo "hello $WHO"', "}", ""].join("\n");
const script = ["#!/bin/sh", "set -e", ". ./lib.sh", "WHO=you", "greet", "mkdir -pZ /srv/x", "mkdir -", ""].join("\n");

describe("names across sourced files", () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await startClient({}, { "file:///debian/lib.sh": library, "file:///etc/lib.sh": library });
    uri = client.open("/debian/demo.postinst", script);
  });
  after(() => client.close());

  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  const told = (places: readonly Location[]) =>
    places.map((place) => `${place.uri.replace(/^.*\//, "")}:${place.range.start.line + 1}`);

  it("finds the function in the file that is read in", async () => {
    const places = await client.connection.sendRequest<Location[]>("textDocument/definition", at(4, 2));
    assert.deepEqual(told(places), ["lib.sh:1"]);
  });

  it("finds a variable's uses there", async () => {
    const params = { ...at(3, 1), context: { includeDeclaration: true } };
    const places = await client.connection.sendRequest<Location[]>("textDocument/references", params);
    assert.deepEqual(told(places), ["demo.postinst:4", "lib.sh:2"]);
  });

  it("does not rename a name that another file shares", () =>
    assert.rejects(
      client.connection.sendRequest("textDocument/rename", { ...at(3, 1), newName: "WHOM" }),
      /also stands in lib\.sh/,
    ));

  it("reads no file outside of the workspace", async () => {
    const outside = client.open("/debian/outside.postinst", "#!/bin/sh\n. /etc/lib.sh\ngreet\n");
    const places = await client.connection.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: outside },
      position: { line: 2, character: 1 },
    });
    assert.deepEqual(places, []);
  });

  it("tells a command's options, given and missing", async () => {
    const hover = async (character: number) => {
      const found = await client.connection.sendRequest<Hover>("textDocument/hover", at(5, character));
      return JSON.stringify(found.contents);
    };
    assert.match(await hover(2), /`-p`: parents.*its model lacks: `--context=CONTEXT`/);
    assert.match(await hover(7), /Options of \*\*mkdir\*\*\\n- `-p`: parents/);
  });

  it("completes options with a line about each", async () => {
    const items = await client.connection.sendRequest<CompletionItem[]>("textDocument/completion", at(6, 7));
    const parents = items.find(({ label }) => label === "--parents");
    assert.equal(parents?.detail, "parents");
  });
});
