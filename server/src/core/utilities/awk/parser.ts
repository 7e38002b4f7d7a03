/** An awk program: items, functions, statements. */
import type { Bytes } from "../../bytes";
import { AwkSyntaxError, AwkSyntaxErrors } from "./errors";
import { type Called, ExpressionParser, PSEUDO_FIELDS } from "./expressions";
import { Lexer } from "./lexer";
import { Symbols, type Use } from "./symbols";
import type { AwkFunction, Expression, Program, Redirection, Rule, Statement } from "./tree";

/** The program of that text. Throws AwkSyntaxErrors where mawk refuses it, TooDeep where it nests too deep. */
export function parseAwk(source: Bytes): Program {
  const errors: AwkSyntaxError[] = [];
  const symbols = new Symbols((line, message) => note(errors, new AwkSyntaxError(line, message)));
  return new ProgramParser(new Lexer(source), symbols, errors).program(source);
}

/** Behind these newlines count for nothing. */
const EATS_NEWLINES = new Set(["{", "&&", "||", ",", "do", "else"]);

/** mawk gives up after so many errors. */
const MOST_ERRORS = 5;

function note(errors: AwkSyntaxError[], error: AwkSyntaxError): void {
  errors.push(error);
  if (errors.length >= MOST_ERRORS || error.form === "last") throw new AwkSyntaxErrors(errors);
}

class ProgramParser extends ExpressionParser {
  private readonly begin: (readonly Statement[])[] = [];
  private readonly end: (readonly Statement[])[] = [];
  private readonly rules: Rule[] = [];
  private readonly functions = new Map<string, AwkFunction>();
  private loops = 0;
  private context: "function" | "rule" | "special" = "rule";

  constructor(
    lexer: Lexer,
    symbols: Symbols,
    private readonly errors: AwkSyntaxError[],
  ) {
    super(lexer, symbols);
  }

  program(source: Bytes): Program {
    try {
      while (!this.atEnd())
        this.recovering(() => {
          this.skipSeparators();
          if (this.lexer.peek().kind !== "end") this.item();
        });
      if (this.errors.length === 0) this.checkCalls(source);
    } catch (thrown) {
      if (!(thrown instanceof AwkSyntaxError)) throw thrown;
      this.errors.push(thrown);
    }
    if (this.errors.length > 0) throw new AwkSyntaxErrors(this.errors);
    const { begin, end, rules, functions } = this;
    return { begin, end, rules, functions, globals: this.symbols.globals };
  }

  private atEnd(): boolean {
    return this.recovering(() => this.lexer.peek().kind === "end") ?? false;
  }

  /** Reads; behind a mistake yacc's `error` of mawk's grammar goes on at the next separator. */
  private recovering<T>(read: () => T, stop: "{" | "}" = "{"): T | undefined {
    const { depth, loops } = this;
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof AwkSyntaxError)) throw thrown;
      note(this.errors, thrown);
      Object.assign(this, { depth, loops });
      for (let skipped = false; !skipped; ) skipped = this.skipToken(stop);
      this.lexer.recover();
      return undefined;
    }
  }

  /** Passes a token of what is skipped; was it the last? */
  private skipToken(stop: "{" | "}"): boolean {
    try {
      if (this.at(stop) || this.lexer.peek().kind === "end") return true;
      const { kind, text } = this.lexer.next();
      if (EATS_NEWLINES.has(text) && (kind === "operator" || kind === "keyword")) this.lexer.skipNewlines();
      return kind === "newline" || (kind === "operator" && text === ";");
    } catch (thrown) {
      if (!(thrown instanceof AwkSyntaxError)) throw thrown;
      note(this.errors, thrown);
      return false;
    }
  }

  private checkCalls(source: Bytes): void {
    const lastLine = source.split("\n").length + 1;
    const undefinedOnes = this.calls.filter(({ name }) => !this.functions.has(name));
    const complaints = undefinedOnes.map(({ name }) => `function ${name} never defined`).reverse();
    if (complaints.length > 0) throw new AwkSyntaxError(lastLine, complaints.slice(0, MOST_ERRORS));
    this.infer();
    for (const call of this.calls) {
      const { name, line, arguments: list } = call;
      const called = this.functions.get(name);
      if (!called) continue;
      if (list.length > called.parameters.length)
        throw new AwkSyntaxError(line, `too many arguments in call to ${name}`);
      const wrong = list.findLastIndex((argument, i) =>
        this.disagrees(call, argument, this.symbols.parameterUse(name, i)),
      );
      if (wrong >= 0) throw new AwkSyntaxError(line, `type error in arg(${wrong + 1}) in call to ${name}`);
    }
  }

  /** Is the argument a scalar where the function wants an array, or the other way round? */
  private disagrees({ caller }: Called, argument: Expression, wanted: Use | undefined): boolean {
    if (wanted === undefined) return false;
    if (argument.kind !== "variable") return wanted === "array";
    const use = this.symbols.useOf(argument, caller);
    return use !== undefined && use !== wanted;
  }

  /** What calls tell: an argument is what the parameter is, and the other way round, until nothing is new. */
  private infer(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const { name, caller, arguments: list } of this.calls)
        list.forEach((argument, i) => {
          if (argument.kind !== "variable") return;
          const [use, wanted] = [this.symbols.useOf(argument, caller), this.symbols.parameterUse(name, i)];
          if ((use === undefined) === (wanted === undefined)) return;
          changed = true;
          if (use === undefined) this.symbols.setUse(argument, caller, wanted ?? "scalar");
          else this.symbols.setParameterUse(name, i, use);
        });
    }
  }

  private skipSeparators(): void {
    while (this.lexer.peek().kind === "newline" || this.at(";")) this.lexer.next();
  }

  private item(): void {
    if (this.atKeyword("function")) {
      this.functionDefinition();
      return;
    }
    this.context = "rule";
    if (this.atKeyword("BEGIN") || this.atKeyword("END")) {
      this.context = "special";
      const list = this.atKeyword("BEGIN") ? this.begin : this.end;
      this.lexer.next();
      list.push(this.block());
      return;
    }
    if (this.at("{")) {
      this.rules.push({ pattern: { kind: "always" }, action: this.block() });
      return;
    }
    const first = this.expression();
    if (this.takes(",")) {
      this.lexer.skipNewlines();
      const last = this.expression();
      this.rules.push({ pattern: { kind: "range", first, last }, action: this.action() });
    } else this.rules.push({ pattern: { kind: "expression", expression: first }, action: this.action() });
  }

  private action(): readonly Statement[] | undefined {
    if (this.at("{")) return this.block();
    this.terminator();
    return undefined;
  }

  private functionDefinition(): void {
    this.lexer.next();
    const name = this.lexer.peek();
    if (name.kind !== "name" && name.kind !== "function name") this.unexpected();
    this.lexer.next();
    if (this.symbols.isVariable(name.text))
      throw new AwkSyntaxError(name.line, `illegal reference to variable ${name.text}`);
    if (this.functions.has(name.text)) this.symbols.complain(name.line, `redefinition of ${name.text}`);
    this.symbols.functions.add(name.text);
    this.expect("(");
    const parameters: string[] = [];
    while (!this.at(")")) {
      if (parameters.length > 0) {
        this.expect(",");
        this.lexer.skipNewlines();
      }
      const parameter = this.lexer.peek();
      if (PSEUDO_FIELDS.has(parameter.text)) throw new AwkSyntaxError(parameter.line, "syntax error at or near $");
      if (parameter.kind !== "name" || this.symbols.functions.has(parameter.text)) this.unexpected();
      if (parameters.includes(parameter.text))
        this.symbols.complain(parameter.line, `${parameter.text} is duplicated in argument list`);
      this.lexer.next();
      parameters.push(parameter.text);
    }
    this.expect(")");
    this.lexer.skipNewlines();
    this.symbols.enterFunction(name.text, parameters);
    this.context = "function";
    const entry = { name: name.text, parameters, body: this.block() };
    this.symbols.leaveFunction();
    this.functions.set(name.text, entry);
  }

  private block(): readonly Statement[] {
    this.expect("{");
    const body: Statement[] = [];
    for (this.separators(); !this.at("}"); this.separators()) body.push(this.statement());
    this.expect("}");
    return body;
  }

  private separators(): void {
    while (!this.recovering(() => this.skipSeparators() ?? true, "}"));
  }

  private statement(): Statement {
    return this.recovering(() => this.plainStatement(), "}") ?? { kind: "block", body: [] };
  }

  private plainStatement(): Statement {
    return this.nested(() => {
      if (this.at("{")) return { kind: "block", body: this.block() };
      if (this.takes(";")) return { kind: "block", body: [] };
      const token = this.lexer.peek();
      if (token.kind === "newline") {
        this.lexer.next();
        return { kind: "block", body: [] };
      }
      if (token.kind !== "keyword" || token.text === "getline") return this.expressionStatement();
      switch (token.text) {
        case "if":
          return this.ifStatement();
        case "while":
          return this.whileStatement();
        case "do":
          return this.doStatement();
        case "for":
          return this.forStatement();
        case "print":
        case "printf":
          return this.printStatement(token.text);
        default:
          return this.simpleStatement(token.text, token.line);
      }
    });
  }

  private expressionStatement(): Statement {
    const expression = this.expression();
    this.terminator();
    return { kind: "expression", expression };
  }

  private simpleStatement(word: string, line: number): Statement {
    switch (word) {
      case "next":
      case "nextfile":
        if (this.context !== "rule") this.symbols.complain(line, `improper use of ${word}`);
        return this.jump(word);
      case "break":
      case "continue":
        if (this.loops === 0) this.symbols.complain(line, `${word} statement outside of loop`);
        return this.jump(word);
      case "return":
        if (this.context !== "function") this.symbols.complain(line, "return outside function body");
        return this.leaving(word);
      case "exit":
        return this.leaving(word);
      case "delete":
        return this.deleteStatement();
      default:
        return this.unexpected();
    }
  }

  private jump(kind: "next" | "nextfile" | "break" | "continue"): Statement {
    this.lexer.next();
    this.terminator();
    return { kind };
  }

  private leaving(kind: "exit" | "return"): Statement {
    this.lexer.next();
    const value = this.atTerminator() ? undefined : this.expression();
    this.terminator();
    return { kind, value };
  }

  private deleteStatement(): Statement {
    this.lexer.next();
    const array = this.arrayName();
    let subscripts: readonly Expression[] | undefined;
    if (this.takes("[")) {
      subscripts = this.expressionList();
      this.expect("]");
    }
    this.terminator();
    return { kind: "delete", array, subscripts };
  }

  private condition(): Expression {
    this.lexer.next();
    this.expect("(");
    const test = this.expression();
    this.expect(")");
    return test;
  }

  private ifStatement(): Statement {
    const test = this.condition();
    this.lexer.skipNewlines();
    const yes = this.statement();
    const state = this.lexer.save();
    this.lexer.skipNewlines();
    if (!this.atKeyword("else")) {
      this.lexer.restore(state);
      return { kind: "if", test, yes, no: undefined };
    }
    this.lexer.next();
    this.lexer.skipNewlines();
    return { kind: "if", test, yes, no: this.statement() };
  }

  private loopBody(): Statement {
    this.loops += 1;
    const body = this.statement();
    this.loops -= 1;
    return body;
  }

  private whileStatement(): Statement {
    const test = this.condition();
    if (this.takes(";")) return { kind: "while", test, body: { kind: "block", body: [] } };
    this.lexer.skipNewlines();
    return { kind: "while", test, body: this.loopBody() };
  }

  private doStatement(): Statement {
    this.lexer.next();
    this.lexer.skipNewlines();
    const body = this.loopBody();
    this.skipSeparators();
    if (!this.atKeyword("while")) this.unexpected();
    const test = this.condition();
    this.terminator();
    return { kind: "do", body, test };
  }

  private forStatement(): Statement {
    this.lexer.next();
    this.expect("(");
    const each = this.forIn();
    if (each) return each;
    const start = this.at(";") ? undefined : this.expression();
    this.expect(";");
    this.lexer.skipNewlines();
    const test = this.at(";") ? undefined : this.expression();
    this.expect(";");
    this.lexer.skipNewlines();
    const step = this.at(")") ? undefined : this.expression();
    this.expect(")");
    if (this.takes(";")) return { kind: "for", start, test, step, body: { kind: "block", body: [] } };
    this.lexer.skipNewlines();
    return { kind: "for", start, test, step, body: this.loopBody() };
  }

  /** `for (NAME in NAME)` after its parenthesis, or undefined where it is the other kind of for. */
  private forIn(): Statement | undefined {
    const state = this.lexer.save();
    const name = this.lexer.next();
    if (name.kind !== "name" || PSEUDO_FIELDS.has(name.text) || !this.atKeyword("in")) {
      this.lexer.restore(state);
      return undefined;
    }
    this.lexer.next();
    const array = this.arrayName();
    this.expect(")");
    const variable = this.symbols.variable(name.text, "scalar", name.line);
    this.lexer.skipNewlines();
    return { kind: "for in", variable, array, body: this.loopBody() };
  }

  private printStatement(kind: "print" | "printf"): Statement {
    const { line } = this.lexer.next();
    this.lexer.beginPrint();
    const list = this.printArguments();
    if (kind === "printf" && list.length === 0) throw new AwkSyntaxError(line, "no arguments in call to printf");
    const redirection = this.redirection();
    this.terminator();
    return { kind, arguments: list, redirection };
  }

  private printArguments(): readonly Expression[] {
    if (this.atPrintEnd()) return [];
    const state = this.lexer.save();
    if (this.takes("(")) {
      if (this.takes(")") && this.atPrintEnd()) return [];
      this.lexer.restore(state);
      this.takes("(");
      this.lexer.skipNewlines();
      const list = this.expressionList();
      this.lexer.skipNewlines();
      this.expect(")");
      if (this.atPrintEnd()) return list;
      this.lexer.restore(state);
    }
    return this.expressionList();
  }

  private atPrintEnd(): boolean {
    return this.atTerminator() || this.at("print >") || this.at("print >>") || this.at("print |");
  }

  private redirection(): Redirection | undefined {
    const kind = this.takes("print >")
      ? "file"
      : this.takes("print >>")
        ? "append"
        : this.takes("print |")
          ? "pipe"
          : undefined;
    return kind && { kind, target: this.expression() };
  }

  private atTerminator(): boolean {
    return this.at(";") || this.at("}") || this.lexer.peek().kind === "newline";
  }

  /** `;` or a newline, which are taken, or `}`, which is left. */
  private terminator(): void {
    if (this.takes(";") || this.at("}")) return;
    if (this.lexer.peek().kind !== "newline") this.unexpected();
    this.lexer.next();
  }
}
