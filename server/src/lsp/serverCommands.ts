/** Commands that need no code in the editor: what is shown, and the comparison of environments as text. */
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { branchesOf, oppositeOf, statementOf } from "../core/features/branches";
import { comparisonMarkdown } from "../core/features/comparison";
import { timelineTest } from "../core/features/timelineTest";
import { editorCommands, type ServerCommand, serverCommands } from "./announced";
import { runEditorCommand } from "./editorCommands";
import { chosenHost } from "./hosts";
import type { Server } from "./server";
import { environments } from "./userHosts";

export interface Suggestion {
  readonly statement: string;
  readonly detail: string;
}

export function registerServerCommands(server: Server): void {
  const { connection, guard } = server;
  connection.onExecuteCommand(
    guard<{ command: string; arguments?: unknown[] }, unknown>(
      "executeCommand",
      null,
      ({ command, arguments: args = [] }) => {
        const name = serverCommands.find((known) => known === command);
        if (name) return run(server, name, args);
        const other = editorCommands.find((known) => known === command);
        if (other) return runEditorCommand(server, other, textOf(args));
        return new ResponseError<never>(LSPErrorCodes.RequestFailed, `unknown command ${command}`);
      },
    ),
  );
  connection.onRequest(
    "maintscript/environments",
    guard("environments", [], () => environments()),
  );
  connection.onRequest(
    "maintscript/whatIfSuggestions",
    guard<{ uri?: string }, readonly Suggestion[]>("whatIfSuggestions", [], ({ uri }) => suggestions(server, uri)),
  );
}

function textOf([first]: readonly unknown[]): string {
  return typeof first === "string" ? first : "";
}

function run(server: Server, name: ServerCommand, args: readonly unknown[]): unknown {
  const text = textOf(args);
  switch (name) {
    case "maintscript.setEnvironment":
      return choose(server, { ...server.choice, environment: text });
    case "maintscript.addWhatIf":
      return choose(server, {
        ...server.choice,
        whatIf: [...server.choice.whatIf.filter((one) => one !== text), text],
      });
    case "maintscript.clearWhatIfs":
      return choose(server, { ...server.choice, whatIf: [] });
    case "maintscript.comparison":
      return comparison(server, text);
    case "maintscript.test":
      return testOf(server, text);
  }
}

/** Takes the choice where there is such a host; otherwise says what is wrong with it. */
export function choose(
  server: Server,
  choice: Server["choice"],
): { readonly problem?: string; readonly notes?: readonly string[] } {
  const chosen = chosenHost(choice, { text: "", args: [], unpacked: (host) => host });
  if (!chosen.ok) return { problem: chosen.problem };
  server.choose(choice);
  return chosen.notes.length > 0 ? { notes: chosen.notes } : {};
}

export async function comparison(server: Server, uri: string): Promise<string | null> {
  const view = server.viewOf(uri);
  const runs = view && (await server.analyses.of(view, server.choice));
  return view && runs ? comparisonMarkdown(view.script, runs) : null;
}

/** A file for `maintscript timeline` that demands what the script does now. */
async function testOf(server: Server, uri: string): Promise<string | null> {
  const view = server.viewOf(uri);
  const runs = view && (await server.analyses.chosen(view, server.choice));
  return view && runs ? timelineTest(view.script, runs) : null;
}

/** The opposite of everything that the script asks in the chosen environment, most often asked first. */
export async function suggestions(server: Server, uri: string | undefined): Promise<readonly Suggestion[]> {
  const view = uri === undefined ? undefined : server.viewOf(uri);
  const runs = view && (await server.analyses.of(view, server.choice));
  if (!view || !runs) return [];
  const asked = branchesOf(view.script.syntax, runs.chosen.report).flatMap((branch) => branch.asked);
  const seen = new Set<string>();
  return asked.flatMap((fact) => {
    const statement = oppositeOf(fact);
    if (statement === null || seen.has(statement)) return [];
    seen.add(statement);
    return [{ statement, detail: `now ${statementOf(fact)}, asked in ${lines(fact.lines)}` }];
  });
}

function lines(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "line" : "lines"} ${numbers.join(", ")}`;
}
