/** What-if statements about mounts and free space. */
import { displayText, encodeUtf8 } from "../bytes";
import type { HostEditor } from "./hostEditor";
import type { Mount } from "./inode";
import { usualSpace } from "./procfs";
import type { Changing } from "./whatIf";
import type { Statement } from "./whatIfStatement";

type MountStatement = Extract<Statement, { readonly kind: "file system" | "mounted" | "read-only" | "full" | "space" }>;

/** Makes the statement true; the reason where that cannot be done. */
export function changeMount(editor: HostEditor, statement: MountStatement, changing: Changing): string | undefined {
  if (!editor.knowsMounts()) return "nothing is known of the mounts of this host";
  const at = editor.resolve(encodeUtf8(statement.path), "follow");
  const mounted = editor.topMount(at);
  switch (statement.kind) {
    case "file system":
      if (!statement.not) return mountAs(editor, at, statement.type, statement.source, changing);
      if (mounted?.type === statement.type && (statement.source ?? mounted.source) === mounted.source)
        editor.unmount(at);
      return at === "/" ? "the root cannot be unmounted" : undefined;
    case "mounted":
      return changeMounted(editor, at, statement, changing);
    case "read-only":
      return changeOptions(editor, at, changing, (options) => setReadOnly(options, statement.not ? "rw" : "ro"));
    case "full":
      return changeSpace(editor, at, changing, (free) => (statement.not ? (free > 0 ? free : SOME_FREE_KB) : 0));
    case "space":
      return changeSpace(editor, at, changing, (free) => freeSpace(statement, free));
  }
}

/** What "not full" means: 64 MB. */
const SOME_FREE_KB = 65536;

/** How a file system is usually mounted. */
const USUAL: Readonly<Record<string, { readonly source: string; readonly options: string }>> = {
  tmpfs: { source: "tmpfs", options: "rw,nosuid,nodev" },
  ramfs: { source: "ramfs", options: "rw,relatime" },
  devtmpfs: { source: "udev", options: "rw,nosuid,relatime,mode=755" },
  devfs: { source: "none", options: "rw" },
  devpts: { source: "devpts", options: "rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000" },
  proc: { source: "proc", options: "rw,nosuid,nodev,noexec,relatime" },
  sysfs: { source: "sysfs", options: "rw,nosuid,nodev,noexec,relatime" },
  cgroup2: { source: "cgroup2", options: "rw,nosuid,nodev,noexec,relatime" },
  overlay: { source: "overlay", options: "rw,relatime" },
};
/** The kernel's file systems of devices: they show the same ones under another name. */
const DEVICE_FILE_SYSTEMS: ReadonlySet<string> = new Set(["devtmpfs", "devfs"]);
const ON_DISK = { source: "/dev/sdb1", options: "rw,relatime" };

/** What is mounted at places where everybody expects a certain file system. */
const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  "/proc": "proc",
  "/sys": "sysfs",
  "/dev": "devtmpfs",
  "/dev/pts": "devpts",
  "/dev/shm": "tmpfs",
  "/run": "tmpfs",
  "/run/lock": "tmpfs",
  "/run/shm": "tmpfs",
  "/tmp": "tmpfs",
  "/sys/fs/cgroup": "cgroup2",
};

function mountAs(
  editor: HostEditor,
  at: string,
  type: string,
  source: string | undefined,
  changing: Changing,
): undefined {
  const usual = USUAL[type] ?? ON_DISK;
  const old = editor.topMount(at);
  if (old?.type === type) {
    editor.changeMount(at, (mount) => ({ ...mount, source: source ?? (type in USUAL ? usual.source : mount.source) }));
    return undefined;
  }
  const made: Mount = {
    source: source ?? usual.source,
    at,
    type,
    options: usual.options,
    ...usualSpace(type, usual.options),
  };
  const showsDevices = DEVICE_FILE_SYSTEMS.has(type);
  if (old && (at === "/" || (showsDevices && DEVICE_FILE_SYSTEMS.has(old.type)))) {
    editor.changeMount(at, (mount) => ({ ...made, at: mount.at }));
    return undefined;
  }
  if (old) editor.unmount(at);
  const entry = editor.entry(at);
  if (entry && entry.type !== "directory") changing.note(`${displayText(at)} was no directory; it is one now`);
  editor.mount(made, type in USUAL && !showsDevices ? "fresh" : "same files");
  return undefined;
}

function changeMounted(
  editor: HostEditor,
  at: string,
  statement: Extract<Statement, { readonly kind: "mounted" }>,
  changing: Changing,
): string | undefined {
  const { option } = statement;
  if (statement.not && option === undefined) {
    if (at === "/") return "the root cannot be unmounted";
    editor.unmount(at);
    return undefined;
  }
  if (!editor.topMount(at)) {
    if (statement.not) return undefined;
    const type = EXPECTED_TYPES[at] ?? "ext4";
    mountAs(editor, at, type, undefined, changing);
    changing.note(`${displayText(at)} is taken to be ${type}`);
  }
  if (option === undefined) return undefined;
  editor.changeMount(at, (mount) => ({
    ...mount,
    options: withOption(mount.options, option, statement.not ? "without" : "with"),
  }));
  return undefined;
}

function withOption(options: string, option: string, how: "with" | "without"): string {
  if (option === "ro" || option === "rw")
    return setReadOnly(options, (option === "ro") === (how === "with") ? "ro" : "rw");
  const others = options.split(",").filter((one) => one !== option);
  return how === "with" ? [...others, option].join(",") : others.join(",");
}

function setReadOnly(options: string, word: "ro" | "rw"): string {
  return [word, ...options.split(",").filter((one) => one !== "ro" && one !== "rw")].join(",");
}

function changeOptions(
  editor: HostEditor,
  at: string,
  changing: Changing,
  change: (options: string) => string,
): string | undefined {
  const mount = mountOf(editor, at, changing);
  if (!mount) return "nothing is mounted there";
  editor.changeMount(mount.at, (one) => ({ ...one, options: change(one.options) }));
  return undefined;
}

function changeSpace(
  editor: HostEditor,
  at: string,
  changing: Changing,
  change: (free: number) => number,
): string | undefined {
  const mount = mountOf(editor, at, changing);
  if (!mount) return "nothing is mounted there";
  editor.changeMount(mount.at, (one) => {
    const availableKb = Math.max(0, change(one.availableKb ?? 0));
    return { ...one, availableKb, sizeKb: Math.max(one.sizeKb ?? 0, availableKb) };
  });
  return undefined;
}

/** The mount that the path lies on, with a note where that is more than the path. */
function mountOf(editor: HostEditor, at: string, changing: Changing): Mount | undefined {
  const mount = editor.mountAt(at);
  if (mount && mount.at !== at)
    changing.note(
      `${displayText(at)} is no mount of its own: this holds for all of the mount at ${displayText(mount.at)}`,
    );
  return mount;
}

function freeSpace({ how, kb, not }: Extract<Statement, { readonly kind: "space" }>, free: number): number {
  switch (how) {
    case "exactly":
      return not ? (free === kb ? kb + 1024 : free) : kb;
    case "more":
      return not ? Math.min(free, kb) : Math.max(free, kb + 1);
    case "less":
      return not ? Math.max(free, kb) : Math.min(free, kb - 1);
  }
}
