import type { Bytes } from "../bytes";
import { type Arguments, parseArguments } from "./alternatives/arguments";
import { AlternativesContext } from "./alternatives/context";
import { allGroups, loadGroup, saveGroup } from "./alternatives/database";
import { checkInstall, installChoice } from "./alternatives/install";
import { bestChoice, type LinkGroup } from "./alternatives/linkGroup";
import { carryOut, linksState, type Prepared, prepareInstall, removeGroup } from "./alternatives/links";
import { askChoice, display, list, query } from "./alternatives/show";
import { adminDirectory, readPackageDatabase } from "./dpkg/packageDatabase";
import { flag, type RawCall, type Utility, utility, value } from "./utility";

/** update-alternatives(1) of dpkg 1.21. */
export const updateAlternatives: Utility = utility({
  name: "update-alternatives",
  summary: "maintains the symbolic links that name the default of several programs",
  parsing: "none",
  options: {
    install: flag("--install"),
    slave: flag("--slave"),
    remove: flag("--remove"),
    removeAll: flag("--remove-all"),
    auto: flag("--auto"),
    set: flag("--set"),
    display: flag("--display"),
    query: flag("--query"),
    list: flag("--list"),
    config: flag("--config"),
    all: flag("--all"),
    getSelections: flag("--get-selections"),
    setSelections: flag("--set-selections"),
    force: flag("--force"),
    skipAuto: flag("--skip-auto"),
    quiet: flag("--quiet"),
    verbose: flag("--verbose"),
    alternativesDirectory: value("--altdir"),
    adminDirectory: value("--admindir"),
    installationDirectory: value("--instdir"),
    root: value("--root"),
    log: value("--log"),
    version: flag("--version"),
  },
  missing: ["--help, --debug"],
  run: (call) => runAlternatives({ ...call, stdout: call.write, stderr: call.writeError }),
});

function runAlternatives(raw: RawCall): number {
  const parsed = parseArguments(raw.argv);
  const args: Arguments = "action" in parsed ? parsed : NO_ARGUMENTS;
  const context = new AlternativesContext(raw, args);
  if ("kind" in parsed) {
    if (parsed.kind === "unmodelled") return context.unmodelled(parsed.reason);
    return parsed.kind === "usage" ? context.usage(parsed.message) : context.error(parsed.message);
  }
  switch (args.action) {
    case "version":
      return printVersion(raw);
    case "get-selections":
      for (const group of allGroups(context)) {
        const current = context.target(context.place(group.name)) ?? "";
        raw.stdout(`${group.name.padEnd(30)} ${group.mode.padEnd(8)} ${current}\n`);
      }
      return 0;
    case "set-selections":
      return setSelections(context);
    case "all":
      for (const { name } of allGroups(context)) configure(context, name);
      return 0;
    case "install":
      context.sys.part(() => checkInstall(context));
      break;
    default:
  }
  return actOn(context);
}

const NO_ARGUMENTS: Arguments = {
  action: "list",
  link: "",
  name: "",
  path: "",
  priority: 0,
  slaves: [],
  force: false,
  skipAuto: false,
  verbosity: "normal",
};

function printVersion({ sys, stdout }: RawCall): number {
  const own = readPackageDatabase(sys, adminDirectory(sys), ["dpkg"]).packages.find((p) => p.name === "dpkg");
  const version = own?.fields.get("version")?.value ?? sys.env("DPKG_RUNNING_VERSION") ?? "1.21.22";
  stdout(`Debian update-alternatives version ${version}.

This is free software; see the GNU General Public License version 2 or
later for copying conditions. There is NO warranty.
`);
  return 0;
}

function actOn(context: AlternativesContext): number {
  const { args } = context;
  const loaded = context.sys.part(() => loadGroup(context, args.name));
  if (!loaded && args.action === "remove") {
    context.verbose(`no alternatives for ${args.name}`);
    return 0;
  }
  if (!loaded && args.action !== "install") return context.error(`no alternatives for ${args.name}`);
  const group: LinkGroup = loaded ?? { name: args.name, link: args.link, mode: "auto", slaves: [], choices: [] };
  switch (args.action) {
    case "display":
      display(context, group);
      return 0;
    case "query":
      query(context, group);
      return 0;
    case "list":
      list(context, group);
      return 0;
    default:
      logRun(context);
      change(context, group);
      return 0;
  }
}

function logRun(context: AlternativesContext): void {
  context.note(`run with ${shownArguments(context.raw.argv)}`);
}

/** The program keeps them in 2048 bytes: what follows the first argument that does not fit is left out. */
function shownArguments(argv: readonly Bytes[]): Bytes {
  let shown = "";
  for (const word of argv) {
    if (shown.length + word.length + 2 > 2048) break;
    shown = shown === "" ? word : `${shown} ${word}`;
  }
  return shown;
}

function configure(context: AlternativesContext, name: Bytes): void {
  const group = loadGroup(context, name);
  if (!group) return;
  logRun(context);
  const inner = new AlternativesContext(context.raw, { ...context.args, action: "config", name });
  change(inner, group);
}

/** The actions that may change something. */
function change(context: AlternativesContext, loaded: LinkGroup): void {
  const { group, current, wanted } = context.sys.part(() => decide(context, loaded));
  update(context, group, current, wanted);
}

/** What the group is from now on, where its link leads, and where it is to lead (null: where it leads now). */
interface Decision {
  readonly group: LinkGroup;
  readonly current: Bytes | null;
  readonly wanted: Bytes | null;
}

function decide(context: AlternativesContext, loaded: LinkGroup): Decision {
  const { args } = context;
  const current = context.target(context.place(loaded.name));
  let group = context.sys.part(() => detectManualChange(context, loaded, current));
  let wanted: Bytes | null = null;
  switch (args.action) {
    case "set":
      if (!group.choices.some((choice) => choice.path === args.path))
        context.error(`alternative ${args.path} for ${group.name} not registered; not setting`);
      group = setMode(context, group, "manual");
      wanted = args.path;
      break;
    case "auto":
      group = setMode(context, group, "auto");
      if (group.choices.length === 0) context.info(`there is no program which provides ${group.name}`);
      wanted = bestChoice(group, current)?.path ?? null;
      break;
    case "config":
      [group, wanted] = chooseInteractively(context, group, current);
      break;
    case "remove":
      [group, wanted] = removeChoice(context, group, current);
      break;
    case "remove-all":
      group = { ...group, choices: [] };
      break;
    default:
      group = installChoice(context, group, current);
      if (group.mode === "auto") wanted = bestChoice(group, current)?.path ?? null;
      else {
        context.verbose(`automatic updates of ${context.place(group.name)} are disabled; leaving it alone`);
        context.verbose(`to return to automatic updates use 'update-alternatives --auto ${group.name}'`);
      }
  }
  return { group, current, wanted };
}

/** Whoever moved the link by hand is respected from now on; a dangling or absent one is automatic. */
function detectManualChange(context: AlternativesContext, group: LinkGroup, current: Bytes | null): LinkGroup {
  const place = context.place(group.name);
  if (current === null) {
    context.verbose(`setting up automatic selection of ${group.name}`);
    return setMode(context, group, "auto");
  }
  if (group.choices.some((choice) => choice.path === current)) return group;
  const absolute = current.startsWith("/") ? current : `${context.directory}/${current}`;
  if (!context.exists(absolute)) {
    context.warning(`${place} is dangling; it will be updated with best choice`);
    return setMode(context, group, "auto");
  }
  if (group.mode === "manual") return group;
  context.warning(`${place} has been changed (manually or by a script); switching to manual updates only`);
  return setMode(context, group, "manual");
}

function setMode(context: AlternativesContext, group: LinkGroup, mode: "auto" | "manual"): LinkGroup {
  if (group.mode === mode) return group;
  context.note(`status of link group ${group.link} set to ${mode}`);
  return { ...group, mode };
}

function chooseInteractively(
  context: AlternativesContext,
  group: LinkGroup,
  current: Bytes | null,
): [LinkGroup, Bytes | null] {
  if (group.choices.length === 0) {
    context.raw.stdout(`There is no program which provides ${group.name}.\nNothing to configure.\n`);
    return [group, null];
  }
  if (context.args.skipAuto && group.mode === "auto") {
    display(context, group);
    return [group, null];
  }
  const answer = askChoice(context, group, current);
  return answer ? [setMode(context, group, answer.mode), answer.path] : [group, null];
}

function removeChoice(
  context: AlternativesContext,
  group: LinkGroup,
  current: Bytes | null,
): [LinkGroup, Bytes | null] {
  const { path } = context.args;
  if (!group.choices.some((choice) => choice.path === path)) {
    context.verbose(`alternative ${path} for ${group.name} not registered; not removing`);
    return [group, null];
  }
  let left: LinkGroup = { ...group, choices: group.choices.filter((choice) => choice.path !== path) };
  if (current !== path) return [left, null];
  if (left.mode === "manual") {
    context.info(`removing manually selected alternative - switching ${left.name} to auto mode`);
    left = setMode(context, left, "auto");
  }
  return [left, bestChoice(left, current)?.path ?? null];
}

function update(context: AlternativesContext, group: LinkGroup, current: Bytes | null, wanted: Bytes | null): void {
  const { name } = group;
  if (group.choices.length === 0) {
    context.note(`link group ${name} fully removed`);
    removeGroup(context, group);
    return;
  }
  const install = (path: Bytes) => {
    const choice = group.choices.find((each) => each.path === path);
    return choice ? prepareInstall(context, group, choice) : [];
  };
  let steps: readonly Prepared[] = [];
  if (wanted !== null && wanted !== current) {
    context.note(`link group ${name} updated to point to ${wanted}`);
    context.info(`using ${wanted} to provide ${group.link} (${name}) in ${group.mode} mode`);
    steps = install(wanted);
  } else {
    const state = context.sys.part(() => linksState(context, group));
    if (state === "slaves changed") {
      context.note(`link group ${name} updated with changed slaves`);
      context.info(`updating alternative ${current} because link group ${name} has changed slave links`);
    } else if (state === "broken") {
      context.note(`auto-repair link group ${name}`);
      context.warning(`forcing reinstallation of alternative ${current} because link group ${name} is broken`);
    }
    if (state !== "fine" && current !== null) steps = install(current);
  }
  context.sys.part(() => saveGroup(context, group));
  carryOut(context, steps);
}

function setSelections(context: AlternativesContext): number {
  logRun(context);
  for (const line of context.raw.stdin.read().split("\n")) {
    const [name, mode, path] = line.split(/[ \t]+/);
    if (!name) continue;
    if (!mode || !path) return context.error(`invalid line in selections: ${line}`);
    const group = loadGroup(context, name);
    if (!group) {
      context.info(`skip unknown alternative ${name}`);
      continue;
    }
    const current = context.target(context.place(name));
    if (mode === "auto") {
      context.info(`selecting alternative ${name} as auto`);
      const automatic = setMode(context, group, "auto");
      update(context, automatic, current, bestChoice(automatic, current)?.path ?? null);
    } else if (group.choices.some((choice) => choice.path === path)) {
      context.info(`selecting alternative ${name} as choice ${path}`);
      update(context, setMode(context, group, "manual"), current, path);
    } else context.info(`alternative ${name} unchanged because choice ${path} is not available`);
  }
  return 0;
}
