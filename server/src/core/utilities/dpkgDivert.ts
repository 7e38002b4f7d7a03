import type { Bytes } from "../bytes";
import { errnoMessage } from "../world/errno";
import type { Sys } from "../world/sys";
import { replaceDatabaseFile } from "./dpkg/databaseFile";
import { type Diversion, diversionsIn, LOCAL, readDiversions, renderDiversions } from "./dpkg/diversions";
import { inFileOrder, normalized } from "./dpkg/fileOrder";
import { type DpkgArguments, type DpkgOption, DpkgProgram, parseDpkgOptions } from "./dpkg/options";
import { adminDirectory, installationDirectory, readPackageDatabase } from "./dpkg/packageDatabase";
import { listedFiles } from "./dpkg/packageFields";
import { versionText } from "./dpkg/versionText";
import { matchesWildcard } from "./dpkg/wildcard";
import { flag, type Utility, utility, value } from "./utility";

const OPTIONS: readonly DpkgOption[] = [
  { long: "add", action: true },
  { long: "remove", action: true },
  { long: "list", action: true },
  { long: "listpackage", action: true },
  { long: "truename", action: true },
  { long: "version", action: true },
  { long: "help", short: "?", unmodelled: true },
  { long: "admindir", takes: "value" },
  { long: "instdir", takes: "value" },
  { long: "root", takes: "value" },
  { long: "divert", takes: "value" },
  { long: "package", takes: "value" },
  { long: "local" },
  { long: "quiet" },
  { long: "rename" },
  { long: "no-rename" },
  { long: "test" },
];

/** dpkg-divert(1) of dpkg 1.21. */
export const dpkgDivert: Utility = utility({
  name: "dpkg-divert",
  summary: "moves a package's version of a file aside",
  parsing: "none",
  options: {
    add: flag("--add"),
    remove: flag("--remove"),
    list: flag("--list"),
    listPackage: flag("--listpackage"),
    trueName: flag("--truename"),
    divert: value("--divert"),
    package: value("--package"),
    local: flag("--local"),
    rename: flag("--rename"),
    noRename: flag("--no-rename"),
    quiet: flag("--quiet"),
    test: flag("--test"),
    adminDirectory: value("--admindir"),
    installationDirectory: value("--instdir"),
    root: value("--root"),
    version: flag("--version"),
  },
  missing: ["--help", "renaming across file systems by a copy"],
  run(call) {
    const { sys } = call;
    const program = new DpkgProgram(
      { ...call, stdout: call.write, stderr: call.writeError },
      "dpkg-divert",
      "Use --help for help about diverting files.",
    );
    const given = parseDpkgOptions(program, call.argv, OPTIONS);
    const directory = adminDirectory(sys, given.values);
    const run: Run = {
      sys,
      program,
      given,
      directory,
      root: installationDirectory(sys, given.values),
      ...choices(sys, given),
    };
    switch (given.action) {
      case "list":
        return list(run);
      case "listpackage":
        return listPackage(run);
      case "truename":
        return trueName(run);
      case "version":
        program.write(versionText(sys, directory, "dpkg-divert", ""));
        return 0;
      case "remove":
        return remove(run);
      default:
        return add(run);
    }
  },
});

interface Run {
  readonly sys: Sys;
  readonly program: DpkgProgram;
  readonly given: DpkgArguments;
  readonly directory: Bytes;
  readonly root: Bytes;
  /** The package; LOCAL; null: any. */
  readonly package: Bytes | null;
  readonly rename: "yes" | "no" | "unsaid";
}

/** What the options, of which the last counts, and the environment say of package and renaming. */
function choices(sys: Sys, { given }: DpkgArguments): Pick<Run, "package" | "rename"> {
  let chosen: Bytes | null = sys.env("DPKG_MAINTSCRIPT_PACKAGE") ?? null;
  let rename: Run["rename"] = "unsaid";
  for (const [name, text] of given) {
    if (name === "package") chosen = text;
    else if (name === "local") chosen = LOCAL;
    else if (name === "rename") rename = "yes";
    else if (name === "no-rename") rename = "no";
  }
  return { package: chosen, rename };
}

/** The path of an action that takes one; ends the program where it is missing. */
function onePath({ program, given }: Run): Bytes {
  const [path] = given.operands;
  if (path === undefined || given.operands.length > 1)
    return program.badUsage(`--${given.action ?? "add"} needs a single argument`);
  return absolute(program, path);
}

function absolute(program: DpkgProgram, path: Bytes): Bytes {
  if (!path.startsWith("/")) return program.badUsage(`filename "${path}" is not absolute`);
  if (path.includes("\n")) return program.badUsage("file may not contain newlines");
  return path;
}

function warnOfRename({ program, rename }: Run): void {
  if (rename === "unsaid")
    program.warning("please specify --no-rename explicitly, the default will change to --rename in 1.20.x");
}

// --- asking

/** The diversions, where `path` is about to be looked up. */
function read({ sys, directory }: Run, path?: Bytes): readonly Diversion[] {
  if (path !== undefined) sys.mayContain(`${directory}/diversions`, entryOf(path).statement, entryOf(path).chunk);
  return readDiversions(sys, directory);
}

/** Looks a path up among the diversions, and no more. */
function lookUp({ sys, directory }: Run, path: Bytes): readonly Diversion[] {
  return sys.part(() => diversionsIn(sys.readFor(`${directory}/diversions`, [entryOf(path)])));
}

const entryOf = (path: Bytes) => ({ statement: `${path} is diverted`, chunk: `${path}\n${path}.distrib\n:\n` });

function list(run: Run): number {
  const { program, given } = run;
  const patterns = given.operands.length === 0 ? ["*"] : given.operands;
  const matched = read(run).filter((d) =>
    patterns.some((p) =>
      [d.from, d.to, ...(d.package === LOCAL ? [] : [d.package])].some((text) => matchesWildcard(p, text)),
    ),
  );
  program.write(
    inFileOrder(matched, (d) => d.from)
      .map((d) => `${describe(d)}\n`)
      .join(""),
  );
  return 0;
}

function listPackage(run: Run): number {
  const path = normalized(onePath(run));
  const found = lookUp(run, path).find((d) => d.from === path || d.to === path);
  if (found) run.program.write(`${found.package === LOCAL ? "LOCAL" : found.package}\n`);
  return 0;
}

function trueName(run: Run): number {
  const path = onePath(run);
  const found = lookUp(run, normalized(path)).find((d) => d.from === normalized(path));
  run.program.write(`${found ? found.to : path}\n`);
  return 0;
}

/** `local diversion of A to B`, `diversion of A to B by P`; what is not known is left out. */
function describe({ from, to, package: owner }: { from: Bytes; to?: Bytes; package: Bytes | null }): Bytes {
  const kind = owner === LOCAL ? "local diversion" : owner === null ? "any diversion" : "diversion";
  return `${kind} of ${from}${to === undefined ? "" : ` to ${to}`}${owner === null || owner === LOCAL ? "" : ` by ${owner}`}`;
}

// --- changing

function add(run: Run): number {
  const { sys, program, given, root } = run;
  warnOfRename(run);
  const path = onePath(run);
  const to =
    given.values.get("divert") === undefined ? `${path}.distrib` : absolute(program, given.values.get("divert") ?? "");
  if (path === to) return program.badUsage(`cannot divert file '${path}' to itself`);
  if (sys.ltypeOf(root + path) === "directory") return program.badUsage("cannot divert directories");
  const made: Diversion = { from: normalized(path), to: normalized(to), package: run.package ?? LOCAL };
  const diversions = read(run, made.from);
  const words = { ...made, from: path, to };
  const clash = diversions.find((d) => [d.from, d.to].some((name) => name === made.from || name === made.to));
  if (clash) {
    if (clash.from === made.from && clash.to === made.to && clash.package === made.package) {
      say(run, `Leaving '${describe(words)}'\n`);
      return 0;
    }
    return program.error(`'${describe(words)}' clashes with '${describe(clash)}'`);
  }
  say(run, `Adding '${describe(words)}'\n`);
  const file = renaming(run, made.from) ? checkRename(run, made.from, made.to) : null;
  if (given.values.has("test")) return 0;
  write(run, [...diversions, made]);
  if (file) rename(run, made.from, made.to);
  return 0;
}

function remove(run: Run): number {
  const { program, given } = run;
  warnOfRename(run);
  const path = onePath(run);
  const to = given.values.get("divert");
  if (to !== undefined) absolute(program, to);
  const words = { from: path, package: run.package, ...(to === undefined ? {} : { to }) };
  const from = normalized(path);
  const diversions = read(run, from);
  const found = diversions.find((d) => d.from === from);
  if (!found) {
    say(run, `No diversion '${describe(words)}', none removed.\n`);
    return 0;
  }
  const mismatch = (what: string) =>
    program.error(`mismatch on ${what}\n  when removing '${describe(words)}'\n  found '${describe(found)}'`);
  if (to !== undefined && normalized(to) !== found.to) return mismatch("divert-to");
  if (run.package !== null && run.package !== found.package) return mismatch("package");
  // A package that diverts its own file keeps it where it is: nothing of it is to be moved back.
  say(run, `Removing '${describe(found)}'\n`);
  const moves =
    run.rename === "yes" && !ownedBy(run, found.package, from) ? checkRename(run, found.to, found.from) : null;
  if (given.values.has("test")) return 0;
  if (moves) rename(run, found.to, found.from);
  write(
    run,
    diversions.filter((d) => d !== found),
  );
  return 0;
}

function say({ program, given }: Run, text: Bytes): void {
  if (!given.values.has("quiet")) program.write(text);
}

/** Is the file to be moved on adding? Not where it is the diverting package's own. */
function renaming(run: Run, path: Bytes): boolean {
  if (run.rename !== "yes") return false;
  const { sys, program, directory } = run;
  if (run.package !== null && ownedBy(run, run.package, path)) {
    say(run, `Ignoring request to rename file '${path}' owned by diverting package '${run.package}'\n`);
    return false;
  }
  const isEssential = () => {
    const { packages } = readPackageDatabase(sys, directory);
    const essential = packages.filter((p) => p.fields.get("essential")?.value === "yes");
    return essential.some((p) => listedFiles(sys, directory, p).includes(path));
  };
  if (sys.part(isEssential))
    program.warning(`diverting file '${path}' from an Essential package with rename is dangerous, use --no-rename`);
  return true;
}

function ownedBy({ sys, directory }: Run, owner: Bytes, path: Bytes): boolean {
  if (owner === LOCAL) return false;
  const name = owner.split(":")[0] ?? "";
  return sys.part(() =>
    readPackageDatabase(sys, directory, [name])
      .packages.filter((p) => p.name === name)
      .some((p) => listedFiles(sys, directory, p).includes(path)),
  );
}

/** May the file be moved? True where there is something to move; ends the program where it must not be. */
function checkRename({ sys, program, root }: Run, from: Bytes, to: Bytes): true | null {
  const source = sys.lstat(root + from);
  if (!source.ok && source.errno !== "ENOENT")
    return program.error(`cannot stat file '${root + from}': ${errnoMessage(source.errno)}`);
  if (!source.ok) return null;
  const target = sys.lstat(root + to);
  if (!target.ok && target.errno !== "ENOENT")
    return program.error(`cannot stat file '${root + to}': ${errnoMessage(target.errno)}`);
  const directory = (root + to).replace(/\/[^/]*$/, "") || "/";
  if (!target.ok && !sys.isDirectory(directory))
    return program.error(`error checking '${root + to}': ${errnoMessage("ENOENT")}`);
  if (target.ok && !(source.value.device === target.value.device && source.value.inode === target.value.inode))
    return program.error(
      `rename involves overwriting '${root + to}' with\n  different file '${root + from}', not allowed`,
    );
  return true;
}

function rename({ sys, program, root }: Run, from: Bytes, to: Bytes): void {
  const errno = sys.lexists(root + to) ? sys.unlink(root + from) : sys.rename(root + from, root + to);
  if (errno === "EXDEV") program.unmodelled("dpkg-divert --rename across file systems");
  if (errno) program.error(`cannot rename '${root + from}' to '${root + to}': ${errnoMessage(errno)}`);
}

function write({ sys, program, directory }: Run, diversions: readonly Diversion[]): void {
  const content = renderDiversions(inFileOrder(diversions, (d) => d.from));
  replaceDatabaseFile(sys, program, `${directory}/diversions`, content);
}
