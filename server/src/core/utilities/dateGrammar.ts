/** What the words of a date say, item by item, as gnulib's parse-datetime reads them; what it tells with --debug. */
import { DateLexer, type DateToken, type Unit } from "./dateWords";

type Counted = "dates" | "times" | "days" | "zones" | "dsts";

/** What was read so far, and how often. */
export interface DateDraft {
  year: number;
  /** 0 where the year was not given. */
  yearDigits: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ns: number;
  /** 0 and 12 for am and pm; undefined where hours count to 24. */
  meridian: number | undefined;
  zone: number;
  weekday: number;
  ordinal: number;
  ordinalGiven: boolean;
  /** `@SECONDS`: second and ns are all. */
  epoch: boolean;
  relative: boolean;
  readonly shift: Record<Unit | "ns", number>;
  readonly seen: Record<Counted, number>;
}

/** Thrown where the text is no date. */
export class NoDate {}

/** Reads the text into the draft. Throws NoDate. `tell` hears what date --debug says. */
export function readItems(text: string, draft: DateDraft, tell: (line: string) => void): void {
  new Reader(text, draft, tell).read();
}

const SHIFTED: readonly (readonly [keyof DateDraft["shift"], string])[] = [
  ["year", "year(s)"],
  ["month", "month(s)"],
  ["day", "day(s)"],
  ["hour", "hour(s)"],
  ["minute", "minutes"],
  ["second", "seconds"],
  ["ns", "nanoseconds"],
];

const ORDINALS =
  "last this next/first (SECOND) third fourth fifth sixth seventh eight ninth tenth eleventh twelfth".split(" ");

export const twoDigits = (n: number) => (n < 0 ? `-${-n}` : String(n).padStart(2, "0"));

/** +HH[:MM[:SS]] */
export function zoneText(seconds: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(seconds) / 3600), Math.abs(seconds) % 3600];
  const minutes = rest === 0 ? "" : `:${twoDigits(Math.trunc(rest / 60))}`;
  return `${seconds < 0 ? "-" : "+"}${twoDigits(hours)}${minutes}${rest % 60 === 0 ? "" : `:${twoDigits(rest % 60)}`}`;
}

/** "last Wed", "Thu" */
export function dayText({ ordinal, ordinalGiven, weekday }: DateDraft): string {
  const day = "Sun Mon Tue Wed Thu Fri Sat".split(" ")[weekday] ?? "";
  return ordinalGiven ? `${ORDINALS[ordinal + 1] ?? ordinal} ${day}` : day;
}

class Reader {
  private readonly lexer: DateLexer;
  private ahead: DateToken | undefined;
  /** What was told already. */
  private readonly told = new Set<string>();

  constructor(
    text: string,
    private readonly draft: DateDraft,
    private readonly tell: (line: string) => void,
  ) {
    this.lexer = new DateLexer(text, (word) => tell(`error: unknown word '${word}'`));
    this.text = text;
  }

  private readonly text: string;

  read(): void {
    try {
      if (this.peek().kind === "character" && this.isCharacter("@")) this.epoch();
      else while (this.peek().kind !== "end") this.item();
    } catch (thrown) {
      if (thrown instanceof NoDate) {
        const rest = this.text.slice(this.lexer.at);
        this.tell(rest === "" ? "error: parsing failed" : `error: parsing failed, stopped at '${rest}'`);
      }
      throw thrown;
    }
  }

  private peek(): DateToken {
    this.ahead ??= this.lexer.next();
    return this.ahead;
  }

  private next(): DateToken {
    const token = this.peek();
    this.ahead = undefined;
    return token;
  }

  private isCharacter(text: string): boolean {
    const token = this.peek();
    return token.kind === "character" && token.text === text;
  }

  private takes(text: string): boolean {
    const is = this.isCharacter(text);
    if (is) this.next();
    return is;
  }

  /** The value of a word of that kind, or undefined where another token comes. */
  private word(kind: DateToken["kind"]): number | undefined {
    const token = this.peek();
    if (token.kind !== kind || !("value" in token)) return undefined;
    this.next();
    return token.value;
  }

  /** Is a whole number with or without a sign next? */
  private isNumber(signed: boolean): boolean {
    const token = this.peek();
    return token.kind === "number" && token.signed === signed && token.ns === undefined;
  }

  private integer(signed: boolean): { readonly value: number; readonly digits: number } {
    const token = this.peek();
    if (token.kind !== "number" || token.signed !== signed || token.ns !== undefined) throw new NoDate();
    this.next();
    return token;
  }

  private unit(): readonly [unit: Unit, factor: number] | undefined {
    const token = this.peek();
    const unit = /^(\w+) unit$/.exec(token.kind)?.[1] as Unit | undefined;
    if (unit === undefined || !("value" in token)) return undefined;
    this.next();
    return [unit, token.value];
  }

  private epoch(): void {
    this.next();
    const token = this.next();
    if (token.kind !== "number") throw new NoDate();
    Object.assign(this.draft, { epoch: true, second: token.value, ns: token.ns ?? 0 });
    this.tell(`parsed number of seconds part: number of seconds: ${token.value}`);
    if (this.peek().kind !== "end") throw new NoDate();
  }

  private item(): void {
    const token = this.next();
    switch (token.kind) {
      case "number":
        if (token.ns !== undefined) this.decimal(token.value, token.ns);
        else if (token.signed) this.signedUnit(token.value);
        else this.numbered(token.value, token.digits);
        return;
      case "month":
        this.monthFirst(token.value);
        return;
      case "day":
        this.takes(",");
        this.day(token.value, undefined);
        return;
      case "ordinal": {
        const day = this.word("day");
        if (day !== undefined) this.day(day, token.value);
        else this.shiftBy(this.unit(), token.value);
        return;
      }
      case "zone":
      case "T":
        this.zone(token.kind === "T" ? -7 * 3600 : token.value, token.kind);
        return;
      case "day zone":
        this.setZone(token.value + 3600);
        this.count("zones", "zone");
        return;
      case "shift":
        this.draft.shift.day += token.value;
        this.draft.relative = true;
        this.tellShift("relative");
        return;
      default: {
        const unit = /^(\w+) unit$/.exec(token.kind)?.[1] as Unit | undefined;
        if (unit === undefined || !("value" in token)) throw new NoDate();
        this.shiftBy([unit, token.value], 1);
      }
    }
  }

  private count(what: Counted, name: string): void {
    this.draft.seen[what] += 1;
    this.tellTime(name);
  }

  private day(weekday: number, ordinal: number | undefined): void {
    Object.assign(this.draft, { weekday, ordinal: ordinal ?? 0 });
    if (ordinal !== undefined) this.draft.ordinalGiven = true;
    this.count("days", "day");
  }

  /** A relative amount of a unit, `ago` behind it or not. */
  private shiftBy(unit: readonly [unit: Unit, factor: number] | undefined, amount: number): void {
    if (!unit) throw new NoDate();
    this.add(unit, amount, this.word("ago") ?? 1);
    this.tellShift("relative");
  }

  private add([unit, factor]: readonly [unit: Unit, factor: number], amount: number, sign: number): void {
    this.draft.shift[unit] += amount * factor * sign;
    this.draft.relative = true;
  }

  private decimal(value: number, ns: number): void {
    const unit = this.unit();
    if (unit?.[0] !== "second") throw new NoDate();
    const sign = this.word("ago") ?? 1;
    this.add(unit, value, sign);
    this.draft.shift.ns += ns * sign;
    this.tellShift("relative");
  }

  private signedUnit(value: number): void {
    this.shiftBy(this.unit(), value);
  }

  private monthFirst(month: number): void {
    this.draft.month = month;
    if (this.isNumber(true)) {
      this.draft.day = -this.integer(true).value;
      this.setYear(this.integer(true), -1);
    } else {
      this.draft.day = this.integer(false).value;
      if (this.takes(",")) this.setYear(this.integer(false), 1);
    }
    this.count("dates", "date");
  }

  private setYear({ value, digits }: { readonly value: number; readonly digits: number }, sign: number): void {
    this.draft.year = sign * value;
    this.draft.yearDigits = digits;
  }

  private zone(seconds: number, kind: "zone" | "T"): void {
    this.setZone(seconds);
    if (kind === "zone" && this.word("dst") !== undefined) this.setZone(seconds + 3600);
    else if (this.isNumber(true)) {
      const offset = this.integer(true);
      const unit = this.unit();
      if (unit) {
        this.add(unit, offset.value, 1);
        this.tellShift("relative");
      } else if (kind === "T") throw new NoDate();
      else {
        this.offset(offset);
        this.setZone(this.draft.zone + seconds);
      }
    }
    this.count("zones", "zone");
  }

  private setZone(seconds: number): void {
    this.draft.zone = seconds;
  }

  /** `+H`, `+HH`, `+HHMM` or, with what comes next, `+HH:MM`. */
  private offset({ value, digits }: { readonly value: number; readonly digits: number }): void {
    const negative = value < 0 || Object.is(value, -0);
    let minutes: number;
    if (this.takes(":")) minutes = value * 60 + (negative ? -1 : 1) * this.integer(false).value;
    else {
      const whole = digits <= 2 ? value * 100 : value;
      minutes = Math.trunc(whole / 100) * 60 + (whole % 100);
    }
    if (Math.abs(minutes) > 24 * 60) throw new NoDate();
    this.setZone(minutes * 60);
  }

  /** What begins with a number without a sign. */
  private numbered(value: number, digits: number): void {
    const meridian = this.word("meridian");
    if (meridian !== undefined) this.setTime(value, 0, 0, 0, meridian);
    else if (this.takes(":")) this.clock(value);
    else if (this.takes("/")) this.slashed(value, digits);
    else if (this.isNumber(true)) this.dashed(value, digits);
    else {
      const month = this.word("month");
      const day = month === undefined ? this.word("day") : undefined;
      const unit = month === undefined && day === undefined ? this.unit() : undefined;
      if (month !== undefined) this.dayFirst(value, month);
      else if (day !== undefined) this.day(day, value);
      else if (unit) this.shiftBy(unit, value);
      else {
        this.digits(value, digits);
        this.tellTime("number");
      }
    }
  }

  private setTime(hour: number, minute: number, second: number, ns: number, meridian: number | undefined): void {
    Object.assign(this.draft, { hour, minute, second, ns, meridian });
    this.count("times", "time");
  }

  /** HH:MM[:SS] and what may follow it. */
  private clock(hour: number, name = "time"): void {
    const minute = this.integer(false).value;
    let [second, ns] = [0, 0];
    if (this.takes(":")) {
      const token = this.next();
      if (token.kind !== "number" || token.signed) throw new NoDate();
      [second, ns] = [token.value, token.ns ?? 0];
    }
    const meridian = name === "time" ? this.word("meridian") : undefined;
    if (meridian === undefined) this.trailingOffset();
    Object.assign(this.draft, { hour, minute, second, ns, meridian });
    if (name === "datetime") this.draft.seen.dates += 1;
    this.count("times", name);
  }

  private trailingOffset(): void {
    if (!this.isNumber(true)) return;
    const offset = this.integer(true);
    this.draft.seen.zones += 1;
    this.offset(offset);
  }

  private slashed(first: number, digits: number): void {
    const second = this.integer(false).value;
    if (!this.takes("/")) Object.assign(this.draft, { month: first, day: second });
    else {
      const third = this.integer(false);
      if (digits >= 4) {
        this.tell(`warning: value ${first} has ${digits} digits. Assuming YYYY/MM/DD`);
        Object.assign(this.draft, { month: second, day: third.value });
        this.setYear({ value: first, digits }, 1);
      } else {
        this.tell(`warning: value ${first} has less than 4 digits. Assuming MM/DD/YY[YY]`);
        Object.assign(this.draft, { month: first, day: second });
        this.setYear(third, 1);
      }
    }
    this.count("dates", "date");
  }

  private dayFirst(day: number, month: number): void {
    Object.assign(this.draft, { day, month });
    if (this.isNumber(true)) this.setYear(this.integer(true), -1);
    else if (this.isNumber(false)) this.setYear(this.integer(false), 1);
    this.count("dates", "date");
  }

  /** A number and one with a sign: a date, digits and a relative amount, or an hour with its zone. */
  private dashed(value: number, digits: number): void {
    const second = this.integer(true);
    const unit = this.unit();
    if (unit) {
      this.digits(value, digits);
      this.add(unit, second.value, 1);
      this.tellShift("hybrid");
    } else if (this.isNumber(true)) {
      const third = this.integer(true);
      this.setYear({ value, digits }, 1);
      Object.assign(this.draft, { month: -second.value, day: -third.value });
      if (this.word("T") === undefined) this.count("dates", "date");
      else this.isoTime();
    } else {
      this.draft.seen.zones += 1;
      this.offset(second);
      this.setTime(value, 0, 0, 0, undefined);
    }
  }

  /** What stands behind the T of YYYY-MM-DDTHH… */
  private isoTime(): void {
    const hour = this.integer(false).value;
    if (this.takes(":")) {
      this.clock(hour, "datetime");
      return;
    }
    if (!this.isNumber(true)) throw new NoDate();
    this.trailingOffset();
    Object.assign(this.draft, { hour, minute: 0, second: 0, ns: 0, meridian: undefined });
    this.draft.seen.dates += 1;
    this.count("times", "datetime");
  }

  /** Digits alone: a year behind a date, YYYYMMDD, HHMM or HH. */
  private digits(value: number, digits: number): void {
    const { draft } = this;
    const { dates, times } = draft.seen;
    if (dates > 0 && draft.yearDigits === 0 && !draft.relative && (times > 0 || digits > 2)) {
      this.setYear({ value, digits }, 1);
      this.told.delete("year");
      this.yearSeen = true;
    } else if (digits > 4) {
      draft.seen.dates += 1;
      Object.assign(draft, { day: value % 100, month: Math.trunc(value / 100) % 100 });
      this.setYear({ value: Math.trunc(value / 10000), digits: digits - 4 }, 1);
    } else {
      draft.seen.times += 1;
      const [hour, minute] = digits <= 2 ? [value, 0] : [Math.trunc(value / 100), value % 100];
      Object.assign(draft, { hour, minute, second: 0, ns: 0, meridian: undefined });
    }
  }

  private yearSeen = false;

  /** Is this to be told, for the first time? */
  private first(what: string, is: boolean): boolean {
    if (!is || this.told.has(what)) return false;
    this.told.add(what);
    return true;
  }

  private tellTime(name: string): void {
    const { draft } = this;
    const { seen } = draft;
    const parts: string[] = [];
    if (this.first("dates", seen.dates > 0))
      parts.push(`(Y-M-D) ${String(draft.year).padStart(4, "0")}-${twoDigits(draft.month)}-${twoDigits(draft.day)}`);
    if (this.first("year", this.yearSeen)) parts.push(`year: ${String(draft.year).padStart(4, "0")}`);
    if (this.first("times", seen.times > 0)) {
      const fraction = draft.ns === 0 ? "" : `.${String(draft.ns).padStart(9, "0")}`;
      const clock = [draft.hour, draft.minute, draft.second].map(twoDigits).join(":");
      parts.push(`${clock}${fraction}${draft.meridian === 12 ? "pm" : ""}`);
    }
    if (this.first("days", seen.days > 0))
      parts.push(`${dayText(draft)} (day ordinal=${draft.ordinal} number=${draft.weekday})`);
    if (this.first("zones", seen.zones > 0)) parts.push(`UTC${zoneText(draft.zone)}`);
    this.tell(`parsed ${name} part: ${parts.join(" ")}`);
  }

  private tellShift(name: string): void {
    const parts = SHIFTED.flatMap(([key, unit]) => {
      const amount = this.draft.shift[key];
      return amount === 0 ? [] : [`${amount < 0 ? "" : "+"}${amount} ${unit}`];
    });
    this.tell(`parsed ${name} part: ${parts.join(" ") || "today/this/now"}`);
  }
}
