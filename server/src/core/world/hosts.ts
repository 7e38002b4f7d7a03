/** The one door to hosts: named environments, host descriptions, real roots. */
import type { Bytes } from "../bytes";
import { ENVIRONMENTS } from "./environments/index";
import type { Host, HostReader } from "./host";
import { type HostDescription, readHostDescription } from "./hostDescription";
import { type HostOptions, hostFromDescription } from "./hostFromDescription";
import { nearest } from "./shape";

export interface NamedHost {
  readonly name: string;
  readonly summary: string;
  readonly explanation: string;
}

export type ResolvedHost = { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly error: string };

export interface ResolveOptions {
  /** Files and databases come from this root alone; name or description then give only what is no file. */
  readonly root?: HostReader;
  /** A mount table in the format of /proc/mounts. */
  readonly mounts?: Bytes;
  /** What the host does not give may be asked (`--open`). */
  readonly unknown?: "open";
}

/** The named environments, in the order in which they are documented. */
export function namedHosts(): readonly NamedHost[] {
  return ENVIRONMENTS.map(({ name, summary, explanation }) => ({ name, summary, explanation }));
}

/**
 * The host of a name or of a description (a parsed JSON value). An error is one line or more for a person: what was
 * wrong, where, and how to do it right.
 */
export function resolveHost(wanted: unknown, options: ResolveOptions = {}): ResolvedHost {
  if (wanted === undefined) return { ok: true, host: hostFromDescription({}, environmentHost, options) };
  if (typeof wanted === "string") return resolveName(wanted, options);
  const read = readHostDescription(wanted);
  if (!read.ok)
    return {
      ok: false,
      error: read.problems.map(({ at, message }) => (at ? `${at}: ${message}` : message)).join("\n"),
    };
  const base = read.description.extends;
  if (base !== undefined && !environmentHost(base)) return { ok: false, error: `extends: ${unknownName(base)}` };
  return { ok: true, host: hostFromDescription(read.description, environmentHost, options) };
}

/** The named environment as a host; undefined where there is none of that name. */
export function environmentHost(name: string): Host | undefined {
  const known = built.get(name);
  if (known) return known;
  const host = ENVIRONMENTS.find((environment) => environment.name === name)?.build();
  if (host) built.set(name, host);
  return host;
}

/** Hosts are values: each is built once. */
const built = new Map<string, Host>();

function resolveName(name: string, options: HostOptions): ResolvedHost {
  const host = environmentHost(name);
  if (!host) return { ok: false, error: unknownName(name) };
  const isPlain = !options.root && options.mounts === undefined && options.unknown === undefined;
  const description: HostDescription = { name, extends: name };
  return { ok: true, host: isPlain ? host : hostFromDescription(description, environmentHost, options) };
}

function unknownName(name: string): string {
  const names = ENVIRONMENTS.map((environment) => environment.name);
  const near = nearest(name, names);
  return [
    `there is no host named "${name}"${near ? `; did you mean "${near}"?` : ""}`,
    `hosts are ${names.join(", ")}`,
    `to make one, write a host description: { "extends": "${near ?? "debian-12"}", "mounts": […], "files": […] } in a file NAME.host.json, and give the file`,
  ].join("\n");
}
