import type { Bytes } from "../bytes";
import { linesOf, readOperand } from "./textInput";
import { type Call, flag, list, quote, quotef, utility, value } from "./utility";

const options = {
  echo: flag("-e", "--echo"),
  range: list("-i", "--input-range"),
  count: list("-n", "--head-count"),
  output: value("-o", "--output"),
  repeat: flag("-r", "--repeat"),
  zero: flag("-z", "--zero-terminated"),
} as const;

/** shuf - random permutations. Random choices are not made up: what only one order is possible for is modelled. */
export const shuf = utility({
  name: "shuf",
  lacks: "--random-source",
  summary: "generate random permutations",
  options,
  missing: ["a choice between different lines, which is random", "--random-source"],

  run(call) {
    const { options: given, sys } = call;
    const count = countOf(call);
    const lines = linesToShuffle(call);
    if (lines === null) return;
    if (given.repeat && lines.length === 0 && count > 0) {
      call.fail("no lines to repeat");
      return;
    }
    if (count > 0 && new Set(lines).size > 1) return call.unmodelled("the random order of shuf");
    if (given.repeat && count > 1_000_000) return call.unmodelled("more than a million lines of shuf -r");
    const shown = given.repeat ? Array.from({ length: count }, () => lines[0] ?? "") : lines.slice(0, count);
    const text = shown.map((line) => line + (given.zero ? "\0" : "\n")).join("");
    if (given.output === undefined) {
      call.write(text);
      return;
    }
    const errno = sys.writeFile(given.output, text);
    if (errno) call.fail(quotef(given.output), errno);
  },
});

/** How many lines at most; the smallest -n counts. */
function countOf(call: Call<typeof options>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const text of call.options.count) {
    if (!/^\s*\+?\d+$/.test(text)) {
      call.warn(`invalid line count: ${quote(text)}`);
      return call.exit(1);
    }
    least = Math.min(least, Number(text));
  }
  return least;
}

/** What is to be shuffled; null after a complaint. A range of many numbers is told by its two ends. */
function linesToShuffle(call: Call<typeof options>): readonly Bytes[] | null {
  const { options: given, operands } = call;
  const [range] = given.range;
  if (given.range.length > 1) {
    call.warn("multiple -i options specified");
    return call.exit(1);
  }
  if (given.echo && range !== undefined) return call.usage("cannot combine -e and -i options");
  if (range !== undefined) {
    const [, low, high] = /^(\d+)-(\d+)$/.exec(range) ?? [];
    if (low === undefined || high === undefined || BigInt(low) > BigInt(high) + 1n || BigInt(high) >= 2n ** 64n) {
      call.warn(`invalid input range: ${quote(range)}`);
      return call.exit(1);
    }
    if (operands.length > 0) return call.usage(`extra operand ${quote(operands[0] ?? "")}`);
    return BigInt(low) > BigInt(high) ? [] : low === high ? [`${BigInt(low)}`] : [low, high];
  }
  if (given.echo) return operands;
  if (operands.length > 1) return call.usage(`extra operand ${quote(operands[1] ?? "")}`);
  const path = operands[0] ?? "-";
  const read = readOperand(call, path);
  if (read.ok) return linesOf(read.value, given.zero ? "\0" : "\n");
  call.fail(read.errno === "EISDIR" ? "read error" : quotef(path), read.errno);
  return null;
}
