import { type Rule, rules } from "../../core/api";
import { nearest } from "../../core/world/shape";
import { type Command, jsonOption, UsageError } from "../command";
import { table } from "../style";

export const rulesCommand: Command = {
  name: "rules",
  operands: "[ID]",
  summary: "the rules of maintscript check; with an ID, everything about one",
  description: ["Each rule has a page with an example that it reports and one that it does not."],
  options: [jsonOption],
  max: 1,
  run(call) {
    const [id] = call.operands;
    if (id === undefined) {
      const rows = rules.map((rule) => [call.style.cyan(rule.id), rule.severity, rule.summary]);
      call.io.out(call.has("json") ? json(rules.map(entryOf)) : table(rows));
      return 0;
    }
    const rule = rules.find((each) => each.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((each) => each.id),
      );
      throw new UsageError(`there is no rule "${id}"${near ? `; did you mean ${near}?` : ""}`);
    }
    const { style } = call;
    const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");
    call.io.out(
      call.has("json")
        ? json([entryOf(rule)])
        : [
            `${style.bold(rule.id)} (${rule.severity}): ${rule.summary}\n`,
            `\n${rule.why}\n`,
            `\n${style.bold("reported")}\n${indented(rule.bad)}`,
            `\n${style.bold("not reported")}\n${indented(rule.good)}`,
          ].join(""),
    );
    return 0;
  },
};

function entryOf({ id, severity, summary, why, bad, good, kinds }: Rule) {
  return { name: id, summary, severity, kinds: kinds ?? [], why, bad, good };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
