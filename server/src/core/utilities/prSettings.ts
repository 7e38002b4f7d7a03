/** What pr's options say, in the order in which they were given: POSIX's old forms and GNU's long ones. */
import type { Bytes } from "../bytes";
import { type Call, flag, list, optional, quote } from "./utility";

export const prOptions = {
  pages: list("--pages"),
  columns: list("--columns"),
  digit: flag("-0", "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9"),
  across: flag("-a", "--across"),
  balance: flag("-b"),
  control: flag("-c", "--show-control-chars"),
  double: flag("-d", "--double-space"),
  date: list("-D", "--date-format"),
  expand: optional("", "-e", "--expand-tabs"),
  formFeed: flag("-f", "-F", "--form-feed"),
  header: list("-h", "--header"),
  tabs: optional("", "-i", "--output-tabs"),
  join: flag("-J", "--join-lines"),
  length: list("-l", "--length"),
  merge: flag("-m", "--merge"),
  number: optional("", "-n", "--number-lines"),
  firstNumber: list("-N", "--first-line-number"),
  indent: list("-o", "--indent"),
  quiet: flag("-r", "--no-file-warnings"),
  separator: optional("", "-s", "--separator"),
  separatorText: optional("", "-S", "--sep-string"),
  omitHeader: flag("-t", "--omit-header"),
  omitPagination: flag("-T", "--omit-pagination"),
  escapes: flag("-v", "--show-nonprinting"),
  width: list("-w", "--width"),
  pageWidth: list("-W", "--page-width"),
} as const;

export type PrCall = Call<typeof prOptions>;

export interface PrSettings {
  firstPage: number;
  lastPage: number;
  columns: number;
  explicitColumns: boolean;
  across: boolean;
  control: boolean;
  double: boolean;
  dateFormat: Bytes | undefined;
  /** The character that counts as a tab in the input, and its width. */
  inputTab: Bytes;
  inputTabWidth: number;
  untabify: boolean;
  formFeed: boolean;
  header: Bytes | undefined;
  outputTab: Bytes;
  outputTabWidth: number;
  tabify: boolean;
  join: boolean;
  pageLength: number;
  merge: boolean;
  numbered: boolean;
  numberSeparator: Bytes;
  numberDigits: number;
  firstNumber: number;
  /** Lines of skipped pages count, too. */
  countsSkipped: boolean;
  margin: number;
  quiet: boolean;
  separator: Bytes;
  hasSeparator: boolean;
  extremities: boolean;
  keepsFormFeeds: boolean;
  escapes: boolean;
  width: number;
  truncates: boolean;
  readonly files: Bytes[];
}

const LARGEST = 2 ** 31 - 1;

/** The settings and the files; `words` are all arguments that are no options, in their place among them. */
export function prSettings(call: PrCall, words: readonly Bytes[]): PrSettings {
  const settings: PrSettings = {
    ...{ firstPage: 0, lastPage: Number.POSITIVE_INFINITY, columns: 1, explicitColumns: false, across: false },
    ...{ control: false, double: false, dateFormat: undefined, inputTab: "\t", inputTabWidth: 8, untabify: false },
    ...{ formFeed: false, header: undefined, outputTab: "\t", outputTabWidth: 8, tabify: false, join: false },
    ...{ pageLength: 66, merge: false, numbered: false, numberSeparator: "\t", numberDigits: 5, firstNumber: 1 },
    ...{ countsSkipped: true, margin: 0, quiet: false, separator: "", hasSeparator: false, extremities: true },
    ...{ keepsFormFeeds: false, escapes: false, width: 72, truncates: false, files: [] },
  };
  const old = { width: false, separator: false, any: false };
  for (const [key, argument = ""] of call.given) apply(call, settings, old, key, argument);
  for (const word of words)
    if (!(settings.firstPage === 0 && word.startsWith("+") && pageRange(settings, word.slice(1))))
      settings.files.push(word);
  if (settings.firstPage === 0) settings.firstPage = 1;
  if (settings.merge && settings.explicitColumns)
    return refuse(call, "cannot specify number of columns when printing in parallel");
  if (settings.merge && settings.across)
    return refuse(call, "cannot specify both printing across and printing in parallel");
  if (old.any) translate(settings, old);
  return settings;
}

function refuse(call: PrCall, message: string): never {
  call.warn(message);
  return call.exit(1);
}

interface Old {
  width: boolean;
  separator: boolean;
  any: boolean;
}

function apply(call: PrCall, settings: PrSettings, old: Old, key: keyof typeof prOptions, argument: Bytes): void {
  const number = (least: number, what: string) => numberOf(call, argument, least, what);
  switch (key) {
    case "pages":
      if (/:-/.test(argument)) refuse(call, `invalid --pages argument '${argument}'`);
      if (!pageRange(settings, argument)) refuse(call, `invalid page range ${quote(argument)}`);
      return;
    case "columns":
      settings.columns = number(1, "invalid number of columns");
      settings.explicitColumns = true;
      return;
    case "digit":
      // `rewriteColumns` has made one --columns of them.
      return;
    case "across":
    case "control":
    case "double":
    case "formFeed":
    case "join":
    case "merge":
    case "quiet":
    case "escapes":
      settings[key] = true;
      return;
    case "balance":
      return;
    case "date":
      settings.dateFormat = argument;
      return;
    case "expand": {
      const read = characterAndNumber(call, argument, "e", settings.inputTab, settings.inputTabWidth);
      Object.assign(settings, { inputTab: read.character, inputTabWidth: read.number, untabify: true });
      return;
    }
    case "header":
      settings.header = argument;
      return;
    case "tabs": {
      const read = characterAndNumber(call, argument, "i", settings.outputTab, settings.outputTabWidth);
      Object.assign(settings, { outputTab: read.character, outputTabWidth: read.number, tabify: true });
      return;
    }
    case "length":
      settings.pageLength = number(1, "'-l PAGE_LENGTH' invalid number of lines");
      return;
    case "number": {
      const read = characterAndNumber(call, argument, "n", settings.numberSeparator, settings.numberDigits);
      Object.assign(settings, { numberSeparator: read.character, numberDigits: read.number, numbered: true });
      return;
    }
    case "firstNumber":
      settings.firstNumber = number(-(2 ** 31), "'-N NUMBER' invalid starting line number");
      settings.countsSkipped = false;
      return;
    case "indent":
      settings.margin = number(0, "'-o MARGIN' invalid line offset");
      return;
    case "separator":
      old.any = true;
      old.separator = true;
      if (!settings.hasSeparator && argument !== "") settings.separator = argument;
      return;
    case "separatorText":
      old.separator = false;
      settings.separator = argument;
      settings.hasSeparator = true;
      return;
    case "omitHeader":
    case "omitPagination":
      settings.extremities = false;
      settings.keepsFormFeeds = key === "omitHeader";
      return;
    case "width": {
      old.any = true;
      old.width = true;
      const width = number(1, "'-w PAGE_WIDTH' invalid number of characters");
      if (!settings.truncates) settings.width = width;
      return;
    }
    case "pageWidth":
      old.width = false;
      settings.truncates = true;
      settings.width = number(1, "'-W PAGE_WIDTH' invalid number of characters");
  }
}

/** -s and -w as older systems mean them. */
function translate(settings: PrSettings, old: Old): void {
  const many = settings.merge || settings.explicitColumns;
  if (old.width) {
    if (!many) settings.join = true;
    else {
      settings.truncates = true;
      if (old.separator) settings.hasSeparator = true;
    }
  } else if (!settings.hasSeparator && old.separator && many) {
    if (settings.truncates) settings.hasSeparator = true;
    else {
      settings.join = true;
      if (settings.separator !== "") settings.hasSeparator = true;
    }
  }
}

function numberOf(call: PrCall, text: Bytes, least: number, what: string): number {
  const valid = /^\s*[-+]?\d+$/.test(text);
  const value = valid ? Number(text) : 0;
  if (valid && value >= least && value <= LARGEST) return value;
  const large = valid && (value > LARGEST || value < -LARGEST);
  const range = valid && !large ? ": Numerical result out of range" : "";
  return refuse(call, `${what}: ${quote(text)}${large ? ": Value too large for defined data type" : range}`);
}

/** `[CHARACTER][NUMBER]` */
function characterAndNumber(call: PrCall, text: Bytes, option: string, character: Bytes, number: number) {
  const own = /^[^0-9]/.test(text);
  const digits = own ? text.slice(1) : text;
  const read = { character: own ? (text[0] ?? "") : character, number };
  if (digits === "") return read;
  const value = /^\s*\+?\d+$/.test(digits) ? Number(digits) : 0;
  if (value > 0 && value <= LARGEST) return { ...read, number: value };
  const large = value > LARGEST ? ": Value too large for defined data type" : "";
  return call.usage(`'-${option}' extra characters or invalid number in the argument: ${quote(digits)}${large}`);
}

/** `FIRST[:LAST]`; false where it is none. */
function pageRange(settings: PrSettings, text: Bytes): boolean {
  const match = /^\+?(\d+)(?::\+?(\d+))?$/.exec(text);
  const [first, last] = [Number(match?.[1]), match?.[2] === undefined ? Number.POSITIVE_INFINITY : Number(match[2])];
  if (!match || first === 0 || last < first) return false;
  Object.assign(settings, { firstPage: first, lastPage: last });
  return true;
}
