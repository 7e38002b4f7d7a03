import { parse } from "../../core/syntax/parse";
import type { Node, ParseResult } from "../../core/syntax/tree";
import { children } from "../../core/syntax/walk";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { readText } from "../input";
import { positions } from "../positions";

export const parseCommand: Command = {
  name: "parse",
  operands: "SCRIPT",
  summary: "the syntax tree of a script, and its problems",
  description: [
    "Node types are named as in POSIX XCU 2.9 and 2.10; offsets are half-open and count UTF-16 units. Input that is not UTF-8 is read as Latin-1.",
    "A problem is an error where dash (bash, for a bash shebang) rejects the script, a warning where dash takes it but a POSIX shell need not. Exit status 1 where there is an error.",
  ],
  options: [
    { name: "dialect", value: "sh|bash", help: "the shell's language (default: by the first line)" },
    jsonOption,
  ],
  min: 1,
  max: 1,
  run(call) {
    const [name = "-"] = call.operands;
    const result = parse(readText(call.io, name), dialectOption(call.value("dialect")));
    call.io.out(call.has("json") ? `${JSON.stringify(parseJson(result))}\n` : parseText(result, name, call));
    return result.problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

function dialectOption(dialect: string | undefined): { dialect?: "sh" | "bash" } {
  if (dialect === undefined) return {};
  if (dialect !== "sh" && dialect !== "bash") throw new UsageError(`--dialect is sh or bash, not "${dialect}"`);
  return { dialect };
}

interface JsonNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly JsonNode[];
}

/** `parse --json`. */
export function parseJson(result: ParseResult) {
  const at = positions(result.text);
  return {
    version: 1,
    dialect: result.dialect,
    problems: result.problems.map(({ code, severity, message, start, end }) => ({
      code,
      severity,
      message,
      start,
      end,
      ...at(start),
    })),
    tree: jsonNode(result.tree),
  };
}

function jsonNode(node: Node): JsonNode {
  return { type: node.type, start: node.start, end: node.end, children: children(node).map(jsonNode) };
}

function parseText(result: ParseResult, name: string, { style }: CommandCall): string {
  const at = positions(result.text);
  const lines: string[] = [];
  for (const { code, severity, message, start } of result.problems) {
    const { line, column } = at(start);
    const mark = severity === "error" ? style.red(severity) : style.yellow(severity);
    lines.push(`${name}:${line}:${column}: ${mark}: ${message} ${style.dim(`[${code}]`)}`);
  }
  const show = (node: Node, depth: number): void => {
    const { line, column } = at(node.start);
    const text = result.text.slice(node.start, node.end);
    const excerpt = text.includes("\n") ? `${text.slice(0, text.indexOf("\n"))} …` : text;
    lines.push(
      `${"  ".repeat(depth)}${style.cyan(node.type)} ${style.dim(`${line}:${column}`)} ${excerpt.slice(0, 60)}`.trimEnd(),
    );
    for (const child of children(node)) show(child, depth + 1);
  };
  show(result.tree, 0);
  return `${lines.join("\n")}\n`;
}
