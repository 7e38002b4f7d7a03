/** The language server in node: over IPC, standard input and output, or a socket, as the arguments of the process ask. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { rootReader } from "../cli/hostReader";
import { packagingBeside } from "../cli/packaging";
import { snapshotOf } from "../cli/snapshot";
import { version } from "../cli/version";
import type { HostDescription } from "../core/world/hostDescription";
import { startServer } from "./server";

export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    version,
    packaging: (uri) => (uri.startsWith("file:") ? packagingBeside(fileURLToPath(uri)) : {}),
    read: textOfFile,
    describeRoot: (uri) => (uri.startsWith("file:") ? snapshotOfRoot(fileURLToPath(uri)) : undefined),
    yield: () => new Promise((done) => setImmediate(done)),
  });
}

function snapshotOfRoot(directory: string): HostDescription {
  return snapshotOf(rootReader(directory), path.basename(directory));
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
