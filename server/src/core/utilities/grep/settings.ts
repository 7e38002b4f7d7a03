/** What the options of grep come to. */
import type { Bytes } from "../../bytes";
import type { RegexSyntax } from "../../regex/regex";
import type { Arguments, OptionName } from "./arguments";
import type { Filter } from "./filter";

export interface Settings {
  readonly syntax: RegexSyntax | "perl";
  /** Patterns as given, in order: texts, and files that hold some. */
  readonly patterns: readonly { readonly kind: "text" | "file"; readonly text: Bytes }[];
  readonly ignoreCase: boolean;
  readonly invert: boolean;
  readonly whole: "part" | "word" | "line";
  readonly output: "lines" | "matches" | "count" | "names with" | "names without" | "nothing";
  readonly maxCount: number;
  readonly messages: "shown" | "hidden";
  readonly byteOffset: boolean;
  readonly filenames: "auto" | "always" | "never";
  readonly label: Bytes;
  readonly lineNumber: boolean;
  readonly nullName: boolean;
  readonly before: number;
  readonly after: number;
  /** Was any context asked for, be it of 0 lines? Groups are separated then. */
  readonly contextGiven: boolean;
  /** Null: no line between groups. */
  readonly groupSeparator: Bytes | null;
  readonly binary: "message" | "text" | "skip";
  readonly devices: "read" | "skip" | "auto";
  readonly directories: "read" | "skip" | "recurse" | "recurse following";
  readonly filters: readonly Filter[];
  readonly excludeFrom: readonly Bytes[];
  readonly color: Bytes;
  readonly delimiter: "\n" | "\0";
}

/** A mistake in the options: grep's message, without its name. */
export interface SettingsProblem {
  readonly message: string;
}

const MATCHERS: Readonly<Partial<Record<OptionName, RegexSyntax | "perl">>> = {
  extended: "grep extended",
  fixed: "fixed",
  basic: "grep basic",
  perl: "perl",
};

/** The settings, or what is wrong with the options. `matcher` is what the name it was called by implies. */
export function settingsOf(
  { given, operands }: Arguments,
  matcher: "grep basic" | "grep extended" | "fixed",
): Settings | SettingsProblem {
  const has = (name: OptionName) => given.some(([key]) => key === name);
  const last = (name: OptionName) => given.findLast(([key]) => key === name)?.[1];
  const all = (name: OptionName) => given.filter(([key]) => key === name).map(([, argument]) => argument);

  const matchers = new Set(given.flatMap(([key]) => MATCHERS[key] ?? []));
  if (matcher !== "grep basic") matchers.add(matcher);
  if (matchers.size > 1) return { message: "conflicting matchers specified" };
  const context = contextOf(given);
  if (typeof context === "string") return { message: `${context}: invalid context length argument` };
  const maxCount = numberOf(last("maxCount"), Number.POSITIVE_INFINITY);
  if (maxCount === null) return { message: "invalid max count" };
  const binary = binaryOf(given);
  if (binary === null) return { message: "unknown binary-files type" };
  const directories = directoriesOf(given);
  const devices = last("devices") ?? "auto";
  if (directories === null || !["read", "skip", "auto"].includes(devices))
    return { message: directories === null ? `invalid argument` : "unknown devices method" };

  const patterns = given.flatMap(([key, text]) =>
    key === "regexp" || key === "file" ? [{ kind: key === "regexp" ? "text" : "file", text } as const] : [],
  );
  const [first] = operands;
  if (patterns.length === 0 && first !== undefined) patterns.push({ kind: "text", text: first });
  const naming = given.findLast(([key]) => key === "withFilename" || key === "noFilename")?.[0];
  const casing = given.findLast(([key]) => key === "ignoreCase" || key === "noIgnoreCase")?.[0];
  const listing = given.findLast(([key]) => key === "filesWithMatches" || key === "filesWithoutMatch")?.[0];
  const separating = given.findLast(([key]) => key === "groupSeparator" || key === "noGroupSeparator");
  return {
    syntax: [...matchers][0] ?? "grep basic",
    patterns,
    ignoreCase: casing === "ignoreCase",
    invert: has("invert"),
    whole: has("line") ? "line" : has("word") ? "word" : "part",
    output: has("quiet")
      ? "nothing"
      : listing !== undefined
        ? listing === "filesWithMatches"
          ? "names with"
          : "names without"
        : has("count")
          ? "count"
          : has("onlyMatching")
            ? "matches"
            : "lines",
    maxCount,
    messages: has("noMessages") ? "hidden" : "shown",
    byteOffset: has("byteOffset"),
    filenames: naming === undefined ? "auto" : naming === "withFilename" ? "always" : "never",
    label: last("label") ?? "(standard input)",
    lineNumber: has("lineNumber"),
    nullName: has("nullName"),
    before: context.before,
    after: context.after,
    contextGiven: has("afterContext") || has("beforeContext") || has("context"),
    groupSeparator: separating === undefined ? "--" : separating[0] === "groupSeparator" ? separating[1] : null,
    binary,
    devices: devices === "read" || devices === "skip" ? devices : "auto",
    directories,
    filters: filtersOf(given),
    excludeFrom: all("excludeFrom"),
    color: last("color") ?? "never",
    delimiter: has("nullData") ? "\0" : "\n",
  };
}

/** Lines before and after; or the text that is no number. -A and -B count more than -C. */
function contextOf(given: Arguments["given"]): { readonly before: number; readonly after: number } | Bytes {
  let before: number | null = null;
  let after: number | null = null;
  let both = 0;
  for (const [key, text] of given) {
    if (key !== "afterContext" && key !== "beforeContext" && key !== "context") continue;
    const number = numberOf(text, 0);
    if (number === null) return text;
    if (key === "afterContext") after = number;
    else if (key === "beforeContext") before = number;
    else both = number;
  }
  return { before: before ?? both, after: after ?? both };
}

function filtersOf(given: Arguments["given"]): readonly Filter[] {
  const filters: Filter[] = [];
  for (const [key, pattern] of given) {
    if (key === "include" || key === "exclude") filters.push({ what: key, of: "file", pattern });
    else if (key === "excludeDir") filters.push({ what: "exclude", of: "directory", pattern });
  }
  return filters;
}

function numberOf(text: Bytes | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  return /^\s*\+?[0-9]+$/.test(text) ? Number(text) : null;
}

function binaryOf(given: Arguments["given"]): Settings["binary"] | null {
  let binary: Settings["binary"] | null = "message";
  for (const [key, text] of given) {
    if (key === "text") binary = "text";
    else if (key === "noBinary") binary = "skip";
    else if (key === "binaryFiles")
      binary = text === "binary" ? "message" : text === "text" ? "text" : text === "without-match" ? "skip" : null;
  }
  return binary;
}

function directoriesOf(given: Arguments["given"]): Settings["directories"] | null {
  let directories: Settings["directories"] | null = "read";
  for (const [key, text] of given) {
    if (key === "recursive") directories = "recurse";
    else if (key === "dereferenceRecursive") directories = "recurse following";
    else if (key === "directories")
      directories = text === "read" || text === "skip" || text === "recurse" ? text : null;
  }
  return directories;
}
