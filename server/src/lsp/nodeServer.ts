/** The language server in node: over IPC, standard input and output, or a socket, as the arguments of the process ask. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { rootReader } from "../cli/hostReader";
import { packagingBeside } from "../cli/packaging";
import { snapshotOf } from "../cli/snapshot";
import { version } from "../cli/version";
import type { HostDescription } from "../core/world/hostDescription";
import type { PackagingFiles } from "../core/world/packageContext";
import { startServer } from "./server";
import { serveTasks, threadOf } from "./taskThread";

export { serveTasks };

/** A connection whose first message came before the server was there, and was put back. */
export interface Begun {
  /** Standard input and output; without them it is the channel of a node parent process. */
  readonly streams?: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** The id of the request that has its answer already; null where none has. */
  readonly answered: number | string | null;
}

/** @param begun null to open the connection that the process's arguments ask for */
export function startNodeServer(begun: Begun | null): void {
  startServer(begun ? connectionOf(begun) : createConnection(ProposedFeatures.all), {
    version,
    packaging: packagingOf,
    forgetFiles: () => folders.clear(),
    read: textOfFile,
    describeRoot: (uri) => (uri.startsWith("file:") ? snapshotOfRoot(fileURLToPath(uri)) : undefined),
    startThread: threadOf(fs.realpathSync(process.argv[1] ?? "")),
    yield: () => new Promise((done) => setImmediate(done)),
  });
}

function connectionOf({ streams, answered }: Begun): Connection {
  const reader = streams ? new StreamMessageReader(streams.input) : new IPCMessageReader(process);
  const writer = streams ? new StreamMessageWriter(streams.output) : new IPCMessageWriter(process);
  const output = answered === null ? writer : withoutAnswer(writer, answered);
  const connection = createConnection(ProposedFeatures.all, reader, output);
  let status = 1;
  connection.onShutdown(() => {
    status = 0;
  });
  // A client that is gone: nobody else would end the process then.
  reader.onClose(() => process.exit(status));
  streams?.input.on("end", () => process.exit(status));
  return connection;
}

/** Leaves out one answer. */
function withoutAnswer(writer: MessageWriter, id: number | string): MessageWriter {
  const { write } = writer;
  const isIt = (message: Message) => "id" in message && message.id === id && !("method" in message);
  writer.write = (message) => {
    if (!isIt(message)) return write.call(writer, message);
    writer.write = write;
    return Promise.resolve();
  };
  return writer;
}

function snapshotOfRoot(directory: string): HostDescription {
  return snapshotOf(rootReader(directory), path.basename(directory));
}

/** A folder is read again after so long: an edit brings many questions at once. */
const FRESH_MS = 2_000;
const folders = new Map<string, { readonly until: number; readonly files: PackagingFiles }>();

function packagingOf(uri: string): PackagingFiles {
  if (!uri.startsWith("file:")) return {};
  const folder = uri.slice(0, uri.lastIndexOf("/"));
  const now = performance.now();
  const known = folders.get(folder);
  if (known && now < known.until) return known.files;
  const files = readPackaging(uri);
  folders.clear();
  folders.set(folder, { until: performance.now() + FRESH_MS, files });
  return files;
}

function readPackaging(uri: string): PackagingFiles {
  try {
    return packagingBeside(fileURLToPath(uri));
  } catch {
    return {};
  }
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
