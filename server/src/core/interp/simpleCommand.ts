/**
 * Simple commands (POSIX 2.9.1): expansion, redirection, assignment, command search, and running what is found. All of
 * it is straight-line code that may fork; functions, sourced files and scripts on disk go back to the interpreter.
 */
import { type Bytes, displayText } from "../bytes";
import { ShellError } from "../expand/shellError";
import type { Assignment, SimpleCommand, Word } from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import { type Explored, explore, joinEqual } from "../world/attempt";
import { joinWorlds } from "../world/join";
import { type Flow, type Guarded, SHELL_ERROR, type World } from "../world/world";
import { assignArray } from "./array";
import type { Builtin, BuiltinResult } from "./builtin";
import { SIGNALS } from "./builtins/processes";
import { makeLocal } from "./builtins/variables";
import { callBuiltin } from "./callBuiltin";
import { runText } from "./evaluate";
import { callFunction, callModel } from "./functionCall";
import type { Interpreter } from "./interpret";
import { type ProgramRun, runProgram, startProgram } from "./program";
import { leave, type Redirected, RedirectionFailed, redirect } from "./redirection";
import { Shell } from "./shell";
import type { ShellFunction, Source } from "./shellState";
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
  space.place = { file: source.file, start: node.start, end: node.end, line: source.lineOf(lineStart(node, source)) };
  const steps = explore(space, world, (attempt) => straightLine(new Shell(interpreter, attempt, frame), node));
  const [only] = steps;
  if (only && steps.length === 1) return finish(interpreter, only.world, only.result, frame);
  const out: World[] = [];
  // Where failing may end the shell, those that go on are not joined with those that do not.
  const apart = frame.tested ? [steps] : [steps.filter(hasFailed), steps.filter((each) => !hasFailed(each))];
  for (const each of apart)
    for (const { world: after, result } of joinEqual(space, each))
      out.push(...finish(interpreter, after, result, frame));
  return joinWorlds(space, out);
}

function hasFailed({ world: { status } }: Explored<Step>): boolean {
  return typeof status === "number" && status !== 0;
}

/** dash counts the lines of the first word, too: its command stands where that ends. */
function lineStart({ words, assignments, start }: SimpleCommand, { dialect }: Source): number {
  if (dialect === "bash") return start;
  const [word] = words;
  const [assignment] = assignments;
  if (assignment?.start === start) return Math.max(assignment.end - 1, start);
  return word?.start === start ? Math.max(word.end - 1, start) : start;
}

function finish(interpreter: Interpreter, world: World, step: Step, frame: Frame): readonly World[] {
  switch (step.kind) {
    case "done": {
      if (step === DONE && (frame.tested || world.status === 0)) return [world];
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
      const inside = { ...frame, depth: frame.depth + 1, within: "eval" };
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
  let argv: readonly Bytes[];
  try {
    argv = expandWords(shell, node);
    const signal = attempt.space.signalled ? killedBy(shell) : undefined;
    if (signal !== undefined) return signal;
  } catch (thrown) {
    return failed(shell, thrown);
  }
  const name = argv[0];
  noteForTrace(shell, node, argv);
  const special = name !== undefined && builtinOf(shell, name)?.special === true;
  let redirections: Redirected;
  try {
    redirections = redirect(shell, node.redirections);
  } catch (thrown) {
    if (!(thrown instanceof RedirectionFailed)) return failed(shell, thrown);
    attempt.status = shell.dialect === "bash" ? 1 : 2;
    return special && shell.dialect === "sh" ? { kind: "done", flow: SHELL_ERROR, checked: false } : DONE;
  }
  const definition = name === undefined || special ? undefined : state.function(name);
  const keep = name === undefined || (special && shell.dialect === "sh");
  let assigned: Assigned;
  try {
    assigned = assignAll(shell, node.assignments, keep ? "stay" : "export");
  } catch (thrown) {
    const step = failed(shell, thrown);
    putBack(shell, redirections);
    return step;
  }
  if (shell.option("x")) traceCommand(shell, assigned.words, argv, redirections);
  if (name === undefined) return settle(shell, shell.substitutionStatus, redirections);
  const undo =
    keep || assigned.saved.length === 0
      ? redirections
      : { saved: [...redirections.saved, ...assigned.saved], opened: redirections.opened };
  if (definition?.kind === "shell") return { kind: "function", definition, name, args: argv.slice(1), undo };
  if (definition) return settle(shell, callModel(shell, definition.model, argv), undo);
  return run(shell, argv, { undo, redirections, errors: "end the shell" });
}

/** A signal from a substitution among the words, which ends the shell before the command runs. */
function killedBy({ state, sys, attempt, frame }: Shell): Step | undefined {
  if (frame.subshell) return undefined;
  const signal = state.comingSignals().find(({ at, name }) => at <= sys.moment && state.ends(name));
  if (!signal) return undefined;
  attempt.status = 128 + (SIGNALS[signal.name] ?? 0);
  return { kind: "done", flow: { kind: "exit", signal: `SIG${signal.name}` }, checked: false };
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
  let result: BuiltinResult;
  try {
    result = callBuiltin(shell, builtin, argv, errors === "end the shell");
  } catch (thrown) {
    if (thrown instanceof Unmodelled) {
      const { attempt } = shell;
      attempt.event({ kind: "unmodelled", command: argv.join(" "), reason: thrown.reason, at: attempt.space.place });
      return settle(shell, 0, undo);
    }
    const step = failed(shell, thrown);
    putBack(shell, undo);
    const fails = thrown instanceof ShellError && (errors === "fail" || (!builtin.special && shell.dialect === "sh"));
    return fails ? DONE : step;
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

function settle(shell: Shell, status: Guarded<number>, undo: Redirected): Step {
  putBack(shell, undo);
  shell.attempt.guardedStatus = status;
  return DONE;
}

function putBack({ attempt }: Shell, undo: Redirected): void {
  if (undo.saved.length === 0) return;
  const back = leave(attempt.world(), attempt.space, undo);
  attempt.shell = back.shell;
  attempt.machine = back.machine;
}

/** An error of the shell, which is told and ends it, or a command inside that cannot go on. */
function failed(shell: Shell, thrown: unknown): Step {
  if (thrown instanceof Unmodelled) {
    const { attempt } = shell;
    attempt.event({ kind: "unmodelled", command: "", reason: thrown.reason, at: attempt.space.place });
    attempt.status = 0;
    return DONE;
  }
  const { status, stuck } = shell.failure(thrown);
  shell.attempt.status = status;
  return { kind: "done", flow: stuck ?? SHELL_ERROR, checked: false };
}

function expandWords(shell: Shell, node: SimpleCommand): readonly Bytes[] {
  const { words } = node;
  const [first] = words;
  if (!first) return NO_WORDS;
  const name = shell.fields(first);
  if (words.length === 1) return name;
  if (name.length === 1 && name[0] !== "command" && !isDeclaration(shell, name[0] as Bytes))
    return expandArguments(shell, name[0] as Bytes, words);
  const out: Bytes[] = [...name];
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    const declared = declaration(shell, behindCommand(out, shell), word);
    if (declared !== null) out.push(declared);
    else for (const field of shell.fields(word)) out.push(field);
  }
  return out;
}

const NO_WORDS: readonly Bytes[] = [];

/** The fields of all words; the usual case, in which each word is one field, needs no growing list. */
function expandArguments(shell: Shell, name: Bytes, words: readonly Word[]): readonly Bytes[] {
  const out = new Array<Bytes>(words.length);
  out[0] = name;
  for (let i = 1; i < words.length; i++) {
    const fields = shell.fields(words[i] as Word);
    if (fields.length !== 1)
      return [...out.slice(0, i), ...fields, ...words.slice(i + 1).flatMap((word) => shell.fields(word))];
    out[i] = fields[0] as Bytes;
  }
  return out;
}

/** dash looks through `command` for the command that it runs. */
function behindCommand(words: readonly Bytes[], { dialect }: Shell): readonly Bytes[] {
  if (dialect === "bash") return words;
  let at = 0;
  while (words[at] === "command") {
    do at++;
    while (/^-p+$/.test(words[at] ?? ""));
    if (words[at] === "--") at++;
  }
  return words.slice(at);
}

function isDeclaration(shell: Shell, name: Bytes): boolean {
  if (name === "export" || name === "readonly" || name === "local") return true;
  if (name === "alias") return shell.dialect === "sh";
  return shell.dialect === "bash" && (name === "declare" || name === "typeset");
}

/** In `export x=$y` and its like bash does not split the value; dash 0.5.12 does not either (POSIX 2.9.1.1, declaration utilities). */
function declaration(shell: Shell, options: readonly Bytes[], word: Word): Bytes | null {
  const [name] = options;
  if (name === undefined || !isDeclaration(shell, name)) return null;
  const first = word.parts[0];
  if (first?.type === "ArrayAssignment") {
    prepareArray(shell, options, first.assignment.name);
    assignArray(shell, first.assignment);
    return shell.encode(first.assignment.name);
  }
  if (first?.type !== "Literal" || !/^[A-Za-z_]\w*\+?=/.test(first.value)) return null;
  return shell.text(word, "declaration");
}

/** `declare -A x=(…)`, `local x=(…)`: the attributes come before the elements. */
function prepareArray({ state }: Shell, options: readonly Bytes[], name: string): void {
  const letters = options.filter((option) => option.startsWith("-")).join("");
  const [command] = options;
  if (state.frame !== undefined && command !== "export" && command !== "readonly" && !letters.includes("g"))
    makeLocal(state, name, "bash");
  const before = state.variable(name);
  if (letters.includes("A") && !before?.array)
    state.putVariable(name, { value: null, exported: false, readonly: false, array: [], associative: true });
}

/** Assigns; returns what was there before. */
function assignAll(shell: Shell, assignments: readonly Assignment[], how: "stay" | "export"): Assigned {
  if (assignments.length === 0) return NOTHING_ASSIGNED;
  const saved: [number, unknown][] = [];
  const words: Bytes[] = [];
  const traces = shell.option("x");
  for (const assignment of assignments) {
    const key = shell.attempt.space.variableKey(assignment.name);
    if (how === "export" && !saved.some(([k]) => k === key)) saved.push([key, rawShell(shell, key)]);
    if (assignment.array || assignment.index) {
      assignArray(shell, assignment);
      continue;
    }
    const value = assignment.value ? shell.text(assignment.value, "assignment") : "";
    if (assignment.append) shell.state.appendVariable(assignment.name, value);
    else shell.state.setVariable(assignment.name, value);
    if (how === "export") {
      const variable = shell.state.variable(assignment.name);
      if (variable) shell.state.putVariable(assignment.name, { ...variable, exported: true });
    }
    if (traces) words.push(`${assignment.name}${assignment.append ? "+" : ""}=${value}`);
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
