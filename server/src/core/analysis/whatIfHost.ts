/** What-ifs as people write them, applied to a host and to how the script is called. */
import { displayText, encodeUtf8 } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { compareVersionTexts } from "../utilities/debianVersion";
import { formatStatement } from "../world/formatStatement";
import type { Host } from "../world/host";
import { parseWhatIf, whatIfProblemText } from "../world/parseWhatIf";
import { applyWhatIfs, type WhatIfTools } from "../world/whatIf";
import type { Statement } from "../world/whatIfStatement";

export interface WhatIfRequest {
  readonly host: Host;
  readonly args: readonly string[];
  readonly set: Readonly<Record<string, string>>;
  /** The script: tells whether it treats a path as a directory. */
  readonly text: string;
}

export type WhatIfApplied =
  | {
      readonly ok: true;
      readonly host: Host;
      readonly args: readonly string[];
      readonly set: Readonly<Record<string, string>>;
      /** The single statements, as they are printed. */
      readonly statements: readonly string[];
      /** What was done where a statement leaves a choice, and what no longer holds. */
      readonly notes: readonly string[];
      /** Why a statement changes nothing. */
      readonly unmodelled: readonly string[];
    }
  | { readonly ok: false; readonly error: string };

/** Applies conditions in order, later ones win. An error says what was expected at which word, and the nearest statements. */
export function withWhatIfs(request: WhatIfRequest, conditions: readonly string[]): WhatIfApplied {
  const statements: Statement[] = [];
  for (const text of conditions) {
    const parsed = parseWhatIf(text);
    if (!parsed.ok) return { ok: false, error: `"${text}": ${whatIfProblemText(parsed.problem)}` };
    const [only, ...others] = parsed.condition.anyOf;
    if (!only || others.length > 0)
      return { ok: false, error: `"${text}": "or" asks, it changes nothing: use "and", or give one of the statements` };
    statements.push(...only);
  }
  const change = applyWhatIfs(request.host, statements, whatIfTools(request.text));
  const args = [...request.args];
  for (const [position, value] of Object.entries(change.args ?? {}).sort(([a], [b]) => Number(a) - Number(b))) {
    const at = Number(position) - 1;
    if (value === null) args.length = Math.min(args.length, at);
    else {
      while (args.length < at) args.push("");
      args[at] = value;
    }
  }
  const set = { ...request.set };
  for (const [name, value] of Object.entries(change.variables ?? {})) {
    if (value === null) delete set[name];
    else set[name] = value;
  }
  return {
    ok: true,
    host: change.host,
    args,
    set,
    statements: statements.map(formatStatement),
    notes: change.notes,
    unmodelled: change.unmodelled === undefined ? [] : [change.unmodelled],
  };
}

/** Versions, regular expressions and what the script treats as a directory, for what-ifs. */
export function whatIfTools(script: string): WhatIfTools {
  const regex = (pattern: string) => {
    const compiled = compileRegex(encodeUtf8(pattern), {
      syntax: "extended",
      utf8: true,
      onLimit: (reason) => {
        throw new RangeError(reason);
      },
    });
    return compiled.ok ? compiled.regex : null;
  };
  return {
    compareVersions: compareVersionTexts,
    matchingLine: (pattern) => {
      const matching = regex(pattern)?.witness().matching;
      return matching === undefined || matching === null ? null : displayText(matching);
    },
    matches: (pattern, line) => {
      try {
        return regex(pattern)?.test(encodeUtf8(line)) ?? false;
      } catch {
        return false;
      }
    },
    wantsDirectory: (path) =>
      new RegExp(
        `(-d|cd|mkdir( -p)?|rmdir|opendir)\\s+["']?${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}["']?(\\s|$)`,
        "m",
      ).test(script) || script.includes(`${path}/`),
  };
}
