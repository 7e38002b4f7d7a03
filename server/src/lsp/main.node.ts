/** The language server in node: over IPC or standard input and output, as the client asks. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../cli/version";
import { startServer } from "./server";

startServer(createConnection(ProposedFeatures.all), {
  version,
  yield: () => new Promise((done) => setImmediate(done)),
});
