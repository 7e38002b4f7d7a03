/** Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"). */
import path from "node:path";
import type { Rule } from "../../core/api";
import type { Severity } from "../../core/syntax/tree";
import { version } from "../version";
import type { CheckReport, ReportedFinding } from "./check";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** One run with its rules, results and, where scripts were simulated only in part, notifications. */
export function sarifOf(report: CheckReport, rules: readonly Rule[]): object {
  const used = [...new Set(report.findings.map(({ rule }) => rule))];
  const described = [
    ...rules.map(({ id, summary, why, severity }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why.split("\n\n")[0] ?? summary },
      help: { text: why, markdown: why },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
    ...used
      .filter((id) => !rules.some((rule) => rule.id === id))
      .map((id) => ({ id, shortDescription: { text: "a problem of syntax or dialect" } })),
  ];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "maintscript", version, rules: described } },
        columnKind: "utf16CodeUnits",
        results: report.findings.map((finding) =>
          resultOf(
            finding,
            described.findIndex(({ id }) => id === finding.rule),
          ),
        ),
        invocations: [
          {
            executionSuccessful: !report.incomplete.some(({ kind }) => kind === "unreadable"),
            toolExecutionNotifications: report.incomplete.map(({ file, kind, name, detail }) => ({
              level: kind === "unreadable" ? "error" : "note",
              message: { text: `${kind}: ${name}: ${detail}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
      },
    ],
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number): object {
  const { rule, severity, file, message, related } = finding;
  const location = (region: object, text?: string) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region },
    ...(text === undefined ? {} : { message: { text } }),
  });
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      location({
        startLine: finding.line,
        startColumn: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
      }),
    ],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each) =>
            location({ startLine: each.line, startColumn: each.column }, each.message),
          ),
        }
      : {}),
  };
}

function uriOf(file: string): string {
  const uri = file.split(path.sep).map(encodeURIComponent).join("/");
  return path.isAbsolute(file) ? `file://${uri}` : uri;
}
