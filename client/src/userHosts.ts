/** Environments of the user's own: `*.host.json` in .vscode or in the setting's folder are told to the server. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface HostProblem {
  readonly file: string;
  readonly message: string;
}

const MOST = 50;

/** Finds the files, follows their changes, and registers the commands that make new ones. */
export function followUserHosts(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const tell = () => void tellServer(client);
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.host.json");
  watcher.onDidChange(tell);
  watcher.onDidCreate(tell);
  watcher.onDidDelete(tell);
  context.subscriptions.push(
    watcher,
    vscode.workspace.onDidChangeWorkspaceFolders(tell),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("maintscript.hostsFolder")) tell();
    }),
    vscode.commands.registerCommand("maintscript.newHost", () => newHost(client)),
  );
  tell();
}

async function tellServer(client: BaseLanguageClient): Promise<void> {
  const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(hostFilesOf));
  const hosts = await Promise.all(
    found.flat().map(async (uri) => ({
      name: nameOf(uri),
      file: vscode.workspace.asRelativePath(uri),
      text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
    })),
  );
  const problems = await client.sendRequest<readonly HostProblem[]>("maintscript/userHosts", { hosts });
  for (const { file, message } of problems) client.warn(`${file}: ${message}`);
}

function hostFilesOf(folder: vscode.WorkspaceFolder): Thenable<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `${folderOf(folder)}/*.host.json`);
  return vscode.workspace.findFiles(pattern, null, MOST);
}

function folderOf(folder: vscode.WorkspaceFolder): string {
  const given = vscode.workspace.getConfiguration("maintscript", folder.uri).get("hostsFolder");
  return typeof given === "string" && given !== "" ? given.replace(/\/+$/, "") : ".vscode";
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.host\.json$/, "");
}

/** A new description that begins as the environment which is picked; the schema helps with the rest. */
async function newHost(client: BaseLanguageClient): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) {
    void vscode.window.showInformationMessage("Open a folder: the description is kept in it.");
    return;
  }
  const environments = await client.sendRequest<readonly { name: string; summary: string }[]>(
    "maintscript/environments",
    {},
  );
  const base = await vscode.window.showQuickPick(
    environments.map(({ name, summary }) => ({ label: name, detail: summary })),
    { title: "New host description (1/2): like which environment?" },
  );
  const name =
    base &&
    (await vscode.window.showInputBox({
      title: "New host description (2/2): its name",
      value: "build-server",
      validateInput: (text) => (/^[\w.-]+$/.test(text) ? undefined : "letters, digits, dots and dashes"),
    }));
  if (!base || !name) return;
  const uri = vscode.Uri.joinPath(folder.uri, folderOf(folder), `${name}.host.json`);
  const text = `${JSON.stringify({ extends: base.label, mounts: [], files: [] }, null, 2)}\n`;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}
