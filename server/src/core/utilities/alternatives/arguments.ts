/** The command line of update-alternatives, which is read from left to right with usage errors on the way. */
import type { Bytes } from "../../bytes";

export type Action =
  | "display"
  | "query"
  | "list"
  | "get-selections"
  | "config"
  | "set"
  | "set-selections"
  | "install"
  | "remove"
  | "all"
  | "remove-all"
  | "auto"
  | "version";

export interface SlaveArgument {
  readonly link: Bytes;
  readonly name: Bytes;
  readonly path: Bytes;
}

export interface Arguments {
  readonly action: Action;
  readonly link: Bytes;
  readonly name: Bytes;
  readonly path: Bytes;
  readonly priority: number;
  readonly slaves: readonly SlaveArgument[];
  readonly directory?: Bytes;
  readonly administrative?: Bytes;
  readonly log?: Bytes;
  readonly instdir?: Bytes;
  readonly root?: Bytes;
  readonly force: boolean;
  readonly skipAuto: boolean;
  readonly verbosity: "quiet" | "normal" | "verbose";
}

export type Problem =
  | { readonly kind: "usage"; readonly message: string }
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "unmodelled"; readonly reason: string };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Reader {
  readonly queue: Bytes[];
  readonly found: Partial<Mutable<Arguments>>;
  readonly slaves: SlaveArgument[];
}

const VALUED: Readonly<Record<string, "directory" | "administrative" | "log" | "instdir" | "root">> = {
  "--altdir": "directory",
  "--admindir": "administrative",
  "--log": "log",
  "--instdir": "instdir",
  "--root": "root",
};

export function parseArguments(argv: readonly Bytes[]): Arguments | Problem {
  const reader: Reader = { queue: [...argv], found: {}, slaves: [] };
  const { queue, found } = reader;
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const problem = readWord(reader, word);
    if (problem) return problem;
  }
  if (!found.action)
    return usage(
      "need --display, --query, --list, --get-selections, --config, --set, --set-selections, --install, --remove, --all, --remove-all or --auto",
    );
  return {
    link: "",
    name: "",
    path: "",
    priority: 0,
    force: false,
    skipAuto: false,
    verbosity: "normal",
    ...found,
    action: found.action,
    slaves: reader.slaves,
  };
}

const usage = (message: string): Problem => ({ kind: "usage", message });

function readWord(reader: Reader, word: Bytes): Problem | undefined {
  const { queue, found } = reader;
  const action = word.slice(2) as Action;
  if (!word.startsWith("--")) return unknown(word);
  const valued = VALUED[word];
  if (valued) {
    const text = queue.shift();
    if (text === undefined) return usage(`${word} needs a <${word === "--log" ? "file" : "directory"}> argument`);
    found[valued] = text;
    return undefined;
  }
  switch (word) {
    case "--help":
    case "--debug":
      return { kind: "unmodelled", reason: `option ${word} of update-alternatives` };
    case "--verbose":
      found.verbosity = "verbose";
      return undefined;
    case "--quiet":
      found.verbosity = "quiet";
      return undefined;
    case "--force":
      found.force = true;
      return undefined;
    case "--skip-auto":
      found.skipAuto = true;
      return undefined;
    case "--version":
      found.action ??= action;
      return undefined;
    case "--install":
      return claim(reader, action) ?? readInstall(reader);
    case "--slave":
      return readSlave(reader);
    case "--remove":
    case "--set":
      return claim(reader, action) ?? readNameAndPath(reader, word);
    case "--display":
    case "--query":
    case "--auto":
    case "--config":
    case "--list":
    case "--remove-all":
      return claim(reader, action) ?? readName(reader, word);
    case "--all":
    case "--get-selections":
    case "--set-selections":
      return claim(reader, action);
    default:
      return unknown(word);
  }
}

function unknown(word: Bytes): Problem {
  return word.startsWith("--")
    ? usage(`unknown option '${word}'`)
    : { kind: "error", message: `unknown argument '${word}'` };
}

function claim({ found }: Reader, action: Action): Problem | undefined {
  if (found.action) return usage(`two commands specified: --${found.action} and --${action}`);
  found.action = action;
  return undefined;
}

function readInstall({ queue, found }: Reader): Problem | undefined {
  const [link, name, path, priority] = queue.splice(0, 4);
  if (link === undefined || name === undefined || path === undefined || priority === undefined)
    return usage("--install needs <link> <name> <path> <priority>");
  if (link === path) return usage(`<link> '${link}' is the same as <path>`);
  if (!/^[ \t\n\v\f\r]*[+-]?[0-9]+$/.test(priority)) return usage(`priority '${priority}' must be an integer`);
  const number = Number(priority);
  if (number < -2147483648 || number > 2147483647) return usage(`priority '${priority}' is out of range`);
  Object.assign(found, { link, name, path, priority: number });
  return undefined;
}

function readSlave({ queue, found, slaves }: Reader): Problem | undefined {
  if (found.action !== "install") return usage("--slave only allowed with --install");
  const [link, name, path] = queue.splice(0, 3);
  if (link === undefined || name === undefined || path === undefined)
    return usage("--slave needs <link> <name> <path>");
  if (link === path) return usage(`<link> '${link}' is the same as <path>`);
  if (name === found.name) return usage(`<name> '${name}' is both primary and slave`);
  if (link === found.link) return usage(`<link> '${link}' is both primary and slave`);
  if (slaves.some((slave) => slave.name === name)) return usage(`duplicate slave <name> '${name}'`);
  if (slaves.some((slave) => slave.link === link)) return usage(`duplicate slave <link> '${link}'`);
  slaves.push({ link, name, path });
  return undefined;
}

function readNameAndPath({ queue, found }: Reader, word: Bytes): Problem | undefined {
  const [name, path] = queue.splice(0, 2);
  if (name === undefined || path === undefined) return usage(`${word} needs <name> <path>`);
  Object.assign(found, { name, path });
  return undefined;
}

function readName({ queue, found }: Reader, word: Bytes): Problem | undefined {
  const name = queue.shift();
  if (name === undefined) return usage(`${word} needs <name>`);
  found.name = name;
  return undefined;
}
