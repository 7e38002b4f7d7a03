/** Command substitution (POSIX 2.6.3): commands in a subshell, their output as text. For the expansion it is one more fork. */
import type { Bytes } from "../bytes";
import type { CommandSubstitution, List } from "../syntax/tree";
import type { Alternative } from "../world/attempt";
import { errnoMessage } from "../world/errno";
import { set } from "../world/trie";
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
  const read = shell.dialect === "bash" ? fileOf(shell, body) : null;
  if (read !== null) return read;
  const before = shell.attempt.guardedStatus;
  const { source } = shell.frame;
  const inside = backquoted && shell.dialect === "sh" ? { ...source, shift: 1 - source.lineOf(start) } : source;
  const { text, status } = run(shell, body, inside);
  // In dash `$?` is still that of the command before.
  if (shell.dialect === "sh") shell.attempt.guardedStatus = before;
  if (shell.dialect === "bash" && text.includes("\0"))
    shell.complain("warning: command substitution: ignored null byte in input");
  return { text: (text.includes("\0") ? text.replaceAll("\0", "") : text).replace(/\n+$/, ""), status };
}

/** bash's `$(<file)`; null for other commands. */
function fileOf(shell: Shell, body: List): { readonly text: Bytes; readonly status: number } | null {
  const [item, ...others] = body.items;
  const command = item?.command;
  if (others.length > 0 || item?.background || command?.type !== "SimpleCommand") return null;
  const [redirection, ...more] = command.redirections;
  if (command.words.length > 0 || command.assignments.length > 0 || more.length > 0) return null;
  if (redirection?.operator !== "<" || redirection.descriptor) return null;
  const path = shell.text(redirection.target);
  const content = shell.sys.readFile(path);
  if (content.ok) return { text: content.value.replaceAll("\0", "").replace(/\n+$/, ""), status: 0 };
  shell.complain(`${path}: ${errnoMessage(content.errno)}`);
  return { text: "", status: 1 };
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
    const options = inheritedOptions(shell);
    const captured = captureOutput(interpreter, attempt.world(), 1, (world) => {
      if (options === null) return interpreter.subshell(body, world, inside);
      const begun = { ...world, shell: set(world.shell, attempt.space.optionsKey, options) };
      return interpreter.subshell(body, begun, inside).map((done) => ({ ...done, shell: world.shell }));
    });
    return joinCaptured(attempt.space, captured).map(({ world, text, again }) =>
      alternative(world, text, again !== undefined),
    );
  });
  attempt.space.place = place;
  if (result.endless) saysEndless(attempt);
  if (result.stuck) throw new StuckInside(result.stuck);
  return result;
}

/** bash's substitutions go on where a command fails, unless inherit_errexit is set; null where nothing changes. */
function inheritedOptions(shell: Shell): unknown {
  if (shell.dialect === "sh" || !shell.option("e") || shell.setting("inherit_errexit")) return null;
  return shell.state.options.replaceAll("e", "");
}

function alternative(world: World, text: Bytes, endless: boolean): Alternative {
  const value: Substituted = { text, status: world.status, stuck: world.flow, endless };
  return { value, condition: world.condition, world };
}
