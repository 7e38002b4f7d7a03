/** Verbs of systemctl that talk to the running manager. */
import type { Bytes } from "../../bytes";
import type { Service, Sys } from "../../world/sys";
import type { SystemctlCall } from "./systemctl";
import { type Found, findUnit, sectionEntries, type UnitWorld, unitFileState } from "./unitFiles";

/** sd_booted(3). */
export function isBooted(sys: Sys): boolean {
  return sys.exists("/run/systemd/system");
}

export function runManagerVerb(call: SystemctlCall, verb: string, units: readonly Bytes[]): number {
  const { sys } = call;
  const answers = sys.part(() => {
    if (isBooted(sys) && sys.init() === "systemd") return true;
    call.writeError(
      isBooted(sys)
        ? "Failed to connect to bus: No such file or directory\n"
        : "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n",
    );
    return false;
  });
  if (!answers) return 1;
  switch (verb) {
    case "daemon-reload":
    case "daemon-reexec":
      sys.effect({ name: "systemd", subject: "manager", action: verb === "daemon-reload" ? "reload" : "reexec" });
      return 0;
    case "reset-failed":
      return 0;
    case "is-active":
      return isActive(call, units);
    case "is-failed":
      if (!call.options.quiet) for (const unit of units) call.print(activeState(sys, unit));
      return 1;
    case "show":
      return show(call, units);
    case "cat":
      return cat(call, units);
    case "kill":
      for (const unit of units) sys.effect({ name: "service", subject: serviceName(unit), action: "kill" });
      return 0;
    default:
      return JOBS[verb] === undefined ? call.unmodelled(`systemctl ${verb}`) : runJobs(call, verb, units);
  }
}

/** What a verb does to a unit: when it is running, and when it is not (null: nothing). */
const JOBS: Readonly<Record<string, { readonly running: string | null; readonly stopped: string | null }>> = {
  start: { running: null, stopped: "start" },
  stop: { running: "stop", stopped: null },
  restart: { running: "restart", stopped: "start" },
  "try-restart": { running: "restart", stopped: null },
  condrestart: { running: "restart", stopped: null },
  reload: { running: "reload", stopped: "refuse" },
  "reload-or-restart": { running: "reload", stopped: "start" },
  "try-reload-or-restart": { running: "reload", stopped: null },
  "force-reload": { running: "reload", stopped: null },
};

function runJobs(call: SystemctlCall, verb: string, units: readonly Bytes[]): number {
  const statuses = units.map((unit) => call.sys.part(() => runJob(call, verb, unit)));
  return statuses.findLast((status) => status !== 0) ?? 0;
}

function runJob(call: SystemctlCall, verb: string, unit: Bytes): number {
  const { sys } = call;
  const kind = kindOf(sys, unit);
  if (kind === "missing" && !isKnown(sys, serviceName(unit))) {
    call.writeError(`Failed to ${verb} ${unit}: Unit ${unit} not ${verb === "stop" ? "loaded" : "found"}.\n`);
    return 5;
  }
  if (kind === "masked" && verb !== "stop") {
    call.writeError(`Failed to ${verb} ${unit}: Unit ${unit} is masked.\n`);
    return 1;
  }
  const action = isRunning(sys, unit) ? JOBS[verb]?.running : JOBS[verb]?.stopped;
  if (action === "refuse") {
    call.writeError(`${unit} is not active, cannot reload.\n`);
    return 1;
  }
  if (!action || act(call, unit, action)) return 0;
  call.writeError(jobFailed(unit));
  return 1;
}

/** What there is of that name, wherever it lies. */
function kindOf(sys: Sys, unit: Bytes): Found["kind"] | "generated" {
  return sys.part(() => {
    const { kind } = findUnit(systemWorld(sys), unit);
    return kind === "missing" && isGenerated(sys, unit) ? "generated" : kind;
  });
}

/** False where the job failed: where an init script behind the unit did. What other programs do is not modelled. */
function act(call: SystemctlCall, unit: Bytes, action: string): boolean {
  const { sys } = call;
  const name = serviceName(unit);
  sys.effect({ name: "service", subject: name, action });
  const failed = kindOf(sys, unit) === "generated" && !runScript(call, name, action);
  if (action === "reload") return !failed;
  const old: Service = sys.service(name) ?? { name, enabled: false, running: false };
  sys.setService({ ...old, running: action !== "stop" && !failed });
  return !failed;
}

/** systemd-sysv-generator's unit calls the script; what it prints goes to the journal. */
function runScript(call: SystemctlCall, name: Bytes, action: string): boolean {
  const env = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin", SYSTEMCTL_SKIP_REDIRECT: "1" };
  return (action === "restart" ? ["stop", "start"] : [action]).every((word) => {
    const silently = ["/bin/sh", "-c", '"$@" >/dev/null 2>&1', "sh", `/etc/init.d/${name}`, word];
    return call.runCommand(silently, { clearEnvironment: true, cwd: "/", env }).status === 0;
  });
}

const jobFailed = (unit: Bytes) =>
  `Job for ${unit} failed because the control process exited with error code.\nSee "systemctl status ${unit}" and "journalctl -xeu ${unit}" for details.\n`;

function isActive(call: SystemctlCall, units: readonly Bytes[]): number {
  let status = 3;
  for (const unit of units) {
    const state = activeState(call.sys, unit);
    if (state === "active") status = 0;
    if (!call.options.quiet) call.print(state);
  }
  return status;
}

function show(call: SystemctlCall, units: readonly Bytes[]): number {
  const { options, sys } = call;
  const single = options.valueProperty;
  const wanted = [...options.property, ...(single === undefined ? [] : [single])].flatMap((names) => names.split(","));
  if (wanted.length === 0 || units.length !== 1) return call.unmodelled("all properties of a unit or of the manager");
  const [unit = ""] = units;
  const names = PROPERTIES.filter((name) => wanted.includes(name));
  if (names.length !== new Set(wanted).size) return call.unmodelled(`properties ${wanted.join(", ")}`);
  for (const name of names) {
    const text = sys.part(() => property(call, unit, name));
    call.print(options.value || single !== undefined ? text : `${name}=${text}`);
  }
  return 0;
}

/** In the order in which they are printed. */
const PROPERTIES = [
  "MainPID",
  "Id",
  "Names",
  "LoadState",
  "ActiveState",
  "SubState",
  "FragmentPath",
  "SourcePath",
  "UnitFileState",
  "CanReload",
] as const;

function property(call: SystemctlCall, unit: Bytes, name: (typeof PROPERTIES)[number]): Bytes {
  const { sys } = call;
  const world = systemWorld(sys);
  const found = findUnit(world, unit);
  const generated = found.kind === "missing" && isGenerated(sys, unit);
  const running = isRunning(sys, unit);
  switch (name) {
    case "Id":
      return found.name;
    case "Names":
      return found.kind === "unit" && found.alias ? call.unmodelled("Names of an alias") : unit;
    case "LoadState":
      return found.kind === "masked" ? "masked" : found.kind === "unit" || generated ? "loaded" : "not-found";
    case "ActiveState":
      return running ? "active" : "inactive";
    case "SubState":
      if (running && !unit.endsWith(".service")) return call.unmodelled("SubState of a unit that is no service");
      return running ? "running" : "dead";
    case "FragmentPath":
      return found.kind === "unit"
        ? found.path
        : found.kind === "masked"
          ? found.path
          : generated
            ? `/run/systemd/generator.late/${unit}`
            : "";
    case "SourcePath":
      return generated ? `/etc/init.d/${serviceName(unit)}` : found.kind === "unit" ? sourcePath(sys, found.path) : "";
    case "UnitFileState":
      return generated ? "generated" : (unitFileState(world, unit) ?? "");
    case "MainPID":
      return running ? call.unmodelled("the process of a service") : "0";
    case "CanReload":
      return generated ? call.unmodelled("whether an init script can reload") : canReload(sys, found);
  }
}

function canReload(sys: Sys, found: Found): "yes" | "no" {
  const text = found.kind === "unit" ? sys.readFile(found.path) : undefined;
  return text?.ok && sectionEntries(text.value, "Service").some(([key, value]) => key === "ExecReload" && value !== "")
    ? "yes"
    : "no";
}

function sourcePath(sys: Sys, path: Bytes): Bytes {
  const text = sys.readFile(path);
  return (text.ok ? sectionEntries(text.value, "Unit") : []).find(([key]) => key === "SourcePath")?.[1] ?? "";
}

function cat(call: SystemctlCall, units: readonly Bytes[]): number {
  const { sys } = call;
  let first = true;
  for (const unit of units) {
    const found = findUnit(systemWorld(sys), unit);
    if (found.kind !== "unit") return call.unmodelled("a unit that is masked or not there");
    const text = sys.readFile(found.path);
    if (sys.isDirectory(`/etc/systemd/system/${unit}.d`)) return call.unmodelled("a unit with drop-in files");
    call.write(`${first ? "" : "\n"}# ${found.path}\n${text.ok ? text.value : ""}`);
    first = false;
  }
  return 0;
}

export function serviceName(unit: Bytes): Bytes {
  return unit.replace(/\.service$/, "");
}

function activeState(sys: Sys, unit: Bytes): "active" | "inactive" {
  return isRunning(sys, unit) ? "active" : "inactive";
}

/** Does the manager know the service without a unit file (one that runs, though its file is gone)? */
function isKnown(sys: Sys, service: Bytes): boolean {
  return sys.service(service) !== undefined || sys.isRunning(service);
}

/** Targets of a booted system are reached; other units are what the host says of its services. */
function isRunning(sys: Sys, unit: Bytes): boolean {
  if (["sysinit.target", "basic.target", "local-fs.target", "multi-user.target", "network.target"].includes(unit))
    return sys.service(unit)?.running ?? true;
  return sys.isRunning(serviceName(unit));
}

/** The generator makes units of init scripts that have no unit of their own. */
function isGenerated(sys: Sys, unit: Bytes): boolean {
  return (
    unit.endsWith(".service") &&
    sys.part(
      () =>
        sys.access(`/etc/init.d/${serviceName(unit)}`, "x") === null && sys.isFile(`/etc/init.d/${serviceName(unit)}`),
    )
  );
}

function systemWorld(sys: Sys): UnitWorld {
  return { sys, root: "", scope: "system" };
}
