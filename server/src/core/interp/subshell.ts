/** Entering and leaving a subshell (POSIX 2.12): traps are reset on the way in, the shell's state is given back on the way out. */
import type { Space } from "../world/space";
import { entries, remove, type Trie } from "../world/trie";
import type { World } from "../world/world";
import type { Interpreter } from "./interpret";
import type { Frame } from "./stack";
import { runExitTrap } from "./trapAction";

export function enterSubshell(space: Space, world: World): World {
  let shell: Trie<unknown> = world.shell;
  for (const [key, value] of entries(shell)) {
    if (space.nameOf(key).startsWith("t:") && value !== "") shell = remove(shell, key);
  }
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
