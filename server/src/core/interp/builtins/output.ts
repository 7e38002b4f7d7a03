/** echo and printf as builtins: dash's and bash's faces of the formatting that the programs share. */
import { type Bytes, encodeCodePoint } from "../../bytes";
import { backslashQuoted } from "../../expand/bashQuoting";
import { echoDash } from "../../utilities/echo";
import { formatPrintf } from "../../utilities/printfFormat";
import { formatTime } from "../../utilities/timeFormat";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall } from "../builtin";
import { isSet } from "./shopt";

export const echo: Builtin = {
  name: "echo",
  special: false,
  summary: "print arguments",
  run({ args, source, shell, write }) {
    write(source.dialect === "bash" ? echoBash(args, isSet(shell, "xpg_echo")) : echoDash(args));
    return 0;
  },
};

/** bash's echo: options -n, -e, -E may be joined; escapes only after -e. */
function echoBash(args: readonly Bytes[], expands: boolean): Bytes {
  let at = 0;
  let newline = "\n";
  let escapes = expands;
  for (; /^-[neE]+$/.test(args[at] ?? ""); at++) {
    for (const letter of (args[at] ?? "").slice(1)) {
      if (letter === "n") newline = "";
      else escapes = letter === "e";
    }
  }
  const text = args.slice(at).join(" ");
  if (!escapes) return text + newline;
  const [expanded, stopped] = expandEscapes(text);
  return stopped ? expanded : expanded + newline;
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

function expandEscapes(text: Bytes): readonly [text: Bytes, stopped: boolean] {
  const stop = /(?:^|[^\\])(?:\\\\)*\\c/.exec(text);
  const head = stop ? text.slice(0, stop.index + stop[0].length - 2) : text;
  const expanded = head.replace(
    /\\(0[0-7]{0,3}|x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[abeEfnrtv\\])/g,
    (_, code: string) => {
      if (/^u./i.test(code)) return encodeCodePoint(Number.parseInt(code.slice(1), 16));
      if (code.startsWith("0")) return String.fromCharCode(Number.parseInt(code, 8) & 255);
      if (code.startsWith("x")) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return SIMPLE[code] ?? "";
    },
  );
  return [expanded, stop !== null];
}

export const printf: Builtin = {
  name: "printf",
  special: false,
  summary: "print formatted",
  run(call) {
    const bash = call.source.dialect === "bash";
    let args = call.args[0] === "--" ? call.args.slice(1) : call.args;
    const variable = bash && args[0] === "-v" ? args[1] : undefined;
    if (variable !== undefined) args = args.slice(2);
    const [format, ...values] = args;
    if (format === undefined)
      return call.error(bash ? "usage: printf [-v var] format [arguments]" : "usage: printf format [arg ...]");
    let status = 0;
    let text = "";
    formatPrintf(format, values, bash ? "bash" : "dash", {
      write: (bytes) => {
        text += bytes;
      },
      fail: (message, code = 1) => {
        call.warn(message);
        status = bash ? 1 : code;
      },
      warn: (message) => call.warn(message),
      unmodelled: (reason) => {
        throw new Unmodelled(reason);
      },
      ...(bash
        ? {
            quoted: (value: Bytes) => backslashQuoted(value, call.sys.isUtf8()),
            time: (form: Bytes, value: Bytes | undefined) => timeOf(call, form, value),
          }
        : {}),
    });
    if (variable === undefined) {
      call.write(text);
      return status;
    }
    const [, name, index] = /^([A-Za-z_]\w*)(?:\[(.*)\])?$/s.exec(variable) ?? [];
    if (name === undefined) return call.error(`\`${variable}': not a valid identifier`);
    if (index === undefined) call.shell.setVariable(name, text);
    else call.shell.setElement(name, index, text);
    return status;
  },
};

/** `%(…)T`: -1 or nothing is now, -2 when the shell began. */
function timeOf(call: BuiltinCall, format: Bytes, value: Bytes | undefined): Bytes {
  const unmodelled = (reason: string): never => {
    throw new Unmodelled(reason);
  };
  const zone = call.shell.getVariable("TZ");
  if (zone !== undefined && !/^(UTC|UTC0|GMT|Etc\/UTC)?$/.test(zone)) unmodelled("a time zone other than UTC");
  if (value === "-2") unmodelled("the moment at which the shell began");
  const now = value === undefined || value === "" || value === "-1";
  const seconds = now ? Math.floor(call.sys.now()) : Number.parseInt(value, 10) || 0;
  return formatTime(format, { seconds, nanoseconds: 0 }, "libc", unmodelled);
}
