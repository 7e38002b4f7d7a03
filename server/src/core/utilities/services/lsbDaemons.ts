/** pidofproc, start_daemon, killproc and status_of_proc of init-functions. */
import type { Bytes } from "../../bytes";
import type { SourcedCall } from "../sourcedModel";
import { Unmodelled } from "../utility";
import { logBegin, logEnd } from "./lsbMessages";

const DAEMON_TOOL = "/sbin/start-stop-daemon";

/** pidofproc [-p PIDFILE] PROGRAM */
export function pidofproc(call: SourcedCall): number {
  const { pidfile, words } = parse(call, "p:");
  const [program] = words;
  if (program === undefined || words.length !== 1) {
    call.stderr(`${call.shell.scriptName}: invalid arguments\n`);
    return 4;
  }
  return findProcess(call, program, pidfile, true);
}

/** status_of_proc [-p PIDFILE] PROGRAM NAME */
export function statusOfProc(call: SourcedCall): number {
  const { pidfile, words } = parse(call, "p:");
  const [program = "", name = ""] = words;
  const status = program === "" ? 4 : findProcess(call, program, pidfile === "" ? undefined : pidfile, false);
  const [text, failed] =
    status === 0
      ? [`${name} is running`, false]
      : status === 4
        ? [`could not access PID file for ${name}`, true]
        : [`${name} is not running`, true];
  logBegin(call, failed ? [text, "..."] : [text]);
  logEnd(call, failed ? "1" : "0");
  return status;
}

/** start_daemon [-f] [-n NICE] [-p PIDFILE] PROGRAM [ARG…] */
export function startDaemon(call: SourcedCall): number {
  const { flags, pidfile, words } = parse(call, "fn:p:");
  const [program = "", ...rest] = words[0] === "--" ? words.slice(1) : words;
  const directory = call.shell.getVariable("PWD") ?? call.sys.cwd();
  const common = ["--start", "--nicelevel", flags.get("n") ?? "0", "--quiet", "--oknodo", "--chdir", directory];
  const how = flags.has("f")
    ? ["--startas", program, "--pidfile", "/dev/null"]
    : ["--exec", program, "--oknodo", ...(pidfile === "" ? [] : ["--pidfile", pidfile ?? "/dev/null"])];
  return call.runCommand([DAEMON_TOOL, ...common, ...how, "--", ...rest]).status;
}

/** killproc [-p PIDFILE] PROGRAM [SIGNAL] */
export function killproc(call: SourcedCall): number {
  const { pidfile, words } = parse(call, "p:");
  const [program = "", given = ""] = words;
  const base = program.slice(program.lastIndexOf("/") + 1);
  const signal = given.replace(/^-/, "").replace(/^SIG/, "");
  const terminates = signal === "15" || signal === "TERM";
  const which = ["--name", base, "--pidfile", pidfile || `/var/run/${base}.pid`];
  const how = terminates
    ? ["--stop", "--quiet", "--oknodo"]
    : signal === ""
      ? ["--stop", "--retry", "5", "--quiet"]
      : ["--stop", "--signal", signal, "--quiet"];
  const { status } = call.runCommand([DAEMON_TOOL, ...how, ...which]);
  if (status === 1) return signal === "" ? 0 : 3;
  if (status === 0 && terminates && pidfile && findProcess(call, program, pidfile, false) !== 0)
    call.sys.unlink(pidfile);
  return 0;
}

interface Parsed {
  readonly flags: ReadonlyMap<string, Bytes>;
  /** Undefined where -p was not given. */
  readonly pidfile: Bytes | undefined;
  readonly words: readonly Bytes[];
}

/** getopts; it leaves the variable `opt` behind. */
function parse(call: SourcedCall, accepted: string): Parsed {
  const queue = [...call.argv];
  const flags = new Map<string, Bytes>();
  while (queue[0]?.startsWith("-") && queue[0] !== "-") {
    const word = queue.shift() ?? "";
    if (word === "--") break;
    for (let at = 1; at < word.length; at++) {
      const letter = word[at] ?? "";
      const known = accepted.indexOf(letter);
      if (known < 0 || letter === ":") throw new Unmodelled(`option -${letter} of a function of init-functions`);
      if (accepted[known + 1] !== ":") flags.set(letter, "");
      else {
        const argument = word.slice(at + 1) || queue.shift();
        if (argument === undefined) throw new Unmodelled(`option -${letter} without its argument`);
        flags.set(letter, argument);
        break;
      }
    }
  }
  call.shell.setVariable("opt", "?");
  return { flags, pidfile: flags.get("p"), words: queue };
}

/** 0 runs, 1 dead with a pid file, 3 not running, 4 unknown. `pidfile` undefined: that of the program's name. */
function findProcess(call: SourcedCall, program: Bytes, pidfile: Bytes | undefined, say: boolean): 0 | 1 | 3 | 4 {
  const { sys } = call;
  const base = program.slice(program.lastIndexOf("/") + 1);
  const path = pidfile ?? `/var/run/${base}.pid`;
  if (path === "") return pidfile === undefined ? 4 : 3;
  if (!sys.exists(path)) {
    if (pidfile !== undefined || sys.access("/bin/pidof", "x") !== null) return 3;
    const pids = runningAs(call, program, base);
    if (say && pids.length > 0) call.stdout(`${pids.join(" ")}\n`);
    return pids.length > 0 ? 0 : 3;
  }
  if (sys.access(path, "r") !== null) return 4;
  const read = sys.readFile(path);
  const pid = (read.ok ? read.value : "").split("\n")[0]?.trim() ?? "";
  if (pid === "") return pidfile !== undefined ? 3 : 4;
  if (!/^\d+$/.test(pid)) throw new Unmodelled("a pid file that holds no number");
  if (Number(pid) !== sys.pid() && !sys.processes().some((process) => process.pid === Number(pid))) return 1;
  if (say) call.stdout(`${pid}\n`);
  return 0;
}

/** What `pidof -c -o %PPID -x` finds: processes of that program, or of a script of that name. */
function runningAs({ sys }: SourcedCall, program: Bytes, base: Bytes): readonly number[] {
  const own = sys.pid();
  sys.processesNamed(program);
  const baseOf = (path: Bytes | undefined) => path?.slice(path.lastIndexOf("/") + 1);
  return sys
    .processes()
    .filter(
      ({ pid, executable, argv }) =>
        pid !== own && (executable === program || [argv[0], argv[1]].some((word) => baseOf(word) === base)),
    )
    .map((process) => process.pid)
    .sort((a, b) => b - a);
}
