/** What sed reads: the lines of its files, one after the other. */
import type { Bytes } from "../../bytes";
import type { Errno } from "../../world/errno";
import type { Sys } from "../../world/sys";
import type { Input as StandardInput } from "../utility";

/** A line without its end, and whether it had one. */
export interface Line {
  readonly text: Bytes;
  readonly ended: boolean;
}

/** Lines of one stream, taken no earlier than they are needed. */
export interface Lines {
  next(): Line | null;
  /** Is nothing left? */
  atEnd(): boolean;
}

export interface Stream {
  /** As given; `-` is standard input. */
  readonly name: Bytes;
  readonly lines: Lines;
}

/** Lines of a text. */
export function linesOf(content: Bytes, delimiter: "\n" | "\0"): Lines {
  let at = 0;
  return {
    atEnd: () => at >= content.length,
    next() {
      if (at >= content.length) return null;
      const end = content.indexOf(delimiter, at);
      const line = { text: end < 0 ? content.slice(at) : content.slice(at, end), ended: end >= 0 };
      at = end < 0 ? content.length : end + 1;
      return line;
    },
  };
}

/** Lines of standard input. What follows the last line taken is left for others. */
export function linesOfInput(stdin: StandardInput, delimiter: "\n" | "\0"): Lines {
  if (delimiter === "\0") {
    let lines: Lines | null = null;
    const opened = () => (lines ??= linesOf(stdin.read(), delimiter));
    return { next: () => opened().next(), atEnd: () => opened().atEnd() };
  }
  let ahead: Bytes | null = null;
  const peek = () => (ahead ??= stdin.readLine());
  return {
    atEnd: () => peek() === null,
    next() {
      const line = peek();
      ahead = null;
      if (line === null) return null;
      return line.endsWith("\n") ? { text: line.slice(0, -1), ended: true } : { text: line, ended: false };
    },
  };
}

export interface InputOptions {
  readonly names: readonly Bytes[];
  readonly delimiter: "\n" | "\0";
  readonly sys: Sys;
  readonly stdin: StandardInput;
  /** A file that cannot be opened; the next one is tried. */
  readonly onMissing: (name: Bytes, errno: Errno) => void;
  /** A file that cannot be read: sed ends. */
  readonly onUnreadable: (name: Bytes, errno: Errno) => never;
  /** Each file counts for itself (-s, -i): its last line is `$`. */
  readonly separate: boolean;
  /** Called as a file begins and ends; false skips it. */
  readonly onOpen: (name: Bytes) => boolean;
  readonly onClose: (name: Bytes) => void;
}

/** The lines of all files. */
export class Input {
  private index = 0;
  private current: Stream | null = null;
  /** Counts the lines read; with `separate`, those of this file. */
  lineNumber = 0;

  constructor(private readonly options: InputOptions) {}

  /** The name of the file that is read; `-` for standard input. */
  name(): Bytes {
    return this.current?.name ?? "-";
  }

  next(): Line | null {
    while (this.ready()) {
      const line = this.current?.lines.next() ?? null;
      if (line !== null) {
        this.lineNumber++;
        return line;
      }
      this.close();
    }
    return null;
  }

  /** Is the line read last the last one? */
  isLast(): boolean {
    if (this.current !== null && !this.current.lines.atEnd()) return false;
    if (this.options.separate) return true;
    if (this.current !== null) this.close();
    while (this.ready()) {
      if (this.current !== null && !this.current.lines.atEnd()) return false;
      this.close();
    }
    return true;
  }

  /** Ends reading: the file at hand is finished as it is. */
  stop(): void {
    if (this.current !== null) this.close();
    this.index = this.options.names.length;
  }

  private close(): void {
    const name = this.current?.name;
    this.current = null;
    if (name !== undefined) this.options.onClose(name);
  }

  /** Opens the next file that can be opened, if none is open. */
  private ready(): boolean {
    while (this.current === null) {
      const name = this.options.names[this.index++];
      if (name === undefined) return false;
      this.current = this.open(name);
      if (this.current !== null && this.options.separate) this.lineNumber = 0;
    }
    return true;
  }

  private open(name: Bytes): Stream | null {
    const { sys, stdin, delimiter, onOpen } = this.options;
    const errno = name === "-" ? stdin.error() : null;
    if (errno) return this.options.onUnreadable("stdin", errno);
    if (name === "-") return onOpen(name) ? { name, lines: linesOfInput(stdin, delimiter) } : null;
    if (!onOpen(name)) return null;
    const content = sys.readFile(name);
    if (content.ok) return { name, lines: linesOf(content.value, delimiter) };
    if (content.errno === "EISDIR") return this.options.onUnreadable(name, content.errno);
    this.options.onMissing(name, content.errno);
    return null;
  }
}
