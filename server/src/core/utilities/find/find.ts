import type { Bytes } from "../../bytes";
import type { Stat } from "../../world/inode";
import { joinPath } from "../paths";
import { type Call, type Options, quote, utility } from "../utility";
import { type Expression, evaluate, Quit, type Visited } from "./expression";
import { parseExpression } from "./parse";
import type { Settings } from "./settings";

/** find - search for files in a directory hierarchy. POSIX XCU find, and most of GNU's additions. */
export const find = utility({
  writeFailure: (reason) => [`‘standard output’: ${reason}`, "write error"],
  name: "find",
  summary: "search for files in a directory hierarchy",
  options: {},
  parsing: "none",
  missing: [
    "-D, -O",
    "-amin -anewer -atime -cmin -cnewer -ctime -used",
    "-context",
    "-files0-from",
    "-fls -fprint -fprint0 -fprintf",
    "-inum -ls",
    "-ok -okdir",
    "-newerXY but -newermt and -newermm",
    "warnings at a terminal",
  ],

  run(call) {
    const settings: Settings = {
      follow: "none",
      depthFirst: false,
      maxDepth: Number.POSITIVE_INFINITY,
      minDepth: 0,
      oneFileSystem: false,
      regexType: "emacs",
      fromDayStart: false,
      hasAction: false,
      atEnd: [],
      print: (file) => {
        call.write(`${file.path}\n`);
        return true;
      },
    };
    const words = leadingOptions(call, settings);
    const first = words.findIndex(
      (word) => /^-./s.test(word) || word === "(" || word === "!" || word === ")" || word === ",",
    );
    const starts = first < 0 ? words : words.slice(0, first);
    const expression = parseExpression(call, first < 0 ? [] : words.slice(first), settings);
    try {
      for (const start of starts.length > 0 ? starts : ["."]) search(call, settings, expression, start);
    } catch (thrown) {
      if (!(thrown instanceof Quit)) throw thrown;
    }
    for (const run of settings.atEnd) run();
  },
});

function leadingOptions(call: Call<Options>, settings: Settings): readonly Bytes[] {
  const words = [...call.argv];
  for (;;) {
    const word = words[0];
    if (word === "-P") settings.follow = "none";
    else if (word === "-H") settings.follow = "operands";
    else if (word === "-L") settings.follow = "all";
    else if (word === "--") return words.slice(1);
    else if (word !== undefined && (/^-O\d*$/.test(word) || word === "-D")) return call.unmodelled(`find ${word}`);
    else return words;
    words.shift();
  }
}

function search(call: Call<Options>, settings: Settings, expression: Expression, start: Bytes) {
  const file = look(call, settings, start, start, 0);
  if (!call.sys.lexists(start)) {
    const why = call.sys.lstat(start);
    return call.fail(quote(start), why.ok ? "ENOENT" : why.errno);
  }
  visit(call, settings, expression, file, file.stat, []);
}

/** What is asked of a file is asked once, and only where a test needs it. */
function look({ sys }: Call<Options>, settings: Settings, path: Bytes, start: Bytes, depth: number): Visited {
  const follows = settings.follow === "all" || (settings.follow === "operands" && depth === 0);
  let type: ReturnType<Visited["type"]> | undefined;
  let stat: Stat | null | undefined;
  return {
    path,
    start,
    depth,
    follows,
    pruned: false,
    type() {
      type ??= (follows ? sys.typeOf(path) : null) ?? sys.ltypeOf(path);
      return type;
    },
    stat() {
      if (stat !== undefined) return stat;
      const followed = follows ? sys.stat(path) : null;
      const found = followed?.ok ? followed : sys.lstat(path);
      stat = found.ok ? found.value : null;
      return stat;
    },
  };
}

function visit(
  call: Call<Options>,
  settings: Settings,
  expression: Expression,
  file: Visited,
  start: Visited["stat"],
  above: readonly Bytes[],
): void {
  const judge = () => {
    if (file.depth >= settings.minDepth) evaluate(expression, file);
  };
  const isLoop = file.follows && loops(call, file, above);
  if (isLoop) return;
  if (!settings.depthFirst) judge();
  const enters = file.depth < settings.maxDepth && (!file.pruned || settings.depthFirst) && file.type() === "directory";
  if (enters && !(settings.oneFileSystem && file.stat()?.device !== start()?.device)) {
    const names = call.sys.readDirectory(file.path);
    if (!names.ok) call.fail(quote(file.path), names.errno);
    else
      for (const name of names.value) {
        const path = file.path.endsWith("/") ? file.path + name : joinPath(file.path, name);
        visit(call, settings, expression, look(call, settings, path, file.start, file.depth + 1), start, [
          ...above,
          file.path,
        ]);
      }
  }
  if (settings.depthFirst) judge();
}

/** With -L a link may lead back to a directory above. */
function loops(call: Call<Options>, file: Visited, above: readonly Bytes[]): boolean {
  if (file.depth === 0 || !call.sys.isSymlink(file.path) || file.type() !== "directory") return false;
  const real = call.sys.realpath(file.path);
  const same = above.find((path) => {
    const other = call.sys.realpath(path);
    return real.ok && other.ok && other.value === real.value;
  });
  if (same === undefined) return false;
  call.fail(`File system loop detected; ${quote(file.path)} is part of the same file system loop as ${quote(same)}.`);
  return true;
}
