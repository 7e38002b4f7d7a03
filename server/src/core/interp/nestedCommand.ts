/** A command that a utility runs (xargs, find -exec, env, sh -c in awk): a process of its own, with its own environment. */
import type { Bytes } from "../bytes";
import type { CommandOptions, Finished } from "../utilities/utility";
import { explore } from "../world/attempt";
import { byStatus } from "../world/join";
import type { Flow, World } from "../world/world";
import { captureOutput } from "./capture";
import { registerOpenFile } from "./openFile";
import { runProgram, startProgram } from "./program";
import { Shell, StuckInside } from "./shell";

export function runNested(shell: Shell, argv: readonly Bytes[], how: CommandOptions): Finished {
  const { attempt, interpreter, frame } = shell;
  attempt.space.check("depth", frame.depth);
  const place = attempt.space.place;
  const result = attempt.fork<Finished & { readonly stuck: Flow | null }>(() => {
    const before = attempt.world();
    const run = (world: World) => runIn(shell, argv, how, world);
    const ran = how.capture
      ? captureOutput(interpreter, before, 1, run)
      : run(before).map((world) => ({ world, text: "" }));
    return ran.flatMap(({ world, text }) =>
      byStatus(attempt.space, { ...world, shell: before.shell }).map((part) => ({
        value: { status: part.status, stdout: text, stuck: world.flow?.kind === "stuck" ? world.flow : null },
        condition: part.world.condition,
        world: part.world,
      })),
    );
  });
  attempt.space.place = place;
  if (result.stuck) throw new StuckInside(result.stuck);
  return result;
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
  return started.flatMap(({ world: each, result }) =>
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
