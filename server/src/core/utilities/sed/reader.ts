/** The characters of a script, piece by piece, with the place of each for messages. */
import type { Bytes } from "../../bytes";
import { ScriptProblem, type Source } from "./script";

/** Bad usage: the exit status of a script that cannot be read. */
const BAD_USAGE = 1;

export class ScriptReader {
  private index = 0;
  private at = 0;

  constructor(private readonly sources: readonly Source[]) {}

  /** The next character, consumed; "" at the end of the piece. */
  next(): string {
    const character = this.text[this.at] ?? "";
    if (character !== "") this.at++;
    return character;
  }

  peek(offset = 0): string {
    return this.text[this.at + offset] ?? "";
  }

  /** Puts the last character back. */
  back(character: string): void {
    if (character !== "") this.at--;
  }

  /** The next character that is no blank. */
  nextNonBlank(): string {
    while (this.peek() === " " || this.peek() === "\t") this.at++;
    return this.next();
  }

  /** All up to a newline or the end; the newline is consumed. */
  restOfLine(): Bytes {
    const newline = this.text.indexOf("\n", this.at);
    const end = newline < 0 ? this.text.length : newline;
    const line = this.text.slice(this.at, end);
    this.at = newline < 0 ? end : end + 1;
    return line;
  }

  /** Digits from `first` on, as a number. */
  number(first: string): number {
    let digits = first;
    while (/[0-9]/.test(this.peek())) digits += this.next();
    return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes on to the next piece of the script; false where there is none. */
  nextSource(): boolean {
    if (this.index + 1 >= this.sources.length) return false;
    this.index++;
    this.at = 0;
    return true;
  }

  /** Is this the very beginning of the script? */
  isFirst(): boolean {
    return this.index === 0;
  }

  /** Refuses the script here. */
  fail(message: string): never {
    const source = this.sources[this.index];
    if (source?.kind === "file") {
      const line = this.text.slice(0, this.at).split("\n").length - (this.text[this.at - 1] === "\n" ? 1 : 0);
      throw new ScriptProblem(`file ${source.name} line ${line}: ${message}`, BAD_USAGE);
    }
    throw new ScriptProblem(`-e expression #${source?.number ?? 1}, char ${this.at}: ${message}`, BAD_USAGE);
  }

  /** Refuses the script as a whole: there is no character to name. */
  failAtEnd(message: string): never {
    const source = this.sources[this.index];
    const place =
      source?.kind === "file" ? `file ${source.name} line 0` : `-e expression #${source?.number ?? 1}, char 0`;
    throw new ScriptProblem(`${place}: ${message}`, BAD_USAGE);
  }

  private get text(): Bytes {
    return this.sources[this.index]?.text ?? "";
  }
}
