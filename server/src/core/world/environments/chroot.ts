import { LOOPBACK, machine, mount } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** A chroot with the kernel's file systems in it. */
export const chroot: Environment = {
  name: "chroot",
  summary: "a Debian 12 chroot with /proc, /sys, /dev, /dev/pts and /dev/shm mounted inside",
  explanation: `The files of debootstrap, entered as rescue systems, installers and schroot do it: the kernel's file systems
are mounted inside, so that /dev/shm is the outer machine's tmpfs and /proc/mounts says so. What a script puts there is
gone when the machine that the chroot becomes boots for the first time. ischroot says yes, no service may be started.`,
  build: () =>
    machine("chroot", recordedRoot("minbase-12"), {
      mounts: [
        "/dev/sda1 / ext4 rw,relatime,errors=remount-ro",
        "proc /proc proc rw,nosuid,nodev,noexec,relatime",
        "sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime",
        "udev /dev devtmpfs rw,nosuid,relatime,size=984444k,nr_inodes=246111,mode=755,inode64",
        "devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000",
        "tmpfs /dev/shm tmpfs rw,nosuid,nodev,inode64 1006196",
      ].map(mount),
      facts: { chroot: true, interfaces: [LOOPBACK] },
    }),
};
