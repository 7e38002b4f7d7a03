/** Words of what-if statements: quoting as in the shell, blanks between words, commas and keywords between statements. */

export interface Word {
  /** Without quotes. */
  readonly text: string;
  /** As a keyword: lower case; undefined where a part of the word is quoted. */
  readonly keyword: string | undefined;
  /** Half-open range in the input (UTF-16). */
  readonly start: number;
  readonly end: number;
}

/** The words of a condition; a comma at the end of a word is a word of its own. `unclosed`: where a quote begins that never ends. */
export function wordsOf(input: string): { readonly words: readonly Word[]; readonly unclosed: number | undefined } {
  const words: Word[] = [];
  let at = 0;
  while (at < input.length) {
    const blank = /\s+/y;
    blank.lastIndex = at;
    if (blank.test(input)) {
      at = blank.lastIndex;
      continue;
    }
    if (input[at] === ",") {
      words.push({ text: ",", keyword: ",", start: at, end: at + 1 });
      at++;
      continue;
    }
    const read = readWord(input, at);
    words.push(read.word);
    if (read.unclosed !== undefined) return { words, unclosed: read.unclosed };
    at = read.word.end;
  }
  return { words, unclosed: undefined };
}

/** A value as it is written in a statement: quoted where it would be read as something else. */
export function quoted(value: string): string {
  if (/^[A-Za-z0-9_./:+~%@=^$#*?&;!(){}|<>\\[\]-]+$/.test(value) && !RESERVED.has(value.toLowerCase())) return value;
  if (!value.includes("'")) return `'${value}'`;
  if (!value.includes('"')) return `"${value}"`;
  return value
    .split("'")
    .map((part) => `'${part}'`)
    .join(`"'"`);
}

/** Words that mean something where a value stands. */
const RESERVED = new Set("and or not empty given set unset a an the is older newer than at in on".split(" "));

function readWord(input: string, start: number): { word: Word; unclosed: number | undefined } {
  let text = "";
  let isQuoted = false;
  let at = start;
  while (at < input.length) {
    const char = input[at] ?? "";
    if (/\s/.test(char) || (char === "," && /^,+(\s|$)/.test(input.slice(at)))) break;
    if (char === "'" && isApostrophe(input, at, text, isQuoted)) {
      text += char;
      at++;
      continue;
    }
    if (char !== "'" && char !== '"') {
      text += char;
      at++;
      continue;
    }
    const close = input.indexOf(char, at + 1);
    isQuoted = true;
    if (close < 0) {
      const rest = input.slice(at + 1);
      return { word: { text: text + rest, keyword: undefined, start, end: input.length }, unclosed: at };
    }
    text += input.slice(at + 1, close);
    at = close + 1;
  }
  return { word: { text, keyword: isQuoted ? undefined : text.toLowerCase(), start, end: at }, unclosed: undefined };
}

/** The apostrophe of isn't, doesn't, hasn't. */
function isApostrophe(input: string, at: number, before: string, isQuoted: boolean): boolean {
  return !isQuoted && /^(is|does|has|are|can)n$/i.test(before) && /^'t(?![A-Za-z0-9_])/i.test(input.slice(at));
}
