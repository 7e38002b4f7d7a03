/**
 * Reads the recorded files of Debian roots (data/, written by test/oracle/recordEnvironments.ts): what is where with
 * which mode, and the content of databases and configuration. Unpacked at the first question; the content of files
 * later still, at the first question for one.
 *
 * The format: sections, each after its length. All numbers are little-endian in groups of seven bits.
 *  tree:     names of roots with their references; kinds (`f 644 0 0`); all paths, front-coded;
 *            for each root: a kind for each path, sizes, symlink targets, devices, hard links;
 *            for each root: the paths of each info/*.list
 *  contents: lengths of the pieces; the pieces; for each root the files and their pieces
 */
import { inflateSync } from "fflate";
import type { Bytes } from "../../bytes";
import { bytesOf, decodeBase64 } from "../base64";
import { nameOf, parentOf } from "../fileLayers";
import type { Entry, FileSource } from "../host";
import type { FileType } from "../inode";
import { CONTENTS } from "./data/contents";
import { TREE } from "./data/tree";

export type RootName = "minbase-12" | "docker" | "debian-12" | "debian-12-sysvinit" | "debian-13";

/** The files of a recorded root. Program text is not held: the content of those files is undefined. */
export function recordedRoot(name: RootName): FileSource {
  let root: RecordedRoot | undefined;
  const files = () => {
    root ??= readRoots().get(name);
    return root ?? NOTHING;
  };
  return {
    entry: (path) => files().entries.get(path) ?? null,
    list: (path) => files().names.get(path) ?? [],
    content: (path) => contentOf(files(), path),
  };
}

interface RecordedRoot {
  readonly index: number;
  readonly reference: RecordedRoot | undefined;
  readonly entries: ReadonlyMap<Bytes, Entry>;
  readonly names: ReadonlyMap<Bytes, readonly Bytes[]>;
  /** Text of the files that differ from the reference by more than nothing: these paths are looked up here alone. */
  readonly own: ReadonlySet<Bytes>;
  readonly lists: ReadonlyMap<Bytes, () => Bytes>;
}

const NOTHING: RecordedRoot = {
  index: -1,
  reference: undefined,
  entries: new Map(),
  names: new Map(),
  own: new Set(),
  lists: new Map(),
};

const TYPES: Readonly<Record<string, FileType>> = {
  f: "file",
  d: "directory",
  l: "symlink",
  c: "char",
  b: "block",
  p: "fifo",
  s: "socket",
};

let roots: ReadonlyMap<string, RecordedRoot> | undefined;
let contents: readonly ReadonlyMap<Bytes, Bytes>[] | undefined;
let allPaths: readonly Bytes[] = [];

function readRoots(): ReadonlyMap<string, RecordedRoot> {
  if (roots) return roots;
  const reader = new Reader(unpack(TREE));
  const names = reader.lines().map((line) => line.split(" "));
  const kinds = reader.lines().map(kindOf);
  allPaths = frontDecoded(reader.lines());
  const read = new Map<string, RecordedRoot>();
  for (const [index, [name = "", reference = ""]] of names.entries()) {
    read.set(name, readRoot(reader, index, kinds, read.get(reference)));
  }
  for (const [name = "", reference = ""] of names) {
    const lists = new Map([...(read.get(reference)?.lists ?? []), ...readLists(reader.section())]);
    const root = read.get(name);
    if (root) read.set(name, { ...root, reference: read.get(reference), lists });
  }
  roots = read;
  return read;
}

function readRoot(
  reader: Reader,
  index: number,
  kinds: readonly (Entry | undefined)[],
  reference: RecordedRoot | undefined,
): RecordedRoot {
  const column = reader.section();
  const sizes = new Reader(reader.section());
  const [targets, devices, links] = [reader.lines(), reader.lines(), new Map<number, number>()];
  for (const line of reader.lines()) {
    const [from, to] = line.split(" ").map(Number);
    if (from !== undefined && to !== undefined) links.set(from, to);
  }
  const entries = new Map<Bytes, Entry>();
  const own = new Set<Bytes>();
  let [target, device] = [0, 0];
  allPaths.forEach((path, i) => {
    const code = column.charCodeAt(i);
    if (code === SAME) {
      const entry = reference?.entries.get(path);
      if (entry) entries.set(path, entry);
      return;
    }
    own.add(path);
    const kind = kinds[code - SAME - 1];
    if (!kind) return;
    const sameAs = links.get(i);
    if (kind.type === "file") {
      const size = sizes.number();
      entries.set(path, sameAs === undefined ? { ...kind, size } : { ...kind, size, sameAs: allPaths[sameAs] ?? "" });
    } else if (kind.type === "symlink") entries.set(path, { ...kind, target: targets[target++] ?? "" });
    else if (kind.type === "char" || kind.type === "block")
      entries.set(path, { ...kind, rdev: devices[device++] ?? "" });
    else entries.set(path, kind);
  });
  return { index, reference, entries, names: namesOf(entries), own, lists: new Map() };
}

/** The kind character of what is as in the reference. */
const SAME = 0x20;

function kindOf(line: string): Entry | undefined {
  const [letter = "", mode = "", uid, gid] = line.split(" ");
  const type = TYPES[letter];
  return type && { type, mode: Number.parseInt(mode, 8), uid: Number(uid), gid: Number(gid) };
}

function namesOf(entries: ReadonlyMap<Bytes, Entry>): Map<Bytes, Bytes[]> {
  const names = new Map<Bytes, Bytes[]>();
  for (const [path, entry] of entries) {
    if (entry.type === "directory" && !names.has(path)) names.set(path, []);
    if (path !== "/") names.get(parentOf(path))?.push(nameOf(path));
  }
  for (const list of names.values()) list.sort();
  return names;
}

/** Texts of info/*.list by package, put together when asked for. */
function readLists(section: Bytes): Map<Bytes, () => Bytes> {
  const reader = new Reader(section);
  const lists = new Map<Bytes, () => Bytes>();
  while (!reader.atEnd()) {
    const name = reader.section();
    const items = Array.from({ length: reader.number() }, () => reader.number());
    lists.set(name, () => listText(items));
  }
  return lists;
}

function listText(items: readonly number[]): Bytes {
  let index = 0;
  let text = "";
  for (const item of items) {
    const gap = item >> 1;
    index += gap & 1 ? -((gap + 1) >> 1) : gap >> 1;
    const path = allPaths[index] ?? "";
    text += `${path === "/" ? "/." : item & 1 ? path.slice("/usr".length) : path}\n`;
  }
  return text;
}

function contentOf(root: RecordedRoot, path: Bytes): Bytes | undefined {
  const entry = root.entries.get(path);
  if (entry?.type !== "file") return undefined;
  if (entry.size === 0) return "";
  const list = /^\/var\/lib\/dpkg\/info\/(.+)\.list$/.exec(path)?.[1];
  if (list !== undefined) return root.lists.get(list)?.();
  contents ??= readContents();
  let holder: RecordedRoot | undefined = root;
  while (holder && !holder.own.has(path)) holder = holder.reference;
  return holder && contents[holder.index]?.get(path);
}

function readContents(): Map<Bytes, Bytes>[] {
  const reader = new Reader(unpack(CONTENTS));
  const lengths = new Reader(reader.section());
  const text = reader.section();
  const pieces: Bytes[] = [];
  for (let at = 0; !lengths.atEnd(); ) {
    const length = lengths.number();
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  const all: Map<Bytes, Bytes>[] = [];
  while (!reader.atEnd()) all.push(readFiles(reader.section(), pieces));
  return all;
}

function readFiles(section: Bytes, pieces: readonly Bytes[]): Map<Bytes, Bytes> {
  const reader = new Reader(section);
  const files = new Map<Bytes, Bytes>();
  for (let index = 0; !reader.atEnd(); ) {
    index += reader.number();
    const parts = Array.from({ length: reader.number() }, () => pieces[reader.number()] ?? "");
    files.set(allPaths[index] ?? "", parts.join(""));
  }
  return files;
}

function unpack(base64: string): Bytes {
  return bytesOf(inflateSync(decodeBase64(base64)));
}

function frontDecoded(lines: readonly Bytes[]): Bytes[] {
  let last = "";
  return lines.map((line) => {
    last = last.slice(0, line.charCodeAt(0) - SAME) + line.slice(1);
    return last;
  });
}

/** Reads numbers and sections from a text. */
class Reader {
  readonly #text: Bytes;
  #at = 0;

  constructor(text: Bytes) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; this.#at < this.#text.length; scale *= 0x80) {
      const group = this.#text.charCodeAt(this.#at++);
      value += (group & 0x7f) * scale;
      if (group < 0x80) break;
    }
    return value;
  }

  section(): Bytes {
    const length = this.number();
    const start = this.#at;
    this.#at += length;
    return this.#text.slice(start, this.#at);
  }

  lines(): Bytes[] {
    const section = this.section();
    return section === "" ? [] : section.split("\n");
  }
}
