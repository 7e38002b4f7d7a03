/** Searches one file and prints what is asked for. */
import { type Bytes, decodeUtf8 } from "../../bytes";
import { charactersOf } from "../sed/parse";
import type { Matcher } from "./matcher";
import type { Settings } from "./settings";

export interface Searched {
  readonly name: Bytes;
  readonly content: Content;
  readonly withName: boolean;
  readonly utf8: boolean;
}

/** Lines with their ends, taken one by one. */
export interface Content {
  next(): Bytes | null;
  /** Holds the file a NUL (which no text file does)? */
  readonly hasNul: boolean;
}

/** How many lines were selected; at most as many as were needed are read. */
export function search(file: Searched, matcher: Matcher, settings: Settings, printer: Printer): number {
  return new Search(file, matcher, settings, printer).run();
}

/** Where grep writes, and whether it wrote any line yet: groups are separated across files, too. */
export interface Printer {
  readonly write: (bytes: Bytes) => void;
  readonly complain: (message: string) => void;
  used: boolean;
}

interface NumberedLine {
  readonly text: Bytes;
  readonly number: number;
  readonly offset: number;
}

class Search {
  private selected = 0;
  private readonly recent: NumberedLine[] = [];
  /** Lines that still follow the last selected one. */
  private following = 0;
  private lastShown: number | null = null;
  private readonly binary: boolean;
  private suppressed = false;
  private stopped = false;

  constructor(
    private readonly file: Searched,
    private readonly matcher: Matcher,
    private readonly settings: Settings,
    private readonly printer: Printer,
  ) {
    this.binary = settings.binary !== "text" && settings.delimiter === "\n" && file.content.hasNul;
  }

  run(): number {
    const { settings } = this;
    if (this.binary && settings.binary === "skip") return 0;
    let number = 0;
    let offset = 0;
    while (!this.stopped) {
      if (this.selected >= settings.maxCount && this.following === 0) break;
      const line = this.file.content.next();
      if (line === null) break;
      this.line({ text: withoutEnd(line, settings.delimiter), number: ++number, offset });
      offset += line.length;
    }
    this.finish();
    return this.selected;
  }

  private line(line: NumberedLine): void {
    const { settings } = this;
    if (this.selected >= settings.maxCount) {
      this.context(line);
      return;
    }
    if (this.matcher.test(line.text) === settings.invert) {
      this.context(line);
      return;
    }
    this.selected++;
    if (settings.output === "nothing" || settings.output === "names with" || settings.output === "names without")
      this.stopped = true;
    else if (settings.output !== "count") this.show(line);
  }

  private context(line: NumberedLine): void {
    const { before } = this.settings;
    if (!printsLines(this.settings)) return;
    if (this.following > 0) {
      this.following--;
      this.printContext(line);
      this.lastShown = line.number;
    } else if (before > 0) {
      this.recent.push(line);
      if (this.recent.length > before) this.recent.shift();
    }
  }

  private show(line: NumberedLine): void {
    const { settings } = this;
    if (this.binary) {
      this.stopped = true;
      return;
    }
    const first = this.recent[0]?.number ?? line.number;
    const apart = this.lastShown === null || first > this.lastShown + 1;
    if (settings.contextGiven && this.printer.used && apart && settings.groupSeparator !== null)
      this.printer.write(`${settings.groupSeparator}\n`);
    for (const earlier of this.recent.splice(0)) this.printContext(earlier);
    if (settings.output === "matches") this.printMatches(line, ":");
    else this.print(line, ":");
    this.lastShown = line.number;
    this.printer.used = true;
    this.following = settings.after;
  }

  /** A line that is no UTF-8 is not shown; that is told in the end. */
  private isUnprintable(line: NumberedLine): boolean {
    const { file, settings } = this;
    if (settings.binary === "text" || !file.utf8 || decodeUtf8(line.text) !== undefined) return false;
    this.suppressed = true;
    return true;
  }

  private print(line: NumberedLine, separator: ":" | "-"): void {
    if (this.isUnprintable(line)) return;
    this.printer.write(this.head(line.number, line.offset, separator) + line.text + this.settings.delimiter);
  }

  /** With -v, the lines around the selected ones are those that hold matches. */
  private printContext(line: NumberedLine): void {
    if (this.settings.output === "lines") this.print(line, "-");
    else this.printMatches(line, "-");
  }

  private printMatches(line: NumberedLine, separator: ":" | "-"): void {
    if (this.settings.invert !== (separator === "-") || this.isUnprintable(line)) return;
    for (let from = 0; from <= line.text.length; ) {
      const match = this.matcher.match(line.text, from);
      if (match === null) return;
      if (match.end > match.index) {
        const head = this.head(line.number, line.offset + match.index, separator);
        this.printer.write(head + line.text.slice(match.index, match.end) + this.settings.delimiter);
        from = match.end;
      } else {
        const [character] = charactersOf(line.text.slice(match.end, match.end + 4), this.file.utf8);
        from = match.end + Math.max(1, character?.length ?? 1);
      }
    }
  }

  private head(number: number, offset: number, separator: ":" | "-"): Bytes {
    const { settings, file } = this;
    return (
      (file.withName ? file.name + (settings.nullName ? "\0" : separator) : "") +
      (settings.lineNumber ? `${number}${separator}` : "") +
      (settings.byteOffset ? `${offset}${separator}` : "")
    );
  }

  private finish(): void {
    const { settings, file, selected } = this;
    const end = settings.nullName ? "\0" : "\n";
    if (settings.output === "count") {
      this.printer.write(`${file.withName ? file.name + (settings.nullName ? "\0" : ":") : ""}${selected}\n`);
    } else if (
      settings.output === "names with" ? selected > 0 : settings.output === "names without" && selected === 0
    ) {
      this.printer.write(file.name + end);
    } else if ((this.suppressed || (this.binary && selected > 0)) && printsLines(settings)) {
      if (settings.binary === "message") this.printer.complain(`${file.name}: binary file matches`);
    }
  }
}

function printsLines({ output }: Settings): boolean {
  return output === "lines" || output === "matches";
}

function withoutEnd(line: Bytes, delimiter: Bytes): Bytes {
  return line.endsWith(delimiter) ? line.slice(0, -1) : line;
}
