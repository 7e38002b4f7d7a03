/** Where in the program a command stands while it runs: what it inherits from the constructs around it. */
import type { Source } from "./shellState";

export interface Frame {
  readonly source: Source;
  /** `set -e` does not count here: a condition, the left of `&&`, behind `!` (POSIX 2.14 set). */
  readonly tested: boolean;
  /** Loops around the command in this function. */
  readonly loops: number;
  /** In a function or sourced file, where `return` is allowed. */
  readonly returnable: boolean;
  /** Functions, substitutions and sourced files around the command. */
  readonly depth: number;
  readonly subshell: boolean;
}
