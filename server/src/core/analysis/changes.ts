/**
 * The difference between the host before and after: which paths were added, removed or changed, where they lie, and
 * which lines did it. Read off what the world changed, so it costs what the script wrote, not what the host weighs.
 */
import { type Bytes, displayText } from "../bytes";
import { sha256 } from "../hash";
import type { Change, FileState } from "../report";
import type { Attempt } from "../world/attempt";
import { Branching, type Condition } from "../world/diagram";
import {
  askedPath,
  FileTree,
  type Found,
  type Inode,
  isUnknownContent,
  linkTo,
  possiblePlaces,
  targetOf,
  typeOfAnswer,
  typeOfTarget,
} from "../world/fileTree";
import type { Entry } from "../world/host";
import { isVolatile } from "../world/mountTable";
import { procContent } from "../world/procView";
import { listingQuestion, type PathAnswer, pathQuestion, SOME_FILE } from "../world/question";
import type { Space } from "../world/space";
import type { SystemCalls } from "../world/syscalls";
import { entries, get } from "../world/trie";
import { askedContent, unknownMountAbove } from "../world/unknownHost";
import type { Place, World } from "../world/world";

/** All changes in the world of this attempt, sorted by path (bytes). */
export function changesOf(attempt: Attempt, sys: SystemCalls): readonly Change[] {
  return new Difference(attempt, sys).changes();
}

/** The change of one path, told apart only as far as that path goes; null where it is as it was. */
export function changeAt(attempt: Attempt, sys: SystemCalls, path: Bytes, places: Places): Change | null {
  return new Difference(attempt, sys, places).changeAt(path);
}

/** Paths that the world's changes touch; null where a directory was moved or mounted, so that keys do not say where things are. */
export function changedPaths(space: Space, world: World): ReadonlySet<Bytes> | null {
  if (get(world.machine, space.mountsKey) !== undefined) return null;
  const paths = new Set<Bytes>();
  const plain = (name: string) => name.slice(name.startsWith("#") ? 1 : 0).replace(/\0.*$/s, "");
  for (const [key, value] of entries(world.machine)) {
    const name = space.nameOf(key);
    const entry = /^d([0-9]+)\/(.*)$/s.exec(name);
    if (entry) {
      const directory = plain(space.nameOf(Number(entry[1])));
      const path = join(directory, entry[2] ?? "");
      for (const { value: inode } of leaves(space, value)) {
        if (typeof inode !== "number" || inode === 0) continue;
        const own = plain(space.nameOf(inode));
        if (askedPath(space.host, own) !== askedPath(space.host, path) && !isFile(space, world, inode)) return null;
      }
      if (directory.startsWith("/")) for (const place of possiblePlaces(space, path)) paths.add(place);
    } else if (/^i[0-9]+$/.test(name)) {
      const path = plain(space.nameOf(Number(name.slice(1))));
      if (path.startsWith("/"))
        for (const place of possiblePlaces(space, linkTo(space.host, path) ?? path)) paths.add(place);
    }
  }
  return paths;
}

function leaves(space: Space, value: unknown): Iterable<{ readonly value: unknown }> {
  return value instanceof Branching ? space.diagrams.leavesOf(value) : [{ value }];
}

/** Is the inode no directory in any form that this world knows? */
function isFile(space: Space, world: World, inode: number): boolean {
  const stored = get(world.machine, space.key(`i${inode}`));
  const initial = space.host.files.entry(space.nameOf(inode).slice(1));
  if (stored === undefined) return initial?.type === "file";
  // Where the script did not make it, nothing leads to what it made.
  const isMade = space.nameOf(inode).includes("\0");
  return [...leaves(space, stored)].every(({ value }) =>
    value === undefined ? isMade : (value as Inode).type !== "directory",
  );
}

class Difference {
  private readonly tree: FileTree;
  /** Directory entries that point to an inode, as the script left them. */
  private readonly linkedAt = new Map<number, { readonly directory: number; readonly name: Bytes }[]>();
  private readonly touched: { readonly directory: number; readonly name: Bytes; readonly inode: number }[] = [];
  private readonly inodes: number[] = [];
  private readonly paths = new Set<Bytes>();
  private readonly placesByKey: Places;

  constructor(
    private readonly attempt: Attempt,
    private readonly sys: SystemCalls,
    places: Places | null = null,
  ) {
    this.tree = new FileTree(attempt);
    this.placesByKey = places ?? placesOf(attempt.world());
    if (!places) for (const [key] of entries(attempt.machine)) this.sort(key);
  }

  changes(): readonly Change[] {
    for (const { directory, name, inode } of this.touched) {
      this.add(this.pathOf(directory, 0), name);
      this.add(this.tree.sourceOfDirectory(directory), name);
      if (inode !== 0) this.addBelow(inode);
    }
    for (const inode of this.inodes) {
      const path = this.pathOf(inode, 0);
      if (path !== null) this.paths.add(path);
      for (const { directory, name } of this.linkedAt.get(inode) ?? []) this.add(this.pathOf(directory, 0), name);
    }
    const out: Change[] = [];
    for (const path of this.paths) {
      // A part keeps nothing outside of it: what it finds to be gone below the path comes with its result.
      const { change, gone } = this.attempt.part(() => {
        const gone = new Set<Bytes>();
        return { change: this.changeAt(path, gone), gone: [...gone] };
      });
      for (const below of gone) this.paths.add(below);
      if (change) out.push(change);
    }
    return out.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private sort(key: number): void {
    const name = this.attempt.space.nameOf(key);
    const entry = /^d([0-9]+)\/(.*)$/s.exec(name);
    if (entry) {
      const [directory, child] = [Number(entry[1]), entry[2] ?? ""];
      const inode = this.attempt.readMachine(key) as number | undefined;
      if (inode === undefined) return;
      this.touched.push({ directory, name: child, inode });
      if (inode !== 0) this.linkedAt.set(inode, [...(this.linkedAt.get(inode) ?? []), { directory, name: child }]);
    } else if (/^i[0-9]+$/.test(name)) this.inodes.push(Number(name.slice(1)));
  }

  private add(directory: Bytes | null, name: Bytes): void {
    if (directory !== null) this.paths.add(join(directory, name));
  }

  /** The path of an inode now, or null where nothing leads to it any more. */
  private pathOf(inode: number, depth: number): Bytes | null {
    if (depth > 200) return null;
    const source = this.tree.sourceOfDirectory(inode);
    if (source === "/") return "/";
    const mount = this.tree.mounts.find((point) => point.root === inode && point.covers !== null);
    if (mount) return mount.mount.at;
    for (const { directory, name } of this.linkedAt.get(inode) ?? []) {
      const above = this.pathOf(directory, depth + 1);
      if (above !== null) return join(above, name);
    }
    if (source === null) return null;
    const { space } = this.attempt;
    const [above, name] = [parentOf(source), source.slice(source.lastIndexOf("/") + 1)];
    const parent = space.key(
      `#${linkTo(space.host, parentOf(this.tree.placeOf(source))) === null ? above : targetOf(above)}`,
    );
    const isTarget = space.nameOf(inode) === `#${targetOf(source)}`;
    return this.joined(parent, isTarget ? targetOf(name) : name, inode, depth);
  }

  /** The path below a directory where the inode is what the host has there. */
  private joined(parent: number, name: Bytes, inode: number, depth: number): Bytes | null {
    if (this.tree.lookup(parent, name).inode !== inode) return null;
    const above = this.pathOf(parent, depth + 1);
    return above === null ? null : join(above, name);
  }

  /** What lies in a directory that was put somewhere: all of it is new there. */
  private addBelow(inode: number): void {
    const path = this.pathOf(inode, 0);
    const found = path === null ? null : this.tree.resolve(path, false, "/");
    if (path === null || !found?.ok || this.tree.typeOf(found, false, (type) => type) !== "directory") return;
    if (this.initial(path) && this.tree.sourceOfDirectory(inode) === askedPath(this.attempt.space.host, path)) return;
    this.addTree(inode, path, 0);
  }

  private addTree(inode: number, path: Bytes, depth: number): void {
    if (depth > 100) return;
    for (const name of this.namesNow(inode)) {
      const child = this.tree.lookup(inode, name).inode;
      const below = join(path, name);
      this.paths.add(below);
      if (child !== null && this.tree.inode(child)?.type === "directory") this.addTree(child, below, depth + 1);
    }
  }

  /** What is in a directory now; on an open host, as far as the script asked. */
  private namesNow(directory: number): readonly Bytes[] {
    const names = this.tree.names(directory);
    const source = this.tree.sourceOfDirectory(directory);
    const some = source === null ? null : this.tree.listed(join(source, SOME_FILE));
    return some && this.tree.lookup(directory, SOME_FILE).inode !== null ? [...names, SOME_FILE] : names;
  }

  /** The change of one path; what is gone below it is added to `gone`. */
  changeAt(path: Bytes, gone = new Set<Bytes>()): Change | null {
    const before = this.attempt.part(() => this.initial(path));
    const found = this.attempt.part(() => this.tree.resolve(path, false, "/"));
    // Where a directory above it is another one now, nothing is at this path.
    const here = found.ok && found.path === path;
    const moved = here && found.unknown && found.inode !== null ? this.tree.sourceOfDirectory(found.inode) : null;
    if (found.ok && found.unknown && moved === askedPath(this.attempt.space.host, path)) return null;
    const inode =
      moved !== null && found.ok
        ? this.tree.usualInode(found)
        : found.ok && found.path === path && found.inode !== null
          ? this.tree.inode(found.inode)
          : undefined;
    if (before?.type === "directory" && (inode?.type !== "directory" || this.isReplaced(path, found)))
      this.removeTree(path, gone, 0);
    const was = before ? this.initialState(path, before) : null;
    const is = inode && found.ok ? this.state(found, inode) : null;
    if (was === null && is === null) return null;
    if (was && is && sameState(was, is) && this.sameContent(path, inode)) return null;
    if (before && inode && this.isUnchanged(path, before, inode)) return null;
    const places = this.placesFor(path, found.ok ? found : null);
    const file = places.find((place) => place.file !== null)?.file;
    const lasts = this.lasts(path, found.ok ? found : null);
    return {
      path: displayText(path),
      op: was === null ? "add" : is === null ? "del" : "mod",
      before: was,
      after: is,
      ...lasts,
      lines: [...new Set(places.map((place) => place.line))].sort((a, b) => a - b),
      ...(file ? { file: displayText(file) } : {}),
    };
  }

  /** Is another directory in this place than the one that was there? */
  private isReplaced(path: Bytes, found: Found | { readonly ok: false }): boolean {
    if (!found.ok || found.unknown || found.path !== path || found.inode === null) return false;
    if (this.tree.mounts.some(({ mount }) => mount.at === path)) return false;
    return this.tree.sourceOfDirectory(found.inode) !== askedPath(this.attempt.space.host, path);
  }

  private removeTree(path: Bytes, gone: Set<Bytes>, depth: number): void {
    if (depth > 100) return;
    for (const name of this.initialNames(path)) {
      const below = join(path, name);
      if (this.paths.has(below) || gone.has(below)) continue;
      gone.add(below);
      if (this.initial(below)?.type === "directory") this.removeTree(below, gone, depth + 1);
    }
  }

  /** What was in a directory before; on an open host, what the script asked about. */
  private initialNames(path: Bytes): readonly Bytes[] {
    const { space } = this.attempt;
    const given = space.host.files.list(path);
    if (given || !space.host.open) return given ?? [];
    const source = askedPath(space.host, path);
    return [...space.childrenOf(source), ...(space.questionByKey(listingQuestion(source).key) ? [SOME_FILE] : [])];
  }

  /** What was there before. Where the host does not say but the script asked, each answer is another outcome. */
  private initial(path: Bytes): Entry | null {
    const { space } = this.attempt;
    const entry = space.host.files.entry(path);
    if (entry !== undefined || !space.host.open) return entry ?? null;
    const asked = askedPath(space.host, path);
    const question = space.questionByKey(pathQuestion(asked).key);
    if (!this.attempt.part(() => this.wasBelowDirectories(path))) return null;
    const listed = this.tree.listed(asked);
    if (listed !== null) return listed ? { type: "file", mode: 0o644, uid: 0, gid: 0 } : null;
    const isTarget = linkTo(space.host, path) !== null;
    const type = question
      ? this.attempt.ask(question, (answer) => (isTarget ? typeOfTarget(answer) : typeOfAnswer(answer, false)))
      : null;
    return type === null ? null : entryOf(this.tree.unknownInode(type, asked));
  }

  /** What was reached through a symlink was at another path. Asks only what the script asked. */
  private wasBelowDirectories(path: Bytes): boolean {
    const { space } = this.attempt;
    for (let above = parentOf(path); above !== "/"; above = parentOf(above)) {
      const question = space.questionByKey(pathQuestion(askedPath(space.host, above)).key);
      const wanted: PathAnswer = linkTo(space.host, above) === null ? "directory" : "symlink to a directory";
      if (question && !this.attempt.ask(question, (answer) => answer === wanted)) return false;
    }
    return true;
  }

  private initialState(path: Bytes, entry: Entry): FileState {
    const content = entry.type === "file" ? this.attempt.space.host.files.content(path) : undefined;
    return stateOf({ ...entry, target: entry.target ?? null, rdev: entry.rdev ?? null }, content, entry.size ?? 0);
  }

  private state(found: Found, inode: Inode): FileState {
    const content =
      inode.type !== "file"
        ? undefined
        : (inode.content ??
          procContent(this.sys, inode.source ?? "") ??
          this.attempt.space.host.files.content(inode.source ?? found.path));
    return stateOf(inode, content, isUnknownContent(inode.source) ? undefined : inode.size);
  }

  /** Where contents are not held, equal size is no proof: the same initial content is. */
  private sameContent(path: Bytes, inode: Inode | undefined): boolean {
    return (
      inode?.type !== "file" ||
      inode.content !== null ||
      inode.source === path ||
      inode.source === askedPath(this.attempt.space.host, path) ||
      this.attempt.space.host.files.content(inode.source ?? "") !== undefined
    );
  }

  /**
   * An unknown file that was written holds something else than before, but where the script looked into it: then that
   * says whether.
   */
  private isUnchanged(path: Bytes, before: Entry, inode: Inode): boolean {
    const { space } = this.attempt;
    const isFile = before.type === "file" && inode.type === "file";
    if (!isFile || !space.host.open || space.host.files.entry(path) !== undefined) return false;
    if (before.mode !== inode.mode || before.uid !== inode.uid || before.gid !== inode.gid) return false;
    const now = inode.content ?? (inode.source === null ? undefined : askedContent(this.attempt, inode.source));
    return now !== undefined && now === askedContent(this.attempt, path);
  }

  private placesFor(path: Bytes, found: Found | null): readonly Place[] {
    const { space } = this.attempt;
    const keys: number[] = [];
    const parent = this.attempt.part(() => this.tree.resolve(parentOf(path), true, "/"));
    if (parent.ok && parent.inode !== null)
      keys.push(space.key(`d${parent.inode}/${path.slice(path.lastIndexOf("/") + 1)}`));
    if (found?.inode != null) keys.push(space.key(`i${found.inode}`));
    keys.push(space.key(`i${space.key(`#${path}`)}`));
    const { diagrams } = space;
    const places = keys
      .flatMap((key) => this.placesByKey.get(key) ?? [])
      .filter(({ guard }) => diagrams.and(guard, this.attempt.condition) !== diagrams.no)
      .map(({ place }) => place);
    if (places.length > 0 || path === "/") return places;
    return this.placesFor(parentOf(path), null);
  }

  /** The mount that the path lies on, as far as the script asked. */
  private askedMount(path: Bytes) {
    return this.attempt.space.questions.some(({ kind }) => kind === "mount")
      ? unknownMountAbove(this.attempt, path)
      : undefined;
  }

  private lasts(path: Bytes, found: Found | null): Pick<Change, "lasts" | "mount"> {
    const at = found ?? this.tree.resolve(parentOf(path), true, "/");
    const { host } = this.attempt.space;
    const told = at.ok && host.open && host.facts.mounts === undefined ? this.askedMount(at.path) : undefined;
    const mount = told ?? (at.ok ? at.mount.mount : undefined);
    return { lasts: storageOf(path, mount !== undefined && isVolatile(mount)), mount: displayText(mount?.at ?? "/") };
  }
}

/** An inode as an entry of the host. */
function entryOf({ type, mode, uid, gid, target }: Inode): Entry {
  return { type, mode, uid, gid, ...(target === null ? {} : { target }) };
}

/** What lies at or below /run, /dev, /proc, /sys is gone after a boot, whatever it lies on; /tmp goes by its mount. */
export function storageOf(path: Bytes, onVolatileMount: boolean): "persistent" | "volatile" {
  return onVolatileMount || /^\/(run|dev|proc|sys|var\/run)(\/|$)/.test(path) ? "volatile" : "persistent";
}

interface Attributes {
  readonly type: Entry["type"];
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly target: Bytes | null;
  readonly rdev: string | null;
}

function stateOf(node: Attributes, content: Bytes | undefined, size: number | undefined): FileState {
  const mode = node.mode.toString(8).padStart(4, "0");
  const owner = `${node.uid}:${node.gid}`;
  switch (node.type) {
    case "file":
      return content === undefined
        ? { type: "file", mode, owner, ...(size === undefined ? {} : { size }) }
        : { type: "file", mode, owner, size: content.length, sha256: sha256(content) };
    case "symlink":
      return { type: "symlink", mode, owner, target: displayText(node.target ?? "") };
    case "char":
    case "block":
      return { type: node.type, mode, owner, device: node.rdev ?? "" };
    case "directory":
      return { type: "dir", mode, owner };
    default:
      return { type: node.type, mode, owner };
  }
}

function sameState(a: FileState, b: FileState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Which commands wrote each key of a world. */
export type Places = ReadonlyMap<number, readonly { readonly place: Place; readonly guard: Condition }[]>;

export function placesOf(world: World): Places {
  const out = new Map<number, { place: Place; guard: Condition }[]>();
  for (let log = world.log; log; log = log.previous) {
    const { event, guard } = log;
    if (event.kind !== "change") continue;
    const places = out.get(event.key);
    if (places) places.push({ place: event.at, guard });
    else out.set(event.key, [{ place: event.at, guard }]);
  }
  return out;
}

function parentOf(path: Bytes): Bytes {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

function join(directory: Bytes, name: Bytes): Bytes {
  return directory === "/" ? `/${name}` : `${directory}/${name}`;
}

/** Lines of the same change, in order. */
export function mergeLines(a: readonly number[], b: readonly number[] | undefined): readonly number[] {
  return b === undefined ? a : [...new Set([...a, ...b])].sort((x, y) => x - y);
}
