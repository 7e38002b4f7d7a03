/**
 * The syntax tree of a shell script, in the words of POSIX XCU 2.9 and 2.10. A tree is a value and holds no meaning:
 * what a word expands to or a command does is found elsewhere. `start` and `end` are half-open UTF-16 offsets.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Program extends Span {
  readonly type: "Program";
  readonly body: List;
  readonly comments: readonly Comment[];
}

export interface Comment extends Span {
  readonly type: "Comment";
  /** With the leading `#`, without the newline. */
  readonly text: string;
}

/** Commands separated by `;`, `&` or newlines. May be empty only where the script is broken or the program is. */
export interface List extends Span {
  readonly type: "List";
  readonly items: readonly ListItem[];
}

export interface ListItem extends Span {
  readonly type: "ListItem";
  readonly command: AndOr | Pipeline | Command;
  /** Followed by `&`. */
  readonly background: boolean;
}

/** Two or more pipelines joined by `&&` and `||`; `operators[i]` stands before `pipelines[i + 1]`. */
export interface AndOr extends Span {
  readonly type: "AndOr";
  readonly pipelines: readonly (Pipeline | Command)[];
  readonly operators: readonly { readonly operator: "&&" | "||"; readonly start: number }[];
}

/** Two or more commands joined by `|`, or one or more commands after `!`. */
export interface Pipeline extends Span {
  readonly type: "Pipeline";
  readonly negated: boolean;
  /** bash: `time` stands before it. */
  readonly timed?: boolean;
  /** bash: `coproc` stands before it. */
  readonly coprocess?: boolean;
  readonly commands: readonly Command[];
  /** bash: `pipeBoth[i]` says that the operator after `commands[i]` is `|&`. */
  readonly pipeBoth: readonly boolean[];
}

export type Command = SimpleCommand | CompoundCommand | FunctionDefinition;

export interface SimpleCommand extends Span {
  readonly type: "SimpleCommand";
  readonly assignments: readonly Assignment[];
  /** The command's name and its arguments. */
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
}

export interface Assignment extends Span {
  readonly type: "Assignment";
  readonly name: string;
  /** Null for `x=` followed by nothing: the empty string. */
  readonly value: Word | null;
  /** bash: `x+=…`. */
  readonly append: boolean;
  /** bash: `x[index]=…`. */
  readonly index: Word | null;
  /** bash: `x=(…)`. An element may itself be `[index]=value`. */
  readonly array: readonly (Word | Assignment)[] | null;
}

export type CompoundCommand =
  | BraceGroup
  | Subshell
  | ForClause
  | CaseClause
  | IfClause
  | WhileClause
  | ArithmeticFor
  | ArithmeticCommand
  | ConditionalCommand
  | SelectClause;

interface Compound extends Span {
  readonly redirections: readonly Redirection[];
}

export interface BraceGroup extends Compound {
  readonly type: "BraceGroup";
  readonly body: List;
}

export interface Subshell extends Compound {
  readonly type: "Subshell";
  readonly body: List;
}

export interface ForClause extends Compound {
  readonly type: "ForClause";
  readonly name: string;
  readonly nameSpan: Span;
  /** Null without `in`: the positional parameters. */
  readonly words: readonly Word[] | null;
  readonly body: List;
}

export interface CaseClause extends Compound {
  readonly type: "CaseClause";
  readonly word: Word;
  readonly items: readonly CaseItem[];
}

export interface CaseItem extends Span {
  readonly type: "CaseItem";
  readonly patterns: readonly Word[];
  readonly body: List;
  /** `;&` and `;;&` are bash's; null where the last item ends at `esac`. */
  readonly terminator: ";;" | ";&" | ";;&" | null;
}

export interface IfClause extends Compound {
  readonly type: "IfClause";
  readonly condition: List;
  readonly then: List;
  readonly elifs: readonly ElifPart[];
  readonly else: List | null;
}

export interface ElifPart extends Span {
  readonly type: "ElifPart";
  readonly condition: List;
  readonly then: List;
}

/** `while` and `until`. */
export interface WhileClause extends Compound {
  readonly type: "WhileClause";
  readonly until: boolean;
  readonly condition: List;
  readonly body: List;
}

/** bash: `for ((initial; condition; update))`. Null for an empty expression. */
export interface ArithmeticFor extends Compound {
  readonly type: "ArithmeticFor";
  readonly initial: Word | null;
  readonly condition: Word | null;
  readonly update: Word | null;
  readonly body: List;
}

/** bash: `((expression))`. */
export interface ArithmeticCommand extends Compound {
  readonly type: "ArithmeticCommand";
  readonly expression: Word;
}

/** bash: `[[ … ]]`. */
export interface ConditionalCommand extends Compound {
  readonly type: "ConditionalCommand";
  readonly expression: ConditionalExpression;
}

export type ConditionalExpression =
  | (Span & {
      readonly type: "ConditionalAndOr";
      readonly operator: "&&" | "||";
      readonly left: ConditionalExpression;
      readonly right: ConditionalExpression;
    })
  | (Span & { readonly type: "ConditionalNot"; readonly operand: ConditionalExpression })
  | (Span & { readonly type: "ConditionalUnary"; readonly operator: string; readonly operand: Word })
  | (Span & {
      readonly type: "ConditionalBinary";
      readonly operator: string;
      readonly left: Word;
      readonly right: Word;
    })
  | (Span & { readonly type: "ConditionalWord"; readonly word: Word });

/** bash: `select name in words; do …; done`. */
export interface SelectClause extends Compound {
  readonly type: "SelectClause";
  readonly name: string;
  readonly words: readonly Word[] | null;
  readonly body: List;
}

export interface FunctionDefinition extends Span {
  readonly type: "FunctionDefinition";
  readonly name: string;
  readonly nameSpan: Span;
  /** Any command: dash takes a simple one too. */
  readonly body: Command;
}

export type RedirectionOperator = "<" | ">" | ">|" | ">>" | "<>" | "<&" | ">&" | "<<" | "<<-" | "<<<" | "&>" | "&>>";

export interface Redirection extends Span {
  readonly type: "Redirection";
  readonly operator: RedirectionOperator;
  /** The number before the operator; null where none is written. */
  readonly descriptor: number | null;
  /** bash: `{name}>file`. */
  readonly descriptorVariable: string | null;
  /** The file, the descriptor after `&`, or the delimiter of a here-document as it is written. */
  readonly target: Word;
  readonly hereDocument: HereDocument | null;
}

/** `start` and `end` are those of the body, without the delimiter's line. */
export interface HereDocument extends Span {
  readonly type: "HereDocument";
  readonly delimiter: string;
  /** A quoted delimiter: no expansion. */
  readonly quoted: boolean;
  /** `<<-`: leading tabs are taken off (they are off in the parts already). */
  readonly stripTabs: boolean;
  /** As the inside of double quotes; one Literal where quoted. */
  readonly parts: readonly WordPart[];
}

export interface Word extends Span {
  readonly type: "Word";
  readonly parts: readonly WordPart[];
}

export type WordPart =
  | Literal
  | Escaped
  | SingleQuoted
  | DoubleQuoted
  | ParameterExpansion
  | CommandSubstitution
  | ArithmeticExpansion
  | AnsiCQuoted
  | ProcessSubstitution
  | ArrayAssignmentWord;

/** Unquoted text (or plain text within double quotes); line continuations are out of `value`. */
export interface Literal extends Span {
  readonly type: "Literal";
  readonly value: string;
}

/** A backslash and the character it quotes. `value` is that character. */
export interface Escaped extends Span {
  readonly type: "Escaped";
  readonly value: string;
}

export interface SingleQuoted extends Span {
  readonly type: "SingleQuoted";
  readonly value: string;
}

export interface DoubleQuoted extends Span {
  readonly type: "DoubleQuoted";
  readonly parts: readonly WordPart[];
  /** bash: `$"…"`. */
  readonly localized: boolean;
}

/** The operators of POSIX 2.6.2, and bash's: substring `:`, substitution, case change, transformation, indirection. */
export type ParameterOperator =
  | "-"
  | "="
  | "?"
  | "+"
  | "%"
  | "%%"
  | "#"
  | "##"
  | ":"
  | "/"
  | "//"
  | "/#"
  | "/%"
  | "^"
  | "^^"
  | ","
  | ",,"
  | "~"
  | "~~"
  | "@";

export interface ParameterExpansion extends Span {
  readonly type: "ParameterExpansion";
  /** A name, a number, or one of `@*#?-$!0`; empty where the script is broken (bad substitution). */
  readonly name: string;
  /** With braces. */
  readonly braced: boolean;
  /** `${#name}`. */
  readonly length: boolean;
  /** bash: `${!name}`, or with `prefix` `${!name*}` and `${!name@}`. */
  readonly indirect: boolean;
  readonly prefix: "*" | "@" | null;
  /** bash: `${name[index]}`, with `@` and `*` as the words they are. */
  readonly index: Word | null;
  readonly operator: ParameterOperator | null;
  /** With the colon: `:-`, `:=`, `:?`, `:+`. */
  readonly colon: boolean;
  /** What stands after the operator; for `/` the pattern, for `:` the offset. Null where nothing stands there. */
  readonly word: Word | null;
  /** bash: the replacement of `/`, the length of `:`. */
  readonly secondWord: Word | null;
  /** dash takes it while parsing and fails when it expands it: "Bad substitution". */
  readonly bad: boolean;
}

export interface CommandSubstitution extends Span {
  readonly type: "CommandSubstitution";
  readonly body: List;
  readonly backquoted: boolean;
}

/** `$((…))`: its parts expand as in double quotes, then the text is the expression. */
export interface ArithmeticExpansion extends Span {
  readonly type: "ArithmeticExpansion";
  readonly parts: readonly WordPart[];
}

/** bash: `$'…'`, with the escapes carried out in `value`. */
export interface AnsiCQuoted extends Span {
  readonly type: "AnsiCQuoted";
  readonly value: string;
}

/** bash: `<(…)` and `>(…)`. */
export interface ProcessSubstitution extends Span {
  readonly type: "ProcessSubstitution";
  readonly direction: "<" | ">";
  readonly body: List;
}

/** bash: an array assignment as an argument of a declaration utility, `declare x=(…)`. The whole word is this part. */
export interface ArrayAssignmentWord extends Span {
  readonly type: "ArrayAssignment";
  readonly assignment: Assignment;
}

export type Node =
  | Program
  | List
  | ListItem
  | AndOr
  | Pipeline
  | Command
  | Assignment
  | CaseItem
  | ElifPart
  | Redirection
  | HereDocument
  | Word
  | WordPart
  | ConditionalExpression;

export type Severity = "error" | "warning" | "info" | "hint";

/** Something wrong with the text. `code` is stable; `dialect-…` codes name bash words in a POSIX script. */
export interface Problem extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

export type Dialect = "sh" | "bash";

export interface ParseResult {
  readonly text: string;
  readonly dialect: Dialect;
  readonly tree: Program;
  readonly problems: readonly Problem[];
}
