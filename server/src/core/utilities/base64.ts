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
  /** In which order the bits of a byte come (base2lsbf: the lowest first). */
  readonly order?: "lowest first";
}

const BASE64: Encoding = {
  alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  bits: 6,
  bytes: 3,
  characters: 4,
};

const BASE32: Encoding = { alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bits: 5, bytes: 5, characters: 8 };

const ENCODINGS = {
  base64: BASE64,
  base64url: { ...BASE64, alphabet: BASE64.alphabet.replace("+/", "-_") },
  base32: BASE32,
  base32hex: { ...BASE32, alphabet: "0123456789ABCDEFGHIJKLMNOPQRSTUV" },
  base16: { alphabet: "0123456789ABCDEF", bits: 4, bytes: 1, characters: 2 },
  base2msbf: { alphabet: "01", bits: 1, bytes: 1, characters: 8 },
  base2lsbf: { alphabet: "01", bits: 1, bytes: 1, characters: 8, order: "lowest first" },
} as const satisfies Readonly<Record<string, Encoding>>;

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

const encodingFlags = {
  base64: flag("--base64"),
  base64url: flag("--base64url"),
  base32: flag("--base32"),
  base32hex: flag("--base32hex"),
  base16: flag("--base16"),
  base2msbf: flag("--base2msbf"),
  base2lsbf: flag("--base2lsbf"),
  z85: flag("--z85"),
} as const;

/** basenc - encode or decode data in one of several ways. The last one named counts. */
export const basenc = utility({
  name: "basenc",
  summary: "encode or decode data in one of several ways",
  knows: "all",
  options: { ...options, ...encodingFlags },

  run(call) {
    const named = call.given.map(([key]) => key).findLast((key) => key in encodingFlags);
    if (named === undefined) return call.usage("missing encoding type");
    return run({ ...call, given: [] }, named === "z85" ? Z85 : ENCODINGS[named as keyof typeof ENCODINGS]);
  },
});

/** ZeroMQ's Z85: four bytes as a number to the base 85. There is no padding. */
const Z85 = {
  alphabet: "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",

  encode(text: Bytes): Bytes | null {
    if (text.length % 4 !== 0) return null;
    let out = "";
    for (let at = 0; at < text.length; at += 4) {
      let number = 0;
      for (let i = at; i < at + 4; i++) number = number * 256 + text.charCodeAt(i);
      let group = "";
      for (let i = 0; i < 5; i++) {
        group = Z85.alphabet[number % 85] + group;
        number = Math.floor(number / 85);
      }
      out += group;
    }
    return out;
  },

  decode(clean: Bytes): { text: Bytes; valid: boolean } {
    let text = "";
    for (let at = 0; at < clean.length; at += 5) {
      const codes = Array.from(clean.slice(at, at + 5), (c) => Z85.alphabet.indexOf(c));
      const number = codes.reduce((sum, code) => sum * 85 + code, 0);
      if (codes.length < 5 || codes.some((code) => code < 0) || number >= 2 ** 32) return { text, valid: false };
      for (const shift of [24, 16, 8, 0]) text += String.fromCharCode((number / 2 ** shift) & 255);
    }
    return { text, valid: true };
  },
} as const;

function run(call: Call<typeof options>, encoding: Encoding | typeof Z85): undefined {
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
    const encoded = "encode" in encoding ? encoding.encode(read.value) : encode(read.value, encoding);
    if (encoded === null) call.fail("invalid input (length must be multiple of 4 characters)");
    else call.write(wrapped(encoded, wrap));
    return undefined;
  }
  let clean = read.value.replaceAll("\n", "");
  if (given.ignoreGarbage) clean = [...clean].filter((c) => c === "=" || encoding.alphabet.includes(c)).join("");
  // The whole input is refused where the other alphabet's letters are in it.
  if (encoding === ENCODINGS.base64url && /[+/]/.test(clean)) {
    call.fail("invalid input");
    return undefined;
  }
  const { text, valid } = "decode" in encoding ? encoding.decode(clean) : decode(clean, encoding);
  call.write(text);
  if (!valid) call.fail("invalid input");
  return undefined;
}

const mirrored = (byte: number) => Number.parseInt(byte.toString(2).padStart(8, "0").split("").reverse().join(""), 2);

function encode(text: Bytes, { alphabet, bits, bytes, characters, order }: Encoding): Bytes {
  let out = "";
  let held = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i);
    held = (held << 8) | (order ? mirrored(byte) : byte);
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

/** Group by group, until one is not valid. */
function decode(clean: Bytes, encoding: Encoding): { text: Bytes; valid: boolean } {
  const { characters } = encoding;
  let text = "";
  for (let at = 0; at < clean.length; at += characters) {
    const group = decodeGroup(clean.slice(at, at + characters), encoding);
    text += group.text;
    if (!group.valid) return { text, valid: false };
  }
  return { text, valid: true };
}

function decodeGroup(group: Bytes, { alphabet, bits, characters, order }: Encoding): { text: Bytes; valid: boolean } {
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
      const byte = (held >> count) & 255;
      text += String.fromCharCode(order ? mirrored(byte) : byte);
      held &= (1 << count) - 1;
    }
  }
  const lengths = bits === 6 ? [2, 3, 4] : bits === 5 ? [2, 4, 5, 7, 8] : [characters];
  const valid = read === body.length && group.length === characters && lengths.includes(read) && held === 0;
  return { text, valid };
}
