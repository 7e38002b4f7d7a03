import type { Bytes } from "../bytes";
import { fnmatch } from "../regex/fnmatch";
import type { Stat } from "../world/inode";
import { choice } from "./choice";
import { formatTime, fullIso } from "./civilTime";
import { humanSize } from "./humanSize";
import { inColumns, type Layout, withCommas } from "./lsColumns";
import { longMode } from "./mode";
import { joinPath } from "./paths";
import { inStyle, QUOTING_STYLES, type QuotingStyle, quoteIfNeeded, withQuestionMarks } from "./quoting";
import { findGroupById, findUserById } from "./users";
import { type Call, flag, list, optional, quote, quoteaf, utility, value } from "./utility";
import { compareVersions } from "./versionSort";

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
  columns: flag("-C"),
  across: flag("-x"),
  format: value("--format"),
  width: value("-w", "--width"),
  tab: value("-T", "--tabsize"),
  escapes: flag("-b", "--escape"),
  ignore: list("-I", "--ignore"),
  hide: list("--hide"),
  kibibytes: flag("-k", "--kibibytes"),
  showControls: flag("--show-control-chars"),
  byVersion: flag("-v"),
  context: flag("-Z", "--context"),
  author: flag("--author"),
  indicator: value("--indicator-style"),
  si: flag("--si"),
  zero: flag("--zero"),
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
    "--block-size -c -D --dired --dereference-command-line-symlink-to-dir --hyperlink -i --inode -s --size --time -u",
  summary: "list directories",
  options,
  missing: ["columns at a terminal", "-c", "-u", "-i", "-s", "--block-size", "--color=always"],
  failure: 2,

  run(call) {
    const { options: given, operands, sys } = call;
    const terminal = sys.isTerminal(1) && !isLong(given) && !given.onePerLine && !given.columns && !given.across;
    if (terminal) return call.unmodelled("columns of ls at a terminal");
    const style = styleOf(call);
    const shows = call.given.findLast(([key]) => key === "hideControls" || key === "showControls");
    const hidesControls = shows?.[0] === "hideControls";
    const how: How = { style, format: formatOf(call), layout: layoutOf(call), marks: marksOf(call), hidesControls };
    if (given.color === "always" || given.color === "yes" || given.color === "force")
      return call.unmodelled("ls --color=always");
    const files: Listed[] = [];
    const directories: Listed[] = [];
    for (const path of operands.length > 0 ? operands : ["."]) {
      const listed = lookAt(call, path, path, true);
      if (!listed) continue;
      (isDirectoryOperand(call, path) ? directories : files).push(listed);
    }
    print(call, how, sorted(call, files), null);
    const headed = operands.length > 1 || given.recursive;
    let first = files.length === 0;
    for (const { path } of sorted(call, directories)) first = listDirectory(call, how, path, headed, first);
    return undefined;
  },
});

type Given = Call<typeof options>["options"];

type Format = "long" | "one per line" | "down" | "across" | "commas";
type Marks = "none" | "slash" | "file-type" | "classify";

/** How names are shown. */
interface How {
  readonly style: QuotingStyle;
  readonly format: Format;
  readonly layout: Layout;
  readonly marks: Marks;
  readonly hidesControls: boolean;
}

const FORMATS: Readonly<Record<string, Format>> = {
  verbose: "long",
  long: "long",
  commas: "commas",
  horizontal: "across",
  across: "across",
  vertical: "down",
  "single-column": "one per line",
};

/** The last option that says how counts; -1 does not undo -l. */
function formatOf(call: Call<typeof options>): Format {
  let format: Format = "one per line";
  for (const [key, argument] of call.given) {
    if (key === "long" || key === "noOwner" || key === "noGroupLong" || key === "numeric" || key === "fullTime")
      format = "long";
    else if (key === "onePerLine" || key === "zero") format = format === "long" ? format : "one per line";
    else if (key === "columns") format = "down";
    else if (key === "across") format = "across";
    else if (key === "commas") format = "commas";
    else if (key === "format") {
      const name =
        choice(call, argument, "--format", [
          "verbose|long",
          "commas",
          "horizontal|across",
          "vertical",
          "single-column",
        ]) ?? "";
      format = FORMATS[name] ?? format;
    }
  }
  return format;
}

function layoutOf(call: Call<typeof options>): Layout {
  const number = (text: Bytes | undefined, what: string): number | undefined => {
    if (text === undefined) return undefined;
    if (/^(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i.test(text)) return Number(text.replace(/^0(?=\d)/, "0o"));
    call.warn(`invalid ${what}: ${quote(text)}`);
    return call.exit(2);
  };
  const columns = call.sys.env("COLUMNS");
  const usual = columns !== undefined && /^[1-9]\d*$/.test(columns) ? Number(columns) : 80;
  const tab = number(call.options.tab, "tab size") ?? 8;
  return { width: number(call.options.width, "line width") ?? usual, tab };
}

function styleOf(call: Call<typeof options>): QuotingStyle {
  const asked = call.sys.env("QUOTING_STYLE");
  const usual = QUOTING_STYLES.find((name) => name === asked);
  if (asked !== undefined && usual === undefined)
    call.warn(`ignoring invalid value of environment variable QUOTING_STYLE: ${quote(asked)}`);
  let style: QuotingStyle = usual ?? "literal";
  for (const [key, argument] of call.given) {
    if (key === "literal" || key === "zero") style = "literal";
    else if (key === "escapes") style = "escape";
    else if (key === "quoteNames") style = "c";
    else if (key === "quotingStyle")
      style = (choice(call, argument, "--quoting-style", QUOTING_STYLES) ?? style) as QuotingStyle;
  }
  return style;
}

function marksOf(call: Call<typeof options>): Marks {
  let marks: Marks = "none";
  for (const [key, argument] of call.given) {
    if (key === "slash") marks = "slash";
    else if (key === "fileType") marks = "file-type";
    else if (key === "classify") {
      const when = choice(call, argument, "--classify", ["always|yes|force", "never|no|none", "auto|tty|if-tty"]);
      if (/^(?:always|yes|force)$/.test(when ?? "")) marks = "classify";
    } else if (key === "indicator")
      marks = (choice(call, argument, "--indicator-style", ["none", "slash", "file-type", "classify"]) ??
        marks) as Marks;
  }
  return marks;
}

function isLong(given: Given): boolean {
  return (
    /^(?:v|l)/.test(given.format ?? "") ||
    given.long ||
    given.noOwner ||
    given.noGroupLong ||
    given.numeric ||
    given.fullTime
  );
}

function needsStat(given: Given): boolean {
  const sortsBy = given.bySize || given.byTime || given.sort === "size" || given.sort === "time";
  return (
    isLong(given) ||
    sortsBy ||
    given.classify !== undefined ||
    given.indicator !== undefined ||
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
      call.fail(`cannot access ${quoteaf(path)}`, "ELOOP");
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

function listDirectory(call: Call<typeof options>, how: How, path: Bytes, headed: boolean, first: boolean): boolean {
  const { options: given, sys } = call;
  const names = sys.readDirectory(path);
  if (!names.ok) {
    call.fail(`cannot open directory ${quoteaf(path)}`, names.errno, first ? 2 : 1);
    return first;
  }
  if (headed) call.print(`${first ? "" : "\n"}${quotedHeading(call, how, path)}:`);
  const all = given.all || given.allUnsorted;
  const ignored = (name: Bytes, patterns: readonly Bytes[]) =>
    patterns.some((pattern) => fnmatch(pattern, name, { period: true }));
  const shown = names.value.filter(
    (name) =>
      (all || given.almostAll || (!name.startsWith(".") && !ignored(name, given.hide))) &&
      !(given.ignoreBackups && name.endsWith("~")) &&
      !ignored(name, given.ignore),
  );
  const entries = (all ? [".", "..", ...shown] : shown).flatMap(
    (name) => lookAt(call, name, joinPath(path, name), false) ?? [],
  );
  const inOrder = sorted(call, entries);
  print(call, how, inOrder, path);
  if (given.recursive)
    for (const { name, path: child } of inOrder)
      if (name !== "." && name !== ".." && isRealDirectory(call, child)) listDirectory(call, how, child, true, false);
  return false;
}

/** A heading is quoted as names are; a colon in it needs quotes, too. */
function quotedHeading(call: Call<typeof options>, { style }: How, path: Bytes): Bytes {
  if (style === "literal") return call.sys.isTerminal(1) ? quoteIfNeeded(path) : path;
  return style === "escape" ? inStyle(path, style).replaceAll(":", "\\:") : inStyle(path, style);
}

function isRealDirectory({ sys, options: given }: Call<typeof options>, path: Bytes): boolean {
  return given.dereference ? sys.isDirectory(path) : sys.ltypeOf(path) === "directory";
}

function sorted(call: Call<typeof options>, entries: readonly Listed[]): readonly Listed[] {
  const { options: given } = call;
  let by = "name" as "name" | "size" | "time" | "none" | "extension" | "version" | "width";
  for (const [key, argument] of call.given) {
    if (key === "unsorted" || key === "allUnsorted") by = "none";
    else if (key === "bySize") by = "size";
    else if (key === "byTime") by = "time";
    else if (key === "byExtension") by = "extension";
    else if (key === "byVersion") by = "version";
    else if (key === "sort") {
      const word = choice(call, argument, "--sort", ["none", "time", "size", "extension", "version", "width"]);
      by = (word ?? by) as typeof by;
    }
  }
  if (by === "none") return entries;
  const extension = (name: Bytes) => (name.lastIndexOf(".") < 0 ? "" : name.slice(name.lastIndexOf(".")));
  const order = (a: Listed, b: Listed): number => {
    if (by === "size" && a.stat && b.stat && a.stat.size !== b.stat.size) return b.stat.size - a.stat.size;
    if (by === "time" && a.stat && b.stat && a.stat.mtime !== b.stat.mtime) return b.stat.mtime - a.stat.mtime;
    if (by === "extension" && extension(a.name) !== extension(b.name))
      return extension(a.name) < extension(b.name) ? -1 : 1;
    if (by === "version") return compareVersions(a.name, b.name) || (a.name < b.name ? -1 : 1);
    if (by === "width" && charactersOf(a.name) !== charactersOf(b.name))
      return charactersOf(a.name) - charactersOf(b.name);
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  };
  const rank = (entry: Listed) => (given.groupDirectoriesFirst && entry.stat?.type === "directory" ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b) || order(a, b) * (given.reverse ? -1 : 1));
}

function print(call: Call<typeof options>, how: How, entries: readonly Listed[], directory: Bytes | null): void {
  const { options: given } = call;
  const end = given.zero ? "\0" : "\n";
  if (how.format !== "long") {
    const names = entries.map((entry) => (given.context ? "? " : "") + shownName(how, entry));
    if (names.length === 0) return;
    const cells = names.map((text) => ({ text, width: charactersOf(text) }));
    if (how.format === "one per line") for (const name of names) call.write(name + end);
    else call.write(how.format === "commas" ? withCommas(cells, how.layout) : inColumns(cells, how.format, how.layout));
    return;
  }
  if (directory !== null)
    call.print(`total ${amount(given, entries.reduce((sum, { stat }) => sum + kilobytes(stat), 0) * 1024, 1024)}`);
  const rows = entries.map((entry) => longRow(call, how, entry));
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.text.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  for (const row of rows)
    call.write(
      `${row
        .map(({ text, left }, i) =>
          i === row.length - 1 ? text : left ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0),
        )
        .join(" ")}${end}`,
    );
}

/** Columns that a text takes: one a character, none a control. */
const charactersOf = (text: Bytes) => text.replace(/[\x00-\x1f\x7f-\xbf]/g, "").length;

/** As a file system with blocks of 4 KiB allocates it. */
function kilobytes(stat: Stat | null): number {
  if (stat?.type === "directory") return 4;
  return stat?.type === "file" ? Math.ceil(stat.size / 4096) * 4 : 0;
}

interface Cell {
  readonly text: Bytes;
  readonly left?: boolean;
}

function longRow(call: Call<typeof options>, how: How, entry: Listed): readonly Cell[] {
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
  if (given.author) cells.push({ text: user ?? String(stat.uid), left: user !== undefined });
  if (given.context) cells.push({ text: "?" });
  const device = stat.type === "char" || stat.type === "block";
  cells.push({ text: device ? (stat.rdev ?? "0:0").replace(":", ", ") : amount(given, stat.size, 1) });
  cells.push({ text: shownTime(call, stat.mtime) });
  cells.push({ text: shownName(how, entry) + linkTarget(call, how, entry) });
  return cells;
}

/** Bytes in the unit, or as -h writes them. */
function amount(given: Given, bytes: number, unit: number): string {
  if (given.si) return humanSize(bytes, 1000);
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

function linkTarget({ sys }: Call<typeof options>, how: How, { path, stat }: Listed): Bytes {
  if (stat?.type !== "symlink") return "";
  const target = sys.readlink(path);
  if (!target.ok) return "";
  const there = how.marks === "none" ? null : sys.stat(path);
  return ` -> ${inStyle(target.value, how.style)}${there?.ok ? mark(how.marks, there.value, false) : ""}`;
}

function shownName(how: How, { name, stat }: Listed): Bytes {
  const quoted = inStyle(name, how.style);
  const shown = how.hidesControls ? withQuestionMarks(quoted) : quoted;
  return stat ? shown + mark(how.marks, stat, how.format === "long") : shown;
}

/** What -F, --file-type and -p put after a name. */
function mark(marks: Marks, stat: Stat, long: boolean): string {
  if (marks === "none") return "";
  if (stat.type === "directory") return "/";
  if (marks === "slash") return "";
  if (stat.type === "symlink") return long ? "" : "@";
  if (stat.type === "fifo") return "|";
  if (stat.type === "socket") return "=";
  return stat.type === "file" && marks === "classify" && (stat.mode & 0o111) !== 0 ? "*" : "";
}
