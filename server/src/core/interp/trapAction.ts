/** Running the action of a trap (POSIX 2.14 trap). */
import type { Bytes } from "../bytes";
import { explore } from "../world/attempt";
import { byStatus } from "../world/join";
import type { World } from "../world/world";
import { isIgnored, SIGNALS } from "./builtins/processes";
import { runText } from "./evaluate";
import type { Interpreter } from "./interpret";
import { Shell } from "./shell";
import type { Frame } from "./stack";

/** The EXIT trap of a shell that ends; the status stays unless the action exits with another. */
export function runExitTrap(interpreter: Interpreter, world: World, frame: Frame): readonly World[] {
  if (world.flow?.kind === "exit" && world.flow.signal !== undefined) return [world];
  if (world.flow?.kind === "stuck" || world.flow?.kind === "break" || world.flow?.kind === "continue") return [world];
  const { space } = interpreter;
  const taken = explore(space, world, (attempt) => {
    const { state } = new Shell(interpreter, attempt, frame);
    const action = state.trap("EXIT");
    if (action !== undefined) state.setTrap("EXIT", undefined);
    return action;
  });
  return taken.flatMap(({ world: each, result: action }) => {
    if (action === undefined || action === "") return [{ ...each, flow: world.flow }];
    return byStatus(space, each).flatMap(({ status, world: ended }) =>
      withTrapStatus(interpreter, ended, status, frame, (begun) =>
        runText(interpreter, action, begun, { ...frame, tested: false, loops: 0, depth: frame.depth + 1 }, null).map(
          (after) =>
            after.flow?.kind === "exit" || after.flow?.kind === "stuck"
              ? after
              : { ...after, status, flow: world.flow },
        ),
      ),
    );
  });
}

/** The action of a trapped signal; `$?` is afterwards what it was before (POSIX 2.14 trap). */
export function runSignalTrap(interpreter: Interpreter, world: World, action: Bytes, frame: Frame): readonly World[] {
  const tested = frame.source.dialect === "bash";
  return byStatus(interpreter.space, world).flatMap(({ status, world: each }) =>
    withTrapStatus(interpreter, each, status, frame, (begun) =>
      runText(interpreter, action, begun, { ...frame, tested, depth: frame.depth + 1 }, null).map((after) =>
        after.flow ? after : { ...after, status },
      ),
    ),
  );
}

/** Runs the action of a trap; of actions within each other the outermost's status counts. */
function withTrapStatus(
  interpreter: Interpreter,
  world: World,
  status: World["status"],
  frame: Frame,
  run: (world: World) => readonly World[],
): readonly World[] {
  const { space } = interpreter;
  const begun = explore(space, world, (attempt) => {
    const { state } = new Shell(interpreter, attempt, frame);
    const before = state.trapStatus;
    if (before === undefined && typeof status === "number") state.trapStatus = status;
    return before;
  });
  return begun.flatMap(({ world: each, result: before }) =>
    before !== undefined
      ? run(each)
      : run(each).flatMap((after) =>
          explore(space, after, (attempt) => {
            new Shell(interpreter, attempt, frame).state.trapStatus = undefined;
          }).map(({ world: done }) => ({ ...done, flow: after.flow })),
        ),
  );
}

/** Signals that came meanwhile: each runs its trap, or ends the shell. */
export function runPendingTraps(interpreter: Interpreter, world: World, frame: Frame): readonly World[] {
  const taken = explore(interpreter.space, world, (attempt) => {
    const { state } = new Shell(interpreter, attempt, frame);
    const come = [
      ...state.takeSignals(frame.subshell ? ["the nearest"] : ["the shell", "the nearest"]),
      ...(frame.job?.take() ?? []).map(({ name }) => name),
    ];
    return come.map((signal) => ({ signal, action: state.trap(signal) }));
  });
  return taken.flatMap(({ world: begun, result }) => {
    let worlds: readonly World[] = [begun];
    for (const { signal, action } of result) {
      worlds = worlds.flatMap((each) => {
        if (each.flow || action === "") return [each];
        if (action !== undefined) return runSignalTrap(interpreter, each, action, frame);
        return isIgnored(signal) ? [each] : [endedBy(each, signal)];
      });
    }
    return worlds;
  });
}

/** The world in which a signal has ended the shell. */
export function endedBy(world: World, signal: string): World {
  return { ...world, status: 128 + (SIGNALS[signal] ?? 0), flow: { kind: "exit", signal: `SIG${signal}` } };
}
