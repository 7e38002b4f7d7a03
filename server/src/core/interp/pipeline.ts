/**
 * Pipelines (POSIX 2.9.2). Stages run one after the other, each in a subshell; the text that one writes is what the next
 * one reads. A stage that writes without end is ended when its output reaches the limit of a pipe.
 */
import type { Bytes } from "../bytes";
import type { Command, Pipeline } from "../syntax/tree";
import { set } from "../world/trie";
import type { World } from "../world/world";
import { type Captured, captureOutput } from "./capture";
import type { Interpreter } from "./interpret";
import { joinWorlds } from "./join";
import type { OpenFile } from "./openFile";
import type { Frame } from "./stack";
import { enterSubshell, leaveSubshell } from "./subshell";

export function runPipeline(interpreter: Interpreter, node: Pipeline, world: World, frame: Frame): readonly World[] {
  const { space } = interpreter;
  const inside: Frame = { ...frame, tested: true, subshell: true, depth: frame.depth + 1 };
  let stages: readonly Captured[] = [{ world, text: "" }];
  let ended: readonly World[] = [];
  node.commands.forEach((command, i) => {
    const last = i === node.commands.length - 1;
    const next: Captured[] = [];
    const done: World[] = [];
    for (const stage of stages) {
      const run = (into: World) => {
        const input = i === 0 ? into : withInput(interpreter, into, `${command.start}`, stage.text);
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
    if (last) ended = done;
    else stages = mergeByText(interpreter, next);
  });
  return joinWorlds(
    space,
    ended.map((each) => ({ ...each, shell: world.shell })),
  );
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
function withInput(interpreter: Interpreter, world: World, name: string, text: Bytes): World {
  const { space } = interpreter;
  const key = space.key(`o:pipe ${name}`);
  const file: OpenFile = { kind: "text", text, offset: 0 };
  return {
    ...world,
    machine: set(world.machine, key, file as unknown),
    shell: set(set(world.shell, space.descriptorKey(0), key as unknown), space.key("standard-input"), false as unknown),
  };
}

function mergeByText(interpreter: Interpreter, stages: readonly Captured[]): readonly Captured[] {
  if (stages.length < 2) return stages;
  const byText = new Map<Bytes, World[]>();
  for (const { text, world } of stages) byText.set(text, [...(byText.get(text) ?? []), world]);
  return [...byText].flatMap(([text, worlds]) =>
    joinWorlds(interpreter.space, worlds).map((world) => ({ world, text })),
  );
}
