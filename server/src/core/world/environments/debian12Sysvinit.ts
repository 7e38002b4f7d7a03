import { regularFile } from "../fileLayers";
import { firstProcess } from "../initFiles";
import { nodeList } from "../nodeList";
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
        ...NODES,
        ["/run/dbus/pid", regularFile("995\n")],
        ["/run/udev.pid", regularFile("355\n")],
        ["/run/runlevel", regularFile("2")],
        ["/run/network/ifstate", regularFile("lo=lo\neth0=eth0\n")],
      ],
      facts: {
        init: "sysvinit",
        services: ["dbus", "networking", "udev"].map(running),
        processes: [
          firstProcess("sysvinit"),
          { pid: 2, ppid: 0, name: "kthreadd", executable: "", argv: [], uid: 0 },
          daemon(355, "systemd-udevd", "/lib/systemd/systemd-udevd", "--daemon"),
          { ...daemon(995, "dbus-daemon", "/usr/bin/dbus-daemon", "--system"), uid: 100 },
          daemon(1001, "getty", "/sbin/getty", "38400", "tty2"),
        ],
        interfaces: [LOOPBACK, ETHERNET],
      },
    }),
};

/** What the boot scripts, udev and dbus have made. */
const NODES = nodeList(`
/dev/shm/.tmpfs f 644 0:0
/etc/mtab l 777 0:0 /proc/mounts
/run/agetty.reload f 600 0:0
/run/dbus d 755 100:101
/run/dbus/system_bus_socket s 777 0:0
/run/initctl p 600 0:0
/run/initramfs d 700 0:0
/run/mount d 755 0:0
/run/network d 755 0:0
/run/sendsigs.omit.d d 755 0:0
/run/sendsigs.omit.d/systemd-udevd l 777 0:0 /run/udev.pid
/run/shm l 777 0:0 /dev/shm
/run/udev d 755 0:0
/run/udev/control s 755 0:0
/run/udev/data d 755 0:0
/run/utmp f 664 0:43
/sys/class/net/eth0 l 777 0:0 ../../devices/pci0000:00/0000:00:03.0/virtio0/net/eth0
/sys/class/net/lo l 777 0:0 ../../devices/virtual/net/lo
/sys/devices/pci0000:00/0000:00:03.0/virtio0/net/eth0 d 755 0:0
/sys/devices/virtual/net/lo d 755 0:0
`);

const MOUNTS = [
  "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "udev /dev devtmpfs rw,nosuid,relatime,size=984880k,nr_inodes=246220,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=600,ptmxmode=000",
  "tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=201240k,mode=755,inode64",
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "securityfs /sys/kernel/security securityfs rw,relatime",
  "pstore /sys/fs/pstore pstore rw,relatime",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime,size=402460k,inode64",
].map(mount);
