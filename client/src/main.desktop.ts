/** The extension in a desktop or remote VS Code: the server is a process of its own. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, type Exports, start } from "./start";

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist/server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  client = new LanguageClient("maintscript", "Maintscript", { run, debug: run }, clientOptions());
  return start(context, client);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
