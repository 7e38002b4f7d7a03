/** Walking a syntax tree with the parents of each node at hand, and what stands at an offset. */
import type { Node, Program, Span } from "../syntax/tree";
import { children } from "../syntax/walk";

/** A node with its parents, innermost first: `[node, parent, …, program]`. */
export type NodePath = readonly Node[];

/** Calls `visit` for every node in document order, parents first; `parents` is innermost first. Not recursive: depth is no limit. */
export function walk(root: Node, visit: (node: Node, parents: Parents) => void): void {
  const stack: { readonly node: Node; readonly parents: Parents }[] = [{ node: root, parents: null }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    visit(next.node, next.parents);
    const below: Parents = { node: next.node, parents: next.parents };
    const list = children(next.node);
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
export function nodePathAt(program: Program, offset: number): NodePath {
  let best: NodePath = [program];
  let bestSize = Number.POSITIVE_INFINITY;
  walk(program, (node, parents) => {
    if (offset < node.start || offset > node.end || node.type === "Program") return;
    const size = 2 * (node.end - node.start) + (offset === node.end ? 1 : 0);
    if (size <= bestSize) {
      bestSize = size;
      best = [node, ...parentList(parents)];
    }
  });
  return best;
}

/** Does the half-open span hold the offset? */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
