/** Walking a syntax tree: the children of each node in the order of the text, and what stands at an offset. */
import type { Node, Program, Span } from "../syntax/tree";

/** The nodes right below a node, in the order of their start. */
export function children(node: Node): readonly Node[] {
  return inOrder(childrenOf(node));
}

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

type Maybe = Node | null;

function childrenOf(node: Node): readonly Maybe[] {
  switch (node.type) {
    case "Program":
      return [node.body];
    case "List":
      return node.items;
    case "ListItem":
      return [node.command];
    case "AndOr":
      return node.pipelines;
    case "Pipeline":
      return node.commands;
    case "SimpleCommand":
      return [...node.assignments, ...node.words, ...node.redirections];
    case "BraceGroup":
    case "Subshell":
      return [node.body, ...node.redirections];
    case "ForClause":
    case "SelectClause":
      return [...(node.words ?? []), node.body, ...node.redirections];
    case "CaseClause":
      return [node.word, ...node.items, ...node.redirections];
    case "IfClause":
      return [node.condition, node.then, ...node.elifs, node.else, ...node.redirections];
    case "WhileClause":
      return [node.condition, node.body, ...node.redirections];
    case "ArithmeticFor":
      return [node.initial, node.condition, node.update, node.body, ...node.redirections];
    case "ArithmeticCommand":
    case "ConditionalCommand":
      return [node.expression, ...node.redirections];
    case "FunctionDefinition":
      return [node.body];
    default:
      return childrenOfPart(node);
  }
}

type Compound = "Program" | "List" | "ListItem" | "AndOr" | "Pipeline" | "SimpleCommand" | "BraceGroup" | "Subshell";
type Clause = "ForClause" | "SelectClause" | "CaseClause" | "IfClause" | "WhileClause" | "ArithmeticFor";
type Other = "ArithmeticCommand" | "ConditionalCommand" | "FunctionDefinition";

function childrenOfPart(node: Exclude<Node, { type: Compound | Clause | Other }>): readonly Maybe[] {
  switch (node.type) {
    case "CaseItem":
      return [...node.patterns, node.body];
    case "ElifPart":
      return [node.condition, node.then];
    case "Assignment":
      return [node.index, node.value, ...(node.array ?? [])];
    case "Redirection":
      return [node.target, node.hereDocument];
    case "Word":
    case "DoubleQuoted":
    case "HereDocument":
    case "ArithmeticExpansion":
      return node.parts;
    case "ParameterExpansion":
      return [node.index, node.word, node.secondWord];
    case "CommandSubstitution":
    case "ProcessSubstitution":
      return [node.body];
    case "ArrayAssignment":
      return [node.assignment];
    case "ConditionalAndOr":
      return [node.left, node.right];
    case "ConditionalNot":
    case "ConditionalUnary":
      return [node.operand];
    case "ConditionalBinary":
      return [node.left, node.right];
    case "ConditionalWord":
      return [node.word];
    case "Literal":
    case "Escaped":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [];
  }
}

function inOrder(nodes: readonly Maybe[]): readonly Node[] {
  const list: Node[] = [];
  let sorted = true;
  let last = 0;
  for (const node of nodes) {
    if (!node) continue;
    if (node.start < last) sorted = false;
    last = node.start;
    list.push(node);
  }
  return sorted ? list : list.sort((a, b) => a.start - b.start || a.end - b.end);
}
