/** The arguments of grep: options may follow operands, and a number is an option (`-5` is `-C 5`). */
import type { Bytes } from "../../bytes";
import { flag, list, type Option, optional, value } from "../utility";

export const options = {
  extended: flag("-E", "--extended-regexp"),
  fixed: flag("-F", "--fixed-strings"),
  basic: flag("-G", "--basic-regexp"),
  perl: flag("-P", "--perl-regexp"),
  regexp: list("-e", "--regexp"),
  file: list("-f", "--file"),
  ignoreCase: flag("-i", "-y", "--ignore-case"),
  noIgnoreCase: flag("--no-ignore-case"),
  invert: flag("-v", "--invert-match"),
  word: flag("-w", "--word-regexp"),
  line: flag("-x", "--line-regexp"),
  count: flag("-c", "--count"),
  color: optional("auto", "--color", "--colour"),
  filesWithMatches: flag("-l", "--files-with-matches"),
  filesWithoutMatch: flag("-L", "--files-without-match"),
  maxCount: value("-m", "--max-count"),
  onlyMatching: flag("-o", "--only-matching"),
  quiet: flag("-q", "--quiet", "--silent"),
  noMessages: flag("-s", "--no-messages"),
  byteOffset: flag("-b", "--byte-offset"),
  withFilename: flag("-H", "--with-filename"),
  noFilename: flag("-h", "--no-filename"),
  label: value("--label"),
  lineNumber: flag("-n", "--line-number"),
  nullName: flag("-Z", "--null"),
  afterContext: value("-A", "--after-context"),
  beforeContext: value("-B", "--before-context"),
  context: value("-C", "--context"),
  groupSeparator: value("--group-separator"),
  noGroupSeparator: flag("--no-group-separator"),
  text: flag("-a", "--text"),
  noBinary: flag("-I"),
  binaryFiles: value("--binary-files"),
  devices: value("-D", "--devices"),
  directories: value("-d", "--directories"),
  recursive: flag("-r", "--recursive"),
  dereferenceRecursive: flag("-R", "--dereference-recursive"),
  include: list("--include"),
  exclude: list("--exclude"),
  excludeFrom: list("--exclude-from"),
  excludeDir: list("--exclude-dir"),
  lineBuffered: flag("--line-buffered"),
  binary: flag("-U", "--binary"),
  nullData: flag("-z", "--null-data"),
} as const;

export type OptionName = keyof typeof options;

export interface Arguments {
  /** In the order given. */
  readonly given: readonly (readonly [name: OptionName, argument: Bytes])[];
  readonly operands: readonly Bytes[];
}

export type ParsedArguments =
  | { readonly kind: "arguments"; readonly arguments: Arguments }
  | { readonly kind: "unknown"; readonly option: string }
  /** GNU's message about an option without its argument. */
  | { readonly kind: "error"; readonly message: string };

type Entry = readonly [OptionName, Option];
type Given = [OptionName, Bytes];

class Stop {
  constructor(readonly result: ParsedArguments) {}
}

/** Reads the arguments as getopt_long(3) does; `order` posix ends options at the first operand. */
export function parseArguments(argv: readonly Bytes[], order: "any" | "posix"): ParsedArguments {
  const given: Given[] = [];
  const operands: Bytes[] = [];
  const queue = [...argv];
  try {
    for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
      if (arg === "--") {
        operands.push(...queue.splice(0));
      } else if (arg.startsWith("--")) {
        given.push(longOption(arg, queue));
      } else if (arg.length > 1 && arg.startsWith("-")) {
        shortOptions(arg, queue, given);
      } else if (order === "posix") operands.push(arg, ...queue.splice(0));
      else operands.push(arg);
    }
  } catch (stop) {
    if (stop instanceof Stop) return stop.result;
    throw stop;
  }
  return { kind: "arguments", arguments: { given, operands } };
}

function entries(): readonly Entry[] {
  return Object.entries(options) as unknown as readonly Entry[];
}

function longOption(arg: Bytes, queue: Bytes[]): Given {
  const equals = arg.indexOf("=");
  const name = equals < 0 ? arg : arg.slice(0, equals);
  const found = findLong(name);
  if (found === undefined) throw new Stop({ kind: "unknown", option: name });
  const [key, option, full] = found;
  const argument = equals < 0 ? undefined : arg.slice(equals + 1);
  if (option.kind === "flag") {
    if (argument !== undefined)
      throw new Stop({ kind: "error", message: `option '${full}' doesn't allow an argument` });
    return [key, ""];
  }
  if (argument !== undefined) return [key, argument];
  if (option.kind === "optional") return [key, option.otherwise];
  const next = queue.shift();
  if (next === undefined) throw new Stop({ kind: "error", message: `option '${full}' requires an argument` });
  return [key, next];
}

function findLong(name: string): readonly [OptionName, Option, string] | undefined {
  const candidates: (readonly [OptionName, Option, string])[] = [];
  for (const [key, option] of entries())
    for (const full of option.names) {
      if (full === name) return [key, option, full];
      if (full.startsWith("--") && full.startsWith(name)) candidates.push([key, option, full]);
    }
  const [first] = candidates;
  return first !== undefined && candidates.every(([key]) => key === first[0]) ? first : undefined;
}

/** The letters of one argument. Digits that follow each other are one number. */
function shortOptions(arg: Bytes, queue: Bytes[], given: Given[]): void {
  let digits = "";
  for (let i = 1; i < arg.length; i++) {
    const letter = arg[i] ?? "";
    if (letter >= "0" && letter <= "9") {
      if (digits !== "") given.pop();
      digits += letter;
      given.push(["context", digits]);
      continue;
    }
    digits = "";
    const found = entries().find(([, option]) => option.names.includes(`-${letter}`));
    if (found === undefined) throw new Stop({ kind: "unknown", option: `-${letter}` });
    const [key, option] = found;
    if (option.kind === "flag") {
      given.push([key, ""]);
      continue;
    }
    const rest = arg.slice(i + 1);
    const argument = rest !== "" ? rest : queue.shift();
    if (argument === undefined)
      throw new Stop({ kind: "error", message: `option requires an argument -- '${letter}'` });
    given.push([key, argument]);
    return;
  }
}
