/** The arguments of tr: ranges, classes, equivalence classes, repeats and escapes, as coreutils 9.1 expands them. */
import type { Bytes } from "../bytes";

export type SetItem =
  | { readonly kind: "bytes"; readonly bytes: readonly number[] }
  | { readonly kind: "class"; readonly name: string; readonly bytes: readonly number[] }
  | { readonly kind: "equivalence"; readonly bytes: readonly number[] }
  /** `count` undefined: as often as needed. */
  | { readonly kind: "repeat"; readonly byte: number; readonly count: number | undefined };

export type ReadSet =
  | { readonly ok: true; readonly items: readonly SetItem[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string };

interface Unit {
  readonly byte: number;
  readonly escaped: boolean;
}

const LETTERS: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };

const isIn = (pattern: RegExp) => (byte: number) => pattern.test(String.fromCharCode(byte));

const CLASSES: Readonly<Record<string, (byte: number) => boolean>> = {
  alnum: isIn(/[A-Za-z0-9]/),
  alpha: isIn(/[A-Za-z]/),
  blank: isIn(/[ \t]/),
  cntrl: isIn(/[\x00-\x1f\x7f]/),
  digit: isIn(/[0-9]/),
  graph: isIn(/[!-~]/),
  lower: isIn(/[a-z]/),
  print: isIn(/[ -~]/),
  punct: isIn(/[!-/:-@[-`{-~]/),
  space: isIn(/[ \t\n\v\f\r]/),
  upper: isIn(/[A-Z]/),
  xdigit: isIn(/[0-9A-Fa-f]/),
};

export const ALL_BYTES: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

export function classBytes(name: string): readonly number[] | undefined {
  const test = CLASSES[name];
  return test && ALL_BYTES.filter(test);
}

/** Reads SET1 or SET2. `quote` is GNU's ‘…’. */
export function readSet(text: Bytes, quote: (text: Bytes) => string): ReadSet {
  const warnings: string[] = [];
  const units = unescaped(text, warnings);
  const items: SetItem[] = [];
  for (let at = 0; at < units.length; ) {
    const bracket = readBracket(units, at, quote);
    if (bracket?.kind === "problem") return { ok: false, message: bracket.message };
    if (bracket) {
      items.push(bracket.item);
      at = bracket.next;
      continue;
    }
    const from = units[at];
    const to = units[at + 2];
    if (!from) break;
    if (to && isPlain(units[at + 1], "-")) {
      if (to.byte < from.byte) return { ok: false, message: reversed(from.byte, to.byte, quote) };
      items.push({ kind: "bytes", bytes: ALL_BYTES.slice(from.byte, to.byte + 1) });
      at += 3;
    } else {
      items.push({ kind: "bytes", bytes: [from.byte] });
      at += 1;
    }
  }
  return { ok: true, items, warnings };
}

function reversed(from: number, to: number, quote: (text: Bytes) => string): string {
  const text = quote(`${String.fromCharCode(from)}-${String.fromCharCode(to)}`).slice(1, -1);
  return `range-endpoints of '${text}' are in reverse collating sequence order`;
}

function unescaped(text: Bytes, warnings: string[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] !== "\\") {
      units.push({ byte: text.charCodeAt(at), escaped: false });
      at += 1;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
    const letter = text[at + 1];
    if (octal !== undefined) {
      const value = Number.parseInt(octal, 8);
      const used = value > 255 ? octal.slice(0, 2) : octal;
      if (value > 255)
        warnings.push(
          `warning: the ambiguous octal escape \\${octal} is being\n\tinterpreted as the 2-byte sequence \\0${used}, ${octal[2]}`,
        );
      units.push({ byte: Number.parseInt(used, 8), escaped: true });
      at += 1 + used.length;
    } else if (letter === undefined) {
      warnings.push("warning: an unescaped backslash at end of string is not portable");
      units.push({ byte: 92, escaped: true });
      at += 1;
    } else {
      units.push({ byte: LETTERS[letter] ?? letter.charCodeAt(0), escaped: true });
      at += 2;
    }
  }
  return units;
}

const isPlain = (unit: Unit | undefined, character: string) =>
  unit !== undefined && !unit.escaped && unit.byte === character.charCodeAt(0);

type Bracket =
  | { readonly kind: "item"; readonly item: SetItem; readonly next: number }
  | { readonly kind: "problem"; readonly message: string };

/** `[:class:]`, `[=c=]`, `[c*n]` at `at`, or undefined where it is none of them. */
function readBracket(units: readonly Unit[], at: number, quote: (text: Bytes) => string): Bracket | undefined {
  if (!isPlain(units[at], "[")) return undefined;
  for (const mark of [":", "="]) {
    if (!isPlain(units[at + 1], mark)) continue;
    const close = closing(units, at + 2, mark);
    if (close === undefined) continue;
    const inner = units.slice(at + 2, close);
    const text = String.fromCharCode(...inner.map(({ byte }) => byte));
    const named = mark === ":" ? classItem(text, quote) : equivalenceItem(inner, text, quote);
    if (named.kind === "problem") {
      // `[:*]` and `[=*3]` are repeats after all.
      if (isPlain(units[at + 2], "*") && readRepeat(units, at, quote)) break;
      return named;
    }
    return { ...named, next: close + 2 };
  }
  return readRepeat(units, at, quote);
}

function closing(units: readonly Unit[], from: number, mark: string): number | undefined {
  for (let i = from; i + 1 < units.length; i++) if (isPlain(units[i], mark) && isPlain(units[i + 1], "]")) return i;
  return undefined;
}

type Named = { readonly kind: "item"; readonly item: SetItem } | { readonly kind: "problem"; readonly message: string };

function classItem(name: string, quote: (text: Bytes) => string): Named {
  if (name === "") return { kind: "problem", message: "missing character class name '[::]'" };
  const bytes = classBytes(name);
  if (!bytes) return { kind: "problem", message: `invalid character class ${quote(name)}` };
  return { kind: "item", item: { kind: "class", name, bytes } };
}

function equivalenceItem(inner: readonly Unit[], text: string, quote: (text: Bytes) => string): Named {
  const [only] = inner;
  if (!only) return { kind: "problem", message: "missing equivalence class character '[==]'" };
  if (inner.length > 1)
    return {
      kind: "problem",
      message: `${quote(text).slice(1, -1)}: equivalence class operand must be a single character`,
    };
  return { kind: "item", item: { kind: "equivalence", bytes: [only.byte] } };
}

function readRepeat(units: readonly Unit[], at: number, quote: (text: Bytes) => string): Bracket | undefined {
  const byte = units[at + 1]?.byte;
  if (byte === undefined || !isPlain(units[at + 2], "*")) return undefined;
  let digits = "";
  for (let i = at + 3; i < units.length; i++) {
    const unit = units[i];
    if (isPlain(unit, "]")) {
      if (!/^[0-9]*$/.test(digits))
        return { kind: "problem", message: `invalid repeat count ${quote(digits)} in [c*n] construct` };
      const count = digits === "" ? 0 : Number.parseInt(digits, digits.startsWith("0") ? 8 : 10);
      return { kind: "item", item: { kind: "repeat", byte, count: count === 0 ? undefined : count }, next: i + 1 };
    }
    if (!unit || unit.escaped) return undefined;
    digits += String.fromCharCode(unit.byte);
  }
  return undefined;
}
