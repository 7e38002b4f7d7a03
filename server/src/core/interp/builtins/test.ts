/** test, [ - evaluate an expression. POSIX XCU test; -a, -o and parentheses as dash has them. */
import type { Bytes } from "../../bytes";
import { isSmallDecimal } from "../../expand/arithmetic";
import { ShellError } from "../../expand/shellError";
import { compareNumbers, fileTest, isNewer, isSameFile } from "../../utilities/fileTests";
import type { Observer } from "../../world/sys";
import type { SystemCalls } from "../../world/syscalls";
import type { Builtin, BuiltinCall } from "../builtin";
import { isOptionSet } from "./shopt";
import { BashTest, DashTest } from "./testExpression";

/** What a test needs: the system calls, and which shell's reading of numbers counts. */
export interface TestContext {
  readonly sys: SystemCalls;
  readonly dialect: "sh" | "bash";
  readonly observe: Observer;
  isTerminal(descriptor: number): boolean;
  /** bash's -v, -o and -R. */
  isSet(name: Bytes): boolean;
  isOptionSet(name: Bytes): boolean;
  isReference(name: Bytes): boolean;
}

export const test: Builtin = {
  name: "test",
  special: false,
  summary: "evaluate an expression",
  run: (call) => evaluate(call.args, new CallContext(call), call.error),
};

export const bracket: Builtin = {
  name: "[",
  special: false,
  summary: "evaluate an expression",
  run: (call) => {
    const { args, source, error } = call;
    if (args.at(-1) !== "]") return error(source.dialect === "bash" ? "missing `]'" : "missing ]", 2);
    return evaluate(args.slice(0, -1), new CallContext(call), error);
  },
};

/** What a call of the builtin offers a test; the system calls only where a file is asked for. */
class CallContext implements TestContext {
  constructor(private readonly call: BuiltinCall) {}

  get sys(): SystemCalls {
    return this.call.sys;
  }

  get dialect(): "sh" | "bash" {
    return this.call.source.dialect;
  }

  get observe(): Observer {
    return this.call.observe;
  }

  isSet(name: Bytes): boolean {
    return this.call.shell.isSet(name);
  }

  isOptionSet(name: Bytes): boolean {
    return isOptionSet(this.call.shell, name);
  }

  isReference(name: Bytes): boolean {
    return this.call.shell.ownVariable(name)?.reference !== undefined;
  }

  isTerminal(descriptor: number): boolean {
    return this.call.shell.isTerminal(descriptor);
  }
}

/** Exit status of `test ARGS`: 0 true, 1 false, 2 (through `error`) for a malformed expression. */
function evaluate<T>(
  args: readonly Bytes[],
  context: TestContext,
  error: (message: string, status?: number) => T,
): number | T {
  try {
    const expression = context.dialect === "bash" ? new BashTest(args, context) : new DashTest(args, context);
    return expression.value() ? 0 : 1;
  } catch (thrown) {
    if (thrown instanceof ShellError) return error(thrown.message, 2);
    throw thrown;
  }
}

/** A unary primary with its operand. */
export function testUnary(context: TestContext, operator: string, operand: Bytes): boolean {
  if (operator === "-n" || operator === "-z") {
    context.observe.equal(operand, "");
    return (operand === "") === (operator === "-z");
  }
  switch (operator) {
    case "-a":
      return context.sys.exists(operand);
    case "-N":
      return false;
    case "-t":
      // dash wants a number.
      if (context.dialect === "sh") return context.isTerminal(Number(integer(operand, "sh")));
      return /^[0-9]+$/.test(operand) && context.isTerminal(Number(operand));
    case "-v":
      return context.isSet(operand);
    case "-o":
      return context.isOptionSet(operand);
    case "-R":
      return context.isReference(operand);
    default:
      return fileTest(context.sys, operator, operand) ?? false;
  }
}

/** A binary primary with its operands. */
export function testBinary(context: TestContext, left: Bytes, operator: string, right: Bytes): boolean {
  switch (operator) {
    case "=":
    case "==":
    case "!=":
      context.observe.equal(left, right);
      return (left === right) === (operator !== "!=");
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "-nt":
      return isNewer(context.sys, left, right, context.dialect === "bash");
    case "-ot":
      return isNewer(context.sys, right, left, context.dialect === "bash");
    case "-ef":
      return isSameFile(context.sys, left, right);
    default:
      return numbersCompare(context, left, operator, right);
  }
}

/** Fails where a comparison that does not count has operands that are no numbers. */
export function checkOperands({ dialect }: TestContext, left: Bytes, operator: string, right: Bytes): void {
  if (!/^-(eq|ne|gt|ge|lt|le)$/.test(operator)) return;
  integer(left, dialect);
  integer(right, dialect);
}

function numbersCompare({ dialect, observe }: TestContext, left: Bytes, operator: string, right: Bytes): boolean {
  observe.number(left, right);
  const small = isSmallDecimal(left) && isSmallDecimal(right);
  const a = small ? Number(left) : integer(left, dialect);
  const b = small ? Number(right) : integer(right, dialect);
  return compareNumbers(a, operator, b);
}

function integer(text: Bytes, dialect: "sh" | "bash"): bigint {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  if (/^[-+]?[0-9]+$/.test(trimmed)) {
    const value = BigInt(trimmed.replace("+", ""));
    if (BigInt.asIntN(64, value) === value) return value;
  }
  throw new ShellError(dialect === "bash" ? `${text}: integer expression expected` : `Illegal number: ${text}`);
}
