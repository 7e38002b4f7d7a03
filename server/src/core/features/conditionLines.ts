/** What each branch of a script asked of the chosen host, a line each: for editors that show text only. */
import type { Script } from "../script/script";
import { branchesOf, lineStarts, statementOf } from "./branches";
import type { Runs } from "./runs";

export function conditionLines({ syntax }: Script, { chosen }: Runs): readonly string[] {
  const starts = lineStarts(syntax.text);
  const lines = branchesOf(syntax, chosen.report).flatMap(({ start, text, results, asked }) => {
    if (asked.length === 0) return [];
    const line = starts.findLastIndex((one) => one <= start) + 1;
    const ends = [...new Set(results)].map(String).join(" and ");
    return [`line ${line}: ${text.replace(/\s+/g, " ")} is ${ends}: ${asked.map(statementOf).join(" · ")}`];
  });
  return lines.length > 0
    ? [`On ${chosen.environment}:`, ...lines]
    : [`On ${chosen.environment} no branch asks anything.`];
}
