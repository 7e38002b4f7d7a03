/** Calling a builtin: its messages, and the errors of special builtins that end the shell (POSIX 2.8.1). */
import { type Bytes, encodeMessage } from "../bytes";
import { ShellError } from "../expand/shellError";
import { errnoMessage } from "../world/errno";
import type { Builtin, BuiltinCall, BuiltinResult } from "./builtin";
import { runNested } from "./nestedCommand";
import { writeDescriptor } from "./openFile";
import { inputOf } from "./rawCall";
import type { Shell } from "./shell";

const RESERVED = new Set([
  "!",
  "{",
  "}",
  "case",
  "do",
  "done",
  "elif",
  "else",
  "esac",
  "fi",
  "for",
  "if",
  "in",
  "then",
  "until",
  "while",
]);
const RESERVED_BASH = new Set([...RESERVED, "[[", "]]", "function", "select", "time", "coproc"]);

/** dash says which builtin an error of the shell happened in. */
function named<T>(code: () => T, shell: Shell, name: Bytes): T {
  try {
    return code();
  } catch (thrown) {
    if (!(thrown instanceof ShellError) || shell.dialect === "bash") throw thrown;
    throw new ShellError(`${name}: ${thrown.message}`, thrown.status, thrown.line);
  }
}

/** `ends`: does an error of a special builtin end the shell here? */
export function callBuiltin(shell: Shell, builtin: Builtin, argv: readonly Bytes[], ends: boolean): BuiltinResult {
  const { state, sys, frame, interpreter } = shell;
  const name = argv[0] ?? "";
  let writeFailed = false;
  const prefix = () => `${state.name}: ${shell.dialect === "bash" ? "line " : ""}${shell.line}: ${name}: `;
  const call: BuiltinCall = {
    name,
    args: argv.slice(1),
    shell: state,
    sys,
    source: frame.source,
    line: shell.line,
    stdin: inputOf(shell, 0),
    runCommand: (command, how) => runNested(shell, command, how ?? {}),
    lastStatus: shell.attempt.status,
    inFunction: frame.returnable,
    loops: frame.loops,
    subshell: frame.subshell,
    prefix,
    write(bytes) {
      const errno = writeDescriptor(sys, state.descriptor(1), bytes);
      if (!errno || writeFailed || bytes === "") return;
      writeFailed = true;
      shell.write(
        2,
        encodeMessage(
          shell.dialect === "bash"
            ? `${prefix()}write error: ${errnoMessage(errno)}\n`
            : `${prefix()}${name}: I/O error\n`,
        ),
      );
    },
    writeError: (bytes) => shell.write(2, encodeMessage(bytes)),
    warn: (message) => shell.write(2, encodeMessage(`${prefix()}${message}\n`)),
    error(message, status = 2) {
      if (builtin.special && ends && shell.dialect === "sh") throw new ShellError(message, status);
      shell.write(2, encodeMessage(`${prefix()}${message}\n`));
      return shell.dialect === "bash" && status === 2 && builtin.special ? 1 : status;
    },
    isBuiltin(word) {
      const found = interpreter.registry.builtins.get(word);
      if (!found || (found.bashOnly && shell.dialect === "sh")) return null;
      return found.special ? "special" : "regular";
    },
    isReserved: (word) => (shell.dialect === "bash" ? RESERVED_BASH : RESERVED).has(word),
  };
  const result = named(() => builtin.run(call), shell, name);
  return writeFailed && result === 0 ? 1 : result;
}
