/** What several environments share. Values were read on real machines of each kind; data/ holds their files. */
import type { Bytes } from "../../bytes";
import { type FileNode, regularFile } from "../fileLayers";
import type { FileSource, Host, HostFacts } from "../host";
import { HostEditor } from "../hostEditor";
import type { Mount } from "../inode";
import { usualSpace } from "../procfs";
import type { Interface, Process, Service } from "../sys";

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
  release: "6.1.0-50-amd64",
  version: "#1 SMP PREEMPT_DYNAMIC Debian 6.1.176-1 (2026-07-02)",
  machine: "x86_64",
  commandLine: "BOOT_IMAGE=/boot/vmlinuz-6.1.0-50-amd64 root=/dev/sda1 ro quiet",
  modules:
    "ata_generic ata_piix autofs4 button cdrom configfs crc16 crc32_pclmul crc32c_generic crc32c_intel crc64 crc64_rocksoft crc_t10dif crct10dif_common crct10dif_generic crct10dif_pclmul dm_mod efi_pstore evdev ext4 failover floppy fuse i2c_piix4 ip_tables jbd2 libata loop mbcache net_failover parport parport_pc pcspkr ppdev psmouse qemu_fw_cfg scsi_common scsi_mod sd_mod serio_raw sg sr_mod t10_pi virtio virtio_net virtio_pci virtio_pci_legacy_dev virtio_pci_modern_dev virtio_ring x_tables".split(
      " ",
    ),
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

/** A line of /proc/mounts and, where its file system is not as large as is usual, its size in KiB (all of it free). */
export function mount(line: string): Mount {
  const [source = "", at = "", type = "", options = "", size] = line.split(" ");
  const space = size === undefined ? usualSpace(type, options) : { sizeKb: Number(size), availableKb: Number(size) };
  return { source, at, type, options, ...space };
}

/** A host out of a root's files, its mount table, what lies on those mounts, and facts. */
export function machine(
  name: string,
  files: FileSource,
  parts: {
    readonly mounts: readonly Mount[];
    readonly facts: HostFacts;
    readonly nodes?: readonly (readonly [path: Bytes, node: FileNode])[];
    /** Who built the kernel, as /proc/version says; left out: Debian 12. */
    readonly compiler?: string;
    /** Mounts of single files, made after `nodes`. */
    readonly binds?: readonly Mount[];
  },
): Host {
  const editor = new HostEditor({ name, open: false, files, facts: { ...COMMON_FACTS, ...parts.facts } });
  editor.setMounts(parts.mounts);
  for (const path of UNRECORDED_TEXTS) {
    const entry = editor.entry(path);
    if (entry?.type === "file" && editor.content(path) === undefined)
      editor.put(path, regularFile("", entry.mode, entry.uid, entry.gid));
  }
  for (const [path, node] of parts.nodes ?? []) editor.put(path, node);
  putKernelVersion(editor, parts.compiler ?? COMPILER);
  for (const bind of parts.binds ?? []) editor.mount(bind);
  return editor.host();
}

/** Databases that scripts change and whose text is other people's: empty, as on a host where nobody used them yet. */
const UNRECORDED_TEXTS: readonly Bytes[] = ["/var/cache/debconf/templates.dat", "/var/log/alternatives.log"];

/** /proc/version names who built the kernel, which uname(2) does not tell. */
function putKernelVersion(editor: HostEditor, compiler: string): void {
  const { name, release, version } = editor.facts.kernel ?? KERNEL;
  if (editor.entry("/proc/version")) {
    editor.put("/proc/version", regularFile(`${name} version ${release} ${compiler} ${version}\n`, 0o444));
  }
}

const COMPILER =
  "(debian-kernel@lists.debian.org) (gcc-12 (Debian 12.2.0-14+deb12u1) 12.2.0, GNU ld (GNU Binutils for Debian) 2.40)";

/** lo, up. */
export const LOOPBACK: Interface = { name: "lo", up: true, addresses: ["127.0.0.1/8", "::1/128"] };

/** The first network card, with an address for documentation (RFC 5737). */
export const ETHERNET: Interface = { name: "eth0", up: true, addresses: ["192.0.2.10/24"] };

/** A running service that also starts at boot. */
export function running(name: string): Service {
  return { name, enabled: true, running: true };
}

/** A daemon of root's. */
export function daemon(pid: number, name: string, executable: Bytes, ...args: readonly Bytes[]): Process {
  return { pid, ppid: 1, name, executable, argv: [executable, ...args], uid: 0 };
}
