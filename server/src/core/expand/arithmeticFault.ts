/**
 * What dash says of an expression that it cannot read. dash evaluates while it reads, so a variable that is no number or
 * a division by zero before the place of the mistake is what it tells.
 */
import type { Bytes } from "../bytes";
import { ShellError } from "./shellError";

/** How the evaluator proper reads a variable, and computes. */
export interface Computing {
  variable(name: string): bigint;
  binary(operator: string, a: bigint, b: bigint): bigint;
  assign(name: string, value: bigint): void;
}

type Token =
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operator"; readonly text: string };

const END: Token = { kind: "operator", text: "" };
const PRECEDENCE: Readonly<Record<string, number>> = {
  "*": 0,
  "/": 0,
  "%": 0,
  "+": 1,
  "-": 1,
  "<<": 2,
  ">>": 2,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "==": 4,
  "!=": 4,
  "&": 5,
  "^": 6,
  "|": 7,
};
const ASSIGNMENT = /^(?:[-+*/%&^|]|<<|>>)?=$/;

/** The error that dash meets first. */
export function arithmeticFault(text: Bytes, computing: Computing): ShellError {
  try {
    const reader = new Reader(text, computing);
    reader.assignment(true);
    return reader.error("expecting EOF");
  } catch (thrown) {
    if (thrown instanceof ShellError) return thrown;
    throw thrown;
  }
}

class Reader {
  private at = 0;
  private token: Token = END;

  constructor(
    private readonly text: Bytes,
    private readonly computing: Computing,
  ) {
    this.next();
  }

  error(what: string): ShellError {
    return new ShellError(`arithmetic expression: ${what}: "${this.text}"`);
  }

  private next(): void {
    const rest = /^[ \t\n]*([\s\S]*)$/.exec(this.text.slice(this.at))?.[1] ?? "";
    const found =
      /^(?:(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)|([A-Za-z_]\w*)|(<<=|>>=|&&|\|\||<<|>>|[<>=!+\-*/%&^|]=|[-+*/%<>=!~&^|?:()])|[\s\S])/.exec(
        rest,
      );
    this.at = this.text.length - rest.length + (found?.[0].length ?? 0);
    const [all = "", number, name, operator] = found ?? [];
    if (number !== undefined)
      this.token = { kind: "number", value: BigInt(/^0[0-7]+$/.test(number) ? `0o${number.slice(1)}` : number) };
    else if (name !== undefined) this.token = { kind: "name", name };
    else this.token = { kind: "operator", text: operator ?? all };
  }

  private is(text: string): boolean {
    return this.token.kind === "operator" && this.token.text === text;
  }

  assignment(counts: boolean): bigint {
    const { token, at } = this;
    if (token.kind !== "name") return this.conditional(counts);
    this.next();
    const operator = this.token.kind === "operator" ? this.token.text : "";
    if (!ASSIGNMENT.test(operator)) {
      this.token = token;
      this.at = at;
      return this.conditional(counts);
    }
    this.next();
    const right = this.assignment(counts);
    if (!counts) return right;
    const { computing } = this;
    const value =
      operator === "=" ? right : computing.binary(operator.slice(0, -1), computing.variable(token.name), right);
    computing.assign(token.name, value);
    return value;
  }

  private conditional(counts: boolean): bigint {
    const test = this.or(counts);
    if (!this.is("?")) return test;
    this.next();
    const yes = this.assignment(counts && test !== 0n);
    if (!this.is(":")) throw this.error("expecting ':'");
    this.next();
    const no = this.conditional(counts && test === 0n);
    return test !== 0n ? yes : no;
  }

  private or(counts: boolean): bigint {
    const left = this.and(counts);
    if (!this.is("||")) return left;
    this.next();
    const right = this.or(counts && left === 0n);
    return left !== 0n || right !== 0n ? 1n : 0n;
  }

  private and(counts: boolean): bigint {
    const left = this.operation(9, this.primary(counts), counts);
    if (!this.is("&&")) return left;
    this.next();
    const right = this.and(counts && left !== 0n);
    return left !== 0n && right !== 0n ? 1n : 0n;
  }

  private get precedence(): number {
    return this.token.kind === "operator" ? (PRECEDENCE[this.token.text] ?? 99) : 99;
  }

  /** Operators that bind more tightly than `below`. */
  private operation(below: number, first: bigint, counts: boolean): bigint {
    let left = first;
    while (this.precedence < below) {
      const { precedence } = this;
      const operator = this.token.kind === "operator" ? this.token.text : "";
      this.next();
      let right = this.primary(counts);
      if (this.precedence < precedence) right = this.operation(precedence, right, counts);
      left = counts ? this.computing.binary(operator, left, right) : right;
    }
    return left;
  }

  private primary(counts: boolean): bigint {
    const { token } = this;
    if (token.kind === "number") {
      this.next();
      return token.value;
    }
    if (token.kind === "name") {
      this.next();
      return counts ? this.computing.variable(token.name) : 0n;
    }
    if (token.text === "(") {
      this.next();
      const inner = this.assignment(counts);
      if (!this.is(")")) throw this.error("expecting ')'");
      this.next();
      return inner;
    }
    if (token.text !== "+" && token.text !== "-" && token.text !== "!" && token.text !== "~")
      throw this.error("expecting primary");
    this.next();
    const operand = this.primary(counts);
    if (token.text === "-") return -operand;
    if (token.text === "~") return ~operand;
    return token.text === "!" ? (operand === 0n ? 1n : 0n) : operand;
  }
}
