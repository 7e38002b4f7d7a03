/** bash: declare, typeset, and local, readonly and export with their options. */
import type { Bytes } from "../../bytes";
import { Unmodelled } from "../../utilities/utility";
import { declarationOf } from "../bashVariable";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import { elementsOf, type Variable } from "../shellState";
import { isOptionSet } from "./shopt";
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
  const { letters, off, rest } = optionsOf(call.args);
  if (call.name === "local" && call.shell.frame === undefined) return call.error("can only be used in a function", 1);
  return declareAll(call, letters, off, rest);
}

/** `readonly` and `export` of bash are declare with an attribute, but never make a variable local. */
export function declareWith(call: BuiltinCall, letter: "r" | "x"): BuiltinResult {
  const { letters, off, rest } = optionsOf(call.args);
  const allowed = letter === "r" ? "aAfp" : "fnp";
  const wrong = [...letters].find((each) => !allowed.includes(each));
  if (wrong !== undefined) return call.error(`-${wrong}: invalid option`, 2);
  if (letters.includes("f")) {
    if (letter === "r" || rest.length === 0) throw new Unmodelled(`option -f of ${call.name}`);
    return exportFunctions(call, rest);
  }
  if (letter === "x" && letters.includes("n")) return declareAll(call, "g", "x", rest);
  if (rest.length === 0) return declareAll(call, `${letter}p`, off, rest);
  return declareAll(call, `${letters.replace("p", "")}${letter}g`, off, rest);
}

function exportFunctions(call: BuiltinCall, names: readonly Bytes[]): number {
  let status = 0;
  for (const name of names) {
    if (call.shell.function(name)) throw new Unmodelled("an exported function");
    call.warn(`${name}: not a function`);
    status = 1;
  }
  return status;
}

function declareAll(call: BuiltinCall, letters: string, off: string, rest: readonly Bytes[]): BuiltinResult {
  const { shell } = call;
  const unknown = [...letters, ...off].find((letter) => !"aAcfFgilnprux".includes(letter));
  if (unknown !== undefined) throw new Unmodelled(`option -${unknown} of ${call.name}`);
  if (/[fF]/.test(letters)) return functions(call, letters, rest);
  if (letters.includes("p") || rest.length === 0) return print(call, letters, rest);
  let status = 0;
  for (const arg of rest) {
    if (arg === "-" && call.name === "local") {
      keepOptions(call);
      continue;
    }
    const [, name = "", index, operator, value = ""] =
      /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(?:(\+?=)(.*))?$/s.exec(arg) ?? [];
    if (name === "") {
      call.warn(`\`${arg}': not a valid identifier`);
      status = 1;
      continue;
    }
    if (shell.frame !== undefined && !letters.includes("g")) makeLocal(shell, name, "bash");
    if (letters.includes("n")) {
      if (operator === "=" && !/^[A-Za-z_]\w*(\[.*\])?$/s.test(value)) {
        call.warn(`\`${value}': invalid variable name for name reference`);
        status = 1;
      } else if (value === name) throw new Unmodelled("a reference to itself");
      else {
        const own = shell.ownVariable(name);
        shell.putOwn(name, { ...NONE, reference: operator === "=" ? value : (own?.reference ?? own?.value ?? "") });
      }
      continue;
    }
    if (off.includes("n")) {
      const own = shell.ownVariable(name);
      if (own?.reference !== undefined) shell.putOwn(name, { ...NONE, value: own.reference });
      continue;
    }
    const before = shell.variable(name) ?? NONE;
    if ((operator !== undefined || off.includes("r")) && before.readonly) {
      call.warn(`${name}: readonly variable`);
      status = 1;
      continue;
    }
    shell.putVariable(name, attributed(before, letters, off));
    if (index !== undefined && operator !== undefined)
      shell.setElement(name, index, operator === "+=" ? (shell.element(name, index) ?? "") + value : value);
    else if (operator === "=") shell.setVariable(name, value);
    else if (operator === "+=") shell.appendVariable(name, value);
    if (letters.includes("r")) shell.putVariable(name, { ...(shell.variable(name) ?? NONE), readonly: true });
  }
  return status;
}

/** `local -`: the options are put back when the function returns. */
function keepOptions({ shell }: BuiltinCall): void {
  const frame = shell.frame ?? [];
  if (!frame.some(([name]) => name === "-"))
    shell.frame = [
      ...frame,
      ["-", { ...NONE, value: shell.options }],
      ["-pipefail", { ...NONE, value: isOptionSet(shell, "pipefail") ? "on" : "off" }],
    ];
}

function attributed(before: Variable, letters: string, off: string): Variable {
  const changed: Variable = {
    ...before,
    exported: (before.exported || letters.includes("x")) && !off.includes("x"),
    integer: ((before.integer ?? false) || letters.includes("i")) && !off.includes("i"),
  };
  const fold = letters.includes("l")
    ? "lower"
    : letters.includes("u")
      ? "upper"
      : letters.includes("c")
        ? "capital"
        : before.fold;
  const { fold: _, ...plain } = changed;
  const folded = fold && !/[luc]/.test(off) ? { ...changed, fold } : plain;
  if (before.array || !/[aA]/.test(letters)) return folded;
  return { ...folded, value: null, array: elementsOf(before), associative: letters.includes("A") };
}

/** `declare -F NAME`; the text of a function is not modelled. */
function functions(call: BuiltinCall, letters: string, names: readonly Bytes[]): number {
  if (!letters.includes("F")) {
    if (names.some((name) => call.shell.function(name))) throw new Unmodelled("the text of a function");
    return names.length === 0 ? 0 : 1;
  }
  let status = 0;
  for (const name of names.length > 0 ? names : call.shell.functionNames()) {
    if (!call.shell.function(name)) status = 1;
    else call.write(names.length > 0 ? `${name}\n` : `declare -f ${name}\n`);
  }
  return status;
}

function print(call: BuiltinCall, letters: string, names: readonly Bytes[]): number {
  const { shell } = call;
  const utf8 = call.sys.isUtf8();
  let status = 0;
  for (const name of names) {
    const variable = shell.ownVariable(name);
    if (!variable || !shell.isDeclared(name)) {
      call.warn(`${name}: not found`);
      status = 1;
    } else call.write(`${declarationOf(name, variable, utf8)}\n`);
  }
  if (names.length > 0) return status;
  const has = (variable: Variable) =>
    [...letters].every((letter) => letter === "p" || letter === "g" || attributesHold(variable, letter));
  for (const [name, variable] of shell.variables())
    if (has(variable)) call.write(`${declarationOf(name, variable, utf8)}\n`);
  return 0;
}

function attributesHold(variable: Variable, letter: string): boolean {
  switch (letter) {
    case "r":
      return variable.readonly;
    case "x":
      return variable.exported;
    case "a":
      return variable.array !== undefined && !variable.associative;
    case "A":
      return variable.associative === true;
    case "i":
      return variable.integer === true;
    case "n":
      return variable.reference !== undefined;
    default:
      throw new Unmodelled(`the list of declare -${letter}`);
  }
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
