/**
 * The tree builder: one method for each action that the grammar names. Every command node of the tree is made here, in
 * a reduction of the grammar's table.
 */

import { T } from "./grammar";
import type { Source } from "./source";
import type { Token } from "./token";
import type {
  AndOr,
  Assignment,
  CaseItem,
  Command,
  CompoundCommand,
  ElifPart,
  FunctionDefinition,
  IfClause,
  List,
  ListItem,
  Pipeline,
  Redirection,
  RedirectionOperator,
  SimpleCommand,
  Span,
  Word,
} from "./tree";

type Linked = AndOr | Pipeline | Command;
type Open<N> = { -readonly [K in keyof N]: N[K] };

/** A list that is being made. */
interface Draft {
  readonly items: Open<ListItem>[];
  readonly loc: null;
}

interface Group {
  readonly list: Draft;
  readonly open: Token;
  readonly close: Token;
}

interface CaseBuild extends Span {
  readonly item: CaseItem;
}

/** What follows a `then` part; the `elif` parts in reverse, the last one being made first. */
type Else = { readonly elifs: ElifPart[]; readonly else: List | null };

/** What a simple command is put together from. */
type Piece = Token | Redirection;

export class Builder {
  /** Where the values of the reduction begin on the parser's stack: for what an action is not given by name. */
  base = 0;
  /** Set when the brace around a function's body must be closed now. */
  closesBody = false;

  constructor(
    private readonly values: readonly unknown[],
    private readonly source: Source,
  ) {}

  list(first: Linked): Draft {
    return this.term(first);
  }

  listAppend(list: Draft, next: Linked, separator: Token): Draft {
    return this.termAppend(list, next, separator);
  }

  term(first: Linked): Draft {
    return { items: isMissing(first) ? [] : [item(first)], loc: null };
  }

  termAppend(list: Draft, next: Linked, separator: Token): Draft {
    this.checkAsync(list, separator);
    if (!isMissing(next)) list.items.push(item(next));
    return list;
  }

  checkAsync(list: Draft, separator: Token): Draft {
    const last = list.items.at(-1);
    if (separator.text === "&" && last !== undefined) {
      last.background = true;
      last.end = separator.end;
    }
    return list;
  }

  andAndOr(left: Linked, right: Pipeline | Command): Linked {
    return joined(left, "&&", this.token(1).start, right);
  }

  orAndOr(left: Linked, right: Pipeline | Command): Linked {
    return joined(left, "||", this.token(1).start, right);
  }

  pipeSequence(command: Command): Open<Pipeline> {
    return {
      type: "Pipeline",
      start: command.start,
      end: command.end,
      negated: false,
      commands: [command],
      pipeBoth: [],
    };
  }

  pipeSequenceAppend(pipeline: Open<Pipeline>, command: Command): Open<Pipeline> {
    if (isMissing(command)) return pipeline;
    const [first] = pipeline.commands;
    if (first !== undefined && isMissing(first)) return this.pipeSequence(command);
    (pipeline.commands as Command[]).push(command);
    (pipeline.pipeBoth as boolean[]).push(this.token(1).text === "|&");
    pipeline.end = command.end;
    return pipeline;
  }

  pipeLine(pipeline: Pipeline): Pipeline | Command {
    const [only, second] = pipeline.commands;
    return only !== undefined && second === undefined ? only : pipeline;
  }

  bangPipeLine(pipeline: Pipeline): Pipeline | Command {
    const [first] = pipeline.commands;
    if (first !== undefined && isMissing(first)) return first;
    const { start, text } = this.token(0);
    const bangs = text.split("!").length - 1;
    const timed = text.includes("time");
    const coprocess = text === "coproc";
    const prefixes = { ...(timed ? { timed } : {}), ...(coprocess ? { coprocess } : {}) };
    return { ...pipeline, start, negated: bangs % 2 === 1, ...prefixes };
  }

  subshell(list: Draft, open: Token, close: Token): CompoundCommand {
    this.source.context.depth--;
    const { special } = open;
    const span = { start: open.start, end: close.end };
    if (special?.kind === "arithmetic")
      return { type: "ArithmeticCommand", ...span, expression: special.expression, redirections: [] };
    if (special?.kind === "conditional")
      return { type: "ConditionalCommand", ...span, expression: special.expression, redirections: [] };
    return { type: "Subshell", start: open.start, end: close.end, body: finish(list, open.end), redirections: [] };
  }

  braceGroup(list: Draft, open: Token, close: Token): Command {
    this.source.context.depth--;
    const only = list.items[0]?.command;
    if (open.special?.kind === "bodyBrace" && only !== undefined && only.type !== "AndOr" && only.type !== "Pipeline")
      return only;
    return { type: "BraceGroup", start: open.start, end: close.end, body: finish(list, open.end), redirections: [] };
  }

  addRedirections(command: CompoundCommand, redirections: readonly Piece[]): CompoundCommand {
    const built = redirections.filter(isRedirection);
    return { ...command, end: built.at(-1)?.end ?? command.end, redirections: built };
  }

  doGroup(list: Draft, open: Token, close: Token): Group {
    return { list, open, close };
  }

  forClause(name: Token, words: readonly Token[], group: Group, start: Token): CompoundCommand {
    return this.forNode(
      name,
      words.flatMap((word) => word.word ?? []),
      group,
      start,
    );
  }

  forClauseDefault(name: Token, group: Group, start: Token): CompoundCommand {
    return this.forNode(name, name.hasIn ? [] : null, group, start);
  }

  private forNode(name: Token, words: readonly Word[] | null, group: Group, start: Token): CompoundCommand {
    this.source.context.depth--;
    const span = { start: start.start, end: group.close.end };
    const body = finish(group.list, group.open.end);
    const special = name.special ?? start.special;
    if (special?.kind === "arithmeticFor") {
      const { initial, condition, update } = special;
      return { type: "ArithmeticFor", ...span, initial, condition, update, body, redirections: [] };
    }
    if (special?.kind === "select")
      return { type: "SelectClause", ...span, name: name.text, words, body, redirections: [] };
    return {
      type: "ForClause",
      start: start.start,
      end: group.close.end,
      name: name.text,
      nameSpan: { start: name.start, end: name.end },
      words,
      body: finish(group.list, group.open.end),
      redirections: [],
    };
  }

  caseClause(word: Token, items: readonly CaseBuild[] | null, start: Token, end: Token): CompoundCommand {
    this.source.context.depth--;
    const subject = word.word ?? { type: "Word", start: word.start, end: word.end, parts: [] };
    return {
      type: "CaseClause",
      start: start.start,
      end: end.end,
      word: subject,
      items: (items ?? []).map(({ item }) => item),
      redirections: [],
    };
  }

  caseList(first: CaseBuild): CaseBuild[] {
    return [first];
  }

  caseListAppend(items: CaseBuild[], next: CaseBuild): CaseBuild[] {
    items.push(next);
    return items;
  }

  caseItem(patterns: readonly Token[], list: Draft | null, start: Token, end: Token | null): CaseBuild {
    const terminated = end !== null && end.terminal === T.DSEMI;
    const after = patterns.at(-1)?.end ?? start.end;
    const body = list === null ? emptyList(after) : finish(list, after);
    const close = terminated ? end.end : list === null ? (end?.end ?? after) : body.end;
    const terminator = !terminated ? null : end.text === ";&" ? ";&" : end.text === ";;&" ? ";;&" : ";;";
    const built: CaseItem = {
      type: "CaseItem",
      start: start.start,
      end: close,
      patterns: patterns.flatMap((pattern) => pattern.word ?? []),
      body,
      terminator,
    };
    return { item: built, start: built.start, end: built.end };
  }

  pattern(word: Token): Token[] {
    return [word];
  }

  patternAppend(words: Token[], word: Token): Token[] {
    words.push(word);
    return words;
  }

  ifClause(condition: Draft, then: Draft, rest: Else | null, start: Token, end: Token | null): IfClause | Else {
    const conditionList = finish(condition, start.end);
    const thenList = finish(then, conditionList.end);
    const otherwise = rest?.else ?? null;
    if (start.terminal === T.Elif) {
      const part: ElifPart = {
        type: "ElifPart",
        start: start.start,
        end: thenList.end,
        condition: conditionList,
        // biome-ignore lint/suspicious/noThenProperty: the tree's name for it, and no promise is near
        then: thenList,
      };
      if (rest === null) return { elifs: [part], else: null };
      rest.elifs.push(part);
      return rest;
    }
    this.source.context.depth--;
    const close = end?.end ?? thenList.end;
    return {
      type: "IfClause",
      start: start.start,
      end: close,
      condition: conditionList,
      // biome-ignore lint/suspicious/noThenProperty: the tree's name for it, and no promise is near
      then: thenList,
      elifs: (rest?.elifs ?? []).reverse(),
      else: otherwise,
      redirections: [],
    };
  }

  elseClause(list: Draft, start: Token): Else {
    return { elifs: [], else: finish(list, start.end) };
  }

  while(condition: Draft, group: Group, start: Token): CompoundCommand {
    return this.loop(condition, group, start, false);
  }

  until(condition: Draft, group: Group, start: Token): CompoundCommand {
    return this.loop(condition, group, start, true);
  }

  private loop(condition: Draft, group: Group, start: Token, until: boolean): CompoundCommand {
    this.source.context.depth--;
    return {
      type: "WhileClause",
      start: start.start,
      end: group.close.end,
      until,
      condition: finish(condition, start.end),
      body: finish(group.list, group.open.end),
      redirections: [],
    };
  }

  functionDefinition(
    name: Token,
    [body, redirections]: readonly [CompoundCommand, readonly Piece[] | null],
  ): FunctionDefinition {
    const whole = redirections === null ? body : this.addRedirections(body, redirections);
    this.checkBody();
    return {
      type: "FunctionDefinition",
      start: name.start,
      end: whole.end,
      name: name.text,
      nameSpan: { start: name.word?.start ?? name.start, end: name.word?.end ?? name.end },
      body: whole,
    };
  }

  command(
    prefix: readonly Piece[] | null,
    name: Token | undefined,
    suffix: readonly Piece[] | null | undefined,
  ): SimpleCommand {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    const add = (piece: Piece): void => {
      if (isRedirection(piece)) redirections.push(piece);
      else if (piece.assignment !== null) assignments.push(piece.assignment);
      else if (piece.word !== null) words.push(piece.word);
    };
    if (prefix) for (const piece of prefix) add(piece);
    if (name) add(name);
    if (suffix) for (const piece of suffix) add(piece);
    const first = prefix?.[0] ?? name;
    const last = suffix?.at(-1) ?? name ?? prefix?.at(-1);
    this.checkBody();
    return { type: "SimpleCommand", start: first?.start ?? 0, end: last?.end ?? 0, assignments, words, redirections };
  }

  commandAssignment(prefix: readonly Piece[]): SimpleCommand {
    return this.command(prefix, undefined, null);
  }

  commandName(name: Token): Token {
    return name;
  }

  prefix(first: Piece): Piece[] {
    return [first];
  }

  prefixAppend(pieces: Piece[], next: Piece): Piece[] {
    pieces.push(next);
    return pieces;
  }

  suffix(first: Piece): Piece[] {
    return [first];
  }

  suffixAppend(pieces: Piece[], next: Piece): Piece[] {
    pieces.push(next);
    return pieces;
  }

  ioRedirect(operator: Token, target: Token): Redirection {
    const word = target.word ?? { type: "Word", start: target.start, end: target.end, parts: [] };
    return {
      type: "Redirection",
      start: operator.start,
      end: target.end,
      operator: operator.text as RedirectionOperator,
      descriptor: null,
      descriptorVariable: null,
      target: word,
      hereDocument: operator.hereDocument,
    };
  }

  numberIoRedirect(redirection: Open<Redirection>, number: Token): Redirection {
    redirection.start = number.start;
    if (number.text.startsWith("{")) redirection.descriptorVariable = number.text.slice(1, -1);
    else redirection.descriptor = Number(number.text);
    return redirection;
  }

  /**
   * Takes back the last command of the list on top of the stack if it could be a pattern of `case` that ends at `end`: a
   * line's only word, or words joined by `|`. Null where it could not.
   */
  takeLastPattern(end: number): Linked | null {
    const list = this.values.at(-1);
    if (typeof list !== "object" || list === null || !("items" in list)) return null;
    const { items } = list as Draft;
    const command = items.at(-1)?.command;
    if (command === undefined || command.end > end || !looksLikePattern(command)) return null;
    const { text } = this.source;
    const index = this.source.indexOf(command.start);
    if (/\S/.test(text.slice(text.lastIndexOf("\n", index - 1) + 1, index))) return null;
    items.pop();
    return command;
  }

  /** The program's or substitution's list, whose text begins and ends where given. */
  finishProgram(list: Draft | undefined, start: number): List {
    return list === undefined ? emptyList(start) : finish(list, start);
  }

  /** The token that is the n-th value of the reduction. */
  private token(index: number): Token {
    return this.values[this.base + index] as Token;
  }

  /** Asks for the end of an unwritten brace if the command just made stands in one. */
  private checkBody(): void {
    const below = this.values[this.base - 1];
    if (isToken(below) && below.special?.kind === "bodyBrace") this.closesBody = true;
  }
}

/** What the whole program's reduction returns. */
export type ProgramValue = Draft;

function item(command: Linked): Open<ListItem> {
  return { type: "ListItem", start: command.start, end: command.end, command, background: false };
}

function finish(draft: Draft, at: number): List {
  const { items } = draft;
  const first = items[0];
  if (first === undefined) return emptyList(at);
  return { type: "List", start: first.start, end: items.at(-1)?.end ?? first.end, items };
}

function emptyList(at: number): List {
  return { type: "List", start: at, end: at, items: [] };
}

function joined(left: Linked, operator: "&&" | "||", start: number, right: Pipeline | Command): Linked {
  if (isMissing(right)) return left;
  if (isMissing(left)) return right;
  if (left.type !== "AndOr") {
    return {
      type: "AndOr",
      start: left.start,
      end: right.end,
      pipelines: [left, right],
      operators: [{ operator, start }],
    };
  }
  const open = left as Open<AndOr>;
  (open.pipelines as (Pipeline | Command)[]).push(right);
  (open.operators as { operator: "&&" | "||"; start: number }[]).push({ operator, start });
  open.end = right.end;
  return open;
}

function isRedirection(piece: Piece): piece is Redirection {
  return "type" in piece;
}

function isToken(value: unknown): value is Token {
  return typeof value === "object" && value !== null && "terminal" in value;
}

function looksLikePattern(command: Linked): boolean {
  if (command.type === "Pipeline") return !command.negated && command.commands.every(looksLikePattern);
  return (
    command.type === "SimpleCommand" &&
    command.words.length === 1 &&
    command.assignments.length === 0 &&
    command.redirections.length === 0
  );
}

/** A command made of an unwritten word only: something stood where no command can, and was reported. */
function isMissing(command: Linked): boolean {
  return (
    command.type === "SimpleCommand" &&
    command.words.length === 0 &&
    command.assignments.length === 0 &&
    command.redirections.length === 0
  );
}
