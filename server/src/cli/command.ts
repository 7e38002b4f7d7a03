/** How a command of the command line is written: a table of options, and a function. */
import type { Io } from "./io";
import type { Style } from "./style";

export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for the value in the help (`NAME|FILE`); without it the option is a flag. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** What follows the name: `SCRIPT [ARG…]`. */
  readonly operands: string;
  readonly summary: string;
  /** Paragraphs of `COMMAND --help`. */
  readonly description: readonly string[];
  readonly options: readonly OptionSpec[];
  /** How many operands; default any. */
  readonly min?: number;
  readonly max?: number;
  /** Options that are not ours and stand behind the first operand are operands (`run SCRIPT -x`). */
  readonly passOptions?: boolean;
  /** The exit status. May throw UsageError. */
  run(call: CommandCall): number | Promise<number>;
}

export interface CommandCall {
  readonly io: Io;
  readonly style: Style;
  readonly operands: readonly string[];
  /** Was the flag given? */
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
  /** All values given, in order. */
  values(option: string): readonly string[];
}

/** Ends the command with status 2 and this one line on standard error. */
export class UsageError extends Error {}

export const jsonOption: OptionSpec = { name: "json", help: "machine-readable output, described by schemas/" };
