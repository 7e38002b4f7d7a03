/**
 * bash's constructs in a POSIX script: what each is called, what dash makes of it. What dash rejects is an error; what it
 * takes for something else is a warning, because the script then does not do what is meant.
 */

import type { Source } from "./source";
import type { Severity, Word } from "./tree";

const constructs = {
  "here-string": ["error", "the here-string `<<<` is bash's: dash stops with a syntax error"],
  "process-substitution": ["error", "process substitution `<(…)` is bash's: dash stops with a syntax error"],
  "pipe-both": ["error", "`|&` is bash's: dash stops with a syntax error; write `2>&1 |`"],
  "case-fall-through": ["error", "`;&` and `;;&` are bash's: dash stops with a syntax error"],
  array: ["error", "arrays are bash's: dash stops at the `(` with a syntax error"],
  function: ["error", "`function` is bash's: dash stops with a syntax error; write `name() {`"],
  "arithmetic-for": ["error", "`for ((…))` is bash's: dash stops with a syntax error"],
  select: ["error", "`select` is bash's: dash stops with a syntax error"],
  "function-command": ["warning", "`function` is bash's: dash looks for a command of that name"],
  "double-bracket": ["warning", "`[[` is bash's: dash looks for a command of that name; write `[`"],
  "arithmetic-command": ["warning", "`((…))` is bash's: dash runs what is in it as a command, in two subshells"],
  "append-assignment": ["warning", "`name+=value` is bash's: dash looks for a command of that name"],
  "array-element": ["warning", "`name[index]=value` is bash's: dash looks for a command of that name"],
  "redirect-both": [
    "warning",
    "`&>` is bash's: dash runs the command in the background and only creates the file; write `>file 2>&1`",
  ],
  "redirect-both-old": [
    "warning",
    '`>&file` is bash\'s: dash fails with "Bad fd number" when it runs this; write `>file 2>&1`',
  ],
  "descriptor-variable": ["warning", "`{name}>` is bash's: dash takes `{name}` for an argument"],
  "ansi-c-quote": ["warning", "`$'…'` is bash's: dash keeps the `$` and does not carry out the escapes"],
  "localized-quote": ["warning", '`$"…"` is bash\'s: dash keeps the `$`'],
  "brace-expansion": ["warning", "`{…}` is expanded by bash only: dash takes it as it is written"],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

/** A construct that only bash has. */
export type BashConstruct = keyof typeof constructs;

/** Reports a construct of bash between two indexes of `source`, if the script is a POSIX one. */
export function reportBash(source: Source, construct: BashConstruct, start: number, end: number): void {
  if (source.context.dialect === "bash") return;
  const [severity, message] = constructs[construct];
  source.report(`dialect-${construct}`, severity, start, end, message);
}

/** Reports a command that is bash's by its first word, in a POSIX script. `text` is that word as it is written. */
export function checkCommandName(source: Source, text: string, start: number, end: number): void {
  if (text === "[[") reportBash(source, "double-bracket", start, end);
  else if (text === "function") reportBash(source, "function-command", start, end);
  else if (/^[A-Za-z_]\w*\+=/.test(text)) reportBash(source, "append-assignment", start, end);
  else if (/^[A-Za-z_]\w*\[[^\]=]*\]\+?=/.test(text)) reportBash(source, "array-element", start, end);
}

/** Reports an unquoted `{a,b}` or `{1..9}` in a word of a POSIX script. */
export function checkBraceExpansion(source: Source, word: Word, index: number): void {
  for (const part of word.parts) {
    if (part.type !== "Literal" || !part.value.includes("{")) continue;
    const match = /\{(?:[^{}\s]*,[^{}\s]*|-?\d+\.\.-?\d+|[A-Za-z]\.\.[A-Za-z])\}/.exec(part.value);
    if (match === null) continue;
    const start = index + (part.start - word.start) + match.index;
    reportBash(source, "brace-expansion", start, start + match[0].length);
  }
}
