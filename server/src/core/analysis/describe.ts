/** Conditions in words: the statements of what-if.md, so that whatever is shown can be pasted back. */
import { displayText } from "../bytes";
import type { AnswerSet, Cube } from "../world/diagram";
import type { Answer, PathAnswer, Question } from "../world/question";

/** What it says of the host that a question has one of these answers. */
export function describeAnswers(question: Question, answers: AnswerSet): string {
  const chosen = question.answers.filter((_, i) => (answers >> i) & 1);
  const all = question.answers.length;
  const subject = quoteSubject(displayText(question.subject));
  switch (question.kind) {
    case "path":
      return describePath(subject, question, chosen as PathAnswer[]);
    case "executable":
      return yes(chosen) ? `${subject} is executable` : `${subject} is not executable`;
    case "mount":
      return describeMounts(subject, question, chosen.map(String));
    case "read-only":
      return chosen[0] === "read-only" ? `${subject} is read-only` : `${subject} is writable`;
    case "free-space":
      return describeFree(subject, question, chosen.map(Number));
    case "content":
      if (question.key.startsWith("empty:"))
        return chosen[0] === "empty" ? `${subject} is empty` : `${subject} is not empty`;
      return yes(chosen) ? displayText(question.subject) : negated(displayText(question.subject));
    case "listing":
      return chosen[0] === "nothing else" ? `${subject} is empty` : `${subject} is not empty`;
    case "environment":
      return alternatives(question, chosen, (answer) => describeVariable(question.subject, String(answer)));
    case "arguments":
      return subject === ""
        ? describeInvocations(question, chosen.map(String))
        : alternatives(question, chosen, (answer) => `${subject} is ${quoteSubject(displayText(String(answer)))}`);
    case "command-status":
      return `command '${displayText(question.subject)}' ${chosen[0] === 0 ? "succeeds" : "fails"}`;
    case "command-output":
      return chosen[0] === ""
        ? `command '${displayText(question.subject)}' prints ""`
        : `command '${displayText(question.subject)}' prints something`;
    case "fact":
      return describeFact(displayText(question.subject), question, chosen, all);
    case "permission":
      return `${subject} ${chosen.join(" or ")}`;
  }
}

/** A conjunction, shortest first; "always" for the empty one. */
export function describeCube(questions: readonly Question[], cube: Cube): string {
  const parts = [...cube].flatMap(([id, answers]) => {
    const question = questions[id];
    return question ? [describeAnswers(question, answers)] : [];
  });
  return parts.length === 0 ? "always" : [...new Set(parts)].join(" and ");
}

function yes(chosen: readonly Answer[]): boolean {
  return chosen.length === 1 && chosen[0] === "yes";
}

function negated(statement: string): string {
  return statement
    .replace(/ contains /, " does not contain ")
    .replace(/ is installed/, " is not installed")
    .replace(/ is running$/, " is not running")
    .replace(/ exists$/, " does not exist");
}

function alternatives(question: Question, chosen: readonly Answer[], describe: (answer: Answer) => string): string {
  const others = question.answers.filter((answer) => !chosen.includes(answer));
  if (chosen.length > 1 && others.length === 1) return negate(describe(others[0] ?? ""));
  return chosen.map(describe).join(" or ");
}

function negate(statement: string): string {
  if (/ is not /.test(statement)) return statement.replace(/ is not /, " is ");
  return / is /.test(statement) ? statement.replace(/ is /, " is not ") : `not ${statement}`;
}

const PATH_SETS: readonly (readonly [answers: readonly PathAnswer[], text: string])[] = [
  [["absent", "dangling symlink"], "is missing"],
  [["directory", "symlink to a directory"], "is a directory"],
  [["file", "symlink to a file"], "is a file"],
  [["dangling symlink"], "is a dangling symlink"],
  [["dangling symlink", "symlink to a directory", "symlink to a file"], "is a symlink"],
  [["absent"], "is absent"],
];
const NEGATED_SETS: readonly (readonly [answers: readonly PathAnswer[], text: string])[] = [
  [["absent", "dangling symlink"], "exists"],
  [["directory", "symlink to a directory"], "is not a directory"],
  [["file", "symlink to a file"], "is not a file"],
  [["dangling symlink", "symlink to a directory", "symlink to a file"], "is not a symlink"],
  [["absent"], "is not absent"],
];

function describePath(subject: string, question: Question, chosen: readonly PathAnswer[]): string {
  const same = (set: readonly PathAnswer[]) =>
    question.answers.every((answer) => chosen.includes(answer as PathAnswer) === set.includes(answer as PathAnswer));
  const exact = PATH_SETS.find(([set]) => same(set));
  if (exact) return `${subject} ${exact[1]}`;
  const inverse = NEGATED_SETS.find(([set]) => {
    const without = set.filter((answer) => question.answers.includes(answer));
    return (
      without.length > 0 &&
      chosen.length === question.answers.length - without.length &&
      without.every((answer) => !chosen.includes(answer))
    );
  });
  if (inverse) return `${subject} ${inverse[1]}`;
  return chosen.map((answer) => `${subject} ${answer === "absent" ? "is absent" : `is a ${answer}`}`).join(" or ");
}

/** "is not tmpfs" where all that is left out is tmpfs. */
function describeMounts(subject: string, question: Question, chosen: readonly string[]): string {
  const others = question.answers.map(String).filter((answer) => !chosen.includes(answer));
  const types = new Set(others.map((answer) => answer.split(" ")[1]));
  if (chosen.includes("none") && types.size === 1 && chosen.every((answer) => !types.has(answer.split(" ")[1])))
    return `${subject} is not ${[...types][0]}`;
  return alternatives(question, chosen, (answer) => describeMount(subject, String(answer)));
}

function describeMount(subject: string, answer: string): string {
  if (answer === "none") return `${subject} is not mounted`;
  const [source = "", type = ""] = answer.split(" ");
  if (type === "otherfs") return `${subject} is mounted with something else`;
  if (type === "tmpfs") return source === "tmpfs" ? `${subject} is tmpfs` : `${subject} is tmpfs named ${source}`;
  return source === "none" ? `${subject} is ${type}` : `${subject} is ${type} on ${source}`;
}

function describeFree(subject: string, question: Question, chosen: readonly number[]): string {
  const sizes = question.answers.map(Number);
  const gap = sizes.findIndex(
    (size, i) =>
      !chosen.includes(size) && chosen.some((c) => c < size) && sizes.slice(i).some((c) => chosen.includes(c)),
  );
  if (gap >= 0) {
    const parts = [
      chosen.filter((size) => size < Number(sizes[gap])),
      chosen.filter((size) => size > Number(sizes[gap])),
    ];
    return parts.map((part) => describeFree(subject, question, part)).join(" or ");
  }
  const [least, most] = [Math.min(...chosen), Math.max(...chosen)];
  if (most === 0) return `${subject} is full`;
  if (most === Math.max(...sizes)) {
    const below = Math.max(...sizes.filter((size) => size < least));
    return below === 0 ? `${subject} is not full` : `${subject} has more than ${below} KB free`;
  }
  const above = Math.min(...sizes.filter((size) => size > most));
  return `${subject} has less than ${above} KB free`;
}

function describeVariable(name: string, answer: string): string {
  if (answer === "\0unset") return `variable ${name} is not given`;
  if (answer === "") return `variable ${name} is empty`;
  return answer.startsWith("(value of ") ? `variable ${name} is something else` : `variable ${name} is ${answer}`;
}

/** Where all invocations with one first argument are meant, that argument says it. */
function describeInvocations(question: Question, chosen: readonly string[]): string {
  const actionOf = (answer: string) => answer.split("\0", 1)[0] ?? "";
  const all = question.answers.map(String);
  const actions = [...new Set(all.map(actionOf))];
  const whole = actions.filter((action) =>
    all.every((answer) => actionOf(answer) !== action || chosen.includes(answer)),
  );
  const others = actions.filter((action) => !whole.includes(action));
  const covered = chosen.every((answer) => whole.includes(actionOf(answer)));
  if (covered && others.length === 1 && actions.length > 2) return `$1 is not ${others[0]}`;
  return [
    ...whole.map((action) => `$1 is ${action === "" ? "empty" : action}`),
    ...chosen.filter((answer) => !whole.includes(actionOf(answer))).map((answer) => describeArguments(answer)),
  ].join(" or ");
}

/** The invocation, its arguments separated by NUL. */
function describeArguments(answer: string): string {
  const [first = "", ...rest] = answer.split("\0");
  const more = rest.map((argument, i) => `$${i + 2} is ${argument === "" ? "empty" : quoteSubject(argument)}`);
  return [`$1 is ${first === "" ? "empty" : first}`, ...more].join(" and ");
}

function describeFact(subject: string, question: Question, chosen: readonly Answer[], all: number): string {
  if (subject === "policy-rc.d") return `policy-rc.d ${chosen[0] === "101" ? "says" : "does not say"} 101`;
  if (/ is running$/.test(subject) && all === 2) return yes(chosen) ? subject : negate(subject);
  if (question.answers.includes("yes") && all === 2) return yes(chosen) ? subject : `not ${subject}`;
  return alternatives(question, chosen, (answer) => `${subject} is ${displayText(String(answer))}`);
}

/** Blanks and quotes in a name make it `'…'`. */
function quoteSubject(text: string): string {
  return /[\s',"]/.test(text) ? `'${text}'` : text;
}

/** Where a symlink leads, in words where nobody knows: to where one of the host led (world/fileTree.ts marks that). */
export function targetWords(target: string): string {
  return target.endsWith("»") ? `where ${target.slice(0, -1)} led` : target;
}
