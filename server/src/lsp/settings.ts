/** The settings `maintscript.*`, read from whatever the client sends. Wrong values are as if they were not given. */
export interface Settings {
  /** The named environment, or the path of a host description, that inline results are for. */
  readonly environment: string;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** What the rules find, in the list of problems. */
  readonly findings: boolean;
  /** Symbols, definitions, references, completion and the like, where another extension may offer them, too. */
  readonly languageBasics: boolean;
  /** Of these basics the outline, */
  readonly symbols: Switch;
  /** definitions, references, highlights and renaming, */
  readonly navigation: Switch;
  readonly completion: boolean;
}

/** `auto` steps back where another extension is known to answer. */
export type Switch = "auto" | "on" | "off";

export const defaultSettings: Settings = {
  environment: "debian-12",
  inlayHints: true,
  codeLens: true,
  findings: true,
  languageBasics: true,
  symbols: "auto",
  navigation: "auto",
  completion: true,
};

/** The section `maintscript` of a client's configuration. */
export function readSettings(section: unknown): Settings {
  return {
    environment: stringAt(section, ["environment"]) ?? defaultSettings.environment,
    inlayHints: booleanAt(section, ["inlayHints", "enabled"]) ?? defaultSettings.inlayHints,
    codeLens: booleanAt(section, ["codeLens", "enabled"]) ?? defaultSettings.codeLens,
    findings: booleanAt(section, ["findings", "enabled"]) ?? defaultSettings.findings,
    languageBasics: booleanAt(section, ["languageBasics", "enabled"]) ?? defaultSettings.languageBasics,
    symbols: switchAt(section, ["symbols", "enabled"]) ?? defaultSettings.symbols,
    navigation: switchAt(section, ["navigation", "enabled"]) ?? defaultSettings.navigation,
    completion: booleanAt(section, ["completion", "enabled"]) ?? defaultSettings.completion,
  };
}

function stringAt(value: unknown, path: readonly string[]): string | undefined {
  const found = at(value, path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

function switchAt(value: unknown, path: readonly string[]): Switch | undefined {
  const found = at(value, path);
  return found === "auto" || found === "on" || found === "off" ? found : undefined;
}

function booleanAt(value: unknown, path: readonly string[]): boolean | undefined {
  const found = at(value, path);
  return typeof found === "boolean" ? found : undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Object.entries(current).find(([name]) => name === key)?.[1];
  }
  return current;
}
