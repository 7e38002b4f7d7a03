/** Builtins that steer the shell: `:`, true, false, exit, return, break, continue, eval, `.`, exec, command. POSIX 2.14. */
import type { Bytes } from "../../bytes";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import { dashOptions } from "./dashOptions";

const constant = (name: Bytes, special: boolean, status: number, summary: string): Builtin => ({
  name,
  special,
  summary,
  run: () => status,
});

export const colon = constant(":", true, 0, "do nothing, successfully");
export const trueBuiltin = constant("true", false, 0, "do nothing, successfully");
export const falseBuiltin = constant("false", false, 1, "do nothing, unsuccessfully");

/** A status operand: dash refuses what is no number, bash says so and takes 2. */
function statusOperand({
  name,
  args,
  source,
  error,
  lastStatus,
  shell,
}: BuiltinCall): number | { readonly failed: BuiltinResult } {
  const [operand] = args[0] === "--" && source.dialect === "bash" ? args.slice(1) : args;
  if (operand === undefined) return name === "exit" ? (shell.trapStatus ?? lastStatus) : lastStatus;
  if (source.dialect === "sh" && name === "return" && /^[0-9]{1,9}$/.test(operand)) return Number(operand);
  if (/^[0-9]+$/.test(operand) || (source.dialect === "bash" && /^[-+]?[0-9]+$/.test(operand)))
    return Number(operand) & 255;
  if (source.dialect === "bash") return { failed: error(`${operand}: numeric argument required`, 2) };
  return { failed: error(`Illegal number: ${operand}`) };
}

export const exit: Builtin = {
  name: "exit",
  special: true,
  summary: "end the shell",
  run(call) {
    const status = statusOperand(call);
    if (typeof status !== "number")
      return call.source.dialect === "bash" ? { kind: "flow", status: 2, flow: { kind: "exit" } } : status.failed;
    return { kind: "flow", status, flow: { kind: "exit" } };
  },
};

export const returnBuiltin: Builtin = {
  name: "return",
  special: true,
  summary: "return from a function or sourced file",
  run(call) {
    const status = statusOperand(call);
    if (typeof status !== "number") return status.failed;
    if (!call.inFunction && call.source.dialect === "bash") {
      call.warn("can only `return' from a function or sourced script");
      return 2;
    }
    // In the action of a trap it is the status before that counts, unless another one is given.
    const own = call.args.length === 0 ? (call.shell.trapStatus ?? status) : status;
    return { kind: "flow", status: own, flow: call.inFunction ? { kind: "return" } : { kind: "exit" } };
  },
};

function loopFlow(kind: "break" | "continue"): Builtin["run"] {
  return (call) => {
    const [operand] = call.args;
    if (operand !== undefined && !(/^[0-9]+$/.test(operand) && Number(operand) > 0))
      return call.error(
        call.source.dialect === "bash" ? `${operand}: numeric argument required` : `Illegal number: ${operand}`,
      );
    if (call.loops === 0) {
      if (call.source.dialect === "bash") call.warn("only meaningful in a `for', `while', or `until' loop");
      return 0;
    }
    const levels = Math.min(Number(operand ?? 1), call.loops);
    return { kind: "flow", status: 0, flow: { kind, levels } };
  };
}

export const breakBuiltin: Builtin = { name: "break", special: true, summary: "leave a loop", run: loopFlow("break") };
export const continueBuiltin: Builtin = {
  name: "continue",
  special: true,
  summary: "go on with the next turn of a loop",
  run: loopFlow("continue"),
};

export const evalBuiltin: Builtin = {
  name: "eval",
  special: true,
  summary: "run the arguments as a command",
  run({ args, source }) {
    const text = (args[0] === "--" && source.dialect === "bash" ? args.slice(1) : args).join(" ");
    return text === "" ? 0 : { kind: "evaluate", text };
  },
};

function runDot(call: BuiltinCall): BuiltinResult {
  const { args, source } = call;
  const options = source.dialect === "sh" ? dashOptions(call, "") : null;
  if (options && !options.ok) return options.failed;
  const [path, ...rest] = options?.operands ?? (args[0] === "--" ? args.slice(1) : args);
  if (path === undefined && source.dialect === "bash") {
    call.warn("filename argument required");
    call.writeError(`${call.name}: usage: ${call.name} filename [arguments]\n`);
    return 2;
  }
  if (path === undefined) return 0;
  return { kind: "source", path, args: source.dialect === "bash" && rest.length > 0 ? rest : null };
}

export const dot: Builtin = { name: ".", special: true, summary: "run a file in this shell", run: runDot };
export const sourceBuiltin: Builtin = {
  name: "source",
  special: true,
  bashOnly: true,
  summary: "run a file in this shell",
  run: runDot,
};

export const exec: Builtin = {
  name: "exec",
  special: true,
  summary: "replace the shell by a program, or move its descriptors",
  run({ args, source }) {
    return { kind: "exec", argv: args[0] === "--" && source.dialect === "bash" ? args.slice(1) : args };
  },
};

export const command: Builtin = {
  name: "command",
  special: false,
  summary: "run a command that is no function, or tell what a name is",
  run(call) {
    let at = 0;
    let tell: "v" | "V" | null = null;
    if (call.source.dialect === "sh") {
      const options = dashOptions(call, "pvV");
      if (!options.ok) return options.failed;
    }
    for (; /^-[pvV]+$/.test(call.args[at] ?? ""); at++) {
      const letters = call.args[at] ?? "";
      if (letters.includes("v")) tell = "v";
      if (letters.includes("V")) tell = "V";
    }
    if (call.args[at] === "--") at++;
    const rest = call.args.slice(at);
    const [name] = rest;
    if (name === undefined) return 0;
    if (tell === null) return { kind: "command", argv: rest, functions: "skip", special: "plain" };
    let status = 0;
    for (const each of call.source.dialect === "bash" ? rest : [name]) {
      const what = describe(call, each);
      if (what === null) {
        status = call.source.dialect === "bash" ? 1 : 127;
        if (tell === "V") call.write(`${each}: not found\n`);
      } else call.write(tell === "v" ? `${what.short}\n` : `${what.long}\n`);
    }
    return status;
  },
};

export const type: Builtin = {
  name: "type",
  special: false,
  summary: "tell what names are",
  run(call) {
    let status = 0;
    const short = call.source.dialect === "bash" && call.args[0] === "-t";
    if (call.source.dialect === "bash" && !short && /^-[aft]+$/.test(call.args[0] ?? ""))
      throw new Unmodelled(`option ${call.args[0]} of type`);
    if (call.source.dialect === "bash" && /^-[pP]$/.test(call.args[0] ?? "")) {
      for (const name of call.args.slice(1)) {
        const path = call.args[0] === "-p" && describe(call, name)?.kind !== "file" ? null : call.sys.findCommand(name);
        if (path !== null) call.write(`${path}\n`);
        else if (call.args[0] === "-P" || describe(call, name) === null) status = 1;
      }
      return status;
    }
    for (const name of short ? call.args.slice(1) : call.args) {
      const what = describe(call, name);
      if (what === null) {
        status = call.source.dialect === "bash" ? 1 : 127;
        if (call.source.dialect === "bash") {
          if (!short) call.warn(`${name}: not found`);
        } else call.write(`${name}: not found\n`);
      } else {
        if (what.kind === "function" && !short && call.source.dialect === "bash")
          throw new Unmodelled("the text of a function");
        call.write(`${short ? what.kind : what.long}\n`);
      }
    }
    return status;
  },
};

/** What a name is: keyword, alias, builtin, function, file. */
function describe(
  call: BuiltinCall,
  name: Bytes,
): { readonly short: Bytes; readonly long: Bytes; readonly kind: string } | null {
  const bash = call.source.dialect === "bash";
  if (call.isReserved(name)) return { short: name, long: `${name} is a shell keyword`, kind: "keyword" };
  const alias = call.shell.privateState<Bytes>(`alias:${name}`);
  if (alias !== undefined)
    return { short: `alias ${name}='${alias}'`, long: `${name} is an alias for ${alias}`, kind: "alias" };
  const builtin = call.isBuiltin(name);
  if (builtin === "special" && !bash)
    return { short: name, long: `${name} is a special shell builtin`, kind: "builtin" };
  if (call.shell.function(name))
    return { short: name, long: bash ? `${name} is a function` : `${name} is a shell function`, kind: "function" };
  if (builtin) return { short: name, long: `${name} is a shell builtin`, kind: "builtin" };
  const path = call.sys.findCommand(name);
  call.sys.attempt.space.note(`command ${name} exists`, path === null ? "no" : "yes", "package");
  if (path === null) return null;
  return { short: path, long: `${name} is ${path}`, kind: "file" };
}
