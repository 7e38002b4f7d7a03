/**
 * Background commands (POSIX 2.9.3.1). On a closed host each runs to its end where it stands, with a clock of its own
 * (world/timeline.ts); on an open one it ends at once.
 */
import type { AndOr, Command, List, Pipeline } from "../syntax/tree";
import { explore } from "../world/attempt";
import { clockOf } from "../world/machineCalls";
import { get, remove, set } from "../world/trie";
import type { World } from "../world/world";
import type { Interpreter } from "./interpret";
import type { OpenFile } from "./openFile";
import { Shell } from "./shell";
import type { Frame } from "./stack";

/** `&`: a subshell, whose status is kept for `wait`. */
export function runInBackground(
  interpreter: Interpreter,
  node: AndOr | Pipeline | Command,
  world: World,
  frame: Frame,
): readonly World[] {
  const { space } = interpreter;
  const { timeline } = space;
  return explore(space, world, (attempt) => new Shell(interpreter, attempt, frame).sys.nextPid()).flatMap(
    ({ world: begun, result: pid }) => {
      const clock = get(begun.machine, space.key("clock"));
      const job = timeline?.begin(pid, node, clockOf(space, clock));
      if (job && job.signals.length > 0) space.signalled = true;
      const outer = timeline?.current ?? null;
      if (timeline && job) timeline.current = job;
      const ended = interpreter.subshell(
        listOf(node),
        withoutInput(interpreter, begun),
        { ...frame, tested: false },
        job,
      );
      if (timeline) timeline.current = outer;
      return ended.flatMap((each) => {
        const forever = job && each.flow?.kind === "stuck" && each.flow.why === "waits";
        const end = forever ? Number.POSITIVE_INFINITY : clockOf(space, get(each.machine, space.key("clock")));
        const log = job && timeline ? timeline.end(job, end, begun.log, each.log) : each.log;
        const back: World = { ...each, log, shell: begun.shell, machine: withClock(interpreter, each, clock) };
        return explore(space, back, (attempt) => {
          const { state } = new Shell(interpreter, attempt, frame);
          state.addJob({ pid, status: attempt.status, ordinal: job?.ordinal ?? 0, end });
          state.lastBackground = pid;
          attempt.status = 0;
        }).map(({ world: done }) => ({ ...done, flow: forever ? null : each.flow }));
      });
    },
  );
}

function listOf(node: AndOr | Pipeline | Command): List {
  const { start, end } = node;
  return { type: "List", start, end, items: [{ type: "ListItem", start, end, command: node, background: false }] };
}

/** The shell's clock does not go on with that of its background command. */
function withClock({ space }: Interpreter, { machine }: World, clock: unknown): World["machine"] {
  if (!space.timeline) return machine;
  const key = space.key("clock");
  return clock === undefined ? remove(machine, key) : set(machine, key, clock);
}

/** A background command reads nothing. */
function withoutInput({ space }: Interpreter, world: World): World {
  const key = space.key("o:no input");
  const file: OpenFile = { kind: "text", text: "", offset: 0 };
  return {
    ...world,
    machine: set(world.machine, key, file as unknown),
    shell: set(world.shell, space.descriptorKey(0), key as unknown),
  };
}

/** The clock, and the next moment in which something happens beside the loop that turns; null where nothing will. */
export function nextMoment(
  interpreter: Interpreter,
  world: World | undefined,
  frame: Frame,
): { readonly now: number; readonly next: number } | null {
  const { space } = interpreter;
  if (!world || !space.timeline) return null;
  const now = clockOf(space, get(world.machine, space.key("clock")));
  const [found] = explore(space, world, (attempt) => new Shell(interpreter, attempt, frame).state.comingSignals());
  const signals = (found?.result ?? []).map(({ at }) => (frame.job ? Math.max(at, now + 1e-6) : at));
  const times = [space.timeline.next(now), ...signals].filter((at): at is number => at !== null && at > now);
  return times.length > 0 ? { now, next: Math.min(...times) } : null;
}

/** The clock goes on to a moment, and what happens then is seen. */
export function waitUntil(interpreter: Interpreter, world: World, moment: number, frame: Frame): readonly World[] {
  return explore(interpreter.space, world, (attempt) => {
    new Shell(interpreter, attempt, frame).sys.advance(moment);
    if (frame.job) frame.job.passed = Math.max(frame.job.passed, moment);
  }).map(({ world: done }) => done);
}
