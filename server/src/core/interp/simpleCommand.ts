/**
 * Simple commands (POSIX 2.9.1): expansion, redirection, assignment, command search, and running what is found. All of
 * it is straight-line code that may fork; functions, sourced files and scripts on disk go back to the interpreter.
 */
import { type Bytes, displayText } from "../bytes";
import type { Assignment, SimpleCommand, Word } from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import { type Attempt, explore } from "../world/attempt";
import { type Flow, SHELL_ERROR, type World } from "../world/world";
import { assignArray } from "./array";
import type { Builtin, BuiltinResult } from "./builtin";
import { callBuiltin } from "./callBuiltin";
import { runText } from "./evaluate";
import { callFunction, callModel } from "./functionCall";
import type { Interpreter } from "./interpret";
import { joinWorlds } from "./join";
import { type ProgramRun, runProgram, startProgram } from "./program";
import { leave, NOT_REDIRECTED, type Redirected, RedirectionFailed, redirect } from "./redirection";
import { type Guarded, Shell } from "./shell";
import type { ShellFunction } from "./shellState";
import { sourceFile } from "./sourceFile";
import type { Frame } from "./stack";
import { traceCommand } from "./trace";
import { runSignalTrap } from "./trapAction";

/** How the straight-line part ended. */
type Step =
  | { readonly kind: "done"; readonly flow: Flow | null; readonly checked: boolean }
  | {
      readonly kind: "function";
      readonly definition: Extract<ShellFunction, { kind: "shell" }>;
      readonly name: Bytes;
      readonly args: readonly Bytes[];
      readonly undo: Redirected;
    }
  | { readonly kind: "evaluate"; readonly text: Bytes; readonly undo: Redirected; readonly errors: Errors }
  | {
      readonly kind: "source";
      readonly path: Bytes;
      readonly args: readonly Bytes[] | null;
      readonly undo: Redirected;
      readonly errors: Errors;
    }
  | { readonly kind: "trap"; readonly action: Bytes }
  | { readonly kind: "program"; readonly run: ProgramRun; readonly undo: Redirected; readonly replaces: boolean };

/** What errors of a special builtin do: end the shell, or not, where `command` stands before it (POSIX XCU command). */
type Errors = "end the shell" | "fail";

export function runSimpleCommand(
  interpreter: Interpreter,
  node: SimpleCommand,
  world: World,
  frame: Frame,
): readonly World[] {
  const { space } = interpreter;
  space.step();
  const { source } = frame;
  space.place = { file: source.file, start: node.start, end: node.end, line: source.lineOf(node.start) };
  const steps = explore(space, world, (attempt) => straightLine(new Shell(interpreter, attempt, frame), node));
  const out: World[] = [];
  for (const { world: after, result } of steps) out.push(...finish(interpreter, after, result, frame));
  return out.length === 1 ? out : joinWorlds(space, out);
}

function finish(interpreter: Interpreter, world: World, step: Step, frame: Frame): readonly World[] {
  switch (step.kind) {
    case "done": {
      const ended = step.flow ? { ...world, flow: step.flow } : world;
      return step.checked && !step.flow ? interpreter.errexit([ended], frame) : [ended];
    }
    case "function": {
      const ran = callFunction(interpreter, step.definition, step.name, step.args, world, frame).map((each) =>
        leave(each, interpreter.space, step.undo),
      );
      return interpreter.errexit(ran, frame);
    }
    case "evaluate": {
      const inside = { ...frame, depth: frame.depth + 1 };
      const ran = runText(interpreter, step.text, world, inside, null, "eval: ").map((each) =>
        leave(contained(each, step.errors), interpreter.space, step.undo),
      );
      return interpreter.errexit(ran, frame);
    }
    case "source": {
      const ran = sourceFile(interpreter, step.path, step.args, world, frame).map((each) =>
        leave(contained(each, step.errors), interpreter.space, step.undo),
      );
      return interpreter.errexit(ran, frame);
    }
    case "trap":
      return runSignalTrap(interpreter, world, step.action, frame);
    case "program": {
      const ran = runProgram(interpreter, step.run, world, frame).map((each) =>
        leave(each, interpreter.space, step.undo),
      );
      if (step.replaces) return ran.map((each) => ({ ...each, flow: each.flow ?? { kind: "exit" } }));
      return interpreter.errexit(ran, frame);
    }
  }
}

function contained(world: World, errors: Errors): World {
  return errors === "fail" && world.flow?.kind === "exit" && world.flow.error ? { ...world, flow: null } : world;
}

const DONE: Step = { kind: "done", flow: null, checked: true };

function straightLine(shell: Shell, node: SimpleCommand): Step {
  const { attempt, state } = shell;
  const words = shell.guarded(() => expandWords(shell, node));
  if (!words.ok) return ended(attempt, words.status, words.stuck);
  const argv = words.value;
  const name = argv[0];
  noteForTrace(shell, node, argv);
  const special = name !== undefined && builtinOf(shell, name)?.special === true;
  const redirected = node.redirections.length === 0 ? UNREDIRECTED : shell.guarded(() => tryRedirect(shell, node));
  if (!redirected.ok) return ended(attempt, redirected.status, redirected.stuck);
  if (redirected.value === null) {
    attempt.status = shell.dialect === "bash" ? 1 : 2;
    return special && shell.dialect === "sh" ? { kind: "done", flow: SHELL_ERROR, checked: false } : DONE;
  }
  const redirections = redirected.value;
  const definition = name === undefined || special ? undefined : state.function(name);
  const keep = name === undefined || (special && shell.dialect === "sh");
  const assigned = shell.guarded(() => assignAll(shell, node.assignments, keep ? "stay" : "export"));
  if (!assigned.ok) {
    putBack(shell, redirections);
    return ended(attempt, assigned.status, assigned.stuck);
  }
  if (shell.option("x")) traceCommand(shell, assigned.value.words, argv, redirections);
  if (name === undefined) return settle(shell, shell.substitutionStatus, redirections);
  const undo =
    keep || assigned.value.saved.length === 0
      ? redirections
      : { saved: [...redirections.saved, ...assigned.value.saved], opened: redirections.opened };
  if (definition?.kind === "shell") return { kind: "function", definition, name, args: argv.slice(1), undo };
  if (definition) return settle(shell, callModel(shell, definition.model, argv), undo);
  return run(shell, argv, { undo, redirections, errors: "end the shell" });
}

const UNREDIRECTED: Guarded<Redirected | null> = { ok: true, value: NOT_REDIRECTED };

/** Null where a redirection failed and said so. */
function tryRedirect(shell: Shell, node: SimpleCommand): Redirected | null {
  try {
    return redirect(shell, node.redirections);
  } catch (thrown) {
    if (thrown instanceof RedirectionFailed) return null;
    throw thrown;
  }
}

/** What is to be put back after a command, what of it its redirections changed, and what its errors do. */
interface Around {
  readonly undo: Redirected;
  readonly redirections: Redirected;
  readonly errors: Errors;
}

function builtinOf({ interpreter, dialect }: Shell, name: Bytes): Builtin | undefined {
  const builtin = interpreter.registry.builtins.get(name);
  return builtin?.bashOnly && dialect === "sh" ? undefined : builtin;
}

/** Runs a builtin or a program of that name. */
function run(shell: Shell, argv: readonly Bytes[], around: Around): Step {
  const { undo, redirections, errors } = around;
  const builtin = builtinOf(shell, argv[0] ?? "");
  if (!builtin) return start(shell, argv, undo, "return");
  const outcome = shell.guarded((): BuiltinResult | Unmodelled => {
    try {
      return callBuiltin(shell, builtin, argv, errors === "end the shell");
    } catch (thrown) {
      if (thrown instanceof Unmodelled) return thrown;
      throw thrown;
    }
  });
  if (!outcome.ok) {
    putBack(shell, undo);
    const fails = !outcome.stuck && (errors === "fail" || (!builtin.special && shell.dialect === "sh"));
    return fails ? settle(shell, outcome.status, NOT_REDIRECTED) : ended(shell.attempt, outcome.status, outcome.stuck);
  }
  const result = outcome.value;
  if (result instanceof Unmodelled) {
    shell.attempt.event({
      kind: "unmodelled",
      command: argv.join(" "),
      reason: result.reason,
      at: shell.attempt.space.place,
    });
    return settle(shell, 0, undo);
  }
  if (typeof result === "number") return settle(shell, result, undo);
  switch (result.kind) {
    case "flow":
      putBack(shell, undo);
      shell.attempt.status = result.status;
      return { kind: "done", flow: result.flow, checked: false };
    case "evaluate":
      return { kind: "evaluate", text: result.text, undo, errors };
    case "trap":
      settle(shell, 0, undo);
      return { kind: "trap", action: shell.state.trap(result.signal) ?? "" };
    case "source":
      return { kind: "source", path: result.path, args: result.args, undo, errors };
    case "command": {
      const definition = result.functions === "use" ? shell.state.function(result.argv[0] ?? "") : undefined;
      if (definition?.kind === "shell")
        return { kind: "function", definition, name: result.argv[0] ?? "", args: result.argv.slice(1), undo };
      return run(shell, result.argv, { ...around, errors: result.special === "plain" ? "fail" : errors });
    }
    case "exec":
      if (result.argv.length === 0) {
        // The redirections of a bare exec stay (POSIX 2.14 exec); only assignments are put back.
        return settle(shell, 0, {
          saved: undo.saved.filter((entry) => !redirections.saved.includes(entry)),
          opened: [],
        });
      }
      return start(shell, result.argv, undo, "replace");
  }
}

function start(shell: Shell, argv: readonly Bytes[], undo: Redirected, how: "return" | "replace"): Step {
  const started = startProgram(shell, argv, how);
  // The program that replaces the shell knows nothing of its traps.
  if (how === "replace" && started !== 127) shell.state.setTrap("EXIT", undefined);
  if (typeof started !== "number") return { kind: "program", run: started, undo, replaces: how === "replace" };
  const step = settle(shell, started, undo);
  return how === "replace" ? { kind: "done", flow: { kind: "exit" }, checked: false } : step;
}

function settle(shell: Shell, status: number, undo: Redirected): Step {
  putBack(shell, undo);
  shell.attempt.status = status;
  return DONE;
}

function putBack({ attempt }: Shell, undo: Redirected): void {
  if (undo.saved.length === 0) return;
  const back = leave(attempt.world(), attempt.space, undo);
  attempt.shell = back.shell;
  attempt.machine = back.machine;
}

function ended(attempt: Attempt, status: number, stuck: Flow | undefined): Step {
  attempt.status = status;
  return { kind: "done", flow: stuck ?? SHELL_ERROR, checked: false };
}

function expandWords(shell: Shell, node: SimpleCommand): readonly Bytes[] {
  if (node.words.length === 1) return shell.fields(node.words[0] as Word);
  const out: Bytes[] = [];
  for (const word of node.words) {
    const declared = declaration(shell, out[0], word);
    if (declared !== null) out.push(declared);
    else for (const field of shell.fields(word)) out.push(field);
  }
  return out;
}

/** In `export x=$y` and its like bash does not split the value; dash 0.5.12 does not either (POSIX 2.9.1.1, declaration utilities). */
function declaration(shell: Shell, name: Bytes | undefined, word: Word): Bytes | null {
  if (
    name !== "export" &&
    name !== "readonly" &&
    name !== "local" &&
    !(shell.dialect === "bash" && (name === "declare" || name === "typeset"))
  )
    return null;
  const first = word.parts[0];
  if (first?.type === "ArrayAssignment") {
    assignArray(shell, first.assignment);
    return shell.encode(first.assignment.name);
  }
  if (first?.type !== "Literal" || !/^[A-Za-z_]\w*\+?=/.test(first.value)) return null;
  return shell.text(word, "declaration");
}

/** Assigns; returns what was there before. */
function assignAll(shell: Shell, assignments: readonly Assignment[], how: "stay" | "export"): Assigned {
  if (assignments.length === 0) return NOTHING_ASSIGNED;
  const saved: [number, unknown][] = [];
  const words: Bytes[] = [];
  for (const assignment of assignments) {
    const key = shell.attempt.space.variableKey(assignment.name);
    if (!saved.some(([k]) => k === key)) saved.push([key, rawShell(shell, key)]);
    if (assignment.array || assignment.index) {
      assignArray(shell, assignment);
      continue;
    }
    const value = assignment.value ? shell.text(assignment.value, "assignment") : "";
    if (assignment.append)
      shell.state.setVariable(assignment.name, (shell.state.getVariable(assignment.name) ?? "") + value);
    else shell.state.setVariable(assignment.name, value);
    if (how === "export") {
      const variable = shell.state.variable(assignment.name);
      if (variable) shell.state.putVariable(assignment.name, { ...variable, exported: true });
    }
    words.push(`${assignment.name}${assignment.append ? "+" : ""}=${value}`);
  }
  return { saved, words };
}

/** What the variables were before, and the assignments with their values, for `set -x`. */
interface Assigned {
  readonly saved: Redirected["saved"];
  readonly words: readonly Bytes[];
}

const NOTHING_ASSIGNED: Assigned = { saved: [], words: [] };

function rawShell(shell: Shell, key: number): unknown {
  return shell.attempt.readShell(key);
}

/** The --trace of the command line. */
function noteForTrace(shell: Shell, node: SimpleCommand, argv: readonly Bytes[]): void {
  const { interpreter, attempt } = shell;
  if (interpreter.trace && interpreter.trace.length < 100_000) {
    const words = argv.length > 0 ? argv : node.assignments.map((assignment) => `${assignment.name}=…`);
    interpreter.trace.push({
      line: attempt.space.place.line,
      file: attempt.space.place.file,
      command: displayText(words.join(" ")),
      status: 0,
    });
  }
}
