/** Findings as text: one paragraph a finding, the related places below it, and a last line that counts. */
import type { Severity } from "../../core/syntax/tree";
import type { Style } from "../style";

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly related: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly fix: { readonly title: string; readonly effect: string } | null;
}

export interface CheckReport {
  readonly version: 1;
  readonly findings: readonly ReportedFinding[];
  readonly incomplete: readonly {
    readonly file: string;
    readonly kind: "limit" | "unmodelled" | "unreadable";
    readonly name: string;
    readonly detail: string;
  }[];
}

export function checkText(report: CheckReport, files: number, style: Style): string {
  const colours = { error: style.red, warning: style.yellow, info: style.cyan, hint: style.dim };
  const paragraphs = report.findings.map((finding) => {
    const { file, line, column, severity, rule, message, related, fix } = finding;
    return [
      `${file}:${line}:${column}: ${colours[severity](severity)}[${rule}]: ${message}\n`,
      ...related.map((each) => `  ${file}:${each.line}:${each.column}: ${each.message}\n`),
      fix ? `  fix: ${fix.title} (${fix.effect})\n` : "",
    ].join("");
  });
  const unread = report.incomplete.filter(({ kind }) => kind === "unreadable").map(({ detail }) => `${detail}\n`);
  const left = report.incomplete.filter(({ kind }) => kind !== "unreadable");
  const partly = new Set(left.map(({ file }) => file)).size;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const note =
    partly > 0 ? `; ${count(partly, "script")} simulated only in part (--format json says what was left out)` : "";
  return `${paragraphs.join("")}${unread.join("")}${count(report.findings.length, "finding")} in ${count(files, "script")}${note}\n`;
}
