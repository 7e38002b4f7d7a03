/** Builtins that only bash has: let, mapfile, shopt, the directory stack, builtin; and those that are not modelled. */
import type { Bytes } from "../../bytes";
import { evaluateArithmetic } from "../../expand/arithmetic";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import { readDescriptor } from "../openFile";
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
  for (const arg of args) last = evaluateArithmetic(arg, variables, "bash");
  return last === 0n ? 1 : 0;
});

function runMapfile(call: BuiltinCall): BuiltinResult {
  const { args, shell, sys } = call;
  let [trim, delimiter, count, skip, descriptor, at] = [false, "\n", Number.POSITIVE_INFINITY, 0, 0, 0];
  for (; /^-[a-zA-Z]/.test(args[at] ?? ""); at++) {
    const word = args[at] ?? "";
    const letter = word[1] as string;
    if (word === "-t") {
      trim = true;
      continue;
    }
    if (!"dnsu".includes(letter)) throw new Unmodelled(`option -${letter} of ${call.name}`);
    const value = word.length > 2 ? word.slice(2) : (args[++at] ?? "");
    if (letter === "d") delimiter = value === "" ? "\0" : value.slice(0, 1);
    else if (letter === "n") count = Number(value) || Number.POSITIVE_INFINITY;
    else if (letter === "s") skip = Number(value);
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
  const array = lines.slice(skip).map((line, i) => [String(i), line] as const);
  shell.putVariable(args[at] ?? "MAPFILE", { value: null, exported: false, readonly: false, array });
  return 0;
}

export const mapfile = bashBuiltin("mapfile", "read lines into an array", runMapfile);
export const readarray = bashBuiltin("readarray", "read lines into an array", runMapfile);

/** Settings that change nothing that is modelled here, or that are modelled. */
const SETTINGS = new Set(["nullglob", "dotglob", "failglob"]);
const HARMLESS = new Set(["checkwinsize", "histappend", "cmdhist", "progcomp", "huponexit", "checkjobs", "sourcepath"]);

export const shopt = bashBuiltin("shopt", "set bash's own options", ({ args, shell, warn, write }) => {
  const flags = args.filter((arg) => /^-[suqpo]+$/.test(arg)).join("");
  const names = args.filter((arg) => !arg.startsWith("-"));
  if (flags.includes("o") || (names.length === 0 && !flags.includes("q"))) throw new Unmodelled("this form of shopt");
  let status = 0;
  for (const name of names) {
    if (!/^[a-z_0-9]+$/.test(name)) {
      warn(`${name}: invalid shell option name`);
      status = 1;
    } else if (flags.includes("s") || flags.includes("u")) {
      if (flags.includes("s") && !SETTINGS.has(name) && !HARMLESS.has(name)) throw new Unmodelled(`shopt ${name}`);
      shell.setLongOption(name, flags.includes("s") ? "on" : "off");
    } else {
      const on = shell.longOption(name);
      if (!on) status = 1;
      if (!flags.includes("q")) write(`${name.padEnd(15)}\t${on ? "on" : "off"}\n`);
    }
  }
  return status;
});

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
  "caller",
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
