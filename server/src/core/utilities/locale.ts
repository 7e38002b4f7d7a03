import type { Bytes } from "../bytes";
import { flag, utility } from "./utility";

const CATEGORIES =
  "CTYPE NUMERIC TIME COLLATE MONETARY MESSAGES PAPER NAME ADDRESS TELEPHONE MEASUREMENT IDENTIFICATION"
    .split(" ")
    .map((name) => `LC_${name}`);

/** Keywords of the C locale, which C.UTF-8 shares but for its character set. */
const KEYWORDS: Readonly<Record<string, string>> = { width: "210", height: "297", charmap: "ANSI_X3.4-1968" };

/** locale - get locale-specific information. libc-bin 2.36. */
export const locale = utility({
  name: "locale",
  summary: "Prints the settings of the locale, and what they mean.",
  options: { keyword: flag("-k", "--keyword-name") },
  missing: [
    "locales other than C, POSIX and C.UTF-8",
    "keywords other than width, height and charmap",
    "-a, -m, -c, -v",
  ],

  run(call) {
    const { operands, options, sys } = call;
    const all = sys.env("LC_ALL") || "";
    const language = sys.env("LANG") || "";
    const of = (category: string): Bytes => all || sys.env(category) || language;
    const isKnown = (name: Bytes) => /^(|C|POSIX|C\.utf-?8)$/i.test(name);
    if (!CATEGORIES.every((category) => isKnown(of(category)))) return call.unmodelled("locales other than C.UTF-8");
    if (operands.length === 0) {
      call.print(`LANG=${language}`);
      call.print(`LANGUAGE=${sys.env("LANGUAGE") ?? ""}`);
      for (const category of CATEGORIES) {
        const own = all === "" ? sys.env(category) : undefined;
        call.print(own ? `${category}=${own}` : `${category}="${of(category) || "POSIX"}"`);
      }
      call.print(`LC_ALL=${all}`);
      return 0;
    }
    for (const word of operands) {
      const known = KEYWORDS[word];
      if (known === undefined) return call.unmodelled(`the keyword ${word} of a locale`);
      const text = word === "charmap" && /utf/i.test(of("LC_CTYPE")) ? "UTF-8" : known;
      if (options.keyword) call.print(`${word}=${word === "charmap" ? `"${text}"` : text}`);
      else call.print(text);
    }
    return 0;
  },
});
