/** Marks in the gutter: what ran in the chosen environment, what did not, what runs elsewhere, and what is not modelled. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { documentSelector } from "./documentSelector";
import { onDidChangeState } from "./state";

/** As the server tells it: lines from 1. */
interface LineStates {
  readonly version: number;
  readonly ran: readonly number[];
  readonly notRun: readonly number[];
  readonly elsewhere: readonly number[];
  readonly unmodelled: readonly number[];
}

type Mark = Exclude<keyof LineStates, "version">;

const MARKS: readonly Mark[] = ["ran", "notRun", "elsewhere", "unmodelled"];
/** Marks follow typing after so long. */
const PAUSE_MS = 300;

/** Marks visible scripts as long as the setting says so. */
export function showGutter(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const types = new Map(MARKS.map((mark) => [mark, decorationOf(context, mark)]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = () => {
    for (const editor of vscode.window.visibleTextEditors) void markEditor(client, types, editor);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(mark, PAUSE_MS);
  };
  context.subscriptions.push(
    ...types.values(),
    onDidChangeState(client)(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.workspace.onDidChangeTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("maintscript.gutter.enabled")) mark();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The icons differ in shape, too; the ruler and the edge of the line are in colours that themes may set. */
function decorationOf({ extensionUri }: vscode.ExtensionContext, mark: Mark): vscode.TextEditorDecorationType {
  const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, `media/gutter/${mark}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
    gutterIconSize: "55%",
    overviewRulerColor: new vscode.ThemeColor(`maintscript.${mark}`),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}

type Types = ReadonlyMap<Mark, vscode.TextEditorDecorationType>;

async function markEditor(client: BaseLanguageClient, types: Types, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  if (vscode.languages.match(documentSelector, document) === 0) return;
  const wanted = vscode.workspace.getConfiguration("maintscript", document).get<boolean>("gutter.enabled");
  const states = wanted === true && client.isRunning() ? await statesOf(client, document) : null;
  // An answer about another version would mark other lines; the next one is on its way.
  if (states && states.version !== document.version) return;
  for (const [mark, type] of types) {
    const lines = states?.[mark].filter((line) => line <= document.lineCount) ?? [];
    editor.setDecorations(
      type,
      lines.map((line) => document.lineAt(line - 1).range),
    );
  }
}

function statesOf(client: BaseLanguageClient, { uri }: vscode.TextDocument): Promise<LineStates | null> {
  return client.sendRequest<LineStates | null>("maintscript/lineStates", { uri: uri.toString() });
}
