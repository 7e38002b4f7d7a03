/**
 * The LALR(1) tables of the POSIX shell grammar (XCU 2.10.2), from bash-parser. The only import of that package:
 * nothing of its lexer, its tree or its recovery is used (NOTES[Parser]).
 */

import { Parser } from "bash-parser/src/modes/posix/built-grammar";

const parser = new Parser();

/** A terminal's number in the tables. */
export type Terminal = number;

const terminalNames = [
  "EOF",
  "AND_IF",
  "OR_IF",
  "Bang",
  "PIPE",
  "OPEN_PAREN",
  "CLOSE_PAREN",
  "NEWLINE_LIST",
  "SEPARATOR_OP",
  "NAME",
  "WORD",
  "ASSIGNMENT_WORD",
  "IO_NUMBER",
  "LESS",
  "DSEMI",
  "For",
  "In",
  "Case",
  "Esac",
  "If",
  "Then",
  "Fi",
  "Elif",
  "Else",
  "While",
  "Until",
  "Lbrace",
  "Rbrace",
  "Do",
  "Done",
] as const;

/** The numbers of the terminals that our lexer emits. */
export const T = Object.fromEntries(terminalNames.map((name) => [name, parser.symbols_[name] ?? 0])) as Readonly<
  Record<(typeof terminalNames)[number], Terminal>
>;

const width = 1 + Math.max(...Object.values(parser.symbols_), 1);

/** `actions[state * width + symbol]`: 0 is an error, n > 0 shifts (or goes) to state n - 1, n < 0 reduces by production -n. */
const actions = new Int16Array(parser.table.length * width);
parser.table.forEach((row, state) => {
  for (const [symbol, entry] of Object.entries(row)) {
    const target =
      typeof entry === "number" ? entry + 1 : entry[0] === 1 ? entry[1] + 1 : entry[0] === 2 ? -entry[1] : 0;
    actions[state * width + Number(symbol)] = target;
  }
});

/** Productions that a state reduces whatever comes next, or 0. */
const defaults = new Int16Array(parser.table.length);
for (const [state, [, production]] of Object.entries(parser.defaultActions)) defaults[Number(state)] = production;

const madeSymbols = Int16Array.from(parser.productions_, (production) => (production === 0 ? 0 : production[0]));
const takenLengths = Int16Array.from(parser.productions_, (production) => (production === 0 ? 0 : production[1]));

/** What to do in `state` at `terminal`: 0 is an error, n > 0 shifts to state n - 1, n < 0 reduces by production -n. */
export function actionAt(state: number, terminal: Terminal): number {
  return -(defaults[state] ?? 0) || (actions[state * width + terminal] ?? 0);
}

/** The state after `symbol` has been made on top of `state`. */
export function stateAfter(state: number, symbol: number): number {
  return (actions[state * width + symbol] ?? 0) - 1;
}

/** The symbol that a production makes. */
export function symbolOf(production: number): number {
  return madeSymbols[production] ?? 0;
}

/** How many symbols a production takes off the stack. */
export function lengthOf(production: number): number {
  return takenLengths[production] ?? 0;
}

/**
 * Carries out the action of a production: the grammar calls the function of `builder` that it names (`builder.ifClause` …).
 * `result.$` comes with the first value taken and leaves with the value made. Returns the whole program's value at the end
 * of the input, else undefined.
 */
export function reduce(
  production: number,
  result: { $: unknown },
  text: unknown,
  values: unknown[],
  builder: object,
): unknown {
  return parser.performAction.call(result, text, 0, 0, builder, production, values);
}
