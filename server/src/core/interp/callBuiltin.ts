/** Calling a builtin: its messages, and the errors of special builtins that end the shell (POSIX 2.8.1). */
import { type Bytes, encodeMessage } from "../bytes";
import { ShellError } from "../expand/shellError";
import { errnoMessage } from "../world/errno";
import type { Observer } from "../world/sys";
import type { SystemCalls } from "../world/syscalls";
import type { Builtin, BuiltinCall, BuiltinResult } from "./builtin";
import { runNested } from "./nestedCommand";
import { writeDescriptor } from "./openFile";
import { inputOf } from "./rawCall";
import type { Shell } from "./shell";
import type { ShellState, Source } from "./shellState";

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
    if (!(thrown instanceof ShellError) || shell.dialect === "bash" || thrown.named) throw thrown;
    throw new ShellError(`${name}: ${thrown.message}`, thrown.status, thrown.line, true);
  }
}

/** `ends`: does an error of a special builtin end the shell here? */
export function callBuiltin(shell: Shell, builtin: Builtin, argv: readonly Bytes[], ends: boolean): BuiltinResult {
  const call = new Call(shell, builtin, argv, ends);
  const result = named(() => builtin.run(call), shell, call.name);
  return call.writeFailed && result === 0 ? 1 : result;
}

/** What the builtin sees. Its functions are made when they are asked for, and may be taken out of it. */
class Call implements BuiltinCall {
  readonly name: Bytes;
  readonly args: readonly Bytes[];
  /** Did a write to standard output fail? That is told once. */
  writeFailed = false;

  constructor(
    private readonly within: Shell,
    private readonly builtin: Builtin,
    argv: readonly Bytes[],
    private readonly ends: boolean,
  ) {
    this.name = argv[0] ?? "";
    this.args = argv.slice(1);
  }

  get lastStatus(): number {
    return this.within.attempt.status;
  }

  get shell(): ShellState {
    return this.within.state;
  }

  get sys(): SystemCalls {
    return this.within.sys;
  }

  get observe(): Observer {
    return this.within.observe;
  }

  get source(): Source {
    return this.within.frame.source;
  }

  get line(): number {
    return this.within.line;
  }

  get stdin(): BuiltinCall["stdin"] {
    return inputOf(this.within, 0);
  }

  get runCommand(): BuiltinCall["runCommand"] {
    return (command, how) => runNested(this.within, command, how ?? {});
  }

  get inFunction(): boolean {
    return this.within.frame.returnable;
  }

  get loops(): number {
    return this.within.frame.loops;
  }

  get subshell(): boolean {
    return this.within.frame.subshell;
  }

  get prefix(): BuiltinCall["prefix"] {
    return () => {
      const { state, dialect, line } = this.within;
      return `${state.name}: ${dialect === "bash" ? "line " : ""}${line}: ${this.name}: `;
    };
  }

  get write(): BuiltinCall["write"] {
    return (bytes) => {
      const { sys, state, dialect } = this.within;
      const errno = writeDescriptor(sys, state.descriptor(1), bytes);
      if (!errno || this.writeFailed || bytes === "") return;
      this.writeFailed = true;
      this.warn(dialect === "bash" ? `write error: ${errnoMessage(errno)}` : `${this.name}: I/O error`);
    };
  }

  get writeError(): BuiltinCall["writeError"] {
    return (text) => this.within.write(2, encodeMessage(text));
  }

  get warn(): BuiltinCall["warn"] {
    return (message) => this.writeError(`${this.prefix()}${message}\n`);
  }

  get error(): BuiltinCall["error"] {
    return (message, status = 2) => {
      const { dialect } = this.within;
      if (this.builtin.special && this.ends && dialect === "sh") throw new ShellError(message, status);
      this.warn(message);
      return dialect === "bash" && status === 2 && this.builtin.special ? 1 : status;
    };
  }

  get isBuiltin(): BuiltinCall["isBuiltin"] {
    return (word) => {
      const found = this.within.interpreter.registry.builtins.get(word);
      if (!found || (found.bashOnly && this.within.dialect === "sh")) return null;
      return found.special ? "special" : "regular";
    };
  }

  get isReserved(): BuiltinCall["isReserved"] {
    return (word) => (this.within.dialect === "bash" ? RESERVED_BASH : RESERVED).has(word);
  }
}
