/** nice, nohup, timeout, chroot: commands in other circumstances. */
import type { Bytes } from "../bytes";
import { type Call, flag, type Options, quote, quoteaf, utility, value } from "./utility";

/** Runs it; 127 and a message where it is not there, 126 where it cannot be run. */
function runOrComplain<O extends Options>(
  call: Call<O>,
  argv: readonly Bytes[],
  prefix: string,
  quoted = quote,
): number {
  const command = argv[0] ?? "";
  if (call.sys.findCommand(command) === null) {
    const denied = command.includes("/") && call.sys.exists(command);
    call.fail(`${prefix}${quoted(command)}`, denied ? "EACCES" : "ENOENT");
    return denied ? 126 : 127;
  }
  return call.runCommand(argv).status;
}

/** nice - run a command with another priority, which the simulation does not keep. POSIX XCU nice. */
export const nice = utility({
  name: "nice",
  summary: "run a command with another priority",
  options: { adjustment: value("-n", "--adjustment") },
  parsing: "posix",
  failure: 125,
  missing: ["-NUMBER", "the priority itself"],

  run(call) {
    const { adjustment } = call.options;
    if (adjustment !== undefined && !/^\s*[-+]?\d+$/.test(adjustment)) {
      call.fail(`invalid adjustment ${quote(adjustment)}`);
      return 125;
    }
    if (call.operands.length > 0) return runOrComplain(call, call.operands, "");
    if (adjustment !== undefined) return call.usage("a command must be given with an adjustment");
    call.print("0");
    return 0;
  },
});

/** nohup - run a command immune to hangups. POSIX XCU nohup; without a terminal it just runs it. */
export const nohup = utility({
  name: "nohup",
  summary: "run a command that ignores hangups",
  options: {},
  parsing: "posix",
  operands: { min: 1 },
  failure: 125,

  run(call) {
    if (call.sys.isTerminal(1) || call.sys.isTerminal(2)) return call.unmodelled("nohup at a terminal");
    return runOrComplain(call, call.operands, "failed to run command ", quoteaf);
  },
});

/** timeout - run a command with a time limit (GNU). Commands of the simulation that end do so at once. */
export const timeout = utility({
  name: "timeout",
  summary: "run a command with a time limit",
  options: {
    foreground: flag("--foreground"),
    killAfter: value("-k", "--kill-after"),
    preserveStatus: flag("--preserve-status"),
    signal: value("-s", "--signal"),
    verbose: flag("-v", "--verbose"),
  },
  parsing: "posix",
  failure: 125,

  run(call) {
    const { options: given, operands, sys } = call;
    if (operands.length < 2) return usageOnly(call);
    const limit = seconds(operands[0] ?? "");
    if (limit === null) return call.usage(`invalid time interval ${quote(operands[0] ?? "")}`);
    const begun = sys.now();
    const status = runOrComplain(call, operands.slice(1), "failed to run command ");
    if (limit === 0 || sys.now() - begun < limit) return status;
    return given.preserveStatus || given.killAfter !== undefined ? call.unmodelled("a command that timeout ends") : 124;
  },
});

/** Too few operands get the hint alone. */
function usageOnly<O extends Options>(call: Call<O>): number {
  call.writeError(`Try '${call.name} --help' for more information.\n`);
  return 125;
}

function seconds(text: Bytes): number | null {
  const [, digits, unit = "s"] = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  return Number(digits) * ({ s: 1, m: 60, h: 3600, d: 86400 }[unit] ?? 1);
}

/** chroot - run a command with another root directory (GNU): modelled where that is the root that it has. */
export const chroot = utility({
  name: "chroot",
  knows: "all",
  summary: "run a command with another root directory",
  options: { userspec: value("--userspec"), groups: value("--groups"), skipChdir: flag("--skip-chdir") },
  parsing: "posix",
  operands: { min: 1 },
  failure: 125,
  missing: ["a root other than /", "--userspec", "--groups"],

  run(call) {
    const { options: given, operands, sys } = call;
    const [root = "", ...argv] = operands;
    const errno = sys.isDirectory(root) ? (sys.uid() === 0 ? null : "EPERM") : sys.exists(root) ? "ENOTDIR" : "ENOENT";
    if (errno) {
      call.fail(`cannot change root directory to ${quoteaf(root)}`, errno);
      return 125;
    }
    const place = sys.realpath(root);
    if (!place.ok || place.value !== "/") return call.unmodelled(`another root directory (${root})`);
    if (given.userspec !== undefined || given.groups !== undefined || argv.length === 0)
      return call.unmodelled("this use of chroot");
    if (sys.findCommand(argv[0] ?? "") === null) return runOrComplain(call, argv, "failed to run command ");
    return call.runCommand(argv, given.skipChdir ? {} : { cwd: "/" }).status;
  },
});

/** sync - write cached data to disk: nothing to see (GNU). */
export const sync = utility({
  name: "sync",
  knows: "all",
  summary: "write cached data to disk",
  options: { data: flag("-d", "--data"), fileSystem: flag("-f", "--file-system") },

  run(call) {
    for (const path of call.operands) {
      const stat = call.sys.stat(path);
      if (!stat.ok) call.fail(`error opening ${quoteaf(path)}`, stat.errno);
    }
  },
});
