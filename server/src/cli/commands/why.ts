import path from "node:path";
import type { WhyReport } from "../../core/analysis/why";
import { explore, type OutcomesRequest, openHost, resolveHost, scriptText, why } from "../../core/api";
import type { Host } from "../../core/world/host";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { explored, hostOptions, openOption } from "../hostOptions";
import { readBytes } from "../input";
import { isShell, scriptsOfRoot } from "../installedScripts";
import { limitOptions, limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";

export const whyCommand: Command = {
  name: "why",
  operands: "[SCRIPT [ARG…]]",
  summary: "the host conditions that lead to what was observed, most likely first",
  description: [
    "What is not as on the named environment counts as unusual; explanations with the fewest unusual conditions come first. Each comes with the command that checks it on a real host.",
    "With --root DIR and no SCRIPT: over all maintainer scripts that are installed there.",
    limitsParagraph,
  ],
  options: [
    { name: "observed", value: "STATEMENT", help: 'what is at a path afterwards: "/etc/network/run is a directory"' },
    { name: "usual", value: "NAME", help: "the environment that counts as usual (default debian-12)" },
    ...hostOptions,
    openOption,
    ...scriptOptions,
    { name: "strict", help: "exit status 3 where the answer is incomplete" },
    jsonOption,
  ],
  run(call) {
    const observed = call.value("observed");
    if (observed === undefined) throw new UsageError('why needs --observed "PATH is STATE"');
    const usual = resolveHost(call.value("usual") ?? "debian-12");
    if (!usual.ok) throw new UsageError(`--usual names an environment: ${call.value("usual") ?? ""} is none`);
    const report = reportOf(call, observed, usual.host);
    if (call.has("json")) call.io.out(`${JSON.stringify(report, null, 2)}\n`);
    else call.io.out(whyText(report, call.style));
    return call.has("strict") && !report.complete ? 3 : 0;
  },
};

type Explained = Omit<WhyReport, "explanations"> & {
  /** With --root, each names its script. */
  readonly explanations: readonly (WhyReport["explanations"][number] & { readonly script?: string })[];
};

function reportOf(call: CommandCall, observed: string, usual: Host): Explained {
  const root = call.value("root");
  if (call.operands.length > 0) return whyOf(explored(call, scriptRequest(call)), observed, usual);
  if (root === undefined) throw new UsageError("why needs a SCRIPT, or --root DIR for all scripts installed there");
  const limits = limitOptions(call.values("limit"));
  const scripts = scriptsOfRoot(root, call).flatMap((name) => {
    const text = scriptText(readBytes(call.io, name));
    return isShell(text) ? [{ name, text }] : [];
  });
  const reports = scripts.map(({ name, text }, i) => {
    if (call.io.errorTerminal) call.io.err(`\r${i + 1}/${scripts.length} `);
    return { script: path.basename(name), ...whyOf({ name, text, limits, host: openHost() }, observed, usual) };
  });
  if (call.io.errorTerminal) call.io.err("\r\x1b[K");
  return {
    version: 1,
    observed,
    explanations: reports
      .flatMap(({ script, explanations }) => explanations.map((each) => ({ script, ...each })))
      .sort((a, b) => a.unusual - b.unusual),
    complete: reports.every(({ complete }) => complete),
  };
}

function whyOf(request: OutcomesRequest, observed: string, usual: Host): WhyReport {
  const result = why(explore(request), observed, usual);
  if (!result.ok) throw new UsageError(result.error);
  return result.report;
}

function whyText({ explanations, complete }: Explained, style: CommandCall["style"]): string {
  const told = explanations.map(({ text, unusual, checks, lines, script }, i) => {
    const commands = checks.map(
      ({ condition, command }) => `     ${style.dim("check")} ${command}  ${style.dim(`# ${condition}`)}\n`,
    );
    const where = `${script === undefined ? "" : `${script}, `}${unusual} unusual, lines ${lines.join(", ")}`;
    return `${style.dim(`${i + 1}.`)} ${style.yellow(text)} ${style.dim(`(${where})`)}\n${commands.join("")}`;
  });
  if (told.length === 0) told.push("no script leads there on any host\n");
  return `${told.join("")}${complete ? "" : "incomplete: a limit was hit, there may be more\n"}`;
}
