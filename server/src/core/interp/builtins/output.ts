/** echo and printf as builtins: dash's and bash's faces of the formatting that the programs share. */
import type { Bytes } from "../../bytes";
import { echoDash } from "../../utilities/echo";
import { formatPrintf } from "../../utilities/printfFormat";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin } from "../builtin";

export const echo: Builtin = {
  name: "echo",
  special: false,
  summary: "print arguments",
  run({ args, source, write }) {
    write(source.dialect === "bash" ? echoBash(args) : echoDash(args));
    return 0;
  },
};

/** bash: a word that reads back as the value. */
function quotedWord(value: Bytes): Bytes {
  if (value === "") return "''";
  if (/[\x00-\x1f\x7f]/.test(value)) throw new Unmodelled("%q of control characters");
  return value.replace(/[^\w@%+=:./\x80-\xff-]/g, "\\$&");
}

/** bash's echo: options -n, -e, -E may be joined; escapes only after -e. */
function echoBash(args: readonly Bytes[]): Bytes {
  let at = 0;
  let newline = "\n";
  let escapes = false;
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
  const expanded = head.replace(/\\(0[0-7]{0,3}|x[0-9a-fA-F]{1,2}|[abeEfnrtv\\])/g, (_, code: string) => {
    if (code.startsWith("0")) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    if (code.startsWith("x")) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return SIMPLE[code] ?? "";
  });
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
    if (bash && /%[^%a-zA-Z]*(q|\()/.test(format) && format !== "%q" && format !== "%q\\n" && format !== "%q ")
      throw new Unmodelled(`printf ${format}`);
    const quoting = bash && format.startsWith("%q");
    formatPrintf(
      quoting ? format.replace("%q", "%s") : format,
      quoting ? values.map(quotedWord) : values,
      bash ? "coreutils" : "dash",
      {
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
      },
    );
    if (variable === undefined) call.write(text);
    else call.shell.setVariable(variable, text);
    return status;
  },
};
