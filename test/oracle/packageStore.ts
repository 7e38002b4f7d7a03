/**
 * Recorded runs of real maintainer scripts and the states before them. `Recording`s are facts and are committed
 * (packages/*.json); the states hold the packages' own files, so they stay in a store that capturePackages.ts makes:
 *
 *   STORE/PACKAGE/recording.json
 *   STORE/PACKAGE/N.json           what differs from the base root before run N: a path → a node, or null (gone)
 *   STORE/contents/SHA256          contents of files
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { rootReader } from "../../server/src/cli/hostReader";
import type { FileState } from "../../server/src/core/report";
import type { Entry, HostReader } from "../../server/src/core/world/host";

export interface RecordedRun {
  readonly script: string;
  /** `sh`, `bash`, `perl`, … : who runs it. */
  readonly interpreter: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The text of /proc/mounts. */
  readonly mounts: string;
  /** Seconds since 1970. */
  readonly clock: number;
  readonly exit: number;
  /** Bytes as characters. */
  readonly stdout: string;
  readonly stderr: string;
  readonly changes: readonly {
    readonly path: string;
    readonly before: FileState | null;
    readonly after: FileState | null;
  }[];
}

export interface Recording {
  readonly package: string;
  readonly version: string;
  readonly kernel: string;
  readonly hostname: string;
  readonly runs: readonly RecordedRun[];
}

/** A node of a state: what a report tells of a file, and its time. */
export type StoredNode = FileState & { readonly mtime: number };
export type State = ReadonlyMap<string, StoredNode>;
/** What differs from a base state: a path → a node, or null (gone). */
export type Difference = ReadonlyMap<string, StoredNode | null>;

/** Files larger than this are told by hash only. */
const MOST_KEPT = 8 * 1024 * 1024;

/** Reads states of directory trees; hashes are kept while path, size and times stand. Paths are bytes as characters. */
export class StateReader {
  private readonly known = new Map<string, StoredNode>();

  constructor(
    private readonly skipped: ReadonlySet<string>,
    private readonly contents: string,
  ) {}

  read(root: string): Map<string, StoredNode> {
    const out = new Map<string, StoredNode>();
    this.walk(root, "", out);
    return out;
  }

  /**
   * What an overlay over the base state holds, read from its upper directory: costs what was written, not what the root
   * weighs. `mounts` are file systems of their own in it, which are read whole.
   */
  readOverlay(base: BaseState, upper: string, merged: string, mounts: readonly string[]): Difference {
    const out = new Map<string, StoredNode | null>();
    this.walkUpper(base, upper, merged, "", out);
    for (const mount of mounts) this.walk(merged, mount, out as Map<string, StoredNode>);
    return out;
  }

  private walkUpper(
    base: BaseState,
    upper: string,
    merged: string,
    at: string,
    out: Map<string, StoredNode | null>,
  ): void {
    const lower = base.names(at);
    if (lower.length > 0) {
      const still = new Set(fs.readdirSync(place(merged, at || "/"), "latin1"));
      for (const name of lower) if (!still.has(name)) base.eachBelow(`${at}/${name}`, (path) => out.set(path, null));
    }
    for (const name of fs.readdirSync(place(upper, at || "/"), "latin1").sort()) {
      const below = `${at}/${name}`;
      const stat = fs.lstatSync(place(upper, below), { throwIfNoEntry: false });
      // A character device 0:0 covers what is below (overlayfs); that was told above.
      if (!stat || (stat.isCharacterDevice() && stat.rdev === 0)) continue;
      if (!stat.isDirectory()) base.eachBelow(below, (path) => out.set(path, null));
      out.set(below, this.node(upper, below, stat));
      if (stat.isDirectory() && !this.skipped.has(below)) this.walkUpper(base, upper, merged, below, out);
    }
  }

  private walk(root: string, at: string, out: Map<string, StoredNode>): void {
    for (const name of fs.readdirSync(place(root, at || "/"), "latin1").sort()) {
      const below = `${at}/${name}`;
      const stat = fs.lstatSync(place(root, below), { throwIfNoEntry: false });
      if (!stat) continue;
      out.set(below, this.node(root, below, stat));
      if (stat.isDirectory() && !this.skipped.has(below)) this.walk(root, below, out);
    }
  }

  private node(root: string, at: string, stat: fs.Stats): StoredNode {
    const key = [at, stat.size, stat.mtimeMs, stat.ctimeMs, stat.mode, stat.uid, stat.gid].join(":");
    const known = this.known.get(key);
    if (known) return known;
    const node = nodeOf(
      stat,
      () => fs.readlinkSync(place(root, at), "latin1"),
      () => this.hash(root, at, stat),
    );
    this.known.set(key, node);
    return node;
  }

  private hash(root: string, at: string, stat: fs.Stats): string {
    const content = fs.readFileSync(place(root, at));
    const sha256 = createHash("sha256").update(content).digest("hex");
    const kept = path.join(this.contents, sha256);
    if (stat.size <= MOST_KEPT && !fs.existsSync(kept)) fs.writeFileSync(kept, content);
    return sha256;
  }
}

function nodeOf(stat: fs.Stats, target: () => string, hash: () => string): StoredNode {
  const base = {
    mode: (stat.mode & 0o7777).toString(8).padStart(4, "0"),
    owner: `${stat.uid}:${stat.gid}`,
    mtime: Math.floor(stat.mtimeMs / 1000),
  };
  if (stat.isDirectory()) return { type: "dir", ...base };
  if (stat.isSymbolicLink()) return { type: "symlink", ...base, target: target() };
  if (stat.isFile()) return { type: "file", ...base, size: stat.size, sha256: hash() };
  if (stat.isFIFO()) return { type: "fifo", ...base };
  if (stat.isSocket()) return { type: "socket", ...base };
  const device = `${(stat.rdev >> 8) & 0xfff}:${(stat.rdev & 0xff) | ((stat.rdev >> 12) & 0xfff00)}`;
  return { type: stat.isCharacterDevice() ? "char" : "block", ...base, device };
}

/** The base root's state, with the names in each directory. */
export class BaseState {
  private readonly children = new Map<string, string[]>();

  constructor(readonly state: State) {
    for (const at of state.keys()) {
      const parent = at.slice(0, at.lastIndexOf("/"));
      const names = this.children.get(parent);
      const name = at.slice(at.lastIndexOf("/") + 1);
      if (names) names.push(name);
      else this.children.set(parent, [name]);
    }
  }

  names(at: string): readonly string[] {
    return this.children.get(at) ?? [];
  }

  /** The path and all below it, where it is there. */
  eachBelow(at: string, visit: (path: string) => void): void {
    if (this.state.has(at)) visit(at);
    for (const name of this.names(at)) this.eachBelow(`${at}/${name}`, visit);
  }
}

/** What a run changed, times aside: two differences from one base. */
export function changesBetween(base: State, before: Difference, after: Difference): RecordedRun["changes"] {
  const out: RecordedRun["changes"][number][] = [];
  const node = (state: Difference, at: string) => (state.has(at) ? state.get(at) : base.get(at));
  for (const at of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [was, is] = [node(before, at), node(after, at)];
    if (was === is) continue;
    const [old, now] = [was ? told(was) : null, is ? told(is) : null];
    if (JSON.stringify(old) !== JSON.stringify(now)) out.push({ path: at, before: old, after: now });
  }
  return out;
}

function told({ mtime: _, ...state }: StoredNode): FileState {
  return state;
}

/** The state before run `n` as a root: what differs from the base root over it. */
export function stateReader(base: string, store: string, name: string, n: number): HostReader {
  const below = rootReader(base);
  const read = JSON.parse(fs.readFileSync(path.join(store, name, `${n}.json`), "utf8")) as Record<
    string,
    StoredNode | null
  >;
  const nodes = new Map(Object.entries(read));
  const children = new Map<string, Set<string>>();
  for (const [at, node] of nodes) {
    const parent = at.slice(0, at.lastIndexOf("/")) || "/";
    const names = children.get(parent) ?? new Set(nodes.get(parent) === null ? [] : below.list(parent));
    if (node === null) names.delete(at.slice(at.lastIndexOf("/") + 1));
    else names.add(at.slice(at.lastIndexOf("/") + 1));
    children.set(parent, names);
  }
  return {
    entry: (at) => (nodes.has(at) ? entryOf(nodes.get(at)) : below.entry(at)),
    list: (at) => [...(children.get(at) ?? below.list(at))].sort(),
    content(at) {
      const node = nodes.get(at);
      if (node === undefined) return below.content(at);
      if (node?.type !== "file") return undefined;
      const kept = path.join(store, "contents", node.sha256 ?? "");
      return fs.existsSync(kept) ? fs.readFileSync(kept, "latin1") : undefined;
    },
  };
}

function entryOf(node: StoredNode | null | undefined): Entry | null {
  if (!node) return null;
  const [uid = 0, gid = 0] = node.owner.split(":").map(Number);
  const base = { mode: Number.parseInt(node.mode, 8), uid, gid, mtime: node.mtime };
  switch (node.type) {
    case "dir":
      return { type: "directory", ...base };
    case "symlink":
      return { type: "symlink", ...base, target: node.target };
    case "file":
      return { type: "file", ...base, size: node.size ?? 0 };
    case "char":
    case "block":
      return { type: node.type, ...base, rdev: node.device };
    default:
      return { type: node.type, ...base };
  }
}

/** File names are bytes. */
function place(root: string, at: string): Buffer {
  return Buffer.concat([Buffer.from(root), Buffer.from(at, "latin1")]);
}
