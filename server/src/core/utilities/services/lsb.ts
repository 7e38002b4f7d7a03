/** /lib/lsb/init-functions and /lib/init/vars.sh: the libraries of init scripts (sysvinit-utils 3.06, init-system-helpers, systemd 252). */
import type { Bytes } from "../../bytes";
import type { SourcedCall, SourcedFunction, SourcedModel } from "../sourcedModel";
import { Unmodelled } from "../utility";
import { killproc, pidofproc, startDaemon, statusOfProc } from "./lsbDaemons";
import { logBegin, logEnd, print, usesFancyOutput } from "./lsbMessages";

const HOOKS = "/lib/lsb/init-functions.d";

export const lsbInitFunctions: SourcedModel = {
  path: "/lib/lsb/init-functions",
  summary: "Functions that init scripts report and start daemons with.",

  source(call) {
    const { sys, shell } = call;
    const names = sys.readDirectory(HOOKS);
    const hooks = (names.ok ? names.value : []).filter((name) => /^[a-zA-Z0-9_-]+$/.test(name));
    for (const hook of hooks)
      if (!["00-verbose", "40-systemd"].includes(hook)) throw new Unmodelled(`the hook ${HOOKS}/${hook}`);
    for (const hook of hooks) shell.setVariable("hook", `${HOOKS}/${hook}`);
    if (hooks.includes("40-systemd")) redirectToSystemd(call);
    shell.setVariable("FANCYTTY", "");
    if (sys.exists("/etc/lsb-base-logging.sh")) throw new Unmodelled("/etc/lsb-base-logging.sh");
    return 0;
  },

  functions: Object.fromEntries(
    [
      define("log_success_msg", "Says that something went well.", (call) => {
        if (call.argv[0]) logBegin(call, call.argv);
        return logEnd(call, "0");
      }),
      define("log_failure_msg", "Says that something failed.", (call) => {
        if (call.argv[0]) logBegin(call, [...call.argv, "..."]);
        logEnd(call, "1");
        return 0;
      }),
      define("log_warning_msg", "Says that something is doubtful.", (call) => {
        if (call.argv[0]) logBegin(call, [...call.argv, "..."]);
        logEnd(call, "255");
        return 0;
      }),
      define("log_begin_msg", "Begins a line.", (call) => logBegin(call, call.argv)),
      define("log_end_msg", "Ends a line with the result.", (call) => (call.argv[0] ? logEnd(call, call.argv[0]) : 1)),
      define("log_daemon_msg", "Begins a line about a daemon.", (call) => {
        const [message, daemon] = call.argv;
        if (!message) return 1;
        print(call, daemon ? `${message}: ${daemon}` : `${message}:`);
        return 0;
      }),
      define("log_progress_msg", "Goes on with a line.", (call) => {
        if (!call.argv[0]) return 1;
        print(call, ` ${call.argv.join(" ")}`);
        return 0;
      }),
      define("log_action_msg", "Says that something is done.", (call) => {
        print(call, `${call.argv.join(" ")}.`, "\n");
        return 0;
      }),
      define("log_action_begin_msg", "Begins a line about an action.", (call) => {
        print(call, `${call.argv.join(" ")}...`);
        return 0;
      }),
      define("log_action_cont_msg", "Goes on with a line about an action.", (call) => {
        print(call, `${call.argv.join(" ")}...`);
        return 0;
      }),
      define("log_action_end_msg", "Ends a line about an action.", logActionEnd),
      define("log_use_fancy_output", "Is standard output a terminal with colours?", (call) =>
        usesFancyOutput(call) ? 0 : 1,
      ),
      define("get_lsb_header_val", "Prints a field of an LSB header.", getLsbHeaderVal),
      define("init_is_upstart", "Does upstart run? No longer.", (call) => {
        if (call.sys.access("/sbin/initctl", "x") === null) throw new Unmodelled("initctl is there");
        return 1;
      }),
      define("pidofproc", "Prints the process ids of a daemon.", pidofproc),
      define("start_daemon", "Starts a daemon.", startDaemon),
      define("killproc", "Stops a daemon.", killproc),
      define("status_of_proc", "Says whether a daemon runs.", statusOfProc),
      ...[
        "log_daemon_msg",
        "log_begin_msg",
        "log_end_msg",
        "log_action_msg",
        "log_action_begin_msg",
        "log_action_end_msg",
      ].flatMap((name) => ["pre", "post"].map((when) => define(`${name}_${when}`, "Does nothing: a hook.", () => 0))),
      ...["daemon", "begin", "action", "action_begin", "action_end", "end"].map((kind) => verbose(kind)),
    ].map((one) => [one.name, one]),
  ),
};

/** /lib/init/vars.sh. */
export const initVars: SourcedModel = {
  path: "/lib/init/vars.sh",
  summary: "Sets the variables of the init system that init scripts read.",
  functions: {},
  source(call) {
    const { sys, shell } = call;
    const defaults = { TMPTIME: "0", SULOGIN: "no", DELAYLOGIN: "no", UTC: "yes", VERBOSE: "no", FSCKFIX: "no" };
    for (const [name, value] of Object.entries(defaults)) shell.setVariable(name, value);
    if (sys.isFile("/etc/default/rcS")) {
      const read = sys.readFile("/etc/default/rcS");
      for (const line of read.ok ? read.value.split("\n") : []) {
        if (/^\s*(#.*)?$/.test(line)) continue;
        const match = /^\s*([A-Za-z_]\w*)=(?:([\w./-]*)|"([^"$`\\]*)"|'([^']*)')\s*$/.exec(line);
        if (match?.[1] === undefined) throw new Unmodelled("commands in /etc/default/rcS");
        shell.setVariable(match[1], match[2] ?? match[3] ?? match[4] ?? "");
      }
    }
    for (const name of ["EDITMOTD", "RAMRUN", "RAMLOCK"])
      if (shell.getVariable(name) !== undefined) throw new Unmodelled(`the variable ${name}`);
    const words =
      sys.access("/proc/cmdline", "r") === null
        ? sys
            .kernel()
            .commandLine.split(/\s+/)
            .filter((word) => word !== "")
        : [];
    for (const word of words) {
      shell.setVariable("ARG", word);
      if (word === "noswap") shell.setVariable("NOSWAP", "yes");
      if (word === "quiet" && shell.getVariable("RUNLEVEL") && shell.getVariable("PREVLEVEL"))
        shell.setVariable("VERBOSE", "no");
    }
    const verbose = shell.getVariable("INIT_VERBOSE");
    if (verbose) shell.setVariable("VERBOSE", verbose);
    return 0;
  },
};

function define(name: string, summary: string, start: SourcedFunction["start"]): SourcedFunction {
  return { name, summary, missing: [], start };
}

/** vlog_*: the same, unless VERBOSE says no. */
function verbose(kind: string): SourcedFunction {
  return define(`vlog_${kind}_msg`, `log_${kind}_msg, unless VERBOSE is no.`, (call) => {
    const wanted = (call.shell.getVariable("VERBOSE") || "yes") !== "no";
    const target = lsbInitFunctions.functions[`log_${kind}_msg`];
    if (wanted && target) return target.start(call);
    return kind === "end" ? Number(call.argv[0] ?? "1") : 0;
  });
}

function logActionEnd(call: SourcedCall): number {
  const [status = "", reason] = call.argv;
  if (!/^[-+]?\d+$/.test(status)) throw new Unmodelled("a status that is no number");
  const end = reason ? ` (${reason}).` : ".";
  if (Number(status) === 0) print(call, `done${end}`, "\n");
  else if (usesFancyOutput(call)) {
    for (const [name, value] of [
      ["esc", "\x1b"],
      ["red", "\x1b[31m"],
      ["normal", "\x1b[0m"],
    ] as const)
      call.shell.setVariable(name, value);
    print(call, `\x1b[31mfailed${end}\x1b[0m`, "\n");
  } else print(call, `failed${end}`, "\n");
  return 0;
}

function getLsbHeaderVal(call: SourcedCall): number {
  const { sys, shell } = call;
  const [path = "", field = ""] = call.argv;
  if (!sys.isFile(path) || field === "") return 1;
  shell.setVariable("LSB_S", "### BEGIN INIT INFO");
  shell.setVariable("LSB_E", "### END INIT INFO");
  const read = sys.readFile(path);
  let inside = false;
  for (const line of read.ok ? read.value.split("\n") : []) {
    const starts = !inside && line.includes("### BEGIN INIT INFO");
    if (starts) inside = true;
    if (!inside) continue;
    const at = line.indexOf(`# ${field}: `);
    if (at >= 0) call.stdout(`${line.slice(0, at)}${line.slice(at + field.length + 4).replace(/^ +/, "")}\n`);
    if (!starts && line.includes("### END INIT INFO")) inside = false;
  }
  return 0;
}

/** The hook 40-systemd: an init script that a person or dpkg runs is handed to systemctl. */
function redirectToSystemd(call: SourcedCall): void {
  const { sys, shell, runCommand } = call;
  shell.setVariable("_use_systemctl", "0");
  if (!sys.isDirectory("/run/systemd/system")) return;
  const named = shell.getVariable("__init_d_script_name");
  const [first = "", second = ""] = shell.scriptArguments;
  const base = shell.scriptName.slice(shell.scriptName.lastIndexOf("/") + 1);
  const old = base === "init-d-script" || base === first;
  const executable = named || (old ? first : shell.scriptName);
  const argument = named ? first : old ? second : first;
  const prog = executable.slice(executable.lastIndexOf("/") + 1);
  const service = `${prog.replace(/\.sh$/, "")}.service`;
  const ask = (property: string) =>
    runCommand(["systemctl", "-p", property, "--value", "show", service], { capture: true });
  const shown = ask("LoadState");
  const state = shown.status === 0 ? shown.stdout.replace(/\n+$/, "") : "not-found";
  for (const [name, value] of Object.entries({ executable, argument, prog, service, state }))
    shell.setVariable(name, value);
  if (state === "masked") shell.exitShell(0);
  if (shell.getVariable("PPID") === "1" || shell.getVariable("SYSTEMCTL_SKIP_REDIRECT")) return;
  const path = sys.realpath(executable, "last");
  if (!path.ok || !path.value.startsWith("/etc/init.d/")) return;
  if (state === "not-found" && sys.uid() === 0) runCommand(["systemctl", "--no-ask-password", "daemon-reload"]);
  if (argument === "reload" && ask("CanReload").stdout.replace(/\n+$/, "") === "no") return;
  shell.setVariable("_use_systemctl", "1");
  if (["start", "stop", "restart", "reload", "force-reload", "try-restart", "status"].includes(argument))
    shell.exitShell(runThroughSystemctl(call, prog, argument, service));
  throw new Unmodelled("set +e and set +u of the hook 40-systemd");
}

const PHRASES: Readonly<Record<string, (prog: Bytes) => Bytes>> = {
  start: (prog) => `Starting ${prog} (via systemctl)`,
  stop: (prog) => `Stopping ${prog} (via systemctl)`,
  reload: (prog) => `Reloading ${prog} configuration (via systemctl)`,
  "force-reload": (prog) => `Reloading ${prog} configuration (via systemctl)`,
  "try-restart": (prog) => `Restarting ${prog} if running (via systemctl)`,
  restart: (prog) => `Restarting ${prog} (via systemctl)`,
};

function runThroughSystemctl(call: SourcedCall, prog: Bytes, command: Bytes, service: Bytes): number {
  const { runCommand } = call;
  const up = runCommand(["systemctl", "--quiet", "is-system-running"]).status === 0;
  const phrase = PHRASES[command]?.(prog);
  if (phrase !== undefined) print(call, `${phrase}: ${service}`);
  const { status } = runCommand([
    "systemctl",
    "--no-pager",
    ...(!up && command === "reload" ? ["--no-block"] : []),
    command,
    service,
  ]);
  if (phrase !== undefined) logEnd(call, String(status));
  return status;
}
