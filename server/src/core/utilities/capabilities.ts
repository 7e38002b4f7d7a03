/** setcap and getcap: file capabilities (libcap2-bin), kept as effects. */
import { type Call, flag, type Options, utility } from "./utility";

/** setcap - set a file's capabilities. */
export const setcap = utility({
  name: "setcap",
  summary: "set the capabilities of files",
  options: { quiet: flag("-q"), remove: flag("-r"), verify: flag("-v") },
  missing: ["-v", "-r", "-n", "capabilities on standard input"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.verify) return call.unmodelled("setcap -v");
    const words = [...operands];
    while (words.length > 0) {
      const wanted = given.remove ? "" : (words.shift() ?? "");
      const path = words.shift();
      if (path === undefined || wanted === "-") return call.unmodelled(`setcap ${call.argv.join(" ")}`);
      if (!isCapabilities(wanted)) return call.unmodelled("the message for malformed capabilities");
      if (given.remove) return call.unmodelled("whether the file has capabilities to remove");
      if (!sys.exists(path)) return failed(call, path, "No such file or directory");
      if (!sys.isFile(path)) {
        call.writeError(`Invalid file '${path}' for capability operation\n`);
        return 1;
      }
      if (!sys.hasCapability("setfcap")) return failed(call, path, "Operation not permitted");
      sys.effect({ name: "capabilities", subject: path, action: wanted });
    }
    return 0;
  },
});

function failed(call: Call<Options>, path: string, why: string): number {
  call.writeError(`Failed to set capabilities on file '${path}': ${why}\n`);
  return 1;
}

function isCapabilities(text: string): boolean {
  return text === "" || /^((cap_[a-z_]+(,cap_[a-z_]+)*|all)?[=+-][eip]*\s*)+$/i.test(text);
}

/** getcap - print a file's capabilities: those of the host are unknown. */
export const getcap = utility({
  name: "getcap",
  summary: "print the capabilities of files",
  options: { recursive: flag("-r"), verbose: flag("-v") },
  missing: ["the capabilities that files have"],

  run(call) {
    return call.unmodelled("the capabilities that files have");
  },
});
