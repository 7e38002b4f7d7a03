import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { lineStates } from "../../server/src/core/features/lineStates";
import type { Simulation } from "../../server/src/core/report";
import { makeScript } from "../../server/src/core/script/script";
import { parse } from "../../server/src/core/syntax/parse";
import { type Client, startClient } from "../support/lspClient";

const script = [
  "#!/bin/sh",
  "set -e",
  'if [ "$1" = configure ]; then',
  "  mkdir -Z /srv/demo",
  "else",
  "  exit 1",
  "fi",
  "",
].join("\n");

describe("marks in the gutter", () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.close());

  it("tell what ran, what did not, and what changes with the environment's answers", async () => {
    const text = script.replace(" -Z", "");
    const uri = client.open("/debian/demo.postinst", text);
    const states = await client.connection.sendRequest("maintscript/lineStates", { uri });
    assert.deepEqual(states, { version: 1, ran: [2, 3, 4], notRun: [6], elsewhere: [], unmodelled: [] });
  });

  it("tell what is not modelled before anything else", async () => {
    const text = "#!/bin/sh\nmkdir --context=x /srv/demo\n";
    const uri = client.open("/debian/unmodelled.postinst", text);
    const states = await client.connection.sendRequest("maintscript/lineStates", { uri });
    assert.deepEqual(states, { version: 1, ran: [], notRun: [], elsewhere: [], unmodelled: [2] });
  });

  it("tell what runs only in another environment, or without the what-ifs", async () => {
    const text =
      "#!/bin/sh\nif grep -q 'tmpfs /dev/shm' /proc/mounts; then\n  mkdir /srv/a\nelse\n  mkdir /srv/b\nfi\n";
    const uri = client.open("/debian/elsewhere.postinst", text);
    const states = () => client.connection.sendRequest("maintscript/lineStates", { uri });
    assert.deepEqual(await states(), { version: 1, ran: [2, 3], notRun: [], elsewhere: [5], unmodelled: [] });
    const command = "maintscript.addWhatIf";
    await client.connection.sendRequest("workspace/executeCommand", { command, arguments: ["/dev/shm is not tmpfs"] });
    assert.deepEqual(await states(), { version: 1, ran: [2, 5], notRun: [], elsewhere: [3], unmodelled: [] });
  });

  it("are none for a script that nobody calls", async () => {
    const uri = client.open("/debian/rules.sh", script);
    assert.equal(await client.connection.sendRequest("maintscript/lineStates", { uri }), null);
  });

  it("take no line of a file that is read in for one of their own", () => {
    const parsed = makeScript("demo.postinst", parse(script));
    const trace = [
      { line: 2, command: "set -e", status: 0 },
      { line: 6, command: "true", status: 0, file: "/usr/share/debconf/confmodule" },
    ];
    const report = { trace, unmodelled: [] } as unknown as Simulation;
    const chosen = { environment: "debian-12", report, mounts: [] };
    const states = lineStates(parsed, { chosen, whatIf: [], before: null, others: [] });
    assert.deepEqual(states, { ran: [2], notRun: [3, 4, 6], elsewhere: [], unmodelled: [] });
  });
});
