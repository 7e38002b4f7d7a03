/**
 * A shell reads one complete command at a time. That shows where a command changes how the next lines are read (alias)
 * or echoes them (`set -v`); scripts without these run as the one tree that they are.
 */
import { type Bytes, encodeUtf8 } from "../bytes";
import type { List, ParseResult } from "../syntax/tree";
import { explore } from "../world/attempt";
import type { World } from "../world/world";
import { type Aliases, substituteAliases } from "./aliases";
import { type Evaluation, reportSyntaxError, scriptText } from "./evaluate";
import type { Interpreter } from "./interpret";
import { joinWorlds } from "./join";
import { lineCounter } from "./lineCounter";
import { readablePart } from "./readable";
import { Shell } from "./shell";
import type { Source } from "./shellState";

/** May a command of this text change how the rest of it is read? */
export function readsLineByLine({ space }: Interpreter, text: string, source: Source): boolean {
  if (source.dialect === "bash") return false;
  return space.aliased || space.echoesInput || /\balias\b|\bset[^\n]*(-\w*v|verbose)/.test(text);
}

/** What is left to read: items of a tree from `index` on. */
interface Rest {
  readonly world: World;
  readonly syntax: ParseResult;
  readonly source: Source;
  readonly index: number;
  readonly substituted: boolean;
}

/** Runs the complete commands of a text one after the other. */
export function runLineByLine(
  interpreter: Interpreter,
  syntax: ParseResult,
  world: World,
  how: Evaluation,
): readonly World[] {
  const { space } = interpreter;
  const pending: Rest[] = [{ world, syntax, source: how.frame.source, index: 0, substituted: false }];
  const out: World[] = [];
  for (let rest = pending.pop(); rest; rest = pending.pop()) {
    const { list, error } = readablePart(rest.syntax);
    for (const { world: begun, result: aliases } of explore(space, rest.world, (attempt) =>
      aliasesOf(new Shell(interpreter, attempt, how.frame)),
    )) {
      const spliced = rest.substituted ? null : substituted(rest, aliases);
      if (spliced) {
        pending.push({ ...spliced, world: begun });
        continue;
      }
      const frame = { ...how.frame, source: rest.source };
      const end = endOfCommand(rest.syntax, list, rest.index);
      const echoed = echoLines(interpreter, rest, end, { ...how, frame, world: begun });
      if (end === rest.index) {
        out.push(...(error ? reportSyntaxError(interpreter, error, echoed, { ...how, frame }) : [echoed]));
        continue;
      }
      const ran = interpreter.list({ ...list, items: list.items.slice(rest.index, end) }, echoed, frame);
      out.push(...ran.filter(({ flow }) => flow));
      for (const each of joinWorlds(
        space,
        ran.filter(({ flow }) => !flow),
      ))
        pending.push({ ...rest, world: each, index: end, substituted: false });
    }
  }
  return joinWorlds(space, out);
}

function aliasesOf({ state }: Shell): Aliases {
  return new Map(
    state
      .privateNames("alias:")
      .map((name) => [scriptText(name), scriptText(state.privateState<Bytes>(`alias:${name}`) ?? "")]),
  );
}

/** The rest with the aliases of its first complete command replaced; null where there are none. */
function substituted({ syntax, source, index }: Rest, aliases: Aliases): Omit<Rest, "world"> | null {
  if (aliases.size === 0) return null;
  const start = index === 0 ? 0 : (syntax.tree.body.items[index]?.start ?? syntax.text.length);
  const changed = substituteAliases(syntax.text.slice(start), source.dialect, aliases);
  if (!changed) return null;
  const line = source.lineOf(start);
  const counter = lineCounter(changed.text);
  return {
    syntax: changed,
    source: { ...source, text: changed.text, lineOf: (offset) => counter(offset) + line - 1 },
    index: 0,
    substituted: true,
  };
}

/** Index behind the items that are read together with the one at `index`. */
function endOfCommand({ text }: ParseResult, { items }: List, index: number): number {
  for (let i = index; i < items.length; i++) {
    const [item, next] = [items[i], items[i + 1]];
    if (!item || !next || text.slice(item.end, next.start).includes("\n")) return Math.min(i + 1, items.length);
  }
  return items.length;
}

/** `set -v`: the lines of the command as they are read. */
function echoLines(
  interpreter: Interpreter,
  { syntax, index }: Rest,
  end: number,
  how: Evaluation & { readonly world: World },
): World {
  if (!interpreter.space.echoesInput) return how.world;
  const { items } = syntax.tree.body;
  const lineStart = (item: number) => {
    const at = items[item]?.start;
    return at === undefined ? syntax.text.length : syntax.text.lastIndexOf("\n", at - 1) + 1;
  };
  const [echoed] = explore(interpreter.space, how.world, (attempt) => {
    const shell = new Shell(interpreter, attempt, how.frame);
    if (shell.option("v")) shell.write(2, encodeUtf8(syntax.text.slice(lineStart(index), lineStart(end))));
  });
  return echoed?.world ?? how.world;
}
