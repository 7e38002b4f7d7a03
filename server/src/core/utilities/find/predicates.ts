/** find's tests and actions by name. */
import type { Bytes } from "../../bytes";
import { fnmatch } from "../../regex/fnmatch";
import type { FileType } from "../../world/inode";
import { readDate } from "../dateText";
import { changeMode, parseMode } from "../mode";
import { lastComponent } from "../paths";
import { findGroup, findGroupById, findUser, findUserById } from "../users";
import { type Call, type Options, quote } from "../utility";
import { deleteAction, execAction } from "./actions";
import { Quit, type Test, type Visited } from "./expression";
import { printfAction } from "./printf";
import { regexTest } from "./regexTest";
import type { NextWord, Settings } from "./settings";

/** The test of that name, with its arguments taken from `next`. */
export function predicates(call: Call<Options>, settings: Settings, name: Bytes, next: NextWord): Test {
  const make = TESTS[name];
  if (make) return make({ call, settings, name, argument: () => argumentOf(call, name, next), next });
  if (UNMODELLED.has(name) || /^-newer..$/.test(name)) return call.unmodelled(`find ${name}`);
  return die(call, `unknown predicate \`${name}'`);
}

interface Context {
  readonly call: Call<Options>;
  readonly settings: Settings;
  readonly name: Bytes;
  readonly argument: () => Bytes;
  readonly next: NextWord;
}

const UNMODELLED: ReadonlySet<string> = new Set(
  "-amin -anewer -atime -cmin -cnewer -ctime -context -files0-from -fls -fprint -fprint0 -fprintf -inum -ls -ok -okdir -used -used -ignore_readdir_race -noignore_readdir_race -xautofs".split(
    " ",
  ),
);

function die(call: Call<Options>, message: string): never {
  call.fail(message);
  return call.exit(1);
}

function argumentOf(call: Call<Options>, name: Bytes, next: NextWord): Bytes {
  return next() ?? die(call, `missing argument to \`${name}'`);
}

const always: Test = () => true;
const isAction = (context: Context, test: Test): Test => {
  context.settings.hasAction = true;
  return test;
};

const TESTS: Readonly<Record<string, (context: Context) => Test>> = {
  "-true": () => always,
  "-false": () => () => false,
  "-noleaf": () => always,
  "-warn": () => always,
  "-nowarn": () => always,
  "-depth": depth,
  "-d": depth,
  "-maxdepth": (c) => {
    c.settings.maxDepth = levels(c);
    return always;
  },
  "-mindepth": (c) => {
    c.settings.minDepth = levels(c);
    return always;
  },
  "-xdev": oneFileSystem,
  "-mount": oneFileSystem,
  "-follow": (c) => {
    c.settings.follow = "all";
    return always;
  },
  "-daystart": (c) => {
    c.settings.fromDayStart = true;
    return always;
  },
  "-regextype": (c) => {
    c.settings.regexType = c.argument();
    return always;
  },
  "-name": (c) => nameTest(c, false),
  "-iname": (c) => nameTest(c, true),
  "-path": (c) => pathTest(c, false),
  "-wholename": (c) => pathTest(c, false),
  "-ipath": (c) => pathTest(c, true),
  "-iwholename": (c) => pathTest(c, true),
  "-lname": (c) => linkTest(c, false),
  "-ilname": (c) => linkTest(c, true),
  "-regex": (c) => regexTest(c.call, c.settings.regexType, c.argument(), false),
  "-iregex": (c) => regexTest(c.call, c.settings.regexType, c.argument(), true),
  "-type": (c) => typeTest(c, (file) => file.type()),
  "-xtype": (c) => typeTest(c, (file) => (file.follows ? c.call.sys.ltypeOf(file.path) : targetType(c.call, file))),
  "-empty": (c) => (file) => isEmpty(c.call, file),
  "-size": sizeTest,
  "-perm": permTest,
  "-links": (c) => numberTest(c, (file) => file.stat()?.nlink),
  "-uid": (c) => numberTest(c, (file) => file.stat()?.uid),
  "-gid": (c) => numberTest(c, (file) => file.stat()?.gid),
  "-user": (c) => ownerTest(c, "user"),
  "-group": (c) => ownerTest(c, "group"),
  "-nouser": (c) => (file) => lacks(file.stat()?.uid, (uid) => findUserById(c.call.sys, uid)),
  "-nogroup": (c) => (file) => lacks(file.stat()?.gid, (gid) => findGroupById(c.call.sys, gid)),
  "-samefile": samefile,
  "-newer": newer,
  "-newermm": newer,
  "-newermt": newerThanTime,
  "-mtime": (c) => ageTest(c, 86400),
  "-mmin": (c) => ageTest(c, 60),
  "-fstype": (c) => {
    const wanted = c.argument();
    return (file) => {
      const fs = c.call.sys.statfs(file.path);
      return fs.ok && fs.value.mount.type === wanted;
    };
  },
  "-readable": (c) => (file) => c.call.sys.access(file.path, "r") === null,
  "-writable": (c) => (file) => c.call.sys.access(file.path, "w") === null,
  "-executable": (c) => (file) => c.call.sys.access(file.path, "x") === null,
  "-prune": () => (file) => {
    file.pruned = true;
    return true;
  },
  "-quit": () => () => {
    throw new Quit();
  },
  "-print": (c) => isAction(c, c.settings.print),
  "-print0": (c) =>
    isAction(c, (file) => {
      c.call.write(`${file.path}\0`);
      return true;
    }),
  "-printf": (c) => isAction(c, printfAction(c.call, c.argument())),
  "-delete": (c) => {
    c.settings.depthFirst = true;
    return isAction(c, deleteAction(c.call));
  },
  "-exec": (c) => isAction(c, execAction(c.call, c.settings, c.name, c.next, "here")),
  "-execdir": (c) => isAction(c, execAction(c.call, c.settings, c.name, c.next, "there")),
};

function depth(c: Context): Test {
  c.settings.depthFirst = true;
  return always;
}

function oneFileSystem(c: Context): Test {
  c.settings.oneFileSystem = true;
  return always;
}

function levels(c: Context): number {
  const text = c.argument();
  if (/^\d+$/.test(text)) return Number(text);
  return die(c.call, `Expected a positive decimal integer argument to ${c.name}, but got ${quote(text)}`);
}

function matches(c: Context, text: Bytes, pattern: Bytes, ignoreCase: boolean): boolean {
  const how = { ignoreCase, utf8: c.call.sys.isUtf8() };
  c.call.sys.observe.pattern(text, pattern, (other) => fnmatch(pattern, other, how));
  return fnmatch(pattern, text, how);
}

function nameTest(c: Context, ignoreCase: boolean): Test {
  const pattern = c.argument();
  return (file) => matches(c, lastComponent(file.path), pattern, ignoreCase);
}

function pathTest(c: Context, ignoreCase: boolean): Test {
  const pattern = c.argument();
  return (file) => matches(c, file.path, pattern, ignoreCase);
}

function linkTest(c: Context, ignoreCase: boolean): Test {
  const pattern = c.argument();
  return (file) => {
    const target = c.call.sys.readlink(file.path);
    return target.ok && !file.follows && matches(c, target.value, pattern, ignoreCase);
  };
}

const TYPES: Readonly<Record<string, FileType>> = {
  b: "block",
  c: "char",
  d: "directory",
  p: "fifo",
  f: "file",
  l: "symlink",
  s: "socket",
};

function typeTest(c: Context, typeOf: (file: Visited) => FileType | null): Test {
  const text = c.argument();
  if (text === "") return die(c.call, `Arguments to ${c.name} should contain at least one letter`);
  const wanted = new Set<FileType>();
  for (const letter of text.split(",")) {
    const type = TYPES[letter];
    if (letter.length > 1 && TYPES[letter[0] ?? ""])
      return die(c.call, `Must separate multiple arguments to ${c.name} using: ','`);
    if (!type && letter === "D") return c.call.unmodelled(`find ${c.name} D`);
    if (!type) return die(c.call, `Unknown argument to ${c.name}: ${letter}`);
    wanted.add(type);
  }
  return (file) => {
    const type = typeOf(file);
    return type !== null && wanted.has(type);
  };
}

function targetType(call: Call<Options>, file: Visited): FileType | null {
  return call.sys.typeOf(file.path) ?? call.sys.ltypeOf(file.path);
}

function isEmpty(call: Call<Options>, file: Visited): boolean {
  const type = file.type();
  if (type === "file") return file.stat()?.size === 0;
  if (type !== "directory") return false;
  const names = call.sys.readDirectory(file.path);
  if (names.ok) return names.value.length === 0;
  call.fail(quote(file.path), names.errno);
  return false;
}

/** `+N`, `-N` or `N`. */
function comparison(c: Context, text: Bytes, pattern = /^([-+]?)(\d+)$/): { sign: string; limit: number } {
  const [, sign = "", digits = ""] = pattern.exec(text) ?? [];
  if (digits === "") return die(c.call, `invalid argument \`${text}' to \`${c.name}'`);
  return { sign, limit: Number(digits) };
}

function compares(n: number, { sign, limit }: { sign: string; limit: number }): boolean {
  return sign === "+" ? n > limit : sign === "-" ? n < limit : n === limit;
}

function numberTest(c: Context, of: (file: Visited) => number | undefined): Test {
  const wanted = comparison(c, c.argument());
  return (file) => {
    const n = of(file);
    return n !== undefined && compares(n, wanted);
  };
}

const UNITS: Readonly<Record<string, number>> = { b: 512, c: 1, w: 2, k: 1024, M: 1048576, G: 1073741824 };

/** Sizes are rounded up to the unit before they are compared. */
function sizeTest(c: Context): Test {
  const text = c.argument();
  const last = text.at(-1) ?? "";
  const letter = /\d/.test(last) ? "b" : last;
  const unit = UNITS[letter];
  if (unit === undefined) return die(c.call, `invalid -size type \`${last}'`);
  const number = /\d/.test(last) ? text : text.slice(0, -1);
  if (!/^[-+]?\d+$/.test(number)) return die(c.call, `Invalid argument \`${text}' to -size`);
  const wanted = comparison(c, number);
  return (file) => {
    const stat = file.stat();
    return stat !== null && compares(Math.ceil(stat.size / unit), wanted);
  };
}

function permTest(c: Context): Test {
  const text = c.argument();
  const [, how = "", rest = ""] = /^([-/]?)(.*)$/s.exec(text) ?? [];
  const changes = parseMode(rest);
  if (!changes) return die(c.call, `invalid mode ${quote(text)}`);
  const forFile = changeMode(0, false, 0, changes);
  if (how === "/" && forFile === 0)
    c.call.warn(
      `warning: you have specified a mode pattern ${text} (which is equivalent to /000). The meaning of -perm /000 has now been changed to be consistent with -perm -000; that is, while it used to match no files, it now matches all files.`,
    );
  const forDirectory = changeMode(0, true, 0, changes);
  return (file) => {
    const stat = file.stat();
    if (!stat) return false;
    const wanted = stat.type === "directory" ? forDirectory : forFile;
    if (how === "-") return (stat.mode & wanted) === wanted;
    if (how === "/") return wanted === 0 || (stat.mode & wanted) !== 0;
    return stat.mode === wanted;
  };
}

function ownerTest(c: Context, kind: "user" | "group"): Test {
  const text = c.argument();
  const { sys } = c.call;
  if (text === "") return die(c.call, `The argument to -${kind} should not be empty`);
  const id =
    (kind === "user" ? findUser(sys, text)?.uid : findGroup(sys, text)?.gid) ??
    (/^\d+$/.test(text) ? Number(text) : null);
  if (id === null)
    return die(
      c.call,
      kind === "user"
        ? `${quote(text)} is not the name of a known user`
        : `${quote(text)} is not the name of an existing group`,
    );
  return (file) => {
    const stat = file.stat();
    return stat !== null && (kind === "user" ? stat.uid : stat.gid) === id;
  };
}

function lacks<T>(id: number | undefined, find: (id: number) => T | undefined): boolean {
  return id !== undefined && find(id) === undefined;
}

function reference(c: Context) {
  const path = c.argument();
  const stat = c.settings.follow === "none" ? c.call.sys.lstat(path) : c.call.sys.stat(path);
  if (stat.ok) return stat.value;
  c.call.fail(quote(path), stat.errno);
  return c.call.exit(1);
}

function samefile(c: Context): Test {
  const other = reference(c);
  return (file) => {
    const stat = file.stat();
    return stat !== null && stat.inode === other.inode && stat.device === other.device;
  };
}

function newer(c: Context): Test {
  const { mtime } = reference(c);
  return (file) => (file.stat()?.mtime ?? Number.NEGATIVE_INFINITY) > mtime;
}

function newerThanTime(c: Context): Test {
  const text = c.argument();
  const time = readDate(text, { seconds: c.call.sys.now(), nanoseconds: 0 }, (reason) => c.call.unmodelled(reason));
  if (!time) return die(c.call, `I cannot figure out how to interpret ${quote(text)} as a date or time`);
  return (file) => (file.stat()?.mtime ?? Number.NEGATIVE_INFINITY) > time.seconds;
}

/** Ages count whole units: -mtime rounds down, -mmin up. */
function ageTest(c: Context, unit: number): Test {
  const wanted = comparison(c, c.argument());
  const now = c.call.sys.now();
  const origin = c.settings.fromDayStart ? Math.floor(now / 86400) * 86400 + 86400 : now;
  return (file) => {
    const stat = file.stat();
    if (!stat) return false;
    const age = origin - stat.mtime;
    if (unit === 86400) return compares(Math.floor(age / unit), wanted);
    if (wanted.sign === "") return age >= (wanted.limit - 1) * unit && age < wanted.limit * unit;
    return wanted.sign === "+" ? age > wanted.limit * unit : age < wanted.limit * unit;
  };
}
