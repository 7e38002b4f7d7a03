/** Unit files where systemd 252 of Debian 12 looks for them, and what their [Install] sections say. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

/** Whose units: the system manager's, or those of all user managers (`--global`). */
export type Scope = "system" | "user";

/** A root directory other than `/` ("" for `/`) and a scope. */
export interface UnitWorld {
  readonly sys: Sys;
  readonly root: Bytes;
  readonly scope: Scope;
}

export interface InstallInfo {
  readonly alias: readonly Bytes[];
  readonly wantedBy: readonly Bytes[];
  readonly requiredBy: readonly Bytes[];
  readonly also: readonly Bytes[];
  readonly defaultInstance: Bytes | undefined;
}

export type Found =
  | { readonly kind: "missing"; readonly name: Bytes }
  | { readonly kind: "masked"; readonly name: Bytes; readonly path: Bytes }
  | {
      readonly kind: "unit";
      /** The name asked for, or that of the unit that an alias leads to. */
      readonly name: Bytes;
      /** Path of the unit file inside the root. */
      readonly path: Bytes;
      readonly alias: boolean;
      readonly install: InstallInfo;
    };

/** Directory for what the administrator enables, or with "runtime" until the next boot. */
export function configPath({ scope }: UnitWorld, runtime: boolean): Bytes {
  return `${runtime ? "/run" : "/etc"}/systemd/${scope}`;
}

export function searchPath({ scope }: UnitWorld): readonly Bytes[] {
  const prefixes =
    scope === "system"
      ? ["/etc", "/run", "/usr/local/lib", "/lib", "/usr/lib"]
      : ["/etc", "/run", "/usr/local/share", "/usr/share", "/usr/local/lib", "/usr/lib"];
  return prefixes.map((prefix) => `${prefix}/systemd/${scope}`);
}

/** `foo` is `foo.service`. */
export function unitName(name: Bytes): Bytes {
  return /\.(service|socket|target|timer|path|mount|automount|swap|slice|scope|device)$/.test(name)
    ? name
    : `${name}.service`;
}

/** `foo@bar.service` → `foo@.service`; undefined where the name has no instance. */
export function templateOf(name: Bytes): Bytes | undefined {
  const match = /^([^@]+@).+(\.[a-z]+)$/.exec(name);
  return match ? `${match[1]}${match[2]}` : undefined;
}

export const isTemplate = (name: Bytes) => /@\.[a-z]+$/.test(name);

export function instantiate(template: Bytes, instance: Bytes): Bytes {
  return template.replace(/@\./, () => `@${instance}.`);
}

/** Looks the unit up as systemctl does for is-enabled and enable; aliases lead to what they name. */
export function findUnit(world: UnitWorld, name: Bytes): Found {
  return world.sys.part(() => {
    const direct = lookUp(world, name);
    const template = templateOf(name);
    if (direct.kind !== "missing" || template === undefined) return direct;
    const found = lookUp(world, template);
    return found.kind === "unit" ? { ...found, name } : found.kind === "masked" ? found : direct;
  });
}

function lookUp(world: UnitWorld, name: Bytes, depth = 0): Found {
  for (const directory of searchPath(world)) {
    const found = world.sys.part(() => lookIn(world, directory, name, depth));
    if (found) return found;
  }
  return { kind: "missing", name };
}

/** What there is of that name in one directory of the search path; null: the next one is looked into. */
function lookIn(world: UnitWorld, directory: Bytes, name: Bytes, depth: number): Found | null {
  const { sys, root } = world;
  const path = `${directory}/${name}`;
  if (!sys.lexists(root + path)) return null;
  // Not isSymlink: that a unit is an alias, or masked, is only asked where the script itself makes links a topic.
  if (sys.ltypeOf(root + path) === "symlink") {
    const link = sys.readlink(root + path);
    const target = link.ok ? link.value : "";
    if (target === "/dev/null") return { kind: "masked", name, path };
    const absolute = target.startsWith("/") ? target : `${directory}/${target}`;
    const base = absolute.slice(absolute.lastIndexOf("/") + 1);
    if (base !== name && depth < 8) {
      const found = lookUp(world, base, depth + 1);
      if (found.kind === "unit") return { ...found, alias: true };
      if (sys.isFile(root + absolute)) return { ...readUnit(world, base, absolute), alias: true };
      return found.kind === "masked" ? found : { kind: "missing", name: sys.exists(root + absolute) ? name : absolute };
    }
    return sys.isFile(root + path) ? readUnit(world, name, path) : null;
  }
  if (!sys.isFile(root + path)) return null;
  const text = sys.readFile(root + path);
  if (text.ok && text.value === "") return { kind: "masked", name, path };
  return readUnit(world, name, path);
}

function readUnit({ sys, root }: UnitWorld, name: Bytes, path: Bytes): Found & { readonly kind: "unit" } {
  const text = sys.readFile(root + path);
  return { kind: "unit", name, path, alias: false, install: parseInstall(text.ok ? text.value : "") };
}

/** The [Install] section of a unit file (systemd.unit(5)). */
export function parseInstall(text: Bytes): InstallInfo {
  const values: Record<string, Bytes[]> = { Alias: [], WantedBy: [], RequiredBy: [], Also: [] };
  let defaultInstance: Bytes | undefined;
  for (const [key, value] of sectionEntries(text, "Install")) {
    if (key === "DefaultInstance") defaultInstance = value;
    else if (value === "" && values[key]) values[key] = [];
    else values[key]?.push(...value.split(/\s+/).map((word) => word.replace(/^(["'])(.*)\1$/, "$2")));
  }
  return {
    alias: values["Alias"] ?? [],
    wantedBy: values["WantedBy"] ?? [],
    requiredBy: values["RequiredBy"] ?? [],
    also: values["Also"] ?? [],
    defaultInstance,
  };
}

/** The `KEY=VALUE` lines of a section, continuation lines joined. */
export function sectionEntries(text: Bytes, section: string): readonly (readonly [key: string, value: Bytes])[] {
  const out: [string, Bytes][] = [];
  let current = "";
  for (const line of text.replace(/\\\n/g, " ").split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || /^[#;]/.test(trimmed)) continue;
    const header = /^\[(.*)\]$/.exec(trimmed);
    if (header) current = header[1] ?? "";
    else if (current === section) {
      const equals = trimmed.indexOf("=");
      if (equals > 0) out.push([trimmed.slice(0, equals).trim(), trimmed.slice(equals + 1).trim()]);
    }
  }
  return out;
}

/** Does something to each link below a configuration directory: those in its `.wants` and `.requires`, then its own. */
export function eachConfiguredLink({ sys, root }: UnitWorld, directory: Bytes, step: (link: Bytes) => void): void {
  const each = (at: Bytes, see: (name: Bytes) => void) => sys.eachName(root + at, see);
  const look = (path: Bytes) => {
    if (sys.isSymlink(root + path)) step(path);
  };
  each(directory, (name) => {
    if (/\.(wants|requires|upholds)$/.test(name))
      each(`${directory}/${name}`, (link) => look(`${directory}/${name}/${link}`));
  });
  each(directory, (name) => look(`${directory}/${name}`));
}

/** Is one of those links such a one? */
function someConfiguredLink(world: UnitWorld, directory: Bytes, isSuch: (link: Bytes) => boolean): boolean {
  return world.sys.part(() => {
    const found = world.sys.variable("configured link", false);
    eachConfiguredLink(world, directory, (link) => {
      if (isSuch(link)) found.value = true;
    });
    return found.value;
  });
}

export type UnitFileState =
  | "enabled"
  | "enabled-runtime"
  | "linked"
  | "linked-runtime"
  | "alias"
  | "masked"
  | "masked-runtime"
  | "static"
  | "indirect"
  | "disabled"
  | "generated";

/** What `is-enabled` says; undefined where there is no such unit. */
export function unitFileState(world: UnitWorld, name: Bytes): UnitFileState | undefined {
  const found = findUnit(world, name);
  if (found.kind === "missing") return undefined;
  if (found.kind === "masked") return found.path.startsWith("/run/") ? "masked-runtime" : "masked";
  if (found.alias) return "alias";
  for (const runtime of [false, true]) {
    const directory = configPath(world, runtime);
    if (someConfiguredLink(world, directory, (link) => isEnablingLink(world, link, directory, name, found)))
      return runtime ? "enabled-runtime" : "enabled";
  }
  const { install } = found;
  if (install.alias.length + install.wantedBy.length + install.requiredBy.length > 0) {
    const instance = isTemplate(name) && hasInstance(world, name);
    return instance ? "indirect" : "disabled";
  }
  return install.also.length > 0 ? "indirect" : "static";
}

/** Does the link in the configuration directory enable the unit? */
function isEnablingLink(
  { sys, root }: UnitWorld,
  link: Bytes,
  directory: Bytes,
  asked: Bytes,
  unit: Found & { readonly kind: "unit" },
): boolean {
  const { name, install } = unit;
  const base = link.slice(link.lastIndexOf("/") + 1);
  const isAlias = link.slice(0, link.lastIndexOf("/")) === directory;
  const target = sys.readlink(root + link);
  const leadsTo = target.ok ? target.value.slice(target.value.lastIndexOf("/") + 1) : "";
  if (isAlias) return base !== name && leadsTo === name;
  if (isTemplate(asked) && install.defaultInstance !== undefined)
    return base === instantiate(asked, install.defaultInstance);
  return base === asked;
}

function hasInstance(world: UnitWorld, template: Bytes): boolean {
  return someConfiguredLink(
    world,
    configPath(world, false),
    (link) => templateOf(link.slice(link.lastIndexOf("/") + 1)) === template,
  );
}
