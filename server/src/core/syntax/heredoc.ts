/** Here-documents (POSIX 2.7.4): announced by a redirection, read at the next newline. */

import { code } from "./chars";
import { isContinued, type Source } from "./source";
import type { HereDocument, Word, WordPart } from "./tree";
import { readParts } from "./word";

/** A here-document whose body is still to come. The lexer makes it, the tree has it, the newline fills it. */
export type PendingHereDocument = { -readonly [K in keyof HereDocument]: HereDocument[K] };

/** Announces the here-document of a delimiter word. */
export function announceHereDocument(source: Source, delimiter: Word, stripTabs: boolean): PendingHereDocument {
  return {
    type: "HereDocument",
    start: delimiter.end,
    end: delimiter.end,
    delimiter: unquote(source, delimiter.parts),
    quoted: delimiter.parts.some((part) => part.type !== "Literal"),
    stripTabs,
    parts: [],
  };
}

/** Reads the body from the line at the position of `source`, and over the delimiter's line. */
export function readHereDocument(source: Source, document: PendingHereDocument, operatorStart: number): void {
  const start = source.pos;
  const close = findDelimiter(source, document);
  document.start = source.offset(start);
  document.end = source.offset(close.bodyEnd);
  if (!close.found) {
    source.report(
      "unclosed-here-document",
      "warning",
      operatorStart,
      operatorStart + 2,
      `the line \`${document.delimiter}\` that ends this here-document is missing`,
    );
  }
  document.parts = document.quoted
    ? literalBody(source, document, start, close.bodyEnd)
    : expandedBody(source, document, start, close.bodyEnd);
  source.pos = close.next;
}

interface Close {
  readonly found: boolean;
  readonly bodyEnd: number;
  readonly next: number;
}

/** Finds the delimiter's line. A line that continues the one before it is none, unless the document is quoted. */
function findDelimiter(source: Source, document: HereDocument): Close {
  const { text, length } = source;
  let line = source.pos;
  while (line < length || (line === length && document.delimiter === "")) {
    const newline = text.indexOf("\n", line);
    const end = newline < 0 ? length : newline;
    let from = line;
    if (document.stripTabs) while (text.charCodeAt(from) === code.tab) from++;
    if (end - from === document.delimiter.length && text.startsWith(document.delimiter, from)) {
      return { found: true, bodyEnd: line, next: Math.min(end + 1, length) };
    }
    if (newline < 0) break;
    line = end + 1;
    if (!document.quoted) line = afterContinuations(text, line);
  }
  return { found: false, bodyEnd: length, next: length };
}

/** The start of the first line from `line` on that does not continue the one before it. */
function afterContinuations(text: string, line: number): number {
  let start = line;
  while (endsInContinuation(text, start - 1)) {
    const newline = text.indexOf("\n", start);
    if (newline < 0) return text.length;
    start = newline + 1;
  }
  return start;
}

function endsInContinuation(text: string, newline: number): boolean {
  return text.charCodeAt(newline) === code.newline && isContinued(text, newline);
}

function literalBody(source: Source, document: HereDocument, start: number, end: number): WordPart[] {
  if (start === end) return [];
  const raw = source.text.slice(start, end);
  const value = document.stripTabs ? raw.replace(/^\t+/gm, "") : raw;
  return [{ type: "Literal", start: source.offset(start), end: source.offset(end), value }];
}

/** Reads the parts of a body in which expansions are carried out. */
function expandedBody(source: Source, document: HereDocument, start: number, end: number): WordPart[] {
  const body = source.part(start, end, document.stripTabs);
  const parts: WordPart[] = [];
  readParts(body, parts, "document");
  return parts;
}

/** The text of a word after quote removal; what would be an expansion elsewhere stays as it is written. */
function unquote(source: Source, parts: readonly WordPart[]): string {
  return parts
    .map((part) => {
      if (part.type === "DoubleQuoted") return unquote(source, part.parts);
      return "value" in part ? part.value : source.text.slice(source.indexOf(part.start), source.indexOf(part.end));
    })
    .join("");
}
