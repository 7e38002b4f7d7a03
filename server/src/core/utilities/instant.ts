import { secondsOf } from "./civilTime";

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;

/** A date as scripts give it to `touch -d`: `@SECONDS`, `now`, or ISO 8601; undefined for any other form. */
export function parseInstant(text: string, now: number): number | undefined {
  const trimmed = text.trim();
  if (/^@-?\d+$/.test(trimmed)) return Number(trimmed.slice(1));
  if (trimmed === "now" || trimmed === "today") return now;
  const relative = /^([+-]?\d+) *(second|minute|min|hour|day|week)s?( ago)?$/i.exec(trimmed);
  if (relative) {
    const unit = { second: 1, minute: 60, min: 60, hour: 3600, day: 86400, week: 604800 }[
      (relative[2] ?? "").toLowerCase() as "second"
    ];
    return now + Number(relative[1]) * unit * (relative[3] ? -1 : 1);
  }
  if (trimmed === "yesterday") return now - 86400;
  if (trimmed === "tomorrow") return now + 86400;
  const match = ISO.exec(trimmed);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(match[i] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return undefined;
  const zone = /^([+-])(\d\d):?(\d\d)$/.exec(match[7] ?? "");
  const offset = zone ? (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 3600 + Number(zone[3]) * 60) : 0;
  return secondsOf(year, month, day, hour, minute, second) - offset;
}
