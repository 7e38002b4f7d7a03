/** bash's forms of parameter expansion: arrays, indirection, substring, substitution, case, transformation. */
import { type Bytes, encodeUtf8 } from "../bytes";
import { matchPattern } from "../regex/fnmatch";
import type { ParameterExpansion, Word } from "../syntax/tree";
import { evaluateArithmetic } from "./arithmetic";
import { add, type Expansion, type ExpansionShell, expandPattern, expandText } from "./expand";
import { addList, applyOperator, removeAffix } from "./parameter";
import { ShellError } from "./shellError";

export function bashParameter(part: ParameterExpansion, expansion: Expansion): void {
  const { shell } = expansion;
  if (part.prefix) {
    addList(shell.variableNames(part.name).map(encodeUtf8), part.prefix, expansion);
    return;
  }
  const index = part.index ? subscriptOf(part.index, shell) : null;
  const all = index === "@" || index === "*" ? index : part.name === "@" || part.name === "*" ? part.name : null;
  if (all) {
    expandAll(part, all, expansion);
    return;
  }
  let value = index === null ? shell.parameter(part.name) : shell.arrayElement(part.name, index);
  if (part.indirect) value = value === undefined || value === "" ? undefined : indirect(value, shell);
  if (part.length) add(String((value ?? "").replace(/[\x80-\xbf]/g, "").length), expansion);
  else if (isTransform(part)) add(transform(part, value ?? "", shell), expansion);
  else applyOperator(part, value, expansion);
}

function subscriptOf(word: Word, shell: ExpansionShell): Bytes {
  return expandText(word, shell, "none");
}

function indirect(name: Bytes, shell: ExpansionShell): Bytes | undefined {
  const match = /^(\w+)\[(.*)\]$/s.exec(name);
  return match ? shell.arrayElement(match[1] ?? "", match[2] ?? "") : shell.parameter(name);
}

function expandAll(part: ParameterExpansion, all: "@" | "*", expansion: Expansion): void {
  const { shell } = expansion;
  const values = part.name === "@" || part.name === "*" ? shell.positional() : (shell.arrayElements(part.name) ?? []);
  if (part.length) {
    add(String(values.length), expansion);
    return;
  }
  if (part.indirect) {
    addList(shell.arrayKeys(part.name), all, expansion);
    return;
  }
  if (part.operator === ":") {
    const list = part.name === "@" || part.name === "*" ? [shell.parameter("0") ?? "", ...values] : values;
    const offset = Number(arithmetic(part.word, shell));
    const from = offset < 0 ? list.length + offset : offset;
    const count = part.secondWord ? Number(arithmetic(part.secondWord, shell)) : list.length;
    const first = part.name === "@" || part.name === "*" ? Math.max(from, 0) : from;
    addList(list.slice(first, first + count), all, expansion);
    return;
  }
  if (part.operator === null) {
    addList(values, all, expansion);
    return;
  }
  if (isTransform(part)) {
    addList(
      values.map((value) => transform(part, value, shell)),
      all,
      expansion,
    );
    return;
  }
  if (part.operator === "#" || part.operator === "##" || part.operator === "%" || part.operator === "%%") {
    const { operator } = part;
    const pattern = part.word ? expandPattern(part.word, shell) : "";
    addList(
      values.map((value) => removeAffix(value, operator, pattern, shell)),
      all,
      expansion,
    );
    return;
  }
  const joined = values.length === 0 ? undefined : values.join(" ");
  if (
    joined !== undefined &&
    (part.operator === "-" || part.operator === "=" || part.operator === "?") &&
    !(part.colon && joined === "")
  )
    addList(values, all, expansion);
  else applyOperator(part, joined, expansion);
}

function isTransform(part: ParameterExpansion): boolean {
  return [":", "/", "//", "/#", "/%", "^", "^^", ",", ",,", "@"].includes(part.operator ?? "");
}

function transform(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  switch (part.operator) {
    case ":":
      return substring(part, value, shell);
    case "/":
    case "//":
    case "/#":
    case "/%":
      return replace(part, value, shell);
    case "^":
    case "^^":
    case ",":
    case ",,":
      return changeCase(part, value, shell);
    default:
      return quoteValue(part, value, shell);
  }
}

function substring(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const offset = Number(arithmetic(part.word, shell));
  const from = offset < 0 ? value.length + offset : offset;
  if (from < 0 || from > value.length) return "";
  if (!part.secondWord) return value.slice(from);
  const length = Number(arithmetic(part.secondWord, shell));
  const end = length < 0 ? value.length + length : from + length;
  if (end < from) throw new ShellError(`${length}: substring expression < 0`, 1);
  return value.slice(from, end);
}

function replace(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const pattern = part.word ? expandPattern(part.word, shell) : "";
  const replacement = part.secondWord ? expandText(part.secondWord, shell) : "";
  if (pattern === "" && part.operator !== "/#" && part.operator !== "/%") return value;
  shell.observe.pattern(value, pattern);
  const match = (at: number): number => {
    for (let end = value.length; end >= at; end--) if (matchPattern(pattern, value.slice(at, end))) return end;
    return -1;
  };
  if (part.operator === "/#") {
    const end = match(0);
    return end < 0 ? value : replacement + value.slice(end);
  }
  if (part.operator === "/%") {
    for (let at = 0; at <= value.length; at++)
      if (matchPattern(pattern, value.slice(at))) return value.slice(0, at) + replacement;
    return value;
  }
  let out = "";
  for (let at = 0; at < value.length; ) {
    const end = match(at);
    if (end <= at) {
      out += value[at++];
      continue;
    }
    out += replacement;
    at = end;
    if (part.operator === "/") return out + value.slice(at);
  }
  return out;
}

function changeCase(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const pattern = part.word ? expandPattern(part.word, shell) : "?";
  const upper = part.operator?.startsWith("^");
  const all = part.operator?.length === 2;
  return [...value]
    .map((c, i) =>
      (all || i === 0) && c < "\x80" && matchPattern(pattern, c) ? (upper ? c.toUpperCase() : c.toLowerCase()) : c,
    )
    .join("");
}

/** `${x@Q}` and kin. */
function quoteValue(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const how = part.word ? expandText(part.word, shell) : "";
  if (how === "Q") return `'${value.replaceAll("'", "'\\''")}'`;
  if (how === "U") return value.toUpperCase();
  if (how === "L") return value.toLowerCase();
  if (how === "u") return value.slice(0, 1).toUpperCase() + value.slice(1);
  throw new ShellError(`\${${part.name}@${how}}: bad substitution`, 1);
}

function arithmetic(word: Word | null, shell: ExpansionShell): bigint {
  const text = word ? expandText(word, shell, "none") : "0";
  return evaluateArithmetic(text, shell, "bash");
}
