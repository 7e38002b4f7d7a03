/** Files of the initial host as values: one layer laid over another, nothing copied. FileSource says what a path looks like. */
import type { Bytes } from "../bytes";
import type { Entry, FileSource } from "./host";

/** An entry together with what a regular file holds. */
export interface FileNode extends Entry {
  readonly content?: Bytes;
}

/** What a layer says of the files below it. */
export interface FileEdits {
  /** What is at the path now; null: nothing. */
  readonly nodes: ReadonlyMap<Bytes, FileNode | null>;
  /** Paths below which nothing of the lower files shows. */
  readonly opaque: ReadonlySet<Bytes>;
}

/** Just `/`; every other path is absent (`null`) or not given (`undefined`). */
export function emptyFiles(missing: null | undefined): FileSource {
  const root: FileNode = directory();
  return {
    entry: (path) => (path === "/" ? root : missing),
    list: () => (missing === null ? [] : undefined),
    content: () => undefined,
  };
}

/** What `base` says, with `null` (absent) turned into "not given". */
export function openedFiles(base: FileSource): FileSource {
  return {
    entry: (path) => base.entry(path) ?? undefined,
    list: () => undefined,
    content: (path) => base.content(path),
  };
}

/** `edits` laid over `base`. */
export function layeredFiles(base: FileSource, edits: FileEdits): FileSource {
  const { nodes, opaque } = edits;
  let names: Map<Bytes, Bytes[]> | undefined;
  const isHidden = (path: Bytes) => opaque.size > 0 && ancestors(path).some((above) => opaque.has(above));
  return {
    entry(path) {
      const node = nodes.get(path);
      if (node !== undefined) return node;
      return isHidden(path) ? null : base.entry(path);
    },
    list(path) {
      names ??= namesByDirectory(nodes);
      const own = names.get(path);
      const below = opaque.has(path) || isHidden(path) ? [] : base.list(path);
      if (below === undefined || !own) return below;
      const all = new Set(below);
      for (const name of own) {
        if (nodes.get(join(path, name)) === null) all.delete(name);
        else all.add(name);
      }
      return [...all].sort();
    },
    content(path) {
      const node = nodes.get(path);
      if (node !== undefined) return node?.content;
      return isHidden(path) ? undefined : base.content(path);
    },
  };
}

/** `files` as they show at `at` instead of at `/`. */
export function shiftedFiles(files: FileSource, at: Bytes): FileSource {
  const inside = (path: Bytes) => (isAtOrBelow(path, at) ? path.slice(at.length) || "/" : undefined);
  const ask = <T>(path: Bytes, question: (inner: Bytes) => T, outside: T): T => {
    const inner = inside(path);
    return inner === undefined ? outside : question(inner);
  };
  return {
    entry: (path) => ask(path, (inner) => files.entry(inner), isAtOrBelow(at, path) ? directory() : null),
    list: (path) => ask(path, (inner) => files.list(inner), []),
    content: (path) => ask(path, (inner) => files.content(inner), undefined),
  };
}

/** `files` as the directory `at` of `base`. */
export function graftedFiles(base: FileSource, at: Bytes, files: FileSource): FileSource {
  const point = layeredFiles(base, { nodes: new Map([[at, directory()]]), opaque: new Set([at]) });
  const inner = shiftedFiles(files, at);
  const pick = (path: Bytes) => (isAtOrBelow(path, at) ? inner : point);
  return {
    entry: (path) => pick(path).entry(path),
    list: (path) => pick(path).list(path),
    content: (path) => pick(path).content(path),
  };
}

/** Collects edits; directories above what is put come into being (0755, 0:0). As a FileSource it shows the files as edited. */
export class LayerEditor implements FileSource {
  readonly #base: FileSource;
  readonly #nodes = new Map<Bytes, FileNode | null>();
  readonly #opaque = new Set<Bytes>();

  constructor(base: FileSource) {
    this.#base = base;
  }

  entry(path: Bytes): Entry | null | undefined {
    const node = this.#nodes.get(path);
    if (node !== undefined) return node;
    return this.#isHidden(path) ? null : this.#base.entry(path);
  }

  list(path: Bytes): readonly Bytes[] | undefined {
    return this.files().list(path);
  }

  content(path: Bytes): Bytes | undefined {
    const node = this.#nodes.get(path);
    if (node !== undefined) return node?.content;
    return this.#isHidden(path) ? undefined : this.#base.content(path);
  }

  /** Puts a node at the path. What was below it goes unless the node is a directory. */
  put(path: Bytes, node: FileNode): void {
    this.#makeParents(path);
    const old = node.type === "directory" ? this.entry(path) : null;
    if (old !== undefined && old?.type !== "directory") this.#hideBelow(path);
    this.#nodes.set(path, node);
  }

  /** Takes away the path and all below it. */
  remove(path: Bytes): void {
    if (path === "/") return;
    this.#hideBelow(path);
    this.#nodes.set(path, null);
  }

  edits(): FileEdits {
    return { nodes: new Map(this.#nodes), opaque: new Set(this.#opaque) };
  }

  /** The files as they are now. */
  files(): FileSource {
    return this.#nodes.size === 0 ? this.#base : layeredFiles(this.#base, this.edits());
  }

  #hideBelow(path: Bytes): void {
    this.#opaque.add(path);
    for (const known of [...this.#nodes.keys()]) {
      if (known !== path && isAtOrBelow(known, path)) this.#nodes.delete(known);
    }
  }

  #makeParents(path: Bytes): void {
    for (const above of ancestors(path).reverse()) {
      if (this.entry(above)?.type === "directory") continue;
      if (this.entry(above) !== undefined) this.#hideBelow(above);
      this.#nodes.set(above, directory());
    }
  }

  #isHidden(path: Bytes): boolean {
    return this.#opaque.size > 0 && ancestors(path).some((above) => this.#opaque.has(above));
  }
}

/** A directory's node. */
export function directory(mode = 0o755, uid = 0, gid = 0): FileNode {
  return { type: "directory", mode, uid, gid };
}

/** A regular file's node. */
export function regularFile(content: Bytes, mode = 0o644, uid = 0, gid = 0): FileNode {
  return { type: "file", mode, uid, gid, content, size: content.length };
}

/** A symbolic link's node. */
export function symbolicLink(target: Bytes): FileNode {
  return { type: "symlink", mode: 0o777, uid: 0, gid: 0, target };
}

/** All directories above an absolute path, the nearest first; none for `/`. */
export function ancestors(path: Bytes): Bytes[] {
  const out: Bytes[] = [];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) out.push(path.slice(0, at));
  if (path !== "/") out.push("/");
  return out;
}

/** Is `path` the path `at` or below it? */
export function isAtOrBelow(path: Bytes, at: Bytes): boolean {
  return path === at || at === "/" || (path.startsWith(at) && path[at.length] === "/");
}

/** A directory's path and a name in it as one path. */
export function join(directoryPath: Bytes, name: Bytes): Bytes {
  return directoryPath === "/" ? `/${name}` : `${directoryPath}/${name}`;
}

/** The directory that an absolute path is in. */
export function parentOf(path: Bytes): Bytes {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** The last component of an absolute path. */
export function nameOf(path: Bytes): Bytes {
  return path.slice(path.lastIndexOf("/") + 1);
}

const LINK_LIMIT = 40;

/**
 * The path with the symlinks in its directories followed (path_resolution(7)), so that it can be asked of `files`;
 * its last component is kept as it is unless `last` says otherwise. Null where links lead round in a circle.
 */
export function resolveLinks(files: FileSource, path: Bytes, last: "keep" | "follow" = "keep"): Bytes | null {
  let todo = components(path);
  let at: Bytes = "/";
  for (let followed = 0; todo.length > 0; ) {
    const [part = "", ...rest] = todo;
    todo = rest;
    if (part === "..") {
      at = parentOf(at);
      continue;
    }
    const next = join(at, part);
    const entry = rest.length > 0 || last === "follow" ? files.entry(next) : undefined;
    if (entry?.type !== "symlink") {
      at = next;
      continue;
    }
    if (++followed > LINK_LIMIT) return null;
    const target = entry.target ?? "";
    if (target.startsWith("/")) at = "/";
    todo = [...components(target), ...rest];
  }
  return at;
}

function components(path: Bytes): Bytes[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

function namesByDirectory(nodes: ReadonlyMap<Bytes, FileNode | null>): Map<Bytes, Bytes[]> {
  const out = new Map<Bytes, Bytes[]>();
  for (const path of nodes.keys()) {
    if (path === "/") continue;
    const parent = parentOf(path);
    const names = out.get(parent);
    if (names) names.push(nameOf(path));
    else out.set(parent, [nameOf(path)]);
  }
  return out;
}
