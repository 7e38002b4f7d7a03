/** Dates as people write them: what date -d and touch -d take, as gnulib's parse-datetime resolves them. Times are UTC. */
import type { Bytes } from "../bytes";
import { civilTime, secondsOf } from "./civilTime";
import { type DateDraft, dayText, NoDate, readItems, twoDigits, zoneText } from "./dateGrammar";
import type { Moment } from "./timeFormat";

export interface DateReading {
  /** Where the time zone is from: "-u", or the value of TZ; undefined where neither is given. */
  readonly zone?: string | undefined;
  /** Hears what date --debug tells, line by line. */
  readonly tell?: (line: string) => void;
}

/** Years that JavaScript's dates reach. */
const LATEST = 8.64e12;

/** The moment, or undefined where it is no date. `unmodelled` hears of dates and zones that are not modelled. */
export function readDate(
  text: Bytes,
  now: Moment,
  unmodelled: (reason: string) => never,
  how: DateReading = {},
): Moment | undefined {
  const tell = how.tell ?? (() => {});
  const trimmed = text.replace(/^[ \t\n\v\f\r]+/, "");
  const [prefix = "", zone] = /^TZ="((?:[^\\"]|\\[\\"])*)"[ \t\n\v\f\r]*/.exec(trimmed) ?? [];
  if (zone !== undefined && !isUtc(zone)) return unmodelled(`the time zone ${zone}`);
  const draft = draftOf(now);
  try {
    readItems(trimmed.slice(prefix.length) || "0", draft, tell);
    tell(`input timezone: ${zoneSource(draft, zone, how.zone)}`);
    const moment = draft.epoch ? { seconds: draft.second, nanoseconds: draft.ns } : resolve(draft, tell);
    if (Math.abs(moment.seconds) > LATEST) return unmodelled(`the date ${text}`);
    tellFinal(moment, zone ?? how.zone, tell);
    return moment;
  } catch (thrown) {
    if (thrown instanceof NoDate) return undefined;
    throw thrown;
  }
}

/** Does that value of TZ mean UTC? */
export function isUtc(zone: string): boolean {
  return /^(?:|UTC0?|GMT0?|:?Etc\/UTC|:?UTC|utc0?)$/.test(zone);
}

function draftOf({ seconds, nanoseconds }: Moment): DateDraft {
  const { year, month, day, hour, minute, second } = civilTime(seconds);
  return {
    ...{ year, yearDigits: 0, month, day, hour, minute, second, ns: nanoseconds, meridian: undefined },
    ...{ zone: 0, weekday: 0, ordinal: 0, ordinalGiven: false, epoch: false, relative: false },
    shift: { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, ns: 0 },
    seen: { dates: 0, times: 0, days: 0, zones: 0, dsts: 0 },
  };
}

function zoneSource({ epoch, seen, zone }: DateDraft, written: string | undefined, given: string | undefined): string {
  if (epoch) return "'@timespec' - always UTC";
  if (seen.zones > 0) return `parsed date/time string (${zoneText(zone)})`;
  if (written !== undefined) return `TZ="${written}" in date string`;
  if (given === "UTC0") return 'TZ="UTC0" environment value or -u';
  return given === undefined ? "system default" : `TZ="${given}" environment value`;
}

/** Year, month from 1, day and time of day, as they stand; a day may lie outside of its month. */
interface Broken {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: number;
}

const clockText = (clock: number) =>
  [Math.trunc(clock / 3600), Math.trunc(clock / 60) % 60, clock % 60].map(twoDigits).join(":");

const dateOnly = ({ year, month, day }: Broken) =>
  `(Y-M-D) ${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;

function shown(broken: Broken, draft?: DateDraft): string {
  const zone = draft && draft.seen.zones > 0 ? ` TZ=${zoneText(draft.zone)}` : "";
  return `'${dateOnly(broken)} ${clockText(broken.clock)}${zone}'`;
}

/** mktime(3): each part in its range. */
function normal({ year, month, day, clock }: Broken): Broken {
  const seconds = secondsOf(year, month, day);
  if (!(Math.abs(seconds) <= LATEST)) throw new NoDate();
  const civil = civilTime(seconds);
  return { year: civil.year, month: civil.month, day: civil.day, clock };
}

const epochOf = ({ year, month, day, clock }: Broken) => secondsOf(year, month, day) + clock;

function resolve(draft: DateDraft, tell: (line: string) => void): Moment {
  const { seen, shift } = draft;
  checkCounts(seen, tell);
  let { year } = draft;
  if (draft.yearDigits === 2 && year >= 0) {
    year += year < 69 ? 2000 : 1900;
    tell(`warning: adjusting year value ${draft.year} to ${year}`);
  }
  const clock = timeOfDay(draft, tell);
  const given: Broken = { year, month: draft.month, day: draft.day, clock: clock ?? 0 };
  const ns = clock === undefined ? 0 : draft.ns;
  let broken = normal(given);
  if (broken.month !== given.month || broken.day !== given.day || draft.minute > 59 || draft.second > 59)
    refuse(draft, given, tell);
  broken = onWeekday(broken, draft, tell);
  if (seen.dates === 0 && seen.days === 0) tell(`using current date as starting value: '${dateOnly(broken)}'`);
  if (seen.dates > 0 && seen.days > 0) tell(`warning: day (${dayText(draft)}) ignored when explicit dates are given`);
  tell(`starting date/time: ${shown(broken, draft)}`);
  broken = shifted(broken, draft, tell);
  const start = epochOf(broken) - (seen.zones > 0 ? draft.zone : 0);
  tell(`${shown(broken, draft)} = ${start} epoch-seconds`);
  const nanoseconds = (((ns + shift.ns) % 1e9) + 1e9) % 1e9;
  const seconds =
    start + shift.hour * 3600 + shift.minute * 60 + shift.second + Math.round((ns + shift.ns - nanoseconds) / 1e9);
  if (shift.hour || shift.minute || shift.second || shift.ns) {
    const [hours, minutes, rest, nano] = [shift.hour, shift.minute, shift.second, shift.ns].map(signed);
    tell(`after time adjustment (${hours} hours, ${minutes} minutes, ${rest} seconds, ${nano} ns),`);
    tell(`    new time = ${seconds} epoch-seconds`);
  }
  return { seconds, nanoseconds };
}

const signed = (n: number) => (n < 0 ? String(n) : `+${n}`);

function checkCounts(seen: DateDraft["seen"], tell: (line: string) => void): void {
  const kinds = [
    ["times", "time"],
    ["dates", "date"],
    ["days", "days"],
    ["dsts", "daylight-saving"],
    ["zones", "time-zone"],
  ] as const;
  // The counts are or-ed together and compared with one.
  if ((seen.times | seen.dates | seen.days | seen.dsts | seen.zones) <= 1) return;
  for (const [key, name] of kinds) if (seen[key] > 1) tell(`error: seen multiple ${name} parts`);
  throw new NoDate();
}

/** Seconds since midnight; undefined for midnight because no time was given. */
function timeOfDay(draft: DateDraft, tell: (line: string) => void): number | undefined {
  const { seen, hour, meridian } = draft;
  if (seen.times === 0 && (!draft.relative || seen.dates > 0 || seen.days > 0)) {
    tell("warning: using midnight as starting time: 00:00:00");
    return undefined;
  }
  const valid = meridian === undefined ? hour >= 0 && hour < 24 : hour > 0 && hour <= 12;
  if (!valid) {
    tell(`error: invalid hour ${hour}${meridian === undefined ? "" : meridian === 12 ? "pm" : "am"}`);
    throw new NoDate();
  }
  const full = meridian === undefined ? hour : (hour % 12) + meridian;
  const clock = full * 3600 + draft.minute * 60 + draft.second;
  const text = [full, draft.minute, draft.second].map(twoDigits).join(":");
  tell(`using ${seen.times > 0 ? "specified" : "current"} time as starting value: '${text}'`);
  return clock;
}

/** A date that is none: what was given, what it would be, and which parts differ. */
function refuse(draft: DateDraft, given: Broken, tell: (line: string) => void): never {
  const hour = draft.meridian === undefined ? draft.hour : (draft.hour % 12) + draft.meridian;
  const timed = draft.seen.times > 0;
  const parts = timed ? [hour, draft.minute, draft.second] : [0, 0, 0];
  const whole = civilTime(secondsOf(given.year, given.month, given.day) + given.clock);
  const zone = draft.seen.zones > 0 ? ` TZ=${zoneText(draft.zone)}` : "";
  const normalized = [whole.hour, whole.minute, whole.second];
  tell("error: invalid date/time value:");
  tell(`    user provided time: '${dateOnly(given)} ${parts.map(twoDigits).join(":")}${zone}'`);
  tell(`       normalized time: '${dateOnly({ ...whole, clock: 0 })} ${normalized.map(twoDigits).join(":")}${zone}'`);
  const differs = [
    whole.year === given.year ? "    " : "----",
    ...[whole.month === given.month, whole.day === given.day, ...parts.map((part, i) => part === normalized[i])].map(
      (same) => (same ? "  " : "--"),
    ),
  ];
  tell(`${" ".repeat(33)}${differs.join(" ")}`.trimEnd());
  tell("     possible reasons:");
  if (whole.month !== given.month && whole.day !== given.day) tell("       invalid day/month combination;");
  tell("       numeric values overflow;");
  tell(`       ${draft.seen.zones > 0 ? "incorrect" : "missing"} timezone`);
  throw new NoDate();
}

function onWeekday(broken: Broken, draft: DateDraft, tell: (line: string) => void): Broken {
  if (draft.seen.days === 0 || draft.seen.dates > 0) return broken;
  const today = new Date(secondsOf(broken.year, broken.month, broken.day) * 1000).getUTCDay();
  const { weekday, ordinal } = draft;
  const weeks = ordinal - (ordinal > 0 && today !== weekday ? 1 : 0);
  const moved = normal({ ...broken, day: broken.day + ((weekday - today + 7) % 7) + 7 * weeks });
  tell(`new start date: '${dayText(draft)}' is ${shown(moved, draft)}`);
  return moved;
}

function shifted(broken: Broken, draft: DateDraft, tell: (line: string) => void): Broken {
  const { shift } = draft;
  if (!shift.year && !shift.month && !shift.day) return broken;
  if ((shift.year || shift.month) && broken.day !== 15)
    tell("warning: when adding relative months/years, it is recommended to specify the 15th of the months");
  if (shift.day && Math.trunc(broken.clock / 3600) !== 12)
    tell("warning: when adding relative days, it is recommended to specify noon");
  const wanted: Broken = {
    year: broken.year + shift.year,
    month: broken.month + shift.month,
    day: broken.day + shift.day,
    clock: broken.clock,
  };
  const result = normal(wanted);
  tell(
    `after date adjustment (${signed(shift.year)} years, ${signed(shift.month)} months, ${signed(shift.day)} days),`,
  );
  tell(`    new date/time = ${shown(result, draft)}`);
  if (shift.day === 0 && (result.day !== wanted.day || (shift.month === 0 && result.month !== wanted.month))) {
    tell("warning: month/year adjustment resulted in shifted dates:");
    tell(`     adjusted Y M D: ${yearText(wanted.year)} ${twoDigits(wanted.month)} ${twoDigits(wanted.day)}`);
    tell(`   normalized Y M D: ${yearText(result.year)} ${twoDigits(result.month)} ${twoDigits(result.day)}`);
  }
  return result;
}

const yearText = (year: number) => String(year).padStart(4, "0");

function tellFinal(moment: Moment, zone: string | undefined, tell: (line: string) => void): void {
  tell(
    zone === undefined
      ? "timezone: system default"
      : zone === "UTC0"
        ? "timezone: Universal Time"
        : `timezone: TZ="${zone}" environment value`,
  );
  tell(`final: ${moment.seconds}.${String(moment.nanoseconds).padStart(9, "0")} (epoch-seconds)`);
  const { hour, minute, second, ...date } = civilTime(moment.seconds);
  const text = `${dateOnly({ ...date, clock: 0 })} ${[hour, minute, second].map(twoDigits).join(":")}`;
  tell(`final: ${text} (UTC)`);
  tell(`final: ${text} (UTC+00)`);
}
