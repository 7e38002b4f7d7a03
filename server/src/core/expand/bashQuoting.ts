/** bash's ways to write a value so that it reads back: `printf %q`, `${x@Q}`, `declare -p`. */
import { type Bytes, decodeCodePoint } from "../bytes";

const LETTERS: Readonly<Record<string, string>> = {
  "\x07": "a",
  "\b": "b",
  "\x1b": "E",
  "\f": "f",
  "\n": "n",
  "\r": "r",
  "\t": "t",
  "\v": "v",
  "\\": "\\",
  "'": "'",
};

/** Within `'…'`, or `$'…'` where that is needed (`${x@Q}`). */
export function singleQuotedWord(value: Bytes, utf8: boolean): Bytes {
  return isPrintable(value, utf8) ? `'${value.replaceAll("'", "'\\''")}'` : ansiQuoted(value, utf8);
}

/** With backslashes (`printf %q`). */
export function backslashQuoted(value: Bytes, utf8: boolean): Bytes {
  if (value === "") return "''";
  if (!isPrintable(value, utf8)) return ansiQuoted(value, utf8);
  return value.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|^[~#]/g, "\\$&");
}

/** Within `"…"` (`declare -p`). */
export function doubleQuotedWord(value: Bytes, utf8: boolean): Bytes {
  return isPrintable(value, utf8) ? `"${value.replace(/["\\$`]/g, "\\$&")}"` : ansiQuoted(value, utf8);
}

/** The key of an associative array as `declare -p` shows it. */
export function quotedKey(key: Bytes, utf8: boolean): Bytes {
  return /^[\w%+,./:=@-]+$/.test(key) ? key : doubleQuotedWord(key, utf8);
}

function isPrintable(value: Bytes, utf8: boolean): boolean {
  if (/[\x00-\x1f\x7f]/.test(value)) return false;
  if (!/[\x80-\xff]/.test(value)) return true;
  if (!utf8) return false;
  for (let at = 0; at < value.length; ) {
    const point = decodeCodePoint(value, at);
    if (!point || (point.code >= 0x80 && point.code < 0xa0)) return false;
    at += point.length;
  }
  return true;
}

function ansiQuoted(value: Bytes, utf8: boolean): Bytes {
  let out = "";
  for (let at = 0; at < value.length; ) {
    const length = (utf8 ? decodeCodePoint(value, at)?.length : undefined) ?? 1;
    const character = value.slice(at, at + length);
    at += length;
    const letter = LETTERS[character];
    if (letter !== undefined) out += `\\${letter}`;
    else if (length > 1 || /[\x20-\x7e]/.test(character)) out += character;
    else out += `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  }
  return `$'${out}'`;
}
