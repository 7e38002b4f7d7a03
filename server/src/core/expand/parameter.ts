/** Parameter expansion (POSIX 2.6.2), and bash's additional forms. */
import { type Bytes, decodeCodePoint, encodeUtf8 } from "../bytes";
import type { ParameterExpansion, Word } from "../syntax/tree";
import { bashParameter } from "./bashParameter";
import { add, type Expansion, type ExpansionShell, expandParts, expandPattern, expandText } from "./expand";
import { ShellError } from "./shellError";

export function expandParameter(part: ParameterExpansion, expansion: Expansion): void {
  const { shell } = expansion;
  if (part.bad && shell.dialect === "sh") throw new ShellError("Bad substitution");
  if (shell.dialect === "bash" && (part.index || part.indirect || part.prefix || part.bad || isBashOperator(part))) {
    bashParameter(part, expansion);
    return;
  }
  if ((part.name === "@" || part.name === "*") && !part.length) {
    expandArguments(part, expansion);
    return;
  }
  const value = shell.parameter(part.name);
  if (part.length) {
    add(
      String(
        part.name === "@" || part.name === "*"
          ? argumentsLength(shell)
          : lengthOf(value ?? unsetIsError(part, shell), shell),
      ),
      expansion,
    );
    return;
  }
  applyOperator(part, value, expansion);
}

/** The number of parameters; in dash the length of them joined. */
function argumentsLength(shell: ExpansionShell): number {
  const values = shell.positional();
  return shell.dialect === "bash" ? values.length : values.join(separator(shell)).length;
}

/** The value with the operator applied: defaults, alternatives, errors, prefix and suffix removal. */
export function applyOperator(part: ParameterExpansion, value: Bytes | undefined, expansion: Expansion): void {
  const { shell } = expansion;
  const given = value !== undefined && !(part.colon && value === "");
  switch (part.operator) {
    case null:
      add(value ?? unsetIsError(part, shell), expansion);
      return;
    case "-":
      if (given) add(value, expansion);
      else expandAlternative(part.word, expansion);
      return;
    case "+":
      if (given) expandAlternative(part.word, expansion);
      return;
    case "=":
      if (given) add(value, expansion);
      else {
        const assigned = part.word ? expandText(part.word, shell, expansion.quoted ? "none" : "word") : "";
        if (!/^[A-Za-z_]\w*$/.test(part.name))
          throw new ShellError(shell.dialect === "sh" ? `${part.name}: bad variable name` : "Bad substitution");
        shell.assign(part.name, assigned);
        add(assigned, expansion);
      }
      return;
    case "?":
      if (given) add(value, expansion);
      else
        throw new ShellError(
          `${encodeUtf8(part.name)}: ${messageOf(part, shell)}`,
          shell.dialect === "bash" ? 1 : 2,
          "command",
          false,
          true,
        );
      return;
    case "%":
    case "%%":
    case "#":
    case "##":
      // dash leaves the pattern alone where there is nothing to match.
      if (value === undefined && shell.dialect === "sh") {
        add(unsetIsError(part, shell), expansion);
        return;
      }
      add(
        removeAffix(
          value ?? unsetIsError(part, shell),
          part.operator,
          part.word ? expandPattern(part.word, shell) : "",
          shell,
        ),
        expansion,
      );
      return;
    default:
      throw new ShellError("Bad substitution");
  }
}

/** Removes the shortest or longest prefix (`#`, `##`) or suffix (`%`, `%%`) that matches. */
export function removeAffix(
  value: Bytes,
  operator: "%" | "%%" | "#" | "##",
  pattern: Bytes,
  shell: ExpansionShell,
): Bytes {
  if (pattern === "" || value === "") return value;
  shell.observe.affix(value, pattern);
  const prefix = operator.startsWith("#");
  const longest = operator.length === 2;
  const size = value.length;
  if (!/[*?[\\(]/.test(pattern)) {
    if (prefix) return value.startsWith(pattern) ? value.slice(pattern.length) : value;
    return value.endsWith(pattern) ? value.slice(0, size - pattern.length) : value;
  }
  const utf8 = shell.utf8();
  for (let i = 0; i <= size; i++) {
    const length = longest ? size - i : i;
    if (utf8 && isWithinCharacter(value, prefix ? length : size - length)) continue;
    const candidate = prefix ? value.slice(0, length) : value.slice(size - length);
    if (shell.matches(pattern, candidate)) return prefix ? value.slice(length) : value.slice(0, size - length);
  }
  return value;
}

/** Is the offset between the bytes of one UTF-8 character? */
export function isWithinCharacter(text: Bytes, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x80 && code < 0xc0;
}

/** `$@` and `$*` with their operators. */
function expandArguments(part: ParameterExpansion, expansion: Expansion): void {
  const { shell } = expansion;
  const values = shell.positional();
  const joined = values.join(shell.dialect === "bash" || (joins("*", expansion) && separator(shell) === "") ? "" : " ");
  const set = (values.length > 0 || shell.dialect === "sh") && !(part.colon && joined === "");
  const operator = part.operator;
  if (operator === "-" || operator === "=" || operator === "?") {
    if (!set) {
      if (operator === "-") expandAlternative(part.word, expansion);
      else if (operator === "?") throw new ShellError(`${part.name}: ${messageOf(part, shell)}`);
      else throw new ShellError(`${part.name}: bad variable name`);
      return;
    }
  } else if (operator === "+") {
    if (set) expandAlternative(part.word, expansion);
    return;
  }
  const affix = operator === "%" || operator === "%%" || operator === "#" || operator === "##" ? operator : null;
  const how = part.name === "@" ? "@" : "*";
  if (!affix) {
    addList(values, how, expansion);
    return;
  }
  const pattern = part.word ? expandPattern(part.word, shell) : "";
  if (shell.dialect === "bash")
    addList(
      values.map((value) => removeAffix(value, affix, pattern, shell)),
      how,
      expansion,
    );
  else if (joins(how, expansion)) add(removeAffix(values.join(separator(shell)), affix, pattern, shell), expansion);
  else addList(removeAffixOfList(values, affix, pattern, shell), how, expansion);
}

/** dash takes the parameters for one text: a prefix is the first one's, and what follows a removed suffix goes with it. */
function removeAffixOfList(
  values: readonly Bytes[],
  affix: "%" | "%%" | "#" | "##",
  pattern: Bytes,
  shell: ExpansionShell,
): readonly Bytes[] {
  const indexes = values.map((_, i) => i);
  const tried = affix.startsWith("#") ? indexes.slice(0, 1) : affix === "%" ? indexes.reverse() : indexes;
  for (const i of tried) {
    const value = values[i] ?? "";
    const removed = removeAffix(value, affix, pattern, shell);
    if (removed === value) continue;
    return affix.startsWith("#") ? [removed, ...values.slice(1)] : [...values.slice(0, i), removed];
  }
  return values;
}

/** Do several values become one text here: `"$*"`, and all where nothing is split? */
function joins(how: "@" | "*", { quoted, builder }: Expansion): boolean {
  return !builder.splits || (quoted && how === "*");
}

/** Adds several values: as fields of their own (`"$@"`), or joined by the first character of IFS (`"$*"`). */
export function addList(values: readonly Bytes[], how: "@" | "*", expansion: Expansion): void {
  const { builder, quoted, shell } = expansion;
  if (joins(how, expansion)) {
    const between = quoted && how === "@" && shell.dialect === "bash" ? " " : separator(shell);
    if (quoted) builder.quoted(values.join(between));
    else builder.expansion(values.join(between));
    return;
  }
  values.forEach((value, i) => {
    if (i > 0) builder.fieldBreak();
    if (quoted) builder.quoted(value);
    else builder.expansion(value);
  });
}

/** The first character of IFS: a space where IFS is unset, nothing where it is empty. */
export function separator(shell: ExpansionShell): Bytes {
  const ifs = shell.parameter("IFS");
  return ifs === undefined ? " " : ifs.slice(0, 1);
}

function expandAlternative(word: Word | null, expansion: Expansion): void {
  if (!word) {
    if (expansion.quoted) expansion.builder.quoted("");
    return;
  }
  expandParts(word.parts, { ...expansion, tilde: expansion.quoted ? "none" : "word", literals: "split" });
}

function messageOf(part: ParameterExpansion, shell: ExpansionShell): Bytes {
  if (part.word) return expandText(part.word, shell);
  return part.colon ? "parameter not set or null" : "parameter not set";
}

/** bash's error of `set -u`. */
export function unbound({ name, index }: ParameterExpansion): ShellError {
  const subscript = index?.parts.map((each) => ("value" in each ? each.value : "")).join("");
  const shown = subscript === undefined ? name : `${name}[${subscript}]`;
  return new ShellError(`${encodeUtf8(shown)}: unbound variable`, 1, "command", false, true);
}

/** An unset parameter is empty, or an error under `set -u`. */
export function unsetIsError(part: ParameterExpansion, shell: ExpansionShell): Bytes {
  if (shell.option("u") && part.name !== "@" && part.name !== "*") {
    throw shell.dialect === "bash" ? unbound(part) : new ShellError(`${encodeUtf8(part.name)}: parameter not set`);
  }
  return "";
}

/** The characters of a UTF-8 text; a byte that belongs to none is one. */
export function characters(text: Bytes): readonly Bytes[] {
  if (!/[\x80-\xff]/.test(text)) return [...text];
  const out: Bytes[] = [];
  for (let at = 0; at < text.length; ) {
    const length = decodeCodePoint(text, at)?.length ?? 1;
    out.push(text.slice(at, at + length));
    at += length;
  }
  return out;
}

export function lengthOf(value: Bytes, shell: ExpansionShell): number {
  return shell.utf8() ? characters(value).length : value.length;
}

function isBashOperator(part: ParameterExpansion): boolean {
  return part.operator !== null && !["-", "=", "?", "+", "%", "%%", "#", "##"].includes(part.operator);
}
