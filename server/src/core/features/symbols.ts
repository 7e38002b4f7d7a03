/**
 * Names of a script: functions and variables, each with every place that it stands at. One walk a document. Names within
 * text that is evaluated later (`eval`, `trap '…'`) are not seen.
 */
import { parentList, walk } from "../script/walk";
import type { FunctionDefinition, Node, ParseResult, SimpleCommand, Span, Word } from "../syntax/tree";

export type SymbolKind = "function" | "variable";

/** `definition` of a function; `write` and `read` of a variable; `call` of a function. */
export type OccurrenceRole = "definition" | "write" | "read" | "call";

export interface Occurrence extends Span {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly role: OccurrenceRole;
  /** The innermost function around it, null at the top level. */
  readonly within: string | null;
}

export interface Symbols {
  /** In the order of the text. */
  readonly occurrences: readonly Occurrence[];
  readonly functions: readonly FunctionDefinition[];
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Utilities whose operands are names of variables, by POSIX 2.14 and dash(1). */
const NAMING = new Set(["export", "readonly", "local", "unset", "read", "declare", "typeset"]);

/** @param elsewhere names of functions that files define which the script reads in, or is read in by */
export function findSymbols(syntax: ParseResult, elsewhere: readonly string[] = []): Symbols {
  const functions: FunctionDefinition[] = [];
  walk(syntax.tree, (node) => {
    if (node.type === "FunctionDefinition") functions.push(node);
  });
  const names = new Set([...elsewhere, ...functions.map(({ name }) => name)]);
  const occurrences: Occurrence[] = [];
  walk(syntax.tree, (node, parents) => {
    const found = occurrencesIn(node, syntax.text, names);
    if (found.length === 0) return;
    const around = parentList(parents).find((parent) => parent.type === "FunctionDefinition");
    const within = around?.type === "FunctionDefinition" ? around.name : null;
    for (const one of found) occurrences.push({ ...one, within });
  });
  return { functions, occurrences: occurrences.sort((a, b) => a.start - b.start) };
}

/** The occurrence at an offset; a cursor right behind a name is at it. */
export function occurrenceAt(symbols: Symbols, offset: number): Occurrence | undefined {
  return symbols.occurrences.find(({ start, end }) => start <= offset && offset <= end);
}

/** All places of the same function or variable. */
export function sameSymbol(symbols: Symbols, of: Pick<Occurrence, "kind" | "name">): readonly Occurrence[] {
  return symbols.occurrences.filter(({ kind, name }) => kind === of.kind && name === of.name);
}

/** The text of a word that is one plain literal, otherwise null. */
export function literalText(word: Word | undefined): string | null {
  const [part, more] = word?.parts ?? [];
  return part?.type === "Literal" && !more ? part.value : null;
}

/** The name of the command that a simple command runs, where it is written plainly. */
export function commandName(command: SimpleCommand): string | null {
  return literalText(command.words[0]);
}

type Found = Omit<Occurrence, "within">;

function occurrencesIn(node: Node, text: string, functions: ReadonlySet<string>): readonly Found[] {
  switch (node.type) {
    case "Assignment":
      return [variable(node.name, node.start, "write")];
    case "ForClause":
      return [variable(node.name, node.nameSpan.start, "write")];
    case "FunctionDefinition":
      return [{ kind: "function", name: node.name, role: "definition", ...span(node.nameSpan) }];
    case "ParameterExpansion": {
      const start = text.indexOf(node.name, node.start + 1);
      if (!NAME.test(node.name) || start < 0) return [];
      const read = variable(node.name, start, "read");
      return node.operator === "=" ? [read, variable(node.name, start, "write")] : [read];
    }
    case "ArithmeticExpansion":
      return node.parts.flatMap((part) =>
        part.type === "Literal"
          ? [...text.slice(part.start, part.end).matchAll(/(?<![A-Za-z0-9_$])[A-Za-z_][A-Za-z0-9_]*/g)].map((match) =>
              variable(match[0], part.start + match.index, "read"),
            )
          : [],
      );
    case "SimpleCommand":
      return inSimpleCommand(node, text, functions);
    default:
      return [];
  }
}

function inSimpleCommand(command: SimpleCommand, text: string, functions: ReadonlySet<string>): readonly Found[] {
  const name = commandName(command);
  const [first, ...operands] = command.words;
  if (name === null || !first) return [];
  if (functions.has(name)) return [{ kind: "function", name, role: "call", ...span(first) }];
  if (name === "getopts") return namesIn(operands.slice(1, 2), text, "write");
  if (!NAMING.has(name)) return [];
  return namesIn(operands, text, name === "export" || name === "unset" ? "read" : "write");
}

/** Operands such as `x` and `x=value`, without options. */
function namesIn(operands: readonly Word[], text: string, role: "read" | "write"): readonly Found[] {
  return operands.flatMap((word) => {
    const [, name, assigns] = /^([A-Za-z_][A-Za-z0-9_]*)(=|$)/.exec(text.slice(word.start, word.end)) ?? [];
    return name === undefined ? [] : [variable(name, word.start, assigns === "=" ? "write" : role)];
  });
}

function variable(name: string, start: number, role: "read" | "write"): Found {
  return { kind: "variable", name, role, start, end: start + name.length };
}

function span({ start, end }: Span): Span {
  return { start, end };
}
