/** A host changed by what-if statements as people write them, with the arguments and variables that they say. */
import { displayText, encodeUtf8 } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { compareVersionTexts } from "../utilities/debianVersion";
import type { Host } from "../world/host";
import { parseWhatIf, whatIfProblemText } from "../world/parseWhatIf";
import { applyWhatIfs, type WhatIfTools } from "../world/whatIf";
import type { Statement } from "../world/whatIfStatement";

export type ChangedHost =
  | {
      readonly ok: true;
      readonly host: Host;
      /** What was done where a statement leaves a choice, and which statement was overruled. */
      readonly notes: readonly string[];
      /** Statements that change nothing, and why. */
      readonly unmodelled: readonly string[];
      /** Arguments by position, $1 is 1; null: neither this one nor those after it. */
      readonly args: Readonly<Record<number, string | null>>;
      /** Variables; null: unset. */
      readonly variables: Readonly<Record<string, string | null>>;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Applies conditions in order; in each one statements are joined by "and". A problem tells what was expected, in lines.
 *
 * @param wantsDirectory does the script treat the path as a directory?
 */
export function changedHost(
  host: Host,
  conditions: readonly string[],
  wantsDirectory: (path: string) => boolean = () => false,
): ChangedHost {
  const statements: Statement[] = [];
  for (const condition of conditions) {
    const parsed = parseWhatIf(condition);
    if (!parsed.ok) return { ok: false, problem: `"${condition}": ${whatIfProblemText(parsed.problem)}` };
    const [first = [], other] = parsed.condition.anyOf;
    if (other)
      return { ok: false, problem: `"${condition}": a host is changed by one statement or the other, not by "or"` };
    statements.push(...first);
  }
  const change = applyWhatIfs(host, statements, { ...tools, wantsDirectory });
  return {
    ok: true,
    host: change.host,
    notes: change.notes,
    unmodelled: change.unmodelled === undefined ? [] : change.unmodelled.split("; "),
    args: change.args ?? {},
    variables: change.variables ?? {},
  };
}

/** The arguments as the statements say; what they do not speak of stays. */
export function changedArguments(
  args: readonly string[],
  changes: Readonly<Record<number, string | null>>,
): readonly string[] {
  const changed = [...args];
  for (const [position, value] of Object.entries(changes).sort(([a], [b]) => Number(a) - Number(b))) {
    const at = Number(position) - 1;
    if (value === null) changed.length = Math.min(changed.length, at);
    else {
      while (changed.length < at) changed.push("");
      changed[at] = value;
    }
  }
  return changed;
}

const tools: WhatIfTools = {
  compareVersions: (a, b) => compareVersionTexts(encodeUtf8(a), encodeUtf8(b)),
  matchingLine(pattern) {
    const compiled = extended(pattern);
    const line = compiled?.witness().matching ?? null;
    return line === null ? null : displayText(line);
  },
  matches: (pattern, line) => extended(pattern)?.test(encodeUtf8(line)) ?? false,
};

function extended(pattern: string) {
  const onLimit = (): never => {
    throw new RangeError("the expression needs too many steps");
  };
  const compiled = compileRegex(encodeUtf8(pattern), { syntax: "extended", utf8: true, onLimit });
  return compiled.ok ? compiled.regex : null;
}
