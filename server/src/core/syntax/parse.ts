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
  return read(text, options.dialect ?? dialectOf(text), null);
}

/** Reads a changed script from its item number `kept` of the top level on; those before it are as they were. */
export function readFrom(before: ParseResult, kept: number, text: string): ParseResult {
  const start = before.tree.body.items[kept]?.start ?? 0;
  return read(text, before.dialect, { before, kept, start });
}

interface Kept {
  readonly before: ParseResult;
  readonly kept: number;
  readonly start: number;
}

function read(text: string, dialect: Dialect, kept: Kept | null): ParseResult {
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
  const source = sourceOf(text, context);
  reportOddCharacters(text, source);
  if (kept) {
    const { before, start } = kept;
    source.pos = start;
    problems.push(...before.problems.filter((problem) => problem.start < start && !ODD_CHARACTERS.has(problem.code)));
  }
  const list = context.readList(source, "end");
  problems.sort((a, b) => a.start - b.start);
  const { comments } = context;
  comments.sort((a, b) => a.start - b.start);
  const tree = { type: "Program", start: 0, end: text.length } as const;
  if (!kept) return { text, dialect, tree: { ...tree, body: list, comments }, problems };
  const { body, comments: earlier } = kept.before.tree;
  const items = [...body.items.slice(0, kept.kept), ...list.items];
  return {
    text,
    dialect,
    tree: {
      ...tree,
      body: { ...list, start: body.start, items },
      comments: [...earlier.filter(({ start }) => start < kept.start), ...comments],
    },
    problems,
  };
}

/** The dialect that the first line names: bash for an interpreter called `bash`, else sh. */
export function dialectOf(text: string): Dialect {
  const match = /^\uFEFF?#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  const basename = (path: string | undefined): string => (path ?? "").split("/").at(-1) ?? "";
  const interpreter = basename(match?.[1]);
  return interpreter === "bash" || (interpreter === "env" && basename(match?.[2]) === "bash") ? "bash" : "sh";
}

/** dash drops NUL characters while it reads. */
function sourceOf(text: string, context: Context): Source {
  if (!text.includes("\0")) return new Source(text, context);
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== 0) places.push(index);
  places.push(text.length);
  return new Source(text.replaceAll("\0", ""), context, Int32Array.from(places));
}

const ODD_CHARACTERS: ReadonlySet<string> = new Set(["byte-order-mark", "nul-character", "carriage-return"]);

/** Says once what kind of characters the script has that a shell takes otherwise than an editor does. */
function reportOddCharacters(text: string, source: Source): void {
  const report = (code: string, start: number, message: string): void => {
    source.context.problems.push({ code, severity: "warning", start, end: start + 1, message });
  };
  if (text.startsWith("\uFEFF")) {
    report(
      "byte-order-mark",
      0,
      "the script begins with a byte order mark: the shell takes it as part of the first word",
    );
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) report("nul-character", nul, "NUL character: is this a shell script? The shell passes over it");
  const carriageReturn = text.indexOf("\r\n");
  if (carriageReturn >= 0) {
    report(
      "carriage-return",
      carriageReturn,
      "lines end in CR LF: the shell takes the CR as part of the line's last word; save the script with LF",
    );
  }
}
