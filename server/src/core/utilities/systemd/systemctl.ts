import type { Bytes } from "../../bytes";
import { type Call, flag, list, utility, value } from "../utility";
import {
  disableUnits,
  enableUnits,
  type InstallOptions,
  maskUnits,
  presetOf,
  type Reporter,
  unmaskUnits,
} from "./install";
import { isBooted, runManagerVerb } from "./manager";
import { findUnit, instantiate, isTemplate, type UnitWorld, unitFileState, unitName } from "./unitFiles";

const options = {
  all: flag("-a", "--all"),
  force: flag("-f", "--force"),
  full: flag("-l", "--full"),
  global: flag("--global"),
  machine: value("-M", "--machine"),
  noAskPassword: flag("--no-ask-password"),
  noBlock: flag("--no-block"),
  noLegend: flag("--no-legend"),
  noPager: flag("--no-pager"),
  noReload: flag("--no-reload"),
  now: flag("--now"),
  presetMode: value("--preset-mode"),
  property: list("-p", "--property"),
  quiet: flag("-q", "--quiet"),
  root: value("--root"),
  runtime: flag("--runtime"),
  signal: value("-s", "--signal", "--kill-signal"),
  system: flag("--system"),
  user: flag("--user"),
  value: flag("--value"),
  valueProperty: value("-P"),
} as const;

export type SystemctlCall = Call<typeof options>;

/** Verbs that need the manager. */
const ONLINE = new Set([
  "list-units",
  "list-sockets",
  "list-timers",
  "list-jobs",
  "list-dependencies",
  "start",
  "stop",
  "reload",
  "restart",
  "try-restart",
  "reload-or-restart",
  "try-reload-or-restart",
  "force-reload",
  "condrestart",
  "condreload",
  "condstop",
  "isolate",
  "kill",
  "clean",
  "is-active",
  "is-failed",
  "show",
  "cat",
  "status",
  "daemon-reload",
  "daemon-reexec",
  "reset-failed",
  "show-environment",
  "set-environment",
  "unset-environment",
  "import-environment",
  "set-property",
  "freeze",
  "thaw",
  "edit",
  "help",
]);
/** Verbs that work on files. */
const OFFLINE = new Set(["enable", "disable", "reenable", "preset", "mask", "unmask", "is-enabled"]);
const NEEDS_UNIT = new Set([
  ...OFFLINE,
  "start",
  "stop",
  "reload",
  "restart",
  "try-restart",
  "reload-or-restart",
  "try-reload-or-restart",
  "force-reload",
  "kill",
  "is-active",
  "cat",
]);

/** systemctl - control the systemd system and service manager. systemd 252 as Debian 12 has it. */
export const systemctl = utility({
  name: "systemctl",
  summary: "Enables, disables, masks, starts and stops units, and says in what state they are.",
  options,
  missing: [
    "what a started service does: its start is an effect, and the state of the service changes",
    "status, list-units and other lists",
    "link, revert, edit, set-default, add-wants",
    "properties other than the common ones",
    "--user without --global",
    "--machine",
  ],

  run(call) {
    const { options, operands, sys } = call;
    const [verb, ...units] = operands;
    if (verb === undefined) return call.unmodelled("lists units");
    if (!ONLINE.has(verb) && !OFFLINE.has(verb) && !["is-system-running", "get-default"].includes(verb)) {
      if (KNOWN.has(verb)) return call.unmodelled(`systemctl ${verb}`);
      call.writeError(`Unknown command verb ${verb}.\n`);
      return 1;
    }
    if (NEEDS_UNIT.has(verb) && units.length === 0) {
      call.writeError("Too few arguments.\n");
      return 1;
    }
    if (units.length > 0 && ["daemon-reload", "daemon-reexec", "is-system-running", "get-default"].includes(verb)) {
      call.writeError("Too many arguments.\n");
      return 1;
    }
    if (units.some((unit) => /[^A-Za-z0-9:_.\\@/*?[\]-]/.test(unit) || unit.includes("/") || /[*?[]/.test(unit)))
      return call.unmodelled("a path, a pattern or an escaped name of a unit");
    if (options.machine !== undefined) return call.unmodelled("--machine");
    const isolated = options.root !== undefined;
    if (isolated && ONLINE.has(verb)) {
      call.writeError(`Verb '${verb}' cannot be used with --root= or --image=.\n`);
      return 1;
    }
    const chroot = sys.part(() => inChrootOrOffline(call));
    if (chroot && ONLINE.has(verb)) {
      call.writeError(`Running in chroot, ignoring command '${verb}'\n`);
      return 0;
    }
    if (verb === "is-system-running") return systemState(call, chroot);
    if (verb === "get-default") return call.unmodelled("systemctl get-default");
    if (options.user && !options.global) return call.unmodelled("a user manager");
    if (ONLINE.has(verb)) return runManagerVerb(call, verb, units.map(unitName));
    const alone = chroot || isolated || options.global;
    const manager = alone ? "none" : sys.part(() => managerOf(call));
    if (manager === "another") {
      call.writeError("Failed to connect to bus: No such file or directory\n");
      return 1;
    }
    return runFileVerb(call, verb, units.map(unitName), manager === "none");
  },
});

const KNOWN = new Set([
  "list-unit-files",
  "list-machines",
  "list-automounts",
  "cancel",
  "link",
  "revert",
  "add-wants",
  "add-requires",
  "preset-all",
  "set-default",
  "halt",
  "poweroff",
  "reboot",
  "kexec",
  "soft-reboot",
  "exit",
  "switch-root",
  "suspend",
  "hibernate",
  "hybrid-sleep",
  "suspend-then-hibernate",
  "default",
  "rescue",
  "emergency",
  "log-level",
  "log-target",
  "service-watchdogs",
  "whoami",
  "bind",
  "mount-image",
  "is-active",
]);

/** Who answers on the bus: systemd, or another init where its directory is. */
function managerOf({ sys }: SystemctlCall): "none" | "systemd" | "another" {
  if (!isBooted(sys)) return "none";
  return sys.init() === "systemd" ? "systemd" : "another";
}

/** running_in_chroot_or_offline(): a chroot is only seen where /proc is mounted. */
function inChrootOrOffline({ sys }: SystemctlCall): boolean {
  const offline = sys.env("SYSTEMD_OFFLINE");
  if (offline !== undefined && /^(1|yes|y|true|t|on)$/i.test(offline)) return true;
  if (offline !== undefined && /^(0|no|n|false|f|off)$/i.test(offline)) return false;
  if (/^(1|yes|y|true|t|on)$/i.test(sys.env("SYSTEMD_IGNORE_CHROOT") ?? "")) return false;
  return sys.inChroot() && sys.mounts().some((mount) => mount.at === "/proc" && mount.type === "proc");
}

function systemState(call: SystemctlCall, chroot: boolean): number {
  const { sys, options } = call;
  const running = !chroot && isBooted(sys) && sys.init() === "systemd";
  if (!options.quiet) call.print(running ? "running" : "offline");
  return running ? 0 : 1;
}

function runFileVerb(call: SystemctlCall, verb: string, names: readonly Bytes[], offline: boolean): number {
  const { options, sys } = call;
  const root = options.root === undefined ? "" : options.root.replace(/\/+$/, "");
  if (root !== "" && !sys.isDirectory(root)) {
    call.writeError(`Failed to initialize unit search paths for root directory ${root}: No such file or directory\n`);
    return 1;
  }
  const world: UnitWorld = { sys, root, scope: options.global ? "user" : "system" };
  const rest = sys.part(() => syncSysv(call, world, verb, names));
  if (typeof rest === "number") return rest;
  if (verb === "is-enabled") return isEnabled(call, world, rest.names, rest.enabled);
  if (rest.names.length === 0) return 0;
  const report: Reporter = {
    say: (line) => call.writeError(`${line}\n`),
    tell: (line) => options.quiet || call.writeError(`${line}\n`),
    unmodelled: call.unmodelled,
  };
  const how: InstallOptions = { runtime: options.runtime, force: options.force };
  const ok = applyVerb(call, world, verb, rest.names, how, report);
  if (!ok) return 1;
  if (!offline && !options.noReload) sys.effect({ name: "systemd", subject: "manager", action: "reload" });
  if (!options.now) return 0;
  const action = { enable: "start", disable: "stop", mask: "stop" }[verb];
  if (action === undefined) return 0;
  return runManagerVerb(call, action, rest.names);
}

function applyVerb(
  call: SystemctlCall,
  world: UnitWorld,
  verb: string,
  names: readonly Bytes[],
  how: InstallOptions,
  report: Reporter,
): boolean {
  const { options } = call;
  switch (verb) {
    case "mask":
      return maskUnits(world, names, how, report);
    case "unmask":
      unmaskUnits(world, names, { ...how, runtime: options.runtime }, report);
      if (!options.runtime) unmaskUnits(world, names, { ...how, runtime: true }, report);
      return true;
    case "preset":
      return preset(call, world, names, how, report);
    case "disable":
      disableUnits(world, names, how, report);
      return true;
    default: {
      if (verb === "reenable") disableUnits(world, names, how, report);
      const carries = enableUnits(world, names, how, report, verb);
      if (carries === false && !options.quiet) call.writeError(NO_INSTALL_SECTION);
      return carries !== undefined;
    }
  }
}

function preset(
  call: SystemctlCall,
  world: UnitWorld,
  names: readonly Bytes[],
  how: InstallOptions,
  report: Reporter,
): boolean {
  const mode = call.options.presetMode ?? "full";
  const enabled: Bytes[] = [];
  const disabled: Bytes[] = [];
  for (const name of names) {
    const found = findUnit(world, name);
    if (found.kind !== "unit") {
      report.say(
        `Failed to preset unit, unit ${found.kind === "masked" ? `${world.root}${found.path} is masked` : `${found.name} does not exist`}.`,
      );
      return false;
    }
    const wanted = presetOf(world, name);
    if (wanted === "disable") disabled.push(name);
    else if (!isTemplate(name)) enabled.push(name);
    else if (wanted.some((instance) => instance !== ""))
      enabled.push(...wanted.map((instance) => instantiate(name, instance)));
    else if (found.install.defaultInstance !== undefined) enabled.push(name);
  }
  if (mode !== "enable-only" && disabled.length > 0) disableUnits(world, disabled, how, report);
  if (mode === "disable-only" || enabled.length === 0) return true;
  return enableUnits(world, enabled, how, report, "preset") !== undefined;
}

function isEnabled(call: SystemctlCall, world: UnitWorld, names: readonly Bytes[], sysvEnabled: boolean): number {
  let enabled = sysvEnabled;
  let failed = false;
  const states: string[] = [];
  for (const name of names) {
    const state = world.sys.part(() => unitFileState(world, name));
    if (state === undefined) {
      call.writeError(`Failed to get unit file state for ${name}: No such file or directory\n`);
      failed = true;
      break;
    }
    if (["enabled", "enabled-runtime", "static", "alias", "indirect", "generated"].includes(state)) enabled = true;
    states.push(state);
  }
  if (!call.options.quiet) for (const state of states) call.print(state);
  return enabled && !failed ? 0 : 1;
}

/** Units with an init script: the script's links follow (systemd-sysv-install, which is update-rc.d here). */
function syncSysv(
  call: SystemctlCall,
  world: UnitWorld,
  verb: string,
  names: readonly Bytes[],
): number | { readonly names: readonly Bytes[]; readonly enabled: boolean } {
  const { sys, options } = call;
  if (!["enable", "disable", "is-enabled"].includes(verb) || options.global) return { names, enabled: false };
  if (/^(1|yes|y|true|t|on)$/i.test(sys.env("SYSTEMCTL_SKIP_SYSV") ?? "")) return { names, enabled: false };
  const rest: Bytes[] = [];
  let enabled = false;
  for (const name of names) {
    const service = name.replace(/\.service$/, "");
    const isNative = sys.part(() => findUnit(world, name).kind !== "missing");
    if (
      !name.endsWith(".service") ||
      (isNative && verb === "is-enabled") ||
      !sys.exists(`${world.root}/etc/init.d/${service}`)
    ) {
      rest.push(name);
      continue;
    }
    const installer = "/lib/systemd/systemd-sysv-install";
    const argv = [...(options.root === undefined ? [] : [`--root=${options.root}`]), verb, service];
    if (!options.quiet) {
      call.writeError(
        isNative
          ? `Synchronizing state of ${name} with SysV service script with ${installer}.\n`
          : `${name} is not a native service, redirecting to systemd-sysv-install.\n`,
      );
      call.writeError(`Executing: ${installer} ${argv.join(" ")}\n`);
    }
    if (verb === "is-enabled") {
      const isOn = sys.part(() => hasStartLink(call, world.root, service));
      if (isOn) enabled = true;
      if (!options.quiet) call.print(isOn ? "enabled" : "disabled");
      continue;
    }
    if (options.root !== undefined && world.root !== "") call.unmodelled("init scripts below --root");
    const env = { _SKIP_SYSTEMD_NATIVE: "1" };
    call.runCommand(["update-rc.d", service, "defaults"], { env });
    if (call.runCommand(["update-rc.d", service, verb], { env }).status !== 0) return 1;
    if (isNative) rest.push(name);
  }
  return { names: rest, enabled };
}

function hasStartLink({ sys }: SystemctlCall, root: Bytes, service: Bytes): boolean {
  return ["S", "2", "3", "4", "5"].some((level) =>
    sys.part(() => {
      const names = sys.readDirectory(`${root}/etc/rc${level}.d`);
      return names.ok && names.value.some((name) => /^S\d\d/.test(name) && name.slice(3) === service);
    }),
  );
}

const NO_INSTALL_SECTION = `The unit files have no installation config (WantedBy=, RequiredBy=, Also=,
Alias= settings in the [Install] section, and DefaultInstance= for template
units). This means they are not meant to be enabled using systemctl.
 
Possible reasons for having this kind of units are:
• A unit may be statically enabled by being symlinked from another unit's
  .wants/ or .requires/ directory.
• A unit's purpose may be to act as a helper for some other unit which has
  a requirement dependency on it.
• A unit may be started when needed via activation (socket, path, timer,
  D-Bus, udev, scripted systemctl call, ...).
• In case of template units, the unit is meant to be enabled with some
  instance name specified.
`;
