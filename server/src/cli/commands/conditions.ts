import { explore, reportConditions } from "../../core/api";
import { type Command, jsonOption } from "../command";
import { explored, hostOptions, openOption } from "../hostOptions";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";

export const conditionsCommand: Command = {
  name: "conditions",
  operands: "SCRIPT [ARG…]",
  summary: "every branch of a script with the host conditions it depends on",
  description: [
    "For each if, elif, else, case, while, until, for, && and ||: on which hosts it is reached, which questions decide it, or why it asks nothing, and what the commands behind it change.",
    limitsParagraph,
  ],
  options: [
    ...hostOptions,
    ...scriptOptions,
    openOption,
    { name: "strict", help: "exit status 3 where the answer is incomplete" },
    jsonOption,
  ],
  min: 1,
  run(call) {
    const report = reportConditions(explore(explored(call, scriptRequest(call))));
    if (call.has("json")) call.io.out(`${JSON.stringify(report, null, 2)}\n`);
    else {
      const { style } = call;
      const questions = new Map(
        report.questions.map(({ id, question, life }) => [id, `${question} ${style.dim(life)}`]),
      );
      for (const branch of report.branches) {
        const asks = branch.asks.map((id) => `      asks ${questions.get(id) ?? id}\n`).join("");
        const effects = branch.effects.map((effect) => `      ${effect}\n`).join("");
        call.io.out(
          `${style.bold(`${branch.line}: ${branch.kind}`)} ${branch.text.split("\n", 1)[0] ?? ""}\n      ${style.dim("reached when")} ${style.yellow(branch.reachedText)}\n${branch.constant === null ? asks : `      ${branch.constant}\n`}${effects}`,
        );
      }
      if (!report.complete) call.io.out(`incomplete: the limit ${report.limits.join(", ")} was hit\n`);
    }
    return call.has("strict") && !report.complete ? 3 : 0;
  },
};
