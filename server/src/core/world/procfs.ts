/**
 * What a kernel shows in /proc (proc(5)), as far as it follows from what is known of the host. What a kernel has there
 * but is not known is an entry without content; reading it is unmodelled, not empty.
 */
import type { Bytes } from "../bytes";
import { encodeUtf8 } from "../bytes";
import { directory, type FileNode, nameOf, parentOf, symbolicLink } from "./fileLayers";
import type { FileSource, HostFacts } from "./host";
import type { Mount } from "./inode";
import type { Process } from "./sys";

/** All that /proc is rendered from. */
export interface ProcView {
  readonly mounts: readonly Mount[];
  readonly kernel: NonNullable<HostFacts["kernel"]>;
  readonly hostname: string;
  readonly processes: readonly Process[];
  /** The process that looks: /proc/self. */
  readonly self: number;
}

/** The mount table as /proc/mounts shows it (fstab(5): blanks, tabs, newlines and backslashes in octal). */
export function renderMounts(mounts: readonly Mount[]): Bytes {
  return mounts
    .map(
      (mount) =>
        `${[encodeUtf8(mount.source), mount.at, mount.type, encodeUtf8(mount.options)].map(escapeField).join(" ")} 0 0\n`,
    )
    .join("");
}

/** A text in the format of /proc/mounts as a mount table; sizes are not in it. Null where a line is no mount. */
export function parseMounts(text: Bytes): readonly Mount[] | null {
  const mounts: Mount[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [source, at, type, options = "rw"] = line
      .trim()
      .split(/[ \t]+/)
      .map(unescapeField);
    if (source === undefined || at === undefined || type === undefined || !at.startsWith("/")) return null;
    mounts.push({ source, at, type, options, ...usualSpace(type, options) });
  }
  return mounts;
}

/** File systems that hold no files of their own: statfs(2) tells no size. */
export function isPseudo(type: string): boolean {
  return PSEUDO.has(type);
}

/** Size and free space (KiB) of a file system of which nothing but type and options is told. */
export function usualSpace(
  type: string,
  options: string,
): { readonly sizeKb: number | null; readonly availableKb: number | null } {
  if (isPseudo(type)) return { sizeKb: null, availableKb: null };
  const told = /(?:^|,)size=(\d+)([kmg]?)/.exec(options);
  if (told) {
    const scale = { k: 1, m: 1024, g: 1024 * 1024 }[told[2] ?? ""];
    const sizeKb = scale === undefined ? Math.floor(Number(told[1]) / 1024) : Number(told[1]) * scale;
    return { sizeKb, availableKb: sizeKb };
  }
  if (type === "tmpfs" || type === "ramfs" || type === "devtmpfs") return { sizeKb: 65536, availableKb: 65536 };
  return { sizeKb: 20_466_256, availableKb: 17_500_000 };
}

/** The file systems that hold files in memory only, or none. */
export function isVolatile(type: string): boolean {
  return isPseudo(type) || type === "tmpfs" || type === "ramfs" || type === "devtmpfs";
}

/**
 * What is at a path of /proc: a node (its content left out where that is not known), null where nothing is, undefined
 * where a kernel shows more than is held here.
 */
export function procFile(path: Bytes, view: ProcView): FileNode | null | undefined {
  if (path === "/proc") return directory(0o555);
  const [, , first = "", ...rest] = path.split("/");
  const pid = /^[1-9]\d*$/.test(first) ? Number(first) : undefined;
  if (pid !== undefined) return processFile(pid, rest, view);
  return generalFile(path, view);
}

/** The names in a directory of /proc; undefined where a kernel shows more than is held here. */
export function procList(path: Bytes, view: ProcView): readonly Bytes[] | undefined {
  if (isPartlyHeld(path)) return undefined;
  const names = new Set<Bytes>();
  if (path === "/proc") {
    for (const process of everyProcess(view)) names.add(String(process.pid));
    for (const own of ["self", "thread-self"]) names.add(own);
  }
  for (const known of [...GENERAL.keys(), ...SYSCTLS.keys()]) if (parentOf(known) === path) names.add(nameOf(known));
  const pid = /^\/proc\/([1-9]\d*)$/.exec(path)?.[1];
  if (pid !== undefined && processFile(Number(pid), [], view))
    for (const name of [...PROCESS.keys(), ...[...PROCESS_FILES.keys()].map(nameOf)]) names.add(name);
  return [...names].sort();
}

/** /proc as a tree, as it is when the script starts. */
export function procTree(view: ProcView): FileSource {
  return {
    entry: (path) => procFile(path, view),
    list: (path) => procList(path, view),
    content: (path) => procFile(path, view)?.content,
  };
}

const PSEUDO = new Set(
  "proc sysfs cgroup cgroup2 devpts securityfs pstore bpf autofs hugetlbfs mqueue debugfs tracefs configfs fusectl binfmt_misc nsfs rpc_pipefs selinuxfs efivarfs devfs usbfs fuse.lxcfs".split(
    " ",
  ),
);

const FILE_SYSTEMS =
  "nodev\tsysfs\nnodev\ttmpfs\nnodev\tbdev\nnodev\tproc\nnodev\tcgroup\nnodev\tcgroup2\nnodev\tcpuset\nnodev\tdevtmpfs\nnodev\tdebugfs\nnodev\ttracefs\nnodev\tsecurityfs\nnodev\tsockfs\nnodev\tbpf\nnodev\tpipefs\nnodev\tramfs\nnodev\thugetlbfs\nnodev\tdevpts\nnodev\tmqueue\nnodev\tpstore\n\text3\n\text2\n\text4\nnodev\tautofs\nnodev\tconfigfs\n\tfuseblk\nnodev\tfuse\nnodev\tfusectl\n";

/** The directories of which all names are held. What is below another one is known only as far as it stands in the tables. */
const WHOLE_DIRECTORIES: ReadonlySet<Bytes> = new Set([
  "/proc",
  "/proc/sys",
  "/proc/sys/kernel",
  "/proc/sys/kernel/random",
]);

function isPartlyHeld(directoryPath: Bytes): boolean {
  if (GENERAL.get(directoryPath)?.node.type === "directory" || SYSCTLS.get(directoryPath)?.type === "directory")
    return !WHOLE_DIRECTORIES.has(directoryPath);
  return directoryPath.startsWith("/proc/") && isPartlyHeld(parentOf(directoryPath));
}

type Content = (view: ProcView) => Bytes | undefined;
type General = { readonly node: FileNode; readonly content?: Content };

const plain = (content?: Content, mode = 0o444): General => ({
  node: { type: "file", mode, uid: 0, gid: 0, size: 0 },
  ...(content ? { content } : {}),
});
const dir: General = { node: directory(0o555) };
const link = (target: Bytes): General => ({ node: symbolicLink(target) });

/** What Debian 12's kernel has in /proc/sys/kernel besides, and in /proc/sys/vm: names by type and mode. */
const SYSCTLS = new Map([
  ...nodesNamed("/proc/sys/vm", {
    "f 200": "compact_memory drop_caches",
    "f 600": "mmap_rnd_bits mmap_rnd_compat_bits stat_refresh",
    "f 644":
      "admin_reserve_kbytes compact_unevictable_allowed compaction_proactiveness dirty_background_bytes dirty_background_ratio dirty_bytes dirty_expire_centisecs dirty_ratio dirty_writeback_centisecs dirtytime_expire_seconds extfrag_threshold hugetlb_optimize_vmemmap hugetlb_shm_group laptop_mode legacy_va_layout lowmem_reserve_ratio max_map_count memory_failure_early_kill memory_failure_recovery min_free_kbytes min_slab_ratio min_unmapped_ratio mmap_min_addr nr_hugepages nr_hugepages_mempolicy nr_overcommit_hugepages numa_stat numa_zonelist_order oom_dump_tasks oom_kill_allocating_task overcommit_kbytes overcommit_memory overcommit_ratio page-cluster page_lock_unfairness panic_on_oom percpu_pagelist_high_fraction stat_interval swappiness unprivileged_userfaultfd user_reserve_kbytes vfs_cache_pressure watermark_boost_factor watermark_scale_factor zone_reclaim_mode",
  }),
  ...nodesNamed("/proc/sys/kernel", {
    "d 555": "firmware_config keys pty seccomp usermodehelper yama",
    "f 444": "arch bootloader_type bootloader_version msg_next_id ngroups_max sem_next_id shm_next_id",
    "f 600": "apparmor_display_secid_mode cad_pid unprivileged_userns_apparmor_policy",
    "f 644":
      "acct acpi_video_flags auto_msgmni bpf_stats_enabled core_pattern core_pipe_limit core_uses_pid ctrl-alt-del dmesg_restrict ftrace_dump_on_oops ftrace_enabled hardlockup_all_cpu_backtrace hardlockup_panic hung_task_all_cpu_backtrace hung_task_check_count hung_task_check_interval_secs hung_task_panic hung_task_timeout_secs hung_task_warnings io_delay_type kexec_load_disabled kptr_restrict max_lock_depth max_rcu_stall_to_panic modules_disabled msgmax msgmnb msgmni nmi_watchdog numa_balancing numa_balancing_promote_rate_limit_MBps oops_all_cpu_backtrace oops_limit panic_on_io_nmi panic_on_oops panic_on_rcu_stall panic_on_unrecovered_nmi panic_on_warn panic_print perf_cpu_time_max_percent perf_event_max_contexts_per_stack perf_event_max_sample_rate perf_event_max_stack perf_event_mlock_kb perf_event_paranoid poweroff_cmd print-fatal-signals printk printk_delay printk_devkmsg printk_ratelimit printk_ratelimit_burst randomize_va_space real-root-dev sched_autogroup_enabled sched_cfs_bandwidth_slice_us sched_child_runs_first sched_deadline_period_max_us sched_deadline_period_min_us sched_energy_aware sched_rr_timeslice_ms sched_rt_period_us sched_rt_runtime_us sched_schedstats sem shm_rmid_forced shmall shmmax shmmni soft_watchdog softlockup_all_cpu_backtrace softlockup_panic split_lock_mitigate stack_tracer_enabled sysctl_writes_strict sysrq tainted task_delayacct threads-max timer_migration traceoff_on_warning tracepoint_printk unknown_nmi_panic unprivileged_bpf_disabled unprivileged_userns_clone warn_limit watchdog watchdog_cpumask watchdog_thresh",
    "f 666": "ns_last_pid",
  }),
]);

/** What a process has besides. */
const PROCESS_FILES = nodesNamed("", {
  "d 500": "map_files",
  "d 555": "attr fdinfo",
  "f 200": "clear_refs",
  "f 400": "auxv io ksm_merging_pages ksm_stat mountstats pagemap patch_state personality stack syscall",
  "f 444":
    "arch_status cpu_resctrl_groups cpuset numa_maps oom_score schedstat sessionid smaps smaps_rollup statm timers wchan",
  "f 600": "mem",
  "f 644":
    "autogroup coredump_filter gid_map loginuid oom_adj oom_score_adj projid_map sched setgroups timens_offsets uid_map",
  "f 666": "timerslack_ns",
});

const GENERAL: ReadonlyMap<Bytes, General> = new Map(
  Object.entries({
    "/proc/acpi": dir,
    "/proc/buddyinfo": plain(),
    "/proc/bus": dir,
    "/proc/cgroups": plain(),
    "/proc/cmdline": plain(({ kernel }) => `${kernel.commandLine ?? ""}\n`),
    "/proc/consoles": plain(),
    "/proc/cpuinfo": plain(),
    "/proc/crypto": plain(),
    "/proc/devices": plain(),
    "/proc/diskstats": plain(),
    "/proc/dma": plain(),
    "/proc/driver": dir,
    "/proc/fb": plain(),
    "/proc/filesystems": plain(() => FILE_SYSTEMS),
    "/proc/fs": dir,
    "/proc/interrupts": plain(),
    "/proc/iomem": plain(undefined, 0o400),
    "/proc/ioports": plain(undefined, 0o400),
    "/proc/irq": dir,
    "/proc/kallsyms": plain(),
    "/proc/kcore": plain(undefined, 0o400),
    "/proc/key-users": plain(),
    "/proc/keys": plain(),
    "/proc/kmsg": plain(undefined, 0o400),
    "/proc/loadavg": plain(),
    "/proc/locks": plain(),
    "/proc/meminfo": plain(),
    "/proc/misc": plain(),
    "/proc/modules": plain(({ kernel }) =>
      (kernel.modules ?? []).map((name) => `${name} 16384 0 - Live 0x0000000000000000\n`).join(""),
    ),
    "/proc/mounts": link("self/mounts"),
    "/proc/net": link("self/net"),
    "/proc/pagetypeinfo": plain(undefined, 0o400),
    "/proc/partitions": plain(),
    "/proc/schedstat": plain(),
    "/proc/softirqs": plain(),
    "/proc/execdomains": plain(),
    "/proc/kpagecgroup": plain(undefined, 0o400),
    "/proc/kpagecount": plain(undefined, 0o400),
    "/proc/kpageflags": plain(undefined, 0o400),
    "/proc/mtrr": plain(undefined, 0o644),
    "/proc/slabinfo": plain(undefined, 0o400),
    "/proc/dynamic_debug": dir,
    "/proc/pressure": dir,
    "/proc/stat": plain(),
    "/proc/swaps": plain(() => "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"),
    "/proc/sys": dir,
    "/proc/sys/abi": dir,
    "/proc/sys/debug": dir,
    "/proc/sys/dev": dir,
    "/proc/sys/fs": dir,
    "/proc/sys/fs/binfmt_misc": dir,
    "/proc/sys/fs/file-max": plain(undefined, 0o644),
    "/proc/sys/kernel": dir,
    "/proc/sys/kernel/cap_last_cap": plain(() => "40\n"),
    "/proc/sys/kernel/domainname": plain(() => "(none)\n", 0o644),
    "/proc/sys/kernel/hostname": plain(({ hostname }) => `${encodeUtf8(hostname)}\n`, 0o644),
    "/proc/sys/kernel/modprobe": plain(() => "/sbin/modprobe\n", 0o644),
    "/proc/sys/kernel/osrelease": plain(({ kernel }) => told(kernel.release)),
    "/proc/sys/kernel/ostype": plain(({ kernel }) => told(kernel.name ?? "Linux")),
    "/proc/sys/kernel/overflowgid": plain(() => "65534\n", 0o644),
    "/proc/sys/kernel/overflowuid": plain(() => "65534\n", 0o644),
    "/proc/sys/kernel/panic": plain(() => "0\n", 0o644),
    "/proc/sys/kernel/pid_max": plain(undefined, 0o644),
    "/proc/sys/kernel/random": dir,
    "/proc/sys/kernel/random/boot_id": plain(),
    "/proc/sys/kernel/random/uuid": plain(),
    "/proc/sys/kernel/version": plain(({ kernel }) => told(kernel.version)),
    "/proc/sys/net": dir,
    "/proc/sys/net/ipv4": dir,
    "/proc/sys/net/ipv4/ip_forward": plain(() => "0\n", 0o644),
    "/proc/sys/net/ipv6": dir,
    "/proc/sys/user": dir,
    "/proc/sys/vm": dir,
    "/proc/sysrq-trigger": plain(undefined, 0o200),
    "/proc/sysvipc": dir,
    "/proc/timer_list": plain(undefined, 0o400),
    "/proc/tty": dir,
    "/proc/uptime": plain(),
    "/proc/version": plain(),
    "/proc/vmallocinfo": plain(undefined, 0o400),
    "/proc/vmstat": plain(),
    "/proc/zoneinfo": plain(),
  } satisfies Record<string, General>),
);

type OfProcess = (process: Process, view: ProcView) => FileNode;

const text = (content?: Bytes, mode = 0o444): FileNode => ({
  type: "file",
  mode,
  uid: 0,
  gid: 0,
  size: 0,
  ...(content === undefined ? {} : { content }),
});

/** Files of one process. Owners are those of the process. */
const PROCESS: ReadonlyMap<Bytes, OfProcess> = new Map<Bytes, OfProcess>([
  ["cgroup", () => text()],
  ["cmdline", (process) => text(process.argv.map((argument) => `${argument}\0`).join(""))],
  ["comm", (process) => text(`${process.name.slice(0, 15)}\n`, 0o644)],
  ["cwd", () => symbolicLink("/")],
  ["environ", () => text(undefined, 0o400)],
  ["exe", (process) => symbolicLink(process.executable)],
  ["fd", () => directory(0o500)],
  ["limits", () => text()],
  ["maps", () => text()],
  ["mountinfo", () => text()],
  ["mounts", (_, view) => text(renderMounts(view.mounts))],
  ["net", () => directory(0o555)],
  ["ns", () => directory(0o511)],
  ["root", () => symbolicLink("/")],
  ["stat", () => text()],
  ["status", () => text()],
  ["task", () => directory(0o555)],
]);

/** Nodes of a directory from names by `type mode` (find's %y and %m). Their contents are not known. */
function nodesNamed(directoryPath: Bytes, names: Readonly<Record<string, string>>): ReadonlyMap<Bytes, FileNode> {
  const nodes = Object.entries(names).flatMap(([kind, list]) => {
    const [letter, mode = ""] = kind.split(" ");
    const type = letter === "d" ? "directory" : "file";
    return list
      .split(" ")
      .map(
        (name) =>
          [`${directoryPath}/${name}`, { type, mode: Number.parseInt(mode, 8), uid: 0, gid: 0 } as const] as const,
      );
  });
  return new Map(nodes);
}

function generalFile(path: Bytes, view: ProcView): FileNode | null | undefined {
  if (path === "/proc/self") return symbolicLink(String(view.self));
  if (path === "/proc/thread-self") return symbolicLink(`${view.self}/task/${view.self}`);
  const known = GENERAL.get(path);
  if (!known) return SYSCTLS.get(path) ?? (isPartlyHeld(parentOf(path)) ? undefined : null);
  const content = known.content?.(view);
  return content === undefined ? known.node : { ...known.node, content };
}

function processFile(pid: number, rest: readonly Bytes[], view: ProcView): FileNode | null | undefined {
  const process = everyProcess(view).find((one) => one.pid === pid);
  if (!process) return null;
  const owner = { uid: process.uid, gid: process.uid };
  if (rest.length === 0) return { ...directory(0o555), ...owner };
  const [name = ""] = rest;
  const node = rest.length === 1 ? (PROCESS.get(name)?.(process, view) ?? PROCESS_FILES.get(`/${name}`)) : undefined;
  if (node) return { ...node, ...owner };
  const above = rest.length > 1 ? PROCESS.get(name)?.(process, view) : undefined;
  return above?.type === "directory" ? undefined : null;
}

/** The running processes, and the one that looks, which need not be among them. */
function everyProcess(view: ProcView): readonly Process[] {
  if (view.processes.some((process) => process.pid === view.self)) return view.processes;
  const self: Process = { pid: view.self, ppid: 1, name: "sh", executable: "/usr/bin/dash", argv: ["/bin/sh"], uid: 0 };
  return [...view.processes, self];
}

function told(value: string | undefined): Bytes | undefined {
  return value === undefined ? undefined : `${encodeUtf8(value)}\n`;
}

function escapeField(field: Bytes): Bytes {
  return field.replace(/[ \t\n\\#]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
}

function unescapeField(field: Bytes): Bytes {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8) & 0xff));
}
