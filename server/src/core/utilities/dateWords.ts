/** The tokens of dates as people write them (gnulib's parse-datetime): numbers with and without a sign, words, the rest. */

export type DateToken =
  /** `signed` where a sign stands before it; `ns` where it has a fraction; digits counts the sign's number alone. */
  | {
      readonly kind: "number";
      readonly signed: boolean;
      readonly value: number;
      readonly digits: number;
      readonly ns: number | undefined;
    }
  | { readonly kind: Word; readonly value: number }
  /** A single character. */
  | { readonly kind: "character"; readonly text: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "end" };

type Word =
  | "meridian"
  | "month"
  | "day"
  | "zone"
  | "day zone"
  | "dst"
  | "ordinal"
  | "ago"
  | "shift"
  | "T"
  | `${Unit} unit`;

export type Unit = "year" | "month" | "day" | "hour" | "minute" | "second";

type Entry = readonly [kind: Word, value: number];

const numbered = (kind: Word, first: number, words: string): readonly (readonly [string, Entry])[] =>
  words
    .split(" ")
    .flatMap((names, i) => names.split("/").map((name) => [name, [kind, first + i]] as readonly [string, Entry]));

const MONTHS_AND_DAYS = [
  ...numbered("month", 1, "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER/SEPT OCTOBER NOVEMBER DECEMBER"),
  ...numbered("day", 0, "SUNDAY MONDAY TUESDAY/TUES WEDNESDAY/WEDNES THURSDAY/THUR/THURS FRIDAY SATURDAY"),
];

const UNITS = new Map<string, Entry>([
  ["YEAR", ["year unit", 1]],
  ["MONTH", ["month unit", 1]],
  ["FORTNIGHT", ["day unit", 14]],
  ["WEEK", ["day unit", 7]],
  ["DAY", ["day unit", 1]],
  ["HOUR", ["hour unit", 1]],
  ["MINUTE", ["minute unit", 1]],
  ["MIN", ["minute unit", 1]],
  ["SECOND", ["second unit", 1]],
  ["SEC", ["second unit", 1]],
]);

const RELATIVE = new Map<string, Entry>([
  ["TOMORROW", ["shift", 1]],
  ["YESTERDAY", ["shift", -1]],
  ["TODAY", ["shift", 0]],
  ["NOW", ["shift", 0]],
  ["AGO", ["ago", -1]],
  ["HENCE", ["ago", 1]],
  ...numbered("ordinal", -1, "LAST THIS NEXT/FIRST"),
  ...numbered("ordinal", 3, "THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH"),
]);

/** Standard time and daylight-saving time (*) by hours east of Greenwich. */
const ZONES = new Map<string, Entry>(
  (
    "GMT0 UT0 UTC0 WET0 WEST*0 BST*0 ART-3 BRT-3 BRST*-3 NST-3.5 NDT*-3.5 AST-4 ADT*-4 CLT-4 CLST*-4 EST-5 EDT*-5 " +
    "CST-6 CDT*-6 MST-7 MDT*-7 PST-8 PDT*-8 AKST-9 AKDT*-9 HST-10 HAST-10 HADT*-10 SST-12 WAT1 CET1 CEST*1 MET1 MEZ1 " +
    "MEST*1 MESZ*1 EET2 EEST*2 CAT2 SAST2 EAT3 MSK3 MSD*3 IST5.5 SGT8 KST9 JST9 GST10 NZST12 NZDT*12"
  )
    .split(" ")
    .map((text) => {
      const [, name = "", daylight, hours] = /^([A-Z]+)(\*?)(.*)$/.exec(text) ?? [];
      return [name, [daylight ? "day zone" : "zone", Number(hours) * 3600]];
    }),
);

function militaryZone(letter: string): Entry | undefined {
  if (letter === "T") return ["T", 0];
  if (letter === "Z") return ["zone", 0];
  const east = "ABCDEFGHIKLM".indexOf(letter);
  const west = "NOPQRSTUVWXY".indexOf(letter);
  return east >= 0 ? ["zone", (east + 1) * 3600] : west >= 0 ? ["zone", -(west + 1) * 3600] : undefined;
}

function lookUp(text: string): Entry | undefined {
  const word = text.toUpperCase();
  if (/^[AP](?:M|\.M\.)$/.test(word)) return ["meridian", word.startsWith("P") ? 12 : 0];
  const short = word.length === 3 || (word.length === 4 && word[3] === ".");
  const named = MONTHS_AND_DAYS.find(([name]) => (short ? name.startsWith(word.slice(0, 3)) : name === word));
  if (named) return named[1];
  return (
    ZONES.get(word) ??
    (word === "DST" ? ["dst", 0] : undefined) ??
    UNITS.get(word) ??
    (word.endsWith("S") ? UNITS.get(word.slice(0, -1)) : undefined) ??
    RELATIVE.get(word) ??
    (word.length === 1 ? militaryZone(word) : undefined) ??
    (word.includes(".") ? ZONES.get(word.replaceAll(".", "")) : undefined)
  );
}

/** Hands out the tokens of a text; `at` is where it stands. */
export class DateLexer {
  at = 0;

  constructor(
    private readonly text: string,
    /** Hears words that nothing knows. */
    private readonly onUnknown: (word: string) => void,
  ) {}

  next(): DateToken {
    for (;;) {
      this.skip(/^[ \t\n\v\f\r]+/);
      const rest = this.text.slice(this.at);
      const number = /^([+-]?)[ \t\n\v\f\r]*(\d+)(?:[.,](\d+))?/.exec(rest);
      if (number) return this.number(number);
      const character = rest[0];
      if (character === undefined) return { kind: "end" };
      if (character === "+" || character === "-") this.skip(/^[+-][ \t\n\v\f\r]*/);
      else if (/[A-Za-z]/.test(character)) return this.word(/^[A-Za-z.]+/.exec(rest)?.[0] ?? "");
      else if (character !== "(") {
        this.at += 1;
        return { kind: "character", text: character };
      } else if (!this.skipComment()) return { kind: "end" };
    }
  }

  private skip(pattern: RegExp): void {
    this.at += pattern.exec(this.text.slice(this.at))?.[0].length ?? 0;
  }

  private number([whole, sign = "", digits = "", fraction]: RegExpExecArray): DateToken {
    const negative = sign === "-";
    let value = Number(digits) * (negative ? -1 : 1);
    if (Math.abs(value) >= 2 ** 63) return { kind: "unknown" };
    this.at += whole.length;
    let ns: number | undefined;
    if (fraction !== undefined) {
      ns = Number(fraction.slice(0, 9).padEnd(9, "0"));
      if (negative && /[1-9]/.test(fraction.slice(9))) ns += 1;
      if (negative && ns > 0) {
        value -= 1;
        ns = 1e9 - ns;
      }
    }
    return { kind: "number", signed: sign !== "", value: value + 0, digits: digits.length, ns };
  }

  private word(text: string): DateToken {
    this.at += text.length;
    const word = text.slice(0, 19);
    const found = lookUp(word);
    if (found) return { kind: found[0], value: found[1] };
    this.onUnknown(word.toUpperCase().replaceAll(".", ""));
    return { kind: "unknown" };
  }

  /** A comment in parentheses, which nest; false where it does not end. */
  private skipComment(): boolean {
    let depth = 0;
    do {
      const character = this.text[this.at];
      if (character === undefined) return false;
      depth += character === "(" ? 1 : character === ")" ? -1 : 0;
      this.at += 1;
    } while (depth > 0);
    return true;
  }
}
