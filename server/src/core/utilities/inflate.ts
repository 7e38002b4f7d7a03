import { Gunzip } from "fflate/browser";
import type { Bytes } from "../bytes";

/** What a gzip file holds (all of its members), or why it cannot be read. */
export function inflate(
  compressed: Bytes,
): { readonly ok: true; readonly content: Bytes } | { readonly ok: false; readonly why: string } {
  if (compressed.length < 2) return { ok: false, why: "unexpected end of file" };
  if (!compressed.startsWith("\x1f\x8b")) return { ok: false, why: "not in gzip format" };
  const input = Uint8Array.from(compressed, (c) => c.charCodeAt(0));
  let content = "";
  try {
    const stream = new Gunzip((chunk) => {
      for (let at = 0; at < chunk.length; at += 8192) content += String.fromCharCode(...chunk.subarray(at, at + 8192));
    });
    stream.push(input, true);
    return { ok: true, content };
  } catch (thrown) {
    const ended = thrown instanceof Error && /unexpected EOF/i.test(thrown.message);
    return { ok: false, why: ended ? "unexpected end of file" : "invalid compressed data--format violated" };
  }
}
