/** Actions on what stands under the cursor that change no text: turn a condition around, keep the outcome as a test. */
import type { CodeAction } from "vscode-languageserver";
import { branchesOf, oppositeOf } from "../core/features/branches";
import type { Span } from "../core/syntax/tree";
import { COPY_AS_TEST, WHAT_IF } from "./announced";
import type { DocumentView } from "./documents";
import type { Server } from "./server";

/** One action for each fact that a condition around the span asks in the chosen environment. */
export async function conditionActions(server: Server, view: DocumentView, span: Span): Promise<readonly CodeAction[]> {
  const runs = await server.analyses.chosen(view, server.choice);
  if (!runs) return [];
  const around = branchesOf(view.script.syntax, runs.chosen.report).filter(
    ({ start, end }) => start <= span.end && span.start <= end,
  );
  const statements = new Set(around.flatMap(({ asked }) => asked.flatMap((fact) => oppositeOf(fact) ?? [])));
  const { uri } = view.document;
  // Our own extension says what is wrong with a statement; another editor has the server's command.
  const whatIf = server.links === "commands" ? WHAT_IF : "maintscript.addWhatIf";
  return [
    ...[...statements].map((statement) => action(`What if ${statement}?`, WHAT_IF, statement, whatIf)),
    ...(around.length > 0 && server.links === "commands"
      ? [action("Copy what the script does here as a test", COPY_AS_TEST, uri)]
      : []),
  ];
}

function action(title: string, kind: string, argument: string, command = kind): CodeAction {
  return { title, kind, command: { title, command, arguments: [argument] } };
}
