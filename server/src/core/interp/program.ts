/**
 * Programs (POSIX 2.9.1.4 to 2.9.1.6): found in PATH, run by their model; a shell script that no model stands for is
 * interpreted in a shell of its own; anything else is not modelled, and says so. A model never makes a command exist.
 */
import { type Bytes, displayText } from "../bytes";
import { noModelOf } from "../utilities/unmodelledCommands";
import { Exit, Unmodelled } from "../utilities/utility";
import { explore } from "../world/attempt";
import { commandAsked } from "../world/question";
import { set, type Trie } from "../world/trie";
import type { World } from "../world/world";
import { SIGNALS, signalWords } from "./builtins/processes";
import { setBashOption } from "./builtins/shopt";
import { longOptionLetter } from "./builtins/variables";
import { runReadable, runText } from "./evaluate";
import type { Interpreter, MainScript } from "./interpret";
import { rawCall } from "./rawCall";
import { Shell } from "./shell";
import type { Variable } from "./shellState";
import type { Frame } from "./stack";
import { runExitTrap } from "./trapAction";

/** A shell script, or the text of `sh -c`, to run in a new shell. */
export interface ProgramRun {
  readonly text: Bytes;
  readonly name: Bytes;
  readonly args: readonly Bytes[];
  readonly dialect: "sh" | "bash";
  /** The file for messages and reports; null for `sh -c`. */
  readonly file: Bytes | null;
  readonly options: string;
  /** bash: names given to -o. */
  readonly longOptions?: readonly Bytes[];
  /** In place of `text`: the script of the run itself, from its beginning. */
  readonly script?: MainScript;
  /** Private state that the new shell begins with. */
  readonly keeps?: readonly (readonly [name: string, value: unknown])[];
}

const SHELLS: Readonly<Record<string, "sh" | "bash">> = { sh: "sh", dash: "sh", bash: "bash" };

/** Starts a program: its status, or the script that a new shell is to run. */
export function startProgram(
  shell: Shell,
  argv: readonly Bytes[],
  how: "return" | "replace" = "return",
): number | ProgramRun {
  const { sys, interpreter } = shell;
  const name = argv[0] ?? "";
  const path = sys.findCommand(name);
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (path === null) return notFound(shell, name, how === "replace" && shell.dialect === "sh" ? `exec: ${name}` : name);
  const answer = sys.commandAnswer(argv);
  if (answer) {
    shell.write(1, answer.stdout);
    return answer.status;
  }
  const dialect = SHELLS[base];
  if (dialect) return startShell(shell, argv, dialect);
  const model = interpreter.registry.utilities.get(base);
  if (model && modelStandsFor(path)) {
    try {
      return model.start(rawCall(shell, argv));
    } catch (thrown) {
      if (thrown instanceof Exit) return thrown.status;
      if (thrown instanceof Unmodelled) return unmodelled(shell, argv, thrown.reason);
      throw thrown;
    }
  }
  const recorded = sys.recordedOutput(argv);
  if (recorded) {
    shell.write(1, recorded.stdout);
    return recorded.status;
  }
  const script = shellScript(shell, path, argv.slice(1));
  if (typeof script === "string")
    return unmodelled(shell, argv, `${displayText(path)} is run by ${displayText(script)}, which is not modelled`);
  if (script !== null) return script;
  return unmodelled(shell, argv, noModelOf(displayText(base)));
}

/** A program of the administrator's own (/usr/local) is not what the model describes. */
function modelStandsFor(path: Bytes): boolean {
  return /^(\/usr)?\/s?bin\/|^\/usr\/(games|lib)\/|^\/lib\//.test(path) || !path.startsWith("/");
}

/** A file as a script for a shell; the name of who else runs it; null for a program whose text is not held, or a binary. */
export function shellScript(shell: Shell, path: Bytes, args: readonly Bytes[]): ProgramRun | Bytes | null {
  const text = scriptAt(shell, path);
  if (text === null) return null;
  const [, program = "/bin/sh", word = ""] = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text) ?? [];
  const isEnv = program.endsWith("/env");
  const of = isEnv ? word : program;
  const dialect = SHELLS[of.replace(/.*\//, "")];
  if (!dialect) return of;
  const flags = isEnv ? "" : word;
  return { text, name: path, args, dialect, file: path, options: /^-[A-Za-z]+$/.test(flags) ? flags.slice(1) : "" };
}

/** The text of a script; null for a program whose text is not held, or a binary. */
function scriptAt(shell: Shell, path: Bytes): Bytes | null {
  const head = shell.sys.programText(path);
  if (head === undefined || head.startsWith("\x7fELF")) return null;
  return head.startsWith("#!") || !head.slice(0, 512).includes("\0") ? head : null;
}

function notFound(shell: Shell, name: Bytes, shown: Bytes): number {
  const named = shown !== name;
  if (name === "" && shell.dialect === "sh") {
    shell.complain(`${shown}: Permission denied`, shell.line, named);
    return named ? 126 : 127;
  }
  if (name.includes("/")) {
    const isDirectory = shell.sys.isDirectory(name);
    const there = isDirectory || shell.sys.exists(name);
    shell.complain(
      `${shown}: ${there ? (shell.dialect === "bash" && isDirectory ? "Is a directory" : "Permission denied") : shell.dialect === "bash" ? "No such file or directory" : "not found"}`,
      shell.line,
      named,
    );
    return there ? 126 : 127;
  }
  shell.attempt.space.note(`command ${displayText(name)} exists`, "no", "package");
  shell.complain(shell.dialect === "bash" ? `${shown}: command not found` : `${shown}: not found`, shell.line, named);
  return 127;
}

/** Says that a command is not modelled. Its status is a question on an open host, 0 on a closed one (and said so). */
export function unmodelled(shell: Shell, argv: readonly Bytes[], reason: string): number {
  const { attempt } = shell;
  const { space } = attempt;
  const recorded = shell.sys.recordedOutput(argv);
  if (recorded) {
    shell.write(1, recorded.stdout);
    return recorded.status;
  }
  attempt.event({ kind: "unmodelled", command: argv.join(" "), reason, at: space.place });
  if (!space.host.open) return 0;
  const command = displayText(commandAsked(argv));
  space.commands.set(argv.join("\0"), argv);
  const output = `(output of ${argv[0]})`;
  const outputKey = `output:${command}`;
  space.mark(output, outputKey);
  if (space.wantsOutputOf.has(argv[0] ?? "")) {
    const text = attempt.ask(
      { key: outputKey, kind: "command-output", subject: command, life: "process", answers: ["", output] },
      (answer) => String(answer),
    );
    shell.write(1, text === "" ? "" : `${text}\n`);
  }
  return attempt.ask(
    { key: `status:${command}`, kind: "command-status", subject: command, life: "process", answers: [0, 1] },
    (answer) => Number(answer),
  );
}

/** `sh [-OPTIONS] [-c TEXT [NAME]] [FILE] [ARG…]` */
function startShell(shell: Shell, argv: readonly Bytes[], dialect: "sh" | "bash"): number | ProgramRun {
  let options = "";
  const longOptions: Bytes[] = [];
  let at = 1;
  let command = false;
  let fromInput = false;
  for (; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === "--" || word === "-") {
      at++;
      break;
    }
    // bash takes the name behind letters, too: `-euo pipefail`.
    if (dialect === "bash" && /^-[A-Za-z]+o$/.test(word)) options += word.slice(1, -1);
    if (dialect === "bash" ? /^[-+][A-Za-z]*o$/.test(word) : /^[-+]o$/.test(word)) {
      if (word.includes("c")) command = true;
      at++;
      const long = argv[at];
      const letter = dialect === "sh" && long !== undefined ? longOptionLetter(long) : "";
      if (letter === undefined) {
        shell.write(2, `${argv[0]}: 0: Illegal option -o ${long}\n`);
        return 2;
      }
      if (word === "-o" && letter !== "") options += letter;
      else if (word.startsWith("-") && long !== undefined) longOptions.push(long);
      continue;
    }
    if (dialect === "sh" && /^--./.test(word)) {
      shell.write(2, `${argv[0]}: 0: Illegal option --\n`);
      return 2;
    }
    if (!/^[-+][A-Za-z]+$/.test(word)) {
      if (/^--[a-z]/.test(word)) return unmodelled(shell, argv, `option ${displayText(word)} of ${argv[0]}`);
      break;
    }
    for (const letter of word.slice(1)) {
      if (dialect === "sh" && !"aCefnuvxIimsVEbpcl".includes(letter)) {
        shell.write(2, `${argv[0]}: 0: Illegal option -${letter}\n`);
        return 2;
      }
      if (letter === "c") command = true;
      else if (letter === "s") fromInput = true;
      else if (word.startsWith("-")) options += letter;
    }
  }
  const rest = argv.slice(at);
  const name = argv[0] ?? "sh";
  if (command) {
    const [text, zero, ...args] = rest;
    if (text === undefined) {
      shell.write(2, `${name}: 0: -c requires an argument\n`);
      return 2;
    }
    return { text, name: zero ?? name, args, dialect, file: null, options, longOptions };
  }
  const file = rest[0];
  if (fromInput || file === undefined)
    return { text: rawCall(shell, argv).stdin.read(), name, args: rest, dialect, file: null, options, longOptions };
  const read = shell.sys.readFile(file);
  if (!read.ok) {
    shell.write(
      2,
      dialect === "bash"
        ? `${name}: ${file}: No such file or directory\n`
        : `${name}: 0: cannot open ${file}: ${read.errno === "ENOENT" ? "No such file" : "Permission denied"}\n`,
    );
    return dialect === "bash" ? 127 : 2;
  }
  return { text: read.value, name: file, args: rest.slice(1), dialect, file, options, longOptions };
}

/** Runs a script in a shell of its own: exported variables, descriptors and the working directory go in, only the status comes out. */
export function runProgram(interpreter: Interpreter, run: ProgramRun, world: World, frame: Frame): readonly World[] {
  const { space } = interpreter;
  space.check("depth", frame.depth);
  const begun = explore(space, world, (attempt) => {
    const { state, sys } = new Shell(interpreter, attempt, frame);
    let fresh: Trie<unknown> = null;
    for (const [name, variable] of state.variables()) {
      if (variable.exported && variable.value !== null)
        fresh = set(fresh, space.key(`v:${name}`), {
          value: variable.value,
          exported: true,
          readonly: false,
        } satisfies Variable as unknown);
    }
    for (const number of state.descriptorNumbers())
      fresh = set(fresh, space.descriptorKey(number), (state.descriptor(number) ?? 0) as unknown);
    const ignored = state.trapNames().filter((signal) => state.trap(signal) === "");
    const [cwd, umask, credentials] = [state.cwd(), state.umask(), state.credentials()];
    const parent = state.pid;
    attempt.shell = fresh;
    attempt.writeShell(space.key("pid"), frame.job?.ownPid() ?? sys.nextPid());
    attempt.writeShell(space.key("parent"), { pid: parent, subshell: frame.subshell });
    state.putVariable("PPID", { value: String(parent), exported: false, readonly: false });
    for (const signal of ignored) state.setTrap(signal, "");
    state.setCwd(cwd);
    state.setUmask(umask);
    state.setCredentials(credentials);
    state.setPositional(run.args);
    attempt.writeShell(space.key("script-arguments"), run.args);
    attempt.writeShell(space.key("$0"), run.name);
    if (run.dialect === "bash") attempt.writeShell(space.key("dialect"), run.dialect);
    if (run.dialect === "bash") state.setOptions("hB");
    for (const name of run.longOptions ?? []) setBashOption(state, name, "on");
    for (const letter of run.options) state.setOption(letter, "on");
    for (const [name, value] of run.keeps ?? []) state.setPrivateState(name, value);
    attempt.status = 0;
  });
  const inside: Frame = {
    source: { ...frame.source, dialect: run.dialect },
    tested: false,
    loops: 0,
    returnable: false,
    depth: frame.depth + 1,
    subshell: false,
  };
  return begun.flatMap(({ world: each }) => {
    const place = space.place;
    if (run.file === null) space.place = { ...place, line: 1 };
    const ran = run.script
      ? runReadable(interpreter, run.script.syntax, each, { ...inside, source: run.script.source }, null)
      : runText(interpreter, run.text, each, inside, run.file);
    const ended = ran.flatMap((after) => runExitTrap(interpreter, after, inside));
    space.place = place;
    return ended.flatMap((after) => {
      const signal = after.flow?.kind === "exit" ? after.flow.signal : undefined;
      const back: World = { ...after, shell: world.shell, flow: after.flow?.kind === "stuck" ? after.flow : null };
      return signal === undefined ? [back] : tellSignal(interpreter, back, signal, frame);
    });
  });
}

/** The shell tells what signal has ended a command. */
export function tellSignal(interpreter: Interpreter, world: World, signal: string, frame: Frame): readonly World[] {
  const words = signalWords(SIGNALS[signal.replace("SIG", "")] ?? 0);
  if (words === undefined || frame.source.dialect === "bash") return [world];
  return explore(interpreter.space, world, (attempt) => {
    new Shell(interpreter, attempt, frame).write(2, `${words}\n`);
  }).map(({ world: told }) => told);
}
