/**
 * Regular expressions of mawk 1.3.4 20200120: EREs over bytes without intervals (`{` is a character), back-references
 * and word anchors, with the escapes of awk's strings, also within brackets.
 */
import type { Bytes } from "../bytes";
import { isClassName } from "./bracket";
import { type Node, type Parsed, type SetItem, SyntaxProblem, sequence } from "./node";

const ESCAPES: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7, b: 8 };
const BAD_CLASS = "bad class -- [], [^] or [";
const DEPTH_MAX = 500;

/** Reads an expression of awk. Messages are the reason that mawk gives in parentheses. */
export function parseAwk(source: Bytes): Parsed {
  try {
    return new AwkParser(source).parse();
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { ok: false, message: problem.message };
    throw problem;
  }
}

class AwkParser {
  private at = 0;
  private groups = 0;

  constructor(private readonly source: Bytes) {}

  parse(): Parsed {
    const node = this.source === "" ? sequence([]) : this.alternatives(0);
    return { ok: true, node, groups: this.groups, warnings: [] };
  }

  private alternatives(depth: number): Node {
    const items = [this.branch(depth)];
    while (this.source[this.at] === "|") {
      this.at++;
      items.push(this.branch(depth));
    }
    return items.length === 1 ? (items[0] ?? { kind: "empty" }) : { kind: "alternatives", items };
  }

  private branch(depth: number): Node {
    const items: Node[] = [];
    for (;;) {
      const character = this.source[this.at];
      if (character === undefined || character === "|" || (character === ")" && depth > 0)) break;
      if (this.source.startsWith("()", this.at) && items.length === 0) throw new SyntaxProblem("missing operand");
      items.push(this.repeated(depth));
    }
    if (items.length === 0) throw new SyntaxProblem("missing operand");
    return sequence(items);
  }

  private repeated(depth: number): Node {
    let node = this.atom(depth);
    for (
      let operator = this.source[this.at];
      operator !== undefined && "*+?".includes(operator);
      operator = this.source[this.at]
    ) {
      if (node.kind === "place" && node.place === "buffer start" && operator !== "?")
        throw new SyntaxProblem("syntax error ^* or ^+");
      this.at++;
      node = { kind: "repeat", item: node, min: operator === "+" ? 1 : 0, max: operator === "?" ? 1 : null };
    }
    return node;
  }

  private atom(depth: number): Node {
    const character = this.source[this.at++] ?? "";
    switch (character) {
      case "*":
      case "+":
      case "?":
        throw new SyntaxProblem("missing operand");
      case "(":
        return this.group(depth);
      case "[":
        return this.bracket();
      case ".":
        return { kind: "any" };
      case "^":
        return { kind: "place", place: "buffer start" };
      case "$":
        return { kind: "place", place: "buffer end" };
      case "\\":
        return { kind: "character", code: this.escaped() };
      default:
        return { kind: "character", code: character.charCodeAt(0) };
    }
  }

  private group(depth: number): Node {
    if (depth >= DEPTH_MAX) throw new SyntaxProblem("regular expression too deep");
    const index = ++this.groups;
    const empty = this.source[this.at] === ")";
    const item: Node = empty ? { kind: "empty" } : this.alternatives(depth + 1);
    if (this.source[this.at] !== ")") throw new SyntaxProblem("missing ')'");
    this.at++;
    return { kind: "group", index, item };
  }

  /** After a backslash: the character that is meant. */
  private escaped(): number {
    const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at, this.at + 3));
    if (octal) {
      this.at += octal[0].length;
      return Number.parseInt(octal[0], 8) & 0xff;
    }
    const hex = /^x([0-9A-Fa-f]{1,2})/.exec(this.source.slice(this.at, this.at + 3));
    if (hex) {
      this.at += hex[0].length;
      return Number.parseInt(hex[1] ?? "0", 16);
    }
    const character = this.source[this.at];
    if (character === undefined) return 0x5c;
    this.at++;
    return ESCAPES[character] ?? character.charCodeAt(0);
  }

  private bracket(): Node {
    const negated = this.source[this.at] === "^";
    if (negated) this.at++;
    const items: SetItem[] = [];
    for (let first = true; first || this.source[this.at] !== "]"; first = false) {
      const item = this.bracketItem();
      const high = item.kind === "range" ? this.rangeEnd() : null;
      if (item.kind === "class" || high === null) items.push(item);
      else if (high < item.from) items.push(item, single(0x2d), single(high));
      else items.push({ kind: "range", from: item.from, to: high });
    }
    this.at++;
    return { kind: "set", set: { negated, items } };
  }

  private bracketItem(): SetItem {
    if (this.source.startsWith("[:", this.at)) {
      const name = /^\[:([a-z]*):\]/.exec(this.source.slice(this.at));
      if (!name?.[1] || !isClassName(name[1])) throw new SyntaxProblem(BAD_CLASS);
      this.at += name[0].length;
      return { kind: "class", name: name[1] };
    }
    return single(this.bracketCharacter());
  }

  private bracketCharacter(): number {
    const character = this.source[this.at++];
    if (character === undefined) throw new SyntaxProblem(BAD_CLASS);
    return character === "\\" ? this.escaped() : character.charCodeAt(0);
  }

  private rangeEnd(): number | null {
    const next = this.source[this.at + 1];
    if (this.source[this.at] !== "-" || next === "]" || next === undefined) return null;
    this.at++;
    return this.bracketCharacter();
  }
}

function single(code: number): SetItem {
  return { kind: "range", from: code, to: code };
}
