/** bash: assignment to arrays and their elements. */
import type { Bytes } from "../bytes";
import { ShellError } from "../expand/shellError";
import type { Assignment, Word } from "../syntax/tree";
import type { Shell } from "./shell";
import type { Variable } from "./shellState";

/** Carries out `x=(…)`, `x+=(…)`, `x[i]=…`. */
export function assignArray(shell: Shell, assignment: Assignment): void {
  const { state } = shell;
  const before = state.variable(assignment.name);
  if (before?.readonly) throw new ShellError(`${assignment.name}: readonly variable`, 1);
  const base: Variable = before ?? { value: null, exported: false, readonly: false };
  const associative = base.associative ?? false;
  const old = new Map<Bytes, Bytes>(base.array ?? (base.value === null ? [] : [["0", base.value]]));
  if (assignment.index) {
    const key = keyOf(shell, assignment.index, associative, old.size);
    const value = assignment.value ? shell.text(assignment.value, "assignment") : "";
    old.set(key, assignment.append ? (old.get(key) ?? "") + value : value);
    state.putVariable(assignment.name, { ...base, value: null, array: ordered(old, associative) });
    return;
  }
  const elements = assignment.append ? old : new Map<Bytes, Bytes>();
  let next = associative ? 0 : Math.max(-1, ...[...elements.keys()].map(Number)) + 1;
  for (const element of assignment.array ?? []) {
    if (element.type === "Assignment") {
      const key = element.index ? keyOf(shell, element.index, associative, elements.size) : String(next);
      elements.set(key, element.value ? shell.text(element.value, "assignment") : "");
      next = Number(key) + 1;
    } else for (const field of shell.fields(element)) elements.set(String(next++), field);
  }
  state.putVariable(assignment.name, { ...base, value: null, array: ordered(elements, associative) });
}

function keyOf(shell: Shell, index: Word, associative: boolean, length: number): Bytes {
  const text = shell.text(index, "none");
  return associative ? text : shell.arrayIndex(text, length);
}

function ordered(elements: ReadonlyMap<Bytes, Bytes>, associative: boolean): readonly (readonly [Bytes, Bytes])[] {
  const list = [...elements];
  return associative ? list : list.sort(([a], [b]) => Number(a) - Number(b));
}

/** bash: `name[index]=value` where both are known already. */
export function assignElement(shell: Shell, name: string, index: Bytes, value: Bytes): void {
  const { state } = shell;
  const base: Variable = state.variable(name) ?? { value: null, exported: false, readonly: false };
  if (base.readonly) throw new ShellError(`${name}: readonly variable`, 1);
  const associative = base.associative ?? false;
  const elements = new Map<Bytes, Bytes>(base.array ?? (base.value === null ? [] : [["0", base.value]]));
  elements.set(associative ? index : shell.arrayIndex(index, elements.size), value);
  state.putVariable(name, { ...base, value: null, array: ordered(elements, associative) });
}
