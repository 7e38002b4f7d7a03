/**
 * When does a loop wait for ever? Two turns that end with equal machine, variables and descriptors, with nothing read
 * from the clock between: then every further turn is the same. Time stamps do not count, nor does a clock that only
 * `sleep` moves and nobody looks at.
 */
import type { Space } from "../world/space";
import { someDifference } from "../world/trie";
import type { World } from "../world/world";

export interface Turn {
  readonly worlds: readonly World[];
  readonly lookedAtClock: boolean;
}

/** Remembers how a turn begins. */
export function loopTurn(space: Space, worlds: readonly World[]): Turn {
  const before = space.lookedAtClock;
  space.lookedAtClock = false;
  return { worlds, lookedAtClock: before };
}

/** Did the turn end as it began? */
export function sameTurn(space: Space, turn: Turn, worlds: readonly World[]): boolean {
  const looked = space.lookedAtClock;
  space.lookedAtClock = turn.lookedAtClock || looked;
  if (looked || worlds.length !== 1 || turn.worlds.length !== 1) return false;
  const [before, after] = [turn.worlds[0] as World, worlds[0] as World];
  return (
    after.condition === before.condition &&
    !changed(space, before.machine, after.machine) &&
    !changed(space, before.shell, after.shell)
  );
}

function changed(space: Space, a: World["machine"], b: World["machine"]): boolean {
  return someDifference(a, b, (key, x, y) => !equal(x, y) && space.nameOf(key) !== "clock");
}

/** Structural equality of what worlds hold, time stamps aside. Syntax nodes are equal where they are the same. */
function equal(x: unknown, y: unknown): boolean {
  if (x === y) return true;
  if (typeof x !== "object" || typeof y !== "object" || x === null || y === null) return false;
  if ("start" in x) return false;
  for (const key in x)
    if (key !== "mtime" && !equal((x as Record<string, unknown>)[key], (y as Record<string, unknown>)[key]))
      return false;
  for (const key in y) if (!(key in x)) return false;
  return true;
}
