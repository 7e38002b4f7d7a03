import type { CommandUse, LintContext } from "./context";
import { failureIsHandled } from "./context";
import type { ProposedFix, Rule, RuleFinding } from "./rule";
import type { LintRun } from "./runs";

export const notIdempotent: Rule = {
  id: "not-idempotent",
  severity: "warning",
  summary: "a second run fails, or goes on adding",
  why: "Policy 6.2: a script that is run again, after it succeeded or died half-way, succeeds and finishes the job. dpkg runs it again whenever a step after it failed. The script is simulated twice, the second time on the host that the first run left.",
  bad: "#!/bin/sh\nset -e\nmkdir /var/lib/demo\n",
  good: "#!/bin/sh\nset -e\nmkdir -p /var/lib/demo\n",
  kinds: ["preinst", "postinst", "prerm", "postrm"],
  fixKeeps: "usual outcome",
  *check(context) {
    const seen = new Set<number>();
    for (const invocation of context.script.invocations.slice(0, 2)) {
      const first = context.runs.on("debian-12", invocation);
      if (first?.report.exit !== 0) continue;
      const second = context.runs.again(first);
      if (!second) continue;
      for (const finding of [...failure(context, second), ...growth(context, second)]) {
        if (seen.has(finding.start)) continue;
        seen.add(finding.start);
        yield finding;
      }
    }
  },
};

/** The second run fails: at the command whose name its last message begins with. */
function* failure(context: LintContext, { report, invocation }: LintRun): Iterable<RuleFinding> {
  if (report.ended !== "exit" || report.exit === 0) return;
  const message = (report.stderr ?? "").trimEnd().split("\n").at(-1) ?? "";
  const name = /^(?:\S+: \d+: )?([\w.+-]+):/.exec(message)?.[1];
  const use = context.commands.find((each) => each.name === name && !failureIsHandled(each) && mayRepeatBadly(each));
  const { start, end } = use ?? context.lineSpan(1);
  yield {
    start,
    end,
    message: `a second run (${invocation.title}) fails with status ${report.exit}${message ? `: ${message}` : ""}`,
    fixes: use ? fixesOf(use) : [],
  };
}

function mayRepeatBadly({ name, args }: CommandUse): boolean {
  return !(name === "mkdir" && args.some((arg) => /^-\w*p|--parents/.test(arg ?? "")));
}

function fixesOf(use: CommandUse): readonly ProposedFix[] {
  const word = use.node.words[0];
  if (!word) return [];
  const insert = (text: string): ProposedFix => ({
    title: `Add ${text.trim()}`,
    edits: [{ start: word.end, end: word.end, text }],
  });
  if (use.name === "mkdir") return [insert(" -p")];
  if (use.name === "ln") return [insert(" -fn")];
  if (use.name === "rm") return [insert(" -f")];
  return [];
}

/** The second run appends to a file that lasts what the first one appended already. */
function* growth(context: LintContext, { report, invocation }: LintRun): Iterable<RuleFinding> {
  for (const { path, op, before, after, lasts, lines, file } of report.changes) {
    if (op !== "mod" || lasts !== "persistent" || file !== undefined || lines[0] === undefined) continue;
    if (
      before?.type !== "file" ||
      after?.type !== "file" ||
      (after.size ?? 0) <= (before.size ?? 0) ||
      path.startsWith("/var/log/")
    )
      continue;
    const span = context.commandOnLine(lines[0]);
    if (!/>>|tee\s+-a/.test(context.text.slice(span.start, span.end + 80).split("\n")[0] ?? "")) continue;
    yield { ...span, message: `a second run (${invocation.title}) appends to ${path} again` };
  }
}
