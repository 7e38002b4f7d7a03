import type { Bytes } from "../bytes";
import { linesOf, readOperand } from "./textInput";
import { type Call, flag, list, quote, quotef, utility, value } from "./utility";

const options = {
  unpaired: list("-a"),
  onlyUnpaired: list("-v"),
  empty: list("-e"),
  ignoreCase: flag("-i", "--ignore-case"),
  bothFields: value("-j"),
  firstField: value("-1"),
  secondField: value("-2"),
  format: list("-o"),
  separator: list("-t"),
  check: flag("--check-order"),
  nocheck: flag("--nocheck-order"),
  header: flag("--header"),
  zero: flag("-z", "--zero-terminated"),
} as const;

/** A column of the output: 0 is the join field. */
interface Column {
  readonly file: 0 | 1 | 2;
  readonly field: number;
}

interface Job {
  readonly fields: readonly [number, number];
  readonly separator: Bytes | undefined;
  readonly glue: Bytes;
  readonly empty: Bytes | undefined;
  readonly columns: readonly Column[] | "auto" | undefined;
  readonly unpaired: readonly [boolean, boolean];
  readonly paired: boolean;
  readonly ignoreCase: boolean;
  readonly end: Bytes;
}

type Row = readonly Bytes[];

/** join - join lines of two files on a common field. POSIX XCU join; -i, -z, --header are GNU's. */
export const join = utility({
  name: "join",
  knows: "all",
  summary: "join lines of two files on a common field",
  options,
  operands: { min: 2, max: 2 },

  run(call) {
    const job = jobOf(call);
    const files: (readonly Bytes[])[] = [];
    for (const path of call.operands) {
      const read = readOperand(call, path);
      if (!read.ok) {
        call.fail(quotef(path), read.errno);
        return undefined;
      }
      files.push(linesOf(read.value, job.end));
    }
    joinRows(call, job, files);
    return undefined;
  },
});

function fieldNumber(text: Bytes, call: Call<typeof options>): number {
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text) - 1;
  call.warn(`invalid field number: ${quote(text)}`);
  return call.exit(1);
}

function jobOf(call: Call<typeof options>): Job {
  const { options: given } = call;
  const file = (text: Bytes): number => {
    if (text === "1" || text === "2") return Number(text) - 1;
    call.warn(`invalid file number: ${quote(text)}`);
    return call.exit(1);
  };
  const unpaired: [boolean, boolean] = [false, false];
  for (const text of [...given.unpaired, ...given.onlyUnpaired]) unpaired[file(text)] = true;
  const [first, second] = joinFields(call);
  const separator = given.separator.at(-1);
  const tab = separator === "\\0" ? "\0" : separator === "" ? "\n" : separator;
  if (tab !== undefined && tab.length > 1) {
    call.warn(`multi-character tab ${quote(tab)}`);
    return call.exit(1);
  }
  return {
    fields: [first, second],
    separator: tab,
    glue: tab ?? " ",
    empty: given.empty.at(-1),
    columns: given.format.length === 0 ? undefined : columnsOf(given.format, call),
    unpaired,
    paired: given.onlyUnpaired.length === 0,
    ignoreCase: given.ignoreCase,
    end: given.zero ? "\0" : "\n",
  };
}

/** The fields to join on; the same one may be named twice, but not two. */
function joinFields(call: Call<typeof options>): readonly [number, number] {
  const fields: [number | undefined, number | undefined] = [undefined, undefined];
  for (const [key, text = ""] of call.given) {
    const files = key === "bothFields" ? [0, 1] : key === "firstField" ? [0] : key === "secondField" ? [1] : [];
    for (const file of files) {
      const field = fieldNumber(text, call);
      const before = fields[file];
      if (before !== undefined && before !== field) {
        call.warn(`incompatible join fields ${before + 1}, ${field + 1}`);
        return call.exit(1);
      }
      fields[file] = field;
    }
  }
  return [fields[0] ?? 0, fields[1] ?? 0];
}

function columnsOf(formats: readonly Bytes[], call: Call<typeof options>): readonly Column[] | "auto" {
  if (formats.length === 1 && formats[0] === "auto") return "auto";
  return formats
    .flatMap((format) => format.split(/[, \t]+/))
    .map((text) => {
      if (text === "0") return { file: 0, field: 0 } as const;
      const match = /^([12])\.(.*)$/.exec(text);
      if (match) return { file: match[1] === "1" ? 1 : 2, field: fieldNumber(match[2] ?? "", call) } as const;
      const bad = /^[12]/.test(text)
        ? `invalid field specifier: ${quote(text)}`
        : `invalid file number in field spec: ${quote(text)}`;
      call.warn(bad);
      return call.exit(1);
    });
}

function fieldsOf(line: Bytes, separator: Bytes | undefined): Row {
  if (separator === "\n") return [line];
  if (separator !== undefined) return line.split(separator);
  const trimmed = line.replace(/^[ \t\n]+/, "");
  return trimmed === "" ? [] : trimmed.split(/[ \t\n]+/);
}

function joinRows(call: Call<typeof options>, job: Job, files: readonly (readonly Bytes[])[]): void {
  const [a = [], b = []] = files.map((lines) => lines.map((line) => fieldsOf(line, job.separator)));
  const key = (row: Row | undefined, which: 0 | 1) => {
    const text = row?.[job.fields[which]] ?? "";
    return job.ignoreCase ? text.toUpperCase() : text;
  };
  let i = 0;
  let j = 0;
  const put = (left: Row | undefined, right: Row | undefined) =>
    call.write(shown(job, left, right, a[0], b[0]) + job.end);
  if (call.options.header && (a.length > 0 || b.length > 0)) {
    put(a[0], b[0]);
    i = 1;
    j = 1;
  }
  const order = new OrderCheck(call, [i, j], files);
  while (i < a.length && j < b.length) {
    const [x, y] = [key(a[i], 0), key(b[j], 1)];
    if (x === y) {
      let k = i;
      while (k < a.length && key(a[k], 0) === x) k += 1;
      let l = j;
      while (l < b.length && key(b[l], 1) === y) l += 1;
      // The lines behind the equal ones are read, and checked, before anything is written.
      order.check(0, a, k, key);
      order.check(1, b, l, key);
      if (job.paired) for (const left of a.slice(i, k)) for (const right of b.slice(j, l)) put(left, right);
      i = k;
      j = l;
    } else if (x < y) {
      if (job.unpaired[0]) put(a[i], undefined);
      order.check(0, a, ++i, key);
      order.unpairable();
    } else {
      if (job.unpaired[1]) put(undefined, b[j]);
      order.check(1, b, ++j, key);
      order.unpairable();
    }
  }
  for (; i < a.length; order.check(0, a, ++i, key)) if (job.unpaired[0]) put(a[i], undefined);
  for (; j < b.length; order.check(1, b, ++j, key)) if (job.unpaired[1]) put(undefined, b[j]);
  order.end();
}

function shown(
  job: Job,
  left: Row | undefined,
  right: Row | undefined,
  headA: Row | undefined,
  headB: Row | undefined,
): Bytes {
  const rows = [left, right] as const;
  const value = (row: Row | undefined, field: number) => row?.[field] || (job.empty ?? "");
  const joined = value(left ?? right, left ? job.fields[0] : job.fields[1]);
  if (job.columns !== undefined && job.columns !== "auto") {
    return job.columns.map(({ file, field }) => (file === 0 ? joined : value(rows[file - 1], field))).join(job.glue);
  }
  const rest = (row: Row | undefined, which: 0 | 1) => {
    const count = job.columns === "auto" ? ((which === 0 ? headA : headB)?.length ?? 0) : (row?.length ?? 0);
    return Array.from({ length: count }, (_, i) => value(row, i)).filter((_, i) => i !== job.fields[which]);
  };
  return [joined, ...rest(left, 0), ...rest(right, 1)].join(job.glue);
}

/** Complains where a file is not sorted: always with --check-order, else once a line had no partner. */
class OrderCheck {
  private seenUnpairable = false;
  private readonly complained = new Set<number>();

  constructor(
    private readonly call: Call<typeof options>,
    private readonly starts: readonly [number, number],
    private readonly files: readonly (readonly Bytes[])[],
  ) {}

  unpairable(): void {
    this.seenUnpairable = true;
  }

  check(which: 0 | 1, rows: readonly Row[], at: number, key: (row: Row | undefined, which: 0 | 1) => Bytes): void {
    const { options: given } = this.call;
    if (given.nocheck || at >= rows.length || at - 1 < this.starts[which] || this.complained.has(which)) return;
    if (key(rows[at - 1], which) <= key(rows[at], which)) return;
    if (!given.check && !this.seenUnpairable) return;
    this.complained.add(which);
    const path = this.call.operands[which] ?? "";
    this.call.fail(`${path}:${at + 1}: is not sorted: ${this.files[which]?.[at] ?? ""}`);
    if (given.check) this.call.exit(1);
  }

  end(): void {
    if (this.complained.size > 0) this.call.fail("input is not in sorted order");
  }
}
