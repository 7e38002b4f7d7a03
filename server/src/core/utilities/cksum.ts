import type { Bytes } from "../bytes";
import { sumFiles } from "./checksums";
import { readOperand } from "./textInput";
import { type Call, flag, type Options, quote, quotef, utility, value } from "./utility";

const ALGORITHMS = ["bsd", "sysv", "crc", "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "sm3"];

/** cksum - CRC and byte count (POSIX XCU cksum), or with -a one of the other checksums and digests of coreutils 9.1. */
export const cksum = utility({
  name: "cksum",
  lacks: "-c --check -l --length --tag -z --zero --ignore-missing --quiet --status --strict -w --warn --debug",
  summary: "compute and print file checksums",
  options: { algorithm: value("-a", "--algorithm"), untagged: flag("--untagged") },
  missing: ["-c", "-l", "-z", "-a sm3"],

  run(call) {
    const { algorithm = "crc", untagged } = call.options;
    if (!ALGORITHMS.includes(algorithm)) {
      call.warn(`invalid argument ${quote(algorithm)} for ‘--algorithm’`);
      const valid = ALGORITHMS.map((name) => `  - ‘${name}’\n`).join("");
      call.writeError(`Valid arguments are:\n${valid}Try '${call.name} --help' for more information.\n`);
      return 1;
    }
    if (algorithm === "bsd" || algorithm === "sysv") {
      oldSums(call, algorithm);
      return undefined;
    }
    if (algorithm !== "crc") {
      const name = algorithm === "blake2b" ? "b2sum" : `${algorithm}sum`;
      if (!sumFiles(call, name, untagged ? "untagged" : "tagged")) return call.unmodelled(`cksum -a ${algorithm}`);
      return undefined;
    }
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
  knows: "all",
  summary: "checksum and count the blocks in a file",
  options: { bsd: flag("-r"), systemV: flag("-s", "--sysv") },

  run(call) {
    oldSums(call, call.given.at(-1)?.[0] === "systemV" ? "sysv" : "bsd");
  },
});

function oldSums<O extends Options>(call: Call<O>, algorithm: "bsd" | "sysv"): void {
  for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
    const read = readOperand(call, path);
    if (!read.ok) {
      call.fail(quotef(path), read.errno);
      continue;
    }
    const text = read.value;
    const blocks = (size: number) => `${Math.ceil(text.length / size)}`;
    const sums =
      algorithm === "sysv"
        ? `${systemVSum(text)} ${blocks(512)}`
        : `${String(bsdSum(text)).padStart(5, "0")} ${blocks(1024).padStart(5)}`;
    call.write(`${sums}${call.operands.length > 0 ? ` ${path}` : ""}\n`);
  }
}

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
