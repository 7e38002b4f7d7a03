/** Commands that make a host description: of an environment, of the what-ifs, of what a probe printed, of a root directory. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { hostFile, tellServer } from "./userHosts";

type DescribedHost =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** What a command can be given, so that nothing is asked. */
interface Given {
  readonly name?: string;
  readonly text?: string;
  readonly uri?: string;
}

export function registerNewHost(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const register = (name: string, run: (given: Given) => unknown) =>
    context.subscriptions.push(
      vscode.commands.registerCommand(`maintscript.${name}`, (given: unknown) => run(isGiven(given) ? given : {})),
    );
  register("newHost", choose);
  register("newHostFromEnvironment", ({ name }) => fromEnvironment(client, name));
  register("newHostFromWhatIfs", ({ name }) => fromWhatIfs(client, name));
  register("newHostFromProbe", (given) => fromProbe(client, given));
  register("newHostFromRoot", (given) => fromRoot(client, given));
  register("copyProbe", () => copyProbe(client));
}

function isGiven(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const SOURCES = [
  {
    command: "newHostFromWhatIfs",
    icon: "question",
    label: vscode.l10n.t("What is shown now"),
    detail: vscode.l10n.t("the environment of the status bar, with the what-ifs"),
  },
  {
    command: "newHostFromProbe",
    icon: "terminal",
    label: vscode.l10n.t("A real machine"),
    detail: vscode.l10n.t("what the probe printed there: from the clipboard, or from a file"),
  },
  {
    command: "newHostFromRoot",
    icon: "folder",
    label: vscode.l10n.t("A root directory"),
    detail: vscode.l10n.t("a chroot or a mounted image: files, packages, configuration"),
  },
  {
    command: "newHostFromEnvironment",
    icon: "vm",
    label: vscode.l10n.t("A bundled environment"),
    detail: vscode.l10n.t("to be changed by hand; the schema helps"),
  },
];

async function choose(): Promise<void> {
  if (!folderInFront()) return tellToOpenFolder();
  const picked = await vscode.window.showQuickPick(
    SOURCES.map((source) => ({ ...source, label: `$(${source.icon}) ${source.label}` })),
    { title: vscode.l10n.t("New host description from …"), matchOnDetail: true },
  );
  if (picked) await vscode.commands.executeCommand(`maintscript.${picked.command}`);
}

async function fromEnvironment(client: BaseLanguageClient, name: string | undefined): Promise<void> {
  const environments = await client.sendRequest<readonly { name: string; summary: string }[]>(
    "maintscript/environments",
    {},
  );
  const base = await vscode.window.showQuickPick(
    environments.map(({ name, summary }) => ({ label: name, detail: summary })),
    { title: vscode.l10n.t("New host description: like which environment?"), matchOnDetail: true },
  );
  if (!base) return;
  const text = `${JSON.stringify({ extends: base.label, files: [], absent: [] }, null, 2)}\n`;
  await keep(client, { ok: true, text, notes: [] }, name, `my-${base.label}`);
}

async function fromWhatIfs(client: BaseLanguageClient, name: string | undefined): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  await keep(
    client,
    await client.sendRequest<DescribedHost>("maintscript/describeHost", { uri }),
    name,
    "build-server",
  );
}

/** A file that is picked, or the text in the clipboard. */
async function fromProbe(client: BaseLanguageClient, { name, text }: Given): Promise<void> {
  const printed = text ?? (await probeOutput());
  if (printed === undefined) return;
  await keep(
    client,
    await client.sendRequest<DescribedHost>("maintscript/readHost", { text: printed }),
    name,
    "real-machine",
  );
}

async function probeOutput(): Promise<string | undefined> {
  const copied = await vscode.env.clipboard.readText();
  const fromFile = {
    label: vscode.l10n.t("$(file) Open a file…"),
    detail: vscode.l10n.t("that holds what the probe printed"),
    text: null,
  };
  const pasted = { label: vscode.l10n.t("$(clippy) Paste"), detail: firstLine(copied), text: copied };
  const picked = await vscode.window.showQuickPick(copied.includes("{") ? [pasted, fromFile] : [fromFile], {
    title: vscode.l10n.t("New host description: what the probe printed"),
    placeHolder: vscode.l10n.t("“Copy the Probe” gives the script to run there"),
  });
  if (!picked) return undefined;
  if (picked.text !== null) return picked.text;
  const [file] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t("What the probe printed") })) ?? [];
  return file && new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

function firstLine(text: string): string {
  return text.trim().replace(/\s+/g, " ").slice(0, 80);
}

async function fromRoot(client: BaseLanguageClient, { name, uri }: Given): Promise<void> {
  const [directory] =
    uri === undefined
      ? ((await vscode.window.showOpenDialog({
          title: vscode.l10n.t("New host description: root directory of a chroot or a mounted image"),
          canSelectFolders: true,
          canSelectFiles: false,
        })) ?? [])
      : [vscode.Uri.parse(uri)];
  if (!directory) return;
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Reading {0}…", directory.path) },
    () => client.sendRequest<DescribedHost>("maintscript/describeRoot", { uri: directory.toString() }),
  );
  const folderName = directory.path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  await keep(client, answer, name, folderName.replace(/[^\w.-]/g, "-") || "root");
}

async function copyProbe(client: BaseLanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const probe = await client.sendRequest<{ text: string; complete: boolean } | null>("maintscript/probe", { uri });
  if (!probe) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("The script could not be explored, so there is no probe for it."),
    );
    return;
  }
  await vscode.env.clipboard.writeText(probe.text);
  const partly = probe.complete
    ? []
    : [vscode.l10n.t("A limit was hit: the script may ask for more than the probe does.")];
  void vscode.window.showInformationMessage(
    [
      vscode.l10n.t(
        "The probe is in the clipboard: run it with sh on the real machine. It changes nothing, and what it prints is a host description.",
      ),
      ...partly,
    ].join(" "),
  );
}

/** Writes the description into the folder for them, shows it, and says what is missing in it. */
async function keep(
  client: BaseLanguageClient,
  described: DescribedHost,
  given: string | undefined,
  proposal: string,
): Promise<void> {
  if (!described.ok) {
    void vscode.window.showErrorMessage(vscode.l10n.t("No host description: {0}", described.problem));
    return;
  }
  const folder = folderInFront();
  if (!folder) return tellToOpenFolder();
  const name = given ?? (await askName(folder, proposal));
  if (name === undefined) return;
  const file = hostFile(folder, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(described.text));
  await tellServer(client);
  await vscode.window.showTextDocument(file);
  if (described.notes.length > 0) void vscode.window.showInformationMessage(described.notes.join("; "));
}

function askName(folder: vscode.WorkspaceFolder, proposal: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("New host description: its name"),
    prompt: vscode.l10n.t("It is offered beside the bundled environments under this name."),
    value: proposal,
    validateInput: async (name) => {
      if (!/^[\w.-]+$/.test(name)) return vscode.l10n.t("letters, digits, dots and dashes");
      return (await exists(hostFile(folder, name)))
        ? vscode.l10n.t("{0} is there already", `${name}.host.json`)
        : undefined;
    },
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The folder of the script in front, or the first one. */
function folderInFront(): vscode.WorkspaceFolder | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
}

function tellToOpenFolder(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a folder first: the description is kept in it."));
}
