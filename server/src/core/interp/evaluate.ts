/** Running a text as commands: eval, `.`, `sh -c`, traps. */
import { type Bytes, decodeUtf8, encodeMessage } from "../bytes";
import { parse } from "../syntax/parse";
import type { ParseResult, Problem } from "../syntax/tree";
import { explore } from "../world/attempt";
import { SHELL_ERROR, type World } from "../world/world";
import { dashSyntaxError } from "./dashSyntaxError";
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
): { readonly source: Source; readonly syntax: ParseResult } {
  const key = `${dialect}${firstLine}\0${file ?? ""}\0${text}`;
  let entry = cache.get(key);
  if (!entry) {
    entry = { syntax: parse(text, { dialect }), number: ++sources };
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
  );
  return runReadable(interpreter, syntax, world, { ...frame, source }, file, errorPrefix);
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
  const { list, error } = readablePart(syntax);
  const begun = list.items.length === 0 ? { ...world, status: 0 } : world;
  if (readsLineByLine(interpreter, syntax.text, frame.source)) return runLineByLine(interpreter, syntax, begun, how);
  const ran = interpreter.list(list, begun, frame);
  if (!error) return ran;
  return ran.flatMap((each) => (each.flow ? [each] : reportSyntaxError(interpreter, error, each, how)));
}

/** dash's message for a text, and its line in the file. */
function dashMessage({ text, lineOf }: Source): { readonly line: number; readonly message: string } | null {
  const told = dashSyntaxError(text);
  return told && { ...told, line: told.line + lineOf(0) - 1 };
}

/** The message of a syntax error, which ends the shell. */
export function reportSyntaxError(
  interpreter: Interpreter,
  error: Problem,
  world: World,
  { frame, file, errorPrefix }: Evaluation,
): readonly World[] {
  return explore(interpreter.space, world, (attempt) => {
    const shell = new Shell(interpreter, attempt, frame);
    const told = frame.source.dialect === "sh" ? dashMessage(frame.source) : null;
    const line = told?.line ?? frame.source.lineOf(error.start);
    const where = frame.source.dialect === "bash" ? `line ${line}` : `${line}`;
    const before = frame.source.dialect === "sh" ? errorPrefix : "";
    const script = shell.state.name;
    const sourced = frame.source.dialect === "sh" && file !== null && file !== script ? `${file}: ` : "";
    const name = frame.source.dialect === "bash" ? (file ?? script) : script;
    shell.write(
      2,
      encodeMessage(`${name}: ${where}: ${sourced}${before}Syntax error: ${told?.message ?? error.message}\n`),
    );
    attempt.status = 2;
  }).map(({ world: done }) => {
    // bash's eval fails; all other shells end.
    const goesOn = frame.source.dialect === "bash" && errorPrefix !== "";
    return goesOn ? done : { ...done, flow: SHELL_ERROR };
  });
}
