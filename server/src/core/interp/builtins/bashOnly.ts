/** Builtins that only bash has: let, mapfile, shopt, the directory stack, builtin; and those that are not modelled. */
import type { Bytes } from "../../bytes";
import { evaluateArithmetic } from "../../expand/arithmetic";
import { ShellError } from "../../expand/shellError";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import { readDescriptor } from "../openFile";
import { elementsOf, inOrder, type Variable } from "../shellState";
import { cd } from "./directories";

const bashBuiltin = (name: string, summary: string, run: Builtin["run"]): Builtin => ({
  name,
  special: false,
  bashOnly: true,
  summary,
  run,
});

export const letBuiltin = bashBuiltin("let", "evaluate arithmetic", ({ args, shell, error }) => {
  if (args.length === 0) return error("expression expected", 1);
  const variables = {
    parameter: (name: string) => shell.getVariable(name),
    assign: (name: string, value: Bytes) => shell.setVariable(name, value),
  };
  let last = 0n;
  for (const arg of args) {
    try {
      last = evaluateArithmetic(arg, variables, "bash");
    } catch (thrown) {
      if (thrown instanceof ShellError && !thrown.fatal) return error(thrown.message, 1);
      throw thrown;
    }
  }
  return last === 0n ? 1 : 0;
});

function runMapfile(call: BuiltinCall): BuiltinResult {
  const { args, shell, sys } = call;
  let [trim, delimiter, count, skip, descriptor, at] = [false, "\n", Number.POSITIVE_INFINITY, 0, 0, 0];
  let origin: number | null = null;
  for (; /^-[a-zA-Z]/.test(args[at] ?? ""); at++) {
    const word = args[at] ?? "";
    const letter = word[1] as string;
    if (word === "-t") {
      trim = true;
      continue;
    }
    if (!"dnsuO".includes(letter)) throw new Unmodelled(`option -${letter} of ${call.name}`);
    const value = word.length > 2 ? word.slice(2) : (args[++at] ?? "");
    if (letter === "d") delimiter = value === "" ? "\0" : value.slice(0, 1);
    else if (letter === "n") count = Number(value) || Number.POSITIVE_INFINITY;
    else if (letter === "s") skip = Number(value);
    else if (letter === "O") origin = Number(value);
    else descriptor = Number(value);
  }
  const input = readDescriptor(sys, shell.descriptor(descriptor));
  const text = input?.rest ?? "";
  const lines: Bytes[] = [];
  let from = 0;
  while (from < text.length && lines.length < skip + count) {
    const end = text.indexOf(delimiter, from);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(from, trim && end >= 0 ? end : next));
    from = next;
  }
  input?.take(from);
  const name = args[at] ?? "MAPFILE";
  const read = lines.slice(skip).map((line, i) => [String(i + (origin ?? 0)), line] as const);
  const before: Variable = shell.variable(name) ?? { value: null, exported: false, readonly: false };
  const kept = origin === null ? [] : elementsOf(before);
  const array = inOrder(new Map([...kept, ...read]), new Map(), false);
  shell.putVariable(name, { ...before, value: null, array });
  return 0;
}

export const mapfile = bashBuiltin("mapfile", "read lines into an array", runMapfile);
export const readarray = bashBuiltin("readarray", "read lines into an array", runMapfile);

const stackOf = ({ shell }: BuiltinCall): readonly Bytes[] => shell.privateState<readonly Bytes[]>("directories") ?? [];

function showStack(call: BuiltinCall): void {
  const home = call.shell.getVariable("HOME") ?? "\0";
  const short = (path: Bytes) => (path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path);
  call.write(`${[call.shell.cwd(), ...stackOf(call)].map(short).join(" ")}\n`);
}

export const pushd = bashBuiltin("pushd", "change directory and remember the old one", (call) => {
  const { shell, args, warn } = call;
  if (args.length > 1 || /^[-+]/.test(args[0] ?? "")) throw new Unmodelled("this form of pushd");
  const stack = stackOf(call);
  const [target = stack[0]] = args;
  if (target === undefined) {
    warn("no other directory");
    return 1;
  }
  const before = shell.cwd();
  const status = cd.run({ ...delegated(call), args: [target] });
  if (status !== 0) return status;
  shell.setPrivateState("directories", [before, ...(args.length === 0 ? stack.slice(1) : stack)]);
  showStack(call);
  return 0;
});

export const popd = bashBuiltin("popd", "go back to a remembered directory", (call) => {
  if (call.args.length > 0) throw new Unmodelled("this form of popd");
  const [top, ...rest] = stackOf(call);
  if (top === undefined) {
    call.warn("directory stack empty");
    return 1;
  }
  const status = cd.run({ ...delegated(call), args: [top] });
  if (status !== 0) return status;
  call.shell.setPrivateState("directories", rest);
  showStack(call);
  return 0;
});

/** The call with its functions as values of its own, for another builtin. */
function delegated(call: BuiltinCall): BuiltinCall {
  const { name, args, shell, sys, observe, source, line, stdin, runCommand, inFunction, loops } = call;
  const { subshell, write, writeError, prefix, warn, error, isBuiltin, isReserved } = call;
  const { lastStatus } = call;
  const own = { name, args, shell, sys, observe, source, line, stdin, runCommand, lastStatus, inFunction, loops };
  return { ...own, subshell, write, writeError, prefix, warn, error, isBuiltin, isReserved };
}

export const dirs = bashBuiltin("dirs", "list remembered directories", (call) => {
  if (call.args.length > 0) throw new Unmodelled("options of dirs");
  showStack(call);
  return 0;
});

/** `caller`: the line and file of a call; with a number the function, too. */
export const caller = bashBuiltin("caller", "tell where a function was called", ({ args, shell, source, write }) => {
  const lines = shell.privateState<readonly Bytes[]>("call-lines") ?? [];
  const functions = shell.privateState<readonly Bytes[]>("functions") ?? [];
  const file = source.file ?? shell.name;
  const [level] = args;
  if (level !== undefined && !/^[0-9]+$/.test(level)) throw new Unmodelled("this form of caller");
  const at = Number(level ?? 0);
  const line = lines[at];
  if (line === undefined && level === undefined) {
    write("0 NULL\n");
    return 0;
  }
  if (line === undefined) return 1;
  write(level === undefined ? `${line} ${file}\n` : `${line} ${functions[at + 1] ?? "main"} ${file}\n`);
  return 0;
});

export const builtinBuiltin = bashBuiltin("builtin", "run a builtin", ({ args, isBuiltin, warn }) => {
  const [name] = args;
  if (name === undefined) return 0;
  if (isBuiltin(name)) return { kind: "command", argv: args, functions: "skip", special: "plain" };
  warn(`${name}: not a shell builtin`);
  return 1;
});

/** Builtins of bash that are not modelled, and say so. */
export const unmodelledBuiltins: readonly Builtin[] = [
  "enable",
  "coproc",
  "help",
  "complete",
  "compgen",
  "compopt",
  "bind",
  "disown",
  "suspend",
  "logout",
  "history",
  "fc",
].map((name) =>
  bashBuiltin(name, "not modelled", () => {
    throw new Unmodelled(`bash's builtin ${name}`);
  }),
);
