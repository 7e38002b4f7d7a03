import type { Bytes } from "../../bytes";
import { directory, type FileNode, regularFile, symbolicLink } from "../fileLayers";
import { ALL_CAPABILITIES, machine, mount } from "./common";
import { SYSTEMD_FACTS, SYSTEMD_RUN } from "./debian12";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** An unprivileged system container. */
export const container: Environment = {
  name: "container",
  summary: "an unprivileged LXC container with Debian 12 and systemd: /sys read-only, no mknod, no setcap",
  explanation: `The files of debian-12, booted by systemd as a container of an ordinary user. Root here is nobody outside: no
device can be made (mknod fails), no file capability set (setcap fails), /sys and /proc/sys are read-only, and the few
device nodes are mounts from outside. /run and /dev/shm are tmpfs.`,
  build: () =>
    machine("container", recordedRoot("debian-12"), {
      mounts: MOUNTS,
      nodes: [...DEVICES, ...SYSTEMD_RUN, ["/run/systemd/container", regularFile("lxc\n")]],
      binds: BINDS,
      facts: {
        ...SYSTEMD_FACTS,
        container: "lxc",
        capabilities: ALL_CAPABILITIES.filter((name) => !FORBIDDEN.has(name)),
      },
    }),
};

const FORBIDDEN = new Set([
  "mknod",
  "setfcap",
  "sys_module",
  "sys_rawio",
  "sys_time",
  "mac_admin",
  "mac_override",
  "syslog",
]);

const MOUNTS = [
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "none /dev tmpfs rw,relatime,size=492k,mode=755,inode64",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "sysfs /sys sysfs ro,nosuid,nodev,noexec,relatime",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666,max=1026",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 1006196",
  "tmpfs /run tmpfs rw,nosuid,nodev,size=201240k,nr_inodes=819200,mode=755,inode64",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "none /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime",
].map(mount);

const BINDS = [
  "proc /proc/sys proc ro,nosuid,nodev,noexec,relatime",
  "proc /proc/sysrq-trigger proc ro,nosuid,nodev,noexec,relatime",
  ...["full", "null", "random", "tty", "urandom", "zero"].map(
    (name) => `udev /dev/${name} devtmpfs rw,nosuid,relatime,size=984444k,nr_inodes=246111,mode=755,inode64`,
  ),
].map(mount);

/** Root's outside is not mapped, so the nodes belong to nobody here. */
const NOBODY = 65534;
const device = (path: Bytes, rdev: string): readonly [Bytes, FileNode] => [
  path,
  { type: "char", mode: 0o666, uid: NOBODY, gid: NOBODY, rdev },
];

const DEVICES: readonly (readonly [Bytes, FileNode])[] = [
  device("/dev/null", "1:3"),
  device("/dev/zero", "1:5"),
  device("/dev/full", "1:7"),
  device("/dev/random", "1:8"),
  device("/dev/urandom", "1:9"),
  device("/dev/tty", "5:0"),
  ["/dev/ptmx", symbolicLink("/dev/pts/ptmx")],
  ["/dev/pts/ptmx", { type: "char", mode: 0o666, uid: 0, gid: 0, rdev: "5:2" }],
  ["/dev/fd", symbolicLink("/proc/self/fd")],
  ["/dev/stdin", symbolicLink("/proc/self/fd/0")],
  ["/dev/stdout", symbolicLink("/proc/self/fd/1")],
  ["/dev/stderr", symbolicLink("/proc/self/fd/2")],
  ["/dev/mqueue", directory(0o1777)],
];
