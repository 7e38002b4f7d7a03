/**
 * What may be asked of an open host. A question is asked at most once, keyed by what it is about; its answers are
 * representative values, to which comparisons add (candidates). Constraints between questions keep impossible hosts
 * out: a child that exists has a parent that is a directory, and so on.
 */
import type { Bytes } from "../bytes";
import type { Life } from "../report";
import { usuallyAt } from "./usualPlaces";

export type QuestionKind =
  | "path"
  | "executable"
  | "permission"
  | "mount"
  | "read-only"
  | "free-space"
  | "content"
  | "listing"
  | "environment"
  | "arguments"
  | "command-status"
  | "command-output"
  | "fact";

export interface QuestionSpec {
  readonly key: string;
  readonly kind: QuestionKind;
  /** The path, variable, command or fact that is asked about. */
  readonly subject: Bytes;
  readonly life: Life;
  /** The answers before any comparison; 2 to 30 distinct values. Strings and numbers only. */
  readonly answers: readonly Answer[];
}

export type Answer = string | number;

export interface Question extends QuestionSpec {
  readonly id: number;
}

/** Added where the script looks for a symlink there, or makes one. */
export const SYMLINK_ANSWERS = ["dangling symlink", "symlink to a directory", "symlink to a file"] as const;
/** Each is added where the script looks for it. */
export const SPECIAL_ANSWERS = ["fifo", "char", "block", "socket"] as const;
export type PathAnswer =
  | "absent"
  | "directory"
  | "file"
  | (typeof SYMLINK_ANSWERS)[number]
  | (typeof SPECIAL_ANSWERS)[number];

/** The answers of a question as bits: those of these values that it has. */
export function answerSet(question: Pick<QuestionSpec, "answers">, wanted: readonly Answer[]): number {
  return question.answers.reduce<number>((set, answer, i) => (wanted.includes(answer) ? set | (1 << i) : set), 0);
}

export function pathQuestion(path: Bytes): QuestionSpec {
  return { key: `path:${path}`, kind: "path", subject: path, life: lifeOfPath(path), answers: usuallyAt(path) };
}

export function executableQuestion(path: Bytes): QuestionSpec {
  return {
    key: `executable:${path}`,
    kind: "executable",
    subject: path,
    life: lifeOfPath(path),
    answers: ["no", "yes"],
  };
}

/** A choice that is no file: which init runs, is this a chroot. */
export function factQuestion(what: string, answers: readonly string[], life: Life): QuestionSpec {
  return { key: `fact:${what}`, kind: "fact", subject: what, life, answers };
}

/** How an unmodelled command is asked about: with its words; where dpkg or debconf call a script, by the script alone. */
export function commandAsked(argv: readonly Bytes[]): Bytes {
  const [program = ""] = argv;
  return program.startsWith("/var/lib/dpkg/info/") ? program : argv.join(" ");
}

/** The file that stands for whatever else lies in an unknown directory. */
export const SOME_FILE = "some-file";

export function listingQuestion(directory: Bytes): QuestionSpec {
  return {
    key: `listing:${directory}`,
    kind: "listing",
    subject: directory,
    life: lifeOfPath(directory),
    answers: ["nothing else", "one more file"],
  };
}

/** How long what is at a path stays: what lies below /run, /dev, /proc and /sys is made anew by every boot. */
export function lifeOfPath(path: Bytes): Life {
  return /^\/(run|dev|proc|sys|var\/run|var\/lock|tmp)(\/|$)/.test(path) ? "boot" : "package";
}
