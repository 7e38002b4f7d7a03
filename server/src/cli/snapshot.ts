/** Host descriptions of real machines: of a root directory, and of the running system. */
import fs from "node:fs";
import os from "node:os";
import { type Bytes, decodeUtf8, displayText } from "../core/bytes";
import { describeEntry } from "../core/world/describeEntry";
import type { Entry, HostReader } from "../core/world/host";
import type { DescribedFile, DescribedMount, HostDescription } from "../core/world/hostDescription";
import { parseMounts } from "../core/world/procfs";
import { isPrivate } from "./hostReader";

/** Directories whose files' contents are databases and configuration; elsewhere files are told by their size. */
const WITH_CONTENT = /^\/(etc|var\/lib\/dpkg|var\/lib\/systemd|var\/cache\/debconf)\//;
/** Larger files, and those that are no text, are told by their size. */
const MOST_CONTENT = 1024 * 1024;
/** What holds no state of the machine that a script asks for. */
const LEFT_OUT =
  /^\/(proc|sys|dev|run|tmp|var\/tmp|home|root)\/.|^\/usr\/share\/(doc|man|locale|info)\/.|^\/var\/(lib\/apt\/lists|cache\/apt)\/./;

/**
 * The description of a root directory: its files (with the contents of /etc and dpkg's databases), no mounts but `/`
 * and no services. Contents of shadow files and private keys are left out.
 */
export function snapshotOf(reader: HostReader, name: string): HostDescription {
  const files: DescribedFile[] = [];
  const walk = (at: Bytes): void => {
    const entry = reader.entry(at);
    if (!entry || LEFT_OUT.test(at)) return;
    if (at !== "/") files.push(describeEntry(at, entry, contentOf(reader, at, entry)));
    if (entry.type === "directory")
      for (const child of reader.list(at)) walk(at === "/" ? `/${child}` : `${at}/${child}`);
  };
  walk("/");
  return {
    name,
    files,
    mounts: [{ source: "/dev/root", at: "/", type: "ext4", options: "rw,relatime" }],
    proc: "mounted",
    init: "none",
    interfaces: {},
  };
}

/** Mounts, init, kernel, users and groups of the running system: `--host this`. Reads /proc and /etc, changes nothing. */
export function thisMachine(): HostDescription {
  const mounts = parseMounts(readText("/proc/mounts")) ?? [];
  return {
    name: "this",
    extends: "debian-12",
    mounts: mounts.map(described),
    init: initOfThis(),
    hostname: os.hostname(),
    kernel: { name: os.type(), release: os.release(), version: os.version(), machine: os.machine() },
    interfaces: Object.fromEntries(interfaceNames().map((one) => [one, isUp(one) ? "up" : "down"])),
    users: accounts("/etc/passwd", ([, , uid, gid, comment, home, shell]) => ({
      uid: Number(uid),
      gid: Number(gid),
      ...(comment === undefined ? {} : { comment: displayText(comment) }),
      ...(home?.startsWith("/") ? { home: displayText(home) } : {}),
      ...(shell?.startsWith("/") ? { shell: displayText(shell) } : {}),
    })),
    groups: accounts("/etc/group", ([, , gid, members]) => ({
      gid: Number(gid),
      members: (members ?? "").split(",").filter((member) => member !== ""),
    })),
  };
}

/** Undefined where it is told by its size alone. */
function contentOf(reader: HostReader, at: Bytes, entry: Entry): Bytes | undefined {
  if (
    entry.type !== "file" ||
    isPrivate(at) ||
    /\.(md5sums|symbols|templates)$/.test(at) ||
    !WITH_CONTENT.test(at) ||
    (entry.size ?? 0) > MOST_CONTENT ||
    (entry.mode & 0o111) !== 0
  )
    return undefined;
  const content = reader.content(at);
  return content === undefined || content.includes("\0") || decodeUtf8(content) === undefined ? undefined : content;
}

function described(mount: { source: string; at: Bytes; type: string; options: string }): DescribedMount {
  const at = displayText(mount.at);
  return { source: mount.source, at, type: mount.type, options: mount.options, ...spaceAt(at) };
}

function spaceAt(at: string): { sizeKb?: number; availableKb?: number } {
  try {
    const { blocks, bavail, bsize } = fs.statfsSync(at);
    return { sizeKb: Math.floor((blocks * bsize) / 1024), availableKb: Math.floor((bavail * bsize) / 1024) };
  } catch {
    return {};
  }
}

/** sd_booted(3); otherwise an init that reads /etc/inittab. */
function initOfThis(): NonNullable<HostDescription["init"]> {
  if (fs.existsSync("/run/systemd/system")) return "systemd";
  return readText("/proc/1/comm").trim() === "init" && fs.existsSync("/etc/inittab") ? "sysvinit" : "none";
}

function interfaceNames(): readonly string[] {
  try {
    return fs.readdirSync("/sys/class/net").sort();
  } catch {
    return Object.keys(os.networkInterfaces()).sort();
  }
}

/** IFF_UP of netdevice(7). */
function isUp(name: string): boolean {
  return (Number.parseInt(readText(`/sys/class/net/${name}/flags`), 16) & 1) === 1;
}

function accounts<T>(file: string, read: (fields: readonly string[]) => T): Record<string, T> {
  const lines = readText(file)
    .split("\n")
    .map((line) => line.split(":"));
  return Object.fromEntries(
    lines.flatMap((fields) => (fields.length > 3 && fields[0] ? [[fields[0], read(fields)] as const] : [])),
  );
}

function readText(file: string): Bytes {
  try {
    return fs.readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
