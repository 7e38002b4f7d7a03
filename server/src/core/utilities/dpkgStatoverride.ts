import type { Bytes } from "../bytes";
import { errnoMessage } from "../world/errno";
import type { Sys } from "../world/sys";
import { type AccountKind, accountId, accountName } from "./dpkg/accounts";
import { replaceDatabaseFile } from "./dpkg/databaseFile";
import { inFileOrder, normalized } from "./dpkg/fileOrder";
import { type DpkgArguments, type DpkgOption, DpkgProgram, parseDpkgOptions } from "./dpkg/options";
import { adminDirectory, installationDirectory } from "./dpkg/packageDatabase";
import { versionText } from "./dpkg/versionText";
import { matchesWildcard } from "./dpkg/wildcard";
import { flag, type Utility, utility, value } from "./utility";

const OPTIONS: readonly DpkgOption[] = [
  { long: "add", action: true },
  { long: "remove", action: true },
  { long: "list", action: true },
  { long: "version", action: true },
  { long: "help", short: "?", unmodelled: true },
  { long: "admindir", takes: "value" },
  { long: "instdir", takes: "value" },
  { long: "root", takes: "value" },
  { long: "quiet" },
  { long: "update" },
  { long: "force" },
  { long: "force-all" },
  { long: "force-statoverride-add" },
  { long: "force-statoverride-remove" },
  { long: "force", takes: "prefix", unmodelled: true },
  { long: "no-force", takes: "prefix", unmodelled: true },
  { long: "refuse", takes: "prefix", unmodelled: true },
];

interface Override {
  readonly path: Bytes;
  readonly user: Bytes;
  readonly group: Bytes;
  readonly mode: number;
}

/** dpkg-statoverride(1) of dpkg 1.21. */
export const dpkgStatoverride: Utility = utility({
  name: "dpkg-statoverride",
  summary: "overrides owner and mode of files",
  parsing: "none",
  options: {
    add: flag("--add"),
    remove: flag("--remove"),
    list: flag("--list"),
    update: flag("--update"),
    quiet: flag("--quiet"),
    force: flag("--force", "--force-all"),
    forceAdd: flag("--force-statoverride-add"),
    forceRemove: flag("--force-statoverride-remove"),
    adminDirectory: value("--admindir"),
    installationDirectory: value("--instdir"),
    root: value("--root"),
    version: flag("--version"),
  },
  missing: ["--help", "other --force-… than -all, -statoverride-add and -statoverride-remove"],
  run(call) {
    const { sys } = call;
    const program = new DpkgProgram(
      { ...call, stdout: call.write, stderr: call.writeError },
      "dpkg-statoverride",
      "Use --help for help about overriding file stat information.",
    );
    const given = parseDpkgOptions(program, call.argv, OPTIONS);
    if (given.values.has("force")) program.warning("deprecated --force option; use --force-all instead");
    const run: Run = {
      sys,
      program,
      given,
      path: `${adminDirectory(sys, given.values)}/statoverride`,
      quiet: given.values.has("quiet"),
      root: installationDirectory(sys, given.values),
    };
    switch (given.action) {
      case undefined:
        return program.badUsage("need an action option");
      case "add":
        return add(run);
      case "remove":
        return remove(run);
      case "list":
        return list(run);
      default:
        program.write(versionText(sys, adminDirectory(sys, given.values), "dpkg-statoverride", ""));
        return 0;
    }
  },
});

interface Run {
  readonly sys: Sys;
  readonly program: DpkgProgram;
  readonly given: DpkgArguments;
  readonly path: Bytes;
  readonly quiet: boolean;
  readonly root: Bytes;
}

function add(run: Run): number {
  const { sys, program, given, quiet, root } = run;
  const [user, group, modeText, name] = given.operands;
  if (user === undefined || group === undefined || modeText === undefined || name === undefined)
    return program.badUsage("--add needs four arguments");
  if (given.operands.length > 4) return program.badUsage("--add needs four arguments");
  const path = clean(run, name);
  const overrides = read(run, path);
  const existing = overrides.find((o) => o.path === path);
  if (existing) {
    if (!forced(given, "force-statoverride-add"))
      return program.error(`an override for '${path}' already exists; aborting`);
    if (!quiet) program.warning(`an override for '${path}' already exists, but --force specified so will be ignored`);
  }
  const uid = parseAccount(run, "user", user);
  const gid = parseAccount(run, "group", group);
  const mode = parseMode(modeText);
  if (mode === null) return program.error(`invalid statoverride mode ${modeText}`);
  if (given.values.has("update")) {
    const file = root + path;
    if (sys.exists(file)) update(run, file, uid, gid, mode);
    else if (!quiet) program.warning(`--update given but ${path} does not exist`);
  }
  const made: Override = {
    path,
    user: accountName(sys, "user", uid) ?? `#${uid}`,
    group: accountName(sys, "group", gid) ?? `#${gid}`,
    mode,
  };
  write(run, [...overrides.filter((o) => o.path !== path), made]);
  return 0;
}

function update({ sys, program }: Run, file: Bytes, uid: number, gid: number, mode: number): void {
  const owned = sys.chown(file, uid, gid);
  if (owned) program.error(`error setting ownership of '${file}': ${errnoMessage(owned)}`);
  const changed = sys.chmod(file, mode);
  if (changed) program.error(`error setting permissions of '${file}': ${errnoMessage(changed)}`);
}

function remove(run: Run): number {
  const { program, given, quiet } = run;
  const [name] = given.operands;
  if (name === undefined || given.operands.length > 1) return program.badUsage("--remove needs a single argument");
  const path = clean(run, name);
  const overrides = read(run, path);
  if (!overrides.some((o) => o.path === path)) {
    if (!quiet) program.warning("no override present");
    return forced(given, "force-statoverride-remove") ? 0 : 2;
  }
  if (given.values.has("update") && !quiet) program.warning("--update is useless for --remove");
  write(
    run,
    overrides.filter((o) => o.path !== path),
  );
  return 0;
}

function list(run: Run): number {
  const { program, given } = run;
  const patterns = given.operands.map((operand) => clean(run, operand));
  const overrides = read(run, patterns.length === 1 ? patterns[0] : undefined);
  const chosen =
    patterns.length === 0 ? overrides : overrides.filter((o) => patterns.some((p) => matchesWildcard(p, o.path)));
  program.write(
    inFileOrder(chosen, (o) => o.path)
      .map(line)
      .join(""),
  );
  return chosen.length > 0 ? 0 : 1;
}

function forced({ values }: DpkgArguments, which: string): boolean {
  return values.has("force") || values.has("force-all") || values.has(which);
}

/** One leading slash, no trailing one. */
function clean({ program }: Run, name: Bytes): Bytes {
  const path = normalized(name);
  const stripped = path.length > 1 ? path.replace(/\/+$/, "") || "/" : path;
  if (stripped !== path) program.warning("stripping trailing /");
  return stripped;
}

function parseAccount({ sys, program }: Run, kind: AccountKind, text: Bytes): number {
  if (text.startsWith("#")) {
    if (!/^#[0-9]+$/.test(text))
      return program.error(`invalid statoverride ${kind === "user" ? "uid" : "gid"} ${text.slice(1)}`);
    return Number(text.slice(1));
  }
  return accountId(sys, kind, text) ?? program.error(`${kind} '${text}' does not exist`);
}

function parseMode(text: Bytes): number | null {
  if (!/^[0-7]+$/.test(text)) return null;
  const mode = Number.parseInt(text, 8);
  return mode > 0o7777 ? null : mode;
}

/** The overrides in the file. `asked`: the path that is looked up, for an open host. */
function read({ sys, path }: Run, asked?: Bytes): readonly Override[] {
  if (asked !== undefined) sys.mayContain(path, `statoverride for ${asked} exists`, `root root 755 ${asked}\n`);
  const text = sys.readFile(path);
  if (!text.ok) return [];
  return text.value.split("\n").flatMap((entry) => {
    const fields = /^([^ \t-\r]+) ([^ \t-\r]+) ([0-7]+) (.+)$/.exec(entry);
    return fields
      ? [
          {
            user: fields[1] ?? "",
            group: fields[2] ?? "",
            mode: Number.parseInt(fields[3] ?? "0", 8),
            path: fields[4] ?? "",
          },
        ]
      : [];
  });
}

function write({ sys, program, path }: Run, overrides: readonly Override[]): void {
  replaceDatabaseFile(
    sys,
    program,
    path,
    inFileOrder(overrides, (o) => o.path)
      .map(line)
      .join(""),
  );
}

function line({ user, group, mode, path }: Override): Bytes {
  return `${user} ${group} ${mode.toString(8)} ${path}\n`;
}
