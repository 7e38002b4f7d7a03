/** Running the action of a trap (POSIX 2.14 trap). */
import { explore } from "../world/attempt";
import type { World } from "../world/world";
import { runText } from "./evaluate";
import type { Interpreter } from "./interpret";
import { byStatus } from "./join";
import { Shell } from "./shell";
import type { Frame } from "./stack";

/** The EXIT trap of a shell that ends; the status stays unless the action exits with another. */
export function runExitTrap(interpreter: Interpreter, world: World, frame: Frame): readonly World[] {
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
      runText(interpreter, action, ended, { ...frame, tested: false, loops: 0, depth: frame.depth + 1 }, null).map(
        (after) =>
          after.flow?.kind === "exit" || after.flow?.kind === "stuck" ? after : { ...after, status, flow: world.flow },
      ),
    );
  });
}
