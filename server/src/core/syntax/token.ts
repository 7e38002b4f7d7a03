/** What the lexer gives the grammar. */

import type { Terminal } from "./grammar";
import type { Assignment, ConditionalExpression, HereDocument, Word } from "./tree";

export interface Token {
  readonly terminal: Terminal;
  /** The script's offsets. */
  readonly start: number;
  readonly end: number;
  /** Where it starts in the text that it was read from, to read it again. */
  readonly index: number;
  /** The operator, or the word as it is written where that matters (names, reserved words). */
  readonly text: string;
  readonly word: Word | null;
  readonly assignment: Assignment | null;
  /** Of `<<` and `<<-`: filled when the body is read. */
  hereDocument: HereDocument | null;
  /** Of the name after `for`: has `in` followed? */
  hasIn: boolean;
  /** Opens a construct that another token closes. */
  readonly opens: boolean;
  /** Of an opening token: what it stands for besides itself. */
  readonly special: Special | null;
  /** Grammar actions say `$Token.loc`: the token itself. */
  readonly loc: Token;
}

/** bash's commands that the POSIX grammar has no symbols for come as a subshell, or as the name of a `for`, that carries them. */
export type Special =
  | { readonly kind: "arithmetic"; readonly expression: Word }
  | { readonly kind: "conditional"; readonly expression: ConditionalExpression }
  | {
      readonly kind: "arithmeticFor";
      readonly initial: Word | null;
      readonly condition: Word | null;
      readonly update: Word | null;
    }
  | { readonly kind: "select" }
  /** A brace that is not written: around a function's body that is a simple command. */
  | { readonly kind: "bodyBrace" }
  /** A word that is not written: it makes no command. */
  | { readonly kind: "missing" };

class PlainToken implements Token {
  hereDocument: HereDocument | null = null;
  hasIn = false;

  constructor(
    readonly terminal: Terminal,
    readonly start: number,
    readonly end: number,
    readonly index: number,
    readonly text: string,
    readonly word: Word | null,
    readonly assignment: Assignment | null,
    readonly special: Special | null,
    readonly opens: boolean,
  ) {}

  get loc(): Token {
    return this;
  }
}

/** Makes a token; `rest` is what only some kinds have. */
export function token(
  terminal: Terminal,
  start: number,
  end: number,
  index: number,
  text: string,
  word: Word | null = null,
  assignment: Assignment | null = null,
  special: Special | null = null,
  opens = false,
): Token {
  return new PlainToken(terminal, start, end, index, text, word, assignment, special, opens);
}
