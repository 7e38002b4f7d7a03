/**
 * A changed host as a description that extends the one it was made from: what `what-if` has made of an environment can
 * then be kept in a file. Facts and mounts first; then whatever files still differ from the host that those describe.
 */
import { type Bytes, displayText } from "../bytes";
import { describeEntry } from "../world/describeEntry";
import type { Entry, FileSource, Host, HostFacts } from "../world/host";
import type { DescribedFile, HostDescription } from "../world/hostDescription";
import { hostFromDescription } from "../world/hostFromDescription";
import { isMounted } from "../world/mountedFiles";

/** `base` is what the description extends, under `extended` where it has a name. */
export function describeChanges(base: Host, host: Host, extended?: string): HostDescription {
  const described = (description: HostDescription) =>
    hostFromDescription({ ...description, extends: base.name }, () => base);
  // Init brings files, services and processes of its own: what it does not is told beyond it.
  const booted = {
    ...(extended === undefined ? {} : { extends: extended }),
    ...changedMachine(base.facts, host.facts),
  };
  const running = { ...booted, ...changedFacts(described(booted).facts, host.facts) };
  const proc = textsOfProc(described(running).files, host.files);
  const named = proc ? { ...running, mounts: mountsOf(host.facts), proc } : running;
  const { files, absent } = changedFiles(described(named).files, host.files);
  return { ...named, ...(files.length > 0 ? { files } : {}), ...(absent.length > 0 ? { absent } : {}) };
}

/** What of a change no description can tell, since its lists only add. Empty where all is told. */
export function lostInDescription(base: Host, host: Host): readonly string[] {
  const gone = <T>(before: readonly T[] = [], after: readonly T[] = []) => addedTo(after, before);
  const { init } = host.facts;
  const processes = base.facts.init === init ? gone(base.facts.processes, host.facts.processes) : [];
  const variables = gone(Object.keys(base.facts.env ?? {}), Object.keys(host.facts.env ?? {}));
  return [
    ...processes.map(({ name }) => `the process ${name} is not there`),
    ...variables.map((name) => `the variable ${name} is not set`),
    ...gone(base.facts.capabilities, host.facts.capabilities).map((name) => `the capability ${name} is not there`),
  ];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changedMachine(before: HostFacts, after: HostFacts): HostDescription {
  const { init, policyRcD } = after;
  return {
    ...(same(before.mounts, after.mounts) ? {} : { mounts: mountsOf(after) }),
    ...(init === before.init || !init ? {} : { init }),
    ...(policyRcD === before.policyRcD || policyRcD === undefined ? {} : { policyRcD }),
  };
}

function changedFacts(before: HostFacts, after: HostFacts): HostDescription {
  const changed = <K extends keyof HostFacts>(key: K) => !same(before[key], after[key]);
  const { hostname, chroot, container, terminal, locale, user, umask, clock } = after;
  const processes = addedTo(before.processes ?? [], after.processes ?? []);
  return {
    ...(changed("hostname") && hostname !== undefined ? { hostname } : {}),
    ...(changed("chroot") && chroot !== undefined ? { chroot } : {}),
    ...(changed("container") && container !== undefined ? { container } : {}),
    ...(changed("terminal") && terminal !== undefined ? { terminal } : {}),
    ...(changed("locale") && locale !== undefined ? { locale } : {}),
    ...(changed("user") && user ? { user } : {}),
    ...(changed("umask") && umask !== undefined ? { umask: umask.toString(8).padStart(4, "0") } : {}),
    ...(changed("clock") && clock !== undefined ? { clock } : {}),
    ...(changed("kernel") && after.kernel ? { kernel: changedEntries(before.kernel ?? {}, after.kernel) } : {}),
    ...(changed("services") ? { services: changedServices(before.services ?? [], after.services ?? []) } : {}),
    ...(changed("interfaces")
      ? { interfaces: changedInterfaces(before.interfaces ?? [], after.interfaces ?? []) }
      : {}),
    ...(changed("commands") ? { commands: changedEntries(before.commands ?? {}, after.commands ?? {}) } : {}),
    ...(changed("env") ? { env: changedEntries(before.env ?? {}, after.env ?? {}) } : {}),
    ...(changed("capabilities") && after.capabilities ? { capabilities: after.capabilities } : {}),
    ...(processes.length > 0 ? { processes } : {}),
    ...(changed("outputs") ? { outputs: addedTo(before.outputs ?? [], after.outputs ?? []) } : {}),
  };
}

function mountsOf({ mounts = [] }: HostFacts): NonNullable<HostDescription["mounts"]> {
  return mounts.map((mount) => ({ ...mount, at: displayText(mount.at) }));
}

function changedEntries<T extends object>(before: T, after: T): T {
  const known = new Map(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !same(known.get(key), value))) as T;
}

function changedServices(
  before: NonNullable<HostFacts["services"]>,
  after: NonNullable<HostFacts["services"]>,
): NonNullable<HostDescription["services"]> {
  const gone = before.filter(({ name }) => !after.some((one) => one.name === name));
  return {
    ...Object.fromEntries(gone.map(({ name }) => [name, null])),
    ...Object.fromEntries(addedTo(before, after).map(({ name, ...service }) => [name, service])),
  };
}

function changedInterfaces(
  before: NonNullable<HostFacts["interfaces"]>,
  after: NonNullable<HostFacts["interfaces"]>,
): NonNullable<HostDescription["interfaces"]> {
  const changed = addedTo(before, after);
  return Object.fromEntries(
    changed.map(({ name, up, addresses }) => [name, { state: up ? ("up" as const) : ("down" as const), addresses }]),
  );
}

/** What is not there in equal form before. */
function addedTo<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return after.filter((one) => !before.some((other) => same(one, other)));
}

/** Texts below /proc that were put there by hand, here or before; null where they are the same. */
function textsOfProc(before: FileSource, after: FileSource): Readonly<Record<string, string>> | null {
  const given = [before, after].flatMap((files) => (isMounted(files) ? [...files.given] : []));
  const texts = [...new Set(given)].flatMap((path): [string, string][] => {
    const content = path.startsWith("/proc/") ? after.content(path) : undefined;
    return content === undefined || content === before.content(path) ? [] : [[displayText(path), displayText(content)]];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

/** Rendered by the kernel out of the facts. */
const RENDERED: ReadonlySet<Bytes> = new Set(["/proc", "/sys"]);

/** Both trees side by side, from the root down. */
function changedFiles(
  before: FileSource,
  after: FileSource,
): { readonly files: readonly DescribedFile[]; readonly absent: readonly string[] } {
  const files: DescribedFile[] = [];
  const absent: string[] = [];
  const walk = (at: Bytes): void => {
    if (RENDERED.has(at)) return;
    const [old, now] = [before.entry(at) ?? null, after.entry(at) ?? null];
    if (!now) {
      if (old) absent.push(displayText(at));
      return;
    }
    if (old && isDirectory(old) && !isDirectory(now)) absent.push(displayText(at));
    const content = now.type === "file" ? after.content(at) : undefined;
    if (!old || !sameEntry(old, now) || content !== before.content(at)) files.push(describeEntry(at, now, content));
    if (!isDirectory(now)) return;
    const names = new Set([...(old && isDirectory(old) ? (before.list(at) ?? []) : []), ...(after.list(at) ?? [])]);
    for (const name of [...names].sort()) walk(at === "/" ? `/${name}` : `${at}/${name}`);
  };
  walk("/");
  return { files: files.filter(({ path }) => path !== "/"), absent };
}

function isDirectory({ type }: Entry): boolean {
  return type === "directory";
}

function sameEntry(a: Entry, b: Entry): boolean {
  return same([a.type, a.mode, a.uid, a.gid, a.target, a.rdev], [b.type, b.mode, b.uid, b.gid, b.target, b.rdev]);
}
