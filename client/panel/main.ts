/** The page of the outcome panel. Holds what is shown; the data comes from the extension, which asks the server. */
import type { DecisionDiagram, DecisionNode } from "../../server/src/core/features/decisionDiagram";
import type { OutcomeTable } from "../../server/src/core/features/outcomePanel";
import type { Explained } from "../../server/src/core/features/whyIs";
import { type DrawnDiagram, drawDiagram } from "./diagram";
import { el } from "./dom";
import { exportSvg } from "./exportSvg";
import { diagramMarkdown, tableMarkdown, whyMarkdown } from "./markdown";
import type { FromPanel, PanelState, Tab, ToPanel } from "./messages";
import { outcomeTableElement, summaryText } from "./table";
import { whyElement } from "./why";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
};

const initialState: PanelState = {
  uri: "",
  tab: "table",
  path: null,
  scope: "around",
  filter: "",
  onlyDifferences: false,
  zoom: 0,
  environments: null,
  why: null,
};

const vscode = acquireVsCodeApi();
const root = document.getElementById("panel") ?? document.body;
let state: PanelState = { ...initialState, ...vscode.getState(), ...givenState() };
let table: OutcomeTable | null = null;
let diagram: DecisionDiagram | null = null;
let explained: Explained | null = null;
let drawn: DrawnDiagram | null = null;
let isBusy = true;
let focused: DecisionNode | null = null;

const live = el("p", { class: "live", role: "status", "aria-live": "polite" });
const title = el("h1", {});
const summary = el("p", { class: "summary" });
const tools = el("div", { class: "tools" });
const body = el("div", { class: "body", id: "body", role: "tabpanel" });
const tabs = makeTabs();
root.append(el("header", {}, title, summary, tabs.element), tools, body, live);

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => receive(data));
vscode.postMessage({ kind: "ready", state });
render();

/** What the extension remembers of this panel. */
function givenState(): Partial<PanelState> {
  const given: unknown = JSON.parse(root.dataset["state"] ?? "{}");
  return typeof given === "object" && given !== null ? given : {};
}

function receive(message: ToPanel): void {
  switch (message.kind) {
    case "busy":
      isBusy = true;
      renderHead();
      break;
    case "table":
      table = message.table;
      isBusy = false;
      render();
      break;
    case "diagram":
      diagram = message.diagram;
      isBusy = false;
      render();
      break;
    case "why":
      explained = message.explained;
      isBusy = false;
      render();
      break;
    case "open":
      update({
        tab: message.tab,
        ...(message.why ? { why: message.why } : {}),
        environments: message.environments,
      });
      break;
    case "copied":
      say(`${message.what} was copied.`);
      break;
  }
}

/** Takes and keeps a new state; the extension sends what it needs. */
function update(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
  vscode.postMessage({ kind: "state", state });
  render();
}

function say(text: string): void {
  live.textContent = text;
}

function render(): void {
  renderHead();
  renderTools();
  renderBody();
}

function renderHead(): void {
  title.textContent = table ? `${table.script} ${table.called}`.trim() : "Outcomes";
  summary.textContent = table
    ? summaryText(table)
    : isBusy
      ? "Working…"
      : "This script cannot be simulated: it does not parse, or nobody calls it.";
  root.setAttribute("aria-busy", String(isBusy));
  tabs.select(state.tab);
}

function makeTabs(): { readonly element: HTMLElement; select(tab: Tab): void } {
  const names: readonly (readonly [tab: Tab, text: string])[] = [
    ["table", "Environments"],
    ["diagram", "What decides"],
    ["why", "Why is…?"],
  ];
  const buttons = names.map(([tab, text]) =>
    el("button", { role: "tab", id: `tab-${tab}`, "aria-controls": "body", onclick: () => update({ tab }) }, text),
  );
  const element = el("div", { class: "tabs", role: "tablist", "aria-label": "Views" }, ...buttons);
  element.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const at = (names.findIndex(([tab]) => tab === state.tab) + step + names.length) % names.length;
    if (step === 0) return;
    update({ tab: names[at]?.[0] ?? "table" });
    buttons[at]?.focus();
  });
  return {
    element,
    select(tab) {
      names.forEach(([name], i) => {
        buttons[i]?.setAttribute("aria-selected", String(name === tab));
        buttons[i]?.setAttribute("tabindex", name === tab ? "0" : "-1");
      });
      body.setAttribute("aria-labelledby", `tab-${tab}`);
    },
  };
}

// --- the tools above what is shown; what is being typed into stays

let toolsFor: Tab | null = null;

function renderTools(): void {
  if (toolsFor === state.tab && state.tab !== "diagram") return;
  if (tools.contains(document.activeElement) && toolsFor === state.tab) return;
  toolsFor = state.tab;
  tools.replaceChildren(...toolsOf(state.tab));
}

function toolsOf(tab: Tab): readonly HTMLElement[] {
  switch (tab) {
    case "table":
      return [filterBox("Filter paths and results"), checkbox(), copyButton("Copy Markdown", copyMarkdown)];
    case "diagram":
      return [
        pathChoice(),
        scopeChoice(),
        filterBox("Find a condition or an outcome"),
        zoomButtons(),
        copyButton("Copy Markdown", copyMarkdown),
        copyButton("Copy SVG", copySvg),
      ];
    case "why":
      return explained ? [copyButton("Copy Markdown", copyMarkdown)] : [];
  }
}

function filterBox(label: string): HTMLElement {
  const input = el("input", { type: "search", placeholder: label, "aria-label": label });
  input.value = state.filter;
  input.addEventListener("input", () => {
    state = { ...state, filter: input.value };
    vscode.setState(state);
    if (state.tab === "table") renderBody();
    else if (drawn) say(`${drawn.filter(state.filter)} match.`);
  });
  return input;
}

function checkbox(): HTMLElement {
  const input = el("input", { type: "checkbox" });
  input.checked = state.onlyDifferences;
  input.addEventListener("change", () => update({ onlyDifferences: input.checked }));
  return el("label", { class: "check" }, input, "Only differences");
}

function pathChoice(): HTMLElement {
  const paths = diagram?.paths ?? [];
  const shown = diagram?.path ?? "";
  const select = el(
    "select",
    {},
    ...paths.map((path) => el("option", { value: path, selected: path === shown }, path)),
    el("option", { value: "", selected: shown === "" }, "everything that lasts"),
  );
  select.addEventListener("change", () => update({ path: select.value }));
  return el("label", {}, "Path ", select);
}

function scopeChoice(): HTMLElement {
  const environment = table?.columns[0]?.environment ?? "the chosen environment";
  const select = el(
    "select",
    {},
    el("option", { value: "around", selected: state.scope === "around" }, `${environment}, but for one answer`),
    el("option", { value: "everywhere", selected: state.scope === "everywhere" }, "every possible host"),
  );
  select.addEventListener("change", () => update({ scope: select.value === "everywhere" ? "everywhere" : "around" }));
  return el("label", {}, "Hosts ", select);
}

const ZOOM_STEP = 1.2;

function zoomButtons(): HTMLElement {
  const button = (text: string, label: string, run: () => void) =>
    el("button", { title: label, "aria-label": label, onclick: run }, text);
  return el(
    "div",
    { class: "zoom", role: "group", "aria-label": "Zoom" },
    button("−", "Zoom out", () => zoom(currentZoom() / ZOOM_STEP)),
    button("+", "Zoom in", () => zoom(currentZoom() * ZOOM_STEP)),
    button("Fit", "Fit into the window", fit),
  );
}

function zoom(to: number): void {
  state = { ...state, zoom: Math.min(4, Math.max(0.15, to)) };
  vscode.setState(state);
  drawn?.zoomTo(state.zoom);
  say(`${Math.round(state.zoom * 100)} percent`);
}

function currentZoom(): number {
  return state.zoom > 0 ? state.zoom : Math.max(READABLE, fitting());
}

function fit(): void {
  zoom(fitting());
}

/** The zoom at which all of the diagram is seen. */
function fitting(): number {
  const area = body.querySelector(".scroll");
  if (!drawn || !area) return 1;
  return Math.min(1.2, area.clientWidth / drawn.layout.width, (area.clientHeight - 16) / drawn.layout.height);
}

/** Text smaller than this cannot be read: then one scrolls. */
const READABLE = 0.7;

function copyButton(text: string, copy: () => void): HTMLElement {
  return el("button", { onclick: copy }, text);
}

function copyMarkdown(): void {
  const copy = (text: string, what: string) => vscode.postMessage({ kind: "copy", text, what });
  if (state.tab === "table" && table) copy(tableMarkdown(table), "The table");
  else if (state.tab === "diagram" && diagram) copy(diagramMarkdown(diagram), "The diagram");
  else if (state.tab === "why" && explained) copy(whyMarkdown(explained), "The answer");
}

function copySvg(): void {
  if (!drawn) return;
  const background = getComputedStyle(document.body).backgroundColor;
  vscode.postMessage({ kind: "copy", text: exportSvg(drawn.element, background), what: "The picture" });
}

// --- what is shown

const goTo = (line: number) => vscode.postMessage({ kind: "goTo", line });
const whatIf = (statement: string) => vscode.postMessage({ kind: "whatIf", statement });

function renderBody(): void {
  body.replaceChildren(bodyOf(state.tab));
  if (state.tab !== "diagram" || !drawn) return;
  drawn.zoomTo(currentZoom());
  const scroll = body.querySelector(".scroll");
  if (scroll) scroll.scrollLeft = drawn.middleOfPath() * currentZoom() - scroll.clientWidth / 2;
  if (state.filter !== "") drawn.filter(state.filter);
}

function bodyOf(tab: Tab): HTMLElement {
  switch (tab) {
    case "table":
      return table
        ? outcomeTableElement(table, state, {
            goTo,
            choose: (environment) => vscode.postMessage({ kind: "choose", environment }),
          })
        : el("p", { class: "note" }, isBusy ? "Running the script in every environment…" : "");
    case "diagram":
      return diagramElement();
    case "why":
      return whyElement(explained, {
        goTo,
        whatIf,
        ask: () => vscode.postMessage({ kind: "askWhy" }),
        copy: (text, what) => vscode.postMessage({ kind: "copy", text, what }),
      });
  }
}

const details = el("section", { class: "details", "aria-label": "The condition or outcome in focus" });

function diagramElement(): HTMLElement {
  drawn = null;
  if (!diagram)
    return el(
      "p",
      { class: "note" },
      isBusy
        ? "Trying every answer that a host could give…"
        : "There is no diagram: exploring the script took too long, or it does not parse.",
    );
  const notes = diagram.notes.map((note) => el("p", { class: "note", role: "note" }, note));
  if (diagram.nodes.length === 0) return el("div", {}, ...notes);
  const measure = textMeasure();
  drawn = drawDiagram(diagram, measure, { open: openNode, show: showDetails });
  showDetails(diagram.nodes.find(({ id }) => id === focused?.id) ?? diagram.nodes[0] ?? null);
  const scroll = el("div", { class: "scroll picture" }, drawn.element);
  scroll.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(currentZoom() * (event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
  });
  scroll.addEventListener("keydown", ({ key }) => {
    if (key === "+") zoom(currentZoom() * ZOOM_STEP);
    else if (key === "-") zoom(currentZoom() / ZOOM_STEP);
    else if (key === "0") fit();
  });
  return el("div", { class: "split" }, el("div", { class: "left" }, ...notes, scroll), details);
}

function openNode(node: DecisionNode): void {
  showDetails(node);
  const line = node.lines[node.lines.length - 1];
  const first = node.kind === "question" ? node.lines[0] : line;
  if (first !== undefined) goTo(first);
}

function showDetails(node: DecisionNode | null): void {
  focused = node;
  if (!node || !diagram) {
    details.replaceChildren();
    return;
  }
  const lines = node.lines.map((line) => el("button", { class: "link", onclick: () => goTo(line) }, `line ${line}`));
  const where =
    lines.length > 0
      ? el("p", { class: "lines" }, node.kind === "question" ? "Asked in " : "Made in ", ...spaced(lines))
      : null;
  const heading = el("h2", {}, node.title);
  if (node.kind === "outcome") {
    details.replaceChildren(
      ...present(heading, el("ul", {}, ...node.details.map((text) => el("li", {}, text))), where),
    );
    return;
  }
  const answers = diagram.edges.filter(({ from }) => from === node.id);
  details.replaceChildren(
    ...present(
      heading,
      el("p", { class: "note" }, LIVES[node.life]),
      el(
        "ul",
        {},
        ...answers.map(({ statement, onPath }) =>
          el(
            "li",
            { class: onPath ? "own" : "" },
            el("span", {}, statement),
            onPath
              ? el("span", { class: "state" }, "here")
              : el(
                  "button",
                  { class: "link", "aria-label": `What if ${statement}?`, onclick: () => whatIf(statement) },
                  "what if?",
                ),
          ),
        ),
      ),
      where,
    ),
  );
}

const LIVES = {
  process: "This holds while the script runs.",
  boot: "This may be another after the next boot.",
  package: "This stays until something changes it.",
  ever: "This never changes.",
} as const;

function present(...elements: readonly (HTMLElement | null)[]): readonly HTMLElement[] {
  return elements.filter((element) => element !== null);
}

function spaced(elements: readonly HTMLElement[]): readonly (HTMLElement | string)[] {
  return elements.flatMap((element, i) => (i === 0 ? [element] : [" ", element]));
}

function textMeasure(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.body);
  if (context) context.font = `13px ${fontFamily}`;
  return (text) => context?.measureText(text).width ?? text.length * 7;
}
