/** What a regular expression matches, in plain words: for hovers. */
import { type Bytes, displayText } from "../bytes";
import { parseRegex } from "./compileRegex";
import type { CharacterSet, ClassName, Node, Place, SetItem } from "./node";
import type { RegexSyntax } from "./regex";
import { bytesOfCode } from "./units";

/**
 * One sentence about the texts that match: ``a line that begins with `tmpfs`, then one or more blanks``. Of a source
 * that is no expression, the tool's message.
 */
export function explainRegex(source: Bytes, syntax: RegexSyntax): string {
  const parsed = parseRegex(source, syntax, syntax !== "awk");
  if (!parsed.ok) return `not a regular expression: ${parsed.message}`;
  return explainLine(parsed.node);
}

function explainLine(node: Node): string {
  if (node.kind === "alternatives") return node.items.map(explainLine).join(", or ");
  const items = node.kind === "sequence" ? [...node.items] : node.kind === "empty" ? [] : [node];
  const atStart = isPlace(items[0], ["line start", "buffer start"]);
  if (atStart) items.shift();
  const atEnd = isPlace(items.at(-1), ["line end", "buffer end"]);
  if (atEnd) items.pop();
  const inside = explainItems(items);
  if (atStart && atEnd) return inside === "" ? "an empty line" : `a line that is exactly ${inside}`;
  if (inside === "") return "any line";
  if (atStart) return `a line that begins with ${inside}`;
  return atEnd ? `a line that ends with ${inside}` : `a line that contains ${inside}`;
}

function isPlace(node: Node | undefined, places: readonly Place[]): boolean {
  return node?.kind === "place" && places.includes(node.place);
}

/** The items one after the other; neighbouring characters are one text. */
function explainItems(items: readonly Node[]): string {
  const parts: string[] = [];
  let literal = "";
  const flush = () => {
    if (literal !== "") parts.push(quoted(literal));
    literal = "";
  };
  for (const item of items) {
    if (item.kind === "character") literal += bytesOfCode(item.code, item.code > 0xff || item.code < 0x80);
    else {
      flush();
      const part = explain(item);
      if (part !== "") parts.push(part);
    }
  }
  flush();
  return parts.join(", then ");
}

function explain(node: Node): string {
  switch (node.kind) {
    case "empty":
      return "";
    case "character":
      return quoted(bytesOfCode(node.code, node.code > 0xff || node.code < 0x80));
    case "any":
      return "any character";
    case "set":
      return explainSet(node.set);
    case "sequence":
      return explainItems(node.items);
    case "alternatives":
      return `either ${node.items.map((item) => explain(item) || "nothing").join(" or ")}`;
    case "repeat":
      return explainRepeat(node);
    case "group":
      return `(${explain(node.item) || "nothing"}, kept as \\${node.index})`;
    case "back-reference":
      return `what \\${node.index} matched`;
    case "place":
      return PLACES[node.place];
  }
}

const PLACES: Readonly<Record<Place, string>> = {
  "line start": "the beginning of the line",
  "line end": "the end of the line",
  "buffer start": "the beginning of the text",
  "buffer end": "the end of the text",
  "word start": "the beginning of a word",
  "word end": "the end of a word",
  "word boundary": "the edge of a word",
  "no word boundary": "a place that is no edge of a word",
  "not after a word character": "a place not after a word character",
  "not before a word character": "a place not before a word character",
};

function explainRepeat({ item, min, max }: Node & { kind: "repeat" }): string {
  const text = item.kind === "any" ? "character" : explain(item);
  if (item.kind === "any") return explainAny(min, max);
  if (min === 0 && max === 1) return `${text} or nothing`;
  if (max === null) return min === 0 ? `any number of ${plural(item)}` : `${atLeast(min)} ${plural(item)}`;
  return min === max ? `${min} times ${text}` : `${min} to ${max} times ${text}`;
}

function explainAny(min: number, max: number | null): string {
  if (min === 0 && max === null) return "anything";
  if (min === 0 && max === 1) return "any character or nothing";
  if (max === null) return `${atLeast(min)} characters`;
  return min === max ? `any ${min} characters` : `any ${min} to ${max} characters`;
}

function atLeast(count: number): string {
  return count === 1 ? "one or more" : `${count} or more`;
}

function plural(item: Node): string {
  if (item.kind !== "set") return explain(item);
  const [only] = item.set.items;
  if (item.set.items.length !== 1 || only?.kind !== "class") return explainSet(item.set, "characters");
  return item.set.negated ? `characters other than ${CLASSES[only.name]}` : CLASSES[only.name];
}

const CLASSES: Readonly<Record<ClassName, string>> = {
  alnum: "letters or digits",
  alpha: "letters",
  blank: "blanks",
  cntrl: "control characters",
  digit: "digits",
  graph: "visible characters",
  lower: "lower-case letters",
  print: "printable characters",
  punct: "punctuation characters",
  space: "blanks",
  upper: "upper-case letters",
  word: "letters, digits or underscores",
  xdigit: "hexadecimal digits",
};

const ONE: Readonly<Record<ClassName, string>> = {
  alnum: "a letter or digit",
  alpha: "a letter",
  blank: "a blank",
  cntrl: "a control character",
  digit: "a digit",
  graph: "a visible character",
  lower: "a lower-case letter",
  print: "a printable character",
  punct: "a punctuation character",
  space: "a blank",
  upper: "an upper-case letter",
  word: "a letter, digit or underscore",
  xdigit: "a hexadecimal digit",
};

function explainSet(set: CharacterSet, noun: "a character" | "characters" = "a character"): string {
  const [only] = set.items;
  if (!set.negated && noun === "a character" && set.items.length === 1 && only?.kind === "class") return ONE[only.name];
  const members = set.items.map(explainItem).join(", ");
  return set.negated ? `${noun} other than ${members}` : set.items.length === 1 ? members : `${noun} of ${members}`;
}

function explainItem(item: SetItem): string {
  if (item.kind === "class") return CLASSES[item.name];
  const text = (code: number) => quoted(bytesOfCode(code, code > 0xff || code < 0x80));
  return item.from === item.to ? text(item.from) : `${text(item.from)} to ${text(item.to)}`;
}

function quoted(text: Bytes): string {
  if (text === " ") return "a space";
  if (text === "\t") return "a tab";
  if (text === "\n") return "a newline";
  const shown = displayText(text)
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replace(/[\x00-\x1f\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return shown.includes("`") ? `“${shown}”` : `\`${shown}\``;
}
