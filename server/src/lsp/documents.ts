/** What is known of each open document, worked out once per version and only when asked for. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findSymbols, type Symbols } from "../core/features/symbols";
import { makeScript, type Script } from "../core/script/script";
import { parse } from "../core/syntax/parse";
import { pathOfUri } from "./fromProtocol";

export interface DocumentView {
  readonly document: TextDocument;
  readonly version: number;
  readonly script: Script;
  readonly symbols: Symbols;
}

/** A cache of one view a document. */
export class DocumentViews {
  readonly #views = new Map<string, DocumentView>();

  of(document: TextDocument): DocumentView {
    const known = this.#views.get(document.uri);
    if (known && known.version === document.version) return known;
    const view = viewOf(document);
    this.#views.set(document.uri, view);
    return view;
  }

  forget(uri: string): void {
    this.#views.delete(uri);
  }
}

export function viewOf(document: TextDocument): DocumentView {
  const script = makeScript(pathOfUri(document.uri), parse(document.getText()));
  let symbols: Symbols | undefined;
  return {
    document,
    version: document.version,
    script,
    get symbols() {
      symbols ??= findSymbols(script.syntax);
      return symbols;
    },
  };
}
