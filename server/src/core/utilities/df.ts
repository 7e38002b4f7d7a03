import type { Bytes } from "../bytes";
import type { Mount } from "../world/inode";
import type { StatFs } from "../world/sys";
import { humanSize } from "./humanSize";
import { type Call, flag, list, optional, quote, quotef, utility } from "./utility";

const options = {
  all: flag("-a", "--all"),
  blockSize: list("-B", "--block-size"),
  total: flag("--total"),
  human: flag("-h", "--human-readable"),
  si: flag("-H", "--si"),
  kilobytes: flag("-k"),
  local: flag("-l", "--local"),
  megabytes: flag("-m"),
  output: optional("source,fstype,itotal,iused,iavail,ipcent,size,used,avail,pcent,file,target", "--output"),
  portability: flag("-P", "--portability"),
  types: list("-t", "--type"),
  printType: flag("-T", "--print-type"),
  excluded: list("-x", "--exclude-type"),
  noSync: flag("--no-sync"),
  ignored: flag("-v"),
} as const;

interface Row {
  readonly source: Bytes;
  readonly type: string;
  readonly target: Bytes;
  readonly file: Bytes;
  readonly sizeKb: number;
  readonly usedKb: number;
  readonly availableKb: number;
}

/** df - report file system space. POSIX XCU df; GNU's columns. */
export const df = utility({
  name: "df",
  lacks: "-i --inodes --sync",
  summary: "report the space of file systems",
  options,
  missing: ["-i and the inode columns", "--sync", "BLOCK_SIZE and its kin in the environment"],

  run(call) {
    const { options: given, operands, sys } = call;
    const variables = ["DF_BLOCK_SIZE", "BLOCK_SIZE", "BLOCKSIZE"];
    for (const name of given.portability ? ["POSIXLY_CORRECT"] : [...variables, "POSIXLY_CORRECT"])
      if (sys.env(name) !== undefined) return call.unmodelled(`${name} in the environment of df`);
    const unit = unitOf(call);
    const columns = columnsOf(call, unit);
    const rows: Row[] = [];
    for (const path of operands) {
      const found = sys.statfs(path);
      if (found.ok) rows.push(rowOf(deviceMount(call, path) ?? found.value, path));
      else call.fail(quotef(path), found.errno);
    }
    const chosen = (operands.length > 0 ? rows : allRows(call)).filter(({ type, source }) =>
      isWanted(given, type, source),
    );
    if (chosen.length === 0 && operands.length > rows.length) return 1;
    if (chosen.length === 0) {
      call.fail("no file systems processed");
      return 1;
    }
    if (given.total) chosen.push(totalOf(chosen));
    print(call, columns, chosen);
    return undefined;
  },
});

type Given = Call<typeof options>["options"];

function isWanted({ types, excluded, local }: Given, type: string, source: Bytes): boolean {
  if (local && (/^(nfs|cifs|smbfs|ncpfs|afs|coda)/.test(type) || source.includes(":") || /^\/\/./.test(source)))
    return false;
  return (types.length === 0 || types.includes(type)) && !excluded.includes(type);
}

function rowOf({ mount, sizeKb, usedKb, availableKb }: StatFs, file: Bytes): Row {
  return { source: mount.source, type: mount.type, target: mount.at, file, sizeKb, usedKb, availableKb };
}

/** A block device as operand stands for what is mounted from it. */
function deviceMount(call: Call<typeof options>, path: Bytes): StatFs | null {
  const mounted = call.sys.mounts().find(({ source }) => source === path);
  const found = mounted && call.sys.typeOf(path) === "block" ? call.sys.statfs(mounted.at) : null;
  return found?.ok ? found.value : null;
}

const WITHOUT_BLOCKS: ReadonlySet<string> = new Set(
  "autofs proc subfs debugfs devpts fusectl mqueue rpc_pipefs sysfs devfs kernfs ignore".split(" "),
);

/** Without -a: what has blocks, each file system once, under its shortest mount point. */
function allRows(call: Call<typeof options>): Row[] {
  const { options: given, sys } = call;
  const out: { row: Row; device: number | null }[] = [];
  for (const mount of visibleMounts(sys.mounts())) {
    const found = sys.statfs(mount.at);
    if (!found.ok) continue;
    const row = rowOf({ ...found.value, mount }, "-");
    if (given.all) {
      out.push({ row, device: null });
      continue;
    }
    if (WITHOUT_BLOCKS.has(mount.type) || row.sizeKb === 0) continue;
    const stat = sys.stat(mount.at);
    const device = stat.ok ? stat.value.device : null;
    const same = out.findIndex((other) => device !== null && other.device === device);
    if (same < 0) out.push({ row, device });
    else if ((out[same]?.row.target.length ?? 0) > row.target.length) out[same] = { row, device };
  }
  return out.map(({ row }) => row);
}

/** The last mount at a place hides those before it. */
function visibleMounts(mounts: readonly Mount[]): readonly Mount[] {
  return mounts.filter((mount, i) => !mounts.slice(i + 1).some((later) => later.at === mount.at));
}

function totalOf(rows: readonly Row[]): Row {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    source: "total",
    type: "-",
    target: "-",
    file: "-",
    sizeKb: sum((row) => row.sizeKb),
    usedKb: sum((row) => row.usedKb),
    availableKb: sum((row) => row.availableKb),
  };
}

interface Unit {
  readonly human: 1024 | 1000 | null;
  readonly bytes: number;
  /** `1K`, as the heading says it. */
  readonly name: string;
  /** Follows each number where the unit was given as a letter alone. */
  readonly suffix: string;
}

function unitOf(call: Call<typeof options>): Unit {
  let unit: Unit = { human: null, bytes: 1024, name: "1K", suffix: "" };
  for (const [key, argument] of call.given) {
    if (key === "human") unit = { human: 1024, bytes: 1, name: "", suffix: "" };
    else if (key === "si") unit = { human: 1000, bytes: 1, name: "", suffix: "" };
    else if (key === "kilobytes") unit = { human: null, bytes: 1024, name: "1K", suffix: "" };
    else if (key === "megabytes") unit = { human: null, bytes: 1048576, name: "1M", suffix: "" };
    else if (key === "blockSize") unit = blockSize(call, argument ?? "");
  }
  return unit;
}

function blockSize(call: Call<typeof options>, text: Bytes): Unit {
  const [, digits = "1", letter = ""] = /^(\d+)?([KMGT]?)$/.exec(text) ?? [];
  const power = ["", "K", "M", "G", "T"].indexOf(letter);
  const isKnown = /^(\d+)?([KMGT]?)$/.test(text) && text !== "" && Number(digits) > 0;
  if (!isKnown) return call.unmodelled(`df -B ${text}`);
  const bytes = Number(digits) * 1024 ** power;
  return { human: null, bytes, name: shortest(bytes), suffix: /^\d/.test(text) ? "" : letter };
}

function shortest(bytes: number): string {
  let [n, power] = [bytes, 0];
  while (n % 1024 === 0 && power < 4) [n, power] = [n / 1024, power + 1];
  return `${n}${["B", "K", "M", "G", "T"][power]}`;
}

interface Column {
  readonly heading: string;
  readonly least: number;
  readonly left?: boolean;
  readonly text: (row: Row) => Bytes;
}

const NAMES = "source fstype itotal iused iavail ipcent size used avail pcent file target".split(" ");

function columnsOf(call: Call<typeof options>, unit: Unit): readonly Column[] {
  const { options: given } = call;
  if (given.output !== undefined && (given.portability || given.printType))
    return call.usage(`options ${given.portability ? "-P" : "-T"} and --output are mutually exclusive`);
  const names = given.output?.split(",") ?? [
    "source",
    ...(given.printType ? ["fstype"] : []),
    "size",
    "used",
    "avail",
    "pcent",
    "target",
  ];
  return names.map((name) => {
    if (!NAMES.includes(name)) return call.usage(`option --output: field ${quote(name)} unknown`);
    return column(call, unit, name, given.output !== undefined);
  });
}

function column(call: Call<typeof options>, unit: Unit, name: string, chosen: boolean): Column {
  const portable = call.options.portability;
  const amount = (kilobytes: number) =>
    unit.human ? humanSize(kilobytes * 1024, unit.human) : Math.ceil((kilobytes * 1024) / unit.bytes) + unit.suffix;
  const size = unit.human ? "Size" : portable ? `${unit.bytes}-blocks` : `${unit.name}-blocks`;
  switch (name) {
    case "source":
      return { heading: "Filesystem", least: 14, left: true, text: (row) => row.source };
    case "fstype":
      return { heading: "Type", least: 4, left: true, text: (row) => row.type };
    case "size":
      return { heading: size, least: 5, text: (row) => amount(row.sizeKb) };
    case "used":
      return { heading: "Used", least: 5, text: (row) => amount(row.usedKb) };
    case "avail":
      return {
        heading: unit.human || chosen ? "Avail" : "Available",
        least: 5,
        text: (row) => amount(row.availableKb),
      };
    case "pcent":
      return { heading: portable ? "Capacity" : "Use%", least: 4, text: percent };
    case "target":
      return { heading: "Mounted on", least: 0, left: true, text: (row) => row.target };
    case "file":
      return { heading: "File", least: 0, left: true, text: (row) => row.file };
    default:
      return call.unmodelled(`df --output=${name}: inodes`);
  }
}

function percent({ sizeKb, usedKb, availableKb }: Row): string {
  const all = usedKb + availableKb;
  return sizeKb === 0 || all === 0 ? "-" : `${Math.ceil((usedKb * 100) / all)}%`;
}

function print(call: Call<typeof options>, columns: readonly Column[], rows: readonly Row[]): void {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const widths = columns.map(({ least }, i) => Math.max(least, ...cells.map((line) => line[i]?.length ?? 0)));
  for (const line of cells) {
    const shown = line.map((text, i) => {
      if (!columns[i]?.left) return text.padStart(widths[i] ?? 0);
      return i === line.length - 1 ? text : text.padEnd(widths[i] ?? 0);
    });
    call.print(shown.join(" "));
  }
}
