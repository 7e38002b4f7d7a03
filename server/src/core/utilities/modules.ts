/** modprobe, rmmod, lsmod: kernel modules (kmod). */
import { flag, type Options, utility, value } from "./utility";

const options = {
  quiet: flag("-q", "--quiet"),
  remove: flag("-r", "--remove"),
  useBlacklist: flag("-b", "--use-blacklist"),
  dryRun: flag("-n", "--dry-run", "--show"),
  all: flag("-a", "--all"),
  verbose: flag("-v", "--verbose"),
  setVersion: value("-S", "--set-version"),
  firstTime: flag("--first-time"),
} as const satisfies Options;

const loadedName = (name: string) => name.replaceAll("-", "_");

/** modprobe - load or remove a module. Whether one is there that is not loaded yet, /lib/modules says. */
export const modprobe = utility({
  name: "modprobe",
  summary: "load or remove kernel modules",
  options,
  missing: ["-c", "-D", "-v", "aliases and dependencies"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.verbose || given.setVersion !== undefined) return call.unmodelled("this option of modprobe");
    const kernel = sys.kernel();
    const names = given.all || given.remove ? operands : operands.slice(0, 1);
    for (const name of names) {
      const module = loadedName(name);
      if (given.remove) {
        if (kernel.modules.includes(module)) sys.loadModule(module, false);
        else if (!hasModule(call.sys, module)) notFound(call, name, kernel.release, given.quiet);
        continue;
      }
      if (kernel.modules.includes(module)) continue;
      if (!hasModule(sys, module)) notFound(call, name, kernel.release, given.quiet);
      else if (!given.dryRun) sys.loadModule(module, true);
    }
    return undefined;
  },
});

function notFound(
  call: { fail(message: string): void; writeError(text: string): void; failQuietly(): void; name: string },
  name: string,
  release: string,
  quiet: boolean,
): void {
  call.failQuietly();
  if (!quiet) call.writeError(`${call.name}: FATAL: Module ${name} not found in directory /lib/modules/${release}\n`);
}

function hasModule(sys: import("../world/sys").Sys, module: string): boolean {
  const directory = `/lib/modules/${sys.kernel().release}`;
  const text = ["modules.dep", "modules.builtin"]
    .map((name) => sys.readFile(`${directory}/${name}`))
    .map((file) => (file.ok ? file.value : ""))
    .join("\n");
  return text.split("\n").some(
    (line) =>
      loadedName(
        line
          .replace(/:.*/, "")
          .replace(/^.*\//, "")
          .replace(/\.ko(\.\w+)?$/, ""),
      ) === module && line !== "",
  );
}

/** rmmod - remove modules. */
export const rmmod = utility({
  name: "rmmod",
  summary: "remove kernel modules",
  options: { force: flag("-f", "--force"), syslog: flag("-s", "--syslog"), verbose: flag("-v", "--verbose") },

  run(call) {
    const { operands, sys } = call;
    if (operands.length === 0) {
      call.writeError("rmmod: ERROR: missing module name.\n");
      return 1;
    }
    for (const name of operands) {
      const module = loadedName(name);
      if (sys.kernel().modules.includes(module)) sys.loadModule(module, false);
      else {
        call.writeError(`rmmod: ERROR: Module ${module} is not currently loaded\n`);
        call.failQuietly();
      }
    }
    return undefined;
  },
});

/** lsmod - list the loaded modules; their sizes and users are unknown, so a host with modules is unmodelled. */
export const lsmod = utility({
  name: "lsmod",
  summary: "list the loaded kernel modules",
  options: {},
  missing: ["the sizes of loaded modules, unless /proc/modules is given"],

  run(call) {
    const file = call.sys.readFile("/proc/modules");
    if (!file.ok && call.sys.kernel().modules.length > 0) return call.unmodelled("the sizes of the loaded modules");
    call.print("Module                  Size  Used by");
    for (const line of (file.ok ? file.value : "").split("\n")) {
      const [name, size, uses, by = "-"] = line.split(" ");
      if (name === undefined || size === undefined) continue;
      const users = by === "-" ? "" : by.replace(/,$/, "");
      call.print(`${name.padEnd(19)} ${size.padStart(8)}  ${uses}${users === "" ? "" : ` ${users}`}`);
    }
    return undefined;
  },
});

/** sysctl - read kernel parameters (procps). */
export const sysctl = utility({
  name: "sysctl",
  summary: "read or set kernel parameters",
  options: {
    valuesOnly: flag("-n", "--values"),
    ignore: flag("-e", "--ignore"),
    quiet: flag("-q", "--quiet"),
    write: flag("-w", "--write"),
    namesOnly: flag("-N", "--names"),
    load: flag("-p", "--load"),
    system: flag("--system"),
  },
  missing: ["-a", "the values that -p and --system load"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.load || given.system) {
      sys.effect({ name: "sysctl", subject: operands.join(" "), action: given.system ? "load all" : "load" });
      return given.quiet ? 0 : call.unmodelled("what sysctl prints while it loads");
    }
    if (operands.length === 0) return call.unmodelled("sysctl without a name");
    for (const operand of operands) {
      const [name = "", wanted] = operand.split(/=(.*)/s);
      const dotted = name.replaceAll("/", ".");
      const current = sys.sysctl(dotted);
      if (current === null) {
        if (given.ignore) continue;
        call.fail(`cannot stat /proc/sys/${dotted.replaceAll(".", "/")}: No such file or directory`);
        continue;
      }
      // As procps says it where /proc is read-only, as in most containers.
      if (wanted !== undefined && sys.access(`/proc/sys/${dotted.replaceAll(".", "/")}`, "w") === "EROFS") {
        call.fail(`permission denied on key "${dotted}"`);
        continue;
      }
      if (wanted !== undefined) sys.effect({ name: "sysctl", subject: dotted, action: wanted.trim() });
      if (wanted !== undefined && given.quiet) continue;
      const shown = wanted === undefined ? current : wanted.trim();
      call.print(given.namesOnly ? dotted : given.valuesOnly ? shown : `${dotted} = ${shown}`);
    }
    return undefined;
  },
});
