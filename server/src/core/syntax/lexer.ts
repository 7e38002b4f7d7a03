/**
 * Tokens of the POSIX grammar (XCU 2.3, 2.10.1). Which words are reserved, what is a name, a pattern or an assignment
 * depends on what came before; the lexer follows dash 0.5.12 in this.
 */

import { isAssignmentAhead, readAssignment } from "./assignment";
import { code, isDigit, isMeta } from "./chars";
import { T, type Terminal } from "./grammar";
import { announceHereDocument, type PendingHereDocument, readHereDocument } from "./heredoc";
import type { Source } from "./source";
import { type Token, token } from "./token";
import type { Word, WordPart } from "./tree";
import { readDelimiterWord, readWord } from "./word";

/** What is expected next, besides operators. */
export type Mode =
  /** A command: reserved words count. */
  | "command"
  /** After assignments or redirections of a simple command. */
  | "prefix"
  /** The arguments of a simple command. */
  | "arguments"
  /** After a compound command: a reserved word counts if it comes at once. */
  | "afterCompound"
  | "forName"
  | "forIn"
  | "forWords"
  | "caseWord"
  | "caseIn"
  | "patternStart"
  | "pattern"
  | "patternEnd"
  | "functionOpen"
  | "functionClose"
  | "functionBody";

const reserved: ReadonlyMap<string, Terminal> = new Map([
  ["!", T.Bang],
  ["{", T.Lbrace],
  ["}", T.Rbrace],
  ["case", T.Case],
  ["do", T.Do],
  ["done", T.Done],
  ["elif", T.Elif],
  ["else", T.Else],
  ["esac", T.Esac],
  ["fi", T.Fi],
  ["for", T.For],
  ["if", T.If],
  ["then", T.Then],
  ["until", T.Until],
  ["while", T.While],
]);

/** The reserved words that open a construct. */
const openers: ReadonlySet<Terminal> = new Set([T.If, T.While, T.Until, T.For, T.Case, T.Lbrace]);

interface Pending {
  readonly document: PendingHereDocument;
  readonly index: number;
}

export class Lexer {
  mode: Mode = "command";
  /** What `mode` is after a redirection. */
  private afterTarget: Mode = "prefix";
  private operator: Token | null = null;
  private forName: Token | null = null;
  private readonly queue: Token[] = [];
  private pending: Pending[] = [];

  constructor(readonly source: Source) {}

  /** Goes back to read a token again, as what `mode` says. */
  reread(index: number, mode: Mode): void {
    const { source } = this;
    const at = source.offset(index);
    const { problems, comments } = source.context;
    while ((problems.at(-1)?.start ?? -1) >= at) problems.pop();
    while ((comments.at(-1)?.start ?? -1) >= at) comments.pop();
    this.pending = this.pending.filter((pending) => pending.index < index);
    this.queue.length = 0;
    this.operator = null;
    this.mode = mode;
    source.pos = index;
  }

  /** The next token; EOF again and again at the end. */
  next(): Token {
    const queued = this.queue.shift();
    if (queued !== undefined) return queued;
    switch (this.mode) {
      case "functionBody":
        return this.functionBody();
      case "forIn":
        return this.afterForName();
      case "caseIn":
      case "patternStart":
        this.skipNewlines();
        break;
      default:
        this.skipBlanks();
    }
    return this.tokenHere();
  }

  /** Reads the token at the position, which is at no blank. */
  private tokenHere(): Token {
    const { source } = this;
    const start = source.pos;
    const next = source.context.aborted ? Number.NaN : source.peek();
    const operator = this.operator;
    this.operator = null;
    switch (next) {
      case code.newline:
        return this.newlines();
      case code.semicolon:
        return this.semicolon(start);
      case code.ampersand:
        return this.ampersand(start);
      case code.pipe:
        return this.pipe(start);
      case code.open:
        return this.open(start);
      case code.close:
        return this.close(start);
      case code.less:
      case code.greater:
        return this.redirection(start);
      default:
        if (Number.isNaN(next)) return this.make(T.EOF, start, "");
        return isDigit(next) && this.isDescriptor()
          ? this.make(T.IO_NUMBER, start, source.text.charAt(source.pos++))
          : operator !== null
            ? this.target(start, operator)
            : this.word(start);
    }
  }

  private make(terminal: Terminal, start: number, text: string, word: Word | null = null, opens = false): Token {
    const { source } = this;
    return token(terminal, source.offset(start), source.offset(source.pos), start, text, word, null, null, opens);
  }

  /** Steps over blanks, line continuations and a comment. */
  private skipBlanks(): void {
    const { source } = this;
    for (;;) {
      const next = source.joined();
      if (next === code.space || next === code.tab) source.pos++;
      else if (next === code.hash) this.comment();
      else return;
    }
  }

  private comment(): void {
    const { source } = this;
    const start = source.pos;
    const newline = source.text.indexOf("\n", start);
    source.pos = newline < 0 ? source.length : newline;
    source.context.comments.push({
      type: "Comment",
      start: source.offset(start),
      end: source.offset(source.pos),
      text: source.text.slice(start, source.pos),
    });
  }

  /** Steps over blanks, comments and newlines, reading the here-documents announced. True if a newline was among them. */
  private skipNewlines(): boolean {
    let found = false;
    for (;;) {
      this.skipBlanks();
      if (this.source.peek() !== code.newline) return found;
      found = true;
      this.source.pos++;
      this.readHereDocuments();
    }
  }

  private readHereDocuments(): void {
    if (this.pending.length === 0) return;
    const pending = this.pending;
    this.pending = [];
    for (const { document, index } of pending) readHereDocument(this.source, document, index);
  }

  private newlines(): Token {
    const { source } = this;
    const start = source.pos;
    const end = source.offset(start + 1);
    this.skipNewlines();
    this.mode = "command";
    return token(T.NEWLINE_LIST, source.offset(start), end, start, "\n");
  }

  private semicolon(start: number): Token {
    const { source } = this;
    source.pos++;
    if (source.joined() === code.semicolon) {
      source.pos++;
      return this.caseTerminator(start);
    }
    if (source.context.dialect === "bash" && source.peek() === code.ampersand) {
      source.pos++;
      this.mode = "patternStart";
      return this.make(T.DSEMI, start, ";&");
    }
    return this.separator(start, ";");
  }

  private caseTerminator(start: number): Token {
    const { source } = this;
    this.mode = "patternStart";
    const both = source.context.dialect === "bash" && source.joined() === code.ampersand;
    if (both) source.pos++;
    return this.make(T.DSEMI, start, both ? ";;&" : ";;");
  }

  /** `;` or `&`, with the newlines after it. */
  private separator(start: number, text: ";" | "&"): Token {
    const made = this.make(T.SEPARATOR_OP, start, text);
    if (this.mode === "forWords" && text === "&")
      this.source.report(
        "unexpected-token",
        "error",
        start,
        start + 1,
        "`&` cannot end the words of `for`: a `;` or a newline does",
      );
    this.skipNewlines();
    this.mode = "command";
    return made;
  }

  private ampersand(start: number): Token {
    const { source } = this;
    source.pos++;
    const next = source.joined();
    if (next === code.ampersand) {
      source.pos++;
      this.mode = "command";
      return this.make(T.AND_IF, start, "&&");
    }
    if (next === code.greater && source.context.dialect === "bash") {
      source.pos++;
      const append = source.joined() === code.greater;
      if (append) source.pos++;
      return this.redirectionOperator(start, append ? "&>>" : "&>");
    }
    return this.separator(start, "&");
  }

  private pipe(start: number): Token {
    const { source } = this;
    source.pos++;
    const next = source.joined();
    if (this.mode === "patternEnd") {
      this.mode = "pattern";
      return this.make(T.PIPE, start, "|");
    }
    this.mode = "command";
    if (next === code.pipe) {
      source.pos++;
      return this.make(T.OR_IF, start, "||");
    }
    if (next === code.ampersand && source.context.dialect === "bash") {
      source.pos++;
      return this.make(T.PIPE, start, "|&");
    }
    return this.make(T.PIPE, start, "|");
  }

  private open(start: number): Token {
    this.source.pos++;
    const { mode } = this;
    this.mode = mode === "patternStart" ? "pattern" : mode === "functionOpen" ? "functionClose" : "command";
    return this.make(T.OPEN_PAREN, start, "(", null, this.mode === "command");
  }

  private close(start: number): Token {
    this.source.pos++;
    this.mode =
      this.mode === "patternEnd" ? "command" : this.mode === "functionClose" ? "functionBody" : "afterCompound";
    return this.make(T.CLOSE_PAREN, start, ")");
  }

  /** Does a redirection follow the digit at the position at once? */
  private isDescriptor(): boolean {
    const { source } = this;
    const start = source.pos++;
    const next = source.joined();
    source.pos = start;
    return next === code.less || next === code.greater;
  }

  private redirection(start: number): Token {
    const { source } = this;
    const first = source.text.charAt(source.pos++);
    const second = source.joined();
    if (
      second === code.ampersand ||
      second === (first === ">" ? code.pipe : code.greater) ||
      (first === ">" && second === code.greater)
    ) {
      source.pos++;
      return this.redirectionOperator(start, first + String.fromCharCode(second));
    }
    if (first === ">" || second !== code.less) return this.redirectionOperator(start, first);
    source.pos++;
    const third = source.joined();
    const longer = third === code.minus || (third === code.less && source.context.dialect === "bash");
    if (longer) source.pos++;
    return this.redirectionOperator(start, longer ? `<<${String.fromCharCode(third)}` : "<<");
  }

  /** All operators go as LESS, the grammar's rules for them being alike; `text` tells them apart. */
  private redirectionOperator(start: number, text: string): Token {
    const made = this.make(T.LESS, start, text);
    this.operator = made;
    this.afterTarget =
      this.mode === "arguments" || this.mode === "prefix"
        ? this.mode
        : this.mode === "afterCompound"
          ? "arguments"
          : "prefix";
    return made;
  }

  private word(start: number): Token {
    switch (this.mode) {
      case "command":
      case "afterCompound":
        return this.commandWord(start);
      case "prefix":
        return this.prefixWord(start);
      case "forName":
        return this.forNameWord(start);
      case "caseWord":
        this.mode = "caseIn";
        return this.plainWord(start);
      case "caseIn":
        return this.caseInWord(start);
      case "patternStart":
        return this.patternStartWord(start);
      case "pattern":
        this.mode = "patternEnd";
        return this.plainWord(start);
      default:
        return this.plainWord(start);
    }
  }

  private plainWord(start: number): Token {
    const word = readWord(this.source);
    return this.make(T.WORD, start, "", word);
  }

  private target(start: number, operator: Token): Token {
    this.mode = this.afterTarget;
    const stripTabs = operator.text === "<<-";
    if (operator.text !== "<<" && !stripTabs) return this.plainWord(start);
    const delimiter = readDelimiterWord(this.source);
    const document = announceHereDocument(delimiter, stripTabs);
    operator.hereDocument = document;
    this.pending.push({ document, index: operator.index });
    return this.make(T.WORD, start, "", delimiter);
  }

  private commandWord(start: number): Token {
    const word = this.reservedOrWord(start);
    return word.terminal === T.WORD ? this.commandName(word) : word;
  }

  /** The word at the position as a reserved word's token, or as a WORD. */
  private reservedOrWord(start: number): Token {
    const { source } = this;
    if (isAssignmentAhead(source)) return this.prefixWord(start);
    const word = readWord(source);
    const text = plainText(word);
    const terminal = text === null ? undefined : reserved.get(text);
    if (text === null || terminal === undefined) return this.make(T.WORD, start, text ?? "", word);
    this.mode = modeAfter(terminal);
    return this.make(terminal, start, text, word, openers.has(terminal));
  }

  /** The first word of a simple command, or the name of a function definition. */
  private commandName(word: Token): Token {
    const { source } = this;
    const back = source.pos;
    this.mode = "arguments";
    const comments = source.context.comments.length;
    for (let next = source.joined(); next === code.space || next === code.tab; next = source.joined()) source.pos++;
    const isFunction = source.peek() === code.open;
    source.pos = back;
    source.context.comments.length = comments;
    if (!isFunction) return word;
    this.mode = "functionOpen";
    return token(T.NAME, word.start, word.end, word.index, word.text, word.word);
  }

  private prefixWord(start: number): Token {
    const { source } = this;
    if (isAssignmentAhead(source)) {
      this.mode = "prefix";
      const assignment = readAssignment(source);
      return token(T.ASSIGNMENT_WORD, assignment.start, assignment.end, start, "", null, assignment);
    }
    this.mode = "arguments";
    return this.plainWord(start);
  }

  private forNameWord(start: number): Token {
    const word = readWord(this.source);
    const text = plainText(word) ?? "";
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) {
      this.source.report(
        "bad-for-variable",
        "error",
        start,
        this.source.pos,
        "`for` needs the name of a variable here",
      );
    }
    this.mode = "forIn";
    this.forName = this.make(T.NAME, start, text, word);
    return this.forName;
  }

  /** After `for name`: `in`, `;`, newlines or `do`. */
  private afterForName(): Token {
    const { source } = this;
    this.skipBlanks();
    const start = source.pos;
    const newline = this.skipNewlines();
    const at = source.pos;
    this.mode = "command";
    if (source.peek() === code.semicolon) {
      source.pos++;
      const made = this.make(T.NEWLINE_LIST, at, ";");
      this.skipNewlines();
      return made;
    }
    const word = isMeta(source.peek()) || source.pos >= source.length ? null : readWord(source);
    if (word !== null && plainText(word) === "in") {
      this.mode = "forWords";
      if (this.forName !== null) this.forName.hasIn = true;
      return this.make(T.In, at, "in", word);
    }
    source.pos = at;
    return newline ? token(T.NEWLINE_LIST, source.offset(start), source.offset(start), start, "\n") : this.tokenHere();
  }

  private caseInWord(start: number): Token {
    const word = readWord(this.source);
    this.mode = "patternStart";
    return this.make(plainText(word) === "in" ? T.In : T.WORD, start, plainText(word) ?? "", word);
  }

  private patternStartWord(start: number): Token {
    const word = readWord(this.source);
    const esac = plainText(word) === "esac";
    this.mode = esac ? "afterCompound" : "patternEnd";
    return this.make(esac ? T.Esac : T.WORD, start, plainText(word) ?? "", word);
  }

  /** A function's body that is a simple command or another function goes in braces that are not written. */
  private functionBody(): Token {
    this.skipNewlines();
    this.mode = "command";
    const first = this.tokenHere();
    const { terminal } = first;
    const simple =
      terminal === T.WORD ||
      terminal === T.NAME ||
      terminal === T.ASSIGNMENT_WORD ||
      terminal === T.LESS ||
      terminal === T.IO_NUMBER;
    if (!simple) return first;
    this.queue.push(first);
    return token(T.Lbrace, first.start, first.start, first.index, "", null, null, { kind: "bodyBrace" }, true);
  }
}

function modeAfter(terminal: Terminal): Mode {
  switch (terminal) {
    case T.For:
      return "forName";
    case T.Case:
      return "caseWord";
    case T.Fi:
    case T.Done:
    case T.Esac:
    case T.Rbrace:
      return "afterCompound";
    default:
      return "command";
  }
}

/** The text of a word without quotes and expansions, else null: only such words are reserved. */
export function plainText(word: Word): string | null {
  const [first, second] = word.parts as readonly (WordPart | undefined)[];
  return first?.type === "Literal" && second === undefined ? first.value : null;
}
