/** The expressions of awk in the precedence of mawk's grammar. POSIX awk, "Grammar"; where they differ mawk counts. */
import { compileRegex } from "../../regex/compileRegex";
import { AwkSyntaxError } from "./errors";
import type { Lexer, Token } from "./lexer";
import type { Symbols } from "./symbols";
import type { BinaryOperator, BuiltinName, Comparison, Expression, Place, Variable } from "./tree";

const ASSIGNMENTS: Readonly<Record<string, BinaryOperator | "">> = {
  "=": "",
  "+=": "+",
  "-=": "-",
  "*=": "*",
  "/=": "/",
  "%=": "%",
  "^=": "^",
};

const COMPARISONS = new Set(["<", "<=", ">", ">=", "==", "!="]);

/** How many arguments a built-in function takes: least and most. */
const ARITY: Readonly<Record<string, readonly [number, number]>> = {
  atan2: [2, 2],
  close: [1, 1],
  cos: [1, 1],
  exp: [1, 1],
  fflush: [0, 1],
  index: [2, 2],
  int: [1, 1],
  length: [0, 1],
  log: [1, 1],
  match: [2, 2],
  mktime: [1, 1],
  rand: [0, 0],
  sin: [1, 1],
  sprintf: [1, 255],
  sqrt: [1, 1],
  srand: [0, 1],
  strftime: [0, 3],
  substr: [2, 3],
  system: [1, 1],
  systime: [0, 0],
  tolower: [1, 1],
  toupper: [1, 1],
};

/** Variables that mawk keeps among the fields. */
export const PSEUDO_FIELDS = new Set(["NF", "RS", "FS", "OFMT", "CONVFMT"]);

/** Nesting of parentheses, unary operators and statements that the reader follows. */
const DEEPEST_NESTING = 150;

/** A call of a function that may be defined later. */
export interface Called {
  readonly name: string;
  readonly line: number;
  /** The function that it stands in. */
  readonly caller: string | undefined;
  readonly arguments: readonly Expression[];
}

/** Thrown where the program nests deeper than is read. */
export class TooDeep {}

export class ExpressionParser {
  readonly calls: Called[] = [];
  protected depth = 0;
  /** The place just read, unless it stood in parentheses: only that may be assigned to. */
  private bare: Expression | undefined;

  constructor(
    protected readonly lexer: Lexer,
    protected readonly symbols: Symbols,
  ) {}

  /** Runs one level deeper. */
  protected nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST_NESTING) throw new TooDeep();
    const result = read();
    this.depth -= 1;
    return result;
  }

  expression(): Expression {
    return this.nested(() => {
      const test = this.or();
      if (!this.takes("?")) return test;
      this.lexer.skipNewlines();
      const yes = this.expression();
      this.lexer.skipNewlines();
      this.expect(":");
      this.lexer.skipNewlines();
      return { kind: "conditional", test, yes, no: this.expression() };
    });
  }

  /** One or more expressions between commas. */
  expressionList(): Expression[] {
    const list = [this.expression()];
    while (this.takes(",")) {
      this.lexer.skipNewlines();
      list.push(this.expression());
    }
    return list;
  }

  private or(): Expression {
    let left = this.and();
    while (this.takes("||")) {
      this.lexer.skipNewlines();
      left = { kind: "or", left, right: this.and() };
    }
    return left;
  }

  private and(): Expression {
    let left = this.membership();
    while (this.takes("&&")) {
      this.lexer.skipNewlines();
      left = { kind: "and", left, right: this.membership() };
    }
    return left;
  }

  private membership(): Expression {
    let left = this.matching();
    while (this.atKeyword("in")) {
      this.lexer.next();
      left = { kind: "in", subscripts: [left], array: this.arrayName() };
    }
    return left;
  }

  private matching(): Expression {
    let left = this.comparison();
    for (let token = this.lexer.peek(); token.text === "~" || token.text === "!~"; token = this.lexer.peek()) {
      if (token.kind !== "operator") break;
      this.lexer.next();
      const right = this.lexer.peek();
      const regex = this.comparison();
      if (regex.kind === "string") this.checkRegex({ ...right, text: regex.value });
      left = { kind: "match", negated: token.text === "!~", text: left, regex };
    }
    return left;
  }

  private comparison(): Expression {
    let left = this.concatenation();
    for (;;) {
      const token = this.lexer.peek();
      if (token.kind !== "operator" || !COMPARISONS.has(token.text)) return left;
      this.lexer.next();
      left = { kind: "compare", operator: token.text as Comparison, left, right: this.concatenation() };
    }
  }

  private concatenation(): Expression {
    let left = this.additive();
    const assignment = this.assignment(left);
    if (assignment) return assignment;
    while (this.beginsOperand()) left = { kind: "concatenation", left, right: this.additive() };
    return left;
  }

  private assignment(left: Expression): Expression | undefined {
    const token = this.lexer.peek();
    if (token.kind !== "operator" || left !== this.bare || !isPlace(left)) return undefined;
    const operator = ASSIGNMENTS[token.text];
    if (operator === undefined) return undefined;
    this.lexer.next();
    this.lexer.skipNewlines();
    const value = this.expression();
    this.bare = undefined;
    if (operator === "") return { kind: "assign", place: left, value };
    return { kind: "assign operation", operator, place: left, value };
  }

  /** Can the next token begin another operand of a concatenation? */
  private beginsOperand(): boolean {
    const { kind, text } = this.lexer.peek();
    if (kind === "operator") return text === "(" || text === "!" || text === "$" || text === "++" || text === "--";
    if (kind === "keyword") return text === "getline";
    return kind === "number" || kind === "string" || kind === "regex" || kind.endsWith("name") || kind === "builtin";
  }

  private additive(): Expression {
    let left = this.multiplicative();
    for (let operator = this.takesOne("+", "-"); operator; operator = this.takesOne("+", "-"))
      left = { kind: "binary", operator, left, right: this.multiplicative() };
    return left;
  }

  private multiplicative(): Expression {
    let left = this.unary();
    for (let operator = this.takesOne("*", "/", "%"); operator; operator = this.takesOne("*", "/", "%"))
      left = { kind: "binary", operator, left, right: this.unary() };
    return left;
  }

  private unary(): Expression {
    return this.nested(() => {
      if (this.takes("!")) return { kind: "not", operand: this.unary() };
      if (this.takes("-")) return { kind: "minus", operand: this.unary() };
      if (this.takes("+")) return { kind: "plus", operand: this.unary() };
      return this.piped();
    });
  }

  /** `command | getline` */
  private piped(): Expression {
    let left = this.power();
    for (;;) {
      const state = this.lexer.save();
      if (!this.takes("|")) return left;
      if (!this.atKeyword("getline")) {
        this.lexer.restore(state);
        return left;
      }
      this.lexer.next();
      left = { kind: "getline", from: "command", source: left, place: this.optionalPlace() };
    }
  }

  private power(): Expression {
    const left = this.postfix();
    if (!this.takes("^")) return left;
    const right = this.nested((): Expression => {
      if (this.takes("-")) return { kind: "minus", operand: this.power() };
      if (this.takes("+")) return { kind: "plus", operand: this.power() };
      if (this.takes("!")) return { kind: "not", operand: this.power() };
      return this.power();
    });
    return { kind: "binary", operator: "^", left, right };
  }

  private postfix(): Expression {
    const operand = this.primary();
    if (operand !== this.bare || !isPlace(operand)) return operand;
    const operator = this.takesOne("++", "--");
    if (!operator) return operand;
    return { kind: "increment", place: operand, by: operator === "++" ? 1 : -1, order: "after" };
  }

  private primary(): Expression {
    const token = this.lexer.peek();
    switch (token.kind) {
      case "number":
        this.lexer.next();
        return { kind: "number", value: token.number };
      case "string":
        this.lexer.next();
        return { kind: "string", value: token.text };
      case "regex":
        this.lexer.next();
        this.checkRegex(token);
        return { kind: "regex", source: token.text };
      case "name":
      case "function name":
        return this.nameOrCall(token);
      case "builtin":
        this.lexer.next();
        return this.builtin(token);
      case "keyword":
        if (token.text !== "getline") return this.unexpected();
        this.lexer.next();
        return this.getline();
      case "operator":
        return this.primaryOperator(token);
      default:
        return this.unexpected();
    }
  }

  /** An expression that stands in the program is compiled before it runs. */
  private checkRegex({ text, line }: Token): void {
    const compiled = compileRegex(text, { syntax: "awk", onLimit: () => this.unexpected() });
    if (!compiled.ok)
      throw new AwkSyntaxError(line, `regular expression compile failed (${compiled.message})\n${text}`, "last");
  }

  private primaryOperator(token: Token): Expression {
    if (token.text === "(") return this.parenthesised();
    if (token.text === "$") return this.field();
    if (token.text !== "++" && token.text !== "--") return this.unexpected();
    this.lexer.next();
    const place = this.place();
    return { kind: "increment", place, by: token.text === "++" ? 1 : -1, order: "before" };
  }

  /** `$x++` increments the field, but `$NF++` and `$$x++` what names it: mawk's pseudo-fields are fields, too. */
  private field(): Expression {
    this.expect("$");
    const index = this.nested((): Expression => {
      if (this.takes("-")) return { kind: "minus", operand: this.unary() };
      if (this.takes("+")) return { kind: "plus", operand: this.unary() };
      if (this.takes("!")) return { kind: "not", operand: this.unary() };
      const token = this.lexer.peek();
      const ownName = token.kind === "name" && !PSEUDO_FIELDS.has(token.text);
      return ownName ? this.primary() : this.postfix();
    });
    this.bare = { kind: "field", index };
    return this.bare;
  }

  private parenthesised(): Expression {
    this.expect("(");
    this.lexer.skipNewlines();
    const list = this.expressionList();
    const { bare } = this;
    this.lexer.skipNewlines();
    this.expect(")");
    this.bare = undefined;
    const [only] = list;
    if (only !== undefined && list.length === 1) {
      // A field may be assigned to in parentheses, too.
      if (only === bare && only.kind === "field") {
        this.bare = only;
        return only;
      }
      return { ...only };
    }
    if (!this.atKeyword("in")) return this.unexpected();
    this.lexer.next();
    return { kind: "in", subscripts: list, array: this.arrayName() };
  }

  private nameOrCall(token: Token): Expression {
    if (
      this.symbols.functions.has(token.text) ||
      (token.kind === "function name" && !this.symbols.isVariable(token.text))
    ) {
      this.lexer.next();
      this.symbols.functions.add(token.text);
      return this.call(token);
    }
    return this.place();
  }

  private call(token: Token): Expression {
    this.expect("(");
    const list: Expression[] = [];
    this.lexer.skipNewlines();
    while (!this.at(")")) {
      if (list.length > 0) {
        this.expect(",");
        this.lexer.skipNewlines();
      }
      list.push(this.argument());
    }
    this.expect(")");
    this.bare = undefined;
    this.calls.push({ name: token.text, line: token.line, caller: this.symbols.current, arguments: list });
    this.symbols.noteCall(token.text, list);
    return { kind: "call", name: token.text, arguments: list };
  }

  /** An argument of a function call: a name alone may be an array. */
  private argument(): Expression {
    const token = this.lexer.peek();
    if (token.kind === "name" && !this.symbols.functions.has(token.text)) {
      const state = this.lexer.save();
      this.lexer.next();
      if (this.at(",") || this.at(")")) return this.symbols.variable(token.text, undefined, token.line);
      this.lexer.restore(state);
    }
    return this.expression();
  }

  /** A variable, an element or a field. */
  protected place(): Place {
    const token = this.lexer.peek();
    if (token.text === "$" && token.kind === "operator") {
      const field = this.field();
      return isPlace(field) ? field : this.unexpected();
    }
    const named = token.kind === "name" || token.kind === "function name";
    if (!named || this.symbols.functions.has(token.text)) return this.unexpected();
    this.lexer.next();
    if (PSEUDO_FIELDS.has(token.text) && this.at("[")) return this.unexpected();
    if (!this.takes("[")) {
      const variable = this.symbols.variable(token.text, "scalar", token.line);
      this.bare = variable;
      return variable;
    }
    const array = this.symbols.variable(token.text, "array", token.line);
    this.lexer.skipNewlines();
    const subscripts = this.expressionList();
    this.expect("]");
    const element: Place = { kind: "element", array, subscripts };
    this.bare = element;
    return element;
  }

  private optionalPlace(): Place | undefined {
    const { kind, text } = this.lexer.peek();
    const begins = (kind === "operator" && text === "$") || (kind === "name" && !this.symbols.functions.has(text));
    const place = begins ? this.place() : undefined;
    this.bare = undefined;
    return place;
  }

  private getline(): Expression {
    const place = this.optionalPlace();
    if (!this.takes("<")) return { kind: "getline", from: "main", source: undefined, place };
    const source = this.nested(() => this.power());
    this.bare = undefined;
    return { kind: "getline", from: "file", source, place };
  }

  protected arrayName(): Variable {
    const token = this.lexer.peek();
    if (token.kind !== "name" || this.symbols.functions.has(token.text)) return this.unexpected();
    this.lexer.next();
    return this.symbols.variable(token.text, "array", token.line);
  }

  private builtin(token: Token): Expression {
    const { text: name } = token;
    if (name === "split") return this.split();
    if (name === "sub" || name === "gsub") return this.substitute(name === "gsub");
    if (name === "length") return this.length(token);
    if (name === "match") return { kind: "builtin", name, arguments: this.matchArguments() };
    const list = this.builtinArguments(token);
    return { kind: "builtin", name: name as BuiltinName, arguments: list };
  }

  private builtinArguments(token: Token): Expression[] {
    this.expect("(");
    this.lexer.skipNewlines();
    const list = this.at(")") ? [] : this.expressionList();
    this.expect(")");
    this.bare = undefined;
    const [least = 0, most = 0] = ARITY[token.text] ?? [];
    if (list.length < least || list.length > most)
      this.symbols.complain(token.line, `wrong number of arguments in call to ${token.text}`);
    return list;
  }

  /** mawk's grammar has two arguments here, not a list. */
  private matchArguments(): Expression[] {
    this.expect("(");
    this.lexer.skipNewlines();
    const text = this.expression();
    this.expect(",");
    this.lexer.skipNewlines();
    const regex = this.expression();
    this.expect(")");
    this.bare = undefined;
    return [text, regex];
  }

  private length(token: Token): Expression {
    if (!this.at("(")) return { kind: "length", argument: undefined };
    const state = this.lexer.save();
    this.lexer.next();
    const name = this.lexer.peek();
    if (name.kind === "name" && !this.symbols.functions.has(name.text)) {
      this.lexer.next();
      if (this.takes(")")) {
        // What is not known to be an array is none from here on.
        const variable = this.symbols.variable(name.text, undefined, name.line);
        if (this.symbols.useOf(variable, this.symbols.current) === undefined)
          this.symbols.setUse(variable, this.symbols.current, "scalar");
        return { kind: "length", argument: variable };
      }
    }
    this.lexer.restore(state);
    return { kind: "length", argument: this.builtinArguments(token)[0] };
  }

  private split(): Expression {
    this.expect("(");
    const text = this.expression();
    this.expect(",");
    this.lexer.skipNewlines();
    const array = this.arrayName();
    const separator = this.takes(",") ? this.expression() : undefined;
    this.expect(")");
    this.bare = undefined;
    return { kind: "split", text, array, separator };
  }

  private substitute(all: boolean): Expression {
    this.expect("(");
    const regex = this.expression();
    this.expect(",");
    this.lexer.skipNewlines();
    const replacement = this.expression();
    let target: Place | undefined;
    if (this.takes(",")) {
      this.lexer.skipNewlines();
      target = this.place();
    }
    this.expect(")");
    this.bare = undefined;
    return { kind: "substitute", all, regex, replacement, target };
  }

  // --- tokens

  protected at(operator: string): boolean {
    const token = this.lexer.peek();
    return token.kind === "operator" && token.text === operator;
  }

  protected atKeyword(word: string): boolean {
    const token = this.lexer.peek();
    return token.kind === "keyword" && token.text === word;
  }

  protected takes(operator: string): boolean {
    if (!this.at(operator)) return false;
    this.lexer.next();
    return true;
  }

  private takesOne<const T extends string>(...operators: T[]): T | undefined {
    return operators.find((operator) => this.takes(operator));
  }

  protected expect(operator: string): void {
    if (!this.takes(operator)) this.unexpected();
  }

  /** Syntax error at the next token. */
  protected unexpected(): never {
    const token = this.lexer.peek();
    const shown =
      token.shown === "" || token.kind === "newline"
        ? "end of line"
        : token.kind === "string"
          ? token.text
          : token.shown;
    throw new AwkSyntaxError(token.line, `syntax error at or near ${shown}`);
  }
}

export function isPlace(expression: Expression): expression is Place {
  return expression.kind === "variable" || expression.kind === "field" || expression.kind === "element";
}
