import type { Bytes } from "../bytes";
import { type OdType, readTypes } from "./odTypes";
import { clamped, parseSize, readOperands } from "./textInput";
import { type Call, flag, list, optional, quote, utility, value } from "./utility";

const options = {
  radix: value("-A", "--address-radix"),
  skip: value("-j", "--skip-bytes"),
  limit: value("-N", "--read-bytes"),
  types: list("-t", "--format"),
  all: flag("-v", "--output-duplicates"),
  width: optional("32", "-w", "--width"),
  strings: value("-S"),
  stringsLong: optional("3", "--strings"),
  endian: value("--endian"),
  traditional: flag("--traditional"),
  named: flag("-a"),
  octalBytes: flag("-b"),
  characters: flag("-c"),
  unsigned: flag("-d"),
  floats: flag("-f"),
  ints: flag("-i"),
  longs: flag("-l"),
  octal: flag("-o"),
  octalB: flag("-B"),
  shorts: flag("-s"),
  hexadecimal: flag("-x"),
  hexadecimalH: flag("-h"),
} as const;

/** The old letters and what they are in -t. */
const SHORTHANDS: Readonly<Record<string, string>> = {
  named: "a",
  octalBytes: "o1",
  characters: "c",
  unsigned: "u2",
  floats: "fF",
  ints: "dI",
  longs: "dL",
  octal: "o2",
  octalB: "o2",
  shorts: "d2",
  hexadecimal: "x2",
  hexadecimalH: "x2",
};

/** od - dump files in octal and other formats. POSIX XCU od; -w is GNU's. */
export const od = utility({
  name: "od",
  knows: "all",
  summary: "dump files in octal and other formats",
  options,
  missing: ["--traditional", "floating-point numbers of 16 bytes", "offsets as operands"],

  run(call) {
    const { options: given, operands } = call;
    if (given.traditional) return call.unmodelled("od --traditional");
    const order = orderOf(call);
    const last = operands.at(-1) ?? "";
    if (
      given.types.length === 0 &&
      given.radix === undefined &&
      given.skip === undefined &&
      given.limit === undefined &&
      /^\+|^\d/.test(last) &&
      operands.length <= 2 &&
      (last.startsWith("+") || operands.length === 2)
    )
      return call.unmodelled("an offset as operand of od");
    const address = addressOf(call);
    const skip = sizeOption(call, given.skip, "-j");
    const limit = given.limit === undefined ? Number.POSITIVE_INFINITY : sizeOption(call, given.limit, "-N");
    const wanted = given.strings ?? given.stringsLong;
    const least = wanted === undefined ? undefined : sizeOption(call, wanted, "-S");
    if (least !== undefined && call.given.some(([key]) => key === "types" || key in SHORTHANDS)) {
      call.fail("no type may be specified when dumping strings");
      return undefined;
    }
    const types = typesOf(call);
    if (types.some(({ size }) => size === 16)) return call.unmodelled("floating-point numbers of 16 bytes with od");
    const texts = readOperands(call);
    if (texts.length === 0) return undefined;
    const text = texts.join("");
    if (skip > text.length) {
      call.fail("cannot skip past end of combined input");
      return undefined;
    }
    if (least !== undefined) {
      call.write(strings(text.slice(skip, skip + limit), skip, least, address));
      return undefined;
    }
    const width = widthOf(call, types);
    const shown = order === "little" ? types : types.map(swapped);
    call.write(dumped(text.slice(skip, skip + limit), skip, width, shown, address, given.all ? "all" : "once"));
    return undefined;
  },
});

function orderOf(call: Call<typeof options>): "little" | "big" {
  const { endian } = call.options;
  if (endian === undefined || endian === "little" || endian === "big") return endian ?? "little";
  call.warn(`invalid argument ${quote(endian)} for ‘--endian’`);
  call.writeError(`Valid arguments are:\n  - ‘little’\n  - ‘big’\nTry '${call.name} --help' for more information.\n`);
  return call.exit(1);
}

/** The same type, its bytes the other way round. */
function swapped(type: OdType): OdType {
  return { ...type, show: (bytes) => type.show([...bytes].reverse()) };
}

/** Printable texts of at least so many bytes that a NUL ends, each behind its address. */
function strings(text: Bytes, start: number, least: number, { radix, show }: Address): Bytes {
  return [...text.matchAll(/[ -~]*\0/g)]
    .filter(([found]) => found.length > least)
    .map((match) => `${radix === null ? "" : `${show(start + match.index)} `}${match[0].slice(0, -1)}\n`)
    .join("");
}

interface Address {
  readonly radix: number | null;
  readonly show: (offset: number) => string;
}

function addressOf(call: Call<typeof options>): Address {
  const letter = (call.options.radix ?? "o")[0] ?? "";
  if (letter === "n") return { radix: null, show: () => "" };
  const [radix, width] = letter === "d" ? [10, 7] : letter === "x" ? [16, 6] : [8, 7];
  if (!"dox".includes(letter) || letter === "") {
    call.warn(`invalid output address radix '${letter}'; it must be one character from [doxn]`);
    return call.exit(1);
  }
  return { radix, show: (offset) => offset.toString(radix).padStart(width, "0") };
}

function sizeOption(call: Call<typeof options>, text: Bytes | undefined, option: string): number {
  if (text === undefined) return 0;
  const hexadecimal = /^0[xX]([0-9a-fA-F]+)$/.exec(text);
  const octal = /^0([0-7]+)([a-zA-Z]*)$/.exec(text);
  if (hexadecimal) return clamped(BigInt(text));
  const size = parseSize(octal ? `${Number.parseInt(octal[1] ?? "0", 8)}${octal[2] ?? ""}` : text);
  if (size !== undefined) return clamped(size);
  const suffix = /^\d+[a-zA-Z]/.test(text);
  call.warn(`invalid ${suffix ? "suffix in " : ""}${option} argument '${text}'`);
  return call.exit(1);
}

function typesOf(call: Call<typeof options>): readonly OdType[] {
  const types: OdType[] = [];
  for (const [key, text] of call.given) {
    const source = key === "types" ? (text ?? "") : SHORTHANDS[key];
    if (source === undefined) continue;
    const read = readTypes(source, quote);
    if (!read.ok) {
      call.warn(read.message);
      return call.exit(1);
    }
    types.push(...read.types);
  }
  if (types.length > 0) return types;
  const usual = readTypes("o2", quote);
  return usual.ok ? usual.types : [];
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function widthOf(call: Call<typeof options>, types: readonly OdType[]): number {
  const least = types.reduce((width, { size }) => (width * size) / gcd(width, size), 1);
  const { width } = call.options;
  if (width === undefined) return least < 16 ? least * Math.floor(16 / least) : least;
  const wanted = Number(width);
  if (!/^\d+$/.test(width)) {
    call.warn(`invalid -w argument '${width}'`);
    return call.exit(1);
  }
  if (wanted > 0 && wanted % least === 0) return wanted;
  call.warn(`warning: invalid width ${width}; using ${least} instead`);
  return least;
}

function dumped(
  text: Bytes,
  start: number,
  width: number,
  types: readonly OdType[],
  address: Address,
  duplicates: "all" | "once",
): Bytes {
  // Columns of all types stand below each other: as wide as the widest for the same number of bytes.
  const perLine = Math.max(0, ...types.map((type) => (type.width + 1) * (width / type.size)));
  let out = "";
  let previous: Bytes | undefined;
  let starred = false;
  for (let at = 0; at < text.length; at += width) {
    const block = text.slice(at, at + width);
    if (duplicates === "once" && block === previous && block.length === width && at > 0) {
      if (!starred) out += "*\n";
      starred = true;
      continue;
    }
    starred = false;
    previous = block;
    types.forEach((type, i) => {
      const label =
        i === 0 ? address.show(start + at) : address.radix === null ? "" : " ".repeat(address.show(0).length);
      out += `${label}${line(block, width, type, perLine)}\n`;
    });
  }
  return address.radix === null ? out : `${out}${address.show(start + text.length)}\n`;
}

function line(block: Bytes, width: number, type: OdType, perLine: number): Bytes {
  const count = width / type.size;
  const padding = perLine - (type.width + 1) * count;
  let out = "";
  let left = padding;
  let items = 0;
  for (let at = 0; at < block.length; at += type.size) {
    const bytes = Array.from({ length: type.size }, (_, i) => block.charCodeAt(at + i) || 0);
    // The surplus is spread over the items, as evenly as whole blanks allow.
    const next = Math.floor((padding * (count - items - 1)) / count);
    out += ` ${" ".repeat(left - next)}${type.show(bytes).padStart(type.width)}`;
    left = next;
    items += 1;
  }
  if (type.trailer === "none") return out;
  const rest = count - items;
  const blank = (type.width + 1) * rest + left;
  return `${out}${" ".repeat(blank)}  >${block.replace(/[^ -~]/g, ".")}<`;
}
