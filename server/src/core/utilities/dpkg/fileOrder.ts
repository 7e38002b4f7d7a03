/**
 * dpkg keeps file names in a hash table (FNV-1a, 262139 bins) and writes its databases in the table's order; to write
 * the same file one has to sort the same way.
 */
import type { Bytes } from "../../bytes";

const BINS = 262139;

/** Sorts what has a path into the order in which dpkg writes it; equal bins keep their order. */
export function inFileOrder<T>(items: readonly T[], pathOf: (item: T) => Bytes): readonly T[] {
  return items
    .map((item) => ({ item, bin: hash(normalized(pathOf(item)).slice(1)) % BINS }))
    .sort((a, b) => a.bin - b.bin)
    .map(({ item }) => item);
}

/** The path as dpkg names a file: one leading slash, no leading `./`. */
export function normalized(path: Bytes): Bytes {
  return `/${path.replace(/^(\/|\.\/)+/, "")}`;
}

function hash(text: Bytes): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ signed(text.charCodeAt(i)), 16777619);
  return value >>> 0;
}

/** Bytes are C's `char`, which is signed. */
function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}
