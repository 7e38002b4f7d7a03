/** Alias substitution (POSIX 2.3.1): on the text of a complete command, before that is parsed for good. */
import { parse } from "../syntax/parse";
import type { Dialect, Node, ParseResult, Word } from "../syntax/tree";
import { children } from "../syntax/walk";

/** The value of each alias, in the characters of a script. */
export type Aliases = ReadonlyMap<string, string>;

/** Text that came from an alias: the names that it may not hold again. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly names: ReadonlySet<string>;
}

/**
 * Replaces aliases in the command words of the first complete command of a text; null where there are none.
 * `lastStart` is where the last item of that command begins in a tree.
 */
export function substituteAliases(text: string, dialect: Dialect, aliases: Aliases): ParseResult | null {
  let syntax = parse(text, { dialect });
  let regions: readonly Region[] = [];
  let follows = -1;
  let changed = false;
  for (let word = find(syntax, aliases, regions, follows); word; word = find(syntax, aliases, regions, follows)) {
    const name = literal(word) ?? "";
    const value = aliases.get(name) ?? "";
    const grown = value.length - (word.end - word.start);
    const around = regions.filter(({ start, end }) => start <= word.start && word.start < end);
    regions = [
      ...regions.map((region) => moved(region, word, grown)),
      {
        start: word.start,
        end: word.start + value.length,
        names: new Set([name, ...around.flatMap(({ names }) => [...names])]),
      },
    ];
    const spliced = syntax.text.slice(0, word.start) + value + syntax.text.slice(word.end);
    const after = word.start + value.length;
    follows = /[ \t]$/.test(value) ? after + (/^[ \t]*/.exec(spliced.slice(after))?.[0].length ?? 0) : -1;
    syntax = parse(spliced, { dialect });
    changed = true;
  }
  return changed ? syntax : null;
}

function moved(region: Region, { start, end }: Word, grown: number): Region {
  if (region.end <= start) return region;
  if (region.start >= end) return { ...region, start: region.start + grown, end: region.end + grown };
  return { ...region, end: region.end + grown };
}

/** The first word that is an alias, within the first complete command. */
function find(syntax: ParseResult, aliases: Aliases, regions: readonly Region[], follows: number): Word | null {
  const { items } = syntax.tree.body;
  for (let i = 0; i < items.length; i++) {
    const [item, next] = [items[i], items[i + 1]];
    const found = item && findIn(item, (word) => isAlias(word, aliases, regions), follows);
    if (found) return found;
    if (!item || !next || syntax.text.slice(item.end, next.start).includes("\n")) break;
  }
  return null;
}

function findIn(node: Node, isWanted: (word: Word) => boolean, follows: number): Word | null {
  if (node.type === "SimpleCommand") {
    const [first] = node.words;
    if (first && isWanted(first)) return first;
    const next = node.words.find((word) => word.start === follows);
    if (next && isWanted(next)) return next;
  }
  for (const child of children(node)) {
    const found = findIn(child, isWanted, follows);
    if (found) return found;
  }
  return null;
}

function isAlias(word: Word, aliases: Aliases, regions: readonly Region[]): boolean {
  const name = literal(word);
  if (name === null || !aliases.has(name)) return false;
  return !regions.some(({ start, end, names }) => start <= word.start && word.start < end && names.has(name));
}

function literal(word: Word): string | null {
  const [only] = word.parts;
  return word.parts.length === 1 && only?.type === "Literal" ? only.value : null;
}
