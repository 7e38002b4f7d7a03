/** echo and printf as builtins. */
import type { Bytes } from "../../bytes";
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

export const printf: Builtin = {
  name: "printf",
  special: false,
  summary: "print formatted",
  run() {
    throw new Unmodelled("printf");
  },
};

function echoDash(args: readonly Bytes[]): Bytes {
  const newline = args[0] === "-n" ? "" : "\n";
  return args.slice(newline ? 0 : 1).join(" ") + newline;
}

function echoBash(args: readonly Bytes[]): Bytes {
  return echoDash(args);
}
