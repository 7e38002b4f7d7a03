/** Fixes of the rules' findings. Each was tried out in every environment first: the title says what it does to outcomes. */
import { type CancellationToken, type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Finding } from "../core/api";
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
    actions.push(...found.filter(touches).flatMap((finding) => actionOf(view, finding)));
  }
  return actions;
}

function actionOf(view: DocumentView, finding: Finding): readonly CodeAction[] {
  if (!finding.fix) return [];
  const { title, effect, edits, safe } = finding.fix;
  const { document } = view;
  const changes = {
    [document.uri]: edits.map(({ start, end, text }) => toTextEdit(document, { start, end, newText: text })),
  };
  return [
    {
      title: `${title} (${effect})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [findingDiagnostic(view, finding)],
      isPreferred: safe,
      edit: { changes },
    },
  ];
}
