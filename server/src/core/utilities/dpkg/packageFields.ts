/** What a package's fields say: the whole record as `dpkg -s` prints it, and single fields as formats ask for them. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { parseVersion } from "../debianVersion";
import { displayName, infoFile, type Package, type PackageDatabase, STATUS_LETTERS } from "./packageDatabase";

/** The order in which dpkg writes the fields it knows; others follow as they stand. */
const KNOWN_ORDER = [
  "package",
  "essential",
  "protected",
  "status",
  "priority",
  "section",
  "installed-size",
  "origin",
  "maintainer",
  "bugs",
  "architecture",
  "multi-arch",
  "source",
  "version",
  "config-version",
  "replaces",
  "provides",
  "depends",
  "pre-depends",
  "recommends",
  "suggests",
  "breaks",
  "conflicts",
  "enhances",
  "conffiles",
  "filename",
  "size",
  "md5sum",
  "msdos-filename",
  "description",
  "triggers-pending",
  "triggers-awaited",
];

/** The stanza as dpkg writes it. */
export function renderRecord(found: Package): Bytes {
  const known = KNOWN_ORDER.flatMap((key) => found.fields.get(key) ?? []);
  const others = [...found.fields].filter(([key]) => !KNOWN_ORDER.includes(key)).map(([, field]) => field);
  return [...known, ...others]
    .filter(({ value }) => value !== "")
    .map(({ name, value }) => `${name}:${value.startsWith("\n") ? "" : " "}${value}\n`)
    .join("");
}

/** The value of a format's field; names are case-insensitive. "" where the package has none, undefined for no field. */
export function fieldValue(sys: Sys, database: PackageDatabase, found: Package, name: Bytes): Bytes | undefined {
  const key = name.toLowerCase();
  const virtual = VIRTUAL[key];
  if (virtual) return virtual(found, database, sys);
  if (key === "package") return found.name;
  if (key === "status") return `${found.want} ${found.eflag} ${found.status}`;
  const value = found.fields.get(key)?.value;
  if (value === undefined && (key === "essential" || key === "protected")) return "no";
  if (value === undefined) return KNOWN_ORDER.includes(key) ? "" : undefined;
  return key.startsWith("triggers-") ? ` ${value}` : value.replace(/^\n/, "");
}

/** First line of the description. */
export function synopsis(found: Package): Bytes {
  return (found.fields.get("description")?.value ?? "").split("\n")[0] ?? "";
}

/** `ii `, `rc `, `un `, `iHR`. */
export function statusAbbreviation(found: Package): Bytes {
  const want = { unknown: "u", install: "i", hold: "h", deinstall: "r", purge: "p" }[found.want] ?? "u";
  return `${want}${STATUS_LETTERS[found.status] ?? "n"}${found.eflag === "reinstreq" ? "R" : " "}`;
}

const VIRTUAL: Readonly<Record<string, (found: Package, database: PackageDatabase, sys: Sys) => Bytes>> = {
  "binary:package": (found, database) => displayName(found, database.nativeArchitecture),
  "binary:synopsis": synopsis,
  "binary:summary": synopsis,
  "db:status-abbrev": statusAbbreviation,
  "db:status-want": (found) => found.want,
  "db:status-status": (found) => found.status,
  "db:status-eflag": (found) => found.eflag,
  "db-fsys:files": (found, database, sys) =>
    listedFiles(sys, database.directory, found)
      .map((path) => ` ${path}\n`)
      .join(""),
  "db-fsys:last-modified": (found, database, sys) => {
    const stat = sys.stat(infoFile(database.directory, found, "list"));
    return stat.ok ? String(Math.floor(stat.value.mtime)) : "";
  },
  "source:package": (found) => /^[^ (]+/.exec(found.fields.get("source")?.value ?? "")?.[0] ?? found.name,
  "source:version": sourceVersion,
  "source:upstream-version": (found) => {
    const parsed = parseVersion(sourceVersion(found));
    return parsed.kind === "error" ? "" : parsed.version.upstream;
  },
};

function sourceVersion(found: Package): Bytes {
  const source = found.fields.get("source")?.value ?? "";
  return /\(([^)]*)\)/.exec(source)?.[1] ?? found.fields.get("version")?.value ?? "";
}

/** The paths of the package's `.list` file; none where there is no such file. */
export function listedFiles(sys: Sys, directory: Bytes, found: Package): readonly Bytes[] {
  if (found.status === "not-installed") return [];
  const text = sys.readFile(infoFile(directory, found, "list"));
  return text.ok ? text.value.split("\n").filter((line) => line !== "") : [];
}
