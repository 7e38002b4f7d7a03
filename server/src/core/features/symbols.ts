/**
 * Names of a script: functions and variables, each with every place that it stands at. One walk a document. Names within
 * text that is evaluated later (`eval`, `trap '…'`) are not seen.
 */
import { parentList, walk } from "../script/walk";
import { originOf, shiftedSpan } from "../syntax/shifted";
import type { FunctionDefinition, ListItem, Node, ParseResult, SimpleCommand, Span, Word } from "../syntax/tree";

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
export function findSymbols({ tree, text }: ParseResult, elsewhere: readonly string[] = []): Symbols {
  const parts = tree.body.items.map((item) => inItem(item, text));
  const functions = parts.flatMap((part) => part.functions);
  // A function may be defined behind its call: only now is it known which commands are functions.
  const names = new Set([...elsewhere, ...functions.map(({ name }) => name)]);
  const occurrences = parts.flatMap((part) =>
    part.occurrences.filter(({ role, name }) => role !== "call" || names.has(name)),
  );
  return { functions, occurrences };
}

/** What a command of the top level names, in the order of the text; a command that may be a function counts as its call. */
function inItem(item: ListItem, text: string): Symbols {
  const known = found.get(item) ?? fromOrigin(item);
  if (known) return known;
  const functions: FunctionDefinition[] = [];
  const occurrences: Occurrence[] = [];
  walk(item, (node, parents) => {
    if (node.type === "FunctionDefinition") functions.push(node);
    const here = occurrencesIn(node, text);
    if (here.length === 0) return;
    const around = parentList(parents).find((parent) => parent.type === "FunctionDefinition");
    const within = around?.type === "FunctionDefinition" ? around.name : null;
    for (const one of here) occurrences.push({ ...one, within });
  });
  const symbols = { functions, occurrences: occurrences.sort((a, b) => a.start - b.start) };
  found.set(item, symbols);
  return symbols;
}

/** What was found in a command while it stood elsewhere. A definition is of the tree, and is found anew. */
function fromOrigin(item: ListItem): Symbols | undefined {
  const origin = originOf(item);
  const there = origin && found.get(origin.item);
  if (!there || there.functions.length > 0) return undefined;
  const symbols = { functions: [], occurrences: there.occurrences.map((one) => shiftedSpan(one, origin.by)) };
  found.set(item, symbols);
  return symbols;
}

/** By the item of the tree, which stays the same where a script is read again after an edit (see reparse.ts). */
const found = new WeakMap<ListItem, Symbols>();

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

/** What a node names; a command that may be a function counts as its call. */
function occurrencesIn(node: Node, text: string): readonly Found[] {
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
      return inSimpleCommand(node, text);
    default:
      return [];
  }
}

function inSimpleCommand(command: SimpleCommand, text: string): readonly Found[] {
  const name = commandName(command);
  const [first, ...operands] = command.words;
  if (name === null || !first) return [];
  if (name === "getopts") return namesIn(operands.slice(1, 2), text, "write");
  if (NAMING.has(name)) return namesIn(operands, text, name === "export" || name === "unset" ? "read" : "write");
  return [{ kind: "function", name, role: "call", ...span(first) }];
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
