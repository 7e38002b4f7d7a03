/** The command line: finds the command, reads its arguments, runs it, turns failures into one line and an exit status. */

import { nearest } from "../core/world/shape";
import { readArguments } from "./arguments";
import { type Command, type CommandCall, UsageError } from "./command";
import { commands } from "./commands/index";
import { commandHelp, mainHelp } from "./help";
import type { Io } from "./io";
import { colourStyle, plainStyle, type Style } from "./style";

/** Runs `maintscript ARGS…`; the exit status. Never throws for anything that a user can do. */
export async function runCli(args: readonly string[], io: Io, version: string): Promise<number> {
  const style = io.terminal && !io.env["NO_COLOR"] && io.env["TERM"] !== "dumb" ? colourStyle : plainStyle;
  try {
    return await dispatch(args, io, style, version);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`maintscript: ${error.message}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io, style: Style, version: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err(mainHelp(commands, plainStyle));
    return 2;
  }
  if (name === "--version" || name === "-V") {
    io.out(`maintscript ${version}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
    io.out(mainHelp(commands, style));
    return 0;
  }
  if (name === "help") return dispatch([...rest, "--help"], io, style, version);
  return runCommand(findCommand(name), rest, io, style);
}

function findCommand(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const close = nearest(
    name,
    commands.map((one) => one.name),
  );
  throw new UsageError(`unknown command "${name}"${close ? `; did you mean ${close}?` : "; see maintscript --help"}`);
}

async function runCommand(command: Command, args: readonly string[], io: Io, style: Style): Promise<number> {
  const given = readArguments(command, args);
  if (given.flags.has("help")) {
    io.out(commandHelp(command, style));
    return 0;
  }
  const call: CommandCall = {
    io,
    style,
    operands: given.operands,
    has: (option) => given.flags.has(option),
    value: (option) => given.values.get(option)?.at(-1),
    values: (option) => given.values.get(option) ?? [],
  };
  return command.run(call);
}
