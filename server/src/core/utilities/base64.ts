import type { Bytes } from "../bytes";
import { readOperand } from "./textInput";
import { type Call, flag, list, quote, quotef, utility } from "./utility";

const options = {
  decode: flag("-d", "--decode"),
  ignoreGarbage: flag("-i", "--ignore-garbage"),
  wrap: list("-w", "--wrap"),
} as const;

interface Encoding {
  readonly alphabet: string;
  /** Bits of a character. */
  readonly bits: number;
  /** Bytes and characters of a group. */
  readonly bytes: number;
  readonly characters: number;
}

const BASE64: Encoding = {
  alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  bits: 6,
  bytes: 3,
  characters: 4,
};

const BASE32: Encoding = { alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bits: 5, bytes: 5, characters: 8 };

const tool = (name: string, encoding: Encoding) =>
  utility({
    name,
    summary: `${name} encode or decode data`,
    options,
    run: (call) => run(call, encoding),
  });

/** base64 - encode or decode data (RFC 4648). */
export const base64 = tool("base64", BASE64);

/** base32 - encode or decode data (RFC 4648). */
export const base32 = tool("base32", BASE32);

function run(call: Call<typeof options>, encoding: Encoding): undefined {
  const { options: given, operands } = call;
  for (const text of given.wrap) {
    if (/^\+?\d+$/.test(text)) continue;
    call.warn(`invalid wrap size: ${quote(text)}`);
    return call.exit(1);
  }
  const wrap = Number(given.wrap.at(-1) ?? "76");
  if (operands.length > 1) return call.usage(`extra operand ${quote(operands[1] ?? "")}`);
  const path = operands[0] ?? "-";
  const read = readOperand(call, path);
  if (!read.ok) {
    call.fail(read.errno === "EISDIR" ? "read error" : quotef(path), read.errno);
    return undefined;
  }
  if (!given.decode) {
    call.write(wrapped(encode(read.value, encoding), wrap));
    return undefined;
  }
  const { text, valid } = decode(read.value, encoding, given.ignoreGarbage ? "skip" : "refuse");
  call.write(text);
  if (!valid) call.fail("invalid input");
  return undefined;
}

function encode(text: Bytes, { alphabet, bits, bytes, characters }: Encoding): Bytes {
  let out = "";
  let held = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    held = (held << 8) | text.charCodeAt(i);
    count += 8;
    while (count >= bits) {
      count -= bits;
      out += alphabet[(held >> count) & ((1 << bits) - 1)];
      held &= (1 << count) - 1;
    }
  }
  if (count > 0) out += alphabet[(held << (bits - count)) & ((1 << bits) - 1)];
  return out.padEnd(Math.ceil(text.length / bytes) * characters, "=");
}

function wrapped(text: Bytes, width: number): Bytes {
  if (width === 0 || text === "") return text;
  let out = "";
  for (let at = 0; at < text.length; at += width) out += `${text.slice(at, at + width)}\n`;
  return out;
}

/** Group by group, until one is not valid; newlines never count. */
function decode(input: Bytes, encoding: Encoding, garbage: "skip" | "refuse"): { text: Bytes; valid: boolean } {
  const { alphabet, characters } = encoding;
  let clean = input.replaceAll("\n", "");
  if (garbage === "skip") clean = [...clean].filter((c) => c === "=" || alphabet.includes(c)).join("");
  let text = "";
  for (let at = 0; at < clean.length; at += characters) {
    const group = decodeGroup(clean.slice(at, at + characters), encoding);
    text += group.text;
    if (!group.valid) return { text, valid: false };
  }
  return { text, valid: true };
}

function decodeGroup(group: Bytes, { alphabet, bits, characters }: Encoding): { text: Bytes; valid: boolean } {
  const body = group.replace(/=+$/, "");
  let text = "";
  let held = 0;
  let count = 0;
  let read = 0;
  for (const character of body) {
    const code = alphabet.indexOf(character);
    if (code < 0) break;
    read += 1;
    held = (held << bits) | code;
    count += bits;
    if (count >= 8) {
      count -= 8;
      text += String.fromCharCode((held >> count) & 255);
      held &= (1 << count) - 1;
    }
  }
  const lengths = characters === 4 ? [2, 3, 4] : [2, 4, 5, 7, 8];
  const valid = read === body.length && group.length === characters && lengths.includes(read) && held === 0;
  return { text, valid };
}
