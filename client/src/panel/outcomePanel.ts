/** The outcome panel beside the editor: asks the server, follows the script and the chosen environment. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FromPanel, PanelState, Tab, ToPanel, WhyQuestion } from "../../panel/messages";
import { onDidChangeState } from "../state";
import { askWhy } from "./askWhy";
import { panelHtml } from "./html";

export const PANEL_TYPE = "maintscript.outcomes";

export interface OpenRequest {
  readonly uri: string;
  readonly tab: Tab;
  readonly why: WhyQuestion | null;
  readonly environments: readonly string[] | null;
}

/** One panel; another script takes it over. */
export class OutcomePanel implements vscode.Disposable, vscode.WebviewPanelSerializer<PanelState> {
  readonly #client: BaseLanguageClient;
  readonly #extensionUri: vscode.Uri;
  /** VS Code keeps the page's own state only now and then: after a crash or a reload this is newer. */
  readonly #memory: vscode.Memento;
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #state: PanelState | undefined;
  /** What is asked for once the page is there. */
  #wanted: OpenRequest | undefined;
  /** Answers to older questions are dropped. */
  #asked = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, extensionUri: vscode.Uri, memory: vscode.Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#extensionUri = extensionUri;
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, this),
      onDidChangeState(client)(() => this.#refreshSoon(0)),
      // After a pause in typing: the diagram is work.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#state?.uri) this.#refreshSoon(600);
      }),
    ];
  }

  open(request: OpenRequest): void {
    const options = { enableScripts: true, localResourceRoots: this.#roots() };
    if (!this.#panel || this.#state?.uri !== request.uri) {
      const panel =
        this.#panel ??
        vscode.window.createWebviewPanel(
          PANEL_TYPE,
          "Outcomes",
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
          options,
        );
      this.#wanted = request;
      this.#attach(panel, { uri: request.uri });
      panel.reveal(undefined, false);
      return;
    }
    this.#panel.reveal(undefined, false);
    this.#post({ kind: "open", tab: request.tab, why: request.why, environments: request.environments });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PanelState | undefined): Promise<void> {
    panel.webview.options = { enableScripts: true, localResourceRoots: this.#roots() };
    this.#attach(panel, this.#memory.get<PanelState>(PANEL_TYPE) ?? state ?? {});
    return Promise.resolve();
  }

  #roots(): readonly vscode.Uri[] {
    return [vscode.Uri.joinPath(this.#extensionUri, "dist"), vscode.Uri.joinPath(this.#extensionUri, "media")];
  }

  #attach(panel: vscode.WebviewPanel, state: Partial<PanelState>): void {
    const { uri = "" } = state;
    if (this.#panel !== panel) {
      this.#panel = panel;
      panel.onDidDispose(() => {
        this.#panel = undefined;
        this.#state = undefined;
      });
      panel.webview.onDidReceiveMessage((message: FromPanel) => void this.#receive(message));
      panel.onDidChangeViewState(() => this.#refreshSoon(0));
    }
    panel.title = `Outcomes: ${uri.slice(uri.lastIndexOf("/") + 1)}`;
    panel.webview.html = panelHtml(panel.webview, this.#extensionUri, state);
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.kind) {
      case "ready": {
        const wanted = this.#wanted;
        this.#wanted = undefined;
        this.#state = wanted ? { ...message.state, uri: wanted.uri } : message.state;
        void this.#memory.update(PANEL_TYPE, this.#state);
        await this.#openDocument();
        if (wanted) this.#post({ kind: "open", tab: wanted.tab, why: wanted.why, environments: wanted.environments });
        return this.#refresh();
      }
      case "state":
        this.#state = { ...message.state, uri: this.#state?.uri ?? message.state.uri };
        void this.#memory.update(PANEL_TYPE, this.#state);
        return this.#refresh();
      case "goTo":
        return this.#goTo(message.line);
      case "whatIf":
        return void vscode.commands.executeCommand("maintscript.whatIf", message.statement);
      case "choose":
        return void vscode.commands.executeCommand("maintscript.chooseEnvironment", message.environment);
      case "askWhy": {
        const why = this.#state && (await askWhy(this.#client, this.#state.uri));
        if (why) this.#post({ kind: "open", tab: "why", why, environments: this.#state?.environments ?? null });
        return;
      }
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
        return this.#post({ kind: "copied", what: message.what });
    }
  }

  /** The server knows open documents only; after a reload the script may not be one. */
  async #openDocument(): Promise<void> {
    if (!this.#state?.uri) return;
    try {
      await vscode.workspace.openTextDocument(vscode.Uri.parse(this.#state.uri));
    } catch {
      // Gone meanwhile: the panel says that there is nothing to show.
    }
  }

  async #goTo(line: number): Promise<void> {
    if (!this.#state) return;
    const uri = vscode.Uri.parse(this.#state.uri);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const editor = await vscode.window.showTextDocument(uri, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
      preserveFocus: false,
    });
    const { range } = editor.document.lineAt(Math.min(editor.document.lineCount, line) - 1);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #refreshSoon(delay: number): void {
    clearTimeout(this.#idle);
    if (this.#panel?.visible) this.#idle = setTimeout(() => void this.#refresh(), delay);
  }

  /** The table first; what needs an exploration only where it is looked at. */
  async #refresh(): Promise<void> {
    const state = this.#state;
    if (!state || !this.#panel?.visible) return;
    const asked = ++this.#asked;
    const { uri, environments, path, scope, why } = state;
    const ask = async (method: string, params: unknown, answer: (result: never) => ToPanel) => {
      if (asked !== this.#asked) return;
      this.#post({ kind: "busy" });
      const result = await this.#client.sendRequest<never>(method, params);
      if (asked === this.#asked) this.#post(answer(result));
    };
    await ask("maintscript/outcomes", { uri, environments }, (table) => ({ kind: "table", table }));
    if (state.tab === "diagram")
      await ask("maintscript/decision", { uri, path, scope }, (diagram) => ({ kind: "diagram", diagram }));
    if (state.tab === "why" && why)
      await ask("maintscript/whyIs", { uri, ...why }, (explained) => ({ kind: "why", explained }));
  }

  #post(message: ToPanel): void {
    void this.#panel?.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
