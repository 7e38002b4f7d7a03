/**
 * Reads the recorded files of Debian roots (data/, written by test/oracle/recordEnvironments.ts): what is where with
 * which mode, and the content of databases and configuration. Unpacked at the first question; the content of files
 * later still, at the first question for one. A question decodes what it needs and no more.
 *
 * The format: sections, each after its length. All numbers are little-endian in groups of seven bits.
 *  tree:     names of roots with their references; kinds (`f 644 0 0`); all paths in byte order, front-coded;
 *            for each root: a kind for each path, sizes, symlink targets, devices, hard links;
 *            for each root: the paths of each info/*.list
 *  contents: lengths of the pieces; the pieces; for each root the files and their pieces
 */
import { inflateSync } from "fflate";
import type { Bytes } from "../../bytes";
import { bytesOf, decodeBase64 } from "../base64";
import { join } from "../fileLayers";
import type { Entry, FileSource } from "../host";
import type { FileType } from "../inode";
import { CONTENTS } from "./data/contents";
import { TREE } from "./data/tree";
import { SectionReader } from "./sectionReader";
import { SortedPaths } from "./sortedPaths";

export type RootName = "minbase-12" | "docker" | "debian-12" | "debian-12-sysvinit" | "debian-13";

/** The files of a recorded root. Program text is not held: the content of those files is undefined. */
export function recordedRoot(name: RootName): FileSource {
  const ask = <T>(question: (recording: Recording, root: Root) => T, outside: T): T => {
    recording ??= readTree();
    const root = recording.roots.get(name);
    return root ? question(recording, root) : outside;
  };
  return {
    entry: (path) => ask((all, root) => entryAt(all, root, all.paths.indexOf(path)), null),
    list: (path) => ask((all, root) => namesIn(all, root, path), []),
    content: (path) => ask((all, root) => contentOf(all, root, path), undefined),
  };
}

interface Recording {
  readonly paths: SortedPaths;
  readonly kinds: readonly (Entry | undefined)[];
  readonly roots: ReadonlyMap<string, Root>;
}

/** What of a root differs from its reference. */
interface Root {
  /** Its place in the order of recording. */
  readonly index: number;
  readonly reference: Root | undefined;
  /** For each path a kind's character; SAME: as in the reference. */
  readonly column: Bytes;
  /** What only some kinds have, by the number of the path. */
  readonly details: () => Details;
  /** Texts of info/*.list by package. */
  readonly lists: () => ReadonlyMap<Bytes, () => Bytes>;
}

interface Details {
  readonly sizes: Uint32Array;
  readonly texts: ReadonlyMap<number, Bytes>;
}

const SAME = 0x20;

const TYPES: Readonly<Record<string, FileType>> = {
  f: "file",
  d: "directory",
  l: "symlink",
  c: "char",
  b: "block",
  p: "fifo",
  s: "socket",
};

/** Filled at the first question, the same whenever that is. */
let recording: Recording | undefined;
let contents: readonly ReadonlyMap<number, Bytes>[] | undefined;

function readTree(): Recording {
  const reader = new SectionReader(unpack(TREE));
  const names = reader.lines().map((line) => line.split(" "));
  const kinds = reader.lines().map(kindOf);
  const paths = new SortedPaths(reader.section());
  const parts = names.map(() => Array.from({ length: 5 }, () => reader.section()));
  const roots = new Map<string, Root>();
  for (const [index, [name = "", referenceName = ""]] of names.entries()) {
    const [column = "", ...sections] = parts[index] ?? [];
    const reference = roots.get(referenceName);
    const listSection = reader.section();
    roots.set(name, {
      index,
      reference,
      column,
      details: once(() => readDetails(column, kinds, sections)),
      lists: once(() => new Map([...(reference?.lists() ?? []), ...readLists(listSection, paths)])),
    });
  }
  return { paths, kinds, roots };
}

function kindOf(line: string): Entry | undefined {
  const [letter = "", mode = "", uid, gid] = line.split(" ");
  const type = TYPES[letter];
  return type && { type, mode: Number.parseInt(mode, 8), uid: Number(uid), gid: Number(gid) };
}

/** The root that tells the path: this one, or the nearest reference that does not say "the same". */
function tellerOf(root: Root, index: number): Root {
  let teller = root;
  while (teller.reference && teller.column.charCodeAt(index) === SAME) teller = teller.reference;
  return teller;
}

function entryAt(all: Recording, root: Root, index: number): Entry | null {
  if (index < 0) return null;
  const teller = tellerOf(root, index);
  const kind = all.kinds[teller.column.charCodeAt(index) - SAME - 1];
  if (!kind) return null;
  const text = () => teller.details().texts.get(index);
  switch (kind.type) {
    case "file": {
      const sameAs = text();
      const entry = { ...kind, size: teller.details().sizes[index] ?? 0 };
      return sameAs === undefined ? entry : { ...entry, sameAs: all.paths.at(Number(sameAs)) };
    }
    case "symlink":
      return { ...kind, target: text() ?? "" };
    case "char":
    case "block":
      return { ...kind, rdev: text() ?? "" };
    default:
      return kind;
  }
}

function readDetails(column: Bytes, kinds: readonly (Entry | undefined)[], sections: readonly Bytes[]): Details {
  const [sizeSection = "", targets = "", devices = "", links = ""] = sections;
  const sizes = new Uint32Array(column.length);
  const texts = new Map<number, Bytes>();
  const sizeReader = new SectionReader(sizeSection);
  const [nextTarget, nextDevice] = [targets.split("\n").values(), devices.split("\n").values()];
  for (let i = 0; i < column.length; i++) {
    const type = kinds[column.charCodeAt(i) - SAME - 1]?.type;
    if (type === "file") sizes[i] = sizeReader.number();
    else if (type === "symlink") texts.set(i, nextTarget.next().value ?? "");
    else if (type === "char" || type === "block") texts.set(i, nextDevice.next().value ?? "");
  }
  for (const line of links === "" ? [] : links.split("\n")) {
    const [from = "", to = ""] = line.split(" ");
    texts.set(Number(from), to);
  }
  return { sizes, texts };
}

function namesIn(all: Recording, root: Root, path: Bytes): readonly Bytes[] {
  if (entryAt(all, root, all.paths.indexOf(path))?.type !== "directory") return [];
  return all.paths.namesIn(path, (index) => {
    const teller = tellerOf(root, index);
    return all.kinds[teller.column.charCodeAt(index) - SAME - 1] !== undefined;
  });
}

function readLists(section: Bytes, paths: SortedPaths): Map<Bytes, () => Bytes> {
  const reader = new SectionReader(section);
  const lists = new Map<Bytes, () => Bytes>();
  while (!reader.atEnd()) {
    const name = reader.section();
    const items = Array.from({ length: reader.number() }, () => reader.number());
    lists.set(name, () => listText(items, paths));
  }
  return lists;
}

/** An item is the difference to the number of the path before (zigzag), doubled, and 1 where the list leaves /usr away. */
function listText(items: readonly number[], paths: SortedPaths): Bytes {
  let index = 0;
  let text = "";
  for (const item of items) {
    const gap = item >> 1;
    index += gap & 1 ? -((gap + 1) >> 1) : gap >> 1;
    const path = paths.at(index);
    text += `${path === "/" ? "/." : item & 1 ? path.slice("/usr".length) : path}\n`;
  }
  return text;
}

function contentOf(all: Recording, root: Root, path: Bytes): Bytes | undefined {
  const index = all.paths.indexOf(path);
  const entry = entryAt(all, root, index);
  if (entry?.type !== "file") return undefined;
  if (entry.size === 0) return "";
  const list = LIST.exec(path)?.[1];
  if (list !== undefined) return root.lists().get(list)?.();
  contents ??= readContents();
  return contents[tellerOf(root, index).index]?.get(index);
}

const LIST = new RegExp(`^${join("/var/lib/dpkg/info", "(.+)")}\\.list$`);

function readContents(): Map<number, Bytes>[] {
  const reader = new SectionReader(unpack(CONTENTS));
  const lengths = new SectionReader(reader.section());
  const text = reader.section();
  const pieces: Bytes[] = [];
  for (let at = 0; !lengths.atEnd(); ) {
    const length = lengths.number();
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  const all: Map<number, Bytes>[] = [];
  while (!reader.atEnd()) all.push(readFiles(reader.section(), pieces));
  return all;
}

function readFiles(section: Bytes, pieces: readonly Bytes[]): Map<number, Bytes> {
  const reader = new SectionReader(section);
  const files = new Map<number, Bytes>();
  for (let index = 0; !reader.atEnd(); ) {
    index += reader.number();
    const parts = Array.from({ length: reader.number() }, () => pieces[reader.number()] ?? "");
    files.set(index, parts.join(""));
  }
  return files;
}

function unpack({ length, base64 }: { readonly length: number; readonly base64: string }): Bytes {
  return bytesOf(inflateSync(decodeBase64(base64), { out: new Uint8Array(length) }));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
