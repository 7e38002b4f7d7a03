/** Several patterns as one: a line is selected where any of them matches. */
import type { Bytes } from "../../bytes";
import { compileRegex } from "../../regex/compileRegex";
import type { Regex, RegexOptions } from "../../regex/regex";
import type { Observer } from "../../world/sys";

export interface Span {
  readonly index: number;
  readonly end: number;
}

export interface Matcher {
  test(line: Bytes): boolean;
  /** The leftmost, then longest match from `from` on. */
  match(line: Bytes, from: number): Span | null;
}

export interface Pattern {
  readonly source: Bytes;
  /** `FILE:LINE: ` for a pattern of a file. */
  readonly place: Bytes;
}

export type MatcherResult =
  | { readonly ok: true; readonly matcher: Matcher; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly messages: readonly string[] };

/** The matcher of all patterns; `observe` hears each line that is tried. */
export function matcherOf(patterns: readonly Pattern[], options: RegexOptions, observe: Observer): MatcherResult {
  const regexes: Regex[] = [];
  const warnings: string[] = [];
  const messages: string[] = [];
  for (const { source, place } of patterns) {
    if (regexes.some((regex) => regex.source === source)) continue;
    const compiled = compileRegex(source, options);
    if (!compiled.ok) messages.push(place + compiled.message);
    else {
      regexes.push(compiled.regex);
      warnings.push(...compiled.regex.warnings);
    }
  }
  if (messages.length > 0) return { ok: false, messages };
  const heard = (line: Bytes) => {
    for (const regex of regexes) observe.regex(line, () => regex.witness());
  };
  return {
    ok: true,
    warnings,
    matcher: {
      test(line) {
        heard(line);
        return regexes.some((regex) => regex.test(line));
      },
      match: (line, from) => best(regexes.map((regex) => regex.match(line, from))),
    },
  };
}

function best(found: readonly (Span | null)[]): Span | null {
  let chosen: Span | null = null;
  for (const span of found) {
    if (span === null) continue;
    const better =
      chosen === null || span.index < chosen.index || (span.index === chosen.index && span.end > chosen.end);
    if (better) chosen = span;
  }
  return chosen;
}
