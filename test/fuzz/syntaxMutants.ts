/** Spoils shell scripts: a token is deleted, doubled, exchanged or put in, a line is deleted, or the end is cut off. */

export type Random = () => number;

/** Numbers from 0 to below 1, the same for the same seed (a linear congruential generator). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A spoilt version of one of the scripts. */
export function mutant(scripts: readonly string[], random: Random): string {
  const text = pick(scripts, random);
  return pick(changes, random)(text, random);
}

type Change = (text: string, random: Random) => string;

const token = /\b\w+\b|;;|&&|\|\||\$\(|\$\{|[;|&(){}<>"'`$!#\n\\]/g;
const structure = /\b(?:if|then|else|elif|fi|for|in|do|done|while|until|case|esac)\b|;;|[(){}"'`]/g;

const insertions =
  "if then else elif fi for in do done while case esac ;; ; & && || | ( ) { } \" ' ` $( ${ $(( )) < > 2> ! # \\ [[ ]] =( ${x/a/b} $'a' f() <<< &> |& a= function".split(
    " ",
  );

const changes: readonly Change[] = [
  (text, random) => replaceOne(text, structure, random, () => ""),
  (text, random) => replaceOne(text, structure, random, () => ""),
  (text, random) => replaceOne(text, token, random, () => ""),
  (text, random) => replaceOne(text, token, random, (found) => `${found} ${found}`),
  (text, random) => replaceOne(text, token, random, (found) => ` ${pick(insertions, random)} ${found}`),
  (text, random) => replaceOne(text, token, random, (found) => ` <<E\n${found}`),
  (text, random) => replaceOne(text, token, random, () => pick(text.match(token) ?? [""], random)),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => {
    const lines = text.split("\n");
    return lines.toSpliced(Math.floor(random() * lines.length), 1).join("\n");
  },
];

function replaceOne(text: string, pattern: RegExp, random: Random, replacement: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = pick(matches, random);
  return text.slice(0, match.index) + replacement(match[0]) + text.slice(match.index + match[0].length);
}

function pick<T>(from: readonly T[], random: Random): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}
