/** The language server: wires requests to features. Holds open documents, settings and a cache; refuses to think. */
import {
  CodeActionKind,
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
import { differsInChroot } from "../core/features/differsInChroot";
import { tokenModifiers, tokenTypes } from "../core/features/semanticTokens";
import { Analyses } from "./analyses";
import { registerAnalysisFeatures } from "./analysisFeatures";
import { type DocumentView, DocumentViews } from "./documents";
import { makeGuard } from "./guard";
import type { Choice } from "./hosts";
import { registerLanguageBasics } from "./languageBasics";
import { registerPanelRequests } from "./panelRequests";
import type { Runtime } from "./runtime";
import { registerServerCommands, serverCommands } from "./serverCommands";
import { defaultSettings, readSettings, type Settings } from "./settings";
import { toDiagnostic } from "./toProtocol";

/** What the handlers share. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly views: DocumentViews;
  readonly analyses: Analyses;
  readonly guard: ReturnType<typeof makeGuard>;
  readonly runtime: Runtime;
  settings: Settings;
  /** What results are shown for. */
  choice: Choice;
  /** Can the client follow links to commands in a hover? */
  links: "commands" | "none";
  /** The view of an open document. */
  viewOf(uri: string): DocumentView | undefined;
  /** Shows results for another choice, everywhere. */
  choose(choice: Choice): void;
}

interface ClientAbilities {
  readonly configuration: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  readonly refreshDiagnostics: boolean;
}

export function startServer(connection: Connection, runtime: Runtime): void {
  const server = makeServer(connection, runtime);
  const { documents, guard } = server;
  connection.onInitialize((params) => {
    server.client = abilities(params);
    server.links = wantsLinks(params.initializationOptions) ? "commands" : "none";
    if (params.initializationOptions !== undefined) applySettings(server, params.initializationOptions);
    return initializeResult(runtime);
  });
  connection.onInitialized(() => {
    server.choose(server.choice);
    if (server.client.configuration) void followConfiguration(server);
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (server.client.configuration) void pullConfiguration(server);
    else applySettings(server, sectionOf(settings));
  });
  documents.onDidClose(({ document }) => {
    server.views.forget(document.uri);
    server.analyses.forget(document.uri);
    if (!server.client.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.onDidChangeContent(({ document }) => {
    if (!server.client.pullDiagnostics) void pushDiagnostics(server, document);
  });
  connection.languages.diagnostics.on(
    guard("diagnostics", emptyReport, async ({ textDocument }) => {
      const view = server.viewOf(textDocument.uri);
      return view ? { kind: DocumentDiagnosticReportKind.Full, items: await diagnosticsOf(server, view) } : emptyReport;
    }),
  );
  registerLanguageBasics(server);
  registerAnalysisFeatures(server);
  registerServerCommands(server);
  registerPanelRequests(server);
  documents.listen(connection);
  connection.listen();
}

function makeServer(connection: Connection, runtime: Runtime): Server & { client: ClientAbilities } {
  const documents = new TextDocuments(TextDocument);
  const views = new DocumentViews();
  return {
    connection,
    documents,
    views,
    analyses: new Analyses(runtime),
    guard: makeGuard(connection, runtime),
    runtime,
    settings: defaultSettings,
    choice: { environment: defaultSettings.environment, whatIf: [] },
    links: "none",
    client: noAbilities,
    viewOf(uri) {
      const document = documents.get(uri);
      return document && views.of(document);
    },
    choose(choice) {
      this.choice = choice;
      void connection.sendNotification("maintscript/state", choice);
      if (this.client.refreshLenses) connection.sendRequest("workspace/codeLens/refresh").catch(() => undefined);
      if (this.client.refreshHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
      if (this.client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
      if (!this.client.pullDiagnostics) for (const document of documents.all()) void pushDiagnostics(this, document);
    },
  };
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const noAbilities: ClientAbilities = {
  configuration: false,
  pullDiagnostics: false,
  refreshLenses: false,
  refreshHints: false,
  refreshDiagnostics: false,
};

function abilities({ capabilities }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  return {
    configuration: workspace?.configuration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
  };
}

/** Only our own extension makes links to commands work. */
function wantsLinks(options: unknown): boolean {
  return typeof options === "object" && options !== null && "commandLinks" in options && options.commandLinks === true;
}

/** Another environment in the settings is another choice; what-ifs stay. */
function applySettings(server: Server, section: unknown): void {
  const before = server.settings;
  server.settings = readSettings(section);
  if (server.settings.environment !== before.environment) {
    server.choose({ ...server.choice, environment: server.settings.environment });
  }
}

function initializeResult(runtime: Runtime): InitializeResult {
  return {
    serverInfo: { name: "maintscript", version: runtime.version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      codeLensProvider: { resolveProvider: false },
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.RefactorRewrite] },
      executeCommandProvider: { commands: [...serverCommands] },
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
  applySettings(server, await server.connection.workspace.getConfiguration("maintscript"));
}

/** Clients without pull send everything, or the section alone. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return settings;
  return "maintscript" in settings ? settings.maintscript : settings;
}

async function diagnosticsOf(server: Server, view: DocumentView) {
  const runs = await server.analyses.of(view, server.choice);
  const found = [...syntaxDiagnostics(view.script), ...(runs ? differsInChroot(view.script, runs) : [])];
  return found.map((diagnostic) => toDiagnostic(view.document, diagnostic));
}

/** Of several changes in a row only the last one is answered. */
async function pushDiagnostics(server: Server, { uri, version }: TextDocument): Promise<void> {
  await server.runtime.yield();
  const view = server.viewOf(uri);
  if (!view || view.version !== version) return;
  const diagnostics = await diagnosticsOf(server, view);
  if (server.documents.get(uri)?.version === version)
    await server.connection.sendDiagnostics({ uri, version, diagnostics });
}
