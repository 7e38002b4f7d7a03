/** Commands whose whole work lies outside what is simulated; what they do is recorded as an effect. */
import { type Call, flag, list, type Options, optional, utility, value } from "./utility";

/** logger - write to the system log (util-linux). */
export const logger = utility({
  name: "logger",
  summary: "write to the system log",
  options: {
    file: value("-f", "--file"),
    id: optional("", "-i", "--id"),
    priority: value("-p", "--priority"),
    tag: value("-t", "--tag"),
    stderr: flag("-s", "--stderr"),
    server: value("-n", "--server"),
  },
  missing: ["-s", "-f", "-n", "-e", "--journald", "structured data"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.stderr || given.file !== undefined || given.server !== undefined)
      return call.unmodelled("this option of logger");
    const text = operands.length > 0 ? operands.join(" ") : call.stdin.read();
    sys.effect({ name: "log", subject: given.tag ?? "root", action: text.trimEnd() });
    return 0;
  },
});

/** udevadm - ask udev to do something: settle, trigger and control always succeed where it runs. */
export const udevadm = utility({
  name: "udevadm",
  summary: "control the device manager",
  options: {},
  parsing: "none",
  missing: ["info", "monitor", "test", "lock", "trigger --dry-run"],

  run(call) {
    const [verb = "", ...rest] = call.argv;
    const known = verb === "settle" || verb === "trigger" || verb === "control" || verb === "hwdb";
    if (
      !known ||
      rest.includes("--dry-run") ||
      rest.includes("-n") ||
      rest.includes("--verbose") ||
      rest.includes("-v")
    )
      return call.unmodelled(`udevadm ${call.argv.join(" ")}`);
    if (call.sys.inChroot()) {
      call.writeError("Running in chroot, ignoring request.\n");
      return 0;
    }
    call.sys.effect({ name: "udev", subject: rest.join(" "), action: verb });
    return 0;
  },
});

/** depmod - rebuild the list of module dependencies. */
export const depmod = effectOnly("depmod", "modules", "rebuild the modules' dependencies");

function effectOnly(name: string, effect: string, summary: string) {
  return utility({
    name,
    summary,
    options: { all: flag("-a", "--all"), quick: flag("-A", "--quick"), quiet: flag("-q"), only: list("-F") },
    missing: ["the files it writes in /lib/modules"],
    run(call: Call<Options>) {
      call.sys.effect({ name: effect, subject: call.operands.join(" "), action: name });
    },
  });
}

/** restorecon - restore SELinux labels: nothing to do where SELinux is off. */
export const restorecon = utility({
  name: "restorecon",
  summary: "restore SELinux labels",
  options: {
    recursive: flag("-R", "-r"),
    force: flag("-F"),
    verbose: flag("-v"),
    ignore: flag("-i"),
    progress: flag("-p"),
  },

  run() {
    return 0;
  },
});

/** selinuxenabled - is SELinux on? No. */
export const selinuxenabled = utility({
  name: "selinuxenabled",
  summary: "say whether SELinux is on",
  options: {},

  run() {
    return 1;
  },
});

/** who - nobody is logged in while a maintainer script runs on a modelled host. */
export const who = utility({
  name: "who",
  lacks:
    "-a --all -b --boot -d --dead -H --heading --ips -l --login --lookup -m -p --process -q --count -r --runlevel -s --short -t --time -T -w --mesg -u --users --message --writable",
  summary: "print who is logged in",
  options: {},

  run(call) {
    const log = call.sys.readFile("/run/utmp");
    if (log.ok && log.value !== "") return call.unmodelled("the records of /run/utmp");
    return 0;
  },
});

/** stty - change and print terminal line settings: a maintainer script's input is no terminal. */
export const stty = utility({
  name: "stty",
  summary: "print or change the settings of a terminal",
  options: { all: flag("-a", "--all"), save: flag("-g", "--save") },
  missing: ["a terminal", "-F"],

  run(call) {
    if (call.sys.isTerminal(0)) return call.unmodelled("the settings of a terminal");
    call.fail("'standard input': Inappropriate ioctl for device");
    return undefined;
  },
});
