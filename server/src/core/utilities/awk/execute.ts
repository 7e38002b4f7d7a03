/** Running awk's statements. */
import { evaluate, NextRecord, subscript, textOf, truth } from "./evaluate";
import type { Runtime } from "./runtime";
import { formatAwk } from "./sprintf";
import type { Expression, Rule, Statement } from "./tree";
import { toInteger, toNumber, type Value } from "./value";

/** What ends a list of statements early. */
export type Flow =
  | { readonly kind: "break" | "continue" | "next" | "nextfile" }
  | { readonly kind: "return"; readonly value: Value };

/** `exit`: the rest of the program is not run. */
export class AwkExit {}

/** Exit status of the program so far: `exit` without a number keeps it. */
export interface ExitStatus {
  status: number;
}

const statuses = new WeakMap<Runtime, ExitStatus>();

/** Runs BEGIN, the rules on every record, END. The exit status. */
export function runProgram(runtime: Runtime): number {
  const exit = { status: 0 };
  statuses.set(runtime, exit);
  const { begin, rules, end } = runtime.program;
  const ended = until(() => {
    for (const body of begin) execute(body, runtime);
    if (rules.length > 0 || end.length > 0) processRecords(rules, runtime);
  });
  if (ended && end.length > 0 && begin.length === 0 && rules.length === 0) return exit.status;
  until(() => {
    for (const body of end) execute(body, runtime);
  });
  return exit.status;
}

/** Runs until the end or `exit`; true where it was `exit`. */
function until(run: () => void): boolean {
  try {
    run();
    return false;
  } catch (thrown) {
    if (thrown instanceof AwkExit) return true;
    throw thrown;
  }
}

function processRecords(rules: readonly Rule[], runtime: Runtime): void {
  const open = new Set<Rule>();
  for (let record = runtime.nextRecord(); record !== null; record = runtime.nextRecord()) {
    runtime.setLine(record);
    if (applyRules(rules, open, runtime) === "nextfile") runtime.input.skipFile();
  }
}

function applyRules(rules: readonly Rule[], open: Set<Rule>, runtime: Runtime): "next" | "nextfile" | undefined {
  try {
    for (const rule of rules) {
      runtime.step();
      if (!selects(rule, open, runtime)) continue;
      if (!rule.action) print(runtime.line(), runtime);
      else {
        const flow = execute(rule.action, runtime);
        if (flow?.kind === "next" || flow?.kind === "nextfile") return flow.kind;
      }
    }
  } catch (thrown) {
    if (thrown instanceof NextRecord) return thrown.kind;
    throw thrown;
  }
  return undefined;
}

function print(text: string, runtime: Runtime): void {
  runtime.streams.write(text + runtime.text(runtime.special("ORS").value));
}

function selects(rule: Rule, open: Set<Rule>, runtime: Runtime): boolean {
  const { pattern } = rule;
  switch (pattern.kind) {
    case "always":
      return true;
    case "expression":
      return truth(pattern.expression, runtime);
    case "range":
      if (!open.has(rule) && !truth(pattern.first, runtime)) return false;
      open.add(rule);
      if (truth(pattern.last, runtime)) open.delete(rule);
      return true;
  }
}

export function execute(body: readonly Statement[], runtime: Runtime): Flow | undefined {
  for (const statement of body) {
    const flow = run(statement, runtime);
    if (flow) return flow;
  }
  return undefined;
}

function run(statement: Statement, runtime: Runtime): Flow | undefined {
  runtime.step();
  switch (statement.kind) {
    case "block":
      return execute(statement.body, runtime);
    case "expression":
      discard(statement.expression, runtime);
      return undefined;
    case "print":
    case "printf":
      printStatement(statement, runtime);
      return undefined;
    case "if":
      if (truth(statement.test, runtime)) return run(statement.yes, runtime);
      return statement.no && run(statement.no, runtime);
    case "while":
    case "do":
    case "for":
      return loop(statement, runtime);
    case "for in":
      return forIn(statement, runtime);
    case "next":
    case "nextfile":
    case "break":
    case "continue":
      return { kind: statement.kind };
    case "return":
      return { kind: "return", value: statement.value && evaluate(statement.value, runtime) };
    case "exit":
      return leave(statement.value, runtime);
    case "delete":
      remove(statement, runtime);
      return undefined;
  }
}

/** An expression for its effect: that nobody sees srand's result lets it be modelled. */
function discard(expression: Expression, runtime: Runtime): void {
  if (expression.kind === "builtin" && expression.name === "srand") runtime.seed ??= 0;
  evaluate(expression, runtime);
}

function leave(value: Expression | undefined, runtime: Runtime): never {
  const exit = statuses.get(runtime);
  if (value && exit) exit.status = toInteger(toNumber(evaluate(value, runtime))) & 255;
  throw new AwkExit();
}

function loop(statement: Statement & { readonly kind: "while" | "do" | "for" }, runtime: Runtime): Flow | undefined {
  if (statement.kind === "for" && statement.start) evaluate(statement.start, runtime);
  for (let round = 0; ; round++) {
    runtime.step();
    const tested = statement.kind !== "do" || round > 0;
    if (tested && statement.test && !truth(statement.test, runtime)) return undefined;
    const flow = run(statement.body, runtime);
    if (flow?.kind === "break") return undefined;
    if (flow && flow.kind !== "continue") return flow;
    if (statement.kind === "for" && statement.step) evaluate(statement.step, runtime);
  }
}

function forIn(statement: Statement & { readonly kind: "for in" }, runtime: Runtime): Flow | undefined {
  for (const key of runtime.arrayOf(runtime.cell(statement.array)).keys()) {
    runtime.setVariable(statement.variable, key);
    const flow = run(statement.body, runtime);
    if (flow?.kind === "break") return undefined;
    if (flow && flow.kind !== "continue") return flow;
  }
  return undefined;
}

function remove(statement: Statement & { readonly kind: "delete" }, runtime: Runtime): void {
  const array = runtime.arrayOf(runtime.cell(statement.array));
  if (statement.subscripts) array.delete(subscript(statement.subscripts, runtime));
  else array.clear();
}

function printStatement(statement: Statement & { readonly kind: "print" | "printf" }, runtime: Runtime): void {
  const { redirection } = statement;
  const values = statement.arguments.map((argument) => evaluate(argument, runtime));
  const write = redirection
    ? runtime.streams.output(textOf(redirection.target, runtime), redirection.kind)
    : (text: string) => runtime.streams.write(text);
  if (statement.kind === "printf") {
    const [format, ...rest] = values;
    const host = {
      text: (value: Value) => runtime.text(value),
      unmodelled: (reason: string) => runtime.call.unmodelled(reason),
    };
    formatAwk(runtime.text(format), rest, "printf", host, write);
    return;
  }
  const separator = runtime.text(runtime.special("OFS").value);
  const text = values.length === 0 ? runtime.line() : values.map((value) => runtime.printed(value)).join(separator);
  write(text + runtime.text(runtime.special("ORS").value));
}
