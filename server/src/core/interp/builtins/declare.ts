/** bash: declare, typeset, and local with its options. */
import type { Bytes } from "../../bytes";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import type { Variable } from "../shellState";
import { makeLocal } from "./variables";

const NONE: Variable = { value: null, exported: false, readonly: false };

/** The letters of leading `-x` options (those of `+x` with the sign), and what follows them. */
function optionsOf(args: readonly Bytes[]): {
  readonly letters: string;
  readonly off: string;
  readonly rest: readonly Bytes[];
} {
  let [letters, off, at] = ["", "", 0];
  for (; /^[-+][A-Za-z]+$/.test(args[at] ?? ""); at++) {
    const word = args[at] ?? "";
    if (word.startsWith("-")) letters += word.slice(1);
    else off += word.slice(1);
  }
  return { letters, off, rest: args[at] === "--" ? args.slice(at + 1) : args.slice(at) };
}

function run(call: BuiltinCall): BuiltinResult {
  const { shell } = call;
  const { letters, off, rest } = optionsOf(call.args);
  const unknown = [...letters, ...off].find((letter) => !"aAgirxlup".includes(letter));
  if (unknown !== undefined) throw new Unmodelled(`option -${unknown} of ${call.name}`);
  if (call.name === "local" && shell.frame === undefined) return call.error("can only be used in a function", 1);
  if (letters.includes("p") || rest.length === 0) return print(call, rest);
  let status = 0;
  for (const arg of rest) {
    const [, name = "", operator, value = ""] = /^([A-Za-z_]\w*)(?:(\+?=)(.*))?$/s.exec(arg) ?? [];
    if (name === "") {
      call.warn(`\`${arg}': not a valid identifier`);
      status = 1;
      continue;
    }
    if (shell.frame !== undefined && !letters.includes("g")) makeLocal(shell, name, "bash");
    const before = shell.variable(name) ?? NONE;
    if (operator !== undefined && before.readonly) {
      call.warn(`${name}: readonly variable`);
      status = 1;
      continue;
    }
    shell.putVariable(name, attributed(before, letters, off));
    if (operator === "=") shell.setVariable(name, value);
    else if (operator === "+=") shell.appendVariable(name, value);
    if (letters.includes("r")) shell.putVariable(name, { ...(shell.variable(name) ?? NONE), readonly: true });
  }
  return status;
}

function attributed(before: Variable, letters: string, off: string): Variable {
  const changed: Variable = {
    ...before,
    exported: (before.exported || letters.includes("x")) && !off.includes("x"),
    integer: ((before.integer ?? false) || letters.includes("i")) && !off.includes("i"),
  };
  const fold = letters.includes("l") ? "lower" : letters.includes("u") ? "upper" : before.fold;
  const folded = fold ? { ...changed, fold } : changed;
  if (before.array || !/[aA]/.test(letters)) return folded;
  const array = before.value === null ? [] : ([["0", before.value]] as const);
  return { ...folded, value: null, array, associative: letters.includes("A") };
}

function print(call: BuiltinCall, names: readonly Bytes[]): number {
  const { shell } = call;
  let status = 0;
  const all = shell.variables();
  for (const name of names.length > 0 ? names : all.map(([each]) => each)) {
    const variable = shell.variable(name);
    if (!variable || (variable.value === null && !variable.array && !variable.exported && !variable.readonly)) {
      call.warn(`${name}: not found`);
      status = 1;
    } else call.write(`${declarationOf(name, variable)}\n`);
  }
  return status;
}

function declarationOf(name: string, variable: Variable): Bytes {
  const letters = [
    variable.array ? (variable.associative ? "A" : "a") : "",
    variable.integer ? "i" : "",
    variable.readonly ? "r" : "",
    variable.exported ? "x" : "",
  ].join("");
  const quoted = (value: Bytes) => `"${value.replace(/["\\$`]/g, "\\$&")}"`;
  const value = variable.array
    ? `=(${variable.array.map(([key, each]) => `[${key}]=${quoted(each)}`).join(" ")}${variable.associative ? " " : ""})`
    : variable.value === null
      ? ""
      : `=${quoted(variable.value)}`;
  return `declare -${letters || "-"} ${name}${value}`;
}

const declaring = (name: string): Builtin => ({
  name,
  special: false,
  bashOnly: true,
  summary: "declare variables with attributes",
  run,
});

export const declare = declaring("declare");
export const typeset = declaring("typeset");

/** `local` of bash, whose options are those of declare. */
export const runBashLocal = run;
