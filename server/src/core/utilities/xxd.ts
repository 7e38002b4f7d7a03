import type { Bytes } from "../bytes";
import { readOperand } from "./textInput";
import { type Call, flag, utility, value } from "./utility";

const options = {
  autoskip: flag("-a", "-autoskip"),
  bits: flag("-b", "-bits"),
  capitals: flag("-C", "-capitalize"),
  columns: value("-c", "-cols"),
  ebcdic: flag("-E", "-EBCDIC"),
  little: flag("-e"),
  group: value("-g", "-groupsize"),
  include: flag("-i", "-include"),
  length: value("-l", "-len"),
  name: value("-n", "-name"),
  offset: value("-o"),
  plain: flag("-p", "-ps", "-postscript", "-plain"),
  revert: flag("-r", "-revert"),
  decimal: flag("-d"),
  seek: value("-s", "-seek"),
  upper: flag("-u"),
} as const;

type XxdCall = Call<typeof options>;

/** xxd - make a hexadecimal dump or do the reverse (vim). */
export const xxd = utility({
  name: "xxd",
  summary: "make a hexadecimal dump or do the reverse",
  options,
  parsing: "none",
  missing: ["-a; -E; -n; -C; -r with -s, or of dumps whose addresses go back; an output file with -r"],

  run(raw) {
    const call = parsed(raw);
    const { options: given, operands } = call;
    if (given.autoskip || given.ebcdic || given.capitals || given.name !== undefined)
      return call.unmodelled("this option of xxd");
    const [from = "-", to] = operands;
    const read = readOperand(call, from);
    if (!read.ok) {
      call.writeError(`xxd: ${from}: ${read.errno === "EISDIR" ? "Is a directory" : "No such file or directory"}\n`);
      return 2;
    }
    const text = given.revert ? reverted(call, read.value) : dumped(call, read.value, from);
    if (to === undefined || to === "-") call.write(text);
    else {
      const errno = call.sys.writeFile(to, text);
      if (errno) call.fail(to, errno, 3);
    }
    return undefined;
  },
});

/** xxd's options are words, each of which may be cut short; an argument follows in the same word or the next. */
function parsed(call: XxdCall): XxdCall {
  const given: Record<string, boolean | Bytes | undefined> = { ...call.options };
  const operands: Bytes[] = [];
  const words = [...call.argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith("-") || word === "-" || operands.length > 0) {
      operands.push(word);
      continue;
    }
    const bare = word.startsWith("--") ? word.slice(1) : word;
    const entries = Object.entries(options);
    const [key, option] =
      entries.find(([, { names }]) => names.some((name) => name === bare)) ??
      entries.find(([, { kind, names }]) => kind === "value" && bare.startsWith(names[0] ?? " ")) ??
      [];
    if (key === undefined || !option) return call.unmodelled(`option ${word} of xxd`);
    if (option.kind === "flag") given[key] = true;
    else given[key] = (option.names as readonly string[]).includes(bare) ? words.shift() : bare.slice(2);
  }
  return { ...call, options: given as XxdCall["options"], operands };
}

function numberOf(call: XxdCall, text: Bytes | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (/^0x[0-9a-f]+$/i.test(text) || /^\d+$/.test(text))
    return /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
  return call.unmodelled(`the number ${text} of xxd`);
}

function dumped(call: XxdCall, whole: Bytes, name: Bytes): Bytes {
  const { options: given } = call;
  const seek = given.seek?.startsWith("-") ? call.unmodelled("xxd -s -N") : numberOf(call, given.seek, 0);
  const text = whole.slice(seek).slice(0, numberOf(call, given.length, Number.POSITIVE_INFINITY));
  const usual = given.plain ? 30 : given.include ? 12 : given.bits ? 6 : 16;
  const columns = numberOf(call, given.columns, usual) || usual;
  const digits = (byte: number) => {
    const shown = given.bits ? byte.toString(2).padStart(8, "0") : byte.toString(16).padStart(2, "0");
    return given.upper ? shown.toUpperCase() : shown;
  };
  const rows: Bytes[] = [];
  for (let at = 0; at < text.length; at += columns) rows.push(text.slice(at, at + columns));
  const bytes = (row: Bytes) => Array.from(row, (c) => c.charCodeAt(0));
  if (given.plain) return rows.map((row) => `${bytes(row).map(digits).join("")}\n`).join("");
  if (given.include) return included(rows.map(bytes), text.length, name, given.upper);
  const groupSize = numberOf(call, given.group, given.bits ? 1 : given.little ? 4 : 2) || columns;
  const shift = numberOf(call, given.offset, 0) + seek;
  const width = given.bits ? 8 : 2;
  const full = columns * width + Math.ceil(columns / groupSize) - 1;
  return rows
    .map((row, i) => {
      const address = shift + i * columns;
      const shown = given.decimal ? String(address).padStart(8, "0") : address.toString(16).padStart(8, "0");
      const groups: string[] = [];
      for (let at = 0; at < row.length; at += groupSize) {
        const group = bytes(row.slice(at, at + groupSize)).map(digits);
        groups.push(
          given.little
            ? group
                .reverse()
                .join("")
                .padStart(groupSize * width)
            : group.join(""),
        );
      }
      return `${shown}: ${groups.join(" ").padEnd(full)}  ${row.replace(/[^ -~]/g, ".")}\n`;
    })
    .join("");
}

/** A C array; with a file, its name and length too. */
function included(rows: readonly (readonly number[])[], length: number, name: Bytes, upper: boolean): Bytes {
  const hex = (byte: number) => {
    const digits = byte.toString(16).padStart(2, "0");
    return upper ? `0X${digits.toUpperCase()}` : `0x${digits}`;
  };
  const body = rows.map((row) => `  ${row.map(hex).join(", ")}`).join(",\n");
  const shown = body === "" ? "" : `${body}\n`;
  if (name === "-") return shown;
  const variable = (/^\d/.test(name) ? "__" : "") + name.replace(/[^A-Za-z0-9]/g, "_");
  return `unsigned char ${variable}[] = {\n${shown}};\nunsigned int ${variable}_len = ${length};\n`;
}

function reverted(call: XxdCall, text: Bytes): Bytes {
  const { options: given } = call;
  if (given.seek !== undefined || given.bits || given.little) return call.unmodelled("this option with xxd -r");
  const unhex = (digits: Bytes) =>
    (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join("");
  if (given.plain) {
    if (/[^0-9a-fA-F\s]/.test(text)) return call.unmodelled("xxd -r -p of text that is not hexadecimal");
    return unhex(text.replace(/\s+/g, ""));
  }
  const columns = numberOf(call, given.columns, 16);
  let out = "";
  for (const line of text.split("\n")) {
    const match = /^\s*([0-9a-fA-F]+):?[ \t]*(.*)$/.exec(line);
    if (!match) continue;
    const [, address = "0", rest = ""] = match;
    const at = Number.parseInt(address, 16);
    if (at < out.length) return call.unmodelled("xxd -r of addresses that go back");
    const groups = /^(?:[0-9a-fA-F]{2}|[ ](?! ))*/.exec(rest)?.[0] ?? "";
    out = out.padEnd(at, "\0") + unhex(groups.replaceAll(" ", "").slice(0, columns * 2));
  }
  return out;
}
