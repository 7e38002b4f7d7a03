import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import type { Process, Sys } from "../../world/sys";
import { groupByName, userByName } from "../accounts/accountFile";
import { type Call, flag, utility, value } from "../utility";
import { isDeadly, parseSchedule, signalNumber } from "./signals";

const options = {
  start: flag("-S", "--start"),
  stop: flag("-K", "--stop"),
  status: flag("-T", "--status"),
  exec: value("-x", "--exec"),
  pidfile: value("-p", "--pidfile"),
  pid: value("--pid"),
  name: value("-n", "--name"),
  user: value("-u", "--user"),
  chuid: value("-c", "--chuid"),
  group: value("-g", "--group"),
  startas: value("-a", "--startas"),
  background: flag("-b", "--background"),
  makePidfile: flag("-m", "--make-pidfile"),
  removePidfile: flag("--remove-pidfile"),
  okNoDo: flag("-o", "--oknodo"),
  quiet: flag("-q", "--quiet"),
  test: flag("-t", "--test"),
  signal: value("-s", "--signal"),
  retry: value("-R", "--retry"),
  chdir: value("-d", "--chdir"),
  niceLevel: value("-N", "--nicelevel"),
  procSched: value("-P", "--procsched"),
  ioSched: value("-I", "--iosched"),
  umask: value("-k", "--umask"),
  noClose: flag("-C", "--no-close"),
  output: value("-O", "--output"),
} as const;

type DaemonCall = Call<typeof options>;

/** start-stop-daemon - start and stop system daemon programs. dpkg 1.21.22, over the processes of the host. */
export const startStopDaemon = utility({
  name: "start-stop-daemon",
  summary: "Starts and stops daemons, found by pid file, program, name or user.",
  options,
  failure: 3,
  missing: [
    "pid files that a daemon writes itself",
    "--chroot, --ppid, --notify-await",
    "--verbose",
    "--output",
    "--umask",
  ],

  run(call) {
    const { options, sys } = call;
    checkUsage(call);
    const exec = options.exec === undefined ? undefined : fullPath(options.exec, options.chdir);
    if (options.name !== undefined && options.name.length > 15)
      call.writeError(
        `${call.name}: warning: this system is not able to track process names\nlonger than 15 characters, please use --exec instead of --name.\n`,
      );
    if (exec !== undefined) {
      const stat = sys.stat(exec);
      if (!stat.ok) fatal(call, `unable to stat ${exec} (${errnoMessage(stat.errno)})`);
    }
    const owner = options.user === undefined ? undefined : resolveUser(call, options.user).uid;
    const found = findProcesses(call, exec, owner);
    if (options.status) return found.status;
    return options.start ? start(call, exec, found) : stop(call, exec, found);
  },
});

function usage(call: DaemonCall, message: string): never {
  call.warn(`${message}\nTry '${call.name} --help' for more information.`);
  return call.exit(3);
}

function fatal(call: DaemonCall, message: string): never {
  call.warn(message);
  return call.exit(call.options.status ? 4 : 2);
}

function checkUsage(call: DaemonCall): void {
  const { options } = call;
  const commands = [options.start, options.stop, options.status].filter(Boolean).length;
  if (commands > 1) usage(call, "only one command can be specified");
  if (options.signal !== undefined && signalNumber(options.signal) === undefined)
    usage(call, "signal value must be numeric or name of signal (KILL, INT, ...)");
  if (options.retry !== undefined && parseSchedule(options.retry) === undefined)
    usage(call, "invalid schedule item (must be [-]<signal-name>, -<signal-number>, <timeout> or 'forever'");
  if (commands === 0) usage(call, "need one of --start or --stop or --status");
  if ([options.exec, options.pid, options.pidfile, options.user, options.name].every((one) => one === undefined))
    usage(call, "need at least one of --exec, --pid, --ppid, --pidfile, --user or --name");
  if (options.start && options.exec === undefined && options.startas === undefined)
    usage(call, "--start needs --exec or --startas");
  if (options.makePidfile && options.pidfile === undefined) usage(call, "--make-pidfile requires --pidfile");
  if (options.removePidfile && options.pidfile === undefined) usage(call, "--remove-pidfile requires --pidfile");
  if (options.output !== undefined || options.umask !== undefined) call.unmodelled("--output or --umask");
}

function fullPath(path: Bytes, directory: Bytes | undefined): Bytes {
  return path.startsWith("/") ? path : `${directory ?? "/"}/${path}`;
}

function resolveUser(call: DaemonCall, text: Bytes): { uid: number; gid: number } {
  if (/^\d+$/.test(text)) return { uid: Number(text), gid: Number(text) };
  const user = userByName(call.sys, text);
  return user ?? fatal(call, `user '${text}' not found`);
}

interface Found {
  readonly processes: readonly Process[];
  /** LSB status: 0 running, 1 dead with a pid file, 3 not running, 4 unknown. */
  readonly status: 0 | 1 | 3 | 4;
}

function findProcesses(call: DaemonCall, exec: Bytes | undefined, owner: number | undefined): Found {
  const { options, sys } = call;
  const isMeant = (process: Process) =>
    (exec === undefined || sameFile(sys, process.executable, exec)) &&
    (owner === undefined || process.uid === owner) &&
    (options.name === undefined || process.name === options.name.slice(0, 15));
  const one = (pid: number): Found => {
    const process = sys.processes().find((other) => other.pid === pid);
    if (!process) return { processes: [], status: options.status ? 1 : 3 };
    return isMeant(process) ? { processes: [process], status: 0 } : { processes: [], status: 3 };
  };
  if (options.pid !== undefined) return one(Number(options.pid));
  if (options.pidfile !== undefined) {
    const pid = readPidfile(call, options.pidfile);
    return pid === "none" ? { processes: [], status: 3 } : pid === "unknown" ? { processes: [], status: 4 } : one(pid);
  }
  const named = exec ?? options.name;
  if (named === undefined && !sys.knowsProcesses())
    return call.unmodelled("which processes run on a host that does not say");
  const runs = named === undefined ? [] : sys.processesNamed(named);
  if (owner !== undefined && runs.length > 0 && !sys.knowsProcesses())
    return call.unmodelled("whose processes run on a host that does not say");
  const processes = sys.processes().filter(isMeant);
  return { processes, status: processes.length > 0 ? 0 : 3 };
}

function readPidfile(call: DaemonCall, path: Bytes): number | "none" | "unknown" {
  const { options, sys } = call;
  if (path === "/dev/null") return "unknown";
  const stat = sys.stat(path);
  if (!stat.ok)
    return stat.errno === "ENOENT"
      ? "none"
      : fatal(call, `unable to open pidfile ${path} (${errnoMessage(stat.errno)})`);
  const { uid, gid, mode } = stat.value;
  const onlyPidfile = [options.exec, options.user, options.name].every((one) => one === undefined);
  if (onlyPidfile && ((uid !== sys.uid() && uid !== 0) || (gid !== sys.gid() && gid !== 0)))
    fatal(call, `matching only on non-root pidfile ${path} is insecure`);
  if (mode & 0o002) fatal(call, `matching on world-writable pidfile ${path} is insecure`);
  const read = sys.readFile(path);
  if (!read.ok) return fatal(call, `unable to open pidfile ${path} (${errnoMessage(read.errno)})`);
  const match = /^\s*(\d+)/.exec(read.value);
  return match ? Number(match[1]) : "unknown";
}

function sameFile(sys: Sys, a: Bytes, b: Bytes): boolean {
  if (a === b) return true;
  const [first, second] = [sys.realpath(a), sys.realpath(b)];
  return first.ok && second.ok && first.value === second.value;
}

function start(call: DaemonCall, exec: Bytes | undefined, found: Found): number {
  const { options, operands, sys } = call;
  if (found.processes.length > 0) {
    if (!options.quiet) call.print(`${exec ?? "process"} already running.`);
    return options.okNoDo ? 0 : 1;
  }
  const program = options.startas === undefined ? (exec ?? "") : fullPath(options.startas, options.chdir);
  const ids = options.chuid === undefined ? undefined : chuid(call, options.chuid, options.group);
  if (options.test) {
    if (ids !== undefined || options.niceLevel !== undefined) call.unmodelled("--test with --chuid or --nicelevel");
    if (!options.quiet) call.print(`Would start ${[program, ...operands].join(" ")} .`);
    return 0;
  }
  if (options.chdir !== undefined && !sys.isDirectory(options.chdir)) {
    const stat = sys.stat(options.chdir);
    fatal(call, `unable to chdir() to ${options.chdir} (${stat.ok ? "Not a directory" : errnoMessage(stat.errno)})`);
  }
  const errno = sys.access(program, "x");
  if (errno !== null && !options.background) fatal(call, `unable to start ${program} (${errnoMessage(errno)})`);
  const name = baseName(program);
  const note = () => {
    sys.effect({ name: "process", subject: program, action: "start" });
    markService(sys, name, true);
    return sys.startProcess({
      name: name.slice(0, 15),
      executable: program,
      argv: [program, ...operands],
      uid: ids?.uid ?? sys.uid(),
    });
  };
  if (options.background) {
    const pid = note();
    if (options.makePidfile && options.pidfile !== undefined) writePidfile(call, options.pidfile, pid);
    return 0;
  }
  if (options.makePidfile) call.unmodelled("--make-pidfile without --background: the pid of the program");
  const { status } = call.runCommand([program, ...operands], { cwd: options.chdir ?? "/", ...ids });
  if (status === 0 && isDaemon(program)) note();
  return status;
}

function writePidfile(call: DaemonCall, path: Bytes, pid: number): void {
  const { sys } = call;
  const errno = sys.writeFile(path, `${pid}\n`);
  if (errno) fatal(call, `unable to open pidfile '${path}' for writing (${errnoMessage(errno)})`);
  sys.chmod(path, 0o644);
}

/** A program that ended well stays behind as a daemon if it looks like one: where daemons are kept, or by its name. */
function isDaemon(program: Bytes): boolean {
  return /\/(sbin|libexec|lib|opt)\/|daemon$/.test(program);
}

function chuid(call: DaemonCall, text: Bytes, groupOption: Bytes | undefined): { uid: number; gid: number } {
  const [user = "", groupName = groupOption] = text.split(":");
  const { uid, gid } = resolveUser(call, user);
  if (groupName === undefined) return { uid, gid };
  if (/^\d+$/.test(groupName)) return { uid, gid: Number(groupName) };
  const group = groupByName(call.sys, groupName);
  return group ? { uid, gid: group.gid } : fatal(call, `group '${groupName}' not found`);
}

function stop(call: DaemonCall, exec: Bytes | undefined, found: Found): number {
  const { options, sys } = call;
  const schedule = options.retry === undefined ? undefined : parseSchedule(options.retry);
  const signal = schedule?.signals[0] ?? signalNumber(options.signal ?? "TERM") ?? 15;
  if (found.processes.length === 0) {
    if (!options.quiet) call.print(`No ${whatStops(call, exec)} found running; none killed.`);
    return options.okNoDo ? 0 : 1;
  }
  for (const process of found.processes) {
    if (options.test) {
      if (!options.quiet) call.print(`Would send signal ${signal} to ${process.pid}.`);
      continue;
    }
    if (signal === 0) continue;
    const deadly = isDeadly(signal) || schedule?.signals.some(isDeadly);
    sys.effect({ name: "process", subject: process.executable, action: deadly ? "stop" : `signal ${signal}` });
    if (!deadly) continue;
    if (sys.killProcess(process.pid) !== null) {
      call.warn(`warning: failed to kill ${process.pid}: Operation not permitted`);
      return 1;
    }
    markService(sys, process.name, false);
  }
  if (options.removePidfile && !options.test && options.pidfile !== undefined) sys.unlink(options.pidfile);
  return 0;
}

function whatStops({ options }: DaemonCall, exec: Bytes | undefined): Bytes {
  if (options.name !== undefined) return options.name;
  if (exec !== undefined) return exec;
  if (options.pidfile !== undefined) return `process in pidfile '${options.pidfile}'`;
  return options.pid === undefined ? `process(es) owned by '${options.user ?? ""}'` : `process with pid ${options.pid}`;
}

function markService(sys: Sys, name: Bytes, running: boolean): void {
  const service = sys.service(name);
  if (service) sys.setService({ ...service, running });
}

const baseName = (path: Bytes) => path.slice(path.lastIndexOf("/") + 1);
