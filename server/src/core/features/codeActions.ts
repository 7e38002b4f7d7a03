/** Refactorings that are to keep the outcome. Whoever offers one runs both texts first (see `sameOutcome`). */
import type { Script } from "../script/script";
import { nodePathAt } from "../script/walk";
import type { CommandSubstitution, Node, SimpleCommand, Word } from "../syntax/tree";
import type { Edit } from "./navigation";
import { literalText } from "./symbols";

export interface Refactoring {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What may be rewritten around an offset. */
export function refactoringsAt(script: Script, offset: number): readonly Refactoring[] {
  const path = nodePathAt(script.syntax, offset);
  const { text } = script.syntax;
  const command = path.find((node): node is SimpleCommand => node.type === "SimpleCommand");
  const substitution = path.find(
    (node): node is CommandSubstitution => node.type === "CommandSubstitution" && node.backquoted,
  );
  return [
    ...(command && isCondition(command, path) ? testOperators(command, text) : []),
    ...(substitution ? dollarParentheses(substitution, text) : []),
    ...(command ? commandForWhich(command) : []),
  ];
}

/**
 * Is the command all that an `if`, `elif` or `while` asks? Elsewhere an and-list is another thing: `set -e` lets its
 * first part fail, and `!`, `|` and `||` before it would bind to that part alone.
 */
function isCondition(command: SimpleCommand, path: readonly Node[]): boolean {
  const [item, list, owner] = path.slice(path.indexOf(command) + 1);
  if (item?.type !== "ListItem" || list?.type !== "List") return false;
  if (owner?.type !== "IfClause" && owner?.type !== "ElifPart" && owner?.type !== "WhileClause") return false;
  return owner.condition === list && list.items.length === 1;
}

/** The text with the edits carried out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

/** `[ a -a b -o c ]` → `[ a ] && [ b ] || [ c ]`. XSI's -a and -o are obsolescent (POSIX test, APPLICATION USAGE). */
function testOperators(command: SimpleCommand, text: string): readonly Refactoring[] {
  const [name, ...rest] = command.words;
  const last = rest.at(-1);
  if (literalText(name) !== "[" || literalText(last) !== "]" || command.assignments.length > 0) return [];
  if (command.redirections.length > 0) return [];
  const operands = rest.slice(0, -1);
  const operators = operands.flatMap((word, i) => {
    const written = literalText(word);
    return (written === "-a" || written === "-o") && isBinary(operands, i) ? [{ word, or: written === "-o" }] : [];
  });
  // Parentheses, and && and || of equal strength after each other, would need a group: not offered.
  if (operators.length === 0 || operands.some((word) => isParenthesis(word, text)) || !isFlat(operators)) return [];
  const edits = operators.map(({ word: { start, end }, or }) => ({ start, end, newText: or ? "] || [" : "] && [" }));
  return [{ title: `Split at ${operators.every(({ or }) => or) ? "-o" : "-a"} into several [ ]`, edits }];
}

/** An operator stands between operands: not first, not last, not the operand of a unary or binary primary. */
function isBinary(operands: readonly Word[], i: number): boolean {
  const before = literalText(operands[i - 1]);
  const after = operands[i + 1];
  if (i === 0 || !after) return false;
  return before === null || !/^(?:-[a-zA-Z]|!|=|==|!=|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/.test(before);
}

function isParenthesis(word: Word, text: string): boolean {
  return /^(?:\\?[()]|'[()]'|"[()]")$/.test(text.slice(word.start, word.end));
}

/** Only -a, or only -o: then the order of evaluation says all. */
function isFlat(operators: readonly { readonly or: boolean }[]): boolean {
  return operators.every(({ or }) => or === operators[0]?.or);
}

/** `which NAME` → `command -v NAME`: POSIX has it, and every shell has it built in (Debian Policy 6.1 on `which`). */
function commandForWhich({ words: [name, operand, ...more], assignments }: SimpleCommand): readonly Refactoring[] {
  if (!name || !operand || literalText(name) !== "which" || more.length > 0 || assignments.length > 0) return [];
  if (literalText(operand)?.startsWith("-")) return [];
  return [{ title: "Write which as command -v", edits: [{ start: name.start, end: name.end, newText: "command -v" }] }];
}

/** Backquotes → `$( )`, where nothing inside is quoted by a backslash (that would read differently). */
function dollarParentheses(node: CommandSubstitution, text: string): readonly Refactoring[] {
  const inside = text.slice(node.start + 1, node.end - 1);
  if (inside.includes("\\") || inside.includes("`") || text.charAt(node.end - 1) !== "`") return [];
  const edits = [
    { start: node.start, end: node.start + 1, newText: inside.startsWith("(") ? "$( " : "$(" },
    { start: node.end - 1, end: node.end, newText: ")" },
  ];
  return [{ title: "Write backquotes as $( )", edits }];
}
