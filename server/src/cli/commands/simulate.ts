import { simulate, unasked } from "../../core/api";
import type { Simulation } from "../../core/report";
import { type Command, jsonOption } from "../command";
import { hostOption, hostOptions, tellNote, whatIfOption, withConditions } from "../hostOptions";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";
import { simulationText } from "../text/simulation";

export const simulateCommand: Command = {
  name: "simulate",
  operands: "SCRIPT [ARG…]",
  summary: "what a script does to one host: exit status, changes, output",
  description: [
    "The host is closed: what it does not give is absent. Without ARG the usual first invocation of that kind of script is run (postinst configure '', prerm remove, init start). Nothing is executed; - is standard input.",
    limitsParagraph,
  ],
  options: [
    ...hostOptions,
    ...scriptOptions,
    { name: "trace", help: "every command as it ran, expanded, with its line" },
    { name: "strict", help: "exit status 3 where something is not modelled or a limit was hit" },
    jsonOption,
  ],
  min: 1,
  run(call) {
    const conditions = call.values("what-if");
    const [plain, given] = [hostOption(call), scriptRequest(call)];
    const { host, request, unmodelled } = whatIfOption(call, plain, given, conditions);
    const { report: simulated } = simulate({ ...request, host, trace: call.has("trace") });
    const without = (some: readonly string[]) => {
      const changed = withConditions(call, plain, given, some);
      return simulate({ ...changed.request, host: changed.host }).report;
    };
    for (const condition of unasked(conditions, without))
      tellNote(call, `this script does not ask that, or it holds anyway: "${condition}"`);
    const report = { ...simulated, unmodelled: [...unmodelled, ...simulated.unmodelled] };
    const text = () => simulationText(report, { hostName: host.name, whatIf: conditions, style: call.style });
    call.io.out(call.has("json") ? `${JSON.stringify(report, null, 2)}\n` : text());
    return call.has("strict") && isIncomplete(report) ? 3 : 0;
  },
};

/** Did the answer need something that nothing models, or a limit? */
export function isIncomplete(report: Pick<Simulation, "unmodelled" | "ended">): boolean {
  return report.unmodelled.length > 0 || report.ended === "limit" || report.ended === "unmodelled";
}
