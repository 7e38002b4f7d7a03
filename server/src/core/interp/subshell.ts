/** Entering and leaving a subshell (POSIX 2.12): traps are reset on the way in, the shell's state is given back on the way out. */
import type { Space } from "../world/space";
import { get, remove, set, type Trie } from "../world/trie";
import type { World } from "../world/world";
import { SIGNALS } from "./builtins/processes";
import type { Interpreter } from "./interpret";
import type { Frame } from "./stack";
import { runExitTrap } from "./trapAction";

const TRAPS = ["EXIT", ...Object.keys(SIGNALS)];

export function enterSubshell(space: Space, world: World): World {
  let shell: Trie<unknown> = world.shell;
  for (const signal of TRAPS) {
    const key = space.key(`t:${signal}`);
    const action = get(shell, key);
    if (action !== undefined && action !== "") shell = remove(shell, key);
  }
  if (get(shell, space.key("dialect")) === "bash")
    shell = set(shell, space.key("subshells"), ((get(shell, space.key("subshells")) as number | undefined) ?? 0) + 1);
  return shell === world.shell ? world : { ...world, shell };
}

/** The subshell's EXIT trap runs, then the parent's shell goes on with the subshell's status. */
export function leaveSubshell(interpreter: Interpreter, parent: World, inside: World, frame: Frame): readonly World[] {
  return runExitTrap(interpreter, inside, frame).map((world) => ({
    ...world,
    shell: parent.shell,
    flow: world.flow?.kind === "stuck" ? world.flow : null,
  }));
}
