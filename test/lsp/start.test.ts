/** The server as a process: `initialize` is answered early and once, over both of its channels, and it ends when it should. */
import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import {
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serverCommand } from "../support/editor";

const initialize = { processId: null, rootUri: null, capabilities: {} };
const [program = "", ...args] = serverCommand;

function begun(reader: MessageReader, writer: MessageWriter) {
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  return connection;
}

async function hoverOf(connection: ReturnType<typeof begun>): Promise<unknown> {
  const uri = "file:///debian/a.postinst";
  void connection.sendNotification("initialized", {});
  void connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "shellscript", version: 1, text: "#!/bin/sh\nmkdir /var/lib/a\n" },
  });
  return connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 1 } });
}

describe("the server's process", () => {
  it("answers over standard input and output, and ends with 0 when told to", async () => {
    const server = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    const connection = begun(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    // Both at once: what comes with the first message must not be lost.
    const [initialized, hover] = await Promise.all([
      connection.sendRequest<{ serverInfo: { name: string } }>("initialize", initialize),
      hoverOf(connection),
    ]);
    assert.equal(initialized.serverInfo.name, "maintscript");
    assert.match(JSON.stringify(hover), /mkdir/);
    await connection.sendRequest("shutdown");
    void connection.sendNotification("exit");
    assert.deepEqual(await once(server, "exit"), [0, null]);
  });

  it("is sent one answer to initialize", async () => {
    const server = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    let printed = "";
    server.stdout.on("data", (data: Buffer) => {
      printed += data.toString();
    });
    const messages = [
      { id: 7, method: "initialize", params: initialize },
      { id: 8, method: "shutdown" },
    ];
    for (const message of messages) {
      const text = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    }
    while (!printed.includes('"id":8')) await once(server.stdout, "data");
    assert.equal(printed.split('"id":7').length, 2);
    server.kill();
  });

  it("ends with 1 when its client is gone, before the first message and after it", async () => {
    for (const text of ["", JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: initialize })]) {
      const server = spawn(program, args, { stdio: ["pipe", "ignore", "inherit"] });
      if (text !== "") server.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
      server.stdin.end();
      assert.deepEqual(await once(server, "exit"), [1, null]);
    }
  });

  it("is initialized where another request comes first", async () => {
    const server = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    const connection = begun(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    await connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: "file:///nowhere" } });
    assert.ok(await connection.sendRequest("initialize", initialize));
    server.kill();
  });

  it("answers over the channel of a node parent process", async () => {
    const [, ...sources] = serverCommand;
    const file = sources.find((word) => /main\.node\.ts$|cli\.js$/.test(word)) ?? "";
    const execArgv = sources.slice(0, sources.indexOf(file));
    const server = fork(file, ["lsp", "--node-ipc"], { execArgv });
    const answers = new Map<unknown, unknown[]>();
    server.on("message", (message: { id?: unknown; result?: unknown }) => {
      answers.set(message.id, [...(answers.get(message.id) ?? []), message.result]);
    });
    server.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: initialize });
    server.send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
    while (!answers.has(2)) await once(server, "message");
    assert.equal(answers.get(1)?.length, 1);
    server.send({ jsonrpc: "2.0", method: "exit" });
    assert.deepEqual(await once(server, "exit"), [0, null]);
  });
});
