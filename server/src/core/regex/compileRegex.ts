/** Regular expressions of the modelled tools, compiled: the door of this folder. */
import type { Bytes } from "../bytes";
import { parseAwk } from "./awk";
import { parseBre } from "./bre";
import { parseEre } from "./ere";
import { type Node, type Parsed, sequence } from "./node";
import { type Program, programOf } from "./program";
import type { CompiledRegex, Match, Regex, RegexOptions, RegexSyntax } from "./regex";
import type { Reading } from "./toRe2";
import { codesOf } from "./units";
import { witnessOf } from "./witness";

type Compiled =
  | {
      readonly ok: true;
      readonly node: Node;
      readonly groups: number;
      readonly warnings: readonly string[];
      readonly program: Program;
    }
  | { readonly ok: false; readonly message: string };

const CACHE_MAX = 400;
const cache = new Map<string, Compiled>();

/**
 * Compiles an expression of the syntax. The result matches byte strings; with `utf8` by characters, and offsets are
 * bytes all the same. Never throws but through `onLimit`.
 */
export function compileRegex(source: Bytes, options: RegexOptions): CompiledRegex {
  const compiled = cachedCompile(source, options);
  if (!compiled.ok) return compiled;
  return { ok: true, regex: regexOf(source, compiled, options) };
}

/** The expression as a tree, without compiling it. */
export function parseRegex(source: Bytes, syntax: RegexSyntax, utf8: boolean): Parsed {
  switch (syntax) {
    case "basic":
      return parseBre(source, "sed", utf8);
    case "extended":
      return parseEre(source, "sed", utf8);
    case "grep basic":
      return parseBre(source, "grep", utf8);
    case "grep extended":
      return parseEre(source, "grep", utf8);
    case "fixed": {
      const node = sequence(codesOf(source, utf8).map((code) => ({ kind: "character", code })));
      return { ok: true, node, groups: 0, warnings: [] };
    }
    case "awk":
      return parseAwk(source);
  }
}

function cachedCompile(source: Bytes, options: RegexOptions): Compiled {
  const { syntax, ignoreCase = false, utf8 = false, multiline = false, whole = "part" } = options;
  const key = `${syntax}|${ignoreCase}|${utf8}|${multiline}|${whole}|${source}`;
  const known = cache.get(key);
  if (known) return known;
  const parsed = parseRegex(source, syntax, utf8);
  const compiled = parsed.ok ? compile(parsed, whole, { ignoreCase, utf8, multiline }) : parsed;
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(key, compiled);
  return compiled;
}

function compile(parsed: Parsed & { ok: true }, whole: "part" | "word" | "line", reading: Reading): Compiled {
  const node = surrounded(parsed.node, whole);
  return { ...parsed, node, program: programOf(node, parsed.groups, reading) };
}

function surrounded(node: Node, whole: "part" | "word" | "line"): Node {
  switch (whole) {
    case "part":
      return node;
    case "word":
      return sequence([
        { kind: "place", place: "not after a word character" },
        node,
        { kind: "place", place: "not before a word character" },
      ]);
    case "line":
      return sequence([{ kind: "place", place: "line start" }, ...flat(node), { kind: "place", place: "line end" }]);
  }
}

function flat(node: Node): readonly Node[] {
  return node.kind === "sequence" ? node.items : node.kind === "empty" ? [] : [node];
}

function regexOf(source: Bytes, compiled: Compiled & { ok: true }, options: RegexOptions): Regex {
  const { node, groups, warnings, program } = compiled;
  const limit = () => options.onLimit(`the regular expression ‘${source}’ needs more steps than the limit allows`);
  const test = (text: Bytes): boolean => {
    const found = program.test(text);
    return found === "limit" ? limit() : found;
  };
  const match = (text: Bytes, from = 0): Match | null => {
    const found = program.search(text, from);
    if (found.kind === "limit") return limit();
    if (found.kind === "none") return null;
    const [index, end] = found.spans[0] ?? [from, from];
    return { index, end, groups: found.spans.map((span) => span && text.slice(span[0], span[1])) };
  };
  return {
    source,
    node,
    groupCount: groups,
    warnings,
    test,
    match,
    witness: () => witnessOf(node, { utf8: options.utf8 ?? false, accepts: (text) => program.test(text) === true }),
  };
}
