import type { Bytes } from "../bytes";

/** An error of the shell itself that ends it (POSIX 2.8.1): expansion, assignment to a read-only variable, syntax in eval. */
export class ShellError {
  /** `message` without the `sh: 1: ` before it; `status` is that of the shell (2 in dash). */
  constructor(
    readonly message: Bytes,
    readonly status = 2,
    /** dash gives the line of the command, or the one that its parser has come to. */
    readonly line: "command" | "parser" = "command",
    /** Does the message name the builtin that it comes from? */
    readonly named = false,
    /** bash gives up the line that it has read and goes on with the next one, but for these. */
    readonly fatal = false,
  ) {}
}
