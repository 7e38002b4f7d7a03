/** Commands that open the panel. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { askWhy } from "./askWhy";
import { OutcomePanel } from "./outcomePanel";

export function registerPanel(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const panel = new OutcomePanel(client, context.extensionUri, context.workspaceState);
  const register = (name: string, run: (given: unknown) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  context.subscriptions.push(panel);
  register("maintscript.showOutcomes", (given) => {
    const uri = scriptUri(given);
    if (uri) panel.open({ uri, tab: "table", why: null, environments: null });
  });
  register("maintscript.showDecisions", (given) => {
    const uri = scriptUri(given);
    if (uri) panel.open({ uri, tab: "diagram", why: null, environments: null });
  });
  register("maintscript.whyIs", async (given) => {
    const uri = scriptUri(given);
    const why = uri && (await askWhy(client, uri));
    if (uri && why) panel.open({ uri, tab: "why", why, environments: null });
  });
  register("maintscript.compareEnvironments", async (given) => {
    const uri = scriptUri(given);
    const environments = uri && (await pickEnvironments(client));
    if (uri && environments) panel.open({ uri, tab: "table", why: null, environments });
  });
}

/** The given script, or the one in front; where there is none it says so. */
function scriptUri(given: unknown): string | undefined {
  const uri = typeof given === "string" ? given : scriptInFront()?.uri.toString();
  if (!uri) void vscode.window.showInformationMessage(vscode.l10n.t("Open a maintainer script to see its outcomes."));
  return uri;
}

/** The script in front; where that is a page such as the walkthrough or the panel itself, the one beside it. */
function scriptInFront(): vscode.TextDocument | undefined {
  const isScript = ({ languageId }: vscode.TextDocument) => languageId === "shellscript";
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(({ document }) =>
    isScript(document),
  )?.document;
}

interface Environment {
  readonly name: string;
  readonly summary: string;
}

async function pickEnvironments(client: BaseLanguageClient): Promise<readonly string[] | undefined> {
  const environments = await client.sendRequest<readonly Environment[]>("maintscript/environments", {});
  const picked = await vscode.window.showQuickPick(
    environments.map(({ name, summary }) => ({ label: name, detail: summary })),
    { title: vscode.l10n.t("Compare with which environments?"), canPickMany: true, matchOnDetail: true },
  );
  return picked && picked.length > 0 ? picked.map(({ label }) => label) : undefined;
}
