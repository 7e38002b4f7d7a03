/** LISTs of cut: `1,3-5,7-`. */
import type { Bytes } from "../bytes";

/** Both ends are included; Infinity where open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type ReadRanges =
  | { readonly ok: true; readonly ranges: readonly Range[] }
  | { readonly ok: false; readonly message: string };

/** The ranges in order, joined where they overlap (not where they only touch: --output-delimiter tells them apart). */
export function parseRanges(text: Bytes, what: "field" | "byte", quote: (text: Bytes) => string): ReadRanges {
  const ranges: Range[] = [];
  const noun = what === "field" ? "fields" : "byte/character positions";
  const zero = `${noun} are numbered from 1`;
  for (const part of text.split(/[, \t]/)) {
    const match = /^(\d*)(-?)(\d*)$/.exec(part);
    if (!match) return bad(part, what, quote);
    const [, low = "", dash = "", high = ""] = match;
    if (low === "" && high === "") return { ok: false, message: dash ? "invalid range with no endpoint: -" : zero };
    for (const end of [low, high]) {
      if (end === low && end !== "" && Number(end) === 0) return { ok: false, message: zero };
      if (BigInt(end || "0") >= 2n ** 64n - 1n)
        return {
          ok: false,
          message: `${what === "field" ? "field number" : "byte/character offset"} ${quote(end)} is too large`,
        };
    }
    const from = low === "" ? 1 : Number(low);
    const to = dash === "" ? from : high === "" ? Number.POSITIVE_INFINITY : Number(high);
    if (to < from) return { ok: false, message: "invalid decreasing range" };
    ranges.push({ from, to });
  }
  return { ok: true, ranges: joined(ranges) };
}

function bad(part: Bytes, what: "field" | "byte", quote: (text: Bytes) => string): ReadRanges {
  if (/^[\d-]*$/.test(part))
    return { ok: false, message: `invalid ${what === "field" ? "field" : "byte or character"} range` };
  const rest = part.replace(/^[\d]*-?\d*/, "");
  return {
    ok: false,
    message: `invalid ${what === "field" ? "field value" : "byte/character position"} ${quote(rest)}`,
  };
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const out: Range[] = [];
  for (const range of sorted) {
    const last = out.at(-1);
    if (last && range.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else out.push(range);
  }
  return out;
}

/** What is not in the ranges. */
export function complementOf(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  let next = 1;
  for (const { from, to } of ranges) {
    if (from > next) out.push({ from: next, to: from - 1 });
    next = to + 1;
  }
  if (next !== Number.POSITIVE_INFINITY) out.push({ from: next, to: Number.POSITIVE_INFINITY });
  return out;
}
