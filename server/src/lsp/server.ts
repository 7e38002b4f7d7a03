/** The language server: wires requests to features. Holds open documents, settings and a cache; refuses to think. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { syntaxDiagnostics } from "../core/features/diagnostics";
import { tokenModifiers, tokenTypes } from "../core/features/semanticTokens";
import { DocumentViews } from "./documents";
import { makeGuard } from "./guard";
import { registerLanguageBasics } from "./languageBasics";
import type { Runtime } from "./runtime";
import { defaultSettings, readSettings, type Settings } from "./settings";
import { toDiagnostic } from "./toProtocol";

/** What the handlers share. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly views: DocumentViews;
  readonly guard: ReturnType<typeof makeGuard>;
  readonly runtime: Runtime;
  settings: Settings;
}

interface ClientAbilities {
  readonly configuration: boolean;
  readonly pullDiagnostics: boolean;
}

export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const guard = makeGuard(connection, runtime);
  const server: Server = {
    connection,
    documents,
    views: new DocumentViews(),
    guard,
    runtime,
    settings: defaultSettings,
  };
  let client: ClientAbilities = { configuration: false, pullDiagnostics: false };

  connection.onInitialize((params) => {
    client = abilities(params);
    if (params.initializationOptions !== undefined) server.settings = readSettings(params.initializationOptions);
    return initializeResult(runtime);
  });
  connection.onInitialized(() => {
    if (client.configuration) void followConfiguration(server);
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (client.configuration) void pullConfiguration(server);
    else server.settings = readSettings(sectionOf(settings));
  });
  documents.onDidClose(({ document }) => {
    server.views.forget(document.uri);
    if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.onDidChangeContent(({ document }) => {
    if (!client.pullDiagnostics) void pushDiagnostics(server, document.uri, document.version);
  });
  connection.languages.diagnostics.on(
    guard("diagnostics", emptyReport, ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      return document
        ? { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(server, document) }
        : emptyReport;
    }),
  );
  registerLanguageBasics(server);
  documents.listen(connection);
  connection.listen();
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function abilities({ capabilities }: InitializeParams): ClientAbilities {
  return {
    configuration: capabilities.workspace?.configuration === true,
    pullDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
  };
}

function initializeResult(runtime: Runtime): InitializeResult {
  return {
    serverInfo: { name: "maintscript", version: runtime.version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: ["$", "-", "{"] },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
      },
      diagnosticProvider: { identifier: "maintscript", interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
}

async function followConfiguration(server: Server): Promise<void> {
  await server.connection.client.register(DidChangeConfigurationNotification.type, { section: "maintscript" });
  await pullConfiguration(server);
}

async function pullConfiguration(server: Server): Promise<void> {
  server.settings = readSettings(await server.connection.workspace.getConfiguration("maintscript"));
}

/** Clients without pull send everything, or the section alone. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return settings;
  return "maintscript" in settings ? settings.maintscript : settings;
}

function diagnosticsOf(server: Server, document: TextDocument) {
  const { script } = server.views.of(document);
  return syntaxDiagnostics(script).map((diagnostic) => toDiagnostic(document, diagnostic));
}

/** After what else has arrived: of several changes in a row only the last one is answered. */
async function pushDiagnostics(server: Server, uri: string, version: number): Promise<void> {
  await server.runtime.yield();
  const document = server.documents.get(uri);
  if (!document || document.version !== version) return;
  await server.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(server, document) });
}
