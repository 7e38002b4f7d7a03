/** Calling functions (POSIX 2.9.5), and functions of a modelled library. */
import type { Bytes } from "../bytes";
import type { SourcedCall, SourcedModel } from "../utilities/sourcedModel";
import { Exit, Unmodelled } from "../utilities/utility";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import type { Space } from "../world/space";
import { get, remove, set } from "../world/trie";
import type { Guarded, World } from "../world/world";
import type { Interpreter } from "./interpret";
import { rawCall } from "./rawCall";
import type { Shell } from "./shell";
import { shellAccess } from "./shellAccess";
import { type LocalFrame, type ShellFunction, ShellState } from "./shellState";
import type { Frame } from "./stack";

/** Runs a function's body with its arguments, and puts back the positional parameters and local variables. */
export function callFunction(
  interpreter: Interpreter,
  definition: Extract<ShellFunction, { kind: "shell" }>,
  name: Bytes,
  args: readonly Bytes[],
  world: World,
  frame: Frame,
): readonly World[] {
  const { space } = interpreter;
  space.check("depth", frame.depth);
  const inside: Frame = {
    ...frame,
    source: definition.source,
    loops: 0,
    returnable: true,
    depth: frame.depth + 1,
  };
  return joinWorlds(
    space,
    interpreter
      .command(definition.body, enter(space, world, name, args, frame), inside)
      .flatMap((after) => back(space, world, after)),
  );
}

/** The shell's state that a function has its own of: it is put back as it was, whatever it was in which of the worlds joined. */
const OWN = ["@", "frame", "p:getopts", "p:functions", "p:call-lines", "p:call-sources"] as const;

function enter(space: Space, world: World, name: Bytes, args: readonly Bytes[], frame: Frame): World {
  let { shell } = frame.source.dialect === "bash" ? withCall(space, world, name, frame) : world;
  shell = set(set(shell, space.key("@"), args as unknown), space.key("frame"), [] as unknown);
  return { ...world, shell: remove(shell, space.key("p:getopts")) };
}

/** bash's stack of calls (FUNCNAME, BASH_LINENO, BASH_SOURCE) with one more on it. */
export function withCall(space: Space, world: World, name: Bytes, { source }: Frame): World {
  let { shell } = world;
  const push = (stack: string, entry: Bytes) => {
    const key = space.key(stack);
    const outer = space.diagramOf(get(shell, key) as Guarded<readonly Bytes[] | undefined>);
    const inner = space.diagrams.map(outer, (entries) => space.leafOf([entry, ...(entries ?? [])]));
    shell = set(shell, key, space.guardedOf(inner) as unknown);
  };
  push("p:functions", name);
  push("p:call-lines", String(space.place.line));
  push("p:call-sources", source.file ?? "");
  return { ...world, shell };
}

/** The stack as it was before the call. */
export function withoutCall(space: Space, before: World, after: World): World {
  let { shell } = after;
  for (const name of ["p:functions", "p:call-lines", "p:call-sources"]) {
    const key = space.key(name);
    const own = get(before.shell, key);
    shell = own === undefined ? remove(shell, key) : set(shell, key, own);
  }
  return { ...after, shell };
}

function back(space: Space, before: World, after: World): readonly World[] {
  const flow = after.flow?.kind === "return" ? null : after.flow;
  const own = (shell: World["shell"]) => withOwn(space, shell, before.shell);
  const locals = get(after.shell, space.key("frame"));
  if (Array.isArray(locals) && locals.length === 0) return [{ ...after, shell: own(after.shell), flow }];
  return explore(space, after, (attempt) => {
    const state = new ShellState(attempt);
    const hidden = state.frame;
    restoreLocals(hidden, (variable, value) => {
      if (variable === "-") state.setOptions(value?.value ?? "");
      else if (variable === "-pipefail") state.setLongOption("pipefail", value?.value === "on" ? "on" : "off");
      else state.putOwn(variable, value);
    });
    attempt.shell = own(attempt.shell);
    if (hidden?.some(([variable]) => variable === "OPTIND")) state.moveGetopts(state.getVariable("OPTIND") ?? "1");
  }).map(({ world }) => ({ ...world, flow }));
}

function withOwn(space: Space, after: World["shell"], before: World["shell"]): World["shell"] {
  let shell = after;
  for (const name of OWN) {
    const key = space.key(name);
    const own = get(before, key);
    shell = own === undefined ? remove(shell, key) : set(shell, key, own);
  }
  return shell;
}

function restoreLocals(frame: LocalFrame | undefined, put: (name: string, value: LocalFrame[number][1]) => void): void {
  for (const [name, before] of [...(frame ?? [])].reverse()) put(name, before);
}

/** Runs a function of a modelled library; its status. */
export function callModel(
  shell: Shell,
  model: SourcedModel["functions"][string] | undefined,
  argv: readonly Bytes[],
): number {
  if (!model) return 127;
  const call: SourcedCall = { ...rawCall(shell, argv), shell: shellAccess(shell) };
  try {
    return model.start(call);
  } catch (thrown) {
    if (thrown instanceof Exit) return thrown.status;
    if (!(thrown instanceof Unmodelled)) throw thrown;
    shell.attempt.event({
      kind: "unmodelled",
      command: argv.join(" "),
      reason: thrown.reason,
      at: shell.attempt.space.place,
    });
    return 0;
  }
}
