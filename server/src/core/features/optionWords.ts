/** The options of a modelled command as they are written in a call (POSIX 12.2, and getopt_long's names). */
import type { SimpleCommand, Span } from "../syntax/tree";
import type { CommandInfo } from "./completion";
import { literalText } from "./symbols";

export interface GivenOption extends Span {
  /** As the model names it: `-p`, `--parents`. */
  readonly label: string;
  /** What the model takes it for, in words; null where the model does not have it. */
  readonly meaning: string | null;
}

/** Options up to the first operand-only `--`; words that are not plain text are passed by. */
export function optionWords({ options }: CommandInfo, command: SimpleCommand): readonly GivenOption[] {
  const found: GivenOption[] = [];
  const entries = Object.entries(options);
  // A command whose model reads its arguments by itself (find, test) says nothing about options.
  if (entries.length === 0) return found;
  const byName = new Map(entries.flatMap(([key, option]) => option.names.map((name) => [name, { key, option }])));
  let takesNext = false;
  for (const { start, end, ...word } of command.words.slice(1)) {
    const text = literalText({ start, end, ...word });
    const isArgument = takesNext;
    takesNext = false;
    if (isArgument || text === null || text === "-" || !text.startsWith("-")) continue;
    if (text === "--") break;
    const names = text.startsWith("--") ? [longName(text, [...byName.keys()])] : shortNames(text, byName);
    for (const label of names) {
      const known = byName.get(label);
      found.push({ start, end, label, meaning: known ? meaningWords(known.key) : null });
    }
    const last = byName.get(names.at(-1) ?? "");
    const isWhole = text.startsWith("--") ? !text.includes("=") : text.endsWith((names.at(-1) ?? "").slice(1));
    takesNext = isWhole && (last?.option.kind === "value" || last?.option.kind === "list");
  }
  return found;
}

/** A long option may be abbreviated as long as it is one option only. */
function longName(text: string, names: readonly string[]): string {
  const name = text.replace(/=.*$/s, "");
  if (names.includes(name)) return name;
  const [only, another] = names.filter((each) => each.startsWith(name));
  return only !== undefined && another === undefined ? only : name;
}

/** `-rf` → -r, -f; what follows an option with an argument is the argument. */
function shortNames(
  text: string,
  known: ReadonlyMap<string, { readonly option: { readonly kind: string } }>,
): string[] {
  if (known.has(text)) return [text];
  const names: string[] = [];
  for (const letter of text.slice(1)) {
    names.push(`-${letter}`);
    const kind = known.get(`-${letter}`)?.option.kind;
    if (kind !== undefined && kind !== "flag") break;
  }
  return names;
}

/** `ignoreCase` as words. */
export function meaningWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
