/** The page of the panel: one script, one style sheet, nothing from anywhere else. */
import * as vscode from "vscode";
import type { PanelState } from "../../panel/messages";

export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri, state: Partial<PanelState>): string {
  const nonce = makeNonce();
  const at = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; font-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at("media/panel.css")}">
<title>Outcomes</title>
</head>
<body>
<main id="panel" data-state="${escaped(JSON.stringify(state))}"></main>
<script nonce="${nonce}" src="${at("dist/panel.js")}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
