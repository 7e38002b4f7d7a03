/**
 * Fixes of the rules' findings. Each was tried out in every environment first: the title says what it does to outcomes,
 * and the preview of one that changes some says which; an editor that can asks before it carries that out.
 */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type TextDocumentEdit,
  uinteger,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Finding, Fix } from "../core/api";
import { changedOutcomeLines } from "../core/features/changedOutcomes";
import type { Span } from "../core/syntax/tree";
import { findingDiagnostic } from "./diagnostics";
import type { DocumentView } from "./documents";
import type { Server } from "./server";
import { toTextEdit } from "./toProtocol";

/** The fixes of findings that touch the span. */
export async function fixActions(
  server: Server,
  view: DocumentView,
  span: Span,
  token: CancellationToken,
): Promise<CodeAction[]> {
  if (!server.settings.findings) return [];
  const touches = ({ start, end }: Span) => start <= span.end && span.start <= end;
  const checked = await server.findings.of(view);
  const ids = new Set(checked?.findings.filter(touches).map(({ rule }) => rule));
  const actions: CodeAction[] = [];
  for (const id of ids) {
    if (token.isCancellationRequested) return [];
    const found = await server.findings.fixesOf(view, id);
    actions.push(...found.filter(touches).flatMap((finding) => actionOf(server, view, finding)));
  }
  return actions;
}

function actionOf(server: Server, view: DocumentView, finding: Finding): readonly CodeAction[] {
  if (!finding.fix) return [];
  const { title, effect, safe, files = [] } = finding.fix;
  if (files.length > 0 && !server.edits.makeFiles) return [];
  return [
    {
      title: `${title} (${effect})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [findingDiagnostic(view, finding)],
      isPreferred: safe,
      edit: server.edits.areAnnotated ? annotatedEdit(view, finding.fix) : plainEdit(view, finding.fix),
    },
  ];
}

function plainEdit(view: DocumentView, fix: Fix): WorkspaceEdit {
  const { uri, version } = view.document;
  const edits = textEdits(view, fix);
  if (!fix.files) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }, ...newFiles(view, fix)] };
}

const ANNOTATION = "outcomes";

/** The annotation is the heading of the edit in the editor's preview. */
function annotatedEdit(view: DocumentView, fix: Fix): WorkspaceEdit {
  const { uri, version } = view.document;
  const edits = textEdits(view, fix).map((edit) => ({ ...edit, annotationId: ANNOTATION }));
  return {
    documentChanges: [
      ...(edits.length > 0 ? [{ textDocument: { uri, version }, edits }] : []),
      ...newFiles(view, fix, ANNOTATION),
    ],
    changeAnnotations: {
      [ANNOTATION]: {
        label: `${fix.title}: ${fix.effect}`,
        needsConfirmation: !fix.safe,
        description: changedOutcomeLines(fix.changes).join(" — "),
      },
    },
  };
}

function textEdits({ document }: DocumentView, { edits }: Fix) {
  return edits.map(({ start, end, text }) => toTextEdit(document, { start, end, newText: text }));
}

/** Files of the package lie beside the script; one that is there already is written anew, as a whole. */
function newFiles({ document }: DocumentView, { files = [] }: Fix, annotationId?: string) {
  const annotated = annotationId === undefined ? {} : { annotationId };
  const whole = { start: { line: 0, character: 0 }, end: { line: uinteger.MAX_VALUE, character: 0 } };
  return files.flatMap(({ name, text }): (CreateFile | TextDocumentEdit)[] => {
    const uri = document.uri.slice(0, document.uri.lastIndexOf("/") + 1) + encodeURIComponent(name);
    return [
      { kind: "create", uri, options: { ignoreIfExists: true }, ...annotated },
      { textDocument: { uri, version: null }, edits: [{ range: whole, newText: text, ...annotated }] },
    ];
  });
}
