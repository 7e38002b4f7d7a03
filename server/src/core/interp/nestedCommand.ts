/** A command that a utility runs (xargs, find -exec, env, sh -c in awk): a process of its own, with its own environment. */
import type { Bytes } from "../bytes";
import type { CommandOptions, Finished } from "../utilities/utility";
import { type Alternative, type Attempt, explore, joinEqual } from "../world/attempt";
import { joinWorlds } from "../world/join";
import type { Space } from "../world/space";
import type { Flow, Guarded, World } from "../world/world";
import { captureOutput } from "./capture";
import { registerOpenFile } from "./openFile";
import { runProgram, startProgram } from "./program";
import { Shell, StuckInside } from "./shell";

export function runNested(shell: Shell, argv: readonly Bytes[], how: CommandOptions): Finished {
  const { attempt, interpreter, frame } = shell;
  const { space } = attempt;
  space.check("depth", frame.depth);
  const place = space.place;
  const result = attempt.fork<Ran>(() => {
    const before = attempt.world();
    const run = (world: World) => runIn(shell, argv, how, world);
    const ran = how.capture
      ? captureOutput(interpreter, before, 1, run)
      : run(before).map((world) => ({ world, text: "" }));
    return endings(
      space,
      ran.map(({ world, text }) => ({ world: { ...world, shell: before.shell }, text })),
    );
  });
  space.place = place;
  if (result.stuck) throw new StuckInside(result.stuck);
  return new Ending(result.stdout, result.status, attempt);
}

interface Ran {
  readonly stdout: Bytes;
  readonly status: Guarded<number>;
  readonly stuck: Flow | null;
}

/** Tells the ways to end apart by what was printed, and where nothing goes on. */
function endings(space: Space, ran: readonly { readonly world: World; readonly text: Bytes }[]): Alternative[] {
  const byText = new Map<Bytes, World[]>();
  const alternatives: Alternative[] = [];
  for (const { world, text } of ran) {
    const stuck = world.flow?.kind === "stuck" ? world.flow : null;
    if (stuck) {
      const value: Ran = { stdout: text, status: 0, stuck };
      alternatives.push({ value, condition: world.condition, world });
      continue;
    }
    const ended = { ...world, flow: null };
    const same = byText.get(text);
    if (same) same.push(ended);
    else byText.set(text, [ended]);
  }
  for (const [stdout, worlds] of byText)
    for (const world of joinWorlds(space, worlds)) {
      const value: Ran = { stdout, status: world.status, stuck: null };
      alternatives.push({ value, condition: world.condition, world });
    }
  return alternatives;
}

/** Its status is told apart where somebody looks at it. */
class Ending implements Finished {
  readonly #attempt: Attempt;

  constructor(
    readonly stdout: Bytes,
    private readonly guarded: Guarded<number>,
    attempt: Attempt,
  ) {
    this.#attempt = attempt;
  }

  get status(): number {
    return this.#attempt.decide(this.guarded);
  }
}

function runIn(shell: Shell, argv: readonly Bytes[], how: CommandOptions, world: World): readonly World[] {
  const { interpreter } = shell;
  const frame = { ...shell.frame, depth: shell.frame.depth + 1, tested: true };
  const started = explore(interpreter.space, world, (attempt) => {
    const inner = new Shell(interpreter, attempt, frame);
    prepare(inner, how);
    const result = startProgram(inner, argv);
    if (typeof result === "number") attempt.status = result;
    return result;
  });
  return joinEqual(interpreter.space, started).flatMap(({ world: each, result }) =>
    typeof result === "number" ? [each] : runProgram(interpreter, result, each, frame),
  );
}

/** Gives the process its environment, working directory, user and standard input. */
function prepare(shell: Shell, how: CommandOptions): void {
  const { state, attempt } = shell;
  if (how.clearEnvironment)
    for (const [name, variable] of state.variables()) state.putVariable(name, { ...variable, exported: false });
  for (const name of how.unset ?? []) state.putVariable(name, undefined);
  for (const [name, value] of Object.entries(how.env ?? {}))
    state.putVariable(name, { value, exported: true, readonly: false });
  if (how.cwd !== undefined) state.setCwd(how.cwd);
  if (how.uid !== undefined || how.gid !== undefined) {
    const own = state.credentials();
    state.setCredentials({ uid: how.uid ?? own.uid, gid: how.gid ?? own.gid, groups: [how.gid ?? own.gid] });
  }
  if (how.stdin !== undefined)
    state.setDescriptor(0, registerOpenFile(attempt, "nested input", { kind: "text", text: how.stdin, offset: 0 }));
}
