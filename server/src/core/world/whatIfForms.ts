/**
 * The statements that there are, one line each: how it is written and what it claims.
 *
 * In a template, `IS` is "is", "is not", "isn't", "isnt" or "not"; `exists/exist` a verb and how it reads after "does
 * not"; `a|b` either word; `?a` a word that may be left out; `<path>` a value.
 */
import type { Claim, PathType } from "./whatIfStatement";

export interface Form {
  readonly template: string;
  readonly claim: (value: (slot: Slot) => string) => Claim;
  /** The words say the opposite of the claim: "is missing" for "exists". */
  readonly inverted?: true;
}

export const SLOTS = {
  path: { test: /^\//, expected: "an absolute path" },
  type: {
    test: /^(tmpfs|ramfs|devtmpfs|devfs|devpts|proc|sysfs|cgroup2?|overlay|aufs|ext[234]|xfs|btrfs|zfs|f2fs|jfs|reiserfs|vfat|exfat|ntfs3?|iso9660|squashfs|erofs|nfs4?|cifs|9p|virtiofs|fuse(\..+)?)$/i,
    expected: "a file system such as tmpfs or ext4",
  },
  kb: { test: /^\d{1,15}$/, expected: "a number of KB" },
  status: { test: /^\d{1,3}$/, expected: "an exit status" },
  argument: { test: /^\$\d{1,3}$/, expected: "an argument such as $1" },
  variableName: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, expected: "a variable's name" },
  packageName: { test: /^[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?$/, expected: "a package's name" },
  version: { test: /^[A-Za-z0-9.+:~-]+$/, expected: "a version" },
  source: { test: /^./, expected: "what is mounted (tmpfs, /dev/sda1)" },
  option: { test: /^[^\s,]+$/, expected: "a mount option" },
  command: { test: /^[^\s]+$/, expected: "a command's name" },
  invocation: { test: /^\S/, expected: "a command's name, or in quotes with its arguments" },
  account: { test: /^[^\s:]+$/, expected: "a name" },
  service: { test: /^./, expected: "a service's name" },
  process: { test: /^\S+$/, expected: "a process's name, or its program's path" },
  question: { test: /^[^/]+\/./, expected: "a debconf question such as foo/bar" },
  name: { test: /^./, expected: "a name" },
  text: { test: /^/, expected: "a text" },
  pattern: { test: /^/, expected: "an extended regular expression" },
  value: { test: /^/, expected: "a value" },
} as const;

export type Slot = keyof typeof SLOTS;

type Values = (slot: Slot) => string;

const form = (template: string, claim: (value: Values) => Claim): Form => ({ template, claim });
const opposite = (template: string, claim: (value: Values) => Claim): Form => ({ template, claim, inverted: true });
const path = (value: Values) => value("path");
const typed =
  (type: PathType) =>
  (value: Values): Claim => ({ kind: "type", path: path(value), type });
const position = (value: Values) => Number(value("argument").slice(1));

export const FORMS: readonly Form[] = [
  // --- mounts
  form("<path> IS <type>", (value) => ({ kind: "file system", path: path(value), type: value("type").toLowerCase() })),
  form("<path> IS <type> named|on <source>", (value) => ({
    kind: "file system",
    path: path(value),
    type: value("type").toLowerCase(),
    source: value("source"),
  })),
  form("<path> IS mounted", (value) => ({ kind: "mounted", path: path(value) })),
  form("<path> IS mounted with <option>", (value) => ({ kind: "mounted", path: path(value), option: value("option") })),
  form("<path> IS read-only", (value) => ({ kind: "read-only", path: path(value) })),
  opposite("<path> IS writable", (value) => ({ kind: "read-only", path: path(value) })),
  form("<path> IS full", (value) => ({ kind: "full", path: path(value) })),
  form("<path> has/have <kb> kb free", (value) => ({
    kind: "space",
    path: path(value),
    how: "exactly",
    kb: Number(value("kb")),
  })),
  form("<path> has/have more than <kb> kb free", (value) => ({
    kind: "space",
    path: path(value),
    how: "more",
    kb: Number(value("kb")),
  })),
  form("<path> has/have less than <kb> kb free", (value) => ({
    kind: "space",
    path: path(value),
    how: "less",
    kb: Number(value("kb")),
  })),
  // --- files
  form("<path> exists/exist", (value) => ({ kind: "exists", path: path(value) })),
  opposite("<path> IS missing|absent", (value) => ({ kind: "exists", path: path(value) })),
  form("<path> IS ?a ?regular file", typed("file")),
  form("<path> IS ?a directory", typed("directory")),
  form("<path> IS ?a dangling symlink", typed("dangling symlink")),
  form("<path> IS ?a symlink", typed("symlink")),
  form("<path> IS ?a symlink to a directory", typed("symlink to a directory")),
  form("<path> IS ?a symlink to a file", typed("symlink to a file")),
  form("<path> IS ?a symlink to <value>", (value) => ({
    kind: "symlink to",
    path: path(value),
    target: value("value"),
  })),
  form("<path> IS something else", typed("other")),
  form("<path> IS executable", (value) => ({ kind: "executable", path: path(value) })),
  form("<path> IS empty", (value) => ({ kind: "empty", path: path(value) })),
  form("<path> contains/contain <text>", (value) => ({ kind: "contains", path: path(value), text: value("text") })),
  form("<path> contains/contain a line matching <pattern>", (value) => ({
    kind: "line",
    path: path(value),
    pattern: value("pattern"),
  })),
  // --- commands, packages, users
  form("command <command> exists/exist", (value) => ({ kind: "command", command: value("command") })),
  opposite("command <command> IS missing|absent", (value) => ({ kind: "command", command: value("command") })),
  form("command <invocation> fails/fail", (value) => ({ kind: "command fails", command: value("invocation") })),
  opposite("command <invocation> succeeds/succeed", (value) => ({
    kind: "command fails",
    command: value("invocation"),
  })),
  form("command <invocation> prints/print <text>", (value) => ({
    kind: "command prints",
    command: value("invocation"),
    text: value("text"),
  })),
  form("package <packageName> IS installed", (value) => ({
    kind: "package",
    package: value("packageName"),
    how: "installed",
  })),
  form("package <packageName> IS unpacked", (value) => ({
    kind: "package",
    package: value("packageName"),
    how: "unpacked",
  })),
  form("package <packageName> IS installed at <version>", (value) => ({
    kind: "package version",
    package: value("packageName"),
    how: "at",
    version: value("version"),
  })),
  form("package <packageName> IS older than <version>", (value) => ({
    kind: "package version",
    package: value("packageName"),
    how: "older",
    version: value("version"),
  })),
  form("package <packageName> IS newer than <version>", (value) => ({
    kind: "package version",
    package: value("packageName"),
    how: "newer",
    version: value("version"),
  })),
  form("user <account> exists/exist", (value) => ({ kind: "user", name: value("account") })),
  opposite("user <account> IS missing|absent", (value) => ({ kind: "user", name: value("account") })),
  form("group <account> exists/exist", (value) => ({ kind: "group", name: value("account") })),
  opposite("group <account> IS missing|absent", (value) => ({ kind: "group", name: value("account") })),
  // --- init, services, the machine
  form("init IS systemd", () => ({ kind: "init", init: "systemd" })),
  form("init IS sysvinit", () => ({ kind: "init", init: "sysvinit" })),
  form("init IS none", () => ({ kind: "init", init: "none" })),
  form("systemd IS running", () => ({ kind: "init", init: "systemd" })),
  form("service <service> IS running", (value) => ({ kind: "service", service: value("service"), how: "running" })),
  form("process <process> IS running", (value) => ({ kind: "process", process: value("process") })),
  form("service <service> IS enabled", (value) => ({ kind: "service", service: value("service"), how: "enabled" })),
  form("in ?a chroot", () => ({ kind: "chroot" })),
  form("IS in ?a chroot", () => ({ kind: "chroot" })),
  form("in ?a container", () => ({ kind: "container" })),
  form("IS in ?a container", () => ({ kind: "container" })),
  form("on ?a terminal", () => ({ kind: "terminal" })),
  form("IS on ?a terminal", () => ({ kind: "terminal" })),
  form("policy-rc.d says/say <status>", (value) => ({ kind: "policy", status: Number(value("status")) })),
  form("kernel IS <version>", (value) => ({ kind: "kernel", how: "is", release: value("version") })),
  form("kernel IS older than <version>", (value) => ({ kind: "kernel", how: "older", release: value("version") })),
  form("kernel IS newer than <version>", (value) => ({ kind: "kernel", how: "newer", release: value("version") })),
  form("machine IS <name>", (value) => ({ kind: "machine", name: value("name") })),
  form("hostname IS <name>", (value) => ({ kind: "hostname", name: value("name") })),
  form("interface <name> IS up", (value) => ({ kind: "interface", interface: value("name") })),
  opposite("interface <name> IS down", (value) => ({ kind: "interface", interface: value("name") })),
  // --- how the script is called
  form("debconf IS noninteractive", () => ({ kind: "noninteractive" })),
  form("debconf <question> IS <value>", (value) => ({
    kind: "debconf",
    question: value("question"),
    answer: value("value"),
  })),
  form("<argument> IS given", (value) => ({ kind: "argument given", position: position(value) })),
  form("<argument> IS empty", (value) => ({ kind: "argument", position: position(value), value: "" })),
  form("<argument> IS <value>", (value) => ({ kind: "argument", position: position(value), value: value("value") })),
  form("variable <variableName> IS set", (value) => ({ kind: "variable set", variable: value("variableName") })),
  opposite("variable <variableName> IS unset", (value) => ({ kind: "variable set", variable: value("variableName") })),
  form("variable <variableName> IS empty", (value) => ({
    kind: "variable",
    variable: value("variableName"),
    value: "",
  })),
  form("variable <variableName> IS <value>", (value) => ({
    kind: "variable",
    variable: value("variableName"),
    value: value("value"),
  })),
  form("after ?a reboot", () => ({ kind: "reboot" })),
];
