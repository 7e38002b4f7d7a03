/** Dates as people write them: what date -d and touch -d take, as far as it is modelled. All times are UTC. */
import type { Bytes } from "../bytes";
import type { Moment } from "./timeFormat";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  ut: 0,
  wet: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  met: 1,
  bst: 1,
  jst: 9,
};

const UNITS: Readonly<Record<string, readonly [unit: "month" | "day" | "second", factor: number]>> = {
  year: ["month", 12],
  month: ["month", 1],
  fortnight: ["day", 14],
  week: ["day", 7],
  day: ["day", 1],
  hour: ["second", 3600],
  minute: ["second", 60],
  min: ["second", 60],
  second: ["second", 1],
  sec: ["second", 1],
};

const ORDINALS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, third: 3, fourth: 4, fifth: 5 };

interface Draft {
  year: number;
  month: number;
  day: number;
  seconds: number;
  nanoseconds: number;
  zone: number;
  months: number;
  days: number;
  offset: number;
  weekday: { day: number; count: number } | undefined;
  dates: number;
  times: number;
  zones: number;
  relatives: number;
}

/** The moment, or undefined where it is no date. `unmodelled` hears words that may be a date that is not modelled. */
export function readDate(text: Bytes, now: Moment, unmodelled: (reason: string) => never): Moment | undefined {
  const trimmed = text.trim().toLowerCase();
  const epoch = /^@(-?\d+)(?:[.,](\d+))?$/.exec(trimmed);
  if (epoch) return { seconds: Number(epoch[1]), nanoseconds: nanosecondsOf(epoch[2] ?? "") };
  const today = new Date(now.seconds * 1000);
  const draft: Draft = {
    year: today.getUTCFullYear(),
    month: today.getUTCMonth(),
    day: today.getUTCDate(),
    seconds: ((now.seconds % 86400) + 86400) % 86400,
    nanoseconds: now.nanoseconds,
    zone: 0,
    months: 0,
    days: 0,
    offset: 0,
    weekday: undefined,
    dates: 0,
    times: 0,
    zones: 0,
    relatives: 0,
  };
  let rest = trimmed.replace(/\([^()]*\)/g, " ");
  while ((rest = rest.replace(/^[\s,]+/, "")) !== "") {
    const taken = takeItem(rest, draft);
    if (taken === "bad") return undefined;
    if (taken === "unknown")
      return /^[a-z]+/.test(rest) && !/^[a-z]{2,}/.test(rest)
        ? unmodelled(`the date ${text}`)
        : invalidWord(rest, text, unmodelled);
    rest = rest.slice(taken);
  }
  if (draft.dates > 1 || draft.times > 1 || draft.zones > 1) return undefined;
  return resolve(draft, trimmed);
}

/** Words that no date has are an error; what looks like a form that is not modelled says so. */
function invalidWord(rest: string, text: Bytes, unmodelled: (reason: string) => never): undefined {
  if (
    /^[a-z]{2,}/.test(rest) &&
    !/^(?:noon|midnight|tomorrow|dst|am|pm|eleventh|twelfth|sixth|seventh|eighth|ninth|tenth|first)/.test(rest)
  ) {
    const word = /^[a-z]+/.exec(rest)?.[0] ?? "";
    if (!/^[a-z]{2,5}t?$/.test(word)) return undefined;
    return word.length > 4 ? undefined : unmodelled(`the word ${word} in the date ${text}`);
  }
  return /^[0-9+-]/.test(rest) ? unmodelled(`the date ${text}`) : undefined;
}

const nanosecondsOf = (digits: string) => Number(digits.slice(0, 9).padEnd(9, "0"));

type Taken = number | "bad" | "unknown";

function takeItem(rest: string, draft: Draft): Taken {
  return (
    takeDate(rest, draft) ?? takeTime(rest, draft) ?? takeRelative(rest, draft) ?? takeWord(rest, draft) ?? "unknown"
  );
}

function setDate(draft: Draft, year: number, month: number, day: number): boolean {
  draft.dates += 1;
  Object.assign(draft, { year, month: month - 1, day });
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** Two digits: 69 to 99 are of the twentieth century. */
const fullYear = (text: string) => (text.length <= 2 ? Number(text) + (Number(text) < 69 ? 2000 : 1900) : Number(text));

function takeDate(rest: string, draft: Draft): Taken | undefined {
  const iso = /^(\d{4,})-(\d\d?)-(\d\d?)(?=$|[\st])t?/.exec(rest);
  if (iso) return setDate(draft, Number(iso[1]), Number(iso[2]), Number(iso[3])) ? iso[0].length : "bad";
  const slashed = /^(\d\d?)\/(\d\d?)(?:\/(\d{2,4}))?(?=$|\s)/.exec(rest);
  if (slashed) {
    const year = slashed[3] === undefined ? draft.year : fullYear(slashed[3]);
    return setDate(draft, year, Number(slashed[1]), Number(slashed[2])) ? slashed[0].length : "bad";
  }
  const yearFirst = /^(\d{4})\/(\d\d?)\/(\d\d?)(?=$|\s)/.exec(rest);
  if (yearFirst)
    return setDate(draft, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
      ? yearFirst[0].length
      : "bad";
  const compact = /^(\d{4})(\d\d)(\d\d)(?=$|[\st])t?/.exec(rest);
  if (compact && draft.dates === 0)
    return setDate(draft, Number(compact[1]), Number(compact[2]), Number(compact[3])) ? compact[0].length : "bad";
  return takeNamedDate(rest, draft);
}

function monthOf(word: string): number | undefined {
  const at = MONTHS.findIndex(
    (name) => name === word || name.slice(0, 3) === word || (word === "sept" && name === "september"),
  );
  return at < 0 ? undefined : at + 1;
}

function takeNamedDate(rest: string, draft: Draft): Taken | undefined {
  const dayFirst = /^(\d\d?)[\s-]*([a-z]{3,9})\.?(?:[\s-]+(\d{4}|\d\d(?=-|$))(?!:))?(?=$|[\s,])/.exec(rest);
  const first = dayFirst && monthOf(dayFirst[2] ?? "");
  if (dayFirst && first) {
    const year = dayFirst[3] === undefined ? draft.year : fullYear(dayFirst[3]);
    return setDate(draft, year, first, Number(dayFirst[1])) ? dayFirst[0].length : "bad";
  }
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d\d?)(?!:)(?:\s*,\s*(\d{4})|\s+(\d{4})(?=$|\s))?(?=$|[\s,])/.exec(rest);
  const month = monthFirst && monthOf(monthFirst[1] ?? "");
  if (!monthFirst || !month) return undefined;
  // A year may come at the very end, behind the time.
  const late = /\s(\d{4})$/.exec(rest.slice(monthFirst[0].length));
  const year = monthFirst[3] ?? monthFirst[4] ?? late?.[1];
  const valid = setDate(draft, year === undefined ? draft.year : Number(year), month, Number(monthFirst[2]));
  return valid ? monthFirst[0].length : "bad";
}

function takeTime(rest: string, draft: Draft): Taken | undefined {
  const clock = /^t?(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([ap]\.?m\.?)?/.exec(rest);
  const hourOnly = clock ? null : /^(\d\d?)\s*([ap]\.?m\.?)(?=$|\s)/.exec(rest);
  if (!clock && !hourOnly) {
    const late = draft.dates === 1 && draft.times === 1 ? /^(\d{4})$/.exec(rest) : null;
    return late ? late[0].length : undefined;
  }
  draft.times += 1;
  let hour = Number(clock?.[1] ?? hourOnly?.[1]);
  const [minute, second] = [Number(clock?.[2] ?? 0), Number(clock?.[3] ?? 0)];
  const half = (clock?.[5] ?? hourOnly?.[2] ?? "")[0];
  if (half) {
    if (hour < 1 || hour > 12) return "bad";
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 60) return "bad";
  draft.seconds = hour * 3600 + minute * 60 + second;
  draft.nanoseconds = nanosecondsOf(clock?.[4] ?? "");
  const length = (clock?.[0] ?? hourOnly?.[0] ?? "").length;
  const zone = /^\s*([+-])\s*(\d\d?)(?::?(\d\d))?(?=$|\s)/.exec(rest.slice(length));
  if (!zone) return length;
  draft.zones += 1;
  draft.zone = (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 3600 + Number(zone[3] ?? 0) * 60);
  return length + zone[0].length;
}

function takeRelative(rest: string, draft: Draft): Taken | undefined {
  const match =
    /^(?:([+-]?)\s*(\d+)|(last|this|next|third|fourth|fifth))?\s*([a-z]+?)s?(?:\s+(ago))?(?=$|[\s,+-])/.exec(rest);
  const unit = UNITS[match?.[4] ?? ""];
  if (!match || !unit) return undefined;
  const word = match[3];
  const count =
    (word === undefined ? Number(match[2] ?? 1) : (ORDINALS[word] ?? 0)) *
    (match[1] === "-" ? -1 : 1) *
    (match[5] ? -1 : 1);
  const [kind, factor] = unit;
  if (kind === "month") draft.months += count * factor;
  else if (kind === "day") draft.days += count * factor;
  else draft.offset += count * factor;
  draft.relatives += 1;
  return match[0].length;
}

function takeWord(rest: string, draft: Draft): Taken | undefined {
  const ordinal = /^(last|this|next)\s+([a-z]+)/.exec(rest);
  const word = /^([a-z]+)\.?/.exec(rest);
  if (!word) return undefined;
  const name = word[1] ?? "";
  if (name === "now" || name === "today" || name === "yesterday" || name === "tomorrow") {
    draft.days += name === "yesterday" ? -1 : name === "tomorrow" ? 1 : 0;
    draft.relatives += 1;
    return word[0].length;
  }
  const dayName = (text: string) => DAYS.findIndex((day) => day === text || day.slice(0, 3) === text);
  const count = ordinal ? (ORDINALS[ordinal[1] ?? ""] ?? 0) : 0;
  const day = dayName(ordinal?.[2] ?? name);
  if (day >= 0) {
    draft.weekday = { day, count };
    return ordinal ? ordinal[0].length : word[0].length;
  }
  const zone = ZONES[name];
  if (zone === undefined) return undefined;
  draft.zones += 1;
  draft.zone = zone * 3600;
  const offset = /^[+-]\d/.test(rest.slice(word[0].length));
  return offset ? "unknown" : word[0].length;
}

function resolve(draft: Draft, text: string): Moment {
  // A date or a weekday without a time means midnight; "yesterday" and "2 days ago" keep the time of day.
  const keepsTime = draft.times > 0 || (draft.dates === 0 && draft.weekday === undefined && draft.zones === 0);
  const isMidnight = !keepsTime || (text === "" && draft.relatives === 0);
  const seconds = isMidnight ? 0 : draft.seconds;
  const date = new Date(0);
  date.setUTCFullYear(draft.year, draft.month + draft.months, draft.day);
  if (draft.weekday && draft.dates === 0) {
    const { day, count } = draft.weekday;
    const ahead = (day - date.getUTCDay() + 7) % 7;
    const weeks = count > 0 && ahead > 0 ? count - 1 : count;
    date.setUTCDate(date.getUTCDate() + ahead + 7 * weeks);
  }
  date.setUTCDate(date.getUTCDate() + draft.days);
  const total = date.getTime() / 1000 + seconds - draft.zone + draft.offset;
  return { seconds: total, nanoseconds: isMidnight ? 0 : draft.nanoseconds };
}
