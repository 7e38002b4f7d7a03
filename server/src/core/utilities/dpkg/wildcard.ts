/** Wildcards as the dpkg tools match them: fnmatch(3) without flags, so that `*` matches slashes and leading dots. */
import type { Bytes } from "../../bytes";

/** Does the text hold a wildcard at all? */
export function hasWildcard(pattern: Bytes): boolean {
  return /[*?[\\]/.test(pattern);
}

/** fnmatch(pattern, text, 0) == 0. */
export function matchesWildcard(pattern: Bytes, text: Bytes): boolean {
  return wildcardExpression(pattern).test(text);
}

let remembered: { readonly pattern: Bytes; readonly expression: RegExp } | undefined;

/** The pattern as a regular expression; an opened bracket that is not closed stands for itself. */
function wildcardExpression(pattern: Bytes): RegExp {
  if (remembered?.pattern === pattern) return remembered.expression;
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === "*") {
      if (!source.endsWith("[^]*")) source += "[^]*";
    } else if (character === "?") source += "[^]";
    else if (character === "[") {
      const bracket = bracketExpression(pattern, i);
      if (bracket) {
        source += bracket.source;
        i = bracket.end;
      } else source += "\\[";
    } else if (character === "\\" && i + 1 < pattern.length) source += escaped(pattern.charAt(++i));
    else source += escaped(character);
  }
  remembered = { pattern, expression: new RegExp(`^${source}$`) };
  return remembered.expression;
}

function bracketExpression(pattern: Bytes, start: number): { source: string; end: number } | undefined {
  let at = start + 1;
  const negated = pattern[at] === "!" || pattern[at] === "^";
  if (negated) at++;
  let source = "";
  for (let first = true; ; first = false) {
    const character = pattern[at];
    if (character === undefined) return undefined;
    if (character === "]" && !first) break;
    const named = /^\[:([a-z]+):\]/.exec(pattern.slice(at));
    const members = named ? CLASSES[named[1] ?? ""] : undefined;
    if (named && members !== undefined) {
      source += members;
      at += named[0].length;
      continue;
    }
    if (character === "\\" && at + 1 < pattern.length) at++;
    const low = pattern.charAt(at++);
    if (pattern[at] === "-" && at + 1 < pattern.length && pattern[at + 1] !== "]") {
      const high = pattern.charAt(at + 1);
      at += 2;
      if (low <= high) source += `${escaped(low)}-${escaped(high)}`;
    } else source += escaped(low);
  }
  const body = source === "" ? (negated ? "[^]" : "[]") : `[${negated ? "^" : ""}${source}]`;
  return { source: body, end: at };
}

const CLASSES: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  digit: "0-9",
  lower: "a-z",
  upper: "A-Z",
  space: "\\t-\\r ",
  blank: "\\t ",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  cntrl: "\\x00-\\x1f\\x7f",
  print: " -~",
  graph: "!-~",
};

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
