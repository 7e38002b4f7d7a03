/** Asks for a path that the script changes, and for the state in which it was found. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { WhyQuestion } from "../../panel/messages";

interface PathStates {
  readonly path: string;
  readonly states: readonly string[];
}

export async function askWhy(client: BaseLanguageClient, uri: string): Promise<WhyQuestion | undefined> {
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Trying every host…") },
    () => client.sendRequest<readonly PathStates[]>("maintscript/pathStates", { uri }),
  );
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The script changes no path on any host, or it could not be explored."),
    );
    return undefined;
  }
  const path = await vscode.window.showQuickPick(
    found.map(({ path, states }) => ({
      label: path,
      description: `${states.length} ${states.length === 1 ? "state" : "states"}`,
    })),
    {
      title: vscode.l10n.t("Why is…? (1/2) Which path looks wrong?"),
      placeHolder: vscode.l10n.t("a path that the script changes on some host"),
    },
  );
  if (!path) return undefined;
  const states = found.find((each) => each.path === path.label)?.states ?? [];
  const state = await vscode.window.showQuickPick([...states], {
    title: vscode.l10n.t("Why is {0} …? (2/2) What did you find there?", path.label),
    placeHolder: vscode.l10n.t("the state that you saw on the broken machine"),
  });
  return state === undefined ? undefined : { path: path.label, state };
}
