import type { Bytes } from "../bytes";
import { type Call, flag, optional, quote, utility, value } from "./utility";

const options = {
  null: flag("-0", "--null"),
  file: value("-a", "--arg-file"),
  delimiter: value("-d", "--delimiter"),
  endOfFile: value("-E"),
  endOptional: optional("", "-e", "--eof"),
  replace: value("-I"),
  replaceOptional: optional("{}", "-i", "--replace"),
  lines: value("-L"),
  maxLines: optional("1", "-l", "--max-lines"),
  maxArguments: value("-n", "--max-args"),
  processes: value("-P", "--max-procs"),
  noRunIfEmpty: flag("-r", "--no-run-if-empty"),
  maxCharacters: value("-s", "--max-chars"),
  showLimits: flag("--show-limits"),
  trace: flag("-t", "--verbose"),
  exit: flag("-x", "--exit"),
} as const;

/** What the lines of input, or the whole of it, give to one command. */
type Batch = readonly Bytes[];

/** xargs - build and run command lines. POSIX XCU xargs; -0, -a, -d, -i, -P, -r and --show-limits are GNU's. Runs one at a time. */
export const xargs = utility({
  name: "xargs",
  summary: "build command lines from standard input and run them",
  options,
  parsing: "posix",
  missing: ["-o", "-p", "--process-slot-var"],

  run(call) {
    const { options: given } = call;
    const command = call.operands.length > 0 ? call.operands : ["echo"];
    const room = roomOf(call);
    if (given.showLimits) showLimits(call, room);
    const input = inputOf(call);
    const how = dividing(call);
    const replace = how.replace;
    const words = replace === undefined ? split(call, input) : lines(call, input);
    const stop = given.endOfFile ?? (given.endOptional || undefined);
    const useful = stop === undefined ? words : words.slice(0, indexOf(words, stop));
    const runs = replace === undefined ? batches(call, how, room, command, useful) : useful.map((word) => [word.text]);
    let status = 0;
    for (const batch of runs) {
      const argv =
        replace === undefined
          ? [...command, ...batch]
          : command.map((word, i) => (i === 0 ? word : replaced(word, replace, batch[0] ?? "")));
      const ended = runOne(call, argv);
      if (ended === 255) {
        call.warn(`${argv[0]}: exited with status 255; aborting`);
        return 124;
      }
      if (ended >= 125) return ended;
      if (ended !== 0) status = 123;
    }
    return status;
  },
});

interface Item {
  readonly text: Bytes;
  /** Does an input line end after it? A trailing blank joins lines (-L). */
  readonly endsLine: boolean;
}

function replaced(word: Bytes, mark: Bytes, text: Bytes): Bytes {
  return mark === "" ? word : word.replaceAll(mark, () => text);
}

function indexOf(words: readonly Item[], stop: Bytes): number {
  const at = words.findIndex(({ text }) => text === stop);
  return at < 0 ? words.length : at;
}

function inputOf(call: Call<typeof options>): Bytes {
  const { file } = call.options;
  if (file === undefined || file === "-") return call.stdin.read();
  const content = call.sys.readFile(file);
  if (content.ok) return content.value;
  call.fail(`Cannot open input file ${quote(file)}`, content.errno);
  return call.exit(1);
}

function separatorOf(call: Call<typeof options>): Bytes | null {
  const { options: given } = call;
  if (given.null) return "\0";
  const text = given.delimiter;
  if (text === undefined) return null;
  if (text.length === 1) return text;
  const named: Readonly<Record<string, string>> = {
    n: "\n",
    t: "\t",
    "0": "\0",
    r: "\r",
    f: "\f",
    v: "\v",
    a: "\x07",
    b: "\b",
    "\\": "\\",
  };
  const single = /^\\([ntrfvab\\0])$/.exec(text)?.[1];
  if (single !== undefined) return named[single] ?? null;
  const octal = /^\\([0-7]{1,3})$/.exec(text)?.[1];
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  return call.unmodelled(`xargs -d ${text}`);
}

/** Arguments as xargs takes its input apart: blanks and newlines, with quotes and backslashes. */
function split(call: Call<typeof options>, input: Bytes): Item[] {
  const separator = separatorOf(call);
  if (separator !== null) {
    const parts = input.split(separator);
    if (parts.at(-1) === "") parts.pop();
    return parts.map((text) => ({ text, endsLine: true }));
  }
  const out: { text: Bytes; endsLine: boolean }[] = [];
  let word: Bytes | null = null;
  for (let at = 0; at < input.length; at++) {
    const c = input[at] ?? "";
    if (c === "\n" || c === " " || c === "\t") {
      if (word !== null) out.push({ text: word, endsLine: c === "\n" });
      else if (c === "\n" && input[at - 1] !== " " && input[at - 1] !== "\t") markLine(out);
      word = null;
    } else if (c === "'" || c === '"') {
      const end = input.indexOf(c, at + 1);
      const inside = end < 0 ? input.slice(at + 1) : input.slice(at + 1, end);
      if (end < 0 || inside.includes("\n")) return unmatched(call, c);
      word = (word ?? "") + inside;
      at = end;
    } else if (c === "\\" && at + 1 < input.length) word = (word ?? "") + (input[++at] ?? "");
    else word = (word ?? "") + c;
  }
  if (word !== null) out.push({ text: word, endsLine: true });
  return out;
}

function markLine(out: { text: Bytes; endsLine: boolean }[]): void {
  const last = out.at(-1);
  if (last) last.endsLine = true;
}

/** What was complete by then is not run either: xargs reads ahead. */
function unmatched(call: Call<typeof options>, c: string): never {
  const kind = c === "'" ? "single" : "double";
  call.fail(`unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`);
  return call.exit(1);
}

/** With -I an argument is a whole line without its leading blanks; empty lines count for nothing. */
function lines(call: Call<typeof options>, input: Bytes): Item[] {
  const separator = separatorOf(call);
  if (separator !== null) return split(call, input);
  const out: Item[] = [];
  for (const line of input.split("\n")) {
    const text = line.replace(/^[ \t]+/, "");
    if (text === "") continue;
    if (/['"]/.test(text) && !/^(?:[^'"\\]|\\.|'[^']*'|"[^"]*")*$/s.test(text))
      return unmatched(call, /['"]/.exec(text)?.[0] ?? "'");
    out.push({
      text: text.replace(/\\(.)|'([^']*)'|"([^"]*)"/gs, (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? ""),
      endsLine: true,
    });
  }
  return out;
}

const DEFAULT_CHARACTERS = 131072;
/** ARG_MAX of Linux with the usual limit of the stack, less what POSIX has left free. */
const MOST_CHARACTERS = 2097152 - 2048;

function environmentSize(call: Call<typeof options>): number {
  return call.sys.environment().reduce((sum, [name, text]) => sum + name.length + text.length + 2, 0);
}

/** How long a command line may be (-s). */
function roomOf(call: Call<typeof options>): number {
  const { maxCharacters } = call.options;
  if (maxCharacters === undefined) return DEFAULT_CHARACTERS;
  const wanted = count(call, maxCharacters, "s");
  const most = MOST_CHARACTERS - environmentSize(call);
  if (wanted <= most) return wanted;
  call.warn(`value ${maxCharacters} for -s option should be <= ${most}`);
  return most;
}

function showLimits(call: Call<typeof options>, room: number): void {
  if (call.sys.isTerminal(0)) call.unmodelled("xargs --show-limits at a terminal");
  const size = environmentSize(call);
  call.writeError(
    `Your environment variables take up ${size} bytes\n` +
      `POSIX upper limit on argument length (this system): ${MOST_CHARACTERS - size}\n` +
      "POSIX smallest allowable upper limit on argument length (all systems): 4096\n" +
      `Maximum length of command we could actually use: ${MOST_CHARACTERS - 2 * size}\n` +
      `Size of command buffer we are actually using: ${room}\n` +
      "Maximum parallelism (--max-procs must be no greater): 2147483647\n",
  );
}

/** How the input is divided among commands: the last of -I, -L and -n counts. */
interface Dividing {
  readonly replace: Bytes | undefined;
  readonly lines: number;
  readonly arguments: number;
}

const KINDS = {
  replace: ["replace", "--replace/-I/-i"],
  replaceOptional: ["replace", "--replace/-I/-i"],
  lines: ["max-lines", "-L"],
  maxLines: ["max-lines", "--max-lines/-l"],
  maxArguments: ["max-args", "--max-args/-n"],
} as const;

function dividing(call: Call<typeof options>): Dividing {
  const none: Dividing = { replace: undefined, lines: Number.POSITIVE_INFINITY, arguments: Number.POSITIVE_INFINITY };
  let chosen = none;
  let before: string | null = null;
  for (const [key, argument = ""] of call.given) {
    if (!(key in KINDS)) continue;
    const [kind, name] = KINDS[key as keyof typeof KINDS];
    // One argument a command is what -I does anyway.
    if (kind === "max-args" && before === "replace" && argument === "1") continue;
    if (before !== null && before !== kind)
      call.warn(`warning: options --${before} and ${name} are mutually exclusive, ignoring previous --${before} value`);
    before = kind;
    if (kind === "replace") chosen = { ...none, replace: argument };
    else if (kind === "max-lines") chosen = { ...none, lines: count(call, argument, "L") };
    else chosen = { ...none, arguments: count(call, argument, "n") };
  }
  return chosen;
}

function batches(
  call: Call<typeof options>,
  how: Dividing,
  room: number,
  command: readonly Bytes[],
  words: readonly Item[],
): Batch[] {
  const { options: given } = call;
  const { arguments: most, lines: mostLines } = how;
  const used = command.reduce((sum, word) => sum + word.length + 1, 0);
  const out: Bytes[][] = [];
  let batch: Bytes[] = [];
  let size = used;
  let seenLines = 0;
  const flush = () => {
    if (batch.length > 0) out.push(batch);
    [batch, size, seenLines] = [[], used, 0];
  };
  for (const { text, endsLine } of words) {
    if (used + text.length + 1 > room) {
      call.fail("argument line too long");
      return call.exit(1);
    }
    if (size + text.length + 1 > room) flush();
    batch.push(text);
    size += text.length + 1;
    if (endsLine) seenLines++;
    if (batch.length >= most || seenLines >= mostLines) flush();
  }
  flush();
  if (words.length === 0 && !given.noRunIfEmpty) out.push([]);
  return out;
}

function count(call: Call<typeof options>, text: Bytes, letter: string): number {
  if (/^\d+$/.test(text) && Number(text) >= 1) return Number(text);
  if (/^\d+$/.test(text)) call.fail(`value ${text} for -${letter} option should be >= 1`);
  else call.fail(`invalid number "${text}" for -${letter} option`);
  call.writeError(`Try '${call.name} --help' for more information.\n`);
  return call.exit(1);
}

function runOne(call: Call<typeof options>, argv: readonly Bytes[]): number {
  const command = argv[0] ?? "";
  if (call.options.trace) call.writeError(`${argv.join(" ")}\n`);
  if (call.sys.findCommand(command) === null) {
    const errno = command.includes("/") && call.sys.exists(command) ? "Permission denied" : "No such file or directory";
    call.warn(`${command}: ${errno}`);
    return errno === "Permission denied" ? 126 : 127;
  }
  const { status } = call.runCommand(argv, { stdin: "" });
  if (status >= 128 && status !== 255) {
    call.warn(`${command}: terminated by signal ${status - 128}`);
    return 125;
  }
  return status === 126 || status === 127 ? 123 : status;
}
