import fs from "node:fs";
import path from "node:path";
import { applyEdits, check, parse, rules, scriptText } from "../../core/api";
import { isDisabled } from "../../core/script/directives";
import { type ScriptKind, scriptFromPath, scriptKinds } from "../../core/script/maintainerScript";
import { makeScript } from "../../core/script/script";
import type { Severity } from "../../core/syntax/tree";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { readBytes, readJson } from "../input";
import { isShell, scriptsIn, scriptsOfRoot } from "../installedScripts";
import { packagingBeside } from "../packaging";
import { positions } from "../positions";
import { limitOptions, limitsParagraph } from "../scriptOptions";
import { type CheckReport, checkText, type ReportedFinding } from "../text/check";
import { sarifOf } from "../text/sarif";

export const checkCommand: Command = {
  name: "check",
  operands: "[FILE…]",
  summary: "what the rules find in maintainer scripts; maintscript rules lists them",
  description: [
    "Without FILE the scripts of the package in the current directory: debian/*.postinst and so on, or DEBIAN/. With --root DIR all maintainer scripts that are installed there.",
    "The exit status is 1 where a finding is as severe as --fail-on says, 2 where a file cannot be read, 3 with --strict where something could not be simulated.",
    "A comment `# maintscript disable=ID reason`, on the line or above it, turns a rule off there. A baseline file holds findings that are known: they are left out.",
    limitsParagraph,
  ],
  options: [
    { name: "format", value: "text|json|sarif", help: "how findings are printed (default text); sarif is SARIF 2.1.0" },
    { ...jsonOption, help: "the same as --format json" },
    { name: "fail-on", value: "LEVEL", help: "error, warning, info, hint or never (default warning)" },
    { name: "fix", help: "apply the fixes that keep the outcome the same in every environment" },
    { name: "rule", value: "ID", help: "only this rule; may be repeated" },
    {
      name: "kind",
      value: "KIND",
      help: `what the scripts are, where their names do not say: ${scriptKinds.join(", ")}`,
    },
    { name: "root", value: "DIR", help: "check all maintainer scripts installed in this Debian root" },
    { name: "baseline", value: "FILE", help: "leave out the findings in this file" },
    { name: "write-baseline", value: "FILE", help: "write the findings to this file, to be left out from now on" },
    { name: "limit", value: "NAME=N", help: "another limit; may be repeated; see below" },
    { name: "strict", help: "exit with 3 where the answer is incomplete" },
  ],
  run(call) {
    const format = formatOf(call);
    const failOn = failOnOf(call);
    const files = call.operands.length > 0 ? call.operands : filesToCheck(call);
    const report = known(call, checkFiles(call, files));
    const baseline = call.value("write-baseline");
    if (baseline !== undefined) fs.writeFileSync(path.resolve(call.io.cwd, baseline), baselineText(report));
    call.io.out(
      format === "json"
        ? `${JSON.stringify(report, null, 2)}\n`
        : format === "sarif"
          ? `${JSON.stringify(sarifOf(report, rules), null, 2)}\n`
          : checkText(report, files.length, call.style),
    );
    if (report.incomplete.some(({ kind }) => kind === "unreadable")) return 2;
    if (baseline === undefined && report.findings.some(({ severity }) => LEVELS.indexOf(severity) <= failOn)) return 1;
    return call.has("strict") && report.incomplete.length > 0 ? 3 : 0;
  },
};

const LEVELS: readonly Severity[] = ["error", "warning", "info", "hint"];

function formatOf(call: CommandCall): "text" | "json" | "sarif" {
  const format = call.value("format") ?? (call.has("json") ? "json" : "text");
  if (format !== "text" && format !== "json" && format !== "sarif")
    throw new UsageError(`--format is text, json or sarif, not "${format}"`);
  return format;
}

/** The last level that fails; -1 for never. */
function failOnOf(call: CommandCall): number {
  const given = call.value("fail-on") ?? "warning";
  const level = LEVELS.findIndex((each) => each === given);
  if (level < 0 && given !== "never")
    throw new UsageError(`--fail-on is ${LEVELS.join(", ")} or never, not "${given}"`);
  return level;
}

function filesToCheck(call: CommandCall): readonly string[] {
  const root = call.value("root");
  if (root !== undefined) return scriptsOfRoot(root, call);
  for (const folder of ["debian", "DEBIAN"])
    if (fs.existsSync(path.resolve(call.io.cwd, folder))) return scriptsIn(folder, call, `cannot read ${folder}`);
  throw new UsageError("no package here: there is no debian/ directory; name the scripts, or use --root DIR");
}

function checkFiles(call: CommandCall, files: readonly string[]): CheckReport {
  const kind = scriptKinds.find((each) => each === call.value("kind"));
  if (call.value("kind") !== undefined && !kind) throw new UsageError(`--kind is one of ${scriptKinds.join(", ")}`);
  const findings: ReportedFinding[] = [];
  const incomplete: CheckReport["incomplete"][number][] = [];
  files.forEach((file, i) => {
    if (call.io.errorTerminal && files.length > 20) call.io.err(`\r${i + 1}/${files.length} `);
    let text: string;
    try {
      text = scriptText(readBytes(call.io, file));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      incomplete.push({ file, kind: "unreadable", name: file, detail: error.message });
      return;
    }
    if (!isShell(text)) return;
    const checked = checkOne(call, file, text, kind);
    findings.push(...checked.findings);
    incomplete.push(...checked.incomplete);
  });
  if (call.io.errorTerminal && files.length > 20) call.io.err("\r\x1b[K");
  return { version: 1, findings, incomplete };
}

function checkOne(
  call: CommandCall,
  file: string,
  given: string,
  kind: ScriptKind | undefined,
): Omit<CheckReport, "version"> {
  const wanted = call.values("rule");
  for (const id of wanted) if (!rules.some((rule) => rule.id === id)) throw new UsageError(`there is no rule "${id}"`);
  const folder = path.resolve(call.io.cwd, file);
  const request = {
    name: file,
    ...(kind ? { kind } : {}),
    packaging: file === "-" ? {} : packagingBeside(folder),
    siblings: file === "-" ? {} : siblingsOf(folder),
    rules: wanted.length > 0 ? rules.filter(({ id }) => wanted.includes(id)) : rules,
    limits: limitOptions(call.values("limit")),
  };
  let text = given;
  let result = check({ ...request, text });
  for (let round = 0; call.has("fix") && round < 50; round++) {
    const fix = result.findings.find((finding) => finding.fix?.safe)?.fix;
    if (!fix) break;
    text = applyEdits(text, fix.edits);
    result = check({ ...request, text });
  }
  if (text !== given && file !== "-") fs.writeFileSync(folder, text);
  const at = positions(text);
  const place = (span: { readonly start: number; readonly end: number }) => {
    const [start, end] = [at(span.start), at(span.end)];
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  const script = makeScript(file, parse(text), kind ? { kind } : {});
  const problems = script.syntax.problems
    .filter(
      ({ code, severity, start }) =>
        wanted.length === 0 && (severity === "error" || !isDisabled(script.directives, code, start)),
    )
    .map((problem): ReportedFinding => {
      const { code, severity, message } = problem;
      return { rule: code, severity, file, ...place(problem), message, related: [], fix: null };
    });
  return {
    findings: [
      ...problems,
      ...result.findings.map((finding): ReportedFinding => {
        const { rule, severity, message, related, fix } = finding;
        return {
          rule,
          severity,
          file,
          ...place(finding),
          message,
          related: related.map((each) => ({ ...at(each.start), message: each.message })),
          fix: fix ? { title: fix.title, effect: fix.effect } : null,
        };
      }),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
    incomplete: result.incomplete.map((each) => ({ file, ...each })),
  };
}

/** The other scripts of the same package. */
function siblingsOf(file: string): Partial<Record<ScriptKind, string>> {
  const name = path.basename(file);
  const own = scriptFromPath(file).kind;
  if (!own || own === "init") return {};
  const prefix = name.slice(0, name.length - own.length);
  const found: Partial<Record<ScriptKind, string>> = {};
  for (const kind of scriptKinds) {
    const beside = path.join(path.dirname(file), prefix + kind);
    if (kind !== own && fs.existsSync(beside)) found[kind] = scriptText(fs.readFileSync(beside).toString("latin1"));
  }
  return found;
}

/** Without the findings that the baseline file holds. */
function known(call: CommandCall, report: CheckReport): CheckReport {
  const file = call.value("baseline");
  if (file === undefined) return report;
  const value = readJson(call.io, file);
  const entries: unknown =
    typeof value === "object" && value !== null && "findings" in value ? value.findings : undefined;
  if (!Array.isArray(entries)) throw new UsageError(`${file} is no baseline: it has no list "findings"`);
  const keys = new Set(entries.map((entry) => JSON.stringify(entry)));
  return {
    ...report,
    findings: report.findings.filter((finding) => !keys.has(JSON.stringify(baselineEntry(finding)))),
  };
}

function baselineText({ findings }: CheckReport): string {
  return `${JSON.stringify({ version: 1, findings: findings.map(baselineEntry) }, null, 2)}\n`;
}

/** Lines move: a finding is known by its file, rule and message. */
function baselineEntry({ file, rule, message }: ReportedFinding) {
  return { file, rule, message };
}
