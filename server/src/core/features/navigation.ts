/** Definition, references, highlight and rename of functions and variables. */
import type { Span } from "../syntax/tree";
import { type Occurrence, occurrenceAt, type Symbols, sameSymbol } from "./symbols";

/** Every place of what stands at the offset, in order. */
export function occurrencesAt(symbols: Symbols, offset: number): readonly Occurrence[] {
  const at = occurrenceAt(symbols, offset);
  return at ? distinct(sameSymbol(symbols, at)) : [];
}

export type Rename =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly reason: string };

/** Replaces the text of a span. */
export interface Edit extends Span {
  readonly newText: string;
}

/** The edits that rename what stands at the offset, or why that cannot be. */
export function renameAt(symbols: Symbols, offset: number, newName: string): Rename {
  const at = occurrenceAt(symbols, offset);
  if (!at) return { ok: false, reason: "Only functions and variables can be renamed." };
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(newName)) {
    return {
      ok: false,
      reason: `"${newName}" is not a name: letters, digits and underscores, not beginning with a digit.`,
    };
  }
  if (newName !== at.name && sameSymbol(symbols, { kind: at.kind, name: newName }).length > 0) {
    return { ok: false, reason: `There is a ${at.kind} "${newName}" already.` };
  }
  const edits = distinct(sameSymbol(symbols, at)).map(({ start, end }) => ({ start, end, newText: newName }));
  return { ok: true, edits };
}

/** `${x:=y}` reads and writes at one place: once is enough, the write. */
export function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const byStart = new Map<number, Occurrence>();
  for (const one of occurrences) if (one.role === "write" || !byStart.has(one.start)) byStart.set(one.start, one);
  return [...byStart.values()];
}
