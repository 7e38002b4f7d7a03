/** Seconds since 1970 as date and time in UTC, and back: what `stat`, `ls -l`, `find -printf` print and `touch -d` reads. */

export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 366. */
  readonly yearDay: number;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

export function civilTime(seconds: number): CivilTime {
  const days = Math.floor(seconds / 86400);
  const rest = Math.floor(seconds) - days * 86400;
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
  };
}

/** Seconds since 1970 of a date and time in UTC. */
export function secondsOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return daysFromCivil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
}

export const twoDigits = (n: number) => String(n).padStart(2, "0");

/** `2023-11-14 22:13:20.000000000 +0000`, as stat(1). */
export function fullIso(seconds: number): string {
  const t = civilTime(seconds);
  const fraction = String(Math.round((seconds - Math.floor(seconds)) * 1e9)).padStart(9, "0");
  return `${t.year}-${twoDigits(t.month)}-${twoDigits(t.day)} ${twoDigits(t.hour)}:${twoDigits(t.minute)}:${twoDigits(t.second)}.${fraction} +0000`;
}

/** A time by strftime(3)'s conversions in the C locale; undefined where one is not known here. */
export function formatTime(seconds: number, format: string): string | undefined {
  let known = true;
  const text = format.replace(/%([-_0^]?)(:*[A-Za-z%+])/g, (_, flag: string, letter: string) => {
    const made = conversion(seconds, letter);
    if (made === undefined) known = false;
    return flagged(made ?? "", flag);
  });
  return known ? text : undefined;
}

function flagged(text: string, flag: string): string {
  if (flag === "-") return text.replace(/^[0 ]+(?=.)/, "");
  if (flag === "_") return text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
  if (flag === "^") return text.toUpperCase();
  return text;
}

function conversion(seconds: number, letter: string): string | undefined {
  const t = civilTime(seconds);
  const also = (format: string) => formatTime(seconds, format);
  const hour12 = t.hour % 12 || 12;
  const weekday = WEEKDAYS[t.weekday] ?? "";
  const month = MONTHS[t.month - 1] ?? "";
  const table: Readonly<Record<string, () => string | undefined>> = {
    "%": () => "%",
    a: () => weekday.slice(0, 3),
    A: () => weekday,
    b: () => month.slice(0, 3),
    h: () => month.slice(0, 3),
    B: () => month,
    c: () => also("%a %b %e %H:%M:%S %Y"),
    C: () => twoDigits(Math.floor(t.year / 100)),
    d: () => twoDigits(t.day),
    D: () => also("%m/%d/%y"),
    e: () => String(t.day).padStart(2),
    F: () => also("%Y-%m-%d"),
    H: () => twoDigits(t.hour),
    I: () => twoDigits(hour12),
    j: () => String(t.yearDay).padStart(3, "0"),
    k: () => String(t.hour).padStart(2),
    l: () => String(hour12).padStart(2),
    m: () => twoDigits(t.month),
    M: () => twoDigits(t.minute),
    n: () => "\n",
    N: () => String(Math.round((seconds - Math.floor(seconds)) * 1e9)).padStart(9, "0"),
    p: () => (t.hour < 12 ? "AM" : "PM"),
    P: () => (t.hour < 12 ? "am" : "pm"),
    r: () => also("%I:%M:%S %p"),
    R: () => also("%H:%M"),
    s: () => String(Math.floor(seconds)),
    S: () => twoDigits(t.second),
    t: () => "\t",
    T: () => also("%H:%M:%S"),
    u: () => String(t.weekday || 7),
    w: () => String(t.weekday),
    x: () => also("%m/%d/%y"),
    X: () => also("%H:%M:%S"),
    y: () => twoDigits(t.year % 100),
    Y: () => String(t.year),
    z: () => "+0000",
    ":z": () => "+00:00",
    Z: () => "UTC",
  };
  return table[letter]?.();
}

/** Days since 1970 of a date of the (proleptic) Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}
