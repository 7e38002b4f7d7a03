/** Requests about what the script does: hover, lenses, inlay hints. */
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeLens,
  type Hover,
  type InlayHint,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
} from "vscode-languageserver";
import { applyEdits, refactoringsAt } from "../core/features/codeActions";
import { codeLenses, type CodeLens as LensData } from "../core/features/codeLens";
import { hoverAt } from "../core/features/hover";
import { type InlayHint as HintData, inlayHints } from "../core/features/inlayHints";
import { type LineStates, lineStates } from "../core/features/lineStates";
import { conditionActionKinds } from "./announced";
import { knownCommands } from "./commands";
import { conditionActions } from "./conditionActions";
import type { DocumentView } from "./documents";
import { editorCommandOf } from "./editorCommands";
import { fixActions } from "./fixActions";
import { fromPosition, fromRange } from "./fromProtocol";
import type { Server } from "./server";
import { toRange, toTextEdit } from "./toProtocol";

export function registerAnalysisFeatures(server: Server): void {
  registerCodeActions(server);
  const { connection, guard, analyses, openHosts } = server;
  connection.onHover(
    guard("hover", null, async ({ textDocument, position }): Promise<Hover | null> => {
      const view = server.viewOf(textDocument.uri);
      if (!view) return null;
      const offset = fromPosition(view.document, position);
      const runs = await analyses.soon(view, server.choice);
      const source = {
        script: view.script,
        symbols: view.symbols,
        commands: knownCommands(),
        runs,
        links: server.links,
        host: analyses.hostOf(view, server.choice),
        open: openHosts.known(view, server.choice),
        values: runs ? analyses.valuesAt(view, server.choice, offset) : [],
        stages: runs ? analyses.stagesAt(view, server.choice, offset) : "",
      };
      const hover = hoverAt(source, offset);
      if (!hover) return null;
      const contents = { kind: MarkupKind.Markdown, value: hover.markdown };
      // The place of a text that has changed meanwhile is no place of the new one.
      return server.isCurrent(view) ? { range: toRange(view.document, hover), contents } : { contents };
    }),
  );
  connection.onCodeLens(
    guard("codeLens", [], async ({ textDocument }): Promise<CodeLens[] | ResponseError<never>> => {
      const view = server.viewOf(textDocument.uri);
      if (!view || !server.settings.codeLens) return [];
      const runs = await analyses.of(view, server.choice);
      if (!server.isCurrent(view)) return outdated();
      if (!runs) return [];
      const open = openHosts.of(view, server.choice, () => server.refreshLenses());
      const toCommand = server.links === "commands" ? extensionCommandOf : editorCommandOf;
      return codeLenses(view.script, runs, open).map(({ span, title, action }) => ({
        range: toRange(view.document, span),
        command: { title, ...toCommand(view.document.uri, action) },
      }));
    }),
  );
  connection.onRequest(
    "maintscript/lineStates",
    guard<{ uri: string }, (LineStates & { version: number }) | null>("lineStates", null, async ({ uri }) => {
      const view = server.viewOf(uri);
      const runs = view && (await analyses.of(view, server.choice));
      const states = view && runs && lineStates(view.script, runs);
      return states ? { version: view.version, ...states } : null;
    }),
  );
  connection.languages.inlayHint.on(
    guard("inlayHint", [], async ({ textDocument, range }): Promise<InlayHint[] | ResponseError<never>> => {
      const view = server.viewOf(textDocument.uri);
      if (!view || !server.settings.inlayHints) return [];
      const runs = await analyses.chosen(view, server.choice);
      if (!server.isCurrent(view)) return outdated();
      const { start, end } = fromRange(view.document, range);
      const hints = runs ? inlayHints(view.script, runs) : [];
      return hints.filter(({ offset }) => start <= offset && offset <= end).map((hint) => toInlayHint(view, hint));
    }),
  );
}

/** A refactoring is run before it is offered, the script as it is and as it would be, everywhere and in every way it is called. */
function registerCodeActions(server: Server): void {
  server.connection.onCodeAction(
    server.guard("codeAction", [], async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
      const view = server.viewOf(textDocument.uri);
      if (!view) return [];
      const wants = (kind: string) => context.only?.every((only) => !kind.startsWith(only)) !== true;
      const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
      const fixes = wants(CodeActionKind.QuickFix)
        ? await inTime(isAsked, fixActions(server, view, fromRange(view.document, range), token))
        : [];
      const onConditions = conditionActionKinds.some(wants)
        ? await conditionActions(server, view, fromRange(view.document, range))
        : [];
      if (!wants(CodeActionKind.RefactorRewrite)) return [...fixes, ...onConditions];
      const found = refactoringsAt(view.script, fromPosition(view.document, range.start));
      const actions = found.map(async ({ title, edits }): Promise<CodeAction[]> => {
        const changed = applyEdits(view.script.syntax.text, edits);
        const task = { kind: "sameOutcomes", script: server.filesOf(view), changed } as const;
        const isStale = () => token.isCancellationRequested || !server.isCurrent(view);
        const count = await view.once(`same outcomes ${changed}`, () => server.background.run(task, "wanted", isStale));
        if (count === null) return [];
        const changes = { [textDocument.uri]: edits.map((edit) => toTextEdit(view.document, edit)) };
        const words = `${title} (same outcome in ${count} environments)`;
        return [{ title: words, kind: CodeActionKind.RefactorRewrite, edit: { changes } }];
      });
      const refactorings = await inTime(isAsked, Promise.all(actions));
      return [...fixes, ...refactorings.flat(), ...onConditions];
    }),
  );
}

/** Whoever asks waits; for the sign that there are some, only what is known soon counts, and the next look finds the rest. */
async function inTime<T>(isAsked: boolean, actions: Promise<T[]>): Promise<T[]> {
  if (isAsked) return actions;
  const none = new Promise<T[]>((done) => setTimeout(() => done([]), LONGEST_LOOK_MS));
  return Promise.race([actions, none]);
}

const LONGEST_LOOK_MS = 400;

/** Results of an older text are withheld: the client keeps what it shows, and asks again. */
function outdated(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, "the document has changed");
}

/** What a click on a lens does where our extension is. */
function extensionCommandOf(uri: string, action: LensData["action"]): { command: string; arguments?: unknown[] } {
  switch (action.kind) {
    case "chooseEnvironment":
      return { command: "maintscript.chooseEnvironment" };
    case "whatIf":
      return { command: "maintscript.whatIf", ...(action.statement === null ? {} : { arguments: [action.statement] }) };
    case "clearWhatIfs":
      return { command: "maintscript.clearWhatIfs" };
    case "compare":
      return { command: "maintscript.showOutcomes", arguments: [uri] };
    case "decisions":
      return { command: "maintscript.showDecisions", arguments: [uri] };
    case "none":
      return { command: "" };
  }
}

function toInlayHint(view: DocumentView, { offset, text, tooltip }: HintData): InlayHint {
  return { position: view.document.positionAt(offset), label: text, tooltip, paddingLeft: true };
}
