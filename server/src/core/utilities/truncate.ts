import type { Bytes } from "../bytes";
import { parseSize } from "./size";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  noCreate: flag("-c", "--no-create"),
  reference: value("-r", "--reference"),
  size: value("-s", "--size"),
} as const;

/** Larger files would fill the memory of the simulation. */
const LARGEST = 64 * 1024 * 1024;

/** truncate - shrink or extend files (GNU). */
export const truncate = utility({
  name: "truncate",
  lacks: "-o --io-blocks",
  summary: "shrink or extend files to a size",
  options,
  missing: ["-o"],

  run(call) {
    const { options: given, operands } = call;
    if (given.size === undefined && given.reference === undefined)
      return call.usage(`you must specify either ${quote("--size")} or ${quote("--reference")}`);
    if (operands.length === 0) return call.usage("missing file operand");
    const [, how = "", number = ""] = /^\s*([-+<>/%]?)(.*)$/s.exec(given.size ?? "") ?? [];
    const amount = given.size === undefined ? 0 : parseSize(number);
    if (amount === null) {
      call.fail(`Invalid number: ${quote(number)}`);
      return 1;
    }
    const base = given.reference === undefined ? null : referenceSize(call, given.reference);
    for (const path of operands)
      resize(call, path, (old) => sizeAfter(call, base ?? old, how, amount, given.size === undefined));
    return undefined;
  },
});

function referenceSize(call: Call<typeof options>, path: Bytes): number {
  const stat = call.sys.stat(path);
  if (stat.ok) return stat.value.size;
  call.fail(`cannot stat ${quoteaf(path)}`, stat.errno);
  return call.exit(1);
}

function sizeAfter(
  call: Call<typeof options>,
  old: number,
  how: string,
  amount: number,
  onlyReference: boolean,
): number {
  if (onlyReference) return old;
  switch (how) {
    case "+":
      return old + amount;
    case "-":
      return Math.max(0, old - amount);
    case "<":
      return Math.min(old, amount);
    case ">":
      return Math.max(old, amount);
    case "/":
    case "%":
      if (amount === 0) {
        call.fail("division by zero");
        return call.exit(1);
      }
      return how === "/" ? Math.floor(old / amount) * amount : Math.ceil(old / amount) * amount;
    default:
      return amount;
  }
}

function resize(call: Call<typeof options>, path: Bytes, wanted: (old: number) => number) {
  const { sys, options: given } = call;
  if (given.noCreate && !sys.exists(path)) return undefined;
  const old = sys.readFile(path);
  if (!old.ok && old.errno !== "ENOENT") return call.fail(`cannot open ${quoteaf(path)} for writing`, old.errno);
  const content = old.ok ? old.value : "";
  const size = wanted(content.length);
  if (size > LARGEST) return call.unmodelled(`a file of ${size} bytes`);
  const errno = sys.writeFile(path, content.slice(0, size).padEnd(size, "\0"));
  if (errno) call.fail(`cannot open ${quoteaf(path)} for writing`, errno);
  return undefined;
}
