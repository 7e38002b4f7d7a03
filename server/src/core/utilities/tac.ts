import { readOperand } from "./textInput";
import { flag, quoteaf, utility, value } from "./utility";

/** tac - concatenate files in reverse, line by line. */
export const tac = utility({
  name: "tac",
  summary: "concatenate and print files in reverse",
  options: {
    before: flag("-b", "--before"),
    regex: flag("-r", "--regex"),
    separator: value("-s", "--separator"),
  },
  missing: ["separators that are regular expressions (-r)"],

  run(call) {
    const { options: given } = call;
    if (given.regex) return call.unmodelled("option -r of tac");
    const separator = given.separator === undefined ? "\n" : given.separator || "\0";
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const read = readOperand(call, path);
      if (!read.ok) {
        if (read.errno === "EISDIR") call.fail(`${path}: read error`, "EINVAL");
        else call.fail(`failed to open ${quoteaf(path)} for reading`, read.errno);
        continue;
      }
      call.write(reversed(read.value, separator, given.before ? "before" : "after"));
    }
    return undefined;
  },
});

function reversed(text: string, separator: string, attached: "before" | "after"): string {
  const pieces = text.split(separator);
  const last = pieces.pop() ?? "";
  if (attached === "after") {
    const records = pieces.map((piece) => piece + separator);
    return [...records, last].reverse().join("");
  }
  const [first = "", ...rest] = [...pieces, last];
  return [first, ...rest.map((piece) => separator + piece)].reverse().join("");
}
