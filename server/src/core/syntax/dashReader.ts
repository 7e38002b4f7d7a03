/**
 * Reads a script as dash 0.5.12 does: one complete command at a time, character by character, with the aliases of that
 * moment. It keeps no tree, only how far a command goes, what it reads like with its aliases replaced, and dash's own
 * words where it stops. The parser proper knows what a script means; this one knows exactly what dash accepts.
 */

/** What is read next. Lines count from 1, offsets are those of the text. */
export type DashCommand =
  | { readonly kind: "end" }
  | {
      readonly kind: "command";
      readonly start: number;
      readonly end: number;
      readonly line: number;
      /** The command's lines with the aliases replaced; null where there are none. */
      readonly replaced: string | null;
    }
  | DashFault;

/** Where dash stops: the line that it names, what it says, and the lines on which the constructs begin that are open. */
export interface DashFault {
  readonly kind: "fault";
  readonly start: number;
  readonly line: number;
  readonly message: string;
  readonly opened: readonly number[];
}

/** The value of an alias. */
export type AliasValue = (name: string) => string | undefined;

/** Tokens by the names that messages call them. */
type Token =
  | "end of file"
  | "newline"
  | '";"'
  | '"&"'
  | '"&&"'
  | '"||"'
  | '"|"'
  | '"("'
  | '")"'
  | '";;"'
  | "redirection"
  | "word"
  | `"${Keyword}"`;

type Keyword =
  | "!"
  | "case"
  | "do"
  | "done"
  | "elif"
  | "else"
  | "esac"
  | "fi"
  | "for"
  | "if"
  | "in"
  | "then"
  | "until"
  | "while"
  | "{"
  | "}";

const KEYWORDS: ReadonlySet<string> = new Set(
  "! case do done elif else esac fi for if in then until while { }".split(" "),
);
const ENDS_LIST: ReadonlySet<Token> = new Set<Token>([
  "end of file",
  '")"',
  '";;"',
  '"do"',
  '"done"',
  '"elif"',
  '"else"',
  '"esac"',
  '"fi"',
  '"then"',
  '"}"',
]);
const SPECIAL_BUILTINS: ReadonlySet<string> = new Set(
  ". : break continue eval exec exit export local readonly return set shift times trap unset".split(" "),
);

/** What is looked for when a token is read. */
const ALIASES = 1;
const RESERVED = 2;
const NEWLINES = 4;
const DELIMITER = 8;

/** Lists within lists; the stack of this program bounds them. */
const MAX_DEPTH = 700;
const TOO_DEEP = "nested too deeply";

const EOF = -1;
const NEWLINE = 10;

/** Marks in the text of a word that keep it from being taken for a name: a quoted character, a quotation mark, an expansion. */
const ESCAPE = "\uE000";
const QUOTE = "\uE001";
const EXPANSION = "\uE002";

class Fault {
  constructor(
    readonly line: number,
    readonly message: string,
  ) {}
}

/** A text that is read before the one below it goes on: the script, the value of an alias, what was put back. */
interface Text {
  readonly text: string;
  at: number;
  readonly alias: string | null;
  /** Aliases that may be used again behind this text. */
  readonly releases: readonly string[];
  readonly ungot: number[];
}

/** A script, or the text in backquotes, whose lines count from 1 again. */
interface File {
  readonly texts: Text[];
  line: number;
  /** The characters taken from it since the last complete command. */
  taken: number[];
  replaced: boolean;
}

type Syntax = "base" | "double" | "single" | "arithmetic";

/** Quotes and braces that are open in a word. */
interface Level {
  syntax: Syntax;
  braces: number;
  /** Was the level opened by a `${`, which closes it again? */
  pushed: boolean;
  doubled: boolean;
  innerDoubled: boolean;
  doubledBraces: number;
  parentheses: number;
}

interface Document {
  readonly mark: string;
  readonly tabs: boolean;
}

export class DashReader {
  private files: File[];
  private looks = 0;
  private last: Token = "end of file";
  private pushedBack = false;
  private wordText = "";
  private quoted = false;
  private redirection = "";
  private documents: { delimiter: string; tabs: boolean; quoted: boolean }[] = [];
  private depth = 0;
  /** The lines on which the constructs begin that are open. */
  private opened: number[] = [];
  private inUse = new Set<string>();
  private released: string[] = [];
  private alias: AliasValue = () => undefined;

  constructor(text: string) {
    this.files = [
      { texts: [{ text, at: 0, alias: null, releases: [], ungot: [] }], line: 1, taken: [], replaced: false },
    ];
  }

  /** A reader that goes on from the same place. Between commands only. */
  copy(): DashReader {
    const other = new DashReader("");
    other.files = this.files.map((file) => ({
      ...file,
      texts: file.texts.map((text) => ({ ...text, ungot: [...text.ungot] })),
    }));
    other.inUse = new Set(this.inUse);
    other.released = [...this.released];
    return other;
  }

  /** Reads the next complete command. */
  next(alias?: AliasValue): DashCommand {
    const file = this.file;
    const start = this.offset;
    this.alias = alias ?? (() => undefined);
    this.pushedBack = false;
    this.looks = 0;
    this.documents = [];
    this.depth = 0;
    this.opened = [];
    file.taken = [];
    file.replaced = file.texts.length > 1;
    const { line } = file;
    try {
      if (!this.list(1)) return { kind: "end" };
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      return { kind: "fault", start, line: thrown.line, message: thrown.message, opened: this.opened };
    }
    return { kind: "command", start, end: this.offset, line, replaced: file.replaced ? textOf(file.taken) : null };
  }

  private get file(): File {
    return this.files[this.files.length - 1] as File;
  }

  private get offset(): number {
    return (this.file.texts[0] as Text).at;
  }

  // --- characters

  private get(): number {
    if (this.released.length > 0) for (const name of this.released.splice(0)) this.inUse.delete(name);
    const file = this.file;
    for (;;) {
      const text = file.texts[file.texts.length - 1] as Text;
      const ungot = text.ungot.pop();
      if (ungot !== undefined) {
        file.taken.push(ungot);
        return ungot;
      }
      while (text.at < text.text.length) {
        const c = text.text.charCodeAt(text.at++);
        if (c === 0) continue;
        file.taken.push(c);
        return c;
      }
      if (file.texts.length === 1) return EOF;
      file.texts.pop();
      if (text.alias === null) continue;
      // What follows an alias that ends in a blank may be one, too (POSIX 2.3.1).
      if (/[ \t]$/.test(text.text)) this.looks |= ALIASES;
      this.released.push(text.alias, ...text.releases);
    }
  }

  private unget(c: number): void {
    const file = this.file;
    if (c === EOF) return;
    (file.texts[file.texts.length - 1] as Text).ungot.push(c);
    file.taken.pop();
  }

  /** The next character behind line continuations. */
  private joined(): number {
    for (;;) {
      const c = this.get();
      if (c !== 92) return c;
      const next = this.get();
      if (next !== NEWLINE) {
        this.unget(next);
        return c;
      }
      this.file.line++;
    }
  }

  private at(level: Level): number {
    return level.syntax === "single" ? this.get() : this.joined();
  }

  private fault(message: string): Fault {
    return new Fault(this.file.line, `${message}`);
  }

  private unexpected(expected?: Token): Fault {
    return this.fault(`${this.last} unexpected${expected ? ` (expecting ${expected})` : ""}`);
  }

  // --- tokens

  private token(): Token {
    let looks = this.looks;
    for (;;) {
      let token = this.plainToken();
      if (looks & NEWLINES) {
        while (token === "newline") {
          this.readDocuments();
          this.looks = 0;
          token = this.plainToken();
        }
      }
      looks |= this.looks;
      this.looks = 0;
      if (token !== "word" || this.quoted) return token;
      if (looks & RESERVED && KEYWORDS.has(this.wordText)) {
        this.last = `"${this.wordText}"` as Token;
        return this.last;
      }
      if (!(looks & ALIASES) || !this.replace()) return token;
    }
  }

  /** Puts the value of an alias in the place of the word that was read. */
  private replace(): boolean {
    const name = this.wordText;
    if (this.inUse.has(name)) return false;
    const value = this.alias(name);
    if (value === undefined) return false;
    const file = this.file;
    file.taken.length = this.wordStart;
    file.replaced = true;
    if (value !== "") {
      file.texts.push({ text: value, at: 0, alias: name, releases: this.released.splice(0), ungot: [] });
      this.inUse.add(name);
    }
    return true;
  }

  private wordStart = 0;

  private plainToken(): Token {
    if (this.pushedBack) {
      this.pushedBack = false;
      return this.last;
    }
    this.last = this.read();
    return this.last;
  }

  private read(): Token {
    for (;;) {
      const c = this.joined();
      switch (c) {
        case 32:
        case 9:
          continue;
        case 35:
          this.skipComment();
          continue;
        case NEWLINE:
          this.file.line++;
          return "newline";
        case EOF:
          return "end of file";
        case 38:
          return this.follows(38) ? '"&&"' : '"&"';
        case 124:
          return this.follows(124) ? '"||"' : '"|"';
        case 59:
          return this.follows(59) ? '";;"' : '";"';
        case 40:
          return '"("';
        case 41:
          return '")"';
        default:
          this.wordStart = this.file.taken.length - 1;
          return this.word(c, "base", null);
      }
    }
  }

  private skipComment(): void {
    for (;;) {
      const c = this.get();
      if (c !== NEWLINE && c !== EOF) continue;
      this.unget(c);
      return;
    }
  }

  private follows(wanted: number): boolean {
    const c = this.joined();
    if (c === wanted) return true;
    this.unget(c);
    return false;
  }

  /** A word or the operator of a redirection; where `document` is given, a here-document. */
  private word(first: number, syntax: Syntax, document: Document | null): Token {
    let c = first;
    let level = levelOf(syntax);
    level.doubled = syntax === "double";
    const below: Level[] = [];
    const height = this.opened.length;
    if (document) this.opened.push(this.file.line);
    let out = "";
    let quotes = 0;
    const mark = (): void => {
      if (!document) out += QUOTE;
    };
    const toggle = (): void => {
      if (level.braces > 0) level.innerDoubled = !level.innerDoubled;
      mark();
    };
    lines: for (;;) {
      if (document) c = this.atEnd(c, document);
      for (;;) {
        switch (classOf(level.syntax, c)) {
          case "newline":
            if (level.syntax === "base" && level.braces === 0) break lines;
            out += "\n";
            this.file.line++;
            c = this.at(level);
            continue lines;
          case "backslash": {
            c = this.get();
            if (c === EOF) out += `${ESCAPE}\\`;
            else {
              const keeps =
                level.doubled &&
                c !== 92 &&
                c !== 96 &&
                c !== 36 &&
                (c !== 34 || (document !== null && level.braces === 0)) &&
                (c !== 125 || level.braces === 0);
              out += `${keeps ? `${ESCAPE}\\` : ""}${ESCAPE}${String.fromCharCode(c)}`;
              quotes++;
            }
            break;
          }
          case "single":
            this.opened.push(this.file.line);
            level.syntax = "single";
            mark();
            break;
          case "double":
            this.opened.push(this.file.line);
            level.syntax = "double";
            level.doubled = true;
            toggle();
            break;
          case "end of quotes":
            if (document && level.braces === 0) {
              out += String.fromCharCode(c);
              break;
            }
            if (level.doubledBraces === 0) {
              level.syntax = "base";
              level.doubled = false;
            }
            quotes++;
            this.opened.pop();
            if (c === 34) toggle();
            else mark();
            break;
          case "dollar": {
            const opened = this.dollar(level);
            out += opened.text;
            if (opened.level) {
              below.push(level);
              level = opened.level;
            }
            if (opened.level || opened.braces) this.opened.push(this.file.line);
            if (opened.braces) {
              level.braces++;
              if (level.doubled) level.doubledBraces++;
            }
            break;
          }
          case "brace":
            if (level.innerDoubled || level.braces === 0) out += "}";
            else {
              level.braces--;
              this.opened.pop();
              if (level.braces === 0 && level.pushed) level = below.pop() ?? level;
              else if (level.doubledBraces > 0) level.doubledBraces--;
              out += EXPANSION;
            }
            break;
          case "open":
            level.parentheses++;
            break;
          case "close":
            if (level.parentheses > 0) level.parentheses--;
            else if (this.follows(41)) {
              level = below.pop() ?? level;
              this.opened.pop();
            }
            out += EXPANSION;
            break;
          case "backquote":
            if (this.looks & DELIMITER) out += "`";
            else {
              this.backquoted(level.doubled);
              out += EXPANSION;
            }
            break;
          case "end":
            break lines;
          case "operator":
            if (level.braces === 0) break lines;
            out += String.fromCharCode(c);
            break;
          default:
            out += String.fromCharCode(c);
        }
        c = this.at(level);
      }
    }
    if (level.syntax === "arithmetic") throw this.fault("Missing '))'");
    if (level.syntax !== "base" && !document) throw this.fault("Unterminated quoted string");
    if (level.braces > 0) throw this.fault("Missing '}'");
    this.opened.length = height;
    if (!document) {
      if ((c === 60 || c === 62) && quotes === 0 && /^[0-9]?$/.test(out)) {
        this.redirection = this.operator(c);
        return "redirection";
      }
      this.unget(c);
    }
    this.quoted = quotes > 0;
    this.wordText = out;
    return "word";
  }

  /** The delimiter of a here-document at the beginning of a line makes the line its end. */
  private atEnd(first: number, { mark, tabs }: Document): number {
    let c = first;
    while (tabs && c === 9) c = this.get();
    const start = c;
    const taken: number[] = [];
    for (let i = 0; i < mark.length; i++) {
      if (c !== mark.charCodeAt(i)) return this.putBack(start, taken, c);
      c = this.get();
      taken.push(c);
    }
    if (c !== NEWLINE && c !== EOF) return this.putBack(start, taken, c);
    this.file.line++;
    return EOF;
  }

  /** What was read behind `start` is read again. */
  private putBack(start: number, taken: readonly number[], last: number): number {
    if (taken.length === 0) return start;
    const file = this.file;
    const codes = last === EOF ? taken.slice(0, -1) : taken;
    file.taken.length -= codes.length;
    if (codes.length > 0)
      file.texts.push({ text: String.fromCharCode(...codes), at: 0, alias: null, releases: [], ungot: [] });
    return start;
  }

  private operator(c: number): string {
    const next = this.joined();
    if (c === 62) {
      if (next === 62 || next === 124 || next === 38) return `>${String.fromCharCode(next)}`;
      this.unget(next);
      return ">";
    }
    if (next === 60) {
      const third = this.joined();
      if (third === 45) return "<<-";
      this.unget(third);
      return "<<";
    }
    if (next === 38 || next === 62) return `<${String.fromCharCode(next)}`;
    this.unget(next);
    return "<";
  }

  /** What a `$` begins. */
  private dollar(level: Level): { readonly text: string; readonly level?: Level; readonly braces?: boolean } {
    let c = this.joined();
    if (this.looks & DELIMITER || (c !== 40 && c !== 123 && !isName(c) && !isSpecial(c))) {
      this.unget(c);
      return { text: "$" };
    }
    if (c === 40) {
      if (this.follows(40)) {
        const opened = levelOf("arithmetic");
        opened.doubled = true;
        return { text: EXPANSION, level: opened };
      }
      this.commandSubstitution();
      return { text: EXPANSION };
    }
    if (c !== 123) {
      if (isName(c))
        do c = this.joined();
        while (isName(c) || isDigit(c));
      else c = this.joined();
      this.unget(c);
      return { text: EXPANSION };
    }
    return this.braced(level);
  }

  /** `${…}` up to its operator: does a word follow, and in which quotes is that read? */
  private braced(level: Level): { readonly text: string; readonly level?: Level; readonly braces?: boolean } {
    let c = this.joined();
    let length = false;
    let operator: "none" | "plain" | "word" | "pattern" = "none";
    let bad = false;
    const name = (): void => {
      if (isName(c))
        do c = this.joined();
        while (isName(c) || isDigit(c));
      else
        do c = this.joined();
        while (isDigit(c));
    };
    if (isName(c) || isDigit(c)) name();
    else if (c === 125) bad = true;
    else {
      let cc = c;
      c = this.joined();
      let named = false;
      if (cc === 35) {
        length = true;
        if (isName(c) || isDigit(c)) {
          name();
          named = true;
        } else {
          cc = c;
          c = this.joined();
          if (cc === 125 || c !== 125) {
            this.unget(c);
            length = false;
            c = cc;
            cc = 35;
          }
        }
      }
      if (!named && !isSpecial(cc)) {
        length = false;
        bad = true;
      }
    }
    let patterns = false;
    if (bad || length) this.unget(c);
    else {
      let operatorCharacter = c;
      if (c === 58) operatorCharacter = this.joined();
      if (c !== 58 && (c === 35 || c === 37)) {
        const second = this.joined();
        if (second !== c) this.unget(second);
        operator = "pattern";
        patterns = true;
      } else if (c !== 58 && operatorCharacter === 125) operator = "plain";
      else operator = "word";
    }
    if (operator === "plain") return { text: EXPANSION };
    let syntax = patterns ? "base" : level.syntax;
    if (syntax === "arithmetic") syntax = "double";
    if (syntax === level.syntax && !level.innerDoubled) return { text: EXPANSION, braces: true };
    const opened = levelOf(syntax);
    opened.pushed = true;
    opened.doubled = syntax !== "base";
    return { text: EXPANSION, level: opened, braces: true };
  }

  private commandSubstitution(): void {
    const documents = this.documents;
    this.documents = [];
    this.opened.push(this.file.line);
    this.list(2);
    if (this.token() !== '")"') throw this.unexpected('")"');
    this.opened.pop();
    this.readDocuments();
    this.documents = documents;
  }

  /** The text in backquotes is a file of its own. */
  private backquoted(doubled: boolean): void {
    let text = "";
    this.opened.push(this.file.line);
    for (;;) {
      let c = this.joined();
      if (c === 96) break;
      if (c === EOF) throw this.fault("EOF in backquote substitution");
      if (c === 92) {
        c = this.get();
        if (c !== 92 && c !== 96 && c !== 36 && !(doubled && c === 34)) text += "\\";
        if (c === EOF) continue;
      } else if (c === NEWLINE) this.file.line++;
      text += String.fromCharCode(c);
    }
    const outer = this.file;
    const start = outer.taken.lastIndexOf(96, outer.taken.length - 2);
    const wordStart = this.wordStart;
    const documents = this.documents;
    this.documents = [];
    const file: File = {
      texts: [{ text, at: 0, alias: null, releases: [], ungot: [] }],
      line: 1,
      taken: [],
      replaced: false,
    };
    this.files.push(file);
    this.list(2);
    this.readDocuments();
    this.files.pop();
    this.opened.pop();
    this.documents = documents;
    this.pushedBack = false;
    this.wordStart = wordStart;
    if (!file.replaced) return;
    outer.taken = [...outer.taken.slice(0, start), 36, 40, ...file.taken, NEWLINE, 41];
    outer.replaced = true;
  }

  private readDocuments(): void {
    for (const { delimiter, tabs, quoted } of this.documents.splice(0)) {
      const document = { mark: delimiter, tabs };
      if (quoted) this.word(this.get(), "single", document);
      else this.word(this.joined(), "double", document);
    }
  }

  // --- grammar

  /** Reads a list; `flags` as dash has them: 1 for one line, 2 for a list that may be empty. False at the end. */
  private list(flags: 0 | 1 | 2): boolean {
    const newlines = flags === 1 ? 0 : NEWLINES;
    let some = false;
    if (++this.depth > MAX_DEPTH) throw this.fault(TOO_DEEP);
    for (;;) {
      this.looks = newlines | RESERVED | ALIASES;
      const token = this.token();
      if (token === "newline" || token === "end of file") {
        this.readDocuments();
        if (token === "newline") some = true;
        else {
          this.pushedBack = true;
          this.last = "end of file";
        }
        break;
      }
      this.pushedBack = true;
      if ((flags === 2 || (some && flags !== 1)) && ENDS_LIST.has(token)) break;
      some = true;
      this.andOr();
      const after = this.token();
      if (after === "end of file") {
        this.readDocuments();
        this.pushedBack = true;
        break;
      }
      if (after === "newline") this.pushedBack = true;
      else if (after !== '"&"' && after !== '";"') {
        if (newlines === 0) throw this.unexpected();
        this.pushedBack = true;
        break;
      }
    }
    this.depth--;
    return some;
  }

  private andOr(): void {
    this.pipeline();
    for (;;) {
      const token = this.token();
      if (token !== '"&&"' && token !== '"||"') {
        this.pushedBack = true;
        return;
      }
      this.looks = NEWLINES | RESERVED | ALIASES;
      this.pipeline();
    }
  }

  private pipeline(): void {
    if (this.token() === '"!"') this.looks = RESERVED | ALIASES;
    else this.pushedBack = true;
    this.command();
    while (this.token() === '"|"') {
      this.looks = NEWLINES | RESERVED | ALIASES;
      this.command();
    }
    this.pushedBack = true;
  }

  private command(): void {
    const token = this.token();
    this.opened.push(this.file.line);
    switch (token) {
      case '"if"':
        this.ifClause();
        break;
      case '"while"':
      case '"until"':
        this.list(0);
        this.expect('"do"');
        this.list(0);
        this.expect('"done"');
        break;
      case '"for"':
        this.forClause();
        break;
      case '"case"':
        this.caseClause();
        break;
      case '"("':
        this.list(0);
        this.expect('")"');
        break;
      case '"{"':
        this.list(0);
        this.expect('"}"');
        break;
      case "word":
      case "redirection":
        this.opened.pop();
        this.pushedBack = true;
        this.simple();
        return;
      default:
        this.opened.pop();
        throw this.unexpected();
    }
    this.opened.pop();
    this.looks = RESERVED | ALIASES;
    while (this.token() === "redirection") this.target();
    this.pushedBack = true;
  }

  private expect(wanted: Token): void {
    if (this.token() !== wanted) throw this.unexpected(wanted);
  }

  private ifClause(): void {
    this.list(0);
    this.expect('"then"');
    this.list(0);
    while (this.token() === '"elif"') {
      this.list(0);
      this.expect('"then"');
      this.list(0);
    }
    if (this.last === '"else"') this.list(0);
    else this.pushedBack = true;
    this.expect('"fi"');
  }

  private forClause(): void {
    if (this.token() !== "word" || this.quoted || !isVariable(this.wordText)) throw this.fault("Bad for loop variable");
    this.looks = NEWLINES | RESERVED | ALIASES;
    if (this.token() === '"in"') {
      let token = this.token();
      while (token === "word") token = this.token();
      if (token !== "newline" && token !== '";"') throw this.unexpected();
    } else if (this.last !== '";"') this.pushedBack = true;
    this.looks = NEWLINES | RESERVED | ALIASES;
    this.expect('"do"');
    this.list(0);
    this.expect('"done"');
  }

  private caseClause(): void {
    if (this.token() !== "word") throw this.unexpected("word");
    this.looks = NEWLINES | RESERVED | ALIASES;
    this.expect('"in"');
    for (;;) {
      this.looks = NEWLINES | RESERVED;
      if (this.token() === '"esac"') return;
      // Any token passes for a pattern.
      if (this.last === '"("') this.token();
      while (this.token() === '"|"') this.token();
      if (this.last !== '")"') throw this.unexpected('")"');
      this.list(2);
      this.looks = NEWLINES | RESERVED;
      const token = this.token();
      if (token === '"esac"') return;
      if (token !== '";;"') throw this.unexpected('";;"');
    }
  }

  private simple(): void {
    let looks = ALIASES;
    let [words, others] = [0, 0];
    let name = "";
    for (;;) {
      this.looks = looks;
      const token = this.token();
      if (token === "word") {
        if (looks && /^[A-Za-z_]\w*=/.test(this.wordText)) others++;
        else {
          name = this.wordText;
          words++;
          looks = 0;
        }
      } else if (token === "redirection") {
        others++;
        this.target();
      } else {
        if (token === '"("' && words === 1 && others === 0) this.definition(name);
        else this.pushedBack = true;
        return;
      }
    }
  }

  private definition(name: string): void {
    if (this.token() !== '")"') throw this.unexpected('")"');
    if (!isVariable(name) || SPECIAL_BUILTINS.has(name)) throw this.fault("Bad function name");
    this.looks = NEWLINES | RESERVED | ALIASES;
    this.command();
  }

  private target(): void {
    const { redirection } = this;
    const here = redirection === "<<" || redirection === "<<-";
    if (here) this.looks = DELIMITER;
    if (this.token() !== "word") throw this.unexpected();
    if (here)
      this.documents.push({
        delimiter: this.wordText.replace(/[\uE000-\uE002]/g, ""),
        tabs: redirection === "<<-",
        quoted: this.quoted,
      });
  }
}

/** What dash says of a text that it cannot read, and where the command begins that it stops in; null where it reads all of it. */
export function dashFault(text: string): DashFault | null {
  const reader = new DashReader(text);
  for (;;) {
    const command = reader.next();
    if (command.kind === "end") return null;
    if (command.kind === "fault") return command.message === TOO_DEEP ? null : command;
  }
}

function textOf(codes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096));
  return text;
}

function levelOf(syntax: Syntax): Level {
  return {
    syntax,
    braces: 0,
    pushed: false,
    doubled: false,
    innerDoubled: false,
    doubledBraces: 0,
    parentheses: 0,
  };
}

/** What a character is in these quotes. */
function classOf(syntax: Syntax, c: number): string {
  if (c === EOF) return "end";
  if (c === NEWLINE) return "newline";
  if (syntax === "single") return c === 39 ? "end of quotes" : "";
  switch (c) {
    case 92:
      return "backslash";
    case 96:
      return "backquote";
    case 36:
      return "dollar";
    case 125:
      return "brace";
    case 34:
      return syntax === "base" ? "double" : syntax === "double" ? "end of quotes" : "";
    case 39:
      return syntax === "base" ? "single" : "";
    case 40:
      return syntax === "arithmetic" ? "open" : syntax === "base" ? "operator" : "";
    case 41:
      return syntax === "arithmetic" ? "close" : syntax === "base" ? "operator" : "";
    case 60:
    case 62:
    case 59:
    case 38:
    case 124:
    case 32:
    case 9:
      return syntax === "base" ? "operator" : "";
    default:
      return "";
  }
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isName(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}

function isSpecial(c: number): boolean {
  return isDigit(c) || c === 35 || c === 63 || c === 36 || c === 33 || c === 45 || c === 42 || c === 64;
}

function isVariable(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}
