/**
 * dash's own words for a syntax error. Its parser is a recursive descent that stops at the first token it cannot use;
 * this one goes the same way through the text and keeps nothing but the place and the message.
 */

export interface DashSyntaxError {
  /** Line (from 1) that the reader has come to. */
  readonly line: number;
  readonly message: string;
}

/** The message of dash 0.5.12 for a text that it cannot parse; null where this reader finds no fault. */
export function dashSyntaxError(text: string): DashSyntaxError | null {
  const reader = new Reader(text);
  try {
    for (;;) {
      const token = reader.peek(COMMAND);
      if (token.kind === "eof") return null;
      if (token.kind === "newline") reader.next(COMMAND);
      else reader.completeCommand();
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { line: thrown.line, message: thrown.message };
  }
}

class Fault {
  constructor(
    readonly line: number,
    readonly message: string,
  ) {}
}

interface Token {
  readonly kind: "word" | "reserved" | "operator" | "redirection" | "newline" | "eof";
  readonly text: string;
  readonly quoted: boolean;
}

/** What counts where a token is read: reserved words, newlines to be passed over. */
interface Mode {
  readonly reserved: boolean;
  readonly newlines: "tokens" | "passed over";
}

const WORDS: Mode = { reserved: false, newlines: "tokens" };
const COMMAND: Mode = { reserved: true, newlines: "tokens" };
const NEXT: Mode = { reserved: true, newlines: "passed over" };
/** Lists within lists; more than that is told in plain words. */
const MAX_DEPTH = 500;
const RESERVED = new Set("! { } case do done elif else esac fi for if in then until while".split(" "));
const ENDS = new Set([")", ";;", "}", "do", "done", "elif", "else", "esac", "fi", "then"]);
const OPERATORS = ["&&", "||", ";;", ";", "&", "|", "(", ")"];

class Reader {
  private at = 0;
  private pushed: { readonly token: Token; readonly from: number; readonly to: number } | null = null;
  private readonly heredocs: { readonly delimiter: string; readonly tabs: boolean }[] = [];
  private depth = 0;

  constructor(private readonly text: string) {}

  // --- tokens

  peek(mode: Mode): Token {
    const from = this.pushed?.from ?? this.at;
    const token = this.next(mode);
    this.pushed = { token, from, to: this.at };
    this.at = from;
    return token;
  }

  next(mode: Mode): Token {
    if (this.pushed) {
      const { token, to } = this.pushed;
      this.pushed = null;
      this.at = to;
      if (
        token.kind !== "word" &&
        token.kind !== "reserved" &&
        !(token.kind === "newline" && mode.newlines !== "tokens")
      )
        return token;
      if (token.kind !== "newline")
        return { ...token, kind: mode.reserved && !token.quoted && RESERVED.has(token.text) ? "reserved" : "word" };
    }
    for (;;) {
      const token = this.read(mode);
      if (token.kind !== "newline" || mode.newlines === "tokens") return token;
    }
  }

  private line(): number {
    let line = 1;
    for (let i = 0; i < this.at && i < this.text.length; i++) if (this.text[i] === "\n") line++;
    return line;
  }

  private fault(message: string): Fault {
    return new Fault(this.line(), message);
  }

  /** The token cannot stand here. */
  private unexpected(token: Token, expected?: string): Fault {
    if (this.pushed) this.at = this.pushed.to;
    const name = { word: "word", redirection: "redirection", newline: "newline", eof: "end of file" };
    const what = token.kind === "reserved" || token.kind === "operator" ? `"${token.text}"` : name[token.kind];
    return this.fault(`${what} unexpected${expected ? ` (expecting "${expected}")` : ""}`);
  }

  private read(mode: Mode): Token {
    const { text } = this;
    for (;;) {
      const c = text[this.at];
      if (c === " " || c === "\t") this.at++;
      else if (c === "\\" && text[this.at + 1] === "\n") this.at += 2;
      else if (c === "#") while (this.at < text.length && text[this.at] !== "\n") this.at++;
      else break;
    }
    if (this.at >= text.length) return { kind: "eof", text: "", quoted: false };
    if (text[this.at] === "\n") {
      this.at++;
      this.skipHeredocs();
      return { kind: "newline", text: "\n", quoted: false };
    }
    const redirection = /^(?:[0-9](?=[<>]))?(<<-?|<&|<>|<|>>|>&|>\||>)/.exec(text.slice(this.at, this.at + 4));
    if (redirection) {
      this.at += redirection[0].length;
      return { kind: "redirection", text: redirection[1] ?? "", quoted: false };
    }
    const operator = OPERATORS.find((each) => text.startsWith(each, this.at));
    if (operator) {
      this.at += operator.length;
      return { kind: "operator", text: operator, quoted: false };
    }
    return this.word(mode);
  }

  private word(mode: Mode): Token {
    const start = this.at;
    let quoted = false;
    for (let c = this.text[this.at]; c !== undefined && !/[\s;&|()<>]/.test(c); c = this.text[this.at]) {
      if (/["'\\`$]/.test(c) && !(c === "$" && !/[({]/.test(this.text[this.at + 1] ?? ""))) quoted = true;
      this.character(c);
    }
    const text = this.text.slice(start, this.at);
    return { kind: !quoted && mode.reserved && RESERVED.has(text) ? "reserved" : "word", text, quoted };
  }

  /** Passes over one character, or the quotation or substitution that it begins. */
  private character(c: string): void {
    if (c === "'") this.until("'", "Unterminated quoted string");
    else if (c === '"') this.doubleQuoted();
    else if (c === "`") this.backquoted();
    else if (c === "$") this.dollar();
    else this.at += c === "\\" ? 2 : 1;
  }

  private until(end: string, message: string): void {
    const close = this.text.indexOf(end, this.at + 1);
    this.at = close < 0 ? this.text.length : close + 1;
    if (close < 0) throw this.fault(message);
  }

  private doubleQuoted(): void {
    this.at++;
    for (let c = this.text[this.at]; c !== '"'; c = this.text[this.at]) {
      if (c === undefined) throw this.fault("Unterminated quoted string");
      if (c === "'") this.at++;
      else this.character(c);
    }
    this.at++;
  }

  private backquoted(): void {
    this.at++;
    for (let c = this.text[this.at]; c !== "`"; c = this.text[this.at]) {
      if (c === undefined) throw this.fault("EOF in backquote substitution");
      this.at += c === "\\" ? 2 : 1;
    }
    this.at++;
  }

  private dollar(): void {
    if (this.text.startsWith("$((", this.at)) this.arithmetic();
    else if (this.text.startsWith("$(", this.at)) {
      this.at += 2;
      if (this.peek(NEXT).text !== ")" || this.pushed?.token.kind !== "operator") this.list();
      this.expect(")", COMMAND);
    } else if (this.text.startsWith("${", this.at)) this.braced();
    else this.at++;
  }

  private arithmetic(): void {
    this.at += 3;
    for (let open = 0; ; ) {
      const c = this.text[this.at];
      if (c === undefined) throw this.fault("Missing '))'");
      if (c === "(") open++;
      if (c === ")" && open-- === 0) {
        if (this.text[this.at + 1] !== ")") throw this.fault("Missing '))'");
        this.at += 2;
        return;
      }
      if (c === "(" || c === ")") this.at++;
      else this.character(c);
    }
  }

  private braced(): void {
    this.at += 2;
    const name = /^#?(?:[A-Za-z_]\w*|[0-9]+|[@*#?$!-])?/.exec(this.text.slice(this.at))?.[0] ?? "";
    this.at += name.length;
    if (this.text.slice(this.at).trim() === "") throw this.fault("Missing '}'");
    for (let c = this.text[this.at]; c !== "}"; c = this.text[this.at]) {
      if (c === undefined) throw this.fault("Missing '}'");
      this.character(c);
    }
    this.at++;
  }

  private skipHeredocs(): void {
    for (const { delimiter, tabs } of this.heredocs.splice(0)) {
      while (this.at < this.text.length) {
        const end = this.text.indexOf("\n", this.at);
        const line = this.text.slice(this.at, end < 0 ? undefined : end);
        this.at = end < 0 ? this.text.length : end + 1;
        if ((tabs ? line.replace(/^\t+/, "") : line) === delimiter) break;
      }
    }
  }

  // --- grammar

  /** One line's commands. */
  completeCommand(): void {
    for (;;) {
      this.andOr();
      const token = this.next(COMMAND);
      if (token.kind === "newline" || token.kind === "eof") return;
      if (token.kind !== "operator" || (token.text !== ";" && token.text !== "&")) throw this.unexpected(token);
      const after = this.peek(COMMAND);
      if (after.kind === "newline" || after.kind === "eof") return;
    }
  }

  /** A compound list, which ends before a token that ends lists. */
  private list(): void {
    if (++this.depth > MAX_DEPTH) throw this.fault("nested too deeply");
    for (;;) {
      if (this.peek(NEXT).kind === "eof") break;
      this.andOr();
      const token = this.peek(COMMAND);
      const separates =
        token.kind === "newline" || (token.kind === "operator" && (token.text === ";" || token.text === "&"));
      if (!separates) break;
      this.next(COMMAND);
      const after = this.peek(NEXT);
      if (after.kind === "eof" || (after.kind !== "word" && ENDS.has(after.text))) break;
    }
    this.depth--;
  }

  private andOr(): void {
    for (;;) {
      if (this.isReserved(this.peek(NEXT), "!")) this.next(NEXT);
      this.command();
      for (; this.isOperator(this.peek(COMMAND), "|"); ) {
        this.next(COMMAND);
        this.peek(NEXT);
        this.command();
      }
      const token = this.peek(COMMAND);
      if (!this.isOperator(token, "&&") && !this.isOperator(token, "||")) return;
      this.next(COMMAND);
    }
  }

  private isOperator(token: Token, text: string): boolean {
    return token.kind === "operator" && token.text === text;
  }

  private isReserved(token: Token, text: string): boolean {
    return token.kind === "reserved" && token.text === text;
  }

  private expect(text: string, mode: Mode = NEXT): void {
    const token = this.next(mode);
    if ((token.kind !== "reserved" && token.kind !== "operator") || token.text !== text)
      throw this.unexpected(token, text);
  }

  private command(): void {
    const token = this.next(NEXT);
    if (token.kind === "word" || token.kind === "redirection") {
      this.simple(token);
      return;
    }
    switch (token.kind === "reserved" || token.text === "(" ? token.text : "") {
      case "if":
        this.ifClause();
        break;
      case "while":
      case "until":
        this.list();
        this.loopBody();
        break;
      case "for":
        this.forClause();
        break;
      case "case":
        this.caseClause();
        break;
      case "{":
        this.list();
        this.expect("}");
        break;
      case "(":
        this.list();
        this.expect(")");
        break;
      default:
        throw this.unexpected(token);
    }
    while (this.peek(COMMAND).kind === "redirection") this.redirection(this.next(COMMAND));
  }

  private ifClause(): void {
    this.list();
    this.expect("then");
    this.list();
    while (this.isReserved(this.peek(NEXT), "elif")) {
      this.next(NEXT);
      this.list();
      this.expect("then");
      this.list();
    }
    if (this.isReserved(this.peek(NEXT), "else")) {
      this.next(NEXT);
      this.list();
    }
    this.expect("fi");
  }

  private loopBody(): void {
    this.expect("do");
    this.list();
    this.expect("done");
  }

  private forClause(): void {
    const name = this.next(WORDS);
    if (name.kind !== "word" || name.quoted || !/^[A-Za-z_]\w*$/.test(name.text))
      throw this.fault("Bad for loop variable");
    const token = this.peek(NEXT);
    if (this.isReserved(token, "in")) {
      this.next(NEXT);
      let word = this.next(WORDS);
      while (word.kind === "word") word = this.next(WORDS);
      if (word.kind !== "newline" && !this.isOperator(word, ";")) throw this.unexpected(word);
    } else if (this.isOperator(token, ";")) this.next(NEXT);
    this.loopBody();
  }

  private caseClause(): void {
    const word = this.next(WORDS);
    if (word.kind !== "word") throw this.unexpected(word, "word");
    this.expect("in");
    for (let token = this.next(NEXT); !this.isReserved(token, "esac"); ) {
      if (this.isOperator(token, "(")) token = this.next(WORDS);
      for (;;) {
        if (token.kind !== "word" && token.kind !== "reserved") throw this.unexpected(token);
        token = this.next(COMMAND);
        if (!this.isOperator(token, "|")) break;
        token = this.next(WORDS);
      }
      if (!this.isOperator(token, ")")) throw this.unexpected(token, ")");
      const body = this.peek(NEXT);
      if (!this.isOperator(body, ";;") && !this.isReserved(body, "esac")) this.list();
      token = this.next(NEXT);
      if (this.isReserved(token, "esac")) return;
      if (!this.isOperator(token, ";;")) throw this.unexpected(token, ";;");
      token = this.next(NEXT);
    }
  }

  private simple(first: Token): void {
    let words = 0;
    for (let token = first; ; token = this.next(WORDS)) {
      if (token.kind === "redirection") {
        this.redirection(token);
        words = 2;
      } else words++;
      const next = this.peek(WORDS);
      if (words === 1 && this.isOperator(next, "(")) {
        this.definition(token);
        return;
      }
      if (next.kind !== "word" && next.kind !== "redirection") return;
    }
  }

  private definition(name: Token): void {
    this.next(WORDS);
    const close = this.next(WORDS);
    if (!this.isOperator(close, ")")) throw this.unexpected(close, ")");
    if (name.quoted || !/^[A-Za-z_]\w*$/.test(name.text)) throw this.fault("Bad function name");
    this.command();
  }

  private redirection({ text }: Token): void {
    const target = this.next(WORDS);
    if (target.kind !== "word") throw this.unexpected(target);
    if (text.startsWith("<<"))
      this.heredocs.push({ delimiter: target.text.replace(/["'\\]/g, ""), tabs: text === "<<-" });
  }
}
