/** Makes a changed host out of a host: files, mounts and facts. The old host stays as it is, and nothing is copied. */
import type { Bytes } from "../bytes";
import { directory, emptyFiles, type FileNode, isAtOrBelow, LayerEditor, resolveLinks } from "./fileLayers";
import type { Entry, FileSource, Host, HostFacts } from "./host";
import type { Mount } from "./inode";
import { isMounted, type MountedTree, mountedFiles, treesOf } from "./mountedFiles";
import { freshTree } from "./mountTypes";
import type { ProcView } from "./procfs";

type Facts = { -readonly [K in keyof HostFacts]: HostFacts[K] };

/** One mount while it is edited. */
interface EditedTree {
  readonly mount: Mount;
  readonly editor: LayerEditor;
  /** Does the kernel render what is not put there? */
  readonly rendered: boolean;
}

/** A process id for the script in /proc, as good as any other. */
const SELF = 1000;

/** Files, mounts and facts of a host on their way to another one. As a FileSource it shows the files as they are now. */
export class HostEditor implements FileSource {
  readonly facts: Facts;
  readonly #host: Host;
  #trees: readonly EditedTree[];
  readonly #given: Set<Bytes>;
  /** Is the whole mount table known? Then it is told again after each change. */
  #knowsMounts: boolean;

  constructor(host: Host) {
    this.#host = host;
    this.facts = { ...host.facts };
    this.#knowsMounts = !host.open || host.facts.mounts !== undefined;
    this.#given = new Set(isMounted(host.files) ? host.files.given : []);
    this.#trees = treesOf(host.files, host.facts.mounts).map((tree) => this.#reopened(tree));
  }

  entry(path: Bytes): Entry | null | undefined {
    return this.#editorOf(path).entry(path);
  }

  list(path: Bytes): readonly Bytes[] | undefined {
    return this.#editorOf(path).list(path);
  }

  content(path: Bytes): Bytes | undefined {
    return this.#editorOf(path).content(path);
  }

  /** The path with the links in its directories followed, as the host has them now. */
  resolve(path: Bytes, last: "keep" | "follow" = "keep"): Bytes {
    return resolveLinks(this, path, last) ?? path;
  }

  /** Puts a node on the mount that the path lies on. Symlinks in its directories are followed. */
  put(path: Bytes, node: FileNode): void {
    const at = this.resolve(path);
    this.#editorOf(at).put(at, node);
    this.#given.add(at);
  }

  /** Who built another kernel is not known, so the text of /proc/version is not either. */
  forgetKernelVersion(): void {
    const entry = this.entry("/proc/version");
    if (entry) this.put("/proc/version", { type: entry.type, mode: entry.mode, uid: 0, gid: 0 });
  }

  /** Takes a path and all below it away, mounts too. */
  remove(path: Bytes): void {
    const at = this.resolve(path);
    this.#setTrees(this.#trees.filter(({ mount }) => mount.at === "/" || !isAtOrBelow(mount.at, at)));
    this.#editorOf(at).remove(at);
  }

  /** A mount on top of the others; the directory that it covers comes into being. It holds what a fresh one does, or the files that were there. */
  mount(mount: Mount, holding: "fresh" | "same files" = "fresh"): void {
    const tree = this.#mounted(mount, []);
    const there = () => new LayerEditor(mountedFiles(this.#hostTrees(), this.#given));
    this.#setTrees([...this.#trees, holding === "fresh" ? tree : { ...tree, editor: there() }]);
  }

  /** Is the whole mount table known? It is not on an open host that gives none. */
  knowsMounts(): boolean {
    return this.#knowsMounts;
  }

  /** What is mounted right at the path, on top of others. */
  topMount(at: Bytes): Mount | undefined {
    return this.#trees.findLast(({ mount }) => mount.at === at)?.mount;
  }

  /** Takes the topmost mount at the path away, and what is mounted below it. */
  unmount(path: Bytes): void {
    const at = this.resolve(path, "follow");
    if (at === "/") return;
    this.#setTrees(this.#trees.filter(({ mount }) => !isAtOrBelow(mount.at, at)));
  }

  /** Changes what is told of a mount, not what it holds. */
  changeMount(at: Bytes, change: (mount: Mount) => Mount): void {
    this.#setTrees(this.#trees.map((tree) => (tree.mount.at === at ? { ...tree, mount: change(tree.mount) } : tree)));
  }

  /**
   * Replaces the mount table. A mount of the same type at the same place keeps its files; the root keeps them whatever
   * is mounted there. The root need not come first: an initial RAM disk mounts /proc and /dev before it.
   */
  setMounts(mounts: readonly Mount[]): void {
    const old = this.#trees;
    const root = old.find(({ mount }) => mount.at === "/");
    const given = mounts.some((mount) => mount.at === "/") || !root ? mounts : [root.mount, ...mounts];
    this.#knowsMounts = true;
    this.#setTrees([]);
    const trees = new Map<Mount, EditedTree>();
    for (const mount of [...given].sort((a, b) => Number(b.at === "/") - Number(a.at === "/"))) {
      const tree = this.#mounted(mount, old);
      trees.set(mount, tree);
      this.#setTrees([...this.#trees, tree]);
    }
    this.#setTrees(given.flatMap((mount) => trees.get(mount) ?? []));
  }

  mounts(): readonly Mount[] {
    return this.#trees.map(({ mount }) => mount);
  }

  /** The mount that the path lies on. */
  mountAt(path: Bytes): Mount | undefined {
    return this.#treeOf(path)?.mount;
  }

  /** The host as it is now. */
  host(name = this.#host.name): Host {
    return { name, open: this.#host.open, files: mountedFiles(this.#hostTrees(), this.#given), facts: this.facts };
  }

  #hostTrees(): readonly MountedTree[] {
    return this.#trees.map(({ mount, editor, rendered }) => {
      const tree = { mount, files: editor.files() };
      return rendered ? { ...tree, edits: editor.edits() } : tree;
    });
  }

  /** A proc is rendered from this host's facts from now on; what was put there by hand stays. */
  #reopened({ mount, files, edits }: MountedTree): EditedTree {
    if (!edits) return { mount, editor: new LayerEditor(files), rendered: false };
    const editor = new LayerEditor(freshTree(mount, undefined, () => this.#procView()));
    for (const [path, node] of edits.nodes) {
      if (node) editor.put(path, node);
      else editor.remove(path);
    }
    return { mount, editor, rendered: true };
  }

  #nodeAt(path: Bytes): FileNode | null | undefined {
    const entry = this.entry(path);
    const content = entry?.type === "file" ? this.content(path) : undefined;
    return entry && content !== undefined ? { ...entry, content } : entry;
  }

  /** The topmost tree of the longest mount point above the path. */
  #treeOf(path: Bytes): EditedTree | undefined {
    let best: EditedTree | undefined;
    for (const tree of this.#trees) {
      if (!isAtOrBelow(path, tree.mount.at)) continue;
      if (best && best.mount.at !== "/" && tree.mount.at === "/") continue;
      if (!best || isAtOrBelow(tree.mount.at, best.mount.at) || isAtOrBelow(best.mount.at, tree.mount.at)) best = tree;
    }
    return best;
  }

  #editorOf(path: Bytes): LayerEditor {
    return this.#treeOf(path)?.editor ?? new LayerEditor(emptyFiles(null));
  }

  /** The mount with what it holds: that of `old` where it is there already. */
  #mounted(mount: Mount, old: readonly EditedTree[]): EditedTree {
    const at = this.resolve(mount.at, "follow");
    const covered = this.#nodeAt(at);
    if (at !== "/" && !covered) this.#editorOf(at).put(at, directory());
    const kept = old.find((tree) => tree.mount.at === at && (at === "/" || tree.mount.type === mount.type));
    const placed = { ...mount, at };
    if (kept) return { ...kept, mount: placed };
    const files = freshTree(placed, covered, () => this.#procView());
    return { mount: placed, editor: new LayerEditor(files), rendered: mount.type === "proc" };
  }

  #procView(): ProcView {
    const { kernel = {}, hostname = "localhost", processes = [], mounts = [] } = this.facts;
    return { kernel, hostname, processes, mounts, self: SELF };
  }

  #setTrees(trees: readonly EditedTree[]): void {
    this.#trees = trees;
    if (this.#knowsMounts) this.facts.mounts = trees.map(({ mount }) => mount);
  }
}
