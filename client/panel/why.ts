/** "Why is…?": each way as a list of conditions, with the command that checks it on a real machine. */
import type { Explained, Way, WayCondition } from "../../server/src/core/features/whyIs";
import { el } from "./dom";

export interface WhyActions {
  readonly goTo: (line: number) => void;
  readonly whatIf: (statement: string) => void;
  readonly copy: (text: string, what: string) => void;
  readonly ask: () => void;
}

export function whyElement(explained: Explained | null, actions: WhyActions): HTMLElement {
  const another = el(
    "button",
    { class: "primary", onclick: actions.ask },
    explained ? "Ask about another path…" : "Choose a path and the state you saw…",
  );
  if (!explained)
    return el(
      "div",
      { class: "why" },
      el("p", {}, "What did you find on the broken machine? The answer is the list of conditions that lead there."),
      another,
    );
  const { path, state, ways, notes } = explained;
  return el(
    "div",
    { class: "why" },
    el("h2", {}, "Why is ", el("code", {}, path), ` ${state}?`),
    ways.length === 0 ? el("p", {}, "No host is known on which the script leaves it so.") : null,
    ...ways.map((way, i) => wayElement(way, i, actions)),
    ...notes.map((note) => el("p", { class: "note" }, note)),
    another,
  );
}

function wayElement({ conditions }: Way, index: number, actions: WhyActions): HTMLElement {
  const title = index === 0 ? "Because all of this holds:" : "Or because all of this holds:";
  return el(
    "section",
    { class: "way", "aria-label": `Way ${index + 1}` },
    el("h3", {}, conditions.length === 0 ? "It is so on every host." : title),
    el("ul", {}, ...conditions.map((condition) => conditionElement(condition, actions))),
  );
}

function conditionElement({ statement, lines, holdsHere, check }: WayCondition, actions: WhyActions): HTMLElement {
  const [line] = lines;
  const here = holdsHere === null ? "not known here" : holdsHere ? "holds here" : "does not hold here";
  return el(
    "li",
    { class: holdsHere === false ? "missing" : "holds" },
    el("span", { class: "statement" }, statement),
    el("span", { class: "here" }, here),
    line === undefined ? null : el("button", { class: "link", onclick: () => actions.goTo(line) }, `line ${line}`),
    holdsHere === false
      ? el("button", { class: "link", onclick: () => actions.whatIf(statement) }, "what if it did?")
      : null,
    check === null
      ? null
      : el(
          "span",
          { class: "check" },
          el("code", {}, check),
          el(
            "button",
            {
              class: "link",
              "aria-label": `Copy the command ${check}`,
              onclick: () => actions.copy(check, "The command"),
            },
            "copy",
          ),
        ),
  );
}
