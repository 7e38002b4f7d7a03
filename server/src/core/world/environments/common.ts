/** What several environments share. Values were read on real machines of each kind; data/ holds their files. */
import type { Bytes } from "../../bytes";
import type { FileNode } from "../fileLayers";
import type { FileSource, Host, HostFacts } from "../host";
import { HostEditor } from "../hostEditor";
import type { Mount } from "../inode";
import { usualSpace } from "../procfs";

/** 2026-01-01 00:00:00 UTC: every run of a script sees the same time. */
export const CLOCK = 1_767_225_600;

/** What dpkg sets for a maintainer script, but for the package and the script's name. */
export const DPKG_ENV: Readonly<Record<string, Bytes>> = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  HOME: "/root",
  TERM: "dumb",
  LC_ALL: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
  DPKG_MAINTSCRIPT_ARCH: "amd64",
  DPKG_MAINTSCRIPT_PACKAGE_REFCOUNT: "1",
  DPKG_MAINTSCRIPT_DEBUG: "0",
  DPKG_ADMINDIR: "/var/lib/dpkg",
  DPKG_ROOT: "",
  DPKG_RUNNING_VERSION: "1.21.22",
};

/** The kernel of Debian 12. */
export const KERNEL: NonNullable<HostFacts["kernel"]> = {
  name: "Linux",
  release: "6.1.0-37-amd64",
  version: "#1 SMP PREEMPT_DYNAMIC Debian 6.1.140-1 (2025-05-22)",
  machine: "x86_64",
  commandLine: "BOOT_IMAGE=/boot/vmlinuz-6.1.0-37-amd64 root=/dev/sda1 ro quiet",
  modules: [],
};

/** Linux 6.1's capabilities, all of which root has on a machine of its own. */
export const ALL_CAPABILITIES: readonly string[] =
  "chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf checkpoint_restore".split(
    " ",
  );

/** Facts that every environment starts from. */
export const COMMON_FACTS: HostFacts = {
  init: "none",
  services: [],
  processes: [],
  policyRcD: null,
  kernel: KERNEL,
  hostname: "debian",
  interfaces: [],
  chroot: false,
  container: null,
  capabilities: ALL_CAPABILITIES,
  env: DPKG_ENV,
  user: { uid: 0, gid: 0, groups: [0] },
  umask: 0o022,
  terminal: false,
  locale: "C.UTF-8",
  clock: CLOCK,
  outputs: [],
};

/** A line of /proc/mounts, with the free space that is usual for its file system. */
export function mount(line: string): Mount {
  const [source = "", at = "", type = "", options = ""] = line.split(" ");
  return { source, at, type, options, ...usualSpace(type, options) };
}

/** A host out of a root's files, its mount table, what lies on those mounts, and facts. */
export function machine(
  name: string,
  files: FileSource,
  parts: {
    readonly mounts: readonly Mount[];
    readonly facts: HostFacts;
    readonly nodes?: readonly (readonly [path: Bytes, node: FileNode])[];
  },
): Host {
  const editor = new HostEditor({ name, open: false, files, facts: { ...COMMON_FACTS, ...parts.facts } });
  editor.setMounts(parts.mounts);
  for (const [path, node] of parts.nodes ?? []) editor.put(path, node);
  return editor.host();
}
