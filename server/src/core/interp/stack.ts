/** Where in the program a command stands while it runs: what it inherits from the constructs around it. */
import type { Bytes } from "../bytes";
import type { Span } from "../syntax/tree";
import type { Job } from "../world/timeline";
import type { Place } from "../world/world";
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
  /** What dash's messages name before what they say: `eval`, or the file that `.` runs. */
  readonly within?: Bytes;
  /** The background command whose own shell this is. */
  readonly job?: Job | undefined;
}

/** The place of what stands at the span, for reports and LINENO. */
export function placeOf(source: Source, { start, end }: Span): Place {
  return { file: source.file, start, end, line: source.lineOf(start) };
}
