/** What the tree of a package's scripts shows: how each ends everywhere, and what was found in it. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { syntaxDiagnostics } from "../core/features/diagnostics";
import { differsInChroot } from "../core/features/differsInChroot";
import { outcomeTable } from "../core/features/outcomePanel";
import type { Severity } from "../core/syntax/tree";
import { DocumentViews } from "./documents";
import type { Server } from "./server";
import { type HostFile, type HostProblem, setUserHosts } from "./userHosts";

export interface ScriptSummary {
  /** How it was called, in words. */
  readonly called: string;
  readonly outcomes: readonly {
    readonly environment: string;
    readonly end: string;
    readonly changes: number;
    readonly differs: boolean;
    readonly failed: boolean;
  }[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly message: string;
    readonly code: string;
    /** From 1. */
    readonly line: number;
  }[];
}

export function registerPackageRequests(server: Server): void {
  const { connection, guard } = server;
  connection.onRequest(
    "maintscript/scriptSummary",
    guard<{ uri: string; text: string }, ScriptSummary | null>("scriptSummary", null, ({ uri, text }) =>
      summaryOf(server, uri, text),
    ),
  );
  connection.onRequest(
    "maintscript/userHosts",
    guard<{ hosts: readonly HostFile[] }, readonly HostProblem[]>("userHosts", [], ({ hosts }) => {
      const problems = setUserHosts(hosts);
      server.background.always({ kind: "userHosts", files: hosts });
      for (const { uri } of server.documents.all()) server.analyses.forget(uri);
      server.choose(server.choice);
      return problems;
    }),
  );
}

/** An open document as it is being edited; another one as it was read. */
async function summaryOf(server: Server, uri: string, text: string): Promise<ScriptSummary> {
  const open = server.viewOf(uri);
  const view = open ?? new DocumentViews().of(TextDocument.create(uri, "shellscript", 0, text));
  const runs = await server.analyses.of(view, server.choice);
  if (!open) server.analyses.forget(uri);
  const table = runs && outcomeTable(view.script, runs);
  const checked = server.settings.findings ? await server.findings.of(view) : null;
  if (!open) server.findings.forget(uri);
  const found = [
    ...syntaxDiagnostics(view.script),
    ...(runs ? differsInChroot(view.script, runs) : []),
    ...(checked?.findings ?? []).map((finding) => ({ ...finding, code: finding.rule })),
  ];
  return {
    called: table?.called ?? "",
    outcomes: (table?.columns ?? []).map(({ environment, end, differs }, at) => ({
      environment,
      end: end.text,
      changes: table?.rows.filter(({ cells }) => cells[at]?.kind !== "untouched").length ?? 0,
      differs,
      failed: end.kind === "failure",
    })),
    findings: found.map(({ severity, message, code, start }) => ({
      severity,
      message,
      code,
      line: view.document.positionAt(start).line + 1,
    })),
  };
}
