import type { Bytes } from "../bytes";
import { partOptions, writeParts } from "./fileParts";
import { clamped, linesWithEnds, parseSize, rewriting } from "./textInput";
import { type Call, flag, optional, quote, utility, value } from "./utility";

const options = {
  ...partOptions,
  follow: flag("-f"),
  followHow: optional("descriptor", "--follow"),
  followName: flag("-F"),
  retry: flag("--retry"),
  pid: value("--pid"),
  interval: value("-s", "--sleep-interval"),
} as const;

interface Wanted {
  readonly unit: "bytes" | "lines";
  readonly count: number;
  /** From the count-th on, or the last count. */
  readonly from: "start" | "end";
}

/** tail - the last part of files. POSIX XCU tail. Following a file that grows is not modelled. */
export const tail = rewriting(
  utility({
    name: "tail",
    lacks: "--max-unchanged-stats ---disable-inotify --presume-input-pipe",
    summary: "output the last part of files",
    options,
    missing: ["following (-f, -F, --follow, --retry)"],

    run(call) {
      const { options: given } = call;
      if (given.follow || given.followHow !== undefined || given.followName || given.retry)
        return call.unmodelled("tail that follows a file");
      if (given.interval !== undefined && !/^\s*\+?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(given.interval)) {
        call.fail(`invalid number of seconds: ${quote(given.interval)}`);
        return 1;
      }
      if (given.pid !== undefined) return call.unmodelled("option --pid of tail");
      const wanted = wantedOf(call);
      writeParts(call, (text) => ending(text, wanted, given.zero ? "\0" : "\n"));
      return undefined;
    },
  }),
  oldStyle,
);

function wantedOf(call: Call<typeof options>): Wanted {
  let wanted: Wanted = { unit: "lines", count: 10, from: "end" };
  for (const [key, text = ""] of call.given) {
    if (key !== "bytes" && key !== "lines") continue;
    const size = parseSize(text.replace(/^[-+]/, ""));
    if (size === undefined || /^[-+][-+]/.test(text)) {
      call.fail(`invalid number of ${key}: ${quote(text.startsWith("-") ? text.slice(1) : text)}`);
      return call.exit(1);
    }
    // Once a plus was given it counts for later numbers, too.
    const from = text.startsWith("+") ? "start" : wanted.from;
    wanted = { unit: key, count: clamped(size), from };
  }
  return wanted;
}

function ending(text: Bytes, { unit, count, from }: Wanted, end: Bytes): Bytes {
  if (unit === "bytes") {
    if (from === "start") return text.slice(Math.max(0, count - 1));
    return text.slice(Math.max(0, text.length - count));
  }
  const lines = linesWithEnds(text, end);
  return lines.slice(from === "start" ? Math.max(0, count - 1) : Math.max(0, lines.length - count)).join("");
}

/** `-5`, `+5`, `-5c`, `-5l`, `-5b`: the old way, with at most one file. */
function oldStyle(argv: readonly Bytes[]): readonly Bytes[] {
  const match = /^([-+])(\d*)([bcl]?)(f?)$/.exec(argv[0] ?? "");
  const files = argv[1] === "--" ? argv.length - 2 : argv.length - 1;
  if (!match || files > 1) return argv;
  const [, sign = "", digits = "", letter = "", follow = ""] = match;
  if (sign === "-" && digits === "" && letter !== "b" && letter !== "l") return argv;
  const count = `${sign === "+" ? "+" : ""}${digits || "10"}${letter === "b" ? "b" : ""}`;
  const unit = letter === "b" || letter === "c" ? "-c" : "-n";
  return [unit, count, ...(follow ? ["-f"] : []), ...argv.slice(1)];
}
