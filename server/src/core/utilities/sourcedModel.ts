/**
 * How a library that scripts source with `.` is modelled: instead of reading the file, the interpreter calls `source`
 * once and then has the described functions, as if the file had defined them. A model wins over the file on disk, but
 * never makes one exist: where the path is not there, `.` fails as it always does.
 *
 * A sourced function runs in the shell itself, so it may set variables and move descriptors; that is all it may do
 * beyond what a utility may (`ShellAccess`). It still never sees a world, a question or a syntax tree.
 */
import type { Bytes } from "../bytes";
import type { RawCall } from "./utility";

/** The shell that sources a library or calls one of its functions. */
export interface ShellAccess {
  /** Value of a shell variable, exported or not; undefined where unset. */
  getVariable(name: string): Bytes | undefined;
  setVariable(name: string, value: Bytes): void;
  exportVariable(name: string, value: Bytes): void;
  /** `exec TO>&FROM`: makes descriptor `to` of this shell a copy of `from`. */
  duplicate(from: number, to: number): void;
  /** `$0`. */
  readonly scriptName: Bytes;
  /** `"$@"` of the script (not of a function). */
  readonly scriptArguments: readonly Bytes[];
  /**
   * State of the library in this shell process: no variable, invisible to the script, copied into subshells, gone with
   * the shell. Null where nothing was kept under the key.
   */
  getPrivate(key: string): Bytes | null;
  setPrivate(key: string, value: Bytes): void;
  /** Ends the shell with this status, as `exit` would (traps run). */
  exitShell(status: number): never;
  /**
   * Begins the script anew, as `exec` of a program does that runs it: in a new shell with this one's environment,
   * descriptors and positional parameters, which goes on with the library's private state. No trap runs.
   */
  restart(): never;
}

/** What a call of a sourced function is given. */
export interface SourcedCall extends RawCall {
  readonly shell: ShellAccess;
}

export interface SourcedFunction {
  readonly name: string;
  /** One line for lists and completion. */
  readonly summary: string;
  /** What the real function has and this model does not. */
  readonly missing: readonly string[];
  /** Ends with the status of the function. Throws only Exit and Unmodelled, as a utility does. */
  readonly start: (call: SourcedCall) => number;
}

export interface SourcedModel {
  /** Absolute path of the file: the model is used where `.` is given this path, or a link to it. */
  readonly path: Bytes;
  readonly summary: string;
  /** What happens when the file is sourced; the status of `.`. `name` is the path as written. */
  readonly source: (call: SourcedCall) => number;
  readonly functions: Readonly<Record<string, SourcedFunction>>;
}
