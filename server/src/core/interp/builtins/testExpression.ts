/** The two grammars of `test` and `[`: dash's recursive descent, and bash's, which goes by the number of arguments. */
import type { Bytes } from "../../bytes";
import { ShellError } from "../../expand/shellError";
import { checkOperands, type TestContext, testBinary, testUnary } from "./test";

const BINARY = new Set(["=", "!=", "<", ">", "-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-nt", "-ot", "-ef"]);
const UNARY = new Set([..."rwxefdcbpugkszntLhOGS"].map((letter) => `-${letter}`));
const BASH_BINARY = new Set([...BINARY, "=="]);
const BASH_UNARY = new Set([...UNARY, "-a", "-o", "-v", "-N", "-R"]);

/** dash reads all of an expression, whatever its first operands say; what does not count is not observed. */
export class DashTest {
  private at = 0;
  private args: readonly Bytes[];

  constructor(
    args: readonly Bytes[],
    private readonly context: TestContext,
  ) {
    this.args = args;
  }

  value(): boolean {
    let negated = false;
    let operand = false;
    for (;;) {
      const { args } = this;
      if (args.length === 0) return negated;
      operand = args.length === 3 && BINARY.has(args[1] ?? "");
      if (operand || (args.length !== 3 && args.length !== 4)) break;
      if (args[0] === "(" && args.at(-1) === ")") {
        this.args = args.slice(1, -1);
        break;
      }
      if (args[0] !== "!") break;
      negated = !negated;
      this.args = args.slice(1);
    }
    const result = this.or(operand ? null : this.lex(0), "counts");
    if (this.args[this.at] !== undefined && this.args[this.at + 1] !== undefined)
      throw new ShellError(`${this.args[this.at]}: unexpected operator`);
    return result !== negated;
  }

  /** The operator at a place; null for an operand, undefined at the end. */
  private lex(at: number): string | null | undefined {
    const word = this.args[at];
    if (word === undefined) return undefined;
    if (UNARY.has(word)) return this.isOperand(at) ? null : word;
    if (word === "(") return this.args[at + 1] === undefined ? null : word;
    return BINARY.has(word) || word === ")" || word === "!" || word === "-a" || word === "-o" ? word : null;
  }

  private isOperand(at: number): boolean {
    if (this.args[at + 1] === undefined) return true;
    return this.args[at + 2] !== undefined && BINARY.has(this.args[at + 1] ?? "");
  }

  private or(first: string | null | undefined, counts: Counts): boolean {
    let result = this.and(first, counts);
    while (this.lex(this.at + 1) === "-o") {
      this.at += 2;
      const right = this.and(this.lex(this.at), result ? "does not" : counts);
      result = result || right;
    }
    return result;
  }

  private and(first: string | null | undefined, counts: Counts): boolean {
    let result = this.not(first, counts);
    while (this.lex(this.at + 1) === "-a") {
      this.at += 2;
      const right = this.not(this.lex(this.at), result ? counts : "does not");
      result = result && right;
    }
    return result;
  }

  private not(first: string | null | undefined, counts: Counts): boolean {
    if (first !== "!") return this.primary(first, counts);
    const next = this.lex(this.at + 1);
    if (next !== undefined) this.at++;
    return !this.not(next, counts);
  }

  private primary(first: string | null | undefined, counts: Counts): boolean {
    const { args, context } = this;
    if (first === undefined) return false;
    if (first === "(") {
      const next = this.lex(++this.at);
      if (next === ")") return false;
      const inner = this.or(next, counts);
      if (this.lex(++this.at) !== ")") throw new ShellError("closing paren expected");
      return inner;
    }
    if (first !== null && UNARY.has(first)) {
      const operand = args[++this.at];
      if (operand === undefined) throw new ShellError(`${first}: argument expected`);
      return counts === "counts" && testUnary(context, first, operand);
    }
    const word = args[this.at] ?? "";
    const operator = this.lex(this.at + 1);
    if (typeof operator === "string" && BINARY.has(operator)) {
      this.at += 2;
      const right = args[this.at];
      if (right === undefined) throw new ShellError(`${operator}: argument expected`);
      if (counts === "counts") return testBinary(context, word, operator, right);
      checkOperands(context, word, operator, right);
      return false;
    }
    if (counts === "counts") context.observe.equal(word, "");
    return word !== "";
  }
}

type Counts = "counts" | "does not";

/** bash: up to four arguments by POSIX's table, more by precedence. */
export class BashTest {
  private at = 0;

  constructor(
    private readonly args: readonly Bytes[],
    private readonly context: TestContext,
  ) {}

  value(): boolean {
    return this.counted(this.args);
  }

  private counted(args: readonly Bytes[]): boolean {
    const [a = "", b = "", c = ""] = args;
    const { context } = this;
    switch (args.length) {
      case 0:
        return false;
      case 1:
        context.observe.equal(a, "");
        return a !== "";
      case 2:
        if (a === "!") return !this.counted([b]);
        if (BASH_UNARY.has(a)) return testUnary(context, a, b);
        throw new ShellError(`${a}: unary operator expected`);
      case 3:
        if (BASH_BINARY.has(b)) return testBinary(context, a, b, c);
        if (b === "-a") return this.counted([a]) && this.counted([c]);
        if (b === "-o") return this.counted([a]) || this.counted([c]);
        if (a === "!") return !this.counted([b, c]);
        if (a === "(" && c === ")") return this.counted([b]);
        throw new ShellError(`${b}: binary operator expected`);
      case 4:
        if (a === "!") return !this.counted(args.slice(1));
        if (a === "(" && args[3] === ")") return this.counted([b, c]);
    }
    const result = this.or();
    if (this.at < args.length) throw new ShellError("too many arguments");
    return result;
  }

  private or(): boolean {
    let result = this.and();
    while (this.args[this.at] === "-o") {
      this.at++;
      const right = this.and();
      result = result || right;
    }
    return result;
  }

  private and(): boolean {
    let result = this.primary();
    while (this.args[this.at] === "-a") {
      this.at++;
      const right = this.primary();
      result = result && right;
    }
    return result;
  }

  private primary(): boolean {
    const { args, context } = this;
    const [word, operator, right] = args.slice(this.at, this.at + 3);
    if (word === undefined) throw new ShellError("argument expected");
    if (word === "!") {
      this.at++;
      return !this.primary();
    }
    if (word === "(") {
      this.at++;
      const inner = this.or();
      if (args[this.at++] !== ")") throw new ShellError("`)' expected");
      return inner;
    }
    if (operator !== undefined && right !== undefined && BASH_BINARY.has(operator)) {
      this.at += 3;
      return testBinary(context, word, operator, right);
    }
    if (BASH_UNARY.has(word) && operator !== undefined) {
      this.at += 2;
      return testUnary(context, word, operator);
    }
    this.at++;
    context.observe.equal(word, "");
    return word !== "";
  }
}
