/** Environments of the user's own: host descriptions that the client has found, beside the named ones. */
import { namedHosts, resolveHost } from "../core/api";
import type { ResolvedHost } from "../core/world/hosts";

export interface HostFile {
  /** The name that it is chosen by: the file's, without `.host.json`. */
  readonly name: string;
  /** Where it lies, for the reader. */
  readonly file: string;
  readonly text: string;
}

export interface EnvironmentInfo {
  readonly name: string;
  readonly summary: string;
}

/** What is wrong with a description, by file. */
export interface HostProblem {
  readonly file: string;
  readonly message: string;
}

let own: ReadonlyMap<string, { readonly file: string; readonly resolved: ResolvedHost }> = new Map();

/** Takes these descriptions instead of those before; says which of them are wrong. */
export function setUserHosts(files: readonly HostFile[]): readonly HostProblem[] {
  const taken = new Set(namedHosts().map(({ name }) => name));
  own = new Map(
    files.map(({ name, file, text }) => {
      const resolved: ResolvedHost = taken.has(name)
        ? { ok: false, error: `"${name}" is the name of a bundled environment: call the file something else` }
        : described(text);
      return [name, { file, resolved }];
    }),
  );
  return [...own.values()].flatMap(({ file, resolved }) => (resolved.ok ? [] : [{ file, message: resolved.error }]));
}

/** The host of a bundled or the user's own environment. */
export function resolveEnvironment(name: string): ResolvedHost {
  const known = own.get(name);
  // A file of a bundled environment's name does not hide it.
  return known && !isBundled(name) ? known.resolved : resolveHost(name);
}

/** Is it one of ours? Descriptions can extend those. */
export function isBundled(name: string): boolean {
  return namedHosts().some((host) => host.name === name);
}

/** The user's own environments that are in order, before the bundled ones. */
export function environments(): readonly EnvironmentInfo[] {
  return [
    ...[...own].flatMap(([name, { file, resolved }]) => (resolved.ok ? [{ name, summary: file }] : [])),
    ...namedHosts().map(({ name, summary }) => ({ name, summary })),
  ];
}

function described(text: string): ResolvedHost {
  try {
    const description: unknown = JSON.parse(text);
    return typeof description === "object" && description !== null
      ? resolveHost(description)
      : { ok: false, error: "a host description is a JSON object" };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
