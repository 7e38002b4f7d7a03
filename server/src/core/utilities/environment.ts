/** env and printenv: the environment, and commands in a changed one. */
import type { Bytes } from "../bytes";
import { encodeMessage } from "../bytes";
import { splitString } from "./splitString";
import { type Call, flag, list, quote, quoteaf, spliced, utility, value, type Words } from "./utility";

/** What -v tells of -S. */
const split: Words = (text, raw, given) => {
  const debug = given.some(([key]) => key === "debug");
  const words = splitString(text, (name) => {
    const value = raw.sys.env(name);
    const told =
      value === undefined ? `replacing \${${name}} with null string` : `expanding \${${name}} into ${quote(value)}`;
    if (debug) raw.stderr(encodeMessage(`${told}\n`));
    return value;
  });
  if (typeof words !== "string" && words.length > 0 && debug) {
    const lines = words.map((word, i) => `${i === 0 ? " into:    " : "     &    "}${quote(word)}\n`);
    raw.stderr(encodeMessage(`split -S:  ${quote(text)}\n${lines.join("")}`));
  }
  return words;
};

const HINT = "use -[v]S to pass options in shebang lines";

const options = {
  ignore: flag("-i", "--ignore-environment"),
  zero: flag("-0", "--null"),
  unset: list("-u", "--unset"),
  directory: value("-C", "--chdir"),
  split: spliced(split, "-S", "--split-string"),
  debug: flag("-v", "--debug"),
} as const;

/** env - run a command in a changed environment. POSIX XCU env; -u, -0, -C, -S and -v are GNU's. */
export const env = utility({
  name: "env",
  summary: "run a command in a changed environment, or print it",
  options,
  parsing: "posix",
  lacks: "--default-signal --ignore-signal --block-signal --list-signal-handling",
  hintFor: (letter) => (/\s/.test(letter) ? HINT : undefined),
  missing: ["--default-signal", "--ignore-signal", "--block-signal", "--list-signal-handling"],
  failure: 125,

  run(call) {
    const { options: given, sys } = call;
    const operands = [...call.operands];
    const clear = given.ignore || operands[0] === "-";
    if (operands[0] === "-") operands.shift();
    const tell = (line: string) => given.debug && call.writeError(`${line}\n`);
    if (clear) tell("cleaning environ");
    const set: Record<string, Bytes> = {};
    const refused = given.unset.find((name) => name === "" || name.includes("="));
    for (const name of given.unset) {
      if (clear) break;
      tell(`unset:    ${name}`);
      if (name === refused) {
        call.fail(`cannot unset ${quote(name)}: Invalid argument`);
        return 125;
      }
    }
    while (operands[0]?.includes("=")) {
      const assignment = operands.shift() ?? "";
      tell(`setenv:   ${assignment}`);
      set[assignment.slice(0, assignment.indexOf("="))] = assignment.slice(assignment.indexOf("=") + 1);
    }
    if (given.zero && operands.length > 0) return call.usage("cannot specify --null (-0) with command");
    if (operands.length === 0) {
      if (given.directory !== undefined) return call.usage("must specify command with --chdir (-C)");
      return printAll(call, clear, set);
    }
    if (given.directory !== undefined) tell(`chdir:    ${quoteaf(given.directory)}`);
    if (given.directory !== undefined && !sys.isDirectory(given.directory)) {
      call.fail(
        `cannot change directory to ${quoteaf(given.directory)}`,
        sys.exists(given.directory) ? "ENOTDIR" : "ENOENT",
      );
      return 125;
    }
    tell(`executing: ${operands[0]}`);
    operands.forEach((word, i) => void tell(`   arg[${i}]= ${quote(word)}`));
    return runIn(call, operands, clear, set);
  },
});

function printAll(call: Call<typeof options>, clear: boolean, set: Readonly<Record<string, Bytes>>): number {
  const all = new Map<string, Bytes>(clear ? [] : call.sys.environment());
  for (const name of call.options.unset) all.delete(name);
  for (const [name, text] of Object.entries(set)) all.set(name, text);
  for (const [name, text] of all) call.write(`${name}=${text}${call.options.zero ? "\0" : "\n"}`);
  return 0;
}

function runIn(
  call: Call<typeof options>,
  argv: readonly Bytes[],
  clear: boolean,
  set: Readonly<Record<string, Bytes>>,
): number {
  const command = argv[0] ?? "";
  const inherits = !clear && !call.options.unset.includes("PATH");
  // execvp(3) searches the new PATH, and where there is none a default.
  const path = set["PATH"] ?? (inherits ? (call.sys.env("PATH") ?? "/bin:/usr/bin") : "/bin:/usr/bin");
  const places = command.includes("/") ? [command] : path.split(":").map((folder) => `${folder || "."}/${command}`);
  if (places.every((place) => call.sys.findCommand(place) === null)) {
    const denied = command.includes("/") && call.sys.exists(command);
    call.warn(`${quote(command)}: ${denied ? "Permission denied" : "No such file or directory"}`);
    if (!denied && /\s/.test(command)) call.warn(HINT);
    return denied ? 126 : 127;
  }
  const { directory } = call.options;
  return call.runCommand(argv, {
    env: set,
    clearEnvironment: clear,
    unset: call.options.unset,
    ...(directory === undefined ? {} : { cwd: directory }),
  }).status;
}

/** printenv - print environment variables (GNU). */
export const printenv = utility({
  name: "printenv",
  knows: "all",
  summary: "print environment variables",
  options: { zero: flag("-0", "--null") },
  parsing: "posix",
  failure: 2,

  run({ options: given, operands, sys, write }) {
    const end = given.zero ? "\0" : "\n";
    if (operands.length === 0) {
      for (const [name, text] of sys.environment()) write(`${name}=${text}${end}`);
      return 0;
    }
    let all = true;
    for (const name of operands) {
      const text = name.includes("=") ? undefined : sys.env(name);
      if (text === undefined) all = false;
      else write(text + end);
    }
    return all ? 0 : 1;
  },
});
