import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";
import { flag, utility } from "./utility";

/** which - locate a command in PATH (debianutils). */
export const which = utility({
  name: "which",
  aliases: ["which.debianutils"],
  summary: "print the paths of commands",
  options: { all: flag("-a") },
  parsing: "posix",

  run({ options: given, operands, sys, print }) {
    if (operands.length === 0) return 1;
    let all = true;
    for (const name of operands) {
      const found = places(sys, name, given.all);
      if (found.length === 0) all = false;
      for (const path of found) print(path);
    }
    return all ? 0 : 1;
  },
});

function places(sys: Sys, name: Bytes, everywhere: boolean): readonly Bytes[] {
  const runs = (path: Bytes) => sys.isFile(path) && sys.access(path, "x") === null;
  if (name === "") return [];
  if (name.includes("/")) return runs(name) ? [name] : [];
  if (!everywhere) {
    const path = sys.findCommand(name);
    return path === null ? [] : [path];
  }
  return (sys.env("PATH") ?? "")
    .split(":")
    .map((directory) => `${directory === "" ? "." : directory}/${name}`)
    .filter(runs);
}
