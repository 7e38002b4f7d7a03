import type { Bytes } from "../bytes";
import type { FileType, Stat } from "../world/inode";
import { fullIso } from "./civilTime";
import { ESCAPES } from "./escapes";
import { fileKind } from "./fileKind";
import { longMode } from "./mode";
import { findGroupById, findUserById } from "./users";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  dereference: flag("-L", "--dereference"),
  fileSystem: flag("-f", "--file-system"),
  format: value("-c", "--format"),
  printf: value("--printf"),
} as const;

/** stat - display file status (GNU), by a format. */
export const stat = utility({
  name: "stat",
  lacks: "--cached -t --terse",
  summary: "print what is known about files",
  options,
  missing: [
    "output without a format",
    "-t",
    "--cached",
    "access, change and birth times",
    "inode and device numbers",
    "blocks",
  ],
  operands: { min: 1 },

  run(call) {
    const { options: given } = call;
    const format = given.printf ?? given.format;
    if (format === undefined) return call.unmodelled("stat without a format prints inode numbers and access times");
    for (const path of call.operands) {
      const field = given.fileSystem ? fileSystemField(call, path) : fileField(call, path);
      if (field) call.write(formatted(call, format, field) + (given.printf === undefined ? "\n" : ""));
    }
    return undefined;
  },
});

type Field = (letter: string) => { readonly text: Bytes; readonly numeric: boolean } | undefined;

function formatted(call: Call<typeof options>, format: Bytes, field: Field): Bytes {
  const escapes = call.options.printf !== undefined;
  return format.replace(
    /%([-+ #0']*)(\d*)(?:\.(\d*))?([HL][dr]|.|$)|\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.|$)/gs,
    (all: string, flags: string | undefined, width: string, precision: string, letter: string, coded: string) => {
      if (coded !== undefined) return escapes ? unescaped(call, coded) : all;
      if (letter === "%" || letter === "") {
        if (/^%%?$/.test(all)) return "%";
        call.warn(`${quote(all)}: invalid directive`);
        return call.exit(1);
      }
      const found = field(letter);
      if (
        !found &&
        !(call.options.fileSystem ? /^[nilTtbfasScd]$/ : /^(?:[abdiorstuwxyzABCDFGNRTUWXYZfghmn]|[HL][dr])$/).test(
          letter,
        )
      )
        return "?";
      if (!found) return call.unmodelled(`stat's %${letter}`);
      if (precision !== undefined && found.numeric) return call.unmodelled(`stat's ${all}`);
      return padded(found, flags ?? "", Number(width || 0), precision);
    },
  );
}

function padded(
  field: { text: Bytes; numeric: boolean },
  flags: string,
  width: number,
  precision: string | undefined,
): Bytes {
  let text = precision === undefined || field.numeric ? field.text : field.text.slice(0, Number(precision || 0));
  if (flags.includes("#") && field.numeric && !text.startsWith("0")) text = `0${text}`;
  if (flags.includes("-")) return text.padEnd(width);
  return flags.includes("0") && field.numeric ? text.padStart(width, "0") : text.padStart(width);
}

function unescaped(call: Call<typeof options>, coded: string): Bytes {
  if (coded === "") {
    call.warn("warning: backslash at end of format");
    return "\\";
  }
  const named: Readonly<Record<string, string>> = { ...ESCAPES, e: "\x1b", '"': '"' };
  if (/^[0-7]/.test(coded)) return String.fromCharCode(Number.parseInt(coded, 8) & 0xff);
  if (/^x./.test(coded)) return String.fromCharCode(Number.parseInt(coded.slice(1), 16));
  const known = named[coded];
  if (known !== undefined) return known;
  call.warn(`warning: unrecognized escape '\\${coded}'`);
  return coded;
}

function fileField(call: Call<typeof options>, path: Bytes): Field | null {
  const { sys } = call;
  if (path === "-") return call.unmodelled("stat of standard input");
  const found = call.options.dereference ? sys.stat(path) : sys.lstat(path);
  if (!found.ok) {
    call.fail(`cannot statx ${quoteaf(path)}`, found.errno);
    return null;
  }
  const file = found.value;
  return (letter) => {
    const number = numberOf(letter, file);
    if (number !== undefined) return { text: number, numeric: true };
    const text = textOf(call, letter, path, file);
    return text === undefined ? undefined : { text, numeric: false };
  };
}

const TYPE_BITS: Readonly<Record<FileType, number>> = {
  fifo: 0o10000,
  char: 0o20000,
  directory: 0o40000,
  block: 0o60000,
  file: 0o100000,
  symlink: 0o120000,
  socket: 0o140000,
};

function numberOf(letter: string, file: Stat): string | undefined {
  const [major = "0", minor = "0"] = (file.rdev ?? "0:0").split(":");
  switch (letter) {
    case "a":
      return file.mode.toString(8);
    case "f":
      return (TYPE_BITS[file.type] | file.mode).toString(16);
    case "g":
      return String(file.gid);
    case "h":
      return String(file.nlink);
    case "s":
      return String(file.size);
    case "t":
      return Number(major).toString(16);
    case "T":
      return Number(minor).toString(16);
    case "u":
      return String(file.uid);
    case "B":
      return "512";
    case "Y":
      return String(Math.floor(file.mtime));
    default:
      return undefined;
  }
}

function textOf(call: Call<typeof options>, letter: string, path: Bytes, file: Stat): Bytes | undefined {
  const { sys } = call;
  switch (letter) {
    case "A":
      return longMode(file.type, file.mode);
    case "F":
      return fileKind(file);
    case "G":
      return findGroupById(sys, file.gid)?.name ?? "UNKNOWN";
    case "U":
      return findUserById(sys, file.uid)?.name ?? "UNKNOWN";
    case "n":
      return path;
    case "N": {
      const target = file.type === "symlink" ? sys.readlink(path) : null;
      return target?.ok ? `${quoteaf(path)} -> ${quoteaf(target.value)}` : quoteaf(path);
    }
    case "m": {
      const real = sys.realpath(path);
      const mounted = real.ok ? sys.statfs(real.value) : null;
      return mounted?.ok ? mounted.value.mount.at : undefined;
    }
    case "y":
      return fullIso(file.mtime);
    default:
      return undefined;
  }
}

/** What stat -f calls file systems; others go by their own name. */
const FILE_SYSTEM_NAMES: Readonly<Record<string, string>> = {
  ext2: "ext2/ext3",
  ext3: "ext2/ext3",
  ext4: "ext2/ext3",
  overlay: "overlayfs",
  devtmpfs: "tmpfs",
  cgroup: "cgroupfs",
  cgroup2: "cgroup2fs",
  vfat: "msdos",
  iso9660: "isofs",
};
const SAME_NAME: ReadonlySet<string> = new Set([
  "tmpfs",
  "proc",
  "sysfs",
  "devpts",
  "xfs",
  "btrfs",
  "squashfs",
  "ramfs",
  "debugfs",
  "securityfs",
  "nfs",
  "aufs",
  "mqueue",
  "hugetlbfs",
  "configfs",
  "tracefs",
]);

function fileSystemField(call: Call<typeof options>, path: Bytes): Field | null {
  const found = call.sys.statfs(path);
  if (!found.ok) {
    call.fail(`cannot read file system information for ${quoteaf(path)}`, found.errno);
    return null;
  }
  const { type } = found.value.mount;
  return (letter) => {
    if (letter === "n") return { text: path, numeric: false };
    if (letter !== "T") return undefined;
    const text = FILE_SYSTEM_NAMES[type] ?? (SAME_NAME.has(type) ? type : undefined);
    return text === undefined ? undefined : { text, numeric: false };
  };
}
