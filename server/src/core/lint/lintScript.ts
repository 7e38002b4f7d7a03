/** Runs the rules over a script: suppression, generated sections, checked fixes, order. */
import { checkEdit } from "../analysis/checkedFix";
import { unpackedHost } from "../analysis/unpackedHost";
import { isGenerated } from "../script/debhelper";
import { isDisabled } from "../script/directives";
import type { ScriptKind } from "../script/maintainerScript";
import { makeScript, type Script } from "../script/script";
import { parse } from "../syntax/parse";
import type { Span } from "../syntax/tree";
import { describeDatabases } from "../world/databaseFiles";
import type { Host } from "../world/host";
import { HostEditor } from "../world/hostEditor";
import { nodeOf } from "../world/hostFromDescription";
import { environmentHost } from "../world/hosts";
import type { PackagingFiles } from "../world/packageContext";
import { debconfAnswer } from "../world/whatIfSoftware";
import { type CommandUse, commandsOf, type LintContext } from "./context";
import type { Edit, Finding, Fix, ProposedFix, Rule, RuleFinding } from "./rule";
import { type Incomplete, Runs, type Simulate } from "./runs";

export interface LintSource {
  readonly script: Script;
  /** Texts of the package's files in debian/ by name. */
  readonly packaging: PackagingFiles;
  readonly siblings: Readonly<Partial<Record<ScriptKind, string>>>;
  readonly rules: readonly Rule[];
  readonly simulate: Simulate;
  /** `check`: fixes cost runs. */
  readonly fixes: "checked" | "none";
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** What the runs that the rules looked at left out. */
  readonly incomplete: readonly Incomplete[];
}

/** All findings, in the order of the text. A script that does not parse has none: its syntax is told elsewhere. */
export function lintScript(source: LintSource): LintResult {
  const { script } = source;
  if (script.syntax.problems.some(({ severity }) => severity === "error")) return { findings: [], incomplete: [] };
  const context = contextOf(source);
  const findings = source.rules
    .filter(({ kinds }) => !kinds || (script.kind !== null && kinds.includes(script.kind)))
    .flatMap((rule) => {
      const found = unique([...rule.check(context)]).filter(
        ({ start }) => !isGenerated(script.generated, start) && !isDisabled(script.directives, rule.id, start),
      );
      return found.map((each) => finished(source, context, rule, each, found.length));
    });
  return {
    findings: findings.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1)),
    incomplete: context.runs.incomplete(),
  };
}

const ENVIRONMENTS = ["debian-12", "debian-12-sysvinit", "debootstrap", "chroot", "docker-build", "container"];

function contextOf({ script, packaging, siblings, simulate }: LintSource): LintContext {
  const { text } = script.syntax;
  const commands = commandsOf(script);
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineSpan = (line: number): Span => {
    const start = starts[line - 1] ?? 0;
    const end = starts[line] === undefined ? text.length : (starts[line] ?? 1) - 1;
    const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return { start: start + indent, end: Math.max(start + indent, end) };
  };
  const lineOf = (offset: number) => {
    let line = 1;
    while (line < starts.length && (starts[line] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return line;
  };
  const functions = new Set(text.match(/^[ \t]*[\w-]+(?=[ \t]*\(\))/gm)?.map((name) => name.trim()) ?? []);
  const called = [...new Set(commands.map(({ written }) => written))].filter(
    (name) => /^[a-z][\w.+-]*$/.test(name) && !functions.has(name) && !SHELL_WORDS.has(name),
  );
  const prepareHost = (host: Host) =>
    withKernelTexts(withQuestions(withUnits(unpackedHost(host, script, packaging), script, commands), commands), text);
  return {
    script,
    text,
    kind: script.kind,
    commands,
    runs: new Runs(text, script.kind, script.invocations, called, prepareHost, simulate),
    packaging,
    siblings,
    lineSpan,
    lineOf,
    commandOnLine: (line) => {
      const { start, end } = lineSpan(line);
      // The last one that begins there: `if A; then B` does B.
      const use = commands.findLast((each) => each.start >= start && each.start < end && !TESTS.has(each.name));
      return use ? { start: use.start, end: use.end } : { start, end };
    },
  };
}

const WITH_UNITS: ReadonlySet<ScriptKind> = new Set(["postinst", "prerm"]);

/** With the units that the script names and nobody gave: its package ships them. */
function withUnits(host: Host, script: Script, commands: readonly CommandUse[]): Host {
  if (!script.kind || !WITH_UNITS.has(script.kind)) return host;
  const named = commands
    .filter(({ name }) => name === "systemctl" || name.startsWith("deb-systemd-"))
    .flatMap(({ args }) =>
      args.filter((arg): arg is string => arg !== null && /^[\w@-]+(\.[a-z]+)?$/.test(arg)).slice(1),
    )
    .map((name) => `/usr/lib/systemd/system/${name.includes(".") ? name : `${name}.service`}`)
    .filter((path) => !host.files.entry(path));
  if (named.length === 0) return host;
  const editor = new HostEditor(host);
  const content = "[Service]\nExecStart=/usr/bin/true\n\n[Install]\nWantedBy=multi-user.target\n";
  for (const path of named) editor.put(path, nodeOf({ path, type: "file", mode: "0644", content }, editor));
  return editor.host(host.name);
}

/** With the debconf questions that the script names and nobody knows: its package brings their templates. */
function withQuestions(host: Host, commands: readonly CommandUse[]): Host {
  const editor = new HostEditor(host);
  const unknown = commands
    .filter(({ name }) => /^db_(get|set|input|fset|subst|reset)$/.test(name))
    .flatMap(({ args }) => args.find((arg) => /^[a-z0-9][\w.+-]*\/[\w./-]+$/.test(arg ?? "")) ?? [])
    .filter((question) => debconfAnswer(editor, question) === undefined);
  if (unknown.length === 0) return host;
  describeDatabases(editor, { debconf: Object.fromEntries(unknown.map((question) => [question, ""])) });
  return editor.host(host.name);
}

/** With what a usual machine's kernel tells where the script reads it: the environments hold no such text. */
function withKernelTexts(host: Host, text: string): Host {
  const named = Object.entries(KERNEL_TEXTS).filter(([path]) => text.includes(path));
  if (named.length === 0) return host;
  const editor = new HostEditor(host);
  for (const [path, content] of named) {
    const entry = editor.entry(path);
    if (entry?.type === "file" && editor.content(path) === undefined)
      editor.put(path, nodeOf({ path, type: "file", mode: "0444", content }, editor));
  }
  return editor.host(host.name);
}

const KERNEL_TEXTS: Readonly<Record<string, string>> = {
  "/proc/cpuinfo":
    "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\nmodel name\t: Intel(R) Xeon(R) CPU\ncpu MHz\t\t: 2500.000\ncpu cores\t: 1\nflags\t\t: fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge cmov pat clflush mmx fxsr sse sse2 syscall nx lm\n\n",
  "/proc/meminfo":
    "MemTotal:        2048000 kB\nMemFree:         1024000 kB\nMemAvailable:    1536000 kB\nBuffers:           32000 kB\nCached:           512000 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\n",
  "/proc/swaps": "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n",
  "/proc/partitions": "major minor  #blocks  name\n\n   8        0   20971520 sda\n   8        1   20466256 sda1\n",
  "/proc/loadavg": "0.00 0.00 0.00 1/100 1000\n",
  "/proc/uptime": "1000.00 2000.00\n",
  "/proc/1/cgroup": "0::/init.scope\n",
  "/proc/self/cgroup": "0::/system.slice/cron.service\n",
};

const TESTS = new Set(["[", "test", "true", "false", ":"]);
const SHELL_WORDS = new Set([
  ...[
    "set",
    "exit",
    "return",
    "shift",
    "trap",
    "read",
    "local",
    "export",
    "unset",
    "cd",
    "eval",
    "exec",
    "command",
    "type",
  ],
  ...["umask", "wait", "break", "continue", "readonly", "printf", "echo", "test", "true", "false", "times", "getopts"],
  ...["db_get", "db_set", "db_input", "db_go", "db_stop", "db_purge", "db_version", "db_fset", "db_subst", "db_title"],
]);

function unique(found: readonly RuleFinding[]): readonly RuleFinding[] {
  const seen = new Set<string>();
  return found.filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`));
}

function finished(
  source: LintSource,
  context: LintContext,
  rule: Rule,
  { start, end, message, severity, related, fixes }: RuleFinding,
  count: number,
): Finding {
  const fix = source.fixes === "none" ? null : firstChecked(source, context, rule, fixes ?? [], count);
  return { rule: rule.id, severity: severity ?? rule.severity, start, end, message, related: related ?? [], fix };
}

/** The first fix after which the rule finds less, and which keeps what it must. */
function firstChecked(
  source: LintSource,
  context: LintContext,
  rule: Rule,
  fixes: readonly ProposedFix[],
  count: number,
): Fix | null {
  for (const fix of fixes) {
    const newText = applyEdits(context.text, fix.edits);
    const { script } = source;
    const fixed = makeScript(script.name, parse(newText), {
      ...(script.kind ? { kind: script.kind } : {}),
      ...(script.package ? { package: script.package } : {}),
    });
    if (fixed.syntax.problems.some(({ severity }) => severity === "error")) continue;
    const packaging = { ...source.packaging, ...Object.fromEntries((fix.files ?? []).map((f) => [f.name, f.text])) };
    const left = [...rule.check(contextOf({ ...source, script: fixed, packaging }))].filter(
      (finding) => (finding.severity ?? rule.severity) === rule.severity,
    );
    if (unique(left).length >= count) continue;
    const all = check(source, context, newText, ENVIRONMENTS);
    if (rule.fixKeeps === "usual outcome") {
      if (!check(source, context, newText, ["debian-12"]).keepsEffects) continue;
    } else if (!all.keepsSuccess) continue;
    const effect = fix.files
      ? `${all.title}; debian/${fix.files.map(({ name }) => name).join(", debian/")}`
      : all.title;
    return { ...fix, effect, changes: all.changes, safe: all.verdict === "same" && !fix.files };
  }
  return null;
}

function check(source: LintSource, context: LintContext, newText: string, environments: readonly string[]) {
  const { script } = source;
  return checkEdit(
    { text: context.text, newText, environments, invocations: script.invocations },
    (text, environment, args) => {
      const host = environmentHost(environment);
      return host ? source.simulate(text, args, unpackedHost(host, script, source.packaging), {}).report : null;
    },
  );
}

/** The text with the edits carried out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: replacement }) => whole.slice(0, start) + replacement + whole.slice(end), text);
}
