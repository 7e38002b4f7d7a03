/** Every request runs behind this: it is left out when cancelled, and a failure becomes a line in the log, not the end. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime";

/** Wraps a handler; `otherwise` is the answer where it fails. */
export type Guard = <P, R>(
  name: string,
  otherwise: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

export function makeGuard(connection: Connection, runtime: Runtime): Guard {
  return (name, otherwise, handler) => async (params, token) => {
    // Once round the loop: a cancellation that has arrived already is seen before the work begins.
    await runtime.yield();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    try {
      return await handler(params, token);
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return otherwise;
    }
  };
}
