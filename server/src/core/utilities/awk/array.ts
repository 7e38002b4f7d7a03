/**
 * awk's arrays. The order of `for (key in array)` is mawk's: by bucket of its hash table (FNV-1a of the key), within a
 * bucket the key used last comes first.
 */
import type { Bytes } from "../../bytes";
import type { Value } from "./value";

interface Entry {
  value: Value;
  used: number;
  /** The index where it was made by a number: mawk keeps those in a table of their own. */
  readonly index: number | undefined;
}

/** A subscript: text, or an integer that stands for its decimal text. */
export type Key = Bytes | number;

/** mawk doubles its table where lists get longer than this on average. */
const LONGEST_LIST = 12;

export class AwkArray {
  private readonly entries = new Map<Bytes, Entry>();
  private clock = 0;

  get size(): number {
    return this.entries.size;
  }

  has(key: Key): boolean {
    return this.entries.has(String(key));
  }

  /** The value; an element that is not there is made, as awk does. */
  get(key: Key): Value {
    return this.touch(key).value;
  }

  set(key: Key, value: Value): void {
    this.touch(key).value = value;
  }

  delete(key: Key): void {
    this.entries.delete(String(key));
  }

  clear(): void {
    this.entries.clear();
  }

  /** The keys in the order in which mawk walks them. */
  keys(): Bytes[] {
    let buckets = 64;
    while (this.entries.size > buckets * LONGEST_LIST) buckets *= 2;
    const mask = buckets - 1;
    return [...this.entries]
      .map(([key, { used, index }]) => ({ key, bucket: hash(key) & mask, used, index }))
      .sort((a, b) => a.bucket - b.bucket || withinBucket(a, b, mask))
      .map(({ key }) => key);
  }

  private touch(key: Key): Entry {
    const text = String(key);
    let entry = this.entries.get(text);
    if (!entry) {
      entry = { value: undefined, used: 0, index: typeof key === "number" ? key : undefined };
      this.entries.set(text, entry);
    }
    entry.used = ++this.clock;
    return entry;
  }
}

/** Integers come first: to walk the array mawk puts them, bucket by bucket, in front of the texts. */
function withinBucket(a: Omit<Entry, "value">, b: Omit<Entry, "value">, mask: number): number {
  if (a.index === undefined || b.index === undefined) {
    if (a.index !== b.index) return a.index === undefined ? 1 : -1;
    return b.used - a.used;
  }
  return (b.index & mask) - (a.index & mask) || a.used - b.used;
}

/** FNV-1a of 32 bits. */
function hash(key: Bytes): number {
  let state = 2166136261;
  for (let i = 0; i < key.length; i++) state = Math.imul(state ^ key.charCodeAt(i), 16777619);
  return state >>> 0;
}
