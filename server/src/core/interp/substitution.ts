/** Command substitution (POSIX 2.6.3): commands in a subshell, their output as text. For the expansion it is one more fork. */
import type { Bytes } from "../bytes";
import type { CommandSubstitution, List } from "../syntax/tree";
import type { Alternative } from "../world/attempt";
import type { Flow, Guarded, World } from "../world/world";
import { captureOutput, joinCaptured } from "./capture";
import { saysEndless } from "./openFile";
import { type Shell, StuckInside } from "./shell";
import type { Source } from "./shellState";

interface Substituted {
  readonly text: Bytes;
  readonly status: Guarded<number>;
  readonly stuck: Flow | null;
  /** The commands would write for ever. */
  readonly endless: boolean;
}

/** The output without trailing newlines and NUL bytes, and the status. */
export function runSubstitution(
  shell: Shell,
  { body, start, backquoted }: CommandSubstitution,
): { readonly text: Bytes; readonly status: Guarded<number> } {
  if (body.items.length === 0) return { text: "", status: 0 };
  const before = shell.attempt.guardedStatus;
  const { source } = shell.frame;
  const inside = backquoted && shell.dialect === "sh" ? { ...source, shift: 1 - source.lineOf(start) } : source;
  const { text, status } = run(shell, body, inside);
  // In dash `$?` is still that of the command before.
  if (shell.dialect === "sh") shell.attempt.guardedStatus = before;
  return { text: (text.includes("\0") ? text.replaceAll("\0", "") : text).replace(/\n+$/, ""), status };
}

/** The output byte for byte (bash's process substitution). */
export function runSubstitutionExactly(shell: Shell, body: List): Bytes {
  return run(shell, body, shell.frame.source).text;
}

function run(shell: Shell, body: List, source: Source): Substituted {
  const { interpreter, attempt, frame } = shell;
  attempt.space.check("depth", frame.depth);
  const place = attempt.space.place;
  const result = attempt.fork<Substituted>(() => {
    const inside = { ...frame, source, tested: false, subshell: true, depth: frame.depth + 1 };
    const captured = captureOutput(interpreter, attempt.world(), 1, (world) =>
      interpreter.subshell(body, world, inside),
    );
    return joinCaptured(attempt.space, captured).map(({ world, text, again }) =>
      alternative(world, text, again !== undefined),
    );
  });
  attempt.space.place = place;
  if (result.endless) saysEndless(attempt);
  if (result.stuck) throw new StuckInside(result.stuck);
  return result;
}

function alternative(world: World, text: Bytes, endless: boolean): Alternative {
  const value: Substituted = { text, status: world.status, stuck: world.flow, endless };
  return { value, condition: world.condition, world };
}
