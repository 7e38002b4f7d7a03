import type { Bytes } from "../bytes";
import { readOperand } from "./textInput";
import { flag, quotef, utility, value } from "./utility";

/** cksum - CRC and byte count. POSIX XCU cksum; the other digests (-a) are not modelled. */
export const cksum = utility({
  name: "cksum",
  summary: "compute and print file checksums",
  options: { algorithm: value("-a", "--algorithm") },
  missing: ["digests other than the CRC (-a)"],

  run(call) {
    if (call.options.algorithm !== undefined && call.options.algorithm !== "crc")
      return call.unmodelled(`cksum -a ${call.options.algorithm}`);
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const read = readOperand(call, path);
      // A directory that opens but cannot be read counts as empty.
      const text = read.ok ? read.value : read.errno === "EISDIR" ? "" : undefined;
      if (text === undefined && !read.ok) call.fail(quotef(path), read.errno);
      const name = call.operands.length > 0 ? ` ${path}` : "";
      if (text !== undefined) call.write(`${crc(text)} ${text.length}${name}\n`);
    }
    return undefined;
  },
});

/** The CRC of POSIX: polynomial 0x04C11DB7, the length appended, complemented. */
function crc(text: Bytes): number {
  let sum = 0;
  const feed = (byte: number) => {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  };
  for (let i = 0; i < text.length; i++) feed(text.charCodeAt(i));
  for (let length = text.length; length > 0; length = Math.floor(length / 256)) feed(length & 255);
  return ~sum >>> 0;
}

/** sum - BSD (-r) or System V (-s) checksum and block count. */
export const sum = utility({
  name: "sum",
  summary: "checksum and count the blocks in a file",
  options: { bsd: flag("-r"), systemV: flag("-s", "--sysv") },

  run(call) {
    const systemV = call.given.at(-1)?.[0] === "systemV";
    const paths = call.operands.length > 0 ? call.operands : ["-"];
    for (const path of paths) {
      const read = readOperand(call, path);
      if (!read.ok) {
        call.fail(quotef(path), read.errno);
        continue;
      }
      const text = read.value;
      if (systemV)
        call.write(
          `${systemVSum(text)} ${Math.ceil(text.length / 512)}${call.operands.length > 0 ? ` ${path}` : ""}\n`,
        );
      else {
        const name = call.operands.length > 0 ? ` ${path}` : "";
        call.write(
          `${String(bsdSum(text)).padStart(5, "0")} ${String(Math.ceil(text.length / 1024)).padStart(5)}${name}\n`,
        );
      }
    }
  },
});

function bsdSum(text: Bytes): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (((sum >> 1) | ((sum & 1) << 15)) + text.charCodeAt(i)) & 0xffff;
  return sum;
}

function systemVSum(text: Bytes): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  const folded = (sum & 0xffff) + Math.floor((sum % 2 ** 32) / 65536);
  return (folded & 0xffff) + (folded >> 16);
}
