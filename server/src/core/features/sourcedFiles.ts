/** Files that a script reads in with `.` (POSIX 2.14): where the word says plainly which one. */
import { walk } from "../script/walk";
import type { ParseResult, Span, Word } from "../syntax/tree";
import { commandName, literalText } from "./symbols";

export interface SourcedFile extends Span {
  /** As it is written: absolute, or relative to the script's folder. */
  readonly path: string;
}

export function sourcedFiles(syntax: ParseResult): readonly SourcedFile[] {
  const files: SourcedFile[] = [];
  walk(syntax.tree, (node) => {
    if (node.type !== "SimpleCommand") return;
    const name = commandName(node);
    const [, word] = node.words;
    if ((name !== "." && name !== "source") || !word) return;
    const path = plainPath(word, syntax.text);
    if (path !== null) files.push({ start: word.start, end: word.end, path });
  });
  return files;
}

/** A literal path, also in quotes, also behind `$(dirname "$0")/`. */
function plainPath(word: Word, text: string): string | null {
  const literal = literalText(word);
  if (literal !== null) return literal;
  const written = text.slice(word.start, word.end).replace(/^"(.*)"$/, "$1");
  const quoted = /^'([^']*)'$/.exec(written)?.[1];
  if (quoted !== undefined) return quoted;
  const path = written.replace(/^(?:\$\(dirname (?:"\$0"|\$0)\)|\$\{0%\/\*\})\//, "./");
  return /[$`\\"'*?[]/.test(path) || path === "" ? null : path;
}
