import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { DecisionDiagram } from "../../server/src/core/features/decisionDiagram";
import type { OutcomeTable } from "../../server/src/core/features/outcomePanel";
import type { Explained, PathStates } from "../../server/src/core/features/whyIs";
import { type Client, startClient } from "../support/lspClient";

const example = path.resolve(import.meta.dirname, "../../examples/butterfly/ifupdown.postinst");

describe("the requests of the outcome panel and of the tree", () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await startClient();
    uri = client.open("/debian/ifupdown.postinst", fs.readFileSync(example, "utf8"));
  });
  after(() => client.close());
  const ask = <R>(method: string, params: object) => client.connection.sendRequest<R>(`maintscript/${method}`, params);

  it("the table has the environments that are asked for, beside the chosen one", async () => {
    const table = await ask<OutcomeTable>("outcomes", { uri, environments: ["debootstrap"] });
    assert.deepEqual(
      table.columns.map(({ environment }) => environment),
      ["debian-12", "debootstrap"],
    );
  });

  it("a document that is not open has no table", async () => {
    assert.equal(await ask("outcomes", { uri: "file:///none.postinst", environments: null }), null);
  });

  it("the diagram chooses a path that environments differ in", async () => {
    const diagram = await ask<DecisionDiagram>("decision", { uri, path: null, scope: "around" });
    assert.ok(diagram.path !== null && diagram.paths.includes(diagram.path), `${diagram.path}`);
    assert.ok(diagram.nodes.some(({ kind, onPath }) => kind === "outcome" && onPath));
  });

  it("every state that can be picked has a way or says why not", async () => {
    const [first] = await ask<readonly PathStates[]>("pathStates", { uri });
    assert.ok(first && first.states.length > 1);
    for (const state of first.states) {
      const { ways, notes } = await ask<Explained>("whyIs", { uri, path: first.path, state });
      assert.ok(ways.length > 0 || notes.length > 0, state);
    }
  });

  it("a script is summed up without being open", async () => {
    const text = "#!/bin/sh\nset -e\ntouch /etc/x\n";
    const summary = await ask<{ outcomes: readonly { changes: number; failed: boolean }[] }>("scriptSummary", {
      uri: "file:///debian/y.postinst",
      text,
    });
    assert.ok(summary.outcomes.length > 5);
    assert.ok(summary.outcomes.every(({ changes, failed }) => changes === 1 && !failed));
  });

  it("environments of the user's own are offered, used, and refused where they are wrong", async () => {
    const host = (name: string, text: string) => ({ name, file: `.vscode/${name}.host.json`, text });
    const problems = await ask<readonly { file: string }[]>("userHosts", {
      hosts: [host("mine", '{ "extends": "debootstrap" }'), host("bad", "{"), host("debian-12", "{}")],
    });
    assert.deepEqual(
      problems.map(({ file }) => file),
      [".vscode/bad.host.json", ".vscode/debian-12.host.json"],
    );
    const names = (await ask<readonly { name: string }[]>("environments", {})).map(({ name }) => name);
    assert.ok(names.includes("mine") && !names.includes("bad"));
    assert.equal(names.filter((name) => name === "debian-12").length, 1);
    const table = await ask<OutcomeTable>("outcomes", { uri, environments: ["mine"] });
    assert.deepEqual(
      table.columns.map(({ environment, differs }) => [environment, differs]),
      [
        ["debian-12", false],
        ["mine", true],
      ],
    );
    await ask("userHosts", { hosts: [] });
  });
});
