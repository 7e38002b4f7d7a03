/** test and [ as programs: what env, find -exec and xargs run. POSIX XCU test, as coreutils reads it. */
import type { Bytes } from "../bytes";
import { compareNumbers, fileTest, isNewer, isSameFile } from "./fileTests";
import { type Call, quote, utility } from "./utility";

const FAILED = 2;

export const test = utility({
  name: "test",
  aliases: ["["],
  summary: "evaluate an expression",
  options: {},
  parsing: "none",
  failure: FAILED,
  missing: ["-N", "the help of [ --help"],

  run(call) {
    const { argv, name } = call;
    if (!name.endsWith("[")) return argv.length === 0 ? 1 : status(call, argv);
    if (argv.length === 1 && /^--(?:help|version)$/.test(argv[0] ?? "")) return call.unmodelled(`${argv[0]} of [`);
    if (argv.at(-1) !== "]") {
      call.fail(`missing ${quote("]")}`);
      return FAILED;
    }
    return argv.length === 1 ? 1 : status(call, argv.slice(0, -1));
  },
});

function status(call: Call, argv: readonly Bytes[]): number {
  const expression = new Expression(call, argv);
  return expression.whole() ? 0 : 1;
}

const NUMERIC = /^-(?:eq|ne|lt|le|gt|ge)$/;
const isBinary = (word: Bytes | undefined) =>
  word !== undefined && (/^(?:==?|!=|-nt|-ot|-ef)$/.test(word) || NUMERIC.test(word));

class Expression {
  private at = 0;

  constructor(
    private readonly call: Call,
    private readonly argv: readonly Bytes[],
  ) {}

  whole(): boolean {
    const value = this.ofWords(this.argv.length);
    if (this.at < this.argv.length) return this.fail(`extra argument ${quote(this.word())}`);
    return value;
  }

  private fail(message: string): never {
    this.call.warn(message);
    return this.call.exit(FAILED);
  }

  private word(ahead = 0): Bytes {
    return this.argv[this.at + ahead] ?? "";
  }

  private get left(): number {
    return this.argv.length - this.at;
  }

  private missing(): never {
    return this.fail(`missing argument after ${quote(this.argv.at(-1) ?? "")}`);
  }

  /** Passes a word; where `needed`, another must follow. */
  private pass(needed: boolean): void {
    this.at += 1;
    if (needed && this.left <= 0) this.missing();
  }

  /** POSIX: up to four words are read by their number. */
  private ofWords(count: number): boolean {
    if (count === 1) return this.string();
    if (count === 2) return this.two();
    if (count === 3) return this.three();
    if (count === 4 && this.word() === "!") {
      this.pass(true);
      return !this.three();
    }
    if (count === 4 && this.word() === "(" && this.word(3) === ")") {
      this.pass(false);
      const value = this.two();
      this.pass(false);
      return value;
    }
    return this.or();
  }

  private string(): boolean {
    const value = this.word() !== "";
    this.at += 1;
    return value;
  }

  private two(): boolean {
    if (this.word() === "!") {
      this.pass(false);
      return !this.string();
    }
    if (/^-.$/s.test(this.word())) return this.unary();
    return this.missing();
  }

  private three(): boolean {
    if (isBinary(this.word(1))) return this.binary(false);
    if (this.word() === "!") {
      this.pass(true);
      return !this.two();
    }
    if (this.word() === "(" && this.word(2) === ")") {
      this.pass(false);
      const value = this.string();
      this.pass(false);
      return value;
    }
    if (this.word(1) === "-a" || this.word(1) === "-o") return this.or();
    return this.fail(`${quote(this.word(1))}: binary operator expected`);
  }

  private or(): boolean {
    if (this.left <= 0) this.missing();
    let value = false;
    for (;;) {
      const next = this.and();
      value ||= next;
      if (this.left <= 0 || this.word() !== "-o") return value;
      this.pass(false);
    }
  }

  private and(): boolean {
    let value = true;
    for (;;) {
      const next = this.term();
      value &&= next;
      if (this.left <= 0 || this.word() !== "-a") return value;
      this.pass(false);
    }
  }

  private term(): boolean {
    let negated = false;
    while (this.left > 0 && this.word() === "!") {
      this.pass(true);
      negated = !negated;
    }
    if (this.left <= 0) this.missing();
    return this.primary() !== negated;
  }

  private primary(): boolean {
    if (this.word() === "(") return this.parenthesized();
    if (this.left >= 4 && this.word() === "-l" && isBinary(this.word(2))) return this.binary(true);
    if (this.left >= 3 && isBinary(this.word(1))) return this.binary(false);
    if (/^-.$/s.test(this.word())) return this.unary();
    return this.string();
  }

  private parenthesized(): boolean {
    this.pass(true);
    let count = 1;
    for (; count < this.left && this.word(count) !== ")"; count++) {
      if (count !== 4) continue;
      count = this.left;
      break;
    }
    const value = this.ofWords(count);
    if (this.left <= 0) return this.fail(`${quote(")")} expected`);
    if (this.word() !== ")") return this.fail(`${quote(")")} expected, found ${quote(this.word())}`);
    this.pass(false);
    return value;
  }

  private unary(): boolean {
    const operator = this.word();
    if (!/^-[erwxOGNfdsScbpLhukgtnz]$/.test(operator)) return this.fail(`${quote(operator)}: unary operator expected`);
    this.pass(true);
    const operand = this.word();
    this.pass(false);
    const { sys, unmodelled } = this.call;
    if (operator === "-n" || operator === "-z") {
      sys.observe.equal(operand, "");
      return (operand === "") === (operator === "-z");
    }
    if (operator === "-N") return unmodelled("-N of test");
    if (operator === "-t") return sys.isTerminal(Number(this.integer(operand)));
    return fileTest(sys, operator, operand) ?? false;
  }

  private integer(text: Bytes): bigint {
    const [, number] = /^[ \t]*\+?(-?\d+)[ \t]*$/.exec(text) ?? [];
    if (number === undefined || /^[ \t]*\+-/.test(text)) return this.fail(`invalid integer ${quote(text)}`);
    return BigInt(number);
  }

  /** `-l STRING` may stand for a number: the string's length. */
  private binary(leftIsLength: boolean): boolean {
    if (leftIsLength) this.pass(false);
    const [left, operator] = [this.word(), this.word(1)];
    const rightIsLength = this.left > 3 && this.word(2) === "-l";
    const right = this.word(rightIsLength ? 3 : 2);
    this.at += rightIsLength ? 4 : 3;
    const { sys } = this.call;
    if (NUMERIC.test(operator)) {
      sys.observe.number(left, right);
      const a = leftIsLength ? BigInt(left.length) : this.integer(left);
      const b = rightIsLength ? BigInt(right.length) : this.integer(right);
      return compareNumbers(a, operator, b);
    }
    if (/^-/.test(operator)) {
      if (leftIsLength || rightIsLength) return this.fail(`${operator} does not accept -l`);
      if (operator === "-ef") return isSameFile(sys, left, right);
      return operator === "-nt" ? isNewer(sys, left, right, true) : isNewer(sys, right, left, true);
    }
    sys.observe.equal(left, right);
    return (left === right) === (operator !== "!=");
  }
}
