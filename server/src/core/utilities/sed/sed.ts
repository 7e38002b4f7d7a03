/** sed - stream editor. POSIX XCU sed with the additions of GNU sed 4.9. */
import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import { type Call, flag, list, optional, utility, value } from "../utility";
import { execute } from "./execute";
import { replaceFile } from "./inPlace";
import { Input } from "./input";
import { Output, Outputs } from "./output";
import { parseScript, type ScriptOptions } from "./parse";
import { type Script, ScriptProblem, type Source } from "./script";

const options = {
  expression: list("-e", "--expression"),
  file: list("-f", "--file"),
  quiet: flag("-n", "--quiet", "--silent"),
  extended: flag("-E", "-r", "--regexp-extended"),
  inPlace: optional("", "-i", "--in-place"),
  separate: flag("-s", "--separate"),
  nullData: flag("-z", "--null-data", "--zero-terminated"),
  unbuffered: flag("-u", "--unbuffered"),
  lineLength: value("-l", "--line-length"),
  followSymlinks: flag("--follow-symlinks"),
  sandbox: flag("--sandbox"),
  binary: flag("-b", "--binary"),
};

/** Exit statuses of GNU sed. */
const BAD_INPUT = 2;
const PANIC = 4;

export const sed = utility({
  writeFailure: (reason) => [`couldn't flush stdout: ${reason}`],
  writeFailureStatus: PANIC,
  name: "sed",
  summary: "edit text line by line",
  options,
  missing: ["running a shell (the command e, the flag e of s)", "--posix", "--debug", "the text of --help"],

  run(call) {
    const { options: given, sys } = call;
    const [sources, files] = scriptAndFiles(call);
    const utf8 = sys.isUtf8();
    const delimiter = given.nullData ? "\0" : "\n";
    const inPlace = given.inPlace !== undefined;
    const onLimit = call.unmodelled;
    const standard = new Output((bytes) => call.write(bytes), delimiter);
    const outputs = new Outputs(standard, new Output((bytes) => call.writeError(bytes), delimiter), sys, delimiter);
    const onOutputFile = (name: Bytes) => {
      const errno = outputs.open(name);
      if (errno) call.exit(panic(call, `couldn't open file ${name}: ${errnoMessage(errno)}`));
    };
    const script = readScript(call, sources, { utf8, onLimit, onOutputFile });
    if (inPlace && files.length === 0) return panic(call, "no input files");

    let status = 0;
    let edited: { content: Bytes; readonly output: Output } | null = null;
    const input = new Input({
      names: files.length > 0 ? files : ["-"],
      delimiter,
      sys,
      stdin: call.stdin,
      separate: given.separate || inPlace,
      onMissing(name, errno) {
        call.warn(`can't read ${name}: ${errnoMessage(errno)}`);
        status = BAD_INPUT;
      },
      onUnreadable: (name, errno) => call.exit(panic(call, `read error on ${name}: ${errnoMessage(errno)}`)),
      onOpen(name) {
        if (!inPlace) return true;
        if (name === "-" || (sys.exists(name) && !sys.isFile(name))) {
          call.warn(`couldn't edit ${name}: not a regular file`);
          status = PANIC;
          return false;
        }
        const file = { content: "", output: new Output((bytes) => void (file.content += bytes), delimiter) };
        edited = file;
        return true;
      },
      onClose(name) {
        if (!inPlace || edited === null) return;
        const how = { suffix: given.inPlace ?? "", followSymlinks: given.followSymlinks };
        const problem = replaceFile(sys, name, edited.content, how);
        edited = null;
        if (problem) call.exit(panic(call, `${problem.what}: ${errnoMessage(problem.errno)}`));
      },
    });
    const ended = execute({
      script,
      input,
      output: () => edited?.output ?? standard,
      outputs,
      sys,
      stdin: call.stdin,
      quiet: given.quiet || script.quiet,
      utf8,
      delimiter,
      separate: given.separate || inPlace,
      lineLength: given.lineLength === undefined ? 70 : lineLength(call, given.lineLength),
      dropAtEnd: sys.env("POSIXLY_CORRECT") !== undefined,
      observe: sys.observe,
      fail: (message) => {
        call.warn(message);
        return call.exit(1);
      },
      unmodelled: call.unmodelled,
      shellOutput: (command) => call.runCommand(["sh", "-c", command], { capture: true }).stdout,
    });
    return ended !== 0 ? ended : status;
  },
});

type SedCall = Call<typeof options>;

/** The pieces of the script in the order given, and the files. */
function scriptAndFiles(call: SedCall): readonly [readonly Source[], readonly Bytes[]] {
  const sources: Source[] = [];
  let number = 0;
  for (const [key, argument] of call.given) {
    if (key === "expression") sources.push({ kind: "expression", number: ++number, text: argument ?? "" });
    else if (key === "file") sources.push(scriptFile(call, argument ?? ""));
  }
  if (sources.length > 0) return [sources, call.operands];
  const [text, ...files] = call.operands;
  if (text === undefined) return call.unmodelled("sed without a script prints its usage");
  return [[{ kind: "expression", number: 1, text }], files];
}

function scriptFile(call: SedCall, name: Bytes): Source {
  const content = name === "-" || name === "/dev/stdin" ? call.stdin.read() : readOrPanic(call, name);
  return { kind: "file", name, text: content.endsWith("\n") ? content.slice(0, -1) : content };
}

function readOrPanic(call: SedCall, name: Bytes): Bytes {
  const content = call.sys.readFile(name);
  if (content.ok) return content.value;
  const problem = content.errno === "EISDIR" ? `read error on ${name}` : `couldn't open file ${name}`;
  return call.exit(panic(call, `${problem}: ${errnoMessage(content.errno)}`));
}

function readScript(
  call: SedCall,
  sources: readonly Source[],
  how: Pick<ScriptOptions, "utf8" | "onLimit" | "onOutputFile">,
): Script {
  const { extended, nullData, sandbox } = call.options;
  try {
    return parseScript(sources, { ...how, extended, nullData, sandbox });
  } catch (problem) {
    if (!(problem instanceof ScriptProblem)) throw problem;
    call.warn(problem.message);
    return call.exit(problem.status);
  }
}

function lineLength(call: SedCall, text: Bytes): number {
  return /^[0-9]+$/.test(text) ? Number(text) : call.unmodelled(`line length ${text} of sed`);
}

function panic(call: SedCall, message: string): number {
  call.warn(message);
  return PANIC;
}
