import type { Bytes } from "../bytes";
import { partOptions, writeParts } from "./fileParts";
import { clamped, linesWithEnds, parseSize, rewriting } from "./textInput";
import { type Call, type Input, quote, utility } from "./utility";

/** How much: the first `count`, or all but the last. */
interface Wanted {
  readonly unit: "bytes" | "lines";
  readonly count: number;
  readonly from: "start" | "end";
}

/** head - the first part of files. POSIX XCU head; -c, -z and negative counts are GNU's. */
export const head = rewriting(
  utility({
    name: "head",
    summary: "output the first part of files",
    knows: "all",
    options: partOptions,
    writeFailure: (reason, bytes) => [
      bytes > 4096 ? `error writing 'standard output': ${reason}` : `write error: ${reason}`,
    ],

    run(call) {
      const wanted = wantedOf(call);
      const end = call.options.zero ? "\0" : "\n";
      const most = wanted.unit === "bytes" && wanted.from === "start" ? wanted.count : undefined;
      const { operands, stdin } = call;
      const fromInput = operands.length === 0 || (operands.length === 1 && operands[0] === "-");
      // A pipe is read as far as needed: what writes it may have no end.
      if (fromInput && end === "\n" && wanted.unit === "lines" && wanted.from === "start" && !stdin.error())
        writeParts({ ...call, stdin: { ...stdin, read: () => firstLines(stdin, wanted.count) } }, (text) => text);
      else writeParts(call, (text) => beginning(text, wanted, end), most);
    },
  }),
  oldStyle,
);

function wantedOf(call: Call<typeof partOptions>): Wanted {
  let wanted: Wanted = { unit: "lines", count: 10, from: "start" };
  for (const [key, text] of call.given) {
    if (key !== "bytes" && key !== "lines") continue;
    const digits = (text ?? "").replace(/^-/, "");
    const size = parseSize(digits);
    if (size === undefined || size >= 2n ** 64n) {
      call.fail(
        `invalid number of ${key}: ${quote(digits)}${size === undefined ? "" : ": Value too large for defined data type"}`,
      );
      return call.exit(1);
    }
    wanted = { unit: key, count: clamped(size), from: text?.startsWith("-") ? "end" : "start" };
  }
  return wanted;
}

/** What head reads at once: so much of a pipe is gone for whoever reads on; in a file it goes back. */
const CHUNK = 8192;

function firstLines(stdin: Input, count: number): Bytes {
  let text = "";
  let end = 0;
  for (let n = 0; n < count; ) {
    const next = text.indexOf("\n", end);
    if (next >= 0) {
      end = next + 1;
      n++;
      continue;
    }
    const chunk = stdin.read(CHUNK);
    if (chunk === "") return text;
    text += chunk;
  }
  stdin.seekBack(text.length - end);
  return text.slice(0, end);
}

function beginning(text: Bytes, { unit, count, from }: Wanted, end: Bytes): Bytes {
  if (unit === "bytes")
    return from === "start" ? text.slice(0, count) : text.slice(0, Math.max(0, text.length - count));
  const lines = linesWithEnds(text, end);
  return lines.slice(0, from === "start" ? count : Math.max(0, lines.length - count)).join("");
}

/** `-5`, `-5c`, `-5q`: count, unit (b k m with -c) and flags in the first argument. */
function oldStyle(argv: readonly Bytes[]): readonly Bytes[] {
  const match = /^-(\d+)([bckmlqvz]*)$/.exec(argv[0] ?? "");
  if (!match) return argv;
  const [, digits = "", letters = ""] = match;
  let multiplier = "";
  let unit = "-n";
  const flags: Bytes[] = [];
  for (const letter of letters) {
    if (letter === "c") {
      unit = "-c";
      multiplier = "";
    } else if (letter === "l") unit = "-n";
    else if ("bkm".includes(letter)) {
      unit = "-c";
      multiplier = letter;
    } else flags.push(`-${letter}`);
  }
  return [unit, digits + multiplier, ...flags, ...argv.slice(1)];
}
