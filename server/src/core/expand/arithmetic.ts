/**
 * Arithmetic expansion (POSIX 2.6.4) as dash has it: signed 64-bit integers, C's operators, assignment, no `++`.
 * bash's additions (`++`, `--`, `**`, `,`) are understood where the dialect says so.
 */
import type { Bytes } from "../bytes";
import { arithmeticFault, type Computing } from "./arithmeticFault";
import { ShellError } from "./shellError";

export interface ArithmeticVariables {
  /** The value of a variable, or undefined where it is unset. */
  parameter(name: string): Bytes | undefined;
  assign(name: string, value: Bytes): void;
  /** Throws where an unset variable is an error (bash's set -u). */
  unset?(name: string): void;
}

type Expression =
  /** `small` is the same as a number where it is one of up to 15 digits, else NaN. */
  | { readonly kind: "number"; readonly value: bigint; readonly small: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      /** The text from the right operand on, which bash's message of a division shows. */
      readonly from?: Bytes;
    }
  | { readonly kind: "logical"; readonly operator: "&&" | "||"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "conditional"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "assign"; readonly name: string; readonly operator: string; readonly value: Expression }
  | { readonly kind: "step"; readonly name: string; readonly by: bigint; readonly prefix: boolean };

const caches = { sh: new Map<string, Expression>(), bash: new Map<string, Expression>() };

/** Evaluates an expression; throws ShellError for what the shell reports ("division by zero", "expecting EOF"). */
export function evaluateArithmetic(text: Bytes, variables: ArithmeticVariables, dialect: "sh" | "bash"): bigint {
  return new Evaluation(text, variables, dialect).value(parsed(text, dialect, variables), 0);
}

/** The value as the shell writes it. */
export function arithmeticText(text: Bytes, variables: ArithmeticVariables, dialect: "sh" | "bash"): Bytes {
  const expression = parsed(text, dialect, variables);
  const small = smallValue(expression, variables);
  if (!Number.isNaN(small)) return String(small);
  return String(new Evaluation(text, variables, dialect).value(expression, 0));
}

function parsed(text: Bytes, dialect: "sh" | "bash", variables: ArithmeticVariables): Expression {
  const cache = caches[dialect];
  let expression = cache.get(text);
  if (!expression) {
    try {
      expression = new Parser(text, dialect).parse();
    } catch (thrown) {
      if (!(thrown instanceof ShellError) || dialect === "bash") throw thrown;
      throw arithmeticFault(text, new Evaluation(text, variables, dialect));
    }
    if (cache.size > 2000) cache.clear();
    cache.set(text, expression);
  }
  return expression;
}

/** The value in plain numbers where all of it is small and nothing is assigned; NaN elsewhere. The usual case, and faster. */
function smallValue(e: Expression, variables: ArithmeticVariables): number {
  switch (e.kind) {
    case "number":
      return e.small;
    case "variable": {
      const text = variables.parameter(e.name);
      return text !== undefined && isSmallDecimal(text) ? Number(text) : Number.NaN;
    }
    case "binary": {
      const left = smallValue(e.left, variables);
      const right = smallValue(e.right, variables);
      const value =
        e.operator === "+"
          ? left + right
          : e.operator === "-"
            ? left - right
            : e.operator === "*"
              ? left * right
              : Number.NaN;
      return value < 1e15 && value > -1e15 ? value : Number.NaN;
    }
    default:
      return Number.NaN;
  }
}

const LARGE = 1_000_000_000_000_000n;

function numberOf(value: bigint): Expression {
  return { kind: "number", value, small: value >= 0n && value < LARGE ? Number(value) : Number.NaN };
}

class Evaluation implements Computing {
  constructor(
    private readonly text: Bytes,
    private readonly variables: ArithmeticVariables,
    private readonly dialect: "sh" | "bash",
  ) {}

  value(e: Expression, depth: number): bigint {
    switch (e.kind) {
      case "number":
        return e.value;
      case "variable":
        return this.variable(e.name, depth);
      case "unary": {
        const operand = this.value(e.operand, depth);
        if (e.operator === "-") return wrap(-operand);
        if (e.operator === "~") return wrap(~operand);
        return e.operator === "!" ? truth(operand === 0n) : operand;
      }
      case "binary":
        return this.binary(e.operator, this.value(e.left, depth), this.value(e.right, depth), e.from);
      case "logical": {
        const left = this.value(e.left, depth) !== 0n;
        if (left === (e.operator === "||")) return truth(left);
        return truth(this.value(e.right, depth) !== 0n);
      }
      case "conditional":
        return this.value(this.value(e.test, depth) !== 0n ? e.yes : e.no, depth);
      case "assign": {
        const right = this.value(e.value, depth);
        const result =
          e.operator === "=" ? right : this.binary(e.operator.slice(0, -1), this.variable(e.name, depth), right);
        this.variables.assign(e.name, String(result));
        return result;
      }
      case "step": {
        const before = this.variable(e.name, depth);
        const after = wrap(before + e.by);
        this.variables.assign(e.name, String(after));
        return e.prefix ? after : before;
      }
    }
  }

  assign(name: string, value: bigint): void {
    this.variables.assign(name, String(value));
  }

  variable(name: string, depth = 0): bigint {
    const value = this.variables.parameter(name);
    if (value === undefined) this.variables.unset?.(name);
    if (value === undefined || value === "") return 0n;
    const number = parseNumber(value.trim());
    if (number !== undefined) return number;
    if (this.dialect === "bash") {
      if (depth > 100)
        throw new ShellError(`${value}: expression recursion level exceeded (error token is "${value}")`, 1);
      return this.value(new Parser(value, "bash").parse(), depth + 1);
    }
    throw new ShellError(`Illegal number: ${value}`);
  }

  binary(operator: string, a: bigint, b: bigint, from = this.text): bigint {
    switch (operator) {
      case "+":
        return wrap(a + b);
      case "-":
        return wrap(a - b);
      case "*":
        return wrap(a * b);
      case "/":
      case "%":
        if (b === 0n)
          throw new ShellError(
            this.dialect === "bash"
              ? `${this.text.trimStart()}: division by 0 (error token is "${from}")`
              : `arithmetic expression: division by zero: "${this.text}"`,
            this.dialect === "bash" ? 1 : 2,
          );
        return wrap(operator === "/" ? a / b : a % b);
      case "<<":
        return wrap(a << (b & 63n));
      case ">>":
        return a >> (b & 63n);
      case "<":
        return truth(a < b);
      case "<=":
        return truth(a <= b);
      case ">":
        return truth(a > b);
      case ">=":
        return truth(a >= b);
      case "==":
        return truth(a === b);
      case "!=":
        return truth(a !== b);
      case "&":
        return a & b;
      case "^":
        return a ^ b;
      case "|":
        return a | b;
      case ",":
        return b;
      default: {
        if (b < 0n) throw new ShellError(`${this.text}: exponent less than 0 (error token is "${from.slice(-1)}")`, 1);
        let result = 1n;
        for (let i = 0n; i < b; i++) result = wrap(result * a);
        return result;
      }
    }
  }
}

const truth = (value: boolean) => (value ? 1n : 0n);
const wrap = (value: bigint) =>
  value >= -0x7fffffffffffn && value <= 0x7fffffffffffn ? value : BigInt.asIntN(64, value);

/** A decimal, octal (0…) or hexadecimal (0x…) constant with a sign; overflow saturates as strtoimax(3) does. Undefined for other text. */
export function parseNumber(text: Bytes): bigint | undefined {
  if (isSmallDecimal(text)) return BigInt(text);
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/.exec(text);
  if (!match) return undefined;
  const digits = match[2] as string;
  const magnitude = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
  const value = match[1] === "-" ? -magnitude : magnitude;
  if (value > MAX) return MAX;
  return value < -MAX - 1n ? -MAX - 1n : value;
}

/** Up to 15 decimal digits without a leading zero: the usual number, for which no pattern need be tried. */
export function isSmallDecimal(text: Bytes): boolean {
  const size = text.length;
  if (size === 0 || size > 15) return false;
  for (let i = 0; i < size; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return size === 1 || text.charCodeAt(0) !== 48;
}

const MAX = 0x7fffffffffffffffn;

/** Binary operators by rising precedence, as in C. */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];
const ASSIGNMENTS = new Set(["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="]);
const TOKEN =
  /\s*(?:([0-9][0-9a-zA-Z_#@]*)|([A-Za-z_][A-Za-z0-9_]*)|(<<=|>>=|\*\*|\+\+|--|&&|\|\||<<|>>|[<>=!+\-*/%&^|]=|[-+*/%<>=!~&^|?:(),]))/y;
/** Names may be elements of arrays, whose subscript has no brackets of its own. */
const BASH_TOKEN = new RegExp(
  TOKEN.source.replace("[A-Za-z_][A-Za-z0-9_]*", "[A-Za-z_][A-Za-z0-9_]*(?:\\[[^\\[\\]]*\\])?"),
  "y",
);

class Parser {
  private readonly tokens: {
    readonly kind: "number" | "name" | "operator";
    readonly text: string;
    readonly start: number;
  }[] = [];
  private at = 0;

  constructor(
    private readonly text: Bytes,
    private readonly dialect: "sh" | "bash",
  ) {
    const pattern = dialect === "bash" ? BASH_TOKEN : TOKEN;
    pattern.lastIndex = 0;
    while (pattern.lastIndex < text.length) {
      const from = pattern.lastIndex;
      const match = pattern.exec(text);
      if (!match) {
        if (text.slice(from).trim() === "") break;
        throw this.error(
          this.tokens.length > 0 && this.tokens.at(-1)?.kind !== "operator" ? "expecting EOF" : "expecting primary",
        );
      }
      const operator = match[3];
      const start = pattern.lastIndex - match[0].trimStart().length;
      if (operator !== undefined && dialect === "sh" && (operator === "++" || operator === "--" || operator === "**")) {
        for (const character of operator) this.tokens.push({ kind: "operator", text: character, start });
      } else if (match[1] !== undefined) this.tokens.push({ kind: "number", text: match[1], start });
      else if (match[2] !== undefined) this.tokens.push({ kind: "name", text: match[2], start });
      else this.tokens.push({ kind: "operator", text: operator ?? "", start });
    }
  }

  parse(): Expression {
    if (this.tokens.length === 0) {
      if (this.dialect === "bash") return numberOf(0n);
      throw this.error("expecting primary");
    }
    const expression = this.comma();
    if (this.at < this.tokens.length) throw this.error("expecting EOF");
    return expression;
  }

  private error(what: string): ShellError {
    if (this.dialect === "bash") {
      const ended = this.at >= this.tokens.length;
      const token = this.textFrom(ended ? this.tokens.length - 1 : this.at);
      const operand = what === "expecting primary" || ended;
      const problem = operand ? "syntax error: operand expected" : "syntax error in expression";
      return new ShellError(`${this.text.trimStart()}: ${problem} (error token is "${token}")`, 1);
    }
    return new ShellError(`arithmetic expression: ${what}: "${this.text}"`);
  }

  /** The text from a token on. */
  private textFrom(token: number): Bytes {
    return this.text.slice(this.tokens[token]?.start ?? 0).trimEnd();
  }

  private take(...operators: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !operators.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private comma(): Expression {
    let left = this.assignment();
    while (this.dialect === "bash" && this.take(","))
      left = { kind: "binary", operator: ",", left, right: this.assignment() };
    return left;
  }

  private assignment(): Expression {
    const [name, operator] = [this.tokens[this.at], this.tokens[this.at + 1]];
    if (name?.kind === "name" && operator?.kind === "operator" && ASSIGNMENTS.has(operator.text)) {
      this.at += 2;
      return { kind: "assign", name: name.text, operator: operator.text, value: this.assignment() };
    }
    return this.conditional();
  }

  private conditional(): Expression {
    const test = this.binary(0);
    if (!this.take("?")) return test;
    const yes = this.assignment();
    if (!this.take(":")) throw this.error("expecting ':'");
    return { kind: "conditional", test, yes, no: this.conditional() };
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.power();
    let left = this.binary(level + 1);
    for (let operator = this.take(...operators); operator; operator = this.take(...operators)) {
      const begun = this.at;
      const right = this.binary(level + 1);
      left =
        operator === "&&" || operator === "||"
          ? { kind: "logical", operator, left, right }
          : { kind: "binary", operator, left, right, from: this.textFrom(begun) };
    }
    return left;
  }

  private power(): Expression {
    const base = this.unary();
    if (!this.take("**")) return base;
    const begun = this.at;
    return { kind: "binary", operator: "**", left: base, right: this.power(), from: this.textFrom(begun) };
  }

  private unary(): Expression {
    const step = this.take("++", "--");
    if (step) {
      const name = this.tokens[this.at++];
      if (name?.kind !== "name") throw this.error("expecting primary");
      return { kind: "step", name: name.text, by: step === "++" ? 1n : -1n, prefix: true };
    }
    const operator = this.take("!", "~", "-", "+");
    if (operator) return { kind: "unary", operator, operand: this.unary() };
    return this.primary();
  }

  private primary(): Expression {
    if (this.take("(")) {
      const inner = this.comma();
      if (!this.take(")")) throw this.error("expecting ')'");
      return inner;
    }
    const token = this.tokens[this.at++];
    if (token?.kind === "name") {
      const step = this.dialect === "bash" ? this.take("++", "--") : undefined;
      if (step) return { kind: "step", name: token.text, by: step === "++" ? 1n : -1n, prefix: false };
      return { kind: "variable", name: token.text };
    }
    if (token?.kind !== "number") {
      this.at--;
      throw this.error("expecting primary");
    }
    const value = parseNumber(token.text) ?? this.based(token.text);
    if (value === undefined && this.dialect === "bash")
      throw new ShellError(`${this.text.trimStart()}: value too great for base (error token is "${token.text}")`, 1);
    if (value === undefined) throw this.error("expecting EOF");
    return numberOf(value);
  }

  /** bash: `base#digits`. */
  private based(text: string): bigint | undefined {
    const match = this.dialect === "bash" ? /^([0-9]+)#([0-9a-zA-Z@_]+)$/.exec(text) : null;
    if (!match) return undefined;
    const base = BigInt(match[1] as string);
    const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_";
    let value = 0n;
    for (const c of match[2] as string) {
      const digit = BigInt(alphabet.indexOf(base <= 36n ? c.toLowerCase() : c));
      if (digit >= base) return undefined;
      value = wrap(value * base + digit);
    }
    return value;
  }
}
