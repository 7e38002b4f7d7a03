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
  let repeat: { readonly kind: "/" | "+"; readonly size: number } | undefined;
  const fail = (message: string): never => {
    call.warn(message);
    return call.exit(1);
  };
  for (const part of lists.flatMap((text) => text.split(/[, \t]+/))) {
    if (part === "") continue;
    const match = /^([/+]?)(\d+)$/.exec(part);
    if (!match) return fail(`tab size contains invalid character(s): ${quote(part.replace(/^[/+]?\d*/, ""))}`);
    const size = Number(match[2]);
    if (match[1] === "/" || match[1] === "+") repeat = { kind: match[1], size };
    else {
      if (size === 0) return fail("tab size cannot be 0");
      if (size <= (stops.at(-1) ?? 0)) return fail("tab sizes must be ascending");
      stops.push(size);
    }
  }
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
