import type { Bytes } from "../bytes";
import { parseSize, readOperand } from "./textInput";
import { type Call, flag, utility, value } from "./utility";

const options = {
  printBytes: flag("-b", "--print-bytes"),
  skip: value("-i", "--ignore-initial"),
  verbose: flag("-l", "--verbose"),
  limit: value("-n", "--bytes"),
  silent: flag("-s", "--quiet", "--silent"),
} as const;

const TROUBLE = 2;

/** cmp - compare two files byte by byte. POSIX XCU cmp, as diffutils 3.8. */
export const cmp = utility({
  name: "cmp",
  summary: "compare two files byte by byte",
  options,
  failure: TROUBLE,

  run(call) {
    const { options: given, operands } = call;
    if (given.verbose && given.silent) return usage(call, "options -l and -s are incompatible");
    const [first, second = "-", skip1, skip2, extra] = operands;
    if (first === undefined) return usage(call, `missing operand after '${call.argv.at(-1) ?? call.name}'`);
    if (extra !== undefined) return usage(call, `extra operand '${extra}'`);
    const skips = skipsOf(call, skip1, skip2);
    const limit = given.limit === undefined ? Number.POSITIVE_INFINITY : number(call, given.limit, "--bytes");
    if (first === second && first === "-" && skips[0] === skips[1]) return 0;
    const texts: Bytes[] = [];
    for (const [i, path] of [first, second].entries()) {
      const read = readOperand(call, path);
      if (!read.ok) {
        if (!(given.silent && read.errno === "ENOENT")) call.fail(path, read.errno);
        return TROUBLE;
      }
      texts.push(read.value.slice(skips[i]).slice(0, limit));
    }
    const [a = "", b = ""] = texts;
    if (given.silent) return a === b ? 0 : 1;
    return given.verbose ? listAll(call, a, b, first, second) : firstDifference(call, a, b, first, second);
  },
});

function usage(call: Call<typeof options>, problem: string): never {
  call.writeError(`cmp: ${problem}\ncmp: Try 'cmp --help' for more information.\n`);
  return call.exit(TROUBLE);
}

function number(call: Call<typeof options>, text: Bytes, option: string): number {
  const size = /^\d/.test(text) ? parseSize(text) : undefined;
  return size === undefined ? usage(call, `invalid ${option} value '${text}'`) : Number(size);
}

function skipsOf(
  call: Call<typeof options>,
  skip1: Bytes | undefined,
  skip2: Bytes | undefined,
): readonly [number, number] {
  const { options: given } = call;
  const [a, b] = (given.skip ?? "0").split(":");
  const first = number(call, a ?? "", "--ignore-initial");
  const second = b === undefined ? first : number(call, b, "--ignore-initial");
  const operand = (text: Bytes | undefined, otherwise: number) =>
    text === undefined ? otherwise : number(call, text, "--ignore-initial");
  return [Math.max(first, operand(skip1, 0)), Math.max(second, operand(skip2, 0))];
}

/** A byte as cat -v -t shows it. */
function visible(byte: number): string {
  const plain = byte & 0x7f;
  const text = plain < 32 ? `^${String.fromCharCode(plain + 64)}` : plain === 127 ? "^?" : String.fromCharCode(plain);
  return byte < 128 ? text : `M-${text}`;
}

const octal = (byte: number) => byte.toString(8).padStart(3);

function firstDifference(call: Call<typeof options>, a: Bytes, b: Bytes, first: Bytes, second: Bytes): number {
  const common = Math.min(a.length, b.length);
  let at = 0;
  while (at < common && a[at] === b[at]) at += 1;
  const line = a.slice(0, at).split("\n").length;
  if (at < common) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    const bytes = call.options.printBytes ? ` is ${octal(x)} ${visible(x)} ${octal(y)} ${visible(y)}` : "";
    call.write(`${first} ${second} differ: ${bytes ? "byte" : "byte"} ${at + 1}, line ${line}${bytes}\n`);
    return 1;
  }
  if (a.length === b.length) return 0;
  const shorter = a.length < b.length ? first : second;
  const where = a[at - 1] === "\n" || at === 0 ? `, line ${line - 1}` : `, in line ${line}`;
  call.writeError(`cmp: EOF on ${shorter}${at === 0 ? " which is empty" : ` after byte ${at}${where}`}\n`);
  return 1;
}

function listAll(call: Call<typeof options>, a: Bytes, b: Bytes, first: Bytes, second: Bytes): number {
  const common = Math.min(a.length, b.length);
  const { limit } = call.options;
  const longest = Math.max(a.length, b.length);
  const width = String(limit === undefined ? longest : Math.min(Number(parseSize(limit) ?? 0n), longest)).length;
  let status = 0;
  for (let at = 0; at < common; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x === y) continue;
    status = 1;
    const shown = call.options.printBytes
      ? `${octal(x)} ${visible(x).padEnd(4)} ${octal(y)} ${visible(y)}`
      : `${octal(x)} ${octal(y)}`;
    call.write(`${String(at + 1).padStart(width)} ${shown}\n`);
  }
  if (a.length === b.length) return status;
  const shorter = a.length < b.length ? first : second;
  call.writeError(`cmp: EOF on ${shorter}${common === 0 ? " which is empty" : ` after byte ${common}`}\n`);
  return 1;
}
