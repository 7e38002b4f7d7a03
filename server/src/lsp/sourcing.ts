/** Files that are read in together: what a script sources, and the open scripts that source it (POSIX 2.14, dot). */
import { TextDocument } from "vscode-languageserver-textdocument";
import { sourcedFiles } from "../core/features/sourcedFiles";
import { findSymbols, type Symbols } from "../core/features/symbols";
import { type DocumentView, viewOf } from "./documents";
import type { Server } from "./server";

export interface InGroup {
  readonly document: TextDocument;
  /** With calls of functions that other files of the group define. */
  readonly symbols: Symbols;
}

const MOST_FILES = 20;

/** The script itself, what it sources, and the open scripts of which it is a part with what they source. */
export function sourcingGroup(server: Server, view: DocumentView): readonly InGroup[] {
  const views = new Map(sourced(server, view).map((one) => [one.document.uri, one]));
  for (const document of server.documents.all()) {
    const others = sourced(server, server.views.of(document));
    if (!others.some(({ document: { uri } }) => uri === view.document.uri)) continue;
    for (const one of others) views.set(one.document.uri, one);
  }
  const all = [...views.values()];
  const names = all.flatMap(({ symbols }) => symbols.functions.map(({ name }) => name));
  return all.map(({ document, symbols, script }) => ({
    document,
    symbols: all.length === 1 ? symbols : findSymbols(script.syntax, names),
  }));
}

/** The file and, in the order of reading, what it sources, as far as that is open or lies in the workspace. */
function sourced(server: Server, first: DocumentView): readonly DocumentView[] {
  const found = new Map([[first.document.uri, first]]);
  for (const { document, script } of found.values()) {
    for (const { path } of sourcedFiles(script.syntax)) {
      const uri = uriOf(document.uri, path);
      if (uri === null || found.has(uri) || found.size >= MOST_FILES) continue;
      const view = viewAt(server, uri);
      if (view) found.set(uri, view);
    }
  }
  return [...found.values()];
}

function viewAt(server: Server, uri: string): DocumentView | null {
  const open = server.viewOf(uri);
  if (open) return open;
  if (!server.folders.some((folder) => uri.startsWith(folder))) return null;
  const text = server.runtime.read(uri);
  return text === null ? null : viewOf(TextDocument.create(uri, "shellscript", 0, text));
}

/** An absolute path, or one beside the document, in the document's own scheme. */
export function uriOf(base: string, path: string): string | null {
  try {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), base).href;
  } catch {
    return null;
  }
}
