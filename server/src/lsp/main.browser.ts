/** The language server in a web worker. Node's server takes from the same bundle what both have (NOTES[Bundles]). */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../cli/version";
import { startServer } from "./server";

const scope: unknown = globalThis;
if (isWorker(scope)) {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  startServer(connection, {
    version,
    packaging: () => ({}),
    read: () => null,
    yield: () => new Promise((done) => setTimeout(done, 0)),
  });
}

function isWorker(value: unknown): value is DedicatedWorkerGlobalScope {
  return typeof value === "object" && value !== null && "WorkerGlobalScope" in value;
}
