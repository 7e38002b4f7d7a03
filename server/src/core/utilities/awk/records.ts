/** Cutting input into records (RS) and records into fields (FS), as mawk does. */
import type { Bytes } from "../../bytes";
import type { Regex } from "../../regex/regex";

/** Gives the compiled expression of a source. */
export type Compile = (source: Bytes) => Regex;

/** Hands out the records of a text. */
export class RecordReader {
  private at = 0;

  constructor(
    private readonly text: Bytes,
    private readonly compile: Compile,
  ) {}

  /** The next record by this RS, or null at the end. */
  next(separator: Bytes): Bytes | null {
    if (separator === "") return this.paragraph();
    if (this.at >= this.text.length) return null;
    if (separator.length === 1) {
      const end = this.text.indexOf(separator, this.at);
      return end < 0 ? this.take(this.text.length, this.text.length) : this.take(end, end + 1);
    }
    const match = nextSeparator(this.compile(separator), this.text, this.at);
    return match ? this.take(match.index, match.end) : this.take(this.text.length, this.text.length);
  }

  /** RS="": records are separated by empty lines. */
  private paragraph(): Bytes | null {
    while (this.text[this.at] === "\n") this.at += 1;
    if (this.at >= this.text.length) return null;
    const end = this.text.indexOf("\n\n", this.at);
    if (end >= 0) {
      let next = end;
      while (this.text[next] === "\n") next += 1;
      return this.take(end, next);
    }
    const last = this.text.endsWith("\n") ? this.text.length - 1 : this.text.length;
    return this.take(last, this.text.length);
  }

  private take(end: number, next: number): Bytes {
    const record = this.text.slice(this.at, end);
    this.at = next;
    return record;
  }
}

/** The next match that is not empty. */
function nextSeparator(regex: Regex, text: Bytes, from: number): { index: number; end: number } | null {
  for (let at = from; at < text.length; ) {
    const match = regex.match(text, at);
    if (!match) return null;
    if (match.end > match.index) return match;
    at = match.index + 1;
  }
  return null;
}

/** How to split: a separator as FS gives it, or an expression as it stands in the program. */
export type Separator =
  | { readonly kind: "text"; readonly text: Bytes }
  | { readonly kind: "regex"; readonly regex: Regex };

/** The fields of a text. (Unlike POSIX's awk, mawk does not cut at newlines where RS is empty.) */
export function splitFields(text: Bytes, separator: Separator, compile: Compile): Bytes[] {
  if (separator.kind === "text") {
    const { text: by } = separator;
    if (by === " ") return splitBlanks(text);
    if (text === "") return [];
    if (by === "") return [...text];
    return by.length === 1 ? text.split(by) : splitRegex(text, compile(by));
  }
  if (text === "") return [];
  return splitRegex(text, separator.regex);
}

function splitBlanks(text: Bytes): Bytes[] {
  const inner = text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
  return inner === "" ? [] : inner.split(/[ \t\n]+/);
}

function splitRegex(text: Bytes, regex: Regex): Bytes[] {
  const fields: Bytes[] = [];
  let at = 0;
  for (let match = nextSeparator(regex, text, 0); match; match = nextSeparator(regex, text, at)) {
    fields.push(text.slice(at, match.index));
    at = match.end;
  }
  fields.push(text.slice(at));
  return fields;
}
