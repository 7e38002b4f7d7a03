import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What the inline results are for, as the server tells it. */
export interface State {
  readonly environment: string;
  readonly whatIf: readonly string[];
}

/** Fires when the server says that results are for something else. A client has one handler a notification: this one. */
export function onDidChangeState(client: BaseLanguageClient): vscode.Event<State> {
  const known = emitters.get(client);
  if (known) return known.event;
  const emitter = new vscode.EventEmitter<State>();
  emitters.set(client, emitter);
  client.onNotification("maintscript/state", (state: State) => emitter.fire(state));
  return emitter.event;
}

const emitters = new WeakMap<BaseLanguageClient, vscode.EventEmitter<State>>();
