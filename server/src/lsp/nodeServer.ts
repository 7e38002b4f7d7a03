/** The language server in node: over IPC, standard input and output, or a socket, as the arguments of the process ask. */
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { packagingBeside } from "../cli/packaging";
import { version } from "../cli/version";
import { startServer } from "./server";

export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    version,
    packaging: (uri) => (uri.startsWith("file:") ? packagingBeside(fileURLToPath(uri)) : {}),
    read: textOfFile,
    yield: () => new Promise((done) => setImmediate(done)),
  });
}

const MOST_BYTES = 200_000;

/** Of a regular file that is not too long. */
function textOfFile(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    const path = fileURLToPath(uri);
    const stat = fs.statSync(path);
    return stat.isFile() && stat.size <= MOST_BYTES ? fs.readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
