/**
 * Joining worlds (ARCHITECTURE, "The living are joined"): worlds that go on from the same place become one world whose
 * condition is the disjunction, and whose differing entries are guarded values. Worlds that have ended only merge with
 * their equals.
 */
import type { Condition } from "./diagram";
import type { Space } from "./space";
import { merge } from "./trie";
import type { Flow, Guarded, Log, LogEvent, Place, World } from "./world";

/** The fewest worlds that say the same. */
export function joinWorlds(space: Space, worlds: readonly World[]): readonly World[] {
  if (worlds.length < 2) return worlds;
  const living = new Map<string, World[]>();
  for (const world of worlds) {
    const flow = flowKey(world);
    const others = living.get(flow);
    if (others) others.push(world);
    else living.set(flow, [world]);
  }
  space.check("worlds", living.size);
  return [...living.values()].map((group) => joinAll(space, mergeEqual(space, group)));
}

/** Worlds that differ in nothing but their condition are one. */
function mergeEqual(space: Space, worlds: readonly World[]): readonly World[] {
  if (worlds.length < 2) return worlds;
  const byMachine = new Map<unknown, World[]>();
  for (const world of worlds) {
    const same = byMachine.get(world.machine);
    if (!same) {
      byMachine.set(world.machine, [world]);
      continue;
    }
    const at = same.findIndex(
      (other) => other.shell === world.shell && other.status === world.status && other.log === world.log,
    );
    const other = same[at];
    if (other) same[at] = { ...other, condition: space.diagrams.or(other.condition, world.condition) };
    else same.push(world);
  }
  return [...byMachine.values()].flat();
}

/** In pairs, so that no diagram is gone through for each of many worlds. */
function joinAll(space: Space, worlds: readonly World[]): World {
  let level = worlds;
  while (level.length > 1) {
    const next: World[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [a, b] = [level[i], level[i + 1]];
      if (a) next.push(b ? joinTwo(space, a, b) : a);
    }
    level = next;
  }
  return level[0] as World;
}

/** Worlds on their way out of the script are kept apart by their status and by how they end. */
function flowKey({ flow, status }: World): string {
  if (flow === null) return "";
  return `${describeFlow(flow)}${flow.kind === "exit" && typeof status === "number" ? `/${status}` : ""}`;
}

function describeFlow(flow: Flow): string {
  switch (flow.kind) {
    case "exit":
      return `exit${flow.signal ?? ""}`;
    case "return":
      return "return";
    case "break":
    case "continue":
      return `${flow.kind}${flow.levels}`;
    case "stuck":
      return `stuck${flow.why}${flow.at}`;
  }
}

function joinTwo(space: Space, a: World, b: World): World {
  const { diagrams } = space;
  const condition = space.amongPossible(diagrams.or(a.condition, b.condition));
  const care = diagrams.and(condition, space.possibleHosts);
  if (care === diagrams.no) return { ...a, condition };
  const combine = <T>(x: Guarded<T>, y: Guarded<T>): Guarded<T> => {
    if (x === y) return x;
    return space.guardedOf(
      diagrams.simplify(diagrams.choose(a.condition, space.diagramOf(x), space.diagramOf(y)), care),
    );
  };
  return {
    condition,
    machine: merge(a.machine, b.machine, combine),
    shell: merge(a.shell, b.shell, combine),
    status: combine(a.status, b.status),
    log: joinLogs(space, a, b, care),
    flow: a.flow,
  };
}

/**
 * The common beginning, then what each side added, guarded by its condition. What both did is one event: changes,
 * whose order tells nothing, wherever they stand; others where both sides have them next.
 */
function joinLogs(space: Space, a: World, b: World, care: Condition): Log | null {
  let [x, y] = [a.log, b.log];
  const onlyA: Log[] = [];
  const onlyB: Log[] = [];
  while (x !== y) {
    if (x && x.depth >= (y?.depth ?? 0)) {
      onlyA.push(x);
      x = x.previous;
    } else if (y) {
      onlyB.push(y);
      y = y.previous;
    }
  }
  const { diagrams } = space;
  let log = x;
  const add = (guard: Condition, event: LogEvent) => {
    log = { previous: log, depth: (log?.depth ?? 0) + 1, guard: diagrams.simplify(guard, care), event };
  };
  const within = ({ guard }: Log, { condition }: World) => diagrams.and(guard, condition);
  const changes = new Map<LogEvent, Condition>();
  const [othersA, othersB] = [[onlyA, a] as const, [onlyB, b] as const].map(([added, side]) => {
    const others: Log[] = [];
    for (const each of added) {
      if (each.event.kind !== "change") others.push(each);
      else changes.set(each.event, diagrams.or(changes.get(each.event) ?? diagrams.no, within(each, side)));
    }
    return others.reverse();
  }) as [Log[], Log[]];
  for (const [event, guard] of [...changes].reverse()) add(guard, event);
  for (let i = 0, j = 0; i < othersA.length || j < othersB.length; ) {
    const [left, right] = [othersA[i], othersB[j]];
    if (left && right && sameEvent(left.event, right.event)) {
      add(diagrams.or(within(left, a), within(right, b)), left.event);
      i++;
      j++;
    } else if (left) {
      add(within(left, a), left.event);
      i++;
    } else if (right) {
      add(within(right, b), right.event);
      j++;
    }
  }
  return log;
}

function sameEvent(a: LogEvent, b: LogEvent): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "change":
      return false;
    case "output":
      return b.kind === "output" && a.sink === b.sink && a.text === b.text && a.endless === b.endless;
    case "effect":
      return (
        b.kind === "effect" &&
        a.name === b.name &&
        a.subject === b.subject &&
        a.action === b.action &&
        samePlace(a.at, b.at)
      );
    case "unmodelled":
      return b.kind === "unmodelled" && a.command === b.command && a.reason === b.reason && samePlace(a.at, b.at);
  }
}

function samePlace(a: Place, b: Place): boolean {
  return a === b || (a.start === b.start && a.end === b.end && a.line === b.line && a.file === b.file);
}

/** The world once for each value of its status. */
export function byStatus(space: Space, world: World): readonly { readonly status: number; readonly world: World }[] {
  if (typeof world.status === "number") return [{ status: world.status, world }];
  return space.diagrams
    .split(world.status, world.condition)
    .map(({ value, condition }) => ({ status: value, world: { ...world, condition, status: value } }));
}

/** The worlds in which the command succeeded, and those in which it did not. */
export function splitBySuccess(
  space: Space,
  worlds: readonly World[],
): { readonly succeeded: readonly World[]; readonly failed: readonly World[]; readonly left: readonly World[] } {
  const [only] = worlds;
  if (only && worlds.length === 1 && only.flow === null && typeof only.status === "number")
    return only.status === 0
      ? { succeeded: worlds, failed: NONE, left: NONE }
      : { succeeded: NONE, failed: worlds, left: NONE };
  const succeeded: World[] = [];
  const failed: World[] = [];
  const left: World[] = [];
  const { diagrams } = space;
  for (const world of worlds) {
    const { status } = world;
    if (world.flow) left.push(world);
    else if (typeof status === "number") (status === 0 ? succeeded : failed).push(world);
    else {
      const zero = diagrams.and(world.condition, diagrams.equals(status, diagrams.leaf(0)));
      const other = diagrams.and(world.condition, diagrams.not(zero));
      if (zero !== diagrams.no) succeeded.push({ ...world, condition: zero, status: 0 });
      if (other === diagrams.no) continue;
      failed.push({ ...world, condition: other, status: space.guardedOf(diagrams.simplify(status, other)) });
    }
  }
  return { succeeded, failed, left };
}

const NONE: readonly never[] = [];
