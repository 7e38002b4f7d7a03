/** A host description, and what it extends, as a Host. Nothing of the base is copied: what is given lies over it. */
import { type Bytes, encodeUtf8 } from "../bytes";
import { bytesOf, decodeBase64 } from "./base64";
import { putCommand, removeCommand } from "./commandFiles";
import { describeDatabases } from "./databaseFiles";
import { colonLine } from "./databases";
import { directory, emptyFiles, type FileNode, openedFiles, regularFile, symbolicLink } from "./fileLayers";
import type { FileSource, Host, HostFacts, HostReader } from "./host";
import type {
  DescribedFile,
  DescribedMount,
  DescribedProcess,
  DescribedService,
  HostDescription,
} from "./hostDescription";
import { HostEditor } from "./hostEditor";
import { initIs, policyIs } from "./initFiles";
import type { Mount } from "./inode";
import { mountedFiles, ROOT_MOUNT, treesOf } from "./mountedFiles";
import { parseMounts, usualSpace } from "./procfs";
import type { Interface, Process, Service } from "./sys";

export interface HostOptions {
  /** A real root: files and databases come from it alone. */
  readonly root?: HostReader;
  /** A mount table in the format of /proc/mounts, in place of the description's. */
  readonly mounts?: Bytes;
  /** `open`: what is not given may be asked. Left out: it is absent. */
  readonly unknown?: "open";
}

/**
 * The host that a description describes.
 *
 * @param lookup finds the environment that `extends` names; undefined where there is none (then the host starts empty:
 *   whoever wants a message checks the name first)
 */
export function hostFromDescription(
  description: HostDescription,
  lookup: (name: string) => Host | undefined,
  options: HostOptions = {},
): Host {
  const base = baseHost(description, lookup, options);
  const editor = new HostEditor(base);
  describeMounts(editor, description, options);
  describeInit(editor, description);
  for (const path of description.absent ?? []) editor.remove(encodeUtf8(path));
  remountDescribed(editor, description);
  if (description.kernel?.release !== undefined) editor.forgetKernelVersion();
  describeProc(editor, description);
  for (const file of description.files ?? []) editor.put(encodeUtf8(file.path), nodeOf(file, editor));
  describeDatabases(editor, description);
  for (const [name, isThere] of Object.entries(description.commands ?? {})) {
    if (isThere) putCommand(editor, encodeUtf8(name));
    else removeCommand(editor, encodeUtf8(name));
  }
  Object.assign(editor.facts, factsOf(description, editor));
  return editor.host(description.name ?? base.name);
}

/** A described mount with what is left out filled in. */
export function mountFrom(described: DescribedMount): Mount {
  const options = described.options ?? "rw,relatime";
  const usual = usualSpace(described.type, options);
  const sizeKb =
    described.sizeKb ?? (usual.sizeKb === null ? null : Math.max(usual.sizeKb, described.availableKb ?? 0));
  const availableKb = sizeKb === null ? null : (described.availableKb ?? Math.min(usual.availableKb ?? sizeKb, sizeKb));
  return { source: described.source, at: encodeUtf8(described.at), type: described.type, options, sizeKb, availableKb };
}

/** A described file as a node. */
export function nodeOf(file: DescribedFile, before?: FileSource): FileNode {
  const type = file.type ?? (file.target === undefined ? "file" : "symlink");
  const [uid = 0, gid = 0] = (file.owner ?? "0:0").split(":").map(Number);
  const mode = (usual: number) => (file.mode === undefined ? usual : Number.parseInt(file.mode, 8));
  switch (type) {
    case "dir":
    case "directory":
      return directory(mode(0o755), uid, gid);
    case "symlink":
      return { ...symbolicLink(encodeUtf8(file.target ?? "")), uid, gid };
    case "file": {
      const content = contentOf(file);
      if (content !== undefined) return regularFile(content, mode(0o644), uid, gid);
      return unheldFile(file, before, { type: "file", mode: mode(0o644), uid, gid });
    }
    case "fifo":
    case "socket":
      return { type, mode: mode(0o644), uid, gid };
    case "char":
    case "block":
      return { type, mode: mode(0o600), uid, gid, rdev: file.device ?? "0:0" };
  }
}

/** A file without content: what was there keeps its own, a new one is empty unless a size is told. */
function unheldFile(file: DescribedFile, before: FileSource | undefined, node: FileNode): FileNode {
  if (file.size !== undefined) return { ...node, size: file.size };
  const path = encodeUtf8(file.path);
  const old = before?.entry(path);
  if (old?.type !== "file") return { ...node, content: "", size: 0 };
  const content = before?.content(path);
  return {
    ...node,
    ...(old.size === undefined ? {} : { size: old.size }),
    ...(content === undefined ? {} : { content }),
  };
}

function contentOf(file: DescribedFile): Bytes | undefined {
  if (file.contentBase64 !== undefined) return bytesOf(decodeBase64(file.contentBase64));
  return file.content === undefined ? undefined : encodeUtf8(file.content);
}

function baseHost(
  description: HostDescription,
  lookup: (name: string) => Host | undefined,
  options: HostOptions,
): Host {
  const named = description.extends === undefined ? undefined : lookup(description.extends);
  const open = options.unknown === "open";
  const missing = open ? undefined : null;
  if (options.root)
    return { name: "root", open, files: rootFiles(options.root, named), facts: named?.facts ?? REAL_ROOT_FACTS };
  if (!named) return { name: "host", open, files: emptyFiles(missing), facts: {} };
  return open ? { ...named, open, files: openedMounts(named) } : named;
}

/** A root directory tells nothing of a running machine. */
const REAL_ROOT_FACTS: HostFacts = { init: "none", services: [], processes: [] };

/** The files of a real root, with what lies on the other mounts of the named environment. */
function rootFiles(reader: HostReader, named: Host | undefined): FileSource {
  if (!named) return reader;
  const trees = treesOf(named.files, named.facts.mounts);
  return mountedFiles(
    trees.map((tree) => (tree.mount.at === "/" ? { mount: tree.mount, files: reader } : tree)),
    new Set(),
  );
}

function openedMounts(host: Host): FileSource {
  const trees = treesOf(host.files, host.facts.mounts);
  return mountedFiles(
    trees.map((tree) => ({ ...tree, files: openedFiles(tree.files) })),
    new Set(),
  );
}

function describeMounts(editor: HostEditor, description: HostDescription, options: HostOptions): void {
  const told = options.mounts === undefined ? null : parseMounts(options.mounts);
  if (told) editor.setMounts(told);
  else if (description.mounts) editor.setMounts(description.mounts.map(mountFrom));
  else if (options.root && description.extends === undefined) editor.setMounts([ROOT_MOUNT, PROC_MOUNT]);
}

/** Taking a path away takes the mounts below it away too; those that the same description gives are there all the same. */
function remountDescribed(editor: HostEditor, description: HostDescription): void {
  for (const mount of description.mounts ?? []) {
    if (mount.at !== "/" && !editor.mounts().some(({ at }) => at === encodeUtf8(mount.at)))
      editor.mount(mountFrom(mount));
  }
}

const PROC_MOUNT: Mount = {
  source: "proc",
  at: "/proc",
  type: "proc",
  options: "rw,relatime",
  sizeKb: null,
  availableKb: null,
};

function describeProc(editor: HostEditor, { proc, mounts }: HostDescription): void {
  if (proc === undefined) return;
  const isMountedNow = editor.mounts().some(({ at }) => at === "/proc");
  if (proc === "mounted") {
    if (!isMountedNow) editor.mount(PROC_MOUNT);
    return;
  }
  if (!mounts?.some(({ at }) => at === "/proc")) editor.unmount("/proc");
  if (proc === "absent") return;
  for (const [path, text] of Object.entries(proc)) editor.put(encodeUtf8(path), regularFile(encodeUtf8(text), 0o444));
}

function describeInit(editor: HostEditor, description: HostDescription): void {
  if (description.init !== undefined) initIs(editor, description.init);
  if (description.policyRcD !== undefined) policyIs(editor, description.policyRcD);
}

/** The keys that are no files. Lists and records are joined with what the base has. */
function factsOf(description: HostDescription, editor: HostEditor): HostFacts {
  const base = editor.facts;
  const { hostname, chroot, container, terminal, locale, kernel } = description;
  return {
    ...(hostname === undefined ? {} : { hostname }),
    ...(chroot === undefined ? {} : { chroot }),
    ...(container === undefined ? {} : { container }),
    ...(terminal === undefined ? {} : { terminal }),
    ...(locale === undefined ? {} : { locale }),
    ...(kernel === undefined
      ? {}
      : { kernel: { ...base.kernel, ...kernel, modules: union(base.kernel?.modules, kernel.modules) } }),
    ...(description.umask === undefined ? {} : { umask: Number.parseInt(description.umask, 8) }),
    ...(description.clock === undefined ? {} : { clock: clockOf(description.clock) }),
    ...(description.services === undefined ? {} : { services: servicesOf(base.services, description.services) }),
    ...(description.processes === undefined ? {} : { processes: processesOf(base.processes, description.processes) }),
    ...(description.interfaces === undefined
      ? {}
      : { interfaces: interfacesOf(base.interfaces, description.interfaces) }),
    ...(description.capabilities === undefined
      ? {}
      : { capabilities: union(base.capabilities, description.capabilities) }),
    ...(description.commands === undefined ? {} : { commands: { ...base.commands, ...description.commands } }),
    ...(description.env === undefined ? {} : { env: { ...base.env, ...encodedValues(description.env) } }),
    ...(description.user === undefined ? {} : { user: userOf(description.user, editor) }),
    ...(description.outputs === undefined
      ? {}
      : { outputs: [...outputsOf(description.outputs), ...(base.outputs ?? [])] }),
  };
}

function servicesOf(base: readonly Service[] = [], described: NonNullable<HostDescription["services"]>): Service[] {
  const kept = base.filter(({ name }) => !Object.hasOwn(described, name));
  const one = (name: string, given: DescribedService): Service => {
    const old = base.find((service) => service.name === name) ?? { name, enabled: false, running: false };
    return { ...old, ...given };
  };
  return [...kept, ...Object.entries(described).flatMap(([name, given]) => (given ? [one(name, given)] : []))];
}

function processesOf(base: readonly Process[] = [], described: readonly DescribedProcess[]): Process[] {
  const all = [...base];
  for (const { pid, ppid = 1, name, executable, argv, uid = 0 } of described) {
    const free = Math.max(299, ...all.map((process) => process.pid)) + 1;
    const path = encodeUtf8(executable ?? `/usr/bin/${name}`);
    all.push({ pid: pid ?? free, ppid, name, executable: path, argv: argv?.map(encodeUtf8) ?? [path], uid });
  }
  return all;
}

function interfacesOf(
  base: readonly Interface[] = [],
  described: NonNullable<HostDescription["interfaces"]>,
): Interface[] {
  const changed = Object.entries(described).map(([name, given]): Interface => {
    const { state, addresses } = typeof given === "string" ? { state: given, addresses: undefined } : given;
    const known = base.find((one) => one.name === name)?.addresses ?? (name === "lo" ? LOOPBACK : []);
    return { name, up: state === "up", addresses: addresses ?? known };
  });
  return [...base.filter(({ name }) => !Object.hasOwn(described, name)), ...changed];
}

/** The kernel gives lo these when it comes up. */
const LOOPBACK = ["127.0.0.1/8", "::1/128"];

function userOf(user: NonNullable<HostDescription["user"]>, files: FileSource): NonNullable<HostFacts["user"]> {
  if (typeof user !== "string")
    return { uid: user.uid, gid: user.gid ?? user.uid, groups: user.groups ?? [user.gid ?? user.uid] };
  const [, , uid, gid] = colonLine(files.content("/etc/passwd") ?? "", user)?.split(":") ?? [];
  const member = (files.content("/etc/group") ?? "").split("\n").map((line) => line.split(":"));
  const groups = member.filter(([, , , members]) => members?.split(",").includes(user)).map(([, , id]) => Number(id));
  return { uid: Number(uid ?? 0), gid: Number(gid ?? 0), groups: [Number(gid ?? 0), ...groups] };
}

function outputsOf(outputs: NonNullable<HostDescription["outputs"]>): NonNullable<HostFacts["outputs"]> {
  return outputs.map(({ argv, stdout = "", status = 0 }) => ({
    argv: argv.map(encodeUtf8),
    stdout: encodeUtf8(stdout),
    status,
  }));
}

function encodedValues(env: Readonly<Record<string, string>>): Record<string, Bytes> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, encodeUtf8(value)]));
}

function clockOf(clock: number | string): number {
  return typeof clock === "number" ? clock : Math.floor(Date.parse(clock) / 1000);
}

function union(a: readonly string[] = [], b: readonly string[] = []): readonly string[] {
  return [...new Set([...a, ...b])];
}
