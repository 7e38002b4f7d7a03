/** pr - lay out text in pages and columns. POSIX XCU pr; the long options, -J, -N, -S, -T, -W and more are GNU's. */
import type { Bytes } from "../bytes";
import { errnoMessage } from "../world/errno";
import { isUtc } from "./dateText";
import { printDocument, Source } from "./prPrinter";
import { type PrCall, type PrSettings, prOptions, prSettings } from "./prSettings";
import { readOperand, rewriting } from "./textInput";
import { formatTime } from "./timeFormat";
import { quotef, utility } from "./utility";

export const pr = rewriting(
  utility({
    name: "pr",
    summary: "lay out text in pages and columns",
    knows: "all",
    options: prOptions,
    missing: ["time zones other than UTC"],

    run(call) {
      const settings = prSettings(call, call.operands);
      const { files } = settings;
      if (settings.merge && files.length > 0) printFiles(call, settings, files);
      else for (const file of files.length > 0 ? files : [undefined]) printFiles(call, settings, [file]);
      return undefined;
    },
  }),
  withColumns,
);

/** Digits among the options are the number of columns: `-2`, `-a2`, `-12`. */
function withColumns(argv: readonly Bytes[]): readonly Bytes[] {
  let digits = "";
  const out: Bytes[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? "";
    if (argument === "--") return [...out, ...(digits ? [`--columns=${digits}`] : []), ...argv.slice(i)];
    const cluster = /^-([abcdfFJmrtTv0-9]+)(?=$|[^abcdfFJmrtTv0-9-])/.exec(argument);
    const numbers = cluster?.[1]?.match(/\d+/g);
    if (numbers)
      digits =
        /^\d/.test(cluster?.[1] ?? "") && /^-\d/.test(argv[i - 1] ?? "")
          ? digits + numbers.join("")
          : (numbers.at(-1) ?? "");
    const rest = numbers
      ? `-${(cluster?.[1] ?? "").replace(/\d/g, "")}${argument.slice(cluster?.[0].length)}`
      : argument;
    if (/^--columns/.test(argument)) digits = "";
    if (rest !== "-" || argument === "-") out.push(rest);
    // The argument of an option that stands alone is none.
    if (/^-[abcdfFJmrtTv]*[DhlNowW]$/.test(rest) && argv[i + 1] !== undefined) out.push(argv[++i] ?? "");
  }
  return digits ? [...out.slice(0), `--columns=${digits}`] : out;
}

function printFiles(call: PrCall, settings: PrSettings, names: readonly (Bytes | undefined)[]): void {
  const sources: Source[] = [];
  let modified: number | undefined;
  for (const name of names) {
    const read = readOperand(call, name ?? "-");
    if (read.ok) sources.push(new Source(read.value));
    else {
      call.failQuietly();
      if (!settings.quiet) call.warn(`${quotef(name ?? "")}: ${errnoMessage(read.errno)}`);
    }
    const stat = name === undefined || name === "-" || settings.merge ? null : call.sys.stat(name);
    if (stat?.ok) modified = stat.value.mtime;
  }
  if (sources.length === 0) return;
  const [name = "-"] = names;
  const plain = settings.merge || name === "-" ? "" : name;
  const document = {
    sources,
    date: dateText(call, settings, modified),
    title: settings.header ?? plain,
    parallel: names[0] !== undefined,
  };
  const environment = {
    write: (bytes: Bytes) => void (bytes && call.write(bytes)),
    complain: (message: string) => call.warn(message),
  };
  if (printDocument(settings, document, environment)) return;
  call.warn("page width too narrow");
  call.exit(1);
}

function dateText(call: PrCall, settings: PrSettings, modified: number | undefined): Bytes {
  const posix = call.sys.env("POSIXLY_CORRECT") !== undefined;
  const format = settings.dateFormat ?? (posix ? "%b %e %H:%M %Y" : "%Y-%m-%d %H:%M");
  const zone = call.sys.env("TZ");
  if (!format.includes("%")) return format;
  if (zone !== undefined && !isUtc(zone)) return call.unmodelled(`the time zone ${zone}`);
  const time = modified ?? call.sys.now();
  const moment = { seconds: Math.floor(time), nanoseconds: Math.round((time % 1) * 1e9) };
  return formatTime(format, moment, "date", call.unmodelled);
}
