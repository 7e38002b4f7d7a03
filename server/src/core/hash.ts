/** Hashes of bytes, from @noble/hashes. */
import { sha256 as sha256OfBytes } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes";

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Bytes): string {
  const input = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) input[i] = bytes.charCodeAt(i);
  let out = "";
  for (const byte of sha256OfBytes(input)) out += byte.toString(16).padStart(2, "0");
  return out;
}
