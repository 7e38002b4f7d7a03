/**
 * A world: the path condition (what was assumed of the host) and all that the script has done since it began. The host
 * itself is in the space that all worlds of a run share. Worlds are values; nothing here changes once it is made.
 */
import type { Bytes } from "../bytes";
import type { Branching, Condition } from "./diagram";
import type { Trie } from "./trie";

/** A value as it is, or a decision diagram whose leaves are values. */
export type Guarded<T> = T | Branching<T>;

export interface World {
  readonly condition: Condition;
  /** Files, mounts, open files, processes …: what all processes share. Keys are the space's. */
  readonly machine: Trie<unknown>;
  /** Variables, functions, options, descriptors …: what a subshell gives back when it ends. */
  readonly shell: Trie<unknown>;
  /** `$?` */
  readonly status: Guarded<number>;
  /** Output and other events, newest first. */
  readonly log: Log | null;
  /** Set where the world is on its way out of something. */
  readonly flow: Flow | null;
}

export type Flow =
  /** `error`: an error of the shell (POSIX 2.8.1), which `command` in front of a special builtin contains. */
  | {
      readonly kind: "exit";
      readonly signal?: string;
      readonly error?: true;
      /** bash: the rest of the line is given up, and the shell goes on behind it. */
      readonly discards?: true;
    }
  | { readonly kind: "return" }
  | { readonly kind: "break"; readonly levels: number }
  | { readonly kind: "continue"; readonly levels: number }
  /** The whole run cannot go on: nothing in a loop can change any more, or something is not modelled. */
  | { readonly kind: "stuck"; readonly why: "waits" | "unmodelled"; readonly at: number; readonly reason: string };

export interface Log {
  readonly previous: Log | null;
  readonly depth: number;
  /** Within the world's condition: where the event happened. */
  readonly guard: Condition;
  readonly event: LogEvent;
}

/** `at` is the place of the command: see Place. */
export type LogEvent =
  /** `endless`: the text comes again and again until nobody reads it. */
  | { readonly kind: "output"; readonly sink: number; readonly text: Bytes; readonly endless?: true }
  | { readonly kind: "change"; readonly key: number; readonly at: Place }
  | {
      readonly kind: "effect";
      readonly name: string;
      readonly subject: string;
      readonly action: string;
      readonly at: Place;
    }
  | { readonly kind: "unmodelled"; readonly command: Bytes; readonly reason: string; readonly at: Place };

/** Where in which file something stands; the file is null for the script itself. */
export interface Place {
  readonly file: Bytes | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Sinks of output that are no file: standard output and error of the whole run; captures count on from here. */
export const STDOUT_SINK = 1;
export const STDERR_SINK = 2;

export const EXIT: Flow = { kind: "exit" };
export const SHELL_ERROR: Flow = { kind: "exit", error: true };
export const DISCARD: Flow = { kind: "exit", error: true, discards: true };
export const RETURN: Flow = { kind: "return" };
