/** The commands that completion, hover and colours know: the shell's builtins and the modelled utilities. */
import { registry } from "../core/api";
import type { CommandInfo } from "../core/features/completion";

export function knownCommands(): readonly CommandInfo[] {
  all ??= [
    ...[...registry.builtins.values()].map(
      ({ name, summary }): CommandInfo => ({ name, kind: "builtin", summary, options: {} }),
    ),
    ...[...registry.utilities]
      .filter(([name]) => !registry.builtins.has(name))
      .map(([name, { summary, options }]): CommandInfo => ({ name, kind: "command", summary, options })),
  ];
  return all;
}

let all: readonly CommandInfo[] | undefined;
