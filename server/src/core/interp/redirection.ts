/** Redirection (POSIX 2.7): descriptors are changed in order, and put back after the command. */
import type { Bytes } from "../bytes";
import { expandQuoted } from "../expand/expand";
import { ShellError } from "../expand/shellError";
import type { Redirection, Span } from "../syntax/tree";
import { explore } from "../world/attempt";
import { type Errno, errnoMessage } from "../world/errno";
import type { Space } from "../world/space";
import { get, remove, set } from "../world/trie";
import { SHELL_ERROR, type World } from "../world/world";
import type { Interpreter } from "./interpret";
import { registerOpenFile } from "./openFile";
import { Shell, StuckInside } from "./shell";
import type { Frame } from "./stack";

/** Shell keys and what they held before. */
export type Saved = readonly (readonly [key: number, value: unknown])[];

/** Descriptors as they were, and the files that were opened meanwhile. */
export interface Redirected {
  readonly saved: Saved;
  readonly opened: readonly number[];
}

export const NOT_REDIRECTED: Redirected = { saved: [], opened: [] };

/** A redirection that failed: the message is printed already. */
export class RedirectionFailed {}

/** Carries out the redirections; throws RedirectionFailed (after putting back what was changed) where one fails. */
export function redirect(shell: Shell, redirections: readonly Redirection[]): Redirected {
  if (redirections.length === 0 && shell.substituted.length === 0) return NOT_REDIRECTED;
  const saved: [number, unknown][] = [];
  const opened: number[] = [];
  const { attempt, state } = shell;
  const change: Change = (number, descriptor, how) => {
    const key = attempt.space.descriptorKey(number);
    if (!saved.some(([k]) => k === key)) saved.push([key, get(attempt.shell, key)]);
    state.setDescriptor(number, descriptor);
    if (how === "opened" && descriptor !== undefined) opened.push(descriptor);
  };
  try {
    for (const redirection of redirections) apply(shell, redirection, change);
  } catch (thrown) {
    if (thrown instanceof RedirectionFailed) restore(shell, saved);
    throw thrown;
  }
  for (const key of shell.substituted) {
    const descriptor = get(attempt.shell, key);
    if (typeof descriptor === "number") opened.push(descriptor);
    saved.push([key, 0]);
  }
  return { saved, opened };
}

/** Puts a descriptor in a place; `opened` where its file was opened just now. */
type Change = (number: number, descriptor: number | undefined, how: "opened" | "copied") => void;

export function restore(shell: Shell, saved: Saved): void {
  for (const [key, value] of saved)
    shell.attempt.shell = value === undefined ? remove(shell.attempt.shell, key) : set(shell.attempt.shell, key, value);
}

/** The world with the descriptors put back. */
export function restored(world: World, saved: Saved): World {
  let { shell } = world;
  for (const [key, value] of saved) shell = value === undefined ? remove(shell, key) : set(shell, key, value);
  return { ...world, shell };
}

/** Puts the descriptors back and closes the files that nothing else has open. */
export function leave(world: World, space: Space, { saved, opened }: Redirected): World {
  const back = restored(world, saved);
  if (opened.length === 0) return back;
  let { machine } = back;
  const numbers = space.descriptorNumbers();
  for (const descriptor of opened) {
    const open = numbers.some((number) => get(back.shell, space.descriptorKey(number)) === descriptor);
    if (!open) machine = remove(machine, descriptor);
  }
  return { ...back, machine };
}

/** Runs a compound command with redirections around it; one that fails gives status 2 (dash), and the command does not run. */
export function withRedirections(
  interpreter: Interpreter,
  { redirections, start }: Span & { readonly redirections: readonly Redirection[] },
  world: World,
  frame: Frame,
  run: (world: World) => readonly World[],
): readonly World[] {
  // dash tells the line on which the command begins.
  const told = frame.source.dialect === "sh" ? start : (redirections[0]?.start ?? 0);
  const begun = explore(interpreter.space, world, (attempt) => {
    attempt.space.place = {
      file: frame.source.file,
      start: redirections[0]?.start ?? 0,
      end: redirections.at(-1)?.end ?? 0,
      line: frame.source.lineOf(told),
    };
    const shell = new Shell(interpreter, attempt, frame);
    return shell.guarded(() => {
      try {
        return redirect(shell, redirections);
      } catch (thrown) {
        if (!(thrown instanceof RedirectionFailed)) throw thrown;
        attempt.status = frame.source.dialect === "bash" ? 1 : 2;
        return null;
      }
    });
  });
  return begun.flatMap(({ world: each, result }): readonly World[] => {
    if (!result.ok) return [{ ...each, status: result.status, flow: result.stuck ?? SHELL_ERROR }];
    const redirected = result.value;
    if (redirected === null) return interpreter.errexit([each], frame);
    return run(each).map((done) => leave(done, interpreter.space, redirected));
  });
}

function apply(shell: Shell, node: Redirection, change: Change): void {
  const { attempt, state } = shell;
  if (node.descriptorVariable !== null && shell.dialect === "bash") {
    chosenDescriptor(shell, node, node.descriptorVariable);
    return;
  }
  const number = node.descriptor ?? (node.operator.startsWith("<") ? 0 : 1);
  switch (node.operator) {
    case "<<":
    case "<<-": {
      const text = hereDocument(shell, node);
      change(number, registerOpenFile(attempt, `${node.start} here`, { kind: "text", text, offset: 0 }), "opened");
      return;
    }
    case "<<<":
      change(
        number,
        registerOpenFile(attempt, `${node.start} here`, {
          kind: "text",
          text: `${shell.text(node.target)}\n`,
          offset: 0,
        }),
        "opened",
      );
      return;
    case "<&":
    case ">&": {
      const target = shell.text(node.target);
      if (target === "-") change(number, undefined, "copied");
      else if (shell.dialect === "sh" ? /^[0-9]$/.test(target) : /^[0-9]+$/.test(target)) {
        if (Number(target) === number && shell.dialect === "sh") return;
        const descriptor = state.descriptor(Number(target));
        if (descriptor === undefined) fail(shell, `${target}: Bad file descriptor`);
        change(number, descriptor, "copied");
      } else if (shell.dialect === "bash" && node.operator === ">&" && node.descriptor === null)
        both(shell, node, target, change, "truncate");
      else throw new ShellError("Syntax error: Bad fd number", 2, "parser");
      return;
    }
    case "&>":
    case "&>>":
      both(shell, node, targetOf(shell, node), change, node.operator === "&>" ? "truncate" : "append");
      return;
    default: {
      const path = targetOf(shell, node);
      const duplicated = descriptorPath(path);
      if (duplicated !== null) {
        const descriptor = state.descriptor(duplicated);
        if (descriptor === undefined) cannot(shell, node.operator, path, "ENOENT");
        change(number, descriptor, "copied");
        return;
      }
      change(number, open(shell, node, path), "opened");
    }
  }
  function both(s: Shell, redirection: Redirection, path: Bytes, put: typeof change, how: "truncate" | "append"): void {
    const operator = how === "truncate" ? ">" : ">>";
    const descriptor = open(s, { ...redirection, operator }, path);
    put(1, descriptor, "opened");
    put(2, descriptor, "copied");
  }
}

/** bash's `{name}>file`: a free descriptor from 10 on, which the variable then holds and which stays; `{name}>&-` closes it. */
function chosenDescriptor(shell: Shell, node: Redirection, name: string): void {
  const { state } = shell;
  const stays: Change = (number, descriptor) => state.setDescriptor(number, descriptor);
  const closes = node.operator.endsWith("&") && shell.text(node.target) === "-";
  let number = closes ? Number(state.getVariable(name)) : 10;
  while (!closes && state.descriptor(number) !== undefined) number++;
  if (!closes) state.setVariable(name, String(number));
  apply(shell, { ...node, descriptor: number, descriptorVariable: null }, stays);
}

/** The text of a here-document. dash expands it in the process that writes it: an error there ends that one alone. */
function hereDocument(shell: Shell, { hereDocument: here }: Redirection): Bytes {
  if (!here) return "";
  if (shell.dialect === "bash") return expandQuoted(here.parts, shell);
  const expanded = shell.guarded(() => expandQuoted(here.parts, shell));
  if (expanded.ok) return expanded.value;
  if (expanded.stuck) throw new StuckInside(expanded.stuck);
  return "";
}

/** bash expands a target like an argument, which must be one. */
function targetOf(shell: Shell, { target }: Redirection): Bytes {
  if (shell.dialect === "sh") return shell.text(target);
  const fields = shell.fields(target);
  const [path] = fields;
  if (path !== undefined && fields.length === 1) return path;
  return fail(shell, `${shell.frame.source.text.slice(target.start, target.end)}: ambiguous redirect`);
}

/** Opens the file of `<`, `>`, `>>`, `>|`, `<>`. */
function open(shell: Shell, node: Redirection, path: Bytes): number {
  const { attempt, sys } = shell;
  const { operator } = node;
  if (operator === "<") {
    const error = sys.access(path, "r");
    if (error) cannot(shell, operator, path, error);
    const opened = sys.openForReading(path);
    if (!opened.ok) return cannot(shell, operator, path, opened.errno);
    return registerOpenFile(attempt, `${node.start}`, {
      kind: "file",
      ...opened.value,
      offset: 0,
      append: false,
      readable: true,
      writable: false,
    });
  }
  const noclobber = operator === ">" && shell.option("C") && sys.isFile(path);
  if (noclobber) return cannot(shell, operator, path, "EEXIST");
  const opened = sys.open(path, { write: true, truncate: operator !== ">>" && operator !== "<>" });
  if (!opened.ok) return cannot(shell, operator, path, opened.errno);
  const { inode, found } = opened.value;
  return registerOpenFile(attempt, `${node.start}`, {
    kind: "file",
    inode,
    path: found.path,
    mount: found.mount,
    offset: 0,
    append: operator === ">>",
    readable: operator === "<>",
    writable: true,
  });
}

/** `/dev/stdout`, `/dev/fd/3` and their like name a descriptor of the process itself. */
function descriptorPath(path: Bytes): number | null {
  const named = { "/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2 }[path];
  if (named !== undefined) return named;
  const match = /^(?:\/dev\/fd|\/proc\/self\/fd)\/([0-9]+)$/.exec(path);
  return match ? Number(match[1]) : null;
}

function cannot(shell: Shell, operator: string, path: Bytes, errno: Errno): never {
  if (shell.dialect === "bash")
    fail(shell, `${path}: ${errno === "EEXIST" ? "cannot overwrite existing file" : errnoMessage(errno)}`);
  const what = operator === "<" ? "open" : "create";
  const reason =
    errno === "ENOENT"
      ? operator === "<"
        ? "No such file"
        : "Directory nonexistent"
      : errno === "ENOTDIR" && operator !== "<"
        ? "Directory nonexistent"
        : errnoMessage(errno);
  fail(shell, `cannot ${what} ${path}: ${reason}`);
}

function fail(shell: Shell, message: string): never {
  shell.complain(message);
  throw new RedirectionFailed();
}
