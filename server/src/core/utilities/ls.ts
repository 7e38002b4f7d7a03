import type { Bytes } from "../bytes";
import type { Stat } from "../world/inode";
import { formatTime, fullIso } from "./civilTime";
import { humanSize } from "./humanSize";
import { longMode } from "./mode";
import { joinPath } from "./paths";
import { quoteIfNeeded } from "./quoting";
import { findGroupById, findUserById } from "./users";
import { type Call, flag, optional, quoteaf, utility, value } from "./utility";

const options = {
  all: flag("-a", "--all"),
  almostAll: flag("-A", "--almost-all"),
  ignoreBackups: flag("-B", "--ignore-backups"),
  color: optional("always", "--color"),
  directory: flag("-d", "--directory"),
  unsorted: flag("-U"),
  allUnsorted: flag("-f"),
  classify: optional("always", "-F", "--classify"),
  fileType: flag("--file-type"),
  fullTime: flag("--full-time"),
  noOwner: flag("-g"),
  groupDirectoriesFirst: flag("--group-directories-first"),
  noGroup: flag("-G", "--no-group"),
  human: flag("-h", "--human-readable"),
  dereferenceOperands: flag("-H", "--dereference-command-line"),
  long: flag("-l"),
  dereference: flag("-L", "--dereference"),
  numeric: flag("-n", "--numeric-uid-gid"),
  literal: flag("-N", "--literal"),
  noGroupLong: flag("-o"),
  slash: flag("-p"),
  hideControls: flag("-q", "--hide-control-chars"),
  quoteNames: flag("-Q", "--quote-name"),
  quotingStyle: value("--quoting-style"),
  reverse: flag("-r", "--reverse"),
  recursive: flag("-R", "--recursive"),
  bySize: flag("-S"),
  sort: value("--sort"),
  byTime: flag("-t"),
  timeStyle: value("--time-style"),
  byExtension: flag("-X"),
  onePerLine: flag("-1"),
  commas: flag("-m"),
} as const;

interface Listed {
  readonly name: Bytes;
  readonly path: Bytes;
  /** Only where the listing needs more than the name. */
  readonly stat: Stat | null;
}

/** ls - list directory contents. POSIX XCU ls; one name a line, since what is simulated is seldom a terminal's columns. */
export const ls = utility({
  name: "ls",
  lacks:
    "--author -b --escape --block-size -c -C -D --dired --format --si --dereference-command-line-symlink-to-dir --hide --hyperlink --indicator-style -i --inode -I --ignore -k --kibibytes --show-control-chars -s --size --time -T --tabsize -u -v -w --width -x -Z --context --zero",
  summary: "list directories",
  options,
  missing: [
    "columns (-C, -x, at a terminal)",
    "-b",
    "-c",
    "-u",
    "-i",
    "-s",
    "-k",
    "-v",
    "-w",
    "-I",
    "-Z",
    "--block-size",
    "-F=auto",
  ],
  failure: 2,

  run(call) {
    const { options: given, operands, sys } = call;
    if (sys.isTerminal(1) && !isLong(given) && !given.onePerLine) return call.unmodelled("columns of ls at a terminal");
    if (given.color === "always" || given.color === "yes" || given.color === "force")
      return call.unmodelled("ls --color=always");
    const files: Listed[] = [];
    const directories: Listed[] = [];
    for (const path of operands.length > 0 ? operands : ["."]) {
      const listed = lookAt(call, path, path, true);
      if (!listed) continue;
      (isDirectoryOperand(call, path) ? directories : files).push(listed);
    }
    print(call, sorted(call, files), null);
    const headed = operands.length > 1 || given.recursive;
    let first = files.length === 0;
    for (const { path } of sorted(call, directories)) first = listDirectory(call, path, headed, first);
    return undefined;
  },
});

type Given = Call<typeof options>["options"];

function isLong(given: Given): boolean {
  return given.long || given.noOwner || given.noGroupLong || given.numeric || given.fullTime;
}

function needsStat(given: Given): boolean {
  const sortsBy = given.bySize || given.byTime || given.sort === "size" || given.sort === "time";
  return (
    isLong(given) ||
    sortsBy ||
    given.classify !== undefined ||
    given.fileType ||
    given.slash ||
    given.groupDirectoriesFirst
  );
}

function isDirectoryOperand(call: Call<typeof options>, path: Bytes): boolean {
  const { options: given, sys } = call;
  if (given.directory) return false;
  // A symlink to a directory is followed, but by -l, -d and -F only where asked.
  const follows = given.dereference || given.dereferenceOperands || !(isLong(given) || given.classify !== undefined);
  return follows
    ? sys.isDirectory(path)
    : path.endsWith("/")
      ? sys.isDirectory(path)
      : sys.ltypeOf(path) === "directory";
}

function lookAt(call: Call<typeof options>, name: Bytes, path: Bytes, isOperand: boolean): Listed | null {
  const { options: given, sys } = call;
  const follows = given.dereference || (given.dereferenceOperands && isOperand);
  if (!needsStat(given)) {
    const there = isOperand ? (follows ? sys.exists(path) : sys.lexists(path)) : true;
    const loops = there && isOperand && sys.isSymlink(path) && !sys.exists(path) ? sys.stat(path) : null;
    if (loops && !loops.ok && loops.errno === "ELOOP") {
      call.fail(`cannot access ${quoteaf(path)}`, "ELOOP", 2);
      return null;
    }
    if (there) return { name, path, stat: null };
  }
  const followed = follows ? sys.stat(path) : null;
  const found = followed?.ok || given.dereference ? (followed ?? sys.lstat(path)) : sys.lstat(path);
  if (found.ok) return { name, path, stat: found.value };
  call.fail(`cannot access ${quoteaf(path)}`, found.errno, isOperand ? 2 : 1);
  return isOperand ? null : { name, path, stat: null };
}

function listDirectory(call: Call<typeof options>, path: Bytes, headed: boolean, first: boolean): boolean {
  const { options: given, sys } = call;
  const names = sys.readDirectory(path);
  if (!names.ok) {
    call.fail(`cannot open directory ${quoteaf(path)}`, names.errno, first ? 2 : 1);
    return first;
  }
  if (headed) call.print(`${first ? "" : "\n"}${quotedHeading(call, path)}:`);
  const all = given.all || given.allUnsorted;
  const shown = names.value.filter(
    (name) => (all || given.almostAll || !name.startsWith(".")) && !(given.ignoreBackups && name.endsWith("~")),
  );
  const entries = (all ? [".", "..", ...shown] : shown).flatMap(
    (name) => lookAt(call, name, joinPath(path, name), false) ?? [],
  );
  const inOrder = sorted(call, entries);
  print(call, inOrder, path);
  if (given.recursive)
    for (const { name, path: child } of inOrder)
      if (name !== "." && name !== ".." && isRealDirectory(call, child)) listDirectory(call, child, true, false);
  return false;
}

function quotedHeading(call: Call<typeof options>, path: Bytes): Bytes {
  return call.sys.isTerminal(1) ? quoteIfNeeded(path) : path;
}

function isRealDirectory({ sys, options: given }: Call<typeof options>, path: Bytes): boolean {
  return given.dereference ? sys.isDirectory(path) : sys.ltypeOf(path) === "directory";
}

function sorted(call: Call<typeof options>, entries: readonly Listed[]): readonly Listed[] {
  const { options: given } = call;
  let by: "name" | "size" | "time" | "none" | "extension" = "name";
  for (const [key, argument] of call.given) {
    if (key === "unsorted" || key === "allUnsorted") by = "none";
    else if (key === "bySize") by = "size";
    else if (key === "byTime") by = "time";
    else if (key === "byExtension") by = "extension";
    else if (key === "sort") {
      if (argument === "none" || argument === "size" || argument === "time" || argument === "extension") by = argument;
      else call.unmodelled(`ls --sort=${argument}`);
    }
  }
  if (by === "none") return entries;
  const extension = (name: Bytes) => (name.lastIndexOf(".") < 0 ? "" : name.slice(name.lastIndexOf(".")));
  const order = (a: Listed, b: Listed): number => {
    if (by === "size" && a.stat && b.stat && a.stat.size !== b.stat.size) return b.stat.size - a.stat.size;
    if (by === "time" && a.stat && b.stat && a.stat.mtime !== b.stat.mtime) return b.stat.mtime - a.stat.mtime;
    if (by === "extension" && extension(a.name) !== extension(b.name))
      return extension(a.name) < extension(b.name) ? -1 : 1;
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  };
  const rank = (entry: Listed) => (given.groupDirectoriesFirst && entry.stat?.type === "directory" ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b) || order(a, b) * (given.reverse ? -1 : 1));
}

function print(call: Call<typeof options>, entries: readonly Listed[], directory: Bytes | null) {
  const { options: given } = call;
  if (!isLong(given)) {
    const names = entries.map((entry) => shownName(call, entry));
    if (given.commas && names.length > 0) return call.unmodelled("ls -m");
    for (const name of names) call.print(name);
    return undefined;
  }
  if (directory !== null)
    call.print(`total ${amount(given, entries.reduce((sum, { stat }) => sum + kilobytes(stat), 0) * 1024, 1024)}`);
  const rows = entries.map((entry) => longRow(call, entry));
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.text.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  for (const row of rows)
    call.print(
      row
        .map(({ text, left }, i) =>
          i === row.length - 1 ? text : left ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0),
        )
        .join(" "),
    );
  return undefined;
}

/** As a file system with blocks of 4 KiB allocates it. */
function kilobytes(stat: Stat | null): number {
  if (stat?.type === "directory") return 4;
  return stat?.type === "file" ? Math.ceil(stat.size / 4096) * 4 : 0;
}

interface Cell {
  readonly text: Bytes;
  readonly left?: boolean;
}

function longRow(call: Call<typeof options>, entry: Listed): readonly Cell[] {
  const { options: given, sys } = call;
  const { stat } = entry;
  if (!stat)
    return [
      { text: "-?????????" },
      { text: "?" },
      { text: "?" },
      { text: "?" },
      { text: "?" },
      { text: "?" },
      { text: entry.name },
    ];
  const cells: Cell[] = [{ text: longMode(stat.type, stat.mode), left: true }, { text: String(stat.nlink) }];
  const user = given.numeric ? undefined : findUserById(sys, stat.uid)?.name;
  const group = given.numeric ? undefined : findGroupById(sys, stat.gid)?.name;
  if (!given.noOwner) cells.push({ text: user ?? String(stat.uid), left: user !== undefined });
  if (!given.noGroup && !given.noGroupLong) cells.push({ text: group ?? String(stat.gid), left: group !== undefined });
  const device = stat.type === "char" || stat.type === "block";
  cells.push({ text: device ? (stat.rdev ?? "0:0").replace(":", ", ") : amount(given, stat.size, 1) });
  cells.push({ text: shownTime(call, stat.mtime) });
  cells.push({ text: shownName(call, entry) + linkTarget(call, entry) });
  return cells;
}

/** Bytes in the unit, or as -h writes them. */
function amount(given: Given, bytes: number, unit: number): string {
  if (!given.human) return String(Math.ceil(bytes / unit));
  return humanSize(bytes, 1024);
}

const HALF_YEAR = 31556952 / 2;

function shownTime(call: Call<typeof options>, mtime: number): Bytes {
  const { options: given, sys } = call;
  const style = given.fullTime
    ? "full-iso"
    : (given.timeStyle ?? sys.env("TIME_STYLE") ?? "locale").replace(/^posix-/, "");
  const now = sys.now();
  const recent = mtime > now - HALF_YEAR && mtime <= now;
  const format = style.startsWith("+")
    ? style.slice(1)
    : {
        "long-iso": "%Y-%m-%d %H:%M",
        locale: recent ? "%b %e %H:%M" : "%b %e  %Y",
        iso: recent ? "%m-%d %H:%M" : "%Y-%m-%d ",
      }[style];
  if (style === "full-iso") return fullIso(mtime);
  const [old, young] = format?.split("\n") ?? [];
  const chosen = style.startsWith("+") && recent ? (young ?? old) : old;
  const text = chosen === undefined ? undefined : formatTime(mtime, chosen);
  return text ?? call.unmodelled(`ls --time-style=${style}`);
}

function linkTarget({ options: given, sys }: Call<typeof options>, { path, stat }: Listed): Bytes {
  if (stat?.type !== "symlink") return "";
  const target = sys.readlink(path);
  if (!target.ok) return "";
  const marks = given.classify !== undefined || given.fileType || given.slash;
  const there = marks ? sys.stat(path) : null;
  return ` -> ${target.value}${there?.ok ? mark(given, there.value, false) : ""}`;
}

function shownName(call: Call<typeof options>, { name, stat }: Listed): Bytes {
  const { options: given } = call;
  if (given.quotingStyle !== undefined && given.quotingStyle !== "literal")
    return call.unmodelled(`ls --quoting-style=${given.quotingStyle}`);
  let shown = name;
  if (given.hideControls) shown = name.replace(/[\x00-\x1f\x7f]/g, "?");
  if (given.quoteNames) shown = `"${name.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
  return stat ? shown + mark(given, stat, isLong(given)) : shown;
}

/** What -F, --file-type and -p put after a name. */
function mark(given: Given, stat: Stat, long: boolean): string {
  if (stat.type === "directory") return given.classify !== undefined || given.fileType || given.slash ? "/" : "";
  if (given.classify === undefined && !given.fileType) return "";
  if (stat.type === "symlink") return long ? "" : "@";
  if (stat.type === "fifo") return "|";
  if (stat.type === "socket") return "=";
  return stat.type === "file" && given.classify !== undefined && (stat.mode & 0o111) !== 0 ? "*" : "";
}
