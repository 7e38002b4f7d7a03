/** What the desktop and the browser share: starts the client, registers commands, shows the state in the status bar. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { documentSelector } from "./documentSelector";
import { showGutter } from "./gutter";
import { registerNewHost } from "./newHost";
import { registerExample } from "./openExample";
import { showPackageTree } from "./packageTree";
import { registerPanel } from "./panel/panelCommands";
import { rememberEnvironment } from "./rememberEnvironment";
import { StatusBar } from "./statusBar";
import { followUserHosts } from "./userHosts";

export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: {
      ...settings(),
      commandLinks: true,
      bashIde: vscode.extensions.getExtension("mads-hartmann.bash-ide-vscode") !== undefined,
    },
    synchronize: { configurationSection: "maintscript" },
    outputChannelName: "Maintscript",
    markdown: { isTrusted: true, supportHtml: false },
  };
}

/** Plain values: a configuration has functions beside them, which no message to a worker can carry. */
function settings(): object {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration("maintscript")));
}

/** What tests are given by `extension.activate()`. */
export interface Exports {
  readonly client: BaseLanguageClient;
}

export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<Exports> {
  const statusBar = new StatusBar(client);
  context.subscriptions.push(statusBar, { dispose: () => void client.dispose() });
  registerCommands(context, client);
  registerPanel(context, client);
  registerExample(context);
  registerNewHost(context, client);
  showPackageTree(context, client);
  showGutter(context, client);
  await client.start();
  followUserHosts(context, client);
  void rememberEnvironment(context, client);
  return { client };
}
