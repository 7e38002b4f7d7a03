/**
 * dpkg's database of packages as it lies in files: `status`, `updates/`, `info/`, `arch`, and the triggers that wait in
 * `triggers/Unincorp`. Reads through the system calls, so that what a script writes there is what the tools see.
 */
import type { Bytes } from "../../bytes";
import type { Result, Sys } from "../../world/sys";
import { parseControlFileOnce, type Stanza } from "./controlFile";
import { incorporateTriggers } from "./triggers";
import { hasWildcard } from "./wildcard";

export interface Package {
  readonly name: Bytes;
  /** "" where the package is only mentioned. */
  readonly architecture: Bytes;
  readonly want: Bytes;
  readonly eflag: Bytes;
  readonly status: Bytes;
  readonly fields: Stanza;
}

export interface PackageDatabase {
  readonly directory: Bytes;
  readonly nativeArchitecture: Bytes;
  /** By name, then architecture; packages that are only mentioned in a relationship are among them as not-installed. */
  readonly packages: readonly Package[];
}

export const STATUS_LETTERS: Readonly<Record<string, string>> = {
  "not-installed": "n",
  "config-files": "c",
  "half-installed": "H",
  unpacked: "U",
  "half-configured": "F",
  "triggers-awaited": "W",
  "triggers-pending": "t",
  installed: "i",
};

const RELATIONSHIPS = [
  "replaces",
  "provides",
  "depends",
  "pre-depends",
  "recommends",
  "suggests",
  "breaks",
  "conflicts",
  "enhances",
];

/** The administrative directory: `--admindir`, else `--root`'s, else the environment's, else /var/lib/dpkg. */
export function adminDirectory(sys: Sys, options?: ReadonlyMap<string, Bytes>): Bytes {
  const given = options?.get("admindir");
  if (given !== undefined) return withoutTrailingSlashes(given);
  const root = options?.get("root");
  if (root !== undefined) return `${withoutTrailingSlashes(root)}/var/lib/dpkg`;
  const environment = sys.env("DPKG_ADMINDIR");
  if (environment) return withoutTrailingSlashes(environment);
  return `${withoutTrailingSlashes(sys.env("DPKG_ROOT") ?? "")}/var/lib/dpkg`;
}

/** The root that file names of the database are below: `--root`, `--instdir` or DPKG_ROOT, without trailing slash. */
export function installationDirectory(sys: Sys, options?: ReadonlyMap<string, Bytes>): Bytes {
  return withoutTrailingSlashes(options?.get("instdir") ?? options?.get("root") ?? sys.env("DPKG_ROOT") ?? "");
}

function withoutTrailingSlashes(path: Bytes): Bytes {
  return path.replace(/\/+$/, "");
}

/** Reads the database; an absent one is empty. `asked`: names that the caller is about to look up, for an open host. */
export function readPackageDatabase(sys: Sys, directory: Bytes, asked: readonly Bytes[] = []): PackageDatabase {
  const plain = asked.filter((name) => !hasWildcard(name));
  const sought = plain.map((name) => ({ statement: `package ${name} is installed`, chunk: typicalStanza(name) }));
  const statusFile = `${directory}/status`;
  const stanzas: Stanza[] = [
    ...stanzasIn(
      sought.length > 0 && !asked.some(hasWildcard) ? sys.readFor(statusFile, sought) : sys.readFile(statusFile),
    ),
  ];
  for (let number = 0; ; number++) {
    const update = `${directory}/updates/${String(number).padStart(4, "0")}`;
    if (!sys.isFile(update)) break;
    stanzas.push(...stanzasIn(sys.readFile(update)));
  }
  const byKey = new Map<string, Package>();
  const mentioned = new Set<Bytes>();
  for (const stanza of stanzas) {
    const found = packageOf(stanza);
    if (!found) continue;
    byKey.set(`${found.name}\0${found.architecture}`, found);
    for (const key of RELATIONSHIPS)
      for (const name of relationshipNames(stanza.get(key)?.value ?? "")) mentioned.add(name);
  }
  const names = new Set([...byKey.values()].map((p) => p.name));
  for (const name of mentioned) if (!names.has(name)) byKey.set(`${name}\0`, notInstalled(name));
  const packages = [...byKey.values()].sort((a, b) => order(a.name, b.name) || order(a.architecture, b.architecture));
  return {
    directory,
    get nativeArchitecture() {
      return nativeArchitecture(sys, packages);
    },
    packages: incorporateTriggers(sys, directory, packages),
  };
}

function stanzasIn(text: Result<Bytes>): readonly Stanza[] {
  return text.ok ? parseControlFileOnce(text.value) : [];
}

function order(a: Bytes, b: Bytes): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function packageOf(stanza: Stanza): Package | undefined {
  const name = stanza.get("package")?.value;
  if (name === undefined) return undefined;
  const [want = "unknown", eflag = "ok", status = "not-installed"] = (stanza.get("status")?.value ?? "").split(
    /[ \t-\r]+/,
  );
  return {
    name: name.toLowerCase(),
    architecture: stanza.get("architecture")?.value ?? "",
    want: want || "unknown",
    eflag,
    status,
    fields: stanza,
  };
}

/** A package that nothing is known of but its name. */
export function notInstalled(name: Bytes): Package {
  return { name, architecture: "", want: "unknown", eflag: "ok", status: "not-installed", fields: new Map() };
}

function relationshipNames(value: Bytes): readonly Bytes[] {
  if (value === "") return [];
  return value.split(/[,|]/).flatMap((part) => {
    const name = /^[ \t-\r]*([a-zA-Z0-9][a-zA-Z0-9+.-]*)/.exec(part)?.[1];
    return name === undefined ? [] : [name.toLowerCase()];
  });
}

/** dpkg is built for one architecture: that of its own package. */
function nativeArchitecture(sys: Sys, packages: readonly Package[]): Bytes {
  const own = packages.find((p) => p.name === "dpkg" && p.architecture !== "");
  return own?.architecture ?? architectureOfMachine(sys.kernel().machine);
}

const MACHINES: Readonly<Record<string, string>> = {
  x86_64: "amd64",
  aarch64: "arm64",
  armv7l: "armhf",
  i686: "i386",
  i586: "i386",
  riscv64: "riscv64",
  ppc64le: "ppc64el",
  s390x: "s390x",
  mips64: "mips64el",
};

function architectureOfMachine(machine: string): Bytes {
  return MACHINES[machine] ?? machine;
}

/** Architectures added with `dpkg --add-architecture`. */
export function foreignArchitectures(sys: Sys, directory: Bytes, native: Bytes): readonly Bytes[] {
  const text = sys.readFile(`${directory}/arch`);
  if (!text.ok) return [];
  return text.value.split("\n").filter((line) => line !== "" && line !== native && line !== "all");
}

/** The name as the tools print it: with its architecture where that tells something (`libc6:amd64`). */
export function displayName(found: Package, native: Bytes): Bytes {
  const { architecture } = found;
  const same = found.fields.get("multi-arch")?.value === "same";
  const plain = architecture === "" || architecture === "all" || architecture === native;
  return (same && architecture !== "") || !plain ? `${found.name}:${architecture}` : found.name;
}

/** The packages that `name[:architecture]` means; without an architecture the installed one. */
export function findPackage(database: PackageDatabase, specifier: Bytes): Package | undefined {
  const colon = specifier.indexOf(":");
  const name = (colon < 0 ? specifier : specifier.slice(0, colon)).toLowerCase();
  const ofName = database.packages.filter((p) => p.name === name);
  if (colon >= 0) return ofName.find((p) => p.architecture === specifier.slice(colon + 1));
  const known = ofName.filter((p) => p.status !== "not-installed");
  if (known.length < 2) return known[0] ?? ofName[0];
  return known.find((p) => p.architecture === database.nativeArchitecture || p.architecture === "all") ?? known[0];
}

/** Path of a control file of the package: `info/libc6:amd64.list`. */
export function infoFile(directory: Bytes, found: Package, kind: Bytes): Bytes {
  const same = found.fields.get("multi-arch")?.value === "same";
  return `${directory}/info/${found.name}${same ? `:${found.architecture}` : ""}.${kind}`;
}

/** What the entry of an installed package looks like. */
function typicalStanza(specifier: Bytes): Bytes {
  const [name = "", architecture = "amd64"] = specifier.split(":");
  return `Package: ${name}\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Debian Maintainers <debian@example.org>\nArchitecture: ${architecture}\nVersion: 1.0-1\nDescription: package ${name}\n\n`;
}
