import { DPKG_ENV, KERNEL, machine, mount } from "./common";
import { SYSTEMD_FACTS, SYSTEMD_MOUNTS, SYSTEMD_RUN } from "./debian12";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** An installed Debian 13 machine. */
export const debian13: Environment = {
  name: "debian-13",
  summary: "an installed Debian 13 machine, systemd running, /tmp a tmpfs",
  explanation: `Debian 13 (trixie) with the packages of debian-12. What differs for scripts: /tmp is a tmpfs and is lost at
every boot, /lib and the like are links in every package too, dash, coreutils and dpkg are newer.`,
  build: () =>
    machine("debian-13", recordedRoot("debian-13"), {
      mounts: [...SYSTEMD_MOUNTS, mount("tmpfs /tmp tmpfs rw,nosuid,nodev,nr_inodes=1048576,inode64 1006196")],
      nodes: SYSTEMD_RUN,
      facts: {
        ...SYSTEMD_FACTS,
        kernel: {
          ...KERNEL,
          release: "6.12.48+deb13-amd64",
          version: "#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)",
          commandLine: "BOOT_IMAGE=/boot/vmlinuz-6.12.48+deb13-amd64 root=/dev/sda1 ro quiet",
        },
        env: { ...DPKG_ENV, DPKG_RUNNING_VERSION: "1.22.21" },
      },
    }),
};
