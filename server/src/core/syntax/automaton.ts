/**
 * Runs the grammar's tables over the lexer's tokens. bash-parser's own driver gives up at the first error and hides its
 * stack; this one hands both to recovery.ts.
 */

import { Builder, type ProgramValue } from "./builder";
import { closes } from "./frames";
import { actionAt, lengthOf, reduce, stateAfter, symbolOf, T, type Terminal } from "./grammar";
import type { Lexer } from "./lexer";
import { Recovery } from "./recovery";
import type { Closer, Source } from "./source";
import { type Token, token } from "./token";
import type { List } from "./tree";

/** Reads the commands of the lexer's source from its position on, up to what closes them, which is left in the text. */
export function readCommands(lexer: Lexer, closer: Closer): List {
  return new Automaton(lexer, closer).run();
}

/** The state and the value of each symbol that is on the stack; both begin with an entry for the empty program. */
export class Automaton {
  readonly states: number[] = [0];
  readonly values: unknown[] = [null];
  readonly builder: Builder;
  private readonly source: Source;
  private readonly recovery: Recovery;
  /** Tokens to take before the lexer's next, the first one last. */
  private readonly ahead: Token[] = [];
  private readonly result: { $: unknown } = { $: null };
  private done: ProgramValue | undefined;

  constructor(
    readonly lexer: Lexer,
    readonly closer: Closer,
  ) {
    this.source = lexer.source;
    this.builder = new Builder(this.values, lexer.source);
    this.recovery = new Recovery(this);
  }

  run(): List {
    const { context } = this.source;
    const start = this.source.offset(this.source.pos);
    const { depth } = context;
    this.readProgram();
    context.depth = depth;
    return this.builder.finishProgram(this.done, start);
  }

  private readProgram(): void {
    let next = this.firstToken();
    if (next.terminal === T.EOF) return;
    let checked = false;
    for (;;) {
      const action: number =
        closes(next.terminal) && !checked && !this.accepts(next.terminal) ? 0 : this.action(next.terminal);
      checked = action < 0;
      if (action < 0) {
        this.reduce(-action);
        if (this.done !== undefined) return;
        if (this.builder.closesBody) next = this.closeBody(next);
      } else if (action > 0) {
        this.shift(action - 1, next);
        if (next.terminal !== T.EOF) next = this.take();
      } else {
        const resumed = this.recovery.resume(next);
        if (resumed === null) return;
        next = resumed;
      }
    }
  }

  private action(terminal: Terminal): number {
    return actionAt(this.states[this.states.length - 1] ?? 0, terminal);
  }

  /** The next token: one that was put ahead, or the lexer's. */
  take(): Token {
    return this.ahead.pop() ?? this.lexer.next();
  }

  /** The first token that is no newline, or EOF. */
  private firstToken(): Token {
    const next = this.lexer.next();
    let first = next.terminal === T.NEWLINE_LIST ? this.lexer.next() : next;
    while (first.terminal === T.SEPARATOR_OP) first = this.recovery.leadingSeparator(first);
    return first.terminal !== T.EOF && this.recovery.endsEmpty(first)
      ? token(T.EOF, first.start, first.start, first.index, "")
      : first;
  }

  private shift(state: number, next: Token): void {
    this.states.push(state);
    this.values.push(next);
    if (next.opens) this.open(next);
  }

  /** Counts a construct that a token opens; the builder counts it off. */
  private open(opener: Token): void {
    const { context } = this.source;
    context.depth++;
    if (context.depth > this.source.maximumDepth) this.source.abort(opener.index);
  }

  private reduce(production: number): void {
    const { states, values, result } = this;
    const length = lengthOf(production);
    const base = values.length - length;
    this.builder.base = base;
    result.$ = values[base];
    const done = reduce(production, result, values[values.length - 1], values, this.builder);
    if (done !== undefined) {
      this.done = done as ProgramValue;
      return;
    }
    // Popping is faster than setting the length.
    for (let left = length; left > 0; left--) {
      states.pop();
      values.pop();
    }
    values.push(result.$);
    states.push(stateAfter(states[states.length - 1] ?? 0, symbolOf(production)));
  }

  /** Ends a function's body that stands in unwritten braces. */
  private closeBody(next: Token): Token {
    this.builder.closesBody = false;
    this.ahead.push(next);
    return token(T.Rbrace, next.start, next.start, next.index, "");
  }

  /** Does the grammar take these terminals next, one after the other? Changes nothing. */
  accepts(...terminals: readonly Terminal[]): boolean {
    const probe: Probe = { states: this.states, height: this.states.length, added: [] };
    return terminals.every((terminal) => advance(probe, terminal));
  }

  /** Takes a token that `accepts` has agreed to. */
  feed(next: Token): void {
    for (;;) {
      const action = this.action(next.terminal);
      if (action > 0) {
        this.shift(action - 1, next);
        if (next.terminal === T.Rbrace) this.builder.closesBody = false;
        return;
      }
      if (action === 0 || this.done !== undefined) return;
      this.reduce(-action);
    }
  }

  /** Carries out the reductions that a terminal asks for, whether or not it can be taken after them. */
  settle(terminal: Terminal): void {
    for (let action = this.action(terminal); action < 0 && this.done === undefined; action = this.action(terminal))
      this.reduce(-action);
  }

  /** Takes the last `count` symbols off the stack. */
  drop(count: number): void {
    this.states.length -= count;
    this.values.length -= count;
  }
}

/** A stack that shares what lies below `height` with the real one. */
interface Probe {
  readonly states: readonly number[];
  height: number;
  readonly added: number[];
}

/** Moves a stack over a terminal; false where the grammar does not take it. */
function advance(probe: Probe, terminal: Terminal): boolean {
  for (;;) {
    const action = actionAt(topOf(probe), terminal);
    if (action > 0) probe.added.push(action - 1);
    if (action >= 0) return action > 0;
    for (let left = lengthOf(-action); left > 0; left--) if (probe.added.pop() === undefined) probe.height--;
    const after = stateAfter(topOf(probe), symbolOf(-action));
    if (after < 0) return true; // the whole program has been made
    probe.added.push(after);
  }
}

function topOf({ states, height, added }: Probe): number {
  return added[added.length - 1] ?? states[height - 1] ?? 0;
}
