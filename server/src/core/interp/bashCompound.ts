/** bash's compound commands: `[[ ]]`, `(( ))`, `for (( ))`; `select` is interactive and not modelled. */
import type { Bytes } from "../bytes";
import { evaluateArithmetic } from "../expand/arithmetic";
import { ShellError } from "../expand/shellError";
import { compileRegex } from "../regex/compileRegex";
import type {
  ArithmeticCommand,
  ArithmeticFor,
  ConditionalCommand,
  ConditionalExpression,
  SelectClause,
  Word,
} from "../syntax/tree";
import { Unmodelled } from "../utilities/utility";
import { explore } from "../world/attempt";
import { joinWorlds } from "../world/join";
import type { World } from "../world/world";
import { testBinary, testUnary } from "./builtins/test";
import type { Interpreter } from "./interpret";
import { Shell } from "./shell";
import { type Frame, placeOf } from "./stack";

export function bashCompound(
  interpreter: Interpreter,
  node: ArithmeticFor | ArithmeticCommand | ConditionalCommand | SelectClause,
  world: World,
  frame: Frame,
): readonly World[] {
  const { space } = interpreter;
  space.place = placeOf(frame.source, node);
  switch (node.type) {
    case "ArithmeticCommand":
      return interpreter.errexit(
        evaluate(interpreter, world, frame, (shell) =>
          failing(shell, "((: ", () => (arithmetic(shell, node.expression) === 0n ? 1 : 0)),
        ),
        frame,
      );
    case "ConditionalCommand":
      return interpreter.errexit(
        evaluate(interpreter, world, frame, (shell) => conditional(shell, node.expression)),
        frame,
      );
    case "ArithmeticFor":
      return arithmeticFor(interpreter, node, world, frame);
    case "SelectClause":
      return [
        {
          ...world,
          flow: {
            kind: "stuck",
            why: "unmodelled",
            at: node.start,
            reason: "select asks at a terminal; it is not modelled",
          },
        },
      ];
  }
}

function evaluate(
  interpreter: Interpreter,
  world: World,
  frame: Frame,
  code: (shell: Shell) => number,
): readonly World[] {
  return explore(interpreter.space, world, (attempt) => {
    const shell = new Shell(interpreter, attempt, frame);
    const result = shell.guarded(() => code(shell));
    attempt.status = result.ok ? result.value : result.status;
    return result.ok ? undefined : result.stuck;
  }).map(({ world: done, result: stuck }) => (stuck ? { ...done, flow: stuck } : done));
}

/** An error in `((…))` or `[[…]]` is told, and is their status 1. */
function failing(shell: Shell, prefix: string, code: () => number): number {
  try {
    return code();
  } catch (thrown) {
    if (!(thrown instanceof ShellError) || thrown.fatal) throw thrown;
    shell.complain(prefix + thrown.message);
    return 1;
  }
}

/** `[[…]]`: 2 where a regular expression is none. */
function conditional(shell: Shell, expression: ConditionalExpression): number {
  try {
    return failing(shell, "[[: ", () => (holds(shell, expression) ? 0 : 1));
  } catch (thrown) {
    if (thrown instanceof WrongRegex) return 2;
    throw thrown;
  }
}

class WrongRegex {}

function arithmeticFor(interpreter: Interpreter, node: ArithmeticFor, world: World, frame: Frame): readonly World[] {
  const { space } = interpreter;
  const out: World[] = [];
  const step = (worlds: readonly World[], word: Word | null) =>
    worlds.flatMap((each) =>
      word
        ? evaluate(interpreter, each, frame, (shell) => (arithmetic(shell, word) === 0n ? 1 : 0))
        : [{ ...each, status: 0 }],
    );
  let living: readonly World[] = step([world], node.initial).map((each) => ({ ...each, status: 0 }));
  while (living.length > 0) {
    space.step();
    const next: World[] = [];
    for (const tested of step(living, node.condition)) {
      for (const { world: each, result } of explore(space, tested, (attempt) => attempt.succeeded)) {
        if (!result) out.push({ ...each, status: 0 });
        else
          for (const turn of interpreter.list(node.body, { ...each, status: 0 }, { ...frame, loops: frame.loops + 1 }))
            interpreter.leaveTurn(turn, next, out);
      }
    }
    living = joinWorlds(space, step(joinWorlds(space, next), node.update));
  }
  return joinWorlds(space, out);
}

function arithmetic(shell: Shell, word: Word): bigint {
  return evaluateArithmetic(shell.text(word, "none"), shell, "bash");
}

function holds(shell: Shell, expression: ConditionalExpression): boolean {
  switch (expression.type) {
    case "ConditionalAndOr": {
      const left = holds(shell, expression.left);
      if (left === (expression.operator === "||")) return left;
      return holds(shell, expression.right);
    }
    case "ConditionalNot":
      return !holds(shell, expression.operand);
    case "ConditionalWord":
      return shell.text(expression.word) !== "";
    case "ConditionalUnary":
      return testUnary(shell, expression.operator, shell.text(expression.operand));
    case "ConditionalBinary":
      return binary(shell, expression.operator, expression.left, expression.right);
  }
}

function binary(shell: Shell, operator: string, left: Word, right: Word): boolean {
  const value = shell.text(left);
  switch (operator) {
    case "=":
    case "==":
    case "!=": {
      const pattern = shell.pattern(right);
      const matches = (text: Bytes) => shell.matches(pattern, text, "any case", "extended");
      shell.observe.pattern(value, pattern, matches);
      return matches(value) === (operator !== "!=");
    }
    case "=~":
      return matchRegex(shell, value, right);
    case "<":
    case ">": {
      const other = shell.text(right);
      return operator === "<" ? value < other : value > other;
    }
    case "-eq":
    case "-ne":
    case "-lt":
    case "-le":
    case "-gt":
    case "-ge": {
      const [a, b] = [shell.arithmetic(value || "0"), shell.arithmetic(shell.text(right) || "0")];
      shell.observe.number(String(a), String(b));
      return { "-eq": a === b, "-ne": a !== b, "-lt": a < b, "-le": a <= b, "-gt": a > b, "-ge": a >= b }[operator];
    }
    default:
      return testBinary(shell, value, operator, shell.text(right));
  }
}

/** `=~`: quoted parts are literal; BASH_REMATCH is set. */
function matchRegex(shell: Shell, value: Bytes, word: Word): boolean {
  const source = shell.regexSource(word);
  const compiled = compileRegex(source, {
    syntax: "extended",
    utf8: shell.utf8(),
    ignoreCase: shell.setting("nocasematch"),
    onLimit: (reason) => {
      throw new Unmodelled(reason);
    },
  });
  if (!compiled.ok) throw new WrongRegex();
  const match = compiled.regex.match(value, 0);
  const array: readonly (readonly [Bytes, Bytes])[] = (match?.groups ?? []).map(
    (text, i) => [String(i), text ?? ""] as const,
  );
  shell.state.putVariable("BASH_REMATCH", { value: null, exported: false, readonly: false, array });
  return match !== null;
}
