import { type Bytes, decodeCodePoint } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { type Call, quote, utility } from "./utility";

/** Nesting of parentheses that is followed. */
const DEEPEST = 200;

/** expr - evaluate expressions. POSIX XCU expr; match, substr, index, length and + TOKEN are GNU's. */
export const expr = utility({
  name: "expr",
  summary: "evaluate expressions",
  options: {},
  parsing: "none",
  failure: 2,
  writeFailureStatus: 3,

  run(call) {
    const [first] = call.argv;
    if (call.argv.length === 1 && (first === "--help" || first === "--version"))
      return call.unmodelled(`option ${first} of expr`);
    const words = first === "--" ? call.argv.slice(1) : call.argv;
    if (words.length === 0) return call.usage("missing operand");
    const evaluator = new Evaluator(words, call);
    const value = evaluator.whole();
    call.print(value);
    return isNull(value) ? 1 : 0;
  },
});

const INTEGER = /^-?\d+$/;

function isNull(value: Bytes): boolean {
  return value === "" || /^-?0+$/.test(value);
}

/** Recursive descent; `run` false skips what | and & do not need. */
class Evaluator {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly words: readonly Bytes[],
    private readonly call: Call,
  ) {}

  whole(): Bytes {
    const value = this.or(true);
    const rest = this.words[this.at];
    if (rest !== undefined) this.fail(`syntax error: unexpected argument ${quote(rest)}`);
    return value;
  }

  private fail(message: string): never {
    this.call.warn(message);
    return this.call.exit(2);
  }

  private takes(...operators: readonly string[]): string | undefined {
    const word = this.words[this.at];
    if (word === undefined || !operators.includes(word)) return undefined;
    this.at += 1;
    return word;
  }

  private needs(): void {
    if (this.at < this.words.length) return;
    this.fail(`syntax error: missing argument after ${quote(this.words[this.at - 1] ?? "")}`);
  }

  private or(run: boolean): Bytes {
    let left = this.and(run);
    while (this.takes("|")) {
      const right = this.and(run && isNull(left));
      if (isNull(left)) left = isNull(right) ? "0" : right;
    }
    return left;
  }

  private and(run: boolean): Bytes {
    let left = this.comparison(run);
    while (this.takes("&")) {
      const right = this.comparison(run && !isNull(left));
      if (isNull(left) || isNull(right)) left = "0";
    }
    return left;
  }

  private comparison(run: boolean): Bytes {
    let left = this.sum(run);
    for (;;) {
      const operator = this.takes("<", "<=", "=", "==", "!=", ">=", ">");
      if (operator === undefined) return left;
      const right = this.sum(run);
      if (run) left = this.compared(operator, left, right) ? "1" : "0";
      else left = "0";
    }
  }

  private compared(operator: string, left: Bytes, right: Bytes): boolean {
    const numeric = INTEGER.test(left) && INTEGER.test(right);
    if (numeric) this.call.sys.observe.number(left, right);
    else this.call.sys.observe.equal(left, right);
    const difference = numeric ? BigInt(left) - BigInt(right) : left < right ? -1n : left > right ? 1n : 0n;
    switch (operator) {
      case "<":
        return difference < 0n;
      case "<=":
        return difference <= 0n;
      case ">":
        return difference > 0n;
      case ">=":
        return difference >= 0n;
      case "!=":
        return difference !== 0n;
      default:
        return difference === 0n;
    }
  }

  private sum(run: boolean): Bytes {
    let left = this.product(run);
    for (let operator = this.takes("+", "-"); operator; operator = this.takes("+", "-"))
      left = this.arithmetic(operator, left, this.product(run), run);
    return left;
  }

  private product(run: boolean): Bytes {
    let left = this.matching(run);
    for (let operator = this.takes("*", "/", "%"); operator; operator = this.takes("*", "/", "%"))
      left = this.arithmetic(operator, left, this.matching(run), run);
    return left;
  }

  private arithmetic(operator: string, left: Bytes, right: Bytes, run: boolean): Bytes {
    if (!run) return "0";
    if (!INTEGER.test(left) || !INTEGER.test(right)) return this.fail("non-integer argument");
    if (left.length + right.length > 4000) return this.call.unmodelled("limit: a number of expr with so many digits");
    const [a, b] = [BigInt(left), BigInt(right)];
    if ((operator === "/" || operator === "%") && b === 0n) return this.fail("division by zero");
    const result =
      operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a % b;
    return String(result);
  }

  private matching(run: boolean): Bytes {
    let left = this.word(run);
    while (this.takes(":")) {
      const right = this.word(run);
      left = run ? this.match(left, right) : "";
    }
    return left;
  }

  private word(run: boolean): Bytes {
    this.needs();
    if (this.takes("+")) {
      this.needs();
      return this.words[this.at++] ?? "";
    }
    if (this.takes("length")) return String(this.characters(this.word(run)).length);
    if (this.takes("match")) {
      const text = this.word(run);
      const pattern = this.word(run);
      return run ? this.match(text, pattern) : "";
    }
    if (this.takes("index")) {
      const text = this.characters(this.word(run));
      const set = this.characters(this.word(run));
      return String(text.findIndex((character) => set.includes(character)) + 1);
    }
    if (this.takes("substr")) return this.substring(run);
    return this.operand(run);
  }

  private substring(run: boolean): Bytes {
    const text = this.characters(this.word(run));
    const [from, count] = [this.word(run), this.word(run)];
    if (!INTEGER.test(from) || !INTEGER.test(count)) return "";
    const [start, length] = [Number(from), Number(count)];
    return start <= 0 || length <= 0 ? "" : text.slice(start - 1, start - 1 + length).join("");
  }

  private operand(run: boolean): Bytes {
    if (this.takes("(")) {
      if (++this.depth > DEEPEST) return this.call.unmodelled("limit: an expression of expr that nests too deep");
      const value = this.or(run);
      this.depth -= 1;
      const next = this.words[this.at];
      if (next === undefined) this.fail(`syntax error: expecting ')' after ${quote(this.words[this.at - 1] ?? "")}`);
      if (next !== ")") this.fail(`syntax error: expecting ')' instead of ${quote(next)}`);
      this.at += 1;
      return value;
    }
    if (this.words[this.at] === ")") this.fail("syntax error: unexpected ')'");
    return this.words[this.at++] ?? "";
  }

  private characters(text: Bytes): readonly Bytes[] {
    const out: Bytes[] = [];
    for (let at = 0; at < text.length; ) {
      const length = (this.call.sys.isUtf8() ? decodeCodePoint(text, at)?.length : undefined) ?? 1;
      out.push(text.slice(at, at + length));
      at += length;
    }
    return out;
  }

  /** STRING : REGEX: the first group's text, or how many characters match from the beginning on. */
  private match(text: Bytes, pattern: Bytes): Bytes {
    const compiled = compileRegex(pattern, {
      syntax: "grep basic",
      utf8: this.call.sys.isUtf8(),
      onLimit: this.call.unmodelled,
    });
    if (!compiled.ok) return this.fail(compiled.message);
    const anchored = compileRegex(anchor(pattern), {
      syntax: "grep basic",
      utf8: this.call.sys.isUtf8(),
      onLimit: this.call.unmodelled,
    });
    if (!anchored.ok) return this.fail(anchored.message);
    this.call.sys.observe.regex(text, () => anchored.regex.witness());
    const groups = compiled.regex.groupCount;
    const found = anchored.regex.match(text);
    if (!found || found.index > 0) return groups > 0 ? "" : "0";
    return groups > 0 ? (found.groups[1] ?? "") : String(this.characters(text.slice(0, found.end)).length);
  }
}

/** The expression tried only at the beginning of the text. */
function anchor(pattern: Bytes): Bytes {
  // Here a brace that nothing stands before is a character.
  if (/^\^?\\\{/.test(pattern)) return pattern.replace(/^\^?\\\{/, "^{");
  return pattern.startsWith("^") || pattern.includes("\\|")
    ? pattern
    : `^${pattern.startsWith("*") ? `\\${pattern}` : pattern}`;
}
