/** What the text utilities share: reading operands, cutting into lines, sizes with suffixes, options of the old kind. */
import type { Bytes } from "../bytes";
import type { Result } from "../world/sys";
import type { Call, Options, RawCall, Utility } from "./utility";
import { quotef } from "./utility";

/** The content of an operand, or its first bytes up to `most`; `-` is standard input. */
export function readOperand<O extends Options>(call: Call<O>, path: Bytes, most?: number): Result<Bytes> {
  if (path !== "-" && path !== "/dev/stdin") return call.sys.readFile(path, most);
  const errno = call.stdin.error();
  return errno ? { ok: false, errno } : { ok: true, value: call.stdin.read(most) };
}

/** A name for messages where GNU's tools say what `-` is. */
export const inputName = (path: Bytes): Bytes => (path === "-" ? "standard input" : path);

/** The contents of all operands (standard input where there is none); those that cannot be read fail with `NAME: FILE: error`. */
export function readOperands<O extends Options>(call: Call<O>, operands: readonly Bytes[] = call.operands): Bytes[] {
  const texts: Bytes[] = [];
  for (const path of operands.length > 0 ? operands : ["-"]) {
    const read = readOperand(call, path);
    if (read.ok) texts.push(read.value);
    else call.fail(quotef(path), read.errno);
  }
  return texts;
}

/** Lines without their ends; the last may lack one. */
export function linesOf(text: Bytes, end: Bytes = "\n"): Bytes[] {
  if (text === "") return [];
  const lines = text.split(end);
  if (text.endsWith(end)) lines.pop();
  return lines;
}

/** Lines with their ends. */
export function linesWithEnds(text: Bytes, end: Bytes = "\n"): Bytes[] {
  const lines: Bytes[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf(end, at);
    const stop = next < 0 ? text.length : next + end.length;
    lines.push(text.slice(at, stop));
    at = stop;
  }
  return lines;
}

const POWERS = "KMGTPEZY";

/** Largest size that fits into 64 bits. */
export const LARGEST_SIZE = 2n ** 64n - 1n;

/** A size with a multiplier as head -c, tail -c, od -N take it: b 512, kB 1000, K KiB 1024, MB, M … Undefined where it is none. */
export function parseSize(text: Bytes): bigint | undefined {
  const match = /^\s*\+?(\d+)([A-Za-z]*)$/.exec(text);
  if (!match) return undefined;
  const multiplier = multiplierOf(match[2] ?? "");
  return multiplier === undefined ? undefined : BigInt(match[1] ?? "0") * multiplier;
}

function multiplierOf(suffix: string): bigint | undefined {
  if (suffix === "") return 1n;
  if (suffix === "b") return 512n;
  const letter = suffix[0] ?? "";
  const power = POWERS.indexOf(letter === "k" || letter === "m" ? letter.toUpperCase() : letter);
  if (power < 0) return undefined;
  const rest = suffix.slice(1);
  if (rest === "" || rest === "iB") return 1024n ** BigInt(power + 1);
  return rest === "B" ? 1000n ** BigInt(power + 1) : undefined;
}

/** A count as a JavaScript number: what is larger than any text is cut. */
export function clamped(value: bigint): number {
  return value > 1_000_000_000_000n ? 1_000_000_000_000 : Number(value);
}

/** The utility with its arguments rewritten first: for options of the old kind (`head -5`). */
export function rewriting(
  utility: Utility,
  rewrite: (argv: readonly Bytes[], raw: RawCall) => readonly Bytes[],
): Utility {
  return { ...utility, start: (raw: RawCall) => utility.start({ ...raw, argv: rewrite(raw.argv, raw) }) };
}
