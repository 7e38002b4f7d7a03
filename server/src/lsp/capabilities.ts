/** What the server announces. Answered before the rest of the server is there (start.node.ts): imports no code of it. */
import type { InitializeParams, InitializeResult } from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "../core/features/semanticTokens";
import { conditionActionKinds, editorCommands, serverCommands } from "./announced";
import { chooseEncoding } from "./positionEncoding";

export function initializeResult(params: InitializeParams, version: string): InitializeResult {
  const commands = wantsLinks(params.initializationOptions) ? serverCommands : [...serverCommands, ...editorCommands];
  return {
    serverInfo: { name: "maintscript", version },
    capabilities: {
      positionEncoding: chooseEncoding(params.capabilities.general?.positionEncodings),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      textDocumentSync: INCREMENTAL,
      hoverProvider: true,
      codeLensProvider: { resolveProvider: false },
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: ["refactor.rewrite", "quickfix", ...conditionActionKinds] },
      executeCommandProvider: { commands: [...commands] },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: ["$", "-", "{", "/"] },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
      },
      diagnosticProvider: { identifier: "maintscript", interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
}

/** Only our own extension makes links to commands work. */
export function wantsLinks(options: unknown): boolean {
  return typeof options === "object" && options !== null && "commandLinks" in options && options.commandLinks === true;
}

/** TextDocumentSyncKind.Incremental */
const INCREMENTAL = 2;
