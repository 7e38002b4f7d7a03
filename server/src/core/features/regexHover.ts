/** A regular expression in words, with a line that it matches and one that it does not. */
import { displayText, encodeUtf8 } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { explainRegex } from "../regex/explainRegex";
import type { RegexSyntax } from "../regex/regex";
import type { Node, SimpleCommand, Span, Word } from "../syntax/tree";
import { commandName } from "./symbols";

export interface WrittenRegex extends Span {
  readonly source: string;
  readonly syntax: RegexSyntax;
  readonly ignoreCase: boolean;
}

/** The expression that stands at the offset as an argument of grep or sed, where it is plain text. */
export function regexAt(path: readonly Node[], offset: number): WrittenRegex | null {
  const command = path.find((node): node is SimpleCommand => node.type === "SimpleCommand");
  const name = command && commandName(command);
  if (!command || !name) return null;
  const at = command.words.findIndex(({ start, end }, i) => i > 0 && start <= offset && offset <= end);
  const word = command.words[at];
  const source = word && plainText(word);
  if (!word || source === null || source === undefined) return null;
  const options = command.words
    .slice(1)
    .flatMap((one) => plainText(one) ?? [])
    .filter((one) => /^-[A-Za-z]/.test(one));
  const has = (letter: string) => options.some((one) => one.slice(1).includes(letter));
  const span = { start: word.start, end: word.end, ignoreCase: has("i") };
  if (/^[ef]?grep$/.test(name)) {
    if (!isPattern(command, at)) return null;
    const syntax =
      name === "fgrep" || has("F") ? "fixed" : name === "egrep" || has("E") ? "grep extended" : "grep basic";
    return { ...span, source, syntax };
  }
  if (name !== "sed" || source.startsWith("-")) return null;
  const [, delimiter = "", pattern] =
    /^(?:\d+|\$)?s(.)((?:\\.|(?!\1).)*)\1/s.exec(source) ?? /^(\/)((?:\\.|[^/])*)\//s.exec(source) ?? [];
  if (pattern === undefined || pattern === "") return null;
  const syntax = has("E") || has("r") ? "extended" : "basic";
  return { ...span, source: delimiter === "/" ? pattern.replaceAll("\\/", "/") : pattern, syntax, ignoreCase: false };
}

export function regexWords({ source, syntax, ignoreCase }: WrittenRegex): string {
  const bytes = encodeUtf8(source);
  const lines = [
    `**Regular expression**: ${explainRegex(bytes, syntax)}${ignoreCase ? ", upper and lower case alike" : ""}`,
  ];
  // Samples of an expression with back-references may take more steps than there are.
  if (/\\[1-9]/.test(source)) return lines.join("\n");
  const onLimit = (reason: string) => {
    throw new Error(reason);
  };
  const compiled = compileRegex(bytes, { syntax, ignoreCase, utf8: true, onLimit });
  if (!compiled.ok) return lines.join("\n");
  const { matching, other } = compiled.regex.witness();
  if (matching !== null) lines.push(`- matches: \`${shown(displayText(matching))}\``);
  if (other !== null) lines.push(`- does not match: \`${shown(displayText(other))}\``);
  return lines.join("\n");
}

function shown(text: string): string {
  return text === "" ? "(an empty line)" : text.replaceAll("`", "'");
}

/** The first operand, or the argument of -e. */
function isPattern({ words }: SimpleCommand, at: number): boolean {
  const texts = words.map(plainText);
  if (texts[at - 1] === "-e") return true;
  const first = texts.findIndex((text, i) => i > 0 && !/^-[^-]|^--./.test(text ?? ""));
  return first === at && !texts.some((text, i) => i > 0 && i < at && text?.startsWith("-e"));
}

/** The text of a word without expansions. */
function plainText(word: Word): string | null {
  const texts = word.parts.map((part): string | null => {
    if (part.type === "Literal" || part.type === "SingleQuoted") return part.value;
    if (part.type !== "DoubleQuoted") return null;
    return part.parts.reduce<string | null>(
      (text, inner) => (text !== null && inner.type === "Literal" ? text + inner.value : null),
      "",
    );
  });
  return texts.includes(null) ? null : texts.join("");
}
