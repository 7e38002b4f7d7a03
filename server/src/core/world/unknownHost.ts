/**
 * What an open host may hold, where more than "what is at this path" is asked: contents of files, mounts, free space.
 * Values stand for whole classes: a marker line that no pattern expects, a size that no script compares with. What a
 * script compares them with becomes a candidate, and the run begins again (space.ts, `addCandidate`).
 */
import type { Bytes } from "../bytes";
import type { Attempt } from "./attempt";
import { BLOCK_KB, type DerivedSource } from "./derived";
import type { Condition } from "./diagram";
import { askedPath } from "./fileTree";
import type { Mount } from "./inode";
import { answerSet, factQuestion, lifeOfPath, pathQuestion, type Question, type QuestionSpec } from "./question";
import { CHUNKS, type Space } from "./space";
import type { Observer } from "./sys";

/**
 * The content of a file that nothing is given of: perhaps empty, perhaps with the lines that somebody looked for; where
 * `sought` says so, only with those.
 */
export function unknownContent(attempt: Attempt, at: Bytes, sought: ReadonlySet<string> | null = null): Bytes {
  const path = askedPath(attempt.space.host, at);
  if (path === "/proc/mounts" || path === "/proc/self/mounts") return unknownMountLines(attempt);
  const { space } = attempt;
  const life = lifeOfPath(path);
  const empty: QuestionSpec = {
    key: `empty:${path}`,
    kind: "content",
    subject: path,
    life,
    answers: ["other text", "empty"],
  };
  const database = space.host.databaseContent?.(path);
  if (database === undefined && attempt.ask(empty, (answer) => answer === "empty")) return "";
  markerLine(space, path);
  const held = unknownChunks(space, path).filter(({ key, statement }) => {
    if (sought && !sought.has(statement)) return false;
    const spec: QuestionSpec = { key, kind: "content", subject: statement, life, answers: ["no", "yes"] };
    return attempt.ask(spec, (answer) => answer === "yes");
  });
  return unknownText(space, path, held);
}

/** The same where something asked for the content of that file; undefined elsewhere. */
export function askedContent(attempt: Attempt, path: Bytes): Bytes | undefined {
  const { space } = attempt;
  const file = askedPath(space.host, path);
  const asked = space.questionByKey(`empty:${file}`) !== undefined || unknownChunks(space, file).length > 0;
  return asked ? unknownContent(attempt, path) : undefined;
}

/** Lines that somebody looked for in an unknown file: each is there or not. */
export interface Chunk {
  readonly key: string;
  readonly statement: string;
  readonly lines: Bytes;
}

/** What was looked for in the file so far, in that order. */
export function unknownChunks(space: Space, path: Bytes): readonly Chunk[] {
  const database = `\n${space.host.databaseContent?.(path) ?? ""}`;
  return (space.candidates.get(chunksKey(path)) ?? []).flatMap((chunk) => {
    const [statement = "", lines = ""] = String(chunk).split("\0");
    const name = /^[^:\n]+:/.exec(lines)?.[0];
    // What every Debian has (user www-data) is no question.
    return name !== undefined && database.includes(`\n${name}`)
      ? []
      : [{ key: `chunk:${path}:${statement}`, statement, lines }];
  });
}

/** The text of an unknown file that is not empty and holds these. */
export function unknownText(space: Space, path: Bytes, held: readonly Chunk[]): Bytes {
  const before = space.host.databaseContent?.(path) ?? `${marker(path)}\n`;
  return `${before}${held.map(({ lines }) => lines).join("")}`;
}

/** Files that somebody looked into for an entry. */
export function searchedFiles(space: Space): readonly Bytes[] {
  return [...space.candidates.keys()].flatMap((key) => (key.startsWith(CHUNKS) ? [key.slice(CHUNKS.length)] : []));
}

/** Says that somebody looks for an entry in an unknown file (Sys.mayContain). */
export function expectContent(space: Space, path: Bytes, statement: string, chunk: Bytes): void {
  addChunk(space, path, statement, chunk.endsWith("\n") ? chunk : `${chunk}\n`);
}

/** What is mounted at a directory of an open host; undefined where nothing is. */
export function unknownMountAt(attempt: Attempt, path: Bytes): Mount | undefined {
  const what = attempt.ask(mountQuestion(path), (answer) => answer);
  constrainMount(attempt.space, path);
  if (what === "none") return undefined;
  const [source = "", type = ""] = String(what).split(" ");
  const readOnly = attempt.ask(readOnlyQuestion(path), (answer) => answer === "read-only");
  return { source, at: path, type, options: readOnly ? "ro,relatime" : "rw,relatime", sizeKb: 0, availableKb: 0 };
}

/**
 * Is the mount of that directory read-only? Where the script does not ask, the nearest directory above of which it asks
 * tells; writable where there is none.
 */
export function unknownReadOnly(attempt: Attempt, path: Bytes, asks: "asks" | "only if asked"): boolean {
  const { space } = attempt;
  const isReadOnly = (directory: Bytes) => {
    space.question(readOnlyQuestion(directory));
    constrainMount(space, directory);
    return attempt.ask(readOnlyQuestion(directory), (answer) => answer === "read-only");
  };
  if (asks === "asks") return isReadOnly(path);
  for (let at = path; ; at = at.slice(0, at.lastIndexOf("/")) || "/") {
    if (space.isTopic(readOnlyQuestion(at).key)) return isReadOnly(at);
    if (at === "/") break;
  }
  space.assumptions.add("file systems are writable and have space where the script does not ask");
  return false;
}

/** The mount that a path of an open host lies on, as far as a script asks; undefined for the root's. */
export function unknownMountAbove(attempt: Attempt, path: Bytes): Mount | undefined {
  const { space } = attempt;
  for (let at = path; at !== "/"; at = at.slice(0, at.lastIndexOf("/")) || "/") {
    const mount = space.isTopic(mountQuestion(at).key) ? unknownMountAt(attempt, at) : undefined;
    if (mount) return mount;
  }
  return undefined;
}

/** Is there no room for so many bytes where the path lies? Only asked where the script asks for the space. */
export function isUnknownFull(attempt: Attempt, path: Bytes, bytes: number): boolean {
  const at = unknownMountAbove(attempt, path)?.at ?? "/";
  const spec = freeQuestion(at);
  return attempt.space.isTopic(spec.key) && attempt.ask(spec, (free) => Number(free) * 1024 < bytes);
}

/** What is not mounted is as writable as the root, and what is mounted at, or read-only by itself, is a directory. */
function constrainMount(space: Space, path: Bytes): void {
  const mount = space.questionByKey(mountQuestion(path).key);
  const readOnly = space.questionByKey(readOnlyQuestion(path).key);
  const type =
    space.host.files.entry(path) === undefined ? space.question(pathQuestion(askedPath(space.host, path))) : undefined;
  const { diagrams } = space;
  const none = mount ? diagrams.literal(mount.id, answerSet(mount, ["none"])) : null;
  if (mount && none && readOnly && path !== "/" && space.declare(`${mount.key} ${readOnly.key}`)) {
    const writable = diagrams.literal(readOnly.id, answerSet(readOnly, ["writable"]));
    space.constrain([mount, readOnly], diagrams.or(diagrams.not(none), writable));
  }
  if (mount && none && type && space.declare(`${mount.key} ${type.key}`)) {
    space.constrain([mount, type], diagrams.or(none, directoryAnswer(space, type)));
  }
  if (readOnly && type && space.declare(`${readOnly.key} ${type.key}`)) {
    const writable = diagrams.literal(readOnly.id, answerSet(readOnly, ["writable"]));
    space.constrain([readOnly, type], diagrams.or(writable, directoryAnswer(space, type)));
  }
}

export const INITS = ["systemd", "sysvinit", "none"] as const;

/** sd_booted(3): systemd runs exactly where its directory in /run is. */
export function constrainInit(space: Space): void {
  const init = space.question(factQuestion("init", INITS, "boot"));
  const path = "/run/systemd/system";
  if (space.host.files.entry(path) !== undefined || !space.declare(`${init.key} ${path}`)) return;
  const type = space.question(pathQuestion(path));
  const { diagrams } = space;
  const systemd = diagrams.literal(init.id, answerSet(init, ["systemd"]));
  const directory = directoryAnswer(space, type);
  space.constrain([init, type], diagrams.choose(systemd, directory, diagrams.not(directory)));
}

/** The administrator's say on what maintainer scripts may start (invoke-rc.d(8)). */
export const POLICY = "/usr/sbin/policy-rc.d";

export function policyQuestion(): QuestionSpec {
  return factQuestion("policy-rc.d", ["none", "101"], "package");
}

/** dpkg keeps the list of a package's files exactly while the package is known (its files, or their configuration, are there). */
export function constrainPackage(space: Space, asked: Question): void {
  const name =
    /^path:\/var\/lib\/dpkg\/info\/([^/]+)\.list$/.exec(asked.key)?.[1] ??
    /^chunk:\/var\/lib\/dpkg\/status:package ([^ :]+)(?::[^ ]+)? is installed$/.exec(asked.key)?.[1];
  if (name === undefined) return;
  const list = space.questionByKey(`path:/var/lib/dpkg/info/${name}.list`);
  if (!list) return;
  const { diagrams } = space;
  const listed = diagrams.literal(list.id, answerSet(list, ["file"]));
  for (const installed of space.questions) {
    const of = /^chunk:\/var\/lib\/dpkg\/status:package ([^ :]+)(?::[^ ]+)? is installed$/.exec(installed.key)?.[1];
    if (of !== name || !space.declare(`${list.key} ${installed.key}`)) continue;
    const yes = diagrams.literal(installed.id, answerSet(installed, ["yes"]));
    space.constrain([list, installed], diagrams.choose(yes, listed, diagrams.not(listed)));
  }
}

/** Is that service running? Told and taken in as the what-if statement. */
export function runningQuestion(service: string): QuestionSpec {
  return factQuestion(`service ${service}${RUNNING}`, ["no", "yes"], "process");
}

/** The service that a question is about, by its key; null for other questions. */
export function serviceAsked(key: string): string | null {
  return key.startsWith(SERVICE) && key.endsWith(RUNNING) ? key.slice(SERVICE.length, -RUNNING.length) : null;
}

const SERVICE = "fact:service ";
const RUNNING = " is running";

/** There is a policy exactly where its program is. */
export function constrainPolicy(space: Space): void {
  const policy = space.question(policyQuestion());
  if (space.host.files.entry(POLICY) !== undefined || !space.declare(policy.key)) return;
  const program = space.question(pathQuestion(POLICY));
  const { diagrams } = space;
  const absent = diagrams.literal(program.id, answerSet(program, ["absent", "dangling symlink"]));
  const none = diagrams.literal(policy.id, answerSet(policy, ["none"]));
  space.constrain([policy, program], diagrams.choose(none, absent, diagrams.not(absent)));
}

function directoryAnswer(space: Space, type: Question): Condition {
  return space.diagrams.literal(type.id, answerSet(type, ["directory", "symlink to a directory"]));
}

/** Free space in KiB: none, or a size that stands for "enough". */
export function unknownFreeKb(attempt: Attempt, path: Bytes): number {
  const spec = freeQuestion(path);
  for (const answer of spec.answers) if (answer !== 0) attempt.space.mark(String(answer), spec.key);
  return attempt.ask(spec, (answer) => Number(answer));
}

function freeQuestion(path: Bytes): QuestionSpec {
  const plenty = 7_340_032 + BLOCK_KB * hash(path);
  return { key: `free:${path}`, kind: "free-space", subject: path, life: "boot", answers: [0, plenty] };
}

/** Hears comparisons and adds what they need to the candidates. */
export function openObserver(attempt: Attempt): Observer {
  const { space } = attempt;
  const both = (a: Bytes, b: Bytes, see: (key: string, other: Bytes) => void) => {
    const [first, second] = [space.originOf(a), space.originOf(b)];
    if (first === second) return;
    const [firstKnown, secondKnown] = [first !== undefined, second !== undefined];
    if (first !== undefined && (!secondKnown || space.isCandidate(b))) see(first, b);
    if (second !== undefined && (!firstKnown || space.isCandidate(a))) see(second, a);
  };
  const replace = ({ key, subject }: DerivedSource, answer: Bytes) => {
    if (subject === "/proc/mounts" || subject === "/proc/self/mounts") {
      const at = answer.split(" ")[1];
      if (at?.startsWith("/")) space.addCandidate(MOUNT_POINTS, at);
    } else if (key.startsWith(CHUNKS)) {
      if ((space.candidates.get(key)?.length ?? 0) < MOST_DERIVED_LINES)
        addChunk(space, subject, `${subject} contains a line like '${answer}'`, `${answer}\n`);
    } else if ((space.candidates.get(key)?.length ?? 0) < MOST_DERIVED) addValue(space, key, answer);
  };
  /** One of the two may be derived from an answer. */
  const derived = (a: Bytes, b: Bytes, met: boolean, near: (other: Bytes) => readonly Bytes[] = () => []) => {
    if (space.originOf(a) !== undefined || space.originOf(b) !== undefined) return;
    if (!space.derived.text(attempt, a, [b, ...near(b)], met, replace))
      space.derived.text(attempt, b, [a, ...near(a)], met, replace);
  };
  return {
    equal: (a, b) => {
      both(a, b, (key, other) => addValue(space, key, other));
      if (isNumber(a) && isNumber(b)) {
        space.derived.number(attempt, a, b);
        space.derived.count(attempt, a, b);
      }
      derived(a, b, a === b);
    },
    number: (a, b) => {
      if (isNumber(a) && isNumber(b)) {
        space.derived.number(attempt, a, b);
        space.derived.count(attempt, a, b);
        derived(a, b, Number(a) === Number(b), neighbours);
      }
      both(a, b, (key, other) => {
        if (!/^-?\d{1,15}$/.test(other.trim())) return;
        // Space is given out in blocks of 4 KiB: there is no size between them.
        const unit = key.startsWith("free:") ? BLOCK_KB : 1;
        for (const near of [-1, 0, 1]) {
          const value = (Math.floor(Number(other) / unit) + near) * unit;
          if (value >= 0) addValue(space, key, String(value));
        }
      });
    },
    version: (a, b) =>
      both(a, b, (key, other) => {
        if (!/^[0-9]/.test(other)) return;
        for (const near of [`${other}~`, other, `${other}+1`]) addValue(space, key, near);
      }),
    affix: (text, pattern) => {
      const key = space.originOf(text);
      if (key !== undefined) addValue(space, key, patternWitness(pattern));
    },
    pattern: (text, pattern, matches) => {
      const key = space.originOf(text);
      const witness = patternWitness(pattern);
      if (key !== undefined) {
        addValue(space, key, witness);
        return;
      }
      if (isNumber(text)) {
        if (isNumber(pattern)) space.derived.number(attempt, text, pattern);
        else if (tellsNumbersApart(matches)) space.derived.number(attempt, text, "0", "digits");
      }
      if (!/^\**$/.test(pattern)) space.derived.text(attempt, text, [witness], matches(text), replace);
    },
    count: (text, ...numbers) => {
      for (const [path, [marked = ""]] of space.unknownLines()) {
        if (!text.includes(marked)) continue;
        const known = space.derived.counted.get(path) ?? new Set();
        for (const number of numbers) known.add(String(number));
        space.derived.counted.set(path, known);
      }
    },
    regex: (text, witness) => {
      const key = space.originOf(text);
      if (key === undefined) return;
      const { matching, other } = witness();
      if (key.startsWith(CHUNKS)) {
        const path = key.slice(CHUNKS.length);
        if (matching !== null && matching !== "")
          addChunk(space, path, `${path} contains a line like '${matching}'`, `${matching}\n`);
        return;
      }
      if (matching !== null) addValue(space, key, matching);
      if (other !== null) addValue(space, key, other);
    },
  };
}

/** A closed host holds no unknowns, so nothing is to be heard. */
export const closedObserver: Observer = {
  equal: () => {},
  number: () => {},
  version: () => {},
  affix: () => {},
  pattern: () => {},
  regex: () => {},
  count: () => {},
};

/** Answers that derived text may add to one question. */
const MOST_DERIVED = 16;
const MOST_DERIVED_LINES = 4;
const MOUNT_POINTS = "mount-points";

function isNumber(text: Bytes): boolean {
  return /^-?\d{1,15}$/.test(text);
}

/** Not a pattern that all numbers match, or none. */
function tellsNumbersApart(matches: (text: Bytes) => boolean): boolean {
  const matched = ["0", "4", "17", "250", "3908", "61234", "512345", "8765430"].map(matches);
  return new Set(matched).size > 1;
}

function neighbours(number: Bytes): readonly Bytes[] {
  return [Number(number) - 1, Number(number) + 1].filter((near) => near >= 0).map(String);
}

function chunksKey(path: Bytes): string {
  return `${CHUNKS}${path}`;
}

/** A line that nobody looks for. */
function marker(path: Bytes): Bytes {
  return `(some line of ${path})`;
}

function markerLine(space: Space, path: Bytes): void {
  space.mark(marker(path), chunksKey(path));
}

function addValue(space: Space, key: string, value: Bytes): void {
  const numeric = space.questionByKey(key)?.answers.every((answer) => typeof answer === "number");
  if (!numeric) {
    const answer = key === "text:kernel release" ? releaseLike(value) : value;
    if (answer !== null) space.addCandidate(key, answer);
  }
  if (numeric && /^[0-9]{1,15}$/.test(value)) space.addCandidate(key, Number(value));
}

/** Releases of Linux begin with two numbers: `3.` becomes 3.0. */
function releaseLike(text: Bytes): Bytes | null {
  const release = text.replace(/^(\d+)\.?(?=-|$)/, "$1.0");
  return /^\d+\.\d+/.test(release) ? release : null;
}

function addChunk(space: Space, path: Bytes, statement: string, chunk: Bytes): void {
  if (path === "/proc/mounts" || path === "/proc/self/mounts") {
    addMountLine(space, chunk);
    return;
  }
  space.addCandidate(chunksKey(path), `${statement}\0${chunk}`);
}

/** `tmpfs /dev/shm tmpfs rw` makes /dev/shm a mount point to ask about, and `tmpfs tmpfs` one of its answers. */
function addMountLine(space: Space, line: Bytes): void {
  const fields = line.trim().split(/[ \t]+/);
  const at = fields.findIndex((field) => field.startsWith("/") && fields.indexOf(field) > 0);
  const [source, path, type] = at === 1 ? fields : ["none", fields[0] ?? "", fields[1] ?? ""];
  if (!path?.startsWith("/")) return;
  space.addCandidate(MOUNT_POINTS, path);
  if (!source || !type) return;
  space.addCandidate(mountQuestion(path).key, `${source} ${type}`);
  // The same file system under another name, as containers mount it.
  if (type === "tmpfs") space.addCandidate(mountQuestion(path).key, "shm tmpfs");
}

function unknownMountLines(attempt: Attempt): Bytes {
  markerLine(attempt.space, "/proc/mounts");
  return unknownMountText(attempt.space, (path) => unknownMountAt(attempt, path));
}

/** /proc/mounts of an open host, as far as somebody looked for mounts in it. */
export function unknownMountText(
  space: Space,
  mountAt: (path: Bytes) => Pick<Mount, "source" | "at" | "type" | "options"> | undefined,
): Bytes {
  const lines = (space.candidates.get(MOUNT_POINTS) ?? []).flatMap((path) => {
    const mount = mountAt(String(path));
    return mount ? [`${mount.source} ${mount.at} ${mount.type} ${mount.options} 0 0\n`] : [];
  });
  return `/dev/root / ext4 rw,relatime 0 0\n${lines.join("")}${marker("/proc/mounts")}\n`;
}

function mountQuestion(path: Bytes): QuestionSpec {
  return { key: `mount:${path}`, kind: "mount", subject: path, life: "boot", answers: ["none", "otherdevice otherfs"] };
}

function readOnlyQuestion(path: Bytes): QuestionSpec {
  return {
    key: `read-only:${path}`,
    kind: "read-only",
    subject: path,
    life: "boot",
    answers: ["writable", "read-only"],
  };
}

/** A text that the pattern matches: literal characters stay, `*` is nothing, `?` and brackets become a letter. */
function patternWitness(pattern: Bytes): Bytes {
  return pattern.replace(
    /\\(.)|\[!?(.)[^\]]*\]|([*?])/g,
    (_, escaped: string, first: string, wild: string) => escaped ?? first ?? (wild === "?" ? "x" : ""),
  );
}

function hash(text: string): number {
  let sum = 7;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 99_991;
  return sum;
}
