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
export function search(file: Searched, matcher: Matcher, settings: Settings, write: (bytes: Bytes) => void): number {
  return new Search(file, matcher, settings, write).run();
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
  private binary: boolean;
  private stopped = false;

  constructor(
    private readonly file: Searched,
    private readonly matcher: Matcher,
    private readonly settings: Settings,
    private readonly write: (bytes: Bytes) => void,
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
    const isSelected = this.matcher.test(line.text) !== settings.invert;
    if (this.selected >= settings.maxCount) {
      // Context after the last line that counts ends at the next one that matches.
      if (isSelected) this.stopped = true;
      else this.context(line);
      return;
    }
    if (!isSelected) {
      this.context(line);
      return;
    }
    this.selected++;
    if (settings.output === "nothing" || settings.output === "names with" || settings.output === "names without")
      this.stopped = true;
    else if (settings.output !== "count") this.show(line);
  }

  private context(line: NumberedLine): void {
    const { before, output } = this.settings;
    if (output !== "lines" && output !== "matches") return;
    if (this.following > 0) {
      this.following--;
      if (output === "lines") this.print(line, "-");
      this.lastShown = line.number;
    } else if (before > 0) {
      this.recent.push(line);
      if (this.recent.length > before) this.recent.shift();
    }
  }

  private show(line: NumberedLine): void {
    const { settings } = this;
    if (this.isBinary(line)) {
      this.binary = true;
      this.stopped = true;
      return;
    }
    const first = this.recent[0]?.number ?? line.number;
    if (
      settings.contextGiven &&
      this.lastShown !== null &&
      first > this.lastShown + 1 &&
      settings.groupSeparator !== null
    )
      this.write(`${settings.groupSeparator}\n`);
    for (const earlier of this.recent.splice(0)) if (settings.output === "lines") this.print(earlier, "-");
    if (settings.output === "matches") this.printMatches(line);
    else this.print(line, ":");
    this.lastShown = line.number;
    this.following = settings.after;
  }

  private isBinary(line: NumberedLine): boolean {
    if (this.settings.binary === "text") return false;
    return this.binary || (this.file.utf8 && decodeUtf8(line.text) === undefined);
  }

  private print(line: NumberedLine, separator: ":" | "-"): void {
    this.write(this.head(line.number, line.offset, separator) + line.text + this.settings.delimiter);
  }

  private printMatches(line: NumberedLine): void {
    if (this.settings.invert) return;
    for (let from = 0; from <= line.text.length; ) {
      const match = this.matcher.match(line.text, from);
      if (match === null) return;
      if (match.end > match.index) {
        const head = this.head(line.number, line.offset + match.index, ":");
        this.write(head + line.text.slice(match.index, match.end) + this.settings.delimiter);
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
      this.write(`${file.withName ? file.name + (settings.nullName ? "\0" : ":") : ""}${selected}\n`);
    } else if (
      settings.output === "names with" ? selected > 0 : settings.output === "names without" && selected === 0
    ) {
      this.write(file.name + end);
    } else if (this.binary && selected > 0 && (settings.output === "lines" || settings.output === "matches")) {
      if (settings.binary === "message") this.write(`grep: ${file.name}: binary file matches\n`);
    }
  }
}

function withoutEnd(line: Bytes, delimiter: Bytes): Bytes {
  return line.endsWith(delimiter) ? line.slice(0, -1) : line;
}
