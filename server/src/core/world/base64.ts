import { strFromU8 } from "fflate";
import type { Bytes } from "../bytes";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(256).fill(255);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base64 (RFC 4648) as octets. Characters outside the alphabet are passed over. */
export function decodeBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[length++] = (bits >> held) & 0xff;
  }
  return out.subarray(0, length);
}

/** Octets as the string that stands for them (bytes.ts). */
export function bytesOf(octets: Uint8Array): Bytes {
  return strFromU8(octets, true);
}

/** Bytes in base64 with padding (RFC 4648). */
export function encodeBase64(bytes: Bytes): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes.charCodeAt(i), bytes.charCodeAt(i + 1), bytes.charCodeAt(i + 2)];
    const left = bytes.length - i;
    const word = (a << 16) | ((left > 1 ? b : 0) << 8) | (left > 2 ? c : 0);
    out += ALPHABET[word >> 18] ?? "";
    out += ALPHABET[(word >> 12) & 63] ?? "";
    out += left > 1 ? ALPHABET[(word >> 6) & 63] : "=";
    out += left > 2 ? ALPHABET[word & 63] : "=";
  }
  return out;
}
