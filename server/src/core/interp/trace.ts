/** `set -x` (POSIX 2.14 set): each simple command on standard error, after its expansions, behind PS4. */
import type { Bytes } from "../bytes";
import { expandQuoted } from "../expand/expand";
import { parse } from "../syntax/parse";
import type { WordPart } from "../syntax/tree";
import { scriptText } from "./evaluate";
import { writeDescriptor } from "./openFile";
import type { Redirected } from "./redirection";
import type { Shell } from "./shell";

/** Writes the trace where standard error led before the command's own redirections. */
export function traceCommand(
  shell: Shell,
  assignments: readonly Bytes[],
  argv: readonly Bytes[],
  around: Redirected,
): void {
  const key = shell.attempt.space.descriptorKey(2);
  const before = around.saved.find(([saved]) => saved === key);
  const descriptor = before ? (before[1] as number | undefined) : shell.state.descriptor(2);
  const prefix = tracePrefix(shell);
  const words = shell.dialect === "bash" ? argv.map(quoted) : argv;
  const lines =
    shell.dialect === "bash"
      ? [...assignments, ...(words.length > 0 ? [words.join(" ")] : [])]
      : [[...assignments, ...words].join(" ")];
  for (const line of lines) writeDescriptor(shell.sys, descriptor, `${prefix}${line}\n`);
}

/** PS4, expanded as within double quotes; bash repeats its first character for each level of substitution. */
function tracePrefix(shell: Shell): Bytes {
  const text = shell.state.getVariable("PS4") ?? (shell.dialect === "bash" ? "" : "+ ");
  if (!/[$`\\]/.test(text)) return text;
  const parts = promptParts(text);
  shell.state.setOption("x", "off");
  const expanded = expandQuoted(parts, shell);
  shell.state.setOption("x", "on");
  return expanded.endsWith("\n") ? expanded.slice(0, -1) : expanded;
}

/** A text as the parts of a here-document, which expands as within double quotes and knows no closing quote. */
function promptParts(text: Bytes): readonly WordPart[] {
  const { tree } = parse(`: <<\x01\n${scriptText(text)}\n\x01\n`, { dialect: "sh" });
  const command = tree.body.items[0]?.command;
  return (command?.type === "SimpleCommand" && command.redirections[0]?.hereDocument?.parts) || [];
}

function quoted(word: Bytes): Bytes {
  return word !== "" && /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
