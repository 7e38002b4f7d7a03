/** Running a text as commands: eval, `.`, `sh -c`, traps. */
import { type Bytes, decodeUtf8, encodeMessage } from "../bytes";
import { type DashFault, dashFault } from "../syntax/dashReader";
import { parse } from "../syntax/parse";
import type { List, ParseResult } from "../syntax/tree";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import { SHELL_ERROR, type World } from "../world/world";
import type { Interpreter } from "./interpret";
import { readsLineByLine, runLineByLine } from "./lineByLine";
import { lineCounter } from "./lineCounter";
import { readablePart } from "./readable";
import { Shell } from "./shell";
import type { Source } from "./shellState";
import type { Frame } from "./stack";

const cache = new Map<string, { readonly syntax: ParseResult; readonly number: number }>();
let sources = 0;

/** Bytes of a script as text whose offsets are the parser's: UTF-8, or byte by byte (surrogate escapes) where it is not UTF-8. */
export function scriptText(bytes: Bytes): string {
  return decodeUtf8(bytes) ?? bytes.replace(/[\x80-\xff]/g, (c) => String.fromCharCode(0xdc00 + c.charCodeAt(0)));
}

/** A text as a source; equal texts share their tree. */
export function sourceOfText(
  text: string,
  dialect: Source["dialect"],
  file: Bytes | null,
  firstLine = 1,
  words: "bash's too" | "plain" = "bash's too",
  shift = 0,
  extendedPatterns = false,
): { readonly source: Source; readonly syntax: ParseResult } {
  const key = `${words}${extendedPatterns}${dialect}${firstLine}\0${file ?? ""}\0${text}`;
  let entry = cache.get(key);
  if (!entry) {
    entry = { syntax: parse(text, { dialect, plain: words === "plain", extendedPatterns }), number: ++sources };
    if (cache.size > 500) cache.clear();
    cache.set(key, entry);
  }
  const counter = lineCounter(text);
  return {
    syntax: entry.syntax,
    source: {
      type: "Source",
      start: entry.number,
      end: 0,
      file,
      lineOf: (offset) => counter(offset) + firstLine - 1,
      shift,
      text,
      dialect,
    },
  };
}

/** Runs a text in the shell of this world. `file` names it in messages and reports; null: it belongs to the running source. */
export function runText(
  interpreter: Interpreter,
  bytes: Bytes,
  world: World,
  frame: Frame,
  file: Bytes | null,
  errorPrefix = "",
): readonly World[] {
  const { space } = interpreter;
  space.check("depth", frame.depth);
  const line = space.place.line;
  const { source, syntax } = sourceOfText(
    scriptText(bytes),
    frame.source.dialect,
    file ?? frame.source.file,
    file === null ? line : 1,
    "bash's too",
    file === null && frame.source.dialect === "sh" ? 1 - line : 0,
    hasExtglob(interpreter, world, frame),
  );
  return runReadable(interpreter, syntax, world, { ...frame, source }, file, errorPrefix);
}

/** bash: does shopt's extglob count where the text is read? */
function hasExtglob(interpreter: Interpreter, world: World, frame: Frame): boolean {
  if (frame.source.dialect === "sh") return false;
  const found = explore(interpreter.space, world, (attempt) =>
    new Shell(interpreter, attempt, frame).setting("extglob"),
  );
  return found.some(({ result }) => result);
}

/** Where a text is run, and how its syntax errors are told. */
export interface Evaluation {
  readonly frame: Frame;
  /** The file that messages name; null: the script. */
  readonly file: Bytes | null;
  readonly errorPrefix: string;
}

/** Runs a text up to its first syntax error, which ends the shell with status 2. */
export function runReadable(
  interpreter: Interpreter,
  syntax: ParseResult,
  world: World,
  frame: Frame,
  file: Bytes | null,
  errorPrefix = "",
): readonly World[] {
  const how: Evaluation = { frame, file, errorPrefix };
  if (readsLineByLine(interpreter, syntax.text, frame.source)) return runLineByLine(interpreter, syntax, world, how);
  const { list, fault } = readPart(syntax, frame.source);
  const begun = list.items.length === 0 ? { ...world, status: 0 } : world;
  const ran =
    frame.source.dialect === "bash" ? byLines(interpreter, list, begun, frame) : interpreter.list(list, begun, frame);
  if (!fault) return ran;
  return ran.flatMap((each) => (each.flow ? [each] : reportSyntaxError(interpreter, fault, each, how)));
}

/** bash goes on with the next line where an error gives up the one that it has read; a subshell ends. */
function byLines(interpreter: Interpreter, list: List, world: World, frame: Frame): readonly World[] {
  const { lineOf } = frame.source;
  let living: readonly World[] = [world];
  const left: World[] = [];
  for (let from = 0, to = 0; from < list.items.length && living.length > 0; from = to) {
    do to++;
    while (to < list.items.length && lineOf(list.items[to]?.start ?? 0) <= lineOf((list.items[to - 1]?.end ?? 1) - 1));
    const line: List = { ...list, items: list.items.slice(from, to) };
    const next: World[] = [];
    for (const each of living.flatMap((begun) => interpreter.list(line, begun, frame))) {
      if (!each.flow) next.push(each);
      else if (each.flow.kind === "exit" && each.flow.discards && !frame.subshell) next.push({ ...each, flow: null });
      else left.push(each);
    }
    living = joinWorlds(interpreter.space, next);
  }
  return left.length === 0 ? living : joinWorlds(interpreter.space, [...left, ...living]);
}

/** What a shell runs of a text, and what it says where it stops; null where the text is sound. */
interface Part {
  readonly list: List;
  readonly fault: { readonly line: number; readonly message: string } | null;
}

const parts = new WeakMap<ParseResult, Part>();

function readPart(syntax: ParseResult, source: Source): Part {
  const { dialect, lineOf } = source;
  if (!syntax.problems.some(({ severity }) => severity === "error")) return { list: syntax.tree.body, fault: null };
  const known = parts.get(syntax);
  if (known) return known;
  const told = dialect === "sh" ? dashFault(syntax.text) : null;
  const part = told ? beforeFault(syntax, told, toldLines(source)) : beforeError(syntax, lineOf);
  parts.set(syntax, part);
  return part;
}

/** The complete commands before the one in which dash stops. */
function beforeFault({ text }: ParseResult, { start, line, message }: DashFault, before: number): Part {
  const { tree } = parse(text.slice(0, start), { dialect: "sh", plain: true });
  return { list: tree.body, fault: { line: line + before, message } };
}

/** How many lines dash counts before a text. */
export function toldLines({ lineOf, shift }: Source): number {
  return lineOf(0) - 1 + shift;
}

function beforeError(syntax: ParseResult, lineOf: Source["lineOf"]): Part {
  const { list, error } = readablePart(syntax);
  return { list, fault: error && { line: lineOf(error.start), message: error.message } };
}

/** The message of a syntax error, which ends the shell. */
export function reportSyntaxError(
  interpreter: Interpreter,
  { line, message }: { readonly line: number; readonly message: string },
  world: World,
  { frame, file, errorPrefix }: Evaluation,
): readonly World[] {
  return explore(interpreter.space, world, (attempt) => {
    const shell = new Shell(interpreter, attempt, frame);
    const where = frame.source.dialect === "bash" ? `line ${line}` : `${line}`;
    const script = shell.state.name;
    const within = frame.source.dialect === "sh" && frame.within ? `${frame.within}: ` : "";
    const name = frame.source.dialect === "bash" ? (file ?? script) : script;
    shell.write(2, encodeMessage(`${name}: ${where}: ${within}Syntax error: ${message}\n`));
    attempt.status = 2;
  }).map(({ world: done }) => {
    // bash's eval fails; all other shells end.
    const goesOn = frame.source.dialect === "bash" && errorPrefix !== "";
    return goesOn ? done : { ...done, flow: SHELL_ERROR };
  });
}
