/** Builtins about variables: export, readonly, unset, local, shift, set. POSIX 2.14. */
import type { Bytes } from "../../bytes";
import type { Dialect } from "../../syntax/tree";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall, BuiltinResult } from "../builtin";
import type { ShellState, Variable } from "../shellState";
import { dashOptions } from "./dashOptions";
import { declareWith, runBashLocal } from "./declare";
import { BASH_OPTIONS, isOptionSet, setBashOption } from "./shopt";

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A value within single quotes, as `export -p` and `set` print it; dash puts the quotes of a value between double ones. */
export function singleQuoted(value: Bytes, dialect: Dialect): Bytes {
  if (dialect === "bash") return `'${value.replaceAll("'", "'\\''")}'`;
  if (value === "") return "''";
  return [...value.matchAll(/([^']*)('*)/g)]
    .map(([all, text, quotes]) => (all === "" ? "" : quotes === "" ? `'${text}'` : `'${text}'"${quotes}"`))
    .join("");
}

function attributes(
  name: "export" | "readonly",
  change: (variable: Variable) => Variable,
  has: (variable: Variable) => boolean,
): Builtin["run"] {
  return (call) => {
    if (call.source.dialect === "bash") return declareWith(call, name === "export" ? "x" : "r");
    const { shell } = call;
    const options = dashOptions(call, "p");
    if (!options.ok) return options.failed;
    const { operands } = options;
    if (options.letters !== "" || operands.length === 0) {
      for (const [variable, value] of shell.variables()) {
        if (!has(value)) continue;
        const quoted = singleQuoted(value.value ?? "", "sh");
        call.write(value.value === null ? `${name} ${variable}\n` : `${name} ${variable}=${quoted}\n`);
      }
      return 0;
    }
    for (const arg of operands) {
      const equals = arg.indexOf("=");
      const variable = equals < 0 ? arg : arg.slice(0, equals);
      if (!NAME.test(variable)) return call.error(`${variable}: bad variable name`);
      if (equals >= 0) shell.setVariable(variable, arg.slice(equals + 1));
      shell.putVariable(
        variable,
        change(shell.variable(variable) ?? { value: null, exported: false, readonly: false }),
      );
    }
    return 0;
  };
}

export const exportBuiltin: Builtin = {
  name: "export",
  special: true,
  summary: "hand variables on to commands",
  run: attributes(
    "export",
    (variable) => ({ ...variable, exported: true }),
    (variable) => variable.exported,
  ),
};

export const readonly: Builtin = {
  name: "readonly",
  special: true,
  summary: "make variables read-only",
  run: attributes(
    "readonly",
    (variable) => ({ ...variable, readonly: true }),
    (variable) => variable.readonly,
  ),
};

export const unset: Builtin = {
  name: "unset",
  special: true,
  summary: "unset variables or functions",
  run(call) {
    const { args, shell, source, error } = call;
    let functions = false;
    let reference = false;
    let at = 0;
    if (source.dialect === "sh") {
      const options = dashOptions(call, "vf");
      if (!options.ok) return options.failed;
      functions = options.letters.endsWith("f");
      at = args.length - options.operands.length;
    } else
      for (; /^-./.test(args[at] ?? ""); at++) {
        const option = args[at] ?? "";
        if (option === "--") {
          at++;
          break;
        }
        const unknown = option.slice(1).replace(/[vfn]/g, "")[0];
        if (unknown !== undefined) return error(`-${unknown}: invalid option`);
        functions = option.includes("f");
        reference = option.includes("n");
      }
    for (const name of args.slice(at)) {
      const element = /^(\w+)\[(.*)\]$/s.exec(name);
      if (element && source.dialect === "bash") {
        unsetElement(shell, element[1] ?? "", element[2] ?? "");
        continue;
      }
      if (functions) {
        shell.defineFunction(name, undefined);
        continue;
      }
      if (!NAME.test(name)) {
        // bash takes it for the name of a function.
        if (source.dialect === "bash") continue;
        return call.error(`${name}: bad variable name`);
      }
      if (reference) {
        if (shell.ownVariable(name)?.reference !== undefined) shell.putOwn(name, undefined);
        continue;
      }
      if (shell.variable(name)?.readonly)
        return call.error(
          source.dialect === "bash" ? `${name}: cannot unset: readonly variable` : `${name}: is read only`,
        );
      if (source.dialect === "bash" && !shell.variable(name) && shell.function(name))
        shell.defineFunction(name, undefined);
      if (name === "OPTIND" && source.dialect === "sh") return call.error("Illegal number: ");
      shell.putVariable(name, undefined);
    }
    return 0;
  },
};

function unsetElement(shell: ShellState, name: string, key: Bytes): void {
  const variable = shell.variable(name);
  if (!variable) return;
  if (!variable.associative && (key === "@" || key === "*")) shell.putVariable(name, undefined);
  else if (variable.array) {
    const unset = shell.keyOf(variable, key);
    shell.putVariable(name, { ...variable, array: variable.array.filter(([each]) => each !== unset) });
  }
}

export const local: Builtin = {
  name: "local",
  special: true,
  summary: "make variables local to the function",
  run(call) {
    const { args, shell } = call;
    if (call.source.dialect === "bash") return runBashLocal(call);
    if (shell.frame === undefined) return call.error("not in a function");
    for (const arg of args) {
      if (arg === "-") {
        if (shell.frame.every(([name]) => name !== "-"))
          shell.frame = [...shell.frame, ["-", { value: shell.options, exported: false, readonly: false }]];
        continue;
      }
      const equals = arg.indexOf("=");
      const name = equals < 0 ? arg : arg.slice(0, equals);
      if (!NAME.test(name)) return call.error(`${name}: bad variable name`);
      makeLocal(shell, name, call.source.dialect);
      if (equals >= 0) shell.setVariable(name, arg.slice(equals + 1));
    }
    return 0;
  },
};

/** dash keeps the value that the variable has outside; bash begins unset. */
export function makeLocal(shell: ShellState, name: string, dialect: "sh" | "bash"): void {
  const frame = shell.frame ?? [];
  const before = shell.ownVariable(name);
  if (!frame.some(([each]) => each === name)) {
    shell.frame = [...frame, [name, before]];
    if (dialect === "bash") shell.putOwn(name, { value: null, exported: before?.exported ?? false, readonly: false });
  }
}

export const shift: Builtin = {
  name: "shift",
  special: true,
  summary: "drop positional parameters",
  run(call) {
    const [operand] = call.args;
    const bash = call.source.dialect === "bash";
    if (bash && operand !== undefined && /^-[0-9]+$/.test(operand))
      return call.error(`${operand}: shift count out of range`, 1);
    if (operand !== undefined && !/^[0-9]+$/.test(operand))
      return call.error(bash ? `${operand}: numeric argument required` : `Illegal number: ${operand}`);
    const count = Number(operand ?? 1);
    const values = call.shell.positional();
    if (count > values.length) return bash ? 1 : call.error("can't shift that many");
    call.shell.setPositional(values.slice(count));
    return 0;
  },
};

const LONG: Readonly<Record<string, string>> = {
  errexit: "e",
  noglob: "f",
  ignoreeof: "I",
  interactive: "i",
  monitor: "m",
  noexec: "n",
  stdin: "s",
  xtrace: "x",
  verbose: "v",
  vi: "V",
  emacs: "E",
  noclobber: "C",
  allexport: "a",
  notify: "b",
  nounset: "u",
  privileged: "p",
};
const DASH_ORDER = [
  "errexit",
  "noglob",
  "ignoreeof",
  "interactive",
  "monitor",
  "noexec",
  "stdin",
  "xtrace",
  "verbose",
  "vi",
  "emacs",
  "noclobber",
  "allexport",
  "notify",
  "nounset",
  "privileged",
  "nolog",
  "debug",
];

export const set: Builtin = {
  name: "set",
  special: true,
  summary: "set options and positional parameters",
  run(call) {
    const { args, shell } = call;
    if (args.length === 0) {
      for (const [name, { value }] of shell.variables())
        if (value !== null) call.write(`${name}=${singleQuoted(value, call.source.dialect)}\n`);
      return 0;
    }
    for (let i = 0; i < args.length; i++) {
      const arg = args[i] ?? "";
      if (arg === "--") {
        shell.setPositional(args.slice(i + 1));
        return 0;
      }
      if (arg === "-" && call.source.dialect === "sh") {
        shell.setOption("x", "off");
        shell.setOption("v", "off");
        if (i + 1 < args.length) shell.setPositional(args.slice(i + 1));
        return 0;
      }
      if (arg === "+" && call.source.dialect === "sh") continue;
      if (!/^[-+]./.test(arg)) {
        shell.setPositional(args.slice(i));
        return 0;
      }
      const state = arg.startsWith("-") ? "on" : "off";
      for (const letter of arg.slice(1)) {
        if (letter === "o") {
          const failed = longOption(call, args[i + 1], state);
          if (failed !== null) return failed;
          i++;
        } else if (
          "efIimnsxvVECabu".includes(letter) ||
          (call.source.dialect === "bash" && "hBHPTkpt".includes(letter))
        )
          shell.setOption(letter, state);
        else return call.error(call.source.dialect === "bash" ? `${arg}: invalid option` : `Illegal option -${letter}`);
      }
    }
    return 0;
  },
};

/** The letter of a long option of dash, empty for one that has none; undefined for what is no option. */
export function longOptionLetter(name: string): string | undefined {
  return LONG[name] ?? (DASH_ORDER.includes(name) ? "" : undefined);
}

function isOn({ shell }: BuiltinCall, name: string): boolean {
  const letter = LONG[name];
  return letter === undefined ? shell.longOption(name) === true : shell.option(letter);
}

function longOption(call: BuiltinCall, name: Bytes | undefined, state: "on" | "off"): BuiltinResult | null {
  if (call.source.dialect === "bash") return bashOption(call, name, state);
  if (name === undefined) {
    if (state === "on")
      call.write(
        `Current option settings\n${DASH_ORDER.map((each) => `${each.padEnd(16)}${isOn(call, each) ? "on" : "off"}\n`).join("")}`,
      );
    else for (const each of DASH_ORDER) call.write(`set ${isOn(call, each) ? "-o" : "+o"} ${each}\n`);
    return 0;
  }
  const letter = LONG[name];
  if (letter) call.shell.setOption(letter, state);
  else if (name === "nolog" || name === "debug") call.shell.setLongOption(name, state);
  else return call.error(`Illegal option -o ${name}`);
  return null;
}

function bashOption(call: BuiltinCall, name: Bytes | undefined, to: "on" | "off"): BuiltinResult | null {
  const { shell } = call;
  if (name === undefined) {
    for (const each of BASH_OPTIONS.keys()) {
      const on = isOptionSet(shell, each);
      call.write(to === "on" ? `${each.padEnd(15)}\t${on ? "on" : "off"}\n` : `set ${on ? "-o" : "+o"} ${each}\n`);
    }
    return 0;
  }
  if (name === "posix" && to === "on") throw new Unmodelled("bash's POSIX mode");
  if (!setBashOption(shell, name, to)) {
    call.warn(`${name}: invalid option name`);
    return 2;
  }
  return null;
}
