/** Reads a shell script: text → tree and problems. Never throws and always returns a tree. */

import { readCommands } from "./automaton";
import { Lexer } from "./lexer";
import { type Context, Source } from "./source";
import type { Dialect, ParseResult, Problem } from "./tree";

export interface ParseOptions {
  /** The shell's language; by default what the script's first line says. */
  readonly dialect?: Dialect;
}

/** Parses a script. Offsets are UTF-16 indexes into `text`. Problems are in the order of their places. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const dialect = options.dialect ?? dialectOf(text);
  const problems: Problem[] = [];
  const context: Context = {
    dialect,
    extendedPatterns: dialect === "bash" && text.includes("extglob"),
    problems,
    comments: [],
    depth: 0,
    errors: 0,
    unclosedArithmetics: 0,
    aborted: false,
    readList: (source, closer) => readCommands(new Lexer(source), closer),
  };
  const body = context.readList(new Source(text, context), "end");
  const comments = context.comments.sort((a, b) => a.start - b.start);
  problems.sort((a, b) => a.start - b.start);
  return { text, dialect, tree: { type: "Program", start: 0, end: text.length, body, comments }, problems };
}

/** The dialect that the first line names: bash for an interpreter called `bash`, else sh. */
export function dialectOf(text: string): Dialect {
  const match = /^\uFEFF?#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  const basename = (path: string | undefined): string => (path ?? "").split("/").at(-1) ?? "";
  const interpreter = basename(match?.[1]);
  return interpreter === "bash" || (interpreter === "env" && basename(match?.[2]) === "bash") ? "bash" : "sh";
}
