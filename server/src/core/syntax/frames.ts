/** The constructs that are open on the parser's stack, told from the tokens on it. */

import { T, type Terminal } from "./grammar";
import type { Token } from "./token";

/** An open construct: the token that opened it and the last of its words since (`then`, `do`, `in`, a pattern's `)` …). */
export interface Frame {
  readonly opener: Token;
  phase: Token;
}

/** The open constructs, the innermost last. */
export function framesOf(values: readonly unknown[]): Frame[] {
  const frames: Frame[] = [];
  let before: unknown = null;
  for (const value of values) {
    if (typeof value === "object" && value !== null && "terminal" in value) addToken(frames, value as Token, before);
    before = value;
  }
  return frames;
}

function addToken(frames: Frame[], value: Token, before: unknown): void {
  const top = frames.at(-1);
  switch (value.terminal) {
    case T.If:
    case T.While:
    case T.Until:
    case T.For:
    case T.Case:
    case T.Lbrace:
      frames.push({ opener: value, phase: value });
      return;
    case T.OPEN_PAREN:
      if (value.opens) frames.push({ opener: value, phase: value });
      else if (top?.opener.terminal === T.Case && !isName(before)) top.phase = value;
      return;
    case T.Then:
    case T.Elif:
    case T.Else:
    case T.Do:
    case T.In:
    case T.DSEMI:
      if (top !== undefined) top.phase = value;
      return;
    case T.CLOSE_PAREN:
      if (top?.opener.terminal === T.Case && Array.isArray(before)) top.phase = value;
      else if (top?.opener.terminal === T.OPEN_PAREN && !isOpening(before)) frames.pop();
      return;
    case T.Fi:
    case T.Done:
    case T.Esac:
    case T.Rbrace:
      frames.pop();
  }
}

/** The parentheses behind a function's name stand side by side on the stack; those of a subshell do not. */
function isOpening(value: unknown): boolean {
  return typeof value === "object" && value !== null && "terminal" in value && value.terminal === T.OPEN_PAREN;
}

function isName(value: unknown): boolean {
  return typeof value === "object" && value !== null && "terminal" in value && value.terminal === T.NAME;
}

/** Is it a word or an operator that closes or continues a construct? */
export function closes(terminal: Terminal): boolean {
  return closing.has(terminal);
}

const closing: ReadonlySet<Terminal> = new Set([
  T.Then,
  T.Elif,
  T.Else,
  T.Fi,
  T.Do,
  T.Done,
  T.Esac,
  T.DSEMI,
  T.Rbrace,
  T.CLOSE_PAREN,
]);

/** Can this construct, as far as it has come, make use of the terminal? */
export function takes(frame: Frame, terminal: Terminal): boolean {
  const opener = frame.opener.terminal;
  switch (terminal) {
    case T.Then:
      return waitsForThen(frame);
    case T.Elif:
    case T.Else:
      return opener === T.If && frame.phase.terminal !== T.Else;
    case T.Fi:
      return opener === T.If;
    case T.Do:
      return isLoop(opener) && frame.phase.terminal !== T.Do;
    case T.Done:
      return isLoop(opener);
    case T.Esac:
      return opener === T.Case;
    case T.DSEMI:
      return opener === T.Case && frame.phase.terminal === T.CLOSE_PAREN;
    case T.Rbrace:
      return opener === T.Lbrace && frame.opener.special === null;
    default:
      return terminal === T.CLOSE_PAREN && opener === T.OPEN_PAREN;
  }
}

export function waitsForThen({ opener, phase }: Frame): boolean {
  return opener.terminal === T.If && (phase.terminal === T.If || phase.terminal === T.Elif);
}

/** Is a `case` between `in` or `;;` and the `)` of a pattern? */
export function inCasePatterns({ opener, phase }: Frame): boolean {
  return (
    opener.terminal === T.Case &&
    (phase.terminal === T.In || phase.terminal === T.DSEMI || phase.terminal === T.OPEN_PAREN)
  );
}

function isLoop(opener: Terminal): boolean {
  return opener === T.While || opener === T.Until || opener === T.For;
}

/** The word that opens a construct, as it is written. */
export function nameOf(opener: Token): string {
  return opener.text;
}
