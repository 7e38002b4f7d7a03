/**
 * Options as the dpkg family parses them (dpkg-options in libdpkg): only in front of the operands, long names exactly,
 * `--name=value` or `--name value`, short ones in clusters (`-Wf FORMAT`, `-f=FORMAT`). Messages are libdpkg's.
 */
import type { Bytes } from "../../bytes";
import { encodeMessage } from "../../bytes";
import { Exit, type RawCall, Unmodelled } from "../utility";

export interface DpkgOption {
  readonly long: string;
  readonly short?: string;
  /** "prefix": the name goes on with the value (`--assert-FEATURE`). */
  readonly takes?: "value" | "prefix";
  /** Is it what the tool is to do? Two of them conflict. */
  readonly action?: true;
  /** Known to the real tool, not to us. */
  readonly unmodelled?: true;
}

export interface DpkgArguments {
  /** The action's long name. */
  readonly action: string | undefined;
  /** For a "prefix" action, the rest of its name. */
  readonly actionValue: Bytes;
  /** Last value of each option that takes one, "" for those that take none. */
  readonly values: ReadonlyMap<string, Bytes>;
  /** All options but actions, in order. */
  readonly given: readonly (readonly [long: string, value: Bytes])[];
  readonly operands: readonly Bytes[];
}

/** A program of the dpkg family while it runs: how it complains. */
export class DpkgProgram {
  constructor(
    private readonly raw: RawCall,
    readonly name: string,
    /** What follows a usage error. */
    private readonly usageHint: string,
  ) {}

  write(text: string): void {
    this.raw.stdout(text);
  }

  writeError(text: string): void {
    this.raw.stderr(encodeMessage(text));
  }

  notice(message: string): void {
    this.writeError(`${this.name}: ${message}\n`);
  }

  warning(message: string): void {
    this.writeError(`${this.name}: warning: ${message}\n`);
  }

  /** Ends the program with a message and status 2. */
  error(message: string, status = 2): never {
    this.writeError(`${this.name}: error: ${message}\n`);
    throw new Exit(status);
  }

  badUsage(message: string): never {
    this.writeError(`${this.name}: error: ${message}\n\n${this.usageHint}\n`);
    throw new Exit(2);
  }

  unmodelled(reason: string): never {
    throw new Unmodelled(reason);
  }
}

/** Parses `argv`; ends the program where libdpkg would. */
export function parseDpkgOptions(
  program: DpkgProgram,
  argv: readonly Bytes[],
  options: readonly DpkgOption[],
): DpkgArguments {
  let action: DpkgOption | undefined;
  let actionValue = "";
  const values = new Map<string, Bytes>();
  const given: [string, Bytes][] = [];
  const take = (option: DpkgOption, value: Bytes) => {
    if (option.unmodelled) program.unmodelled(`option --${option.long} of ${program.name}`);
    if (option.action) {
      if (action && action !== option) program.badUsage(`conflicting actions ${nameOf(option)} and ${nameOf(action)}`);
      action = option;
      actionValue = value;
      return;
    }
    values.set(option.long, value);
    given.push([option.long, value]);
  };

  let at = 0;
  for (; at < argv.length; at++) {
    const argument = argv[at] ?? "";
    if (!argument.startsWith("-") || argument === "-") break;
    if (argument === "--") {
      at++;
      break;
    }
    if (argument.startsWith("--")) at = takeLong(program, argv, at, options, take);
    else at = takeShort(program, argv, at, options, take);
  }
  return { action: action?.long, actionValue, values, given, operands: argv.slice(at) };
}

function nameOf(option: DpkgOption): string {
  return `-${option.short ?? "\b"} (--${option.long})`;
}

type Take = (option: DpkgOption, value: Bytes) => void;

function takeLong(
  program: DpkgProgram,
  argv: readonly Bytes[],
  at: number,
  options: readonly DpkgOption[],
  take: Take,
): number {
  const body = (argv[at] ?? "").slice(2);
  const equals = body.indexOf("=");
  const name = equals < 0 ? body : body.slice(0, equals);
  const prefixed = options.find((o) => o.takes === "prefix" && body.startsWith(`${o.long}-`));
  const option = options.find((o) => o.long === name && o.takes !== "prefix") ?? prefixed;
  if (!option) program.badUsage(`unknown option --${body}`);
  if (option.takes === "prefix") {
    take(option, body.slice(option.long.length + 1));
    return at;
  }
  if (option.takes === "value") {
    if (equals >= 0) {
      take(option, body.slice(equals + 1));
      return at;
    }
    const next = argv[at + 1];
    if (next === undefined) program.badUsage(`--${name} option takes a value`);
    take(option, next);
    return at + 1;
  }
  if (equals >= 0) program.badUsage(`--${name} option does not take a value`);
  take(option, "");
  return at;
}

function takeShort(
  program: DpkgProgram,
  argv: readonly Bytes[],
  at: number,
  options: readonly DpkgOption[],
  take: Take,
): number {
  const cluster = argv[at] ?? "";
  for (let i = 1; i < cluster.length; i++) {
    const letter = cluster.charAt(i);
    const option = options.find((o) => o.short === letter);
    if (!option) program.badUsage(`unknown option -${letter}`);
    if (option.takes !== "value") {
      if (cluster[i + 1] === "=") program.badUsage(`-${letter} option does not take a value`);
      take(option, "");
      continue;
    }
    let value = cluster.slice(i + 1);
    if (value.startsWith("=")) value = value.slice(1);
    else if (value === "") {
      const next = argv[at + 1];
      if (next === undefined) program.badUsage(`-${letter} option takes a value`);
      take(option, next);
      return at + 1;
    }
    take(option, value);
    return at;
  }
  return at;
}
