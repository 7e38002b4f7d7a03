/** Requests about what the script does: hover, lenses, inlay hints. */
import { type CodeLens, type Hover, type InlayHint, MarkupKind } from "vscode-languageserver";
import { codeLenses, type CodeLens as LensData } from "../core/features/codeLens";
import { hoverAt } from "../core/features/hover";
import { type InlayHint as HintData, inlayHints } from "../core/features/inlayHints";
import { knownCommands } from "./commands";
import type { DocumentView } from "./documents";
import { fromPosition, fromRange } from "./fromProtocol";
import type { Server } from "./server";
import { toRange } from "./toProtocol";

export function registerAnalysisFeatures(server: Server): void {
  const { connection, guard, analyses } = server;
  connection.onHover(
    guard("hover", null, async ({ textDocument, position }): Promise<Hover | null> => {
      const view = server.viewOf(textDocument.uri);
      if (!view) return null;
      const runs = await analyses.of(view, server.choice);
      const source = {
        script: view.script,
        symbols: view.symbols,
        commands: knownCommands(),
        runs,
        links: server.links,
      };
      const hover = hoverAt(source, fromPosition(view.document, position));
      return (
        hover && {
          range: toRange(view.document, hover),
          contents: { kind: MarkupKind.Markdown, value: hover.markdown },
        }
      );
    }),
  );
  connection.onCodeLens(
    guard("codeLens", [], async ({ textDocument }): Promise<CodeLens[]> => {
      const view = server.viewOf(textDocument.uri);
      if (!view || !server.settings.codeLens) return [];
      const runs = await analyses.of(view, server.choice);
      return runs ? codeLenses(view.script, runs).map((lens) => toCodeLens(view, lens)) : [];
    }),
  );
  connection.languages.inlayHint.on(
    guard("inlayHint", [], async ({ textDocument, range }): Promise<InlayHint[]> => {
      const view = server.viewOf(textDocument.uri);
      if (!view || !server.settings.inlayHints) return [];
      const runs = await analyses.chosen(view, server.choice);
      const { start, end } = fromRange(view.document, range);
      const hints = runs ? inlayHints(view.script, runs) : [];
      return hints.filter(({ offset }) => start <= offset && offset <= end).map((hint) => toInlayHint(view, hint));
    }),
  );
}

function toCodeLens(view: DocumentView, { span, title, action }: LensData): CodeLens {
  return { range: toRange(view.document, span), command: { title, ...toCommand(view.document.uri, action) } };
}

function toCommand(uri: string, action: LensData["action"]): { command: string; arguments?: unknown[] } {
  switch (action.kind) {
    case "chooseEnvironment":
      return { command: "maintscript.chooseEnvironment" };
    case "whatIf":
      return { command: "maintscript.whatIf", ...(action.statement === null ? {} : { arguments: [action.statement] }) };
    case "clearWhatIfs":
      return { command: "maintscript.clearWhatIfs" };
    case "compare":
      return { command: "maintscript.compareEnvironments", arguments: [uri] };
    case "none":
      return { command: "" };
  }
}

function toInlayHint(view: DocumentView, { offset, text, tooltip }: HintData): InlayHint {
  return { position: view.document.positionAt(offset), label: text, tooltip, paddingLeft: true };
}
