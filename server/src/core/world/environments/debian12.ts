import { directory, regularFile, symbolicLink } from "../fileLayers";
import { firstProcess } from "../initFiles";
import { machine, mount } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** The mount table of a Debian 12 machine with systemd. */
export const SYSTEMD_MOUNTS = [
  "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "udev /dev devtmpfs rw,nosuid,relatime,size=994644k,nr_inodes=248661,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000",
  "tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=202832k,mode=755,inode64",
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "securityfs /sys/kernel/security securityfs rw,nosuid,nodev,noexec,relatime",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot",
  "pstore /sys/fs/pstore pstore rw,nosuid,nodev,noexec,relatime",
  "bpf /sys/fs/bpf bpf rw,nosuid,nodev,noexec,relatime,mode=700",
  "hugetlbfs /dev/hugepages hugetlbfs rw,relatime,pagesize=2M",
  "mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime",
  "debugfs /sys/kernel/debug debugfs rw,nosuid,nodev,noexec,relatime",
  "tracefs /sys/kernel/tracing tracefs rw,nosuid,nodev,noexec,relatime",
  "configfs /sys/kernel/config configfs rw,nosuid,nodev,noexec,relatime",
  "fusectl /sys/fs/fuse/connections fusectl rw,nosuid,nodev,noexec,relatime",
].map(mount);

/** An installed Debian 12 machine. */
export const debian12: Environment = {
  name: "debian-12",
  summary: "an installed Debian 12 machine, systemd running, /dev/shm a tmpfs whose source is tmpfs",
  explanation: `Debian 12 (bookworm), minbase with systemd-sysv, udev, dbus, iproute2, ifupdown and procps, booted by
systemd. /run, /run/lock and /dev/shm are tmpfs, /dev is the kernel's devtmpfs; all of them start empty at every boot.
lo and eth0 are up, dbus, udev, journald and logind are running. Most maintainer scripts of installed packages meet
this host.`,
  build: () =>
    machine("debian-12", recordedRoot("debian-12"), {
      mounts: SYSTEMD_MOUNTS,
      nodes: SYSTEMD_RUN,
      facts: {
        init: "systemd",
        processes: [firstProcess("systemd")],
        interfaces: [
          { name: "lo", up: true, addresses: ["127.0.0.1/8", "::1/128"] },
          { name: "eth0", up: true, addresses: ["192.0.2.10/24"] },
        ],
      },
    }),
};

/** What systemd makes in /run before any service starts. */
export const SYSTEMD_RUN = [
  ["/run/systemd", directory()],
  ["/run/systemd/system", directory()],
  ["/run/systemd/units", directory()],
  ["/run/udev", directory()],
  ["/run/udev/control", { type: "socket", mode: 0o600, uid: 0, gid: 0 }],
  ["/run/dbus", directory()],
  ["/run/dbus/system_bus_socket", { type: "socket", mode: 0o666, uid: 0, gid: 0 }],
  ["/run/initctl", symbolicLink("/run/systemd/initctl/fifo")],
  ["/run/lock", directory(0o1777)],
  ["/run/utmp", regularFile("", 0o664, 0, 43)],
  ["/run/network", directory()],
] as const;
