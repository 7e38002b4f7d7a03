/** The right-hand side of `s`: read from the script, and applied to a match. */
import { type Bytes, decodeUtf8, encodeUtf8 } from "../../bytes";
import type { Match } from "../../regex/regex";
import { escapeAt } from "./escapes";
import type { Piece } from "./script";

/** The pieces of a replacement whose delimiters are gone. */
export function parseReplacement(text: Bytes): readonly Piece[] {
  const pieces: Piece[] = [];
  let literal = "";
  const push = (piece: Piece) => {
    if (literal !== "") pieces.push({ kind: "text", text: literal });
    literal = "";
    pieces.push(piece);
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? "";
    if (character === "&") {
      push({ kind: "group", index: 0 });
      at++;
      continue;
    }
    if (character !== "\\") {
      literal += character;
      at++;
      continue;
    }
    const next = text[at + 1] ?? "";
    const special = escapeAt(text, at);
    at += special ? special.length : 2;
    if (special) literal += special.byte;
    else if (next >= "0" && next <= "9") push({ kind: "group", index: Number(next) });
    else if (isCaseLetter(next)) push({ kind: "case", letter: next });
    else literal += next === "" || (next === "c" && at >= text.length) ? "\\" : next;
  }
  if (literal !== "") pieces.push({ kind: "text", text: literal });
  return pieces;
}

/** The highest group that the replacement names. */
export function highestGroup(pieces: readonly Piece[]): number {
  return Math.max(0, ...pieces.map((piece) => (piece.kind === "group" ? piece.index : 0)));
}

/** What the match is replaced by. */
export function applyReplacement(pieces: readonly Piece[], match: Match, utf8: boolean): Bytes {
  let out = "";
  let all: "U" | "L" | null = null;
  let first: "u" | "l" | null = null;
  for (const piece of pieces) {
    if (piece.kind === "case") {
      if (piece.letter === "u" || piece.letter === "l") first = piece.letter;
      else {
        all = piece.letter === "E" ? null : piece.letter;
        first = null;
      }
      continue;
    }
    const text = piece.kind === "text" ? piece.text : (match.groups[piece.index] ?? "");
    if (text === "") continue;
    out += first === null && all === null ? text : withCase(text, all, first, utf8);
    first = null;
  }
  return out;
}

function isCaseLetter(letter: string): letter is "U" | "L" | "E" | "u" | "l" {
  return letter.length === 1 && "ULEul".includes(letter);
}

function withCase(text: Bytes, all: "U" | "L" | null, first: "u" | "l" | null, utf8: boolean): Bytes {
  const decoded = utf8 ? decodeUtf8(text) : undefined;
  const characters = [...(decoded ?? text)];
  const change = (character: string, how: "U" | "L" | "u" | "l" | null): string => {
    if (how === null || (decoded === undefined && character > "\x7f")) return character;
    const changed = how === "U" || how === "u" ? character.toUpperCase() : character.toLowerCase();
    return [...changed].length === 1 ? changed : character;
  };
  const changed = characters.map((character, i) => change(character, i === 0 ? (first ?? all) : all)).join("");
  return decoded === undefined ? changed : encodeUtf8(changed);
}
