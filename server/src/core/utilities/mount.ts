import type { Bytes } from "../bytes";
import type { Errno } from "../world/errno";
import type { Mount } from "../world/inode";
import { type FstabEntry, readFstab } from "./fstab";
import { type Call, flag, list, utility, value } from "./utility";

const options = {
  all: flag("-a", "--all"),
  bind: flag("-B", "--bind"),
  recursiveBind: flag("-R", "--rbind"),
  fake: flag("-f", "--fake"),
  noTable: flag("-n", "--no-mtab"),
  onlyOptions: value("-O", "--test-opts"),
  options: list("-o", "--options"),
  readOnly: flag("-r", "--read-only"),
  type: value("-t", "--types"),
  verbose: flag("-v", "--verbose"),
  readWrite: flag("-w", "--rw", "--read-write"),
  sloppy: flag("-s"),
} as const;

const FAILURE = 32;

/** mount - mount a file system (util-linux): virtual ones, bind mounts, and other options for what is mounted. */
export const mount = utility({
  name: "mount",
  summary: "mount file systems, or list the mounts",
  options,
  missing: ["devices and network file systems", "--move", "--make-*", "-L", "-U", "-l", "-T"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.all) return mountAll(call);
    if (operands.length === 0) {
      for (const { source, at, type, options: flags } of sys.mounts())
        if (given.type === undefined || typeMatches(given.type, type))
          call.print(`${source} on ${at} type ${type} (${flags})`);
      return 0;
    }
    const words = given.options.flatMap((text) => text.split(","));
    if (words.includes("remount")) return remount(call, operands.at(-1) ?? "", words);
    if (operands.length === 1) {
      const place = sys.realpath(operands[0] ?? "");
      const wanted = place.ok ? place.value : operands[0];
      const entry = readFstab(sys).find(({ at, source }) => at === wanted || source === wanted);
      if (entry) return mountEntry(call, entry, words);
      complain(call, operands[0] ?? "", "can't find in /etc/fstab.");
      return 1;
    }
    const [source = "", at = ""] = operands;
    return mountAt(call, { source, at, type: given.type ?? "auto", words });
  },
});

function complain(call: Call<typeof options>, path: Bytes, what: string): void {
  call.warn(`${path}: ${what}`);
}

function typeMatches(pattern: Bytes, type: string): boolean {
  const names = pattern.replace(/^no/, "").split(",");
  return pattern.startsWith("no") ? !names.includes(type) : names.includes(type);
}

function mountAll(call: Call<typeof options>): number {
  const { options: given, sys } = call;
  let status = 0;
  for (const entry of readFstab(sys)) {
    if (entry.options.includes("noauto") || entry.type === "swap" || entry.type === "ignore") continue;
    if (given.type !== undefined && !typeMatches(given.type, entry.type)) continue;
    if (given.onlyOptions !== undefined) return call.unmodelled("mount -O");
    if (entry.at === "/" || sys.mounts().some(({ at }) => at === entry.at)) continue;
    const ended = mountEntry(call, entry, []);
    if (ended !== 0) status = FAILURE;
  }
  return status;
}

function mountEntry(call: Call<typeof options>, entry: FstabEntry, words: readonly string[]): number {
  const own = entry.options.filter((word) => !["defaults", "noauto", "auto", "nofail", "user", "users"].includes(word));
  return mountAt(call, { source: entry.source, at: entry.at, type: entry.type, words: [...own, ...words] });
}

const VIRTUAL: ReadonlySet<string> = new Set(
  "tmpfs proc sysfs devpts devtmpfs cgroup cgroup2 mqueue debugfs tracefs securityfs configfs fusectl pstore ramfs binfmt_misc bpf efivarfs hugetlbfs".split(
    " ",
  ),
);

interface Wish {
  readonly source: Bytes;
  readonly at: Bytes;
  readonly type: string;
  readonly words: readonly string[];
}

function mountAt(call: Call<typeof options>, { source, at, type, words }: Wish): number {
  const { options: given, sys } = call;
  if (sys.uid() !== 0) {
    complain(call, at, "must be superuser to use mount.");
    call.writeError("       dmesg(1) may have more information after failed mount system call.\n");
    return FAILURE;
  }
  const bind = given.bind || words.includes("bind");
  if (given.recursiveBind || words.includes("rbind")) return call.unmodelled("mount --rbind");
  if (!sys.exists(at)) return failed(call, at, "mount point does not exist.");
  if (given.fake) return 0;
  const place = sys.realpath(at);
  if (!place.ok) return failed(call, at, "mount point does not exist.");
  if (bind) return bindAt(call, source, place.value, words);
  if (!sys.isDirectory(at)) return failed(call, place.value, "mount point is not a directory.");
  if (!VIRTUAL.has(type)) {
    if (source.startsWith("/") && !sys.exists(source))
      return failed(call, at, `special device ${source} does not exist.`);
    return call.unmodelled(`mounting ${source} (${type})`);
  }
  const errno = sys.mount({
    source,
    at: place.value,
    type,
    options: kernelOptions(call, words, type),
    ...sizeOf(call, type, words),
  });
  return report(call, errno, source, at);
}

/** How much a tmpfs holds: `size=` in bytes or with a suffix. */
function sizeOf(call: Call<typeof options>, type: string, words: readonly string[]): { sizeKb?: number } {
  const size = words.findLast((word) => word.startsWith("size="))?.slice(5);
  if (type !== "tmpfs" || size === undefined) return {};
  const [, digits = "", letter = ""] = /^(\d+)([kmg]?)$/i.exec(size) ?? [];
  if (digits === "") return call.unmodelled(`a tmpfs with size=${size}`);
  const factor = { "": 1 / 1024, k: 1, m: 1024, g: 1048576 }[letter.toLowerCase() as "k"];
  return { sizeKb: Math.ceil((Number(digits) * factor) / 4) * 4 };
}

function bindAt(call: Call<typeof options>, source: Bytes, at: Bytes, words: readonly string[]): number {
  const { sys } = call;
  const from = sys.realpath(source);
  if (!from.ok) return failed(call, at, `special device ${source} does not exist.`);
  const below = sys.statfs(from.value);
  if (!below.ok) return failed(call, at, `special device ${source} does not exist.`);
  const { mount: holder } = below.value;
  const flags = words.includes("ro") || call.options.readOnly ? holder.options.replace(/^rw/, "ro") : holder.options;
  const errno = sys.mount({ source: holder.source, at, type: holder.type, options: flags }, { bindFrom: from.value });
  return report(call, errno, source, at);
}

function remount(call: Call<typeof options>, target: Bytes, words: readonly string[]): number {
  const { sys } = call;
  const place = sys.realpath(target);
  const mounted = sys
    .mounts()
    .findLast(({ at, source }) => at === (place.ok ? place.value : target) || source === target);
  if (!place.ok) return failed(call, target, "mount point does not exist.");
  if (!mounted) return failed(call, target, "mount point not mounted or bad option.");
  const changed = words.filter((word) => word !== "remount" && word !== "bind");
  const next = changedOptions(mounted.options.split(","), call.options.readOnly ? [...changed, "ro"] : changed);
  const wanted: Mount = { ...mounted, options: next.join(",") };
  const errno = sys.mount(
    { source: wanted.source, at: wanted.at, type: wanted.type, options: wanted.options },
    { remount: true },
  );
  return report(call, errno, mounted.source, target);
}

/** The flags of the mount itself in the order in which /proc/mounts tells them. */
const FLAGS = ["sync", "dirsync", "mand", "nosuid", "nodev", "noexec", "noatime", "nodiratime", "relatime"];
const OPPOSITES: Readonly<Record<string, string>> = {
  suid: "nosuid",
  dev: "nodev",
  exec: "noexec",
  async: "sync",
  atime: "noatime",
  diratime: "nodiratime",
};

function changedOptions(old: readonly string[], words: readonly string[]): readonly string[] {
  let access = old[0] === "ro" ? "ro" : "rw";
  const flags = new Set(old.filter((word) => FLAGS.includes(word)));
  let own = old.filter((word) => word !== "ro" && word !== "rw" && !FLAGS.includes(word));
  for (const word of words) {
    const opposite = OPPOSITES[word];
    if (word === "ro" || word === "rw") access = word;
    else if (word === "defaults") continue;
    else if (opposite !== undefined) flags.delete(opposite);
    else if (FLAGS.includes(word)) flags.add(word);
    else own = [...own.filter((other) => other.split("=")[0] !== word.split("=")[0]), word];
  }
  if (flags.has("noatime") || words.includes("strictatime")) flags.delete("relatime");
  return [access, ...FLAGS.filter((flag) => flags.has(flag)), ...own.filter((word) => word !== "strictatime")];
}

/** What /proc/mounts will say: access and flags first, then the file system's own. */
function kernelOptions(call: Call<typeof options>, words: readonly string[], type: string): string {
  const { options: given } = call;
  const access = given.readOnly ? ["ro"] : given.readWrite ? ["rw"] : [];
  const told = words.flatMap((word) => (type === "tmpfs" ? tmpfsOption(word) : [word]));
  return changedOptions(
    ["rw", "relatime"],
    [...told.filter((word) => !/^(_netdev|nofail|x-.*|loop)$/.test(word)), ...access],
  ).join(",");
}

/** The kernel writes sizes in KiB, and modes without leading zeros. */
function tmpfsOption(word: string): readonly string[] {
  const [, digits, letter = ""] = /^size=(\d+)([kmg]?)$/i.exec(word) ?? [];
  if (digits !== undefined) {
    const factor = { "": 1 / 1024, k: 1, m: 1024, g: 1048576 }[letter.toLowerCase() as "k"];
    return [`size=${Math.ceil((Number(digits) * factor) / 4) * 4}k`];
  }
  const mode = /^mode=0*([0-7]+)$/.exec(word)?.[1];
  if (mode === "1777") return [];
  return mode === undefined ? [word] : [`mode=${mode}`];
}

function report(call: Call<typeof options>, errno: Errno | null, source: Bytes, at: Bytes): number {
  if (!errno) {
    const place = call.sys.realpath(at);
    if (call.options.verbose) call.print(`mount: ${source} mounted on ${place.ok ? place.value : at}.`);
    return 0;
  }
  if (errno === "EPERM") return failed(call, at, "permission denied.");
  if (errno === "EBUSY") return failed(call, at, `${source} already mounted or mount point busy.`);
  return call.unmodelled(`mount ends with ${errno}`);
}

function failed(call: Call<typeof options>, at: Bytes, what: string): number {
  complain(call, at, what);
  call.writeError("       dmesg(1) may have more information after failed mount system call.\n");
  return FAILURE;
}
