/** The language server: wires requests to features. Holds open documents, settings and a cache; refuses to think. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Analyses } from "./analyses";
import { registerAnalysisFeatures } from "./analysisFeatures";
import { Background } from "./background";
import { initializeResult, wantsLinks } from "./capabilities";
import { diagnosticsByNow, diagnosticsOf, quickDiagnosticsOf } from "./diagnostics";
import { type DocumentView, DocumentViews } from "./documents";
import { createDocument, updateDocument } from "./encodedDocuments";
import { Findings } from "./findings";
import { makeGuard } from "./guard";
import { registerHostRequests } from "./hostRequests";
import type { Choice } from "./hosts";
import { registerLanguageBasics } from "./languageBasics";
import { OpenHosts } from "./openHosts";
import { registerPackageRequests } from "./packageRequests";
import { registerPanelRequests } from "./panelRequests";
import { chooseEncoding, type PositionEncoding } from "./positionEncoding";
import type { Runtime } from "./runtime";
import { registerServerCommands } from "./serverCommands";
import { defaultSettings, readSettings, type Settings } from "./settings";
import { siblingsOf } from "./siblings";
import type { ScriptFiles } from "./tasks";

/** What the handlers share. */
export interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly views: DocumentViews;
  readonly analyses: Analyses;
  readonly findings: Findings;
  readonly openHosts: OpenHosts;
  readonly background: Background;
  readonly guard: ReturnType<typeof makeGuard>;
  readonly runtime: Runtime;
  settings: Settings;
  /** What results are shown for. */
  choice: Choice;
  /** Can the client follow links to commands in a hover? */
  links: "commands" | "none";
  /** Does Bash IDE answer about names, too? */
  besideBashIde: boolean;
  /** Does the client show what an edit is about, and ask first where the edit says so? Can an edit make files? */
  edits: { readonly areAnnotated: boolean; readonly makeFiles: boolean };
  /** The folders that the user has opened, by uri with a slash at the end: other files are read from there only. */
  folders: readonly string[];
  /** The view of an open document. */
  viewOf(uri: string): DocumentView | undefined;
  /** Is this still what the document says? */
  isCurrent(view: DocumentView): boolean;
  /** What the long work needs of a script. */
  filesOf(view: DocumentView): ScriptFiles;
  /** Lenses may say more than before. */
  refreshLenses(): void;
  /** Shows results for another choice, everywhere. */
  choose(choice: Choice): void;
}

interface ClientAbilities {
  readonly configuration: boolean;
  readonly watching: boolean;
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
    server.encoding = chooseEncoding(params.capabilities.general?.positionEncodings);
    server.folders = foldersOf(params);
    server.besideBashIde = isBesideBashIde(params.initializationOptions);
    server.edits = editAbilities(params);
    server.links = wantsLinks(params.initializationOptions) ? "commands" : "none";
    if (params.initializationOptions !== undefined) applySettings(server, params.initializationOptions);
    return initializeResult(params, runtime.version);
  });
  connection.onInitialized(() => {
    server.choose(server.choice);
    if (server.client.configuration) void quietly(() => followConfiguration(server));
    if (server.client.watching) void quietly(() => watchFiles(server));
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (server.client.configuration) void pullConfiguration(server);
    else applySettings(server, sectionOf(settings));
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = new Set(event.removed.map(({ uri }) => withSlash(uri)));
    server.folders = [
      ...server.folders.filter((folder) => !removed.has(folder)),
      ...event.added.map(({ uri }) => withSlash(uri)),
    ];
  });
  connection.onDidChangeWatchedFiles(() => filesChanged(server));
  documents.onDidClose(({ document }) => {
    server.views.forget(document.uri);
    server.analyses.forget(document.uri);
    server.findings.forget(document.uri);
    server.openHosts.forget(document.uri);
    server.background.recheck();
    if (!server.client.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.onDidChangeContent(({ document }) => {
    server.background.recheck();
    if (!server.client.pullDiagnostics) void pushDiagnostics(server, document);
  });
  connection.languages.diagnostics.on(
    guard("diagnostics", emptyReport, async ({ textDocument }) => {
      const view = server.viewOf(textDocument.uri);
      if (!view) return emptyReport;
      // A client that can be asked to pull again is answered at once, another one when the rules are done.
      const items = server.client.refreshDiagnostics
        ? await diagnosticsByNow(
            server,
            view,
            () => void quietly(async () => connection.languages.diagnostics.refresh()),
          )
        : await diagnosticsOf(server, view);
      return { kind: DocumentDiagnosticReportKind.Full, items };
    }),
  );
  registerLanguageBasics(server);
  registerAnalysisFeatures(server);
  registerServerCommands(server);
  registerPanelRequests(server);
  registerPackageRequests(server);
  registerHostRequests(server);
  documents.listen(connection);
  connection.listen();
}

interface Connected {
  client: ClientAbilities;
  encoding: PositionEncoding;
}

function makeServer(connection: Connection, runtime: Runtime): Server & Connected {
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => createDocument(server.encoding, uri, languageId, version, text),
    update: updateDocument,
  });
  const views = new DocumentViews();
  const textOf = (uri: string) => documents.get(uri)?.getText() ?? runtime.read(uri);
  const failed = (what: string, error: unknown) =>
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const filesOf = ({ document: { uri }, script }: DocumentView): ScriptFiles => ({
    uri,
    name: script.name,
    text: script.syntax.text,
    packaging: runtime.packaging(uri),
    siblings: siblingsOf(uri, textOf),
  });
  const background = new Background(runtime, failed);
  const server: Server & Connected = {
    connection,
    documents,
    views,
    analyses: new Analyses(runtime),
    findings: new Findings(background, filesOf),
    openHosts: new OpenHosts(background, filesOf),
    background,
    guard: makeGuard(connection, runtime, (uri) => documents.get(uri)?.version),
    runtime,
    settings: defaultSettings,
    choice: { environment: defaultSettings.environment, whatIf: [] },
    links: "none",
    besideBashIde: false,
    edits: { areAnnotated: false, makeFiles: false },
    folders: [],
    client: noAbilities,
    encoding: "utf-16",
    viewOf(uri) {
      const document = documents.get(uri);
      return document && views.of(document);
    },
    isCurrent: ({ document: { uri }, version }) => documents.get(uri)?.version === version,
    filesOf,
    refreshLenses() {
      if (this.client.refreshLenses) void quietly(() => connection.sendRequest("workspace/codeLens/refresh"));
    },
    choose(choice) {
      this.choice = choice;
      void connection.sendNotification("maintscript/state", choice);
      this.refreshLenses();
      if (this.client.refreshHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
      if (this.client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
      if (!this.client.pullDiagnostics) for (const document of documents.all()) void pushDiagnostics(this, document);
    },
  };
  return server;
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const noAbilities: ClientAbilities = {
  configuration: false,
  watching: false,
  pullDiagnostics: false,
  refreshLenses: false,
  refreshHints: false,
  refreshDiagnostics: false,
};

function abilities({ capabilities }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  return {
    configuration: workspace?.configuration === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
  };
}

function editAbilities({ capabilities }: InitializeParams): Server["edits"] {
  const { documentChanges, changeAnnotationSupport, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return {
    areAnnotated: documentChanges === true && changeAnnotationSupport !== undefined,
    makeFiles: documentChanges === true && resourceOperations?.includes("create") === true,
  };
}

/** The client looks at what is installed: a server cannot. */
function isBesideBashIde(options: unknown): boolean {
  return typeof options === "object" && options !== null && "bashIde" in options && options.bashIde === true;
}

/** Another environment in the settings is another choice; what-ifs stay. */
function applySettings(server: Server, section: unknown): void {
  const before = server.settings;
  server.settings = readSettings(section);
  if (server.settings.environment !== before.environment) {
    server.choose({ ...server.choice, environment: server.settings.environment });
  }
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

/** Of several changes in a row only the last one is answered: at once, and again when the rules are done. */
async function pushDiagnostics(server: Server, { uri, version }: TextDocument): Promise<void> {
  await server.runtime.yield();
  const view = server.viewOf(uri);
  if (!view || view.version !== version) return;
  let shown = "";
  for (const diagnosticsNow of [quickDiagnosticsOf, diagnosticsOf]) {
    const diagnostics = await diagnosticsNow(server, view);
    if (server.documents.get(uri)?.version !== version) return;
    const told = JSON.stringify(diagnostics);
    if (told !== shown) await quietly(() => server.connection.sendDiagnostics({ uri, version, diagnostics }));
    shown = told;
  }
}

/** Where the connection is closed by now, or the client does not want it, nobody is there to be told. */
async function quietly(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch {}
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(withSlash);
}

function withSlash(uri: string): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}

/** What lies beside the scripts has changed: everything that was worked out with it is worked out anew. */
function filesChanged(server: Server & Connected): void {
  server.runtime.forgetFiles?.();
  for (const { uri } of server.documents.all()) {
    server.analyses.forget(uri);
    server.findings.forget(uri);
    server.openHosts.forget(uri);
  }
  server.choose(server.choice);
}

/** Of a package only; the client may be one that watches nothing. */
async function watchFiles({ connection }: Server): Promise<void> {
  const watchers = [{ globPattern: "**/debian/*" }, { globPattern: "**/*.{preinst,postinst,prerm,postrm,config}" }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
