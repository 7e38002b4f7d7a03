/**
 * The fields that a word becomes: text, whether it is quoted, and where it splits (POSIX 2.6.5). Each field is kept
 * twice: as the text it is, and as the pattern it would be for pathname expansion, with quoted characters escaped.
 */
import type { Bytes } from "../bytes";

export interface Field {
  readonly text: Bytes;
  /** Quoted characters have a backslash before them. */
  readonly pattern: Bytes;
  /** Holds an unquoted `*`, `?` or `[`. */
  readonly globs: boolean;
}

/** What may be a pattern: `*`, `?`, or a bracket that is closed. */
const GLOB = /[*?]|\[[\s\S]*\]|[+@!]\(/;
const MAY_GLOB = /[*?[\](]/;

export class FieldBuilder {
  private readonly fields: Field[] = [];
  private text = "";
  private pattern = "";
  private globs = false;
  private started = false;
  /** The last field was ended by white space of IFS; a delimiter that follows belongs to the same separation. */
  private afterWhiteSpace = false;

  /** `ifs` is null where no splitting takes place (assignments, here-documents). */
  constructor(private readonly ifs: Bytes | null) {}

  /** Does splitting take place? */
  get splits(): boolean {
    return this.ifs !== null;
  }

  quoted(text: Bytes): void {
    this.started = true;
    this.afterWhiteSpace = false;
    this.text += text;
    this.pattern += escapePattern(text);
  }

  /** Unquoted text of the script itself: not split, but a pattern. */
  literal(text: Bytes): void {
    if (text === "") return;
    this.started = true;
    this.afterWhiteSpace = false;
    this.text += text;
    this.pattern += text;
    if (MAY_GLOB.test(text)) this.globs = true;
  }

  /** The result of an unquoted expansion. */
  expansion(text: Bytes): void {
    const { ifs } = this;
    if (ifs === null || ifs === "" || !containsAny(text, ifs)) {
      if (text !== "") this.appendExpansion(text);
      return;
    }
    let run = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text[i] as string;
      if (!ifs.includes(c)) continue;
      if (i > run) this.appendExpansion(text.slice(run, i));
      run = i + 1;
      if (c === " " || c === "\t" || c === "\n") {
        if (this.started) {
          this.end();
          this.afterWhiteSpace = true;
        }
      } else if (this.afterWhiteSpace && !this.started) this.afterWhiteSpace = false;
      else {
        this.started = true;
        this.end();
      }
    }
    if (run < text.length) this.appendExpansion(text.slice(run));
  }

  /** Between two positional parameters. */
  fieldBreak(): void {
    this.end();
    this.afterWhiteSpace = false;
  }

  finish(): readonly Field[] {
    this.end();
    return this.fields;
  }

  private appendExpansion(text: Bytes): void {
    this.started = true;
    this.afterWhiteSpace = false;
    this.text += text;
    // A backslash that comes out of an expansion quotes in a pattern, and stays where there is none.
    this.pattern += text;
    if (MAY_GLOB.test(text)) this.globs = true;
  }

  private end(): void {
    if (this.started)
      this.fields.push({ text: this.text, pattern: this.pattern, globs: this.globs && isPattern(this.pattern) });
    this.text = "";
    this.pattern = "";
    this.globs = false;
    this.started = false;
  }
}

function isPattern(pattern: Bytes): boolean {
  return GLOB.test(pattern.includes("\\") ? pattern.replace(/\\[\s\S]/g, "") : pattern);
}

/** The pattern that matches exactly the text. */
export function escapePattern(text: Bytes): Bytes {
  return /[*?[\]\\!^()|-]/.test(text) ? text.replace(/[*?[\]\\!^()|-]/g, "\\$&") : text;
}

function containsAny(text: Bytes, characters: Bytes): boolean {
  for (let i = 0; i < text.length; i++) if (characters.includes(text[i] as string)) return true;
  return false;
}
