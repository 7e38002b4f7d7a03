/**
 * How GNU's tools quote names in messages (gnulib's quotearg, in a UTF-8 locale): `quote` as ‘name’, `quoteaf` always
 * within shell quotes, `quotef` within shell quotes only where a shell needs them.
 */
import { type Bytes, decodeCodePoint, encodeMessage } from "../bytes";

/** ‘name’, controls and backslashes escaped as in C. */
export function quote(text: Bytes): string {
  let out = "";
  for (const piece of pieces(text)) out += piece.printable ? piece.text.replaceAll("\\", "\\\\") : octal(piece.text);
  return `‘${out}’`;
}

/** 'name', always within quotes that a shell takes back. */
export function quoteaf(text: Bytes): string {
  return shellQuoted(text);
}

/** The name as it is, or as quoteaf where a shell (or the colon after it) would need that. */
export function quotef(text: Bytes): string {
  return needsQuotes(text, true) ? shellQuoted(text) : text;
}

/** As quotef, but a colon needs no quotes (file names in listings). */
export function quoteIfNeeded(text: Bytes): string {
  return needsQuotes(text, false) ? shellQuoted(text) : text;
}

/** The quoting styles of ls by name (--quoting-style, QUOTING_STYLE). */
export const QUOTING_STYLES = [
  "literal",
  "shell",
  "shell-always",
  "shell-escape",
  "shell-escape-always",
  "c",
  "c-maybe",
  "escape",
  "locale",
  "clocale",
] as const;

export type QuotingStyle = (typeof QUOTING_STYLES)[number];

/** The name in that style. */
export function inStyle(text: Bytes, style: QuotingStyle): Bytes {
  switch (style) {
    case "literal":
      return text;
    case "shell":
      return needsQuotes(text, false, "raw") ? rawQuoted(text) : text;
    case "shell-always":
      return rawQuoted(text);
    case "shell-escape":
      return quoteIfNeeded(text);
    case "shell-escape-always":
      return shellQuoted(text);
    case "c":
      return `"${escaped(text, /["\\]/g)}"`;
    case "c-maybe": {
      const plain = !text.includes('"') && pieces(text).every((piece) => piece.printable);
      return plain ? text : `"${escaped(text, /["\\]/g)}"`;
    }
    case "escape":
      return escaped(text, /[ \\]/g);
    case "locale":
    case "clocale":
      return encodeMessage(`‘${escaped(text, /\\/g)}’`);
  }
}

/** Shell quotes around what is not printable, too. */
function rawQuoted(text: Bytes): Bytes {
  if (text.includes("'") && !/["\\$`]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function escaped(text: Bytes, special: RegExp): Bytes {
  const shown = (piece: Piece) => (piece.printable ? piece.text.replace(special, "\\$&") : octal(piece.text));
  return pieces(text).map(shown).join("");
}

/** With `?` for each character that is not printable, and the columns that it takes. */
export function withQuestionMarks(text: Bytes): Bytes {
  return pieces(text)
    .map((piece) => (piece.printable ? piece.text : "?"))
    .join("");
}

function needsQuotes(text: Bytes, colon: boolean, unprintable: "raw" | "escaped" = "escaped"): boolean {
  if (text === "" || text === "{" || text === "}" || /^[#~]/.test(text)) return true;
  if (/[ !"$&'()*;<=>?[\\^`|]/.test(text) || (colon && text.includes(":"))) return true;
  return unprintable === "raw" ? /[\n\t]/.test(text) : pieces(text).some((piece) => !piece.printable);
}

function shellQuoted(text: Bytes): string {
  // Double quotes are shorter where the only special character is a single quote.
  if (text.includes("'") && /^(?:[#~]?[A-Za-z0-9%+,\-./:\]_@' ]*|[{}])$/.test(text)) return `"${text}"`;
  let out = "'";
  let inEscape = false;
  for (const piece of pieces(text)) {
    if (piece.printable) {
      if (inEscape) out += "''";
      out += piece.text.replaceAll("'", "'\\''");
    } else out += `${inEscape ? "" : "'$'"}${octal(piece.text)}`;
    inEscape = !piece.printable;
  }
  return `${out}'`;
}

interface Piece {
  readonly text: Bytes;
  readonly printable: boolean;
}

/** Characters one by one; a byte that is no character is one of its own. */
function pieces(text: Bytes): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const point = decodeCodePoint(text, at);
    const length = point?.length ?? 1;
    const code = point?.code ?? 0;
    out.push({ text: text.slice(at, at + length), printable: code >= 0x20 && (code < 0x7f || code >= 0xa0) });
    at += length;
  }
  return out;
}

const NAMED: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

function octal(text: Bytes): string {
  return [...text].map((c) => NAMED[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
}
