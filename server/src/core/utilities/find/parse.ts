import type { Bytes } from "../../bytes";
import type { Call, Options } from "../utility";
import type { Expression, Test } from "./expression";
import { predicates } from "./predicates";
import type { Settings } from "./settings";

/** Reads an expression (POSIX XCU find, with GNU's operators). Ends the utility where it is malformed. */
export function parseExpression(call: Call<Options>, words: readonly Bytes[], settings: Settings): Expression {
  const parser = new Parser(call, words, settings);
  const parsed = words.length === 0 ? null : parser.parse();
  if (parsed && settings.hasAction) return parsed;
  const print: Expression = { kind: "test", test: settings.print };
  return parsed ? { kind: "and", left: parsed, right: print } : print;
}

const ALWAYS: Test = () => true;

class Parser {
  private at = 0;
  /** The predicate read last, for a hint. */
  private last: Bytes | null = null;
  constructor(
    private readonly call: Call<Options>,
    private readonly words: readonly Bytes[],
    private readonly settings: Settings,
  ) {}

  parse(): Expression {
    const all = this.comma();
    if (this.at < this.words.length) this.die("you have too many ')'");
    return all;
  }

  private die(message: string): never {
    this.call.fail(message);
    return this.call.exit(1);
  }

  private comma(): Expression {
    let left = this.or();
    while (this.words[this.at] === ",") {
      this.operator();
      left = { kind: "comma", left, right: this.or() };
    }
    return left;
  }

  private or(): Expression {
    let left = this.and();
    while (this.words[this.at] === "-o" || this.words[this.at] === "-or") {
      this.operator();
      left = { kind: "or", left, right: this.and() };
    }
    return left;
  }

  private and(): Expression {
    let left = this.not();
    for (;;) {
      const word = this.words[this.at];
      if (word === "-a" || word === "-and") this.operator();
      else if (word === undefined || word === ")" || word === "," || word === "-o" || word === "-or") return left;
      left = { kind: "and", left, right: this.not() };
    }
  }

  private operator(): void {
    const word = this.words[this.at] ?? "";
    this.at++;
    const next = this.words[this.at];
    if (next === undefined || next === ")") this.die(`expected an expression after '${word}'`);
  }

  private not(): Expression {
    const word = this.words[this.at];
    if (word === undefined) return { kind: "test", test: ALWAYS };
    if (word === "!" || word === "-not") {
      this.operator();
      return { kind: "not", operand: this.not() };
    }
    if (word === "(") return this.group();
    if (word === ")") return this.die("you have too many ')'");
    if (word === "-a" || word === "-and" || word === "-o" || word === "-or" || word === ",")
      return this.die(`invalid expression; you have used a binary operator '${word}' with nothing before it.`);
    return this.predicate(word);
  }

  private group(): Expression {
    this.at++;
    if (this.words[this.at] === ")") this.die("invalid expression; empty parentheses are not allowed.");
    if (this.words[this.at] === undefined)
      this.die(
        "invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('",
      );
    const inner = this.comma();
    if (this.words[this.at] !== ")")
      this.die("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
    this.at++;
    return inner;
  }

  private predicate(word: Bytes): Expression {
    this.at++;
    if (!word.startsWith("-") || word === "-") {
      this.call.warn(`paths must precede expression: \`${word}'`);
      if (this.call.sys.exists(word) && this.last !== null)
        this.call.warn(`possible unquoted pattern after predicate \`${this.last}'?`);
      return this.call.exit(1);
    }
    this.last = word;
    const made = predicates(this.call, this.settings, word, () => this.words[this.at++]);
    return { kind: "test", test: made };
  }
}
