import { diffOutcomes, explore, scriptText } from "../../core/api";
import { type Command, jsonOption } from "../command";
import { explored, hostOptions, openOption } from "../hostOptions";
import { readBytes } from "../input";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";
import { endText } from "../text/simulation";

export const diffCommand: Command = {
  name: "diff",
  operands: "OLD NEW",
  summary: "outcomes that two versions of a script do not share, and when; exit 1",
  description: [
    "Both are explored over open hosts, with all invocations of their kind. With --host only what it leaves open is a question, and that only with --open.",
    limitsParagraph,
  ],
  options: [...hostOptions, ...scriptOptions, openOption, jsonOption],
  min: 2,
  max: 2,
  run(call) {
    const [oldName = "", newName = ""] = call.operands;
    const { args: _second, ...request } = scriptRequest(call);
    const all = (name: string) =>
      explore(explored(call, { ...request, name, text: scriptText(readBytes(call.io, name)) }));
    const report = diffOutcomes(all(oldName), all(newName));
    if (call.has("json")) call.io.out(`${JSON.stringify(report, null, 2)}\n`);
    else {
      const tell = (sign: string, outcomes: typeof report.onlyBefore) => {
        for (const outcome of outcomes)
          call.io.out(
            `${sign} ${endText(outcome)} when ${outcome.text}\n${outcome.changes.map(({ op, path }) => `    ${op} ${path}\n`).join("")}`,
          );
      };
      tell("-", report.onlyBefore);
      tell("+", report.onlyAfter);
      if (report.same) call.io.out("the same outcomes on all hosts\n");
      if (!report.complete) call.io.out("incomplete: a limit was hit\n");
    }
    return report.same ? 0 : 1;
  },
};
