import type { HostFacts } from "../host";
import { firstProcess } from "../initFiles";
import { nodeList } from "../nodeList";
import { daemon, ETHERNET, LOOPBACK, machine, mount, running } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** An installed Debian 12 machine. */
export const debian12: Environment = {
  name: "debian-12",
  summary: "an installed Debian 12 machine, systemd running, /dev/shm a tmpfs whose source is tmpfs",
  explanation: `Debian 12 (bookworm), minbase with systemd-sysv, udev, dbus, iproute2, ifupdown and procps, booted by
systemd. /run, /run/lock and /dev/shm are tmpfs, /dev is the kernel's devtmpfs; all of them start empty at every boot.
lo and eth0 are up; dbus, udev, journald and logind are running. Most maintainer scripts of installed packages meet
such a host.`,
  build: () =>
    machine("debian-12", recordedRoot("debian-12"), {
      mounts: SYSTEMD_MOUNTS,
      nodes: SYSTEMD_RUN,
      facts: SYSTEMD_FACTS,
    }),
};

/** The mount table of a Debian 12 machine with systemd. */
export const SYSTEMD_MOUNTS = [
  "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "udev /dev devtmpfs rw,nosuid,relatime,size=984444k,nr_inodes=246111,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000",
  "tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=201240k,mode=755,inode64",
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "securityfs /sys/kernel/security securityfs rw,nosuid,nodev,noexec,relatime",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 1006196",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot",
  "pstore /sys/fs/pstore pstore rw,nosuid,nodev,noexec,relatime",
  "bpf /sys/fs/bpf bpf rw,nosuid,nodev,noexec,relatime,mode=700",
  "systemd-1 /proc/sys/fs/binfmt_misc autofs rw,relatime,fd=30,pgrp=1,timeout=0,minproto=5,maxproto=5,direct,pipe_ino=12859",
  "hugetlbfs /dev/hugepages hugetlbfs rw,relatime,pagesize=2M",
  "debugfs /sys/kernel/debug debugfs rw,nosuid,nodev,noexec,relatime",
  "mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime",
  "tracefs /sys/kernel/tracing tracefs rw,nosuid,nodev,noexec,relatime",
  "fusectl /sys/fs/fuse/connections fusectl rw,nosuid,nodev,noexec,relatime",
  "configfs /sys/kernel/config configfs rw,nosuid,nodev,noexec,relatime",
].map(mount);

/** What systemd, udev and dbus have made while the machine booted. */
export const SYSTEMD_RUN = nodeList(`
/dev/initctl l 777 0:0 /run/initctl
/dev/log l 777 0:0 /run/systemd/journal/dev-log
/run/credentials d 755 0:0
/run/dbus d 755 0:0
/run/dbus/containers d 755 100:0
/run/dbus/system_bus_socket s 666 0:0
/run/fsck d 755 0:0
/run/initctl p 600 0:0
/run/log d 755 0:0
/run/log/journal d 2755 0:999
/run/mount d 755 0:0
/run/network d 755 0:0
/run/sendsigs.omit.d d 755 0:0
/run/shm l 777 0:0 /dev/shm
/run/systemd d 755 0:0
/run/systemd/ask-password d 755 0:0
/run/systemd/generator d 755 0:0
/run/systemd/incoming d 755 0:0
/run/systemd/inhibit d 755 0:0
/run/systemd/io.system.ManagedOOM s 666 0:0
/run/systemd/journal d 755 0:0
/run/systemd/journal/dev-log s 666 0:0
/run/systemd/journal/flushed f 644 0:0
/run/systemd/journal/socket s 666 0:0
/run/systemd/journal/stdout s 666 0:0
/run/systemd/machines d 755 0:0
/run/systemd/netif d 755 998:998
/run/systemd/netif/leases d 755 998:998
/run/systemd/netif/links d 755 998:998
/run/systemd/netif/lldp d 755 998:998
/run/systemd/notify s 777 0:0
/run/systemd/private s 700 0:0
/run/systemd/propagate d 600 0:0
/run/systemd/seats d 755 0:0
/run/systemd/sessions d 755 0:0
/run/systemd/shutdown d 755 0:0
/run/systemd/show-status f 644 0:0
/run/systemd/system d 755 0:0
/run/systemd/systemd-units-load f 444 0:0
/run/systemd/transient d 755 0:0
/run/systemd/unit-root d 700 0:0
/run/systemd/units d 755 0:0
/run/systemd/userdb d 755 0:0
/run/systemd/userdb/io.systemd.DynamicUser s 666 0:0
/run/systemd/users d 755 0:0
/run/tmpfiles.d d 755 0:0
/run/udev d 755 0:0
/run/udev/control s 600 0:0
/run/udev/data d 755 0:0
/run/user d 755 0:0
/run/utmp f 664 0:43
/sys/class/net/eth0 l 777 0:0 ../../devices/pci0000:00/0000:00:03.0/virtio0/net/eth0
/sys/class/net/lo l 777 0:0 ../../devices/virtual/net/lo
/sys/devices/pci0000:00/0000:00:03.0/virtio0/net/eth0 d 755 0:0
/sys/devices/virtual/net/lo d 755 0:0
/tmp/.ICE-unix d 1777 0:0
/tmp/.X11-unix d 1777 0:0
/tmp/.XIM-unix d 1777 0:0
/tmp/.font-unix d 1777 0:0
`);

/** What runs on a machine with systemd. */
export const SYSTEMD_FACTS: HostFacts = {
  init: "systemd",
  services: ["dbus", "getty@tty1", "networking", "systemd-journald", "systemd-logind", "systemd-udevd"].map(running),
  processes: [
    firstProcess("systemd"),
    { pid: 2, ppid: 0, name: "kthreadd", executable: "", argv: [], uid: 0 },
    daemon(188, "systemd-journal", "/lib/systemd/systemd-journald"),
    daemon(211, "systemd-udevd", "/lib/systemd/systemd-udevd"),
    daemon(
      401,
      "dbus-daemon",
      "/usr/bin/dbus-daemon",
      "--system",
      "--address=systemd:",
      "--nofork",
      "--nopidfile",
      "--systemd-activation",
      "--syslog-only",
    ),
    daemon(228, "systemd-logind", "/lib/systemd/systemd-logind"),
    daemon(340, "agetty", "/sbin/agetty", "-o", "-p -- \\u", "--noclear", "-", "linux"),
  ],
  interfaces: [LOOPBACK, ETHERNET],
};
