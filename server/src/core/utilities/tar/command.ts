/** The command line of tar: old style (`tar xzf a`), short and long options, in any order. */
import type { Bytes } from "../../bytes";
import type { Call, Options } from "../utility";

export interface Command {
  action: "create" | "extract" | "list" | null;
  file: Bytes | null;
  compression: "none" | "gzip" | "by name";
  verbose: number;
  toStdout: boolean;
  keepOld: boolean;
  noTime: boolean;
  absoluteNames: boolean;
  dereference: boolean;
  noRecursion: boolean;
  sameOwner: boolean | null;
  samePermissions: boolean | null;
  numericOwner: boolean;
  strip: number;
  exclude: Bytes[];
  owner: Bytes | null;
  group: Bytes | null;
  /** Operands with the directory (-C) that holds from there on. */
  operands: { readonly directory: Bytes | null; readonly name: Bytes }[];
  directory: Bytes | null;
}

const SHORT: Readonly<Record<string, string>> = {
  c: "create",
  x: "extract",
  t: "list",
  f: "file",
  z: "gzip",
  a: "auto-compress",
  v: "verbose",
  O: "to-stdout",
  k: "keep-old-files",
  m: "touch",
  P: "absolute-names",
  h: "dereference",
  C: "directory",
  p: "same-permissions",
  o: "no-same-owner",
  s: "same-order",
};
const WITH_ARGUMENT: ReadonlySet<string> = new Set([
  "file",
  "directory",
  "exclude",
  "strip-components",
  "owner",
  "group",
]);
const LONG: Readonly<Record<string, string>> = {
  get: "extract",
  gunzip: "gzip",
  "preserve-permissions": "same-permissions",
  "preserve-order": "same-order",
};

export function parseCommand(call: Call<Options>): Command {
  const command: Command = {
    action: null,
    file: null,
    compression: "none",
    verbose: 0,
    toStdout: false,
    keepOld: false,
    noTime: false,
    absoluteNames: false,
    dereference: false,
    noRecursion: false,
    sameOwner: null,
    samePermissions: null,
    numericOwner: false,
    strip: 0,
    exclude: [],
    owner: null,
    group: null,
    operands: [],
    directory: null,
  };
  const words = [...call.argv];
  const first = words[0];
  if (first !== undefined && !first.startsWith("-")) {
    words.shift();
    // Old style: the arguments follow in the order of the letters.
    for (const letter of first) set(call, command, SHORT[letter], letter, () => words.shift());
  }
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--") {
      for (const name of words.splice(0)) command.operands.push({ directory: command.directory, name });
    } else if (word.startsWith("--")) {
      const [name = "", argument] = word.slice(2).split(/=(.*)/s);
      set(call, command, LONG[name] ?? name, `-${name}`, () => argument ?? words.shift());
    } else if (word.startsWith("-") && word.length > 1) {
      for (let i = 1; i < word.length; i++) {
        const letter = word[i] ?? "";
        const name = SHORT[letter];
        const takes = name !== undefined && WITH_ARGUMENT.has(name);
        const rest = word.slice(i + 1);
        set(call, command, name, letter, () => (rest !== "" ? rest : words.shift()));
        if (takes) break;
      }
    } else command.operands.push({ directory: command.directory, name: word });
  }
  return command;
}

function set(
  call: Call<Options>,
  command: Command,
  name: string | undefined,
  given: string,
  next: () => Bytes | undefined,
) {
  const argument = name !== undefined && WITH_ARGUMENT.has(name) ? next() : "";
  if (argument === undefined) return call.unmodelled(`tar -${given} without an argument`);
  switch (name) {
    case "create":
    case "extract":
    case "list":
      command.action = name;
      return;
    case "file":
      command.file = argument;
      return;
    case "directory":
      command.directory =
        command.directory === null || argument.startsWith("/") ? argument : `${command.directory}/${argument}`;
      return;
    case "exclude":
      command.exclude.push(argument);
      return;
    case "strip-components":
      command.strip = Number(argument);
      return;
    case "owner":
    case "group":
      command[name] = argument;
      return;
    case "verbose":
      command.verbose++;
      return;
    default:
      return setFlag(call, command, name, given);
  }
}

function setFlag(call: Call<Options>, command: Command, name: string | undefined, given: string) {
  switch (name) {
    case "gzip":
      command.compression = "gzip";
      return;
    case "auto-compress":
      command.compression = "by name";
      return;
    case "to-stdout":
      command.toStdout = true;
      return;
    case "keep-old-files":
      command.keepOld = true;
      return;
    case "touch":
      command.noTime = true;
      return;
    case "absolute-names":
      command.absoluteNames = true;
      return;
    case "dereference":
      command.dereference = true;
      return;
    case "no-recursion":
      command.noRecursion = true;
      return;
    case "same-owner":
    case "no-same-owner":
      command.sameOwner = name === "same-owner";
      return;
    case "same-permissions":
    case "no-same-permissions":
      command.samePermissions = name === "same-permissions";
      return;
    case "numeric-owner":
      command.numericOwner = true;
      return;
    case "same-order":
    case "overwrite":
    case "sort=name":
      return;
    default:
      return call.unmodelled(`option -${given} of tar`);
  }
}
