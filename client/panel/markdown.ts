/** What is shown, as Markdown to paste into a bug report. */
import type { DecisionDiagram, DecisionNode } from "../../server/src/core/features/decisionDiagram";
import type { OutcomeCell, OutcomeTable } from "../../server/src/core/features/outcomePanel";
import type { Explained } from "../../server/src/core/features/whyIs";

export function tableMarkdown({ script, called, columns, rows }: OutcomeTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    `## What \`${script} ${called}\` leaves behind`,
    "",
    line([
      "",
      ...columns.map(({ environment, whatIf }) => [environment, ...whatIf.map((each) => `what if ${each}`)].join(", ")),
    ]),
    line(["---", ...columns.map(() => "---")]),
    line(["how it ends", ...columns.map(({ end }) => cellText(end))]),
    ...rows.map(({ path, cells }) => line([`\`${path}\``, ...cells.map(cellText)])),
    "",
  ].join("\n");
}

function cellText({ text, volatile, differs }: OutcomeCell): string {
  return `${differs ? "≠ " : ""}${text}${volatile ? " (until reboot)" : ""}`;
}

/** Every question once, with what each answer leads to; **bold** is the chosen environment's. */
export function diagramMarkdown({ nodes, edges, path, notes }: DecisionDiagram): string {
  const target = (node: DecisionNode | undefined) =>
    node?.kind === "outcome" ? [node.title, ...node.details].join(", ") : `question ${(node?.id ?? 0) + 1}`;
  const questions = nodes.filter((node) => node.kind === "question");
  return [
    `## What decides${path === null ? "" : ` \`${path}\``}`,
    "",
    ...questions.flatMap((node) => [
      `${node.id + 1}. ${node.title}${node.lines.length > 0 ? ` (line ${node.lines.join(", ")})` : ""}`,
      ...edges
        .filter(({ from }) => from === node.id)
        .map(
          ({ text, to, onPath }) =>
            `   - ${onPath ? `**${text}**` : text} → ${target(nodes.find(({ id }) => id === to))}`,
        ),
    ]),
    ...notes.map((note) => `\n${note}`),
    "",
  ].join("\n");
}

export function whyMarkdown({ path, state, ways, notes }: Explained): string {
  return [
    `## Why is \`${path}\` ${state}?`,
    ...ways.flatMap(({ conditions }, i) => [
      "",
      `${i === 0 ? "Because" : "Or because"}`,
      "",
      ...conditions.map(({ statement, check }) => `- ${statement}${check === null ? "" : ` — check: \`${check}\``}`),
    ]),
    ...notes.map((note) => `\n${note}`),
    "",
  ].join("\n");
}
