/** Colours that need the tree: what is a command, a function, a variable, an option; which commands are builtins. */
import { walk } from "../script/walk";
import type { ParameterExpansion, ParseResult, SimpleCommand, Span } from "../syntax/tree";
import { commandName, type Symbols } from "./symbols";

export const tokenTypes = ["function", "variable", "parameter", "keyword", "macro", "string", "regexp"] as const;
export const tokenModifiers = ["definition", "defaultLibrary", "modification", "readonly"] as const;

export interface SemanticToken extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** What the colours are taken from besides the tree. */
export interface KnownCommands {
  /** Is this a builtin or a command that a model exists for? */
  has(name: string): boolean;
}

/** Tokens in order, without overlaps. */
export function semanticTokens(syntax: ParseResult, symbols: Symbols, known: KnownCommands): readonly SemanticToken[] {
  const tokens: SemanticToken[] = symbols.occurrences.map(({ kind, role, start, end }) => ({
    start,
    end,
    type: kind,
    modifiers: role === "definition" ? ["definition"] : role === "write" ? ["modification"] : [],
  }));
  walk(syntax.tree, (node) => {
    if (node.type === "SimpleCommand") tokens.push(...ofCommand(node, symbols, known));
    if (node.type === "ParameterExpansion" && /^(?:[0-9]+|[@*#?$!-])$/.test(node.name)) {
      tokens.push({ ...specialParameter(node, syntax.text), type: "parameter", modifiers: [] });
    }
  });
  return withoutOverlaps(tokens);
}

/** `$1` as a whole, of `${1:-x}` just the name. */
function specialParameter(node: ParameterExpansion, text: string): Span {
  if (!node.braced) return { start: node.start, end: node.end };
  const start = text.indexOf(node.name, node.start + (node.length ? 3 : 2));
  return { start, end: start + node.name.length };
}

function ofCommand(command: SimpleCommand, symbols: Symbols, known: KnownCommands): readonly SemanticToken[] {
  const name = commandName(command);
  const [word] = command.words;
  if (name === null || !word || symbols.functions.some((one) => one.name === name) || !known.has(name)) return [];
  return [{ start: word.start, end: word.end, type: "function", modifiers: ["defaultLibrary"] }];
}

function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const sorted = [...tokens].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return sorted.filter((token) => {
    if (token.start < end || token.end <= token.start) return false;
    end = token.end;
    return true;
  });
}
