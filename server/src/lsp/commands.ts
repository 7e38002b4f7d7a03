/** The commands that completion, hover and colours know: the shell's builtins and the modelled utilities. */
import { registry } from "../core/api";
import type { CommandInfo } from "../core/features/completion";

export function knownCommands(): readonly CommandInfo[] {
  all ??= [
    ...[...registry.builtins.values()].map(
      ({ name, summary }): CommandInfo => ({ name, kind: "builtin", summary, options: {}, missing: [] }),
    ),
    ...[...registry.utilities]
      .filter(([name]) => !registry.builtins.has(name))
      .map(
        ([name, { summary, options, missing }]): CommandInfo => ({ name, kind: "command", summary, options, missing }),
      ),
  ];
  return all;
}

let all: readonly CommandInfo[] | undefined;
