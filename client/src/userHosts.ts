/** Environments of the user's own: `*.host.json` in .vscode or in the setting's folder are told to the server. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface HostProblem {
  readonly file: string;
  readonly message: string;
}

const MOST = 50;

/** Finds the files and follows their changes. */
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
  );
  tell();
}

/** Reads them all again. */
export async function tellServer(client: BaseLanguageClient): Promise<void> {
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

/** Where a description of this name is kept. */
export function hostFile(folder: vscode.WorkspaceFolder, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, folderOf(folder), `${name}.host.json`);
}

function folderOf(folder: vscode.WorkspaceFolder): string {
  const given = vscode.workspace.getConfiguration("maintscript", folder.uri).get("hostsFolder");
  return typeof given === "string" && given !== "" ? given.replace(/\/+$/, "") : ".vscode";
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.host\.json$/, "");
}
