/** `.` (POSIX 2.14 dot): a library that is modelled, or a file run in this shell. */
import type { Bytes } from "../bytes";
import type { SourcedCall } from "../utilities/sourcedModel";
import { Exit, Unmodelled } from "../utilities/utility";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import { set } from "../world/trie";
import { EXIT, SHELL_ERROR, type World } from "../world/world";
import { runText } from "./evaluate";
import { withCall, withoutCall } from "./functionCall";
import type { Interpreter } from "./interpret";
import { type ProgramRun, runProgram, shellScript } from "./program";
import { rawCall } from "./rawCall";
import { Shell, StuckInside } from "./shell";
import { RestartInside, shellAccess } from "./shellAccess";
import type { Frame } from "./stack";

type Sourced =
  | { readonly kind: "text"; readonly text: Bytes; readonly path: Bytes; readonly before: readonly Bytes[] | null }
  | { readonly kind: "done" }
  | { readonly kind: "exit" }
  | { readonly kind: "restart"; readonly run: ProgramRun };

/** Runs a file in the shell. `args`, where given (bash), are its positional parameters. */
export function sourceFile(
  interpreter: Interpreter,
  path: Bytes,
  args: readonly Bytes[] | null,
  world: World,
  frame: Frame,
): readonly World[] {
  const begun = explore(interpreter.space, world, (attempt) =>
    open(new Shell(interpreter, attempt, frame), path, args),
  );
  return joinWorlds(
    interpreter.space,
    begun.flatMap(({ world: each, result }): readonly World[] => {
      if (result.kind === "done") return [each];
      if (result.kind === "restart")
        return runProgram(interpreter, result.run, each, frame).map((after) => ({
          ...after,
          flow: after.flow ?? EXIT,
        }));
      if (result.kind === "exit") return [{ ...each, flow: SHELL_ERROR }];
      const inside: Frame = { ...frame, returnable: true, depth: frame.depth + 1, within: result.path };
      const positional = interpreter.space.key("@");
      const bash = frame.source.dialect === "bash";
      const begun = bash ? withCall(interpreter.space, each, "source", frame) : each;
      return runText(interpreter, result.text, begun, inside, result.path).map((after) => {
        const back = after.flow?.kind === "return" ? { ...after, flow: null } : after;
        if (!bash) return back;
        const left = withoutCall(interpreter.space, each, back);
        return result.before === null ? left : { ...left, shell: set(left.shell, positional, result.before) };
      });
    }),
  );
}

function open(shell: Shell, path: Bytes, args: readonly Bytes[] | null): Sourced {
  const { sys, attempt, interpreter, state } = shell;
  const found = path.includes("/") ? path : findInPath(shell, path);
  const real = found === null ? null : sys.realpath(found);
  const model =
    found === null
      ? undefined
      : (interpreter.registry.sourcedModels.get(found) ??
        (real?.ok ? interpreter.registry.sourcedModels.get(real.value) : undefined));
  if (found !== null && model && sys.exists(found)) {
    for (const [name, definition] of Object.entries(model.functions))
      state.defineFunction(name, { kind: "model", model: definition });
    const call: SourcedCall = { ...rawCall(shell, [path]), shell: shellAccess(shell) };
    try {
      attempt.status = model.source(call);
    } catch (thrown) {
      if (thrown instanceof StuckInside) return { kind: "exit" };
      if (thrown instanceof RestartInside) return restarted(shell);
      if (thrown instanceof Exit) attempt.status = thrown.status;
      else if (thrown instanceof Unmodelled)
        attempt.event({ kind: "unmodelled", command: `. ${path}`, reason: thrown.reason, at: attempt.space.place });
      else throw thrown;
    }
    return { kind: "done" };
  }
  const read = found === null ? null : sys.readFile(found);
  if (found === null || !read?.ok) {
    const reason =
      read && !read.ok && read.errno !== "ENOENT" && read.errno !== "ENOTDIR" ? "Permission denied" : "No such file";
    if (shell.dialect === "bash") {
      shell.complain(`${path}: ${reason === "No such file" ? "No such file or directory" : reason}`);
      attempt.status = 1;
      return { kind: "done" };
    }
    shell.complain(found === null ? `.: ${path}: not found` : `.: cannot open ${path}: ${reason}`, shell.line, true);
    attempt.status = 2;
    return { kind: "exit" };
  }
  const text = withoutUnknown(shell, path, read.value);
  const before = args === null || args.length === 0 ? null : state.positional();
  if (args !== null && args.length > 0) state.setPositional(args);
  return { kind: "text", text, path: found, before };
}

/** On an open host a file holds lines that nobody knows: what these would do is not modelled. */
function withoutUnknown({ attempt }: Shell, path: Bytes, text: Bytes): Bytes {
  attempt.space.sourced.add(path);
  const known = text.split("\n").filter((line) => attempt.space.originOf(line) === undefined);
  if (known.join("\n") === text) return text;
  attempt.event({
    kind: "unmodelled",
    command: `. ${path}`,
    reason: "what the file says is not known",
    at: attempt.space.place,
  });
  return known.join("\n");
}

/** The script once more, in a new shell that knows what the library knows; nothing of this one runs any more. */
function restarted(shell: Shell): Sourced {
  const { state, interpreter, attempt } = shell;
  const { script } = interpreter;
  const args = state.positional();
  const keeps = state.privateNames("library:").map((name): readonly [string, unknown] => {
    const full = `library:${name}`;
    return [full, state.privateState(full)];
  });
  if (state.trap("EXIT") !== undefined) state.setTrap("EXIT", undefined);
  if (script?.name === state.name) {
    const { text, dialect } = script.source;
    const options = script.options;
    return { kind: "restart", run: { text, name: state.name, args, dialect, file: null, options, script, keeps } };
  }
  const run = shellScript(shell, state.name, args);
  if (run !== null && typeof run !== "string") return { kind: "restart", run: { ...run, keeps } };
  attempt.event({
    kind: "unmodelled",
    command: state.name,
    reason: "a library begins the script anew, and its text is not known",
    at: attempt.space.place,
  });
  return { kind: "exit" };
}

function findInPath(shell: Shell, name: Bytes): Bytes | null {
  for (const directory of (shell.state.getVariable("PATH") ?? "").split(":")) {
    const candidate = `${directory || "."}/${name}`;
    if (shell.sys.isFile(candidate)) return candidate;
  }
  return shell.dialect === "bash" && shell.sys.isFile(name) ? name : null;
}
