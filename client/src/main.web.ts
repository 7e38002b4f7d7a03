/** The extension in VS Code for the web: the server is a worker. */
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, type Exports, start } from "./start";

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "dist/worker.js").toString(true));
  client = new LanguageClient("maintscript", "Maintscript", worker, clientOptions());
  return start(context, client);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
