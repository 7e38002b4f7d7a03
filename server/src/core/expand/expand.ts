/**
 * Word expansion in the order of POSIX 2.6: tilde, parameters, command substitution and arithmetic, field splitting,
 * pathname expansion, quote removal. Refuses to know how commands run: substitutions come in as a function.
 */
import { type Bytes, encodeUtf8 } from "../bytes";
import type {
  ArithmeticExpansion,
  CommandSubstitution,
  Dialect,
  Literal,
  ParameterExpansion,
  ProcessSubstitution,
  Word,
  WordPart,
} from "../syntax/tree";
import type { Observer } from "../world/sys";
import { arithmeticText } from "./arithmetic";
import { type Field, FieldBuilder } from "./fields";
import { expandParameter } from "./parameter";
import { ShellError } from "./shellError";
import { expandTilde } from "./tilde";

/** What expansion needs of the shell. */
export interface ExpansionShell {
  readonly dialect: Dialect;
  /** The value of a variable or special parameter; undefined where it is unset. `@` and `*` are not asked here. */
  parameter(name: string): Bytes | undefined;
  positional(): readonly Bytes[];
  assign(name: string, value: Bytes): void;
  ifs(): Bytes;
  option(letter: string): boolean;
  /** Output of the commands without trailing newlines. */
  substitute(node: CommandSubstitution): Bytes;
  /** bash: the file name that stands for the process. */
  processSubstitution(node: ProcessSubstitution): Bytes;
  /** The home directory of a user, or undefined where there is none. */
  homeOf(user: Bytes): Bytes | undefined;
  /** Paths that match, in order; empty where none does. */
  pathnames(pattern: Bytes): readonly Bytes[];
  /** bash: elements of an array, by `@`/`*` or index; see arrays in the interpreter. */
  arrayElements(name: string): readonly Bytes[] | undefined;
  arrayElement(name: string, index: Bytes): Bytes | undefined;
  arrayKeys(name: string): readonly Bytes[];
  variableNames(prefix: string): readonly string[];
  /** bash: a setting of shopt. */
  setting(name: "nullglob" | "failglob" | "patsub_replacement"): boolean;
  /** Does the whole text match the pattern? `any case`: where bash's nocasematch counts. */
  matches(pattern: Bytes, text: Bytes, which?: "any case"): boolean;
  /** Is a character more than a byte? */
  utf8(): boolean;
  /** bash: the name that a reference (declare -n) stands for; null where the variable is none. */
  referenceOf(name: string): Bytes | null;
  /** bash: is there a variable of that name, set or not? */
  isDeclared(name: string): boolean;
  /** bash: `${x@a}` and `${x@A}`; `whole` is that of an array. */
  attributesOf(name: string): string;
  assignmentOf(name: string, whole: boolean): Bytes | null;
  unmodelled(reason: string): never;
  readonly observe: Observer;
  checkSize(bytes: number): void;
}

/** A word as fields, with splitting and pathname expansion: arguments, the words of `for`. */
export function expandFields(word: Word, shell: ExpansionShell): readonly Bytes[] {
  const constant = constantOf(word);
  if (constant !== null) return [constant];
  const ifs = shell.ifs();
  // An expression is evaluated once: its value must not need to be split.
  if (word.parts[0]?.type !== "ArithmeticExpansion" || ifs === " \t\n") {
    const value = simpleValue(word, shell);
    if (value !== null && (word.parts[0]?.type === "DoubleQuoted" || isPlain(value, ifs))) return [value];
  }
  const builder = new FieldBuilder(ifs);
  expandParts(word.parts, { shell, builder, quoted: false, tilde: "word", literals: "whole" });
  const fields = builder.finish();
  if (shell.option("f")) return fields.map((field) => field.text);
  const out: Bytes[] = [];
  for (const field of fields) out.push(...pathnamesOf(field, shell));
  return out;
}

/** A word as one text, without splitting and pathname expansion: assignments, redirections, `case`. */
export function expandText(word: Word, shell: ExpansionShell, tilde: TildePlaces = "word"): Bytes {
  const constant = constantOf(word);
  if (constant !== null) return constant;
  const value = simpleValue(word, shell);
  if (value !== null) return value;
  return oneField(word.parts, shell, tilde)?.text ?? "";
}

/** The usual word: one set variable or arithmetic expansion, perhaps in double quotes, and nothing else. Null for others. */
function simpleValue({ parts }: Word, shell: ExpansionShell): Bytes | null {
  let part = parts[0];
  if (parts.length !== 1 || !part) return null;
  if (part.type === "DoubleQuoted") {
    if (part.parts.length !== 1) return null;
    part = part.parts[0];
  }
  if (part?.type === "ArithmeticExpansion") return expandArithmetic(part, shell);
  if (part?.type !== "ParameterExpansion" || part.operator !== null || part.length || part.index || part.bad)
    return null;
  if (part.indirect || part.prefix || part.name === "@" || part.name === "*") return null;
  return shell.parameter(part.name) ?? null;
}

/** A value that neither splits nor is a pattern. */
function isPlain(value: Bytes, ifs: Bytes): boolean {
  if (value === "") return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const wordly = (code > 44 && code < 59) || (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95;
    if (!wordly || (ifs !== " \t\n" && ifs.includes(value[i] as string))) return false;
  }
  return true;
}

/** A word as a pattern: quoted characters are escaped (case, `${x#pattern}`). */
export function expandPattern(word: Word, shell: ExpansionShell): Bytes {
  return oneField(word.parts, shell, "word")?.pattern ?? "";
}

/** Parts as within double quotes, as one text: here-documents, arithmetic. */
export function expandQuoted(parts: readonly WordPart[], shell: ExpansionShell): Bytes {
  const builder = new FieldBuilder(null);
  expandParts(parts, { shell, builder, quoted: true, tilde: "none", literals: "whole" });
  return builder.finish()[0]?.text ?? "";
}

export interface Expansion {
  readonly shell: ExpansionShell;
  readonly builder: FieldBuilder;
  readonly quoted: boolean;
  readonly tilde: TildePlaces;
  /** Text within `${x:-…}` is the result of an expansion, and split like one. */
  readonly literals: "whole" | "split";
}

/** Where tildes are expanded; `declaration` is `name=value` as an argument of export and its like. */
export type TildePlaces = "word" | "assignment" | "declaration" | "none";

export function expandParts(parts: readonly WordPart[], expansion: Expansion): void {
  const { shell, builder, quoted } = expansion;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as WordPart;
    switch (part.type) {
      case "Literal":
        expandLiteral(part, i === 0, parts.length === 1, expansion);
        break;
      case "Escaped":
      case "SingleQuoted":
      case "AnsiCQuoted":
        builder.quoted(encoded(part.value));
        break;
      case "DoubleQuoted":
        if (!onlyEmptyArguments(part.parts, shell)) builder.quoted("");
        expandParts(part.parts, { ...expansion, quoted: true, tilde: "none" });
        break;
      case "ParameterExpansion":
        expandParameter(part, expansion);
        break;
      case "CommandSubstitution":
        add(shell.substitute(part), expansion);
        break;
      case "ArithmeticExpansion":
        add(expandArithmetic(part, shell), expansion);
        break;
      case "ProcessSubstitution":
        if (quoted) builder.quoted("");
        builder.quoted(shell.processSubstitution(part));
        break;
      case "ArrayAssignment":
        break;
    }
  }
}

/** Adds the result of an expansion, quoted or to be split. */
export function add(text: Bytes, { shell, builder, quoted }: Expansion): void {
  shell.checkSize(text.length);
  if (quoted) builder.quoted(text);
  else builder.expansion(text);
}

function oneField(parts: readonly WordPart[], shell: ExpansionShell, tilde: TildePlaces): Field | undefined {
  const builder = new FieldBuilder(null);
  expandParts(parts, { shell, builder, quoted: false, tilde, literals: "whole" });
  return builder.finish()[0];
}

function expandLiteral(
  part: Literal,
  first: boolean,
  whole: boolean,
  { shell, builder, quoted, tilde, literals }: Expansion,
): void {
  const text = encoded(part.value);
  if (quoted) {
    builder.quoted(text);
    return;
  }
  const put = (piece: Bytes) => (literals === "split" ? builder.expansion(piece) : builder.literal(piece));
  if (tilde === "none" || !text.includes("~")) {
    put(text);
    return;
  }
  for (const piece of expandTilde(text, { first, whole, places: tilde }, shell)) {
    if (piece.home) builder.quoted(piece.text);
    else put(piece.text);
  }
}

function expandArithmetic(part: ArithmeticExpansion, shell: ExpansionShell): Bytes {
  const only = part.parts.length === 1 ? part.parts[0] : undefined;
  const text = only?.type === "Literal" ? encoded(only.value) : expandQuoted(part.parts, shell);
  return arithmeticText(text, shell, shell.dialect);
}

function pathnamesOf(field: Field, shell: ExpansionShell): readonly Bytes[] {
  if (!field.globs) return [field.text];
  const found = shell.pathnames(field.pattern);
  if (found.length > 0) return found;
  if (shell.setting("failglob")) throw new ShellError(`no match: ${field.text}`, 1);
  return shell.setting("nullglob") ? [] : [field.text];
}

/** `"$@"` without positional parameters is no field at all. */
function onlyEmptyArguments(parts: readonly WordPart[], shell: ExpansionShell): boolean {
  return (
    parts.length > 0 &&
    (parts.length === 1 || shell.dialect === "bash") &&
    parts.every(
      (part) =>
        part.type === "ParameterExpansion" &&
        ((part.name === "@" && part.operator === null && !part.length && shell.positional().length === 0) ||
          isEmptyArray(part, shell)),
    )
  );
}

function isEmptyArray(part: ParameterExpansion, shell: ExpansionShell): boolean {
  const index = part.index?.parts[0];
  return (
    index?.type === "Literal" &&
    index.value === "@" &&
    !part.length &&
    part.operator === null &&
    (shell.arrayElements(part.name) ?? []).length === 0
  );
}

const constants = new WeakMap<Word, Bytes | false>();

/** The text of a word that is the same in every expansion, or null. */
function constantOf(word: Word): Bytes | null {
  let known = constants.get(word);
  if (known === undefined) {
    known =
      word.parts.every(isConstant) && !/^~/.test(firstLiteral(word)) && word.parts.length > 0
        ? word.parts.map((part) => ("value" in part ? encoded(part.value) : "")).join("")
        : false;
    constants.set(word, known);
  }
  return known === false ? null : known;
}

function isConstant(part: WordPart): boolean {
  if (part.type === "Literal") return !/[*?~(]|\[[\s\S]*\]/.test(part.value);
  return part.type === "Escaped" || part.type === "SingleQuoted";
}

function firstLiteral(word: Word): string {
  const first = word.parts[0];
  return first?.type === "Literal" ? first.value : "";
}

function encoded(text: string): Bytes {
  return encodeUtf8(text);
}
