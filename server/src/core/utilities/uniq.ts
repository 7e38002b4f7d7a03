import type { Bytes } from "../bytes";
import { choice } from "./choice";
import { linesOf, readOperand, rewriting } from "./textInput";
import { type Call, flag, optional, quoteaf, quotef, utility, value } from "./utility";

const options = {
  count: flag("-c", "--count"),
  repeated: flag("-d", "--repeated"),
  allRepeatedShort: flag("-D"),
  allRepeated: optional("none", "--all-repeated"),
  skipFields: value("-f", "--skip-fields"),
  group: optional("separate", "--group"),
  ignoreCase: flag("-i", "--ignore-case"),
  skipCharacters: value("-s", "--skip-chars"),
  unique: flag("-u", "--unique"),
  zero: flag("-z", "--zero-terminated"),
  compare: value("-w", "--check-chars"),
} as const;

/** uniq - report or omit repeated lines. POSIX XCU uniq; -D, -i, -w, -z and --group are GNU's. */
export const uniq = rewriting(
  utility({
    name: "uniq",
    summary: "report or omit repeated lines",
    knows: "all",
    options,
    operands: { max: 2 },

    run(call) {
      const { options: given, operands } = call;
      const key = keyOf(call);
      const group = choice(call, given.group, "--group", ["prepend", "append", "separate", "both"]);
      const repeated = given.allRepeatedShort && given.allRepeated === undefined ? "none" : given.allRepeated;
      const all = choice(call, repeated, "--all-repeated", ["none", "prepend", "separate"]);
      if (group !== undefined && (given.count || given.repeated || all !== undefined || given.unique))
        return call.usage("--group is mutually exclusive with -c/-d/-D/-u");
      if (given.count && all !== undefined)
        return call.usage("printing all duplicated lines and repeat counts is meaningless");
      const [from = "-", to = "-"] = operands;
      const read = readOperand(call, from);
      if (!read.ok) {
        if (read.errno !== "EISDIR") call.fail(quotef(from), read.errno);
        else {
          if (to !== "-") call.sys.writeFile(to, "");
          call.fail(`error reading ${quoteaf(from)}`);
        }
        return undefined;
      }
      const end = given.zero ? "\0" : "\n";
      const groups = groupsOf(linesOf(read.value, end), key);
      const out = group === undefined ? plain(groups, call, all, end) : grouped(groups, group, end);
      if (to === "-") call.write(out);
      else {
        const errno = call.sys.writeFile(to, out);
        if (errno) call.fail(quotef(to), errno);
      }
      return undefined;
    },
  }),
  oldStyle,
);

function keyOf(call: Call<typeof options>): (line: Bytes) => Bytes {
  const { options: given } = call;
  const number = (text: Bytes | undefined, what: string) => {
    if (text === undefined) return undefined;
    if (/^\s*\+?\d+$/.test(text)) return Math.min(Number(text), 2 ** 40);
    call.warn(`${text}: ${what}`);
    return call.exit(1);
  };
  const fields = number(given.skipFields, "invalid number of fields to skip") ?? 0;
  const characters = number(given.skipCharacters, "invalid number of bytes to skip") ?? 0;
  const compared = number(given.compare, "invalid number of bytes to compare");
  return (line) => {
    let at = 0;
    for (let i = 0; i < fields && at < line.length; i++)
      at += /^[ \t\n]*[^ \t\n]*/.exec(line.slice(at))?.[0].length ?? 0;
    const key = line.slice(at + characters, compared === undefined ? undefined : at + characters + compared);
    return given.ignoreCase ? key.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : key;
  };
}

function groupsOf(lines: readonly Bytes[], key: (line: Bytes) => Bytes): Bytes[][] {
  const groups: Bytes[][] = [];
  let last: Bytes | undefined;
  for (const line of lines) {
    const now = key(line);
    if (now === last) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = now;
  }
  return groups;
}

function plain(groups: readonly Bytes[][], call: Call<typeof options>, all: string | undefined, end: Bytes): Bytes {
  const { options: given } = call;
  let out = "";
  let printed = false;
  for (const group of groups) {
    const [first = ""] = group;
    const isRepeated = group.length > 1;
    if (given.unique && isRepeated) continue;
    if ((given.repeated || all !== undefined) && !isRepeated) continue;
    if (all !== undefined) {
      if (all === "prepend" || (all === "separate" && printed)) out += end;
      out += group.map((line) => line + end).join("");
    } else out += (given.count ? `${String(group.length).padStart(7)} ` : "") + first + end;
    printed = true;
  }
  return out;
}

function grouped(groups: readonly Bytes[][], how: string, end: Bytes): Bytes {
  const texts = groups.map((group) => group.map((line) => line + end).join(""));
  if (texts.length === 0) return "";
  const body = texts.join(end);
  return (how === "prepend" || how === "both" ? end : "") + body + (how === "append" || how === "both" ? end : "");
}

/** `-1` skips a field, `+1` a character: the old way. */
function oldStyle(argv: readonly Bytes[]): readonly Bytes[] {
  let ended = false;
  let taken = false;
  return argv.flatMap((argument) => {
    if (argument === "--") ended = true;
    const match = ended || taken ? null : /^([-+])(\d+)$/.exec(argument);
    taken = /^-[fsw]$/.test(argument);
    return match ? [match[1] === "-" ? "-f" : "-s", match[2] ?? ""] : [argument];
  });
}
