/** The list of problems: syntax, the difference to a chroot, and what the rules find. */
import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import type { Finding } from "../core/api";
import { type Diagnostic, syntaxDiagnostics } from "../core/features/diagnostics";
import { differsInChroot } from "../core/features/differsInChroot";
import type { DocumentView } from "./documents";
import type { Server } from "./server";
import type { Checked } from "./tasks";
import { toDiagnostic } from "./toProtocol";

/** All of them; the rules' findings take a while. */
export async function diagnosticsOf(server: Server, view: DocumentView): Promise<LspDiagnostic[]> {
  const checked = server.settings.findings ? await server.findings.of(view) : null;
  return withFindings(server, view, checked);
}

/** With the findings that are known already. */
export async function quickDiagnosticsOf(server: Server, view: DocumentView): Promise<LspDiagnostic[]> {
  return withFindings(server, view, server.settings.findings ? server.findings.known(view) : null);
}

/** Those that are known already; `changed` is called once all are known, where they are others. */
export async function diagnosticsByNow(
  server: Server,
  view: DocumentView,
  changed: () => void,
): Promise<LspDiagnostic[]> {
  // Asked before: the findings may become complete while the rest is worked out, and be missing in it.
  const isComplete = server.findings.isDone(view);
  const quick = await quickDiagnosticsOf(server, view);
  if (isComplete) return quick;
  const shown = JSON.stringify(quick);
  void diagnosticsOf(server, view).then(
    (all) => {
      if (JSON.stringify(all) !== shown) changed();
    },
    (error) => server.connection.console.error(String(error)),
  );
  return quick;
}

async function withFindings(server: Server, view: DocumentView, checked: Checked | null): Promise<LspDiagnostic[]> {
  const { document, script } = view;
  const runs = await server.analyses.of(view, server.choice);
  const found = [...syntaxDiagnostics(script), ...(runs ? differsInChroot(script, runs) : [])];
  return [
    ...found.map((diagnostic) => toDiagnostic(document, diagnostic)),
    ...(checked?.findings ?? []).map((finding) => findingDiagnostic(view, finding)),
    ...(checked && checked.givenUp.length > 0 ? [notChecked(checked.givenUp)] : []),
  ];
}

/** A finding as an entry of the list, with a link to the page about its rule. */
export function findingDiagnostic({ document }: DocumentView, finding: Finding): LspDiagnostic {
  const diagnostic: Diagnostic = { ...finding, code: finding.rule };
  return { ...toDiagnostic(document, diagnostic), codeDescription: { href: `${RULE_PAGES}/${finding.rule}.md` } };
}

const RULE_PAGES = "https://github.com/maintscript/maintscript/blob/main/docs/rules";

/** An empty list must not look like a clean script. */
function notChecked(rules: readonly string[]): LspDiagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: "not-checked",
    source: "maintscript",
    message: `Takes too long to check while you type: ${rules.join(", ")}. "maintscript check" has no such limit.`,
  };
}
