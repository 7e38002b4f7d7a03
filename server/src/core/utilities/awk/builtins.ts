/** awk's built-in functions, getline, and substitution. */
import type { Bytes } from "../../bytes";
import type { Regex } from "../../regex/regex";
import { formatTime } from "../timeFormat";
import { evaluate, regexOf, targetOf, textOf } from "./evaluate";
import { seededRandom } from "./random";
import { splitFields } from "./records";
import type { Runtime } from "./runtime";
import { formatAwk } from "./sprintf";
import type { BuiltinName, Expression } from "./tree";
import { InputText, toInteger, toNumber, type Value } from "./value";

type BuiltinCall = Expression & { readonly kind: "builtin" };

export function builtin(call: BuiltinCall, runtime: Runtime): Value {
  if (call.name === "match") return match(call.arguments, runtime);
  return FUNCTIONS[call.name](
    call.arguments.map((argument) => evaluate(argument, runtime)),
    runtime,
  );
}

type BuiltinFunction = (values: readonly Value[], runtime: Runtime) => Value;

const numeric =
  (compute: (value: number) => number): BuiltinFunction =>
  ([value]) =>
    compute(toNumber(value));

const FUNCTIONS: Readonly<Record<Exclude<BuiltinName, "match">, BuiltinFunction>> = {
  atan2: ([y, x]) => Math.atan2(toNumber(y), toNumber(x)),
  cos: numeric(Math.cos),
  exp: numeric(Math.exp),
  int: numeric(Math.trunc),
  log: numeric(Math.log),
  sin: numeric(Math.sin),
  sqrt: numeric(Math.sqrt),
  close: ([name], runtime) => runtime.streams.close(runtime.text(name)),
  fflush: (values, runtime) => flush(values, runtime),
  index: ([text, part], runtime) => index(runtime.text(text), runtime.text(part)),
  mktime: ([text], runtime) => mktime(runtime.text(text), runtime),
  rand: (_, runtime) => random(runtime),
  sprintf: ([format, ...rest], runtime) => sprintf(runtime.text(format), rest, runtime),
  srand: (values, runtime) => seed(values, runtime),
  strftime: (values, runtime) => strftime(values, runtime),
  substr: (values, runtime) => substr(values, runtime),
  system: ([command], runtime) => system(runtime.text(command), runtime),
  systime: (_, runtime) => runtime.call.sys.now(),
  tolower: ([text], runtime) => runtime.text(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  toupper: ([text], runtime) => runtime.text(text).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
};

function flush(values: readonly Value[], runtime: Runtime): number {
  const [name] = values;
  if (values.length > 0 && !runtime.streams.isOutput(runtime.text(name))) return -1;
  runtime.streams.flush();
  return 0;
}

function index(text: Bytes, part: Bytes): number {
  return part === "" && text === "" ? 0 : text.indexOf(part) + 1;
}

function sprintf(format: Bytes, values: readonly Value[], runtime: Runtime): Bytes {
  let out = "";
  const host = {
    text: (value: Value) => runtime.text(value),
    unmodelled: (reason: string) => runtime.call.unmodelled(reason),
  };
  formatAwk(format, values, "sprintf", host, (piece) => {
    out = runtime.bounded(out + piece);
  });
  return out;
}

function random(runtime: Runtime): number {
  return runtime.random?.() ?? runtime.call.unmodelled("rand() of awk without srand(SEED) differs from run to run");
}

function seed(values: readonly Value[], runtime: Runtime): Value {
  const before = runtime.seed;
  if (before === undefined) runtime.call.unmodelled("the first seed of awk differs from run to run");
  const [given] = values;
  runtime.seed = values.length === 0 ? runtime.call.sys.now() : given;
  runtime.random = values.length === 0 ? undefined : seededRandom(toInteger(toNumber(given)));
  return before;
}

function strftime(values: readonly Value[], runtime: Runtime): Bytes {
  const [format, time] = values;
  const seconds = values.length > 1 ? toInteger(toNumber(time)) : runtime.call.sys.now();
  checkZone(runtime);
  const text = (values.length > 0 ? runtime.text(format) : "") || "%c";
  const result = formatTime(text, { seconds, nanoseconds: 0 }, "libc", (reason) => runtime.call.unmodelled(reason));
  return result.length < TIME_BUFFER ? result : "";
}

/** mawk has room for so many bytes with the final NUL; what is longer comes out empty. */
const TIME_BUFFER = 128;

function checkZone(runtime: Runtime): void {
  const zone = runtime.call.sys.env("TZ");
  if (zone !== undefined && !/^(?:|UTC0?|GMT0?|:?UTC|Etc\/UTC)$/.test(zone))
    runtime.call.unmodelled(`the time zone ${zone}`);
}

function mktime(text: Bytes, runtime: Runtime): number {
  checkZone(runtime);
  const parts = /^\s*(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)(?:\s+(-?\d+))?/.exec(text);
  if (!parts) return -1;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

/** mawk 1.3.4-20200120 counts a start before the text as text that is there. */
function substr(values: readonly Value[], runtime: Runtime): Bytes {
  const [value, from, count] = values;
  const text = runtime.text(value);
  const start = toNumber(from);
  const wanted = values.length > 2 ? toNumber(count) : Number.POSITIVE_INFINITY;
  if (Number.isNaN(start) || Number.isNaN(wanted)) return "";
  const begin = toInteger(start);
  const length = toInteger(wanted) + (begin < 0 ? -begin : 0);
  const first = Math.max(begin, 1) - 1;
  return length <= 0 ? "" : text.slice(first, first + length);
}

function system(command: Bytes, runtime: Runtime): number {
  runtime.streams.flush();
  return runtime.call.runCommand(["sh", "-c", command]).status;
}

function match(argument: readonly Expression[], runtime: Runtime): number {
  const [subject, pattern] = argument;
  if (!subject || !pattern) return 0;
  const text = textOf(subject, runtime);
  const regex = regexOf(pattern, runtime);
  runtime.call.sys.observe.regex(text, () => regex.witness());
  const found = regex.match(text);
  const start = found ? found.index + 1 : 0;
  runtime.special("RSTART").value = start;
  runtime.special("RLENGTH").value = found ? found.end - found.index : -1;
  return start;
}

export function splitInto(expression: Expression & { readonly kind: "split" }, runtime: Runtime): number {
  const { separator } = expression;
  const text = textOf(expression.text, runtime);
  const by = runtime.separatorOf(separator, () => separator && evaluate(separator, runtime));
  const fields = splitFields(text, by, runtime.compile);
  const array = runtime.arrayOf(runtime.cell(expression.array));
  array.clear();
  fields.forEach((field, i) => {
    array.set(i + 1, new InputText(field));
  });
  return fields.length;
}

export function getline(expression: Expression & { readonly kind: "getline" }, runtime: Runtime): number {
  // An element is made whether or not there is something to read.
  const target = expression.place && targetOf(expression.place, runtime);
  const record = nextLine(expression, runtime);
  if (record === undefined) return -1;
  if (record === null) return 0;
  if (target) target.write(new InputText(record));
  else runtime.setLine(record);
  return 1;
}

function nextLine(expression: Expression & { readonly kind: "getline" }, runtime: Runtime): Bytes | null | undefined {
  if (expression.from === "main" || !expression.source) return runtime.nextRecord();
  const source = textOf(expression.source, runtime);
  const separator = runtime.text(runtime.special("RS").value);
  if (expression.from === "file") return runtime.streams.readFile(source, separator);
  return runtime.streams.readCommand(source, separator);
}

/** sub and gsub. */
export function substitute(expression: Expression & { readonly kind: "substitute" }, runtime: Runtime): number {
  const regex = regexOf(expression.regex, runtime);
  const replacement = replacementOf(textOf(expression.replacement, runtime));
  const target = targetOf(expression.target ?? { kind: "field", index: { kind: "number", value: 0 } }, runtime);
  const text = runtime.text(target.read());
  runtime.call.sys.observe.regex(text, () => regex.witness());
  const { result, count } = replaced(text, regex, replacement, expression.all ? "all" : "first");
  if (count > 0) target.write(runtime.bounded(result));
  return count;
}

/** The replacement in pieces: text, and null for the matched text. */
function replacementOf(text: Bytes): readonly (Bytes | null)[] {
  const pieces: (Bytes | null)[] = [];
  for (const [token] of text.matchAll(/\\[\\&]|&|[^\\&]+|\\/g)) {
    if (token === "&") pieces.push(null);
    else pieces.push(token.length === 2 && token.startsWith("\\") ? token.slice(1) : token);
  }
  return pieces;
}

function replaced(
  text: Bytes,
  regex: Regex,
  replacement: readonly (Bytes | null)[],
  which: "first" | "all",
): { result: Bytes; count: number } {
  let result = "";
  let count = 0;
  let copied = 0;
  for (let at = 0; at <= text.length; ) {
    const found = regex.match(text, at);
    if (!found) break;
    const empty = found.end === found.index;
    // Right behind a match there is no empty one.
    if (!empty || found.index > copied || count === 0 || found.index === 0) {
      const matched = text.slice(found.index, found.end);
      result += text.slice(copied, found.index) + replacement.map((piece) => piece ?? matched).join("");
      copied = found.end;
      count += 1;
    }
    if (which === "first") break;
    at = empty ? found.end + 1 : found.end;
  }
  return { result: result + text.slice(copied), count };
}
