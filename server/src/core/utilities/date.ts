import type { Bytes } from "../bytes";
import { isUtc, readDate } from "./dateText";
import { linesOf, readOperand } from "./textInput";
import { formatTime, type Moment } from "./timeFormat";
import { type Call, flag, list, optional, quote, quotef, utility } from "./utility";

const options = {
  date: list("-d", "--date"),
  file: list("-f", "--file"),
  iso: optional("date", "--iso-8601", "-I"),
  rfc3339: list("--rfc-3339"),
  email: flag("-R", "--rfc-email", "--rfc-2822", "--rfc-822"),
  reference: list("-r", "--reference"),
  set: list("-s", "--set"),
  utc: flag("-u", "--utc", "--universal"),
  debug: flag("--debug"),
} as const;

const ISO: Readonly<Record<string, string>> = {
  date: "%Y-%m-%d",
  hours: "%Y-%m-%dT%H%:z",
  minutes: "%Y-%m-%dT%H:%M%:z",
  seconds: "%Y-%m-%dT%H:%M:%S%:z",
  ns: "%Y-%m-%dT%H:%M:%S,%N%:z",
};

const RFC3339: Readonly<Record<string, string>> = {
  date: "%Y-%m-%d",
  seconds: "%Y-%m-%d %H:%M:%S%:z",
  ns: "%Y-%m-%d %H:%M:%S.%N%:z",
};

/** date - print the time. POSIX XCU date with GNU's -d and formats; time zones other than UTC are not modelled. */
export const date = utility({
  name: "date",
  lacks: "--resolution",
  summary: "print the system date and time",
  options,
  missing: ["setting the clock", "time zones other than UTC", "rare forms of -d"],

  run(call) {
    const { options: given } = call;
    if (given.set.length > 0) return call.unmodelled("setting the clock with date");
    const zone = given.utc ? "UTC0" : call.sys.env("TZ");
    if (zone !== undefined && !isUtc(zone)) return call.unmodelled(`the time zone ${zone}`);
    const format = formatOf(call);
    const sources = [given.date.length > 0, given.file.length > 0, given.reference.length > 0].filter(Boolean).length;
    if (sources > 1) return call.usage("the options to specify dates for printing are mutually exclusive");
    for (const moment of moments(call, zone)) {
      if (given.debug) call.warn(`output format: ${quote(format)}`);
      const text = formatTime(format, moment, "date", call.unmodelled);
      call.write(`${given.utc || zone !== "GMT" ? text : text.replaceAll("UTC", "GMT")}\n`);
    }
    return undefined;
  },
});

function formatOf(call: Call<typeof options>): string {
  const { options: given, operands } = call;
  const formats: string[] = [];
  if (given.email) formats.push("%a, %d %b %Y %H:%M:%S %z");
  if (given.iso !== undefined) formats.push(choice(call, given.iso, ISO, "--iso-8601"));
  for (const text of given.rfc3339) formats.push(choice(call, text, RFC3339, "--rfc-3339"));
  for (const operand of operands) {
    if (operand.startsWith("+")) {
      if (formats.length > 0) return die(call, "multiple output formats specified");
      formats.push(operand.slice(1));
    } else if (formats.length > 0 && operands[0] !== operand) return extra(call, operand);
    else if (given.date.length > 0 || given.file.length > 0 || given.reference.length > 0) {
      call.warn(`the argument ${quote(operand)} lacks a leading '+';`);
      call.writeError(
        "when using an option to specify date(s), any non-option\nargument must be a format string beginning with '+'\n" +
          `Try '${call.name} --help' for more information.\n`,
      );
      return call.exit(1);
    } else if (/^\d{8}(?:\d\d){0,2}(?:\.\d\d)?$/.test(operand)) return call.unmodelled("setting the clock with date");
    else return die(call, `invalid date ${quote(operand)}`);
  }
  if (formats.length > 1) return die(call, "multiple output formats specified");
  return formats[0] ?? "%a %b %e %H:%M:%S %Z %Y";
}

function extra(call: Call<typeof options>, operand: Bytes): never {
  return call.usage(`extra operand ${quote(operand)}`);
}

function die(call: Call<typeof options>, message: string): never {
  call.warn(message);
  return call.exit(1);
}

function choice(
  call: Call<typeof options>,
  text: Bytes,
  known: Readonly<Record<string, string>>,
  option: string,
): string {
  const names = Object.keys(known).filter((name) => name === text || (text !== "" && name.startsWith(text)));
  const [name] = names;
  const format = name !== undefined && (names.length === 1 || name === text) ? known[name] : undefined;
  if (format !== undefined) return format;
  call.warn(`${names.length > 1 ? "ambiguous" : "invalid"} argument ${quote(text)} for ${quote(option)}`);
  const order = option === "--iso-8601" ? ["hours", "minutes", "date", "seconds", "ns"] : ["date", "seconds", "ns"];
  call.writeError(
    `Valid arguments are:\n${order.map((one) => `  - ${quote(one)}\n`).join("")}Try '${call.name} --help' for more information.\n`,
  );
  return call.exit(1);
}

function* moments(call: Call<typeof options>, zone: string | undefined): Generator<Moment, void> {
  const { options: given, sys } = call;
  const now = { seconds: sys.now(), nanoseconds: 0 };
  const last = given.date.at(-1);
  const file = given.file.at(-1);
  const content = last === undefined && file !== undefined ? readOperand(call, file) : undefined;
  if (content && !content.ok) call.fail(quotef(file ?? ""), content.errno);
  if (last !== undefined || content) {
    const tell = given.debug ? call.warn : undefined;
    for (const text of last !== undefined ? [last] : content?.ok ? linesOf(content.value) : []) {
      const moment = readDate(text, now, call.unmodelled, { zone, ...(tell ? { tell } : {}) });
      if (moment) yield moment;
      else call.fail(`invalid date ${quote(text)}`);
    }
    return;
  }
  const reference = given.reference.at(-1);
  if (reference === undefined) {
    yield now;
    return;
  }
  const stat = sys.stat(reference);
  if (stat.ok) yield { seconds: Math.floor(stat.value.mtime), nanoseconds: Math.round((stat.value.mtime % 1) * 1e9) };
  else call.fail(quotef(reference), stat.errno);
}
