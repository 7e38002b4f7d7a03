import { firstProcess } from "../initFiles";
import { nodeList } from "../nodeList";
import { DPKG_ENV, daemon, KERNEL, machine, mount } from "./common";
import { SYSTEMD_FACTS, SYSTEMD_RUN } from "./debian12";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** An installed Debian 13 machine. */
export const debian13: Environment = {
  name: "debian-13",
  summary: "an installed Debian 13 machine, systemd running, /tmp a tmpfs",
  explanation: `Debian 13 (trixie) with the packages of debian-12, booted by systemd. What differs for scripts: /tmp is a tmpfs
and is lost at every boot, and dash, coreutils, dpkg and the kernel are newer.`,
  build: () =>
    machine("debian-13", recordedRoot("debian-13"), {
      mounts: MOUNTS,
      nodes: [...SYSTEMD_RUN.filter(([path]) => !ONLY_12.has(path)), ...ONLY_13],
      compiler:
        "(debian-kernel@lists.debian.org) (x86_64-linux-gnu-gcc-14 (Debian 14.2.0-19) 14.2.0, GNU ld (GNU Binutils for Debian) 2.44)",
      facts: {
        ...SYSTEMD_FACTS,
        kernel: {
          ...KERNEL,
          release: "6.12.107+deb13-amd64",
          version: "#1 SMP PREEMPT_DYNAMIC Debian 6.12.107-1 (2026-08-29)",
          commandLine: "BOOT_IMAGE=/boot/vmlinuz-6.12.107+deb13-amd64 root=/dev/sda1 ro quiet",
          modules:
            "ata_generic ata_piix autofs4 button cdrom configfs crc16 crc32_pclmul crc32c_generic crc32c_intel crct10dif_pclmul efi_pstore evdev ext4 failover floppy gf128mul ghash_clmulni_intel i2c_piix4 i2c_smbus ip_tables jbd2 libata mbcache net_failover nfnetlink parport parport_pc pcspkr ppdev psmouse qemu_fw_cfg scsi_common scsi_mod sd_mod serio_raw sg sha1_ssse3 sha256_ssse3 sha512_ssse3 sr_mod vga16fb vgastate virtio_net x_tables".split(
              " ",
            ),
        },
        processes: [
          firstProcess("systemd"),
          { pid: 2, ppid: 0, name: "kthreadd", executable: "", argv: [], uid: 0 },
          daemon(243, "systemd-journal", "/usr/lib/systemd/systemd-journald"),
          daemon(293, "systemd-udevd", "/usr/lib/systemd/systemd-udevd"),
          {
            ...daemon(
              309,
              "dbus-daemon",
              "/usr/bin/dbus-daemon",
              "--system",
              "--address=systemd:",
              "--nofork",
              "--nopidfile",
              "--systemd-activation",
              "--syslog-only",
            ),
            uid: MESSAGEBUS,
          },
          daemon(316, "systemd-logind", "/usr/lib/systemd/systemd-logind"),
          daemon(452, "agetty", "/sbin/agetty", "-o", "-- \\u", "--noreset", "--noclear", "-", "linux"),
        ],
        env: { ...DPKG_ENV, DPKG_RUNNING_VERSION: "1.22.22" },
      },
    }),
};

const MOUNTS = [
  "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
  "proc /proc proc rw,nosuid,nodev,noexec,relatime",
  "udev /dev devtmpfs rw,nosuid,relatime,size=988520k,nr_inodes=247130,mode=755,inode64",
  "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=600,ptmxmode=000",
  "tmpfs /run tmpfs rw,nosuid,nodev,noexec,relatime,size=201924k,mode=755,inode64",
  "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
  "securityfs /sys/kernel/security securityfs rw,nosuid,nodev,noexec,relatime",
  "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 1009604",
  "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime,nsdelegate,memory_recursiveprot",
  "pstore /sys/fs/pstore pstore rw,nosuid,nodev,noexec,relatime",
  "bpf /sys/fs/bpf bpf rw,nosuid,nodev,noexec,relatime,mode=700",
  "systemd-1 /proc/sys/fs/binfmt_misc autofs rw,relatime,fd=41,pgrp=1,timeout=0,minproto=5,maxproto=5,direct,pipe_ino=2296",
  "tmpfs /run/lock tmpfs rw,nosuid,nodev,noexec,relatime,size=5120k,inode64",
  "hugetlbfs /dev/hugepages hugetlbfs rw,nosuid,nodev,relatime,pagesize=2M",
  "mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime",
  "debugfs /sys/kernel/debug debugfs rw,nosuid,nodev,noexec,relatime",
  "tracefs /sys/kernel/tracing tracefs rw,nosuid,nodev,noexec,relatime",
  "tmpfs /tmp tmpfs rw,nosuid,nodev,size=1009608k,nr_inodes=1048576,inode64",
  "fusectl /sys/fs/fuse/connections fusectl rw,nosuid,nodev,noexec,relatime",
  "configfs /sys/kernel/config configfs rw,nosuid,nodev,noexec,relatime",
].map(mount);

const MESSAGEBUS = 997;

const ONLY_12 = new Set([
  "/run/dbus/containers",
  "/run/fsck",
  "/run/systemd/io.system.ManagedOOM",
  "/run/systemd/netif/lldp",
  "/run/systemd/unit-root",
]);

const ONLY_13 = nodeList(`
/run/setrans d 755 0:0
/run/systemd/io.systemd.Credentials s 666 0:0
/run/systemd/io.systemd.Hostname s 666 0:0
/run/systemd/io.systemd.ManagedOOM s 666 0:0
/run/systemd/mount-rootfs d 555 0:0
/run/systemd/propagate d 755 0:0
`);
