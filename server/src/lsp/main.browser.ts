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
    yield: turn,
  });
}

/** A message to oneself: browsers hold back a timer that follows another one. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

function isWorker(value: unknown): value is DedicatedWorkerGlobalScope {
  return typeof value === "object" && value !== null && "WorkerGlobalScope" in value;
}
