import type { Bytes } from "../bytes";
import { type Call, utility } from "./utility";

type Need = "none" | "required" | "optional";

interface Accepted {
  readonly short: ReadonlyMap<string, Need>;
  readonly long: ReadonlyMap<string, Need>;
  /** `+`: options end at the first operand; `-`: operands stay in their place. */
  readonly order: "any" | "posix" | "in place";
}

interface Settings {
  short: Bytes | undefined;
  long: Bytes[];
  name: Bytes;
  quiet: boolean;
  quietOutput: boolean;
  unquoted: boolean;
  alternative: boolean;
}

/** getopt - parse command options, as util-linux 2.38 does: sorted, quoted for the shell, and checked. */
export const getopt = utility({
  name: "getopt",
  summary: "parse command options",
  options: {},
  parsing: "none",
  missing: ["-s csh and tcsh", "-h", "-V", "GETOPT_COMPATIBLE"],

  run(call) {
    if (call.sys.env("GETOPT_COMPATIBLE") !== undefined) return call.unmodelled("getopt with GETOPT_COMPATIBLE");
    const settings: Settings = {
      short: undefined,
      long: [],
      name: "getopt",
      quiet: false,
      quietOutput: false,
      unquoted: false,
      alternative: false,
    };
    const [first = ""] = call.argv;
    if (call.argv.length === 0) return complain(call, "missing optstring argument");
    if (!first.startsWith("-")) {
      settings.unquoted = true;
      settings.short = first.replace(/^[-+]+/, "");
      return parse(call, settings, call.argv.slice(1), { ...accepted(settings), order: "any" });
    }
    const rest = readSettings(call, settings);
    if (typeof rest === "number") return rest;
    let parameters = rest;
    if (settings.short === undefined) {
      const [text, ...others] = rest;
      if (text === undefined) return complain(call, "missing optstring argument");
      settings.short = text;
      parameters = others[0] === "--" ? others.slice(1) : others;
    }
    return parse(call, settings, parameters, accepted(settings));
  },
});

function complain(call: Call, message: string): number {
  call.writeError(`getopt: ${message}\nTry 'getopt --help' for more information.\n`);
  return 2;
}

/** Reads getopt's own options; what follows them, or the status where it ends. */
function readSettings(call: Call, settings: Settings): readonly Bytes[] | number {
  const known: Readonly<Record<string, Need>> = {
    a: "none",
    o: "required",
    l: "required",
    n: "required",
    q: "none",
    Q: "none",
    s: "required",
    T: "none",
    u: "none",
  };
  const names: Readonly<Record<string, string>> = {
    alternative: "a",
    longoptions: "l",
    name: "n",
    options: "o",
    quiet: "q",
    "quiet-output": "Q",
    shell: "s",
    test: "T",
    unquoted: "u",
  };
  const own: Accepted = {
    short: new Map(Object.entries(known)),
    long: new Map(Object.entries(names).map(([name, letter]) => [name, known[letter] ?? "none"])),
    order: "posix",
  };
  const parsed = parseWords(call.argv, own, false);
  if (parsed.problems.length > 0) return call.unmodelled(`an option of getopt that its model does not have`);
  for (const { name, argument = "" } of parsed.options) {
    switch (names[name] ?? name) {
      case "a":
        settings.alternative = true;
        break;
      case "o":
        settings.short = argument;
        break;
      case "l":
        settings.long.push(argument);
        break;
      case "n":
        settings.name = argument;
        break;
      case "q":
        settings.quiet = true;
        break;
      case "Q":
        settings.quietOutput = true;
        break;
      case "T":
        return 4;
      case "u":
        settings.unquoted = true;
        break;
      case "s":
        if (!/^(sh|bash)$/.test(argument)) return call.unmodelled(`getopt -s ${argument}`);
        break;
    }
  }
  return parsed.operands;
}

function accepted({ short = "", long }: Settings): Accepted {
  const order = short.startsWith("+") ? "posix" : short.startsWith("-") ? "in place" : "any";
  const letters = new Map<string, Need>();
  for (const [, letter = "", colons = ""] of short.replace(/^[-+]/, "").matchAll(/([^:])(:{0,2})/g))
    letters.set(letter, needOf(colons));
  const names = new Map<string, Need>();
  for (const word of long.flatMap((text) => text.split(/[, \t\n]+/))) {
    const [, name = "", colons = ""] = /^(.*?)(:{0,2})$/.exec(word) ?? [];
    if (name !== "") names.set(name, needOf(colons));
  }
  return { short: letters, long: names, order };
}

const needOf = (colons: string): Need => (colons === "" ? "none" : colons === ":" ? "required" : "optional");

interface Found {
  readonly dashes: "-" | "--" | "";
  readonly name: string;
  readonly argument?: Bytes;
  readonly need: Need;
}

interface Parsed {
  /** In order; operands among them where they stay in their place. */
  readonly options: readonly Found[];
  readonly operands: readonly Bytes[];
  readonly problems: readonly string[];
}

function parse(call: Call, settings: Settings, words: readonly Bytes[], table: Accepted): number {
  const order = table.order === "any" && call.sys.env("POSIXLY_CORRECT") !== undefined ? "posix" : table.order;
  const { options, operands, problems } = parseWords(words, { ...table, order }, settings.alternative);
  if (!settings.quiet) for (const problem of problems) call.writeError(`${settings.name}: ${problem}\n`);
  if (!settings.quietOutput) {
    const shown = (text: Bytes) => (settings.unquoted ? text : `'${text.replaceAll("'", "'\\''")}'`);
    const parts = options.map(({ dashes, name, argument, need }) =>
      dashes === "" ? ` ${shown(name)}` : ` ${dashes}${name}${need === "none" ? "" : ` ${shown(argument ?? "")}`}`,
    );
    call.write(`${parts.join("")} --${operands.map((text) => ` ${shown(text)}`).join("")}\n`);
  }
  return problems.length > 0 ? 1 : 0;
}

function parseWords(words: readonly Bytes[], table: Accepted, alternative: boolean): Parsed {
  const options: Found[] = [];
  const operands: Bytes[] = [];
  const problems: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--") {
      operands.push(...queue.splice(0));
    } else if (word === "-" || !word.startsWith("-")) {
      if (table.order === "posix") operands.push(word, ...queue.splice(0));
      else if (table.order === "in place") options.push({ dashes: "", name: word, need: "none" });
      else operands.push(word);
    } else if (word.startsWith("--") || (alternative && isLong(word, table))) {
      const found = longOption(word, queue, table);
      if (typeof found === "string") problems.push(found);
      else options.push(found);
    } else letters(word, queue, table, options, problems);
  }
  return { options, operands, problems };
}

/** With -a a single dash may begin a long option, unless it is a letter alone that is known. */
function isLong(word: Bytes, { short, long }: Accepted): boolean {
  if (word.length === 2 && short.has(word[1] ?? "")) return false;
  const name = word.slice(1).replace(/=.*/s, "");
  return [...long.keys()].some((each) => each.startsWith(name)) || !short.has(word[1] ?? "");
}

function longOption(word: Bytes, queue: Bytes[], { long }: Accepted): Found | string {
  const [, dashes = "", given = "", , value] = /^(--?)([^=]*)(=(.*))?$/s.exec(word) ?? [];
  const candidates = long.has(given) ? [given] : [...long.keys()].filter((each) => each.startsWith(given));
  const [name] = candidates;
  if (name === undefined) return `unrecognized option '${dashes}${given}${value === undefined ? "" : `=${value}`}'`;
  if (candidates.length > 1)
    return `option '${word}' is ambiguous; possibilities:${candidates.map((each) => ` '${dashes}${each}'`).join("")}`;
  const need = long.get(name) ?? "none";
  if (need === "none")
    return value === undefined ? { dashes: "--", name, need } : `option '${dashes}${name}' doesn't allow an argument`;
  const argument = value ?? (need === "required" ? queue.shift() : "");
  if (argument === undefined) return `option '${dashes}${name}' requires an argument`;
  return { dashes: "--", name, argument, need };
}

function letters(word: Bytes, queue: Bytes[], { short }: Accepted, options: Found[], problems: string[]): void {
  for (let i = 1; i < word.length; i++) {
    const name = word[i] ?? "";
    const need = name === ":" ? undefined : short.get(name);
    if (need === undefined) {
      problems.push(`invalid option -- '${name}'`);
      continue;
    }
    if (need === "none") {
      options.push({ dashes: "-", name, need });
      continue;
    }
    const rest = word.slice(i + 1);
    const argument = rest !== "" || need === "optional" ? rest : queue.shift();
    if (argument === undefined) problems.push(`option requires an argument -- '${name}'`);
    else options.push({ dashes: "-", name, argument, need });
    return;
  }
}
