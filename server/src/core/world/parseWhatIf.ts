/** Reads what-if conditions: the grammar of whatIfForms.ts, joined by "and", "or" and commas ("," is "and"). */
import { editDistance } from "./shape";
import { FORMS, type Form, SLOTS, type Slot } from "./whatIfForms";
import type { Condition, Statement } from "./whatIfStatement";
import { quoted, type Word, wordsOf } from "./whatIfWords";

export interface WhatIfProblem {
  /** Where in the input, half-open, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** What was expected there and what was found. */
  readonly message: string;
  /** The three nearest statements. */
  readonly nearest: readonly string[];
}

export type ParsedWhatIf =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: WhatIfProblem };

/** The condition that a text says, or what was expected at which word. "and" binds closer than "or". */
export function parseWhatIf(input: string): ParsedWhatIf {
  const { words, unclosed } = wordsOf(input);
  if (unclosed !== undefined)
    return failed(input, unclosed, input.length, `the quote ${input[unclosed]} is not closed`);
  const anyOf: Statement[][] = [[]];
  for (let at = 0; ; ) {
    const read = readStatement(words, at);
    if (!read.ok) return unexpected(input, words, read.at, read.expected);
    anyOf.at(-1)?.push(read.statement);
    const joint = words[read.next];
    if (!joint) return { ok: true, condition: { anyOf } };
    if (joint.keyword === "or") anyOf.push([]);
    at = read.next + (joint.keyword === "," && words[read.next + 1]?.keyword === "and" ? 2 : 1);
  }
}

/** A problem as lines for a person. */
export function whatIfProblemText({ message, nearest }: WhatIfProblem): string {
  return `${message}\nnearest statements:\n${nearest.map((one) => `  ${one}`).join("\n")}`;
}

/** Words and kinds of values that may follow a beginning of a condition, for completion. */
export function expectedAfter(beginning: string): readonly string[] {
  const { words } = wordsOf(beginning);
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    if (isJoint(words[at]) && readStatement(words.slice(0, at), first).ok) first = at + 1;
  }
  const read = readStatement(words, first);
  if (read.ok) return ["and", "or"];
  return read.at === words.length ? read.expected : [];
}

type Read =
  | { readonly ok: true; readonly statement: Statement; readonly next: number }
  | { readonly ok: false; readonly at: number; readonly expected: readonly string[] };

function readStatement(words: readonly Word[], start: number): Read {
  let at = start;
  let not = false;
  for (; words[at]?.keyword === "not"; at++) not = !not;
  let furthest = at;
  const expected: string[] = [];
  for (const form of FORMS) {
    const match = matchForm(form, words, at);
    if (match.ok)
      return { ok: true, statement: { ...match.statement, not: match.statement.not !== not }, next: match.next };
    if (match.at > furthest) expected.length = 0;
    furthest = Math.max(furthest, match.at);
    if (match.at === furthest) expected.push(...match.expected);
  }
  return { ok: false, at: furthest, expected: [...new Set(expected)] };
}

function matchForm(form: Form, words: readonly Word[], start: number): Read {
  const values = new Map<Slot, string>();
  let at = start;
  let not = false;
  const optional: string[] = [];
  for (const element of form.template.split(" ")) {
    if (element.startsWith("?")) {
      const word = element.slice(1);
      if (words[at]?.keyword === word || (word === "a" && words[at]?.keyword === "an")) at++;
      else optional.push(word);
      continue;
    }
    const taken = matchElement(element, words, at);
    if (!taken) return { ok: false, at, expected: [expectedWord(element)] };
    if (taken.not) not = true;
    if (taken.slot) values.set(taken.slot.name, taken.slot.value);
    at += taken.length;
    optional.length = 0;
  }
  const end = words[at];
  if (end && !isJoint(end)) return { ok: false, at, expected: ['"and" or "or"'] };
  const claim = form.claim((slot) => values.get(slot) ?? "");
  return { ok: true, statement: { ...claim, not: not !== (form.inverted === true) }, next: at };
}

interface Taken {
  readonly length: number;
  readonly not?: boolean;
  readonly slot?: { readonly name: Slot; readonly value: string };
}

function matchElement(element: string, words: readonly Word[], at: number): Taken | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (element === "IS") return matchIs(words, at);
  if (element.startsWith("<")) return matchSlot(element.slice(1, -1) as Slot, word);
  const [verb, afterNot] = element.split("/");
  if (afterNot !== undefined) return matchVerb(verb ?? "", afterNot, words, at);
  return element.split("|").includes(word.keyword ?? "") ? { length: 1 } : undefined;
}

function matchIs(words: readonly Word[], at: number): Taken | undefined {
  switch (words[at]?.keyword) {
    case "is":
      return words[at + 1]?.keyword === "not" ? { length: 2, not: true } : { length: 1 };
    case "isn't":
    case "isnt":
    case "not":
      return { length: 1, not: true };
    default:
      return undefined;
  }
}

function matchVerb(verb: string, afterNot: string, words: readonly Word[], at: number): Taken | undefined {
  const [first, second, third] = [words[at]?.keyword, words[at + 1]?.keyword, words[at + 2]?.keyword];
  const isVerb = (word: string | undefined) => word === verb || word === afterNot;
  if (first === verb) return { length: 1 };
  if (["doesn't", "doesnt", "not", "isn't", "isnt"].includes(first ?? "") && isVerb(second))
    return { length: 2, not: true };
  if (["does", "is"].includes(first ?? "") && second === "not" && isVerb(third)) return { length: 3, not: true };
  return undefined;
}

function matchSlot(name: Slot, word: Word): Taken | undefined {
  const isKeyword = word.keyword === "and" || word.keyword === "or" || word.keyword === ",";
  if (isKeyword || !SLOTS[name].test.test(word.text)) return undefined;
  return { length: 1, slot: { name, value: word.text } };
}

function isJoint(word: Word | undefined): boolean {
  return word?.keyword === "and" || word?.keyword === "or" || word?.keyword === ",";
}

function expectedWord(element: string): string {
  if (element === "IS") return '"is" or "is not"';
  if (element.startsWith("<")) return SLOTS[element.slice(1, -1) as Slot].expected;
  return (
    element
      .split("/")[0]
      ?.split("|")
      .map((word) => JSON.stringify(word))
      .join(" or ") ?? element
  );
}

function unexpected(input: string, words: readonly Word[], at: number, expected: readonly string[]): ParsedWhatIf {
  const word = words[at];
  const found = word ? JSON.stringify(word.text) : "the end";
  const list = expected.length < 2 ? expected.join("") : `${expected.slice(0, -1).join(", ")} or ${expected.at(-1)}`;
  return failed(input, word?.start ?? input.length, word?.end ?? input.length, `expected ${list}, found ${found}`);
}

function failed(input: string, start: number, end: number, message: string): ParsedWhatIf {
  return { ok: false, problem: { start, end, message, nearest: nearestStatements(input, start) } };
}

/** The statements that look most like the one at `near`, with its own paths and names in them. */
function nearestStatements(input: string, near: number): readonly string[] {
  const { words } = wordsOf(input);
  const from = words.findLastIndex((word) => isJoint(word) && word.end <= near) + 1;
  const after = words.slice(from).findIndex(isJoint);
  const own = words.slice(from, after < 0 ? words.length : from + after);
  const typed = own.map((word) => word.text.toLowerCase()).join(" ");
  const ranked = FORMS.map(({ template }) => {
    const example = exampleOf(template, own);
    return { example, distance: editDistance(example.toLowerCase(), typed.slice(0, 200)) };
  });
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 3).map(({ example }) => example);
}

const EXAMPLES: Readonly<Record<Slot, string>> = {
  path: "/dev/shm",
  type: "tmpfs",
  kb: "20480",
  status: "101",
  argument: "$1",
  variableName: "DPKG_ROOT",
  packageName: "udev",
  version: "1.2-3",
  source: "/dev/sda1",
  option: "noexec",
  command: "udevadm",
  invocation: "udevadm",
  account: "www-data",
  service: "ssh",
  process: "sshd",
  question: "foo/bar",
  name: "lo",
  text: "'text'",
  pattern: "'^text'",
  value: "X",
};

/** A template with the values that the typed words give for it, in order, and examples for the others. */
function exampleOf(template: string, own: readonly Word[]): string {
  return template
    .split(" ")
    .map((element, i) => {
      if (element === "IS") return own.some((word) => /^(not|isn't|isnt)$/.test(word.keyword ?? "")) ? "is not" : "is";
      if (!element.startsWith("<")) return (element.replace(/^\?/, "").split(/[/|]/)[0] ?? "").replace(/^kb$/, "KB");
      const slot = element.slice(1, -1) as Slot;
      const word = own[i];
      const fits = word && i < 2 && SLOTS[slot].test.test(word.text);
      return fits ? quoted(word.text) : EXAMPLES[slot];
    })
    .join(" ");
}
