import type { Bytes } from "../bytes";
import { linesOf, readOperand, rewriting } from "./textInput";
import { type Call, flag, quote, quoteaf, utility, value } from "./utility";

const options = {
  crown: flag("-c", "--crown-margin"),
  goal: value("-g", "--goal"),
  prefix: value("-p", "--prefix"),
  split: flag("-s", "--split-only"),
  tagged: flag("-t", "--tagged-paragraph"),
  uniform: flag("-u", "--uniform-spacing"),
  width: value("-w", "--width"),
} as const;

/** Paragraphs that are longer are broken up in between by the real fmt. */
const MOST_CHARACTERS = 4900;
const MOST_WORDS = 990;
const TAB = 8;
const TAG_INDENT = 3;

interface Word {
  readonly text: Bytes;
  /** Columns to the next word. */
  readonly space: number;
  /** Ends a sentence: by its punctuation, and by what follows it, too. */
  readonly period: boolean;
  readonly final: boolean;
  readonly punctuated: boolean;
  readonly opens: boolean;
}

/** A line as it came in. */
interface Line {
  readonly whole: Bytes;
  /** Column of the prefix, and of the first word behind it. */
  readonly prefixAt: number;
  readonly column: number;
  /** What stands behind prefix and blanks; empty for a blank line. Null where the prefix is missing. */
  readonly text: Bytes | null;
  readonly ended: boolean;
}

interface Settings {
  readonly width: number;
  readonly goal: number;
  /** Without blanks around it, with those behind it, and the blanks before it. */
  readonly prefix: Bytes;
  readonly fullLength: number;
  readonly lead: number;
  readonly mode: "plain" | "crown" | "tagged" | "split";
  readonly uniform: boolean;
}

/** fmt - fill and join lines, choosing breaks that look best together (coreutils). */
export const fmt = rewriting(
  utility({
    name: "fmt",
    summary: "fill and join lines to a width",
    knows: "all",
    options,
    missing: ["paragraphs of more than 990 words or 4900 characters"],

    run(call) {
      const settings = settingsOf(call);
      const state = { otherIndent: 0, tabs: false };
      for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
        const read = readOperand(call, path);
        if (read.ok) call.write(filled(call, read.value, settings, state));
        else if (path === "-") call.fail("read error");
        else call.fail(read.errno === "EISDIR" ? "read error" : `cannot open ${quoteaf(path)} for reading`, read.errno);
      }
    },
  }),
  (argv) => (/^-\d/.test(argv[0] ?? "") ? [`-w${argv[0]?.slice(1)}`, ...argv.slice(1)] : argv),
);

function settingsOf(call: Call<typeof options>): Settings {
  const { options: given } = call;
  const number = (text: Bytes, most: number) => {
    if (/^\+?\d+$/.test(text) && Number(text) <= most) return Number(text);
    const large = !/^\+?\d+$/.test(text)
      ? ""
      : Number(text) < 2 ** 31 - 1
        ? ": Numerical result out of range"
        : ": Value too large for defined data type";
    call.warn(`invalid width: ${quote(text)}${large}`);
    return call.exit(1);
  };
  let width = given.width === undefined ? 75 : number(given.width, 2500);
  const goal =
    given.goal === undefined
      ? Math.trunc((width * 187) / 200)
      : number(given.goal, given.width === undefined ? 75 : width);
  if (given.goal !== undefined && given.width === undefined) width = goal + 10;
  const prefix = (given.prefix ?? "").replace(/^ +/, "");
  return {
    ...{ width, goal, prefix: prefix.replace(/ +$/, ""), fullLength: prefix.length, uniform: given.uniform },
    lead: (given.prefix ?? "").length - prefix.length,
    mode: given.split ? "split" : given.crown ? "crown" : given.tagged ? "tagged" : "plain",
  };
}

function readLine(whole: Bytes, ended: boolean, { prefix, lead }: Settings): Line {
  const [blanks, column] = blanksAt(whole, 0, 0);
  if (prefix === "") return { whole, ended, prefixAt: Math.min(lead, column), column, text: whole.slice(blanks) };
  if (!whole.startsWith(prefix, blanks)) return { whole, ended, prefixAt: column, column, text: null };
  const [at, behind] = blanksAt(whole, blanks + prefix.length, column + prefix.length);
  return { whole, ended, prefixAt: column, column: behind, text: whole.slice(at) };
}

/** Behind the blanks at a place: the place and the column. */
function blanksAt(text: Bytes, at: number, column: number): readonly [at: number, column: number] {
  let [end, reached] = [at, column];
  for (; text[end] === " " || text[end] === "\t"; end++)
    reached = text[end] === " " ? reached + 1 : (Math.floor(reached / TAB) + 1) * TAB;
  return [end, reached];
}

function filled(
  call: Call<typeof options>,
  content: Bytes,
  settings: Settings,
  state: { otherIndent: number; tabs: boolean },
): Bytes {
  const texts = linesOf(content);
  const lines = texts.map((text, i) => readLine(text, i < texts.length - 1 || content.endsWith("\n"), settings));
  const { prefix, fullLength, lead, mode } = settings;
  const blanks = (column: number, to: number) => spaces(column, to, state.tabs);
  let out = "";
  for (let i = 0; i < lines.length; ) {
    const first = lines[i++] as Line;
    if (first.whole.includes("\t")) state.tabs = true;
    const belongs = first.prefixAt >= lead && first.column >= first.prefixAt + fullLength;
    if (!first.text || !belongs) {
      out += copied(first, prefix, blanks) + (first.ended || (prefix !== "" && first.text !== null) ? "\n" : "");
      continue;
    }
    const continues = (line: Line | undefined): line is Line =>
      line !== undefined &&
      line.prefixAt === first.prefixAt &&
      line.column >= line.prefixAt + fullLength &&
      line.text !== null &&
      line.text !== "";
    const second = continues(lines[i]) ? lines[i] : undefined;
    state.otherIndent = otherIndentOf(mode, first.column, second?.column, state.otherIndent);
    const paragraph = [first];
    const goesOn = mode === "tagged" ? second?.column !== first.column : mode !== "split";
    for (let at = lines[i]; goesOn && continues(at); at = lines[i]) {
      if (at.column !== state.otherIndent && !(mode === "crown" && paragraph.length === 1)) break;
      if (at.whole.includes("\t")) state.tabs = true;
      paragraph.push(at);
      i++;
    }
    const words = wordsOf(paragraph, settings);
    const size = words.reduce((sum, { text }) => sum + text.length, 0);
    if (size > MOST_CHARACTERS || words.length > MOST_WORDS) return call.unmodelled("fmt of a very long paragraph");
    const starts = breaks(words, first.column, state.otherIndent, settings);
    starts.forEach((start, n) => {
      const end = starts[n + 1] ?? words.length;
      out += blanks(0, first.prefixAt) + prefix;
      let column = first.prefixAt + prefix.length;
      const to = n === 0 ? first.column : state.otherIndent;
      out += blanks(column, to);
      column = Math.max(column, to);
      words.slice(start, end).forEach((word, k, all) => {
        out += word.text;
        column += word.text.length;
        if (k === all.length - 1) return;
        out += blanks(column, column + word.space);
        column += word.space;
      });
      out += "\n";
    });
  }
  return out;
}

/** A line that belongs to no paragraph, its blanks as fmt writes them. */
function copied(line: Line, prefix: Bytes, blanks: (from: number, to: number) => string): string {
  if (prefix === "" || line.text === null) {
    const text = line.whole.replace(/^[ \t]+/, "");
    return text === "" ? "" : blanks(0, line.column) + text;
  }
  const start = blanks(0, line.prefixAt) + prefix;
  return line.text === "" ? start : start + blanks(line.prefixAt + prefix.length, line.column) + line.text;
}

function spaces(from: number, to: number, tabs: boolean): string {
  let out = "";
  let column = from;
  const stop = Math.floor(to / TAB) * TAB;
  if (tabs && column + 1 < stop) for (; column < stop; column = (Math.floor(column / TAB) + 1) * TAB) out += "\t";
  return out + " ".repeat(Math.max(0, to - column));
}

function otherIndentOf(mode: Settings["mode"], first: number, second: number | undefined, before: number): number {
  if (mode === "crown") return second ?? first;
  if (mode !== "tagged") return first;
  if (second !== undefined && second !== first) return second;
  return before === first ? (first === 0 ? TAG_INDENT : 0) : before;
}

function wordsOf(lines: readonly Line[], { uniform }: Settings): Word[] {
  const words: Word[] = [];
  lines.forEach((line, n) => {
    const text = line.text ?? "";
    let column = line.column;
    for (let at = 0; at < text.length; ) {
      let end = at;
      while (end < text.length && !/[ \t\v\f\r]/.test(text[end] as string)) end++;
      if (end === at) end++;
      const word = text.slice(at, end);
      column += word.length;
      const [next, reached] = blanksAt(text, end, column);
      const last = next >= text.length;
      const period = /[.?!][)\]'"]*$/.test(word);
      const eof = last && n === lines.length - 1 && !line.ended;
      const final = eof || (period && (last || reached - column > 1));
      const space = last || uniform ? (final ? 2 : 1) : reached - column;
      const punctuated = /[!-/:-@[-`{-~]$/.test(word);
      words.push({ text: word, space, period, final, punctuated, opens: /^[(['`"]/.test(word) });
      at = next;
      column = reached;
    }
  });
  const ending = words.pop();
  if (ending) words.push({ ...ending, period: true, final: true });
  return words;
}

const square = (n: number) => n * n;
const shortCost = (n: number) => square(n * 10);
const raggedCost = (n: number) => shortCost(n) / 2;

/** Where lines begin: the breaks that cost least, worked out from the end. Costs are fmt's own. */
function breaks(words: readonly Word[], firstIndent: number, otherIndent: number, { width, goal }: Settings): number[] {
  const count = words.length;
  const cost = new Array<number>(count + 1).fill(0);
  const next = new Array<number>(count + 1).fill(count);
  const length = new Array<number>(count + 1).fill(0);
  const lineCost = (end: number, columns: number) => {
    if (end === count) return 0;
    const ragged = next[end] === count ? 0 : raggedCost(columns - (length[end] ?? 0));
    return shortCost(goal - columns) + ragged;
  };
  for (let start = count - 1; start >= 0; start--) {
    let best = Number.POSITIVE_INFINITY;
    let columns = (start === 0 ? firstIndent : otherIndent) + (words[start]?.text.length ?? 0);
    for (let end = start + 1; ; end++) {
      const whole = lineCost(end, columns) + (cost[end] ?? 0);
      if (whole < best) {
        best = whole;
        next[start] = end;
        length[start] = columns;
      }
      if (end === count) break;
      columns += (words[end - 1]?.space ?? 0) + (words[end]?.text.length ?? 0);
      if (columns >= width) break;
    }
    cost[start] = best + baseCost(words, start);
  }
  const starts: number[] = [];
  for (let at = 0; at < count; at = next[at] ?? count) starts.push(at);
  return starts;
}

/** What a line costs that begins with this word. */
function baseCost(words: readonly Word[], at: number): number {
  let cost = square(70);
  const [word, before, twoBefore] = [words[at], words[at - 1], words[at - 2]];
  if (before) {
    if (before.period) cost += before.final ? -square(50) : square(600);
    else if (before.punctuated) cost -= square(40);
    else if (at > 1 && twoBefore?.final) cost += Math.trunc(square(200) / (before.text.length + 2));
  }
  if (word?.opens) cost -= square(40);
  else if (word?.final) cost += Math.trunc(square(150) / (word.text.length + 2));
  return cost;
}
