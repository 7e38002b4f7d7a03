/** Opens the bundled example, which the walkthrough tells of. */
import * as vscode from "vscode";

export function registerExample(context: vscode.ExtensionContext): void {
  const example = vscode.Uri.joinPath(context.extensionUri, "examples/butterfly/ifupdown.postinst");
  context.subscriptions.push(
    vscode.commands.registerCommand("maintscript.openExample", () =>
      vscode.window.showTextDocument(example, { viewColumn: vscode.ViewColumn.Beside, preview: false }),
    ),
  );
}
