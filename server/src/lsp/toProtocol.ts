/** Plain data with offsets → types of the language server protocol. The only conversions in this direction. */
import {
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  FoldingRangeKind,
  type CompletionItem as LspCompletionItem,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol as LspDocumentSymbol,
  type FoldingRange as LspFoldingRange,
  type Range,
  type SelectionRange,
  SemanticTokensBuilder,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem } from "../core/features/completion";
import type { Diagnostic } from "../core/features/diagnostics";
import type { DocumentSymbol } from "../core/features/documentSymbols";
import type { FoldingRange } from "../core/features/folding";
import type { Edit } from "../core/features/navigation";
import { type SemanticToken, tokenModifiers, tokenTypes } from "../core/features/semanticTokens";
import type { Occurrence } from "../core/features/symbols";
import type { Severity, Span } from "../core/syntax/tree";

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(document: TextDocument, diagnostic: Diagnostic): LspDiagnostic {
  const { code, severity, message, related } = diagnostic;
  return {
    range: toRange(document, diagnostic),
    severity: severities[severity],
    code,
    source: "maintscript",
    message,
    relatedInformation: related.map((one) => ({
      location: { uri: document.uri, range: toRange(document, one) },
      message: one.message,
    })),
  };
}

const symbolKinds: Readonly<Record<DocumentSymbol["kind"], SymbolKind>> = {
  function: SymbolKind.Function,
  variable: SymbolKind.Variable,
  invocation: SymbolKind.Event,
  generated: SymbolKind.Module,
};

export function toDocumentSymbol(document: TextDocument, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.nameSpan),
    children: symbol.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** Null for a range within one line. */
export function toFoldingRange(document: TextDocument, range: FoldingRange): LspFoldingRange | null {
  const startLine = document.positionAt(range.start).line;
  const end = document.positionAt(range.end);
  const endLine = end.character === 0 ? end.line - 1 : end.line;
  if (endLine <= startLine) return null;
  const kind =
    range.kind === "comment" ? FoldingRangeKind.Comment : range.kind === "region" ? FoldingRangeKind.Region : undefined;
  return { startLine, endLine, ...(kind ? { kind } : {}) };
}

export function toHighlight(document: TextDocument, occurrence: Occurrence): DocumentHighlight {
  const writes = occurrence.role === "write" || occurrence.role === "definition";
  return {
    range: toRange(document, occurrence),
    kind: writes ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

/** Innermost first → the protocol's chain. */
export function toSelectionRange(document: TextDocument, spans: readonly Span[]): SelectionRange {
  let chain: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    chain = { range: toRange(document, span), ...(chain ? { parent: chain } : {}) };
  }
  return chain ?? { range: toRange(document, { start: 0, end: 0 }) };
}

/** Tokens over several lines are cut at the line's end: the protocol has no others. */
export function toSemanticTokens(document: TextDocument, tokens: readonly SemanticToken[]): { data: number[] } {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, modifiers } of tokens) {
    const from = document.positionAt(start);
    const to = document.positionAt(end);
    if (from.line !== to.line) continue;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(from.line, from.character, end - start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}

const completionKinds: Readonly<Record<CompletionItem["kind"], CompletionItemKind>> = {
  command: CompletionItemKind.Function,
  builtin: CompletionItemKind.Function,
  function: CompletionItemKind.Method,
  variable: CompletionItemKind.Variable,
  option: CompletionItemKind.Property,
  keyword: CompletionItemKind.Keyword,
  invocation: CompletionItemKind.EnumMember,
  directory: CompletionItemKind.Folder,
  file: CompletionItemKind.File,
  question: CompletionItemKind.Constant,
  priority: CompletionItemKind.EnumMember,
};

export function toCompletionItem(document: TextDocument, item: CompletionItem): LspCompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    detail: item.detail,
    textEdit: { range: toRange(document, item.replaces), newText: item.label },
  };
}

export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit), newText: edit.newText };
}
