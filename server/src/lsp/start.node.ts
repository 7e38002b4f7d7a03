/**
 * The first thing that node runs, and small: reading the server's code takes most of its start, so `initialize` is
 * answered before that (NOTES[Start of the server]). The server then answers it again, which nobody is sent.
 */
import { PassThrough } from "node:stream";
import { isMainThread } from "node:worker_threads";
import type { InitializeParams } from "vscode-languageserver";
import { version } from "../cli/version";
import { initializeResult } from "./capabilities";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: InitializeParams;
}

/** Starts the server over what the arguments ask for; a thread of itself performs tasks instead. */
export function startServerProgram(): void {
  if (!isMainThread) void loaded().then(({ serveTasks }) => serveTasks());
  else if (process.argv.includes("--stdio")) overStreams();
  else if (process.argv.includes("--node-ipc")) overIpc();
  else void loaded().then(({ startNodeServer }) => startNodeServer(null));
}

function loaded() {
  return import("./nodeServer");
}

/** Waits for the first message and answers it where it is `initialize`; the server reads it, too, and all that follows. */
function overStreams(): void {
  const { stdin, stdout } = process;
  const input = new PassThrough();
  const chunks: Buffer[] = [];
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    const body = firstBody(Buffer.concat(chunks));
    if (body === undefined) return;
    stdin.off("data", take).off("end", end).pipe(input);
    const answered = answer(messageIn(body), (reply) => {
      const text = JSON.stringify(reply);
      stdout.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    });
    for (const each of chunks) input.write(each);
    void loaded().then(({ startNodeServer }) => startNodeServer({ streams: { input, output: stdout }, answered }));
  };
  const end = () => process.exit(1);
  stdin.on("data", take).on("end", end);
}

/** The body of the first message; null where there can be none, undefined as long as it is not all there. */
function firstBody(bytes: Buffer): string | null | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return bytes.length > LONGEST_HEADER ? null : undefined;
  const length = /^content-length: *(\d+)/im.exec(bytes.toString("latin1", 0, end))?.[1];
  if (length === undefined) return null;
  const start = end + 4;
  return bytes.length < start + Number(length) ? undefined : bytes.toString("utf8", start, start + Number(length));
}

const LONGEST_HEADER = 4096;

function messageIn(body: string | null): Message {
  try {
    return JSON.parse(body ?? "") ?? {};
  } catch {
    return {};
  }
}

function overIpc(): void {
  process.once("message", (first: Message) => {
    const answered = answer(first, (reply) => process.send?.(reply));
    void loaded().then(({ startNodeServer }) => {
      startNodeServer({ answered });
      process.emit("message", first, undefined);
    });
  });
}

/** The id of the request that was answered; null where the message was another one, which the server sees to. */
function answer(message: Message, send: (reply: object) => void): number | string | null {
  const { id, method, params } = message;
  if (id === undefined || method !== "initialize" || !params?.capabilities) return null;
  send({ jsonrpc: "2.0", id, result: initializeResult(params, version) });
  return id;
}
