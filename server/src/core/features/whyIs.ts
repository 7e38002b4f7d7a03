/** "Why is…?": from a path and the state that was seen to the conditions that lead there, each with its check. */
import { answerOn } from "../analysis/answers";
import { describeAnswers } from "../analysis/describe";
import type { Exploration, Outcome } from "../analysis/outcomes";
import { displayText } from "../bytes";
import type { Condition, Cube } from "../world/diagram";
import type { Host } from "../world/host";
import { LimitReached } from "../world/limits";
import type { Question } from "../world/question";
import { serviceAsked } from "../world/unknownHost";
import { stateWords } from "./runs";

/** The states in which the script leaves a path, on any host. */
export interface PathStates {
  readonly path: string;
  readonly states: readonly string[];
}

export interface Explained {
  readonly path: string;
  readonly state: string;
  /** Each is enough; the one nearest to the chosen host first. None: no host is known on which the script leaves the path so. */
  readonly ways: readonly Way[];
  /** What is missing, for the reader. */
  readonly notes: readonly string[];
}

export interface Way {
  /** All of them together. */
  readonly conditions: readonly WayCondition[];
  /** Lines (from 1) that leave the path so. */
  readonly lines: readonly number[];
}

export interface WayCondition {
  readonly statement: string;
  /** Lines (from 1) of the script that ask. */
  readonly lines: readonly number[];
  /** Is it so on the chosen host? Null where that is not known. */
  readonly holdsHere: boolean | null;
  /** A command that shows it on a real machine; null where none does. */
  readonly check: string | null;
}

const MAX_WAYS = 8;
const UNTOUCHED = "as it was before";

/** Every path that the script changes on some host, with the states to choose from; lasting ones first. */
export function pathStates({ outcomes }: Exploration): readonly PathStates[] {
  const lasting = new Map<string, boolean>();
  for (const { changes } of outcomes)
    for (const { path, lasts } of changes) lasting.set(path, lasting.get(path) === true || lasts === "persistent");
  return [...lasting]
    .sort(([a, stays], [b, alsoStays]) => Number(alsoStays) - Number(stays) || (a < b ? -1 : 1))
    .map(([path]) => ({ path, states: [...new Set(outcomes.map((outcome) => stateOf(outcome, path)))].sort() }));
}

/** The conditions under which the script leaves the path in that state. */
export function whyIs(exploration: Exploration, path: string, state: string, host: Host): Explained {
  const missing = exploration.limits.map((limit) => `Outcomes are missing: the limit "${limit}" was reached.`);
  const { diagrams, possibleHosts } = exploration.run.space;
  const seen = exploration.outcomes.filter((outcome) => stateOf(outcome, path) === state);
  const lines = [
    ...new Set(
      seen.flatMap(({ changes }) =>
        changes.flatMap((each) => (each.path === path && each.file === undefined ? each.lines : [])),
      ),
    ),
  ];
  try {
    let condition: Condition = diagrams.no;
    for (const outcome of seen) condition = diagrams.or(condition, outcome.condition);
    if (condition === diagrams.no) return { path, state, ways: [], notes: missing };
    const { cubes, complete } = diagrams.cubes(diagrams.simplify(condition, possibleHosts), 200);
    const ways = waysOf({ exploration, host, condition }, cubes);
    const left = ways.length - MAX_WAYS;
    const notes =
      left > 0 || !complete ? [`${complete ? left : "Many"} more ways lead there; these are the nearest ones.`] : [];
    return {
      path,
      state,
      ways: ways.slice(0, MAX_WAYS).map((conditions) => ({ conditions, lines })),
      notes: [...missing, ...notes],
    };
  } catch (thrown) {
    if (!(thrown instanceof LimitReached)) throw thrown;
    return { path, state, ways: [], notes: [...missing, `There are too many ways (${thrown.limit}).`] };
  }
}

function stateOf({ changes }: Outcome, path: string): string {
  const change = changes.find((each) => each.path === path);
  if (!change) return UNTOUCHED;
  return change.after ? `a ${stateWords(change.after)}` : "gone";
}

interface Search {
  readonly exploration: Exploration;
  readonly host: Host;
  /** Where the state is seen. */
  readonly condition: Condition;
}

/** Each way without what it does not need; those nearest to the chosen host first, and in each what is not so there. */
function waysOf(search: Search, cubes: readonly Cube[]): readonly (readonly WayCondition[])[] {
  const ways = new Map<string, readonly WayCondition[]>();
  for (const cube of cubes) {
    const conditions = conditionsOf(search, needed(search, cube));
    ways.set(JSON.stringify(conditions), conditions);
  }
  return [...ways.values()].sort((a, b) => missingIn(a) - missingIn(b) || a.length - b.length);
}

function missingIn(conditions: readonly WayCondition[]): number {
  return conditions.filter(({ holdsHere }) => holdsHere === false).length;
}

/** The part of a way that is enough for the state on every possible host; what holds on the chosen host stays longest. */
function needed({ exploration, host, condition }: Search, cube: Cube): Cube {
  const { diagrams, questions, possibleHosts } = exploration.run.space;
  const elsewhere = diagrams.and(possibleHosts, diagrams.not(condition));
  const left = new Map(cube);
  const isEnough = () => {
    let all = elsewhere;
    for (const [id, answers] of left) all = diagrams.and(all, diagrams.literal(id, answers));
    return all === diagrams.no;
  };
  const holds = (id: number, answers: number) => holdsOn(host, questions[id], answers) !== false;
  const order = [...cube].sort(([a, of], [b, alsoOf]) => Number(holds(a, of)) - Number(holds(b, alsoOf)));
  for (const [id, answers] of order) {
    left.delete(id);
    if (!isEnough()) left.set(id, answers);
  }
  return left;
}

function holdsOn(host: Host, question: Question | undefined, answers: number): boolean | null {
  const own = question && answerOn(host, question);
  return own === undefined ? null : ((answers >> own) & 1) === 1;
}

function conditionsOf({ exploration, host }: Search, cube: Cube): readonly WayCondition[] {
  const { questions, askedAt } = exploration.run.space;
  const conditions = [...cube].flatMap(([id, answers]): readonly WayCondition[] => {
    const question = questions[id];
    if (!question) return [];
    return [
      {
        statement: describeAnswers(question, answers),
        lines: [...(askedAt.get(id) ?? [])].sort((a, b) => a - b),
        holdsHere: holdsOn(host, question, answers),
        check: checkCommand(question),
      },
    ];
  });
  return conditions.sort((a, b) => Number(a.holdsHere !== false) - Number(b.holdsHere !== false));
}

/** A command that only looks; null where a look cannot tell. */
export function checkCommand({ kind, subject, key }: Question): string | null {
  const text = displayText(subject);
  const path = quoted(text);
  switch (kind) {
    case "path":
      return `ls -ld ${path}`;
    case "executable":
      return `test -x ${path}; echo $?`;
    case "mount":
      return `grep -F ${quoted(` ${text} `)} /proc/mounts`;
    case "read-only":
      return `test -w ${path}; echo $?`;
    case "free-space":
      return `df -k ${path}`;
    case "content":
      return key.startsWith("empty:") ? `wc -c ${path}` : `cat ${quoted(key.split(":")[1] ?? text)}`;
    case "listing":
      return `ls -A ${path}`;
    case "environment":
      return `printenv ${path}`;
    case "permission":
      return `ls -ld ${path}`;
    case "fact":
      return serviceAsked(key) === null
        ? (FACT_CHECKS[text] ?? null)
        : `systemctl is-active ${quoted(serviceAsked(key) ?? "")}`;
    // How dpkg calls a script is in dpkg's log; a command of the script may do more than look.
    case "arguments":
    case "command-status":
    case "command-output":
      return null;
  }
}

const FACT_CHECKS: Readonly<Record<string, string>> = {
  init: "cat /proc/1/comm",
  "in a chroot": "ischroot; echo $?",
  "in a container": "systemd-detect-virt --container",
  "on a terminal": "tty",
  "kernel release": "uname -r",
  machine: "uname -m",
  hostname: "hostname",
  "policy-rc.d": "ls -l /usr/sbin/policy-rc.d",
};

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
