/** The words that the string of env -S stands for: quotes, escapes and `${NAME}`, but no shell. */
import type { Bytes } from "../bytes";

const ESCAPED: Readonly<Record<string, string>> = { f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const BLANK = /[ \t\n\v\f\r]/;

/** The words, or what is wrong with the string. */
export function splitString(text: Bytes, variable: (name: string) => Bytes | undefined): readonly Bytes[] | string {
  const words: Bytes[] = [];
  let apart = true;
  let quote = "";
  const add = (piece: Bytes) => {
    if (apart) words.push(piece);
    else words.push((words.pop() ?? "") + piece);
    apart = false;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const next = text[at + 1];
    if ((character === "'" || character === '"') && (quote === "" || quote === character)) {
      quote = quote === "" ? character : "";
      add("");
    } else if (quote === "" && BLANK.test(character)) apart = true;
    else if (character === "#" && apart) return words;
    else if (character === "\\" && (quote !== "'" || next === "\\" || next === "'")) {
      at += 1;
      if (next === undefined) return "invalid backslash at end of string in -S";
      if (next === "c") return quote === '"' ? "'\\c' must not appear in double-quoted -S string" : words;
      if (next === "_" && quote === "") apart = true;
      else if (next === "_") add(" ");
      else if (/["#$'\\]/.test(next)) add(next);
      else if (ESCAPED[next] !== undefined) add(ESCAPED[next]);
      else return `invalid sequence '\\${next}' in -S`;
    } else if (character === "$" && quote !== "'") {
      const name = /^\$\{([A-Za-z_]\w*)\}/.exec(text.slice(at));
      if (!name) return `only \${VARNAME} expansion is supported, error at: ${text.slice(at)}`;
      const value = variable(name[1] ?? "");
      if (value !== undefined) add(value);
      at += name[0].length - 1;
    } else add(character);
  }
  return quote === "" ? words : "no terminating quote in -S string";
}
