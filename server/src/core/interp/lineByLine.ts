/**
 * A shell reads one complete command at a time. That shows where a command changes how the next lines are read (alias)
 * or echoes them (`set -v`); scripts without these run as the one tree that they are.
 */
import { type Bytes, encodeUtf8 } from "../bytes";
import { type AliasValue, DashReader } from "../syntax/dashReader";
import type { List, ParseResult } from "../syntax/tree";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import type { World } from "../world/world";
import { type Evaluation, reportSyntaxError, scriptText, sourceOfText, toldLines } from "./evaluate";
import type { Interpreter } from "./interpret";
import { Shell } from "./shell";
import type { Source } from "./shellState";
import type { Frame } from "./stack";

/** May a command of this text change how the rest of it is read? */
export function readsLineByLine({ space }: Interpreter, text: string, source: Source): boolean {
  if (source.dialect === "bash") return false;
  return space.aliased || space.echoesInput || /\balias\b|\bset[^\n]*(-\w*v|verbose)/.test(text);
}

/** Runs the complete commands of a text one after the other. */
export function runLineByLine(
  interpreter: Interpreter,
  syntax: ParseResult,
  world: World,
  how: Evaluation,
): readonly World[] {
  const { space } = interpreter;
  const sound = !syntax.problems.some(({ severity }) => severity === "error");
  const pending: { readonly world: World; readonly reader: DashReader; readonly some: boolean }[] = [
    { world, reader: new DashReader(syntax.text), some: false },
  ];
  const out: World[] = [];
  for (let rest = pending.pop(); rest; rest = pending.pop()) {
    const begun = explore(space, rest.world, (attempt) => aliasesOf(new Shell(interpreter, attempt, how.frame)));
    for (const { world: each, result: aliases } of begun) {
      const reader = begun.length === 1 ? rest.reader : rest.reader.copy();
      const command = reader.next(aliases);
      if (command.kind === "end") {
        out.push(rest.some ? each : { ...each, status: 0 });
        continue;
      }
      const first = how.frame.source.lineOf(0) - 1;
      if (command.kind === "fault") {
        const told = { line: command.line + toldLines(how.frame.source), message: command.message };
        const echoed = echo(interpreter, syntax.text.slice(command.start), how.frame, each);
        out.push(...reportSyntaxError(interpreter, told, echoed, how));
        continue;
      }
      const { list, source } =
        sound && command.replaced === null
          ? { list: between(syntax.tree.body, command.start, command.end), source: how.frame.source }
          : reread(command.replaced ?? syntax.text.slice(command.start, command.end), command.line + first, how);
      const frame = { ...how.frame, source };
      const echoed = echo(interpreter, syntax.text.slice(command.start, command.end), frame, each);
      const some = rest.some || list.items.length > 0;
      const ran = list.items.length === 0 ? [echoed] : interpreter.list(list, echoed, frame);
      out.push(...ran.filter(({ flow }) => flow));
      const living = joinWorlds(
        space,
        ran.filter(({ flow }) => !flow),
      );
      for (const next of living)
        pending.push({ world: next, reader: living.length === 1 ? reader : reader.copy(), some });
    }
  }
  return joinWorlds(space, out);
}

function aliasesOf({ state }: Shell): AliasValue {
  const values = new Map(
    state
      .privateNames("alias:")
      .map((name) => [scriptText(name), scriptText(state.privateState<Bytes>(`alias:${name}`) ?? "")]),
  );
  return (name) => values.get(name);
}

/** The commands that begin between two offsets. */
function between(list: List, start: number, end: number): List {
  return { ...list, items: list.items.filter((item) => start <= item.start && item.start < end) };
}

/** A command with its aliases replaced, as a text of its own. */
function reread(text: string, line: number, { frame }: Evaluation): { readonly list: List; readonly source: Source } {
  const { source, syntax } = sourceOfText(text, "sh", frame.source.file, line, "plain", frame.source.shift);
  return { list: syntax.tree.body, source };
}

/** `set -v`: the lines of the command as they are read. */
function echo(interpreter: Interpreter, text: string, frame: Frame, world: World): World {
  if (!interpreter.space.echoesInput) return world;
  const [echoed] = explore(interpreter.space, world, (attempt) => {
    const shell = new Shell(interpreter, attempt, frame);
    if (shell.option("v")) shell.write(2, encodeUtf8(text));
  });
  return echoed?.world ?? world;
}
