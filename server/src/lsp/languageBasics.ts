/** Requests that need only the syntax. */
import type { DocumentLink, Location, Position, PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { completions } from "../core/features/completion";
import { documentSymbols } from "../core/features/documentSymbols";
import { foldingRanges } from "../core/features/folding";
import { distinct, occurrencesAt, renameAt } from "../core/features/navigation";
import { selectionRanges } from "../core/features/selectionRanges";
import { semanticTokens } from "../core/features/semanticTokens";
import { sourcedFiles } from "../core/features/sourcedFiles";
import { type Occurrence, occurrenceAt, sameSymbol } from "../core/features/symbols";
import { knownCommands } from "./commands";
import type { DocumentView } from "./documents";
import { fromPosition, pathOfUri } from "./fromProtocol";
import type { Server } from "./server";
import type { Switch } from "./settings";
import { sourcingGroup, uriOf } from "./sourcing";
import {
  toCompletionItem,
  toDocumentSymbol,
  toFoldingRange,
  toHighlight,
  toRange,
  toSelectionRange,
  toSemanticTokens,
  toTextEdit,
} from "./toProtocol";

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function registerLanguageBasics(server: Server): void {
  registerOutline(server);
  registerNavigation(server);
  registerTyping(server);
}

/** The document, where it is open and the basics are wanted; of those that can be chosen on their own, this one. */
function basics(server: Server, uri: string, one?: "symbols" | "navigation" | "completion"): DocumentView | undefined {
  const document = server.documents.get(uri);
  const { settings } = server;
  const wanted = one === undefined || isOn(settings[one], server.besideBashIde);
  return document && settings.languageBasics && wanted ? server.views.of(document) : undefined;
}

function isOn(setting: Switch | boolean, besideBashIde: boolean): boolean {
  return setting === "auto" ? !besideBashIde : setting === true || setting === "on";
}

function registerOutline(server: Server): void {
  const { connection, guard } = server;
  connection.onDocumentSymbol(
    guard("documentSymbol", [], ({ textDocument }) => {
      const view = basics(server, textDocument.uri, "symbols");
      return view ? documentSymbols(view.script).map((symbol) => toDocumentSymbol(view.document, symbol)) : [];
    }),
  );
  connection.onFoldingRanges(
    guard("foldingRange", [], ({ textDocument }) => {
      const view = basics(server, textDocument.uri);
      return view ? foldingRanges(view.script).flatMap((range) => toFoldingRange(view.document, range) ?? []) : [];
    }),
  );
  connection.onSelectionRanges(
    guard("selectionRange", [], ({ textDocument, positions }) => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      const at = (position: Position) => selectionRanges(view.script.syntax, fromPosition(view.document, position));
      return positions.map((position) => toSelectionRange(view.document, at(position)));
    }),
  );
  connection.onDocumentLinks(
    guard("documentLink", [], ({ textDocument }): DocumentLink[] => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      return sourcedFiles(view.script.syntax).flatMap((file) => {
        const target = uriOf(textDocument.uri, file.path);
        return target ? [{ range: toRange(view.document, file), target }] : [];
      });
    }),
  );
}

function registerNavigation(server: Server): void {
  const { connection, guard } = server;
  connection.onDefinition(
    guard("definition", [], ({ textDocument, position }: At): Location[] => {
      const view = basics(server, textDocument.uri, "navigation");
      return view ? placesOf(server, view, position, isDefinition) : [];
    }),
  );
  connection.onReferences(
    guard("references", [], ({ textDocument, position, context }): Location[] => {
      const view = basics(server, textDocument.uri, "navigation");
      const isWanted = ({ role }: Occurrence) => context.includeDeclaration || role !== "definition";
      return view ? placesOf(server, view, position, isWanted) : [];
    }),
  );
  connection.onDocumentHighlight(
    guard("documentHighlight", [], ({ textDocument, position }) => {
      const view = basics(server, textDocument.uri, "navigation");
      if (!view) return [];
      const places = occurrencesAt(view.symbols, fromPosition(view.document, position));
      return places.map((place) => toHighlight(view.document, place));
    }),
  );
  connection.onPrepareRename(
    guard("prepareRename", null, ({ textDocument, position }: At): PrepareRenameResult | null => {
      const view = basics(server, textDocument.uri, "navigation");
      const at = view && occurrenceAt(view.symbols, fromPosition(view.document, position));
      return view && at ? { range: toRange(view.document, at), placeholder: at.name } : null;
    }),
  );
  connection.onRenameRequest(
    guard<{ newName: string } & At, WorkspaceEdit | null | ResponseError<void>>(
      "rename",
      null,
      ({ textDocument, position, newName }) => {
        const view = basics(server, textDocument.uri, "navigation");
        if (!view) return null;
        const rename = renameAt(view.symbols, fromPosition(view.document, position), newName);
        const elsewhere = otherFileWith(server, view, position);
        if (elsewhere) {
          const reason = `It also stands in ${elsewhere}: names that several files share are not renamed.`;
          return new ResponseError<void>(LSPErrorCodes.RequestFailed, reason);
        }
        if (!rename.ok) return new ResponseError<void>(LSPErrorCodes.RequestFailed, rename.reason);
        return { changes: { [textDocument.uri]: rename.edits.map((edit) => toTextEdit(view.document, edit)) } };
      },
    ),
  );
}

/** What stands at the position, in all files that are read in together. */
function placesOf(
  server: Server,
  view: DocumentView,
  position: Position,
  isWanted: (occurrence: Occurrence) => boolean,
): Location[] {
  const group = sourcingGroup(server, view);
  const own = group.find(({ document }) => document.uri === view.document.uri);
  const at = own && occurrenceAt(own.symbols, fromPosition(view.document, position));
  if (!at) return [];
  return group.flatMap(({ document, symbols }) =>
    distinct(sameSymbol(symbols, at))
      .filter(isWanted)
      .map((span) => ({ uri: document.uri, range: toRange(document, span) })),
  );
}

function isDefinition({ role }: Occurrence): boolean {
  return role === "definition" || role === "write";
}

/** The name of another file with what stands at the position. */
function otherFileWith(server: Server, view: DocumentView, position: Position): string | null {
  const place = placesOf(server, view, position, () => true).find(({ uri }) => uri !== view.document.uri);
  return place ? pathOfUri(place.uri).replace(/^.*\//, "") : null;
}

function registerTyping(server: Server): void {
  const { connection, guard } = server;
  connection.onCompletion(
    guard("completion", [], ({ textDocument, position }: At) => {
      const view = basics(server, textDocument.uri, "completion");
      if (!view) return [];
      const { script, symbols } = view;
      const packaging = server.runtime.packaging(textDocument.uri);
      const host = server.analyses.hostOf(view, server.choice);
      const source = { script, symbols, commands: knownCommands(), host, packaging };
      return completions(source, fromPosition(view.document, position)).map((item) =>
        toCompletionItem(view.document, item),
      );
    }),
  );
  connection.languages.semanticTokens.on(
    guard("semanticTokens", { data: [] }, ({ textDocument }) => {
      const view = basics(server, textDocument.uri);
      if (!view) return { data: [] };
      const known = new Set(knownCommands().map(({ name }) => name));
      return toSemanticTokens(view.document, semanticTokens(view.script.syntax, view.symbols, known));
    }),
  );
}
