import type { Bytes } from "../bytes";
import { parseSize } from "./size";
import { linesOf } from "./textInput";
import { type Call, quote, quoteaf, utility } from "./utility";

const NAMES = new Set([
  "if",
  "of",
  "bs",
  "ibs",
  "obs",
  "count",
  "skip",
  "seek",
  "conv",
  "status",
  "iflag",
  "oflag",
  "cbs",
  "iseek",
  "oseek",
]);
const SAME_NAMES: Readonly<Record<string, string>> = { iseek: "skip", oseek: "seek" };
const FACTORS = { c: 1, w: 2, b: 512 } as const;
const LARGEST = 64 * 1024 * 1024;

/** dd - convert and copy a file. POSIX XCU dd. The speed that it tells is unmodelled; status=none or a closed stream avoids it. */
export const dd = utility({
  writeFailure: (reason) => [`error writing 'standard output': ${reason}`],
  name: "dd",
  summary: "copy bytes with block sizes",
  options: {},
  parsing: "none",
  missing: [
    "iflag=, oflag= but those that do not change the result",
    "conv=ascii, ebcdic, ibm, sparse",
    "the time and speed of the last line",
  ],

  run(call) {
    const wanted = operandsOf(call);
    const size = (name: string, otherwise: number) => {
      const text = wanted.get(name);
      return text === undefined ? otherwise : sizeOf(call, name, text);
    };
    const block = wanted.has("bs") ? size("bs", 512) : null;
    const inputBlock = block ?? size("ibs", 512);
    const outputBlock = block ?? size("obs", 512);
    const flags = new Set([wanted.get("iflag"), wanted.get("oflag")].flatMap((words) => words?.split(",") ?? []));
    /** A number of blocks, or of bytes where the flag or the suffix B says so. */
    const bytes = (name: "count" | "skip" | "seek", blockSize: number) => {
      const text = wanted.get(name) ?? "0";
      const inBytes = flags.has(`${name}_bytes`) || (/B$/.test(text) && !/[kKMGTPE]B$/.test(text));
      return sizeOf(call, name, text.replace(/(?<=\d)B$/, "")) * (inBytes ? 1 : blockSize);
    };
    if ([inputBlock, outputBlock].some((n) => n === 0)) {
      call.fail(`invalid number: ${quote(wanted.get("bs") ?? wanted.get("ibs") ?? wanted.get("obs") ?? "")}`);
      return 1;
    }
    const conversions = new Set((wanted.get("conv") ?? "").split(",").filter((word) => word !== ""));
    for (const word of conversions) if (!CONVERSIONS.has(word)) return call.unmodelled(`dd conv=${word}`);
    const input = read(
      call,
      wanted.get("if"),
      bytes("skip", inputBlock),
      wanted.has("count") ? bytes("count", inputBlock) : null,
    );
    const records = conversions.has("block") || conversions.has("unblock") ? size("cbs", 0) : 0;
    const swapped = convert(input, conversions, inputBlock, records > 0 ? " " : "\0");
    const { text: converted, truncated } =
      records === 0
        ? { text: swapped, truncated: 0 }
        : conversions.has("block")
          ? blocked(swapped, records)
          : { text: unblocked(swapped, records), truncated: 0 };
    const written = write(call, wanted.get("of"), converted, bytes("seek", outputBlock), conversions);
    if (written === null) return 1;
    const full = written < converted.length;
    const taken = full ? Math.min(input.length, (Math.floor(written / inputBlock) + 1) * inputBlock) : input.length;
    tell(call, wanted.get("status"), { read: taken, written, inputBlock, outputBlock, truncated });
    return full ? 1 : 0;
  },
});

const CONVERSIONS = new Set(
  "notrunc excl nocreat sync noerror fsync fdatasync lcase ucase swab block unblock".split(" "),
);
const HARMLESS_FLAGS = new Set(
  "count_bytes skip_bytes seek_bytes fullblock sync dsync direct nonblock noatime nocache nofollow noctty".split(" "),
);

function operandsOf(call: Call): ReadonlyMap<string, Bytes> {
  const out = new Map<string, Bytes>();
  for (const operand of call.argv) {
    const name = operand.slice(0, operand.indexOf("="));
    if (operand === "--") continue;
    if (!operand.includes("=") || !NAMES.has(name))
      return operand.startsWith("--")
        ? /^--(?:h|v)/.test(operand)
          ? call.unmodelled(`option ${operand} of dd`)
          : call.usage(`unrecognized option '${operand}'`)
        : /^-./.test(operand)
          ? call.usage(`invalid option -- '${operand[1]}'`)
          : call.usage(`unrecognized operand ${quote(operand)}`);
    out.set(SAME_NAMES[name] ?? name, operand.slice(operand.indexOf("=") + 1));
  }
  for (const flags of [out.get("iflag"), out.get("oflag")])
    for (const flag of flags?.split(",") ?? [])
      if (!HARMLESS_FLAGS.has(flag)) return call.unmodelled(`the flag ${flag} of dd`);
  return out;
}

function sizeOf(call: Call, name: string, text: Bytes): number {
  if (/\dB$/.test(text) && !/^\d+[kKMGTPE]B$/.test(text)) return call.unmodelled(`dd ${name}=${text}`);
  const size = text.split("x").reduce<number | null>((product, part) => {
    const factor = parseSize(part.replace(/^(\d+)k$/, "$1K"), FACTORS);
    return product === null || factor === null ? null : product * factor;
  }, 1);
  if (size !== null) return size;
  call.fail(`invalid number: ${quote(text)}`);
  return call.exit(1);
}

/** Endless devices need a count; a named file is read only as far as it goes. */
function read(call: Call, path: Bytes | undefined, skip: number, most: number | null): Bytes {
  if (most !== null && most > LARGEST) return call.unmodelled(`dd of ${most} bytes`);
  if (path === "/dev/zero" || path === "/dev/full")
    return most === null ? call.unmodelled("an endless dd") : "\0".repeat(most);
  if (path === "/dev/urandom" || path === "/dev/random") return call.unmodelled("random bytes");
  let content: Bytes;
  if (path === undefined) {
    const errno = call.stdin.error();
    if (errno) {
      call.fail("error reading 'standard input'", errno);
      return "";
    }
    content = call.stdin.read(most === null ? undefined : skip + most);
  } else {
    const file = call.sys.readFile(path);
    if (!file.ok) {
      call.fail(
        file.errno === "EISDIR" ? `error reading ${quoteaf(path)}` : `failed to open ${quoteaf(path)}`,
        file.errno,
      );
      return call.exit(1);
    }
    content = file.value;
  }
  return most === null ? content.slice(skip) : content.slice(skip, skip + most);
}

function convert(text: Bytes, conversions: ReadonlySet<string>, block: number, fill: Bytes): Bytes {
  let out = text;
  if (conversions.has("lcase")) out = out.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (conversions.has("ucase")) out = out.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  if (conversions.has("swab")) out = out.replace(/([\s\S])([\s\S])/g, "$2$1");
  return conversions.has("sync") && out.length % block !== 0
    ? out.padEnd(Math.ceil(out.length / block) * block, fill)
    : out;
}

/** Lines as records of one length: filled with blanks, or cut. */
function blocked(text: Bytes, size: number): { readonly text: Bytes; readonly truncated: number } {
  const lines = linesOf(text);
  const records = lines.map((line) => line.slice(0, size).padEnd(size));
  return { text: records.join(""), truncated: lines.filter((line) => line.length > size).length };
}

/** Records of one length as lines, without the blanks at their ends. */
function unblocked(text: Bytes, size: number): Bytes {
  let out = "";
  for (let at = 0; at < text.length; at += size) out += `${text.slice(at, at + size).replace(/ +$/, "")}\n`;
  return out;
}

/** Writes, and says how many bytes; null where the file cannot be opened. */
function write(
  call: Call,
  path: Bytes | undefined,
  content: Bytes,
  seek: number,
  conversions: ReadonlySet<string>,
): number | null {
  if (path === undefined) {
    call.write(content);
    return content.length;
  }
  const { sys } = call;
  const open = (errno: NonNullable<ReturnType<typeof sys.writeFile>>) => {
    call.fail(`failed to open ${quoteaf(path)}`, errno);
    return null;
  };
  const type = sys.typeOf(path);
  if (type === null && conversions.has("nocreat")) return open("ENOENT");
  if (type !== null && conversions.has("excl")) return open("EEXIST");
  if (type === "block" || (type === "char" && path !== "/dev/null"))
    return call.unmodelled(`writing to the device ${path}`);
  const old = type === "file" && (seek > 0 || conversions.has("notrunc")) ? sys.readFile(path) : null;
  const before = old?.ok ? old.value : "";
  const kept = conversions.has("notrunc") ? before.slice(seek + content.length) : "";
  const errno = sys.writeFile(path, before.slice(0, seek).padEnd(seek, "\0") + content + kept);
  if (errno !== "ENOSPC") return errno ? open(errno) : content.length;
  call.fail(`error writing ${quoteaf(path)}`, errno);
  const held = sys.stat(path);
  return held.ok ? Math.max(0, held.value.size - seek) : 0;
}

interface Totals {
  readonly read: number;
  readonly written: number;
  readonly inputBlock: number;
  readonly outputBlock: number;
  readonly truncated: number;
}

function tell(call: Call, status: Bytes | undefined, totals: Totals): void {
  const { read, written, inputBlock, outputBlock, truncated } = totals;
  if (status === "none") return;
  const records = (bytes: number, block: number) => `${Math.floor(bytes / block)}+${bytes % block === 0 ? 0 : 1}`;
  call.writeError(`${records(read, inputBlock)} records in\n${records(written, outputBlock)} records out\n`);
  if (truncated > 0) call.writeError(`${truncated} truncated record${truncated === 1 ? "" : "s"}\n`);
  if (status === "noxfer") return;
  // The time it takes is the machine's; the rest of the line is exact.
  call.writeError(`${written} byte${written === 1 ? "" : "s"}${scaled(written)} copied, 0.0001 s, ${speed(written)}\n`);
}

/** `(2.0 kB, 2.0 KiB)` from 1000 bytes on. */
function scaled(bytes: number): string {
  const parts = [
    bytes >= 1000 ? inUnits(bytes, 1000, ["", "k", "M", "G"], "B") : "",
    bytes >= 1024 ? inUnits(bytes, 1024, ["", "Ki", "Mi", "Gi"], "B") : "",
  ];
  const shown = parts.filter((part) => part !== "");
  return shown.length > 0 ? ` (${shown.join(", ")})` : "";
}

function speed(bytes: number): string {
  return `${inUnits(bytes * 10_000, 1000, ["", "k", "M", "G"], "B")}/s`;
}

function inUnits(bytes: number, base: number, names: readonly string[], unit: string): string {
  let [n, step] = [bytes, 0];
  while (n >= base && step < names.length - 1) [n, step] = [n / base, step + 1];
  return `${step > 0 && n < 9.95 ? n.toFixed(1) : Math.round(n)} ${names[step]}${unit}`;
}
