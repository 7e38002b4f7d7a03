/**
 * What to do where the grammar takes no more: say what is missing or too much, in the words of the script, and mend the
 * stack or the tokens so that a mistake costs only its neighbourhood. Mending is only ever done through tokens that the
 * grammar accepts.
 */

import type { Automaton } from "./automaton";
import { closes, type Frame, framesOf, inCasePatterns, nameOf, takes, waitsForThen } from "./frames";
import { T, type Terminal } from "./grammar";
import type { Source } from "./source";
import { type Token, token } from "./token";
import type { Span } from "./tree";

/** After so many errors the rest of a text is not read: it is no shell script. */
const maximumErrors = 1000;

/** What may be missing in front of a token, in the order in which it is tried. */
const fillings: readonly (readonly Terminal[])[] = [
  [],
  [T.WORD],
  [T.NEWLINE_LIST],
  [T.WORD, T.NEWLINE_LIST],
  [T.NAME],
  [T.NAME, T.NEWLINE_LIST],
  [T.CLOSE_PAREN],
  [T.WORD, T.CLOSE_PAREN],
  [T.Lbrace, T.WORD, T.Rbrace],
  [T.CLOSE_PAREN, T.Lbrace, T.WORD, T.Rbrace],
  [T.WORD, T.In],
  [T.WORD, T.Rbrace],
];

export class Recovery {
  private readonly source: Source;
  private frames: Frame[] = [];
  /** Parentheses that were passed over: their closing ones are, too, without another word. */
  private passedParentheses = 0;
  /** No token is read twice from before this index. */
  private rereadFrom = -1;

  constructor(private readonly automaton: Automaton) {
    this.source = automaton.lexer.source;
  }

  /** Does a list of commands end before its first token? */
  endsEmpty(first: Token): boolean {
    if (first.terminal === T.CLOSE_PAREN && this.automaton.closer === ")") {
      this.source.pos = first.index;
      return true;
    }
    return this.automaton.closer === "`" && closes(first.terminal) && this.leaveUnread(first);
  }

  /** Reports a `;` or `&` with no command before it; the grammar itself would take it. */
  leadingSeparator(separator: Token): Token {
    this.report("unexpected-token", separator, `unexpected ${shown(separator)}: a command should stand here`);
    return this.take();
  }

  /** Deals with a token that the grammar does not take. Returns the token to go on with; null gives up. */
  resume(next: Token): Token | null {
    const { context } = this.source;
    if (this.isEnd(next)) return this.end(next);
    this.frames = framesOf(this.automaton.values);
    if (next.terminal === T.EOF) return this.closeAll(next);
    if (++context.errors > maximumErrors && !context.aborted) {
      this.report("too-many-errors", next, "too many errors: the rest of the script is not read");
      context.aborted = true;
      return this.take();
    }
    return (
      this.fillIn(next) ??
      this.closer(next) ??
      this.caseTrouble(next) ??
      this.header(next) ??
      this.parenthesis(next) ??
      this.following(next) ??
      this.passOver(next)
    );
  }

  // The end of the list

  private isEnd(next: Token): boolean {
    const { closer } = this.automaton;
    if (closer === ")")
      return (
        next.terminal === T.CLOSE_PAREN &&
        this.passedParentheses === 0 &&
        !framesOf(this.automaton.values).some((frame) => takes(frame, T.CLOSE_PAREN))
      );
    if (closer !== "`" || next.terminal === T.EOF || framesOf(this.automaton.values).length > 0) return false;
    const afterCommand = this.automaton.accepts(T.SEPARATOR_OP, T.EOF);
    return (afterCommand || closes(next.terminal)) && this.automaton.accepts(T.EOF) && this.leaveUnread(next);
  }

  /** dash reads the text in backquotes only as far as it makes a list of commands (it happens to, no standard says so). */
  private leaveUnread(next: Token): boolean {
    this.source.report(
      "unread-backquotes",
      "warning",
      next.index,
      this.source.length,
      "dash ignores the rest of what stands in these backquotes",
    );
    this.source.pos = this.source.length;
    return true;
  }

  private end(next: Token): Token {
    if (this.automaton.closer === ")") this.source.pos = next.index;
    const end = this.virtual(T.EOF, next);
    return this.automaton.accepts(T.EOF) ? end : (this.closeAll(end) ?? end);
  }

  private closeAll(end: Token): Token | null {
    this.frames = framesOf(this.automaton.values);
    this.reportDangling(end);
    for (;;) {
      const frame = this.frames.pop();
      if (frame === undefined) break;
      this.close(frame, end);
    }
    while (!this.fill(T.EOF, end) && this.automaton.states.length > 1) this.automaton.drop(1);
    return this.automaton.states.length > 1 ? end : null;
  }

  // Missing words

  /** A command, a file name or a variable's name is missing in front of an operator or a closing word. */
  private fillIn(next: Token): Token | null {
    const { automaton } = this;
    if (next.terminal === T.WORD || next.terminal === T.NAME) return null;
    const name = automaton.accepts(T.NAME, next.terminal) && !automaton.accepts(T.WORD);
    if (!name && !automaton.accepts(T.WORD, next.terminal)) return null;
    if (this.afterHeader(next)) return null;
    this.reportMissing(next);
    automaton.feed(this.virtual(name ? T.NAME : T.WORD, next));
    if (next.terminal !== T.SEPARATOR_OP || automaton.accepts(next.terminal)) return next;
    return this.take();
  }

  /** Is the list still wanting its first word because `do` or the like is missing, so that no command is? */
  private afterHeader(next: Token): boolean {
    const top = this.frames.at(-1);
    return (
      top !== undefined && top.opener.terminal === T.Case && inCasePatterns(top) && next.terminal !== T.CLOSE_PAREN
    );
  }

  private reportMissing(next: Token): void {
    const before = this.automaton.values.at(-1);
    const last = isToken(before) ? before : null;
    if (last?.terminal === T.LESS)
      this.reportUpTo("missing-word", last, next, `\`${last.text}\` needs a word after it`);
    else if (last?.terminal === T.For) this.report("missing-word", last, "`for` needs the name of a variable");
    else if (last?.terminal === T.Case) this.report("missing-word", last, "`case` needs a word");
    else if (last !== null && last.text.trim() !== "")
      this.report(
        "missing-command",
        { start: last.start, end: Math.max(next.end, last.end) },
        `a command is missing between \`${last.text}\` and ${shown(next)}`,
      );
    else this.report("unexpected-token", next, `unexpected ${shown(next)}: a command should stand here`);
  }

  /** Reports from one token to the end of another; a newline is part of the range, since dash names the line after it. */
  private reportUpTo(name: string, from: Token, to: Token, message: string): void {
    const end = to.terminal === T.NEWLINE_LIST ? to.end : Math.max(to.start, from.end);
    this.report(name, { start: from.start, end }, message);
  }

  /** At the end of the text, says what the last operator still wants. */
  private reportDangling(end: Token): void {
    const last = this.automaton.values.at(-1);
    if (!isToken(last) || last.special?.kind === "missing") return;
    switch (last.terminal) {
      case T.AND_IF:
      case T.OR_IF:
      case T.PIPE:
      case T.Bang:
        this.report("missing-command", last, `a command is missing after \`${last.text}\``);
        return;
      case T.NEWLINE_LIST: {
        const before = this.automaton.values.at(-2);
        if (
          isToken(before) &&
          (before.terminal === T.AND_IF || before.terminal === T.OR_IF || before.terminal === T.PIPE)
        ) {
          this.report("missing-command", before, `a command is missing after \`${before.text}\``);
        }
        return;
      }
      case T.LESS:
        this.report("missing-word", last, `\`${last.text}\` needs a word after it`);
        return;
      default:
        if (
          last.terminal !== T.CLOSE_PAREN &&
          last.terminal !== T.OPEN_PAREN &&
          this.frames.length === 0 &&
          !this.automaton.accepts(end.terminal)
        )
          this.report("unexpected-token", last, "the script ends in the middle of a command");
    }
  }

  // Words that close or continue a construct

  private closer(next: Token): Token | null {
    if (!closes(next.terminal)) return null;
    const pattern = this.missingTerminator(next);
    if (pattern !== null) return pattern;
    const at = this.frames.findLastIndex((frame) => takes(frame, next.terminal));
    if (at < 0) return this.unopened(next);
    this.closeInner(at, next);
    const frame = this.frames.at(-1);
    if (frame !== undefined) this.prepare(frame, next);
    return this.fill(next.terminal, next) ? next : this.passOver(next);
  }

  /** Closes the constructs within the one at `at`. */
  private closeInner(at: number, next: Token): void {
    for (const inner of this.frames.splice(at + 1).reverse()) this.close(inner, next);
  }

  /** Feeds what a construct still needs before a word that closes or continues it. */
  private prepare(frame: Frame, next: Token): void {
    const { terminal } = next;
    if (waitsForThen(frame) && terminal !== T.Then) {
      this.report("missing-then", frame.phase, `\`${nameOf(frame.phase)}\` has no \`then\``);
      this.supply(T.Then, next);
    } else if (terminal === T.Done && frame.phase.terminal !== T.Do) {
      this.report("missing-do", frame.opener, `\`${nameOf(frame.opener)}\` has no \`do\``);
      this.supply(T.Do, next);
    } else if (frame.opener.terminal === T.Case && frame.phase.terminal === T.Case) {
      this.report("missing-in", frame.opener, "`case` has no `in`");
      this.supply(T.In, next);
    }
  }

  /** Reports and closes a construct that ends without its closing word. */
  private close(frame: Frame, next: Token): void {
    const name = nameOf(frame.opener);
    const [closing, word] = closingOf(frame);
    if (frame.opener.special?.kind !== "missing" && frame.opener.special?.kind !== "bodyBrace") {
      this.report("unclosed-construct", frame.opener, `\`${name}\` has no \`${word}\`${this.expectation(frame)}`);
    }
    if (waitsForThen(frame)) this.supply(T.Then, next);
    else if (closing === T.Done && frame.phase.terminal !== T.Do) this.supply(T.Do, next);
    else if (closing === T.Esac && frame.phase.terminal === T.Case) this.supply(T.In, next);
    this.supply(closing, next);
  }

  private expectation(frame: Frame): string {
    if (waitsForThen(frame)) return ", and its `then` is missing, too";
    if (closingOf(frame)[0] === T.Done && frame.phase.terminal !== T.Do) return ", and its `do` is missing, too";
    return "";
  }

  /** A closing word that nothing opens. For `then` and `do` an opening is supplied, so that the rest of them fits. */
  private unopened(next: Token): Token {
    const { automaton } = this;
    const { terminal } = next;
    const top = this.frames.at(-1);
    const last = automaton.values.at(-1);
    const doubled = isToken(last) && last.terminal === terminal;
    if (terminal === T.Then && !doubled) {
      const elif = top?.opener.terminal === T.If && top.phase.terminal === T.Then && this.sameIndent(top.opener, next);
      this.report("unopened-construct", next, elif ? "this `then` has no `elif`" : "this `then` has no `if`");
      this.supply(elif ? T.Elif : T.If, next);
      return this.fill(terminal, next) ? next : this.passOver(next);
    }
    if (terminal === T.Do && !doubled) {
      this.report("unopened-construct", next, "this `do` has no `for`, `while` or `until`");
      this.supply(T.While, next);
      return this.fill(terminal, next) ? next : this.passOver(next);
    }
    if (terminal === T.CLOSE_PAREN && this.passedParentheses > 0) this.passedParentheses--;
    else this.reportUnopened(next);
    return this.restart();
  }

  private reportUnopened(next: Token): void {
    if (next.terminal === T.Else && this.frames.some((frame) => frame.phase.terminal === T.Else)) {
      this.report("unopened-construct", next, "this `if` has an `else` already");
      return;
    }
    const opening = openings.get(next.terminal);
    this.report(
      "unopened-construct",
      next,
      `unexpected ${shown(next)}${opening === undefined ? "" : `: no ${opening} is open here`}`,
    );
  }

  // case

  /** A `)` after a word at the start of a line within `case`: the `;;` before it is missing. */
  private missingTerminator(next: Token): Token | null {
    const caseAt = this.frames.findLastIndex((frame) => frame.opener.terminal === T.Case);
    const frame = this.frames[caseAt];
    if (next.terminal !== T.CLOSE_PAREN || frame === undefined || frame.phase.terminal !== T.CLOSE_PAREN) return null;
    if (this.frames.slice(caseAt + 1).some((inner) => takes(inner, T.CLOSE_PAREN))) return null;
    this.automaton.settle(T.CLOSE_PAREN);
    const command = this.automaton.builder.takeLastPattern(next.start);
    if (command === null) return null;
    this.closeInner(caseAt, next);
    const index = this.source.indexOf(command.start);
    if (!this.fill(T.DSEMI, next)) return null;
    this.automaton.feed(this.virtual(T.DSEMI, next));
    this.reread(index, "patternStart");
    this.source.report(
      "missing-case-terminator",
      "error",
      index,
      next.index + 1,
      "the `;;` before this pattern is missing",
    );
    return this.take();
  }

  /** Trouble between `case` and the `)` of a pattern. */
  private caseTrouble(next: Token): Token | null {
    const frame = this.frames.at(-1);
    if (frame === undefined || frame.opener.terminal !== T.Case || next.index <= this.rereadFrom) return null;
    if (frame.phase.terminal === T.Case) {
      this.report("missing-in", frame.opener, "`case` has no `in`");
      this.supply(T.In, next);
      this.reread(next.index, "patternStart");
      return this.take();
    }
    if (!inCasePatterns(frame)) return null;
    const pattern = this.automaton.values.at(-1);
    const words = Array.isArray(pattern)
      ? (pattern as readonly Token[])
      : isToken(pattern) && pattern.terminal === T.WORD
        ? [pattern]
        : [];
    const first = words[0];
    if (first === undefined) return null;
    return this.expectsEsac(next.index) ? this.missingParenthesis(next, first) : this.missingEsac(frame, first, next);
  }

  /** `pattern command`: the parenthesis is missing. */
  private missingParenthesis(next: Token, pattern: Token): Token | null {
    if (!this.automaton.accepts(T.CLOSE_PAREN)) return null;
    this.automaton.feed(this.virtual(T.CLOSE_PAREN, next));
    this.reread(next.index, "command");
    this.source.report(
      "missing-parenthesis",
      "error",
      pattern.index,
      next.index,
      "the `)` after this pattern is missing",
    );
    return this.take();
  }

  /** `case` is not closed: what looks like a pattern is a command. */
  private missingEsac(frame: Frame, pattern: Token, next: Token): Token | null {
    this.automaton.drop(1);
    if (
      this.automaton.values.at(-1) !== frame.phase &&
      isToken(this.automaton.values.at(-1)) &&
      frame.phase.terminal === T.OPEN_PAREN
    )
      this.automaton.drop(1);
    if (!this.fill(T.Esac, next)) return null;
    this.automaton.feed(this.virtual(T.Esac, next));
    if (this.automaton.accepts(T.NEWLINE_LIST)) this.automaton.feed(this.virtual(T.NEWLINE_LIST, next));
    this.reread(pattern.index, "command");
    this.report("unclosed-construct", frame.opener, "`case` has no `esac`");
    return this.take();
  }

  /** Is an `esac` ahead that no `case` after `index` needs? Told from the words at the start of lines. */
  private expectsEsac(index: number): boolean {
    let open = 0;
    const words = /^[ \t]*(case|esac)\b|;;[ \t]*(esac)\b/gm;
    words.lastIndex = index;
    for (let match = words.exec(this.source.text); match !== null; match = words.exec(this.source.text)) {
      open += match[1] === "case" ? 1 : -1;
      if (open < 0) return true;
    }
    return false;
  }

  // for, functions, parentheses, and what follows a compound command

  /** A command where the `do` of `for` should be. */
  private header(next: Token): Token | null {
    const frame = this.frames.at(-1);
    if (frame === undefined || frame.opener.terminal !== T.For || frame.phase.terminal === T.Do) return null;
    if (next.terminal === T.SEPARATOR_OP || next.terminal === T.NEWLINE_LIST || !this.automaton.accepts(T.Do))
      return null;
    this.report("missing-do", frame.opener, "`for` has no `do`");
    this.supply(T.Do, next);
    if (next.terminal === T.WORD && this.automaton.lexer.mode !== "arguments") this.automaton.lexer.mode = "arguments";
    return this.fill(next.terminal, next) ? next : this.passOver(next);
  }

  /** `name (` without `)` is no function definition; any other word before `(` is nothing at all. */
  private parenthesis(next: Token): Token | null {
    const { automaton } = this;
    const open = automaton.values.at(-1);
    const name = automaton.values.at(-2);
    if (isToken(open) && isToken(name) && open.terminal === T.OPEN_PAREN && name.terminal === T.NAME) {
      this.report(
        "unexpected-token",
        open,
        "unexpected `(`: a function's name is followed by `()`; elsewhere a `(` must be quoted",
      );
      automaton.drop(2);
      automaton.feed(token(T.WORD, name.start, name.end, name.index, name.text, name.word));
      this.passedParentheses++;
      this.reread(next.index, "arguments");
      return this.take();
    }
    if (next.terminal !== T.OPEN_PAREN) return null;
    this.report(
      "unexpected-token",
      next,
      "unexpected `(`: a command cannot begin here; to mean the character, quote it",
    );
    this.passedParentheses++;
    return this.restart();
  }

  /** A command right after another one: what separates them is missing. */
  private following(next: Token): Token | null {
    const { automaton } = this;
    if (!automaton.accepts(T.NEWLINE_LIST, next.terminal)) return null;
    this.report("unexpected-token", next, `unexpected ${shown(next)}: a \`;\` or a new line is missing before it`);
    automaton.feed(this.virtual(T.NEWLINE_LIST, next));
    return next;
  }

  private passOver(next: Token): Token {
    this.report("unexpected-token", next, `unexpected ${shown(next)}`);
    return this.restart();
  }

  /** Goes on with a new command after a token that was passed over. */
  private restart(): Token {
    const { automaton } = this;
    const frame = this.frames.at(-1);
    if (frame?.opener.terminal === T.Case && inCasePatterns(frame)) automaton.lexer.mode = "patternStart";
    else {
      automaton.lexer.mode = "command";
      if (automaton.accepts(T.NEWLINE_LIST, T.WORD)) automaton.feed(this.virtualAt(T.NEWLINE_LIST));
    }
    let next = this.take();
    while ((next.terminal === T.SEPARATOR_OP || next.terminal === T.NEWLINE_LIST) && !automaton.accepts(next.terminal))
      next = this.take();
    return next;
  }

  // Tools

  /** Feeds what must stand in front of a terminal for the grammar to take it; false where nothing does. */
  private fill(terminal: Terminal, at: Token): boolean {
    const filling = fillings.find((candidate) => this.automaton.accepts(...candidate, terminal));
    const last = this.automaton.values.at(-1);
    if (filling?.includes(T.Lbrace) && isToken(last)) this.report("missing-command", last, "the function has no body");
    for (const missing of filling ?? []) this.automaton.feed(this.virtual(missing, at));
    return filling !== undefined;
  }

  /** Feeds a token that is not written. */
  private supply(terminal: Terminal, at: Token): void {
    if (this.fill(terminal, at)) this.automaton.feed(this.virtual(terminal, at));
  }

  private virtual(terminal: Terminal, at: Token): Token {
    return unwritten(terminal, at.start, at.index);
  }

  private virtualAt(terminal: Terminal): Token {
    return unwritten(terminal, this.source.offset(this.source.pos), this.source.pos);
  }

  private reread(index: number, mode: Automaton["lexer"]["mode"]): void {
    this.rereadFrom = index;
    this.automaton.lexer.reread(index, mode);
  }

  private take(): Token {
    return this.automaton.take();
  }

  private report(name: string, at: Span, message: string): void {
    if (this.source.context.aborted) return;
    this.source.context.problems.push({
      code: name,
      severity: "error",
      start: at.start,
      end: Math.max(at.end, at.start + 1),
      message,
    });
  }

  private sameIndent(one: Token, other: Token): boolean {
    return indentOf(this.source.text, one.index) === indentOf(this.source.text, other.index);
  }
}

const openings: ReadonlyMap<Terminal, string> = new Map([
  [T.Then, "`if`"],
  [T.Elif, "`if`"],
  [T.Else, "`if`"],
  [T.Fi, "`if`"],
  [T.Do, "loop"],
  [T.Done, "loop"],
  [T.Esac, "`case`"],
  [T.DSEMI, "`case`"],
  [T.Rbrace, "`{`"],
  [T.CLOSE_PAREN, "`(`"],
]);

/** The terminal that closes a construct, and how it is written. */
function closingOf(frame: Frame): readonly [Terminal, string] {
  switch (frame.opener.terminal) {
    case T.If:
      return [T.Fi, "fi"];
    case T.Case:
      return [T.Esac, "esac"];
    case T.Lbrace:
      return [T.Rbrace, "}"];
    case T.OPEN_PAREN:
      return [T.CLOSE_PAREN, ")"];
    default:
      return [T.Done, "done"];
  }
}

function unwritten(terminal: Terminal, start: number, index: number): Token {
  const kind = terminal === T.Lbrace ? "bodyBrace" : "missing";
  const opens = terminal === T.Lbrace || terminal === T.If || terminal === T.While;
  return token(terminal, start, start, index, "", null, null, { kind }, opens);
}

function isToken(value: unknown): value is Token {
  return typeof value === "object" && value !== null && "terminal" in value;
}

function shown(next: Token): string {
  if (next.terminal === T.EOF) return "end of the script";
  if (next.text === "\n") return "end of line";
  return next.text === "" ? "word" : `\`${next.text}\``;
}

function indentOf(text: string, index: number): string {
  const line = text.lastIndexOf("\n", index - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, index))?.[0] ?? "";
}
