/** What may be typed at an offset: commands with their options and operands, variables, functions, words of a call. */
import type { Script } from "../script/script";
import { nodePathAt } from "../script/walk";
import type { CaseClause, Node, SimpleCommand, Span } from "../syntax/tree";
import type { Option } from "../utilities/utility";
import type { Host } from "../world/host";
import type { PackagingFiles } from "../world/packageContext";
import { debconfOperands, type Operand, pathOperands } from "./operandCompletion";
import { meaningWords } from "./optionWords";
import { commandName, type Symbols } from "./symbols";

export interface CompletionItem {
  readonly label: string;
  readonly kind:
    | "command"
    | "builtin"
    | "function"
    | "variable"
    | "option"
    | "keyword"
    | "invocation"
    | Operand["kind"];
  /** One line beside the label. */
  readonly detail: string;
  /** Replaced by the label. */
  readonly replaces: Span;
}

/** What completion knows of a command. */
export interface CommandInfo {
  readonly name: string;
  readonly kind: "command" | "builtin";
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What the real tool has and its model does not. */
  readonly missing: readonly string[];
}

export interface CompletionSource {
  readonly script: Script;
  readonly symbols: Symbols;
  readonly commands: readonly CommandInfo[];
  /** Whose paths are offered; null where none is known. */
  readonly host: Host | null;
  /** What lies beside the script. */
  readonly packaging: PackagingFiles;
}

const RESERVED = "if then elif else fi for in while until do done case esac".split(" ");
const WORD_CHARACTER = /[A-Za-z0-9_.+:/-]/;

/** All that may stand there and holds what is typed already, letter by letter. */
export function completions(source: CompletionSource, offset: number): readonly CompletionItem[] {
  const { text } = source.script.syntax;
  const typed = new Map<Span, string>();
  return possible(source, offset).filter(({ label, replaces }) => {
    const known = typed.get(replaces) ?? text.slice(replaces.start, replaces.end).toLowerCase();
    typed.set(replaces, known);
    return holdsInOrder(label.toLowerCase(), known);
  });
}

/** `dmh` → `dpkg-maintscript-helper`: as editors choose among what they are given. */
function holdsInOrder(label: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = label.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function possible(source: CompletionSource, offset: number): readonly CompletionItem[] {
  const { text } = source.script.syntax;
  const path = nodePathAt(source.script.syntax, offset);
  if (path.some(({ type }) => type === "SingleQuoted") || inComment(source.script, offset)) return [];
  const variable = /\$\{?[#!]?([A-Za-z_][A-Za-z0-9_]*)?$/.exec(text.slice(Math.max(0, offset - 80), offset));
  if (variable) return variables(source, { start: offset - (variable[1]?.length ?? 0), end: offset });

  let start = offset;
  while (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  const replaces = { start, end: offset };
  const subject = caseAtPattern(path, text, start);
  if (subject) return invocationWords(source, subject, replaces);
  if (text[start] === "/" && !/[})`]/.test(text.charAt(start - 1))) return paths(source, replaces);
  const command = path.find((node): node is SimpleCommand => node.type === "SimpleCommand");
  if (command && isArgument(command, start)) {
    return text.startsWith("-", start) ? options(source, command, replaces) : questions(source, command, replaces);
  }
  if (path.some(({ type }) => type === "DoubleQuoted" || type === "HereDocument")) return [];
  return atCommand(text, start) ? commands(source, replaces) : [];
}

function inComment(script: Script, offset: number): boolean {
  return script.syntax.tree.comments.some(({ start, end }) => start < offset && offset <= end);
}

function variables({ symbols }: CompletionSource, replaces: Span): readonly CompletionItem[] {
  const names = new Set(
    symbols.occurrences.filter(({ kind, end }) => kind === "variable" && end !== replaces.end).map(({ name }) => name),
  );
  return [...names].sort().map((label) => ({ label, kind: "variable", detail: "variable", replaces }));
}

/** The `case "$1"` whose pattern is being typed. */
function caseAtPattern(path: readonly Node[], text: string, start: number): CaseClause | undefined {
  const clause = path.find((node): node is CaseClause => node.type === "CaseClause");
  if (!clause || !/^"?\$\{?1(?::?-)?\}?"?$/.test(text.slice(clause.word.start, clause.word.end))) return undefined;
  if (
    start < clause.word.end ||
    clause.items.some(({ body }) => body.start < start && start <= body.end && body.items.length > 0)
  ) {
    return undefined;
  }
  return /(?:\bin|;;|;&|\||\()\s*$/.test(text.slice(clause.word.end, start)) ? clause : undefined;
}

function invocationWords({ script }: CompletionSource, clause: CaseClause, replaces: Span): readonly CompletionItem[] {
  const { text } = script.syntax;
  const taken = new Set(
    clause.items.flatMap(({ patterns }) =>
      patterns.filter(({ end }) => end !== replaces.end).map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const items = new Map<string, CompletionItem>();
  for (const { args, situation } of script.invocations) {
    const label = args[0]?.text;
    if (label === undefined || taken.has(label) || items.has(label)) continue;
    items.set(label, { label, kind: "invocation", detail: situation, replaces });
  }
  return [...items.values()];
}

function isArgument(command: SimpleCommand, start: number): boolean {
  const [name] = command.words;
  return name !== undefined && start > name.end;
}

function options({ commands }: CompletionSource, command: SimpleCommand, replaces: Span): readonly CompletionItem[] {
  const info = commands.find(({ name }) => name === commandName(command));
  return Object.entries(info?.options ?? {}).flatMap(([meaning, option]) =>
    option.names.map((label): CompletionItem => {
      const argument = option.kind === "flag" ? "" : option.kind === "optional" ? "[=…]" : " …";
      return { label, kind: "option", detail: `${meaningWords(meaning)}${argument}`, replaces };
    }),
  );
}

function paths({ host, script }: CompletionSource, replaces: Span): readonly CompletionItem[] {
  const typed = script.syntax.text.slice(replaces.start, replaces.end);
  return host ? pathOperands(host, typed).map((operand) => ({ ...operand, replaces })) : [];
}

function questions(source: CompletionSource, command: SimpleCommand, replaces: Span): readonly CompletionItem[] {
  const at = command.words.slice(1).filter(({ start, end }) => start < replaces.start && end < replaces.start).length;
  const found = debconfOperands(commandName(command) ?? "", at, source.packaging);
  return found.map((operand) => ({ ...operand, replaces }));
}

/** Is a command's name expected here, judged by what stands before? */
function atCommand(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /(?:^|[;&|({`!]|\b(?:if|then|elif|else|while|until|do|time|exec|command)|\))\s*$/.test(before);
}

function commands({ symbols, commands: known }: CompletionSource, replaces: Span): readonly CompletionItem[] {
  const functions = [...new Set(symbols.functions.map(({ name }) => name))];
  return [
    ...functions.map(
      (label): CompletionItem => ({ label, kind: "function", detail: "function of this script", replaces }),
    ),
    ...known.map(({ name, kind, summary }): CompletionItem => ({ label: name, kind, detail: summary, replaces })),
    ...RESERVED.map((label): CompletionItem => ({ label, kind: "keyword", detail: "reserved word", replaces })),
  ];
}
