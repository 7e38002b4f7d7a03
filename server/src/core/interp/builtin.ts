/** How a builtin is written: like a utility, but it sees the shell's own state. One file per builtin, a line in index.ts. */
import type { Bytes } from "../bytes";
import type { Finished, RawCall } from "../utilities/utility";
import type { Observer } from "../world/sys";
import type { SystemCalls } from "../world/syscalls";
import type { Flow } from "../world/world";
import type { ShellState, Source } from "./shellState";

export interface BuiltinCall {
  readonly name: Bytes;
  readonly args: readonly Bytes[];
  readonly shell: ShellState;
  readonly sys: SystemCalls;
  /** Hears comparisons; see Observer. */
  readonly observe: Observer;
  /** The text that the command stands in. */
  readonly source: Source;
  readonly line: number;
  readonly stdin: RawCall["stdin"];
  readonly runCommand: RawCall["runCommand"];
  /** `$?` before the command. */
  readonly lastStatus: number;
  /** Is the call within a function or a sourced file, a loop? */
  readonly inFunction: boolean;
  readonly loops: number;
  readonly subshell: boolean;
  write(bytes: Bytes): void;
  /** Bytes on standard error as they are. */
  writeError(bytes: string): void;
  /** `SCRIPT: LINE: NAME: ` */
  prefix(): string;
  /** `SCRIPT: LINE: NAME: message` on standard error. */
  warn(message: string): void;
  /** The same, and the shell ends where the builtin is a special one (POSIX 2.8.1). */
  error(message: string, status?: number): BuiltinResult;
  isBuiltin(name: Bytes): "special" | "regular" | null;
  /** Is the word reserved (`if`, `{`)? */
  isReserved(name: Bytes): boolean;
}

/** What a builtin gives back: a status, or something that only the interpreter can carry out. */
export type BuiltinResult =
  | number
  | { readonly kind: "flow"; readonly status: number; readonly flow: Flow }
  | { readonly kind: "evaluate"; readonly text: Bytes }
  | { readonly kind: "source"; readonly path: Bytes; readonly args: readonly Bytes[] | null }
  | {
      readonly kind: "command";
      readonly argv: readonly Bytes[];
      readonly functions: "skip" | "use";
      readonly special: "plain" | "special";
    }
  | { readonly kind: "trap"; readonly signal: string }
  | { readonly kind: "exec"; readonly argv: readonly Bytes[] };

export interface Builtin {
  readonly name: Bytes;
  /** A special builtin (POSIX 2.14): found before functions, its errors end the shell, its assignments stay. */
  readonly special: boolean;
  /** In bash only. */
  readonly bashOnly?: boolean;
  readonly summary: string;
  readonly run: (call: BuiltinCall) => BuiltinResult;
}

export type { Finished };
