import type { Bytes } from "../../bytes";
import { askPolicy } from "../services/policy";
import { flag, utility } from "../utility";
import { isBooted } from "./manager";

/** deb-systemd-invoke - wrapper around systemctl, respecting policy-rc.d. init-system-helpers 1.65.2. */
export const debSystemdInvoke = utility({
  name: "deb-systemd-invoke",
  summary: "Starts, stops and restarts units for maintainer scripts, unless policy-rc.d forbids it.",
  options: { user: flag("--user"), system: flag("--system") },
  missing: ["--user where users are logged in"],

  run(call) {
    const { argv, operands, given, sys } = call;
    const program = sys.findCommand(call.name) ?? call.name;
    if (argv.length < 2) {
      call.writeError(`Syntax: ${program} <action> <unit file> [<unit file> ...]\n`);
      return 1;
    }
    const [action = "", ...units] = operands;
    const helper = `${sys.env("DPKG_ROOT") ?? ""}/usr/sbin/policy-rc.d`;
    const forbids = (unit: Bytes): boolean => {
      const status = askPolicy(call, helper, [unit, action])?.status ?? 0;
      if (status === 101) call.writeError(`${helper} returned 101, not running '${operands.join(" ")}'\n`);
      else if (status !== 104 && status !== 0) {
        call.writeError(`deb-systemd-invoke only supports ${helper} return codes 0, 101, and 104!\n`);
        call.writeError(`Got return code ${status}, ignoring.\n`);
      }
      return status === 101;
    };
    for (const unit of units) if (sys.part(() => forbids(unit))) return 0;
    const run = (...words: readonly Bytes[]) => call.runCommand(["systemctl", ...words]);
    if (given.findLast(() => true)?.[0] === "user") {
      if (sys.services().some((service) => service.name.startsWith("user@") && service.running))
        return call.unmodelled("managers of logged-in users");
      if (!isBooted(sys)) run("--no-legend", "--quiet", "list-units");
      return 0;
    }
    if (action !== "start" && action !== "restart") return run(...operands).status;
    const wanted: Bytes[] = [];
    for (const unit of units) {
      const isInstalled = sys.part(() =>
        call
          .runCommand(["systemctl", "--system", "is-enabled", "--", unit], { capture: true })
          .stdout.includes("enabled"),
      );
      const isActive = () => sys.part(() => run("--system", "--quiet", "is-active", "--", unit).status === 0);
      if (!isInstalled && action === "start")
        call.writeError(`${unit} is a disabled or a static unit, not starting it.\n`);
      else if (!isInstalled && action === "restart" && !isActive())
        call.writeError(`${unit} is a disabled or a static unit not running, not starting it.\n`);
      else wanted.push(unit);
    }
    if (wanted.length > 0 && run("--quiet", "--system", action, ...wanted).status !== 0) {
      call.writeError(`Could not execute systemctl:  at ${program} line 145.\n`);
      return 1;
    }
    return 0;
  },
});
