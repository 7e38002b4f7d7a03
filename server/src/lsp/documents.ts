/** What is known of each open document, worked out once per version and only when asked for. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { findSymbols, type Symbols } from "../core/features/symbols";
import { makeScript, type Script } from "../core/script/script";
import { parse } from "../core/syntax/parse";
import { reparse } from "../core/syntax/reparse";
import type { ParseResult } from "../core/syntax/tree";
import { copyDocument } from "./encodedDocuments";
import { pathOfUri } from "./fromProtocol";

export interface DocumentView {
  /** A copy: positions and offsets are those of this version, whatever is typed meanwhile. */
  readonly document: TextDocument;
  readonly version: number;
  readonly script: Script;
  readonly symbols: Symbols;
  /** What is made of this version, once for each name. What fails, or comes to nothing (null), is made again. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>;
}

/** So many documents' trees are kept; those of others are read again when they are asked for. */
const MOST_VIEWS = 100;

/** A cache of one view a document, the one asked for last at the end. */
export class DocumentViews {
  readonly #views = new Map<string, DocumentView>();

  of(document: TextDocument): DocumentView {
    const { uri } = document;
    const known = this.#views.get(uri);
    this.#views.delete(uri);
    const view = known?.version === document.version ? known : viewOf(document, known?.script.syntax);
    this.#views.set(uri, view);
    for (const [oldest] of this.#views) {
      if (this.#views.size <= MOST_VIEWS) break;
      this.#views.delete(oldest);
    }
    return view;
  }

  forget(uri: string): void {
    this.#views.delete(uri);
  }
}

/** @param before the tree of an earlier version: only what stands from the change on is read again */
export function viewOf(document: TextDocument, before?: ParseResult): DocumentView {
  const text = document.getText();
  const script = makeScript(pathOfUri(document.uri), before ? reparse(before, text) : parse(text));
  const made = new Map<string, Promise<unknown>>();
  let symbols: Symbols | undefined;
  return {
    document: copyDocument(document),
    version: document.version,
    script,
    get symbols() {
      symbols ??= findSymbols(script.syntax);
      return symbols;
    },
    once: (name, make) => onceIn(made, name, make),
  };
}

function onceIn<T>(made: Map<string, Promise<unknown>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(name) as Promise<T> | undefined;
  if (known) return known;
  const making = make();
  made.set(name, making);
  const forget = () => made.delete(name);
  making.then((result) => result === null && forget(), forget);
  return making;
}
