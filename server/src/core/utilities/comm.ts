import type { Bytes } from "../bytes";
import { linesOf, readOperand } from "./textInput";
import { type Call, flag, list, quotef, utility } from "./utility";

const options = {
  first: flag("-1"),
  second: flag("-2"),
  third: flag("-3"),
  check: flag("--check-order"),
  nocheck: flag("--nocheck-order"),
  delimiter: list("--output-delimiter"),
  total: flag("--total"),
  zero: flag("-z", "--zero-terminated"),
} as const;

type Column = "first" | "second" | "third";

/** comm - compare two sorted files line by line. POSIX XCU comm. */
export const comm = utility({
  name: "comm",
  summary: "compare two sorted files line by line",
  knows: "all",
  options,
  operands: { min: 2, max: 2 },

  run(call) {
    const { options: given } = call;
    if (new Set(given.delimiter).size > 1) {
      call.fail("multiple output delimiters specified");
      return undefined;
    }
    const end = given.zero ? "\0" : "\n";
    const inputs: Bytes[][] = [];
    for (const path of call.operands) {
      const read = readOperand(call, path);
      if (!read.ok) {
        call.fail(quotef(path), read.errno);
        return undefined;
      }
      inputs.push(linesOf(read.value, end));
    }
    const [a = [], b = []] = inputs;
    compare(call, a, b, end);
    return undefined;
  },
});

function compare(call: Call<typeof options>, a: readonly Bytes[], b: readonly Bytes[], end: Bytes): void {
  const { options: given } = call;
  const delimiter = (given.delimiter.at(-1) ?? "\t") || "\0";
  const counts = { first: 0, second: 0, third: 0 };
  const order = new OrderCheck(call, a, b);
  const put = (column: Column, line: Bytes) => {
    counts[column] += 1;
    if (given[column]) return;
    const columns: readonly Column[] = ["first", "second", "third"];
    const before = columns.slice(0, columns.indexOf(column)).filter((key) => !given[key]);
    call.write(delimiter.repeat(before.length) + line + end);
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    const sign = x === undefined ? 1 : y === undefined ? -1 : x < y ? -1 : x > y ? 1 : 0;
    if (sign !== 0) order.unpairable();
    if (sign === 0) put("third", x ?? "");
    else if (sign < 0) put("first", x ?? "");
    else put("second", y ?? "");
    if (sign <= 0) order.check("1", ++i);
    if (sign >= 0) order.check("2", ++j);
  }
  if (given.total) call.write(`${[counts.first, counts.second, counts.third].join(delimiter)}${delimiter}total${end}`);
  order.end();
}

/** Complains once for each file that is not sorted: at once with --check-order, else where a line has no partner. */
class OrderCheck {
  private seenUnpairable = false;
  private readonly complained = new Set<string>();

  constructor(
    private readonly call: Call<typeof options>,
    private readonly a: readonly Bytes[],
    private readonly b: readonly Bytes[],
  ) {}

  unpairable(): void {
    this.seenUnpairable = true;
  }

  check(file: "1" | "2", at: number): void {
    const { options: given } = this.call;
    const lines = file === "1" ? this.a : this.b;
    // At the end the last two lines are looked at again: a line without a partner may have been seen since.
    const last = Math.min(at, lines.length - 1);
    const [before, line] = [lines[last - 1], lines[last]];
    if (given.nocheck || before === undefined || line === undefined || before <= line) return;
    if (!given.check && (!this.seenUnpairable || this.complained.has(file))) return;
    this.complained.add(file);
    this.call.fail(`file ${file} is not in sorted order`);
    if (given.check) this.call.exit(1);
  }

  end(): void {
    if (this.complained.size > 0 && !this.call.options.check) this.call.fail("input is not in sorted order");
  }
}
