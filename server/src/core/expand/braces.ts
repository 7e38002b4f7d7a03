/** bash's brace expansion, before all others: a word becomes several. */
import type { Word, WordPart } from "../syntax/tree";

/** A character of unquoted text, or a part that stands for itself. */
type Item = string | WordPart;

/** The words that a word's braces make; the word itself where it has none. */
export function expandBraces(word: Word): readonly Word[] {
  if (!word.parts.some((part) => part.type === "Literal" && part.value.includes("{"))) return [word];
  const items = word.parts.flatMap((part): readonly Item[] => (part.type === "Literal" ? [...part.value] : [part]));
  const expanded = expand(items);
  return expanded.length === 1 && expanded[0] === items
    ? [word]
    : expanded.map((each) => ({ ...word, parts: partsOf(each, word) }));
}

function expand(items: readonly Item[]): readonly (readonly Item[])[] {
  for (let start = items.indexOf("{"); start >= 0; start = items.indexOf("{", start + 1)) {
    const end = closing(items, start);
    if (end < 0) continue;
    const inner = items.slice(start + 1, end);
    const middles = alternatives(inner) ?? sequence(inner);
    if (!middles) continue;
    const before = items.slice(0, start);
    const after = expand(items.slice(end + 1));
    return middles.flatMap((middle) => after.map((rest) => [...before, ...middle, ...rest]));
  }
  return [items];
}

function closing(items: readonly Item[], start: number): number {
  let depth = 0;
  for (let i = start; i < items.length; i++) {
    if (items[i] === "{") depth++;
    else if (items[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

/** `a,b{c,d}`: each alternative expanded; null without a comma. */
function alternatives(items: readonly Item[]): readonly (readonly Item[])[] | null {
  const pieces: Item[][] = [[]];
  let depth = 0;
  for (const item of items) {
    if (item === "{") depth++;
    else if (item === "}") depth--;
    if (item === "," && depth === 0) pieces.push([]);
    else pieces.at(-1)?.push(item);
  }
  return pieces.length < 2 ? null : pieces.flatMap(expand);
}

/** `1..5`, `a..e`, `1..10..3`. */
function sequence(items: readonly Item[]): readonly (readonly Item[])[] | null {
  if (!items.every((item) => typeof item === "string")) return null;
  const match = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(items.join(""));
  if (!match) return null;
  const [, first = "", last = "", by] = match;
  const letters = /[A-Za-z]/.test(first);
  if (letters !== /[A-Za-z]/.test(last)) return null;
  const [from, to] = letters ? [first.charCodeAt(0), last.charCodeAt(0)] : [Number(first), Number(last)];
  const step = Math.abs(Number(by ?? 1)) || 1;
  if (Math.abs(to - from) / step > 100_000) return null;
  const width = /^-?0\d|^-?0\d/.test(first) || /^-?0\d/.test(last) ? Math.max(first.length, last.length) : 0;
  const out: (readonly Item[])[] = [];
  for (let i = from; from <= to ? i <= to : i >= to; i += from <= to ? step : -step) {
    const text = letters ? String.fromCharCode(i) : padded(i, width);
    out.push([...text]);
  }
  return out;
}

function padded(value: number, width: number): string {
  return value < 0 ? `-${String(-value).padStart(width - 1, "0")}` : String(value).padStart(width, "0");
}

function partsOf(items: readonly Item[], { start, end }: Word): readonly WordPart[] {
  const parts: WordPart[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") parts.push({ type: "Literal", start, end, value: text });
    text = "";
  };
  for (const item of items) {
    if (typeof item === "string") text += item;
    else {
      flush();
      parts.push(item);
    }
  }
  flush();
  return parts;
}
