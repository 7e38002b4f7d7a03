/** The escapes of GNU sed that stand for one byte: `\a \f \n \r \t \v \cX \dNNN \oNNN \xHH`. */
import type { Bytes } from "../../bytes";

const NAMED: Readonly<Record<string, string>> = { a: "\x07", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const NUMBERS = { d: [/^[0-9]{1,3}/, 10], o: [/^[0-7]{1,3}/, 8], x: [/^[0-9A-Fa-f]{1,2}/, 16] } as const;

/** What the backslash at `at` begins: the byte, and how many characters stand for it; null where it is no such escape. */
export function escapeAt(text: Bytes, at: number): { readonly byte: Bytes; readonly length: number } | null {
  const letter = text[at + 1] ?? "";
  const named = NAMED[letter];
  if (named !== undefined) return { byte: named, length: 2 };
  if (letter === "c") return controlAt(text, at);
  if (letter !== "d" && letter !== "o" && letter !== "x") return null;
  const [digits, base] = NUMBERS[letter];
  const found = digits.exec(text.slice(at + 2, at + 5))?.[0];
  if (found === undefined) return null;
  return { byte: String.fromCharCode(Number.parseInt(found, base) & 0xff), length: 2 + found.length };
}

/** `\cX`; `\c\\` is one control character as well. */
function controlAt(text: Bytes, at: number): { readonly byte: Bytes; readonly length: number } | null {
  const letter = text[at + 2];
  if (letter === undefined) return null;
  const byte = String.fromCharCode(letter.toUpperCase().charCodeAt(0) ^ 0x40);
  return { byte, length: letter === "\\" && text[at + 3] === "\\" ? 4 : 3 };
}

/** The text of `a`, `i`, `c`: escapes replaced, other backslashes removed. */
export function unescapeText(text: Bytes): Bytes {
  let out = "";
  for (let at = 0; at < text.length; ) {
    if (text[at] !== "\\") out += text[at++];
    else {
      const special = escapeAt(text, at);
      out += special ? special.byte : (text[at + 1] ?? "");
      at += special ? special.length : 2;
    }
  }
  return out;
}

/** A regular expression with its escapes replaced; those of regular expressions stay. */
export function unescapeRegex(text: Bytes): Bytes {
  let out = "";
  for (let at = 0; at < text.length; ) {
    if (text[at] !== "\\") out += text[at++];
    else {
      const special = escapeAt(text, at);
      out += special ? special.byte : text.slice(at, at + 2);
      at += special ? special.length : 2;
    }
  }
  return out;
}
