/** bash's forms of parameter expansion: arrays, indirection, substring, substitution, case, transformation. */
import { type Bytes, decodeUtf8, encodeUtf8 } from "../bytes";
import { carryOut } from "../syntax/ansiC";
import type { ParameterExpansion, Word } from "../syntax/tree";
import { evaluateArithmetic } from "./arithmetic";
import { doubleQuotedWord, quotedKey, singleQuotedWord } from "./bashQuoting";
import { add, type Expansion, type ExpansionShell, expandPattern, expandText } from "./expand";
import { addList, applyOperator, characters, expandParameter, lengthOf, removeAffix, unsetIsError } from "./parameter";
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
  const value = index === null ? shell.parameter(part.name) : shell.arrayElement(part.name, index);
  if (part.indirect) {
    expandIndirect(part, value, expansion);
    return;
  }
  if (part.bad) throw badSubstitution(part);
  if (part.operator === null || part.length) {
    const known = value ?? (shell.option("u") ? unsetIsError(part, shell) : "");
    add(part.length ? String(lengthOf(known, shell)) : known, expansion);
  } else if (isTransform(part)) {
    if (value === undefined && part.operator !== "@") unsetIsError(part, shell);
    add(transform(part, value, index === null ? part.name : null, shell), expansion);
  } else applyOperator(part, value, expansion);
}

/** `${!x}`: the parameter, element or list that the value of `x` names; a reference's own name. */
function expandIndirect(part: ParameterExpansion, value: Bytes | undefined, expansion: Expansion): void {
  const { shell } = expansion;
  const target = part.index ? null : shell.referenceOf(part.name);
  if (target !== null) {
    add(target, expansion);
    return;
  }
  if (value === undefined && !part.index && !shell.isDeclared(part.name) && part.operator === null)
    throw new ShellError(`${encodeUtf8(part.name)}: invalid indirect expansion`, 1);
  if (value === undefined || value === "") {
    applyOperator({ ...part, indirect: false }, undefined, expansion);
    return;
  }
  const match = /^(\w+)\[(.*)\]$/s.exec(value);
  if (!match && !/^(?:[A-Za-z_]\w*|[0-9]+|[@*#?$!-])$/.test(value))
    throw new ShellError(`${value}: invalid variable name`, 1);
  const index: Word | null = match ? literal(match[2] ?? "", part) : null;
  expandParameter({ ...part, indirect: false, name: match ? (match[1] ?? "") : value, index }, expansion);
}

function literal(value: Bytes, { start, end }: ParameterExpansion): Word {
  return { type: "Word", start, end, parts: [{ type: "Literal", start, end, value }] };
}

function badSubstitution(part: ParameterExpansion): ShellError {
  const rest = (part.word?.parts ?? []).map((each) => ("value" in each ? each.value : "")).join("");
  return new ShellError(`\${${encodeUtf8(part.name + rest)}}: bad substitution`, 1);
}

function subscriptOf(word: Word, shell: ExpansionShell): Bytes {
  return expandText(word, shell, "none");
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
    addList(transformAll(part, values, shell), all, expansion);
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
  return [":", "/", "//", "/#", "/%", "^", "^^", ",", ",,", "~", "~~", "@"].includes(part.operator ?? "");
}

/** The transformation of a value; `name` is that of a variable that is no element. */
function transform(
  part: ParameterExpansion,
  value: Bytes | undefined,
  name: string | null,
  shell: ExpansionShell,
): Bytes {
  switch (part.operator) {
    case ":":
      return substring(part, value ?? "", shell);
    case "/":
    case "//":
    case "/#":
    case "/%":
      return replace(part, value ?? "", shell);
    case "^":
    case "^^":
    case ",":
    case ",,":
    case "~":
    case "~~":
      return changeCase(part, value ?? "", shell);
    default:
      return shown(part, value, name, shell);
  }
}

function transformAll(part: ParameterExpansion, values: readonly Bytes[], shell: ExpansionShell): readonly Bytes[] {
  const how = part.operator === "@" && part.word ? expandText(part.word, shell) : "";
  const named = part.name !== "@" && part.name !== "*";
  if (how === "A" && named) {
    const assignment = shell.assignmentOf(part.name, true);
    return assignment === null ? [] : [assignment];
  }
  if (how === "A" && !named)
    return values.length === 0
      ? []
      : [`set -- ${values.map((value) => singleQuotedWord(value, shell.utf8())).join(" ")}`];
  if ((how === "K" || how === "k") && named) {
    const utf8 = shell.utf8();
    const pairs = shell.arrayKeys(part.name).map((key, i) => [key, values[i] ?? ""] as const);
    if (how === "k") return pairs.flat();
    const associative = shell.attributesOf(part.name).includes("A");
    const text = pairs
      .map(([key, value]) => `${associative ? quotedKey(key, utf8) : key} ${doubleQuotedWord(value, utf8)}`)
      .join(" ");
    return pairs.length === 0 ? [] : [associative ? `${text} ` : text];
  }
  if (how === "a" && named) return values.map(() => shell.attributesOf(part.name));
  return values.map((value) => transform(part, value, null, shell));
}

function substring(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const characters = charactersOf(value, shell);
  const offset = Number(arithmetic(part.word, shell));
  const from = offset < 0 ? characters.length + offset : offset;
  if (from < 0 || from > characters.length) return "";
  if (!part.secondWord) return characters.slice(from).join("");
  const length = Number(arithmetic(part.secondWord, shell));
  const end = length < 0 ? characters.length + length : from + length;
  if (end < from) throw new ShellError(`${length}: substring expression < 0`, 1);
  return characters.slice(from, end).join("");
}

function charactersOf(value: Bytes, shell: ExpansionShell): readonly Bytes[] {
  return shell.utf8() ? characters(value) : [...value];
}

function replace(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const pattern = part.word ? expandPattern(part.word, shell) : "";
  const replaced = replacementOf(part, shell);
  if (pattern === "" && part.operator !== "/#" && part.operator !== "/%") return value;
  shell.observe.affix(value, pattern);
  const text = charactersOf(value, shell);
  const slice = (from: number, to = text.length) => text.slice(from, to).join("");
  const match = (at: number): number => {
    for (let end = text.length; end >= at; end--) if (shell.matches(pattern, slice(at, end), "any case")) return end;
    return -1;
  };
  if (part.operator === "/#") {
    const end = match(0);
    return end < 0 ? value : replaced(slice(0, end)) + slice(end);
  }
  if (part.operator === "/%") {
    for (let at = 0; at <= text.length; at++)
      if (shell.matches(pattern, slice(at), "any case")) return slice(0, at) + replaced(slice(at));
    return value;
  }
  let out = "";
  for (let at = 0; at < text.length; ) {
    const end = match(at);
    if (end <= at) {
      out += text[at++];
      continue;
    }
    out += replaced(slice(at, end));
    at = end;
    if (part.operator === "/") return out + slice(at);
  }
  return out;
}

/** What stands for the text matched: an unquoted `&` is that text itself (shopt's patsub_replacement). */
function replacementOf({ secondWord }: ParameterExpansion, shell: ExpansionShell): (matched: Bytes) => Bytes {
  if (!secondWord) return () => "";
  const pieces = secondWord.parts.flatMap((part) => {
    const quoted = part.type !== "Literal" && part.type !== "ParameterExpansion" && part.type !== "CommandSubstitution";
    const text = expandText({ ...secondWord, parts: [part] }, shell, part === secondWord.parts[0] ? "word" : "none");
    return quoted || !shell.setting("patsub_replacement") ? [{ text, matched: false }] : ampersands(text);
  });
  return (matched) => pieces.map((piece) => (piece.matched ? matched : piece.text)).join("");
}

function ampersands(text: Bytes): readonly { readonly text: Bytes; readonly matched: boolean }[] {
  const pieces: readonly string[] = text.match(/\\[&\\]|&|[^&\\]+|\\/g) ?? [];
  return pieces.map((piece) => ({ text: /^\\[&\\]$/.test(piece) ? piece.slice(1) : piece, matched: piece === "&" }));
}

function changeCase(part: ParameterExpansion, value: Bytes, shell: ExpansionShell): Bytes {
  const pattern = part.word ? expandPattern(part.word, shell) : "?";
  const operator = part.operator ?? "";
  const change = (character: Bytes) => {
    if (operator.startsWith("^")) return upper(character, shell);
    if (operator.startsWith(",")) return lower(character, shell);
    const raised = upper(character, shell);
    return raised === character ? lower(character, shell) : raised;
  };
  return charactersOf(value, shell)
    .map((character, i) =>
      (operator.length === 2 || i === 0) && shell.matches(pattern, character) ? change(character) : character,
    )
    .join("");
}

function upper(character: Bytes, shell: ExpansionShell): Bytes {
  return recased(character, shell, (text) => text.toUpperCase());
}

function lower(character: Bytes, shell: ExpansionShell): Bytes {
  return recased(character, shell, (text) => text.toLowerCase());
}

/** A character whose other case is more than one, as of `ß`, stays. */
function recased(character: Bytes, shell: ExpansionShell, change: (text: string) => string): Bytes {
  const text = shell.utf8() ? decodeUtf8(character) : undefined;
  if (text === undefined) return character < "\x80" ? change(character) : character;
  const changed = change(text);
  return [...changed].length === [...text].length ? encodeUtf8(changed) : character;
}

/** `${x@Q}` and kin. */
function shown(part: ParameterExpansion, value: Bytes | undefined, name: string | null, shell: ExpansionShell): Bytes {
  const how = part.word ? expandText(part.word, shell) : "";
  const all = (change: (character: Bytes, shell: ExpansionShell) => Bytes) =>
    charactersOf(value ?? "", shell)
      .map((character) => change(character, shell))
      .join("");
  switch (how) {
    case "Q":
    case "K":
    case "k":
      return value === undefined ? "" : singleQuotedWord(value, shell.utf8());
    case "A":
      if (name !== null) return shell.assignmentOf(name, false) ?? "";
      if (value === undefined) return "";
      return shell.unmodelled("@A of an element");
    case "a":
      return shell.attributesOf(part.name);
    case "U":
      return all(upper);
    case "L":
      return all(lower);
    case "u": {
      const [first = "", ...rest] = charactersOf(value ?? "", shell);
      return upper(first, shell) + rest.join("");
    }
    case "E":
      return encodeUtf8(carryOut(decodeUtf8(value ?? "") ?? value ?? ""));
    case "P":
      if (/[\\$`!]/.test(value ?? "")) return shell.unmodelled("@P of what a prompt expands");
      return value ?? "";
    default:
      throw new ShellError(`\${${part.name}@${how}}: bad substitution`, 1);
  }
}

function arithmetic(word: Word | null, shell: ExpansionShell): bigint {
  const text = word ? expandText(word, shell, "none") : "0";
  return evaluateArithmetic(text, shell, "bash");
}
