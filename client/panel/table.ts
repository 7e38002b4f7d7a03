/** The table: environments across, paths down, differences marked in words as well as in colour. */
import type { OutcomeCell, OutcomeColumn, OutcomeRow, OutcomeTable } from "../../server/src/core/features/outcomePanel";
import { el } from "./dom";

export interface TableActions {
  readonly goTo: (line: number) => void;
  readonly choose: (environment: string) => void;
}

export interface TableView {
  readonly filter: string;
  readonly onlyDifferences: boolean;
}

export function outcomeTableElement(table: OutcomeTable, view: TableView, actions: TableActions): HTMLElement {
  const rows = shownRows(table, view);
  const hidden = table.rows.length - rows.length;
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Outcomes in each environment" },
    el(
      "table",
      {},
      el("caption", {}, captionText(table)),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col", class: "corner" }, "Result"),
          ...table.columns.map((column) => headCell(column, actions)),
        ),
      ),
      el(
        "tbody",
        {},
        el(
          "tr",
          { class: "end" },
          el("th", { scope: "row" }, "how it ends"),
          ...table.columns.map(({ end }) => bodyCell(end, actions)),
        ),
        ...rows.map((row) => rowElement(row, actions)),
      ),
    ),
    el("p", { class: "note" }, hiddenText(hidden, table.rowsLeftOut)),
  );
}

/** The rows that the filter leaves. */
export function shownRows({ rows }: OutcomeTable, { filter, onlyDifferences }: TableView): readonly OutcomeRow[] {
  const wanted = filter.trim().toLowerCase();
  return rows.filter(
    ({ path, differs, cells }) =>
      (differs || !onlyDifferences) &&
      (wanted === "" ||
        path.toLowerCase().includes(wanted) ||
        cells.some(({ text }) => text.toLowerCase().includes(wanted))),
  );
}

/** `3 outcomes, 2 of 7 environments differ from debian-12`. */
export function summaryText({ columns, rows }: OutcomeTable): string {
  const [first] = columns;
  const different = columns.filter(({ differs }) => differs).length;
  const results = new Set(
    columns.map(({ end }, at) => JSON.stringify([end.text, rows.map(({ cells }) => cells[at]?.text)])),
  );
  if (different === 0) return `The same outcome in ${columns.length} environments`;
  const verb = different === 1 ? "differs" : "differ";
  return `${results.size} outcomes: ${different} of ${columns.length - 1} other environments ${verb} from ${first?.environment ?? ""}`;
}

function captionText(table: OutcomeTable): string {
  const [first] = table.columns;
  return `What the script leaves behind, beside ${first?.environment ?? ""}; ≠ marks what differs.`;
}

function hiddenText(hidden: number, leftOut: number): string {
  const parts = [
    hidden > 0 ? `${hidden} ${hidden === 1 ? "path is" : "paths are"} not shown: see the filter.` : "",
    leftOut > 0 ? `${leftOut} more paths are changed.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function headCell({ environment, whatIf, isChosen, differs }: OutcomeColumn, { choose }: TableActions): HTMLElement {
  const name = isChosen
    ? el("span", { class: "environment" }, environment)
    : el(
        "button",
        {
          class: "environment",
          title: `Show results for ${environment} in the editor`,
          onclick: () => choose(environment),
        },
        environment,
      );
  const state = isChosen ? "shown in the editor" : differs ? "≠ differs" : "the same";
  return el(
    "th",
    { scope: "col", class: isChosen ? "chosen" : differs ? "differs" : "same" },
    name,
    ...whatIf.map((statement) => el("span", { class: "what-if" }, `what if ${statement}`)),
    el("span", { class: "state" }, state),
  );
}

function rowElement({ path, differs, cells }: OutcomeRow, actions: TableActions): HTMLElement {
  return el(
    "tr",
    { class: differs ? "differs" : "same" },
    el("th", { scope: "row" }, el("code", {}, path)),
    ...cells.map((cell) => bodyCell(cell, actions)),
  );
}

const SIGNS = { add: "+", del: "−", mod: "~", end: "", failure: "✗", untouched: "" } as const;

function bodyCell({ text, kind, volatile, differs, line }: OutcomeCell, { goTo }: TableActions): HTMLElement {
  const words = `${SIGNS[kind]} ${text}`.trim();
  const content =
    line === null
      ? el("span", { class: "what" }, words)
      : el("button", { class: "what", title: `Go to line ${line}`, onclick: () => goTo(line) }, words);
  return el(
    "td",
    { class: `${kind}${differs ? " differs" : ""}` },
    differs ? el("span", { class: "mark", title: "differs", role: "img", "aria-label": "differs:" }, "≠") : null,
    content,
    volatile ? el("span", { class: "volatile" }, "until reboot") : null,
  );
}
