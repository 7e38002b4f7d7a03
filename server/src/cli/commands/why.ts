import { explore, openHost, resolveHost, why } from "../../core/api";
import { type Command, jsonOption, UsageError } from "../command";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";

export const whyCommand: Command = {
  name: "why",
  operands: "SCRIPT [ARG…]",
  summary: "the host conditions that lead to what was observed, most likely first",
  description: [
    "What is not as on the named environment counts as unusual; explanations with the fewest unusual conditions come first. Each comes with the command that checks it on a real host.",
    limitsParagraph,
  ],
  options: [
    { name: "observed", value: "STATEMENT", help: 'what is at a path afterwards: "/etc/network/run is a directory"' },
    { name: "usual", value: "NAME", help: "the environment that counts as usual (default debian-12)" },
    ...scriptOptions,
    { name: "strict", help: "exit status 3 where the answer is incomplete" },
    jsonOption,
  ],
  min: 1,
  run(call) {
    const observed = call.value("observed");
    if (observed === undefined) throw new UsageError('why needs --observed "PATH is STATE"');
    const usual = resolveHost(call.value("usual") ?? "debian-12");
    if (!usual.ok) throw new UsageError(`--usual names an environment: ${call.value("usual") ?? ""} is none`);
    const result = why(explore({ ...scriptRequest(call), host: openHost() }), observed, usual.host);
    if (!result.ok) throw new UsageError(result.error);
    const { report } = result;
    if (call.has("json")) call.io.out(`${JSON.stringify(report, null, 2)}\n`);
    else {
      const { style } = call;
      if (report.explanations.length === 0) call.io.out(`the script leads there on no host\n`);
      for (const [i, { text, unusual, checks, lines }] of report.explanations.entries()) {
        const told = checks.map(
          ({ condition, command }) => `     ${style.dim("check")} ${command}  ${style.dim(`# ${condition}`)}\n`,
        );
        call.io.out(
          `${style.dim(`${i + 1}.`)} ${style.yellow(text)} ${style.dim(`(${unusual} unusual, lines ${lines.join(", ")})`)}\n${told.join("")}`,
        );
      }
      if (!report.complete) call.io.out("incomplete: a limit was hit, there may be more\n");
    }
    return call.has("strict") && !report.complete ? 3 : 0;
  },
};
