/**
 * A persistent map from small integers to values: a big-endian Patricia trie. Setting copies the path, so versions
 * share all that is equal, and merging skips what is shared.
 */

interface LeafNode<V> {
  readonly key: number;
  readonly value: V;
  readonly bit: 0;
}

interface ForkNode<V> {
  readonly prefix: number;
  readonly bit: number;
  readonly zero: Trie<V>;
  readonly one: Trie<V>;
}

type Node<V> = LeafNode<V> | ForkNode<V>;

/** Null is the empty map. */
export type Trie<V> = Node<V> | null;

export function get<V>(trie: Trie<V>, key: number): V | undefined {
  let node = trie;
  while (node) {
    if (node.bit === 0) return (node as LeafNode<V>).key === key ? (node as LeafNode<V>).value : undefined;
    const fork = node as ForkNode<V>;
    node = key & fork.bit ? fork.one : fork.zero;
  }
  return undefined;
}

export function set<V>(trie: Trie<V>, key: number, value: V): Node<V> {
  if (!trie) return { key, value, bit: 0 };
  if (trie.bit === 0) {
    const leaf = trie as LeafNode<V>;
    if (leaf.key === key) return leaf.value === value ? leaf : { key, value, bit: 0 };
    return join(key, { key, value, bit: 0 }, leaf.key, leaf);
  }
  const fork = trie as ForkNode<V>;
  if (prefixOf(key, fork.bit) !== fork.prefix) return join(key, { key, value, bit: 0 }, fork.prefix, fork);
  if (key & fork.bit) {
    const one = set(fork.one, key, value);
    return one === fork.one ? fork : { prefix: fork.prefix, bit: fork.bit, zero: fork.zero, one };
  }
  const zero = set(fork.zero, key, value);
  return zero === fork.zero ? fork : { prefix: fork.prefix, bit: fork.bit, zero, one: fork.one };
}

export function remove<V>(trie: Trie<V>, key: number): Trie<V> {
  if (!trie) return null;
  if (trie.bit === 0) return (trie as LeafNode<V>).key === key ? null : trie;
  const fork = trie as ForkNode<V>;
  if (prefixOf(key, fork.bit) !== fork.prefix) return trie;
  const [zero, one] = key & fork.bit ? [fork.zero, remove(fork.one, key)] : [remove(fork.zero, key), fork.one];
  if (zero === fork.zero && one === fork.one) return trie;
  return !zero ? one : !one ? zero : { prefix: fork.prefix, bit: fork.bit, zero, one };
}

export function* entries<V>(trie: Trie<V>): Generator<readonly [number, V]> {
  if (!trie) return;
  if (trie.bit === 0) yield [(trie as LeafNode<V>).key, (trie as LeafNode<V>).value];
  else {
    yield* entries((trie as ForkNode<V>).zero);
    yield* entries((trie as ForkNode<V>).one);
  }
}

/** Calls `see` for each key whose values differ (undefined where there is none), skipping what is shared. */
export function differences<V>(
  a: Trie<V>,
  b: Trie<V>,
  see: (key: number, a: V | undefined, b: V | undefined) => void,
): void {
  if (a === b) return;
  if (a && b && a.bit !== 0 && b.bit !== 0) {
    const [x, y] = [a as ForkNode<V>, b as ForkNode<V>];
    if (x.bit === y.bit && x.prefix === y.prefix) {
      differences(x.zero, y.zero, see);
      differences(x.one, y.one, see);
      return;
    }
  }
  for (const [key, value] of entries(a)) {
    const other = get(b, key);
    if (other !== value) see(key, value, other);
  }
  for (const [key, value] of entries(b)) if (get(a, key) === undefined) see(key, undefined, value);
}

/** Does a key hold values that `differs` tells apart (undefined where there is none)? What is shared is skipped. */
export function someDifference<V>(
  a: Trie<V>,
  b: Trie<V>,
  differs: (key: number, a: V | undefined, b: V | undefined) => boolean,
): boolean {
  if (a === b) return false;
  if (a && b && a.bit === 0 && b.bit === 0) {
    const x = a as LeafNode<V>;
    const y = b as LeafNode<V>;
    if (x.key === y.key) return x.value !== y.value && differs(x.key, x.value, y.value);
  }
  if (a && b && a.bit !== 0 && b.bit !== 0) {
    const x = a as ForkNode<V>;
    const y = b as ForkNode<V>;
    if (x.bit === y.bit && x.prefix === y.prefix)
      return someDifference(x.zero, y.zero, differs) || someDifference(x.one, y.one, differs);
  }
  for (const [key, value] of entries(a)) {
    const other = get(b, key);
    if (other !== value && differs(key, value, other)) return true;
  }
  for (const [key, value] of entries(b)) if (get(a, key) === undefined && differs(key, undefined, value)) return true;
  return false;
}

/** Key by key: shared values stay, others are `combine(a, b)`. */
export function merge<V>(a: Trie<V>, b: Trie<V>, combine: (a: V | undefined, b: V | undefined) => V): Trie<V> {
  let out = a;
  differences(a, b, (key, x, y) => {
    out = set(out, key, combine(x, y));
  });
  return out;
}

function prefixOf(key: number, bit: number): number {
  return key & ~(bit | (bit - 1));
}

function join<V>(key1: number, one: Node<V>, key2: number, two: Node<V>): ForkNode<V> {
  const bit = 1 << (31 - Math.clz32(key1 ^ key2));
  const prefix = prefixOf(key1, bit);
  return key1 & bit ? { prefix, bit, zero: two, one } : { prefix, bit, zero: one, one: two };
}
