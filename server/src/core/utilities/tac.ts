import { compileRegex } from "../regex/compileRegex";
import { readOperand } from "./textInput";
import { type Call, flag, quoteaf, utility, value } from "./utility";

/** tac - concatenate files in reverse, line by line. */
export const tac = utility({
  name: "tac",
  summary: "concatenate and print files in reverse",
  knows: "all",
  options: {
    before: flag("-b", "--before"),
    regex: flag("-r", "--regex"),
    separator: value("-s", "--separator"),
  },
  missing: ["regular expressions (-r) of more than letters, brackets, *, + and ?"],

  run(call) {
    const { options: given } = call;
    const separator = given.separator === undefined ? "\n" : given.separator || "\0";
    const split = given.regex
      ? splitByRegex(call, separator)
      : (text: string) =>
          text.split(separator).map((body, i, all) => ({ body, end: i < all.length - 1 ? separator : "" }));
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const read = readOperand(call, path);
      if (!read.ok) {
        if (read.errno === "EISDIR") call.fail(`${path}: read error`, "EINVAL");
        else call.fail(`failed to open ${quoteaf(path)} for reading`, read.errno);
        continue;
      }
      call.write(reversed(split(read.value), given.before ? "before" : "after"));
    }
    return undefined;
  },
});

/** What stands between separators, and the separator behind it (none behind the last). */
interface Piece {
  readonly body: string;
  readonly end: string;
}

function reversed(pieces: readonly Piece[], attached: "before" | "after"): string {
  if (attached === "after")
    return pieces
      .map(({ body, end }) => body + end)
      .reverse()
      .join("");
  return pieces
    .map(({ body }, i) => (pieces[i - 1]?.end ?? "") + body)
    .reverse()
    .join("");
}

/** The longest text whose separators are looked for: the search goes backwards, byte by byte. */
const MOST_BYTES = 20_000;

/**
 * tac reads expressions in the syntax of Emacs and searches backwards: a separator begins as late as it can. Only
 * expressions that mean the same in every syntax are read.
 */
function splitByRegex(call: Pick<Call, "unmodelled">, source: string): (text: string) => readonly Piece[] {
  if (!/^(?:[A-Za-z0-9 ,;:_/=\n]|\[[A-Za-z0-9 ,;:_/=-]+\][*+?]?|(?<=[A-Za-z0-9])[*+?])+$/.test(source))
    return call.unmodelled("this regular expression as separator of tac");
  const compiled = compileRegex(source, { syntax: "extended", utf8: false, onLimit: call.unmodelled });
  if (!compiled.ok) return call.unmodelled("this regular expression as separator of tac");
  return (text) => {
    if (text.length > MOST_BYTES) return call.unmodelled(`limit: tac -r of more than ${MOST_BYTES} bytes`);
    const pieces: Piece[] = [];
    let [rest, end] = [text, ""];
    for (let at = text.length - 1; at >= 0; at--) {
      const match = compiled.regex.match(rest, at);
      if (match?.index !== at || match.end === at) continue;
      pieces.unshift({ body: rest.slice(match.end), end });
      end = rest.slice(at, match.end);
      rest = rest.slice(0, at);
    }
    return [{ body: rest, end }, ...pieces];
  };
}
