import { backupOptions, backupWanted } from "./backup";
import { Copier, type CopyRules } from "./copy";
import { destinationOptions, transfers } from "./destination";
import { withoutTrailingSlashes } from "./paths";
import { flag, quoteaf, utility } from "./utility";

/** mv - move (rename) files. POSIX XCU mv; the rest is GNU's. -Z does nothing where SELinux is off. */
export const mv = utility({
  name: "mv",
  knows: "all",
  summary: "move or rename files",
  options: {
    ...backupOptions,
    force: flag("-f", "--force"),
    interactive: flag("-i", "--interactive"),
    noClobber: flag("-n", "--no-clobber"),
    stripSlashes: flag("--strip-trailing-slashes"),
    ...destinationOptions,
    update: flag("-u", "--update"),
    verbose: flag("-v", "--verbose"),
    context: flag("-Z", "--context"),
  },

  run(call) {
    const { options: given, sys } = call;
    let existing: CopyRules["existing"] | null = null;
    for (const [key] of call.given) {
      if (key === "force") existing = "overwrite";
      else if (key === "interactive") existing = "ask";
      else if (key === "noClobber") existing = "keep";
    }
    const wanted = transfers(call, given);
    const copier = new Copier(call, {
      ...MOVE,
      existing: existing ?? "overwrite",
      update: given.update,
      verbose: given.verbose,
      backup: backupWanted(call, given),
    });
    for (const { from: written, to, into } of wanted) {
      const from = given.stripSlashes ? withoutTrailingSlashes(written) : written;
      // The first attempt to rename is made before the slashes are taken away, and its error stays.
      if (into === null && from !== written && sys.isSymlink(from)) {
        call.fail(`cannot move ${quoteaf(from)} to ${quoteaf(to)}`, "ENOTDIR");
        continue;
      }
      // Without an option, a terminal's user is asked before a protected file goes.
      if (existing === null && sys.isTerminal(0) && sys.exists(to) && sys.access(to, "w") !== null)
        return call.unmodelled("mv over a protected file asks at the terminal");
      copier.transfer(from, to);
    }
    return undefined;
  },
});

const MOVE = {
  move: true,
  recursive: true,
  dereference: "never",
  preserveMode: true,
  preserveOwner: true,
  preserveTimes: true,
  preserveLinks: true,
  freshMode: false,
  asRegular: false,
  force: true,
  removeDestination: false,
  hardLink: false,
  symbolicLink: false,
  attributesOnly: false,
  oneFileSystem: false,
} as const;
