/** What rules look at: the script's commands, each with its words and what stands around it, and its simulated runs. */
import type { ScriptKind } from "../script/maintainerScript";
import type { Script } from "../script/script";
import { parentList, walk } from "../script/walk";
import type { Node, SimpleCommand, Span, Word } from "../syntax/tree";
import type { PackagingFiles } from "../world/packageContext";
import type { Runs } from "./runs";

export interface CommandUse extends Span {
  /** Its name without its directory. */
  readonly name: string;
  /** The name as it is written. */
  readonly written: string;
  readonly node: SimpleCommand;
  /** Literal text of each argument; null where it depends on an expansion. */
  readonly args: readonly (string | null)[];
  /** Innermost first. */
  readonly parents: readonly Node[];
}

export interface LintContext {
  readonly script: Script;
  readonly text: string;
  readonly kind: ScriptKind | null;
  /** All simple commands with a literal name, in the order of the text. */
  readonly commands: readonly CommandUse[];
  readonly runs: Runs;
  /** Texts of the package's other files by name (`foo.tmpfiles`). */
  readonly packaging: PackagingFiles;
  /** The package's other maintainer scripts, where they are known. */
  readonly siblings: Readonly<Partial<Record<ScriptKind, string>>>;
  /** The part of a line that holds text. */
  lineSpan(line: number): Span;
  lineOf(offset: number): number;
  /** The innermost command on the line, or the line. */
  commandOnLine(line: number): Span;
}

/** The commands of a script; functions' bodies included. */
export function commandsOf(script: Script): readonly CommandUse[] {
  const found: CommandUse[] = [];
  walk(script.syntax.tree, (node, parents) => {
    if (node.type !== "SimpleCommand") return;
    const written = literalOf(node.words[0]);
    if (written === null) return;
    found.push({
      name: written.slice(written.lastIndexOf("/") + 1),
      written,
      node,
      args: node.words.slice(1).map(literalOf),
      parents: parentList(parents),
      start: node.start,
      end: node.end,
    });
  });
  return found;
}

/** The text of a word without expansions; null where it has any (or is missing). */
export function literalOf(word: Word | undefined): string | null {
  if (!word) return null;
  return partsText(word.parts);
}

function partsText(parts: Word["parts"]): string | null {
  let text = "";
  for (const part of parts) {
    if (part.type === "DoubleQuoted") {
      const inner = partsText(part.parts);
      if (inner === null) return null;
      text += inner;
    } else if (part.type === "Literal" || part.type === "SingleQuoted" || part.type === "Escaped") text += part.value;
    else return null;
  }
  return text;
}

/** Is a failure of the command without consequence: left of `||`, in a condition, or after `!`? */
export function failureIsHandled(use: Pick<CommandUse, "node" | "parents">): boolean {
  let below: Node = use.node;
  for (const parent of use.parents) {
    if (parent.type === "AndOr") {
      const at = parent.pipelines.findIndex((each) => each === below);
      if (parent.operators.slice(at).some(({ operator }) => operator === "||")) return true;
    }
    if (parent.type === "Pipeline" && (parent.negated || parent.commands.at(-1) !== below)) return true;
    if (parent.type === "IfClause" && parent.condition === below) return true;
    if (parent.type === "ElifPart" && parent.condition === below) return true;
    if (parent.type === "WhileClause" && parent.condition === below) return true;
    below = parent;
  }
  return false;
}

/** Texts of the conditions under which a command runs: of `if`, `elif`, `case` and what stands left of `&&` and `||`. */
export function guardsOf(text: string, use: Pick<CommandUse, "node" | "parents">): readonly string[] {
  const guards: string[] = [];
  let below: Node = use.node;
  const add = (span: Span) => guards.push(text.slice(span.start, span.end));
  for (const parent of use.parents) {
    if (parent.type === "AndOr") {
      const at = parent.pipelines.findIndex((each) => each === below);
      for (const before of parent.pipelines.slice(0, Math.max(at, 0))) add(before);
    } else if (parent.type === "IfClause" && parent.condition !== below) {
      add(parent.condition);
      for (const part of parent.elifs) add(part.condition);
    } else if (parent.type === "ElifPart" && parent.condition !== below) add(parent.condition);
    else if (parent.type === "WhileClause" && parent.condition !== below) add(parent.condition);
    else if (parent.type === "CaseItem") for (const pattern of parent.patterns) add(pattern);
    else if (parent.type === "List") {
      // `[ … ] || exit 0` above guards all that follows.
      for (const item of parent.items) {
        if (item === below || item.start >= use.node.start) break;
        if (/\|\|\s*(exit|return)\b/.test(text.slice(item.start, item.end))) add(item);
      }
    }
    below = parent;
  }
  return guards;
}
