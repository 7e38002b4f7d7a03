import type { Bytes } from "../bytes";
import { linesWithEnds, readOperands, rewriting } from "./textInput";
import { type Call, flag, list, type Options, quote, utility } from "./utility";

const expandOptions = { initial: flag("-i", "--initial"), tabs: list("-t", "--tabs") } as const;
const unexpandOptions = { all: flag("-a", "--all"), first: flag("--first-only"), tabs: list("-t", "--tabs") } as const;

/** `-4` and `-4,8`: tab stops the old way. */
const oldStyle = (argv: readonly Bytes[]) =>
  argv.flatMap((argument) => (/^-\d[\d,]*$/.test(argument) ? ["-t", argument.slice(1)] : [argument]));

/** expand - tabs to spaces. POSIX XCU expand. */
export const expand = rewriting(
  utility({
    name: "expand",
    knows: "all",
    summary: "convert tabs to spaces",
    options: expandOptions,

    run(call) {
      const stops = stopsOf(call, call.options.tabs);
      for (const text of readOperands(call))
        call.write(
          linesWithEnds(text)
            .map((line) => expanded(line, stops, call.options.initial ? "initial" : "all"))
            .join(""),
        );
    },
  }),
  oldStyle,
);

/** unexpand - spaces to tabs. POSIX XCU unexpand. */
export const unexpand = rewriting(
  utility({
    name: "unexpand",
    knows: "all",
    summary: "convert spaces to tabs",
    options: unexpandOptions,

    run(call) {
      const { options: given } = call;
      const stops = stopsOf(call, given.tabs);
      const all = (given.all || given.tabs.length > 0) && !given.first;
      for (const text of readOperands(call))
        call.write(
          linesWithEnds(text)
            .map((line) => unexpanded(line, stops, all ? "all" : "initial"))
            .join(""),
        );
    },
  }),
  oldStyle,
);

/** Where the next stop behind a column is; undefined where there is none. */
type NextStop = (column: number) => number | undefined;

function stopsOf<O extends Options>(call: Call<O>, lists: readonly Bytes[]): NextStop {
  const stops: number[] = [];
  const repeats: { "/": number; "+": number } = { "/": 0, "+": 0 };
  let ok = true;
  const warn = (message: string) => {
    call.warn(message);
    ok = false;
  };
  const fail = (message: string): never => {
    call.warn(message);
    return call.exit(1);
  };
  for (const text of lists) {
    readStops(text, { stops, repeats, warn });
    if (!ok) return call.exit(1);
  }
  if (stops.includes(0)) return fail("tab size cannot be 0");
  if (stops.some((stop, i) => i > 0 && stop <= (stops[i - 1] ?? 0))) return fail("tab sizes must be ascending");
  if (repeats["/"] && repeats["+"]) return fail("'/' specifier is mutually exclusive with '+'");
  const kind = repeats["/"] ? "/" : "+";
  const repeat = repeats[kind] ? { kind, size: repeats[kind] } : undefined;
  const every =
    (size: number): NextStop =>
    (column) =>
      column + size - (column % size);
  if (stops.length === 0) return every(repeat?.size || 8);
  const [only = 8] = stops;
  if (stops.length === 1 && !repeat) return every(only);
  return (column) => {
    const listed = stops.find((stop) => stop > column);
    if (listed !== undefined || !repeat) return listed;
    const origin = repeat.kind === "+" ? (stops.at(-1) ?? 0) : 0;
    return column + repeat.size - ((column - origin) % repeat.size);
  };
}

interface Stops {
  readonly stops: number[];
  /** How far the stops behind the last one are apart: from the line's start, or from the last one. */
  readonly repeats: { "/": number; "+": number };
  readonly warn: (message: string) => void;
}

/** A list as expand reads it, character by character: `/` and `+` hold until the list ends. */
function readStops(text: Bytes, { stops, repeats, warn }: Stops): void {
  let kind: "/" | "+" | undefined;
  let digits = "";
  const take = (): boolean => {
    const size = Number(digits);
    if (digits === "") return true;
    digits = "";
    if (kind === undefined) stops.push(size);
    else if (repeats[kind]) warn(`'${kind}' specifier only allowed with the last value`);
    else repeats[kind] = size;
    return kind === undefined || repeats[kind] === size;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (/[, \t]/.test(character)) {
      if (!take()) return;
    } else if (character === "/" || character === "+") {
      if (digits !== "") warn(`'${character}' specifier not at start of number: ${quote(text.slice(at))}`);
      kind = character;
    } else if (/\d/.test(character)) {
      const number = /^\d+/.exec(text.slice(at))?.[0] ?? "";
      digits += number;
      at += number.length - 1;
      if (BigInt(digits) >= 2n ** 64n) warn(`tab stop is too large ${quote(digits)}`);
    } else {
      warn(`tab size contains invalid character(s): ${quote(text.slice(at))}`);
      return;
    }
  }
  take();
}

function expanded(line: Bytes, next: NextStop, which: "initial" | "all"): Bytes {
  let out = "";
  let column = 0;
  let active = true;
  for (const character of line) {
    if (character === "\t" && active) {
      const stop = next(column) ?? column + 1;
      out += " ".repeat(stop - column);
      column = stop;
      continue;
    }
    if (character === "\b") column = Math.max(0, column - 1);
    else column += 1;
    if (which === "initial" && character !== " ") active = false;
    out += character;
  }
  return out;
}

/** Blanks wait until it is known whether a tab can stand for them; one blank that ends at a stop stays, if alone. */
function unexpanded(line: Bytes, next: NextStop, which: "initial" | "all"): Bytes {
  let out = "";
  let pending = "";
  let endsAtStop = false;
  let column = 0;
  let active = true;
  let afterBlank = true;
  for (const character of line) {
    const stop = active && (character === " " || character === "\t") ? next(column) : undefined;
    if (stop !== undefined) {
      column = character === "\t" ? stop : column + 1;
      if (character === " " && !(afterBlank && column === stop)) {
        endsAtStop ||= column === stop;
        pending += " ";
      } else {
        out += endsAtStop ? "\t\t" : "\t";
        pending = "";
        endsAtStop = false;
      }
      afterBlank = true;
      continue;
    }
    out += (endsAtStop && pending.length > 1 ? `\t${pending.slice(1)}` : pending) + character;
    pending = "";
    endsAtStop = false;
    afterBlank = false;
    column = character === "\b" ? Math.max(0, column - 1) : column + 1;
    if (which === "initial" || character === " " || character === "\t") active = false;
  }
  return out + pending;
}
