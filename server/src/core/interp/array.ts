/** bash: assignment to arrays and their elements. */
import type { Bytes } from "../bytes";
import { ShellError } from "../expand/shellError";
import type { Assignment, Word } from "../syntax/tree";
import type { Shell } from "./shell";
import { elementsOf, inOrder, type Variable } from "./shellState";

/** Carries out `x=(…)`, `x+=(…)`, `x[i]=…`. */
export function assignArray(shell: Shell, assignment: Assignment): void {
  const { state } = shell;
  const before = state.variable(assignment.name);
  if (before?.readonly) throw new ShellError(`${assignment.name}: readonly variable`, 1);
  const base: Variable = before ?? { value: null, exported: false, readonly: false };
  if (assignment.index) {
    const index = shell.text(assignment.index, "none");
    const value = assignment.value ? shell.text(assignment.value, "assignment") : "";
    const old = assignment.append ? (state.element(assignment.name, index) ?? "") : "";
    state.setElement(assignment.name, index, appended(base, old, value));
    return;
  }
  const associative = base.associative ?? false;
  const old = new Map(elementsOf(base));
  // All words are expanded before the first is assigned: `a=("${a[@]}")`.
  const given = (assignment.array ?? []).flatMap((element) => elementOf(shell, element, base));
  const elements = new Map(assignment.append ? old : []);
  const put = (key: Bytes, value: Bytes, append: boolean) =>
    elements.set(key, state.valueFor(base, append ? appended(base, elements.get(key) ?? "", value) : value));
  if (associative && given.every(({ key }) => key === null)) {
    for (let i = 0; i < given.length; i += 2) put(given[i]?.value ?? "", given[i + 1]?.value ?? "", false);
  } else {
    let next = associative ? 0 : Math.max(-1, ...[...elements.keys()].map(Number)) + 1;
    for (const { key, value, append } of given) {
      put(key ?? String(next), value, append);
      next = Number(key ?? next) + 1;
    }
  }
  const known = assignment.append ? old : new Map<Bytes, Bytes>();
  state.putVariable(assignment.name, { ...base, value: null, array: inOrder(elements, known, associative) });
}

interface Element {
  /** Null: the place behind the one before. */
  readonly key: Bytes | null;
  readonly value: Bytes;
  readonly append: boolean;
}

function elementOf(shell: Shell, element: Assignment | Word, base: Variable): readonly Element[] {
  if (element.type === "Word") return shell.fields(element).map((value) => ({ key: null, value, append: false }));
  const key = element.index ? shell.state.keyOf(base, shell.text(element.index, "none")) : null;
  const value = element.value ? shell.text(element.value, "assignment") : "";
  return [{ key, value, append: element.append }];
}

function appended(base: Variable, old: Bytes, value: Bytes): Bytes {
  return base.integer ? `(${old || "0"})+(${value || "0"})` : old + value;
}
