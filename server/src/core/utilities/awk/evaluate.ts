/** The value of an awk expression. */
import type { Bytes } from "../../bytes";
import type { Key } from "./array";
import { builtin, getline, splitInto, substitute } from "./builtins";
import { AwkRuntimeError } from "./errors";
import { execute } from "./execute";
import type { Cell, Runtime } from "./runtime";
import type { BinaryOperator, Comparison, Element, Expression, Place } from "./tree";
import { comparableNumber, InputText, isIntegral, isTrue, negated, toInteger, toNumber, type Value } from "./value";

/** Calls within calls that are followed; mawk's own stack ends near here. */
const DEEPEST_CALL = 300;

/** `next` or `nextfile` within a function. */
export class NextRecord {
  constructor(readonly kind: "next" | "nextfile") {}
}

export function evaluate(expression: Expression, runtime: Runtime): Value {
  switch (expression.kind) {
    case "number":
    case "string":
      return expression.value;
    case "regex":
      return runtime.matches(runtime.compile(expression.source), runtime.line()) ? 1 : 0;
    case "variable":
    case "field":
    case "element":
      return readPlace(expression, runtime);
    case "assign":
      return assign(expression, runtime);
    case "assign operation":
      return assignOperation(expression, runtime);
    case "conditional":
      return evaluate(truth(expression.test, runtime) ? expression.yes : expression.no, runtime);
    case "and":
      return truth(expression.left, runtime) && truth(expression.right, runtime) ? 1 : 0;
    case "or":
      return truth(expression.left, runtime) || truth(expression.right, runtime) ? 1 : 0;
    case "not":
      return truth(expression.operand, runtime) ? 0 : 1;
    case "minus":
      return negated(toNumber(evaluate(expression.operand, runtime)));
    case "plus":
      return toNumber(evaluate(expression.operand, runtime));
    case "binary":
      return arithmetic(
        expression.operator,
        toNumber(evaluate(expression.left, runtime)),
        toNumber(evaluate(expression.right, runtime)),
      );
    case "compare":
      return compare(
        expression.operator,
        evaluate(expression.left, runtime),
        evaluate(expression.right, runtime),
        runtime,
      );
    case "match":
      return match(expression, runtime);
    case "concatenation":
      return concatenate(expression, runtime);
    case "in": {
      const key = subscript(expression.subscripts, runtime);
      return runtime.arrayOf(runtime.cell(expression.array)).has(key) ? 1 : 0;
    }
    case "increment":
      return increment(expression, runtime);
    case "length":
      return length(expression.argument, runtime);
    case "split":
      return splitInto(expression, runtime);
    case "substitute":
      return substitute(expression, runtime);
    case "builtin":
      return builtin(expression, runtime);
    case "call":
      return callFunction(expression, runtime);
    case "getline":
      return getline(expression, runtime);
  }
}

/** Is the condition true? */
export function truth(expression: Expression, runtime: Runtime): boolean {
  return isTrue(evaluate(expression, runtime));
}

export function textOf(expression: Expression, runtime: Runtime): Bytes {
  return runtime.text(evaluate(expression, runtime));
}

/** The key of an element: the subscripts joined by SUBSEP. */
export function subscript(subscripts: readonly Expression[], runtime: Runtime): Key {
  const [only] = subscripts;
  if (only !== undefined && subscripts.length === 1) {
    const value = evaluate(only, runtime);
    return typeof value === "number" && isIntegral(value) ? value + 0 : runtime.text(value);
  }
  return subscripts.map((one) => textOf(one, runtime)).join(runtime.text(runtime.special("SUBSEP").value));
}

function readPlace(place: Place, runtime: Runtime): Value {
  switch (place.kind) {
    case "variable":
      return runtime.variable(place);
    case "field":
      return runtime.field(toInteger(toNumber(evaluate(place.index, runtime))));
    case "element":
      return runtime.arrayOf(runtime.cell(place.array)).get(subscript(place.subscripts, runtime));
  }
}

/** Where an assignment goes: its subscripts are evaluated once. */
export type Target = (value: Value) => void;

export function targetOf(place: Place, runtime: Runtime): { read: () => Value; write: Target } {
  switch (place.kind) {
    case "variable":
      return { read: () => runtime.variable(place), write: (value) => runtime.setVariable(place, value) };
    case "field": {
      const index = toInteger(toNumber(evaluate(place.index, runtime)));
      // mawk empties $0 before it is written by a computed index, where its fields are not cut yet.
      if (index === 0 && place.index.kind !== "number") runtime.emptyUncutLine();
      return { read: () => runtime.field(index), write: (value) => runtime.setField(index, value) };
    }
    case "element":
      return elementTarget(place, runtime);
  }
}

function elementTarget(place: Element, runtime: Runtime): { read: () => Value; write: Target } {
  const array = runtime.arrayOf(runtime.cell(place.array));
  const key = subscript(place.subscripts, runtime);
  array.get(key);
  return { read: () => array.get(key), write: (value) => array.set(key, value) };
}

/** The place is found, and an element made, before the value is computed. */
function assign({ place, value: source }: Expression & { readonly kind: "assign" }, runtime: Runtime): Value {
  const target = targetOf(place, runtime);
  const value = evaluate(source, runtime);
  target.write(value);
  return value;
}

function assignOperation(expression: Expression & { readonly kind: "assign operation" }, runtime: Runtime): Value {
  const target = targetOf(expression.place, runtime);
  const right = toNumber(evaluate(expression.value, runtime));
  const value = arithmetic(expression.operator, toNumber(target.read()), right);
  target.write(value);
  return value;
}

function increment(expression: Expression & { readonly kind: "increment" }, runtime: Runtime): Value {
  const target = targetOf(expression.place, runtime);
  const before = toNumber(target.read());
  target.write(before + expression.by);
  return expression.order === "before" ? before + expression.by : before;
}

function arithmetic(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "^":
      return power(left, right);
  }
}

/** pow(3): unlike JavaScript's, 1 to any power is 1, and -1 to an infinite one. */
function power(left: number, right: number): number {
  if (left === 1 || (left === -1 && Math.abs(right) === Number.POSITIVE_INFINITY)) return 1;
  return left ** right;
}

function compare(operator: Comparison, left: Value, right: Value, runtime: Runtime): number {
  const a = comparableNumber(left);
  const b = comparableNumber(right);
  // A value that was never assigned compares as a string with a string.
  if (a !== null && b !== null) {
    observeNumbers(left, right, runtime);
    return order(operator, a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN);
  }
  const x = runtime.text(left);
  const y = runtime.text(right);
  runtime.call.sys.observe.equal(x, y);
  return order(operator, x < y ? -1 : x > y ? 1 : 0);
}

function observeNumbers(left: Value, right: Value, runtime: Runtime): void {
  if (left instanceof InputText || right instanceof InputText)
    runtime.call.sys.observe.number(runtime.text(left), runtime.text(right));
}

function order(operator: Comparison, sign: number): number {
  const holds = {
    "<": sign < 0,
    "<=": sign <= 0,
    ">": sign > 0,
    ">=": sign >= 0,
    "==": sign === 0,
    "!=": sign !== 0,
  };
  return holds[operator] ? 1 : 0;
}

function match(expression: Expression & { readonly kind: "match" }, runtime: Runtime): number {
  const text = textOf(expression.text, runtime);
  const regex = regexOf(expression.regex, runtime);
  return runtime.matches(regex, text) !== expression.negated ? 1 : 0;
}

/** The expression's regular expression: as it stands, or its value as the source. */
export function regexOf(expression: Expression, runtime: Runtime) {
  return runtime.compile(expression.kind === "regex" ? expression.source : textOf(expression, runtime));
}

function concatenate(expression: Expression & { readonly kind: "concatenation" }, runtime: Runtime): Bytes {
  const left = textOf(expression.left, runtime);
  return runtime.bounded(left + textOf(expression.right, runtime));
}

function length(argument: Expression | undefined, runtime: Runtime): number {
  if (!argument) return runtime.line().length;
  if (argument.kind === "variable") {
    const cell = runtime.cell(argument);
    const array = cell.array ?? cell.origin?.array;
    if (array) return array.size;
  }
  return textOf(argument, runtime).length;
}

function callFunction(expression: Expression & { readonly kind: "call" }, runtime: Runtime): Value {
  const called = runtime.program.functions.get(expression.name);
  if (!called) throw new AwkRuntimeError(`function ${expression.name} never defined`);
  runtime.step();
  if (runtime.depth >= DEEPEST_CALL) runtime.call.unmodelled(`limit: ${DEEPEST_CALL} calls within calls in awk`);
  const frame: Cell[] = called.parameters.map((_, i) => {
    const argument = expression.arguments[i];
    return argument ? argumentCell(argument, runtime) : { value: undefined, array: undefined, origin: undefined };
  });
  const before = runtime.frame;
  runtime.frame = frame;
  runtime.depth += 1;
  const flow = execute(called.body, runtime);
  runtime.depth -= 1;
  runtime.frame = before;
  if (flow?.kind === "next" || flow?.kind === "nextfile") throw new NextRecord(flow.kind);
  return flow?.kind === "return" ? flow.value : undefined;
}

function argumentCell(argument: Expression, runtime: Runtime): Cell {
  if (argument.kind !== "variable") return { value: evaluate(argument, runtime), array: undefined, origin: undefined };
  const cell = runtime.cell(argument);
  const value = runtime.variable(argument);
  return { value, array: cell.array, origin: value === undefined ? cell : undefined };
}
