/** setsid, ionice, flock: commands run under circumstances that a simulation does not see (util-linux). */
import type { Bytes } from "../bytes";
import { type Call, flag, type Options, utility, value } from "./utility";

function run<O extends Options>(call: Call<O>, argv: readonly Bytes[], message: string, status: number): number {
  const command = argv[0] ?? "";
  if (call.sys.findCommand(command) !== null) return call.runCommand(argv).status;
  call.warn(`${message}${command}: No such file or directory`);
  return status;
}

/** setsid - run a program in a new session. */
export const setsid = utility({
  name: "setsid",
  summary: "run a command in a new session",
  options: { terminal: flag("-c", "--ctty"), fork: flag("-f", "--fork"), wait: flag("-w", "--wait") },
  parsing: "posix",

  run(call) {
    if (call.operands.length > 0) return run(call, call.operands, "failed to execute ", 127);
    call.warn("no command specified");
    call.writeError("Try 'setsid --help' for more information.\n");
    return 1;
  },
});

/** ionice - run a program with another I/O priority, which the simulation does not keep. */
export const ionice = utility({
  name: "ionice",
  summary: "run a command with another I/O priority",
  options: {
    class: value("-c", "--class"),
    level: value("-n", "--classdata"),
    pid: value("-p", "--pid"),
    ignore: flag("-t", "--ignore"),
  },
  parsing: "posix",
  missing: ["-p", "printing the priority"],

  run(call) {
    if (call.operands.length === 0 || call.options.pid !== undefined)
      return call.unmodelled("ionice without a command");
    return run(call, call.operands, "failed to execute ", 127);
  },
});

/** flock - run a command under a lock, which nobody else holds: one process runs at a time. */
export const flock = utility({
  name: "flock",
  summary: "run a command under a lock",
  options: {
    command: value("-c", "--command"),
    exclusive: flag("-x", "-e", "--exclusive"),
    nonblock: flag("-n", "--nonblock", "--nb"),
    close: flag("-o", "--close"),
    shared: flag("-s", "--shared"),
    unlock: flag("-u", "--unlock"),
    wait: value("-w", "--wait", "--timeout"),
    conflict: value("-E", "--conflict-exit-code"),
  },
  parsing: "posix",
  missing: ["-F", "locks that other processes hold"],

  run(call) {
    const { options: given, operands, sys } = call;
    const [file, ...argv] = operands;
    if (file === undefined) return call.unmodelled("flock without a file");
    const text = given.command ?? (argv[0] === "-c" || argv[0] === "--command" ? argv[1] : undefined);
    if (argv.length === 0 && text === undefined) {
      // A descriptor of the shell: the lock is free.
      return /^\d+$/.test(file) ? 0 : call.unmodelled("flock without a command");
    }
    const errno = sys.isDirectory(file) ? null : sys.writeFile(file, "", { append: true });
    if (errno) {
      call.fail(`cannot open lock file ${file}`, errno, 66);
      return 66;
    }
    return text === undefined ? run(call, argv, "failed to execute ", 69) : run(call, ["/bin/sh", "-c", text], "", 69);
  },
});
