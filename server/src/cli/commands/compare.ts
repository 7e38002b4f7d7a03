import { type CompareColumn, compare, differs } from "../../core/api";
import { type Command, jsonOption, UsageError } from "../command";
import { DEFAULT_HOST, hostOption, hostOptions, whatIfOption } from "../hostOptions";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";
import { comparisonText } from "../text/comparison";

export const compareCommand: Command = {
  name: "compare",
  operands: "SCRIPT [ARG…]",
  summary: "one script on several hosts side by side, and what makes the difference",
  description: [
    "One column for each --host, then for each host with each --what-if (and joins statements into one column). Rows are the paths that are not the same in every column. The exit status is 1 where the columns differ.",
    limitsParagraph,
  ],
  options: [...hostOptions, ...scriptOptions, jsonOption],
  min: 1,
  run(call) {
    const request = scriptRequest(call);
    const names = call.values("host").length > 0 ? call.values("host") : [DEFAULT_HOST];
    const conditions = call.values("what-if");
    const columns: CompareColumn[] = [];
    for (const whatIf of [null, ...conditions]) {
      for (const name of names) {
        const changed = whatIfOption(call, hostOption(call, name), request, whatIf === null ? [] : [whatIf]);
        columns.push({
          column: {
            name: whatIf === null ? name : `${name}, ${whatIf}`,
            host: name,
            whatIf: whatIf === null ? [] : [whatIf],
          },
          host: changed.host,
          args: changed.request.args,
          set: changed.request.set,
        });
      }
    }
    if (columns.length < 2) throw new UsageError("compare takes two columns or more: a second --host, or a --what-if");
    const comparison = compare(request, columns);
    call.io.out(call.has("json") ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison, call.style));
    return differs(comparison) ? 1 : 0;
  },
};
