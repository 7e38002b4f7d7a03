import { errnoMessage } from "../world/errno";
import { specifierProblem } from "./dpkg/names";
import { type DpkgOption, DpkgProgram, parseDpkgOptions } from "./dpkg/options";
import { adminDirectory } from "./dpkg/packageDatabase";
import { parseUnincorporated, triggerNameProblem } from "./dpkg/triggers";
import { versionText } from "./dpkg/versionText";
import { flag, type Utility, utility, value } from "./utility";

const OPTIONS: readonly DpkgOption[] = [
  { long: "check-supported", action: true },
  { long: "version", action: true },
  { long: "help", short: "?", unmodelled: true },
  { long: "admindir", takes: "value" },
  { long: "root", takes: "value" },
  { long: "by-package", takes: "value" },
  { long: "await" },
  { long: "no-await" },
  { long: "no-act" },
];

/** dpkg-trigger(1) of dpkg 1.21: notes the trigger in `triggers/Unincorp`, whoever may be interested. */
export const dpkgTrigger: Utility = utility({
  name: "dpkg-trigger",
  summary: "activates a trigger of another package",
  parsing: "none",
  options: {
    checkSupported: flag("--check-supported"),
    byPackage: value("--by-package"),
    await: flag("--await"),
    noAwait: flag("--no-await"),
    noAct: flag("--no-act"),
    adminDirectory: value("--admindir"),
    root: value("--root"),
    version: flag("--version"),
  },
  missing: ["--help", "what dpkg does with the trigger after the script"],
  run(call) {
    const { sys } = call;
    const program = new DpkgProgram(
      { ...call, stdout: call.write, stderr: call.writeError },
      "dpkg-trigger",
      "Type dpkg-trigger --help for help about this utility.",
    );
    const { action, values, given, operands } = parseDpkgOptions(program, call.argv, OPTIONS);
    const directory = adminDirectory(sys, values);
    if (action === "version") {
      program.write(versionText(sys, directory, "dpkg-trigger", "package trigger utility"));
      return 0;
    }
    if (action === "check-supported") {
      if (operands.length > 0) return program.badUsage("--check-supported takes no arguments");
      if (sys.exists(`${directory}/triggers/Unincorp`)) return 0;
      program.notice("trigger records not yet in existence");
      return 1;
    }
    const [trigger] = operands;
    if (trigger === undefined || operands.length > 1) return program.badUsage("takes one argument, the trigger name");
    const problem = triggerNameProblem(trigger);
    if (problem) return program.badUsage(`invalid trigger name '${trigger}': ${problem}`);
    const awaits = given.reduce((so, [name]) => (name === "await" ? true : name === "no-await" ? false : so), true);
    const awaiter = awaits ? awaitingPackage() : "-";
    if (values.has("no-act")) return 0;
    return activate(trigger, awaiter);

    function awaitingPackage(): string {
      const own = sys.env("DPKG_MAINTSCRIPT_ARCH") === undefined ? undefined : sys.env("DPKG_MAINTSCRIPT_PACKAGE");
      const name = values.get("by-package") ?? own;
      if (name === undefined)
        return program.badUsage("must be called from a maintainer script (or with a --by-package option)");
      const invalid = specifierProblem(name);
      if (invalid && name === "") return program.badUsage(`illegal awaited package name '${name}': ${invalid}`);
      return name.toLowerCase();
    }

    function activate(name: string, by: string): number {
      const lock = `${directory}/triggers/Lock`;
      const file = `${directory}/triggers/Unincorp`;
      if (!sys.isDirectory(`${directory}/triggers`)) return 0;
      if (!sys.exists(lock)) {
        const errno = sys.writeFile(lock, "", { mode: 0o600 });
        if (errno) return program.error(`unable to open/create triggers lockfile '${lock}': ${errnoMessage(errno)}`);
      }
      const text = sys.readFile(file);
      if (!text.ok) return 0;
      const known = parseUnincorporated(text.value);
      const merged = known.map((entry) =>
        entry.trigger === name
          ? { trigger: name, awaiters: [by, ...entry.awaiters.filter((other) => other !== by)] }
          : entry,
      );
      const all = known.some((entry) => entry.trigger === name)
        ? merged
        : [...merged, { trigger: name, awaiters: [by] }];
      const errno = sys.writeFile(`${file}.new`, all.map((e) => `${[e.trigger, ...e.awaiters].join(" ")}\n`).join(""), {
        mode: 0o644,
      });
      if (errno) return program.error(`unable to create '${file}.new': ${errnoMessage(errno)}`);
      sys.chmod(`${file}.new`, 0o644);
      sys.rename(`${file}.new`, file);
      sys.effect({ name: "trigger", subject: name, action: "activated" });
      return 0;
    }
  },
});
