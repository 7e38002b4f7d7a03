/** A client for the language server in the same process: no editor, just the protocol. `files` are by uri, `packaging` by name. */
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { startServer } from "../../server/src/lsp/server";

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a document; its uri. */
  open(path: string, text: string): string;
  /** The diagnostics that are pushed for a document next. */
  nextDiagnostics(uri: string): Promise<readonly Diagnostic[]>;
  close(): void;
}

export async function startClient(
  capabilities: ClientCapabilities = {},
  files: Readonly<Record<string, string>> = {},
  packaging: Readonly<Record<string, string>> = {},
  initializationOptions?: object,
): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    version: "test",
    packaging: () => packaging,
    read: (uri) => files[uri] ?? null,
    yield: () => new Promise((done) => setImmediate(done)),
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: "file:///debian", name: "debian" }],
    capabilities,
    initializationOptions,
  });
  void connection.sendNotification("initialized", {});
  return {
    connection,
    initialized,
    open(path, text) {
      const uri = `file://${path}`;
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "shellscript", version: 1, text },
      });
      return uri;
    },
    nextDiagnostics: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    close() {
      connection.dispose();
      toServer.end();
      toClient.end();
    },
  };
}
