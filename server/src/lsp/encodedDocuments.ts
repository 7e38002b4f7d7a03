/** Documents whose columns are counted as the client counts them: in UTF-16 units, or in bytes of UTF-8 (LSP 3.17). */
import type { Position, Range } from "vscode-languageserver";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { PositionEncoding } from "./positionEncoding";

export function createDocument(
  encoding: PositionEncoding,
  uri: string,
  languageId: string,
  version: number,
  text: string,
): TextDocument {
  const document = TextDocument.create(uri, languageId, version, text);
  return encoding === "utf-16" ? document : new Utf8Document(document);
}

/** Carries changes out in their order: each is meant for the text that the one before leaves. */
export function updateDocument(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  if (!(document instanceof Utf8Document)) return TextDocument.update(document, [...changes], version);
  for (const change of changes) document.update(change, version);
  return document;
}

/** The same text as it is now, whatever happens to the document. */
export function copyDocument(document: TextDocument): TextDocument {
  const { uri, languageId, version } = document;
  const encoding = document instanceof Utf8Document ? "utf-8" : "utf-16";
  return createDocument(encoding, uri, languageId, version, document.getText());
}

class Utf8Document implements TextDocument {
  readonly #document: TextDocument;

  constructor(document: TextDocument) {
    this.#document = document;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  get version(): number {
    return this.#document.version;
  }

  get lineCount(): number {
    return this.#document.lineCount;
  }

  getText(range?: Range): string {
    return this.#document.getText(range && this.#inUnits(range));
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#document.positionAt(offset);
    return { line, character: utf8Length(this.#line(line).slice(0, character)) };
  }

  offsetAt({ line, character }: Position): number {
    return this.#document.offsetAt({ line, character: unitsOf(this.#line(line), character) });
  }

  getLineRange(line: number): Range {
    const { start, end } = this.#document.getLineRange(line);
    return { start, end: { line: end.line, character: utf8Length(this.#line(end.line).slice(0, end.character)) } };
  }

  getEOLCharacters(line: number): string {
    return this.#document.getEOLCharacters(line);
  }

  update(change: TextDocumentContentChangeEvent, version: number): void {
    const inUnits = "range" in change ? { range: this.#inUnits(change.range), text: change.text } : change;
    TextDocument.update(this.#document, [inUnits], version);
  }

  #inUnits({ start, end }: Range): Range {
    const position = ({ line, character }: Position) => ({ line, character: unitsOf(this.#line(line), character) });
    return { start: position(start), end: position(end) };
  }

  #line(line: number): string {
    return this.#document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  }
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) length += bytesOf(character);
  return length;
}

/** How many UTF-16 units stand before so many bytes. */
function unitsOf(line: string, bytes: number): number {
  let units = 0;
  let passed = 0;
  for (const character of line) {
    passed += bytesOf(character);
    if (passed > bytes) break;
    units += character.length;
  }
  return units;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
