/**
 * Runs one case for real: dash in a throw-away Debian root, with own mount, process, network, host name and IPC
 * namespaces. The root is the lower layer of an overlay and never written.
 *
 *   ORACLE_ROOT + `given` (what the case puts on the host)   the state before
 *   `written`                                                what the script changed; the changes are read from here
 *
 * The user namespace is not separate: record trusted cases only.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { asciiJson, type Case, type GivenFile, type Recorded, type RecordedChange } from "./caseFile";
import { HOST_NAME, SCRIPT_PATH, VARIABLES, WORKING_DIRECTORY } from "./variables";

/** Longer files are told by size and SHA-256. */
const SHOWN_BYTES = 300;
const TIMEOUT_MS = 10_000;

export interface Sandbox {
  readonly root: string;
  /** A directory on a tmpfs. */
  readonly work: string;
}

/** Runs the case and says what it did. Throws where the sandbox itself fails. */
export function runCase(sandbox: Sandbox, test: Case): Recorded {
  const dir = fs.mkdtempSync(path.join(sandbox.work, "case-"));
  for (const name of ["given", "written", "work", "merged"]) fs.mkdirSync(path.join(dir, name));
  const given = path.join(dir, "given");
  put(sandbox.root, given, SCRIPT_PATH, { content: test.script, mode: "0755" });
  for (const gone of test.setting.absent ?? []) hide(sandbox.root, given, gone);
  for (const { at } of test.setting.tmpfs ?? []) put(sandbox.root, given, at, null);
  for (const [name, file] of Object.entries(test.setting.files ?? {})) put(sandbox.root, given, name, file);
  host(
    'cd "$1"; mount -t overlay overlay -o "lowerdir=given:$2,upperdir=written,workdir=work" merged',
    dir,
    sandbox.root,
  );
  try {
    const run = start(dir, test);
    if (run.error) throw new Error(`${test.title}: ${run.error.message}`);
    const changes = changedPaths(sandbox.root, dir).filter(
      ({ path: changed }) => !(test.setting.ignore ?? []).some((p) => changed === p || changed.startsWith(`${p}/`)),
    );
    return {
      stdout: run.stdout,
      stderr: run.stderr,
      exit: run.signal ?? String(run.status),
      changes,
    };
  } finally {
    host('umount -l "$1/merged"; rm -rf "$1"', dir);
  }
}

/** The first process of the namespaces mounts what the case asks for, then becomes the shell. */
const STAGE = `
cd "$1"; cwd=$2; user=$3; shift 3
while [ "$1" != -- ]; do mount -t tmpfs -o "$2" tmpfs "./$1"; shift 2; done; shift
hostname ${HOST_NAME}
mount -t proc proc proc
exec chroot --userspec="$user" . /bin/sh -c 'cd "$1" && shift && exec "$@"' sh "$cwd" "$@"`;

function start(dir: string, { setting, script }: Case) {
  const variables = Object.entries({ ...VARIABLES, ...setting.env }).map(([name, text]) => `${name}=${text}`);
  const mounts = (setting.tmpfs ?? []).flatMap(({ at, options }) => [at, options ?? "rw,nosuid,nodev,mode=1777"]);
  const shell = script.startsWith("#!/bin/bash\n") ? "/bin/bash" : "/bin/dash";
  const argv = ["env", "-i", ...variables, shell, SCRIPT_PATH, ...(setting.args ?? [])];
  const namespaces = ["-m", "-p", "-u", "-i", "-n", "-f", "--kill-child", "--propagation", "private"];
  const cwd = setting.cwd ?? WORKING_DIRECTORY;
  return spawnSync(
    "unshare",
    [
      ...namespaces,
      "/bin/sh",
      "-ec",
      STAGE,
      "sh",
      path.join(dir, "merged"),
      cwd,
      setting.user ?? "0:0",
      ...mounts,
      "--",
      ...argv,
    ].map((text) => Buffer.from(text, "latin1").toString("utf8")),
    { encoding: "latin1", input: Buffer.from(setting.stdin ?? "", "latin1"), timeout: TIMEOUT_MS, maxBuffer: 1 << 24 },
  );
}

function host(script: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync("/bin/sh", ["-ec", script, "sh", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script}: ${stderr || error}`);
}

/** Null-like also where a parent is no directory. */
function lstat(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(bytes(file), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
/** File names hold bytes. */
const bytes = (file: string) => Buffer.from(file, "latin1");
const names = (dir: string) =>
  fs.readdirSync(bytes(dir), { encoding: "buffer" }).map((name) => name.toString("latin1"));
const isWhiteout = (st: fs.Stats) => st.isCharacterDevice() && st.rdev === 0;

/** Makes the parents of a guest path in `given`, as the root has them (following its symlinks), and says where the path lies. */
function makeParents(root: string, given: string, guest: string, depth = 0): string {
  if (depth > 20) throw new Error(`too many symlinks: ${guest}`);
  const parts = guest.split("/").filter((part) => part !== "");
  let at = "";
  for (const [i, part] of parts.slice(0, -1).entries()) {
    at += `/${part}`;
    const below = lstat(given + at) ?? lstat(root + at);
    if (below?.isSymbolicLink()) {
      const source = lstat(given + at) ? given : root;
      const target = path.posix.resolve(path.posix.dirname(at), fs.readlinkSync(source + at));
      return makeParents(root, given, `${target}/${parts.slice(i + 1).join("/")}`, depth + 1);
    }
    if (lstat(given + at)) continue;
    fs.mkdirSync(bytes(given + at));
    fs.chownSync(bytes(given + at), below?.uid ?? 0, below?.gid ?? 0);
    fs.chmodSync(bytes(given + at), below ? below.mode & 0o7777 : 0o755);
  }
  return `${at}/${parts.at(-1) ?? ""}`;
}

function put(root: string, given: string, guest: string, file: GivenFile): void {
  const at = given + makeParents(root, given, guest);
  const {
    content = "",
    link,
    type,
    mode,
    owner,
  } = typeof file === "string" ? { content: file } : file === null ? { type: "dir" as const } : file;
  if (link !== undefined) fs.symlinkSync(bytes(link), bytes(at));
  else if (type === "dir") fs.mkdirSync(bytes(at), { recursive: true });
  else if (type === "fifo") host('mkfifo "$1"', at);
  else fs.writeFileSync(bytes(at), bytes(content));
  const [uid = 0, gid = 0] = (owner ?? "0:0").split(":").map(Number);
  fs.lchownSync(bytes(at), uid, gid);
  if (link === undefined) fs.chmodSync(bytes(at), Number.parseInt(mode ?? (type === "dir" ? "0755" : "0644"), 8));
}

function hide(root: string, given: string, guest: string): void {
  host('mknod "$1" c 0 0', given + makeParents(root, given, guest));
}

/** What is at a guest path before the script runs: where it really lies, or null. */
function before(root: string, dir: string, guest: string): string | null {
  let at = "";
  for (const part of guest.split("/").slice(1)) {
    at += `/${part}`;
    const st = lstat(`${dir}/given${at}`);
    if (st && (isWhiteout(st) || (!st.isDirectory() && at !== guest))) return null;
    if (!st) return lstat(root + guest) ? root + guest : null;
  }
  return `${dir}/given${guest}`;
}

function changedPaths(root: string, dir: string): RecordedChange[] {
  const merged = path.join(dir, "merged");
  const found = new Map<string, RecordedChange>();
  const state = (file: string | null) => (file === null || !lstat(file) ? null : describe(file));
  const look = (guest: string) => {
    const was = state(before(root, dir, guest));
    const is = state(merged + guest);
    if (was !== is)
      found.set(guest, { op: was === null ? "add" : is === null ? "del" : "mod", path: guest, state: is ?? "" });
    const children = new Set<string>();
    const held = lstat(`${dir}/written${guest}`);
    // Only what the written layer holds, or hides, can have changed.
    if (held?.isDirectory()) for (const name of names(`${dir}/written${guest}`)) children.add(name);
    if (is === null || !is.startsWith("dir") || (held?.isDirectory() && was !== null))
      for (const name of namesBefore(root, dir, guest))
        if (!is?.startsWith("dir") || !lstat(`${merged}${guest}/${name}`)) children.add(name);
    for (const name of children) look(`${guest}/${name}`);
  };
  for (const name of names(path.join(dir, "written"))) look(`/${name}`);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function namesBefore(root: string, dir: string, guest: string): string[] {
  const all = new Set<string>();
  for (const layer of [root, `${dir}/given`])
    if (lstat(layer + guest)?.isDirectory()) for (const name of names(layer + guest)) all.add(name);
  return [...all].filter((name) => before(root, dir, `${guest}/${name}`) !== null);
}

/** Type, mode, owner, and what tells the content: never times, inode numbers or directory sizes. */
function describe(file: string): string {
  const st = fs.lstatSync(bytes(file));
  const common = `${(st.mode & 0o7777).toString(8).padStart(4, "0")} ${st.uid}:${st.gid}`;
  if (st.isDirectory()) return `dir ${common}`;
  if (st.isSymbolicLink()) return `symlink ${common} -> ${fs.readlinkSync(bytes(file), { encoding: "latin1" })}`;
  if (st.isFIFO()) return `fifo ${common}`;
  if (st.isSocket()) return `socket ${common}`;
  if (!st.isFile()) {
    const device = `${(st.rdev >> 8) & 0xfff}:${(st.rdev & 0xff) | ((st.rdev >> 12) & 0xfff00)}`;
    return `${st.isBlockDevice() ? "block" : "char"} ${common} ${device}`;
  }
  const content = fs.readFileSync(bytes(file));
  if (content.length <= SHOWN_BYTES) return `file ${common} ${asciiJson(content.toString("latin1"))}`;
  return `file ${common} size=${content.length} sha256=${createHash("sha256").update(content).digest("hex")}`;
}
