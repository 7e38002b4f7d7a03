/** The commands that completion and colours know: the shell's builtins and the modelled utilities. */
import type { CommandInfo } from "../core/features/completion";

export function knownCommands(): readonly CommandInfo[] {
  return all;
}

const all: readonly CommandInfo[] = [];
