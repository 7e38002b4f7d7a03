/** Ways through the tree. */

import type { ConditionalExpression, Node } from "./tree";

/** The nodes directly below a node, in the order of the text (a here-document comes with its redirection). */
export function children(node: Node): readonly Node[] {
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
      return inOrder([...node.assignments, ...node.words, ...node.redirections]);
    case "FunctionDefinition":
      return [node.body];
    case "BraceGroup":
    case "Subshell":
      return [node.body, ...node.redirections];
    case "ForClause":
    case "SelectClause":
      return [...(node.words ?? []), node.body, ...node.redirections];
    case "CaseClause":
      return [node.word, ...node.items, ...node.redirections];
    case "IfClause":
      return [node.condition, node.then, ...node.elifs, ...present(node.else), ...node.redirections];
    case "WhileClause":
      return [node.condition, node.body, ...node.redirections];
    case "ArithmeticFor":
      return [
        ...present(node.initial),
        ...present(node.condition),
        ...present(node.update),
        node.body,
        ...node.redirections,
      ];
    case "ArithmeticCommand":
    case "ConditionalCommand":
      return [node.expression, ...node.redirections];
    case "Assignment":
      return [...present(node.index), ...present(node.value), ...(node.array ?? [])];
    case "CaseItem":
      return [...node.patterns, node.body];
    case "ElifPart":
      return [node.condition, node.then];
    case "Redirection":
      return [node.target, ...present(node.hereDocument)];
    case "HereDocument":
    case "Word":
    case "DoubleQuoted":
    case "ArithmeticExpansion":
      return node.parts;
    case "ParameterExpansion":
      return [...present(node.index), ...present(node.word), ...present(node.secondWord)];
    case "CommandSubstitution":
    case "ProcessSubstitution":
      return [node.body];
    case "ArrayAssignment":
      return [node.assignment];
    case "Literal":
    case "Escaped":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [];
    default:
      return conditionalChildren(node);
  }
}

function conditionalChildren(node: ConditionalExpression): readonly Node[] {
  switch (node.type) {
    case "ConditionalAndOr":
    case "ConditionalBinary":
      return [node.left, node.right];
    case "ConditionalNot":
    case "ConditionalUnary":
      return [node.operand];
    case "ConditionalWord":
      return [node.word];
  }
}

/** Visits a node and all below it, each before what is below it. A visit that returns false skips what is below. */
export function walk(node: Node, visit: (node: Node) => unknown): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}

/**
 * The nodes around an offset, from the program down to the smallest. The end of a node counts as within it where nothing
 * else begins there, as for a caret behind a word. Inside a here-document the path leads over its redirection.
 */
export function nodeAt(tree: Node, offset: number): readonly Node[] {
  const path: Node[] = [];
  descend(tree, offset, path);
  return path;
}

function descend(node: Node, offset: number, path: Node[]): boolean {
  path.push(node);
  let touching: Node | null = null;
  for (const child of children(node)) {
    if (child.start <= offset && offset < child.end) return descend(child, offset, path);
    if (child.end === offset) touching = child;
  }
  const document = hereDocumentPath(node, offset);
  if (document !== null) {
    path.push(...document);
    return true;
  }
  if (touching !== null) return descend(touching, offset, path);
  return true;
}

/** The way down to a here-document around the offset: its body stands after the line, often outside its command. */
function hereDocumentPath(node: Node, offset: number): readonly Node[] | null {
  for (const child of children(node)) {
    if (child.start > offset) break;
    if (child.type === "HereDocument") {
      if (child.start <= offset && offset <= child.end) return nodeAt(child, offset);
    } else if (child.type !== "Word") {
      const below = hereDocumentPath(child, offset);
      if (below !== null) return [child, ...below];
    }
  }
  return null;
}

function present<N>(node: N | null): readonly N[] {
  return node === null ? [] : [node];
}

function inOrder<N extends Node>(nodes: N[]): readonly N[] {
  return nodes.sort((a, b) => a.start - b.start);
}
