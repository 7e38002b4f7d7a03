/** Where everything of the diagram is: dagre lays it out, text is measured in the page's own font. */
import { layout as dagreLayout, Graph } from "@dagrejs/dagre";
import type { DecisionDiagram, DecisionEdge, DecisionNode } from "../../server/src/core/features/decisionDiagram";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly node: DecisionNode;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly edge: DecisionEdge;
  readonly points: readonly Point[];
  readonly label: Point & { readonly width: number; readonly height: number; readonly lines: readonly string[] };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export const LINE_HEIGHT = 17;
const MARGIN = 16;

export function layoutOf(diagram: DecisionDiagram, measure: (text: string) => number): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 28, edgesep: 14, ranksep: 22, marginx: MARGIN, marginy: MARGIN });
  const nodeLines = diagram.nodes.map((node) => textOf(node));
  diagram.nodes.forEach((node, i) => {
    graph.setNode(String(node.id), boxOf(nodeLines[i] ?? [], measure, 14));
  });
  const edgeLines = diagram.edges.map(({ text }) => wrap(text, 26, 3));
  diagram.edges.forEach(({ from, to, onPath }, i) => {
    const box = boxOf(edgeLines[i] ?? [], measure, 6);
    graph.setEdge(String(from), String(to), { ...box, labelpos: "c", weight: onPath ? 12 : 1 }, String(i));
  });
  dagreLayout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: diagram.nodes.map((node, i) => {
      const { x = 0, y = 0, width: w = 0, height: h = 0 } = graph.node(String(node.id));
      return { node, x, y, width: w, height: h, lines: nodeLines[i] ?? [] };
    }),
    edges: diagram.edges.map((edge, i) => {
      const {
        points = [],
        x = 0,
        y = 0,
        width: w = 0,
        height: h = 0,
      } = graph.edge(String(edge.from), String(edge.to), String(i));
      return { edge, points, label: { x, y, width: w, height: h, lines: edgeLines[i] ?? [] } };
    }),
  };
}

function textOf(node: DecisionNode): readonly string[] {
  if (node.kind === "question") return wrap(node.title, 34, 3);
  const all = [node.title, ...node.details.slice(0, 3)].flatMap((text) => wrap(text, 40, 2));
  return node.details.length > 3 ? [...all, `and ${node.details.length - 3} more`] : all;
}

function boxOf(lines: readonly string[], measure: (text: string) => number, padding: number) {
  return {
    width: Math.max(24, ...lines.map(measure)) + 2 * padding,
    height: lines.length * LINE_HEIGHT + padding,
  };
}

/** At blanks and after slashes, into so many lines at most; what is left out is told by an ellipsis. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<= )|(?<=[^ ]\/)(?=[^ ])/)) {
    if (line !== "" && (line + word).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  if (line !== "") lines.push(line.trimEnd());
  const cut = lines.slice(0, most);
  if (lines.length > most) cut[most - 1] = `${cut[most - 1] ?? ""}…`;
  return cut.map((each) => (each.length > 2 * width ? `${each.slice(0, 2 * width)}…` : each));
}
