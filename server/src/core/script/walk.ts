/** Walking a syntax tree with the parents of each node at hand, and what stands at an offset. */
import type { List, ListItem, Node, ParseResult, Span } from "../syntax/tree";
import { children } from "../syntax/walk";

/** A node with its parents, innermost first: `[node, parent, …, program]`. */
export type NodePath = readonly Node[];

/** Calls `visit` for every node in document order, parents first; `parents` is innermost first. Not recursive: depth is no limit. */
export function walk(root: Node, visit: (node: Node, parents: Parents) => void, childrenOf = children): void {
  const stack: { readonly node: Node; readonly parents: Parents }[] = [{ node: root, parents: null }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    visit(next.node, next.parents);
    const below: Parents = { node: next.node, parents: next.parents };
    const list = childrenOf(next.node);
    for (let i = list.length - 1; i >= 0; i--) {
      const child = list[i];
      if (child) stack.push({ node: child, parents: below });
    }
  }
}

/** A linked list of parents, innermost first; null at the root. */
export type Parents = { readonly node: Node; readonly parents: Parents } | null;

/** The parents as an array, innermost first. */
export function parentList(parents: Parents): readonly Node[] {
  const list: Node[] = [];
  for (let at = parents; at; at = at.parents) list.push(at.node);
  return list;
}

/**
 * The innermost node around an offset with its parents. Touching the end counts (a cursor behind a word is at it), but a
 * node that begins there wins. Bodies of here-documents lie outside of their redirection's span and are found, too.
 */
export function nodePathAt({ tree, text }: ParseResult, offset: number): NodePath {
  let best: NodePath = [tree];
  let bestSize = Number.POSITIVE_INFINITY;
  const look = (node: Node, parents: Parents) => {
    if (offset < node.start || offset > node.end || node.type === "Program") return;
    const size = 2 * (node.end - node.start) + (offset === node.end ? 1 : 0);
    if (size > bestSize) return;
    bestSize = size;
    best = [node, ...parentList(parents)];
  };
  walk(tree, look, (node) => (node.type === "List" ? itemsAt(node, text, offset) : children(node)));
  return best;
}

/** The commands that can hold the offset: the last one that begins before it, and those that begin on the same line. */
function itemsAt({ items }: List, text: string, offset: number): readonly ListItem[] {
  const end = items.findIndex(({ start }) => start > offset);
  const last = (end < 0 ? items.length : end) - 1;
  let first = last;
  // The body of a here-document stands behind the line, and so behind other commands of that line (POSIX 2.7.4).
  while (first > 0 && !text.slice(items[first - 1]?.end, items[first]?.start).includes("\n")) first--;
  return items.slice(Math.max(0, first), last + 1);
}

/** Does the half-open span hold the offset? */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
