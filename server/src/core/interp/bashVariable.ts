/** bash's attributes of variables, and how `declare -p` and `${x@A}` write them. */
import type { Bytes } from "../bytes";
import { doubleQuotedWord, quotedKey, singleQuotedWord } from "../expand/bashQuoting";
import type { Variable } from "./shellState";

/** The letters of `${x@a}`. */
export function attributesOf(variable: Variable): string {
  return [
    variable.array && !variable.associative ? "a" : "",
    variable.associative ? "A" : "",
    variable.integer ? "i" : "",
    variable.reference !== undefined ? "n" : "",
    variable.readonly ? "r" : "",
    variable.exported ? "x" : "",
    variable.fold === "capital" ? "c" : "",
    variable.fold === "lower" ? "l" : "",
    variable.fold === "upper" ? "u" : "",
  ].join("");
}

/** As `declare -p` prints it. */
export function declarationOf(name: string, variable: Variable, utf8: boolean): Bytes {
  const shown = variable.reference
    ? `="${variable.reference}"`
    : variable.array
      ? `=${arrayLiteral(variable, utf8)}`
      : variable.value === null
        ? ""
        : `=${doubleQuotedWord(variable.value, utf8)}`;
  return `declare -${attributesOf(variable) || "-"} ${name}${shown}`;
}

/** `${x@A}` and `${x[@]@A}`; null where there is nothing to tell. */
export function assignmentOf(name: string, variable: Variable, whole: boolean, utf8: boolean): Bytes | null {
  const attributes = attributesOf(variable);
  if (variable.array && whole) return `declare -${attributes} ${name}=${arrayLiteral(variable, utf8)}`;
  const value = variable.array ? variable.array.find(([key]) => key === "0")?.[1] : (variable.value ?? undefined);
  if (value === undefined) return null;
  const assigned = `${name}=${singleQuotedWord(value, utf8)}`;
  return attributes === "" ? assigned : `declare -${attributes} ${assigned}`;
}

function arrayLiteral({ array = [], associative }: Variable, utf8: boolean): Bytes {
  const key = (text: Bytes) => (associative ? quotedKey(text, utf8) : text);
  const elements = array.map(([index, value]) => `[${key(index)}]=${doubleQuotedWord(value, utf8)}`).join(" ");
  return `(${elements}${associative && array.length > 0 ? " " : ""})`;
}
