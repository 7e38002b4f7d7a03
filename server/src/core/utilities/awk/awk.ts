/** awk - pattern scanning and processing language. POSIX XCU awk, as mawk 1.3.4-20200120 reads it. */
import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import { type Call, utility } from "../utility";
import { AwkFatalError, AwkRuntimeError, AwkSyntaxErrors } from "./errors";
import { runProgram } from "./execute";
import { TooDeep } from "./expressions";
import { unescapeString } from "./lexer";
import { parseAwk } from "./parser";
import { Runtime } from "./runtime";
import { SPECIAL } from "./symbols";
import type { Program } from "./tree";
import { InputText, SignedNan } from "./value";

const FAILED = 2;

interface CommandLine {
  readonly files: readonly Bytes[];
  readonly assignments: readonly Bytes[];
  readonly separator: Bytes | undefined;
  readonly operands: readonly Bytes[];
}

export const awk = utility({
  name: "mawk",
  aliases: ["awk", "nawk"],
  summary: "pattern scanning and processing language",
  options: {},
  parsing: "none",
  failure: FAILED,
  writeFailure: (reason) => [`close failed on file /dev/stdout (${reason})`],
  missing: ["options -W", "rand() without srand(SEED)", "time zones other than UTC"],

  run(call) {
    const line = commandLine(call);
    if (typeof line === "number") return line;
    const [text, ...rest] = line.operands;
    const operands = line.files.length > 0 ? line.operands : rest;
    if (line.files.length === 0 && text === undefined) return call.unmodelled("the usage text of mawk");
    return guarded(call, () => {
      const program = line.files.length > 0 ? parseFiles(line.files, call) : parseAwk(text ?? "");
      return run(program, line, operands, call);
    });
  },
});

function commandLine(call: Call): CommandLine | number {
  const files: Bytes[] = [];
  const assignments: Bytes[] = [];
  let separator: Bytes | undefined;
  let at = 0;
  for (; at < call.argv.length; at++) {
    const option = call.argv[at] ?? "";
    if (option === "--") {
      at += 1;
      break;
    }
    if (!option.startsWith("-") || option === "-") break;
    const letter = option[1] ?? "";
    if (letter === "W" || option === "--version" || option === "--help" || option === "--usage")
      return call.unmodelled(`option ${option} of mawk`);
    if (!"fFv".includes(letter)) return refuse(call, `not an option: ${option}`);
    let argument: Bytes | undefined = option.slice(2);
    if (argument === "") argument = call.argv[++at];
    if (argument === undefined) return refuse(call, `option -${letter} lacks argument`);
    if (letter === "f") files.push(argument);
    else if (letter === "F") separator = argument;
    else if (!/^[A-Za-z_][A-Za-z0-9_]*=/.test(argument)) return refuse(call, `improper assignment: -v ${argument}`);
    else assignments.push(argument);
  }
  return { files, assignments, separator, operands: call.argv.slice(at) };
}

/** What messages begin with: the name it was called by, without folders. */
function programName({ name }: Call): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function refuse(call: Call, message: string): number {
  call.writeError(`${programName(call)}: ${message}\n`);
  return FAILED;
}

/** Several -f are one program. */
function parseFiles(files: readonly Bytes[], call: Call): Program {
  let source = "";
  for (const file of files) {
    if (file === "-" || file === "/dev/stdin") source += call.stdin.read();
    else {
      const read = call.sys.readFile(file);
      if (!read.ok) throw new AwkFatalError(`cannot open ${file} (${errnoMessage(read.errno)})`);
      source += read.value;
    }
    if (!source.endsWith("\n") && file !== files.at(-1)) source += "\n";
  }
  return parseAwk(source);
}

function run(program: Program, line: CommandLine, operands: readonly Bytes[], call: Call): number {
  const runtime = new Runtime(program, call);
  const argv = runtime.arrayOf(runtime.special("ARGV"));
  argv.set("0", call.name.slice(call.name.lastIndexOf("/") + 1));
  operands.forEach((operand, i) => {
    argv.set(String(i + 1), new InputText(operand));
  });
  runtime.special("ARGC").value = operands.length + 1;
  const environment = runtime.arrayOf(runtime.special("ENVIRON"));
  for (const [name, value] of call.sys.environment()) environment.set(name, new InputText(value));
  if (line.separator !== undefined) runtime.special("FS").value = unescapeString(line.separator);
  for (const assignment of line.assignments) assignVariable(assignment, program, runtime);
  try {
    return runProgram(runtime);
  } catch (thrown) {
    if (!(thrown instanceof AwkRuntimeError)) throw thrown;
    const shown = (name: keyof typeof SPECIAL) => runtime.text(runtime.special(name).value);
    call.writeError(`${programName(call)}: run time error: ${thrown.message}\n`);
    call.writeError(`\tFILENAME="${shown("FILENAME")}" FNR=${shown("FNR")} NR=${shown("NR")}\n`);
    return FAILED;
  } finally {
    runtime.streams.closeAll();
  }
}

function assignVariable(assignment: Bytes, program: Program, runtime: Runtime): void {
  const equals = assignment.indexOf("=");
  const slot = program.globals.indexOf(assignment.slice(0, equals));
  const value = new InputText(unescapeString(assignment.slice(equals + 1)));
  if (slot < 0) return;
  if (slot === SPECIAL.NF) runtime.call.unmodelled("-v NF=… of awk");
  const cell = runtime.globals[slot];
  if (cell) cell.value = value;
}

function guarded(call: Call, body: () => number): number {
  try {
    return body();
  } catch (thrown) {
    if (thrown instanceof SignedNan) return call.unmodelled("the number nan in awk");
    if (thrown instanceof TooDeep) return call.unmodelled("limit: an awk program that nests too deep");
    if (thrown instanceof AwkSyntaxErrors) {
      const file = programFile(call);
      for (const { form, line, messages } of thrown.all) {
        const place = form === "bare" ? "" : `${file === undefined ? "" : `${file}: `}line `;
        for (const message of messages) refuse(call, `${place}${line}: ${message}`);
      }
      return FAILED;
    }
    if (thrown instanceof AwkFatalError) return refuse(call, thrown.message);
    throw thrown;
  }
}

/** The file that the program is in, where there is one. */
function programFile(call: Call): Bytes | undefined {
  const line = commandLine(call);
  return typeof line === "number" ? undefined : line.files.at(-1);
}
