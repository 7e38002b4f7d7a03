/** strftime(3) in the C locale, for a moment in UTC; with the flags and widths of GNU date(1). */
import type { Bytes } from "../bytes";

export interface Moment {
  /** Whole seconds since 1970. */
  readonly seconds: number;
  readonly nanoseconds: number;
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Parts extends Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearday: number;
}

/** Years that JavaScript's dates reach. */
const LATEST = 8.64e12;

/**
 * The moment by the format. "date" is coreutils' nstrftime (%N, %:z, flags), "libc" is strftime(3), which leaves
 * what it does not know as it is. `unmodelled` hears what neither does.
 */
export function formatTime(
  format: Bytes,
  moment: Moment,
  style: "date" | "libc",
  unmodelled: (reason: string) => never,
): Bytes {
  if (Math.abs(moment.seconds) > LATEST) unmodelled("a time so far away");
  const parts = partsOf(moment);
  const specification = /%([-_0^#+]*)(\d*)([EO]?)(:{0,3})([A-Za-z%])/g;
  return format.replace(
    specification,
    (whole, flags: string, width: string, _modifier, colons: string, letter: string) => {
      if (Number(width) > 10000) unmodelled(`limit: a width of ${width}`);
      const conversion = convert(letter, colons, parts, style, Number(width));
      if (conversion === undefined) return whole;
      return decorate(conversion, flags, width);
    },
  );
}

function partsOf(moment: Moment): Parts {
  const date = new Date(moment.seconds * 1000);
  const year = date.getUTCFullYear();
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  return {
    ...moment,
    year,
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
    yearday: Math.floor((date.getTime() - start.getTime()) / 86400000),
  };
}

interface Conversion {
  readonly text: string;
  /** Width and fill where no flag or width says otherwise. */
  readonly width: number;
  readonly fill: "0" | " ";
  readonly sign?: "-";
  /** A year or century: with the flag + it has a sign where it is longer than usual. */
  readonly yearish?: boolean;
  /** A text that # changes to small letters (%p) or to capitals. */
  readonly small?: boolean;
}

const number = (value: number, width: number, fill: "0" | " " = "0"): Conversion => ({
  text: String(Math.abs(value)),
  width,
  fill,
  ...(value < 0 ? { sign: "-" as const } : {}),
});
const text = (value: string, small = false): Conversion => ({ text: value, width: 0, fill: " ", small });

function convert(
  letter: string,
  colons: string,
  p: Parts,
  style: "date" | "libc",
  width: number,
): Conversion | undefined {
  const again = (format: string) => text(formatTime(format, p, style, never));
  const hour12 = p.hour % 12 === 0 ? 12 : p.hour % 12;
  if (colons !== "" && letter !== "z") return undefined;
  switch (letter) {
    case "%":
      return text("%");
    case "a":
      return text((DAYS[p.weekday] ?? "").slice(0, 3));
    case "A":
      return text(DAYS[p.weekday] ?? "");
    case "b":
    case "h":
      return text((MONTHS[p.month] ?? "").slice(0, 3));
    case "B":
      return text(MONTHS[p.month] ?? "");
    case "c":
      return again("%a %b %e %H:%M:%S %Y");
    case "C":
      return { ...number(Math.floor(p.year / 100), 2), yearish: true };
    case "d":
      return number(p.day, 2);
    case "D":
    case "x":
      return again("%m/%d/%y");
    case "e":
      return number(p.day, 2, " ");
    case "F":
      return again("%Y-%m-%d");
    case "g":
      return number(isoWeek(p).year % 100, 2);
    case "G":
      return { ...number(isoWeek(p).year, 4), yearish: true };
    case "H":
      return number(p.hour, 2);
    case "I":
      return number(hour12, 2);
    case "j":
      return number(p.yearday + 1, 3);
    case "k":
      return number(p.hour, 2, " ");
    case "l":
      return number(hour12, 2, " ");
    case "m":
      return number(p.month + 1, 2);
    case "M":
      return number(p.minute, 2);
    case "n":
      return text("\n");
    case "N":
      return style === "date" ? nanoseconds(p, width) : undefined;
    case "p":
      return text(p.hour < 12 ? "AM" : "PM", true);
    case "P":
      return text(p.hour < 12 ? "am" : "pm");
    case "q":
      return style === "date" ? number(Math.floor(p.month / 3) + 1, 1) : undefined;
    case "r":
      return again("%I:%M:%S %p");
    case "R":
      return again("%H:%M");
    case "s":
      return number(p.seconds, 1);
    case "S":
      return number(p.second, 2);
    case "t":
      return text("\t");
    case "T":
    case "X":
      return again("%H:%M:%S");
    case "u":
      return number(p.weekday === 0 ? 7 : p.weekday, 1);
    case "U":
      return number(Math.floor((p.yearday + 7 - p.weekday) / 7), 2);
    case "V":
      return number(isoWeek(p).week, 2);
    case "w":
      return number(p.weekday, 1);
    case "W":
      return number(Math.floor((p.yearday + 7 - ((p.weekday + 6) % 7)) / 7), 2);
    case "y":
      return number(((p.year % 100) + 100) % 100, 2);
    case "Y":
      return { ...number(p.year, style === "date" ? 4 : 0), yearish: true };
    case "z":
      return zone(colons, style);
    case "Z":
      return text("UTC", true);
    default:
      return undefined;
  }
}

function never(reason: string): never {
  throw new Error(reason);
}

function nanoseconds(p: Parts, width: number): Conversion {
  const digits = String(p.nanoseconds).padStart(9, "0");
  return { text: width === 0 || width >= 9 ? digits : digits.slice(0, width), width: 0, fill: "0" };
}

function zone(colons: string, style: "date" | "libc"): Conversion | undefined {
  if (colons !== "" && style === "libc") return undefined;
  return text(["+0000", "+00:00", "+00:00:00", "+00"][colons.length] ?? "");
}

/** ISO 8601: the week with the year's first Thursday is the first. */
function isoWeek(p: Parts): { year: number; week: number } {
  const monday = p.yearday - ((p.weekday + 6) % 7);
  const week = Math.floor((monday + 3 + 7) / 7);
  if (monday + 3 < 0) {
    const before = daysIn(p.year - 1);
    return { year: p.year - 1, week: Math.floor((monday + 3 + before) / 7) + 1 };
  }
  return monday + 3 >= daysIn(p.year) ? { year: p.year + 1, week: 1 } : { year: p.year, week };
}

function daysIn(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

/** GNU's flags: - no padding, _ spaces, 0 zeros, ^ capitals, # the other case. */
function decorate(conversion: Conversion, flags: string, widthText: string): string {
  let fill: string = conversion.fill;
  let padded = true;
  let body = conversion.text;
  for (const flag of flags) {
    if (flag === "-") padded = false;
    else if (flag === "_") fill = " ";
    else if (flag === "0" || flag === "+") fill = "0";
    else if (flag === "^") body = body.toUpperCase();
    else if (flag === "#") body = conversion.small ? body.toLowerCase() : body.toUpperCase();
  }
  const long = conversion.yearish && (body.length > conversion.width || Number(widthText) > conversion.width);
  const sign = conversion.sign ?? (long && flags.includes("+") ? "+" : "");
  const width = padded || widthText !== "" ? (widthText === "" ? conversion.width : Number(widthText)) : 0;
  if (fill === "0") return sign + body.padStart(width - sign.length, "0");
  return (sign + body).padStart(width);
}
