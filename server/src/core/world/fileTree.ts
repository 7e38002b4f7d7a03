/**
 * The tree of files: directory entries, inodes and path resolution (path_resolution(7)) over the initial host and what
 * the script changed. Inodes are numbers: the initial ones are named after their path, new ones after the path where
 * they were made, so that the same command makes the same inode in every world.
 */
import type { Bytes } from "../bytes";
import type { Attempt } from "./attempt";
import type { Errno } from "./errno";
import type { Entry, Host } from "./host";
import type { FileType, Mount } from "./inode";
import type { MountPoint, MountTable } from "./mountTable";
import { type Answer, executableQuestion, listingQuestion, type PathAnswer, pathQuestion, SOME_FILE } from "./question";
import type { Space } from "./space";
import { get } from "./trie";
import type { Guarded } from "./world";

/** An inode as stored: what stat(2) needs, the content where it is known, the initial path whose content counts otherwise. */
export interface Inode {
  readonly type: FileType;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly nlink: number;
  readonly mtime: number;
  /** A regular file's content; null: that of `source` on the initial host. */
  readonly content: Bytes | null;
  /** The initial path, or null for what the script made. A directory's children that nobody touched are found there. */
  readonly source: Bytes | null;
  readonly target: Bytes | null;
  readonly rdev: string | null;
  /** Size of a file whose content is not held. */
  readonly size: number;
}

export interface Found {
  readonly ok: true;
  /** Null where the last component is absent. */
  readonly inode: number | null;
  /** Nothing is known yet of what is there: see `typeOf`. */
  readonly unknown: boolean;
  /** The directory that holds the last component. */
  readonly parent: number;
  readonly name: Bytes;
  /** Absolute, without symlinks in all but the last component. */
  readonly path: Bytes;
  readonly mount: MountPoint;
}

export type Resolution = Found | { readonly ok: false; readonly errno: Errno };

interface Step {
  readonly inode: number;
  readonly name: Bytes;
  readonly mount: MountPoint;
  readonly unknown: boolean;
}

const MAX_SYMLINKS = 40;

export class FileTree {
  private readonly root: number;
  private readonly mountsKey: number;
  private readonly initial: InitialTree;

  constructor(private readonly attempt: Attempt) {
    this.root = attempt.space.rootKey;
    this.mountsKey = attempt.space.mountsKey;
    this.initial = initialTree(attempt.space);
  }

  // --- mounts

  get mounts(): MountTable {
    const changed = this.attempt.readMachine(this.mountsKey);
    return (changed as MountTable | undefined) ?? this.initial.mounts;
  }

  /** Did the script mount or unmount anything? */
  get mountsChanged(): boolean {
    return this.attempt.readMachine(this.mountsKey) !== undefined;
  }

  set mounts(table: MountTable) {
    this.attempt.writeMachine(this.mountsKey, table);
  }

  // --- inodes

  /** The inode, or undefined where only a question could tell. */
  inode(id: number): Inode | undefined {
    const changed = this.attempt.readMachine(this.attempt.space.inodeKey(id));
    return (changed as Inode | undefined) ?? this.initialInode(id);
  }

  /** Stores a changed inode and notes who did it. */
  change(id: number, inode: Inode): void {
    this.attempt.changeMachine(this.attempt.space.inodeKey(id), inode);
  }

  /** A new inode made at `path`; the number is fresh in this world. */
  create(path: Bytes, inode: Omit<Inode, "source" | "nlink" | "size">): number {
    const { space } = this.attempt;
    for (let n = 1; ; n++) {
      const id = space.key(`#${path}\0${n}`);
      if (this.attempt.readMachine(this.attempt.space.inodeKey(id)) !== undefined) continue;
      this.change(id, { ...inode, source: null, nlink: inode.type === "directory" ? 2 : 1, size: 0 });
      return id;
    }
  }

  private initialInode(id: number): Inode | undefined {
    const { space } = this.attempt;
    const { inodes } = this.initial;
    let inode = inodes.get(id);
    if (inode) return inode;
    const path = sourceOf(space.nameOf(id), space.host.open);
    const entry =
      path === null ? null : path === "/" ? (space.host.files.entry("/") ?? ROOT_ENTRY) : space.host.files.entry(path);
    if (!entry || path === null) return undefined;
    inode = {
      type: entry.type,
      mode: entry.mode,
      uid: entry.uid,
      gid: entry.gid,
      nlink: entry.type === "directory" ? 2 : 1,
      mtime: entry.mtime ?? 0,
      content: null,
      source: path,
      target: entry.target ?? null,
      rdev: entry.rdev ?? null,
      size: entry.size ?? 0,
    };
    inodes.set(id, inode);
    return inode;
  }

  // --- directories

  /** Sets or (null) removes a directory entry. */
  link(parent: number, name: Bytes, inode: number | null): void {
    this.attempt.changeMachine(this.attempt.space.entryKey(parent, name), inode ?? 0);
  }

  /** The inode under that name: a number, null where nothing is there, or "unknown" with the number it will have. */
  lookup(parent: number, name: Bytes): { readonly inode: number | null; readonly unknown: boolean } {
    const { space } = this.attempt;
    const key = space.entryKey(parent, name);
    const changed = this.attempt.readMachine(key) as number | undefined;
    if (changed !== undefined)
      return { inode: changed === 0 ? null : changed, unknown: changed !== 0 && this.isUnknown(changed) };
    let given = this.initial.entries.get(key);
    if (!given) {
      given = this.givenEntry(parent, name);
      this.initial.entries.set(key, given);
    }
    if (given.unknown && given.inode !== null) return { inode: given.inode, unknown: this.isUnknown(given.inode) };
    return given;
  }

  /** The entry as the initial host has it; unknown where it does not say. */
  private givenEntry(parent: number, name: Bytes): { readonly inode: number | null; readonly unknown: boolean } {
    const { space } = this.attempt;
    const source = this.sourceOfDirectory(parent);
    if (source === null) return ABSENT;
    const path = source === "/" ? `/${name}` : `${source}/${name}`;
    const entry = space.host.files.entry(path);
    if (entry === undefined && !space.host.open) this.notHeld(path);
    if (entry === null || (entry === undefined && !space.host.open)) return ABSENT;
    return { inode: space.key(`#${entry?.sameAs ?? path}`), unknown: entry === undefined };
  }

  /** Names in the directory that are known to be there, in byte order. */
  names(directory: number, most = Number.POSITIVE_INFINITY): Bytes[] {
    const { space } = this.attempt;
    const names = new Set<Bytes>();
    const source = this.sourceOfDirectory(directory);
    const held = source === null ? [] : space.host.files.list(source);
    if (held === undefined && !space.host.open && source !== null) this.notHeld(`${source}/*`);
    for (const name of held ?? []) names.add(name);
    const prefix = `d${directory}/`;
    for (const key of space.keysWithPrefix(prefix)) {
      const there = this.isEntry(key);
      const name = space.nameOf(key).slice(prefix.length);
      if (there === undefined) continue;
      if (there) names.add(name);
      else names.delete(name);
    }
    if (source !== null && space.host.open && space.host.files.list(source) === undefined)
      for (const name of space.childrenOf(source)) {
        if (names.size >= most) break;
        if (!names.has(name) && this.isThere(directory, source, name)) names.add(name);
      }
    return [...names].sort(byBytes);
  }

  /** Names that are known to be in the directory in some of the worlds joined here, in byte order. */
  possibleNames(directory: number): readonly Bytes[] {
    const { space, machine } = this.attempt;
    const source = this.sourceOfDirectory(directory);
    const names = new Set<Bytes>(source === null ? [] : (space.host.files.list(source) ?? space.childrenOf(source)));
    const prefix = `d${directory}/`;
    for (const key of space.keysWithPrefix(prefix))
      if ((get(machine, key) ?? 0) !== 0) names.add(space.nameOf(key).slice(prefix.length));
    return [...names].sort(byBytes);
  }

  /** Is the name known to be in the directory? */
  isNamed(directory: number, name: Bytes): boolean {
    const there = this.isEntry(this.attempt.space.entryKey(directory, name));
    if (there !== undefined) return there;
    const source = this.sourceOfDirectory(directory);
    if (source === null) return false;
    const { space } = this.attempt;
    const { host } = space;
    const held = host.files.list(source);
    if (held !== undefined || !host.open) return held?.includes(name) ?? false;
    return space.childrenOf(source).has(name) && this.isThere(directory, source, name);
  }

  /** Does a directory entry that the script touched lead to something? Undefined where it did not touch it. */
  private isEntry(key: number): boolean | undefined {
    const entry = get(this.attempt.machine, key) as Guarded<number | undefined>;
    return this.attempt.classOf(entry, (inode) => (inode === undefined ? undefined : inode !== 0));
  }

  /** A closed host that does not say what is at a path (the kernel shows more in /proc and /sys than is held). */
  private notHeld(path: Bytes): void {
    this.attempt.event({
      kind: "unmodelled",
      command: `looking at ${path}`,
      reason: "what this host has there is not held; it is taken to be missing",
      at: this.attempt.space.place,
    });
  }

  /** Is what the script asks about by name in the directory? */
  private isThere(directory: number, source: Bytes, name: Bytes): boolean {
    if (this.attempt.readMachine(this.attempt.space.entryKey(directory, name)) !== undefined) return false;
    const child = this.lookup(directory, name);
    if (!child.unknown) return child.inode !== null;
    const path = source === "/" ? `/${name}` : `${source}/${name}`;
    return this.attempt.ask(pathQuestion(path), (answer) => answer !== "absent");
  }

  /**
   * Makes an unknown symlink a known one, whose target is a place of its own that nothing else leads to. `target` is
   * what is there (null: nothing). No change: the link was there before.
   */
  materialise(link: Found, target: Inode | null): void {
    if (link.inode === null) return;
    const place = targetOf(this.sourceOfDirectory(link.inode) ?? link.path);
    const id = this.attempt.space.key(`#${place}`);
    this.attempt.writeMachine(this.attempt.space.inodeKey(link.inode), usual("symlink", link.path));
    if (target) this.attempt.writeMachine(this.attempt.space.inodeKey(id), target);
    this.attempt.writeMachine(
      this.attempt.space.entryKey(link.parent, place.slice(place.lastIndexOf("/") + 1)),
      target ? id : 0,
    );
  }

  /** The initial path whose children this directory shows, or null for one that the script made. */
  sourceOfDirectory(id: number): Bytes | null {
    const { space } = this.attempt;
    return sourceOf(space.nameOf(id), space.host.open);
  }

  private isUnknown(id: number): boolean {
    const { space } = this.attempt;
    if (!space.host.open || this.attempt.readMachine(this.attempt.space.inodeKey(id)) !== undefined) return false;
    const source = sourceOf(space.nameOf(id), space.host.open);
    return source !== null && source !== "/" && space.host.files.entry(source) === undefined;
  }

  // --- resolution

  /**
   * Resolves a path as path_resolution(7) does. With `follow` a symlink in the last component is followed. A missing
   * last component is no error here; a missing one before it is ENOENT.
   */
  resolve(path: Bytes, follow: boolean, cwd: Bytes, search?: (inode: Inode) => boolean): Resolution {
    if (path === "") return { ok: false, errno: "ENOENT" };
    if (path.length > 4095) return { ok: false, errno: "ENAMETOOLONG" };
    const { space } = this.attempt;
    const table = this.mounts;
    const rootMount = table.find((point) => point.mount.at === "/") ?? {
      mount: ROOT_MOUNT,
      root: this.root,
      covers: null,
      device: 0,
    };
    const rootStep: Step = { inode: this.root, name: "", mount: rootMount, unknown: false };
    const stack: Step[] = [rootStep];
    let queue = splitPath(path.startsWith("/") ? path : `${cwd}/${path}`);
    const mustBeDirectory = path.endsWith("/") || path.endsWith("/.") || path === ".";
    let symlinks = 0;
    for (let next = 0; next < queue.length; ) {
      const name = queue[next++] as Bytes;
      const here = stack.at(-1) ?? rootStep;
      if (!here.unknown) {
        const inode = this.inode(here.inode);
        if (inode && inode.type !== "directory") return { ok: false, errno: "ENOTDIR" };
        if (inode && search && !search(inode)) return { ok: false, errno: "EACCES" };
      }
      if (name === ".") continue;
      if (name === "..") {
        if (stack.length > 1) stack.pop();
        continue;
      }
      if (name.length > 255) return { ok: false, errno: "ENAMETOOLONG" };
      const last = next === queue.length;
      const child = this.lookup(here.inode, name);
      if (child.inode === null) {
        if (!last) return { ok: false, errno: "ENOENT" };
        return {
          ok: true,
          inode: null,
          unknown: false,
          parent: here.inode,
          name,
          path: joinSteps(stack, name),
          mount: here.mount,
        };
      }
      if (child.unknown) {
        const isSeen =
          follow &&
          space.hasLinks &&
          this.attempt.readMachine(this.attempt.space.entryKey(here.inode, targetOf(name))) !== undefined;
        if (!last || isSeen) {
          const through = this.unknownDirectory(child.inode);
          if (through === "link") {
            if (++symlinks > MAX_SYMLINKS) return { ok: false, errno: "ELOOP" };
            queue = [targetOf(name), ...queue.slice(next)];
            next = 0;
            continue;
          }
          if (!last && through !== "directory") return { ok: false, errno: through };
        }
        stack.push({ inode: child.inode, name, mount: mountAt(table, child.inode) ?? here.mount, unknown: true });
        continue;
      }
      const inode = this.inode(child.inode);
      if (inode?.type === "symlink" && (!last || follow || mustBeDirectory)) {
        if (++symlinks > MAX_SYMLINKS) return { ok: false, errno: "ELOOP" };
        const target = inode.target ?? "";
        if (target.startsWith("/")) stack.length = 1;
        queue = [...splitPath(target), ...queue.slice(next)];
        next = 0;
        if (queue.length === 0 && !target.startsWith("/")) return { ok: false, errno: "ENOENT" };
        continue;
      }
      const mounted = mountAt(table, child.inode);
      stack.push({ inode: mounted?.root ?? child.inode, name, mount: mounted ?? here.mount, unknown: false });
    }
    const at = stack.at(-1) ?? rootStep;
    if (mustBeDirectory && at.unknown && this.isUnknownOther(at.inode)) return { ok: false, errno: "ENOTDIR" };
    if (mustBeDirectory && !at.unknown) {
      const inode = this.inode(at.inode);
      if (inode && inode.type !== "directory") return { ok: false, errno: "ENOTDIR" };
    }
    const parent = stack.at(-2) ?? rootStep;
    return {
      ok: true,
      inode: at.inode,
      unknown: at.unknown,
      parent: parent.inode,
      name: at.name,
      path: joinSteps(stack, ""),
      mount: at.mount,
    };
  }

  /**
   * What is there, told apart only as `classify` does (null: nothing). With `follow`, a symlink counts as what it
   * leads to; the caller has resolved with the same `follow`.
   */
  typeOf<T>(found: Found, follow: boolean, classify: (type: FileType | null) => T): T {
    if (found.inode === null) return classify(null);
    if (!found.unknown) return classify(this.inode(found.inode)?.type ?? null);
    const source = this.sourceOfDirectory(found.inode) ?? found.path;
    const listed = this.listed(source);
    if (listed !== null) return classify(listed ? "file" : null);
    const isTarget = this.attempt.space.nameOf(found.inode).endsWith(TARGET);
    return this.attempt.ask(pathQuestion(source), (answer) =>
      classify(isTarget ? typeOfTarget(answer) : typeOfAnswer(answer, follow)),
    );
  }

  /** Is it the file that stands for the rest of a directory, and is it there? Null for every other path. */
  listed(path: Bytes): boolean | null {
    if (!path.endsWith(`/${SOME_FILE}`)) return null;
    const spec = listingQuestion(path.slice(0, -SOME_FILE.length - 1));
    if (!this.attempt.space.isTopic(spec.key)) return null;
    return this.attempt.ask(spec, (answer) => answer === "one more file");
  }

  /** An entry of which only a question can tell what it is, as each answer has it; undefined where nothing is there. */
  usualInode(found: Found): Inode | undefined {
    const type = this.typeOf(found, false, (t) => t);
    const source = found.inode === null ? null : this.sourceOfDirectory(found.inode);
    return type === null ? undefined : this.unknownInode(type, source ?? found.path);
  }

  /** What an unknown file looks like where its attributes matter: the usual ones, as far as nothing asked about them. */
  unknownInode(type: FileType, source: Bytes): Inode {
    const inode = usual(type, source);
    const { space } = this.attempt;
    const asked = executableQuestion(source);
    if (type !== "file" || !space.host.open) return inode;
    if (space.programs.has(source)) return { ...inode, mode: 0o755 };
    if (!space.isTopic(asked.key)) return inode;
    return { ...inode, mode: this.attempt.ask(asked, (answer) => answer === "yes") ? 0o755 : 0o644 };
  }

  /** Is at an unknown path something that is no directory? */
  private isUnknownOther(id: number): boolean {
    const source = this.sourceOfDirectory(id) ?? "";
    const listed = this.listed(source);
    if (listed !== null) return listed;
    const isTarget = this.attempt.space.nameOf(id).endsWith(TARGET);
    return this.attempt.ask(pathQuestion(source), (answer) => {
      const type = isTarget ? typeOfTarget(answer) : typeOfAnswer(answer, true);
      return type !== null && type !== "directory";
    });
  }

  /**
   * A component in the middle of a path, of which nothing is known: a directory, or a link to one where the script asks
   * for links there, unless a question says otherwise.
   */
  private unknownDirectory(id: number): "directory" | "link" | Errno {
    const { space } = this.attempt;
    const source = this.sourceOfDirectory(id) ?? "";
    const spec = pathQuestion(source);
    space.assumptions.add(`no component of ${source} is a symlink`);
    if (!space.isTopic(spec.key)) return "directory";
    const isTarget = space.nameOf(id).endsWith(TARGET);
    return this.attempt.ask(spec, (answer) => {
      const type = isTarget ? typeOfTarget(answer) : typeOfAnswer(answer, false);
      if (type === "directory") return "directory";
      return type === "symlink" ? "link" : type === null ? "ENOENT" : "ENOTDIR";
    });
  }

  /** Where a path that the host is asked about really lies: behind the links that are components of it. */
  placeOf(source: Bytes): Bytes {
    const { space } = this.attempt;
    if (!space.host.open) return source;
    let asked = "";
    let place = "";
    const names = splitPath(source);
    names.forEach((name, i) => {
      asked += `/${name}`;
      const question = i === names.length - 1 ? undefined : space.questionByKey(pathQuestion(asked).key);
      const link = question && this.attempt.ask(question, (answer) => answer === "symlink to a directory");
      place += `/${link ? targetOf(name) : name}`;
    });
    return place;
  }
}

const ABSENT = { inode: null, unknown: false } as const;
const ROOT_MOUNT: Mount = {
  source: "/dev/root",
  at: "/",
  type: "ext4",
  options: "rw,relatime",
  sizeKb: 20_000_000,
  availableKb: 10_000_000,
};
const ROOT_ENTRY: Entry = { type: "directory", mode: 0o755, uid: 0, gid: 0 };

/** What the initial host says of mounts, inodes and directory entries, as far as it was asked: it never changes. */
interface InitialTree {
  readonly mounts: MountTable;
  readonly inodes: Map<number, Inode>;
  /** By the entry's key. */
  readonly entries: Map<number, { readonly inode: number | null; readonly unknown: boolean }>;
}

const initialTrees = new WeakMap<Space, InitialTree>();

function initialTree(space: Space): InitialTree {
  let tree = initialTrees.get(space);
  if (!tree) {
    const given = space.host.facts.mounts ?? [];
    const rooted = given.some((mount) => mount.at === "/") ? given : [ROOT_MOUNT, ...given];
    const mounts = rooted.map((mount, i) => ({ mount, root: space.key(`#${mount.at}`), covers: null, device: i + 1 }));
    tree = { mounts, inodes: new Map(), entries: new Map() };
    initialTrees.set(space, tree);
  }
  return tree;
}

/** Begins the `source` of a file that a program wrote and whose bytes nothing tells: no path of any host begins so. */
export const UNKNOWN_CONTENT = "/dev/null";

/** Was the file written by a program of which nothing tells the bytes? */
export function isUnknownContent(source: Bytes | null): boolean {
  return source?.startsWith(`${UNKNOWN_CONTENT}/`) === true;
}

/** The initial path that an inode's name stands for; null for what the script made. What an unknown link leads to goes by the link. */
function sourceOf(name: string, open: boolean): Bytes | null {
  return name.includes("\0") ? null : open && name.endsWith(TARGET) ? name.slice(1, -TARGET.length) : name.slice(1);
}

/** Marks the place that an unknown symlink leads to; a character (») that names in scripts do not end with. */
const TARGET = "\xc2\xbb";

/** The path of what an unknown symlink leads to. */
export function targetOf(path: Bytes): Bytes {
  return path + TARGET;
}

/** The path that the host is asked about where one lies behind unknown links. */
export function askedPath({ open }: Pick<Host, "open">, path: Bytes): Bytes {
  return open ? path.replaceAll(TARGET, "") : path;
}

/** The places where something that the host is asked about may lie: behind the links that its components may be. */
export function possiblePlaces(space: Space, path: Bytes): readonly Bytes[] {
  let places: readonly Bytes[] = [""];
  let asked = "";
  const names = splitPath(path);
  names.forEach((name, i) => {
    asked += `/${name}`;
    places = places.map((place) => `${place}/${name}`);
    const answers = i < names.length - 1 ? space.questionByKey(pathQuestion(asked).key)?.answers : undefined;
    if (answers?.includes("symlink to a directory")) places = [...places, ...places.map(targetOf)];
  });
  return places;
}

/** The symlink whose target the path stands for, or null for every other path. */
export function linkTo({ open }: Pick<Host, "open">, path: Bytes): Bytes | null {
  return open && path.endsWith(TARGET) ? path.slice(0, -TARGET.length) : null;
}

/** Where a file is a program. */
export const PROGRAM_PLACES =
  /\/s?bin\/[^/]+$|^\/etc\/init\.d\/[^/]+$|^\/var\/lib\/dpkg\/info\/[^/]+\.(pre|post)(inst|rm)$|^\/var\/lib\/dpkg\/info\/[^/]+\.config$/;

/** What a file that nothing is given of usually looks like. */
export function usual(type: FileType, source: Bytes): Inode {
  const executable = type === "directory" || (type === "file" && PROGRAM_PLACES.test(source));
  const mode = executable ? 0o755 : type === "symlink" ? 0o777 : 0o644;
  const nlink = type === "directory" ? 2 : 1;
  const target = type === "symlink" ? targetOf(source) : null;
  return { type, mode, uid: 0, gid: 0, nlink, mtime: 0, content: null, source, target, rdev: null, size: 0 };
}

/** The inodes that mounts of a table are at. */
const mountedInodes = new WeakMap<MountTable, ReadonlySet<number>>();

function mountAt(table: MountTable, inode: number): MountPoint | undefined {
  let mounted = mountedInodes.get(table);
  if (!mounted) {
    mounted = new Set(table.map((point) => point.covers ?? point.root));
    mountedInodes.set(table, mounted);
  }
  if (!mounted.has(inode)) return undefined;
  let found: MountPoint | undefined;
  let seen = inode;
  for (const point of table) {
    if (point.covers === seen || (point.covers === null && point.root === seen)) {
      found = point;
      seen = point.root;
    }
  }
  return found;
}

function splitPath(path: Bytes): Bytes[] {
  const names: Bytes[] = [];
  for (let at = 0; at < path.length; ) {
    const slash = path.indexOf("/", at);
    const end = slash < 0 ? path.length : slash;
    if (end > at) names.push(path.slice(at, end));
    at = end + 1;
  }
  return names;
}

function joinSteps(stack: readonly Step[], name: Bytes): Bytes {
  let path = "";
  for (let i = 1; i < stack.length; i++) path += `/${stack[i]?.name ?? ""}`;
  if (name !== "") path += `/${name}`;
  return path === "" ? "/" : path;
}

export function byBytes(a: Bytes, b: Bytes): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The type of what a link leads to, where there is one. */
export function typeOfTarget(answer: Answer): FileType | null {
  return typeOfAnswer(answer, false) === "symlink" ? typeOfAnswer(answer, true) : null;
}

/** The type that stat (with `follow`) or lstat would tell. */
export function typeOfAnswer(answer: Answer, follow: boolean): FileType | null {
  switch (answer as PathAnswer) {
    case "absent":
      return null;
    case "directory":
      return "directory";
    case "file":
      return "file";
    case "dangling symlink":
      return follow ? null : "symlink";
    case "symlink to a directory":
      return follow ? "directory" : "symlink";
    case "symlink to a file":
      return follow ? "file" : "symlink";
    case "fifo":
    case "char":
    case "block":
    case "socket":
      return answer as PathAnswer & FileType;
  }
}
