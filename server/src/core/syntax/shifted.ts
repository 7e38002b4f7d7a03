/**
 * Commands of a tree at another place of the text. What stands in them is copied only when it is looked at: after an
 * edit most of a long script is where it was, but for the offsets.
 */
import type { ListItem, Span } from "./tree";

/** Where a shifted command stood when it was read. */
export interface Origin {
  readonly item: ListItem;
  readonly by: number;
}

export function originOf(item: ListItem): Origin | undefined {
  return origins.get(item);
}

const origins = new WeakMap<ListItem, Origin>();

/** The same command so many characters further on. */
export function shiftedItem(given: ListItem, further: number): ListItem {
  const known = origins.get(given);
  const item = known?.item ?? given;
  const by = further + (known?.by ?? 0);
  if (by === 0) return item;
  let command: ListItem["command"] | undefined;
  const shifted: ListItem = {
    type: "ListItem",
    start: item.start + by,
    end: item.end + by,
    background: item.background,
    get command() {
      command ??= moved(item.command, by);
      return command;
    },
  };
  origins.set(shifted, { item, by });
  return shifted;
}

export function shiftedSpan<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A copy in which everything called `start` or `end` is moved: such are all offsets of a tree, and nothing else is. */
function moved<T>(value: T, by: number): T;
function moved(value: unknown, by: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => moved(one, by));
  const copy: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(value)) {
    copy[key] = typeof below === "number" && (key === "start" || key === "end") ? below + by : moved(below, by);
  }
  return copy;
}
