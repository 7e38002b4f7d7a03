/** Requests that need only the syntax. */
import type { DocumentLink, Location, Position, PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver";
import { LSPErrorCodes, type ResponseError } from "vscode-languageserver";
import { completions } from "../core/features/completion";
import { documentSymbols } from "../core/features/documentSymbols";
import { foldingRanges } from "../core/features/folding";
import { definitionsAt, occurrencesAt, renameAt } from "../core/features/navigation";
import { selectionRanges } from "../core/features/selectionRanges";
import { semanticTokens } from "../core/features/semanticTokens";
import { sourcedFiles } from "../core/features/sourcedFiles";
import { occurrenceAt } from "../core/features/symbols";
import { knownCommands } from "./commands";
import type { DocumentView } from "./documents";
import { fromPosition } from "./fromProtocol";
import type { Server } from "./server";
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

/** The document, where it is open and the basics are wanted. */
function basics(server: Server, uri: string): DocumentView | undefined {
  const document = server.documents.get(uri);
  return document && server.settings.languageBasics ? server.views.of(document) : undefined;
}

function registerOutline(server: Server): void {
  const { connection, guard } = server;
  connection.onDocumentSymbol(
    guard("documentSymbol", [], ({ textDocument }) => {
      const view = basics(server, textDocument.uri);
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

/** An absolute path, or one beside the document, in the document's own scheme. */
function uriOf(base: string, path: string): string | null {
  try {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), base).href;
  } catch {
    return null;
  }
}

function registerNavigation(server: Server): void {
  const { connection, guard } = server;
  connection.onDefinition(
    guard("definition", [], ({ textDocument, position }: At): Location[] => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      const spans = definitionsAt(view.symbols, fromPosition(view.document, position));
      return spans.map((span) => ({ uri: textDocument.uri, range: toRange(view.document, span) }));
    }),
  );
  connection.onReferences(
    guard("references", [], ({ textDocument, position, context }): Location[] => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      return occurrencesAt(view.symbols, fromPosition(view.document, position))
        .filter(({ role }) => context.includeDeclaration || role !== "definition")
        .map((span) => ({ uri: textDocument.uri, range: toRange(view.document, span) }));
    }),
  );
  connection.onDocumentHighlight(
    guard("documentHighlight", [], ({ textDocument, position }) => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      const places = occurrencesAt(view.symbols, fromPosition(view.document, position));
      return places.map((place) => toHighlight(view.document, place));
    }),
  );
  connection.onPrepareRename(
    guard("prepareRename", null, ({ textDocument, position }: At): PrepareRenameResult | null => {
      const view = basics(server, textDocument.uri);
      const at = view && occurrenceAt(view.symbols, fromPosition(view.document, position));
      return view && at ? { range: toRange(view.document, at), placeholder: at.name } : null;
    }),
  );
  connection.onRenameRequest(
    guard<{ newName: string } & At, WorkspaceEdit | null | ResponseError<void>>(
      "rename",
      null,
      ({ textDocument, position, newName }) => {
        const view = basics(server, textDocument.uri);
        if (!view) return null;
        const rename = renameAt(view.symbols, fromPosition(view.document, position), newName);
        if (!rename.ok) return server.runtime.failure(LSPErrorCodes.RequestFailed, rename.reason);
        return { changes: { [textDocument.uri]: rename.edits.map((edit) => toTextEdit(view.document, edit)) } };
      },
    ),
  );
}

function registerTyping(server: Server): void {
  const { connection, guard } = server;
  connection.onCompletion(
    guard("completion", [], ({ textDocument, position }: At) => {
      const view = basics(server, textDocument.uri);
      if (!view) return [];
      const source = { script: view.script, symbols: view.symbols, commands: knownCommands() };
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
