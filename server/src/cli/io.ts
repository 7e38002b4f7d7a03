/** What the command line has of the process around it; tests hand in their own. */
import fs from "node:fs";
import type { Bytes } from "../core/bytes";

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The caller's working directory. */
  readonly cwd: string;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Standard error is a terminal. */
  readonly errorTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  out(text: string): void;
  err(text: string): void;
  outBytes(bytes: Bytes): void;
  errBytes(bytes: Bytes): void;
  /** All of standard input. */
  readStdin(): Bytes;
}

export function processIo(): Io {
  return {
    env: process.env,
    cwd: process.cwd(),
    terminal: process.stdout.isTTY === true,
    errorTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
    out: (text) => writeAll(1, Buffer.from(text)),
    err: (text) => writeAll(2, Buffer.from(text)),
    outBytes: (bytes) => writeAll(1, Buffer.from(bytes, "latin1")),
    errBytes: (bytes) => writeAll(2, Buffer.from(bytes, "latin1")),
    readStdin: () => fs.readFileSync(0).toString("latin1"),
  };
}

/** Synchronous, so that all is written when the process ends; a reader that has gone (`| head`) is no error. */
function writeAll(descriptor: number, buffer: Buffer): void {
  for (let at = 0; at < buffer.length; ) {
    try {
      at += fs.writeSync(descriptor, buffer, at);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}

/** `ENOENT` and the like of an error thrown by node; undefined for other values. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
