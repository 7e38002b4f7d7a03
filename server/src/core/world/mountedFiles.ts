/** The files of a host with mounts: a tree for each mount, and for each path the tree that shows there. */
import type { Bytes } from "../bytes";
import {
  ancestors,
  directory,
  emptyFiles,
  type FileEdits,
  type FileNode,
  isAtOrBelow,
  layeredFiles,
} from "./fileLayers";
import type { FileSource } from "./host";
import type { Mount } from "./inode";

/** What is mounted where, and what it holds. Paths in a tree are those of the host: /dev/shm/x, not /x. */
export interface MountedTree {
  readonly mount: Mount;
  readonly files: FileSource;
  /** Of a proc mount: what was put there by hand, over what the kernel renders. */
  readonly edits?: FileEdits;
}

/** A FileSource that still knows which tree each part comes from. */
export interface MountedFiles extends FileSource {
  /** In mount order; a later one hides what it covers of the earlier ones. */
  readonly trees: readonly MountedTree[];
  /** Paths whose entry was given, so that nothing is rendered in its place. */
  readonly given: ReadonlySet<Bytes>;
}

/** One FileSource out of the trees of all mounts. For `given` see MountedFiles. */
export function mountedFiles(trees: readonly MountedTree[], given: ReadonlySet<Bytes>): MountedFiles {
  const visible = visibleTrees(trees);
  const fallback = emptyFiles(null);
  const treeOf = (path: Bytes): FileSource => {
    const own = visible.get(path);
    if (own) return own;
    for (const above of ancestors(path)) {
      const tree = visible.get(above);
      if (tree) return tree;
    }
    return fallback;
  };
  return {
    trees,
    given,
    entry: (path) => treeOf(path).entry(path),
    list: (path) => treeOf(path).list(path),
    content: (path) => treeOf(path).content(path),
  };
}

/** The trees of any host's files; files that know of no trees are one, mounted at `/`. */
export function treesOf(files: FileSource, mounts: readonly Mount[] | undefined): readonly MountedTree[] {
  if (isMounted(files)) return files.trees;
  const root = mounts?.find((mount) => mount.at === "/") ?? ROOT_MOUNT;
  const others = (mounts ?? []).filter((mount) => mount !== root);
  return [{ mount: root, files: withPlainMountPoints(files, others) }, ...others.map((mount) => ({ mount, files }))];
}

/**
 * Was the text of this file given, so that it counts even where the kernel would render another one? (A description
 * with `"proc": { "/proc/mounts": "…" }`.)
 */
export function isGiven(files: FileSource, path: Bytes): boolean {
  return isMounted(files) && files.given.has(path);
}

export function isMounted(files: FileSource): files is MountedFiles {
  return "trees" in files && "given" in files;
}

/** What is mounted at `/` where nothing tells. */
export const ROOT_MOUNT: Mount = {
  source: "/dev/sda1",
  at: "/",
  type: "ext4",
  options: "rw,relatime",
  sizeKb: 20_466_256,
  availableKb: 17_500_000,
};

/** A root that an initial RAM disk mounted comes after /proc and /dev in the table and yet does not hide them. */
function visibleTrees(trees: readonly MountedTree[]): Map<Bytes, FileSource> {
  const visible = new Map<Bytes, FileSource>();
  for (const { mount, files } of trees) {
    if (mount.at !== "/") for (const at of [...visible.keys()]) if (isAtOrBelow(at, mount.at)) visible.delete(at);
    visible.set(mount.at, files);
  }
  return visible;
}

/** What a flat source shows under a mount belongs to the mount; nothing is known of the directory that it hides. */
function withPlainMountPoints(files: FileSource, mounts: readonly Mount[]): FileSource {
  const nodes = new Map<Bytes, FileNode | null>(mounts.map((mount) => [mount.at, directory()]));
  return layeredFiles(files, { nodes, opaque: new Set(nodes.keys()) });
}
