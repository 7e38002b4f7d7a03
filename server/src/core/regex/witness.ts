/** Sample texts: one that an expression matches, one that it does not. For hosts whose files are not known. */
import { type Bytes, encodeCodePoint } from "../bytes";
import { setHas } from "./characterSet";
import type { CharacterSet, Node } from "./node";
import type { Witness } from "./regex";
import { bytesOfCode } from "./units";

export interface Sampling {
  readonly utf8: boolean;
  /** Does the expression match the text? */
  readonly accepts: (text: Bytes) => boolean;
}

/** Readable, short samples, each checked with the expression itself. */
export function witnessOf(node: Node, sampling: Sampling): Witness {
  return { matching: matchingText(node, sampling), other: otherText(sampling) };
}

/** Ways to build a sample: how often what may be repeated is, and which alternative is taken. */
const VARIANTS = [
  { more: 0, branch: 0 },
  { more: 1, branch: 0 },
  { more: 0, branch: 1 },
  { more: 1, branch: 1 },
  { more: 2, branch: 0 },
  { more: 0, branch: 2 },
  { more: 0, branch: 3 },
] as const;

/** Around the sample, for anchors that need a neighbour. */
const SURROUNDINGS = [
  ["", ""],
  [" ", " "],
  ["", " "],
  [" ", ""],
  ["x", "x"],
  ["x", ""],
  ["", "x"],
  ["\n", "\n"],
] as const;

const OTHERS = [
  "",
  "none",
  "-",
  "x",
  "0",
  " ",
  "A",
  "#",
  "none of it",
  "\n",
  "xyzzy",
  "/",
  "=",
  ":",
  "0000",
  "\t",
] as const;

function matchingText(node: Node, { utf8, accepts }: Sampling): Bytes | null {
  for (const variant of VARIANTS) {
    const sample = new Sampler(utf8, variant.more, variant.branch).text(node);
    if (sample === null || sample.length > SAMPLE_MAX) continue;
    for (const [before, after] of SURROUNDINGS) {
      const text = before + sample + after;
      if (accepts(text)) return text;
    }
  }
  return null;
}

function otherText({ accepts }: Sampling): Bytes | null {
  return OTHERS.find((text) => !accepts(text)) ?? null;
}

const SAMPLE_MAX = 10_000;

/** What is tried for a set or `.`, most readable first. */
const READABLE = [..."axb0A1z_-./:,= @#%+\t\n!\"$&'()*;<>?[\\]^`{|}~"].map((c) => c.charCodeAt(0));

class Sampler {
  private readonly groups = new Map<number, Bytes>();

  constructor(
    private readonly utf8: boolean,
    private readonly more: number,
    private readonly branch: number,
  ) {}

  text(node: Node): Bytes | null {
    switch (node.kind) {
      case "empty":
      case "place":
        return "";
      case "character":
        return bytesOfCode(node.code, this.utf8);
      case "any":
        return "x";
      case "set":
        return this.member(node.set);
      case "sequence":
        return this.joined(node.items);
      case "alternatives":
        return this.text(node.items[Math.min(this.branch, node.items.length - 1)] ?? { kind: "empty" });
      case "repeat":
        return this.repeated(node);
      case "group": {
        const text = this.text(node.item);
        if (text !== null) this.groups.set(node.index, text);
        return text;
      }
      case "back-reference":
        return this.groups.get(node.index) ?? "";
    }
  }

  private joined(items: readonly Node[]): Bytes | null {
    let text = "";
    for (const item of items) {
      const part = this.text(item);
      if (part === null || text.length > SAMPLE_MAX) return null;
      text += part;
    }
    return text;
  }

  private repeated(node: Node & { kind: "repeat" }): Bytes | null {
    const count = Math.min(node.min + this.more, node.max ?? Number.POSITIVE_INFINITY);
    if (count === 0) return "";
    const text = this.text(node.item);
    return text === null || text.length * count > SAMPLE_MAX ? null : text.repeat(count);
  }

  private member(set: CharacterSet): Bytes | null {
    const how = { utf8: this.utf8, ignoreCase: false };
    const readable = READABLE.find((code) => setHas(set, code, how));
    if (readable !== undefined) return String.fromCharCode(readable);
    for (const item of set.items) {
      if (item.kind === "range" && setHas(set, item.from, how))
        return this.utf8 ? encodeCodePoint(item.from) : String.fromCharCode(item.from);
    }
    return null;
  }
}
