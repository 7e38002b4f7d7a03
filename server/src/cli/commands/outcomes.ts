import { explore, reportOutcomes } from "../../core/api";
import { type Command, jsonOption } from "../command";
import { explored, hostOptions, openOption } from "../hostOptions";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";
import { outcomesText } from "../text/outcomes";

export const outcomesCommand: Command = {
  name: "outcomes",
  operands: "SCRIPT [ARG…]",
  summary: "all outcomes of a script over open hosts, each with its condition",
  description: [
    "Without --host nothing is given of the host; with it, what it gives is fixed, unless --open. The conditions of all outcomes are disjoint and cover every host where the answer is complete.",
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
    const report = reportOutcomes(explore(explored(call, scriptRequest(call))));
    call.io.out(call.has("json") ? `${JSON.stringify(report, null, 2)}\n` : outcomesText(report, call.style));
    const incomplete = !report.complete || report.outcomes.some(({ unmodelled }) => unmodelled.length > 0);
    return call.has("strict") && incomplete ? 3 : 0;
  },
};
