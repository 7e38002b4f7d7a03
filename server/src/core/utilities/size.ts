import type { Bytes } from "../bytes";

const LETTERS = "KMGTPE";

/** A size with a suffix as coreutils read it (`10`, `4K`, `4KiB`, `4kB`, `2M`); null where it is none. */
export function parseSize(text: Bytes, more: Readonly<Record<string, number>> = {}): number | null {
  const [, digits, suffix = ""] = /^(\d+)([A-Za-z]*)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const factor = suffix === "" ? 1 : (more[suffix] ?? multiplier(suffix));
  return factor === null ? null : Number(digits) * factor;
}

function multiplier(suffix: string): number | null {
  const power = LETTERS.indexOf((suffix[0] ?? "").toUpperCase()) + 1;
  if (power === 0) return null;
  if (suffix.length === 1 || suffix.slice(1) === "iB") return 1024 ** power;
  return suffix.slice(1) === "B" ? 1000 ** power : null;
}
