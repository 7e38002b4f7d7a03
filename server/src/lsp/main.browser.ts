/** The language server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../cli/version";
import { startServer } from "./server";

const scope: unknown = globalThis;
if (isWorker(scope)) {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  startServer(connection, { version, yield: () => new Promise((done) => setTimeout(done, 0)) });
}

function isWorker(value: unknown): value is DedicatedWorkerGlobalScope {
  return typeof value === "object" && value !== null && "postMessage" in value;
}
