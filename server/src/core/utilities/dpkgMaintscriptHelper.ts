import type { Bytes } from "../bytes";
import { displayText } from "../bytes";
import { type Errno, errnoMessage } from "../world/errno";
import { compareVersions, type DebianVersion, NO_VERSION, parseVersion } from "./debianVersion";
import { DpkgProgram } from "./dpkg/options";
import { adminDirectory, findPackage, infoFile, readPackageDatabase } from "./dpkg/packageDatabase";
import { dirToSymlink, symlinkToDir } from "./dpkg/switchPathname";
import { Exit, type RawCall, type Utility, utility } from "./utility";

/** The commands, and how many parameters come before LAST-VERSION. */
const COMMANDS: Readonly<Record<string, (helper: Helper) => void>> = {
  rm_conffile: rmConffile,
  mv_conffile: mvConffile,
  symlink_to_dir: symlinkToDir,
  dir_to_symlink: dirToSymlink,
};

/** dpkg-maintscript-helper(1) of dpkg 1.21. */
export const dpkgMaintscriptHelper: Utility = utility({
  name: "dpkg-maintscript-helper",
  summary: "removes and renames conffiles, and switches between directories and symlinks, on upgrades",
  parsing: "none",
  options: {},
  missing: ["--help and --version", "messages of mv, rm and ln in the rare cases where those fail"],
  run: (call) => runHelper({ ...call, stdout: call.write, stderr: call.writeError }),
});

function runHelper(raw: RawCall): number {
  const program = new DpkgProgram(
    raw,
    "dpkg-maintscript-helper",
    "Use 'dpkg-maintscript-helper --help' for program usage information.",
  );
  // The real one is a shell script, whose errors end with 1.
  try {
    return dispatch(raw, program);
  } catch (thrown) {
    if (thrown instanceof Exit && thrown.status === 2) return 1;
    throw thrown;
  }
}

function dispatch(raw: RawCall, program: DpkgProgram): number {
  const [command, ...rest] = raw.argv;
  if (command === undefined) return program.badUsage("missing command");
  if (command === "supports") return supports(raw, program, rest[0] ?? "");
  if (["help", "--help", "-?", "--version", "_internal_pkg_must_own_file"].includes(command))
    return program.unmodelled(`${command} of dpkg-maintscript-helper`);
  const run = COMMANDS[command];
  if (!run)
    return program.badUsage(`command ${command} is unknown\nHint: upgrading dpkg to a newer version might help.`);
  run(new Helper(raw, program, command, rest));
  return 0;
}

function supports(raw: RawCall, program: DpkgProgram, command: Bytes): number {
  let status = COMMANDS[command] ? 0 : 1;
  for (const name of ["DPKG_MAINTSCRIPT_NAME", "DPKG_MAINTSCRIPT_PACKAGE"]) {
    if (raw.sys.env(name)) continue;
    program.warning(`environment variable ${name} missing`);
    status = 1;
  }
  return status;
}

/** One call of a command: its parameters, those of the maintainer script, and what the commands share. */
export class Helper {
  readonly sys: RawCall["sys"];
  readonly script: Bytes;
  readonly root: Bytes;
  /** What dpkg called the maintainer script with, after `--`. */
  readonly scriptArguments: readonly Bytes[];

  constructor(
    readonly raw: RawCall,
    readonly program: DpkgProgram,
    readonly command: string,
    readonly parameters: readonly Bytes[],
  ) {
    this.sys = raw.sys;
    this.script = raw.sys.env("DPKG_MAINTSCRIPT_NAME") ?? "";
    const root = raw.sys.env("DPKG_ROOT") ?? "";
    const real = root === "" ? "" : raw.sys.realpath(root, "last");
    this.root = real === "" || !real.ok || real.value === "/" ? "" : real.value;
    const dashes = parameters.indexOf("--");
    this.scriptArguments = dashes < 0 ? [] : parameters.slice(dashes + 1);
  }

  /** [LAST-VERSION, PACKAGE] where they begin after so many parameters. */
  versionAndPackage(after: number): { lastVersion: Bytes; package: Bytes } {
    const { sys, parameters } = this;
    const architecture = sys.env("DPKG_MAINTSCRIPT_ARCH");
    const own = `${sys.env("DPKG_MAINTSCRIPT_PACKAGE") ?? ""}${architecture ? `:${architecture}` : ""}`;
    const lastVersion = parameters[after] ?? "";
    const given = parameters[after + 1] ?? "";
    if (lastVersion === "--") return { lastVersion: "", package: own };
    return { lastVersion, package: given === "--" || given === "" ? own : given };
  }

  requireDashes(): void {
    if (!this.parameters.includes("--")) this.program.badUsage("missing arguments after --");
  }

  requireEnvironment(): void {
    for (const name of ["DPKG_MAINTSCRIPT_NAME", "DPKG_MAINTSCRIPT_PACKAGE"])
      if (!this.sys.env(name)) this.program.error(`environment variable ${name} is required`, 1);
  }

  /** LAST-VERSION may be empty, but not malformed. */
  checkLastVersion(text: Bytes): void {
    if (text === "") return;
    const parsed = parseVersion(text);
    if (parsed.kind === "ok") return;
    const level = parsed.kind === "error" ? "error" : "warning";
    this.program.error(`dpkg: ${level}: version '${text}' has bad syntax: ${parsed.problem}`, 1);
  }

  /** Was the package at LAST-VERSION or before (`le-nl`), when `version` was installed? */
  wasAtMost(version: Bytes, lastVersion: Bytes): boolean {
    this.sys.observe.version(version, lastVersion);
    const a = this.version(version);
    const b = this.version(lastVersion);
    if (a === "bad" || b === "bad") return false;
    if (b === null) return true;
    return a !== null && compareVersions(a, b ?? NO_VERSION) <= 0;
  }

  private version(text: Bytes): DebianVersion | null | "bad" {
    if (text === "" || text === "<unknown>") return null;
    const parsed = parseVersion(text);
    if (parsed.kind === "ok") return parsed.version;
    const level = parsed.kind === "error" ? "error" : "warning";
    this.program.writeError(`dpkg: ${level}: version '${text}' has bad syntax: ${parsed.problem}\n`);
    return parsed.kind === "error" ? "bad" : parsed.version;
  }

  /** Is the path in the package's file list? Complains as dpkg-query where the package is not installed. */
  packageOwns(name: Bytes, path: Bytes): boolean {
    return this.sys.part(() => this.isListed(name, path));
  }

  private isListed(name: Bytes, path: Bytes): boolean {
    const directory = adminDirectory(this.sys);
    const database = readPackageDatabase(this.sys, directory, [name]);
    const found = findPackage(database, name);
    if (!found || found.status === "not-installed") {
      const [plain = "", architecture] = name.split(":");
      // dpkg runs the scripts of its own architecture's packages with that in DPKG_MAINTSCRIPT_ARCH.
      const foreign =
        architecture !== undefined &&
        architecture !== this.sys.env("DPKG_MAINTSCRIPT_ARCH") &&
        architecture !== database.nativeArchitecture &&
        architecture !== "all";
      this.program.writeError(
        `dpkg-query: package '${plain}${foreign ? `:${architecture}` : ""}' is not installed\nUse dpkg --contents (= dpkg-deb --contents) to list archive files contents.\n`,
      );
      return false;
    }
    const list = infoFile(directory, found, "list");
    const line = { statement: `${list} contains a line like '${path}'`, chunk: path };
    const text = this.sys.readFor(list, [line]);
    return text.ok && text.value.split("\n").includes(path);
  }

  /** The Conffiles field's lines of the package; complains as dpkg-query where there is no such package. */
  conffiles(name: Bytes): readonly Bytes[] {
    const database = readPackageDatabase(this.sys, adminDirectory(this.sys), [name]);
    const [plain = "", architecture] = name.split(":");
    const found = database.packages.filter(
      (p) => p.name === plain && (architecture === undefined || p.architecture === architecture),
    );
    if (found.length === 0) this.program.writeError(`dpkg-query: no packages found matching ${name}\n`);
    return found.flatMap((p) => (p.fields.get("conffiles")?.value ?? "").split("\n"));
  }

  print(line: Bytes): void {
    this.program.write(`${line}\n`);
  }

  /** `mv [-f] FROM TO`; where it fails the helper ends, as it runs with set -e. */
  move(from: Bytes, to: Bytes): void {
    const target = this.sys.isDirectory(to) ? `${to}/${from.slice(from.lastIndexOf("/") + 1)}` : to;
    const errno = this.sys.rename(from, target);
    if (errno === "EXDEV") this.program.unmodelled("moving across file systems");
    this.orFail(errno, `mv: cannot move '${from}' to '${target}'`);
  }

  /** `rm -f PATH` */
  removeFile(path: Bytes): void {
    const errno = this.sys.unlink(path);
    if (errno !== "ENOENT" && errno !== "ENOTDIR") this.orFail(errno, `rm: cannot remove '${path}'`);
  }

  orFail(errno: Errno | null, message: string): void {
    if (!errno) return;
    this.program.writeError(`${displayText(message)}: ${errnoMessage(errno)}\n`);
    throw new Exit(1);
  }
}

// --- conffiles

/** The checks that rm_conffile and mv_conffile begin with. */
function conffileParameters(helper: Helper, after: number, named: readonly (readonly [string, Bytes])[]) {
  const { lastVersion, package: owner } = helper.versionAndPackage(after);
  helper.requireDashes();
  if (owner === "") helper.program.error("couldn't identify the package", 1);
  if (!helper.scriptArguments[0]) helper.program.error("maintainer script parameters are missing", 1);
  helper.requireEnvironment();
  for (const [what, path] of named)
    if (!path.startsWith("/")) helper.program.error(`${what} '${path}' is not an absolute path`, 1);
  helper.checkLastVersion(lastVersion);
  const [action = "", version = ""] = helper.scriptArguments;
  for (const [, path] of named) helper.sys.supposeFile(helper.root + path);
  return { owner, action, version, upgrades: () => version !== "" && helper.wasAtMost(version, lastVersion) };
}

function rmConffile(helper: Helper): void {
  const { parameters, script, root } = helper;
  const conffile = parameters[0] ?? "";
  const { owner, action, upgrades } = conffileParameters(helper, 1, [["conffile", conffile]]);
  const file = root + conffile;
  if (script === "preinst" && (action === "install" || action === "upgrade") && upgrades()) {
    if (!helper.sys.exists(file) || !helper.packageOwns(owner, conffile)) return;
    helper.move(file, `${file}.dpkg-${isUnmodified(helper, owner, conffile) ? "remove" : "backup"}`);
  } else if (script === "postinst" && action === "configure" && upgrades()) finishRmConffile(helper, file);
  else if (script === "postrm") {
    if (action === "purge")
      for (const suffix of ["bak", "remove", "backup"]) helper.removeFile(`${file}.dpkg-${suffix}`);
    if ((action === "abort-install" || action === "abort-upgrade") && upgrades()) {
      if (!helper.packageOwns(owner, conffile)) return;
      restore(helper, file, "remove", "moved away");
      restore(helper, file, "backup", "backed-up");
    }
  }
}

function finishRmConffile(helper: Helper, file: Bytes): void {
  if (helper.sys.exists(`${file}.dpkg-backup`)) {
    helper.print(`Obsolete conffile ${file} has been modified by you.`);
    helper.print(`Saving as ${file}.dpkg-bak ...`);
    helper.move(`${file}.dpkg-backup`, `${file}.dpkg-bak`);
  }
  if (helper.sys.exists(`${file}.dpkg-remove`)) {
    helper.print(`Removing obsolete conffile ${file} ...`);
    helper.removeFile(`${file}.dpkg-remove`);
  }
}

function restore(helper: Helper, file: Bytes, suffix: string, how: string): void {
  if (!helper.sys.exists(`${file}.dpkg-${suffix}`)) return;
  helper.print(`Reinstalling ${file} that was ${how}`);
  helper.move(`${file}.dpkg-${suffix}`, file);
}

function mvConffile(helper: Helper): void {
  const { parameters, script, root, sys } = helper;
  const [oldConffile = "", newConffile = ""] = parameters;
  const { owner, action, upgrades } = conffileParameters(helper, 2, [
    ["old-conffile", oldConffile],
    ["new-conffile", newConffile],
  ]);
  const file = root + oldConffile;
  if (script === "preinst" && (action === "install" || action === "upgrade") && upgrades()) {
    if (!sys.exists(file) || !helper.packageOwns(owner, oldConffile)) return;
    if (isUnmodified(helper, owner, oldConffile)) helper.move(file, `${file}.dpkg-remove`);
  } else if (script === "postinst" && action === "configure" && upgrades()) {
    const renamed = root + newConffile;
    helper.removeFile(`${file}.dpkg-remove`);
    if (!sys.exists(file) || !helper.packageOwns(owner, oldConffile)) return;
    helper.print(`Preserving user changes to ${renamed} (renamed from ${file})...`);
    if (sys.exists(renamed)) helper.move(renamed, `${renamed}.dpkg-new`);
    helper.move(file, renamed);
  } else if (script === "postrm" && (action === "abort-install" || action === "abort-upgrade") && upgrades()) {
    if (helper.packageOwns(owner, oldConffile)) restore(helper, file, "remove", "moved away");
  }
}

/** Has the conffile the MD5 sum that dpkg noted when it installed it? */
function isUnmodified(helper: Helper, owner: Bytes, conffile: Bytes): boolean {
  return helper.sys.part(() => hasNotedSum(helper, owner, conffile));
}

function hasNotedSum(helper: Helper, owner: Bytes, conffile: Bytes): boolean {
  const sum =
    helper.raw.runCommand(["md5sum", helper.root + conffile], { capture: true }).stdout.split(" ", 1)[0] ?? "";
  const noted = helper
    .conffiles(owner)
    .filter((line) => line.startsWith(` ${conffile} `))
    .map((line) => line.replace(/ obsolete$/, "").replace(/.* /, ""))
    .join("\n");
  return sum.replace(/\n+$/, "") === noted;
}
