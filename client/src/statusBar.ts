import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { documentSelector } from "./documentSelector";
import { onDidChangeState, type State } from "./state";

/** Shows the environment and the number of what-ifs while a script is in front; a click changes them. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("maintscript.state", vscode.StatusBarAlignment.Right, 90);
  readonly #subscriptions: vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#item.name = "Maintscript: environment";
    this.#item.command = "maintscript.chooseEnvironment";
    this.#subscriptions = [
      onDidChangeState(client)((state) => this.#show(state)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#toggle()),
    ];
    this.#toggle();
  }

  #show({ environment, whatIf }: State): void {
    const count = whatIf.length === 1 ? "1 what-if" : `${whatIf.length} what-ifs`;
    this.#item.text = `$(vm) ${environment}${whatIf.length > 0 ? ` + ${count}` : ""}`;
    const changed = whatIf.map((statement) => `- ${statement}`).join("\n");
    this.#item.tooltip = new vscode.MarkdownString(
      `Inline results are for the environment **${environment}**${changed ? `, with\n\n${changed}` : ""}\n\nClick to choose another.`,
    );
    this.#item.accessibilityInformation = {
      label: `Maintscript environment ${environment}, ${count}`,
    };
    this.#toggle();
  }

  #toggle(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document && this.#item.text && vscode.languages.match(documentSelector, document) > 0) this.#item.show();
    else this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
