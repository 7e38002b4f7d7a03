/**
 * Tokens of the POSIX grammar (XCU 2.3, 2.10.1). Which words are reserved, what is a name, a pattern or an assignment
 * depends on what came before; the lexer follows dash 0.5.12 in this.
 */

import { readExpression } from "./arithmetic";
import { isAssignmentAhead, readAssignment } from "./assignment";
import { skipBlanks } from "./blanks";
import { code, isDigit, isMeta } from "./chars";
import { readConditional } from "./conditional";
import { checkBraceExpansion, checkCommandName, reportBash } from "./dialect";
import { T, type Terminal } from "./grammar";
import { announceHereDocument, type PendingHereDocument, readHereDocument } from "./heredoc";
import { maximumUnclosedArithmetics, type Source } from "./source";
import { type Special, type Token, token } from "./token";
import type { Dialect, Word, WordPart } from "./tree";
import { plainText, readDelimiterWord, readWord } from "./word";

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
  ["in", T.In],
  ["then", T.Then],
  ["until", T.Until],
  ["while", T.While],
]);

/** The reserved words that open a construct. */
const openers: ReadonlySet<Terminal> = new Set([T.If, T.While, T.Until, T.For, T.Case, T.Lbrace]);

/** First words of commands that need a closer look for bash's sake. */
const bashWords: ReadonlySet<string> = new Set(["[[", "function", "select", "time", "coproc"]);

/** Those of POSIX 2.14 and `local`; dash rejects functions of these names. */
const specialBuiltins: ReadonlySet<string> = new Set([
  ".",
  ":",
  "break",
  "continue",
  "eval",
  "exec",
  "exit",
  "export",
  "local",
  "readonly",
  "return",
  "set",
  "shift",
  "times",
  "trap",
  "unset",
]);

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
        skipBlanks(this.source);
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
    if ((this.mode === "patternStart" || this.mode === "pattern") && isMeta(next)) {
      const pattern = this.operatorPattern(start);
      if (pattern !== null) return pattern;
    }
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
        if (source.text.charCodeAt(start + 1) !== code.open) return this.redirection(start);
        return operator !== null ? this.target(start, operator) : this.word(start);
      default:
        if (Number.isNaN(next)) return this.make(T.EOF, start, "");
        if (operator !== null) return this.target(start, operator);
        return (isDigit(next) || next === code.openBrace ? this.descriptor(start) : null) ?? this.word(start);
    }
  }

  private make(terminal: Terminal, start: number, text: string, word: Word | null = null, opens = false): Token {
    const { source } = this;
    return token(terminal, source.offset(start), source.offset(source.pos), start, text, word, null, null, opens);
  }

  /** Steps over blanks, comments and newlines, reading the here-documents announced. True if a newline was among them. */
  private skipNewlines(): boolean {
    let found = false;
    for (;;) {
      skipBlanks(this.source);
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
    if (source.peek() === code.ampersand) {
      source.pos++;
      reportBash(source, "case-fall-through", start, source.pos);
      this.mode = "patternStart";
      return this.make(T.DSEMI, start, ";&");
    }
    return this.separator(start, ";");
  }

  private caseTerminator(start: number): Token {
    const { source } = this;
    this.mode = "patternStart";
    const both = source.joined() === code.ampersand;
    if (both) {
      source.pos++;
      reportBash(source, "case-fall-through", start, source.pos);
    }
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
    if (next === code.greater) reportBash(source, "redirect-both", start, source.pos + 1);
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
    if (next === code.ampersand) {
      source.pos++;
      reportBash(source, "pipe-both", start, source.pos);
      return this.make(T.PIPE, start, "|&");
    }
    return this.make(T.PIPE, start, "|");
  }

  private open(start: number): Token {
    const { source } = this;
    if (source.text.charCodeAt(start + 1) === code.open) {
      const arithmetic =
        this.mode === "forName"
          ? this.arithmeticFor(start)
          : this.mode === "command"
            ? this.arithmeticCommand(start)
            : null;
      if (arithmetic !== null) return arithmetic;
    }
    source.pos++;
    const { mode } = this;
    this.mode = mode === "patternStart" ? "pattern" : mode === "functionOpen" ? "functionClose" : "command";
    return this.make(T.OPEN_PAREN, start, "(", null, this.mode === "command");
  }

  /** bash's `((…))`; null where dash or, without `))`, bash reads subshells. */
  private arithmeticCommand(start: number): Token | null {
    const { source } = this;
    if (source.context.dialect === "sh") {
      const arithmetic = /\(\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)\)/y;
      arithmetic.lastIndex = start;
      const match = arithmetic.exec(source.text);
      if (match !== null) reportBash(source, "arithmetic-command", start, start + match[0].length);
      return null;
    }
    const parts = this.arithmetic(start);
    if (parts === null) return null;
    return this.standIn(start, {
      kind: "arithmetic",
      expression: wordOf(parts, source.offset(start + 2), source.offset(source.pos - 2)),
    });
  }

  /** Reads `((…))`; null, with the position where it was, where its `))` is missing. */
  private arithmetic(start: number): WordPart[] | null {
    const { source } = this;
    const { context } = source;
    const { problems } = context;
    const before = problems.length;
    const parts: WordPart[] = [];
    if (context.unclosedArithmetics >= maximumUnclosedArithmetics) return null;
    source.pos = start + 2;
    if (readExpression(source, parts)) return parts;
    context.unclosedArithmetics++;
    source.pos = start;
    problems.length = before;
    return null;
  }

  /** bash's `for ((initial; condition; update))`: the name that the grammar wants carries the three. */
  private arithmeticFor(start: number): Token | null {
    const { source } = this;
    const parts = this.arithmetic(start);
    if (parts === null) return null;
    reportBash(source, "arithmetic-for", start, source.pos);
    const [initial = null, condition = null, update = null] = splitExpressions(parts, source.offset(start + 2));
    this.mode = "forIn";
    return token(T.NAME, source.offset(start), source.offset(source.pos), start, "((", null, null, {
      kind: "arithmeticFor",
      initial,
      condition,
      update,
    });
  }

  private close(start: number): Token {
    this.source.pos++;
    this.mode =
      this.mode === "patternEnd" ? "command" : this.mode === "functionClose" ? "functionBody" : "afterCompound";
    return this.make(T.CLOSE_PAREN, start, ")");
  }

  /** The number (one digit in dash) or, in bash, `{name}` right before a redirection's operator; null where there is none. */
  private descriptor(start: number): Token | null {
    const { source } = this;
    const bash = source.context.dialect === "bash";
    const descriptor = source.peek() === code.openBrace ? /\{[A-Za-z_]\w*\}/y : bash ? /\d+/y : /\d/y;
    descriptor.lastIndex = start;
    const text = descriptor.exec(source.text)?.[0] ?? "";
    source.pos = start + text.length;
    const next = source.joined();
    const found = text !== "" && (next === code.less || next === code.greater);
    if (found && (bash || text.length === 1)) {
      source.pos = start + text.length;
      return this.make(T.IO_NUMBER, start, text);
    }
    if (found) reportBash(source, "descriptor-variable", start, source.pos + 1);
    source.pos = start;
    return null;
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
    const longer = third === code.minus || third === code.less;
    if (longer) source.pos++;
    if (third === code.less) reportBash(source, "here-string", start, source.pos);
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
      case "arguments":
        return this.argument(start);
      default:
        return this.plainWord(start);
    }
  }

  private plainWord(start: number): Token {
    const word = readWord(this.source);
    if (this.source.context.dialect === "sh") checkBraceExpansion(this.source, word, start);
    return this.make(T.WORD, start, "", word);
  }

  /** An argument; bash's declaration utilities take arrays. dash takes no `(` after a word. */
  private argument(start: number): Token {
    const { source } = this;
    const made = this.plainWord(start);
    const last = made.word?.parts.at(-1);
    if (source.peek() !== code.open || last?.type !== "Literal" || !last.value.endsWith("=")) return made;
    const end = source.pos;
    source.pos = start;
    if (!isAssignmentAhead(source)) {
      source.pos = end;
      return made;
    }
    const assignment = readAssignment(source);
    const part: WordPart = { type: "ArrayAssignment", start: assignment.start, end: assignment.end, assignment };
    return this.make(T.WORD, start, "", { type: "Word", start: assignment.start, end: assignment.end, parts: [part] });
  }

  private target(start: number, operator: Token): Token {
    this.mode = this.afterTarget;
    const stripTabs = operator.text === "<<-";
    if (operator.text !== "<<" && !stripTabs) return this.plainTarget(start, operator);
    const delimiter = readDelimiterWord(this.source);
    const document = announceHereDocument(this.source, delimiter, stripTabs);
    operator.hereDocument = document;
    this.pending.push({ document, index: operator.index });
    return this.make(T.WORD, start, "", delimiter);
  }

  private plainTarget(start: number, operator: Token): Token {
    const target = this.plainWord(start);
    const text = target.word === null ? null : plainText(target.word);
    if (operator.text === ">&" && text !== null && !/^(?:\d+|-)$/.test(text))
      reportBash(this.source, "redirect-both-old", operator.index, this.source.pos);
    return target;
  }

  private commandWord(start: number): Token {
    const made = this.reservedOrWord(start);
    if (made.terminal !== T.WORD) return made;
    const { dialect, plain: exact } = this.source.context;
    const plain = dialect === "sh" && exact;
    return (bashWords.has(made.text) && !plain ? this.bashCommand(made) : null) ?? this.commandName(made, dialect);
  }

  /** The word at the position as a reserved word's token, or as a WORD. */
  private reservedOrWord(start: number): Token {
    const { source } = this;
    if (isAssignmentAhead(source)) return this.prefixWord(start);
    const word = readWord(source);
    const text = plainText(word);
    const terminal = text === null ? undefined : reserved.get(text);
    if (text === null || terminal === undefined) return this.make(T.WORD, start, text ?? "", word);
    const made = this.make(terminal, start, text, word, openers.has(terminal));
    this.mode = modeAfter(terminal);
    if (terminal === T.Bang && source.context.dialect === "bash") return this.bangs(made);
    return made;
  }

  /** The first word of a simple command, or the name of a function definition. */
  private commandName(word: Token, dialect: Dialect): Token {
    const { source } = this;
    if (dialect === "sh") checkCommandName(source, source.text.slice(word.index, source.pos), word.index, source.pos);
    this.mode = "arguments";
    if (!this.isParenthesisNext()) return word;
    this.checkFunctionName(word);
    this.mode = "functionOpen";
    return token(T.NAME, word.start, word.end, word.index, word.text, word.word);
  }

  /** Does `(` follow, after blanks? */
  private isParenthesisNext(): boolean {
    const { source } = this;
    const back = source.pos;
    for (let next = source.joined(); next === code.space || next === code.tab; next = source.joined()) source.pos++;
    const found = source.peek() === code.open;
    source.pos = back;
    return found;
  }

  private checkFunctionName({ text, index }: Token): void {
    const { source } = this;
    if (source.context.dialect === "bash") return;
    if (!/^[A-Za-z_]\w*$/.test(text))
      source.report(
        "bad-function-name",
        "error",
        index,
        source.pos,
        "dash takes only letters, digits and `_` in the name of a function",
      );
    else if (specialBuiltins.has(text))
      source.report(
        "bad-function-name",
        "error",
        index,
        source.pos,
        `\`${text}\` is a special builtin: no function can have its name`,
      );
  }

  /** A command that only bash has; null where the word is an ordinary command's name. */
  private bashCommand(word: Token): Token | null {
    const { source } = this;
    const bash = source.context.dialect === "bash";
    switch (word.text) {
      case "function":
        return this.functionKeyword(word);
      case "select":
        return this.select(word);
      case "[[":
        return bash ? this.conditional(word) : null;
      case "time":
        return bash ? this.bangs(word) : null;
      case "coproc":
        return bash ? this.coprocess(word) : null;
      default:
        return null;
    }
  }

  /** `function name` with `()` or without. dash rejects it where `(` or `{` follows on the line. */
  private functionKeyword(keyword: Token): Token | null {
    const { source } = this;
    const definition = /[ \t]+[^\s;&|<>()'"$`\\]+[ \t]*(?:(\([ \t]*\))|(?=\{\s|\())/y;
    const anywhere = /[ \t]+[^\s;&|<>()'"$`\\]+[ \t]*(\([ \t]*\))?/y;
    const pattern = source.context.dialect === "bash" ? anywhere : definition;
    pattern.lastIndex = source.pos;
    const match = pattern.exec(source.text);
    if (match === null) return null;
    reportBash(source, "function", keyword.index, source.pos);
    skipBlanks(source);
    const start = source.pos;
    const name = readWord(source);
    source.pos = keyword.index + keyword.text.length + match[0].length;
    this.queue.push(this.make(T.OPEN_PAREN, source.pos, ""), this.make(T.CLOSE_PAREN, source.pos, ""));
    this.mode = "functionBody";
    return token(T.NAME, keyword.start, name.end, start, plainText(name) ?? "", name);
  }

  private select(word: Token): Token | null {
    const { source } = this;
    const loop = /[ \t]+[A-Za-z_]\w*(?:[ \t]+in\b[^\n;]*)?[ \t]*[;\n]\s*do\b/y;
    loop.lastIndex = source.pos;
    if (!loop.test(source.text)) return null;
    reportBash(source, "select", word.index, source.pos);
    this.mode = "forName";
    return token(T.For, word.start, word.end, word.index, word.text, word.word, null, { kind: "select" }, true);
  }

  private conditional(word: Token): Token {
    const expression = readConditional(this.source, word.index);
    return this.standIn(word.index, { kind: "conditional", expression });
  }

  /** A command that the grammar has no symbol for goes as a subshell whose parenthesis carries it. */
  private standIn(start: number, special: Special): Token {
    const end = this.source.offset(this.source.pos);
    const at = this.source.offset(start);
    this.queue.push(
      token(T.WORD, at, at, start, "", null, null, { kind: "missing" }),
      token(T.CLOSE_PAREN, end, end, start, ""),
    );
    this.mode = "afterCompound";
    return token(T.OPEN_PAREN, at, end, start, this.source.text.slice(start, start + 2), null, null, special, true);
  }

  /** bash: `!` and `time` may be repeated; they go as one. */
  private bangs(first: Token): Token {
    const { source } = this;
    const more = /[ \t]+(?:!|time|-p)(?=\s)/y;
    let { text } = first;
    for (;;) {
      more.lastIndex = source.pos;
      const match = more.exec(source.text);
      if (match === null) break;
      text += match[0];
      source.pos += match[0].length;
    }
    this.mode = "command";
    return this.make(T.Bang, first.index, text, first.word);
  }

  /** bash's `coproc [NAME] command`; the name stands before a compound command only. */
  private coprocess(word: Token): Token {
    const { source } = this;
    const name = /[ \t]+[A-Za-z_]\w*(?=[ \t]+[{(])/y;
    name.lastIndex = source.pos;
    source.pos += name.exec(source.text)?.[0].length ?? 0;
    this.mode = "command";
    return this.make(T.Bang, word.index, word.text, word.word);
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
    skipBlanks(this.source);
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

  /** dash takes an operator for a pattern if `)` or `|` follows it (and then matches it with some earlier word). */
  private operatorPattern(start: number): Token | null {
    const { source } = this;
    const operator = /(?:&&|\|\||;;|<<-|<[<&>]|>[>&|]|[;&|<>])(?=[ \t]*[)|])/y;
    operator.lastIndex = start;
    const text = operator.exec(source.text)?.[0];
    if (text === undefined) return null;
    source.pos = start + text.length;
    source.report(
      "operator-pattern",
      "warning",
      start,
      source.pos,
      `\`${text}\` is no pattern: quote it to mean the characters`,
    );
    this.mode = "patternEnd";
    return this.make(T.WORD, start, text, wordOf([], source.offset(start), source.offset(source.pos)));
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

function wordOf(parts: readonly WordPart[], start: number, end: number): Word {
  return { type: "Word", start, end, parts };
}

/** The expressions between the semicolons, null where one is empty. */
function splitExpressions(parts: readonly WordPart[], start: number): (Word | null)[] {
  const found: WordPart[][] = [[]];
  for (const part of parts) {
    if (part.type !== "Literal") {
      found.at(-1)?.push(part);
      continue;
    }
    let from = 0;
    for (const piece of part.value.split(";")) {
      if (from > 0) found.push([]);
      const at = part.start + from;
      if (piece.trim() !== "") found.at(-1)?.push({ type: "Literal", start: at, end: at + piece.length, value: piece });
      from += piece.length + 1;
    }
  }
  return found.map((pieces) =>
    pieces.length === 0 ? null : wordOf(pieces, pieces[0]?.start ?? start, pieces.at(-1)?.end ?? start),
  );
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
