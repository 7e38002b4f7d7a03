/** What stands under the pointer, in words: a condition and its answers, a command and its model, a variable, a parameter. */
import { invocationText } from "../script/maintainerScript";
import type { Script } from "../script/script";
import { nodePathAt } from "../script/walk";
import type { Node, ParseResult, SimpleCommand, Span } from "../syntax/tree";
import type { Host } from "../world/host";
import { type Branch, branchesOf, oppositeOf } from "./branches";
import type { CommandInfo } from "./completion";
import { checkCommand, evidenceOf } from "./factDetails";
import type { OpenOutcomes } from "./openLenses";
import { type GivenOption, optionWords } from "./optionWords";
import { regexAt, regexWords } from "./regexHover";
import type { EnvironmentRun, Runs } from "./runs";
import { commandName, occurrenceAt, type Symbols, sameSymbol } from "./symbols";

export interface Hover extends Span {
  /** Markdown. Links to commands are written `command:maintscript.whatIf?ARGUMENTS`. */
  readonly markdown: string;
}

export interface HoverSource {
  readonly script: Script;
  readonly symbols: Symbols;
  readonly commands: readonly CommandInfo[];
  /** Null where the script cannot be run. */
  readonly runs: Runs | null;
  /** Can the client follow links to commands? */
  readonly links: "commands" | "none";
  /** The chosen host, for what says so; null where that is not known. */
  readonly host: Host | null;
  /** What all hosts say; null as long as that is not known. */
  readonly open: OpenOutcomes | null;
  /** What the stages of the pipeline at the offset print on the chosen host; "" where there is none. */
  readonly stages: string;
  /** The values that the variable at the offset has there on the chosen host, in words; empty where it is not read. */
  readonly values: readonly string[];
}

export function hoverAt(source: HoverSource, offset: number): Hover | null {
  const path = nodePathAt(source.script.syntax, offset);
  const parts = [
    ofCondition(source, offset),
    ofStages(source, path),
    ofRegex(path, offset),
    ofCommand(source, path, offset),
    ofParameter(source, path),
    ofVariable(source, offset),
  ].filter((part) => part !== null);
  const smallest = [...parts].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!smallest) return null;
  return {
    start: smallest.start,
    end: smallest.end,
    markdown: parts.map(({ markdown }) => markdown).join("\n\n---\n\n"),
  };
}

/** The innermost condition around the offset that asked something; else the innermost one. */
function ofCondition({ script, runs, links, host, open }: HoverSource, offset: number): Hover | null {
  if (!runs) return null;
  const { syntax } = script;
  const around = branchesOf(syntax, runs.chosen.report).filter(({ start, end }) => start <= offset && offset <= end);
  const branch = around.filter(({ asked }) => asked.length > 0).at(-1) ?? around.at(-1);
  if (!branch) return null;
  const lines = [
    `**Condition** on \`${runs.chosen.environment}\`: ${resultWords(branch.results)}`,
    branch.asked.length === 0 ? "It asks the host nothing." : "",
    ...branch.asked.map(
      (fact) =>
        `- ${code(fact.question)}: **${fact.answer}** *(${lifeWords[fact.life]})*${links === "commands" ? flip(oppositeOf(fact)) : ""}${details(fact.question, host)}`,
    ),
    reachedWords(syntax.text, branch, open),
    elsewhere(syntax, branch, runs.others),
  ];
  return { start: branch.start, end: branch.end, markdown: lines.filter((line) => line !== "").join("\n") };
}

/** What says so here, and how to ask a real host. */
function details(question: string, host: Host | null): string {
  const evidence = host && evidenceOf(question, host);
  const check = checkCommand(question);
  const lines = [...(evidence ? [evidence] : []), ...(check ? [`on a real host: ${code(check)}`] : [])];
  return lines.map((line) => `\n  - ${line}`).join("");
}

/** On which hosts the script comes to this branch at all. */
function reachedWords(text: string, { start }: Branch, open: OpenOutcomes | null): string {
  const line = text.slice(0, start).split("\n").length;
  const column = start - text.lastIndexOf("\n", start - 1);
  const found = open?.conditions?.branches.find((one) => one.line === line && one.column === column);
  const when = found?.reachedText ?? "";
  return when === "" || when === "always" ? "" : `\nReached on any host where ${escaped(when)}`;
}

function ofStages({ stages }: HoverSource, path: readonly Node[]): Hover | null {
  const pipeline = path.find((node) => node.type === "Pipeline" && node.commands.length > 1);
  return pipeline && stages !== "" ? { start: pipeline.start, end: pipeline.end, markdown: stages } : null;
}

function ofRegex(path: readonly Node[], offset: number): Hover | null {
  const regex = regexAt(path, offset);
  return regex && { start: regex.start, end: regex.end, markdown: regexWords(regex) };
}

const lifeWords = {
  process: "holds for this run",
  boot: "holds until the next boot",
  package: "holds until packages change",
  ever: "holds for this machine",
} as const;

function resultWords(results: readonly boolean[]): string {
  const [first = false] = results;
  if (results.every((result) => result === first)) return `**${first ? "true" : "false"}**`;
  return `${results.filter((result) => result).length} of ${results.length} times true`;
}

function flip(statement: string | null): string {
  if (statement === null) return "";
  return ` · [what if ${escaped(statement)}?](command:maintscript.whatIf?${encodeURIComponent(JSON.stringify([statement]))})`;
}

/** The environments in which the same condition ends otherwise, and by which answers. */
function elsewhere(syntax: ParseResult, branch: Branch, others: readonly EnvironmentRun[]): string {
  const own = String(branch.results.at(-1));
  const different = others.flatMap(({ environment, report, mounts }) => {
    const there = branchesOf(syntax, report).find(({ start, end }) => start === branch.start && end === branch.end);
    if (!there) return [`- \`${environment}\`: not reached`];
    if (String(there.results.at(-1)) === own) return [];
    const answers = [...there.asked, ...mounts]
      .filter((fact) =>
        branch.asked.some(({ question, answer }) => question === fact.question && answer !== fact.answer),
      )
      .map(({ question, answer }) => `${code(question)}: ${answer}`);
    return [
      `- \`${environment}\`: **${there.results.at(-1)}**${answers.length > 0 ? `, since ${answers.join(", ")}` : ""}`,
    ];
  });
  return different.length === 0 ? "" : `\nOtherwise in\n${different.join("\n")}`;
}

/** A command's model, on its name and on its options. */
function ofCommand({ commands, runs, script }: HoverSource, path: readonly Node[], offset: number): Hover | null {
  const command = path.find((node): node is SimpleCommand => node.type === "SimpleCommand");
  const [word] = command?.words ?? [];
  const info = command && commands.find(({ name }) => name === commandName(command));
  if (!command || !word || !info) return null;
  const given = optionWords(info, command);
  if (offset > word.end || offset < word.start) return ofOptions(info, given, offset);
  const line = script.syntax.text.slice(0, word.start).split("\n").length;
  const ran =
    runs?.chosen.report.trace?.filter(
      (entry) => entry.line === line && entry.file === undefined && entry.command.startsWith(info.name),
    ) ?? [];
  const told = ran.slice(0, 5).map(({ command: run, status }) => `- ran ${code(run)}: exit ${status}`);
  const unmodelled =
    runs?.chosen.report.unmodelled.filter((entry) => entry.line === line && entry.file === undefined) ?? [];
  const lines = [
    `**${info.name}** (${info.kind}): ${info.summary}`,
    ...distinctLines(given.map(optionLine)),
    ...(info.missing.length > 0 ? [`- its model lacks: ${info.missing.map(code).join(", ")}`] : []),
    ...told,
    ...unmodelled.map(({ reason }) => `- not modelled: ${reason}`),
  ];
  return { start: word.start, end: word.end, markdown: lines.join("\n") };
}

/** The options of the word at the offset. */
function ofOptions({ name }: CommandInfo, given: readonly GivenOption[], offset: number): Hover | null {
  const here = given.filter(({ start, end }) => start <= offset && offset <= end);
  const [first] = here;
  if (!first) return null;
  const markdown = [`Options of **${name}**`, ...distinctLines(here.map(optionLine))].join("\n");
  return { start: first.start, end: first.end, markdown };
}

function optionLine({ label, meaning }: GivenOption): string {
  return `- ${code(label)}: ${meaning ?? "**not modelled**, so what this call does is not known"}`;
}

function distinctLines(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}

/** `$1`: what dpkg gives here. */
function ofParameter({ script }: HoverSource, path: readonly Node[]): Hover | null {
  const [node] = path;
  if (node?.type !== "ParameterExpansion" || !/^[1-9]$/.test(node.name) || script.invocations.length === 0) return null;
  const index = Number(node.name) - 1;
  const values = new Map<string, string[]>();
  for (const invocation of script.invocations) {
    const argument = invocation.args[index];
    if (!argument) continue;
    const value = argument.name ? `<${argument.name}>` : argument.text;
    values.set(value, [...(values.get(value) ?? []), invocationText(invocation)]);
  }
  const rows = [...values].map(([value, calls]) => `- ${code(value)} in ${[...new Set(calls)].map(code).join(", ")}`);
  const markdown = [`**$${node.name}** of a ${script.kind} (Debian Policy 6.5)`, ...rows].join("\n");
  return { start: node.start, end: node.end, markdown };
}

function ofVariable({ symbols, script, values, runs }: HoverSource, offset: number): Hover | null {
  const at = occurrenceAt(symbols, offset);
  if (!at || at.role === "write" || at.role === "definition") return null;
  const { text } = script.syntax;
  const places = sameSymbol(symbols, at).filter(({ role }) => role === "write" || role === "definition");
  const rows = places.slice(0, 8).map(({ start }) => {
    const end = text.indexOf("\n", start);
    const line = text.slice(0, start).split("\n").length;
    return `- line ${line}: ${code(
      text
        .slice(start, end < 0 ? undefined : end)
        .trim()
        .slice(0, 80),
    )}`;
  });
  const here = values.length > 0 ? [`- here on \`${runs?.chosen.environment ?? ""}\`: ${values.join(", ")}`] : [];
  const what = at.kind === "function" ? "function" : "variable";
  const head = rows.length === 0 ? `**${at.name}** (${what}): set outside of this script` : `**${at.name}** (${what})`;
  return { start: at.start, end: at.end, markdown: [head, ...here, ...rows].join("\n") };
}

/** Markdown code whatever the text holds. */
function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.includes("`") ? ` ${text} ` : text}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, "\\$&");
}
