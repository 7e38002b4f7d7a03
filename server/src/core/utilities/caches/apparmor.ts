import type { Sys } from "../../world/sys";
import { flag, utility, value } from "../utility";

/** aa-enabled - test whether AppArmor is enabled. apparmor 3.0. */
export const aaEnabled = utility({
  name: "aa-enabled",
  summary: "Says whether AppArmor is enabled.",
  options: { quiet: flag("-q", "--quiet"), exclusive: flag("-x", "--exclusive") },
  missing: ["--exclusive with several security modules"],

  run(call) {
    const state = apparmorState(call.sys);
    if (!call.options.quiet) call.print(MESSAGES[state].text);
    return MESSAGES[state].status;
  },
});

/** apparmor_parser - load AppArmor profiles into the kernel. */
export const apparmorParser = utility({
  name: "apparmor_parser",
  summary: "Loads, replaces and removes AppArmor profiles.",
  options: {
    add: flag("-a", "--add"),
    replace: flag("-r", "--replace"),
    remove: flag("-R", "--remove"),
    skipReadCache: flag("-T", "--skip-read-cache"),
    writeCache: flag("-W", "--write-cache"),
    skipCache: flag("-K", "--skip-cache"),
    quiet: flag("-q", "--quiet"),
    cacheLocation: value("-L", "--cache-loc"),
  },
  missing: [
    "profiles with errors",
    "the cache below /var/cache/apparmor: loading is an effect",
    "a kernel without AppArmor",
  ],

  run(call) {
    const { options, operands, sys } = call;
    if (apparmorState(sys) !== "yes") return call.unmodelled("a kernel without AppArmor, or a host that does not say");
    const action = options.remove ? "remove profile" : options.replace ? "replace profile" : "add profile";
    for (const path of operands) {
      if (!sys.exists(path)) {
        call.writeError(`File ${path} not found, skipping...\n`);
        continue;
      }
      sys.effect({ name: "apparmor", subject: path, action });
    }
    return 0;
  },
});

type State = "yes" | "absent" | "disabled" | "no-interface";

const MESSAGES: Readonly<Record<State, { readonly text: string; readonly status: number }>> = {
  yes: { text: "Yes", status: 0 },
  absent: { text: "No - not available on this system.", status: 1 },
  disabled: { text: "No - disabled at boot.", status: 1 },
  "no-interface": { text: "Maybe - policy interface not available.", status: 3 },
};

function apparmorState(sys: Sys): State {
  const read = sys.readFile("/sys/module/apparmor/parameters/enabled");
  if (!read.ok) return "absent";
  if (!read.value.startsWith("Y")) return "disabled";
  return sys.isDirectory("/sys/kernel/security/apparmor") ? "yes" : "no-interface";
}
