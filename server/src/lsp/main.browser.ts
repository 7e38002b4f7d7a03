/**
 * The language server in a web worker, and for node everything of the server but its connection: so the two share one
 * bundle, dist/worker.js (NOTES[Bundles]).
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ResponseError,
} from "vscode-languageserver/browser";
import { version } from "../cli/version";
import { startServer } from "./server";

export { startServer };

const scope: unknown = globalThis;
if (isWorker(scope)) {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  startServer(connection, {
    version,
    packaging: () => ({}),
    read: () => null,
    yield: () => new Promise((done) => setTimeout(done, 0)),
    failure: (code, message) => new ResponseError<never>(code, message),
  });
}

function isWorker(value: unknown): value is DedicatedWorkerGlobalScope {
  return typeof value === "object" && value !== null && "WorkerGlobalScope" in value;
}
