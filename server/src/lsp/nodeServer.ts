/** The language server in node: over IPC, standard input and output, or a socket, as the arguments of the process ask. */
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures, ResponseError } from "vscode-languageserver/node";
import { packagingBeside } from "../cli/packaging";
import { version } from "../cli/version";
import { startServer } from "./server";

export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    version,
    packaging: (uri) => (uri.startsWith("file:") ? packagingBeside(fileURLToPath(uri)) : {}),
    yield: () => new Promise((done) => setImmediate(done)),
    failure: (code, message) => new ResponseError<never>(code, message),
  });
}
