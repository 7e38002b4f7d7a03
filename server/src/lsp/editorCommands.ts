/**
 * Commands for editors that have no code of ours: choices are asked for and answers told with the protocol's own
 * messages, so that every lens can be run (window/showMessageRequest, window/showMessage).
 */
import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { CodeLens as LensData } from "../core/features/codeLens";
import { conditionLines } from "../core/features/conditionLines";
import type { EditorCommand } from "./announced";
import type { Server } from "./server";
import { choose, comparison, suggestions } from "./serverCommands";
import { environments } from "./userHosts";

export function runEditorCommand(server: Server, name: EditorCommand, argument: string): Promise<null> {
  switch (name) {
    case "maintscript.pickEnvironment":
      return pickEnvironment(server);
    case "maintscript.pickWhatIf":
      return pickWhatIf(server, argument);
    case "maintscript.flip":
      return addWhatIf(server, argument);
    case "maintscript.showComparison":
      return tell(server, comparison(server, argument));
    case "maintscript.showConditions":
      return tell(server, conditions(server, argument));
  }
}

/** What running a lens does in such an editor. */
export function editorCommandOf(uri: string, action: LensData["action"]): { command: string; arguments: unknown[] } {
  switch (action.kind) {
    case "chooseEnvironment":
      return { command: "maintscript.pickEnvironment", arguments: [uri] };
    case "whatIf":
      return action.statement === null
        ? { command: "maintscript.pickWhatIf", arguments: [uri] }
        : { command: "maintscript.flip", arguments: [action.statement] };
    case "clearWhatIfs":
      return { command: "maintscript.clearWhatIfs", arguments: [] };
    case "compare":
      return { command: "maintscript.showComparison", arguments: [uri] };
    case "decisions":
    case "none":
      return { command: "maintscript.showConditions", arguments: [uri] };
  }
}

/** Editors show so many answers well. */
const MOST_ANSWERS = 12;

async function pickEnvironment(server: Server): Promise<null> {
  const items = environments().map(({ name }) => ({ title: name }));
  const question = `Maintscript: show results for which environment? Now it is ${server.choice.environment}.`;
  const picked = await server.connection.window.showInformationMessage(question, ...items.slice(0, MOST_ANSWERS));
  if (picked) told(server, choose(server, { ...server.choice, environment: picked.title }));
  return null;
}

async function pickWhatIf(server: Server, uri: string): Promise<null> {
  const items = (await suggestions(server, uri)).slice(0, MOST_ANSWERS).map(({ statement }) => ({ title: statement }));
  if (items.length === 0) {
    return say(server, "Maintscript: the script asks nothing of the host here.");
  }
  const picked = await server.connection.window.showInformationMessage("Maintscript: what if…", ...items);
  return picked ? addWhatIf(server, picked.title) : null;
}

async function addWhatIf(server: Server, statement: string): Promise<null> {
  const whatIf = [...server.choice.whatIf.filter((one) => one !== statement), statement];
  return told(server, choose(server, { ...server.choice, whatIf }));
}

function told(server: Server, { problem, notes = [] }: ReturnType<typeof choose>): null {
  if (problem !== undefined) return say(server, `Maintscript: ${problem}`, MessageType.Error);
  const { environment, whatIf } = server.choice;
  const host = whatIf.length > 0 ? `${environment}, where ${whatIf.join(" and ")}` : environment;
  return say(server, [`Maintscript: results are for ${host}.`, ...notes].join("\n"));
}

async function tell(server: Server, text: Promise<string | null>): Promise<null> {
  return say(server, (await text) ?? "Maintscript: this script cannot be run as it is.");
}

/** A plain notification: a request without answers to choose from makes some editors ask for one. */
function say(server: Server, message: string, type: MessageType = MessageType.Info): null {
  void server.connection.sendNotification(ShowMessageNotification.type, { type, message });
  return null;
}

async function conditions(server: Server, uri: string): Promise<string | null> {
  const view = server.viewOf(uri);
  const runs = view && (await server.analyses.of(view, server.choice));
  return view && runs ? conditionLines(view.script, runs).join("\n") : null;
}
