/** Runs the grammar's tables over the lexer's tokens. */

import { Builder, type ProgramValue } from "./builder";
import { actionAt, lengthOf, reduce, stateAfter, symbolOf, T } from "./grammar";
import type { Lexer } from "./lexer";
import type { Source } from "./source";
import { type Token, token } from "./token";
import type { List } from "./tree";

/** Reads the commands of `source` from its position on, up to the end or, with `closer` ")", to a `)` that nothing opens. */
export function readCommands(lexer: Lexer, closer: ")" | "end"): List {
  return new Automaton(lexer, closer).run();
}

class Automaton {
  private readonly source: Source;
  private readonly builder = new Builder();
  private readonly states: number[] = [0];
  private readonly values: unknown[] = [null];
  /** Tokens to take before the lexer's next. */
  private readonly ahead: Token[] = [];
  private readonly result: { $: unknown } = { $: null };

  constructor(
    private readonly lexer: Lexer,
    private readonly closer: ")" | "end",
  ) {
    this.source = lexer.source;
    this.builder.values = this.values;
  }

  run(): List {
    const start = this.source.offset(this.source.pos);
    return this.builder.finishProgram(this.program(), start);
  }

  private program(): ProgramValue | null {
    let next = this.first();
    if (next === null) return null;
    for (;;) {
      const state = this.states[this.states.length - 1] ?? 0;
      const action = actionAt(state, next.terminal);
      if (action > 0) {
        this.states.push(action - 1);
        this.values.push(next);
        if (next.terminal !== T.EOF) next = this.ahead.pop() ?? this.lexer.next();
      } else if (action < 0) {
        const done = this.reduce(-action);
        if (done !== undefined) return done;
        if (this.builder.closesBody) next = this.closeBody(next);
      } else {
        const end = this.end(next);
        if (end === null) return null;
        next = end;
      }
    }
  }

  /** The first token that is no newline; null where there is none but the end. */
  private first(): Token | null {
    const next = this.lexer.next();
    if (next.terminal !== T.NEWLINE_LIST) return this.isEnd(next) ? null : next;
    const second = this.lexer.next();
    if (this.isEnd(second)) return null;
    return second;
  }

  private isEnd(next: Token): boolean {
    if (next.terminal === T.EOF) return true;
    if (next.terminal !== T.CLOSE_PAREN || this.closer !== ")") return false;
    this.source.pos = next.index;
    return true;
  }

  private reduce(production: number): ProgramValue | undefined {
    const { states, values, result } = this;
    const length = lengthOf(production);
    const base = values.length - length;
    this.builder.base = base;
    result.$ = values[base];
    const done = reduce(production, result, values[values.length - 1], values, this.builder);
    if (done !== undefined) return done as ProgramValue;
    states.length -= length;
    values.length = base;
    values.push(result.$);
    states.push(stateAfter(states[states.length - 1] ?? 0, symbolOf(production)));
    return undefined;
  }

  private closeBody(next: Token): Token {
    this.builder.closesBody = false;
    this.ahead.push(next);
    return token(T.Rbrace, next.start, next.start, next.index, "");
  }

  private end(next: Token): Token | null {
    if (this.isEnd(next) && next.terminal !== T.EOF) return token(T.EOF, next.start, next.start, next.index, "");
    this.source.report("unexpected-token", "error", next.index, this.source.pos, `unexpected \`${next.text}\``);
    return null;
  }
}
