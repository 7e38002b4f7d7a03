import type { Bytes } from "../bytes";
import { compileRegex } from "../regex/compileRegex";
import { joinPath } from "./paths";
import { type Call, flag, list, utility, value } from "./utility";

const options = {
  arguments: list("-a", "--arg"),
  exitOnError: flag("--exit-on-error"),
  list: flag("--list"),
  lsb: flag("--lsbsysinit"),
  newSession: flag("--new-session"),
  regex: value("--regex"),
  report: flag("--report"),
  reverse: flag("--reverse"),
  stdin: flag("--stdin"),
  test: flag("--test"),
  umask: value("-u", "--umask"),
  verbose: flag("-v", "--verbose"),
  debug: flag("-d", "--debug"),
} as const;

/** run-parts - run the scripts in a directory (debianutils). */
export const runParts = utility({
  name: "run-parts",
  summary: "run the scripts in a directory",
  options,
  missing: ["--umask other than 022", "--debug", "--stdin"],

  run(call) {
    const { options: given, operands, sys } = call;
    if (given.debug || given.stdin || (given.umask !== undefined && Number.parseInt(given.umask, 8) !== 0o022))
      return call.unmodelled("this option of run-parts");
    if (sys.umask() !== 0o022) return call.unmodelled("run-parts under another umask, which it sets to 022");
    const [directory, extra] = operands;
    if (directory === undefined || extra !== undefined) {
      call.warn(directory === undefined ? "missing operand" : "only one DIRECTORY may be specified");
      call.writeError("Try `run-parts --help' for more information.\n");
      return 1;
    }
    const names = sys.readDirectory(directory);
    if (!names.ok) {
      call.fail(`failed to open directory ${directory}`, names.errno);
      return 1;
    }
    const isScript = nameTest(call);
    const scripts = names.value.filter(isScript).map((name) => joinPath(directory, name));
    if (given.reverse) scripts.reverse();
    let status = 0;
    for (const script of scripts) {
      if (!handle(call, script)) status = 1;
      if (status !== 0 && given.exitOnError) return 1;
    }
    return status;
  },
});

/** Which names are scripts: letters, digits, `_` and `-` alone, unless --regex or the LSB's namespaces say otherwise. */
function nameTest(call: Call<typeof options>): (name: Bytes) => boolean {
  const { options: given } = call;
  if (given.regex !== undefined) {
    const compiled = compileRegex(given.regex, { syntax: "extended", onLimit: (reason) => call.unmodelled(reason) });
    if (compiled.ok) return (name) => compiled.regex.test(name);
    call.fail(`failed to compile regular expression: ${given.regex}`);
    return call.exit(1);
  }
  if (!given.lsb) return (name) => /^[A-Za-z0-9_-]+$/.test(name);
  return (name) =>
    (/^[a-z0-9]+$/.test(name) || /^_?([a-z0-9_.]+-)+[a-z0-9]+$/.test(name) || /^[A-Za-z0-9_-]+$/.test(name)) &&
    !/\.dpkg-(old|dist|new|tmp)$/.test(name);
}

function handle(call: Call<typeof options>, script: Bytes): boolean {
  const { options: given, sys } = call;
  const type = sys.typeOf(script);
  if (type === null) {
    if (sys.isSymlink(script) && !given.test && !given.list) call.fail(`failed to stat component ${script}`, "ENOENT");
    return !sys.isSymlink(script);
  }
  if (type !== "file") {
    if (type === "directory") return true;
    call.warn(`component ${script} is not an executable plain file`);
    return false;
  }
  const runs = sys.access(script, "x") === null;
  if (given.list) {
    call.print(script);
    return true;
  }
  if (!runs) return true;
  if (given.test) {
    call.print(script);
    return true;
  }
  return run(call, script);
}

function run(call: Call<typeof options>, script: Bytes): boolean {
  const { options: given } = call;
  if (given.verbose) call.writeError(`run-parts: executing ${[script, ...given.arguments].join(" ")}\n`);
  const argv = [script, ...given.arguments];
  const { status, stdout } = call.runCommand(argv, given.report ? { capture: true } : {});
  if (given.report && stdout !== "") call.write(`${script}:\n${stdout}`);
  if (status === 0) return true;
  if (status > 128) call.warn(`${script} exited because of uncaught signal ${status - 128}`);
  else call.warn(`${script} exited with return code ${status}`);
  return false;
}
