/**
 * How to write a utility. One file, which reads like its manual page: SYNOPSIS is `options` and `operands`,
 * DESCRIPTION is `run`, EXIT STATUS is `fail` and the number that `run` returns. Then a line in index.ts and golden
 * cases. A utility sees its options, operands, streams and the system calls; never a world, a question or a tree.
 *
 * Values are bytes (bytes.ts). Messages are written with plain literals around them; ‘ and ’ may stand in a literal.
 */
import { type Bytes, encodeMessage } from "../bytes";
import { type Errno, errnoMessage } from "../world/errno";
import type { Sys } from "../world/sys";
import { quote, quoteaf, quotef } from "./quoting";

export { quote, quoteaf, quotef };

export type Option =
  | { readonly kind: "flag"; readonly names: readonly string[] }
  | { readonly kind: "value"; readonly names: readonly string[] }
  | { readonly kind: "optional"; readonly names: readonly string[]; readonly otherwise: Bytes }
  | { readonly kind: "list"; readonly names: readonly string[] }
  | { readonly kind: "spliced"; readonly names: readonly string[]; readonly words: Words };

/** The further arguments that an argument stands for, or what is wrong with it. */
export type Words = (argument: Bytes, raw: RawCall, given: GivenSoFar) => readonly Bytes[] | string;

type GivenSoFar = readonly (readonly [key: string, argument: Bytes | undefined])[];

/** An option without argument: `flag("-p", "--parents")`. True where given. */
export const flag = (...names: string[]) => ({ kind: "flag", names }) as const;
/** An option with an argument; the last one given counts. */
export const value = (...names: string[]) => ({ kind: "value", names }) as const;
/** A long option whose argument may be left out (`--color[=WHEN]`), and what it means then. */
export const optional = (otherwise: Bytes, ...names: string[]) => ({ kind: "optional", names, otherwise }) as const;
/** An option with an argument that may be repeated. */
export const list = (...names: string[]) => ({ kind: "list", names }) as const;

/** An option whose argument stands for further arguments, options among them (env -S). */
export const spliced = (words: Words, ...names: string[]) => ({ kind: "spliced", names, words }) as const;

export type Options = Readonly<Record<string, Option>>;

export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K]["kind"] extends "flag"
    ? boolean
    : O[K]["kind"] extends "list" | "spliced"
      ? readonly Bytes[]
      : Bytes | undefined;
};

export interface Input {
  /** All that is left on standard input, or its next bytes up to `most`. */
  read(most?: number): Bytes;
  /** The next line with its newline (the last may lack it), or null at the end. Takes no byte more. */
  readLine(): Bytes | null;
  /** Why reading fails (EISDIR), or null. Who does not look ends with `NAME: read error: …` on reading. */
  error(): Errno | null;
  /** lseek(2) by so many bytes back, where standard input is a file. */
  seekBack(bytes: number): void;
}

export interface Finished {
  readonly status: number;
  readonly stdout: Bytes;
}

export interface Call<O extends Options = Options> {
  /** argv[0] as it was called. */
  readonly name: string;
  /** All arguments without argv[0]. */
  readonly argv: readonly Bytes[];
  readonly options: Given<O>;
  /** The options in the order given, where order counts: `[key, argument]` (argument undefined for a flag). */
  readonly given: readonly (readonly [key: keyof O & string, argument: Bytes | undefined])[];
  readonly operands: readonly Bytes[];
  readonly sys: Sys;
  readonly stdin: Input;
  /** For a helper that is started as a utility of its own. */
  readonly failure: Failure;
  /** A line on standard output. */
  print(line: string): void;
  /** Bytes on standard output as they are. */
  write(bytes: Bytes): void;
  /** The bytes on standard output again and again, until the reader has enough. */
  writeEndlessly(bytes: Bytes): void;
  /** `NAME: message` on standard error; the exit status stays. */
  warn(message: string): void;
  /** Bytes on standard error as they are. */
  writeError(bytes: string): void;
  /** `NAME: message[: strerror]` on standard error, and exit status 1 (or `status`) in the end. The run goes on. */
  fail(message: string, errno?: Errno | null, status?: number): void;
  /** Exit status 1 (or `status`) in the end, without a message. */
  failQuietly(status?: number): void;
  /** `NAME: message`, "Try 'NAME --help' …", and the end with the failure status. */
  usage(message: string): never;
  /** Ends the utility at once with this status. */
  exit(status: number): never;
  /** Says that this call is not modelled and why; ends the utility. */
  unmodelled(reason: string): never;
  /**
   * Runs another command as this utility would (xargs, find -exec, env, nice). Its standard error and, unless
   * `capture`, its standard output go where ours go. `stdin` is what it reads (default: our own standard input);
   * `env` is added to its environment; `cwd` and `uid`/`gid` are of that process.
   */
  runCommand(argv: readonly Bytes[], how?: CommandOptions): Finished;
  /** Does the same to each of the items, in a part of its own (Sys.part). */
  each<T>(items: Iterable<T>, step: (item: T) => void): void;
}

export interface CommandOptions {
  readonly capture?: boolean;
  readonly stdin?: Bytes;
  readonly env?: Readonly<Record<string, Bytes>>;
  readonly clearEnvironment?: boolean;
  readonly unset?: readonly string[];
  readonly cwd?: Bytes;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Utility {
  readonly name: string;
  /** Other names of the same program (`[` and `test`, `egrep`). */
  readonly aliases: readonly string[];
  /** One line for lists and completion. */
  readonly summary: string;
  readonly options: Options;
  /** What the real tool has and this model does not, in plain words. */
  readonly missing: readonly string[];
  /** Ends with the exit status. Throws only Exit and Unmodelled, which the interpreter catches. */
  readonly start: (raw: RawCall) => number;
}

/** What the interpreter hands to `Utility.start`: a call whose arguments nobody has looked at yet. */
export interface RawCall {
  readonly name: string;
  readonly argv: readonly Bytes[];
  readonly sys: Sys;
  readonly stdin: Input;
  readonly stdout: (bytes: Bytes, ends?: "ends" | "never") => Errno | null | void;
  readonly stderr: (bytes: Bytes) => void;
  readonly runCommand: Call["runCommand"];
  readonly failure: Failure;
}

/** The exit status of a utility so far. */
export interface Failure {
  status: number;
  /** Runs a utility that has a status of its own, and puts this one back. */
  apart<T>(code: () => T): T;
}

/** Of a host that is known: a number. */
export function closedFailure(): Failure {
  return {
    status: 0,
    apart(code) {
      const before = this.status;
      this.status = 0;
      const result = code();
      this.status = before;
      return result;
    },
  };
}

/** Thrown by `exit`. */
export class Exit {
  constructor(readonly status: number) {}
}

/** Thrown by `unmodelled`, and for an option that the table does not have. */
export class Unmodelled {
  constructor(readonly reason: string) {}
}

export interface Definition<O extends Options> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly options: O;
  /** "all": the table has every option of the real tool (but --help and --version), so that others are its own errors. */
  readonly knows?: "all";
  /** Or: these, with spaces between, are all that the real tool has beside those of the table. */
  readonly lacks?: string;
  /** What the usage error about a short option that is none says more. */
  readonly hintFor?: (letter: string) => string | undefined;
  /** How many operands; too few is the usual "missing operand" error. Default: any. */
  readonly operands?: { readonly min?: number; readonly max?: number };
  /** Options may follow operands (GNU's way, default), or end at the first operand ("posix"), or nothing is parsed at all ("none": see argv). */
  readonly parsing?: "gnu" | "posix" | "none";
  /** The exit status of usage errors and of `fail` (default 1). */
  readonly failure?: number;
  readonly missing?: readonly string[];
  /** What it says where standard output cannot be written, without its name; the default is GNU's `write error: REASON`. */
  readonly writeFailure?: (reason: string, bytes: number) => readonly string[];
  /** The exit status then, where it is not that of other failures. */
  readonly writeFailureStatus?: number;
  run(call: Call<O>): number | undefined | void;
}

export function utility<const O extends Options>(definition: Definition<O>): Utility {
  const { name, options, failure = 1 } = definition;
  let table: OptionTable | undefined;
  return {
    name,
    aliases: definition.aliases ?? [],
    summary: definition.summary,
    options,
    missing: definition.missing ?? [],
    start(raw) {
      const parsed =
        definition.parsing === "none"
          ? { given: [], operands: raw.argv }
          : parseOptions(raw, (table ??= optionTable(definition)), definition.parsing ?? "gnu", failure);
      if (typeof parsed === "number") return parsed;
      const { sys, failure: ending } = raw;
      let written = 0;
      const unwritable = sys.variable<Errno | undefined>("unwritable", undefined);
      const complain = (message: string) => raw.stderr(encodeMessage(`${raw.name}: ${message}\n`));
      const write = (bytes: Bytes, ends: "ends" | "never" = "ends") => {
        written += bytes.length;
        const errno = raw.stdout(bytes, ends);
        if (errno) unwritable.value ??= errno;
      };
      const readable = () => {
        const errno = raw.stdin.error();
        if (!errno) return;
        complain(`read error: ${errnoMessage(errno)}`);
        throw new Exit(failure);
      };
      const call: Call<O> = {
        name: raw.name,
        argv: raw.argv,
        options: collect(options, parsed.given),
        given: parsed.given as Call<O>["given"],
        operands: parsed.operands,
        sys,
        stdin: {
          read(most) {
            const text = raw.stdin.read(most);
            if (text === "") readable();
            return text;
          },
          readLine() {
            const line = raw.stdin.readLine();
            if (line === null) readable();
            return line;
          },
          error: raw.stdin.error,
          seekBack: raw.stdin.seekBack,
        },
        print: (line) => write(encodeMessage(`${line}\n`)),
        write: (bytes) => write(bytes),
        writeEndlessly: (bytes) => write(bytes, "never"),
        warn: complain,
        writeError: (bytes) => raw.stderr(encodeMessage(bytes)),
        fail(message, errno, failed = failure) {
          complain(errno ? `${message}: ${errnoMessage(errno)}` : message);
          ending.status = failed;
        },
        failQuietly(failed = failure) {
          ending.status = failed;
        },
        usage(problem) {
          throw new Exit(usage(raw, problem, failure));
        },
        exit(code) {
          throw new Exit(code);
        },
        unmodelled(reason) {
          throw new Unmodelled(reason);
        },
        runCommand: raw.runCommand,
        failure: ending,
        each(items, step) {
          for (const item of items) sys.part(() => step(item));
        },
      };
      const { min = 0, max = Number.POSITIVE_INFINITY } = definition.operands ?? {};
      if (parsed.operands.length < min) {
        const last = parsed.operands.at(-1);
        return usage(raw, last === undefined ? "missing operand" : `missing operand after ${quote(last)}`, failure);
      }
      if (parsed.operands.length > max)
        return usage(raw, `extra operand ${quote(parsed.operands[max] ?? "")}`, failure);
      const status = ending.apart(() => {
        try {
          return definition.run(call) ?? ending.status;
        } catch (thrown) {
          if (thrown instanceof Exit) return thrown.status;
          throw thrown;
        }
      });
      if (unwritable.value === undefined) return status;
      const reason = errnoMessage(unwritable.value);
      for (const message of definition.writeFailure?.(reason, written) ?? [`write error: ${reason}`]) complain(message);
      return definition.writeFailureStatus ?? failure;
    },
  };
}

/** `NAME: problem` and the hint that GNU's tools add; the failure status. */
function usage(raw: RawCall, problem: string, status: number, hint?: string): number {
  const more = hint === undefined ? "" : `${raw.name}: ${hint}\n`;
  raw.stderr(encodeMessage(`${raw.name}: ${problem}\n${more}Try '${raw.name} --help' for more information.\n`));
  return status;
}

interface Parsed {
  readonly given: readonly (readonly [string, Bytes | undefined])[];
  readonly operands: readonly Bytes[];
}

/** What an option's name leads to; "lacks": one that the real tool has and the model has not. */
type Named = readonly [key: string, option: Option] | "lacks" | undefined;

interface OptionTable {
  short(letter: string): Named;
  /** The long option of that name, or the only one that begins with it (getopt_long(3)). */
  long(name: string): Named;
  readonly hintFor: (letter: string) => string | undefined;
}

function optionTable<O extends Options>({ options, knows, lacks, hintFor }: Definition<O>): OptionTable {
  const named = new Map<string, Named>();
  for (const name of ["--help", "--version", ...(lacks?.split(" ") ?? [])]) named.set(name, "lacks");
  for (const entry of Object.entries(options)) for (const name of entry[1].names) named.set(name, entry);
  // Of a tool whose options are not all listed, any other may be one.
  const otherwise: Named = knows === "all" || lacks !== undefined ? undefined : "lacks";
  return {
    short: (letter) => named.get(`-${letter}`) ?? otherwise,
    long(name) {
      const exact = named.get(name);
      if (exact) return exact;
      const begun = new Set([...named].filter(([each]) => each.startsWith(name)).map(([, found]) => found));
      const [only = otherwise] = begun;
      return begun.size > 1 ? "lacks" : only;
    },
    hintFor: hintFor ?? (() => undefined),
  };
}

function parseOptions(raw: RawCall, table: OptionTable, order: "gnu" | "posix", failure: number): Parsed | number {
  const given: [string, Bytes | undefined][] = [];
  const operands: Bytes[] = [];
  const { argv } = raw;
  if (!argv.some((argument) => argument.startsWith("-"))) return { given, operands: argv };
  const queue = [...argv];
  const take = (key: string, option: Option, argument: Bytes | undefined): number | undefined => {
    given.push([key, argument]);
    if (option.kind !== "spliced") return undefined;
    const words = option.words(argument ?? "", raw, given);
    if (typeof words !== "string") {
      queue.unshift(...words);
      return undefined;
    }
    raw.stderr(encodeMessage(`${raw.name}: ${words}\n`));
    return failure;
  };
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === "--") {
      operands.push(...queue);
      break;
    }
    if (arg.startsWith("--")) {
      const equals = arg.indexOf("=");
      const name = equals < 0 ? arg : arg.slice(0, equals);
      const found = table.long(name);
      if (!found) return usage(raw, `unrecognized option '${arg}'`, failure);
      if (found === "lacks") throw new Unmodelled(`option ${name} of ${raw.name}`);
      const [key, option] = found;
      let argument = equals < 0 ? undefined : arg.slice(equals + 1);
      const whole = option.names.includes(name) ? name : (option.names.find((each) => each.startsWith(name)) ?? name);
      if (option.kind === "flag" && argument !== undefined)
        return usage(raw, `option '${whole}' doesn't allow an argument`, failure);
      if (option.kind === "optional") argument ??= option.otherwise;
      if (option.kind !== "flag" && argument === undefined) {
        argument = queue.shift();
        if (argument === undefined) return usage(raw, `option '${whole}' requires an argument`, failure);
      }
      const ended = take(key, option, argument);
      if (ended !== undefined) return ended;
    } else if (arg.length > 1 && arg.startsWith("-")) {
      for (let i = 1; i < arg.length; i++) {
        const letter = arg[i] ?? "";
        const found = table.short(letter);
        if (!found) return usage(raw, `invalid option -- '${letter}'`, failure, table.hintFor(letter));
        if (found === "lacks") throw new Unmodelled(`option -${letter} of ${raw.name}`);
        const [key, option] = found;
        if (option.kind === "flag") {
          given.push([key, undefined]);
          continue;
        }
        const rest = arg.slice(i + 1);
        const inside = rest !== "" || option.kind === "optional";
        const argument = !inside ? queue.shift() : option.kind === "optional" ? rest || option.otherwise : rest;
        if (argument === undefined) return usage(raw, `option requires an argument -- '${letter}'`, failure);
        const ended = take(key, option, argument);
        if (ended !== undefined) return ended;
        break;
      }
    } else {
      operands.push(arg);
      const options = queue.some((each) => each.startsWith("-"));
      if (order === "gnu" && (!options || raw.sys.env("POSIXLY_CORRECT") === undefined)) continue;
      operands.push(...queue);
      break;
    }
  }
  return { given, operands };
}

function collect<O extends Options>(options: O, given: Parsed["given"]): Given<O> {
  const out: Record<string, boolean | Bytes | undefined | Bytes[]> = {};
  for (const [key, option] of Object.entries(options))
    out[key] = option.kind === "flag" ? false : option.kind === "list" || option.kind === "spliced" ? [] : undefined;
  for (const [key, argument] of given) {
    const before = out[key];
    if (Array.isArray(before)) before.push(argument ?? "");
    else out[key] = argument ?? true;
  }
  return out as Given<O>;
}
