import { directory, regularFile } from "../fileLayers";
import { firstProcess } from "../initFiles";
import { daemon, ETHERNET, LOOPBACK, machine, mount, running } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** An installed Debian 12 machine with sysvinit. */
export const debian12Sysvinit: Environment = {
  name: "debian-12-sysvinit",
  summary: "an installed Debian 12 machine that boots with sysvinit in systemd's place",
  explanation: `As debian-12, with sysvinit-core: PID 1 is init, services are started by the scripts of /etc/init.d through
the links of /etc/rc2.d, and there is no /run/systemd/system. /run, /run/lock and /dev/shm are tmpfs here too.`,
  build: () =>
    machine("debian-12-sysvinit", recordedRoot("debian-12-sysvinit"), {
      mounts: MOUNTS,
      nodes: [
        ["/run/initctl", { type: "fifo", mode: 0o600, uid: 0, gid: 0 }],
        ["/run/udev/control", { type: "socket", mode: 0o600, uid: 0, gid: 0 }],
        ["/run/dbus/system_bus_socket", { type: "socket", mode: 0o666, uid: 0, gid: 0 }],
        ["/run/dbus/pid", regularFile("540\n")],
        ["/run/utmp", regularFile("", 0o664, 0, 43)],
        ["/run/user", directory()],
        ["/run/network/ifstate", regularFile("lo=lo\neth0=eth0\n")],
      ],
      facts: {
        init: "sysvinit",
        services: ["dbus", "networking", "udev"].map(running),
        processes: [
          firstProcess("sysvinit"),
          { pid: 2, ppid: 0, name: "kthreadd", executable: "", argv: [], uid: 0 },
          daemon(262, "systemd-udevd", "/lib/systemd/systemd-udevd", "--daemon"),
          daemon(540, "dbus-daemon", "/usr/bin/dbus-daemon", "--system"),
          daemon(561, "getty", "/sbin/getty", "38400", "tty1"),
        ],
        interfaces: [LOOPBACK, ETHERNET],
      },
    }),
};

const MOUNTS = [
  "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "udev /dev devtmpfs rw,nosuid,relatime,size=984444k,nr_inodes=246111,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000",
  "tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=201240k,mode=755,inode64",
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "pstore /sys/fs/pstore pstore rw,relatime",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime,size=405660k,inode64",
].map(mount);
