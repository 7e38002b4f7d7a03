/** The decision diagram as SVG: one tab stop, arrow keys walk along answers, Enter goes to the line. */
import type { DecisionDiagram, DecisionNode } from "../../server/src/core/features/decisionDiagram";
import { svg } from "./dom";
import { type Layout, LINE_HEIGHT, layoutOf, type PlacedEdge, type PlacedNode, type Point } from "./layout";

export interface DiagramActions {
  /** A node was chosen by click or Enter. */
  readonly open: (node: DecisionNode) => void;
  /** The focus has moved here. */
  readonly show: (node: DecisionNode) => void;
}

export interface DrawnDiagram {
  readonly element: SVGSVGElement;
  readonly layout: Layout;
  zoomTo(zoom: number): void;
  /** How far from the left the marked path is, without zoom. */
  middleOfPath(): number;
  /** Dims what the text does not occur in, with what leads there; the number of nodes that match. */
  filter(text: string): number;
}

export function drawDiagram(
  diagram: DecisionDiagram,
  measure: (text: string) => number,
  actions: DiagramActions,
): DrawnDiagram {
  const layout = layoutOf(diagram, measure);
  const groups = new Map(layout.nodes.map((placed) => [placed.node.id, nodeElement(diagram, placed)]));
  const edges = layout.edges.map((placed) => ({ placed, ...edgeElements(placed) }));
  const element = svg(
    "svg",
    {
      viewBox: `0 0 ${Math.ceil(layout.width)} ${Math.ceil(layout.height)}`,
      role: "group",
      "aria-label": `Decision diagram: ${diagram.nodes.length} conditions and outcomes. Arrow keys walk along it, Enter opens.`,
    },
    arrowHeads(),
    svg("g", {}, ...edges.filter(({ placed }) => !placed.edge.onPath).map(({ line }) => line)),
    svg("g", {}, ...edges.filter(({ placed }) => placed.edge.onPath).map(({ line }) => line)),
    svg("g", {}, ...edges.map(({ label }) => label)),
    svg("g", {}, ...groups.values()),
  );
  const nodeOf = new Map(diagram.nodes.map((node) => [node.id, node]));
  makeRoving(diagram, layout, groups, (id, how) => {
    const node = nodeOf.get(id);
    if (node) actions[how](node);
  });
  return {
    element,
    layout,
    zoomTo(zoom) {
      element.setAttribute("width", String(Math.ceil(layout.width * zoom)));
      element.setAttribute("height", String(Math.ceil(layout.height * zoom)));
    },
    middleOfPath() {
      const across = layout.nodes.filter(({ node }) => node.onPath).map(({ x }) => x);
      return (Math.min(...across) + Math.max(...across)) / 2;
    },
    filter(text) {
      const matching = matchingNodes(diagram, text);
      const leading = leadingTo(diagram, matching);
      for (const [id, group] of groups) {
        group.classList.toggle("dimmed", !leading.has(id));
        group.classList.toggle("found", text !== "" && matching.has(id));
      }
      for (const { placed, line, label } of edges) {
        const dimmed = !leading.has(placed.edge.from) || !leading.has(placed.edge.to);
        line.classList.toggle("dimmed", dimmed);
        label.classList.toggle("dimmed", dimmed);
      }
      return matching.size;
    },
  };
}

/** Nodes with the text in them or in an answer that leads away from them. */
function matchingNodes({ nodes, edges }: DecisionDiagram, text: string): ReadonlySet<number> {
  const wanted = text.trim().toLowerCase();
  const has = (...texts: readonly string[]) => texts.some((each) => each.toLowerCase().includes(wanted));
  const found = new Set(
    nodes.filter((node) => has(node.title, ...(node.kind === "outcome" ? node.details : []))).map(({ id }) => id),
  );
  for (const { from, statement } of edges) if (has(statement)) found.add(from);
  return found;
}

/** The nodes and all from which they can be reached. */
function leadingTo({ edges }: DecisionDiagram, targets: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(targets);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { from, to } of edges) if (found.has(to)) found.add(from);
  }
  return found;
}

function nodeElement(diagram: DecisionDiagram, { node, x, y, width, height, lines }: PlacedNode): SVGGElement {
  const [left, top] = [x - width / 2, y - height / 2];
  const tone = node.kind === "outcome" ? node.tone : "question";
  return svg(
    "g",
    {
      class: `node ${node.kind} ${tone}${node.onPath ? " on-path" : ""}`,
      role: "button",
      tabindex: -1,
      "data-id": node.id,
      "aria-label": nodeLabel(diagram, node),
    },
    svg("rect", { class: "focus-ring", x: left - 4, y: top - 4, width: width + 8, height: height + 8, rx: 10 }),
    svg("rect", {
      class: "box",
      x: left,
      y: top,
      width,
      height,
      rx: node.kind === "question" ? 4 : height / 2 > 18 ? 14 : height / 2,
    }),
    ...textLines(lines, x, y),
  );
}

function nodeLabel({ edges }: DecisionDiagram, node: DecisionNode): string {
  const here = node.onPath ? ", on the path of the chosen environment" : "";
  if (node.kind === "outcome") return `Outcome: ${[node.title, ...node.details].join(", ")}${here}`;
  const answers = edges
    .filter(({ from }) => from === node.id)
    .map(({ text, onPath }) => (onPath ? `${text} (here)` : text));
  return `${node.title} ${answers.length} answers: ${answers.join("; ")}${here}`;
}

function textLines(lines: readonly string[], x: number, y: number): readonly SVGTextElement[] {
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return lines.map((line, i) =>
    svg("text", { x, y: top + i * LINE_HEIGHT, "text-anchor": "middle", "dominant-baseline": "central" }, line),
  );
}

function edgeElements({ edge, points, label }: PlacedEdge): {
  readonly line: SVGPathElement;
  readonly label: SVGGElement;
} {
  const state = edge.onPath ? " on-path" : "";
  const [left, top] = [label.x - label.width / 2, label.y - label.height / 2];
  return {
    line: svg("path", {
      class: `edge${state}`,
      d: curve(points),
      "marker-end": edge.onPath ? "url(#arrow-on-path)" : "url(#arrow)",
    }),
    label: svg(
      "g",
      { class: `label${state}`, "aria-hidden": "true" },
      svg("rect", { x: left, y: top, width: label.width, height: label.height, rx: 3 }),
      ...textLines(label.lines, label.x, label.y),
    ),
  };
}

function arrowHeads(): SVGDefsElement {
  const head = (id: string, name: string) =>
    svg(
      "marker",
      {
        id,
        class: name,
        viewBox: "0 0 10 10",
        refX: 9,
        refY: 5,
        markerWidth: 7,
        markerHeight: 7,
        orient: "auto-start-reverse",
        markerUnits: "userSpaceOnUse",
      },
      svg("path", { d: "M0 0L10 5L0 10z" }),
    );
  return svg("defs", {}, head("arrow", "arrow"), head("arrow-on-path", "arrow on-path"));
}

/** A smooth line through the points: quadratic curves between the middles of the segments. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest[rest.length - 1];
  if (!first || !last) return "";
  const parts = [`M${at(first)}`];
  for (let i = 0; i < rest.length - 1; i++) {
    const [here, next] = [rest[i], rest[i + 1]];
    if (!here || !next) continue;
    const end = i === rest.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    parts.push(`Q${at(here)} ${at(end)}`);
  }
  if (rest.length === 1) parts.push(`L${at(last)}`);
  return parts.join("");
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** One node is in the tab order; arrows move it: down along the answers, up to where one comes from, aside in a row. */
function makeRoving(
  diagram: DecisionDiagram,
  layout: Layout,
  groups: ReadonlyMap<number, SVGGElement>,
  tell: (id: number, how: "open" | "show") => void,
): void {
  let current = diagram.nodes[0]?.id ?? 0;
  groups.get(current)?.setAttribute("tabindex", "0");
  const move = (id: number | undefined) => {
    const next = id === undefined ? undefined : groups.get(id);
    if (id === undefined || !next) return;
    groups.get(current)?.setAttribute("tabindex", "-1");
    current = id;
    next.setAttribute("tabindex", "0");
    next.focus();
  };
  for (const [id, group] of groups) {
    group.addEventListener("click", () => {
      move(id);
      tell(id, "open");
    });
    group.addEventListener("focus", () => tell(id, "show"));
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") tell(id, "open");
      else if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key))
        move(neighbour(diagram, layout, id, event.key));
      else return;
      event.preventDefault();
    });
  }
}

function neighbour({ nodes, edges }: DecisionDiagram, layout: Layout, id: number, key: string): number | undefined {
  switch (key) {
    case "Home":
      return nodes[0]?.id;
    case "End":
      return nodes.find((node) => node.kind === "outcome" && node.onPath)?.id;
    case "ArrowDown":
      return (edges.find(({ from, onPath }) => from === id && onPath) ?? edges.find(({ from }) => from === id))?.to;
    case "ArrowUp":
      return (edges.find(({ to, onPath }) => to === id && onPath) ?? edges.find(({ to }) => to === id))?.from;
    default: {
      const row = [...layout.nodes].sort((a, b) => a.y - b.y || a.x - b.x).map(({ node }) => node.id);
      return row[row.indexOf(id) + (key === "ArrowRight" ? 1 : -1)];
    }
  }
}
