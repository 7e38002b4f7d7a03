import type { Bytes } from "../bytes";
import { ALL_BYTES, readSet, type SetItem } from "./trSets";
import { type Call, flag, quote, utility } from "./utility";

const options = {
  complement: flag("-c", "-C", "--complement"),
  delete: flag("-d", "--delete"),
  squeeze: flag("-s", "--squeeze-repeats"),
  truncate: flag("-t", "--truncate-set1"),
} as const;

/** More than this of a repeat is not expanded. */
const LONGEST_SET = 1_000_000;

/** tr - translate or delete characters. POSIX XCU tr; in coreutils 9.1 characters are bytes. */
export const tr = utility({
  name: "tr",
  summary: "translate, squeeze or delete characters",
  knows: "all",
  options,
  parsing: "posix",

  run(call) {
    const { options: given, operands } = call;
    checkOperands(call);
    const [first = "", second] = operands;
    const set1 = itemsOf(first, call);
    const set2 = second === undefined ? undefined : itemsOf(second, call);
    const input = call.stdin;
    if (set1.some((item) => item.kind === "repeat" && item.count === undefined))
      return fail(call, "the [c*] repeat construct may not appear in string1");
    const members = bytesOf(set1, 0, call);
    const selected = given.complement ? ALL_BYTES.filter((byte) => !members.includes(byte)) : members;
    if (given.delete) {
      checkRepeats(set2 ?? [], call);
      if (set2?.some((item) => item.kind === "repeat" && item.count === undefined))
        return fail(call, "the [c*] construct may appear in string2 only when translating");
      const kept = without(input.read(), selected);
      call.write(given.squeeze && set2 ? squeezed(kept, bytesOf(set2, 0, call)) : kept);
      return 0;
    }
    if (!set2) {
      call.write(squeezed(input.read(), selected));
      return 0;
    }
    const targets = targetsOf(set1, set2, selected, call);
    const table = ALL_BYTES.map((byte) => String.fromCharCode(byte));
    selected.slice(0, targets.length).forEach((byte, i) => {
      table[byte] = String.fromCharCode(targets[i] ?? byte);
    });
    const out = translate(input.read(), table);
    call.write(given.squeeze ? squeezed(out, targets) : out);
    return 0;
  },
});

function checkOperands(call: Call<typeof options>): void {
  const { options: given, operands } = call;
  const last = operands.at(-1);
  const least = given.delete === given.squeeze ? 2 : 1;
  if (operands.length < least) {
    if (last === undefined) call.usage("missing operand");
    const hint = given.squeeze
      ? "Two strings must be given when both deleting and squeezing repeats."
      : "Two strings must be given when translating.";
    tryHelp(call, `missing operand after ${quote(last ?? "")}`, hint);
  }
  const most = given.delete && !given.squeeze ? 1 : 2;
  if (operands.length <= most) return;
  const extra = `extra operand ${quote(operands[most] ?? "")}`;
  if (operands.length === 2)
    tryHelp(call, extra, "Only one string may be given when deleting without squeezing repeats.");
  call.usage(extra);
}

function tryHelp(call: Call<typeof options>, message: string, hint: string): never {
  call.warn(message);
  call.writeError(`${hint}\nTry '${call.name} --help' for more information.\n`);
  return call.exit(1);
}

function fail(call: Call<typeof options>, message: string): never {
  call.warn(message);
  return call.exit(1);
}

function itemsOf(text: Bytes, call: Call<typeof options>): readonly SetItem[] {
  const read = readSet(text, quote);
  if (!read.ok) return fail(call, read.message);
  for (const warning of read.warnings) call.warn(warning);
  return read.items;
}

/** All bytes in order; the open repeat fills up to `length`. */
function bytesOf(items: readonly SetItem[], length: number, call: Call<typeof options>): readonly number[] {
  const fixed = items.reduce((sum, item) => sum + (item.kind === "repeat" ? (item.count ?? 0) : item.bytes.length), 0);
  if (fixed > LONGEST_SET) return call.unmodelled("limit: a set of tr with so many characters");
  return items.flatMap((item) => {
    if (item.kind !== "repeat") return [...item.bytes];
    return Array<number>(item.count ?? Math.max(0, length - fixed)).fill(item.byte);
  });
}

/** Does the domain of a complement map to more than one byte? */
function mapsToMany(targets: readonly number[], length: number): boolean {
  return new Set(targets).size > 1 || targets.length > length;
}

function checkRepeats(set2: readonly SetItem[], call: Call<typeof options>): void {
  if (set2.filter((item) => item.kind === "repeat" && item.count === undefined).length > 1)
    fail(call, "only one [c*] repeat construct may appear in string2");
}

function targetsOf(
  set1: readonly SetItem[],
  set2: readonly SetItem[],
  selected: readonly number[],
  call: Call<typeof options>,
): readonly number[] {
  const { options: given } = call;
  checkRepeats(set2, call);
  if (set2.some((item) => item.kind === "equivalence"))
    return fail(call, "[=c=] expressions may not appear in string2 when translating");
  if (set2.some((item) => item.kind === "class" && item.name !== "upper" && item.name !== "lower"))
    return fail(
      call,
      "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'",
    );
  const targets = bytesOf(set2, selected.length, call);
  const last = targets.at(-1) ?? 0;
  if (set2.length === 0 && !given.truncate) return fail(call, "when not truncating set1, string2 must be non-empty");
  if (given.complement && set1.some((item) => item.kind === "class") && mapsToMany(targets, selected.length))
    return fail(
      call,
      "when translating with complemented character classes,\nstring2 must map all characters in the domain to one",
    );
  const aligned = alignCases(set1, set2, selected, targets, call);
  if (given.truncate) return aligned.slice(0, selected.length);
  if (aligned.length < selected.length && set2.at(-1)?.kind === "class")
    return fail(
      call,
      "when translating with string1 longer than string2,\nthe latter string must not end with a character class",
    );
  return [...aligned, ...Array<number>(Math.max(0, selected.length - aligned.length)).fill(last)];
}

/** [:upper:] and [:lower:] in string2 stand for the case of the class at the same place in string1. */
function alignCases(
  set1: readonly SetItem[],
  set2: readonly SetItem[],
  selected: readonly number[],
  targets: readonly number[],
  call: Call<typeof options>,
): readonly number[] {
  if (call.options.complement || selected.length === 0 || !set2.some((item) => item.kind === "class")) return targets;
  let at2 = 0;
  for (const item of set2) {
    if (item.kind === "class") {
      let at1 = 0;
      const partner = set1.find((other) => {
        const start = at1;
        at1 += other.kind === "repeat" ? (other.count ?? 0) : other.bytes.length;
        return start === at2;
      });
      if (partner?.kind !== "class" || (partner.name !== "upper" && partner.name !== "lower"))
        return fail(call, "misaligned [:upper:] and/or [:lower:] construct");
    }
    at2 += item.kind === "repeat" ? (item.count ?? Math.max(0, selected.length - targets.length)) : item.bytes.length;
  }
  return targets;
}

function without(text: Bytes, bytes: readonly number[]): Bytes {
  const table = ALL_BYTES.map((byte) => String.fromCharCode(byte));
  for (const byte of bytes) table[byte] = "";
  return translate(text, table);
}

function translate(text: Bytes, table: readonly Bytes[]): Bytes {
  let out = "";
  for (let i = 0; i < text.length; i++) out += table[text.charCodeAt(i)] ?? "";
  return out;
}

function squeezed(text: Bytes, bytes: readonly number[]): Bytes {
  const members = new Set(bytes);
  let out = "";
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && text[i] === text[i - 1] && members.has(text.charCodeAt(i))) continue;
    out += text[i];
  }
  return out;
}
