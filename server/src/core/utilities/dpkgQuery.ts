import type { Bytes } from "../bytes";
import type { Sys } from "../world/sys";
import { parseControlFileOnce } from "./dpkg/controlFile";
import { LOCAL, readDiversions } from "./dpkg/diversions";
import { specifierProblem } from "./dpkg/names";
import { type DpkgArguments, type DpkgOption, DpkgProgram, parseDpkgOptions } from "./dpkg/options";
import {
  adminDirectory,
  displayName,
  findPackage,
  infoFile,
  type Package,
  type PackageDatabase,
  readPackageDatabase,
} from "./dpkg/packageDatabase";
import { fieldValue, listedFiles, renderRecord, statusAbbreviation, synopsis } from "./dpkg/packageFields";
import { printPackageTable } from "./dpkg/packageTable";
import { searchFiles } from "./dpkg/searchFiles";
import { parseShowFormat, renderShowFormat } from "./dpkg/showFormat";
import { versionText } from "./dpkg/versionText";
import { hasWildcard, matchesWildcard } from "./dpkg/wildcard";
import { flag, type RawCall, type Utility, utility, value } from "./utility";

const OPTIONS: readonly DpkgOption[] = [
  { long: "listfiles", short: "L", action: true },
  { long: "status", short: "s", action: true },
  { long: "print-avail", short: "p", action: true },
  { long: "list", short: "l", action: true },
  { long: "search", short: "S", action: true },
  { long: "show", short: "W", action: true },
  { long: "control-path", short: "c", action: true },
  { long: "control-list", action: true },
  { long: "control-show", action: true },
  { long: "version", action: true },
  { long: "help", short: "?", unmodelled: true },
  { long: "admindir", takes: "value" },
  { long: "root", takes: "value" },
  { long: "load-avail" },
  { long: "no-pager" },
  { long: "showformat", short: "f", takes: "value" },
];

/** dpkg-query(1) of dpkg 1.21. */
export const dpkgQuery: Utility = utility({
  name: "dpkg-query",
  summary: "asks the database of packages",
  parsing: "none",
  options: {
    show: flag("-W", "--show"),
    showFormat: value("-f", "--showformat"),
    status: flag("-s", "--status"),
    list: flag("-l", "--list"),
    listFiles: flag("-L", "--listfiles"),
    search: flag("-S", "--search"),
    available: flag("-p", "--print-avail"),
    controlPath: flag("-c", "--control-path"),
    controlList: flag("--control-list"),
    controlShow: flag("--control-show"),
    version: flag("--version"),
    adminDirectory: value("--admindir"),
    root: value("--root"),
    loadAvailable: flag("--load-avail"),
    noPager: flag("--no-pager"),
  },
  missing: ["--help", "packages of the available file that are not installed (--load-avail)"],
  run: (call) => runDpkgQuery({ ...call, stdout: call.write, stderr: call.writeError }),
});

/** Runs `dpkg-query ARGV…`, for dpkg too, which executes it. */
export function runDpkgQuery(raw: RawCall): number {
  const program = new DpkgProgram(raw, "dpkg-query", "Use --help for help about querying packages.");
  const given = parseDpkgOptions(program, raw.argv, OPTIONS);
  const query: Query = { sys: raw.sys, program, given, directory: adminDirectory(raw.sys, given.values) };
  switch (given.action) {
    case undefined:
      return program.badUsage("need an action option");
    case "status":
      return showStatus(query);
    case "print-avail":
      return showAvailable(query);
    case "show":
      return show(query);
    case "list":
      return list(query);
    case "listfiles":
      return listFiles(query);
    case "search":
      return search(query);
    case "control-path":
      return controlPath(query);
    case "control-list":
      return controlList(query);
    case "control-show":
      return controlShow(query);
    default:
      program.write(versionText(raw.sys, query.directory, "dpkg-query", "package management program query tool"));
      return 0;
  }
}

interface Query {
  readonly sys: Sys;
  readonly program: DpkgProgram;
  readonly given: DpkgArguments;
  readonly directory: Bytes;
}

/** The database, where the names asked for are about to be looked up in it. */
function open({ sys, directory }: Query, asked: readonly Bytes[]): PackageDatabase {
  return readPackageDatabase(sys, directory, asked);
}

function checkSpecifier({ program, given }: Query, specifier: Bytes): void {
  const problem = specifierProblem(specifier);
  if (problem) program.badUsage(`--${given.action} needs a valid package name but '${specifier}' is not: ${problem}`);
}

/** The package meant; ends the program where the name alone means several that are installed. */
function findOne({ program, given }: Query, database: PackageDatabase, specifier: Bytes): Package | undefined {
  const installed = database.packages.filter((p) => p.name === specifier && p.status !== "not-installed");
  if (installed.length > 1)
    return program.badUsage(
      `--${given.action} needs a valid package name but '${specifier}' is not: ambiguous package name '${specifier}' with more than one installed instance`,
    );
  return findPackage(database, specifier);
}

/** The name in messages: with the architecture where the specifier names a foreign one. */
function messageName(database: PackageDatabase, specifier: Bytes): Bytes {
  const [name = "", architecture] = specifier.split(":");
  const shown = architecture === undefined || architecture === database.nativeArchitecture || architecture === "all";
  return `${name.toLowerCase()}${shown ? "" : `:${architecture}`}`;
}

function showStatus(query: Query): number {
  const { program, given } = query;
  const database = open(query, given.operands);
  if (given.operands.length === 0) {
    const known = database.packages.filter((p) => p.status !== "not-installed");
    program.write(known.map((p) => `${renderRecord(p)}\n`).join(""));
    return 0;
  }
  let failures = 0;
  given.operands.forEach((specifier, i) => {
    checkSpecifier(query, specifier);
    const found = findOne(query, database, specifier);
    if (found && (found.status !== "not-installed" || found.fields.size > 0)) program.write(renderRecord(found));
    else {
      program.notice(`package '${messageName(database, specifier)}' is not installed and no information is available`);
      failures++;
    }
    if (i < given.operands.length - 1) program.write("\n");
  });
  if (failures > 0) program.writeError("Use dpkg --info (= dpkg-deb --info) to examine archive files.\n");
  return failures > 0 ? 1 : 0;
}

function showAvailable(query: Query): number {
  const { sys, program, given, directory } = query;
  if (given.operands.length === 0) program.unmodelled("dpkg-query -p without a package");
  const text = sys.readFile(`${directory}/available`);
  const stanzas = text.ok ? parseControlFileOnce(text.value) : [];
  const database = open(query, []);
  let failures = 0;
  given.operands.forEach((specifier, i) => {
    checkSpecifier(query, specifier);
    const name = (specifier.split(":")[0] ?? "").toLowerCase();
    const fields = stanzas.find((stanza) => stanza.get("package")?.value === name);
    if (fields) program.write(renderRecord({ name, architecture: "", want: "", eflag: "", status: "", fields }));
    else {
      program.notice(`package '${messageName(database, specifier)}' is not available`);
      failures++;
    }
    if (i < given.operands.length - 1) program.write("\n");
  });
  return failures > 0 ? 1 : 0;
}

/** The packages that the patterns match, each once, in the database's order; complains about patterns without one. */
function selectPackages(query: Query, database: PackageDatabase): { chosen: readonly Package[]; failures: number } {
  const { given, program } = query;
  if (given.operands.length === 0)
    return { chosen: database.packages.filter((p) => p.status !== "not-installed"), failures: 0 };
  const chosen = new Set<Package>();
  let failures = 0;
  for (const pattern of given.operands) {
    const matched = database.packages.filter((p) => matchesSpecifier(pattern, p));
    if (matched.length === 0) {
      program.notice(`no packages found matching ${pattern}`);
      failures++;
    }
    for (const found of matched) chosen.add(found);
  }
  return { chosen: database.packages.filter((p) => chosen.has(p)), failures };
}

/** Does `name[:architecture]`, either a wildcard, mean this package? */
export function matchesSpecifier(pattern: Bytes, found: Package): boolean {
  const colon = pattern.indexOf(":");
  const name = colon < 0 ? pattern : pattern.slice(0, colon);
  const same = (wanted: Bytes, text: Bytes) => (hasWildcard(wanted) ? matchesWildcard(wanted, text) : wanted === text);
  return (
    same(name, found.name) &&
    (colon < 0 || (found.architecture !== "" && same(pattern.slice(colon + 1), found.architecture)))
  );
}

function show(query: Query): number {
  const { program, given, sys } = query;
  const format = parseShowFormat(given.values.get("showformat") ?? "${binary:Package}\\t${Version}\\n");
  if (typeof format === "string") {
    program.notice(`error in show format: ${format}`);
    return 1;
  }
  const database = open(
    query,
    given.operands.filter((operand) => !hasWildcard(operand)),
  );
  const { chosen, failures } = selectPackages(query, database);
  for (const found of chosen) program.write(renderShowFormat(format, (name) => fieldValue(sys, database, found, name)));
  return failures > 0 ? 1 : 0;
}

function list(query: Query): number {
  const database = open(
    query,
    query.given.operands.filter((operand) => !hasWildcard(operand)),
  );
  const { chosen, failures } = selectPackages(query, database);
  const rows = chosen.map((found) => ({
    abbreviation: statusAbbreviation(found),
    name: displayName(found, database.nativeArchitecture),
    version: found.fields.get("version")?.value || "<none>",
    architecture: found.architecture || "<none>",
    description: synopsis(found) || "(no description available)",
  }));
  printPackageTable(query.sys, (text) => query.program.write(text), rows);
  return failures > 0 ? 1 : 0;
}

function listFiles(query: Query): number {
  const { sys, program, given, directory } = query;
  if (given.operands.length === 0) program.badUsage("--listfiles needs at least one package name argument");
  const database = open(query, given.operands);
  const diversions = readDiversions(sys, directory);
  let failures = 0;
  given.operands.forEach((specifier, i) => {
    checkSpecifier(query, specifier);
    const found = findOne(query, database, specifier);
    if (!found || found.status === "not-installed") {
      program.notice(`package '${messageName(database, specifier)}' is not installed`);
      failures++;
    } else {
      const files = listedFiles(sys, directory, found);
      if (files.length === 0)
        program.write(`Package '${displayName(found, database.nativeArchitecture)}' does not contain any files (!)\n`);
      for (const path of files) {
        program.write(`${path}\n`);
        const diversion = diversions.find((d) => d.from === path);
        if (!diversion) continue;
        if (diversion.package === LOCAL) program.write(`locally diverted to: ${diversion.to}\n`);
        else if (diversion.package === found.name) program.write(`package diverts others to: ${diversion.to}\n`);
        else program.write(`diverted by ${diversion.package} to: ${diversion.to}\n`);
      }
    }
    if (i < given.operands.length - 1) program.write("\n");
  });
  if (failures > 0) program.writeError("Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.\n");
  return failures > 0 ? 1 : 0;
}

function search(query: Query): number {
  const { sys, program, given, directory } = query;
  if (given.operands.length === 0) program.badUsage("--search needs at least one file name pattern argument");
  const database = open(query, []);
  let failures = 0;
  for (const argument of given.operands) {
    const pattern = /^[*[?/\\]/.test(argument) ? argument : `*${argument}*`;
    const lines = searchFiles(sys, database, directory, pattern);
    program.write(lines.join(""));
    if (lines.length > 0) continue;
    program.notice(`no path found matching pattern ${pattern}`);
    failures++;
  }
  return failures > 0 ? 1 : 0;
}

/** The installed package of a control-* command; the program ends where there is none. */
function controlPackage(query: Query): { database: PackageDatabase; found: Package } {
  const { program, given } = query;
  const specifier = given.operands[0];
  if (specifier === undefined) return program.badUsage(`--${given.action} needs at least one package name argument`);
  checkSpecifier(query, specifier);
  const database = open(query, [specifier]);
  const found = findOne(query, database, specifier);
  if (!found || found.status === "not-installed")
    return program.error(`package '${messageName(database, specifier)}' is not installed`);
  return { database, found };
}

/** Control files that are there, except the list: [kind, path] in the order of the directory. */
function controlFiles({ sys, directory }: Query, found: Package): readonly (readonly [Bytes, Bytes])[] {
  const names = sys.readDirectory(`${directory}/info`);
  if (!names.ok) return [];
  const prefix = infoFile(directory, found, "").slice(`${directory}/info/`.length);
  return names.value
    .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes("."))
    .map((name) => [name.slice(prefix.length), `${directory}/info/${name}`] as const)
    .filter(([kind]) => kind !== "list");
}

function controlPath(query: Query): number {
  const { sys, program, given, directory } = query;
  if (given.operands.length > 2) program.badUsage("--control-path takes at most two arguments");
  const { found } = controlPackage(query);
  const kind = given.operands[1];
  if (kind === undefined) for (const [, path] of controlFiles(query, found)) program.write(`${path}\n`);
  else {
    checkControlName(program, kind);
    const path = infoFile(directory, found, kind);
    if (kind !== "list" && sys.exists(path)) program.write(`${path}\n`);
  }
  return 0;
}

function checkControlName(program: DpkgProgram, kind: Bytes): void {
  if (kind.includes("/")) program.badUsage("control file contains /");
}

function controlList(query: Query): number {
  if (query.given.operands.length !== 1) query.program.badUsage("--control-list takes one package name argument");
  const { found } = controlPackage(query);
  for (const [kind] of controlFiles(query, found)) query.program.write(`${kind}\n`);
  return 0;
}

function controlShow(query: Query): number {
  const { sys, program, given, directory } = query;
  const kind = given.operands[1];
  if (kind === undefined || given.operands.length !== 2)
    return program.badUsage("--control-show takes exactly two arguments");
  const { found } = controlPackage(query);
  checkControlName(program, kind);
  const text = kind === "list" ? null : sys.readFile(infoFile(directory, found, kind));
  if (!text?.ok) return program.error(`control file '${kind}' does not exist`);
  program.write(text.value);
  return 0;
}
