/** The diversions database (`diversions`, three lines each): which file of which package stands aside for another. */
import type { Bytes } from "../../bytes";
import type { Result, Sys } from "../../world/sys";

export interface Diversion {
  readonly from: Bytes;
  readonly to: Bytes;
  /** `:` for a local diversion. */
  readonly package: Bytes;
}

export const LOCAL: Bytes = ":";

/** All diversions in file order; an absent file has none. */
export function readDiversions(sys: Sys, directory: Bytes): readonly Diversion[] {
  return diversionsIn(sys.readFile(`${directory}/diversions`));
}

export function diversionsIn(text: Result<Bytes>): readonly Diversion[] {
  if (!text.ok) return [];
  const lines = text.value.split("\n");
  const diversions: Diversion[] = [];
  for (let i = 0; i + 2 < lines.length; i += 3)
    diversions.push({ from: lines[i] ?? "", to: lines[i + 1] ?? "", package: lines[i + 2] ?? "" });
  return diversions;
}

export function renderDiversions(diversions: readonly Diversion[]): Bytes {
  return diversions.map((d) => `${d.from}\n${d.to}\n${d.package}\n`).join("");
}
