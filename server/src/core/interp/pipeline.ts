/**
 * Pipelines (POSIX 2.9.2). Stages run one after the other, each in a subshell; the text that one writes is what the next
 * one reads. Of a stage that writes without end, the next one takes what it wants.
 */
import type { Command, Pipeline } from "../syntax/tree";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import { get, remove, set } from "../world/trie";
import type { World } from "../world/world";
import { type Captured, captureOutput, joinCaptured } from "./capture";
import type { Interpreter } from "./interpret";
import type { OpenFile } from "./openFile";
import { Shell } from "./shell";
import type { Frame } from "./stack";
import { enterSubshell, leaveSubshell } from "./subshell";

export function runPipeline(interpreter: Interpreter, node: Pipeline, world: World, frame: Frame): readonly World[] {
  const { space } = interpreter;
  const statuses: StageStatus[] = [];
  const lastpipe = frame.source.dialect === "bash" && hasLastpipe(interpreter, world, frame);
  const inside: Frame = { ...frame, tested: true, subshell: true, depth: frame.depth + 1 };
  let stages: readonly Captured[] = [{ world, text: "" }];
  let ended: readonly World[] = [];
  node.commands.forEach((command, i) => {
    const last = i === node.commands.length - 1;
    const next: Captured[] = [];
    const done: World[] = [];
    for (const stage of stages) {
      const run = (into: World) => {
        const both = node.pipeBoth[i] ? withErrorsPiped(interpreter, into) : into;
        const input = i === 0 ? both : withInput(interpreter, both, `${command.start}`, stage);
        if (last && lastpipe) return inTheShell(interpreter, command, input, world, frame);
        return stageWorlds(interpreter, command, input, frame, inside);
      };
      if (last) done.push(...run(stage.world));
      else {
        const target = { ...stage.world, shell: world.shell };
        for (const captured of captureOutput(interpreter, target, 1, run)) {
          next.push({ ...captured, world: { ...captured.world, shell: world.shell } });
        }
      }
    }
    if (frame.source.dialect === "bash") statuses.push(stageStatus(last ? done : next.map((each) => each.world)));
    if (last) ended = done;
    else stages = joinCaptured(space, next);
  });
  const back = joinWorlds(space, lastpipe ? ended : ended.map((each) => ({ ...each, shell: world.shell })));
  return statuses.length === 0 ? back : back.flatMap((each) => notePipeStatus(interpreter, each, statuses, frame));
}

/** bash's `|&`: standard error goes where standard output does. */
function withErrorsPiped({ space }: Interpreter, world: World): World {
  return { ...world, shell: set(world.shell, space.descriptorKey(2), get(world.shell, space.descriptorKey(1))) };
}

function hasLastpipe(interpreter: Interpreter, world: World, frame: Frame): boolean {
  return explore(interpreter.space, world, (attempt) =>
    new Shell(interpreter, attempt, frame).setting("lastpipe"),
  ).some(({ result }) => result);
}

/** bash's lastpipe: the last stage runs in the shell itself, which then has its own input again. */
function inTheShell(
  interpreter: Interpreter,
  command: Command,
  input: World,
  before: World,
  frame: Frame,
): readonly World[] {
  const { space } = interpreter;
  const keys = [space.descriptorKey(0), space.key("standard-input")];
  return interpreter.command(command, input, frame).map((each) => {
    let { shell } = each;
    for (const key of keys) {
      const value = get(before.shell, key);
      shell = value === undefined ? remove(shell, key) : set(shell, key, value);
    }
    return { ...each, shell };
  });
}

/** The status of a stage where it is the same in all worlds. */
type StageStatus = number | "differs";

function stageStatus(worlds: readonly World[]): StageStatus {
  const [first, ...others] = worlds.map(({ status }) => status);
  return typeof first === "number" && others.every((status) => status === first) ? first : "differs";
}

/** bash: PIPESTATUS, and with `pipefail` the status of the last stage that failed. */
function notePipeStatus(
  interpreter: Interpreter,
  world: World,
  statuses: readonly StageStatus[],
  frame: Frame,
): readonly World[] {
  return explore(interpreter.space, world, (attempt) => {
    const { state } = new Shell(interpreter, attempt, frame);
    const known = statuses.filter((status) => status !== "differs");
    const whole = known.length === statuses.length;
    state.pipeStatus = whole ? known.map(String) : undefined;
    if (!state.longOption("pipefail")) return;
    if (!whole)
      attempt.event({
        kind: "unmodelled",
        command: "|",
        reason: "pipefail where a stage may end in several ways",
        at: attempt.space.place,
      });
    attempt.status = known.findLast((status) => status !== 0) ?? 0;
  }).map(({ world: done }) => ({ ...done, flow: world.flow }));
}

function stageWorlds(
  interpreter: Interpreter,
  command: Command,
  input: World,
  parentFrame: Frame,
  inside: Frame,
): readonly World[] {
  const worlds = interpreter.command(command, enterSubshell(interpreter.space, input), {
    ...inside,
    tested: parentFrame.tested,
  });
  return worlds.flatMap((each) => leaveSubshell(interpreter, input, each, inside));
}

/** Standard input reads the text. */
function withInput(interpreter: Interpreter, world: World, name: string, { text, again }: Captured): World {
  const { space } = interpreter;
  const key = space.key(`o:pipe ${name}`);
  const file: OpenFile = { kind: "text", text, offset: 0, ...(again === undefined ? {} : { again }) };
  return {
    ...world,
    machine: set(world.machine, key, file as unknown),
    shell: set(set(world.shell, space.descriptorKey(0), key as unknown), space.key("standard-input"), false as unknown),
  };
}
