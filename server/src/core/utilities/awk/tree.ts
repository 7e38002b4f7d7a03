/** The tree of an awk program, as mawk reads it. Variables are resolved to slots. */
import type { Bytes } from "../../bytes";

export type BinaryOperator = "+" | "-" | "*" | "/" | "%" | "^";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

export interface Variable {
  readonly kind: "variable";
  readonly scope: "global" | "local";
  readonly name: string;
  readonly slot: number;
}

export interface Field {
  readonly kind: "field";
  readonly index: Expression;
}

export interface Element {
  readonly kind: "element";
  readonly array: Variable;
  readonly subscripts: readonly Expression[];
}

/** What can be assigned to. */
export type Place = Variable | Field | Element;

/** mawk's built-in functions, but sub, gsub, split and length, whose arguments are special. */
export type BuiltinName =
  | "atan2"
  | "close"
  | "cos"
  | "exp"
  | "fflush"
  | "index"
  | "int"
  | "log"
  | "match"
  | "mktime"
  | "rand"
  | "sin"
  | "sprintf"
  | "sqrt"
  | "srand"
  | "strftime"
  | "substr"
  | "system"
  | "systime"
  | "tolower"
  | "toupper";

export type Expression =
  | Place
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: Bytes }
  /** A regular expression; on its own it is matched with `$0`. */
  | { readonly kind: "regex"; readonly source: Bytes }
  | { readonly kind: "assign"; readonly place: Place; readonly value: Expression }
  | {
      readonly kind: "assign operation";
      readonly operator: BinaryOperator;
      readonly place: Place;
      readonly value: Expression;
    }
  | { readonly kind: "conditional"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not" | "minus" | "plus"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "match"; readonly negated: boolean; readonly text: Expression; readonly regex: Expression }
  | { readonly kind: "concatenation"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "in"; readonly subscripts: readonly Expression[]; readonly array: Variable }
  | { readonly kind: "increment"; readonly place: Place; readonly by: 1 | -1; readonly order: "before" | "after" }
  | { readonly kind: "builtin"; readonly name: BuiltinName; readonly arguments: readonly Expression[] }
  | { readonly kind: "length"; readonly argument: Expression | undefined }
  | {
      readonly kind: "split";
      readonly text: Expression;
      readonly array: Variable;
      readonly separator: Expression | undefined;
    }
  | {
      readonly kind: "substitute";
      readonly all: boolean;
      readonly regex: Expression;
      readonly replacement: Expression;
      readonly target: Place | undefined;
    }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
    }
  | {
      readonly kind: "getline";
      readonly from: "main" | "file" | "command";
      readonly source: Expression | undefined;
      readonly place: Place | undefined;
    };

export interface Redirection {
  readonly kind: "file" | "append" | "pipe";
  readonly target: Expression;
}

export type Statement =
  | { readonly kind: "block"; readonly body: readonly Statement[] }
  | { readonly kind: "expression"; readonly expression: Expression }
  | {
      readonly kind: "print" | "printf";
      readonly arguments: readonly Expression[];
      readonly redirection: Redirection | undefined;
    }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly yes: Statement;
      readonly no: Statement | undefined;
    }
  | { readonly kind: "while"; readonly test: Expression; readonly body: Statement }
  | { readonly kind: "do"; readonly body: Statement; readonly test: Expression }
  | {
      readonly kind: "for";
      readonly start: Expression | undefined;
      readonly test: Expression | undefined;
      readonly step: Expression | undefined;
      readonly body: Statement;
    }
  | { readonly kind: "for in"; readonly variable: Variable; readonly array: Variable; readonly body: Statement }
  | { readonly kind: "next" | "nextfile" | "break" | "continue" }
  | { readonly kind: "exit" | "return"; readonly value: Expression | undefined }
  | { readonly kind: "delete"; readonly array: Variable; readonly subscripts: readonly Expression[] | undefined };

/** A pattern with its action. Without an action the record is printed. */
export interface Rule {
  readonly pattern:
    | { readonly kind: "always" }
    | { readonly kind: "expression"; readonly expression: Expression }
    | { readonly kind: "range"; readonly first: Expression; readonly last: Expression };
  readonly action: readonly Statement[] | undefined;
}

export interface AwkFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

export interface Program {
  readonly begin: readonly (readonly Statement[])[];
  readonly rules: readonly Rule[];
  readonly end: readonly (readonly Statement[])[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
  /** Names of the global variables by slot; the special ones come first (see symbols.ts). */
  readonly globals: readonly string[];
}
