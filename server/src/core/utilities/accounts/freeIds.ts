/** Which id a new account gets: find_new_uid(), find_new_gid() and find_new_sub_uids() of shadow-utils. */
import type { AccountFile } from "./accountFile";
import type { LoginDefs } from "./loginDefs";

export type IdKind = "UID" | "GID";

/** What a new account may have: login.defs(5) UID_MIN … SYS_GID_MAX. */
export function idRange(defs: LoginDefs, kind: IdKind, system: boolean): { min: number; max: number } {
  if (!system) return { min: defs.number(`${kind}_MIN`, 1000), max: defs.number(`${kind}_MAX`, 60000) };
  return {
    min: defs.number(`SYS_${kind}_MIN`, 101),
    max: defs.number(`SYS_${kind}_MAX`, defs.number(`${kind}_MIN`, 1000) - 1),
  };
}

/**
 * A free id, or undefined where there is none: `preferred` where it is free, for a system account the one below the
 * lowest used, else the one above the highest used.
 */
export function freeId(
  used: readonly number[],
  range: { readonly min: number; readonly max: number },
  system: boolean,
  preferred?: number,
): number | undefined {
  const { min, max } = range;
  const taken = new Set(used);
  if (preferred !== undefined && preferred >= (system ? 1 : min) && preferred <= max && !taken.has(preferred))
    return preferred;
  const within = used.filter((id) => id >= min && id <= max);
  if (system) {
    const start = within.reduce((lowest, id) => Math.min(lowest, id - 1), max);
    return search(start, min, -1, taken) ?? search(max, min, -1, taken);
  }
  const start = within.reduce((highest, id) => Math.max(highest, id + 1), min);
  return search(start, max, 1, taken) ?? search(min, max, 1, taken);
}

/** Where a free range of subordinate ids of that size begins. */
export function freeSubordinateRange(file: AccountFile, min: number, max: number, count: number): number | undefined {
  const ranges = file
    .entries()
    .map(([, start, size]) => ({ start: Number(start), size: Number(size) }))
    .sort((a, b) => a.start - b.start);
  let low = min;
  for (const { start, size } of ranges) {
    if (start - low >= count) return low;
    low = Math.max(low, start + size);
  }
  return max - low + 1 >= count ? low : undefined;
}

function search(from: number, to: number, step: 1 | -1, taken: ReadonlySet<number>): number | undefined {
  for (let id = from; step > 0 ? id <= to : id >= to; id += step) if (!taken.has(id)) return id;
  return undefined;
}
