/**
 * Texts that stand for what a script may read from a command or a file whose content nothing knows: what it compares
 * such texts with, looks for and takes apart, with numbers that are small and large.
 */
import { whatIfTools } from "../analysis/whatIfHost";
import { walk } from "../script/walk";
import { type CommandUse, type LintContext, literalOf } from "./context";

const known = new WeakMap<LintContext, readonly string[]>();

/** The texts, the most telling first. No text holds a quote or a newline. */
export function readTexts(context: LintContext): readonly string[] {
  let texts = known.get(context);
  if (!texts) {
    texts = textsOf(context);
    known.set(context, texts);
  }
  return texts;
}

const COUNTS = ["88888888", "1"];
const SMALL = "1 1 1 1 1 1 1 1";
const LARGE = "88888888 88888888 88888888 88888888 88888888 88888888 88888888 88888888";

function textsOf(context: LintContext): readonly string[] {
  const words = comparedWords(context);
  const lines = [...context.commands.flatMap(linesLookedFor), ...awkPatterns(context)].map((line) => line.trimEnd());
  const numbers = NUMBERS.test(context.text);
  const all = [
    ...words.slice(0, 6),
    ...lines
      .slice(0, 6)
      .flatMap((line) => [line, `${line} x1`, ...(numbers ? [`${line} ${SMALL}`, `${line} ${LARGE}`] : [])]),
    ...(numbers ? [...COUNTS, LARGE, SMALL] : []),
    "x1 x2 x3 x4 x5 x6 x7 x8",
  ];
  return [...new Set(all)].filter((text) => text !== "" && !/["\n]/.test(text));
}

/** Does the script count, or take lines apart? */
const NUMBERS = /\s-(lt|le|gt|ge|eq|ne)\s|\$\(\(|\bexpr\b|\bawk\b|\bcut\b|\bread\b|\bset --/;

/** Words on the other side of `=`, and what the patterns of `case` match. */
export function comparedWords({ text, script }: LintContext): readonly string[] {
  const found = [...text.matchAll(/\s[!=]?==?\s+["']?([A-Za-z0-9/][\w./:-]*)/g)].map(([, word = ""]) => word);
  walk(script.syntax.tree, (node) => {
    if (node.type !== "CaseItem") return;
    for (const pattern of node.patterns) {
      const literal = literalOf(pattern);
      if (literal !== null) found.push(literal.replace(/\[[^\]]*\]|[*?]/g, ""));
    }
  });
  return [...new Set(found)].filter((word) => word !== "" && !INVOCATION_WORDS.test(word));
}

const INVOCATION_WORDS =
  /^(configure|reconfigure|triggered|install|upgrade|remove|purge|disappear|deconfigure|failed-upgrade|abort-\w+|in-favour|removing)$/;

/** Lines that grep and sed look for. */
function linesLookedFor({ name, args }: CommandUse): readonly string[] {
  if (!/^[ef]?grep$/.test(name)) return [];
  const [pattern] = args.filter((arg): arg is string => arg !== null && !arg.startsWith("-"));
  if (pattern === undefined) return [];
  if (name === "fgrep" || args.some((arg) => /^-\w*F/.test(arg ?? ""))) return [pattern];
  const line = matching(name === "egrep" || args.some((arg) => /^-\w*E/.test(arg ?? "")) ? pattern : extended(pattern));
  return line === null ? [] : [line];
}

/** A basic regular expression as an extended one, as far as finding a line goes. */
function extended(pattern: string): string {
  return pattern.replace(
    /\\([(){}|+?])|([(){}|+?])/g,
    (_, operator: string, plain: string) => operator ?? `\\${plain}`,
  );
}

/** Patterns between slashes in programs of awk and sed. */
function awkPatterns({ commands }: LintContext): readonly string[] {
  return commands
    .filter(({ name }) => /^([gmn]?awk|sed)$/.test(name))
    .flatMap(({ args }) =>
      args.flatMap((arg) => [...(arg?.matchAll(/(?<![\w/])s?\/((?:[^/\\]|\\.)+)\//g) ?? [])].map(([, re = ""]) => re)),
    )
    .flatMap((re) => matching(re) ?? []);
}

function matching(pattern: string): string | null {
  try {
    return whatIfTools("").matchingLine(pattern);
  } catch {
    return null;
  }
}
