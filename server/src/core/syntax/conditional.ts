/** bash's `[[ … ]]` (bash manual, 3.2.5.2). */

import { skipBlankLines, skipBlanks } from "./blanks";
import { code, isMeta } from "./chars";
import type { Source } from "./source";
import type { ConditionalExpression, Word } from "./tree";
import { plainText, readPatternWord, readWord } from "./word";

const unary = /^-[a-hknoprstuvwxzGLNORS]$/;
const binary = /^(?:=|==|!=|=~|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef)$/;

/** Reads the expression and the `]]`; the position is behind the `[[` at `start`. */
export function readConditional(source: Source, start: number): ConditionalExpression {
  const expression = readOr(source, start);
  skipBlankLines(source);
  if (!atClose(source)) {
    source.report(
      "conditional-expression",
      "error",
      start,
      start + 2,
      "this `[[` has no closing `]]`, or its expression is wrong",
    );
    const close = /\s\]\](?=[\s;&|)]|$)|\n/g;
    close.lastIndex = source.pos;
    const match = close.exec(source.text);
    source.pos = match === null ? source.length : match[0] === "\n" ? match.index : match.index + match[0].length;
  } else source.pos += 2;
  return expression;
}

function atClose(source: Source): boolean {
  const { text, pos } = source;
  const after = text.charCodeAt(pos + 2);
  return text.startsWith("]]", pos) && (Number.isNaN(after) || isMeta(after));
}

function readOr(source: Source, start: number): ConditionalExpression {
  let left = readAnd(source, start);
  while (takeOperator(source, "||")) left = joined("||", left, readAnd(source, start));
  return left;
}

function readAnd(source: Source, start: number): ConditionalExpression {
  let left = readNot(source, start);
  while (takeOperator(source, "&&")) left = joined("&&", left, readNot(source, start));
  return left;
}

function joined(
  operator: "&&" | "||",
  left: ConditionalExpression,
  right: ConditionalExpression,
): ConditionalExpression {
  return { type: "ConditionalAndOr", start: left.start, end: right.end, operator, left, right };
}

function takeOperator(source: Source, operator: string): boolean {
  skipBlankLines(source);
  if (!source.text.startsWith(operator, source.pos)) return false;
  source.pos += operator.length;
  return true;
}

function readNot(source: Source, start: number): ConditionalExpression {
  skipBlankLines(source);
  const at = source.offset(source.pos);
  const { text, pos } = source;
  if (text.charCodeAt(pos) === code.bang && isMeta(text.charCodeAt(pos + 1))) {
    source.pos++;
    const operand = source.nested(
      pos,
      () => readNot(source, start),
      () => emptyWord(source),
    );
    return { type: "ConditionalNot", start: at, end: operand.end, operand };
  }
  if (text.charCodeAt(pos) === code.open) return readGroup(source, start);
  return readTest(source);
}

function readGroup(source: Source, start: number): ConditionalExpression {
  const open = source.pos++;
  const inner = source.nested(
    open,
    () => readOr(source, start),
    () => emptyWord(source),
  );
  skipBlankLines(source);
  if (source.peek() === code.close) source.pos++;
  else source.report("conditional-expression", "error", open, open + 1, "this `(` has no closing `)`");
  return { ...inner, start: source.offset(open), end: source.offset(source.pos) };
}

function readTest(source: Source): ConditionalExpression {
  const left = readOperand(source, "word");
  const text = plainText(left) ?? "";
  if (unary.test(text) && !atEnd(source)) {
    const operand = readOperand(source, "word");
    return { type: "ConditionalUnary", start: left.start, end: operand.end, operator: text, operand };
  }
  const operator = readBinaryOperator(source);
  if (operator === null) return { type: "ConditionalWord", start: left.start, end: left.end, word: left };
  const right = readOperand(source, operator === "=~" ? "regex" : "pattern");
  return { type: "ConditionalBinary", start: left.start, end: right.end, operator, left, right };
}

function readOperand(source: Source, kind: "word" | "pattern" | "regex"): Word {
  skipBlankLines(source);
  if (atEnd(source)) {
    source.report("conditional-expression", "error", source.pos, source.pos + 1, "a word is missing here");
    return { type: "Word", start: source.offset(source.pos), end: source.offset(source.pos), parts: [] };
  }
  return kind === "word" ? readWord(source) : readPatternWord(source, kind === "regex");
}

/** Is there no operand at the position? */
function atEnd(source: Source): boolean {
  skipBlankLines(source);
  const next = source.peek();
  return (
    Number.isNaN(next) ||
    atClose(source) ||
    (isMeta(next) && next !== code.open && next !== code.less && next !== code.greater)
  );
}

function readBinaryOperator(source: Source): string | null {
  skipBlanks(source);
  const start = source.pos;
  const next = source.peek();
  if (next === code.less || next === code.greater) {
    source.pos++;
    return source.text.charAt(start);
  }
  const match = /\S+/y;
  match.lastIndex = start;
  const text = match.exec(source.text)?.[0] ?? "";
  if (!binary.test(text)) return null;
  source.pos += text.length;
  return text;
}

function emptyWord(source: Source): ConditionalExpression {
  const at = source.offset(source.pos);
  return { type: "ConditionalWord", start: at, end: at, word: { type: "Word", start: at, end: at, parts: [] } };
}
