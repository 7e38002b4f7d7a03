/** Collecting what commands write to a descriptor: for substitutions, pipelines and utilities that run commands. */
import type { Bytes } from "../bytes";
import type { Condition } from "../world/diagram";
import { joinWorlds } from "../world/join";
import type { Space } from "../world/space";
import { set } from "../world/trie";
import type { Log, World } from "../world/world";
import type { Interpreter } from "./interpret";

export interface Captured {
  readonly world: World;
  readonly text: Bytes;
  /** What comes behind the text again and again, without an end. */
  readonly again?: Bytes;
}

/**
 * Runs commands with a descriptor leading to a sink of its own, and returns each resulting world once for each text
 * that it may have written. The descriptor is put back.
 */
export function captureOutput(
  interpreter: Interpreter,
  world: World,
  descriptor: number,
  run: (world: World) => readonly World[],
): readonly Captured[] {
  const { space } = interpreter;
  const sink = space.newSink();
  const key = space.descriptorKey(descriptor);
  const redirected: World = { ...world, shell: set(world.shell, key, -sink as unknown) };
  return run(redirected).flatMap((result) => {
    // Whoever reads it waits for all that write.
    const log = space.timeline?.shown(result.log, { sink }) ?? result.log;
    return takeOutput(space, { ...result, log, shell: world.shell }, world.log, sink);
  });
}

/** Joins the worlds of equal texts. */
export function joinCaptured(space: Space, captured: readonly Captured[]): readonly Captured[] {
  if (captured.length < 2) return captured;
  const byText = new Map<Bytes, Captured[]>();
  for (const each of captured) {
    const key = each.again === undefined ? each.text : `${each.text}\0${each.again}`;
    const same = byText.get(key);
    if (same) same.push(each);
    else byText.set(key, [each]);
  }
  return [...byText.values()].flatMap((same) =>
    joinWorlds(
      space,
      same.map(({ world }) => world),
    ).map((world) => ({ ...(same[0] as Captured), world })),
  );
}

/** Takes the events of a sink out of a world's log, back to where the log was before. */
function takeOutput(space: Space, world: World, before: Log | null, sink: number): readonly Captured[] {
  const events: Log[] = [];
  for (let log = world.log; log && log !== before; log = log.previous) events.push(log);
  events.reverse();
  const { diagrams } = space;
  if (events.every((log) => log.guard === diagrams.yes)) {
    let text = "";
    let log = before;
    let endless: Bytes | undefined;
    for (const each of events) {
      if (each.event.kind === "output" && each.event.sink === sink) {
        if (endless !== undefined) continue;
        if (each.event.endless) endless = each.event.text;
        else text += each.event.text;
      } else log = { previous: log, depth: (log?.depth ?? 0) + 1, guard: each.guard, event: each.event };
    }
    return [{ world: { ...world, log }, text, ...(endless === undefined ? {} : { again: endless }) }];
  }
  let parts: { condition: Condition; text: Bytes; log: Log | null }[] = [
    { condition: world.condition, text: "", log: before },
  ];
  for (const { guard, event } of events) {
    if (event.kind === "output" && event.sink === sink) {
      const next = new Map<Bytes, { condition: Condition; text: Bytes; log: Log | null }>();
      for (const part of parts) {
        for (const [condition, text] of [
          [diagrams.and(part.condition, guard), part.text + event.text],
          [diagrams.and(part.condition, diagrams.not(guard)), part.text],
        ] as const) {
          if (condition === diagrams.no) continue;
          const same = next.get(text);
          next.set(text, { ...part, text, condition: same ? diagrams.or(same.condition, condition) : condition });
        }
      }
      parts = [...next.values()];
      space.check("forms", parts.length);
    } else
      parts = parts.map((part) => ({
        ...part,
        log: { previous: part.log, depth: (part.log?.depth ?? 0) + 1, guard, event },
      }));
  }
  return parts.map(({ condition, text, log }) => ({ world: { ...world, condition, log }, text }));
}
