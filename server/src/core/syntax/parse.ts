/** Reads a shell script: text → tree and problems. Never throws and always returns a tree. */

import { readCommands } from "./automaton";
import { dashFault } from "./dashReader";
import { Lexer } from "./lexer";
import { type Context, Source } from "./source";
import type { Dialect, ParseResult, Problem } from "./tree";

export interface ParseOptions {
  /** The shell's language; by default what the script's first line says. */
  readonly dialect?: Dialect;
  /** Takes bash's words for what they are to dash, as a run has to. */
  readonly plain?: boolean;
  /** bash: `shopt -s extglob` counts already where the text is read. */
  readonly extendedPatterns?: boolean;
}

/** dash's own words are looked for in texts up to this length. */
const MOST_CHARACTERS = 400_000;

/** Parses a script. Offsets are UTF-16 indexes into `text`. Problems are in the order of their places. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  return read(text, options.dialect ?? dialectOf(text), null, options.plain, options.extendedPatterns);
}

/** What stays of a script that was changed: its first commands of the top level. */
export interface Kept {
  readonly before: ParseResult;
  /** How many of them. */
  readonly kept: number;
}

/** Reads a changed script from the first command on that does not stay. */
export function readFrom({ before, kept }: Kept, text: string): ParseResult {
  return read(text, before.dialect, { before, kept, start: before.tree.body.items[kept]?.start ?? 0 });
}

function read(
  text: string,
  dialect: Dialect,
  kept: (Kept & { readonly start: number }) | null,
  plain = false,
  extended = false,
): ParseResult {
  const problems: Problem[] = [];
  const context: Context = {
    dialect,
    plain,
    extendedPatterns: dialect === "bash" && (extended || text.includes("extglob")),
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
    problems.push(...before.problems.filter((problem) => problem.start < start && !OF_THE_WHOLE.has(problem.code)));
  }
  const list = context.readList(source, "end");
  if (dialect === "sh" && !plain && text.length <= MOST_CHARACTERS && !addFault(text, problems))
    return read(text, dialect, null, true);
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

/**
 * Tells where dash stops, unless one of the errors is there or where a construct begins that is still open then. False
 * where there are errors for no other reason than that a word was taken for one of bash's.
 */
function addFault(text: string, problems: Problem[]): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0 || errors.some(({ code }) => code === "nesting-too-deep")) return true;
  const fault = dashFault(text);
  if (fault === null) return errors.some(({ code }) => code !== "dialect-function");
  const lines = text.split("\n");
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + line.length + 1);
  const lineOf = (offset: number): number => ends.findIndex((end) => offset <= end) + 1;
  const named = errors.some(({ start }) => {
    const line = lineOf(start);
    return line === fault.line || fault.opened.includes(line);
  });
  if (named) return true;
  const index = Math.min(fault.line, lines.length) - 1;
  const end = ends[index] ?? text.length;
  const start = end - (lines[index] ?? "").trimStart().length;
  problems.push({
    code: "dash-stops",
    severity: "error",
    start,
    end: Math.max(end, start + 1),
    message: `dash stops on this line: ${fault.message}`,
  });
  return true;
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

/** Codes of problems that are looked for in the whole text. */
export const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  "byte-order-mark",
  "nul-character",
  "carriage-return",
  "dash-stops",
]);

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
