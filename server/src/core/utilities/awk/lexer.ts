/** awk's tokens, as mawk 1.3.4 cuts them: newlines, division or regular expression, `>` in print. */
import type { Bytes } from "../../bytes";
import { ESCAPES } from "../escapes";
import { AwkSyntaxError } from "./errors";

export type TokenKind =
  | "number"
  | "string"
  | "regex"
  | "name"
  /** A name with `(` right behind it. */
  | "function name"
  | "builtin"
  | "keyword"
  | "operator"
  | "newline"
  | "end";

export interface Token {
  readonly kind: TokenKind;
  /** The operator, the name, the string's value, the expression's source. */
  readonly text: Bytes;
  readonly number: number;
  /** As it stands in the program: what "at or near" shows. */
  readonly shown: Bytes;
  readonly line: number;
}

const KEYWORDS = new Set(
  "BEGIN END if else while do for in next nextfile exit return break continue delete print printf function getline".split(
    " ",
  ),
);

const BUILTINS = new Set(
  (
    "atan2 close cos exp fflush gsub index int length log match mktime rand sin split sprintf sqrt srand strftime " +
    "sub substr system systime tolower toupper"
  ).split(" "),
);

/** Longest first. */
const OPERATORS = "&& || == != <= >= += -= *= /= %= ^= ++ -- !~ >> { } ( ) [ ] ; , + - * / % ^ ! > < | ? : ~ $ =".split(
  " ",
);

/** After these a slash divides. */
const OPERAND_ENDS = new Set([")", "]", "$", "++", "--"]);

const SMALLEST_NORMAL = 2 ** -1022;

const STRING_ESCAPES: Readonly<Record<string, string>> = { ...ESCAPES, '"': '"' };

/** The value of a string's text: mawk's escapes; of others the backslash stays. */
export function unescapeString(text: Bytes): Bytes {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|([\s\S]))/g, (whole, octal, hexadecimal, other) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
    return STRING_ESCAPES[other] ?? whole;
  });
}

interface LexerState {
  readonly line: number;
  readonly at: number;
  readonly previous: Token | undefined;
  readonly ahead: Token | undefined;
  readonly braces: number;
  readonly parens: number;
  readonly printDepth: number | undefined;
}

/** Hands out one token after the other; `peek` looks at the next without taking it. */
export class Lexer {
  line = 1;
  private at = 0;
  private previous: Token | undefined;
  private ahead: Token | undefined;
  private braces = 0;
  private parens = 0;
  /** Set by the parser between `print` and its redirection, where `>` is no comparison. */
  private printDepth: number | undefined;

  constructor(private readonly source: Bytes) {}

  peek(): Token {
    this.ahead ??= this.scan();
    return this.ahead;
  }

  next(): Token {
    const token = this.peek();
    this.ahead = undefined;
    return token;
  }

  /** From here `>`, `>>` and `|` outside of parentheses redirect. Must be called before the next token is looked at. */
  beginPrint(): void {
    this.printDepth = this.parens;
  }

  /** Behind a mistake: outside of parentheses and of print; the character that is none of awk's is passed. */
  recover(): void {
    this.parens = 0;
    this.printDepth = undefined;
  }

  /** Where the lexer stands, to come back to it. */
  save(): LexerState {
    const { line, at, previous, ahead, braces, parens, printDepth } = this;
    return { line, at, previous, ahead, braces, parens, printDepth };
  }

  restore(state: LexerState): void {
    Object.assign(this, state);
  }

  /** Newlines have no meaning here. */
  skipNewlines(): void {
    while (this.peek().kind === "newline") this.next();
  }

  private scan(): Token {
    const token = this.cut();
    this.previous = token;
    return token;
  }

  private make(kind: TokenKind, text: Bytes, length: number, number = 0): Token {
    const shown = this.source.slice(this.at, this.at + length);
    const token = { kind, text, number, shown, line: this.line };
    this.at += length;
    return token;
  }

  private cut(): Token {
    this.skipBlanks();
    const { source, at } = this;
    const character = source[at];
    if (character === undefined) return this.atEnd();
    if (character === "\n") {
      const token = this.make("newline", "\n", 1);
      this.line += 1;
      this.printDepth = undefined;
      return token;
    }
    if (character === '"') return this.string();
    if (/[0-9.]/.test(character)) {
      const number = this.number();
      if (number) return number;
    }
    if (/[A-Za-z_]/.test(character)) return this.word();
    if (character === "/" && !this.divides()) return this.regex();
    return this.operator(character);
  }

  private skipBlanks(): void {
    for (;;) {
      const blank = /^(?:[ \t\f\v\r]+|#[^\n]*|\\\r?\n)/.exec(this.source.slice(this.at, this.at + 4096));
      if (!blank) return;
      if (blank[0].endsWith("\n")) this.line += 1;
      this.at += blank[0].length;
    }
  }

  private atEnd(): Token {
    if (this.previous?.kind !== "newline" && this.previous?.kind !== "end" && this.previous !== undefined) {
      const token: Token = { kind: "newline", text: "\n", number: 0, shown: "", line: this.line };
      return token;
    }
    if (this.braces > 0) throw new AwkSyntaxError(this.line + 1, "missing } near end of file", "last");
    return { kind: "end", text: "", number: 0, shown: "", line: this.line };
  }

  private divides(): boolean {
    const { previous } = this;
    if (!previous) return false;
    if (previous.kind === "operator") return OPERAND_ENDS.has(previous.text);
    return (
      previous.kind === "number" ||
      previous.kind === "string" ||
      previous.kind === "name" ||
      previous.kind === "regex" ||
      (previous.kind === "builtin" && previous.text === "length")
    );
  }

  private string(): Token {
    let end = this.at + 1;
    while (end < this.source.length && this.source[end] !== '"') {
      if (this.source[end] === "\n") break;
      end += this.source[end] === "\\" ? 2 : 1;
    }
    if (this.source[end] !== '"') this.runaway("string constant", '"', this.at + 1);
    const raw = this.source.slice(this.at + 1, end);
    const lines = raw.split("\n").length - 1;
    const token = this.make("string", unescapeString(raw.replace(/\\\r?\n/g, "")), end + 1 - this.at);
    this.line += lines;
    return token;
  }

  private runaway(what: string, quote: string, from: number): never {
    const shown = /^[^\n]{0,10}/.exec(this.source.slice(from))?.[0] ?? "";
    throw new AwkSyntaxError(this.line, `runaway ${what} ${quote}${shown} ...`, "last");
  }

  private regex(): Token {
    let end = this.at + 1;
    let inSet = false;
    for (; end < this.source.length; end++) {
      const character = this.source[end];
      if (character === "\n") break;
      if (character === "\\") end += 1;
      else if (inSet && character === "]") inSet = false;
      else if (!inSet && character === "[") {
        inSet = true;
        if (this.source[end + 1] === "^") end += 1;
        if (this.source[end + 1] === "]") end += 1;
      } else if (character === "/" && !inSet) break;
    }
    if (this.source[end] !== "/") this.runaway("regular expression", "/", this.at + 1);
    const raw = this.source.slice(this.at + 1, end);
    return this.make("regex", raw.replaceAll("\\/", "/"), end + 1 - this.at);
  }

  private number(): Token | undefined {
    const rest = this.source.slice(this.at, this.at + 400);
    const [text = ""] = /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(rest) ?? [];
    if (text === "") return undefined;
    const value = Number(text);
    // strtod(3) calls what is not normal a failure, and so does mawk.
    const zero = /^[0.]*(?:e|$)/i.test(text);
    if (!zero && !(value >= SMALLEST_NORMAL && value < Number.POSITIVE_INFINITY)) {
      this.at += text.length;
      throw new AwkSyntaxError(this.line, `${text} : decimal ${value === 0 ? "under" : "over"}flow`);
    }
    return this.make("number", "", text.length, value);
  }

  private word(): Token {
    const name = /^[A-Za-z_0-9]+/.exec(this.source.slice(this.at, this.at + 1000))?.[0] ?? "";
    if (KEYWORDS.has(name)) return this.make("keyword", name, name.length);
    if (BUILTINS.has(name)) return this.make("builtin", name, name.length);
    const called = this.source[this.at + name.length] === "(";
    return this.make(called ? "function name" : "name", name, name.length);
  }

  private operator(character: string): Token {
    const { source, at } = this;
    const found = OPERATORS.find((operator) => source.startsWith(operator, at));
    if (!found) {
      this.at += 1;
      throw new AwkSyntaxError(this.line, `unexpected character '${character}'`, "bare");
    }
    let text = found;
    if (this.parens === this.printDepth) {
      if (source[at] === ">") text = source[at + 1] === ">" ? "print >>" : "print >";
      else if (found === "|") text = "print |";
      else if (found === ";" || found === "}") this.printDepth = undefined;
      if (text.startsWith("print")) {
        this.printDepth = undefined;
        return this.make("operator", text, text === "print >>" ? 2 : 1);
      }
    } else if (found === ">>") text = ">";
    this.countBrackets(text);
    return this.make("operator", text, text.length);
  }

  private countBrackets(text: string): void {
    if (text === "(") this.parens += 1;
    else if (text === ")") {
      if (this.parens === 0) {
        this.at += 1;
        throw new AwkSyntaxError(this.line, "extra ')'");
      }
      this.parens -= 1;
    } else if (text === "{" || text === "}") {
      if (this.parens > 0) {
        this.parens = 0;
        throw new AwkSyntaxError(this.line, `missing ) near ${text}`);
      }
      this.braces += text === "{" ? 1 : -1;
      if (this.braces < 0) {
        this.braces = 0;
        this.at += 1;
        throw new AwkSyntaxError(this.line, "extra '}'");
      }
    }
  }
}
