import { type Bytes, decodeCodePoint, encodeCodePoint } from "../bytes";
import { readOperand } from "./textInput";
import { flag, utility, value } from "./utility";

type Charset = "utf-8" | "latin-1" | "ascii";

const CHARSETS: ReadonlyMap<string, Charset> = new Map([
  ["UTF-8", "utf-8"],
  ["UTF8", "utf-8"],
  ["ISO-8859-1", "latin-1"],
  ["ISO8859-1", "latin-1"],
  ["ISO_8859-1", "latin-1"],
  ["LATIN1", "latin-1"],
  ["L1", "latin-1"],
  ["ASCII", "ascii"],
  ["US-ASCII", "ascii"],
  ["ANSI_X3.4-1968", "ascii"],
]);

/** The highest code of a character that a charset has. */
const HIGHEST: Readonly<Record<Charset, number>> = { "utf-8": 0x10ffff, "latin-1": 0xff, ascii: 0x7f };

/** iconv - convert text from one character encoding to another (glibc 2.36). */
export const iconv = utility({
  name: "iconv",
  summary: "convert text between character encodings",
  options: {
    from: value("-f", "--from-code"),
    to: value("-t", "--to-code"),
    output: value("-o", "--output"),
    discard: flag("-c"),
  },
  missing: ["charsets other than UTF-8, ISO-8859-1 and ASCII", "characters that //TRANSLIT replaces", "-l", "-s"],

  run(call) {
    const { options: given, sys } = call;
    const from = charsetOf(given.from ?? "", sys.isUtf8());
    const to = charsetOf(given.to ?? "", sys.isUtf8());
    if (!from || !to)
      return call.unmodelled(`iconv from ${given.from ?? "the locale's"} to ${given.to ?? "the locale's"}`);
    let out = "";
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const read = readOperand(call, path);
      if (!read.ok) {
        call.fail(`cannot open input file \`${path}'`, read.errno);
        continue;
      }
      const converted = convert(
        read.value,
        from.charset,
        to.charset,
        given.discard === true || to.suffix.includes("IGNORE"),
      );
      if (converted.stopped !== null && to.suffix.includes("TRANSLIT") && converted.why === "no character")
        return call.unmodelled("what //TRANSLIT replaces");
      out += converted.text;
      if (converted.stopped === null) continue;
      call.write(out);
      const what = converted.why === "incomplete" ? "incomplete character or shift sequence at end of buffer" : null;
      call.warn(what ?? `illegal input sequence at position ${converted.stopped}`);
      return 1;
    }
    if (given.output !== undefined && given.output !== "-") {
      const errno = sys.writeFile(given.output, out);
      if (errno) call.fail("unable to open output file", errno);
    } else call.write(out);
    return undefined;
  },
});

function charsetOf(name: Bytes, utf8: boolean): { readonly charset: Charset; readonly suffix: string } | null {
  const [charset = "", ...suffixes] = name.toUpperCase().split("//");
  const known = charset === "" ? (utf8 ? "utf-8" : "ascii") : CHARSETS.get(charset);
  return known ? { charset: known, suffix: suffixes.join("//") } : null;
}

interface Converted {
  readonly text: Bytes;
  /** Where the conversion stopped; null where it got to the end. */
  readonly stopped: number | null;
  readonly why: "invalid" | "incomplete" | "no character" | null;
}

function convert(input: Bytes, from: Charset, to: Charset, discard: boolean): Converted {
  let text = "";
  for (let at = 0; at < input.length; ) {
    const byte = input.charCodeAt(at);
    const point =
      from === "utf-8" ? decodeCodePoint(input, at) : byte <= HIGHEST[from] ? { code: byte, length: 1 } : undefined;
    const fits = point !== undefined && point.code <= HIGHEST[to];
    if (fits) text += to === "utf-8" ? encodeCodePoint(point.code) : String.fromCharCode(point.code);
    else if (!discard) {
      const why = point ? "no character" : from === "utf-8" && isCut(input, at) ? "incomplete" : "invalid";
      return { text, stopped: at, why };
    }
    at += point?.length ?? 1;
  }
  return { text, stopped: null, why: null };
}

/** Does the text end within the UTF-8 character that begins here? */
function isCut(input: Bytes, at: number): boolean {
  const lead = input.charCodeAt(at);
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
  return length > 1 && at + length > input.length && /^[\x80-\xbf]*$/.test(input.slice(at + 1));
}
