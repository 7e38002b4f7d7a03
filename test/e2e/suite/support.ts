/** Shorthands for tests in VS Code. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

/** Opens a file of the fixture folder, with the extension running. */
export async function openScript(name: string): Promise<vscode.TextDocument> {
  const extension = vscode.extensions.getExtension("maintscript.maintscript");
  assert.ok(extension, "the extension is there");
  await extension.activate();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks again until the answer will do. */
export async function until<T>(
  ask: () => Thenable<T> | T,
  enough: (answer: T) => boolean,
  limitMs = 15_000,
): Promise<T> {
  for (const end = Date.now() + limitMs; ; ) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`timed out; the last answer was ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Where a text stands for the nth time (from 0), plus an offset. */
export function positionOf(document: vscode.TextDocument, text: string, nth = 0, plus = 0): vscode.Position {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth && at >= 0; i++) at = document.getText().indexOf(text, at + 1);
  assert.ok(at >= 0, `"${text}" is in the document`);
  return document.positionAt(at + plus);
}

/** `line:text` with lines from 1, for short expectations. */
export function shown(document: vscode.TextDocument, range: vscode.Range): string {
  return `${range.start.line + 1}:${document.getText(range)}`;
}

/** The inline results, each with its line. */
export async function hintsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    whole,
  );
  return found.map(({ position, label }) => `${position.line + 1} ${String(label)}`);
}
