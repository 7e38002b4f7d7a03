/** What a script takes in from outside without asking the file system: variables that it never sets, output of commands. */
import { type Bytes, encodeUtf8 } from "../bytes";
import type { Node, SimpleCommand, Word } from "../syntax/tree";
import { children, walk } from "../syntax/walk";

/** Set by the shell itself, whatever the environment holds. */
const SHELLS_OWN: ReadonlySet<string> = new Set([
  ...["IFS", "PATH", "PWD", "OLDPWD", "OPTIND", "OPTARG", "PPID", "PS1", "PS2", "PS4", "LINENO", "HOME"],
  ...["RANDOM", "UID", "EUID", "BASH", "BASH_VERSION", "BASH_SOURCE", "FUNCNAME", "PIPESTATUS", "REPLY", "SECONDS"],
]);
const SETTERS: ReadonlySet<string> = new Set(["read", "getopts", "export", "readonly", "local", "declare", "typeset"]);

/**
 * Variables in upper case (what the environment holds by convention, POSIX 8.1) that the script reads and never sets. A
 * script that sources another file may get any of them from there; they are asked all the same where that file is unknown.
 */
export function environmentVariablesOf(tree: Node, given: ReadonlySet<string>): ReadonlySet<string> {
  const read = new Set<string>();
  const written = new Set<string>();
  walk(tree, (node) => {
    if (node.type === "ParameterExpansion") {
      if (/^[A-Z][A-Z0-9_]*$/.test(node.name)) read.add(node.name);
      if (node.operator === "=") written.add(node.name);
    } else if (node.type === "Assignment") written.add(node.name);
    else if (node.type === "ForClause" || node.type === "SelectClause") written.add(node.name);
    else if (node.type === "SimpleCommand" && SETTERS.has(literal(node.words[0]) ?? ""))
      for (const word of node.words.slice(1)) written.add((literal(word) ?? "").replace(/=.*/s, ""));
  });
  return new Set([...read].filter((name) => !written.has(name) && !given.has(name) && !SHELLS_OWN.has(name)));
}

/** Commands whose standard output is captured, piped or sent to a file: what they print is a question. */
export function commandsReadFrom(tree: Node): ReadonlySet<Bytes> {
  const functions = new Map<string, Node>();
  walk(tree, (node) => {
    if (node.type === "FunctionDefinition") functions.set(node.name, node.body);
  });
  const names = new Set<string>();
  const see = (node: Node): void =>
    walk(node, (inner) => {
      if (inner.type === "FunctionDefinition") return false;
      if (inner.type !== "SimpleCommand") return true;
      for (const name of commandNames(inner)) {
        if (names.has(name)) continue;
        names.add(name);
        const body = functions.get(name);
        if (body) see(body);
      }
      return true;
    });
  walk(tree, (node) => {
    if (node.type === "CommandSubstitution" || node.type === "ProcessSubstitution") see(node.body);
    else if (node.type === "Pipeline") for (const stage of node.commands.slice(0, -1)) see(stage);
    else if (writesToFile(node))
      for (const inner of node.type === "SimpleCommand" ? [node] : children(node)) see(inner);
  });
  return new Set([...names].map(encodeUtf8));
}

/** The command, and what it may run: `env X=1 foo`, `exec foo`, `timeout 5 foo`. */
function commandNames(command: SimpleCommand): readonly string[] {
  return command.words.flatMap((word) => literal(word) ?? []).filter((text) => /^[\w./+-]+$/.test(text));
}

function writesToFile(node: Node): boolean {
  if (!("redirections" in node)) return false;
  return node.redirections.some(
    ({ operator, descriptor, target }) =>
      /^(>|>>|>\||&>|&>>)$/.test(operator) && (descriptor ?? 1) === 1 && literal(target) !== "/dev/null",
  );
}

function literal(word: Word | undefined): string | null {
  if (!word) return null;
  let text = "";
  for (const part of word.parts) {
    if (part.type !== "Literal" && part.type !== "SingleQuoted" && part.type !== "Escaped") return null;
    text += part.value;
  }
  return text;
}
