/** Calling functions (POSIX 2.9.5), and functions of a modelled library. */
import type { Bytes } from "../bytes";
import type { SourcedCall, SourcedModel } from "../utilities/sourcedModel";
import { Exit, Unmodelled } from "../utilities/utility";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import type { World } from "../world/world";
import type { Interpreter } from "./interpret";
import { rawCall } from "./rawCall";
import { Shell } from "./shell";
import { shellAccess } from "./shellAccess";
import type { LocalFrame, ShellFunction } from "./shellState";
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
  const begun = explore(space, world, (attempt) => {
    const { state } = new Shell(interpreter, attempt, frame);
    const before = { positional: state.positional(), frame: state.frame, getopts: state.privateState("getopts") };
    if (frame.source.dialect === "bash") {
      state.setPrivateState("functions", [name, ...(state.privateState<readonly Bytes[]>("functions") ?? [])]);
      const lines = state.privateState<readonly Bytes[]>("call-lines") ?? [];
      state.setPrivateState("call-lines", [String(space.place.line), ...lines]);
    }
    state.setPositional(args);
    state.frame = [];
    state.setPrivateState("getopts", undefined);
    return before;
  });
  const inside: Frame = {
    ...frame,
    source: definition.source,
    loops: 0,
    returnable: true,
    depth: frame.depth + 1,
  };
  return joinWorlds(
    space,
    begun.flatMap(({ world: each, result: before }) =>
      interpreter.command(definition.body, each, inside).flatMap((after) =>
        explore(space, after, (attempt) => {
          const { state } = new Shell(interpreter, attempt, frame);
          restoreLocals(state.frame, (variable, value) =>
            variable === "-" ? state.setOptions(value?.value ?? "") : state.putVariable(variable, value),
          );
          if (frame.source.dialect === "bash")
            for (const stack of ["functions", "call-lines"])
              state.setPrivateState(stack, state.privateState<readonly Bytes[]>(stack)?.slice(1));
          const optind = state.frame?.some(([variable]) => variable === "OPTIND");
          state.setPositional(before.positional);
          state.frame = before.frame;
          state.setPrivateState("getopts", before.getopts);
          if (optind) state.moveGetopts(state.getVariable("OPTIND") ?? "1");
        }).map(({ world: done }) => ({ ...done, flow: after.flow?.kind === "return" ? null : after.flow })),
      ),
    ),
  );
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
