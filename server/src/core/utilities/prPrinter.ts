/** pr's pages: columns that are read, stored and printed a line at a time, with POSIX's rules for form feeds and tabs. */
import type { Bytes } from "../bytes";
import type { PrSettings } from "./prSettings";

/** A file that is read character by character. */
export class Source {
  at = 0;
  constructor(readonly text: Bytes) {}

  /** The next character, or undefined at the end. */
  next(): string | undefined {
    return this.text[this.at++];
  }

  back(): void {
    this.at -= 1;
  }

  /** The newline behind a form feed belongs to it. */
  passNewline(): void {
    if (this.text[this.at] === "\n") this.at += 1;
  }
}

/** Reading, held until the next page, ended; a stored column in which a form feed was found. */
type Status = "open" | "form feed" | "on hold" | "closed";

interface Column {
  readonly source: Source;
  status: Status;
  /** Lines to print on this page, and stored ones. */
  toPrint: number;
  stored: number;
  currentLine: number;
  /** The last page was full when it ended: a form feed right there makes no empty page. */
  pageWasFull: boolean;
  numbered: boolean;
  /** Where it begins; ANYWHERE where lines are joined. */
  start: number;
}

const ANYWHERE = 0;
const HEADER_LINES = 5;
const FOOTER_LINES = 5;

export interface Document {
  readonly sources: readonly Source[];
  readonly date: Bytes;
  readonly title: Bytes;
  /** Is standard input all there is to read? It cannot be printed beside itself. */
  readonly parallel: boolean;
}

export interface Environment {
  write(bytes: Bytes): void;
  complain(message: string): void;
}

/** Prints a file, or several side by side. False where the page is too narrow. */
export function printDocument(settings: PrSettings, document: Document, environment: Environment): boolean {
  const printer = new Printer(settings, document, environment);
  if (!printer.fits) return false;
  printer.print();
  return true;
}

const columnsBetween = (width: number, at: number) => width - (at % width);

class Printer {
  readonly fits: boolean;
  private readonly columns: Column[];
  private readonly storing: boolean;
  private readonly parallel: boolean;
  private readonly bodyLines: number;
  private readonly extremities: boolean;
  private readonly keepsFormFeeds: boolean;
  private readonly separator: Bytes;
  private readonly hasSeparator: boolean;
  private readonly truncates: boolean;
  private readonly tabify: boolean;
  private readonly untabify: boolean;
  private readonly numberWidth: number;
  private readonly columnWidth: number;
  private ready: number;
  private lineNumber: number;
  private page = 1;
  // The lines that are stored for a page, and the column at which each ends.
  private lines: string[] = [];
  private ends: number[] = [];
  private storedText = "";
  // Where input and output stand in their line.
  private inputAt = 0;
  private outputAt = 0;
  private spaces = 0;
  private separators = 0;
  private padding = 0;
  private padsDown = false;
  private emptyLine = false;
  private alignsEmpty = false;
  private onlyFormFeed = false;
  private owesHeader = false;
  private owesFormFeed = false;
  private lastSkipped = false;
  private out = "";

  constructor(
    private readonly settings: PrSettings,
    private readonly document: Document,
    private readonly environment: Environment,
  ) {
    const s = settings;
    this.parallel = s.merge && document.parallel;
    const count = this.parallel ? document.sources.length : s.columns;
    const body = s.pageLength - HEADER_LINES - FOOTER_LINES;
    this.extremities = s.extremities && body > 0;
    this.keepsFormFeeds = s.keepsFormFeeds || body <= 0;
    const whole = this.extremities ? body : s.pageLength;
    this.bodyLines = s.double ? Math.trunc(whole / 2) : whole;
    this.storing = count > 1 && !s.across && !s.merge;
    const plain = s.join ? "\t" : " ";
    const aligned = s.hasSeparator && !s.join && s.separator === "\t" ? " " : s.separator;
    this.separator = count > 1 ? (s.hasSeparator ? aligned : plain) : s.separator;
    this.hasSeparator = s.hasSeparator || count > 1;
    this.truncates = (s.truncates || count > 1) && !s.join;
    this.untabify = s.untabify || (count > 1 && this.separator !== "\t");
    this.tabify = s.tabify || count > 1;
    this.numberWidth = !s.numbered
      ? 0
      : s.numberDigits + (s.numberSeparator === "\t" ? columnsBetween(8, s.numberDigits) : 1);
    const usable = s.width - (this.parallel ? this.numberWidth : 0) - (count - 1) * this.separator.length;
    this.columnWidth = Math.trunc(usable / count);
    this.fits = this.columnWidth >= 1;
    this.lineNumber = s.firstNumber;
    this.columns = Array.from({ length: count }, (_, i) => this.column(i));
    this.ready = document.sources.length;
    this.place();
  }

  private column(index: number): Column {
    const { sources } = this.document;
    const source = (this.parallel ? sources[index] : sources[0]) ?? new Source("");
    const numbered = this.settings.numbered && (!this.parallel || index === 0);
    return {
      ...{ source, status: "open" as const, toPrint: 0, stored: 0, currentLine: 0 },
      ...{ pageWasFull: false, numbered, start: 0 },
    };
  }

  /** Where each column begins. */
  private place(): void {
    const { margin, numbered } = this.settings;
    const gap = this.separator.length;
    let next = margin + this.columnWidth + (this.parallel && numbered ? this.numberWidth : 0);
    this.columns.forEach((column, i) => {
      if (i === 0) column.start = margin + gap;
      else if (!this.truncates) column.start = ANYWHERE;
      else {
        column.start = next + gap;
        next = column.start + this.columnWidth;
      }
    });
  }

  print(): void {
    const { firstPage } = this.settings;
    if (firstPage > 1) {
      if (!this.skipTo(firstPage)) return;
      this.page = firstPage;
    }
    while (this.printPage());
    this.flush();
  }

  private flush(): void {
    this.environment.write(this.out);
    this.out = "";
  }

  private put(text: Bytes): void {
    this.out += text;
    if (this.out.length > 65536) this.flush();
  }

  // --- files

  private close(column: Column): void {
    if (column.status === "closed") return;
    for (const each of this.parallel ? [column] : this.columns) {
      each.status = "closed";
      if (this.parallel || each.stored === 0) each.toPrint = 0;
    }
    this.ready -= 1;
  }

  /** A form feed: the rest waits for the next page. */
  private hold(column: Column): void {
    for (const each of this.parallel ? [column] : this.columns) each.status = this.storing ? "form feed" : "on hold";
    column.toPrint = 0;
    this.ready -= 1;
  }

  private release(): void {
    for (const column of this.columns)
      if (column.status === "on hold") {
        column.status = "open";
        this.ready += 1;
      }
    if (this.storing) this.ready = this.columns[0]?.status === "closed" ? 0 : 1;
  }

  private get readyColumns(): number {
    return this.columns.filter(
      ({ status, stored, toPrint }) =>
        status === "open" || status === "form feed" || (this.storing && stored > 0 && toPrint > 0),
    ).length;
  }

  // --- pages

  private beginPage(): void {
    if (this.storing) this.store();
    for (const column of this.columns)
      column.toPrint = this.storing ? column.stored : column.status === "open" ? this.bodyLines : 0;
  }

  private printPage(): boolean {
    this.beginPage();
    if (this.readyColumns === 0) return false;
    if (this.extremities) this.owesHeader = true;
    this.padsDown = false;
    let printed = false;
    let left = this.bodyLines * (this.settings.double ? 2 : 1);
    while (left > 0 && this.readyColumns > 0) {
      printed = this.printLine() || printed;
      if (this.padsDown) {
        this.put("\n");
        left -= 1;
      }
      if (this.readyColumns === 0 && !this.extremities) break;
      if (this.settings.double && printed) {
        this.put("\n");
        left -= 1;
      }
    }
    if (left === 0) for (const column of this.columns) if (column.status === "open") column.pageWasFull = true;
    this.padsDown = printed;
    if (printed && this.extremities) this.put(this.settings.formFeed ? "\f" : "\n".repeat(left + FOOTER_LINES));
    else if (this.keepsFormFeeds && this.owesFormFeed) {
      this.put("\f");
      this.owesFormFeed = false;
    }
    this.page += 1;
    if (this.settings.lastPage < this.page) return false;
    this.release();
    return true;
  }

  /** A line of all columns; was anything printed? */
  private printLine(): boolean {
    Object.assign(this, {
      outputAt: 0,
      spaces: 0,
      separators: 0,
      padsDown: false,
      alignsEmpty: false,
      emptyLine: true,
    });
    let printed = false;
    for (const column of this.columns) {
      this.inputAt = 0;
      if (column.toPrint > 0 || column.status === "form feed") {
        this.onlyFormFeed = false;
        this.padding = column.start;
        const whole = this.storing ? this.printStored(column) : this.readLine(column);
        if (!whole) this.readRest(column);
        printed ||= this.padsDown;
        column.toPrint -= 1;
        if (column.toPrint <= 0 && this.readyColumns === 0) break;
        if (this.parallel && column.status !== "open") {
          if (this.emptyLine) this.alignsEmpty = true;
          else if (column.status === "closed" || (column.status === "on hold" && this.onlyFormFeed)) this.align(column);
        }
      } else if (this.parallel) {
        if (this.emptyLine) this.alignsEmpty = true;
        else this.align(column);
      }
      if (this.hasSeparator) this.separators += 1;
    }
    return printed;
  }

  /** An empty column: its place, its separator, its number. */
  private align(column: Column): void {
    this.padding = column.start;
    this.padToColumn();
    if (this.hasSeparator) this.putSeparators();
    if (column.numbered) this.putNumber();
  }

  private padToColumn(): void {
    if (this.separator.length >= this.padding) return;
    this.padAcross(this.padding - this.separator.length);
    this.padding = ANYWHERE;
  }

  private printHeader(): void {
    const { margin, width } = this.settings;
    const { date, title } = this.document;
    this.outputAt = 0;
    this.padAcross(margin);
    this.putSpaces();
    const text = `Page ${this.page}`;
    const available = Math.max(0, width - date.length - title.length - text.length);
    const left = available >> 1;
    const indent = " ".repeat(margin);
    this.put(`\n\n${indent}${date}${" ".repeat(Math.max(1, left))}${title}`);
    this.put(`${" ".repeat(Math.max(1, available - left))}${text}\n\n\n`);
    this.owesHeader = false;
    this.outputAt = 0;
  }

  // --- columns down a page are stored before they are printed

  private store(): void {
    this.lines = [];
    this.ends = [];
    this.storedText = "";
    for (const column of this.columns) column.stored = 0;
    for (const column of this.columns) {
      if (this.ready <= 0) break;
      column.currentLine = this.lines.length;
      for (let line = this.bodyLines; line > 0 && this.ready > 0; line--) {
        if (column.status !== "open") continue;
        this.inputAt = 0;
        if (!this.readLine(column)) this.readRest(column);
        if ((column.status as Status) !== "open" && this.storedText === "") continue;
        column.stored += 1;
        this.lines.push(this.storedText);
        this.ends.push(this.inputAt);
        this.storedText = "";
      }
    }
    this.balance();
  }

  /** Columns of the same length, the first ones a line longer. */
  private balance(): void {
    const total = this.lines.length;
    const count = this.columns.length;
    let first = 0;
    this.columns.forEach((column, i) => {
      column.stored = Math.trunc(total / count) + (i < total % count ? 1 : 0);
      column.currentLine = first;
      first += column.stored;
    });
  }

  private printStored(column: Column): boolean {
    const line = column.currentLine++;
    this.padsDown = true;
    if (this.owesHeader) this.printHeader();
    if (column.status === "form feed") {
      for (const each of this.columns) each.status = "on hold";
      if ((this.columns[0]?.toPrint ?? 0) <= 0) {
        if (!this.extremities) this.padsDown = false;
        return true;
      }
    }
    this.padToColumn();
    if (this.hasSeparator) this.putSeparators();
    for (const character of this.lines[line] ?? "") this.printCharacter(character);
    if (this.spaces === 0) {
      this.outputAt = column.start + (this.ends[line] ?? 0);
      if (column.start - this.separator.length === this.settings.margin) this.outputAt -= this.separator.length;
    }
    return true;
  }

  // --- reading

  /** Reads a line and prints or stores it; false where it is cut and its rest is still to be read. */
  private readLine(column: Column): boolean {
    const { source } = column;
    let character = source.next();
    const before = this.inputAt;
    if (character === "\f" && column.pageWasFull) {
      character = source.next();
      if (character === "\n") character = source.next();
    }
    column.pageWasFull = false;
    if (character === "\f") {
      source.passNewline();
      this.onlyFormFeed = true;
      if (this.owesHeader && !this.storing) {
        this.padsDown = true;
        this.printHeader();
      } else if (this.keepsFormFeeds) this.owesFormFeed = true;
      this.hold(column);
      return true;
    }
    if (character === undefined) {
      this.close(column);
      return true;
    }
    let clump = character === "\n" ? "" : this.clumpOf(character);
    if (this.truncates && this.inputAt > this.columnWidth) {
      this.inputAt = before;
      return false;
    }
    if (!this.storing) this.beginLine(column);
    if (column.numbered) this.putNumber();
    this.emptyLine = false;
    if (character === "\n") return true;
    for (;;) {
      this.take(clump);
      const next = source.next();
      if (next === "\n") return true;
      if (next === "\f") {
        source.passNewline();
        if (this.keepsFormFeeds) this.owesFormFeed = true;
        this.hold(column);
        return true;
      }
      if (next === undefined) {
        this.close(column);
        return true;
      }
      const at = this.inputAt;
      clump = this.clumpOf(next);
      if (this.truncates && this.inputAt > this.columnWidth) {
        this.inputAt = at;
        return false;
      }
    }
  }

  private beginLine(column: Column): void {
    this.padsDown = true;
    if (this.owesHeader) this.printHeader();
    if (this.parallel && this.alignsEmpty) {
      const passed = this.separators;
      this.separators = 0;
      for (const each of this.columns.slice(0, passed)) {
        this.align(each);
        this.separators += 1;
      }
      this.padding = column.start;
      this.spaces = this.truncates ? this.columnWidth : 0;
      this.alignsEmpty = false;
    }
    this.padToColumn();
    if (this.hasSeparator) this.putSeparators();
  }

  private readRest(column: Column): void {
    for (;;) {
      const character = column.source.next();
      if (character === "\n") return;
      if (character === undefined) {
        this.close(column);
        return;
      }
      if (character !== "\f") continue;
      column.source.passNewline();
      if (this.keepsFormFeeds) this.owesFormFeed = true;
      this.hold(column);
      return;
    }
  }

  private skipTo(page: number): boolean {
    for (let n = 1; n < page; n++) {
      for (let line = 1; line <= this.bodyLines || line === 1; line++) {
        this.lastSkipped = line >= this.bodyLines;
        this.columns.forEach((column, i) => {
          if (column.status === "open") this.skipLine(column, i);
        });
      }
      if (this.storing) for (const column of this.columns) if (column.status !== "closed") column.status = "on hold";
      this.release();
      this.lastSkipped = false;
      if (this.ready >= 1) continue;
      this.environment.complain(`starting page number ${page} exceeds page count ${n}`);
      break;
    }
    return this.ready > 0;
  }

  private skipLine(column: Column, index: number): void {
    const { source } = column;
    let character = source.next();
    if (character === "\f" && column.pageWasFull) {
      character = source.next();
      if (character === "\n") character = source.next();
    }
    column.pageWasFull = false;
    const formFeedOnly = character === "\f";
    if (this.lastSkipped) column.pageWasFull = true;
    for (; character !== "\n"; character = source.next()) {
      if (character === "\f") {
        if (this.lastSkipped) for (const each of this.parallel ? [column] : this.columns) each.pageWasFull = false;
        source.passNewline();
        this.hold(column);
        break;
      }
      if (character === undefined) {
        this.close(column);
        break;
      }
    }
    if (this.settings.countsSkipped && (!this.parallel || index === 0) && !formFeedOnly) this.lineNumber += 1;
  }

  // --- characters

  /** What a character becomes; moves where the input stands. */
  private clumpOf(character: string): Bytes {
    const { inputTab, inputTabWidth, escapes, control } = this.settings;
    const code = character.charCodeAt(0);
    let clump = character;
    let width = 1;
    if (character === inputTab || character === "\t") {
      width = columnsBetween(character === inputTab ? inputTabWidth : 8, this.inputAt);
      if (this.untabify) clump = " ".repeat(width);
    } else if (code < 32 || code >= 127) {
      if (escapes || (control && code >= 128)) clump = `\\${code.toString(8).padStart(3, "0")}`;
      else if (control) clump = `^${String.fromCharCode(code ^ 64)}`;
      width = clump !== character ? clump.length : character === "\b" ? -1 : 0;
    }
    if (width < 0 && this.inputAt === 0) return "";
    this.inputAt = Math.max(0, this.inputAt + width);
    return clump;
  }

  private take(clump: Bytes): void {
    if (this.storing) this.storedText += clump;
    else for (const character of clump) this.printCharacter(character);
  }

  /** Blanks wait until it is known which tabs can stand for them. */
  private printCharacter(character: string): void {
    if (this.tabify) {
      if (character === " ") {
        this.spaces += 1;
        return;
      }
      if (this.spaces > 0) this.putSpaces();
      const code = character.charCodeAt(0);
      if (code >= 32 && code < 127) this.outputAt += 1;
      else if (character === "\b") this.outputAt -= 1;
    }
    this.put(character);
  }

  private putSpaces(): void {
    const { outputTab, outputTabWidth } = this.settings;
    const goal = this.outputAt + this.spaces;
    let at = this.outputAt;
    while (goal - at > 1 && at + columnsBetween(outputTabWidth, at) <= goal) {
      this.put(outputTab);
      at += columnsBetween(outputTabWidth, at);
    }
    if (goal > at) this.put(" ".repeat(goal - at));
    this.outputAt = goal;
    this.spaces = 0;
  }

  private padAcross(position: number): void {
    if (this.tabify) {
      this.spaces = position - this.outputAt;
      return;
    }
    if (position > this.outputAt) this.put(" ".repeat(position - this.outputAt));
    this.outputAt = position;
  }

  private putSeparators(): void {
    if (this.separators <= 0) {
      if (this.spaces > 0) this.putSpaces();
      return;
    }
    // Only the first of several has its text.
    for (const character of this.separator) {
      if (character === " ") {
        this.spaces += 1;
        continue;
      }
      if (this.spaces > 0) this.putSpaces();
      this.put(character);
      this.outputAt += 1;
    }
    if (this.spaces > 0) this.putSpaces();
    this.separators = 0;
  }

  private putNumber(): void {
    const { numberDigits, numberSeparator, outputTabWidth } = this.settings;
    const number = String(this.lineNumber++)
      .padStart(numberDigits)
      .slice(-numberDigits);
    this.take(number);
    const tab = numberSeparator === "\t";
    if (this.columns.length > 1) this.take(tab ? " ".repeat(this.numberWidth - numberDigits) : numberSeparator);
    else {
      this.take(numberSeparator);
      if (tab) this.outputAt += columnsBetween(outputTabWidth, this.outputAt);
    }
    if (this.truncates && !this.parallel) this.inputAt += this.numberWidth;
  }
}
