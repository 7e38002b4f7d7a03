/** enable, disable, mask, unmask and preset of systemctl: what they do to the links below /etc/systemd (systemd's install.c). */
import type { Bytes } from "../../bytes";
import {
  configPath,
  eachConfiguredLink,
  type Found,
  findUnit,
  instantiate,
  isTemplate,
  searchPath,
  templateOf,
  type UnitWorld,
} from "./unitFiles";

/** Where the messages go, and how to say that something is not modelled. */
export interface Reporter {
  /** A line on standard error. */
  say(line: string): void;
  /** A line that --quiet leaves out. */
  tell(line: string): void;
  unmodelled(reason: string): never;
}

export interface InstallOptions {
  readonly runtime: boolean;
  readonly force: boolean;
}

type Unit = Found & { readonly kind: "unit" };

/** Makes the links that the [Install] sections ask for. True where a unit carries install information; undefined where it failed. */
export function enableUnits(
  world: UnitWorld,
  names: readonly Bytes[],
  options: InstallOptions,
  report: Reporter,
  verb: string,
): boolean | undefined {
  let carries = false;
  const units: Unit[] = [];
  for (const name of names) {
    const found = findUnit(world, name);
    if (found.kind === "missing") {
      report.say(`Failed to ${verb} unit, unit ${found.name} does not exist.`);
      return undefined;
    }
    if (found.kind === "masked") {
      report.say(`Failed to ${verb} unit, unit ${world.root}${found.path} is masked.`);
      return undefined;
    }
    if (!searchPath(world).some((directory) => found.path.startsWith(`${directory}/`)))
      report.unmodelled("a unit file outside the search path");
    units.push(found);
  }
  const all = withAlso(world, units, report);
  for (const unit of all) {
    const { install } = unit;
    if (install.alias.length + install.wantedBy.length + install.requiredBy.length + install.also.length > 0)
      carries = true;
    if (!linkUnit(world, unit, options, report, verb)) return undefined;
  }
  return carries;
}

/** Removes all links to the units and to those that their Also= names. */
export function disableUnits(
  world: UnitWorld,
  names: readonly Bytes[],
  options: InstallOptions,
  report: Reporter,
): void {
  const removed = new Set<Bytes>();
  for (const name of names) {
    const found = findUnit(world, name);
    if (found.kind === "masked") {
      report.tell(`Unit ${world.root}${found.path} is masked, ignoring.`);
      continue;
    }
    removed.add(name);
    if (found.kind === "missing") report.say(`Failed to disable unit, unit ${found.name} does not exist.`);
    else for (const unit of withAlso(world, [found], report)) removed.add(unit.name);
  }
  removeLinks(world, configPath(world, options.runtime), removed, report);
}

/** Links the units to /dev/null. False where a file is in the way. */
export function maskUnits(
  world: UnitWorld,
  names: readonly Bytes[],
  { runtime, force }: InstallOptions,
  report: Reporter,
): boolean {
  const { sys, root } = world;
  for (const name of names) {
    const path = `${configPath(world, runtime)}/${name}`;
    if (!makeLink(world, path, "/dev/null", force, report)) {
      const link = sys.readlink(root + path);
      if (link.ok)
        report.say(`Failed to mask unit, file "${root}${path}" already exists and is a symlink to "${link.value}".`);
      else report.say(`Failed to mask unit, file "${root}${path}" already exists.`);
      return false;
    }
  }
  return true;
}

/** Takes away links to /dev/null and empty files. */
export function unmaskUnits(
  world: UnitWorld,
  names: readonly Bytes[],
  { runtime }: InstallOptions,
  report: Reporter,
): void {
  const { sys, root } = world;
  const directory = configPath(world, runtime);
  for (const name of names) {
    const path = `${directory}/${name}`;
    const link = sys.isSymlink(root + path) ? sys.readlink(root + path) : undefined;
    const text = link || !sys.isFile(root + path) ? undefined : sys.readFile(root + path);
    if (!(link?.ok && link.value === "/dev/null") && !(text?.ok && text.value === "")) continue;
    if (sys.unlink(root + path) === null) report.tell(`Removed "${root}${path}".`);
  }
}

/** What the preset files say of the unit: enabled with these instances ("" for none), or disabled. */
export function presetOf(world: UnitWorld, name: Bytes): readonly Bytes[] | "disable" {
  return world.sys.part(() => readPresets(world, name));
}

function readPresets({ sys, root, scope }: UnitWorld, name: Bytes): readonly Bytes[] | "disable" {
  const files = new Map<Bytes, Bytes>();
  for (const prefix of ["/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"]) {
    const directory = `${root}${prefix}/systemd/${scope}-preset`;
    const names = sys.part(() => {
      const read = sys.readDirectory(directory);
      return read.ok ? read.value.filter((file) => file.endsWith(".preset")) : [];
    });
    for (const file of names) if (!files.has(file)) files.set(file, `${directory}/${file}`);
  }
  for (const [, path] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = sys.readFile(path);
    for (const line of text.ok ? text.value.split("\n") : []) {
      const [action, pattern, ...instances] = line.trim().split(/\s+/);
      if ((action !== "enable" && action !== "disable") || pattern === undefined) continue;
      const direct = matches(pattern, name);
      const template = templateOf(name);
      if (!direct && !(template !== undefined && pattern === template)) continue;
      if (action === "disable") return "disable";
      if (isTemplate(name) && instances.length > 0) return instances;
      if (
        direct ||
        instances.length === 0 ||
        (template !== undefined && instances.some((one) => instantiate(template, one) === name))
      )
        return [""];
    }
  }
  return [""];
}

function matches(pattern: Bytes, name: Bytes): boolean {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source.replace(/\[!/g, "[^")}$`).test(name);
}

/** The units and those that their Also= names, each once. */
function withAlso(world: UnitWorld, units: readonly Unit[], report: Reporter): readonly Unit[] {
  const all = new Map(units.map((unit) => [unit.name, unit]));
  for (const unit of all.values())
    for (const also of unit.install.also) {
      const name = expand(unit, also, report);
      if (all.has(name)) continue;
      const found = findUnit(world, name);
      if (found.kind === "unit") all.set(found.name, found);
      else if (found.kind === "masked") report.tell(`Unit ${world.root}${found.path} is masked, ignoring.`);
    }
  return [...all.values()];
}

function linkUnit(
  world: UnitWorld,
  unit: Unit,
  { runtime, force }: InstallOptions,
  report: Reporter,
  verb: string,
): boolean {
  const directory = configPath(world, runtime);
  const { install } = unit;
  const instance = isTemplate(unit.name) ? install.defaultInstance : undefined;
  const linkName = instance === undefined ? unit.name : instantiate(unit.name, instance);
  for (const alias of install.alias) {
    const path = `${directory}/${expand(unit, alias, report)}`;
    if (!makeLink(world, path, unit.path, force, report)) {
      const link = world.sys.readlink(world.root + path);
      const what = link.ok ? ` and is a symlink to "${link.value}"` : "";
      report.say(`Failed to ${verb} unit, file "${world.root}${path}" already exists${what}.`);
      return false;
    }
  }
  const groups = [
    [install.wantedBy, "wants"],
    [install.requiredBy, "requires"],
  ] as const;
  for (const [targets, suffix] of groups)
    for (const wanted of targets) {
      if (isTemplate(linkName)) {
        report.say(`Failed to ${verb} unit, unit ${unit.name} is a template without an instance.`);
        return report.unmodelled("enabling a template without an instance");
      }
      const target = expand({ ...unit, name: linkName }, wanted, report);
      makeLink(world, `${directory}/${target}.${suffix}/${linkName}`, unit.path, true, report);
      const isUsual = world.root === "" && USUAL_TARGETS.test(target);
      if (!isUsual && world.sys.part(() => findUnit(world, target).kind === "missing"))
        report.tell(`Unit ${world.root}${unit.path} is added as a dependency to a non-existent unit ${target}.`);
    }
  return true;
}

/** Units that systemd itself brings (systemd.special(7)). */
const USUAL_TARGETS =
  /^(multi-user|graphical|default|basic|sysinit|timers|sockets|paths|network(-online)?|local-fs)\.target$/;

/** Specifiers in [Install] (systemd.unit(5)): those that depend on the name alone. */
function expand(unit: { readonly name: Bytes }, text: Bytes, report: Reporter): Bytes {
  const base = unit.name.replace(/\.[a-z]+$/, "");
  const at = base.indexOf("@");
  const values: Record<string, Bytes> = {
    n: unit.name,
    N: base,
    p: at < 0 ? base : base.slice(0, at),
    i: at < 0 ? "" : base.slice(at + 1),
    "%": "%",
  };
  return text.replace(
    /%(.)/g,
    (_, letter: string) => values[letter] ?? report.unmodelled(`specifier %${letter} in a unit file`),
  );
}

/** False where something else is there. With `force` that is replaced. */
function makeLink(world: UnitWorld, path: Bytes, target: Bytes, force: boolean, report: Reporter): boolean {
  const { sys, root } = world;
  makeDirectories(sys, root + path.slice(0, path.lastIndexOf("/")));
  const there = sys.part(() => clearPlace(world, path, target, force, report));
  if (there !== "free") return there === "linked";
  const errno = sys.symlink(target, root + path);
  if (errno) return report.unmodelled(`a link that cannot be made: ${errno}`);
  report.tell(`Created symlink ${root}${path} → ${target}.`);
  return true;
}

function clearPlace(
  { sys, root }: UnitWorld,
  path: Bytes,
  target: Bytes,
  force: boolean,
  report: Reporter,
): "free" | "linked" | "taken" {
  if (!sys.lexists(root + path)) return "free";
  const link = sys.isSymlink(root + path) ? sys.readlink(root + path) : undefined;
  if (link?.ok && sameFile(link.value, target)) return "linked";
  if (!force) return "taken";
  sys.unlink(root + path);
  report.tell(`Removed "${root}${path}".`);
  return "free";
}

/** On a merged /usr, /lib and /usr/lib are the same. */
function sameFile(a: Bytes, b: Bytes): boolean {
  const plain = (path: Bytes) => path.replace(/^\/usr\/lib\//, "/lib/");
  return plain(a) === plain(b);
}

function makeDirectories(sys: UnitWorld["sys"], path: Bytes): void {
  let at = "";
  for (const name of path.split("/").filter((part) => part !== "")) {
    at += `/${name}`;
    const directory = at;
    sys.part(() => {
      if (!sys.isDirectory(directory)) sys.mkdir(directory, 0o755);
    });
  }
}

function removeLinks(world: UnitWorld, directory: Bytes, names: ReadonlySet<Bytes>, report: Reporter): void {
  const { sys, root } = world;
  const isMeant = (name: Bytes) => names.has(name) || names.has(templateOf(name) ?? "");
  const pending = sys.variable<readonly Bytes[]>("pending", [...names]);
  const again = sys.variable("again", false);
  const consider = (link: Bytes) => {
    const target = sys.readlink(root + link);
    const base = link.slice(link.lastIndexOf("/") + 1);
    const leadsTo = target.ok ? target.value.slice(target.value.lastIndexOf("/") + 1) : "";
    if (target.ok && target.value === "/dev/null") return;
    if (!isMeant(base) && !pending.value.includes(base) && !isTarget(leadsTo, pending.value)) return;
    if (sys.unlink(root + link) !== null) return;
    report.tell(`Removed "${root}${link}".`);
    if (!pending.value.includes(base)) pending.value = [...pending.value, base];
    again.value = true;
    const parent = link.slice(0, link.lastIndexOf("/"));
    if (parent !== directory) sys.rmdir(root + parent);
  };
  do {
    again.value = false;
    eachConfiguredLink(world, directory, consider);
  } while (again.value);
}

function isTarget(name: Bytes, names: readonly Bytes[]): boolean {
  return name !== "" && !isTemplate(name) && names.includes(name);
}
