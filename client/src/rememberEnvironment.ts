/** The environment that was chosen in this workspace is there again when it is opened again. */
import * as vscode from "vscode";
import { type BaseLanguageClient, ExecuteCommandRequest } from "vscode-languageclient";
import { onDidChangeState } from "./state";

const KEY = "maintscript.environment";

/** Call it once the server has started and knows the user's own environments. What-ifs are of the moment: they are not kept. */
export async function rememberEnvironment(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const setting = () => vscode.workspace.getConfiguration("maintscript").get<string>("environment");
  const known = context.workspaceState.get<string>(KEY);
  if (known !== undefined && known !== setting()) {
    // The user's own environments are told to the server a moment after it has started.
    if (!(await choose(client, known))) {
      await new Promise((done) => setTimeout(done, SECOND_TRY_MS));
      await choose(client, known);
    }
  }
  context.subscriptions.push(
    onDidChangeState(client)(({ environment }) => {
      const chosen = environment === setting() ? undefined : environment;
      void context.workspaceState.update(KEY, chosen);
    }),
  );
}

const SECOND_TRY_MS = 2_000;

/** False where the server knows no such environment. */
async function choose(client: BaseLanguageClient, name: string): Promise<boolean> {
  const command = "maintscript.setEnvironment";
  const answer: { problem?: string } | null = await client.sendRequest(ExecuteCommandRequest.type, {
    command,
    arguments: [name],
  });
  return !answer?.problem;
}
