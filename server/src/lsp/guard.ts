/** Every request runs behind this: it is left out when cancelled, and a failure becomes a line in the log, not the end. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime";

/** Wraps a handler; `otherwise` is the answer where it fails. */
export type Guard = <P, R>(
  name: string,
  otherwise: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** @param versionOf of an open document */
export function makeGuard(
  connection: Connection,
  runtime: Runtime,
  versionOf: (uri: string) => number | undefined,
): Guard {
  return (name, otherwise, handler) => async (params, token) => {
    await settled(() => versionOf(uriIn(params)), token, runtime);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    try {
      return await handler(params, token);
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return otherwise;
    }
  };
}

/** Messages are taken in one a turn of the event loop; behind a change an editor asks for no more than this. */
const QUIET_TURNS = 8;
const MOST_TURNS = 400;

/**
 * Waits for what has arrived already: cancellations, and changes of the document. Where more is typed than can be
 * answered, all questions are answered about the newest text, which is then read once, not once for each key.
 */
async function settled(version: () => number | undefined, token: CancellationToken, runtime: Runtime): Promise<void> {
  let seen = version();
  let quiet = 0;
  for (let turn = 0; turn < MOST_TURNS && quiet < QUIET_TURNS && !token.isCancellationRequested; turn++) {
    await runtime.yield();
    const now = version();
    quiet = now === seen ? quiet + 1 : 0;
    seen = now;
  }
}

function uriIn(params: unknown): string {
  if (typeof params !== "object" || params === null) return "";
  if ("uri" in params && typeof params.uri === "string") return params.uri;
  return "textDocument" in params ? uriIn(params.textDocument) : "";
}
