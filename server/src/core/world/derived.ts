/**
 * Comparisons of text that is no answer of a question any more, but was made from one: `$((S / 1024))`, `${release%%.*}`,
 * the output of sed, awk or cut. What they were compared with in each answer is remembered; between two neighbouring
 * numbers that compare differently the run is repeated with more numbers, until they stand side by side. In a text, the
 * piece that was compared is replaced by what it was compared with. What neither finds is named (`notModelled`).
 */
import type { Bytes } from "../bytes";
import type { Attempt } from "./attempt";
import type { Diagram } from "./diagram";
import type { Question } from "./question";
import type { Space } from "./space";

/** Free space is given out in blocks of that many KiB: there is no size between them. */
export const BLOCK_KB = 4;

/** A comparison of two numbers in one place of the script. */
interface NumberSite {
  /** Left side less right side where it was reached; one more diagram for each further time on the same host. */
  readonly turns: Diagram<number | null>[];
  readonly compares: "sizes" | "digits";
}

/** Times that a loop compares in one place, as far as they are looked at. */
const MOST_TURNS = 16;

interface TextSite {
  readonly subject: string;
  met: boolean;
}

/** What derived text was compared with in one run. */
export class DerivedComparisons {
  readonly numbers = new Map<string, NumberSite>();
  readonly texts = new Map<string, TextSite>();
  /** Files whose lines or bytes were counted, and the numbers that came of it. */
  readonly counted = new Map<string, Set<Bytes>>();

  /** Hears that two numbers are compared; `digits`: by a pattern. */
  number({ space, condition }: Attempt, a: Bytes, b: Bytes, compares: NumberSite["compares"] = "sizes"): void {
    if (!space.questions.some(isAboutNumber)) return;
    const { diagrams } = space;
    const key = `${placeOf(space)} ${compares}`;
    const site = this.numbers.get(key) ?? { turns: [], compares };
    this.numbers.set(key, site);
    const nothing = diagrams.leaf<number | null>(null);
    const isFree = (turn: Diagram<number | null>) => diagrams.choose(condition, turn, nothing) === nothing;
    const turn = site.turns.findIndex(isFree);
    const at = turn < 0 ? site.turns.length : turn;
    if (at < MOST_TURNS)
      site.turns[at] = diagrams.choose(
        condition,
        diagrams.leaf<number | null>(Number(a) - Number(b)),
        site.turns[at] ?? nothing,
      );
  }

  /** Hears that a number is compared that may be a count of lines or bytes. */
  count(attempt: Attempt, a: Bytes, b: Bytes): void {
    const { space } = attempt;
    for (const [path, counts] of this.counted) {
      const text = counts.has(a) ? b : counts.has(b) ? a : undefined;
      if (text !== undefined && text !== "0" && dependsOnContent(attempt, path))
        this.met(space, `the number of lines of ${path}`, text, false);
    }
  }

  /**
   * Hears that `text` is compared with the first of `wanted`, and calls `add` with the answers of which one of them would
   * come in its place. `met`: they are equal, or match. False where the text is no part of an answer.
   */
  text(
    attempt: Attempt,
    text: Bytes,
    wanted: readonly [Bytes, ...Bytes[]],
    met: boolean,
    add: (source: DerivedSource, answer: Bytes) => void,
  ): boolean {
    const sources = sourcesOf(attempt, text);
    for (const source of sources) {
      // What is mounted is asked by itself.
      if (!source.key.startsWith("chunks:/proc/")) this.met(attempt.space, source.told, wanted[0], met);
      if (!wanted[0] || wanted[0].includes("\n")) continue;
      for (const each of wanted) for (const answer of replacements(source.answer, text, each)) add(source, answer);
    }
    return sources.length > 0;
  }

  private met(space: Space, subject: string, wanted: Bytes, met: boolean): void {
    if (wanted === "") return;
    const key = `${placeOf(space)} ${subject} ${wanted}`;
    const site = this.texts.get(key) ?? { subject, met: false };
    site.met ||= met;
    this.texts.set(key, site);
  }
}

/** An answer that a text is a piece of. */
export interface DerivedSource {
  /** What candidates are added to. */
  readonly key: string;
  readonly subject: Bytes;
  readonly told: string;
  readonly answer: Bytes;
}

/** The answers that count here and hold the text as some of their words. */
function sourcesOf(attempt: Attempt, text: Bytes): readonly DerivedSource[] {
  if (!/[^\s]/.test(text) || text.includes("\n")) return [];
  const { space } = attempt;
  const out: DerivedSource[] = [];
  const add = (key: string, subject: Bytes, told: string, answer: Bytes) => {
    if (answer !== text && wordsAt(answer, text).length > 0) out.push({ key, subject, told, answer });
  };
  for (const question of space.questions) {
    const told = toldOf(question);
    const left = told === null ? [] : answersIn(attempt, question);
    if (told === null || left.length === question.answers.length) continue;
    for (const answer of left) add(question.key, question.subject, told, String(answer));
  }
  for (const [path, lines] of space.unknownLines()) {
    if (!dependsOnContent(attempt, path)) continue;
    for (const line of lines) add(`chunks:${path}`, path, `the content of ${path}`, line);
  }
  return out;
}

/** How a question is told whose answers stand for any other text; null for one whose answers are all there is. */
function toldOf({ kind, key, subject }: Question): string | null {
  if (key.startsWith("text:")) return `the ${subject}`;
  if (kind === "mount") return `what is mounted at ${subject}`;
  if (kind === "environment") return `the variable ${subject}`;
  return kind === "command-output" ? `what '${subject}' prints` : null;
}

function dependsOnContent({ space, condition }: Attempt, path: string): boolean {
  if (!space.questionByKey(`empty:${path}`)) return true;
  return space.questions.some(
    ({ id, kind, key, answers }) =>
      kind === "content" &&
      (key === `empty:${path}` || key.startsWith(`chunk:${path}:`)) &&
      space.diagrams.possible(condition, id) !== 2 ** answers.length - 1,
  );
}

function answersIn({ space, condition }: Attempt, question: Question) {
  const left = space.diagrams.possible(condition, question.id);
  return question.answers.filter((_, i) => (left >> i) & 1);
}

function placeOf({ place }: Space): string {
  return `${place.file ?? ""}:${place.start}`;
}

/** Where the piece stands in the text and is no part of a longer word. */
function wordsAt(text: Bytes, piece: Bytes): readonly number[] {
  const out: number[] = [];
  const inWord = (a: string | undefined, b: string | undefined) => /^[\w/][\w/]$/.test(`${a ?? ""}${b ?? ""}`);
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    if (!inWord(text[at - 1], text[at]) && !inWord(text[end - 1], text[end])) out.push(at);
  }
  return out;
}

function replacements(text: Bytes, piece: Bytes, by: Bytes): readonly Bytes[] {
  return wordsAt(text, piece).map((at) => text.slice(0, at) + by + text.slice(at + piece.length));
}

/** Numbers between which a comparison was looked for, by question; kept from one round to the next. */
export type Scouts = Map<string, ReadonlySet<number>>;

/** How many answers a question may have while the limits of its classes are looked for. */
const MOST_ANSWERS = 28;

/** Adds numbers between answers that compare differently, drops those that served; false where nothing is left to do. */
export function refineNumbers(space: Space, scouts: Scouts): boolean {
  let changed = false;
  const sites = [...space.derived.numbers.values()].filter(({ compares }) => compares === "sizes");
  for (const question of space.questions.filter(isAboutNumber)) {
    const { key } = question;
    const answers = question.answers.map(Number);
    const sent = scouts.get(key) ?? new Set<number>();
    const edges = sites.flatMap((site) => edgesOf(space, site, question));
    const useful = new Set(edges.flat());
    const open = [...new Map(edges.map((edge) => [edge.join(), edge])).values()].filter(
      ([low, high]) => high - low > BLOCK_KB,
    );
    const beyond = sites.flatMap((site) => numberBeyond(space, site, question) ?? []);
    const kept = answers.filter((answer) => !sent.has(answer) || useful.has(answer));
    const room = MOST_ANSWERS - kept.length - beyond.length;
    const each = Math.min(7, Math.floor(room / Math.max(1, open.length)));
    const wanted = [...new Set([...beyond, ...(each < 1 ? [] : open.flatMap((edge) => between(edge, each)))])].filter(
      (number) => !answers.includes(number),
    );
    if (wanted.length === 0 && kept.length === answers.length) continue;
    changed = true;
    scouts.set(key, new Set([...kept.filter((answer) => sent.has(answer)), ...wanted]));
    space.replaceCandidates(key, [...kept, ...wanted]);
  }
  return changed;
}

/** Comparisons with what is derived from an answer, of which no host was found that meets them. */
export function notModelled(space: Space): readonly string[] {
  const { texts } = space.derived;
  const subjects = [...texts.values()].filter(({ met }) => !met).map(({ subject }) => subject);
  for (const question of space.questions.filter(isAboutNumber))
    for (const site of space.derived.numbers.values())
      if (isUnresolved(space, site, question)) subjects.push(`the free space at ${question.subject}`);
  return [...new Set(subjects)].map((subject) => `comparison of what is derived from ${subject} is not modelled`);
}

function isAboutNumber({ kind }: Question): boolean {
  return kind === "free-space";
}

type Edge = readonly [low: number, high: number];

/** Neighbouring answers that compare differently, on hosts that are else the same. */
function edgesOf(space: Space, site: NumberSite, question: Question): readonly Edge[] {
  const answers = question.answers.map(Number);
  const out: Edge[] = [];
  for (let i = 1; i < answers.length; i++) {
    const pairs = pairsOf(space, site, question, i - 1, i);
    if (pairs.some(([a, b]) => Math.sign(a) !== Math.sign(b))) out.push([answers[i - 1] ?? 0, answers[i] ?? 0]);
  }
  return out;
}

/** What is compared with one answer and with another, where it is not the same. */
function pairsOf({ diagrams }: Space, { turns }: NumberSite, question: Question, i: number, j: number) {
  return turns.flatMap((turn) =>
    diagrams.differences(turn, question.id, i, j).filter((pair): pair is [number, number] => !pair.includes(null)),
  );
}

function between([low, high]: Edge, count: number): readonly number[] {
  const step = (high - low) / (count + 1);
  const numbers = Array.from({ length: count }, (_, i) => Math.round((low + step * (i + 1)) / BLOCK_KB) * BLOCK_KB);
  return [...new Set(numbers)].filter((number) => number > low && number < high);
}

/** A number above all answers where the comparison would end otherwise, taking what was derived to grow as it did so far. */
function numberBeyond(space: Space, site: NumberSite, question: Question): number | undefined {
  const growth = growthOf(space, site, question);
  if (!growth?.goesOn) return undefined;
  const number = Math.ceil((growth.last + Math.max(growth.more, growth.last)) / BLOCK_KB) * BLOCK_KB;
  return number < 1e15 ? number : undefined;
}

/** Would the comparison end otherwise beyond the numbers that were tried? What has two values only is a choice. */
function isUnresolved(space: Space, site: NumberSite, question: Question): boolean {
  if (site.compares === "digits")
    return question.answers.some((_, i) => i > 0 && pairsOf(space, site, question, i - 1, i).length > 0);
  if (edgesOf(space, site, question).some(([low, high]) => high - low > BLOCK_KB)) return true;
  const growth = growthOf(space, site, question);
  return growth !== null && growth.values > 2;
}

/** How what is compared grows with the answer, where the largest answer is not yet on the far side; null where it is. */
function growthOf(space: Space, site: NumberSite, question: Question) {
  const end = question.answers.length - 1;
  const [first, last] = [Number(question.answers[0]), Number(question.answers[end])];
  const growing = pairsOf(space, site, question, 0, end).find(([a, b]) => a !== b && Math.sign(b) !== Math.sign(b - a));
  if (!growing) return null;
  const [bottom, top] = growing;
  const rise = top - bottom;
  const values = new Set<number>();
  for (let i = 1; i <= end; i++)
    for (const pair of pairsOf(space, site, question, i - 1, i)) for (const each of pair) values.add(each);
  const goesOn = end < 2 || pairsOf(space, site, question, end - 1, end).length > 0;
  return { last, values: values.size, goesOn, more: ((Math.sign(rise) - top) * (last - first)) / rise };
}
