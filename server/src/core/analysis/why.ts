/** Backwards: which hosts lead to what was observed, told by what is unusual about them, fewest first. */
import { displayText } from "../bytes";
import type { AnswerSet, Condition as Hosts } from "../world/diagram";
import { Branching } from "../world/diagram";
import type { Host } from "../world/host";
import { parseWhatIf, whatIfProblemText } from "../world/parseWhatIf";
import { processAsked } from "../world/processNames";
import type { Question } from "../world/question";
import type { Space } from "../world/space";
import { serviceAsked } from "../world/unknownHost";
import type { Statement } from "../world/whatIfStatement";
import { answerOn } from "./answers";
import { type FinalState, finalStates } from "./dependence";
import { describeAnswers } from "./describe";
import { type Exploration, tellCondition, withinLimits } from "./outcomes";

export interface Explanation {
  readonly text: string;
  readonly when: readonly Readonly<Record<string, readonly string[]>>[];
  /** How many conditions are not as on the named environment. */
  readonly unusual: number;
  readonly checks: readonly { readonly condition: string; readonly command: string }[];
  /** Lines where they are asked, and where the path is written. */
  readonly lines: readonly number[];
}

export interface WhyReport {
  readonly version: 1;
  readonly observed: string;
  readonly explanations: readonly Explanation[];
  readonly complete: boolean;
}

export type WhyResult =
  | { readonly ok: true; readonly report: WhyReport }
  | { readonly ok: false; readonly error: string };

const MAX_EXPLANATIONS = 40;

/**
 * Explains an observed state of a path (`/etc/network/run is a directory`), relative to what is usual on `usual`.
 * An error where the statement is not understood, or is not about what is at a path.
 */
export function why(exploration: Exploration, observed: string, usual: Host): WhyResult {
  const parsed = parseWhatIf(observed);
  if (!parsed.ok) return { ok: false, error: whatIfProblemText(parsed.problem) };
  const [statement, ...more] = parsed.condition.anyOf[0] ?? [];
  if (!statement || more.length > 0 || parsed.condition.anyOf.length > 1 || !isAboutPath(statement))
    return {
      ok: false,
      error: `"${observed}" is not one statement about what is at a path: P exists, P is missing, P is a file, P is a directory, P is a symlink`,
    };
  const found = withinLimits(
    exploration,
    () => explained(exploration, statement, usual),
    () => null,
  );
  const complete = found !== null && exploration.limits.length === 0;
  return { ok: true, report: { version: 1, observed, explanations: found ?? [], complete } };
}

function explained(exploration: Exploration, statement: PathStatement, usual: Host): readonly Explanation[] {
  const states = finalStates(exploration).get(statement.path) ?? [];
  const { space } = exploration.run;
  const hosts = matching(space, states, statement);
  const found = states.filter(({ change }) => change && isSo(change.after?.type, statement) !== statement.not);
  const written = found.flatMap(({ change }) => change?.lines ?? []);
  return hosts === space.diagrams.no ? [] : explanations(space, hosts, usual, statement.path, written);
}

type PathStatement = Extract<Statement, { kind: "exists" | "type" }>;

function isAboutPath(statement: Statement): statement is PathStatement {
  return statement.kind === "exists" || statement.kind === "type";
}

/** The hosts on which the script changes the path to what was observed. */
function matching(space: Space, states: readonly FinalState[], statement: PathStatement): Hosts {
  const { diagrams } = space;
  let hosts = diagrams.no;
  for (const { change, condition } of states) {
    if (change && isSo(change.after?.type, statement) !== statement.not) hosts = diagrams.or(hosts, condition);
  }
  return hosts;
}

function isSo(type: string | undefined, statement: PathStatement): boolean {
  if (statement.kind === "exists") return type !== undefined;
  switch (statement.type) {
    case "file":
      return type === "file";
    case "directory":
      return type === "dir";
    case "other":
      return type !== undefined && !["file", "dir", "symlink"].includes(type);
    default:
      return type === "symlink";
  }
}

/** One way through the condition: only what is not as usual. */
interface Deviation {
  readonly answers: ReadonlyMap<number, AnswerSet>;
}

function explanations(
  space: Space,
  hosts: Hosts,
  usual: Host,
  about: string,
  written: readonly number[],
): readonly Explanation[] {
  const found = deviations(space, hosts, usual, about);
  return found
    .map((deviation) => explanationOf(space, hosts, deviation, written))
    .sort((a, b) => a.unusual - b.unusual || a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
}

function explanationOf(space: Space, hosts: Hosts, { answers }: Deviation, written: readonly number[]): Explanation {
  const parts = [...answers].flatMap(([id, set]) => {
    const question = space.questions[id];
    return question ? [{ question, condition: describeAnswers(question, set) }] : [];
  });
  let within = hosts;
  for (const [id, set] of answers) within = space.diagrams.and(within, space.diagrams.literal(id, set));
  return {
    text: parts.length === 0 ? "nothing unusual" : parts.map(({ condition }) => condition).join(" and "),
    when: tellCondition(space, within).when,
    unusual: parts.length,
    checks: parts.map(({ question, condition }) => ({ condition, command: checkOf(question) })),
    lines: [
      ...new Set([...parts.flatMap(({ question }) => [...(space.askedAt.get(question.id) ?? [])]), ...written]),
    ].sort((a, b) => a - b),
  };
}

/** The ways through the diagram with the fewest unusual answers; none that holds another one. */
function deviations(space: Space, hosts: Hosts, usual: Host, about: string): readonly Deviation[] {
  const { diagrams, questions } = space;
  let level: readonly { readonly node: Hosts; readonly answers: ReadonlyMap<number, AnswerSet> }[] = [
    { node: diagrams.simplify(hosts, space.possibleHosts), answers: new Map() },
  ];
  const found = new Map<string, Deviation>();
  for (let unusual = 0; unusual <= 4 && level.length > 0 && found.size < MAX_EXPLANATIONS; unusual++) {
    const next: { readonly node: Hosts; readonly answers: ReadonlyMap<number, AnswerSet> }[] = [];
    const stack = [...level];
    for (let at = stack.pop(); at && stack.length < 20_000; at = stack.pop()) {
      const { node, answers } = at;
      if (node === diagrams.no) continue;
      if (!(node instanceof Branching)) {
        found.set(JSON.stringify([...answers]), { answers });
        continue;
      }
      const question = questions[node.question];
      const expected = question ? usualAnswer(question, usual, about) : undefined;
      const groups = new Map<Hosts, AnswerSet>();
      node.branches.forEach((branch, i) => {
        groups.set(branch, (groups.get(branch) ?? 0) | (1 << i));
      });
      for (const [branch, set] of [...groups].flatMap(([to, all]) =>
        apart(question, all).map((one) => [to, one] as const),
      )) {
        const free = expected === undefined || ((set >> expected) & 1) === 1;
        if (free) stack.push({ node: branch, answers });
        else next.push({ node: branch, answers: new Map([...answers, [node.question, set]]) });
      }
    }
    level = next;
  }
  const all = [...found.values()];
  return all.filter((one) => !all.some((other) => other !== one && isWithin(other, one))).slice(0, MAX_EXPLANATIONS);
}

/** The same file system under another name is another explanation than no such file system. */
function apart(question: Question | undefined, set: AnswerSet): readonly AnswerSet[] {
  if (question?.kind !== "mount") return [set];
  const named = question.answers.reduce<number>(
    (bits, answer, i) => ((set >> i) & 1 && /^shm /.test(String(answer)) ? bits | (1 << i) : bits),
    0,
  );
  return named === 0 || named === set ? [set] : [set & ~named, named];
}

function isWithin(small: Deviation, large: Deviation): boolean {
  return (
    small.answers.size < large.answers.size && [...small.answers].every(([id, set]) => large.answers.get(id) === set)
  );
}

/** What was at the observed path before, and how the script was called, is never what is unusual. */
function usualAnswer(question: Question, usual: Host, about: string): number | undefined {
  if (question.kind === "arguments") return undefined;
  if (question.kind === "path" && displayText(question.subject) === about) return undefined;
  return answerOn(usual, question);
}

/** The command that tells on a real host. */
export function checkOf(question: Question): string {
  const subject = shellWord(displayText(question.subject));
  switch (question.kind) {
    case "path":
    case "executable":
    case "permission":
      return `ls -ld ${subject}`;
    case "listing":
      return `ls -A ${subject}`;
    case "mount":
      return `grep ' ${displayText(question.subject)} ' /proc/mounts`;
    case "read-only":
      return `[ -w ${subject} ] && echo writable || echo read-only`;
    case "free-space":
      return `df -kP ${subject}`;
    case "content": {
      const path = displayText(/^(?:empty|chunk):([^:]*)/.exec(question.key)?.[1] ?? "");
      return `cat ${shellWord(path)}`;
    }
    case "environment":
      return `echo "\${${displayText(question.subject)}-not set}"`;
    case "arguments":
      return "tail /var/log/dpkg.log";
    case "command-status":
      return `${displayText(question.subject)}; echo $?`;
    case "command-output":
      return displayText(question.subject);
    case "fact":
      return factCheck(displayText(question.subject));
  }
}

function factCheck(subject: string): string {
  switch (subject) {
    case "init":
      return "cat /proc/1/comm";
    case "kernel release":
      return "uname -r";
    case "machine":
      return "uname -m";
    case "hostname":
      return "hostname";
    case "in a chroot":
      return "ischroot; echo $?";
    default: {
      const process = processAsked(subject);
      if (process !== null) return `pidof -x ${shellWord(process)}`;
      const service = serviceAsked(`fact:${subject}`);
      return service === null ? "systemd-detect-virt" : `systemctl is-active ${shellWord(service)}`;
    }
  }
}

function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
