import * as vscode from "vscode";
import { type BaseLanguageClient, ExecuteCommandRequest } from "vscode-languageclient";

/** Commands that need the editor's own dialogs. What can be done without them is a command of the server. */
export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const register = (name: string, run: (...args: unknown[]) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  register("maintscript.chooseEnvironment", (name) => chooseEnvironment(client, name));
  register("maintscript.whatIf", (statement) => whatIf(client, statement));
  register("maintscript.flipCondition", () => flipCondition());
  register("maintscript.copyAsTest", (uri) => copyAsTest(client, uri));
  register("maintscript.restartServer", () => restart(client));
  register("maintscript.showLog", () => client.outputChannel.show());
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** Turns a condition at the cursor around; where it asks several things, it is asked which. */
async function flipCondition(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  await vscode.commands.executeCommand("editor.action.codeAction", { kind: "maintscript.whatIf", apply: "ifSingle" });
}

async function copyAsTest(client: BaseLanguageClient, given: unknown): Promise<void> {
  const uri = typeof given === "string" ? given : vscode.window.activeTextEditor?.document.uri.toString();
  const test = await execute<string | null>(client, "maintscript.test", uri);
  if (!test) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is nothing to test: the script cannot be run."));
    return;
  }
  await vscode.env.clipboard.writeText(test);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "The test is in the clipboard. Keep it beside the script, as NAME.timeline.json: “maintscript timeline” runs it.",
    ),
  );
}

interface Environment {
  readonly name: string;
  readonly summary: string;
}

async function chooseEnvironment(client: BaseLanguageClient, given: unknown): Promise<void> {
  const name = typeof given === "string" ? given : await pickEnvironment(client);
  if (name !== undefined) await execute(client, "maintscript.setEnvironment", name);
}

async function pickEnvironment(client: BaseLanguageClient): Promise<string | undefined> {
  const environments = await client.sendRequest<readonly Environment[]>("maintscript/environments", {});
  const picked = await vscode.window.showQuickPick(
    environments.map(({ name, summary }) => ({ label: name, detail: summary })),
    { title: vscode.l10n.t("Show results for which environment?"), matchOnDetail: true },
  );
  return picked?.label;
}

/** Asks for a statement, with the conditions that the script in front asks as suggestions. */
async function whatIf(client: BaseLanguageClient, given: unknown): Promise<void> {
  const statement = typeof given === "string" ? given : await askWhatIf(client);
  if (statement === undefined) return;
  const answer = await execute<ChoiceAnswer>(client, "maintscript.addWhatIf", statement);
  if (answer?.problem) void vscode.window.showErrorMessage(answer.problem);
  else if (answer?.notes) void vscode.window.showInformationMessage(answer.notes.join("; "));
}

interface ChoiceAnswer {
  readonly problem?: string;
  readonly notes?: readonly string[];
}

interface Suggestion {
  readonly statement: string;
  readonly detail: string;
}

/** The box is there at once; suggestions follow when the server has them. */
function askWhatIf(client: BaseLanguageClient): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t("What if …");
  pick.placeholder = "/dev/shm is not tmpfs";
  pick.busy = true;
  let known: readonly vscode.QuickPickItem[] = [];
  // What is typed is an answer of its own beside the suggestions.
  const fill = () => {
    const own = pick.value.trim();
    const isNew = own !== "" && !known.some(({ label }) => label === own);
    pick.items = isNew ? [{ label: own, description: "as typed", alwaysShow: true }, ...known] : known;
  };
  pick.onDidChangeValue(fill);
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  void client.sendRequest<readonly Suggestion[]>("maintscript/whatIfSuggestions", { uri }).then((suggestions) => {
    known = suggestions.map(({ statement, detail }) => ({ label: statement, description: detail }));
    pick.busy = false;
    fill();
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.label ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function execute<R>(client: BaseLanguageClient, command: string, ...args: unknown[]): Promise<R | undefined> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
}
