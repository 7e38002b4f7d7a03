/** What a file system holds right after it was mounted, by its type. */
import type { Bytes } from "../bytes";
import { directory, emptyFiles, type FileNode, isAtOrBelow, layeredFiles, parentOf, shiftedFiles } from "./fileLayers";
import type { FileSource } from "./host";
import type { Mount } from "./inode";
import { nodeList } from "./nodeList";
import { type ProcView, procTree } from "./procfs";

/**
 * A new file system's files, as paths of the host.
 *
 * @param covered what lies at the mount point: a file can only be covered by a file (a bind mount of one), which is
 *   taken to be the same file
 * @param view of a mounted proc; asked for when a path of it is. A proc below /proc is taken to be the part of it that
 *   is mounted over itself, as container managers do to make it read-only
 */
export function freshTree(mount: Mount, covered: FileNode | null | undefined, view: () => ProcView): FileSource {
  if (mount.type === "proc") return shiftedProc(mount.at, view);
  if (covered && covered.type !== "directory") return single(mount.at, covered);
  const nodes = new Map<Bytes, FileNode>([["/", rootOf(mount)]]);
  for (const [path, node] of contentsOf(mount.type)) nodes.set(path, node);
  const tree = layeredFiles(mount.type === "sysfs" ? REST_OF_SYSFS : emptyFiles(null), { nodes, opaque: new Set() });
  return mount.at === "/" ? tree : shiftedFiles(tree, mount.at);
}

/** Over a part of /proc it shows that part: container managers mount /proc/sys over itself to make it read-only. */
function shiftedProc(at: Bytes, view: () => ProcView): FileSource {
  const inside = (path: Bytes) => {
    const isPart = isAtOrBelow(at, "/proc") && procTree(view()).entry(at) !== null;
    return isPart ? path : `/proc${path.slice(at === "/" ? 0 : at.length)}`;
  };
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

/** The nodes of a PC, as the kernel and udev of Debian 12 make them. */
const DEVICES = nodeList(`
/autofs c 644 0:0 10:235
/btrfs-control c 600 0:0 10:234
/console c 620 0:5 5:1
/core l 777 0:0 /proc/kcore
/fd l 777 0:0 /proc/self/fd
/full c 666 0:0 1:7
/fuse c 666 0:0 10:229
/hugepages d 755 0:0
/hwrng c 600 0:0 10:183
/kmsg c 644 0:0 1:11
/loop-control c 660 0:6 10:237
/mapper d 755 0:0
/mapper/control c 600 0:0 10:236
/mem c 640 0:15 1:1
/mqueue d 755 0:0
/net d 755 0:0
/net/tun c 666 0:0 10:200
/null c 666 0:0 1:3
/nvram c 600 0:0 10:144
/port c 640 0:15 1:4
/ppp c 600 0:0 108:0
/psaux c 600 0:0 10:1
/ptmx c 666 0:5 5:2
/pts d 755 0:0
/random c 666 0:0 1:8
/rtc l 777 0:0 rtc0
/rtc0 c 600 0:0 249:0
/sda b 660 0:6 8:0
/sda1 b 660 0:6 8:1
/shm d 755 0:0
/snapshot c 600 0:0 10:231
/stderr l 777 0:0 /proc/self/fd/2
/stdin l 777 0:0 /proc/self/fd/0
/stdout l 777 0:0 /proc/self/fd/1
/tty c 666 0:5 5:0
/tty0 c 620 0:5 4:0
/tty1 c 620 0:5 4:1
/tty2 c 620 0:5 4:2
/tty3 c 620 0:5 4:3
/tty4 c 620 0:5 4:4
/tty5 c 620 0:5 4:5
/tty6 c 620 0:5 4:6
/ttyS0 c 660 0:20 4:64
/ttyS1 c 660 0:20 4:65
/ttyS2 c 660 0:20 4:66
/ttyS3 c 660 0:20 4:67
/uinput c 600 0:0 10:223
/urandom c 666 0:0 1:9
/zero c 666 0:0 1:5
`);

/** The directories on top of /sys. */
const SYSFS: readonly (readonly [Bytes, FileNode])[] = [
  ..."block bus class dev devices firmware fs hypervisor kernel module power"
    .split(" ")
    .map((name) => [`/${name}`, directory()] as const),
  ..."class/net class/block fs/cgroup fs/bpf fs/pstore kernel/debug kernel/tracing kernel/security kernel/config fs/fuse fs/fuse/connections"
    .split(" ")
    .map((name) => [`/${name}`, directory()] as const),
];

/** Of /sys itself and of the network interfaces all names are held; a kernel shows far more below than is held here. */
const REST_OF_SYSFS: FileSource = {
  entry: (path) => (WHOLE_IN_SYSFS.has(parentOf(path)) ? null : undefined),
  list: (path) => (WHOLE_IN_SYSFS.has(path) ? [] : undefined),
  content: () => undefined,
};

const WHOLE_IN_SYSFS: ReadonlySet<Bytes> = new Set(["/", "/class/net"]);
