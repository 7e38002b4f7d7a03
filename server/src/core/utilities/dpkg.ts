import type { Bytes } from "../bytes";
import { compareVersions, type DebianVersion, NO_VERSION, parseVersion } from "./debianVersion";
import { architectureNameProblem, packageNameProblem } from "./dpkg/names";
import { type DpkgArguments, type DpkgOption, DpkgProgram, parseDpkgOptions } from "./dpkg/options";
import {
  adminDirectory,
  displayName,
  foreignArchitectures,
  infoFile,
  type PackageDatabase,
  readPackageDatabase,
} from "./dpkg/packageDatabase";
import { triggerNameProblem } from "./dpkg/triggers";
import { versionText } from "./dpkg/versionText";
import { hasWildcard } from "./dpkg/wildcard";
import { matchesSpecifier, runDpkgQuery } from "./dpkgQuery";
import { flag, type RawCall, type Utility, utility, value } from "./utility";

const USAGE_HINT = `Type dpkg --help for help about installing and deinstalling packages [*];
Use 'apt' or 'aptitude' for user-friendly package management;
Type dpkg -Dhelp for a list of dpkg debug flag values;
Type dpkg --force-help for a list of forcing options;
Type dpkg-deb --help for help about manipulating *.deb files;

Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !`;

/** Actions that dpkg hands to dpkg-query. */
const QUERIES: readonly DpkgOption[] = [
  { long: "listfiles", short: "L", action: true },
  { long: "status", short: "s", action: true },
  { long: "print-avail", short: "p", action: true },
  { long: "list", short: "l", action: true },
  { long: "search", short: "S", action: true },
];

const unmodelled = (long: string, short?: string): DpkgOption =>
  short === undefined ? { long, unmodelled: true } : { long, short, unmodelled: true };

const OPTIONS: readonly DpkgOption[] = [
  ...QUERIES,
  { long: "compare-versions", action: true },
  { long: "validate-pkgname", action: true },
  { long: "validate-trigname", action: true },
  { long: "validate-archname", action: true },
  { long: "validate-version", action: true },
  { long: "assert", takes: "prefix", action: true },
  { long: "print-architecture", action: true },
  { long: "print-foreign-architectures", action: true },
  { long: "get-selections", action: true },
  { long: "audit", short: "C", action: true },
  { long: "version", action: true },
  { long: "admindir", takes: "value" },
  { long: "root", takes: "value" },
  { long: "instdir", takes: "value" },
  { long: "no-pager" },
  { long: "force", takes: "prefix", unmodelled: true },
  { long: "no-force", takes: "prefix", unmodelled: true },
  { long: "refuse", takes: "prefix", unmodelled: true },
  unmodelled("install", "i"),
  unmodelled("unpack"),
  unmodelled("record-avail", "A"),
  unmodelled("configure"),
  unmodelled("remove", "r"),
  unmodelled("purge", "P"),
  unmodelled("triggers-only"),
  unmodelled("verify", "V"),
  unmodelled("set-selections"),
  unmodelled("clear-selections"),
  unmodelled("update-avail"),
  unmodelled("merge-avail"),
  unmodelled("clear-avail"),
  unmodelled("forget-old-unavail"),
  unmodelled("yet-to-unpack"),
  unmodelled("predep-package"),
  unmodelled("add-architecture"),
  unmodelled("remove-architecture"),
  unmodelled("build", "b"),
  unmodelled("contents", "c"),
  unmodelled("control", "e"),
  unmodelled("extract", "x"),
  unmodelled("vextract", "X"),
  unmodelled("field", "f"),
  unmodelled("ctrl-tarfile"),
  unmodelled("fsys-tarfile"),
  unmodelled("info", "I"),
  unmodelled("help", "?"),
  unmodelled("force-help"),
  unmodelled("debug", "D"),
  unmodelled("pending", "a"),
  unmodelled("recursive", "R"),
  unmodelled("no-act"),
  unmodelled("dry-run"),
  unmodelled("simulate"),
  unmodelled("auto-deconfigure", "B"),
  unmodelled("selected-only", "O"),
  unmodelled("skip-same-version", "E"),
  unmodelled("refuse-downgrade", "G"),
  unmodelled("no-debsig"),
  unmodelled("no-triggers"),
  unmodelled("triggers"),
  unmodelled("verify-format"),
  unmodelled("status-fd"),
  unmodelled("status-logger"),
  unmodelled("log"),
  unmodelled("path-exclude"),
  unmodelled("path-include"),
  unmodelled("ignore-depends"),
  unmodelled("abort-after"),
  unmodelled("pre-invoke"),
  unmodelled("post-invoke"),
];

/** dpkg(1) of dpkg 1.21: its questions, not its installing and removing. */
export const dpkg: Utility = utility({
  name: "dpkg",
  summary: "compares versions and asks the database of packages",
  parsing: "none",
  options: {
    compareVersions: flag("--compare-versions"),
    status: flag("-s", "--status"),
    list: flag("-l", "--list"),
    listFiles: flag("-L", "--listfiles"),
    search: flag("-S", "--search"),
    available: flag("-p", "--print-avail"),
    printArchitecture: flag("--print-architecture"),
    printForeignArchitectures: flag("--print-foreign-architectures"),
    assertSupportPredepends: flag("--assert-support-predepends"),
    assertWorkingEpoch: flag("--assert-working-epoch"),
    assertLongFilenames: flag("--assert-long-filenames"),
    assertMultiConrep: flag("--assert-multi-conrep"),
    assertMultiArch: flag("--assert-multi-arch"),
    assertVersionedProvides: flag("--assert-versioned-provides"),
    assertProtectedField: flag("--assert-protected-field"),
    assertHelp: flag("--assert-help"),
    validatePackageName: flag("--validate-pkgname"),
    validateTriggerName: flag("--validate-trigname"),
    validateArchitectureName: flag("--validate-archname"),
    validateVersion: flag("--validate-version"),
    getSelections: flag("--get-selections"),
    audit: flag("-C", "--audit"),
    version: flag("--version"),
    adminDirectory: value("--admindir"),
    root: value("--root"),
    installationDirectory: value("--instdir"),
    noPager: flag("--no-pager"),
  },
  missing: [
    "installing, unpacking, configuring, removing and purging of packages",
    "--audit where a package is in a bad state",
    "everything about archives (dpkg-deb), --verify, --set-selections, --add-architecture, --force-…",
  ],
  run: (call) => runDpkg({ ...call, stdout: call.write, stderr: call.writeError }),
});

function runDpkg(raw: RawCall): number {
  const program = new DpkgProgram(raw, "dpkg", USAGE_HINT);
  const given = parseDpkgOptions(program, raw.argv, OPTIONS);
  const { action, operands } = given;
  if (action === undefined) return program.badUsage("need an action option");
  if (QUERIES.some((query) => query.long === action)) return runDpkgQuery({ ...raw, argv: queryArguments(given) });
  switch (action) {
    case "compare-versions":
      return compare(raw, program, operands);
    case "validate-pkgname":
      return validate(program, given, "pkgname", "package name", packageNameProblem);
    case "validate-trigname":
      return validate(program, given, "trigname", "trigger name", triggerNameProblem);
    case "validate-archname":
      return validate(program, given, "archname", "architecture name", architectureNameProblem);
    case "validate-version":
      return validateVersion(program, operands);
    case "assert":
      return assertFeature(program, given);
    case "version":
      program.write(
        versionText(raw.sys, adminDirectory(raw.sys, given.values), "'dpkg'", "package management program"),
      );
      return 0;
    default:
      return askDatabase(raw, program, given);
  }
}

function queryArguments({ action, values, operands }: DpkgArguments): readonly Bytes[] {
  const directory = values.get("admindir");
  const root = values.get("root");
  return [
    ...(directory === undefined ? [] : ["--admindir", directory]),
    ...(root === undefined ? [] : ["--root", root]),
    `--${action}`,
    "--",
    ...operands,
  ];
}

// --- versions

/** How each relation takes "earlier", "equal" and "later", and on which side no version at all counts as later. */
const RELATIONS: Readonly<
  Record<string, readonly [lt: 0 | 1, eq: 0 | 1, gt: 0 | 1, empty: "" | "first" | "second", obsolete?: true]>
> = {
  lt: [1, 0, 0, ""],
  le: [1, 1, 0, ""],
  eq: [0, 1, 0, ""],
  ne: [1, 0, 1, ""],
  ge: [0, 1, 1, ""],
  gt: [0, 0, 1, ""],
  "lt-nl": [1, 0, 0, "first"],
  "le-nl": [1, 1, 0, "first"],
  "ge-nl": [0, 1, 1, "first"],
  "gt-nl": [0, 0, 1, "first"],
  "<": [1, 1, 0, "", true],
  "<=": [1, 1, 0, ""],
  "<<": [1, 0, 0, ""],
  "=": [0, 1, 0, ""],
  ">": [0, 1, 1, "", true],
  ">=": [0, 1, 1, ""],
  ">>": [0, 0, 1, ""],
};

function compare(raw: RawCall, program: DpkgProgram, operands: readonly Bytes[]): number {
  const [a, relation, b] = operands;
  if (a === undefined || relation === undefined || b === undefined || operands.length > 3)
    return program.badUsage("--compare-versions takes three arguments: <version> <relation> <version>");
  const row = RELATIONS[relation];
  if (!row) return program.badUsage("--compare-versions bad relation");
  const [lt, eq, gt, empty, obsolete] = row;
  if (obsolete) program.warning(`--compare-versions used with obsolete relation operator '${relation}'`);
  raw.sys.observe.version(a, b);
  const first = comparedVersion(program, a);
  const second = comparedVersion(program, b);
  if (empty !== "" && (first === null || second === null)) {
    if (first === null && second === null) return eq ? 0 : 1;
    return (first === null ? gt : lt) ? 0 : 1;
  }
  const order = compareVersions(first ?? NO_VERSION, second ?? NO_VERSION);
  return (order < 0 ? lt : order > 0 ? gt : eq) ? 0 : 1;
}

/** The version, or null for none ("" and <unknown>); one that cannot be parsed ends the program. */
function comparedVersion(program: DpkgProgram, text: Bytes): DebianVersion | null {
  if (text === "" || text === "<unknown>") return null;
  const parsed = parseVersion(text);
  if (parsed.kind === "error") return program.error(`version '${text}' has bad syntax: ${parsed.problem}`);
  if (parsed.kind === "warning") program.warning(`version '${text}' has bad syntax: ${parsed.problem}`);
  return parsed.version;
}

function validateVersion(program: DpkgProgram, operands: readonly Bytes[]): number {
  const [text] = operands;
  if (text === undefined || operands.length > 1)
    return program.badUsage("--validate-version takes one <version> argument");
  const parsed = parseVersion(text);
  if (parsed.kind === "ok") return 0;
  const message = `version '${text}' has bad syntax: ${parsed.problem}`;
  if (parsed.kind === "error") return program.error(message);
  program.warning(message);
  return 1;
}

function validate(
  program: DpkgProgram,
  { operands }: DpkgArguments,
  what: string,
  noun: string,
  problemOf: (name: Bytes) => string | null,
): number {
  const [name] = operands;
  if (name === undefined || operands.length > 1)
    return program.badUsage(`--validate-${what} takes one <${what}> argument`);
  const problem = problemOf(name);
  return problem === null ? 0 : program.error(`${noun} '${name}' is invalid: ${problem}`);
}

const FEATURES = [
  ["support-predepends", "1.1.0", "the Pre-Depends field"],
  ["working-epoch", "1.4.0.7", "epochs in versions"],
  ["long-filenames", "1.4.1.17", "long filenames in .deb archives"],
  ["multi-conrep", "1.4.1.19", "multiple Conflicts and Replaces"],
  ["multi-arch", "1.16.2", "multi-arch fields and semantics"],
  ["versioned-provides", "1.17.11", "versioned relationships in the Provides field"],
  ["protected-field", "1.20.1", "the Protected field"],
] as const;

function assertFeature(program: DpkgProgram, { actionValue, operands }: DpkgArguments): number {
  if (actionValue === "help") {
    program.write("dpkg assert options - assert whether features are supported:\n");
    for (const [name, since, what] of FEATURES) program.write(`  ${name.padEnd(19)} ${since.padEnd(9)} ${what}\n`);
    return 0;
  }
  const feature = FEATURES.find(([name]) => name === actionValue);
  if (!feature) return program.badUsage("unknown --assert-<feature>");
  if (operands.length > 0) return program.badUsage("--assert takes no arguments");
  return 0;
}

// --- the database

function askDatabase(raw: RawCall, program: DpkgProgram, given: DpkgArguments): number {
  const { action, operands, values } = given;
  const { sys } = raw;
  const directory = adminDirectory(sys, values);
  const named = action === "get-selections" || action === "audit" ? operands.filter((o) => !hasWildcard(o)) : ["dpkg"];
  if (action?.startsWith("print-") && operands.length > 0) program.badUsage(`--${action} takes no arguments`);
  const database = readPackageDatabase(sys, directory, named);
  if (action === "print-architecture") program.write(`${database.nativeArchitecture}\n`);
  else if (action === "print-foreign-architectures")
    for (const name of foreignArchitectures(sys, directory, database.nativeArchitecture)) program.write(`${name}\n`);
  else if (action === "get-selections") printSelections(program, database, operands);
  else audit(raw, program, database);
  return 0;
}

function printSelections(program: DpkgProgram, database: PackageDatabase, patterns: readonly Bytes[]): void {
  const line = (name: Bytes, want: Bytes) => {
    const tabs = Math.max(1, 6 - Math.floor(name.length / 8));
    program.write(`${name}${"\t".repeat(tabs)}${want}\n`);
  };
  const native = database.nativeArchitecture;
  if (patterns.length === 0) {
    for (const p of database.packages) if (p.status !== "not-installed") line(displayName(p, native), p.want);
    return;
  }
  for (const pattern of patterns) {
    const matched = database.packages.filter((p) => p.status !== "not-installed" && matchesSpecifier(pattern, p));
    for (const p of matched) line(displayName(p, native), p.want);
    if (matched.length === 0) program.notice(`no packages found matching ${pattern}`);
  }
}

const GOOD_STATES = new Set(["installed", "config-files", "not-installed"]);

/** Says nothing where all is well; what it says otherwise is not modelled. */
function audit(raw: RawCall, program: DpkgProgram, database: PackageDatabase): void {
  const { directory, nativeArchitecture } = database;
  const known = new Set([
    "all",
    "",
    nativeArchitecture,
    ...foreignArchitectures(raw.sys, directory, nativeArchitecture),
  ]);
  for (const found of database.packages) {
    if (!GOOD_STATES.has(found.status) || found.eflag !== "ok")
      program.unmodelled(`dpkg --audit: package ${found.name} is ${found.status}`);
    if (found.status !== "installed") continue;
    for (const kind of ["list", "md5sums"])
      if (!raw.sys.exists(infoFile(directory, found, kind)))
        program.unmodelled(`dpkg --audit: package ${found.name} lacks its ${kind} file`);
    if (!known.has(found.architecture))
      program.unmodelled(`dpkg --audit: package ${found.name} is of an unknown architecture`);
  }
}
