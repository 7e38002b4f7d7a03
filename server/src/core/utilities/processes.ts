/** ps, pidof, pgrep, pkill, kill, killall: over the processes of the host. */
import type { Bytes } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import type { Process } from "../world/sys";
import { findUserById, userId } from "./users";
import { type Call, flag, list, type Options, quote, utility, value } from "./utility";

/** pidof - find the pids of a program (sysvinit-utils). */
export const pidof = utility({
  name: "pidof",
  summary: "print the pids of a program",
  options: {
    sameRoot: flag("-c"),
    noNetwork: flag("-n"),
    quiet: flag("-q"),
    single: flag("-s"),
    scripts: flag("-x"),
    omit: list("-o"),
    separator: value("-S", "-d"),
  },
  missing: ["-z"],

  run(call) {
    const { options: given, operands, sys } = call;
    const omitted = new Set(given.omit.flatMap((text) => text.split(/[, ;:]+/)));
    if (omitted.has("%PPID")) return call.unmodelled("pidof -o %PPID");
    const found = operands.flatMap((name) =>
      [...sys.processesNamed(name), ...(given.scripts ? sys.processes().filter((each) => isScript(each, name)) : [])]
        .filter(({ pid }, i, all) => all.findIndex((other) => other.pid === pid) === i && !omitted.has(String(pid)))
        .sort((a, b) => b.pid - a.pid),
    );
    const shown = given.single ? found.slice(0, 1) : found;
    if (shown.length === 0) return 1;
    if (!given.quiet) call.print(shown.map(({ pid }) => pid).join(given.separator ?? " "));
    return 0;
  },
});

/** An interpreter that runs a script of that name. */
function isScript({ argv }: Process, name: Bytes): boolean {
  const [, script = ""] = argv;
  return !name.includes("/") && argv.length > 1 && script.slice(script.lastIndexOf("/") + 1) === name;
}

const matchOptions = {
  full: flag("-f", "--full"),
  exact: flag("-x", "--exact"),
  invert: flag("-v", "--inverse"),
  newest: flag("-n", "--newest"),
  oldest: flag("-o", "--oldest"),
  parents: list("-P", "--parent"),
  users: list("-u", "--euid"),
  realUsers: list("-U", "--uid"),
  ignoreCase: flag("-i", "--ignore-case"),
  count: flag("-c", "--count"),
} as const;

/** pgrep - look up processes by name (procps). */
export const pgrep = utility({
  name: "pgrep",
  summary: "print the pids of processes that match",
  options: {
    ...matchOptions,
    delimiter: value("-d", "--delimiter"),
    listName: flag("-l", "--list-name"),
    listFull: flag("-a", "--list-full"),
  },
  missing: ["-F", "-g", "-G", "-s", "-t", "-r", "--ns", "--nslist"],
  failure: 2,

  run(call) {
    const { options: given } = call;
    const found = matching(call, given);
    if (given.count) call.print(String(found.length));
    else if (found.length > 0) {
      const shown = found.map((process) =>
        given.listFull
          ? `${process.pid} ${process.argv.join(" ")}`
          : given.listName
            ? `${process.pid} ${process.name}`
            : String(process.pid),
      );
      call.print(shown.join(given.delimiter ?? "\n"));
    }
    return found.length > 0 ? 0 : 1;
  },
});

/** pkill - signal processes by name (procps). Any signal but 0 ends a process here. */
export const pkill = utility({
  name: "pkill",
  summary: "signal processes that match",
  options: { ...matchOptions, signal: value("--signal"), kill: flag("-9", "-K"), echo: flag("-e", "--echo") },
  missing: ["-SIGNAL but -9", "signals that a process survives", "-e", "-F", "-g", "-G", "-s", "-t"],
  failure: 2,

  run(call) {
    if (call.options.echo) return call.unmodelled("pkill -e");
    const found = matching(call, call.options);
    if (call.options.signal === "0") return found.length > 0 ? 0 : 1;
    if (call.options.signal !== undefined && !ENDING.has(call.options.signal.replace(/^SIG/, "")))
      return call.unmodelled(`what signal ${call.options.signal} does to a process`);
    for (const { pid } of found) call.sys.killProcess(pid);
    return found.length > 0 ? 0 : 1;
  },
});

const ENDING: ReadonlySet<string> = new Set(["TERM", "KILL", "INT", "QUIT", "ABRT", "9", "15", "2", "3", "6"]);

interface Wanted {
  readonly full: boolean;
  readonly exact: boolean;
  readonly invert: boolean;
  readonly newest: boolean;
  readonly oldest: boolean;
  readonly ignoreCase: boolean;
  readonly parents: readonly Bytes[];
  readonly users: readonly Bytes[];
  readonly realUsers: readonly Bytes[];
}

/** The processes that fit, without the one that asks. */
function matching<O extends Options>(call: Call<O>, given: Wanted): readonly Process[] {
  const { operands, sys } = call;
  const [pattern, extra] = operands;
  const criteria = given.parents.length + given.users.length + given.realUsers.length;
  if (extra !== undefined) return usage(call, "only one pattern can be provided");
  if (pattern === undefined && criteria === 0) return usage(call, "no matching criteria specified");
  askNamed(call, criteria > 0 || given.invert ? undefined : pattern);
  const test = pattern === undefined ? () => true : nameTest(call, given, pattern);
  const ids = (texts: readonly Bytes[]) =>
    new Set(texts.flatMap((text) => text.split(",")).map((name) => userId(sys, name)));
  const [users, parents] = [
    ids([...given.users, ...given.realUsers]),
    new Set(given.parents.flatMap((text) => text.split(","))),
  ];
  const found = sys.processes().filter((process) => {
    if (process.pid === sys.pid()) return false;
    const text = given.full ? process.argv.join(" ") : process.name.slice(0, 15);
    const fits =
      test(text) &&
      (users.size === 0 || users.has(process.uid)) &&
      (parents.size === 0 || parents.has(String(process.ppid)));
    return fits !== given.invert;
  });
  const byPid = [...found].sort((a, b) => a.pid - b.pid);
  if (given.newest) return byPid.slice(-1);
  return given.oldest ? byPid.slice(0, 1) : byPid;
}

/** On an open host a plain name is a question; which processes another pattern finds is not known. */
function askNamed<O extends Options>(call: Call<O>, pattern: Bytes | undefined): void {
  if (call.sys.knowsProcesses()) return;
  const name = /^\^?([\w./@+-]+)\$?$/.exec(pattern ?? "")?.[1];
  if (name === undefined) call.unmodelled("which processes run on a host that does not say");
  else call.sys.processesNamed(name);
}

function usage<O extends Options>(call: Call<O>, message: string): never {
  call.warn(message);
  call.writeError(`Try \`${call.name} --help' for more information.\n`);
  return call.exit(2);
}

function nameTest<O extends Options>(call: Call<O>, given: Wanted, pattern: Bytes): (text: Bytes) => boolean {
  const compiled = compileRegex(pattern, {
    syntax: "extended",
    ignoreCase: given.ignoreCase,
    whole: given.exact ? "line" : "part",
    onLimit: (reason) => call.unmodelled(reason),
  });
  if (compiled.ok) return (text) => compiled.regex.test(text);
  call.warn(compiled.message);
  return call.exit(2);
}

const SIGNALS =
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH POLL PWR SYS".split(
    " ",
  );

/** kill - signal processes, as the external command of procps does it. */
export const kill = utility({
  name: "kill",
  summary: "signal processes by pid",
  options: {},
  parsing: "none",
  missing: ["process groups", "signals that a process survives", "-L", "-q"],

  run(call) {
    let signal = "TERM";
    const pids: Bytes[] = [];
    const words = [...call.argv];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      if (word === "-l" || word === "-L") return call.unmodelled(`kill ${word}`);
      if (word === "-s" || word === "--signal") signal = words.shift() ?? "";
      else if (word === "--") pids.push(...words.splice(0));
      else if (/^-[A-Z0-9]+$/i.test(word) && pids.length === 0 && signal === "TERM") signal = word.slice(1);
      else pids.push(word);
    }
    const name = signalName(signal);
    if (name === null) return call.unmodelled(`the signal ${signal}`);
    if (pids.length === 0) return call.unmodelled("kill without a pid");
    for (const pid of pids) {
      if (!/^\d+$/.test(pid)) return call.unmodelled(`kill ${pid}`);
      if (!signalOne(call, Number(pid), name)) call.fail(`(${pid}): No such process`);
    }
    return undefined;
  },
});

function signalName(text: string): string | null {
  if (text === "0") return "0";
  const name = /^\d+$/.test(text) ? SIGNALS[Number(text) - 1] : text.toUpperCase().replace(/^SIG/, "");
  return name !== undefined && SIGNALS.includes(name) ? name : null;
}

function signalOne<O extends Options>(call: Call<O>, pid: number, signal: string): boolean {
  const { sys } = call;
  if (!sys.processes().some((process) => process.pid === pid)) return false;
  if (signal === "0") return true;
  if (!ENDING.has(signal)) return call.unmodelled(`what SIG${signal} does to a process`);
  return sys.killProcess(pid) === null;
}

/** killall - signal processes by name (psmisc). */
export const killall = utility({
  name: "killall",
  summary: "signal processes by name",
  options: {
    signal: value("-s", "--signal"),
    quiet: flag("-q", "--quiet"),
    exact: flag("-e", "--exact"),
    wait: flag("-w", "--wait"),
    verbose: flag("-v", "--verbose"),
    kill: flag("-9"),
    term: flag("-15"),
    none: flag("-0"),
    user: value("-u", "--user"),
  },
  missing: ["-i", "-r", "-g", "-o", "-y", "-v", "other signals than TERM, KILL, INT, QUIT, 0"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.verbose) return call.unmodelled("killall -v");
    const signal = signalName(given.none ? "0" : given.kill ? "KILL" : (given.signal ?? "TERM"));
    if (signal === null) {
      call.writeError(`${given.signal}: unknown signal; killall -l lists signals.\n`);
      return 1;
    }
    const uid = given.user === undefined ? null : userId(sys, given.user);
    if (uid !== null && !sys.knowsProcesses())
      return call.unmodelled("whose processes run on a host that does not say");
    for (const name of operands) {
      const found = sys.processesNamed(name).filter((process) => uid === null || process.uid === uid);
      if (found.length === 0) {
        if (!given.quiet) call.writeError(`${name}: no process found\n`);
        call.failQuietly();
      }
      for (const { pid } of found) signalOne(call, pid, signal);
    }
    return undefined;
  },
});

/** ps - report processes (procps): what the host says of them; times, memory and terminals are unknown. */
export const ps = utility({
  name: "ps",
  summary: "report processes",
  options: {
    every: flag("-e", "-A"),
    pids: list("-p", "--pid"),
    names: list("-C"),
    format: list("-o", "--format"),
    noHeaders: flag("--no-headers", "--no-heading"),
    full: flag("-f"),
    parents: list("--ppid"),
    users: list("-u"),
  },
  parsing: "gnu",
  missing: [
    "columns but pid, ppid, comm, args, cmd, user, uid",
    "BSD options (ps aux)",
    "-f without a selection of columns",
  ],

  run(call) {
    const { options: given, operands, sys } = call;
    if (operands.length > 0) return call.unmodelled(`ps ${call.argv.join(" ")}`);
    const words = (texts: readonly Bytes[]) => new Set(texts.flatMap((text) => text.split(/[, ]+/)));
    const [pids, names, parents] = [words(given.pids), words(given.names), words(given.parents)];
    if (given.users.length > 0 || given.full) return call.unmodelled("the terminals and times that ps prints");
    if (!given.every && pids.size + names.size + parents.size === 0) return call.unmodelled("ps without a selection");
    if (!sys.knowsProcesses()) {
      if ([...pids].some((pid) => pid !== "1") || given.every || parents.size > 0)
        return call.unmodelled("which processes run on a host that does not say");
      for (const name of pids.size > 0 ? [...names, "init"] : names) sys.processesNamed(name);
    }
    const found = sys
      .processes()
      .filter(
        ({ pid, ppid, name }) => given.every || pids.has(String(pid)) || names.has(name) || parents.has(String(ppid)),
      );
    if (given.format.length === 0) {
      if (found.length > 0) return call.unmodelled("the terminals and times that ps prints");
      if (!given.noHeaders) call.print("    PID TTY          TIME CMD");
      return 1;
    }
    print(call, found, given.format, given.noHeaders);
    return found.length > 0 ? 0 : 1;
  },
});

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly right: boolean;
  readonly text: (process: Process) => Bytes;
}

function columnOf<O extends Options>(call: Call<O>, word: Bytes): Column {
  const [name = "", heading] = word.split(/=(.*)/s);
  const command = (process: Process) => process.argv.join(" ") || `[${process.name}]`;
  const table: Readonly<Record<string, Column>> = {
    pid: { heading: "PID", width: 7, right: true, text: ({ pid }) => String(pid) },
    ppid: { heading: "PPID", width: 7, right: true, text: ({ ppid }) => String(ppid) },
    uid: { heading: "UID", width: 5, right: true, text: ({ uid }) => String(uid) },
    user: {
      heading: "USER",
      width: 8,
      right: false,
      text: ({ uid }) => findUserById(call.sys, uid)?.name ?? String(uid),
    },
    comm: { heading: "COMMAND", width: 15, right: false, text: (process) => process.name.slice(0, 15) },
    args: { heading: "COMMAND", width: 27, right: false, text: command },
    cmd: { heading: "CMD", width: 27, right: false, text: command },
    command: { heading: "COMMAND", width: 27, right: false, text: command },
  };
  const column = table[name === "ucmd" || name === "ucomm" ? "comm" : name];
  if (!column) return call.unmodelled(`ps -o ${quote(name)}`);
  return heading === undefined
    ? column
    : { ...column, heading, width: heading === "" ? column.width : Math.max(column.width, heading.length) };
}

function print<O extends Options>(
  call: Call<O>,
  found: readonly Process[],
  formats: readonly Bytes[],
  noHeaders: boolean,
): void {
  const columns = formats
    .flatMap((text) => (text.includes("=") ? [text] : text.split(/[, ]+/)))
    .map((word) => columnOf(call, word));
  const row = (texts: readonly Bytes[]) =>
    texts.map((text, i) => {
      const column = columns[i];
      if (!column) return text;
      if (column.right) return text.padStart(column.width);
      return i === texts.length - 1 ? text : text.padEnd(column.width);
    });
  const hasHeading = columns.some(({ heading }) => heading !== "");
  if (!noHeaders && hasHeading) call.print(row(columns.map(({ heading }) => heading)).join(" "));
  for (const process of found) call.print(row(columns.map(({ text }) => text(process))).join(" "));
}
