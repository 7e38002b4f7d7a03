import { flag, quotef, utility } from "./utility";

/** readlink - print the target of a symbolic link, or a canonical path (GNU). */
export const readlink = utility({
  name: "readlink",
  knows: "all",
  summary: "print symlink targets or canonical paths",
  options: {
    canonicalize: flag("-f", "--canonicalize"),
    existing: flag("-e", "--canonicalize-existing"),
    missing: flag("-m", "--canonicalize-missing"),
    noNewline: flag("-n", "--no-newline"),
    quiet: flag("-q", "--quiet", "-s", "--silent"),
    verbose: flag("-v", "--verbose"),
    zero: flag("-z", "--zero"),
  },
  operands: { min: 1 },

  run(call) {
    const { options: given, operands, sys } = call;
    let mode: "link" | "none" | "last" | "any" = "link";
    let verbose = false;
    for (const [key] of call.given) {
      if (key === "canonicalize") mode = "last";
      else if (key === "existing") mode = "none";
      else if (key === "missing") mode = "any";
      else if (key === "quiet") verbose = false;
      else if (key === "verbose") verbose = true;
    }
    const noNewline = given.noNewline && operands.length === 1;
    if (given.noNewline && !noNewline) call.warn("ignoring --no-newline with multiple arguments");
    for (const path of operands) {
      const empty = { ok: false, errno: "ENOENT" } as const;
      const found = path === "" ? empty : mode === "link" ? sys.readlink(path) : sys.realpath(path, mode);
      if (found.ok) call.write(found.value + (noNewline ? "" : given.zero ? "\0" : "\n"));
      else if (verbose) call.fail(quotef(path), found.errno);
      else call.failQuietly();
    }
  },
});
