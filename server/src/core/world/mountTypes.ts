/** What a file system holds right after it was mounted, by its type. */
import type { Bytes } from "../bytes";
import {
  directory,
  emptyFiles,
  type FileNode,
  isAtOrBelow,
  layeredFiles,
  shiftedFiles,
  symbolicLink,
} from "./fileLayers";
import type { FileSource } from "./host";
import type { Mount } from "./inode";
import { type ProcView, procTree } from "./procfs";

/**
 * A new file system's files, as paths of the host.
 *
 * @param covered what lies at the mount point: a file can only be covered by a file (a bind mount of one), which is
 *   taken to be the same file
 * @param view of a mounted proc; asked for when a path of it is
 */
export function freshTree(mount: Mount, covered: FileNode | null | undefined, view: () => ProcView): FileSource {
  if (mount.type === "proc") return shiftedProc(mount.at, view);
  if (covered && covered.type !== "directory") return single(mount.at, covered);
  const nodes = new Map<Bytes, FileNode>([["/", rootOf(mount)]]);
  for (const [path, node] of contentsOf(mount.type)) nodes.set(path, node);
  const tree = layeredFiles(emptyFiles(null), { nodes, opaque: new Set() });
  return mount.at === "/" ? tree : shiftedFiles(tree, mount.at);
}

function shiftedProc(at: Bytes, view: () => ProcView): FileSource {
  const inside = (path: Bytes) => `/proc${path.slice(at === "/" ? 0 : at.length)}`;
  return {
    entry: (path) => (isAtOrBelow(path, at) ? procTree(view()).entry(inside(path)) : directory()),
    list: (path) => procTree(view()).list(inside(path)),
    content: (path) => procTree(view()).content(inside(path)),
  };
}

function single(at: Bytes, node: FileNode): FileSource {
  return {
    entry: (path) => (path === at ? node : isAtOrBelow(at, path) ? directory() : null),
    list: () => [],
    content: (path) => (path === at ? node.content : undefined),
  };
}

/** tmpfs(5): mode 1777 unless the options say otherwise; all other new file systems 0755. */
function rootOf(mount: Mount): FileNode {
  const option = (name: string) => new RegExp(`(?:^|,)${name}=(\\d+)`).exec(mount.options)?.[1];
  const usual = mount.type === "tmpfs" ? 0o1777 : SYSTEM_DIRECTORIES.has(mount.type) ? 0o555 : 0o755;
  const mode = option("mode");
  return directory(
    mode === undefined || mount.type === "devpts" ? usual : Number.parseInt(mode, 8) & 0o7777,
    Number(option("uid") ?? 0),
    mount.type === "devpts" ? 0 : Number(option("gid") ?? 0),
  );
}

const SYSTEM_DIRECTORIES = new Set(["sysfs", "cgroup", "cgroup2"]);

function contentsOf(type: string): readonly (readonly [Bytes, FileNode])[] {
  switch (type) {
    case "devtmpfs":
      return DEVICES;
    case "devpts":
      return [["/ptmx", { type: "char", mode: 0, uid: 0, gid: 0, rdev: "5:2" }]];
    case "sysfs":
      return SYSFS;
    case "ext2":
    case "ext3":
    case "ext4":
      return [["/lost+found", directory(0o700)]];
    default:
      return [];
  }
}

const device = (name: Bytes, rdev: string, mode = 0o666, gid = 0): readonly [Bytes, FileNode] => [
  `/${name}`,
  { type: "char", mode, uid: 0, gid, rdev },
];

/** The nodes that every kernel makes, with what udev adds to their modes. */
const DEVICES: readonly (readonly [Bytes, FileNode])[] = [
  device("null", "1:3"),
  device("zero", "1:5"),
  device("full", "1:7"),
  device("random", "1:8"),
  device("urandom", "1:9"),
  device("kmsg", "1:11", 0o644),
  device("tty", "5:0", 0o666, 5),
  device("console", "5:1", 0o600, 5),
  device("ptmx", "5:2", 0o666, 5),
  ["/fd", symbolicLink("/proc/self/fd")],
  ["/stdin", symbolicLink("/proc/self/fd/0")],
  ["/stdout", symbolicLink("/proc/self/fd/1")],
  ["/stderr", symbolicLink("/proc/self/fd/2")],
  ["/core", symbolicLink("/proc/kcore")],
  ["/pts", directory()],
  ["/shm", directory()],
  ["/mqueue", directory()],
  ["/hugepages", directory()],
];

/** The directories on top of /sys. */
const SYSFS: readonly (readonly [Bytes, FileNode])[] = [
  ..."block bus class dev devices firmware fs hypervisor kernel module power"
    .split(" ")
    .map((name) => [`/${name}`, directory()] as const),
  ..."class/net class/block fs/cgroup fs/bpf fs/pstore kernel/debug kernel/tracing kernel/security kernel/config fs/fuse fs/fuse/connections"
    .split(" ")
    .map((name) => [`/${name}`, directory()] as const),
];
