import { blake2b } from "@noble/hashes/blake2.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type { Bytes } from "../bytes";
import { linesOf, readOperand } from "./textInput";
import { type Call, flag, type Options, quotef, type Utility, utility, value } from "./utility";

const options = {
  binary: flag("-b", "--binary"),
  check: flag("-c", "--check"),
  length: value("-l", "--length"),
  tag: flag("--tag"),
  text: flag("-t", "--text"),
  zero: flag("-z", "--zero"),
  ignoreMissing: flag("--ignore-missing"),
  quiet: flag("--quiet"),
  status: flag("--status"),
  strict: flag("--strict"),
  warn: flag("-w", "--warn"),
} as const;

type Hash = (data: Uint8Array) => Uint8Array;

interface Algorithm {
  readonly name: string;
  /** As --tag writes it. */
  readonly tag: string;
  readonly hash: Hash;
  /** Bits. */
  readonly length: number;
}

const ALGORITHMS: readonly Algorithm[] = [
  { name: "md5sum", tag: "MD5", hash: md5, length: 128 },
  { name: "sha1sum", tag: "SHA1", hash: sha1, length: 160 },
  { name: "sha224sum", tag: "SHA224", hash: sha224, length: 224 },
  { name: "sha256sum", tag: "SHA256", hash: sha256, length: 256 },
  { name: "sha384sum", tag: "SHA384", hash: sha384, length: 384 },
  { name: "sha512sum", tag: "SHA512", hash: sha512, length: 512 },
  { name: "b2sum", tag: "BLAKE2b", hash: blake2b, length: 512 },
];

/** md5sum, sha1sum … b2sum - compute and check message digests (coreutils). */
export const checksums: readonly Utility[] = ALGORITHMS.map((algorithm) =>
  utility({
    writeFailure: () => ["write error"],
    name: algorithm.name,
    summary: `compute and check ${algorithm.tag} message digests`,
    options,

    run(call) {
      const { options: given } = call;
      if (given.length !== undefined) return call.unmodelled(`option -l of ${algorithm.name}`);
      checkOptions(call);
      for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
        if (given.check) checkList(call, algorithm, path);
        else sumFile(call, algorithm, path, { tag: given.tag, zero: given.zero, mark: binaryWanted(call) ? "*" : " " });
      }
      return undefined;
    },
  }),
);

/** The digests of all operands as the tool of that name (`md5sum`) has them; false where there is none. */
export function sumFiles<O extends Options>(call: Call<O>, tool: string, form: "tagged" | "untagged"): boolean {
  const algorithm = ALGORITHMS.find(({ name }) => name === tool);
  if (!algorithm) return false;
  const how = { tag: form === "tagged", zero: false, mark: " " };
  for (const path of call.operands.length > 0 ? call.operands : ["-"]) sumFile(call, algorithm, path, how);
  return true;
}

function checkOptions(call: Call<typeof options>): void {
  const { options: given } = call;
  const last = call.given.filter(([key]) => key === "tag" || key === "text" || key === "binary").at(-1);
  if (given.tag && last?.[0] === "text") call.usage("--tag does not support --text mode");
  if (given.check && given.zero) call.usage("the --zero option is not supported when verifying checksums");
  if (given.check && given.tag) call.usage("the --tag option is meaningless when verifying checksums");
  if (given.check && (given.binary || given.text))
    call.usage("the --binary and --text options are meaningless when verifying checksums");
  if (given.check) return;
  for (const [key, name] of [
    ["ignoreMissing", "ignore-missing"],
    ["status", "status"],
    ["warn", "warn"],
    ["quiet", "quiet"],
    ["strict", "strict"],
  ] as const)
    if (given[key]) call.usage(`the --${name} option is meaningful only when verifying checksums`);
}

/** The digest in hexadecimal. */
function digest(bytes: Bytes, hash: Hash): string {
  const data = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) data[i] = bytes.charCodeAt(i);
  return Array.from(hash(data), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Form {
  readonly tag: boolean;
  readonly zero: boolean;
  /** In front of the name: a blank for text, `*` for binary. */
  readonly mark: string;
}

function sumFile<O extends Options>(call: Call<O>, { tag, hash }: Algorithm, path: Bytes, form: Form): void {
  const read = readOperand(call, path);
  if (!read.ok) {
    call.fail(quotef(path), read.errno);
    return;
  }
  const sum = digest(read.value, hash);
  const end = form.zero ? "\0" : "\n";
  const escaped = form.zero ? path : escapeName(path);
  const mark = escaped === path ? "" : "\\";
  if (form.tag) call.write(`${mark}${tag} (${escaped}) = ${sum}${end}`);
  else call.write(`${mark}${sum} ${form.mark}${escaped}${end}`);
}

/** The last of -b and -t counts. */
function binaryWanted(call: Call<typeof options>): boolean {
  return call.given.filter(([key]) => key === "binary" || key === "text").at(-1)?.[0] === "binary";
}

function escapeName(path: Bytes): Bytes {
  return path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function unescapeName(path: Bytes): Bytes {
  return path.replace(/\\([\\nr])/g, (_, letter) => (letter === "n" ? "\n" : letter === "r" ? "\r" : "\\"));
}

function checkList(call: Call<typeof options>, algorithm: Algorithm, path: Bytes): void {
  const { options: given } = call;
  const read = readOperand(call, path);
  if (!read.ok) {
    call.fail(read.errno === "EISDIR" ? `${quotef(path)}: read error` : quotef(path), read.errno);
    return;
  }
  const counts = { formatted: 0, misformatted: 0, missing: 0, mismatched: 0, matched: 0 };
  const shownList = path === "-" ? "'standard input'" : quotef(path);
  linesOf(read.value).forEach((line, i) => {
    if (line.startsWith("#") || line === "" || line === "\r") return;
    const entry = readEntry(line.replace(/\r$/, ""), algorithm);
    if (!entry) {
      counts.misformatted += 1;
      if (given.warn) call.warn(`${shownList}: ${i + 1}: improperly formatted ${algorithm.tag} checksum line`);
      return;
    }
    counts.formatted += 1;
    checkEntry(call, algorithm, entry, counts);
  });
  report(call, shownList, counts);
}

interface Entry {
  readonly sum: string;
  readonly file: Bytes;
  readonly shown: Bytes;
}

function readEntry(line: Bytes, { tag, length }: Algorithm): Entry | undefined {
  const escaped = /^[ \t]*\\/.test(line);
  const text = line.replace(/^[ \t]*\\?/, "");
  const digits = length / 4;
  const tagged = new RegExp(`^${tag} ?\\(([\\s\\S]*)\\) ?= ?([0-9a-fA-F]{${digits}})$`).exec(text);
  const plain = new RegExp(`^([0-9a-fA-F]{${digits}})[ \\t](?:[ *])?([\\s\\S]+)$`).exec(text);
  const sum = tagged?.[2] ?? plain?.[1];
  const name = tagged?.[1] ?? plain?.[2];
  if (sum === undefined || name === undefined) return undefined;
  const file = escaped ? unescapeName(name) : name;
  return { sum: sum.toLowerCase(), file, shown: /\n/.test(file) ? `\\${name}` : file };
}

interface Counts {
  formatted: number;
  misformatted: number;
  missing: number;
  mismatched: number;
  matched: number;
}

function checkEntry(call: Call<typeof options>, { hash }: Algorithm, entry: Entry, counts: Counts): void {
  const { options: given } = call;
  const read = readOperand(call, entry.file);
  if (!read.ok) {
    if (given.ignoreMissing && read.errno === "ENOENT") return;
    call.fail(quotef(entry.file), read.errno);
    counts.missing += 1;
    if (!given.status) call.write(`${entry.shown}: FAILED open or read\n`);
    return;
  }
  const sum = digest(read.value, hash);
  call.sys.observe.equal(sum, entry.sum);
  if (sum === entry.sum) {
    counts.matched += 1;
    if (!given.status && !given.quiet) call.write(`${entry.shown}: OK\n`);
  } else {
    counts.mismatched += 1;
    if (!given.status) call.write(`${entry.shown}: FAILED\n`);
  }
}

function report(call: Call<typeof options>, list: string, counts: Counts): void {
  const { options: given } = call;
  if (counts.formatted === 0) {
    call.fail(`${list}: no properly formatted checksum lines found`);
    return;
  }
  const tell = (count: number, one: string, many: string) => {
    if (count > 0 && !given.status) call.warn(`WARNING: ${count} ${count === 1 ? one : many}`);
  };
  tell(counts.misformatted, "line is improperly formatted", "lines are improperly formatted");
  tell(counts.missing, "listed file could not be read", "listed files could not be read");
  tell(counts.mismatched, "computed checksum did NOT match", "computed checksums did NOT match");
  if (given.ignoreMissing && counts.matched + counts.mismatched === 0 && !given.status)
    call.warn(`${list}: no file was verified`);
  const nothing = counts.matched + counts.mismatched === 0 && given.ignoreMissing;
  if (counts.mismatched > 0 || counts.missing > 0 || nothing || (given.strict && counts.misformatted > 0))
    call.failQuietly();
}
